"""Strict F1 document by document, in the order in which they were finished."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import override

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from annotator.ui.agreement.figures import share
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import clock, date, tr

_HEIGHT, _TOP, _BOTTOM, _AXIS, _MARGIN = 190, 14, 30, 44, 16
_DOT, _NEAR, _DATE_WIDTH = 3.0, 12.0, 76.0
_MOST_DOTS = 300
_LEAST_MEAN = 5


@dataclass(frozen=True, slots=True)
class Point:
    """A document: title, when the later of the two had done it (UTC, ISO 8601), strict F1."""

    document: str
    title: str
    finished: str
    f1: float

    @property
    def when(self) -> datetime:
        """When it was done, in local time."""
        return datetime.fromisoformat(self.finished).astimezone()

    @property
    def day(self) -> str:
        """Day and time of day."""
        when = self.when
        return tr("{day}, {time}", day=date(when), time=clock(when))

    @property
    def said(self) -> str:
        """The point in words."""
        return tr("{day}: {value}", day=self.day, value=share(self.f1))


def running_mean(values: Sequence[float]) -> list[float]:
    """Return the mean of each value and those before it: of five, or of a twentieth of many."""
    size = max(_LEAST_MEAN, len(values) // 20)
    means: list[float] = []
    total = 0.0
    for place, value in enumerate(values):
        total += value - (values[place - size] if place >= size else 0.0)
        means.append(total / min(place + 1, size))
    return means


def _days(points: Sequence[Point]) -> Iterator[tuple[int, datetime]]:
    """Yield the first document of each day and its time."""
    hour, day = "", None
    for number, point in enumerate(points):
        if point.finished[:13] != hour:  # a new day begins with a new hour
            hour, when = point.finished[:13], point.when
            if when.date() != day:
                day = when.date()
                yield number, when


class Curve(QWidget):
    """Dots for documents, a line for their running mean; time runs in the reading direction."""

    point_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._points: tuple[Point, ...] = ()
        self._means: list[float] = []
        self._days: list[tuple[int, datetime]] = []
        self._least = 0.5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_points(self, points: Sequence[Point]) -> None:
        """Show other documents, in order of time."""
        self._points = tuple(points)
        self._means = running_mean([point.f1 for point in points])
        self._days = list(_days(points))
        self._least = 0.0 if min((point.f1 for point in points), default=1.0) < 0.5 else 0.5
        self.setAccessibleName(tr("Over time"))
        ends = [points[0], points[-1]] if points else []
        self.setAccessibleDescription("\n".join(point.said for point in ends))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    # Geometry

    def place(self, number: int) -> QPointF:
        """Return where a point is painted."""
        return QPointF(self._x(number), self._y(self._points[number].f1))

    def _x(self, number: int) -> float:
        count = len(self._points)
        share_of = number / (count - 1) if count > 1 else 0.5
        left, right = _AXIS + _MARGIN, self.width() - _MARGIN
        if self.isRightToLeft():
            left, right = self.width() - left, self.width() - right
        return left + share_of * (right - left)

    def _y(self, value: float) -> float:
        height = self.height() - _TOP - _BOTTOM
        return _TOP + (1 - value) / (1 - self._least) * height

    def _nearest(self, at: QPointF) -> int | None:
        """Return the point under the mouse; of many, without dots, the one above or below it."""
        if not self._points:
            return None
        first, last = self._x(0), self._x(len(self._points) - 1)
        along = (at.x() - first) / (last - first) if last != first else 0.0
        about = round(along * (len(self._points) - 1))
        if not 0 <= about < len(self._points):
            return None
        if len(self._points) > _MOST_DOTS:
            return about
        around = range(max(0, about - 8), min(len(self._points), about + 9))
        nearest = min(around, key=lambda n: (self.place(n) - at).manhattanLength())
        return nearest if (self.place(nearest) - at).manhattanLength() <= _NEAR else None

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font("small"))
        if not self._points:
            painter.setPen(QColor(self._theme.muted))
            reason = tr("No document that both have finished has a date.")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, reason)
            return
        self._paint_values(painter)
        self._paint_days(painter)
        self._paint_points(painter)

    def _paint_values(self, painter: QPainter) -> None:
        right_to_left = self.isRightToLeft()
        for step in range(6):
            value = self._least + step * (1 - self._least) / 5
            y = self._y(value)
            inner = self.width() - _AXIS if right_to_left else _AXIS
            outer = 0 if right_to_left else self.width()
            painter.setPen(QColor(self._theme.line))
            painter.drawLine(QPointF(inner, y), QPointF(outer, y))
            painter.setPen(QColor(self._theme.muted))
            box = QRectF(inner if right_to_left else 0, y - 10, _AXIS, 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, share(value))

    def _paint_days(self, painter: QPainter) -> None:
        bottom = self.height() - _BOTTOM
        last: float | None = None
        for number, day in self._days:
            x = self._x(number)
            if last is not None and abs(x - last) <= _DATE_WIDTH:
                continue
            last = x
            painter.setPen(QColor(self._theme.line))
            painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 5))
            painter.setPen(QColor(self._theme.muted))
            left = min(max(x - _DATE_WIDTH / 2, 0), self.width() - _DATE_WIDTH)
            box = QRectF(left, bottom + 6, _DATE_WIDTH, _BOTTOM - 6)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, date(day, year=False))

    def _paint_points(self, painter: QPainter) -> None:
        if len(self._points) <= _MOST_DOTS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.edge))
            for number in range(len(self._points)):
                painter.drawEllipse(self.place(number), _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        step = 1 + len(self._means) // max(1, self.width() // 2)  # finer than this nobody sees
        line = [
            QPointF(self._x(n), self._y(self._means[n])) for n in range(0, len(self._means), step)
        ]
        painter.drawPolyline(QPolygonF(line))

    # The mouse

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        number = self._nearest(event.position())
        if number is not None:
            self.point_chosen.emit(number)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._nearest(QPointF(event.pos()))
            point = None if number is None else self._points[number]
            text = f"{point.title}\n{point.said}" if point else ""
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
