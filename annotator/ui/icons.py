"""Icons: one-colour drawings of ``resources/icons``, coloured, sized and mirrored when asked for."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from annotator import resources
from annotator.ui.translation import direction

MIRRORED = frozenset(
    {
        "undo",
        "redo",
        "next",
        "prev",
        "docs",
        "inspector",
        "started",
        "relation",
        "note",
        "sample",
    }
)
"""Icons whose drawing has a reading direction; they are turned over in Persian."""


def icon(name: str, colour: str, size: int = 18, disabled: str | None = None) -> QIcon:
    """Return the icon in ``colour`` (``#rrggbb``), ``size`` logical pixels, for the sharpest screen.

    ``disabled`` is its colour on a control that cannot be used.
    """
    ratio = _app().devicePixelRatio()
    made = QIcon(pixmap(name, colour, size, ratio))
    if disabled:
        made.addPixmap(pixmap(name, disabled, size, ratio), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int = 18, ratio: float = 1.0) -> QPixmap:
    """Return the drawing as a pixmap of ``size`` logical pixels at a device pixel ratio."""
    mirrored = name in MIRRORED and direction() == Qt.LayoutDirection.RightToLeft
    key = f"icon/{name}/{colour}/{size}/{ratio}/{mirrored}"
    found = QPixmap()
    if not QPixmapCache.find(key, found):
        found = _painted(name, colour, size, ratio, mirrored=mirrored)
        QPixmapCache.insert(key, found)
    return found


def _app() -> QGuiApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return app


def _painted(name: str, colour: str, size: int, ratio: float, *, mirrored: bool) -> QPixmap:
    side = round(size * ratio)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    if mirrored:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    QSvgRenderer(_drawing(name, colour, size)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def _drawing(name: str, colour: str, size: int) -> QByteArray:
    text = resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    if size <= 16:
        text = text.replace('stroke-width="1.75"', 'stroke-width="1.9"')
    return QByteArray(text.replace("currentColor", colour).encode())
