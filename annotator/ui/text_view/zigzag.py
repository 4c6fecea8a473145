"""The line under words that something is wrong with: one picture, laid side by side."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache, QPolygonF

from annotator.ui.text_view.geometry import whole

_STEP = 4
_RISE = 1.5
_WIDTH = 1.5
_HEIGHT = 6


def paint_zigzag(painter: QPainter, left: float, right: float, y: float, colour: str) -> None:
    """Paint it from ``left`` to ``right`` around ``y``, in whole pixels."""
    ratio = painter.device().devicePixelRatio()
    tile = _tile(colour, ratio)
    top, start = whole(y - _HEIGHT / 2, ratio), whole(left, ratio)
    room = QRectF(start, top, whole(right - left, ratio), _HEIGHT)
    painter.drawTiledPixmap(room, tile, QPointF())


def _tile(colour: str, ratio: float) -> QPixmap:
    """Return one turn down and up, which goes on at both sides."""
    key, found = f"zigzag/{colour}/{ratio}", QPixmap()
    if not QPixmapCache.find(key, found):
        found = _painted(colour, ratio)
        QPixmapCache.insert(key, found)
    return found


def _painted(colour: str, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(2 * _STEP * ratio), round(_HEIGHT * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), _WIDTH))
    middle = _HEIGHT / 2
    turns = (QPointF(n * _STEP, middle + (_RISE if n % 2 else -_RISE)) for n in range(-1, 4))
    painter.drawPolyline(QPolygonF(list(turns)))
    painter.end()
    return picture
