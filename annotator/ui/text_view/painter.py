"""Paints the article: paper, tints, hits, selection, words, outline, bars, chips, caret."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from annotator.ui.text_view import lens
from annotator.ui.text_view.arc_painter import ArcPainter
from annotator.ui.text_view.boxes import boxes_of, tint_box
from annotator.ui.text_view.caret_picture import paint_caret
from annotator.ui.text_view.chip_pictures import ChipPictures, ChipState
from annotator.ui.text_view.dispute_painter import DisputePainter
from annotator.ui.text_view.document_layout import GUTTER, AnnotatedLayout, Row
from annotator.ui.text_view.geometry import Line, Metrics, whole
from annotator.ui.text_view.pieces import Piece
from annotator.ui.text_view.shown import Shown
from annotator.ui.text_view.zigzag import paint_zigzag
from annotator.ui.theme import wash

NUMBER_MARGIN = 4.0
"""Pixels that stay free between the number of a paragraph and the edge of the view."""

_DOTS = (1.0, 1.5)  # in widths of a 2 px pen: 2 on, 3 off
_BESIDE = 12.0  # pixels that painting of a piece may reach beside it and its chip


class Painter:
    """Paints rows of an `AnnotatedLayout` in the state of a `Shown`.

    All coordinates are those of the layout; within a row the painter stands at the column's
    left and the row's top.
    """

    def __init__(self, shown: Shown, chips: ChipPictures, counts: QFont) -> None:
        self.shown = shown
        self.chips = chips
        self.counts = counts
        self._arcs = ArcPainter(shown, counts)
        self._disputes = DisputePainter(shown, counts)
        self._width_of = QFontMetricsF(counts).horizontalAdvance
        self._tints: dict[tuple[str, bool, bool], QColor] = {}

    def forget_pictures(self, chips: ChipPictures) -> None:
        """Start anew after a change of theme, size or label styles."""
        self.chips = chips
        self._tints.clear()

    def paint(
        self, painter: QPainter, clip: QRectF, visible: QRectF, layout: AnnotatedLayout
    ) -> None:
        """Paint everything that lies in ``clip``; ``visible`` is the part in view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(clip.adjusted(-1, -1, 1, 1), QColor(self.shown.theme.paper))
        reach = layout.metrics.overhang
        left = layout.column_left
        for row in layout.rows_between(clip.top() - reach, clip.bottom() + reach):
            top = layout.top(row.number)
            area = clip.translated(-left, -top)
            lettered = [line for line in row.lines if _reaches(line, area, reach)]
            painter.translate(left, top)
            self._row(painter, row, lettered, area, layout)
            painter.translate(-left, -top)
        self._arcs.paint(painter, visible, layout)
        self._caret(painter, layout)

    def _row(
        self,
        painter: QPainter,
        row: Row,
        lettered: Sequence[Line],
        area: QRectF,
        layout: AnnotatedLayout,
    ) -> None:
        """Paint the letters of lines that may reach into ``area``, and all of those in it."""
        metrics = layout.metrics
        lines = [line for line in lettered if _is_in(line, area, metrics)]
        shown = [(line, _pieces_in(line, area)) for line in lines]
        for line, pieces in shown:
            self._tints_of(painter, line, pieces, metrics)
        self._disputes.grounds(painter, row, lines, layout)
        self._hits(painter, row, lines, layout)
        self._selection(painter, row, lines, self.shown.selection, metrics)
        if self.shown.preview:
            units = layout.positions.to_units(self.shown.preview)
            self._selection(painter, row, lines, units, metrics)
        painter.setPen(QColor(self.shown.theme.text))
        for line in lettered:
            line.shape.draw(painter, QPointF(0, 0))
        self._disputes.outline(painter, row, lines, layout)
        for line, pieces in shown:
            self._outlines(painter, line, pieces, metrics)
            for piece in pieces:
                self._below(painter, line, piece, metrics)
            self._disputes.owners(painter, line, layout)
        if lines and lines[0] is row.lines[0]:
            self._number(painter, row, layout)
        if self.shown.half_spaces:
            for line in lines:
                edge = QColor(self.shown.theme.edge)
                lens.paint(painter, row, line, layout, edge, self.counts)

    # Behind the words

    def _tints_of(
        self, painter: QPainter, line: Line, pieces: Sequence[Piece], metrics: Metrics
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for piece in pieces:
            mark = piece.mark
            if mark.kind == "suggestion" or mark.look != "plain" or piece.depth > 1:
                continue
            painter.setBrush(self._tint(piece))
            for box in piece.boxes:
                painter.drawRoundedRect(tint_box(line, box, metrics), 2, 2)

    def _tint(self, piece: Piece) -> QColor:
        hovered = piece.mark.id == self.shown.hovered
        key = (piece.mark.label, piece.depth > 0, hovered)
        if key not in self._tints:
            theme = self.shown.theme
            alphas = (
                (theme.hover_alpha, theme.nested_hover_alpha)
                if hovered
                else (theme.tint_alpha, theme.nested_alpha)
            )
            self._tints[key] = wash(self.shown.style(piece.mark.label).bar, alphas[piece.depth > 0])
        return self._tints[key]

    def _hits(
        self, painter: QPainter, row: Row, lines: Sequence[Line], layout: AnnotatedLayout
    ) -> None:
        theme = self.shown.theme
        for number, hit in self.shown.hits_in(layout.text.span_of_block(row.number)):
            start, end = layout.positions.to_units(hit)
            outlined = number == self.shown.current_hit
            painter.setPen(QPen(QColor(theme.text), 1.5) if outlined else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hit))
            for line, box in boxes_of(row, lines, start, end):
                rect = tint_box(line, box, layout.metrics).adjusted(0, -1, 0, 1)
                painter.drawRoundedRect(rect, 2, 2)

    def _selection(
        self,
        painter: QPainter,
        row: Row,
        lines: Sequence[Line],
        units: tuple[int, int],
        metrics: Metrics,
    ) -> None:
        start, end = units
        colour = QColor(self.shown.theme.selection)
        above, below = metrics.ascent + metrics.near(4), metrics.descent + metrics.near(4)
        for line, (left, right) in boxes_of(row, lines, start, end):
            painter.fillRect(
                QRectF(left, line.baseline - above, right - left, above + below), colour
            )

    # Below the words

    def _below(self, painter: QPainter, line: Line, piece: Piece, metrics: Metrics) -> None:
        current = piece.mark.id == self.shown.current
        if current:
            self._outline(painter, line, piece, metrics)
            if piece.mark.id == self.shown.hovered and piece.mark.kind == "entity":
                self._grips(painter, line, piece, metrics)
        if piece.mark.warning and piece.mark.look == "plain":
            self._zigzag(painter, line, piece, metrics)
        top = line.baseline + metrics.first_lane + piece.lane * metrics.lane
        self._bar(painter, line, piece, top, current=current)
        self._chip(painter, piece, top + 2 * metrics.lane_scale, current=current)

    def _chip(self, painter: QPainter, piece: Piece, top: float, *, current: bool) -> None:
        style, ratio = self.shown.style(piece.mark.label), painter.device().devicePixelRatio()
        picture = self.chips.get(
            style,
            piece.chip,
            _chip_state(piece, current=current),
            piece.chip_width,
            ratio,
            self.shown.theme,
        )
        origin = painter.worldTransform().map(QPointF())  # between pixels at a ratio such as 1.5
        x = whole(origin.x() + piece.chip_left - 1, ratio)
        spot = QPointF(x, whole(origin.y() + top, ratio)) - origin
        painter.drawPixmap(spot, picture)

    def _bar(
        self, painter: QPainter, line: Line, piece: Piece, top: float, *, current: bool
    ) -> None:
        style = self.shown.style(piece.mark.label)
        colour = QColor(style.bar)
        dotted = piece.mark.kind == "suggestion"
        height = 3 if current and not dotted else 1 if piece.mark.look == "settled" else 2
        for left, right in piece.boxes:
            if dotted:
                painter.setPen(_dotted(colour))
                painter.drawLine(QLineF(left, top + 1, right, top + 1))
            else:
                painter.fillRect(QRectF(left, top + 2 - height, right - left, height), colour)
        self._joiners(painter, piece, top + 1, colour)
        if not (piece.first and piece.last):
            self._chevrons(painter, line, piece, top + 1, colour)

    def _joiners(self, painter: QPainter, piece: Piece, y: float, colour: QColor) -> None:
        if len(piece.boxes) == 1:
            return
        pen = QPen(colour, 1)
        pen.setDashPattern([1, 2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        for (_, right), (left, _) in zip(piece.boxes, piece.boxes[1:], strict=False):
            painter.setPen(pen)
            painter.drawLine(QLineF(right, y, left, y))

    def _chevrons(
        self, painter: QPainter, line: Line, piece: Piece, y: float, colour: QColor
    ) -> None:
        """Draw an open chevron in reading direction where the piece is cut at a line's end."""
        onward = -4.5 if line.right_to_left else 4.5
        start, end = (piece.right, piece.left) if line.right_to_left else (piece.left, piece.right)
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not piece.last:
            painter.drawPolyline(_chevron(end, y, onward))
        if not piece.first:
            painter.drawPolyline(_chevron(start - onward, y, onward))

    def _outlines(
        self, painter: QPainter, line: Line, pieces: Sequence[Piece], metrics: Metrics
    ) -> None:
        """Outline the current mark, under the bars of what lies inside it."""
        for piece in pieces:
            if piece.mark.id == self.shown.current:
                self._outline(painter, line, piece, metrics)

    def _outline(self, painter: QPainter, line: Line, piece: Piece, metrics: Metrics) -> None:
        pen = QPen(QColor(self.shown.style(piece.mark.label).ink), 1.5)
        if piece.mark.kind == "suggestion":
            pen.setDashPattern([2, 4 / 3])
        open_left, open_right = not piece.last, not piece.first
        if not line.right_to_left:
            open_left, open_right = open_right, open_left
        last = len(piece.boxes) - 1
        for number, box in enumerate(piece.boxes):
            rect = tint_box(line, box, metrics).adjusted(-1.25, -2.5, 1.25, 2.5)
            path = _frame(
                rect,
                4,
                open_left=open_left and number == 0,
                open_right=open_right and number == last,
            )
            painter.strokePath(path, pen)

    def _grips(self, painter: QPainter, line: Line, piece: Piece, metrics: Metrics) -> None:
        """Draw knobs where the ends of the current entity can be taken hold of."""
        start, end = (piece.right, piece.left) if line.right_to_left else (piece.left, piece.right)
        y = line.baseline + (metrics.descent - metrics.ascent) / 2
        painter.setPen(QPen(QColor(self.shown.theme.paper), 1))
        painter.setBrush(QColor(self.shown.style(piece.mark.label).ink))
        for x, there in ((start, piece.first), (end, piece.last)):
            if there:
                outward = 1.75 if x == piece.right else -1.75
                painter.drawEllipse(QPointF(x + outward, y), 3.5, 3.5)

    def _zigzag(self, painter: QPainter, line: Line, piece: Piece, metrics: Metrics) -> None:
        y = line.baseline + metrics.descent + metrics.near(1)
        for left, right in piece.boxes:
            paint_zigzag(painter, left, right, y, self.shown.theme.warn)

    # Beside and over the words

    def _number(self, painter: QPainter, row: Row, layout: AnnotatedLayout) -> None:
        text = layout.text
        if text.blank(row.number) or text.continues(row.number):
            return
        words = QLocale().toString(text.numbers[row.number])
        painter.setFont(self.counts)
        painter.setPen(QColor(self.shown.theme.muted))
        left = layout.column_left
        if row.right_to_left:
            room = layout.documentSize().width() - left - NUMBER_MARGIN
            x = min(layout.column + GUTTER, room) - self._width_of(words)
        else:
            x = max(-GUTTER, NUMBER_MARGIN - left)
        painter.drawText(QPointF(x, row.lines[0].baseline), words)

    def _caret(self, painter: QPainter, layout: AnnotatedLayout) -> None:
        """Paint the caret over all: in a blank paragraph it is higher than that."""
        if self.shown.caret is not None and self.shown.caret_lit:
            paint_caret(painter, self.shown.caret, QColor(self.shown.theme.text), layout)


def _reaches(line: Line, area: QRectF, letters: float) -> bool:
    """Say whether letters of a line may reach into an area, ``letters`` pixels over the line."""
    return line.bottom + letters > area.top() and line.top - letters < area.bottom()


def _is_in(line: Line, area: QRectF, metrics: Metrics) -> bool:
    """Say whether anything else of a line may be in an area, soft edges included."""
    top, bottom = area.top() - 1, area.bottom() + 1
    return line.bottom + metrics.clear > top and line.top + metrics.clear < bottom


def _pieces_in(line: Line, area: QRectF) -> list[Piece]:
    left, right = area.left() - _BESIDE, area.right() + _BESIDE
    extents = ((piece, piece.extent) for piece in line.pieces)
    return [piece for piece, extent in extents if extent[1] > left and extent[0] < right]


def _chip_state(piece: Piece, *, current: bool) -> ChipState:
    if not piece.first or piece.mark.look == "settled":
        return "continued"
    if piece.mark.kind == "suggestion":
        return "current-suggestion" if current else "suggestion"
    return "current" if current else "plain"


def _dotted(colour: QColor) -> QPen:
    pen = QPen(colour, 2)
    pen.setDashPattern(_DOTS)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _chevron(x: float, y: float, onward: float) -> QPolygonF:
    return QPolygonF([QPointF(x, y - 3.5), QPointF(x + onward, y), QPointF(x, y + 3.5)])


def _frame(rect: QRectF, radius: float, *, open_left: bool, open_right: bool) -> QPainterPath:
    """Return a rounded frame that is open at sides where a span goes on."""
    path = QPainterPath()
    if open_left and open_right:
        path.moveTo(rect.topLeft())
        path.lineTo(rect.topRight())
        path.moveTo(rect.bottomLeft())
        path.lineTo(rect.bottomRight())
    elif open_left or open_right:
        closed, inward = (rect.right(), -radius) if open_left else (rect.left(), radius)
        free = rect.left() if open_left else rect.right()
        path.moveTo(free, rect.top())
        path.lineTo(closed + inward, rect.top())
        path.quadTo(closed, rect.top(), closed, rect.top() + radius)
        path.lineTo(closed, rect.bottom() - radius)
        path.quadTo(closed, rect.bottom(), closed + inward, rect.bottom())
        path.lineTo(free, rect.bottom())
    else:
        path.addRoundedRect(rect, radius, radius)
    return path
