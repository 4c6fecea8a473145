"""The status bar: small parts divided by dots, and a text at its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.bar_buttons import fill
from annotator.ui.theme import LIGHT, Theme, font

HEIGHT = 28
_MARGIN = 12
_BETWEEN = 17


class StatusBar(QWidget):
    """Shows facts about what is on the screen; a screen reader gets them as one description."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[str, ...] = ()
        self._end = ""
        self._theme = LIGHT
        self.setFont(font("small"))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[str], end: str = "") -> None:
        """Show ``parts`` from the start and ``end`` at the end."""
        shown = tuple(part for part in parts if part)
        if (shown, end) == (self._parts, self._end):
            return
        self._parts, self._end = shown, end
        self.setAccessibleName(" · ".join([*shown, *([end] if end else [])]))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @property
    def parts(self) -> tuple[str, ...]:
        """What is shown, from the start; the end is not in it."""
        return self._parts

    @property
    def end(self) -> str:
        """What is shown at the end."""
        return self._end

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill(painter, self.rect(), self._theme.window)
        fill(painter, QRect(0, 0, self.width(), 1), self._theme.line)
        metrics = QFontMetrics(self.font())
        start = float(_MARGIN)
        for number, part in enumerate(self._parts):
            if number:
                self._draw_dot(painter, start - _BETWEEN / 2)
            width = metrics.horizontalAdvance(part)
            self._draw_text(painter, start, width, part)
            start += width + _BETWEEN
        width = metrics.horizontalAdvance(self._end)
        if self._end and start + width + _MARGIN <= self.width():
            self._draw_text(painter, self.width() - _MARGIN - width, width, self._end)

    def _draw_text(self, painter: QPainter, start: float, width: float, text: str) -> None:
        painter.setPen(QColor(self._theme.muted))
        place = QRectF(self._x(start, width) - 2, 1, width + 4, HEIGHT - 1)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_dot(self, painter: QPainter, middle: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.edge))
        painter.drawEllipse(QPointF(self._x(middle, 0), HEIGHT / 2 + 0.5), 1.5, 1.5)

    def _x(self, start: float, width: float) -> float:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            return self.width() - start - width
        return start
