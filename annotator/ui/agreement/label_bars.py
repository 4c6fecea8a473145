"""Strict F1 of each label as a dot with its interval, lenient as a ring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.agreement.figures import Figure, share
from annotator.ui.theme import LIGHT, Theme, font, label_colours
from annotator.ui.translation import number, tr

_ROW, _HEAD, _NAMES, _MARGIN = 34, 28, 150, 34
_DOT, _RING, _END, _GAP = 11, 9, 10, 6


@dataclass(frozen=True, slots=True)
class LabelBar:
    """A label: name, colour of the schema, entities of both sides together, the two measures."""

    name: str
    colour: str
    count: int
    strict: Figure
    lenient: Figure

    @property
    def said(self) -> str:
        """The bar in words."""
        return tr(
            "{label}: strict {strict} ({interval}), lenient {lenient}",
            label=self.name,
            strict=self.strict.text,
            interval=self.strict.below or "–",
            lenient=self.lenient.text,
        )


class LabelBars(QWidget):
    """The axis grows to the right in both languages; only the names change sides."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._bars: tuple[LabelBar, ...] = ()
        self._least = 0.5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEAD)

    def show_bars(self, bars: Sequence[LabelBar]) -> None:
        """Show other labels."""
        self._bars = tuple(bars)
        values = [
            v
            for bar in bars
            for v in (bar.strict.value, bar.strict.low, bar.lenient.value)
            if v is not None
        ]
        self._least = 0.0 if min(values, default=1.0) < 0.5 else 0.5
        self.setFixedHeight(_HEAD + _ROW * len(bars) + 8)
        self.setAccessibleName(tr("Label by label"))
        self.setAccessibleDescription("\n".join(bar.said for bar in bars))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @property
    def _mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _x(self, value: float) -> float:
        left = _MARGIN if self._mirrored else _NAMES + _MARGIN
        width = self.width() - _NAMES - 2 * _MARGIN
        return left + (value - self._least) / (1 - self._least) * width

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        for row, bar in enumerate(self._bars):
            middle = _HEAD + _ROW * row + _ROW / 2
            self._paint_name(painter, bar, middle)
            self._paint_bar(painter, bar, middle)

    def _paint_axis(self, painter: QPainter) -> None:
        painter.setFont(font("small"))
        bottom = _HEAD + _ROW * len(self._bars)
        for step in range(6):
            value = self._least + step * (1 - self._least) / 5
            x = self._x(value)
            painter.setPen(QColor(self._theme.line))
            painter.drawLine(QPointF(x, _HEAD - 6), QPointF(x, bottom))
            painter.setPen(QColor(self._theme.muted))
            box = QRectF(x - 30, 0, 60, _HEAD - 8)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, share(value))

    def _paint_name(self, painter: QPainter, bar: LabelBar, middle: float) -> None:
        left = self.width() - _NAMES if self._mirrored else 0
        box = QRectF(left, middle - _ROW / 2, _NAMES, _ROW)
        start, end = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if self._mirrored:
            start, end = end, start
        painter.setFont(font("interface"))
        painter.setPen(QColor(self._theme.text))
        name = QFontMetrics(painter.font()).elidedText(
            bar.name, Qt.TextElideMode.ElideRight, _NAMES - 44
        )
        level = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, start | level, name)
        painter.setFont(font("small"))
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(box, end | level, number(bar.count))

    def _paint_bar(self, painter: QPainter, bar: LabelBar, middle: float) -> None:
        colour = QColor(label_colours(bar.colour, self._theme).bar)
        value, low, high = bar.strict.value, bar.strict.low, bar.strict.high
        if value is None:
            self._paint_reason(painter, bar.strict, middle)
            return
        lowest = value if low is None else low
        painter.setPen(QPen(colour, 2))
        if low is not None and high is not None:
            painter.drawLine(QPointF(self._x(low), middle), QPointF(self._x(high), middle))
            for end in (low, high):
                x = self._x(end)
                painter.drawLine(QPointF(x, middle - _END / 2), QPointF(x, middle + _END / 2))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(self._x(value), middle), _DOT / 2 - 1, _DOT / 2 - 1)
        if bar.lenient.value is not None:
            painter.setBrush(QColor(self._theme.paper))
            painter.drawEllipse(QPointF(self._x(bar.lenient.value), middle), _RING / 2, _RING / 2)
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(font("small"))
        edge = min(lowest, value, bar.lenient.value if bar.lenient.value is not None else value)
        box = QRectF(self._x(edge) - 60 - _GAP - _DOT / 2, middle - _ROW / 2, 60, _ROW)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, bar.strict.text)

    def _paint_reason(self, painter: QPainter, figure: Figure, middle: float) -> None:
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(font("small"))
        left = self._x(self._least)
        box = QRectF(left, middle - _ROW / 2, self._x(1.0) - left, _ROW)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, figure.below or figure.text)
