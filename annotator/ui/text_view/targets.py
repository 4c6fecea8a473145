"""What of a mark a point hits: chips first, then bars, then the smallest words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF

from annotator.ui.text_view.chip_pictures import HEIGHT
from annotator.ui.text_view.document_layout import AnnotatedLayout, Row
from annotator.ui.text_view.geometry import Line, Metrics
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.pieces import Piece

GRIP = 4.0
"""Pixels around the end of the current entity in which it can be taken hold of."""


@dataclass(frozen=True, slots=True)
class Target:
    """A mark under a point, and by which of its parts."""

    mark: Mark
    part: Literal["chip", "bar", "words"]


class Targets:
    """Answers what stands at points of an `AnnotatedLayout` (pixels of the document)."""

    def __init__(self, layout: AnnotatedLayout) -> None:
        self._layout = layout

    def at(self, point: QPointF) -> Target | None:
        """Return what a point hits."""
        row, line = self._line(point)
        if line is None:
            return None
        x, y = self._local(point, row)
        for piece in line.pieces:
            if chip_rect(line, piece, self._layout.metrics).contains(x, y):
                return Target(piece.mark, "chip")
        for piece in line.pieces:
            if _on_bar(line, piece, self._layout.metrics, x, y):
                return Target(piece.mark, "bar")
        return next((Target(mark, "words") for mark in self.around(point)), None)

    def around(self, point: QPointF) -> list[Mark]:
        """Return the marks whose words are at a point, smallest first."""
        row, line = self._line(point)
        if line is None:
            return []
        x, y = self._local(point, row)
        metrics = self._layout.metrics
        if not line.baseline - metrics.ascent - 4 <= y <= line.baseline + metrics.descent + 3:
            return []
        hit = [piece for piece in line.pieces if _over_words(piece, x)]
        return [piece.mark for piece in sorted(hit, key=lambda piece: len(piece.mark.span))]

    def chip_box(self, mark: Mark) -> QRectF | None:
        """Return the chip of a mark in pixels of the document: the one where it starts."""
        found = self.first_piece(mark)
        if found is None:
            return None
        row, line, piece = found
        rect = chip_rect(line, piece, self._layout.metrics)
        return rect.translated(self._layout.column_left, self._layout.top(row.number))

    def first_piece(self, mark: Mark) -> tuple[Row, Line, Piece] | None:
        """Return where a mark starts."""
        number = self._layout.text.block_at(mark.span.start)
        return self._layout.row(number).first_piece(mark.id)

    def grip_at(self, point: QPointF, mark: Mark) -> Literal["start", "end"] | None:
        """Return the end of a mark that a point can take hold of."""
        for side, end in self._ends(mark):
            if abs(end.x() - point.x()) <= GRIP and abs(end.y() - point.y()) <= self._half_height:
                return side
        return None

    @property
    def _half_height(self) -> float:
        return (self._layout.metrics.ascent + self._layout.metrics.descent) / 2 + 4

    def _ends(self, mark: Mark) -> Iterator[tuple[Literal["start", "end"], QPointF]]:
        metrics = self._layout.metrics
        for number in self._layout.marks.blocks(mark):
            row = self._layout.row(number)
            origin = QPointF(self._layout.column_left, self._layout.top(number))
            for line, piece in row.pieces:
                if piece.mark.id != mark.id:
                    continue
                y = line.baseline + (metrics.descent - metrics.ascent) / 2
                starts, ends = piece.left, piece.right
                if line.right_to_left:
                    starts, ends = ends, starts
                if piece.first:
                    yield "start", origin + QPointF(starts, y)
                if piece.last:
                    yield "end", origin + QPointF(ends, y)

    def _line(self, point: QPointF) -> tuple[Row, Line | None]:
        row = self._layout.row(self._layout.number_at(point.y()))
        return row, row.line_at(point.y() - self._layout.top(row.number))

    def _local(self, point: QPointF, row: Row) -> tuple[float, float]:
        return point.x() - self._layout.column_left, point.y() - self._layout.top(row.number)


def lane_top(line: Line, lane: int, metrics: Metrics) -> float:
    """Return the y of a lane from the top of the block."""
    return line.baseline + metrics.first_lane + lane * metrics.lane


def chip_rect(line: Line, piece: Piece, metrics: Metrics) -> QRectF:
    """Return the chip of a piece from the top left of its block."""
    top = lane_top(line, piece.lane, metrics) + 2 * metrics.lane_scale
    return QRectF(piece.chip_left, top, piece.chip_width, HEIGHT * metrics.lane_scale)


def _on_bar(line: Line, piece: Piece, metrics: Metrics, x: float, y: float) -> bool:
    top = lane_top(line, piece.lane, metrics)
    return top - 2 <= y <= top + 4 and piece.left <= x <= piece.right


def _over_words(piece: Piece, x: float) -> bool:
    return any(left <= x <= right for left, right in piece.boxes)
