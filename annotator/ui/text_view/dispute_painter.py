"""Paints what a review shows besides entities: places in dispute, and whose lanes are whose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from annotator.ui.text_view.boxes import boxes_of, tint_box
from annotator.ui.text_view.document_layout import AnnotatedLayout, Row
from annotator.ui.text_view.geometry import Line
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.shown import Shown

_ROUND = 15.0
_AWAY = 40.0
"""From the column's edge to the middle of a round mark: beyond the channel of arcs."""


class DisputePainter:
    """Paints in the coordinates of a row, as `painter.Painter` does."""

    def __init__(self, shown: Shown, font: QFont) -> None:
        self._shown = shown
        self._font = font

    def grounds(
        self, painter: QPainter, row: Row, lines: Sequence[Line], layout: AnnotatedLayout
    ) -> None:
        """Fill the ground of the words in dispute."""
        if not self._shown.disputed:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._shown.theme.warnsoft))
        for place in self._shown.disputed_in(layout.text.span_of_block(row.number)):
            for line, box in boxes_of(row, lines, *layout.positions.to_units(place)):
                painter.drawRoundedRect(tint_box(line, box, layout.metrics), 2, 2)

    def outline(
        self, painter: QPainter, row: Row, lines: Sequence[Line], layout: AnnotatedLayout
    ) -> None:
        """Frame the place that is being decided."""
        place = self._shown.outlined
        if place is None or not place.overlaps(layout.text.span_of_block(row.number)):
            return
        painter.setPen(QPen(QColor(self._shown.theme.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line, box in boxes_of(row, lines, *layout.positions.to_units(place)):
            around = tint_box(line, box, layout.metrics).adjusted(-1.5, -2.5, 1.5, 2.5)
            painter.drawRoundedRect(around, 4, 4)

    def owners(self, painter: QPainter, line: Line, layout: AnnotatedLayout) -> None:
        """Write whose lanes are whose beside a line."""
        first: dict[int, tuple[int, Mark]] = {}
        for piece in line.pieces:
            mark = piece.mark
            if mark.owner and piece.lane <= first.get(mark.group, (piece.lane, mark))[0]:
                first[mark.group] = (piece.lane, mark)
        if not first:
            return
        metrics = layout.metrics
        edge = layout.documentSize().width() - layout.column_left - _ROUND / 2 - 2
        x = min(layout.column + _AWAY, edge)
        if not line.right_to_left:
            x = max(-_AWAY, _ROUND / 2 + 2 - layout.column_left)
        for lane, mark in first.values():
            top = line.baseline + metrics.first_lane + lane * metrics.lane
            middle = top + metrics.lane / 2 - 1
            self._round(painter, QPointF(x, middle), mark)

    def _round(self, painter: QPainter, middle: QPointF, mark: Mark) -> None:
        theme = self._shown.theme
        colour = QColor(theme.muted if mark.group else theme.ok)
        area = QRectF(0, 0, _ROUND, _ROUND)
        area.moveCenter(middle)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(area)
        painter.setFont(self._font)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, mark.owner)
