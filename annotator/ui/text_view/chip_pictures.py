"""Chips as pictures, painted once for each look and pixel ratio."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from annotator.ui.text_view.display import strong_direction
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import Theme

type ChipState = Literal[
    "plain", "current", "continued", "current-continued", "suggestion", "current-suggestion"
]

HEIGHT = 14.0
_MOST = 500  # pictures kept: a screen needs fewer, a long day of numbers has thousands
_SIDE = 5.0
_BASELINE = 10.5
_RADIUS = 3.0


class ChipPictures:
    """A cache of chips; empty it when theme, font or label styles change."""

    def __init__(self, font: QFont, scale: float) -> None:
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._scale = scale
        self._made: dict[tuple[LabelStyle, str, ChipState, float], QPixmap] = {}

    def width_of(self, text: str) -> float:
        """Return the width of a text in the font of chips."""
        return self._metrics.horizontalAdvance(text)

    def get(
        self,
        style: LabelStyle,
        text: str,
        state: ChipState,
        width: float,
        ratio: float,
        theme: Theme,
    ) -> QPixmap:
        """Return the picture of a chip, ``width`` logical pixels wide, at a pixel ratio."""
        key = (style, text, state, ratio)
        found = self._made.get(key)
        if found is None:
            if len(self._made) == _MOST:
                self._made.clear()
            found = self._made[key] = self._paint(style, text, state, width, ratio, theme)
        return found

    def _paint(
        self,
        style: LabelStyle,
        text: str,
        state: ChipState,
        width: float,
        ratio: float,
        theme: Theme,
    ) -> QPixmap:
        height = HEIGHT * self._scale
        picture = QPixmap(QSize(round((width + 2) * ratio), round((height + 2) * ratio)))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, ink = _ground_and_ink(style, state, theme)
        shape = _outline(QRectF(1, 0, width, height), _RADIUS * self._scale)
        if ground:
            painter.fillPath(shape, QColor(ground))
        if "suggestion" in state:
            painter.strokePath(
                _outline(QRectF(1.5, 0.5, width - 1, height - 1), 3), _border(style, state)
            )
        painter.setFont(self._font)
        painter.setPen(QColor(ink))
        rightward = not strong_direction(text, default=False)
        painter.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight if rightward else Qt.LayoutDirection.RightToLeft
        )
        start = 1 + (width - self.width_of(text)) / 2
        painter.drawText(QPointF(start, _BASELINE * self._scale), text)
        painter.end()
        return picture


def _ground_and_ink(style: LabelStyle, state: ChipState, theme: Theme) -> tuple[str | None, str]:
    match state:
        case "current":
            return style.ink, theme.paper
        case "plain":
            return style.chip, style.ink
        case "suggestion" | "current-suggestion":
            return theme.paper, style.ink
        case _:
            return None, style.ink


def _border(style: LabelStyle, state: ChipState) -> QPen:
    if state == "current-suggestion":
        return QPen(QColor(style.ink), 1.5)
    pen = QPen(QColor(style.ink), 1.0)
    pen.setDashPattern([2.5, 2.0])
    return pen


def _outline(rect: QRectF, radius: float) -> QPainterPath:
    """Return the shape of a chip: square above, round below."""
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.topRight())
    path.lineTo(rect.right(), rect.bottom() - radius)
    path.quadTo(rect.bottomRight(), QPointF(rect.right() - radius, rect.bottom()))
    path.lineTo(rect.left() + radius, rect.bottom())
    path.quadTo(rect.bottomLeft(), QPointF(rect.left(), rect.bottom() - radius))
    path.closeSubpath()
    return path
