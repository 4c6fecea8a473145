"""Moving one end of a span, named by its side on the screen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.persian.characters import cluster_end, cluster_start
from annotator.persian.snapping import snap_characters
from annotator.persian.tokens import next_border, previous_border, token_at

type Side = Literal["left", "right"]
type Unit = Literal["token", "character"]


@dataclass(frozen=True, slots=True)
class Move:
    """Which edge goes where: ``side`` is the screen's."""

    side: Side
    outwards: bool
    unit: Unit = "token"


MOVES: Mapping[str, Move] = {
    "right_out": Move("right", outwards=True),
    "left_out": Move("left", outwards=True),
    "right_in": Move("right", outwards=False),
    "left_in": Move("left", outwards=False),
    "right_out_character": Move("right", outwards=True, unit="character"),
    "left_out_character": Move("left", outwards=True, unit="character"),
    "right_in_character": Move("right", outwards=False, unit="character"),
    "left_in_character": Move("left", outwards=False, unit="character"),
}
"""The moves by the names of their actions."""


def moved(text: str, span: Span, move: Move) -> Span | None:
    """Return ``span`` with one edge moved by a token or a character.

    In a right-to-left paragraph the left edge is the span's end, except inside a run of the
    other direction. None where the edge cannot go further: at the end of the paragraph, or where
    nothing would be left.
    """
    at_end = (move.side == "left") == _ends_at_left(text, span, outwards=move.outwards)
    step = _token_step if move.unit == "token" else _character_step
    changed = step(text, span, at_end=at_end, outwards=move.outwards)
    if not changed or changed == span or PARAGRAPH_BREAK.search(text, changed.start, changed.end):
        return None
    return changed


def _token_step(text: str, span: Span, *, at_end: bool, outwards: bool) -> Span | None:
    if at_end and outwards:
        return Span(span.start, next_border(text, span.end))
    if at_end:
        last = token_at(text, span.end - 1)
        return _until(text, span.start, last.start) if last else None
    if outwards:
        return Span(previous_border(text, span.start), span.end)
    first = token_at(text, span.start)
    return _from(text, first.end, span.end) if first else None


def _until(text: str, start: int, end: int) -> Span | None:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if end > start else None


def _from(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end) if start < end else None


def _character_step(text: str, span: Span, *, at_end: bool, outwards: bool) -> Span | None:
    start, end = span.start, span.end
    if at_end:
        end = cluster_end(text, end + 1) if outwards else cluster_start(text, end - 1)
    else:
        start = cluster_start(text, start - 1) if outwards else cluster_end(text, start + 1)
    if start < 0 or end > len(text) or start >= end:
        return None
    if outwards:
        return _over_blanks(text, Span(start, end), at_end=at_end)
    kept = snap_characters(text, Span(start, end))
    # an imported span may end inside a cluster, which snapping would make whole
    return kept and Span(max(start, kept.start), min(end, kept.end))


def _over_blanks(text: str, span: Span, *, at_end: bool) -> Span | None:
    """Take the next visible character along: an edge on a blank would be snapped back."""
    start, end = span.start, span.end
    while at_end and text[end - 1].isspace():
        if end == len(text):
            return None
        end = cluster_end(text, end + 1)
    while not at_end and text[start].isspace():
        if start == 0:
            return None
        start = cluster_start(text, start - 1)
    return Span(start, end)


# Directions


def _ends_at_left(text: str, span: Span, *, outwards: bool) -> bool:
    """Say whether the span's end is its left edge on the screen."""
    rtl = _paragraph_is_rtl(text, span)
    other = "L" if rtl else "R"
    if _direction(text[span.start : span.end]) != other:
        return rtl
    if not outwards:
        return not rtl
    return rtl != _run_goes_on(text, span, other)


def _run_goes_on(text: str, span: Span, other: str) -> bool:
    """Say whether a neighbouring token belongs to the same run of the other direction."""
    before = text[previous_border(text, span.start) : span.start]
    after = text[span.end : next_border(text, span.end)]
    return other in (_direction(before), _direction(after))


def _paragraph_is_rtl(text: str, span: Span) -> bool:
    breaks = [
        found.end() for found in PARAGRAPH_BREAK.finditer(text, _line_start(text, span), span.start)
    ]
    start = breaks[-1] if breaks else _line_start(text, span)
    end = PARAGRAPH_BREAK.search(text, start)
    strong = _strong(text[start : end.start() if end else len(text)])
    return next(strong, "R") == "R"


def _line_start(text: str, span: Span) -> int:
    return text.rfind("\n", 0, span.start) + 1


def _direction(text: str) -> str | None:
    """Return the one direction of all strong letters (R or L), None for none or for both."""
    found = set(_strong(text))
    return found.pop() if len(found) == 1 else None


def _strong(text: str) -> Iterator[str]:
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                yield "L"
            case "R" | "AL":
                yield "R"
            case _:
                pass
