"""Which characters of a line share glyphs, and where each of them stands.

Offsets are UTF-16 units of the block, lengths pixels from the column's left. Qt tells the place
of whole clusters of glyphs right. Asked for a part of one, such as the lam of a lam-alef, it
answers with a box beside the ligature; so parts are cut here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

from annotator.persian.characters import has_ink
from annotator.ui.text_view.pieces import Stretch

_Retrieval = QTextLayout.GlyphRunRetrievalFlag
_PLACES = _Retrieval.RetrieveGlyphPositions | _Retrieval.RetrieveGlyphIndexes


@dataclass(frozen=True, slots=True)
class Grapheme:
    """A cluster that the caret does not enter, and its box on a line."""

    start: int
    end: int
    left: float
    right: float
    right_to_left: bool

    @property
    def leading(self) -> float:
        """The x at which reading enters it."""
        return self.right if self.right_to_left else self.left

    @property
    def trailing(self) -> float:
        """The x at which reading leaves it."""
        return self.left if self.right_to_left else self.right

    def distance(self, x: float) -> float:
        """Return how far a point is from the box; 0 inside."""
        return max(self.left - x, x - self.right, 0.0)


class Clusters:
    """The glyphs of one line of ``layout``; ``units`` is the block's text in UTF-16-LE."""

    def __init__(self, shape: QTextLine, layout: QTextLayout, units: bytes) -> None:
        self._shape = shape
        self._layout = layout
        self._units = units
        self._start = shape.textStart()
        self._end = self._start + shape.textLength()
        self._borders = self._find_borders()

    def boxes(self, start: int, end: int) -> list[Stretch]:
        """Return the boxes of a range, in no order.

        Letters that share a glyph have equal parts of it, as the caret steps through them. Marks,
        which have no place of their own, have their letter's.
        """
        borders = self._borders
        first, last = bisect_left(borders, start), bisect_right(borders, end) - 1
        whole = first < last
        boxes = _boxes(self._shape, borders[first], borders[last]) if whole else []
        cut = {bisect_right(borders, one) - 1 for one in (start, end) if not self._is_border(one)}
        return boxes + [self._part(number, start, end) for number in cut]

    def graphemes(self, edge: float, *, right_to_left: bool) -> Iterator[Grapheme]:
        """Return the graphemes in logical order.

        ``edge`` and ``right_to_left`` are place and direction of what is not painted at all.
        """
        start = self._start
        while start < self._end:
            end = self._next_stop(start)
            found = self._place(start, end) or (edge, edge, right_to_left)
            cluster = Grapheme(start, end, *found)
            yield cluster
            edge, start = cluster.trailing, end

    def _find_borders(self) -> list[int]:
        """Return where clusters of glyphs begin, and where the last one ends."""
        runs = self._shape.glyphRuns(-1, -1, _Retrieval.RetrieveStringIndexes)
        known = {self._start, *(index for run in runs for index in run.stringIndexes())}
        places = range(self._start, self._end)
        return [*(one for one in places if one in known or self._parts(one)), self._end]

    def _parts(self, position: int) -> bool:
        """Say whether glyphs part at a position that Qt does not name as the place of one.

        It names no place for what it does not paint, nor for what follows that.
        """
        inked = has_ink(self._unit(position - 1)) and has_ink(self._unit(position))
        return not inked and self._layout.isValidCursorPosition(position)

    def _unit(self, position: int) -> str:
        return chr(int.from_bytes(self._units[2 * position : 2 * position + 2], "little"))

    def _is_border(self, position: int) -> bool:
        at = bisect_left(self._borders, position)
        return at < len(self._borders) and self._borders[at] == position

    def _next_stop(self, position: int) -> int:
        position += 1
        while position < self._end and not self._layout.isValidCursorPosition(position):
            position += 1
        return position

    def _place(self, start: int, end: int) -> tuple[float, float, bool] | None:
        """Return left, right and direction of a grapheme, None if nothing is painted of it."""
        if self._is_border(start) and self._is_border(end):
            return _widest(self._shape, start, end)
        number = bisect_right(self._borders, start) - 1
        whole = _widest(self._shape, self._borders[number], self._borders[number + 1])
        return whole and (*self._part(number, start, end), whole[2])

    def _part(self, number: int, start: int, end: int) -> Stretch:
        """Return the box of those letters of a cluster that a range touches."""
        first, last = self._borders[number], self._borders[number + 1]
        whole = _widest(self._shape, first, last)
        if whole is None:
            return 0.0, 0.0
        left, right, right_to_left = whole
        letters = [first]
        while (stop := self._next_stop(letters[-1])) < last:
            letters.append(stop)
        each = (right - left) / len(letters)
        before = max(bisect_right(letters, start) - 1, 0) * each
        until = bisect_left(letters, end) * each
        return (right - until, right - before) if right_to_left else (left + before, left + until)


def _boxes(shape: QTextLine, start: int, end: int) -> list[Stretch]:
    """Return the boxes of the runs; characters without width may stand far from the others."""
    rects = [run.boundingRect() for run in shape.glyphRuns(start, end - start, _PLACES)]
    boxes = [(rect.left(), rect.right()) for rect in rects]
    return [box for box in boxes if box[1] > box[0]] or boxes[:1]


def _widest(shape: QTextLine, start: int, end: int) -> tuple[float, float, bool] | None:
    """Return left, right and direction of the run that shows a cluster.

    A joiner or mark of direction in it may stand, without width, in a run far away.
    """
    runs: Sequence[QGlyphRun] = shape.glyphRuns(start, end - start, _PLACES)
    shown = max(runs, key=lambda run: run.boundingRect().width(), default=None)
    if shown is None:
        return None
    rect = shown.boundingRect()
    return rect.left(), rect.right(), shown.isRightToLeft()
