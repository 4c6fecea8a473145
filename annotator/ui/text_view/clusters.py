"""Which characters of a line share glyphs, and where each of them stands.

Offsets are UTF-16 units of the block, lengths pixels from the column's left. Qt tells the place
of whole clusters of glyphs right. Asked for a part of one, such as the lam of a lam-alef, it
answers with a box beside the ligature; so parts are cut here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import QGlyphRun, QTextLayout, QTextLine

from annotator.persian.characters import is_mark
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

    def boxes(self, start: int, end: int) -> list[Stretch]:
        """Return the boxes of a range, in no order.

        Letters that share a glyph have equal parts of it, as the caret steps through them. Marks,
        which have no place of their own, have their letter's.
        """
        cut = {self._around(one) for one in (start, end) if self._is_inside(one)}
        first = max((after for before, after in cut if before < start), default=start)
        last = min((before for before, after in cut if after > end), default=end)
        whole = _boxes(self._shape, first, last) if first < last else []
        return whole + [box for one in cut if (box := self._part(one, start, end))]

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

    def _place(self, start: int, end: int) -> tuple[float, float, bool] | None:
        """Return left, right and direction of a grapheme, None if nothing is painted of it."""
        inside = next((one for one in (start, end) if self._is_inside(one)), None)
        cluster = (start, end) if inside is None else self._around(inside)
        whole = _widest(self._shape, *cluster)
        if whole is None or inside is None:
            return whole
        left, right = self._part(cluster, start, end) or whole[:2]
        return left, right, whole[2]

    def _part(self, cluster: tuple[int, int], start: int, end: int) -> Stretch | None:
        """Return the box of those letters of a cluster that a range touches."""
        whole = _widest(self._shape, *cluster)
        if whole is None:
            return None
        left, right, right_to_left = whole
        letters = [cluster[0]]
        while (stop := self._next_stop(letters[-1])) < cluster[1]:
            letters.append(stop)
        each = (right - left) / len(letters)
        before = max(bisect_right(letters, start) - 1, 0) * each
        until = bisect_left(letters, end) * each
        return (right - until, right - before) if right_to_left else (left + before, left + until)

    def _around(self, position: int) -> tuple[int, int]:
        """Return the cluster of glyphs that a position is inside of."""
        first, last = self._stop_before(position), self._next_stop(position)
        while self._is_inside(first):
            first = self._stop_before(first)
        while self._is_inside(last):
            last = self._next_stop(last)
        return first, last

    def _is_inside(self, position: int) -> bool:
        """Say whether the characters beside a position share a glyph, or belong together."""
        if not self._start < position < self._end:
            return False
        if not self._layout.isValidCursorPosition(position):
            return True
        if position in self._named or not self._may_share(position - 1, position):
            return False
        before = self._glyphs(self._stop_before(position), position)
        return not before.isdisjoint(self._glyphs(position, self._next_stop(position)))

    @cached_property
    def _named(self) -> set[int]:
        """The positions at which, as Qt says, a glyph begins.

        It leaves out some beside invisible characters and in letters from another font.
        """
        runs = self._shape.glyphRuns(-1, -1, _Retrieval.RetrieveStringIndexes)
        return {index for run in runs for index in run.stringIndexes()}

    def _may_share(self, *positions: int) -> bool:
        """Say whether letters, marks or pictographs stand there: others have their own glyph."""
        units = (
            self._units[2 * one : 2 * one + 2].decode("utf-16-le", "surrogatepass")
            for one in positions
        )
        return all(one.isalpha() or is_mark(one) or "\ud800" <= one <= "\udfff" for one in units)

    def _glyphs(self, start: int, end: int) -> set[tuple[int, float]]:
        """Return number and place of the glyphs of a range."""
        return {
            (glyph, place.x())
            for run in self._shape.glyphRuns(start, end - start, _PLACES)
            for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
        }

    def _next_stop(self, position: int) -> int:
        position += 1
        while position < self._end and not self._layout.isValidCursorPosition(position):
            position += 1
        return position

    def _stop_before(self, position: int) -> int:
        position -= 1
        while position > self._start and not self._layout.isValidCursorPosition(position):
            position -= 1
        return position


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
