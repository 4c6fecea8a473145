"""Marks on the lines of a block: which pieces, which lane, which chip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.ui.text_view.geometry import Line
from annotator.ui.text_view.lanes import pack
from annotator.ui.text_view.marks import LabelStyle, Mark
from annotator.ui.text_view.pieces import Piece

APART = 3.0
"""Pixels between two items of a lane, chips included."""

CHIP_PADDING = 10.0
"""Pixels that a chip is wider than its text."""

SPARE = 4.0
"""Pixels that a chip may be longer than the first piece of a span that goes on."""

type Measure = Callable[[str], float]
"""Width of a text in the font of chips."""


@dataclass(frozen=True, slots=True)
class Local:
    """A mark in one block: units from the block's start, which may lie outside it.

    ``depth`` counts the entities around it: 0 for an outermost one.
    """

    mark: Mark
    start: int
    end: int
    depth: int = 0


class Chips:
    """Chooses what a chip says, so that it fits its place."""

    def __init__(self, styles: Mapping[str, LabelStyle], measure: Measure, scale: float) -> None:
        self._styles = styles
        self.measure = measure
        self._padding = CHIP_PADDING * scale
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """Return the width of a chip in pixels."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = round(self.measure(text) + self._padding)
        return width

    def text(self, mark: Mark, room: float, column: float, *, first: bool, last: bool) -> str:
        """Return the words of the chip on a piece of ``room`` pixels."""
        style = self._styles.get(mark.label)
        name = style.name if style else mark.label
        if style and style.short and self.width(name) > room:
            name = style.short
        if mark.unsure:
            name += " ؟" if _persian(name) else " ?"
        if not first:
            return f"… {name}"
        valued = f"{name} {mark.value}"
        fits = mark.value and last and self.width(valued) <= column
        return valued if fits else name


def place(lines: Sequence[Line], marks: Iterable[Local], chips: Chips) -> None:
    """Set pieces and lanes of every line; ``marks`` are the block's, outer ones first."""
    for line in lines:
        line.pieces = []
    if not lines:
        return
    for local in marks:
        for line in _crossed(lines, local):
            piece = _piece(line, local, chips)
            if piece:
                line.pieces.append(piece)
    for line in lines:
        _assign_lanes(line)


def nested(marks: Iterable[Local]) -> list[Local]:
    """Return the marks in order, outer ones first, with their depth among entities."""
    ordered = sorted(marks, key=lambda one: (one.start, -one.end, one.mark.label, one.mark.id))
    open_ends: list[int] = []
    found: list[Local] = []
    for one in ordered:
        open_ends = [end for end in open_ends if end > one.start]
        found.append(Local(one.mark, one.start, one.end, len(open_ends)))
        if one.mark.kind == "entity" and one.mark.look == "plain":
            open_ends.append(one.end)
    return found


def _crossed(lines: Sequence[Line], local: Local) -> Iterable[Line]:
    return (line for line in lines if line.start < local.end and local.start < line.end)


def _piece(line: Line, local: Local, chips: Chips) -> Piece | None:
    boxes = line.boxes(local.start, local.end)
    if not boxes:
        return None
    first = local.start >= line.start
    last = local.end <= line.end
    left, right = boxes[0][0], boxes[-1][1]
    room = right - left + (0.0 if last else SPARE)
    text = chips.text(local.mark, room, line.width, first=first, last=last)
    width = chips.width(text)
    chip_left = max(0.0, min(_hung(line, left, right, width, last=last), line.width - width))
    return Piece(local.mark, boxes, first, last, local.depth, text, chip_left, width)


def _hung(line: Line, left: float, right: float, width: float, *, last: bool) -> float:
    """Return where a chip hangs: from the span's start, but off the chevron where it goes on."""
    if line.right_to_left:
        return right - width if last else max(right - width, left)
    return left if last else min(left, right - width)


def _assign_lanes(line: Line) -> None:
    line.lanes = 0
    for group in sorted({piece.mark.group for piece in line.pieces}):
        pieces = [piece for piece in line.pieces if piece.mark.group == group]
        lanes = pack([piece.extent for piece in pieces], APART)
        for piece, lane in zip(pieces, lanes, strict=True):
            piece.lane = line.lanes + lane
        line.lanes += max(lanes) + 1


def _persian(text: str) -> bool:
    return any("\u0600" <= character <= "\u06ff" for character in text)
