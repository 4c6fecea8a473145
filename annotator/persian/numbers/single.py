"""Reads one span that a person marked, live while an end of it is moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from threading import Lock

from annotator.model.span import Span
from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.core import Core, exact
from annotator.persian.numbers.number import Number
from annotator.persian.numbers.pieces import Passage
from annotator.persian.numbers.reader import number_of, numbers, read
from annotator.persian.numbers.units import read_unit

_REACH = 400
"""How many code points around a span are read along with it, and less than as many again."""


def read_one(text: str, span: Span) -> Number | None:
    """Return what ``span`` (code points of ``text``) says as a number; None if it is unreadable.

    A person who marks an article or a village as a number is believed: «یک» then counts. Whether
    the span cuts a longer number short is told by ``longer_than``.
    """
    for number in _around(text, span):
        if (number.start, number.end) == (span.start, span.end):
            return number
    return _marked(text, span)


def longer_than(text: str, span: Span) -> Number | None:
    """Return the number of ``text`` of which ``span`` is only a part, None if it is no part."""
    for number in _around(text, span):
        is_inside = number.start <= span.start and span.end <= number.end
        if is_inside and number.end - number.start > len(span):
            return number
    return None


def _around(text: str, span: Span) -> Iterator[Number]:
    start, end = _window(text, span)
    found = _line(text[start:end]).until(span.start - start)
    return (shifted(number, start) for number in found)


class _Line:
    """The numbers of a line, read once and only as far as somebody asks."""

    def __init__(self, text: str) -> None:
        self._coming = numbers(text)
        self._found: list[Number] = []
        self._lock = Lock()  # jobs in other threads read too

    def until(self, place: int) -> list[Number]:
        """Return those that begin up to a code point, and perhaps more."""
        with self._lock:
            while not self._found or self._found[-1].start <= place:
                following = next(self._coming, None)
                if following is None:
                    break
                self._found.append(following)
            return self._found


_line = lru_cache(maxsize=4)(_Line)
"""Entities of one line are often looked at one after the other."""


def _window(text: str, span: Span) -> tuple[int, int]:
    """Return the line of ``span``, or as much of it as lies in reach, cut at blanks.

    Of a long line spans beside each other get the same part, so that it is read once for all.
    """
    start = text.rfind("\n", 0, span.start) + 1
    first = (span.start // _REACH - 1) * _REACH
    if start < first:
        start = text.find(" ", first, span.start) + 1 or first
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    last = (span.end // _REACH + 2) * _REACH
    if end > last:
        end = max(text.rfind(" ", span.end, last), span.end)
    return start, end


def shifted(number: Number, by: int) -> Number:
    """Return ``number`` with all its spans moved by ``by`` code points."""
    places = (
        "start",
        "end",
        "unit_start",
        "unit_end",
        "noun_start",
        "noun_end",
        "bound_start",
        "bound_end",
    )
    old = {name: getattr(number, name) for name in places}
    moved = {name: None if place is None else place + by for name, place in old.items()}
    other = shifted(number.other, by) if number.other else None
    return replace(number, **moved, other=other)


def _marked(text: str, span: Span) -> Number | None:
    """Read the characters of ``span`` by themselves, then look at the words around."""
    inner = span.of(text)
    alone = next(iter(read(inner)), None)
    if alone and alone.text == inner:
        return _in_place(text, span, alone)
    passage = Passage(inner)
    amount = read_amount(passage, 0) if len(passage) else None
    if not amount or amount.end != len(passage) or passage.span(0, amount.end) != (0, len(inner)):
        return None
    kind = "ordinal" if amount.is_ordinal else "cardinal"
    return _in_place(text, span, Number(0, len(inner), inner, kind, value=exact(amount.value)))


def _in_place(text: str, span: Span, alone: Number) -> Number:
    start, end = _window(text, span)
    passage = Passage(text[start:end])
    starts = [piece.start + start for piece in passage.pieces]
    ends = [piece.end + start for piece in passage.pieces]
    if span.start not in starts or span.end not in ends:
        return shifted(alone, span.start)
    first, last = starts.index(span.start), ends.index(span.end) + 1
    unit = read_unit(passage, last) if alone.kind == "cardinal" and not alone.unit else None
    core = Core(
        first,
        last,
        unit.kind if unit else alone.kind,
        value=alone.value,
        lo=alone.lo,
        hi=alone.hi,
        unit=unit.name if unit else alone.unit,
        unit_pieces=(unit.first, unit.last) if unit else None,
        approx=alone.approx,
        subkind=alone.subkind,
        calendar=alone.calendar,
        distributive=alone.distributive,
    )
    return shifted(number_of(passage, core), start)
