"""Offsets of other programs: UTF-16 units and graphemes to code points."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from annotator.formats.format import OffsetUnit
from annotator.model.span import Span

UNITS: tuple[OffsetUnit, ...] = ("codepoint", "utf16", "grapheme")

type ToSpan = Callable[[int, int], Span | None]
"""Turns start and end in some unit into code points; None where one falls inside a character."""


def to_span(unit: OffsetUnit, text: str) -> ToSpan:
    """Return what turns offsets into ``text`` given in ``unit`` into a span."""
    if unit == "codepoint" or (unit == "utf16" and text.isascii()):
        return Span
    places = _utf16_places(text) if unit == "utf16" else _grapheme_places(text)

    def span(start: int, end: int) -> Span | None:
        first, last = places.get(start), places.get(end)
        return None if first is None or last is None else Span(first, last)

    return span


def _utf16_places(text: str) -> dict[int, int]:
    widths = (2 if char > "\uffff" else 1 for char in text)
    return {place: index for index, place in enumerate(accumulate(widths, initial=0))}


def _grapheme_places(text: str) -> dict[int, int]:
    import regex

    starts = [match.start() for match in regex.finditer(r"\X", text)]
    return dict(enumerate([*starts, len(text)]))
