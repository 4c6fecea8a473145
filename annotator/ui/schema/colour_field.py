"""The colour of a label: one of the twelve, or any other as ``#rrggbb``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import override

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolTip, QWidget

from annotator.errors import sentence
from annotator.ui.annotate.section import mute
from annotator.ui.bar_buttons import draw_focus_ring
from annotator.ui.schema.fields import Line
from annotator.ui.theme import LABEL_PALETTE, LIGHT, Theme, font, label_colours
from annotator.ui.translation import tr, translate

_CELL, _SWATCH = 28, 18
_HEX_WIDTH = 92
_NAMES = (
    sentence("blue"),
    sentence("brick"),
    sentence("indigo"),
    sentence("jade"),
    sentence("ochre"),
    sentence("slate"),
    sentence("rose"),
    sentence("sage"),
    sentence("petrol"),
    sentence("coffee"),
    sentence("aubergine"),
    sentence("copper"),
)
_COLOURS = tuple(LABEL_PALETTE)


def colour_name(colour: str) -> str:
    """Return the name of one of the twelve in the interface language; of others "own colour"."""
    known = colour.lower()
    return translate(_NAMES[_COLOURS.index(known)]) if known in _COLOURS else tr("own colour")


class ColourField(QWidget):
    """Shows a colour among the twelve and tells another one."""

    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.swatches, self.line, self._name = Swatches(), Line("en"), QLabel()
        self.line.setFixedWidth(_HEX_WIDTH)
        self.line.setMaxLength(7)
        self._name.setFont(font("small"))
        mute(self._name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.swatches)
        row.addWidget(self.line)
        row.addWidget(self._name, 1)
        self.setFocusProxy(self.swatches)
        self.swatches.chosen.connect(self._take)
        self.line.typed.connect(self._take_typed)
        self.line.left.connect(self.left)

    def show_colour(self, colour: str, taken: Mapping[str, str]) -> None:
        """Show a colour; ``taken`` are those of other labels with the labels' names."""
        self.swatches.show_colour(colour, taken)
        if not self.line.hasFocus() or self.line.text().lower() != colour.lower():
            self.line.show_text(colour)
        self._name.setText(colour_name(colour))

    def show_locked(self, *, locked: bool) -> None:
        """Let the colour be looked at only."""
        self.swatches.setEnabled(not locked)
        self.line.setReadOnly(locked)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.swatches.show_theme(theme)

    @override
    def setAccessibleName(self, name: str) -> None:
        self.swatches.setAccessibleName(name)
        self.line.setAccessibleName(f"{name}, #rrggbb")

    def _take(self, colour: str) -> None:
        self.typed.emit(colour)
        self.left.emit()

    def _take_typed(self, text: str) -> None:
        typed = text.strip()
        self.typed.emit(f"#{typed}" if re.fullmatch("[0-9a-fA-F]{6}", typed) else typed)


class Swatches(QWidget):
    """The twelve side by side; a click or an arrow key chooses. Taken ones have a dot."""

    chosen = Signal(str)  # the light bar

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._colour = ""
        self._taken: Mapping[str, str] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colour(self, colour: str, taken: Mapping[str, str]) -> None:
        """Show a colour as the chosen one, and which others have."""
        self._colour, self._taken = colour.lower(), taken
        self.setAccessibleDescription(colour_name(colour))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    def cell(self, number: int) -> QRect:
        """Return where a colour is, numbered from 0 in reading direction."""
        place = len(_COLOURS) - 1 - number if self.isRightToLeft() else number
        return QRect(place * _CELL, 0, _CELL, _CELL)

    def _number_at(self, event: QMouseEvent | QHelpEvent) -> int | None:
        point = event.position().toPoint() if isinstance(event, QMouseEvent) else event.pos()
        return next((n for n in range(len(_COLOURS)) if self.cell(n).contains(point)), None)

    def _tooltip(self, number: int) -> str:
        colour = _COLOURS[number]
        name, label = colour_name(colour), self._taken.get(colour)
        if label is None:
            return name
        return tr("{colour}: the colour of “{label}”", colour=name, label=label)

    @override
    def sizeHint(self) -> QSize:
        return QSize(len(_COLOURS) * _CELL, _CELL)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._number_at(event)
            text = "" if number is None else self._tooltip(number)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self._number_at(event)
        if number is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(_COLOURS[number])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward, backward = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            forward, backward = backward, forward
        step = {forward: 1, backward: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        at = _COLOURS.index(self._colour) if self._colour in _COLOURS else -1
        if 0 <= at + step < len(_COLOURS):
            self.chosen.emit(_COLOURS[at + step])

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, colour in enumerate(_COLOURS):
            self._paint_cell(painter, self.cell(number), colour)
        if self.hasFocus():
            draw_focus_ring(painter, self.rect().adjusted(-1, -1, 1, 1), self._theme)

    def _paint_cell(self, painter: QPainter, cell: QRect, colour: str) -> None:
        theme, inset = self._theme, (_CELL - _SWATCH) // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(label_colours(colour, theme).bar))
        painter.drawRoundedRect(cell.adjusted(inset, inset, -inset, -inset), 3, 3)
        if colour in self._taken and colour != self._colour:
            painter.setBrush(QColor(theme.paper))
            painter.drawEllipse(cell.center().x() - 2, cell.center().y() - 2, 5, 5)
        if colour == self._colour:
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell.toRectF().adjusted(2, 2, -2, -2), 5, 5)
