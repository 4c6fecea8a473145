"""What all forms of the schema screen share: a head, sections, the column they stand in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.annotate.section import mute
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.heading import Heading
from annotator.ui.schema.fields import Fields, Remark
from annotator.ui.theme import LIGHT, Theme, font

MOST_WIDTH = 820
_MARGIN = 24
_SWATCH = 14


class FormHead(QWidget):
    """The name of what the form is about, a muted fact, and buttons at the end."""

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self._swatch = Swatch()
        self.name, self.about = ElidedLabel(), ElidedLabel()
        self.name.setFont(font("heading"))
        mute(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._swatch)
        row.addWidget(self.name)
        row.addWidget(self.about)
        row.addStretch()
        for button in buttons:
            button.setAutoDefault(False)
            row.addWidget(button)
        self.setFixedHeight(36)

    def show_colour(self, bar: str) -> None:
        """Put a label's colour before its name."""
        self._swatch.show_colour(bar)


class Swatch(QWidget):
    """A small square of a label's colour; without one it takes no room."""

    def __init__(self) -> None:
        super().__init__()
        self._colour = ""
        self.setFixedSize(_SWATCH, _SWATCH)
        self.hide()

    def show_colour(self, colour: str) -> None:
        """Show a colour."""
        self._colour = colour
        self.setVisible(bool(colour))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(self.rect(), 3, 3)


class Form(QScrollArea):
    """A form in a column that can be scrolled; it tells changes and makes none."""

    edited = Signal(str, object)  # the field's name, what the part is to become
    left = Signal()  # what was typed in a field is finished

    def __init__(self, *buttons: QPushButton) -> None:
        super().__init__()
        self.theme = LIGHT
        self.locked = False
        self.head = FormHead(*buttons)
        self.fields = Fields()
        inner = QWidget()
        inner.setMaximumWidth(MOST_WIDTH)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(_MARGIN, 16, _MARGIN, _MARGIN)
        self.column.setSpacing(12)
        self.column.addWidget(self.head)
        ground = QWidget()
        row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inner, 1)
        row.addStretch(0)
        self.setWidget(ground)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for part in (self.viewport(), ground):  # the screen's paper shows through
            part.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_remarks(self, remarks: Mapping[str, Remark]) -> None:
        """Say these things of fields, by the names that the schema gives them."""
        self.fields.show_remarks(remarks)

    def show_locked(self, *, locked: bool) -> None:
        """Let everything be read only."""
        self.locked = locked

    def settle(self) -> None:
        """Tell what is still being typed."""

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.theme = theme
        self.fields.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.fields.retranslate()


class Section(QWidget):
    """A hairline, a heading, and what stands below it."""

    def __init__(self, *contents: QWidget) -> None:
        super().__init__()
        self._theme = LIGHT
        self._heading = Heading()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._heading)
        for part in contents:
            column.addWidget(part)

    def say(self, title: str, hint: str = "") -> None:
        """Set the heading and how to read what stands below."""
        self._heading.say(title, hint)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
