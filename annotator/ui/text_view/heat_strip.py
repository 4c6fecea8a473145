"""The strip beside the scroll bar: where in the document things are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import override

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from annotator.model.span import Span
from annotator.ui.text_view.marks import LabelStyle, Mark
from annotator.ui.theme import LIGHT, Theme, wash
from annotator.ui.translation import tr

WIDTH = 12
_TALLEST = 6  # pixels of the tallest tick and its edge
_MANY = 20  # changed rows; from here on all are painted anew


class HeatStrip(QWidget):
    """Shows the whole document by code points: entities, suggestions, warnings, hits, the view.

    Where several stand in one row of pixels, a warning wins, then a suggestion, then a hit,
    then the rarer label.
    """

    point_chosen = Signal(int)  # code point

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme = LIGHT
        self._styles: Mapping[str, LabelStyle] = {}
        self._length = 1
        self._marks: Iterable[Mark] = ()
        self._rows: defaultdict[int, list[Mark]] | None = None  # sorted when they are painted
        self._count: Counter[str] = Counter()
        self._hits: Sequence[Span] = ()
        self._view = Span(0, 0)
        self._picture: QPixmap | None = None
        self._stale: set[int] = set()
        self.retext()

    def sizeHint(self) -> QSize:
        """Return the fixed width; the height is the view's."""
        return QSize(WIDTH, 0)

    def show_text(self, length: int) -> None:
        """Begin with a document of ``length`` code points, without marks and hits."""
        self._length = max(length, 1)
        self._hits = ()
        self.show_marks(())

    def show_theme(self, theme: Theme) -> None:
        """Paint in this theme."""
        self._theme = theme
        self._renew()

    def show_styles(self, styles: Mapping[str, LabelStyle]) -> None:
        """Paint labels in these colours."""
        self._styles = styles
        self._renew()

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others; they are gone through whenever the height changes."""
        self._marks = marks
        self._forget_rows()

    def change_marks(self, removed: Iterable[Mark | None], added: Iterable[Mark]) -> None:
        """Show that marks are about to be taken away and others added."""
        rows = self._sorted_rows()
        for mark in removed:
            if mark:
                self._count[mark.label] -= 1
                rows[self._stale_row(mark)].remove(mark)
        for mark in added:
            self._count[mark.label] += 1
            rows[self._stale_row(mark)].append(mark)
        self.update()

    def _stale_row(self, mark: Mark) -> int:
        row = self._row(mark.span.start)
        self._stale.add(row)
        return row

    def show_hits(self, hits: Sequence[Span]) -> None:
        """Show what a search found."""
        self._hits = hits
        self._renew()

    def show_view(self, span: Span) -> None:
        """Frame the part that the view shows."""
        if span != self._view:
            self._view = span
            self.update()

    def retext(self) -> None:
        """Say in the interface language what this is."""
        self.setAccessibleName(tr("Overview of the document"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sort the marks into the new rows."""
        super().resizeEvent(event)
        self._forget_rows()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the place of the click."""
        self._choose(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pressed pointer."""
        self._choose(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the gesture here; what lies below has no part in it."""
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ticks from their picture and the frame over it."""
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._up_to_date())
        top, bottom = self._y(self._view.start), self._y(self._view.end)
        frame = QRectF(0.5, top + 0.5, self.width() - 1, max(bottom - top - 1, 4))
        painter.fillRect(frame, wash(self._theme.text, 0.07))
        painter.setPen(QPen(QColor(self._theme.edge), 1))
        painter.drawRect(frame)

    def _up_to_date(self) -> QPixmap:
        """Return the picture of all ticks; after a change only its rows are painted anew."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._picture.setDevicePixelRatio(ratio)
            self._paint_rows(self._picture, 0, self.height())
        elif len(self._stale) > _MANY:
            self._paint_rows(self._picture, 0, self.height())
        else:
            for row in self._stale:
                self._paint_rows(self._picture, row - 1, row + _TALLEST)
        self._stale.clear()
        return self._picture

    def _paint_rows(self, picture: QPixmap, top: int, bottom: int) -> None:
        painter = QPainter(picture)
        painter.setClipRect(QRectF(0, top, self.width(), bottom - top))
        painter.fillRect(self.rect(), QColor(self._theme.pane))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = 0 if not self.isRightToLeft() else self.width() - 1
        painter.fillRect(QRectF(side, 0, 1, self.height()), QColor(self._theme.line))
        self._paint_hits(painter)
        rows = self._sorted_rows()
        for row in range(top - _TALLEST, bottom):
            marks = rows.get(row)
            if marks:
                self._paint_winner(painter, row, marks)
        painter.end()

    def _paint_winner(self, painter: QPainter, row: int, marks: Sequence[Mark]) -> None:
        if any(mark.warning for mark in marks):
            self._paint_warning(painter, row)
            return
        suggested = {mark.label for mark in marks if mark.kind == "suggestion"}
        labels = suggested or {mark.label for mark in marks}
        rarest = min(labels, key=lambda label: (self._count[label], label))
        self._paint_label(painter, row, rarest, hollow=bool(suggested))

    def _paint_warning(self, painter: QPainter, row: int) -> None:
        middle = self.width() / 2
        corners = QPointF(middle - 2.5, row), QPointF(middle + 2.5, row), QPointF(middle, row + 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.warn))
        painter.drawPolygon(QPolygonF(corners))

    def _paint_label(self, painter: QPainter, row: int, label: str, *, hollow: bool) -> None:
        style, middle = self._styles.get(label), self.width() / 2
        colour = QColor(style.bar if style else self._theme.muted)
        if hollow:
            painter.setPen(QPen(colour, 0.8))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(middle - 2.5, row, 5, 2.5))
        else:
            painter.fillRect(QRectF(middle - 4, row, 8, 2.5), colour)

    def _paint_hits(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(self._theme.edge), 0.8))
        painter.setBrush(QColor(self._theme.hit))
        for row in {self._row(hit.start) for hit in self._hits}:
            painter.drawRect(QRectF(0, row, self.width(), 2))

    def _forget_rows(self) -> None:
        self._rows = None
        self._renew()

    def _sorted_rows(self) -> defaultdict[int, list[Mark]]:
        """Return the marks by the row of pixels in which they stand."""
        if self._rows is None:
            self._rows = defaultdict(list)
            self._count = Counter([mark.label for mark in self._marks])
            rows, height, length = self._rows, self._height, self._length
            for mark in self._marks:
                rows[mark.span.start * height // length].append(mark)
        return self._rows

    @property
    def _height(self) -> int:
        """Height in which ticks may begin."""
        return max(self.height() - 4, 1)

    def _row(self, point: int) -> int:
        return point * self._height // self._length

    def _y(self, point: int) -> float:
        return point * self.height() / self._length

    def _choose(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self.height():
            part = min(max(event.position().y() / self.height(), 0.0), 1.0)
            self.point_chosen.emit(round(part * self._length))

    def _renew(self) -> None:
        self._picture = None
        self.update()
