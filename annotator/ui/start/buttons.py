"""The wide buttons of the start screen and its drop field."""

from __future__ import annotations

from typing import Literal, override

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy

from annotator.ui.bar_buttons import ThemedButton, draw_focus_ring
from annotator.ui.icons import pixmap
from annotator.ui.theme import LIGHT, Theme, font

type Weight = Literal["primary", "framed", "quiet"]

_HEIGHT = 38
_MARGIN = 14


class WideButton(ThemedButton):
    """Icon and text from the start, the key at the end."""

    def __init__(self, action: str, icon_name: str, weight: Weight) -> None:
        super().__init__("interface")
        self.action = action
        self._icon = icon_name
        self._weight: Weight = weight
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, text: str, key: str = "") -> None:
        """Set its text and the caption of its key."""
        self._key = key
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(264, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._paint_ground(painter)
        side = (self.height() - 18) // 2
        picture = pixmap(self._icon, ink, 18, self.devicePixelRatioF())
        painter.drawPixmap(self.visual(QRect(_MARGIN, side, 18, 18)).topLeft(), picture)
        self._paint_text(painter, ink)
        if self._key:
            self._paint_key(painter, ink)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), self.theme)

    def _paint_ground(self, painter: QPainter) -> str:
        """Paint the ground; return the colour of what stands on it."""
        theme, frame = self.theme, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        if self._weight == "primary":
            painter.setBrush(QColor(theme.accent))
        elif self.underMouse():
            painter.setBrush(QColor(theme.accentsoft))
        elif self._weight == "framed":
            painter.setBrush(QColor(theme.raised))
        if self._weight == "framed":
            painter.setPen(QPen(QColor(theme.edge), 1))
        painter.drawRoundedRect(frame, 4, 4)
        return theme.onaccent if self._weight == "primary" else theme.text

    def _paint_text(self, painter: QPainter, ink: str) -> None:
        painter.setPen(QColor(ink))
        start = _MARGIN + 18 + 12
        place = self.visual(QRect(start, 0, self.width() - start - _MARGIN, self.height()))
        painter.drawText(place, self.start_side() | Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_key(self, painter: QPainter, ink: str) -> None:
        painter.setFont(font("chip"))
        width = QFontMetrics(painter.font()).horizontalAdvance(self._key) + 12
        top = (self.height() - 18) // 2
        cap = self.visual(QRect(self.width() - _MARGIN - width, top, width, 18))
        primary = self._weight == "primary"
        painter.setPen(QPen(QColor(ink if primary else self.theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if primary else QColor(self.theme.pane))
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(QColor(ink if primary else self.theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)


class DropField(QLabel):
    """Says what can be dropped; the window itself takes the drop."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setFont(font("small"))
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedHeight(72)
        self.setContentsMargins(40, 0, 40, 0)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.edge), 1.5)
        pen.setDashPattern([2.6, 2])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        painter.setPen(QColor(self._theme.muted))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(self.contentsRect(), flags, self.text())
