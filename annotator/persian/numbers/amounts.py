"""The grammar of one amount: «۳۰ میلیون و ۵۰۰ هزار», «بیست و سوم», «یک و نیم میلیون», «۴ و ۲ دهم».

An amount is a sum of terms with falling scales; a term is a coefficient (digits, words below a
thousand, a half) times scale words. All values are exact fractions.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import overload

from annotator.persian.numbers.amount import ONE, Amount
from annotator.persian.numbers.figures import Shape, read_figure
from annotator.persian.numbers.lexicon import (
    AND,
    CARDINALS,
    DECIMAL_PLACES,
    HALF,
    ORDINAL_SUFFIXES,
    ORDINALS,
    SCALES,
    SCALES_WITH_YE,
    SPOKEN_ONE,
    VULGAR,
    words,
)
from annotator.persian.numbers.pieces import BLANK, GLUED, JOINED, Passage

_UNLIMITED = 10**18
_BEFORE_SCALES = {HALF: Fraction(1, 2), SPOKEN_ONE: ONE}
"""Words that are coefficients only before a scale («نیم میلیون»)."""
_POINTS = frozenset({AND, "ممیز"})
_TORN_POINTS = frozenset({"٫", "/"})
_AFTER_DECIMALS = frozenset(SCALES) - {"هزار"} | words(
    "درصد درصدی ٪ % ریشتر ریشتری درجه متر کیلومتر لیتر کیلوگرم"
)
_BLANKS = frozenset({BLANK, GLUED})
_HARD_BLANKS = frozenset("\u00a0\u202f\u2009")
"""Blanks that nobody types by chance, so that they group digits."""


def read_amount(passage: Passage, index: int) -> Amount | None:
    """Return the longest amount whose first piece is at ``index``."""
    if index not in passage.amounts:
        passage.amounts[index] = _read_amount(passage, index)
    return passage.amounts[index]


def _read_amount(passage: Passage, index: int) -> Amount | None:
    amount = _read_term(passage, index)
    while amount and not (amount.is_ordinal or amount.is_adjective):
        longer = _and_half(passage, amount) or _and_term(passage, amount)
        if not longer:
            return _with_ordinal_suffix(passage, amount)
        amount = longer
    return amount


def shared_scale(left: Amount, right: Amount) -> Fraction:
    """Return what the right end of a range lends to the left: million for «۱۵ تا ۲۰ میلیون»."""
    coefficient, scale = right.terms[0]
    return scale if left.scale == ONE and left.value < coefficient else ONE


def _read_term(passage: Passage, index: int) -> Amount | None:
    amount = _read_coefficient(passage, index)
    if amount is None and passage.at(index).form == "هزار":
        amount = Amount(ONE, index, ((ONE, ONE),))
    if amount is None or amount.is_ordinal:
        return amount
    return _with_scales(passage, _with_places(passage, amount))


def _and_half(passage: Passage, amount: Amount) -> Amount | None:
    """Read «و نیم» after a scale: «دو میلیون و نیم»."""
    if amount.scale == ONE or passage.forms(amount.end, 2) != (AND, HALF):
        return None
    half = amount.scale / 2
    return replace(
        amount, value=amount.value + half, end=amount.end + 2, terms=(*amount.terms, (half, ONE))
    )


def _and_term(passage: Passage, amount: Amount) -> Amount | None:
    """Read a further, smaller term, with و or (only if it has a scale) without."""
    if amount.scale == ONE or not passage.form(amount.end):
        return None
    has_and = passage.form(amount.end) == AND
    term = _read_term(passage, amount.end + has_and) if passage.form(amount.end + has_and) else None
    if term is None or (term.value.denominator != 1 and term.shape != "decimal"):
        return None
    if has_and and _is_coefficient(amount, term):
        return _times_scale_of(amount, term)
    if term.value >= amount.scale:
        return None
    if not has_and and term.scale == ONE:
        return None
    return replace(
        term,
        value=amount.value + term.value,
        terms=amount.terms + term.terms,
        shape=amount.shape,
        other=None,
    )


def _is_coefficient(amount: Amount, term: Amount) -> bool:
    """Say whether both belong to one scale: «۱۶ هزار و ۵۰۰ میلیارد» is 16,500 milliards."""
    coefficient, scale = term.terms[0]
    is_thousands = len(amount.terms) == 1 and amount.scale == 1000
    return is_thousands and scale > 1000 and scale % 1000 == 0 and coefficient < 1000


def _times_scale_of(amount: Amount, term: Amount) -> Amount:
    coefficient, scale = term.terms[0]
    whole = amount.value + coefficient
    return replace(term, value=whole * scale, terms=((whole, scale),), shape=amount.shape)


def _read_coefficient(passage: Passage, index: int) -> Amount | None:
    piece = passage.at(index)
    if piece.is_figure:
        return _read_digits(passage, index)
    if piece.form in _BEFORE_SCALES and passage.form(index + 1) in SCALES:
        value = _BEFORE_SCALES[piece.form]
        return Amount(value, index + 1, ((value, ONE),))
    return _read_words(passage, index)


def _read_digits(passage: Passage, index: int) -> Amount | None:
    form = passage.at(index).form
    figure = read_figure(form)
    if figure is None:
        return None
    if torn := _torn_decimal(passage, index, figure.shape):
        return torn
    end, value = index + 1, figure.value
    is_plain = figure.shape == "plain"
    while is_plain and value < _UNLIMITED and _is_group_after_blank(passage, index, end):
        value, end = value * 1000 + int(passage.at(end).form), end + 1
    if passage.form(end) in VULGAR and passage.is_glued(end):
        value, end = value + VULGAR[passage.form(end)], end + 1
    return Amount(value, end, ((value, ONE),), figure.other, figure.shape)


def _torn_decimal(passage: Passage, index: int, shape: Shape) -> Amount | None:
    """Read «۲ ٫ ۵»: a normaliser tears decimals apart; a slash then needs a scale or per cent."""
    if shape != "plain" or passage.form(index + 1) not in _TORN_POINTS:
        return None
    point, places = passage.form(index + 1), passage.at(index + 2)
    is_sure = point == "٫" or passage.form(index + 3) in _AFTER_DECIMALS
    is_near = passage.at(index + 1).gap in _BLANKS and places.gap in _BLANKS
    if not (is_sure and is_near and places.is_figure and places.form.isdigit()):
        return None
    value = Fraction(f"{passage.at(index).form}.{places.form}")
    return Amount(value, index + 3, ((value, ONE),), None, "decimal")


def _is_group_after_blank(passage: Passage, first: int, index: int) -> bool:
    """Say whether three digits continue a number grouped by blanks («۵۶۷ ۰۰۰»)."""
    head, piece = passage.at(first).form, passage.at(index)
    is_head = len(head) <= 3 and not head.startswith("0")
    if not (is_head and piece.is_figure and piece.gap == BLANK and len(piece.form) == 3):
        return False
    gap = passage.text[passage.at(index - 1).end : piece.start]
    is_sure = piece.form == "000" or index > first + 1 or gap in _HARD_BLANKS
    is_sure = is_sure or _is_group(passage, index + 1)
    return len(gap) == 1 and piece.form.isdigit() and is_sure


def _is_group(passage: Passage, index: int) -> bool:
    """Say whether three digits follow after one blank."""
    piece = passage.at(index)
    is_near = piece.gap == BLANK and piece.start - passage.at(index - 1).end == 1
    return is_near and piece.is_figure and len(piece.form) == 3 and piece.form.isdigit()


def _read_words(passage: Passage, index: int) -> Amount | None:
    """Read words below a thousand: hundreds, tens, ones with و, each smaller than the last."""
    forms = (passage.at(index).form, passage.form(index + 1))
    end = index + 1 if forms == ("یک", "صد") else index
    total, is_ordinal, ceiling = 0, False, _UNLIMITED
    while (worth := _worth(passage.at(end).form)) is not None and worth < ceiling:
        is_ordinal = passage.at(end).form in ORDINALS
        total, end, ceiling = total + worth, end + 1, _ceiling_after(worth)
        if is_ordinal or passage.form(end) != AND or not _worth(passage.form(end + 1)):
            break
        if _worth(passage.form(end + 1), _UNLIMITED) >= ceiling:
            break
        end += 1
    if ceiling == _UNLIMITED:
        return None
    return Amount(Fraction(total), end, ((Fraction(total), ONE),), is_ordinal=is_ordinal)


@overload
def _worth(form: str) -> int | None: ...
@overload
def _worth(form: str, default: int) -> int: ...
def _worth(form: str, default: int | None = None) -> int | None:
    return CARDINALS.get(form, ORDINALS.get(form, default))


def _ceiling_after(worth: int) -> int:
    """Return what the next word of a sum must stay below."""
    if worth >= 100:
        return 100
    return 10 if worth >= 20 else 0


def _with_places(passage: Passage, amount: Amount) -> Amount:
    """Add «و نیم», «و ۲ دهم» or «ممیز ۵» to a coefficient."""
    end = amount.end
    if passage.forms(end, 2) == (AND, HALF):
        return _plus(amount, Fraction(1, 2), end + 2)
    if passage.form(end) not in _POINTS or not passage.form(end + 1):
        return amount
    places = _read_coefficient(passage, end + 1)
    if places is None or places.is_ordinal or places.value.denominator != 1:
        return amount
    if tenth := DECIMAL_PLACES.get(passage.form(places.end)):
        is_part = places.value < tenth
        return _plus(amount, places.value / tenth, places.end + 1) if is_part else amount
    if passage.form(end) == AND:
        return amount
    return _plus(amount, Fraction(f"0.{places.value.numerator}"), places.end)


def _plus(amount: Amount, more: Fraction, end: int) -> Amount:
    value = amount.value + more
    return replace(amount, value=value, end=end, terms=((value, ONE),), other=None)


def _with_scales(passage: Passage, amount: Amount) -> Amount:
    """Multiply by the scale words that follow: «هزار میلیارد»."""
    scale, end, ending = ONE, amount.end, ""
    while passage.form(end) in SCALES and scale < _UNLIMITED:
        scale, end = scale * SCALES[passage.form(end)], end + 1
    ending = passage.form(end)
    if ending in SCALES_WITH_YE:
        scale, end = scale * SCALES_WITH_YE[ending], end + 1
    elif ending.endswith("مین") and ending[:-3] in SCALES:
        scale, end = scale * SCALES[ending[:-3]], end + 1
    if end == amount.end:
        return amount
    other = _reading_with_point(passage, amount)
    value = amount.value if other is None else other
    return replace(
        amount,
        value=value * scale,
        end=end,
        terms=((value, scale),),
        other=amount.other and (amount.value if other else amount.other) * scale,
        is_adjective=ending in SCALES_WITH_YE,
        is_ordinal=ending.endswith("مین"),
    )


def _reading_with_point(passage: Passage, amount: Amount) -> Fraction | None:
    """Return 1.25 for «۱.۲۵۰ میلیون»: before a scale a point is hardly ever a grouping mark."""
    is_large = passage.form(amount.end) not in {"هزار", "هزاری"}
    return amount.other if amount.shape == "points" and is_large else None


def _with_ordinal_suffix(passage: Passage, amount: Amount) -> Amount:
    """Add م, ام, مین or امین: «۵۴ام», «سی‌امین»."""
    piece = passage.at(amount.end)
    if piece.form not in ORDINAL_SUFFIXES or piece.gap not in {GLUED, JOINED, BLANK}:
        return amount
    if amount.value.denominator != 1 or (piece.gap == BLANK and not piece.form.startswith("ا")):
        return amount
    return replace(amount, end=amount.end + 1, is_ordinal=True)
