"""How a document looks in the list: state, title, what is left to do in it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView

from annotator.project.project import QueueRow
from annotator.ui.annotate.queue_model import CURRENT_ROLE, ROW_ROLE, count_text
from annotator.ui.icons import pixmap
from annotator.ui.row_delegate import Index, RowDelegate, RowState, direction_of
from annotator.ui.theme import font, wash

ROW_HEIGHT = 32
_MARGIN, _GAP, _ICON = 12, 8, 16


class DocumentDelegate(RowDelegate):
    """Paints a row of the queue."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, ROW_HEIGHT)
        self._fonts = {True: font("current"), False: font("interface")}
        self._small = font("small")
        self._metrics = {current: QFontMetrics(one) for current, one in self._fonts.items()}
        self._small_metrics = QFontMetrics(self._small)

    @override
    def paint_row(self, painter: QPainter, row: RowState, index: Index) -> None:
        current = bool(index.data(CURRENT_ROLE))
        if current:
            painter.fillRect(row.area, QColor(self.theme.accentsoft))
            edge = row.area.right() - 2 if row.rtl else row.area.left()
            painter.fillRect(edge, row.area.top(), 3, ROW_HEIGHT, QColor(self.theme.accent))
        elif row.hovered:
            painter.fillRect(row.area, wash(self.theme.accentsoft, 0.5))
        self._paint_content(painter, _Places(row), index.data(ROW_ROLE), current=current)

    def _paint_content(
        self, painter: QPainter, places: _Places, row: QueueRow, *, current: bool
    ) -> None:
        name, colour = self._state(row, current=current)
        spot = places.icon()
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(spot.topLeft(), pixmap(name, colour, _ICON, ratio))
        count = count_text(row) + ("  ?" if row.unsure else "")
        width = self._small_metrics.horizontalAdvance(count)
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(places.count(width), int(Qt.AlignmentFlag.AlignCenter), count)
        metrics = self._metrics[current]
        title = places.title(width)
        shown = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, title.width())
        painter.setFont(self._fonts[current])
        painter.setPen(QColor(self.theme.muted if row.status == "skipped" else self.theme.text))
        painter.setLayoutDirection(direction_of(row.title, rtl=places.rtl))
        painter.drawText(title, places.side | int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _state(self, row: QueueRow, *, current: bool) -> tuple[str, str]:
        """Return icon and colour of a row's status (``look.md`` section 5)."""
        theme = self.theme
        colours = {
            "new": theme.muted if current else theme.edge,
            "started": theme.accent,
            "done": theme.ok,
            "skipped": theme.muted,
        }
        return row.status, colours[row.status]


class _Places:
    """Where the parts of a row are, in either direction."""

    def __init__(self, row: RowState) -> None:
        self._area = row.area
        self.rtl = row.rtl

    @property
    def side(self) -> int:
        """Alignment to the start of the row."""
        side = Qt.AlignmentFlag.AlignRight if self.rtl else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignAbsolute)

    def icon(self) -> QRect:
        return self._from_start(_MARGIN, _ICON, (ROW_HEIGHT - _ICON) // 2, _ICON)

    def count(self, width: int) -> QRect:
        return self._from_start(self._area.width() - _MARGIN - width, width, 0, ROW_HEIGHT)

    def title(self, count_width: int) -> QRect:
        start = _MARGIN + _ICON + _GAP
        end = self._area.width() - _MARGIN - (count_width + _GAP if count_width else 0)
        return self._from_start(start, max(end - start, 0), 0, ROW_HEIGHT)

    def _from_start(self, start: int, width: int, top: int, height: int) -> QRect:
        left = self._area.left() + start
        if self.rtl:
            left = self._area.right() + 1 - start - width
        return QRect(left, self._area.top() + top, width, height)
