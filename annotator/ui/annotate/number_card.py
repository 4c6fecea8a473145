"""The number card: what the reader makes of a NUMBER or DATE, live while an edge is moved."""

from __future__ import annotations

from functools import partial
from typing import override

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.model.entity import Attributes
from annotator.model.span import Span
from annotator.persian.numbers import Number, read_one
from annotator.ui.actions import ACTIONS
from annotator.ui.annotate.number_words import as_labelled, exported, lines, shown, unit_name
from annotator.ui.annotate.section import mute
from annotator.ui.bar_buttons import Tool
from annotator.ui.keys import KeyMap
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import isolated, plain, tr

_BELOW = 10
"""Pixels between the card and what follows."""
_LARGE, _SMALLER, _LONG = 20, 13, 14
"""Points of the value, and of one that has more characters than fit at that size."""
_APART = 6
"""Pixels between how the number was read and the hairline below, beyond the usual."""
_READINGS = ("reading_1", "reading_2")


class NumberCard(QWidget):
    """Shows value, unit, way of reading and exported value; asks for one of two readings."""

    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._unreadable = False
        self._inset = 0
        self._number: Number | None = None
        self._chords: tuple[str, ...] = ("", "")
        self._key_map = KeyMap()
        self._value, self._unit = QLabel(), QLabel()
        self._lines, self._export_name, self._export = QLabel(), QLabel(), QLabel()
        self._copy = Tool("copy", "copy", quiet=True)
        self._choices = tuple(QPushButton() for _ in _READINGS)
        self._warned: tuple[str, bool] | None = None
        self._warning, self._mend = QLabel(), QPushButton()
        self._set_fonts()
        self._lay_out()
        self.show_inset(0)
        self._copy.clicked.connect(self._copy_value)
        self._mend.clicked.connect(self._request_repair)
        for name, button in zip(_READINGS, self._choices, strict=True):
            button.clicked.connect(partial(self.action_requested.emit, name))

    def _set_fonts(self) -> None:
        for label in (self._lines, self._warning, self._export_name, self._export):
            label.setFont(font("small"))
        for label in (self._lines, self._warning):
            label.setWordWrap(True)
        for label in (self._value, self._unit, self._lines, self._warning, self._export):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._export.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        mute(self._unit, self._lines, self._export_name)

    def _lay_out(self) -> None:
        first, last = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(6)
        first.addWidget(self._value)
        first.addWidget(self._unit, 1, Qt.AlignmentFlag.AlignBottom)
        last.addWidget(self._export_name)
        last.addStretch()
        last.addWidget(self._export)
        last.addWidget(self._copy)
        self._column = inner = QVBoxLayout(self)
        inner.setSpacing(4)
        inner.addLayout(first)
        inner.addWidget(self._lines)
        for part in (*self._choices, self._warning, self._mend):
            inner.addWidget(part)
        inner.addSpacing(_APART)
        inner.addLayout(last)

    def show_inset(self, inset: int) -> None:
        """Leave so many pixels beside the card, where the page itself leaves none."""
        self._inset = inset
        self._column.setContentsMargins(inset + 12, 10, inset + 12, 10 + _BELOW)

    def show_number(self, text: str, span: Span, attributes: Attributes) -> None:
        """Show what ``span`` (code points of ``text``) says; values of a person go before."""
        read = read_one(text, span)
        self._number = as_labelled(read, attributes)
        self._unreadable = self._number is None
        self._show(read)

    def _show(self, read: Number | None) -> None:
        number = self._number
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        for label in (self._value, self._unit, self._lines):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        other = read.other if read else None
        self._show_value(shown(number) if number else "", unit_name(number) if number else "")
        self._lines.setText("\n".join(lines(number, read)))
        self.show_warning(self._warned)
        written = exported(number) if number else ""
        self._export.setText(isolated(written) if written else "")
        for part in (self._export_name, self._export, self._copy):
            part.setVisible(bool(written))
        for button, one, chord in zip(self._choices, (read, other), self._chords, strict=True):
            button.setVisible(other is not None)
            button.setText(f"{shown(one)}  {chord}" if one else "")
        self.update()

    def _show_value(self, value: str, unit: str) -> None:
        used = QFont(font("heading"))
        used.setPointSizeF(_LARGE if len(value) <= _LONG else _SMALLER)
        used.setWeight(QFont.Weight.DemiBold)
        self._value.setFont(used)
        self._value.setText(value)
        self._value.setVisible(bool(value))
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        lift = self._value.fontMetrics().descent() - self._unit.fontMetrics().descent()
        self._unit.setContentsMargins(0, 0, 0, lift)  # so that both stand on one line

    def show_warning(self, warned: tuple[str, bool] | None) -> None:
        """Show what is wrong with the number, and whether it has a repair; None for nothing."""
        self._warned = warned
        said = warned[0] if warned else ""
        self._warning.setText(said)
        self._warning.setVisible(bool(said))
        # an unreadable number says why, once
        self._lines.setVisible(bool(self._lines.text()) and not (said and self._unreadable))
        self._mend.setVisible(warned is not None and (warned[1] or self._unreadable))
        action = self._repair
        self._mend.setText(f"{ACTIONS[action].text}  {self._key_map.shown(action)}")

    @property
    def _repair(self) -> str:
        """What the one button does: the repair, else taking the label off."""
        return "repair" if self._warned and self._warned[1] else "remove"

    def _request_repair(self) -> None:
        self.action_requested.emit(self._repair)

    def said(self) -> tuple[str, str, str]:
        """Return value, explanation and exported value as they are shown."""
        written = exported(self._number) if self._number else ""
        return plain(self._value.text()), self._lines.text(), written

    def _copy_value(self) -> None:
        if self._number is not None:
            QGuiApplication.clipboard().setText(exported(self._number))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self._copy.show_theme(theme)
        self.update()

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self.setAccessibleName(tr("Number"))
        self._export_name.setText(tr("Value in export"))
        self._copy.say(tr("Copy the value"))
        self._chords = tuple(key_map.shown(name) for name in _READINGS)
        self._key_map = key_map
        self.show_warning(self._warned)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.warnsoft if self._unreadable else theme.raised))
        side = self._inset + 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(side, 0.5, -side, -0.5 - _BELOW), 6, 6)
        if not self._export.isHidden():
            above, inside = self._copy.geometry().top() - 2, self._inset + 12
            painter.fillRect(inside, above, self.width() - 2 * inside, 1, QColor(theme.line))
