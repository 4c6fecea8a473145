"""Reads a text: finds where numbers can begin, asks the grammar, adds what stands around."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.persian.numbers.apart import is_apart
from annotator.persian.numbers.calendars import MONTHS
from annotator.persian.numbers.context import find_bound, find_rate
from annotator.persian.numbers.core import Core, Recogniser
from annotator.persian.numbers.dates import read_date
from annotator.persian.numbers.identifiers import read_identifier
from annotator.persian.numbers.legal import HEADS, read_legal
from annotator.persian.numbers.lexicon import (
    FROM,
    MINUSES,
    NAMED_FRACTIONS,
    NUMBER_WORDS,
    ORDINALS,
    SPOKEN_ONE,
    VAGUE,
    VULGAR,
    words,
)
from annotator.persian.numbers.number import Number
from annotator.persian.numbers.ordinals import read_ordinal
from annotator.persian.numbers.phones import bracketed_area
from annotator.persian.numbers.pieces import BREAK, GLUED, Passage
from annotator.persian.numbers.quantities import BETWEEN, read_quantity
from annotator.persian.numbers.scores import read_score
from annotator.persian.numbers.shares import read_share
from annotator.persian.numbers.times import read_time
from annotator.persian.numbers.units import PERCENT_SIGNS, read_noun
from annotator.persian.numbers.vagueness import read_vague
from annotator.persian.numbers.years import read_year

_GRAMMAR: tuple[Recogniser, ...] = (
    read_identifier,
    read_legal,
    read_date,
    read_time,
    read_year,
    read_score,
    read_vague,
    read_share,
    read_ordinal,
    read_quantity,
)
_OPENINGS = BETWEEN | {FROM}
_BEGINNINGS = (
    NUMBER_WORDS | frozenset(ORDINALS) | frozenset(VAGUE) | frozenset(VULGAR) | frozenset(NAMED_FRACTIONS)
    | frozenset(HEADS) | frozenset(MONTHS) | PERCENT_SIGNS | MINUSES | _OPENINGS
    | {"چند", "چندم", "چندمین", "منفی", "یکی", SPOKEN_ONE, "ایران", "*", "#", "+", "−", "ir", "("}
)  # fmt: skip
_COMPARED = words("بیش بیشتر کمتر فراتر بالاتر پایین‌تر افزون متجاوز زیادتر")
"""Words before an از that belongs to a bound, not to a range."""
_DATES = frozenset({"date", "year", "time"})
_NOUN_KINDS = frozenset({"percent", "percentage_point", "fraction"})


def read(text: str) -> list[Number]:
    """Return the number and date expressions of ``text`` in text order, none overlapping."""
    return list(numbers(text))


def numbers(text: str) -> Iterator[Number]:
    """Yield the same one by one: who needs the first ones only need not wait for the others."""
    passage = Passage(text)
    return (number_of(passage, core) for core in _cores(passage))


def _cores(passage: Passage) -> Iterator[Core]:
    index, pieces = 0, passage.pieces
    while index < len(pieces):
        piece, core = pieces[index], None
        may_begin = piece.is_figure or piece.form in _BEGINNINGS
        if may_begin or (piece.form.isascii() and _is_latin_code(passage, index)):
            core = _read_at(passage, index)
        if core:
            yield core
        index = core.last if core else index + 1


def _is_latin_code(passage: Passage, index: int) -> bool:
    """Say whether an ASCII piece is letters right before figures («W5-112»)."""
    after = passage.at(index + 1)
    return passage.pieces[index].is_word and after.gap == GLUED and after.form != ""


def _read_at(passage: Passage, index: int) -> Core | None:
    piece = passage.at(index)
    if piece.form in _OPENINGS:
        return _read_opened(passage, index)
    if piece.form == "(":
        return bracketed_area(passage, index)
    if is_apart(passage, index):
        return None
    for recognise in _GRAMMAR:
        if core := recognise(passage, index):
            return core
    return None


def _read_opened(passage: Passage, index: int) -> Core | None:
    """Read «از ۵۰ تا ۷۰ درصد»; از of dates and times is left outside."""
    following = passage.at(index + 1)
    if not (following.is_figure or following.form in _BEGINNINGS) or following.gap == BREAK:
        return None
    if following.form in _OPENINGS or passage.before(index) in _COMPARED:
        return None
    inner = _read_at(passage, index + 1)
    if inner and inner.kind == "fraction" and inner.lo:
        return replace(inner, first=index)
    if inner and inner.kind in {*_DATES, "ordinal", "fraction", "legal_ref", "identifier", "score"}:
        return None
    return read_quantity(passage, index)


def _noun(passage: Passage, core: Core) -> tuple[int, int] | None:
    """Return the pieces of what a share is a share of; an adjective («درصدی») has none."""
    is_share = core.kind in _NOUN_KINDS and not passage.at(core.last - 1).form.endswith("درصدی")
    return read_noun(passage, core.last) if is_share else None


def number_of(passage: Passage, core: Core) -> Number:
    """Return ``core`` in code points, with bound, rate and base noun from the text around it."""
    start, end = passage.span(core.first, core.last)
    last = max(core.last, core.unit_pieces[1] if core.unit_pieces else core.last)
    bound = find_bound(passage, core.first, last, is_moment=core.kind in _DATES)
    if bound and core.hi and bound.bound == "<=" and passage.at(bound.first).form == "تا":
        bound = None  # the end of another range
    unit = passage.span(*core.unit_pieces) if core.unit_pieces else None
    noun = _noun(passage, core)
    noun_span = passage.span(*noun) if noun else None
    bound_span = passage.span(bound.first, bound.last) if bound else None
    return Number(
        start=start,
        end=end,
        text=passage.text[start:end],
        kind=core.kind,
        value=core.value,
        lo=core.lo,
        hi=core.hi,
        bound=bound.bound if bound else None,
        approx=core.approx or bool(bound and bound.bound == "~"),
        unit=core.unit or (passage.text[slice(*unit)] if unit else None),
        unit_start=unit[0] if unit else None,
        unit_end=unit[1] if unit else None,
        noun_start=noun_span[0] if noun_span else None,
        noun_end=noun_span[1] if noun_span else None,
        bound_start=bound_span[0] if bound_span else None,
        bound_end=bound_span[1] if bound_span else None,
        per=find_rate(passage, core.first, last),
        subkind=core.subkind,
        calendar=core.calendar,
        ambiguous=core.ambiguous,
        distributive=core.distributive,
        other=number_of(passage, core.other) if core.other else None,
    )
