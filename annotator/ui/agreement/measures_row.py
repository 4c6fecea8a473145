"""The five measures at the head of the agreement screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.agreement.figures import Figure
from annotator.ui.annotate.section import mute
from annotator.ui.theme import LIGHT, Theme, font

_INSET = 16


class _Measure(QWidget):
    """Name, value, and below it the interval or the reason why there is no value."""

    def __init__(self, *, first: bool) -> None:
        super().__init__()
        self.theme = LIGHT
        self._first = first
        self._name, self._value, self._below = QLabel(), QLabel(), QLabel()
        self._name.setFont(font("small"))
        self._below.setFont(font("small"))
        for label in (self._name, self._below):
            label.setWordWrap(True)
        mute(self._name, self._below)
        row = QHBoxLayout(self)  # it has a start and an end, margins have not
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addSpacing(0 if first else _INSET)
        column = QVBoxLayout()
        row.addLayout(column, 1)
        row.addSpacing(_INSET)
        column.setSpacing(2)
        for label in (self._name, self._value, self._below):
            column.addWidget(label)
        column.addStretch()

    def say(self, name: str, figure: Figure, below: str) -> None:
        self._name.setText(name)
        self._value.setFont(font("interface" if figure.value is None else "figure"))
        self._value.setText(figure.text)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self._value.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # figures have no side
        self._below.setText(below)
        self.setAccessibleName(f"{name}: {figure.text}")
        self.setAccessibleDescription(below)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._first:
            x = self.width() - 1 if self.isRightToLeft() else 0
            QPainter(self).fillRect(x, 0, 1, self.height(), QColor(self.theme.line))


class MeasuresRow(QWidget):
    """Shows five measures in a row with hairlines between."""

    def __init__(self) -> None:
        super().__init__()
        self._measures = [_Measure(first=place == 0) for place in range(5)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for measure in self._measures:
            row.addWidget(measure, 1)

    def show_figures(self, figures: Sequence[tuple[str, Figure, str]]) -> None:
        """Show (name, figure, what stands below it), five of them."""
        for measure, (name, figure, below) in zip(self._measures, figures, strict=True):
            measure.say(name, figure, below)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for measure in self._measures:
            measure.theme = theme
            measure.update()
