"""The pane of disagreements: documents under review and, of the open one, its disputed places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, override

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from annotator.project.clinic import Topic
from annotator.project.review import Place
from annotator.ui.annotate.segments import Segments
from annotator.ui.icons import pixmap
from annotator.ui.review.view_switch import ViewSwitch
from annotator.ui.row_delegate import Index, RowDelegate, RowList, RowState, direction_of
from annotator.ui.theme import Theme, font, wash
from annotator.ui.translation import tr

WIDTH = 288
ROW_HEIGHT = 46
_MARGIN, _GAP, _ICON, _LINE = 12, 8, 16, 20
_ROW = Qt.ItemDataRole.UserRole

type Filter = Literal["all", "boundary", "label", "missed", "relation"]
"""Which kinds of places the list shows: nested ones with the boundaries, attributes with labels."""


@dataclass(frozen=True, slots=True)
class Row:
    """A document, a disputed place of the open one, or a topic; ``end`` stands at the row's end."""

    document: str
    first: str
    second: str
    end: str
    settled: bool
    current: bool = False
    place: Place | None = None
    topic: Topic | None = None

    @property
    def is_heading(self) -> bool:
        """Whether other rows follow that belong to it."""
        return self.place is None and self.topic is None


class PlaceModel(QAbstractListModel):
    """The rows as a Qt model."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the same number of them keeps the place in the list."""
        if len(rows) == len(self.rows):
            self.rows = rows
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.first}. {row.second}. {row.end}"
        return None


class PlaceDelegate(RowDelegate):
    """Paints a disagreement, or the heading of its document."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, ROW_HEIGHT)

    @override
    def paint_row(self, painter: QPainter, row: RowState, index: Index) -> None:
        said: Row = index.data(_ROW)
        width = row.area.width()
        painter.save()
        painter.translate(row.area.topLeft())
        if said.current and not said.is_heading:
            painter.fillRect(0, 0, width, ROW_HEIGHT, QColor(self.theme.accentsoft))
            painter.fillRect(
                width - 3 if row.rtl else 0, 0, 3, ROW_HEIGHT, QColor(self.theme.accent)
            )
        elif row.hovered:
            painter.fillRect(0, 0, width, ROW_HEIGHT, wash(self.theme.accentsoft, 0.5))
        if said.is_heading:
            painter.fillRect(0, 0, width, 1, QColor(self.theme.line))
        self._paint_words(painter, width, said, rtl=row.rtl)
        painter.restore()

    def _paint_words(self, painter: QPainter, width: int, row: Row, *, rtl: bool) -> None:
        theme = self.theme
        name, colour = ("done", theme.ok) if row.settled else ("new", theme.edge)
        icon = pixmap(name, colour, _ICON, painter.device().devicePixelRatio())
        painter.drawPixmap(width - _MARGIN - _ICON if rtl else _MARGIN, 6, icon)
        small = font("small")
        end = QFontMetrics(small).horizontalAdvance(row.end)
        start = _MARGIN + _ICON + _GAP
        room = width - start - _MARGIN
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute)
        left = _MARGIN if rtl else start
        first_role = "current" if row.current else "interface"
        lines = (
            (row.first, font(first_role), theme.text, 4, room - end - _GAP),
            (row.second, small, theme.muted, 4 + _LINE - 1, room),
        )
        for text, used, ink, top, available in lines:
            painter.setFont(used)
            painter.setPen(QColor(ink))
            quoted = text is row.first and not row.topic
            painter.setLayoutDirection(direction_of(text, rtl=rtl) if quoted else _reading(rtl=rtl))
            shown = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, available)
            shift = room - available if rtl else 0
            painter.drawText(left + shift, top, available, _LINE, flags, shown)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        painter.setLayoutDirection(_reading(rtl=rtl))
        at = _MARGIN if rtl else width - _MARGIN - end
        painter.drawText(at, 4, end, _LINE, flags, row.end)


def _reading(*, rtl: bool) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight


class PlaceList(QWidget):
    """Shows what is in dispute and asks for documents and places."""

    place_requested = Signal(object)  # a Place of the open document
    filter_changed = Signal()
    clinic_requested = Signal()
    document_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.model = PlaceModel()
        self.view = RowList(self.model)
        self._heading = QLabel()
        self._heading.setFont(font("current"))
        self.filter = Segments[Filter]()
        self.switch = ViewSwitch("queue")
        self._delegate = PlaceDelegate(self.view)
        self.view.clicked.connect(self._request)
        self.view.activated.connect(self._request)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setMinimumWidth(220)
        self.setMaximumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        self._heading.setContentsMargins(12, 0, 12, 0)
        column.addWidget(self.switch)
        column.addWidget(self._heading)
        filtering = QHBoxLayout()
        filtering.setContentsMargins(12, 0, 12, 0)
        filtering.addWidget(self.filter)
        column.addLayout(filtering)
        column.addWidget(self.view, 1)
        self.filter.chosen.connect(self.filter_changed)
        self.switch.turned.connect(self.clinic_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.switch.retranslate()
        self.filter.setAccessibleName(tr("Kind of disagreement"))
        self.filter.show_options(
            [
                ("all", tr("all")),
                ("boundary", tr("boundary")),
                ("label", tr("label")),
                ("missed", tr("missed")),
                ("relation", tr("relation")),
            ]
        )

    def show_rows(self, heading: str, rows: Sequence[Row]) -> None:
        """Show a heading and rows, the current one in view."""
        self._heading.setText(heading)
        self.view.setAccessibleName(heading)
        self.model.show_rows(rows)
        for number, row in enumerate(rows):
            if row.current and row.place:
                self.view.setCurrentIndex(self.model.index(number))
                self.view.scrollTo(self.model.index(number))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._delegate.theme = theme
        self.filter.show_theme(theme)
        self.switch.show_theme(theme)
        self.view.viewport().update()

    def _request(self, index: QModelIndex) -> None:
        row: Row = index.data(_ROW)
        if row.place is None:
            self.document_requested.emit(row.document)
        else:
            self.place_requested.emit(row.place)
