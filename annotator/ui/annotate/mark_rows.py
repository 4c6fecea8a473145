"""Entities and suggestions as rows of a list: what they say and how they look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.persian.characters import fold
from annotator.ui.bar_buttons import draw_focus_ring
from annotator.ui.text_view.chip_pictures import HEIGHT, ChipPictures
from annotator.ui.text_view.descriptions import described, tooltip
from annotator.ui.text_view.display import strong_direction
from annotator.ui.text_view.marks import LabelStyle, Mark
from annotator.ui.theme import Theme, font
from annotator.ui.translation import digits

ROW_HEIGHT = 32
MARK_ROLE = int(Qt.ItemDataRole.UserRole)
_MARGIN, _GAP, _CHIPS = 12, 12, 130
_PADDING = 10.0


@dataclass(frozen=True, slots=True)
class Listing:
    """The marks of ``text`` in the order of reading, and how their labels look."""

    text: str
    marks: Sequence[Mark]
    styles: Mapping[str, LabelStyle]
    theme: Theme
    current: str | None = None

    def style(self, mark: Mark) -> LabelStyle:
        """Return how the mark's label looks."""
        return self.styles[mark.label]

    def described(self, mark: Mark) -> str:
        """Return what a screen reader says of a mark."""
        said = described(mark, self.style(mark), self.text)
        return f"{said}. {mark.warning}" if mark.warning else said

    def fits(self, mark: Mark, parts: Sequence[str]) -> bool:
        """Say whether label or words of a mark hold all these folded parts."""
        searched = fold(f"{self.style(mark).name} {mark.span.of(self.text)}")
        return all(part in searched for part in parts)


class MarkRows(QAbstractListModel):
    """The marks of a listing that fit what is looked for."""

    def __init__(self, listing: Listing) -> None:
        super().__init__()
        self._listing = listing
        self._rows = list(listing.marks)

    def look_for(self, words: str) -> None:
        """Keep the marks that hold all these words, whatever their spelling."""
        parts = fold(words).split()
        self.beginResetModel()
        self._rows = [mark for mark in self._listing.marks if self._listing.fits(mark, parts)]
        self.endResetModel()

    def row_of(self, id: str | None) -> int:
        """Return the row of a mark, 0 if it is not there."""
        return next((row for row, mark in enumerate(self._rows) if mark.id == id), 0)

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        if not index.isValid():
            return None
        mark = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return mark.span.of(self._listing.text)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._listing.described(mark)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(mark, self._listing.style(mark))
            case _:
                return mark if role == MARK_ROLE else None


class MarkDelegate(QStyledItemDelegate):
    """Paints a row: the chip that the mark has in the article, its words, where it begins."""

    def __init__(self, view: QListView, listing: Listing) -> None:
        super().__init__(view)
        self._listing = listing
        self._chips = ChipPictures(font("chip"), 1.0)
        self._small = font("small")

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, ROW_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue] (missing in stubs)
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        direction: Qt.LayoutDirection = option.direction  # pyright: ignore[reportAttributeAccessIssue]
        theme, mark = self._listing.theme, index.data(MARK_ROLE)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.accentsoft))
        self._paint_chip(painter, area, mark, direction)
        place = digits(str(mark.span.start))
        width = QFontMetrics(self._small).horizontalAdvance(place)
        start, end = _MARGIN + _CHIPS + _GAP, _MARGIN + width + _GAP
        words = _placed(area, start, area.width() - start - end, direction)
        self._write(painter, words, index.data(), direction)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.muted))
        number = _placed(area, area.width() - _MARGIN - width, width, direction)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), place)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, area, theme)
        painter.restore()

    def _write(
        self, painter: QPainter, place: QRect, words: str, direction: Qt.LayoutDirection
    ) -> None:
        used = font("interface")
        shown = QFontMetrics(used).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        rtl = direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(used)
        painter.setPen(QColor(self._listing.theme.text))
        painter.setLayoutDirection(_direction_of(words))
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(place, int(side | vertical), shown)

    def _paint_chip(
        self, painter: QPainter, area: QRect, mark: Mark, direction: Qt.LayoutDirection
    ) -> None:
        style = self._listing.style(mark)
        width = round(self._chips.width_of(style.name) + _PADDING)
        state = "suggestion" if mark.kind == "suggestion" else "plain"
        ratio = painter.device().devicePixelRatio()
        picture = self._chips.get(style, style.name, state, width, ratio, self._listing.theme)
        spot = _placed(area, _MARGIN, width, direction)
        top = area.top() + (area.height() - HEIGHT) / 2
        painter.drawPixmap(QPointF(spot.left() - 1, top), picture)


def _direction_of(words: str) -> Qt.LayoutDirection:
    runs_left = strong_direction(words, default=True)
    return Qt.LayoutDirection.RightToLeft if runs_left else Qt.LayoutDirection.LeftToRight


def _placed(area: QRect, start: int, width: int, direction: Qt.LayoutDirection) -> QRect:
    """Return the part of a row ``start`` pixels after its beginning in reading direction."""
    part = QRect(area.left() + start, area.top(), max(width, 0), area.height())
    return QStyle.visualRect(direction, area, part)
