"""Rows of lists that are painted by hand: what Qt says of a row, and what all of them share."""

from __future__ import annotations

from typing import NamedTuple, override

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.ui.bar_buttons import draw_focus_ring
from annotator.ui.text_view.display import strong_direction
from annotator.ui.theme import LIGHT, Theme

type Index = QModelIndex | QPersistentModelIndex


class RowState(NamedTuple):
    """How a row stands in its list: where, in which direction, and whether it is the one."""

    area: QRect
    rtl: bool
    selected: bool
    hovered: bool
    focused: bool


def row_of(option: QStyleOptionViewItem) -> RowState:
    """Read what PySide's stubs do not know of an option."""
    state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
    return RowState(
        option.rect,  # pyright: ignore[reportAttributeAccessIssue]
        option.direction == Qt.LayoutDirection.RightToLeft,  # pyright: ignore[reportAttributeAccessIssue]
        bool(state & QStyle.StateFlag.State_Selected),
        bool(state & QStyle.StateFlag.State_MouseOver),
        bool(state & QStyle.StateFlag.State_HasFocus),
    )


def direction_of(words: str, *, rtl: bool) -> Qt.LayoutDirection:
    """Return the direction in which ``words`` run by themselves; ``rtl`` decides where none does.

    A painter that is not told it puts the ellipsis of Persian words in an English list before them.
    """
    runs_left = strong_direction(words, default=rtl)
    return Qt.LayoutDirection.RightToLeft if runs_left else Qt.LayoutDirection.LeftToRight


class RowList(QListView):
    """Shows rows of one height that are painted by hand, as wide as it is itself."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)


class RowDelegate(QStyledItemDelegate):
    """Paints the rows of a list, of one ``height``, in `theme`; the row with the focus has a ring."""

    def __init__(self, view: QListView, height: int) -> None:
        super().__init__(view)
        view.setItemDelegate(self)
        self.theme: Theme = LIGHT
        self._height = height

    def paint_row(self, painter: QPainter, row: RowState, index: Index) -> None:
        """Paint what the row says, on its ground."""
        raise NotImplementedError

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._height)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = row_of(option)
        painter.save()
        self.paint_row(painter, row, index)
        if row.focused:
            draw_focus_ring(painter, row.area, self.theme)
        painter.restore()
