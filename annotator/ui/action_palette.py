"""Every action by name: type a part of it, Enter does it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from annotator.ui.actions import ACTIONS
from annotator.ui.keys import KeyMap
from annotator.ui.sheet import Sheet
from annotator.ui.translation import tr

_FOLDED = str.maketrans({"ي": "ی", "ك": "ک", "\u200c": " "})
_NOT_LISTED = frozenset({"palette", "leave", "next_pane", "previous_pane"})


class ActionPalette(Sheet):
    """Finds an action by its name in either language."""

    def __init__(self, parent: QWidget | None, key_map: KeyMap) -> None:
        super().__init__(parent, tr("Every action by name"), wide=True)
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("A part of the name"))
        self._rows = QListWidget()
        for action in ACTIONS.values():
            if action.name not in _NOT_LISTED:
                key = key_map.shown(action.name)
                item = QListWidgetItem(f"{action.text}   {key}" if key else action.text)
                item.setData(Qt.ItemDataRole.UserRole, action.name)
                self._rows.addItem(item)
        self.add(self._field)
        self.add(self._rows)
        self.add_safe(tr("Cancel"))
        self.add_primary(tr("Do it"))
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._rows.itemActivated.connect(self.accept)
        self._filter("")
        self._field.setFocus()

    def chosen(self) -> str | None:
        """Return the name of the current action."""
        item = self._rows.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item and not item.isHidden() else None

    def _filter(self, text: str) -> None:
        wanted = _folded(text).split()
        first = -1
        for row in range(self._rows.count()):
            item = self._rows.item(row)
            action = ACTIONS[item.data(Qt.ItemDataRole.UserRole)]
            searched = _folded(f"{action.text} {action.source}")
            fits = all(part in searched for part in wanted)
            item.setHidden(not fits)
            first = row if fits and first < 0 else first
        self._rows.setCurrentRow(first)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._move(step)
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        row = self._rows.currentRow() + step
        while 0 <= row < self._rows.count():
            if not self._rows.item(row).isHidden():
                self._rows.setCurrentRow(row)
                return
            row += step


def _folded(text: str) -> str:
    return text.casefold().translate(_FOLDED)
