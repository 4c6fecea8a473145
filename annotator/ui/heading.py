"""The heading of a part of a page that is read: title, how to read what stands below."""

from __future__ import annotations

from typing import override

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from annotator.ui.annotate.section import mute
from annotator.ui.theme import font

_APART = 12
"""Pixels above the hairline."""


class Heading(QWidget):
    """A title and, muted behind it, how to read what stands below; ``ruled`` under a hairline."""

    def __init__(self, *more: QWidget, ruled: bool = False) -> None:
        super().__init__()
        self._ruled = ruled
        self._title, self._hint = QLabel(), QLabel()
        self._title.setFont(font("section"))
        self._hint.setFont(font("small"))
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        mute(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 14 + _APART * ruled, 0, 4)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._hint, 1)
        for widget in more:
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def say(self, title: str, hint: str = "") -> None:
        """Set both texts."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setToolTip(hint)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ruled:
            QPainter(self).fillRect(0, _APART, self.width(), 1, self.palette().mid())
