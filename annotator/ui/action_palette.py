"""Every action by name: type a part of it, Enter does it."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.ui.actions import ACTIONS
from annotator.ui.keys import KeyMap
from annotator.ui.sheet import Sheet
from annotator.ui.translation import tr

_NAME = Qt.ItemDataRole.UserRole
_FOLDED = str.maketrans({"ي": "ی", "ك": "ک", "\u200c": " "})
_NOT_LISTED = frozenset({"palette", "leave", "next_pane", "previous_pane"})


class ActionPalette(Sheet):
    """Finds an action by its name in either language."""

    def __init__(self, parent: QWidget | None, key_map: KeyMap) -> None:
        super().__init__(parent, tr("Every action by name"), wide=True)
        self._field = QLineEdit()
        self._field.setPlaceholderText(tr("A part of the name"))
        self._rows = QTreeWidget()
        self._rows.setColumnCount(2)
        self._rows.setHeaderHidden(True)
        self._rows.setRootIsDecorated(False)
        header = self._rows.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._items: list[QTreeWidgetItem] = []
        for action in ACTIONS.values():
            if action.name not in _NOT_LISTED:
                item = QTreeWidgetItem([action.text, key_map.shown(action.name)])
                item.setData(0, _NAME, action.name)
                item.setSizeHint(0, QSize(0, 28))
                self._items.append(item)
        self._rows.addTopLevelItems(self._items)
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
        return str(item.data(0, _NAME)) if item and not item.isHidden() else None

    def _filter(self, text: str) -> None:
        wanted = _folded(text).split()
        fitting: list[QTreeWidgetItem] = []
        for item in self._items:
            action = ACTIONS[item.data(0, _NAME)]
            searched = _folded(f"{action.text} {action.source}")
            fits = all(part in searched for part in wanted)
            item.setHidden(not fits)
            fitting += [item] if fits else []
        self._rows.setCurrentItem(fitting[0] if fitting else None)  # type: ignore[arg-type]

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
        shown = [item for item in self._items if not item.isHidden()]
        current = self._rows.currentItem()
        if current in shown:
            row = min(max(shown.index(current) + step, 0), len(shown) - 1)
            self._rows.setCurrentItem(shown[row])


def _folded(text: str) -> str:
    return text.casefold().translate(_FOLDED)
