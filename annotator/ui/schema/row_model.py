"""The rows of the list of a schema's parts, and how they look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QAbstractListModel, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView

from annotator.ui.icons import pixmap
from annotator.ui.row_delegate import Index, RowDelegate, RowState, direction_of
from annotator.ui.schema.draft import Spot
from annotator.ui.theme import font, label_colours, wash

ROW_HEIGHT = 32
_MARGIN, _GAP, _ICON, _SWATCH, _CAP, _DOT = 12, 8, 16, 10, 16, 6


@dataclass(frozen=True, slots=True)
class Row:
    """A part of the schema, or without a spot the heading of a group.

    ``colour`` is a label's, ``icon`` stands in its place for other parts; ``cap`` is the caption
    of its hotkey, ``end`` what stands at the row's end; the icon ``sign`` takes its place.
    """

    spot: Spot | None
    name: str
    end: str = ""
    cap: str = ""
    colour: str = ""
    icon: str = ""
    said: str = ""
    sign: str = ""
    changed: bool = False


class RowModel(QAbstractListModel):
    """The rows as a Qt model."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the same number of them keeps the place in the list."""
        if len(rows) != len(self.rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        before, self.rows = self.rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))

    def number_of(self, spot: Spot) -> int | None:
        """Return the number of the row of a spot."""
        return next((n for n, row in enumerate(self.rows) if row.spot == spot), None)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].spot is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (row.name, row.cap, row.said or row.end)))
            case Qt.ItemDataRole.ToolTipRole:
                return row.said or None
            case _:
                return None


class RowPainter(RowDelegate):
    """Paints a row."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, ROW_HEIGHT)

    @override
    def paint_row(self, painter: QPainter, row: RowState, index: Index) -> None:
        said: Row = index.data(Qt.ItemDataRole.UserRole)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = _Places(row)
        if said.spot is None:
            self._paint_heading(painter, row, places, said)
            return
        if row.selected:
            painter.fillRect(row.area, QColor(self.theme.accentsoft))
            edge = row.area.right() - 2 if row.rtl else row.area.left()
            painter.fillRect(edge, row.area.top(), 3, ROW_HEIGHT, QColor(self.theme.accent))
        elif row.hovered:
            painter.fillRect(row.area, wash(self.theme.accentsoft, 0.5))
        self._paint_sign(painter, places, said)
        self._paint_words(painter, places, said, current=row.selected)

    def _paint_heading(self, painter: QPainter, row: RowState, places: _Places, said: Row) -> None:
        line = QRect(row.area.left(), row.area.top() + 2, row.area.width(), 1)
        painter.fillRect(line, QColor(self.theme.line))
        used = font("small")
        used.setWeight(used.Weight.Medium)
        painter.setFont(used)
        painter.setPen(QColor(self.theme.muted))
        width = row.area.width() - 2 * _MARGIN
        flags = places.side | int(Qt.AlignmentFlag.AlignVCenter)
        words = f"{said.name}  {said.end}".strip()
        painter.drawText(places.at(_MARGIN, width, 4, ROW_HEIGHT - 4), flags, words)

    def _paint_sign(self, painter: QPainter, places: _Places, said: Row) -> None:
        if said.colour:
            bar = label_colours(said.colour, self.theme).bar
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(bar))
            top = (ROW_HEIGHT - _SWATCH) // 2
            spot = places.at(_MARGIN + (_ICON - _SWATCH) // 2, _SWATCH, top, _SWATCH)
            painter.drawRoundedRect(spot, 2, 2)
        elif said.icon:
            spot = places.at(_MARGIN, _ICON, (ROW_HEIGHT - _ICON) // 2, _ICON)
            ratio = painter.device().devicePixelRatio()
            picture = pixmap(said.icon, self.theme.muted, _ICON, ratio)
            painter.drawPixmap(spot.topLeft(), picture)

    def _paint_words(self, painter: QPainter, places: _Places, said: Row, *, current: bool) -> None:
        end = places.width - _MARGIN - self._paint_end(painter, places, said)
        start = _MARGIN + _ICON + _GAP
        cap = self._cap_width(said.cap)
        after = (cap + _GAP if cap else 0) + (_DOT + _GAP if said.changed else 0)
        used = font("current" if current else "interface")
        metrics = QFontMetrics(used)
        room = max(end - start - after - _GAP, 0)
        shown = metrics.elidedText(said.name, Qt.TextElideMode.ElideRight, room)
        painter.setFont(used)
        painter.setPen(QColor(self.theme.text))
        painter.save()
        painter.setLayoutDirection(direction_of(said.name, rtl=places.rtl))
        flags = places.side | int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(places.at(start, room, 0, ROW_HEIGHT), flags, shown)
        painter.restore()
        start += metrics.horizontalAdvance(shown) + _GAP
        if cap:
            top = (ROW_HEIGHT - _CAP) // 2
            self._paint_cap(painter, places.at(start, cap, top, _CAP), said.cap)
            start += cap + _GAP
        if said.changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent))
            painter.drawEllipse(places.at(start, _DOT, (ROW_HEIGHT - _DOT) // 2, _DOT))

    def _paint_end(self, painter: QPainter, places: _Places, said: Row) -> int:
        """Paint what stands at the end; return the room it takes."""
        if said.sign:
            spot = places.at(
                places.width - _MARGIN - _ICON, _ICON, (ROW_HEIGHT - _ICON) // 2, _ICON
            )
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(
                spot.topLeft(), pixmap(said.sign, self._colour(said.sign), _ICON, ratio)
            )
            return _ICON + _GAP
        if not said.end:
            return 0
        used = font("small")
        width = QFontMetrics(used).horizontalAdvance(said.end)
        painter.setFont(used)
        painter.setPen(QColor(self.theme.muted))
        spot = places.at(places.width - _MARGIN - width, width, 0, ROW_HEIGHT)
        painter.drawText(spot, int(Qt.AlignmentFlag.AlignCenter), said.end)
        return width + _GAP

    def _colour(self, sign: str) -> str:
        return self.theme.error if sign == "refused" else self.theme.warn

    def _cap_width(self, cap: str) -> int:
        if not cap:
            return 0
        return max(QFontMetrics(font("chip")).horizontalAdvance(cap) + 8, _CAP)

    def _paint_cap(self, painter: QPainter, place: QRect, cap: str) -> None:
        painter.setFont(font("chip"))
        painter.setPen(QColor(self.theme.line))
        painter.setBrush(QColor(self.theme.raised))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), cap)


class _Places:
    """Where the parts of a row are, counted from its start in either direction."""

    def __init__(self, row: RowState) -> None:
        self._area = row.area
        self.rtl = row.rtl
        self.width = row.area.width()

    @property
    def side(self) -> int:
        """Alignment to the start of the row."""
        side = Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignAbsolute)

    def at(self, start: int, width: int, top: int, height: int) -> QRect:
        """Return a rectangle that begins ``start`` pixels after the row's start."""
        left = self._area.left() + start
        if self.rtl:
            left = self._area.right() + 1 - start - width
        return QRect(left, self._area.top() + top, width, height)
