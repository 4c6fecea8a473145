"""A version as a choice: what it says, who said it, the key that chooses it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from annotator.ui.bar_buttons import ThemedButton, draw_focus_ring
from annotator.ui.theme import font, wash

_PADDING, _CAP, _LINE = 12, 18, 22


class ChoiceCard(ThemedButton):
    """Raised, with a hairline; the chosen one has the focus colour around it."""

    def __init__(self, key: str, heading: str, words: str, details: str = "") -> None:
        super().__init__("interface")
        self._key, self._heading = key, heading
        self._lines = [line for line in (words, details) if line]
        self.setCheckable(True)
        self.setAccessibleName(f"{key}. {words}. {details} {heading}")
        self.setToolTip("\n".join(self._lines))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, 16 + _LINE * (len(self._lines) + bool(self._heading)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self.theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(QColor(theme.focus if chosen else theme.line), 2 if chosen else 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 6, 6)
        if self.underMouse() and not chosen:
            painter.fillRect(self.rect().adjusted(2, 2, -2, -2), wash(theme.accentsoft, 0.5))
        self._paint_words(painter)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect(), theme)

    def _paint_words(self, painter: QPainter) -> None:
        theme, top = self.theme, 8
        room = self.width() - 2 * _PADDING
        flags = self.start_side() | Qt.AlignmentFlag.AlignVCenter
        lines = [(line, font("interface"), theme.text) for line in self._lines]
        if self._heading:
            lines.insert(0, (self._heading, font("small"), theme.muted))
        for number, (line, used, ink) in enumerate(lines):
            free = room - (_CAP + 8 if number == 0 else 0)
            painter.setFont(used)
            painter.setPen(QColor(ink))
            shown = QFontMetrics(used).elidedText(line, Qt.TextElideMode.ElideRight, free)
            painter.drawText(self.visual(QRect(_PADDING, top, free, _LINE)), flags, shown)
            top += _LINE
        cap = self.visual(QRect(self.width() - _PADDING - _CAP, 8 + 2, _CAP, _CAP))
        painter.setBrush(QColor(theme.pane))
        painter.setPen(QColor(theme.line))
        painter.drawRoundedRect(cap.toRectF(), 3, 3)
        painter.setFont(font("chip"))
        painter.setPen(QColor(theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
