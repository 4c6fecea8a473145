"""Level bars that grow from the start side: parts of a whole, and one bar a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.theme import LIGHT, Theme, font

_ROW, _NAMES, _GAP, _RADIUS = 31, 130, 8, 2.0
THICKNESS = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """A row: its name, what stands behind the bar, how much of the longest it is (0 to 1)."""

    name: str
    said: str
    share: float
    colour: str


class Bars(QWidget):
    """One bar a row, the name before it and the value behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, title: str, bars: Sequence[Bar]) -> None:
        """Show other bars; ``title`` names the chart to a screen reader."""
        self._bars = tuple(bars)
        self.setFixedHeight(_ROW * len(bars))
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(f"{bar.name}: {bar.said}" for bar in bars))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = font("small")
        values = max(
            (QFontMetrics(small).horizontalAdvance(bar.said) for bar in self._bars), default=0
        )
        room = max(self.width() - _NAMES - 2 * _GAP - values, 0)
        for number, bar in enumerate(self._bars):
            middle = number * _ROW + _ROW / 2
            painter.setFont(font("interface"))
            painter.setPen(QColor(self._theme.text))
            self._write(painter, 0, _NAMES - _GAP, middle, bar.name)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(bar.colour))
            length = bar.share * room
            box = QRectF(self._x(_NAMES, length), middle - THICKNESS / 2, length, THICKNESS)
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            painter.setFont(small)
            painter.setPen(QColor(self._theme.muted))
            self._write(painter, _NAMES + length + _GAP, values, middle, bar.said)

    def _write(
        self, painter: QPainter, start: float, width: float, middle: float, text: str
    ) -> None:
        right = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(width) + 1)
        painter.drawText(QRectF(self._x(start, width), middle - 10, width, 20), int(flags), shown)

    def _x(self, start: float, width: float) -> float:
        return self.width() - start - width if self.isRightToLeft() else start


class Whole(QWidget):
    """Parts of a whole in one bar, from the start."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[tuple[int, str], ...] = ()
        self.setFixedHeight(THICKNESS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[int, str]], said: str) -> None:
        """Show (count, colour) of each part; ``said`` is the bar in words."""
        self._parts = tuple(part for part in parts if part[0])
        self.setAccessibleName(said)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        gap = 2
        total = sum(count for count, _ in self._parts)
        room = self.width() - gap * max(len(self._parts) - 1, 0)
        start = 0.0
        for count, colour in self._parts:
            length = max(room * count / total, 2.0)
            x = self.width() - start - length if self.isRightToLeft() else start
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(x, 0, length, THICKNESS), _RADIUS, _RADIUS)
            start += length + gap
