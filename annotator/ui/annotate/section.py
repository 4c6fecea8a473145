"""A part of the inspector: heading with icon and count, contents, a hairline above."""

from __future__ import annotations

from typing import override

from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.icons import pixmap
from annotator.ui.theme import LIGHT, Theme, font

_ICON = 15


class Section(QWidget):
    """Holds contents under a heading; ``icon_name`` names a file of ``resources/icons``."""

    def __init__(self, icon_name: str = "") -> None:
        super().__init__()
        self.theme = LIGHT
        self.ruled = True
        self._icon_name = icon_name
        self._icon, self._heading, self._count = QLabel(), QLabel(), QLabel()
        used = font("small")
        used.setWeight(used.Weight.Medium)
        self._heading.setFont(used)
        self._count.setFont(font("small"))
        mute(self._heading, self._count)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(self._icon)
        self.head.addWidget(self._heading)
        self.head.addStretch()
        self.head.addWidget(self._count)
        self.contents = QVBoxLayout(self)
        self.contents.setContentsMargins(14, 10, 14, 12)
        self.contents.setSpacing(8)
        self.contents.addLayout(self.head)
        self._icon.setVisible(bool(icon_name))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_heading(self, text: str, count: str = "") -> None:
        """Say what the section is about and how much of it there is."""
        self._heading.setText(text)
        self._count.setText(count)
        self.setAccessibleName(text)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.theme = theme
        if self._icon_name:
            ratio = self.devicePixelRatioF()
            colour = theme.warn if self._icon_name == "warning" else theme.muted
            self._icon.setPixmap(pixmap(self._icon_name, colour, _ICON, ratio))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.ruled:
            QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self.theme.line))


def mute(*labels: QLabel) -> None:
    """Write labels in the theme's ``muted``, also after the theme was changed."""
    for label in labels:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
