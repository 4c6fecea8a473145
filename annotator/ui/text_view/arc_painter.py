"""Paints the arcs of relations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from annotator.ui.text_view.arcs import rounded
from annotator.ui.text_view.document_layout import AnnotatedLayout, Row
from annotator.ui.text_view.geometry import Line
from annotator.ui.text_view.marks import Arc
from annotator.ui.text_view.pieces import ArcPart, Piece
from annotator.ui.text_view.shown import Pull, Shown
from annotator.ui.text_view.targets import chip_rect

_HEAD = (3.5, 5.0)  # half width, length
HEAD_DEPTH = 8
"""Pixels from the edge of the view within which heads point to what lies beyond it."""

_DOT = 1.8
_LEVEL = 10.5  # of the level part under the top of its lane
_FAR = 500.0  # pixels; farther than an end in view may reach out of it


@dataclass(frozen=True, slots=True)
class _End:
    """Where an arc meets a chip (pixels of the document), and the y of its level part."""

    chip: QPointF
    level: float
    part: ArcPart


class ArcPainter:
    """Paints each arc that has something in view, once."""

    def __init__(self, shown: Shown, font: QFont) -> None:
        self.shown = shown
        self.font = font

    def paint(self, painter: QPainter, visible: QRectF, layout: AnnotatedLayout) -> None:
        """Paint the arcs; ``visible`` is the part of the document in view."""
        first, last = layout.number_at(visible.top()), layout.number_at(visible.bottom())
        span_of = layout.text.span_of_block
        for arc in layout.arcs.between(span_of(first).start, span_of(last).end + 1):
            self._arc(painter, arc, visible, layout)
        if self.shown.pull:
            self._pull(painter, self.shown.pull, layout)

    def _arc(self, painter: QPainter, arc: Arc, visible: QRectF, layout: AnnotatedLayout) -> None:
        source, target = _end(arc, arc.source, layout), _end(arc, arc.target, layout)
        colour, width = self._ink(arc, layout)
        painter.setPen(QPen(colour, width))
        if source and target and source.part is target.part:
            tip = target.chip + QPointF(0, 1)
            way = [
                source.chip,
                QPointF(source.chip.x(), source.level),
                QPointF(tip.x(), source.level),
                tip + QPointF(0, _HEAD[1]),
            ]
            painter.strokePath(rounded(way), painter.pen())
            painter.fillPath(_head(tip, upwards=True), colour)
        else:
            self._over_lines(painter, arc, (source, target), visible, layout, colour)
        if source:
            painter.setBrush(colour)
            painter.drawEllipse(source.chip, _DOT, _DOT)
            self._label(painter, arc, source, colour, layout)

    def _over_lines(
        self,
        painter: QPainter,
        arc: Arc,
        ends: tuple[_End | None, _End | None],
        visible: QRectF,
        layout: AnnotatedLayout,
        colour: QColor,
    ) -> None:
        """Go out of the source's lane to the gutter, along it, into the target's lane."""
        source, target = ends
        levels = [
            end.level if end else _level_without_chip(id, visible, layout)
            for end, id in zip(ends, (arc.source, arc.target), strict=True)
        ]
        reach = [*levels, *(end.chip.y() for end in ends if end)]
        if max(reach) <= visible.top() or min(reach) >= visible.bottom():
            return
        x = _x_of(arc, layout)
        way: list[QPointF] = []
        if source:
            way += [source.chip, QPointF(source.chip.x(), source.level)]
        way += [QPointF(x, level) for level in levels]
        if target:
            tip = target.chip + QPointF(0, 1)
            way += [QPointF(tip.x(), target.level), tip + QPointF(0, 5)]
            painter.fillPath(_head(tip, upwards=True), colour)
        painter.strokePath(rounded(way), painter.pen())
        self._edge_head(painter, x, levels, visible, colour)

    def _edge_head(
        self, painter: QPainter, x: float, levels: Sequence[float], visible: QRectF, colour: QColor
    ) -> None:
        """End in a head at the edge of the view if the target lies beyond it."""
        source, target = levels
        if visible.top() < target < visible.bottom():
            return
        upwards = target <= visible.top()
        if source <= visible.top() if upwards else source >= visible.bottom():
            return
        tip = QPointF(x, visible.top() + 1 if upwards else visible.bottom() - 1)
        painter.fillPath(_head(tip, upwards=upwards), colour)

    def _label(
        self, painter: QPainter, arc: Arc, source: _End, colour: QColor, layout: AnnotatedLayout
    ) -> None:
        if source.part.label is None or not arc.label:
            return
        scale = layout.metrics.lane_scale
        left, right = (x + layout.column_left for x in source.part.label)
        used = QFont(self.font)
        used.setPointSizeF(self.font.pointSizeF() * scale)
        metrics = QFontMetricsF(used)
        plate = QRectF(left, source.level - 7 * scale, right - left, 14 * scale)
        painter.fillRect(plate, QColor(self.shown.theme.paper))
        painter.setFont(used)
        painter.setPen(colour)
        baseline = source.level + (metrics.ascent() - metrics.descent()) / 2
        start = plate.center().x() - metrics.horizontalAdvance(arc.label) / 2
        painter.drawText(QPointF(start, baseline), arc.label)

    def _ink(self, arc: Arc, layout: AnnotatedLayout) -> tuple[QColor, float]:
        chosen = {self.shown.current, self.shown.hovered} - {None}
        mark = layout.marks.get(arc.source)
        if mark and chosen & {arc.source, arc.target}:
            return QColor(self.shown.style(mark.label).ink), 1.75
        return QColor(self.shown.theme.muted), 1.25

    def _pull(self, painter: QPainter, pull: Pull, layout: AnnotatedLayout) -> None:
        found = _first_piece(pull.source, layout)
        if found is None:
            return
        chip = _chip_bottom(*found, layout)
        colour = QColor(self.shown.style(found[2].mark.label).ink)
        painter.setPen(QPen(colour, 1.75))
        painter.drawLine(chip, pull.point)
        painter.setBrush(colour)
        painter.drawEllipse(chip, _DOT, _DOT)


def _end(arc: Arc, id: str, layout: AnnotatedLayout) -> _End | None:
    """Return where the arc meets a mark, None while that mark's block has no lines."""
    found = _first_piece(id, layout)
    if found is None:
        return None
    row, line, piece = found
    part = line.arcs.get(arc.id)
    if part is None:
        return None
    top = line.baseline + layout.metrics.arc_top(line.lanes, part.lane)
    level = layout.top(row.number) + top + _LEVEL * layout.metrics.lane_scale
    return _End(_chip_bottom(row, line, piece, layout), level, part)


def _first_piece(id: str, layout: AnnotatedLayout) -> tuple[Row, Line, Piece] | None:
    mark = layout.marks.get(id)
    number = layout.text.block_at(mark.span.start) if mark else -1
    return layout.row(number).first_piece(id) if mark and layout.laid(number) else None


def _chip_bottom(row: Row, line: Line, piece: Piece, layout: AnnotatedLayout) -> QPointF:
    rect = chip_rect(line, piece, layout.metrics)
    origin = QPointF(layout.column_left, layout.top(row.number))
    return origin + QPointF(piece.arc_x, rect.bottom())


def _x_of(arc: Arc, layout: AnnotatedLayout) -> float:
    """Return where an arc runs along the gutter: on the side where its source's lines begin."""
    away = layout.arcs.channel(arc)
    if layout.text.block_right_to_left(_block_of(arc.source, layout)):
        return layout.column_left + layout.column + away
    return layout.column_left - away


def _level_without_chip(id: str, visible: QRectF, layout: AnnotatedLayout) -> float:
    """Return the y to which an arc runs whose end has no chip.

    That is the end of its line where it is nothing but blanks there. Before its block has lines it
    is a y far out of view on its side.
    """
    number, mark = _block_of(id, layout), layout.marks.get(id)
    top = layout.top(number)
    if mark and layout.laid(number):
        line = layout.row(number).line_of(layout.positions.to_unit(mark.span.start))
        return top + (line.bottom if line else 0.0)
    return visible.bottom() + _FAR if top >= visible.top() else visible.top() - _FAR


def _block_of(id: str, layout: AnnotatedLayout) -> int:
    mark = layout.marks.get(id)
    return layout.text.block_at(mark.span.start) if mark else 0


def _head(tip: QPointF, *, upwards: bool) -> QPainterPath:
    half, length = _HEAD
    down = length if upwards else -length
    path = QPainterPath(tip)
    path.lineTo(tip + QPointF(half, down))
    path.lineTo(tip + QPointF(-half, down))
    path.closeSubpath()
    return path
