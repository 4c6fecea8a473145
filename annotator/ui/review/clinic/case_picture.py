"""Paints a case: box, context with the words in dispute, versions."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QTextLayout

from annotator.ui.icons import pixmap
from annotator.ui.review.clinic.case_row import CaseRow, Said
from annotator.ui.text_view import geometry
from annotator.ui.text_view.display import strong_direction
from annotator.ui.text_view.positions import Positions
from annotator.ui.theme import Theme, font

HEIGHT = 92
TEXT = 44
"""Pixels from the start of a row to its text: the box stands before it."""
_END = 18
_LINE = 24
_LINES = 2
_BOX = 16
_SIGNS = 66
"""Top of the line with the versions."""


class CasePicture:
    """Paints rows ``width`` pixels wide; ``mirrored`` puts the box at the right."""

    def __init__(self, theme: Theme, width: int, *, mirrored: bool) -> None:
        self._theme = theme
        self._width = width
        self._mirrored = mirrored

    def paint(self, painter: QPainter, row: CaseRow, *, current: bool) -> None:
        """Paint a row with its top left corner at the origin."""
        theme = self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.accentsoft if current else theme.paper
        painter.fillRect(0, 0, self._width, HEIGHT, QColor(ground))
        painter.fillRect(0, HEIGHT - 1, self._width, 1, QColor(theme.line))
        self._box(painter, row)
        self._context(painter, row)
        self._versions(painter, row)

    def _from_start(self, start: int, width: int) -> int:
        """Return the left of something that begins so far from the start of the row."""
        return self._width - start - width if self._mirrored else start

    def _box(self, painter: QPainter, row: CaseRow) -> None:
        theme, ratio = self._theme, painter.device().devicePixelRatioF()
        area = QRectF(self._from_start(14, _BOX), 14, _BOX, _BOX)
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.setBrush(QColor(theme.accent if row.ticked else theme.raised))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if row.ticked:
            tick = pixmap("accept", theme.onaccent, _BOX - 4, ratio)
            painter.drawPixmap(area.topLeft() + QPointF(2, 2), tick)
        if row.decided:
            done = pixmap("done", theme.ok, _BOX, ratio)
            painter.drawPixmap(QPointF(self._from_start(14, _BOX), _SIGNS - 1), done)

    def _context(self, painter: QPainter, row: CaseRow) -> None:
        case, used = row.case, font("section")
        used.setWeight(used.Weight.Normal)
        width = self._width - TEXT - _END
        layout = QTextLayout(_shown(case.context), used)
        lines = geometry.break_lines(
            layout, _shown(case.context), width, right_to_left=row.right_to_left
        )[:_LINES]
        painter.save()
        painter.translate(self._from_start(TEXT, width), 10)
        start, end = Positions(case.context).to_units(case.place.span.shifted(-case.start))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.warnsoft if row.answered else self._theme.pane))
        for number, line in enumerate(lines):
            line.shape.setPosition(QPointF(0, number * _LINE))
            if start < line.end and line.start < end:
                for left, right in line.boxes(start, end):
                    box = QRectF(left - 1, number * _LINE + 1, right - left + 2, _LINE - 3)
                    painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QColor(self._theme.text))
        for line in lines:
            line.shape.draw(painter, QPointF(0, 0))
        painter.restore()

    def _versions(self, painter: QPainter, row: CaseRow) -> None:
        small = font("small")
        metrics = QFontMetrics(small)
        end = min(metrics.horizontalAdvance(row.title), 160, self._width // 4)
        room = self._width - TEXT - _END - end - 16
        at = TEXT
        for one in row.said:
            at += self._version(painter, one, at, room - (at - TEXT)) + 18
            if at - TEXT > room:
                break
        painter.setFont(small)
        painter.setPen(QColor(self._theme.muted))
        left = self._from_start(self._width - _END - end, end)
        rightward = strong_direction(row.title, default=row.right_to_left)
        direction = Qt.LayoutDirection
        painter.setLayoutDirection(direction.RightToLeft if rightward else direction.LeftToRight)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, end)
        painter.drawText(left, _SIGNS, end, 18, Qt.AlignmentFlag.AlignCenter, title)

    def _version(self, painter: QPainter, said: Said, at: int, room: int) -> int:
        """Paint one version, return how many pixels it took."""
        theme, small, name = self._theme, font("small"), font("chip")
        sign = QFontMetrics(name).horizontalAdvance(said.by) + 10 if said.by else 0
        metrics = QFontMetrics(small)
        words = metrics.elidedText(said.words, Qt.TextElideMode.ElideRight, max(room - sign - 6, 0))
        width = metrics.horizontalAdvance(words) + 2
        if said.by:
            area = QRectF(self._from_start(at, sign), _SIGNS + 1.5, sign, 15)
            painter.setPen(QPen(QColor(theme.ok if said.chosen else theme.muted), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 7.5, 7.5)
            painter.setFont(name)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, said.by)
        if said.chosen:
            small.setWeight(small.Weight.DemiBold)
        painter.setFont(small)
        painter.setPen(QColor(theme.ok if said.chosen else theme.text))
        left = self._from_start(at + sign + 6, width + 8)
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        painter.drawText(left, _SIGNS, width + 8, 18, flags, words)
        return sign + 6 + width


def _shown(context: str) -> str:
    """Return a context without tabs and the like, equal in length."""
    return "".join(" " if one in "\t\r\n\x0b\x0c" else one for one in context)
