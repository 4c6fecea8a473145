"""A plain table of texts whose rows can be opened: documents, cases, disputes, measures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from annotator.ui.theme import Theme, font
from annotator.ui.translation import isolated

type Index = QModelIndex | QPersistentModelIndex
type Row = tuple[str, ...]
_TEXT = Qt.ItemDataRole.DisplayRole
_ROW = 32
_SHOWN = 8


@dataclass(frozen=True, slots=True)
class LazyRows:
    """Rows that are made when they come into view."""

    count: int
    make: Callable[[int], Row]

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, place: int) -> Row:
        if not 0 <= place < self.count:
            raise IndexError(place)
        return self.make(place)

    def __iter__(self) -> Iterator[Row]:
        return map(self.make, range(self.count))


class _Rows(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._columns: Row = ()
        self._rows: Sequence[Row] | LazyRows = ()

    def show(self, columns: Row, rows: Sequence[Row] | LazyRows) -> None:
        self.beginResetModel()
        self._columns, self._rows = columns, rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's form
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's form
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = _TEXT) -> Any:
        if role in (_TEXT, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == _TEXT:
                return self._columns[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        return None


class _Painter(QStyledItemDelegate):
    """Lets every text run in its own direction, in whatever direction the table does."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        text = option.text  # pyright: ignore[reportAttributeAccessIssue]
        option.text = isolated(text)  # pyright: ignore[reportAttributeAccessIssue]


class RowTable(QTableView):
    """The first column takes what the others leave; Enter or a double-click opens a row."""

    row_chosen = Signal(int)
    row_opened = Signal(int)

    def __init__(self, widths: Sequence[int] = ()) -> None:
        super().__init__()
        self._widths = tuple(widths)
        self._rows = _Rows()
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setFont(font("small"))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.activated.connect(self._open)
        self.clicked.connect(self._choose)

    def show_rows(self, columns: Row, rows: Sequence[Row] | LazyRows) -> None:
        """Show other rows; the table is as high as they need, up to a few."""
        self._rows.show(columns, rows)
        header = self.horizontalHeader()
        for column in range(len(columns)):
            fixed = 0 < column <= len(self._widths)
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.Fixed if fixed else mode.Stretch)
            if fixed:
                header.resizeSection(column, self._widths[column - 1])
        self.setFixedHeight(header.sizeHint().height() + _ROW * min(len(rows), _SHOWN) + 4)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.setStyleSheet(
            f"QTableView {{ background: {theme.paper}; border: 0;"
            f" selection-background-color: {theme.accentsoft}; selection-color: {theme.text} }}"
            f"QHeaderView, QHeaderView::section {{ background: {theme.paper};"
            f" color: {theme.muted}; border: 0; padding: 2px 3px }}"
        )

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())

    def _choose(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())
