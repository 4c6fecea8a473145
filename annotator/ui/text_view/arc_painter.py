"""Paints the arcs of relations."""

from __future__ import annotations

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


@dataclass(frozen=True, slots=True)
class _End:
    """Where an arc meets a chip (pixels of the document), and the y of its level part."""

    chip: QPointF
    level: float
    column: tuple[float, float]
    part: ArcPart
    right_to_left: bool


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
            self._label(painter, arc, source, colour, layout.metrics.lane_scale)

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
        known = source or target
        if known is None:
            return
        left, right = known.column
        away = layout.arcs.channel(arc)
        x = right + away if known.right_to_left else left - away
        beyond = visible.bottom() if _is_below(arc, source is None, layout) else visible.top()
        reach = [y for end in ends for y in ((end.chip.y(), end.level) if end else (beyond,))]
        if max(reach) <= visible.top() or min(reach) >= visible.bottom():
            return
        way: list[QPointF] = []
        if source:
            way += [source.chip, QPointF(source.chip.x(), source.level), QPointF(x, source.level)]
        else:
            way.append(QPointF(x, beyond))
        if target:
            tip = target.chip + QPointF(0, 1)
            way += [QPointF(x, target.level), QPointF(tip.x(), target.level), tip + QPointF(0, 5)]
            painter.fillPath(_head(tip, upwards=True), colour)
        else:
            way.append(QPointF(x, beyond))
        painter.strokePath(rounded(way), painter.pen())
        self._edge_head(painter, x, source, target, visible, beyond, colour)

    def _edge_head(
        self,
        painter: QPainter,
        x: float,
        source: _End | None,
        target: _End | None,
        visible: QRectF,
        beyond: float,
        colour: QColor,
    ) -> None:
        """End in a head at the edge of the view if the target lies beyond it."""
        level = target.level if target else beyond
        if source is None or visible.top() < level < visible.bottom():
            return
        upwards = level <= visible.top()
        if source.level <= visible.top() if upwards else source.level >= visible.bottom():
            return
        tip = QPointF(x, visible.top() + 1 if upwards else visible.bottom() - 1)
        painter.fillPath(_head(tip, upwards=upwards), colour)

    def _label(
        self, painter: QPainter, arc: Arc, source: _End, colour: QColor, scale: float
    ) -> None:
        if source.part.label is None or not arc.label:
            return
        left, right = (x + source.column[0] for x in source.part.label)
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
    column = (layout.column_left, layout.column_left + layout.column)
    return _End(_chip_bottom(row, line, piece, layout), level, column, part, row.right_to_left)


def _first_piece(id: str, layout: AnnotatedLayout) -> tuple[Row, Line, Piece] | None:
    mark = layout.marks.get(id)
    number = layout.text.block_at(mark.span.start) if mark else -1
    return layout.row(number).first_piece(id) if mark and layout.laid(number) else None


def _chip_bottom(row: Row, line: Line, piece: Piece, layout: AnnotatedLayout) -> QPointF:
    rect = chip_rect(line, piece, layout.metrics)
    origin = QPointF(layout.column_left, layout.top(row.number))
    return origin + QPointF(piece.arc_x, rect.bottom())


def _is_below(arc: Arc, ask_source: bool, layout: AnnotatedLayout) -> bool:  # noqa: FBT001
    """Say whether the end without lines lies below the other."""
    source, target = layout.marks.get(arc.source), layout.marks.get(arc.target)
    if source is None or target is None:
        return False
    target_below = target.span.start > source.span.start
    return target_below != ask_source


def _head(tip: QPointF, *, upwards: bool) -> QPainterPath:
    half, length = _HEAD
    down = length if upwards else -length
    path = QPainterPath(tip)
    path.lineTo(tip + QPointF(half, down))
    path.lineTo(tip + QPointF(-half, down))
    path.closeSubpath()
    return path
