"""The cases of a group: each in its context, with what was said and what a ruling makes of it."""

from __future__ import annotations

from typing import Any, override

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame

from annotator.ui.keys import CONTEXT_PROPERTY
from annotator.ui.review.clinic import case_picture
from annotator.ui.review.clinic.case_row import CaseRow, LazyRows
from annotator.ui.row_delegate import Index, RowDelegate, RowList, RowState
from annotator.ui.theme import Theme

_ROW = Qt.ItemDataRole.UserRole


def _none(number: int) -> CaseRow:
    raise IndexError(number)


class CaseModel(QAbstractListModel):
    """The rows as a Qt model."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = LazyRows(0, _none)

    def show_rows(self, rows: LazyRows) -> None:
        """Show these rows; as many as before keep the place in the list."""
        if rows.count and rows.count == self.rows.count:
            self.rows = rows
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
            return ". ".join([row.case.context, *(f"{one.words} {one.by}" for one in row.said)])
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
        return row.title if role == Qt.ItemDataRole.ToolTipRole else None


class _Delegate(RowDelegate):
    @override
    def paint_row(self, painter: QPainter, row: RowState, index: Index) -> None:
        painter.save()
        painter.translate(row.area.topLeft())
        picture = case_picture.CasePicture(self.theme, row.area.width(), mirrored=row.rtl)
        picture.paint(painter, index.data(_ROW), current=row.selected)
        painter.restore()


class CaseList(RowList):
    """Shows cases; a click on the box, or the space bar, ticks one."""

    tick_requested = Signal(int)
    case_opened = Signal(int)

    def __init__(self) -> None:
        self.cases = CaseModel()
        super().__init__(self.cases)
        self._delegate = _Delegate(self, case_picture.HEIGHT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty(CONTEXT_PROPERTY, "text")
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: LazyRows, at: int) -> None:
        """Show rows; the one at ``at`` is current."""
        self.cases.show_rows(rows)
        self.setCurrentIndex(self.cases.index(min(at, rows.count - 1)))
        self.viewport().update()  # no change of data is told: that would lay out every row

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._delegate.theme = theme
        self.setStyleSheet(f"QListView {{ background: {theme.paper}; border: 0 }}")

    def _open(self, index: QModelIndex) -> None:
        self.case_opened.emit(index.row())

    @property
    def at(self) -> int:
        """The number of the current row."""
        return max(self.currentIndex().row(), 0)

    def step(self, step: int) -> None:
        """Make the next or previous row the current one."""
        last = len(self.cases.rows) - 1
        self.setCurrentIndex(self.cases.index(min(max(self.at + step, 0), last)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.tick_requested.emit(self.at)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        width = self.viewport().width()
        start = width - place.x() if mirrored else place.x()
        if index.isValid() and start < case_picture.TEXT:
            self.tick_requested.emit(index.row())
