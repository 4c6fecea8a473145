"""Fractions: «یک سوم», «نیمی از», «سه ربع», «۳/۴ اعضا», «دو در هزار», and «سه دهم درصد»."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.core import Core, exact
from annotator.persian.numbers.figures import parts, shape_of
from annotator.persian.numbers.lexicon import (
    AND,
    DECIMAL_PLACES,
    DENOMINATORS,
    HALF,
    NAMED_FRACTIONS,
    ONES,
    ORDINALS,
    RANGE_WORDS,
    SCALES,
    VULGAR,
    words,
)
from annotator.persian.numbers.nouns import CLASSIFIERS, CURRENCIES, MEASURES
from annotator.persian.numbers.pieces import JOINED, Passage
from annotator.persian.numbers.units import is_known_unit, read_mark, read_noun, read_unit

_QUARTER = "ربع"
_HUNDREDTH = "یکصدم"
_PER_MANY = frozenset({"هزار", "میلیون", "میلیارد"})
_NO_SHARE = frozenset({"جهان", "النهار", "شب", "رشیدی", "روز", "فصل", "نگاه", "قد", "تنه", "خیز"})
_KITCHEN = words("فنجان لیوان پیمانه قاشق")
_CLOCK = frozenset({"به", "مانده"})


@dataclass(frozen=True, slots=True)
class _Share:
    over: int
    under: int
    last: int

    @property
    def text(self) -> str:
        return f"{self.over}/{self.under}"


def read_share(passage: Passage, index: int) -> Core | None:
    """Return the fraction that begins at piece ``index``."""
    if passage.at(index).is_figure and (slashed := _slashed(passage, index)):
        return slashed
    share = _read_mixed(passage, index) or _read_share(passage, index)
    if not share:
        return None
    if passage.form(share.last) in RANGE_WORDS and passage.form(share.last + 1):
        right = _read_share(passage, share.last + 1)
        if right:
            return Core(index, right.last, "fraction", lo=share.text, hi=right.text)
    return _measured(passage, index, share) or Core(index, share.last, "fraction", value=share.text)


def _read_mixed(passage: Passage, index: int) -> _Share | None:
    """Read «دو و یک‌سوم» and «۱ و ۱/۲ فنجان» as one improper fraction."""
    whole = read_amount(passage, index)
    if not whole or whole.is_ordinal or whole.shape not in {None, "plain"}:
        return None
    if whole.value.denominator != 1 or passage.form(whole.end) != AND:
        return None
    place = whole.end + 1
    slashed = _slashed(passage, place) if passage.at(place).is_figure else None
    if slashed and slashed.value:
        over, _, under = slashed.value.partition("/")
        part = _Share(int(over), int(under), slashed.last)
    else:
        part = _read_share(passage, place) if passage.form(place) in ONES else None
    if not part or part.under in DECIMAL_PLACES.values():
        return None
    return _Share(int(whole.value) * part.under + part.over, part.under, part.last)


def _measured(passage: Passage, index: int, share: _Share) -> Core | None:
    """Read a fraction of a per cent or of a measure as a decimal («سه دهم درصد», «نیم ساعت»)."""
    value = Fraction(share.over, share.under)
    mark = read_mark(passage, share.last)
    if mark:
        text = exact(value * mark.factor)
        return Core(index, mark.last, mark.kind, value=text, unit=mark.unit)
    is_decimal = share.under in DECIMAL_PLACES.values() or passage.at(share.last - 1).form == HALF
    following = passage.form(share.last)
    if not is_decimal or not (following in MEASURES or following in CURRENCIES):
        return None
    unit = read_unit(passage, share.last)
    if unit is None:
        return None
    pieces = (unit.first, unit.last)
    return Core(
        index, share.last, unit.kind, value=exact(value), unit=unit.name, unit_pieces=pieces
    )


def _read_share(passage: Passage, index: int) -> _Share | None:
    form = passage.at(index).form
    if form in VULGAR:
        return _Share(VULGAR[form].numerator, VULGAR[form].denominator, index + 1)
    if form == _HUNDREDTH and _is_one_hundredth(passage, index):
        return _Share(1, 100, index + 1)
    if form in NAMED_FRACTIONS:
        return _named(passage, index)
    amount = read_amount(passage, index)
    if not amount or amount.is_ordinal or amount.is_adjective or amount.value.denominator != 1:
        return None
    following = passage.form(amount.end)
    if following == "ثلث" and amount.value in {1, 2}:
        return _Share(int(amount.value), 3, amount.end + 1)
    if following == _QUARTER and amount.value in {1, 3}:
        is_clock = passage.form(amount.end + 1) in _CLOCK
        return None if is_clock else _Share(int(amount.value), 4, amount.end + 1)
    if following in DENOMINATORS and 0 < amount.value < DENOMINATORS[following]:
        return _Share(int(amount.value), DENOMINATORS[following], amount.end + 1)
    return _per_many(passage, int(amount.value), amount.end)


def _is_one_hundredth(passage: Passage, index: int) -> bool:
    """Tell «یک‌صدم ثانیه» from the ordinal «یکصدم»."""
    piece = passage.at(index)
    is_joined = JOINED in passage.text[piece.start : piece.end]
    return is_joined or is_known_unit(passage, index + 1)


def _named(passage: Passage, index: int) -> _Share | None:
    form, following = passage.at(index).form, passage.form(index + 1)
    over, under = NAMED_FRACTIONS[form]
    if form == HALF and not (is_known_unit(passage, index + 1) and following not in _NO_SHARE):
        return None
    if form == _QUARTER and not read_noun(passage, index + 1):
        return None
    if (form, following) == (HALF, "سال") and passage.form(index + 2) in ORDINALS:
        return None  # a semester
    if passage.before(index) == "و" or (following in _NO_SHARE and form != "نیمی"):
        return None
    return _Share(over, under, index + 1)


def _per_many(passage: Passage, over: int, end: int) -> _Share | None:
    """Read «دو در هزار», «۵۰ در صد هزار نفر»."""
    if passage.form(end) == "درهزار":
        return _Share(over, 1000, end + 1)
    if passage.form(end) != "در" or not passage.form(end + 1):
        return None
    under = read_amount(passage, end + 1)
    if passage.form(end + 1) == "میلیون":
        return _Share(over, 10**6, end + 2)
    if not under or under.is_ordinal or under.is_adjective or under.value.denominator != 1:
        return None
    is_bare = passage.form(end + 1) in _PER_MANY or under.scale in SCALES.values()
    is_per = is_bare and under.value in {10**3, 10**4, 10**5, 10**6} and over < under.value
    if passage.form(under.end) in MEASURES or passage.form(under.end) in CLASSIFIERS - {"نفر"}:
        return None
    return _Share(over, int(under.value), under.end) if is_per else None


def _slashed(passage: Passage, index: int) -> Core | None:
    """Read «۳/۴ اعضا»: a fraction before a noun that nobody counts in decimals."""
    form = passage.at(index).form
    if shape_of(form) != "slash":
        return None
    over, under = parts(form)
    following = passage.form(index + 1)
    is_small = 0 < int(over) < int(under) <= 12 and not under.startswith("0")
    is_counted = following in SCALES or is_known_unit(passage, index + 1)
    is_counted = is_counted and following not in _KITCHEN
    if not is_small or is_counted or not read_noun(passage, index + 1):
        return None
    share = Core(index, index + 1, "fraction", value=f"{int(over)}/{int(under)}", ambiguous=True)
    decimal = Core(index, index + 1, "cardinal", value=exact(Fraction(f"{over}.{under}")))
    return replace(share, other=decimal)
