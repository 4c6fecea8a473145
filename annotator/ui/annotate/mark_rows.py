"""Entities and suggestions as rows of a list: what they say and how they look."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QAbstractListModel, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView

from annotator.persian.characters import fold
from annotator.ui.row_delegate import Index, RowDelegate, RowState, direction_of
from annotator.ui.text_view.chip_pictures import HEIGHT, ChipPictures
from annotator.ui.text_view.descriptions import described, tooltip
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
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = 0) -> object:
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


class MarkDelegate(RowDelegate):
    """Paints a row: the chip that the mark has in the article, its words, where it begins."""

    def __init__(self, view: QListView, listing: Listing) -> None:
        super().__init__(view, ROW_HEIGHT)
        self.theme = listing.theme
        self._listing = listing
        self._chips = ChipPictures(font("chip"), 1.0)
        self._small = font("small")

    @override
    def paint_row(self, painter: QPainter, row: RowState, index: Index) -> None:
        if row.selected:
            painter.fillRect(row.area, QColor(self.theme.accentsoft))
        self._paint_chip(painter, row, index.data(MARK_ROLE))
        place = digits(str(index.data(MARK_ROLE).span.start))
        width = QFontMetrics(self._small).horizontalAdvance(place)
        start, end = _MARGIN + _CHIPS + _GAP, _MARGIN + width + _GAP
        self._write(painter, row, start, row.area.width() - start - end, index.data())
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.muted))
        number = _placed(row, row.area.width() - _MARGIN - width, width)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignCenter), place)

    def _write(self, painter: QPainter, row: RowState, start: int, width: int, words: str) -> None:
        used = font("interface")
        shown = QFontMetrics(used).elidedText(words, Qt.TextElideMode.ElideRight, width)
        side = Qt.AlignmentFlag.AlignRight if row.rtl else Qt.AlignmentFlag.AlignLeft
        painter.setFont(used)
        painter.setPen(QColor(self.theme.text))
        painter.setLayoutDirection(direction_of(words, rtl=True))
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(_placed(row, start, width), int(side | vertical), shown)

    def _paint_chip(self, painter: QPainter, row: RowState, mark: Mark) -> None:
        style = self._listing.style(mark)
        width = round(self._chips.width_of(style.name) + _PADDING)
        state = "suggestion" if mark.kind == "suggestion" else "plain"
        ratio = painter.device().devicePixelRatio()
        picture = self._chips.get(style, style.name, state, width, ratio, self.theme)
        top = row.area.top() + (row.area.height() - HEIGHT) / 2
        painter.drawPixmap(QPointF(_placed(row, _MARGIN, width).left() - 1, top), picture)


def _placed(row: RowState, start: int, width: int) -> QRect:
    """Return the part of a row ``start`` pixels after its beginning in reading direction."""
    area, width = row.area, max(width, 0)
    left = area.right() + 1 - start - width if row.rtl else area.left() + start
    return QRect(left, area.top(), width, area.height())
