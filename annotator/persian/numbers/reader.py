"""Reads a text: finds where numbers can begin, asks the grammar, adds what stands around."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.persian.numbers.calendars import MONTHS
from annotator.persian.numbers.context import find_bound, find_rate
from annotator.persian.numbers.core import Core, Recogniser
from annotator.persian.numbers.dates import read_date
from annotator.persian.numbers.identifiers import read_identifier
from annotator.persian.numbers.legal import HEADS, read_legal
from annotator.persian.numbers.lexicon import (
    DASHES,
    MINUSES,
    NAMED_FRACTIONS,
    NUMBER_WORDS,
    ORDINALS,
    VAGUE,
    VULGAR,
)
from annotator.persian.numbers.nouns import LATIN_MEASURES, POSITION_NOUNS
from annotator.persian.numbers.number import Number
from annotator.persian.numbers.ordinals import read_ordinal
from annotator.persian.numbers.pieces import BLANK, BREAK, GLUED, Passage
from annotator.persian.numbers.quantities import BETWEEN, FROM, read_quantity
from annotator.persian.numbers.scores import read_score
from annotator.persian.numbers.shares import read_share
from annotator.persian.numbers.times import read_time
from annotator.persian.numbers.units import PERCENT_SIGNS, is_known_unit, read_noun
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
    | {"چند", "چندم", "چندمین", "منفی", "یکی", "*", "#", "+", "−", "ir"}
)  # fmt: skip
_REACH_OF_LIST = 60
_LIST_MARKS = frozenset("-–—.)ـ_")
_DATES = frozenset({"date", "year", "time"})
_NOUN_KINDS = frozenset({"percent", "percentage_point", "fraction"})


def read(text: str) -> list[Number]:
    """Return the number and date expressions of ``text`` in text order, none overlapping."""
    passage = Passage(text)
    return [number_of(passage, core) for core in _cores(passage)]


def _cores(passage: Passage) -> Iterator[Core]:
    index = 0
    while index < len(passage):
        piece = passage.at(index)
        core = None
        if piece.is_figure or piece.form in _BEGINNINGS:
            core = _read_at(passage, index)
        if core:
            yield core
        index = core.last if core else index + 1


def _read_at(passage: Passage, index: int) -> Core | None:
    piece = passage.at(index)
    if piece.form in _OPENINGS:
        return _read_opened(passage, index)
    if piece.is_figure and _is_apart(passage, index):
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
    if following.form in _OPENINGS:
        return None
    inner = _read_at(passage, index + 1)
    if inner and inner.kind == "fraction" and inner.lo:
        return replace(inner, first=index)
    if inner and inner.kind in {*_DATES, "ordinal", "fraction", "legal_ref", "identifier", "score"}:
        return None
    return read_quantity(passage, index)


def _is_apart(passage: Passage, index: int) -> bool:
    """Say whether a figure belongs to a name, numbers an item of a list or points to a note."""
    return (
        _is_in_name(passage, index)
        or _is_list_number(passage, index)
        or _is_item(passage, index)
        or _is_note(passage, index)
    )


def _is_in_name(passage: Passage, index: int) -> bool:
    """Say whether a figure is glued to Latin letters («G20», «COVID-19», «4G»)."""
    before = passage.at(index - 1)
    if passage.is_glued(index) and before.is_word and before.form.isascii():
        return True
    is_hyphenated = before.form == "-" and passage.is_glued(index) and passage.is_glued(index - 1)
    if is_hyphenated and passage.at(index - 2).is_word:
        name = passage.at(index - 2).form
        return name.isascii() or name == "کووید" or len(name) == 1
    if before.form == "کووید":
        return True
    after = passage.at(index + 1)
    is_latin = after.is_word and after.gap == GLUED and after.form.isascii()
    is_measure = (
        after.form in LATIN_MEASURES and passage.text[after.start : after.end] not in "GKDM"
    )
    return is_latin and not is_measure


def _is_list_number(passage: Passage, index: int) -> bool:
    """Say whether a figure numbers an item of a list at a line's start («۱- », «2) »)."""
    piece, mark, after = passage.at(index), passage.at(index + 1), passage.at(index + 2)
    is_at_start = piece.gap == BREAK or index == 0
    is_marked = mark.form in _LIST_MARKS and mark.gap != BREAK
    is_short = len(piece.form) <= 2 and piece.form.isdigit()
    if not (is_at_start and is_marked and is_short) or after.is_figure or after.gap == BREAK:
        return False
    core = read_quantity(passage, index)
    has_minus = core is not None and core.last > index + 1 and core.kind == "measure"
    return not has_minus


def _is_item(passage: Passage, index: int) -> bool:
    """Say whether a figure numbers an item of a list inside a line («۱- سنندج ۲- مریوان»)."""
    if not _has_item_mark(passage, index):
        return False
    number = int(passage.at(index).form)
    near = range(max(index - _REACH_OF_LIST, 0), index + _REACH_OF_LIST)
    return any(
        passage.at(place).is_figure
        and passage.at(place).form in {str(number - 1), str(number + 1)}
        and _has_item_mark(passage, place)
        for place in near
    )


def _has_item_mark(passage: Passage, index: int) -> bool:
    piece, mark, after = passage.at(index), passage.at(index + 1), passage.at(index + 2)
    is_short = len(piece.form) <= 2 and piece.form.isdigit()
    is_marked = mark.form in DASHES | {")"} and mark.gap == GLUED and after.gap == BLANK
    return is_short and is_marked and after.is_word and not is_known_unit(passage, index + 2)


def _is_note(passage: Passage, index: int) -> bool:
    """Say whether a bracketed figure glued to a word or a full stop points to a note («است.(۷)»)."""
    opening, figure = passage.at(index - 1), passage.at(index)
    is_bracketed = opening.form == "(" and passage.form(index + 1) == ")"
    is_glued = opening.gap == GLUED and figure.gap == GLUED and index > 1
    before = passage.before(index, 2)
    is_noted = before == "." or (before.isalpha() and before not in POSITION_NOUNS)
    return (
        is_bracketed and is_glued and is_noted and len(figure.form) <= 3 and figure.form.isdigit()
    )


def _noun(passage: Passage, core: Core) -> tuple[int, int] | None:
    """Return the pieces of what a share is a share of; an adjective («درصدی») has none."""
    is_share = core.kind in _NOUN_KINDS and not passage.at(core.last - 1).form.endswith("درصدی")
    return read_noun(passage, core.last) if is_share else None


def number_of(passage: Passage, core: Core) -> Number:
    """Return ``core`` in code points, with bound, rate and base noun from the text around it."""
    start, end = passage.span(core.first, core.last)
    last = max(core.last, core.unit_pieces[1] if core.unit_pieces else core.last)
    bound = None
    if core.lo is None or core.hi is None:
        bound = find_bound(passage, core.first, last, is_moment=core.kind in _DATES)
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
