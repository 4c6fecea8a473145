"""Counts, measures, money, percentages, multiples, and ranges of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from annotator.persian.numbers.amount import Amount
from annotator.persian.numbers.amounts import read_amount, shared_scale
from annotator.persian.numbers.core import Core, exact
from annotator.persian.numbers.lexicon import (
    AND,
    DASHES,
    FROM,
    HALF,
    MINUSES,
    PAIRS,
    RANGE_WORDS,
)
from annotator.persian.numbers.nouns import CURRENCIES, CURRENCY_SIGNS, MEASURES
from annotator.persian.numbers.number import Kind
from annotator.persian.numbers.pieces import BLANK, BREAK, GLUED, Passage
from annotator.persian.numbers.standing import is_number_here
from annotator.persian.numbers.units import (
    PERCENT_SIGNS,
    Mark,
    Unit,
    is_known_unit,
    read_mark,
    read_unit,
)

BETWEEN = frozenset({"بین", "میان", "مابین"})
_NEGATIVE = frozenset({"منفی"})
_ONE_OR_TWO = "یکی"
_COLD = frozenset({"دما", "دمای", "سرمای", "برودت"})
_AND_HALF = frozenset({(AND, HALF), (AND, HALF + "ه")})


@dataclass(frozen=True, slots=True)
class _Ends:
    """One amount, or two of a range."""

    low: Amount
    high: Amount | None
    last: int
    approx: bool = False


def read_quantity(passage: Passage, index: int) -> Core | None:
    """Return the quantity or range that begins at piece ``index`` (perhaps with بین, از, a sign)."""
    opening = passage.at(index).form
    if opening in BETWEEN or opening == FROM:
        ends = _read_range(passage, index + 1, is_between=opening in BETWEEN)
        return ends and _core(passage, index, ends, Fraction(1), None)
    place, sign = _read_sign(passage, index)
    mark_before = passage.at(place).form in PERCENT_SIGNS
    place += mark_before
    if place > index and not passage.form(place):
        return None
    if place > index and not passage.at(place).is_figure and opening not in _NEGATIVE:
        return None
    ends = _read_ends(passage, place)
    if not ends or not is_number_here(passage, place, ends.last):
        return None
    mark = Mark("percent", "%", ends.last) if mark_before else None
    return _core(passage, index, ends, sign, mark)


def _read_sign(passage: Passage, index: int) -> tuple[int, Fraction]:
    """Return the index after a sign and the sign; a hyphen must stand apart on its left only."""
    piece = passage.at(index)
    if piece.form in _NEGATIVE and passage.form(index + 1):
        return index + 1, Fraction(-1)
    is_sign = piece.form in MINUSES or piece.form in {"−", "+"}
    is_attached = passage.at(index + 1).gap == GLUED and passage.at(index + 1).is_figure
    if (
        is_sign
        and is_attached
        and (piece.gap != GLUED or passage.before(index) in {"", "(", "«", ":"})
    ):
        return index + 1, Fraction(1 if piece.form == "+" else -1)
    return index, Fraction(1)


def _read_ends(passage: Passage, index: int) -> _Ends | None:
    return (
        _read_distributive(passage, index)
        or _read_range(passage, index, is_between=False)
        or _read_pair(passage, index)
        or _read_single(passage, index)
    )


def _read_single(passage: Passage, index: int) -> _Ends | None:
    amount = read_amount(passage, index)
    return None if not amount or amount.is_ordinal else _Ends(amount, None, amount.end)


def _read_range(passage: Passage, index: int, *, is_between: bool) -> _Ends | None:
    if not passage.form(index) and is_between:
        return None
    low_at, low_sign = _read_sign(passage, index)
    low = read_amount(passage, low_at)
    if not low or low.is_ordinal or low.is_adjective:
        return None
    joint = _after_repeated_unit(passage, low.end, is_between=is_between)
    form = passage.form(joint)
    is_joint = form in RANGE_WORDS or (is_between and form == AND) or _is_dash(passage, joint)
    if not is_joint or not passage.form(joint + 1):
        return None
    place, sign = _read_sign(passage, joint + 1)
    high = read_amount(passage, place)
    if not high or high.is_ordinal or _is_other_unit(passage, low.end, joint, high.end):
        return None
    is_shared = joint == low.end
    low = _scaled(low, shared_scale(low, high)) if is_shared else low
    low = _scaled(low, low_sign) if low_sign < 0 else low
    high = _scaled(high, sign) if sign < 0 else high
    is_backwards = form in DASHES and low.value > high.value
    return _Ends(high, low, high.end) if is_backwards else _Ends(low, high, high.end)


def _is_dash(passage: Passage, index: int) -> bool:
    """Say whether a dash joins two numbers: glued on both sides or apart on both."""
    if passage.form(index) not in DASHES:
        return False
    gaps = passage.at(index).gap, passage.at(index + 1).gap
    return gaps in {(GLUED, GLUED), (BLANK, BLANK)} and passage.at(index + 1).is_figure


def _after_repeated_unit(passage: Passage, index: int, *, is_between: bool) -> int:
    """Pass over the unit of the lower end («از ۲۰ درصد تا ۳۰ درصد»)."""
    is_unit = is_known_unit(passage, index) and passage.form(index) not in RANGE_WORDS
    unit = read_mark(passage, index) or (read_unit(passage, index) if is_unit else None)
    joint = passage.form(unit.last) if unit else ""
    is_joint = joint in RANGE_WORDS or (is_between and joint == AND)
    return unit.last if unit and is_joint else index


def _is_other_unit(passage: Passage, first: int, joint: int, last: int) -> bool:
    units = passage.forms(first, joint - first)
    return bool(units) and passage.forms(last, len(units)) != units


def _scaled(amount: Amount, scale: Fraction) -> Amount:
    terms = tuple((coefficient, worth * scale) for coefficient, worth in amount.terms)
    other = None if amount.other is None else amount.other * scale
    return replace(amount, value=amount.value * scale, terms=terms, other=other)


def _read_pair(passage: Passage, index: int) -> _Ends | None:
    """Read «دو سه», «چهار پنج هزار», «یکی دو»."""
    low = read_amount(passage, index)
    if passage.at(index).form == _ONE_OR_TWO and passage.form(index + 1) == "دو":
        low = Amount(Fraction(1), index + 1, ((Fraction(1), Fraction(1)),))
    if not low or not low.is_plain_word or low.is_ordinal:
        return None
    place = low.end + (passage.form(low.end) in DASHES | {"،"})
    high = read_amount(passage, place) if passage.form(place) else None
    if not high or high.shape or high.is_ordinal:
        return None
    if high.terms[0][0].denominator != 1:
        return None
    if place > low.end and not (read_unit(passage, high.end) or read_mark(passage, high.end)):
        return None
    pair = _pair_of(low, high) or _pair_with_shared_tens(low, high)
    return pair and _with_third(passage, pair)


def _with_third(passage: Passage, pair: _Ends) -> _Ends:
    """Read the third of «هفت هشت ده نفر»."""
    third = read_amount(passage, pair.last) if passage.form(pair.last) else None
    is_next = third is not None and pair.high is not None and third.shape is None
    if not third or not is_next or third.is_ordinal or not read_unit(passage, third.end):
        return pair
    is_small = pair.low.scale == 1 and pair.low.value < third.value <= pair.low.value + 5
    return _Ends(pair.low, third, third.end, approx=True) if is_small else pair


def _pair_of(low: Amount, high: Amount) -> _Ends | None:
    if (int(low.value), int(high.terms[0][0])) not in PAIRS:
        return None
    return _Ends(_scaled(low, high.terms[0][1]), high, high.end, approx=True)


def _pair_with_shared_tens(low: Amount, high: Amount) -> _Ends | None:
    """Read «بیست و پنج شش نفر» and «صد و پنجاه شصت نفر»."""
    coefficient, scale = high.terms[0]
    step = 10 if coefficient < 10 else 100
    ending = low.value % step
    is_pair = len(high.terms) == 1 and low.value > step and coefficient < 100
    if not is_pair or (int(ending), int(coefficient)) not in PAIRS:
        return None
    whole = low.value - ending + coefficient
    high = replace(high, value=whole * scale, terms=((whole, scale),))
    return _Ends(_scaled(low, scale), high, high.end, approx=True)


def _read_distributive(passage: Passage, index: int) -> _Ends | None:
    """Read «ده‌تا ده‌تا»."""
    once = read_amount(passage, index)
    if not once or passage.form(once.end) != "تا" or not passage.form(once.end + 1):
        return None
    again = read_amount(passage, once.end + 1)
    if not again or again.value != once.value or passage.form(again.end) != "تا":
        return None
    return _Ends(once, None, again.end + 1)


def _core(
    passage: Passage, first: int, ends: _Ends, sign: Fraction, mark: Mark | None
) -> Core | None:
    last, sign = _trailing_minus(passage, first, ends.last, sign)
    is_open = not (ends.high or ends.low).is_adjective
    mark = mark or (read_mark(passage, last) if is_open else None)
    unit = _separate_unit(passage, first, ends, mark, last)
    factor = (mark.factor if mark else 1) * sign * _below_zero(passage, unit.last if unit else last)
    kind: Kind = mark.kind if mark else unit.kind if unit else "cardinal"
    core = Core(
        first,
        mark.last if mark else last,
        kind,
        unit=mark.unit if mark else unit.name if unit else None,
        unit_pieces=(unit.first, unit.last) if unit else None,
        approx=ends.approx,
        distributive=ends.last > ends.low.end and ends.high is None,
    )
    if unit and ends.high is None and passage.forms(unit.last, 2) in _AND_HALF:
        return _with_half(core, unit, ends.low.value * factor)
    return _with_values(core, ends, factor)


def _with_half(core: Core, unit: Unit, value: Fraction) -> Core:
    """Take the half after the unit in («دو سال و نیم»); the unit then lies in the core."""
    half = Fraction(1, 2) if value > 0 else Fraction(-1, 2)
    return replace(core, last=unit.last + 2, value=exact(value + half))


def _separate_unit(
    passage: Passage, first: int, ends: _Ends, mark: Mark | None, last: int
) -> Unit | None:
    is_distributive = ends.last > ends.low.end and ends.high is None
    if mark or is_distributive or (ends.high or ends.low).is_adjective:
        return None
    return _currency_before(passage, first) or read_unit(passage, last)


def _currency_before(passage: Passage, first: int) -> Unit | None:
    """Read $ of «$۵۰»."""
    sign = passage.at(first - 1)
    is_before = sign.form in CURRENCY_SIGNS and passage.at(first).gap != BREAK
    is_free = not passage.at(first - 2).is_figure or sign.gap != GLUED
    return Unit("money", first - 1, first, CURRENCIES[sign.form]) if is_before and is_free else None


def _with_values(core: Core, ends: _Ends, factor: Fraction) -> Core:
    if ends.high:
        lo, hi = sorted((ends.low.value * factor, ends.high.value * abs(factor)))
        return replace(core, lo=exact(lo), hi=exact(hi))
    other = ends.low.other
    sure = core.kind in {"percent", "percentage_point"} and ends.low.shape == "points"
    value = other if sure and other is not None else ends.low.value
    whole = replace(core, value=exact(value * factor))
    if other is None:
        return whole
    second = replace(core, value=exact((ends.low.value if sure else other) * factor))
    return replace(whole, ambiguous=True, other=second)


def _trailing_minus(
    passage: Passage, first: int, last: int, sign: Fraction
) -> tuple[int, Fraction]:
    """Read the minus of right-to-left typing: «۱۸- درجه»."""
    piece, following = passage.at(last), passage.at(last + 1)
    is_minus = piece.form in MINUSES or piece.form == "−"
    is_list_number = passage.at(first).gap == BREAK
    is_attached = piece.gap == GLUED and following.gap != GLUED and passage.at(last - 1).is_figure
    is_measured = following.form in MEASURES or read_mark(passage, last + 1) is not None
    is_measured = is_measured or passage.before(first) in _COLD
    if (
        is_minus
        and is_attached
        and is_measured
        and not (is_list_number and following.form not in MEASURES)
    ):
        return last + 1, -sign
    return last, sign


def _below_zero(passage: Passage, index: int) -> int:
    return -1 if passage.forms(index, 2) == ("زیر", "صفر") else 1
