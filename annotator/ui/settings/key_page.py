"""The page of the settings on which keys are changed by pressing them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import override

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.actions import ACTIONS
from annotator.ui.keys import KEYS, Chord, KeyMap, caption, chord_of
from annotator.ui.sheet import plain_words
from annotator.ui.translation import tr

_NAME = Qt.ItemDataRole.UserRole


class KeyPage(QWidget):
    """Lists actions with their keys; a key that already means something else there is refused."""

    def __init__(self, remapped: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._remapped = dict(remapped)
        self._rows = QTreeWidget()
        self._rows.setHeaderLabels([tr("Action"), tr("Key")])
        self._rows.setRootIsDecorated(False)
        self._rows.setColumnWidth(0, 330)
        self._capture = KeyCapture()
        self._said = plain_words("")
        self._default = QPushButton(tr("As it was"))
        self._none = QPushButton(tr("No key"))
        self._lay_out()
        self._items = {name: QTreeWidgetItem([one.text, ""]) for name, one in ACTIONS.items()}
        for name, item in self._items.items():
            item.setData(0, _NAME, name)
        self._rows.addTopLevelItems(list(self._items.values()))
        self._rows.currentItemChanged.connect(self._show_captions)
        self._rows.itemActivated.connect(self._capture.setFocus)
        self._capture.pressed.connect(self.set_key)
        self._default.clicked.connect(self._reset)
        self._none.clicked.connect(self._clear)
        self._rows.setCurrentItem(next(iter(self._items.values())))
        self._show_captions()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        column.addWidget(self._rows)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._capture, 1)
        for button in (self._default, self._none):
            button.setAutoDefault(False)
            row.addWidget(button)
        column.addLayout(row)
        column.addWidget(self._said)

    def remapped(self) -> Mapping[str, tuple[str, ...]]:
        """Return the chords of every action that has others than ours."""
        return {
            name: chords
            for name, chords in self._remapped.items()
            if name in KEYS and chords != KEYS[name].chords
        }

    @property
    def said(self) -> str:
        """Why the last key was not taken, if it was not."""
        return self._said.text()

    def show_action(self, name: str) -> None:
        """Make an action the current one."""
        self._rows.setCurrentItem(self._items[name])

    def set_key(self, chord: Chord) -> None:
        """Give the current action this chord, or say why not."""
        name = self._current()
        if chord.alt and chord.shift:
            self._said.setText(tr("Alt+Shift changes the keyboard layout on some systems."))
            return
        if others := KeyMap(self._remapped).conflicts(name, chord):
            text = tr(
                "{key} already means “{action}”.",
                key=caption(chord),
                action=ACTIONS[others[0]].text,
            )
            self._said.setText(text)
            return
        self._said.setText("")
        self._remapped[name] = (str(chord),)
        self._show_captions()

    def _reset(self) -> None:
        self._remapped.pop(self._current(), None)
        self._show_captions()

    def _clear(self) -> None:
        self._remapped[self._current()] = ()
        self._show_captions()

    def _current(self) -> str:
        item = self._rows.currentItem()
        assert item is not None  # one always is
        return str(item.data(0, _NAME))

    def _show_captions(self) -> None:
        key_map = KeyMap(self._remapped)
        for name, item in self._items.items():
            item.setText(1, "   ".join(map(caption, key_map.chords(name))))
        self._said.setText("")


class KeyCapture(QLabel):
    """A field that takes the next key pressed in it, whatever it is; Esc leaves it."""

    pressed = Signal(object)  # a Chord

    def __init__(self) -> None:
        super().__init__(tr("Click here and press the new key"))
        self.setObjectName("note")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take(event)
        return super().event(event)

    def _take(self, event: QKeyEvent) -> bool:
        chord = chord_of(event)
        if chord == Chord("Esc"):
            self.clearFocus()
        elif chord is not None:
            self.pressed.emit(chord)
        return True
