"""The hotkey of a label: the key itself is pressed."""

from __future__ import annotations

import re
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.ui.keys import CONTEXT_PROPERTY, chord_of, key_caption
from annotator.ui.schema.fields import Line
from annotator.ui.translation import tr

_WIDTH = 120
_TAKING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class HotkeyField(Line):
    """Shows a key's caption; a press of a digit or letter, on any layout, is the new one."""

    pressed = Signal(object)  # str | None

    def __init__(self) -> None:
        super().__init__("en")
        self._locked = False
        self.setReadOnly(True)
        self.setProperty(CONTEXT_PROPERTY, "field")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(_WIDTH)

    def show_key(self, key: str | None) -> None:
        """Show a hotkey, or that there is none."""
        self.setText(key_caption(key.upper()) if key else "")
        self.setPlaceholderText(tr("press a key"))

    def show_locked(self, *, locked: bool) -> None:
        """Let no key be chosen."""
        self._locked = locked

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        chord = chord_of(event)
        if self._locked or chord is None or chord.ctrl or chord.alt:
            super().keyPressEvent(event)
        elif event.key() in _TAKING:
            self.pressed.emit(None)
        elif re.fullmatch("[1-9A-Z]", chord.key):
            self.pressed.emit(chord.key)
        else:
            super().keyPressEvent(event)
