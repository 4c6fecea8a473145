"""One row an annotator: share done as a bar, counts, time for a document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.project.progress import Person
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import number, tr

_HEAD, _ROW, _BAR = 30, 34, 8
_SHARES = (0.26, 0.34, 0.14, 0.10, 0.16)
"""Widths of name, bar, done, today, time, as parts of the whole."""


class People(QWidget):
    """Shows who is how far."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._people: tuple[Person, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_people(self, people: Sequence[Person]) -> None:
        """Show other people."""
        self._people = tuple(people)
        self.setFixedHeight(_HEAD + _ROW * len(people))
        self.setAccessibleName(tr("Annotators"))
        self.setAccessibleDescription("\n".join("; ".join(row) for row in rows(people)))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("small"))
        painter.setPen(QColor(self._theme.muted))
        for place, text in enumerate(("", *columns()[1:])):
            self._write(painter, place if place == 0 else place + 1, 0, _HEAD, text)
        painter.setFont(font("interface"))
        for place, (person, row) in enumerate(zip(self._people, rows(self._people), strict=True)):
            self._paint(painter, _HEAD + place * _ROW, person, row)

    def _paint(self, painter: QPainter, top: int, person: Person, row: Sequence[str]) -> None:
        painter.fillRect(0, top, self.width(), 1, QColor(self._theme.line))
        painter.setPen(QColor(self._theme.text))
        for place, text in enumerate(row):
            self._write(painter, place if place == 0 else place + 1, top, _ROW, text)
        start, width = self._column(1)
        width -= 24
        finished = (person.done + person.skipped) / person.given if person.given else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, length in ((self._theme.line, width), (self._theme.accent, width * finished)):
            painter.setBrush(QColor(colour))
            x = self.width() - start - length if self.isRightToLeft() else start
            painter.drawRoundedRect(QRectF(x, top + (_ROW - _BAR) / 2, length, _BAR), 2, 2)

    def _column(self, place: int) -> tuple[float, float]:
        width = self.width()
        return sum(_SHARES[:place]) * width, _SHARES[place] * width

    def _write(self, painter: QPainter, column: int, top: int, height: int, text: str) -> None:
        start, width = self._column(column)
        right = self.isRightToLeft()
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        x = self.width() - start - width if right else start
        room = width - 8
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(QRectF(x + 8 if right else x, top, room, height), int(flags), shown)


def columns() -> tuple[str, ...]:
    """Return the heads of the table."""
    return (tr("Annotator"), tr("Done"), tr("Today"), tr("Time each"))


def rows(people: Sequence[Person]) -> list[tuple[str, ...]]:
    """Return the people as rows of texts."""
    return [
        (
            one.name,
            tr("{number} of {total}", number=one.done + one.skipped, total=one.given),
            number(one.today) if one.today else "–",
            _spent(one.each),
        )
        for one in people
    ]


def _spent(time: timedelta | None) -> str:
    if time is None:
        return "–"
    seconds = time.total_seconds()
    if seconds < 60:
        return tr("{n} seconds", n=max(round(seconds), 1))
    return tr("{n} minutes", n=round(seconds / 60))
