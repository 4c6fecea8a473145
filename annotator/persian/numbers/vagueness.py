"""Vague numbers: «ده‌ها», «صدها هزار», «هزاران», «چندین», «چند هزار», «سی و چند», «چند برابر»."""

from __future__ import annotations

from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.core import Core
from annotator.persian.numbers.lexicon import AND, PLURALS, SCALES, SCALES_WITH_YE, VAGUE, words
from annotator.persian.numbers.pieces import Passage
from annotator.persian.numbers.units import read_mark, read_unit

_SOME = "چند"
_AND_SOME = words("چند اندی خرده‌ای خورده‌ای خرده")
_LARGEST = 10**18
_PLURAL_ENDINGS = frozenset({"ها"})


def read_vague(passage: Passage, index: int) -> Core | None:
    """Return the vague number that begins at piece ``index``."""
    form = passage.at(index).form
    if form == _SOME:
        return _some(passage, index)
    if form in VAGUE and passage.forms(index + 1, 2) == (AND, _SOME):
        return _vague(passage, index, index + 3, VAGUE[form])
    if form in VAGUE:
        return _vague(passage, index, index + 1, VAGUE[form])
    if form in PLURALS and passage.form(index + 1) in _PLURAL_ENDINGS:
        return _vague(passage, index, index + 2, PLURALS[form])
    return _and_some(passage, index)


def _vague(passage: Passage, first: int, last: int, low: int | None) -> Core:
    while worth := SCALES.get(passage.form(last)) or SCALES_WITH_YE.get(passage.form(last)):
        if low is not None and low > _LARGEST:
            break
        low, last = (low or 1) * worth, last + 1
        if passage.form(last) in _PLURAL_ENDINGS:
            last += 1
    lo = None if low is None else str(low)
    mark = read_mark(passage, last)
    if mark and mark.kind in {"multiple", "percent"}:
        return Core(first, mark.last, mark.kind, lo=lo, unit=mark.unit, approx=True)
    if mark:
        return Core(first, mark.last, "vague", lo=lo, unit=mark.unit, approx=True)
    unit = read_unit(passage, last)
    pieces = (unit.first, unit.last) if unit else None
    name = unit.name if unit else None
    return Core(first, last, "vague", lo=lo, unit=name, unit_pieces=pieces, approx=True)


def _some(passage: Passage, index: int) -> Core | None:
    """Read چند before برابر, a scale, صد or ده; alone it is no number."""
    following = passage.form(index + 1)
    mark = read_mark(passage, index + 1)
    if mark and mark.kind == "multiple":
        return Core(index, mark.last, "multiple", unit=mark.unit, approx=True)
    if following in SCALES or following in SCALES_WITH_YE:
        return _vague(passage, index, index + 1, 1)
    is_counting = passage.form(index + 2) in SCALES or read_unit(passage, index + 2) is not None
    is_round = following == "صد" or (following == "ده" and is_counting)
    return _vague(passage, index, index + 2, PLURALS[following]) if is_round else None


def _and_some(passage: Passage, index: int) -> Core | None:
    """Read «سی و چند», «صد و اندی», «۲۰ و چند هزار»."""
    amount = read_amount(passage, index)
    if not amount or amount.is_ordinal or amount.value.denominator != 1 or amount.value < 10:
        return None
    if passage.form(amount.end) != AND or passage.form(amount.end + 1) not in _AND_SOME:
        return None
    return _vague(passage, index, amount.end + 2, int(amount.value))
