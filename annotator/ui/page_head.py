"""The head of a page that is read, not labelled in: title, what it is about, controls at the end."""

from __future__ import annotations

from typing import override

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.ui.annotate.section import mute
from annotator.ui.theme import LIGHT, Theme, font

HEIGHT = 52


class PageHead(QWidget):
    """Shows the title and, muted behind it, what the page is about."""

    def __init__(self, *controls: QWidget) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._theme = LIGHT
        self.title, self.about = QLabel(), QLabel()
        self.title.setFont(font("section"))
        mute(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(10)
        row.addWidget(self.title)
        row.addWidget(self.about, 1)
        for control in controls:
            row.addWidget(control)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.pane))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))
