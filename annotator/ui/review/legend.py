"""What the signs beside the lanes and the ground of disputed words mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.review.marks import gold_sign
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import number, tr

_SIGN, _GAP, _APART, _HEIGHT = 15, 6, 16, 24


class Legend(QWidget):
    """Gold's sign, the number of each layer with its annotator, the ground of a disagreement."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._names: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(font("small"))

    def show_layers(self, names: Sequence[str]) -> None:
        """Show whose the layers are, in the order of their numbers; none where names are hidden."""
        if list(names) == list(self._names):
            return
        self._names = names
        self._describe()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleName(", ".join(words for _, words in self._parts()))
        self.updateGeometry()
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    def _parts(self) -> list[tuple[str, str]]:
        layers = [(number(at), name) for at, name in enumerate(self._names, 1)]
        return [(gold_sign(), tr("Gold")), *layers, ("", tr("in dispute"))]

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        widths = (metrics.horizontalAdvance(words) for _, words in self._parts())
        each = _SIGN + _GAP + _APART
        return QSize(sum(width + each for width in widths) - _APART, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, start = QFontMetrics(self.font()), 0
        for sign, words in self._parts():
            self._sign(painter, self._place(start, _SIGN), sign)
            start += _SIGN + _GAP
            width = metrics.horizontalAdvance(words)
            painter.setFont(self.font())
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(self._place(start, width), Qt.AlignmentFlag.AlignCenter, words)
            start += width + _APART

    def _sign(self, painter: QPainter, area: QRect, sign: str) -> None:
        theme = self._theme
        square = QRect(0, 0, _SIGN, _SIGN)
        square.moveCenter(area.center() + QPoint(0, 1))
        shape = square.toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not sign:
            painter.setPen(QPen(QColor(theme.warn), 1))
            painter.setBrush(QColor(theme.warnsoft))
            painter.drawRoundedRect(shape, 3, 3)
            return
        painter.setPen(QPen(QColor(theme.ok if sign == gold_sign() else theme.muted), 1))
        painter.drawEllipse(shape)
        painter.setFont(font("count"))
        painter.drawText(square, Qt.AlignmentFlag.AlignCenter, sign)

    def _place(self, start: int, width: int) -> QRect:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - start - width if mirrored else start
        return QRect(left, 0, width, self.height())
