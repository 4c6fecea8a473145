"""The documents of one annotator's queue as a Qt model, filtered by title and state."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, override

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal

from annotator.model.edit import Status
from annotator.persian.characters import fold
from annotator.project.project import QueueRow
from annotator.ui.row_delegate import Index
from annotator.ui.translation import digits, tr

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Gives the `QueueRow` itself."""

CURRENT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Gives whether the document is the open one."""


class Segment(Enum):
    """Which part of the queue the list shows."""

    ALL = auto()
    NEW = auto()
    STARTED = auto()
    DONE = auto()

    def holds(self, row: QueueRow) -> bool:
        """Say whether a document belongs to this part; a skipped one is dealt with, so done."""
        return row.status in _STATUSES[self]


_STATUSES: dict[Segment, frozenset[Status]] = {
    Segment.ALL: frozenset({"new", "started", "done", "skipped"}),
    Segment.NEW: frozenset({"new"}),
    Segment.STARTED: frozenset({"started"}),
    Segment.DONE: frozenset({"done", "skipped"}),
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list is narrowed to: a part, words in the title, only what is marked unsure."""

    segment: Segment = Segment.ALL
    title: str = ""
    unsure: bool = False

    def __bool__(self) -> bool:
        return self != Filter()


class QueueModel(QAbstractListModel):
    """Rows of the queue; one changed row costs the same in a queue of ten and of ten thousand.

    So it says ``row_changed``: at ``dataChanged`` a `QListView` lays all its rows out anew.
    """

    row_changed = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QueueRow] = []
        self._keys: list[str] = []
        self._places: dict[str, int] = {}
        self._shown: list[int] = []
        self._filter = Filter()
        self._current = ""

    # -- what is shown -------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show another queue, or the same one read anew."""
        self.beginResetModel()
        self._rows = list(rows)
        self._keys = [fold(row.title) for row in rows]
        self._places = {row.id: place for place, row in enumerate(rows)}
        self._shown = self._matching()
        self.endResetModel()

    def change_row(self, row: QueueRow) -> None:
        """Show one document anew; it stays in the list even if the filter would leave it out."""
        place = self._places.get(row.id)
        if place is None or self._rows[place] == row:
            return
        self._rows[place] = row
        self._keys[place] = fold(row.title)
        self._repaint(row.id)

    def show_filter(self, wanted: Filter) -> None:
        """Narrow the list."""
        self.beginResetModel()
        self._filter = wanted
        self._shown = self._matching()
        self.endResetModel()

    def show_current(self, id: str) -> None:
        """Mark the open document."""
        before, self._current = self._current, id
        self._repaint(before)
        self._repaint(id)

    # -- looking -------------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """Number of documents in the queue, whatever is shown."""
        return len(self._rows)

    @property
    def filter(self) -> Filter:
        """What the list is narrowed to."""
        return self._filter

    @property
    def current(self) -> str:
        """Id of the open document, or an empty text."""
        return self._current

    def row(self, id: str) -> QueueRow | None:
        """Return the row of a document."""
        place = self._places.get(id)
        return None if place is None else self._rows[place]

    def position(self, id: str) -> int:
        """Return a document's place in the whole queue, counted from 1; 0 if it is not there."""
        return self._places.get(id, -1) + 1

    def neighbour(self, id: str, step: int) -> str | None:
        """Return the document ``step`` rows further among those shown, None beyond either end.

        Where the open document itself is filtered out, the nearest shown one in that direction.
        """
        here = self._places.get(id, -1)
        if step > 0:
            further = (place for place in self._shown if place > here)
        else:
            further = (place for place in reversed(self._shown) if place < here)
        place = next(further, None)
        return None if place is None else self._rows[place].id

    def first(self) -> str | None:
        """Return the first document of the whole queue, None of an empty one."""
        return self._rows[0].id if self._rows else None

    def next_to_do(self, after: str = "") -> str | None:
        """Return the next document of the queue that is neither done nor skipped.

        It looks from the one behind ``after`` to the end and then from the beginning.
        """
        start = self._places.get(after, -1) + 1
        around = (*self._rows[start:], *self._rows[:start])
        todo = (row.id for row in around if row.status in ("new", "started") and row.id != after)
        return next(todo, None)

    def index_of(self, id: str) -> QModelIndex:
        """Return the index of a document, invalid if it is not shown."""
        place = self._places.get(id)
        if place is None:
            return QModelIndex()
        low = bisect_left(self._shown, place)
        found = low < len(self._shown) and self._shown[low] == place
        return self.index(low) if found else QModelIndex()

    # -- Qt ------------------------------------------------------------------------------------

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[self._shown[index.row()]]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return _tooltip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{row.title}, {status_name(row.status)}, {count_text(row)}"
            case _:
                return self._own_data(row, role)

    def _own_data(self, row: QueueRow, role: int) -> object:
        if role == ROW_ROLE:
            return row
        return row.id == self._current if role == CURRENT_ROLE else None

    def _matching(self) -> list[int]:
        wanted, needle = self._filter, fold(self._filter.title)
        return [
            place
            for place, row in enumerate(self._rows)
            if wanted.segment.holds(row)
            and (row.unsure or not wanted.unsure)
            and needle in self._keys[place]
        ]

    def _repaint(self, id: str) -> None:
        index = self.index_of(id)
        if index.isValid():
            self.row_changed.emit(index)


def status_name(status: Status) -> str:
    """Return the name of a status in the interface language."""
    match status:
        case "new":
            return tr("new")
        case "started":
            return tr("started")
        case "done":
            return tr("done")
        case "skipped":
            return tr("skipped")


def count_text(row: QueueRow) -> str:
    """Return what stands at a row's end: the suggestions left, else the number of entities."""
    if row.status == "skipped":
        return ""
    if row.suggestions:
        return tr("{n} suggestions", n=row.suggestions)
    return digits(str(row.entities))


def _tooltip(row: QueueRow) -> str:
    lines = [row.title, status_name(row.status)]
    if row.skip_reason:
        lines.append(tr("Skipped: {reason}", reason=row.skip_reason))
    if row.unsure:
        lines.append(tr("Marked as unsure"))
    return "\n".join(lines)
