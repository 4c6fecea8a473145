"""A row of parts of which one is chosen."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import override

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.bar_buttons import draw_focus_ring
from annotator.ui.theme import LIGHT, Theme, font

HEIGHT = 24


class Segments[T: Hashable](QWidget):
    """Cells side by side in reading direction; a click or an arrow key chooses one.

    Each is as wide as its text and an equal part of the room that is left.
    """

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._options: list[tuple[T, str]] = []
        self._at = 0
        self._theme = LIGHT
        self.setFont(font("small"))
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_options(self, options: Sequence[tuple[T, str]]) -> None:
        """Show values with their texts; the choice stays where it is."""
        self._options = list(options)
        self._describe()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @property
    def current(self) -> T:
        """The chosen value."""
        return self._options[self._at][0]

    def choose(self, value: T) -> None:
        """Choose one of the values."""
        self._choose(next(n for n, (one, _) in enumerate(self._options) if one == value))

    def cell(self, number: int) -> QRect:
        """Return where the cell with this number (from 0, in reading direction) is."""
        texts = self._text_widths()
        room = self.width() - sum(texts)
        start, end = (sum(texts[:n]) + room * n // len(texts) for n in (number, number + 1))
        left = self.width() - end if self.isRightToLeft() else start
        return QRect(left, 0, end - start, self.height())

    def _text_widths(self) -> list[int]:
        metrics = QFontMetrics(_strong())
        return [metrics.horizontalAdvance(text) for _, text in self._options]

    def _choose(self, number: int) -> None:
        if number != self._at:
            self._at = number
            self._describe()
            self.chosen.emit()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._options[self._at][1])
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        cells = range(len(self._options))
        for number in cells:
            if self.cell(number).contains(event.position().toPoint()):
                self._choose(number)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = Qt.Key.Key_Right
        backward = Qt.Key.Key_Left
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            forward, backward = backward, forward
        step = {forward: 1, backward: -1}.get(Qt.Key(event.key()), 0)
        if step and 0 <= self._at + step < len(self._options):
            self._choose(self._at + step)
        elif not step:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.window))
        painter.drawRoundedRect(frame, 4, 4)
        self._paint_dividers(painter)
        for number, (_, text) in enumerate(self._options):
            self._paint_cell(painter, self.cell(number), text, chosen=number == self._at)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), theme)

    def _paint_dividers(self, painter: QPainter) -> None:
        for number in range(1, len(self._options)):
            if self._at not in (number - 1, number):
                cell = self.cell(number)
                x = cell.right() if self.isRightToLeft() else cell.left()
                painter.fillRect(x, 1, 1, self.height() - 2, QColor(self._theme.line))

    def _paint_cell(self, painter: QPainter, cell: QRect, text: str, *, chosen: bool) -> None:
        theme = self._theme
        used = _strong() if chosen else font("small")
        if chosen:
            painter.setPen(QColor(theme.edge))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(cell.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(used)
        painter.setPen(QColor(theme.text if chosen else theme.muted))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, text)


def _strong() -> QFont:
    made = font("small")
    made.setWeight(made.Weight.DemiBold)
    return made
