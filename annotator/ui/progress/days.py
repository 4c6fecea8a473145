"""Documents finished a day, as upright bars; time runs in the reading direction."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import date, day_of_month, digits, month, number, weekday

_HEIGHT, _TOP, _BOTTOM, _AXIS = 200, 18, 40, 30
_WIDEST = 22.0
_ALL_DAYS = 21
"""With more days than these, only every so many are named."""


class Days(QWidget):
    """Shows the last days; the last one, which is not over yet, is dashed."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._days: tuple[tuple[datetime.date, int], ...] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, title: str, days: Sequence[tuple[datetime.date, int]]) -> None:
        """Show other days, in order; the last one is today."""
        self._days = tuple(days)
        self.setAccessibleName(title)
        said = (f"{date(day, year=False)}: {number(count)}" for day, count in days if count)
        self.setAccessibleDescription("\n".join(said))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @property
    def _top(self) -> int:
        """The highest value of the axis: a multiple of its step."""
        step = self._step
        return max(-(-max((count for _, count in self._days), default=0) // step), 1) * step

    @property
    def _step(self) -> int:
        most = max((count for _, count in self._days), default=0)
        return next(step for step in _steps() if most <= 4 * step)

    def _y(self, value: float) -> float:
        return _TOP + (1 - value / self._top) * (_HEIGHT - _TOP - _BOTTOM)

    @property
    def _slot(self) -> float:
        return (self.width() - _AXIS) / max(len(self._days), 1)

    def _middle(self, place: int) -> float:
        x = _AXIS + self._slot * (place + 0.5)
        return self.width() - x if self.isRightToLeft() else x

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("small"))
        self._paint_axis(painter)
        width = min(_WIDEST, self._slot * 0.6)
        every = -(-len(self._days) // _ALL_DAYS)
        begun = False
        for place, (day, count) in enumerate(self._days):
            last = place == len(self._days) - 1
            begun = begun or count > 0
            if count:
                self._paint_bar(painter, place, width, count, dashed=last)
            if (len(self._days) - 1 - place) % every == 0:
                self._paint_name(painter, place, day, idle=begun and not count and not last)

    def _paint_axis(self, painter: QPainter) -> None:
        right = self.isRightToLeft()
        for value in range(0, self._top + 1, self._step):
            y = self._y(value)
            painter.setPen(QColor(self._theme.line))
            start, end = (0, self.width() - _AXIS) if right else (_AXIS, self.width())
            painter.drawLine(start, round(y), end, round(y))
            painter.setPen(QColor(self._theme.muted))
            box = QRectF(self.width() - _AXIS + 6 if right else 0, y - 9, _AXIS - 6, 18)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number(value))

    def _paint_bar(
        self, painter: QPainter, place: int, width: float, count: int, *, dashed: bool
    ) -> None:
        top, bottom = self._y(count), self._y(0)
        box = QRectF(self._middle(place) - width / 2, top, width, bottom - top)
        if dashed:
            pen = QPen(QColor(self._theme.accent), 1.5, Qt.PenStyle.DashLine)
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box.adjust(0.75, 0.75, -0.75, 0)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
        painter.drawRoundedRect(box, 2, 2)
        painter.setPen(QColor(self._theme.text))
        self._write(painter, place, top - 18, number(count))

    def _paint_name(self, painter: QPainter, place: int, day: datetime.date, *, idle: bool) -> None:
        painter.setPen(QColor(self._theme.muted))
        of_month = day_of_month(day)
        self._write(painter, place, _HEIGHT - _BOTTOM + 4, digits(str(of_month)))
        if place == 0 or of_month == 1:
            self._write(painter, place, _HEIGHT - _BOTTOM + 20, month(day))
        name = weekday(day)
        if idle and painter.fontMetrics().horizontalAdvance(name) < self._slot - 4:
            self._write(painter, place, self._y(0) - 19, name)

    def _write(self, painter: QPainter, place: int, top: float, text: str) -> None:
        box = QRectF(self._middle(place) - 40, top, 80, 18)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _steps() -> Sequence[int]:
    return [factor * 10**power for power in range(7) for factor in (1, 2, 5)]
