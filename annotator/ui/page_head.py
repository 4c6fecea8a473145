"""The head of a page that is read, not labelled in: title, what it is about, controls at the end."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.ui.annotate.section import mute
from annotator.ui.theme import Theme, font

HEIGHT = 52


class PageHead(QWidget):
    """Shows the title and, muted behind it, what the page is about."""

    def __init__(self, *controls: QWidget) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setAutoFillBackground(True)
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
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, theme.pane)
        self.setPalette(colours)
