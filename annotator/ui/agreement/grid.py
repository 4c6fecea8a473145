"""A table of coloured cells: the matrix of pairs and the confusion table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, override

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from annotator.ui.colour import over
from annotator.ui.theme import LIGHT, Theme, font

type Index = QModelIndex | QPersistentModelIndex
_TEXT = Qt.ItemDataRole.DisplayRole
_ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True, slots=True)
class GridCell:
    """``said`` is the whole sense of the cell in words; ``token`` a colour of the theme, or none.

    ``strength`` (0 to 1) is how much of that colour lies over ``paper``.
    """

    text: str
    said: str
    token: str = ""
    strength: float = 0.0
    muted: bool = False
    live: bool = True


@dataclass(frozen=True, slots=True)
class GridContent:
    """Rows of cells with the names of the rows and columns."""

    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    cells: tuple[tuple[GridCell, ...], ...] = ()


class _Model(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.content = GridContent()

    def show(self, content: GridContent) -> None:
        self.beginResetModel()
        self.content = content
        self.endResetModel()

    def cell(self, index: Index) -> GridCell:
        return self.content.cells[index.row()][index.column()]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's form
        return 0 if parent.isValid() else len(self.content.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's form
        return 0 if parent.isValid() else len(self.content.columns)

    @override
    def data(self, index: Index, role: int = _TEXT) -> Any:
        if role == _TEXT:
            return self.cell(index).text
        if role in (_ACCESSIBLE, Qt.ItemDataRole.ToolTipRole):
            return self.cell(index).said
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _TEXT) -> Any:
        if role not in (_TEXT, Qt.ItemDataRole.ToolTipRole):
            return None
        across = orientation == Qt.Orientation.Horizontal
        return (self.content.columns if across else self.content.rows)[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        live = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return live if self.cell(index).live else Qt.ItemFlag.NoItemFlags


class _Painter(QStyledItemDelegate):
    """Paints a cell; the chosen one has a ring."""

    def __init__(self, grid: Grid) -> None:
        super().__init__(grid)
        self._grid = grid

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, cell = self._grid.theme, self._grid.cell(index)
        rect = option.rect.adjusted(1, 1, -1, -1)  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if cell.token and cell.strength:
            painter.fillRect(
                rect, QColor(over(getattr(theme, cell.token), theme.paper, cell.strength))
            )
        painter.setFont(font("current" if chosen else "small" if cell.muted else "interface"))
        painter.setPen(QColor(theme.muted if cell.muted else theme.text))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, cell.text)
        if chosen:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()


class Grid(QTableView):
    """Shows a `GridContent`; ``cell_chosen`` says row and column of a click or of the arrow keys."""

    cell_chosen = Signal(int, int)

    def __init__(self, cell: QSize, header_width: int) -> None:
        super().__init__()
        self.theme = LIGHT
        self._cells = _Model()
        self.setModel(self._cells)
        self.setItemDelegate(_Painter(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header, size in (
            (self.horizontalHeader(), cell.width()),
            (self.verticalHeader(), cell.height()),
        ):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(size)
            header.setDefaultSectionSize(size)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
            header.setFont(font("small"))
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setFixedWidth(header_width)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(self._tell)

    def cell(self, index: Index) -> GridCell:
        """Return the cell at ``index``."""
        return self._cells.cell(index)

    def show_content(self, content: GridContent) -> None:
        """Show other cells, none of them chosen; the table takes the height they need."""
        self._cells.show(content)
        height = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + self.horizontalScrollBar().sizeHint().height() + 2)

    def choose(self, row: int, column: int) -> None:
        """Mark a cell as chosen without saying so."""
        self.selectionModel().blockSignals(True)  # noqa: FBT003
        self.setCurrentIndex(self._cells.index(row, column))
        self.selectionModel().blockSignals(False)  # noqa: FBT003
        self.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.theme = theme
        self.setStyleSheet(
            f"QTableView {{ background: {theme.paper}; border: 0 }}"
            f"QHeaderView, QHeaderView::section, QTableCornerButton::section {{ background: {theme.paper};"
            f" color: {theme.muted}; border: 0; padding: 2px }}"
        )
        self.viewport().update()

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and self.cell(index).live:
            self.cell_chosen.emit(index.row(), index.column())


def texts_of(rows: Sequence[Sequence[str]]) -> tuple[tuple[GridCell, ...], ...]:
    """Return cells that are only texts."""
    return tuple(tuple(GridCell(text, text) for text in row) for row in rows)
