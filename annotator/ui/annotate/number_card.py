"""The number card: what the reader makes of a NUMBER or DATE, live while an edge is moved."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import override

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.model.entity import Attributes
from annotator.model.span import Span
from annotator.persian.numbers import Number, display, explain, in_other_calendar, read_one
from annotator.ui.annotate.section import mute
from annotator.ui.bar_buttons import Tool
from annotator.ui.keys import KeyMap
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import isolated, language, tr

_SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "≈"}
_TO_LATIN = str.maketrans("۰۱۲۳۴۵۶۷۸۹٫٬", "0123456789.,")
_BELOW = 10
"""Pixels between the card and what follows."""
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
        self._value, self._unit = QLabel(), QLabel()
        self._lines, self._export_name, self._export = QLabel(), QLabel(), QLabel()
        self._copy = Tool("copy", "copy")
        self._choices = tuple(QPushButton() for _ in _READINGS)
        self._set_fonts()
        self._lay_out()
        self.show_inset(0)
        self._copy.clicked.connect(self._copy_value)
        for name, button in zip(_READINGS, self._choices, strict=True):
            button.clicked.connect(partial(self.action_requested.emit, name))

    def _set_fonts(self) -> None:
        large = QFont(font("heading"))
        large.setPointSizeF(20)
        large.setWeight(QFont.Weight.DemiBold)
        self._value.setFont(large)
        for label in (self._lines, self._export_name, self._export):
            label.setFont(font("small"))
        self._lines.setWordWrap(True)
        for label in (self._value, self._unit, self._lines, self._export):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._export.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        mute(self._unit, self._lines, self._export_name)

    def _lay_out(self) -> None:
        first, last = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self._value, 1)
        first.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignBottom)
        last.addWidget(self._export_name)
        last.addStretch()
        last.addWidget(self._export)
        last.addWidget(self._copy)
        self._column = inner = QVBoxLayout(self)
        inner.setSpacing(4)
        inner.addLayout(first)
        inner.addWidget(self._lines)
        for button in self._choices:
            inner.addWidget(button)
        inner.addLayout(last)

    def show_inset(self, inset: int) -> None:
        """Leave so many pixels beside the card, where the page itself leaves none."""
        self._inset = inset
        self._column.setContentsMargins(inset + 12, 10, inset + 12, 10 + _BELOW)

    def show_number(self, text: str, span: Span, attributes: Attributes) -> None:
        """Show what ``span`` (code points of ``text``) says; values of a person go before."""
        read = read_one(text, span)
        self._number = _as_labelled(read, attributes)
        self._unreadable = self._number is None
        self._show(read)

    def _show(self, read: Number | None) -> None:
        number = self._number
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_rtl else Qt.AlignmentFlag.AlignLeft
        for label in (self._value, self._lines):
            label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        other = read.other if read else None
        self._value.setText(_shown(number) if number else "")
        self._value.setVisible(bool(self._value.text()))
        self._unit.setText((number.unit or "") if number else "")
        self._lines.setText("\n".join(_lines(number, read)))
        self._lines.setVisible(bool(self._lines.text()))
        exported = _exported(number) if number else ""
        self._export.setText(isolated(exported) if exported else "")
        for part in (self._export_name, self._export, self._copy):
            part.setVisible(bool(exported))
        for button, one, chord in zip(self._choices, (read, other), self._chords, strict=True):
            button.setVisible(other is not None)
            button.setText(f"{_shown(one)}  {chord}" if one else "")
        self.update()

    def said(self) -> tuple[str, str, str]:
        """Return value, explanation and exported value as they are shown."""
        exported = _exported(self._number) if self._number else ""
        return self._value.text(), self._lines.text(), exported

    def _copy_value(self) -> None:
        if self._number is not None:
            QGuiApplication.clipboard().setText(_exported(self._number))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self._copy.show_theme(theme)
        self.update()

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self.setAccessibleName(tr("Number"))
        self._export_name.setText(tr("value in export"))
        self._copy.say(tr("Copy the value"))
        self._chords = tuple(key_map.shown(name) for name in _READINGS)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(QColor(theme.warnsoft if self._unreadable else theme.raised))
        side = self._inset + 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(side, 0.5, -side, -0.5 - _BELOW), 6, 6)


def _as_labelled(read: Number | None, attributes: Attributes) -> Number | None:
    """Return the reading with the values that the entity holds, where it holds any."""
    held = {
        key: one for key in ("value", "lo", "hi") if isinstance(one := attributes.get(key), str)
    }
    if not held:
        return read
    values = {key: held.get(key) for key in ("value", "lo", "hi")}
    if read is None:
        return replace(Number(0, 0, "", "cardinal"), **values)
    for one in (read, read.other):
        if one and {"value": one.value, "lo": one.lo, "hi": one.hi} == values:
            return one
    return replace(read, **values)


def _shown(number: Number) -> str:
    sign = _SIGNS.get(number.bound or "", "≈" if number.approx else "")
    value = display(number)
    if language() == "en":
        value = value.translate(_TO_LATIN).replace(" تا ", "–")
    return f"{sign} {value}".strip() if value else ""


def _lines(number: Number | None, read: Number | None) -> list[str]:
    """Return how the number was read, or why not, and a date in the other calendar."""
    if number is None:
        return [tr("No number can be read here.")]
    if read is None or (number is not read and number is not read.other):
        return [tr("written by hand")]
    other = in_other_calendar(number)
    how = explain(number)
    lines = [how.translate(_TO_LATIN) if language() == "en" else how]
    if other is not None and number.calendar == "jalali":
        lines.append(tr("Gregorian: {date}", date=isolated(other)))
    elif other is not None:
        lines.append(tr("Jalali: {date}", date=isolated(other)))
    if not _exported(number):
        lines.append(tr("a number without an exact value"))
    return [line for line in lines if line]


def _exported(number: Number) -> str:
    return number.value or " … ".join(one for one in (number.lo, number.hi) if one)
