"""All entities and suggestions of a document in a list: for keys, eyes and screen readers."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from annotator.ui.annotate.mark_rows import MARK_ROLE, Listing, MarkDelegate, MarkRows
from annotator.ui.row_delegate import RowList
from annotator.ui.sheet import Sheet
from annotator.ui.translation import tr

_TO_LIST = frozenset({Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp})


class MarksSheet(Sheet):
    """Lists the marks; Enter goes to one of them. What is typed narrows the list."""

    def __init__(self, parent: QWidget | None, listing: Listing) -> None:
        super().__init__(parent, tr("Entities and suggestions"), wide=True)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Label or words"))
        self.rows = MarkRows(listing)
        self.list = RowList(self.rows)
        MarkDelegate(self.list, listing)
        self.list.setAccessibleName(tr("Entities and suggestions"))
        self.add(self.field)
        self.add(self.list)
        self.add_safe(tr("Cancel"))
        self._go = self.add_primary(tr("Go there"))
        self._show_row(self.rows.row_of(listing.current))
        self.list.doubleClicked.connect(self.accept)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.setFocus()

    def chosen(self) -> str | None:
        """Return the id of the mark to go to."""
        index = self.list.currentIndex()
        return index.data(MARK_ROLE).id if index.isValid() else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the focus."""
        key = event.key() if isinstance(event, QKeyEvent) else None
        if key in _TO_LIST and event.type() == QEvent.Type.KeyPress:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _narrow(self, words: str) -> None:
        self.rows.look_for(words)
        self._show_row(0)

    def _show_row(self, row: int) -> None:
        self.list.setCurrentIndex(self.rows.index(row))
        self._go.setEnabled(self.list.currentIndex().isValid())
