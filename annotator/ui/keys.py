"""Keys: chords by physical key, the one table of them, and the way from a press to an action.

A Persian layout gives ج for ``[``, ح for P and ``[`` for Shift+P. So a chord names the key by
what is printed on it in the US layout, wherever the layout allows (``qt-text-view.md`` section 7).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Literal, NamedTuple, cast, override

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.translation import digits, language

type Context = Literal["text", "list", "window", "field"]
"""Where the focus is: in the article, in a list, in a field that is typed into, elsewhere."""

CONTEXT_PROPERTY = "key_context"
"""A widget that holds the article sets this Qt property to ``text``."""


class Chord(NamedTuple):
    """A key with its modifiers. ``key`` is ``A`` to ``Z``, ``0`` to ``9``, US punctuation or a name."""

    key: str
    ctrl: bool = False
    shift: bool = False
    alt: bool = False

    def __str__(self) -> str:
        names = (("Ctrl", self.ctrl), ("Alt", self.alt), ("Shift", self.shift))
        return "+".join([*(name for name, held in names if held), self.key])

    @classmethod
    def parse(cls, text: str) -> Chord:
        """Read ``Ctrl+Shift+F``; raises `ValueError` if no key is named."""
        *modifiers, key = text.split("+")
        if not key or not set(modifiers) <= {"Ctrl", "Alt", "Shift"}:
            raise ValueError(text)
        return cls(key, "Ctrl" in modifiers, "Shift" in modifiers, "Alt" in modifiers)


# Which key was pressed

_ROWS = ("`1234567890-=", "QWERTYUIOP[]\\", "ASDFGHJKL;'", "ZXCVBNM,./")
PERSIAN_ROWS = ("`۱۲۳۴۵۶۷۸۹۰-=", "ضصثقفغعهخحجچ\\", "شسیبلاتنمکگ", "ظطزرذدپو./")
"""The Persian standard layout (ISIRI 9147), key for key beside the US one."""
_SHIFTED = dict(zip('~!@#$%^&*()_+{}|:"<>?', "`1234567890-=[]\\;',./", strict=True))

_SET_1 = (
    (0x29, *range(0x02, 0x0E)),
    (*range(0x10, 0x1C), 0x2B),
    tuple(range(0x1E, 0x29)),
    tuple(range(0x2C, 0x36)),
)
_MAC_ROWS = (
    (0x32, 0x12, 0x13, 0x14, 0x15, 0x17, 0x16, 0x1A, 0x1C, 0x19, 0x1D, 0x1B, 0x18),
    (0x0C, 0x0D, 0x0E, 0x0F, 0x11, 0x10, 0x20, 0x22, 0x1F, 0x23, 0x21, 0x1E, 0x2A),
    (0x00, 0x01, 0x02, 0x03, 0x05, 0x04, 0x26, 0x28, 0x25, 0x29, 0x27),
    (0x06, 0x07, 0x08, 0x09, 0x0B, 0x2D, 0x2E, 0x2B, 0x2F, 0x2C),
)


def _by_code(rows: Iterable[Iterable[int]], offset: int = 0) -> Mapping[int, str]:
    codes = [code + offset for row in rows for code in row]
    return dict(zip(codes, "".join(_ROWS), strict=True))


_POSITIONS: Mapping[str, Mapping[int, str]] = {
    "linux": _by_code(_SET_1, 8),  # X11 and Wayland: the kernel's code, which is set 1, plus 8
    "win32": _by_code(_SET_1),
    "darwin": _by_code(_MAC_ROWS),  # virtual keys, which name places there
}
_PERSIAN_KEYS = dict(zip("".join(PERSIAN_ROWS), "".join(_ROWS), strict=True)) | {
    "ئ": "M",  # where Windows has it
    "ي": "D",
    "ك": ";",
}
_PERSIAN_LETTERS = dict(zip("".join(_ROWS), "".join(PERSIAN_ROWS), strict=True))
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

_NAMED: Mapping[int, str] = {
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_PageDown: "PgDown",
    Qt.Key.Key_Insert: "Insert",
} | {Qt.Key.Key_F1 + index: f"F{index + 1}" for index in range(24)}


def chord_of(event: QKeyEvent, platform: str = sys.platform) -> Chord | None:
    """Return the chord of a key press, by physical key; None for a modifier alone.

    A letter or digit that the layout itself gives wins (AZERTY, Dvorak), unless the key stands
    where the US layout has punctuation and gives neither.
    """
    held = event.modifiers()
    if held & Qt.KeyboardModifier.MetaModifier:
        return None  # the desktop's own
    chord = Chord(
        key="",
        ctrl=bool(held & Qt.KeyboardModifier.ControlModifier),
        shift=bool(held & Qt.KeyboardModifier.ShiftModifier),
        alt=bool(held & Qt.KeyboardModifier.AltModifier),
    )
    if named := _NAMED.get(event.key()):
        return chord._replace(key=named, shift=chord.shift or event.key() == Qt.Key.Key_Backtab)
    character = chr(event.key()) if 0x20 < event.key() <= 0xFFFF else ""
    if character in _PLAIN:
        return chord._replace(key=character)
    on_keypad = bool(held & Qt.KeyboardModifier.KeypadModifier)
    if not on_keypad and (place := _place(event, platform)):
        return chord._replace(key=place)
    if key := _SHIFTED.get(character):
        return chord._replace(key=key, shift=True)
    key = _PERSIAN_KEYS.get(character, character)
    return chord._replace(key=key) if len(key) == 1 else None


def _place(event: QKeyEvent, platform: str) -> str | None:
    """Return what the US layout has on the pressed key; None if the event does not say."""
    if platform == "darwin":
        # 0 is the A key and also "nothing said"; A is found by its letter instead
        return _POSITIONS["darwin"].get(event.nativeVirtualKey() or -1)
    return _POSITIONS.get(platform, _POSITIONS["linux"]).get(event.nativeScanCode())


# What is shown for a key


def key_caption(key: str) -> str:
    """Return what a key cap shows: interface digits, and both letters of a key («P / ح»)."""
    if key.isdigit():
        return digits(key)
    persian = _PERSIAN_LETTERS.get(key, "")
    return f"{key} / {persian}" if persian and key.isalpha() else key


def caption(chord: Chord) -> str:
    """Return the chord for people (``Ctrl+Shift+F``), kept left to right in Persian text.

    So is a bracket alone, which would be turned into the other one there.
    """
    sign = {"/": "؟" if language() == "fa" else "?", "=": "+"}.get(chord.key)
    if chord.shift and sign:
        shown = str(Chord(sign, ctrl=chord.ctrl, alt=chord.alt))
    elif chord == Chord(chord.key) and chord.key.isalnum():
        return key_caption(chord.key) if len(chord.key) == 1 else chord.key
    else:
        shown = str(chord)
    return f"\u2066{shown}\u2069" if language() == "fa" else shown


# The table

_EVERYWHERE: frozenset[Context] = frozenset({"text", "list", "window", "field"})
_OUTSIDE_FIELDS: frozenset[Context] = frozenset({"text", "list", "window"})
_TEXT: frozenset[Context] = frozenset({"text"})


class Binding(NamedTuple):
    """The chords of an action and where the focus must be for them."""

    chords: tuple[str, ...]
    contexts: frozenset[Context] = _EVERYWHERE


KEYS: Mapping[str, Binding] = {
    "next_item": Binding(("Tab",), _TEXT),
    "previous_item": Binding(("Shift+Tab",), _TEXT),
    "list_items": Binding(("Ctrl+L",)),
    "next_suggestion": Binding(("Down",), _TEXT),
    "previous_suggestion": Binding(("Up",), _TEXT),
    "suggest": Binding(()),
    "always_suggest": Binding(()),
    "own_suggestions": Binding(()),
    "accept": Binding(("Enter",), _TEXT),
    "accept_all": Binding(("Shift+Enter",), _TEXT),
    "reject": Binding(("Backspace",), _TEXT),
    "right_out": Binding(("]",), _TEXT),
    "left_out": Binding(("[",), _TEXT),
    "right_in": Binding(("Shift+]",), _TEXT),
    "left_in": Binding(("Shift+[",), _TEXT),
    "right_out_character": Binding(("Ctrl+]",), _TEXT),
    "left_out_character": Binding(("Ctrl+[",), _TEXT),
    "right_in_character": Binding(("Ctrl+Shift+]",), _TEXT),
    "left_in_character": Binding(("Ctrl+Shift+[",), _TEXT),
    "remove": Binding(("Delete",), _TEXT),
    "same_again": Binding(("=",), _TEXT),
    "same_elsewhere": Binding(()),
    "unsure": Binding(("Shift+/",), _TEXT),
    "unsure_document": Binding(("Ctrl+Shift+/",), _OUTSIDE_FIELDS),
    "relate": Binding(("R", "Ctrl+R"), _TEXT),
    "note": Binding(("N", "Ctrl+M"), _TEXT),
    "next_warning": Binding(("F8",)),
    "repair": Binding(("F9",)),
    "reading_1": Binding(("Ctrl+1",)),
    "reading_2": Binding(("Ctrl+2",)),
    "done": Binding(("Ctrl+Enter",)),
    "skip": Binding(("Ctrl+Shift+Enter",)),
    "next_document": Binding(("Ctrl+PgDown",)),
    "previous_document": Binding(("Ctrl+PgUp",)),
    "find": Binding(("Ctrl+F",)),
    "find_everywhere": Binding(("Ctrl+Shift+F",)),
    "undo": Binding(("Ctrl+Z",), _OUTSIDE_FIELDS),
    "redo": Binding(("Ctrl+Shift+Z", "Ctrl+Y"), _OUTSIDE_FIELDS),
    "copy": Binding(("Ctrl+C",), _TEXT),
    "select_all": Binding(("Ctrl+A",), _TEXT),
    "leave": Binding(("Esc",)),
    "palette": Binding(("Ctrl+K",)),
    "help": Binding(("F1",)),
    "next_pane": Binding(("F6",)),
    "previous_pane": Binding(("Shift+F6",)),
    "larger_text": Binding(("Ctrl+Shift+=", "Ctrl+=")),
    "smaller_text": Binding(("Ctrl+-",)),
    "text_alone": Binding(("F11",)),
    "half_spaces": Binding(("Ctrl+H",)),
    "character_wise": Binding(()),
    "toggle_documents": Binding(()),
    "toggle_inspector": Binding(()),
    "guideline": Binding(()),
    "take_all": Binding(("Shift+=",), _OUTSIDE_FIELDS),
    "take_none": Binding(("0",), _OUTSIDE_FIELDS),
    "edit_version": Binding(("E", "Ctrl+E"), _OUTSIDE_FIELDS),
    "clinic": Binding(("Ctrl+G",)),
    "schema": Binding(()),
    "new_project": Binding(("Ctrl+N",)),
    "open_project": Binding(("Ctrl+O",)),
    "sample_project": Binding(()),
    "close_project": Binding(("Ctrl+W",)),
    "import_files": Binding(("Ctrl+I",)),
    "import_folder": Binding(("Ctrl+Shift+I",)),
    "export": Binding(("Ctrl+S",)),
    "split": Binding(()),
    "merge": Binding(()),
    "clashes": Binding(()),
    "save_copy": Binding(("Ctrl+Shift+S",)),
    "settings": Binding(("Ctrl+,",)),
    "theme": Binding(()),
    "language": Binding(()),
    "annotator": Binding(()),
    "guide": Binding(()),
}
"""Every action that a key or the palette can start, by name. Label keys come besides, see `KeyMap`."""


class KeyMap:
    """The table with the person's own chords in place of ours."""

    def __init__(self, remapped: Mapping[str, Iterable[str]] | None = None) -> None:
        own = remapped or {}
        self._chords = {
            action: _parsed(own.get(action, binding.chords)) for action, binding in KEYS.items()
        }

    def chords(self, action: str) -> tuple[Chord, ...]:
        """Return the chords of an action, the one to show first."""
        return self._chords[action]

    def shown(self, action: str) -> str:
        """Return the caption of an action's first chord, empty if it has none."""
        return next((caption(chord) for chord in self._chords.get(action, ())), "")

    def candidates(self, chord: Chord, context: Context) -> tuple[str, ...]:
        """Return the actions that a chord may mean, in the order in which to offer them.

        In the article 1 to 9 and the letters are label keys first: ``label:P``, with Shift
        ``add_label:P``. Whoever does not know such a label declines, and the next one is offered.
        """
        found = [
            action
            for action, chords in self._chords.items()
            if chord in chords and context in KEYS[action].contexts
        ]
        if context == "text" and _is_label_key(chord):
            found.insert(0, f"{'add_label' if chord.shift else 'label'}:{chord.key}")
        return tuple(found)

    def conflicts(self, action: str, chord: Chord) -> tuple[str, ...]:
        """Return the other actions that the chord already starts in the same place."""
        contexts = KEYS[action].contexts
        return tuple(
            other
            for other, chords in self._chords.items()
            if other != action and chord in chords and contexts & KEYS[other].contexts
        )


def _parsed(texts: Iterable[str]) -> tuple[Chord, ...]:
    """Read chords, leaving out what is none: the settings file is edited by hand."""
    chords: list[Chord] = []
    for text in texts:
        with suppress(ValueError):
            chords.append(Chord.parse(text))
    return tuple(chords)


def _is_label_key(chord: Chord) -> bool:
    return chord.key in _PLAIN - {"0"} and not chord.ctrl and not chord.alt


# From a press to an action


type Handler = Callable[[str], bool]
"""Whoever acts on an action's name: True means done, False lets the key go on to the widget."""


_EDITING = frozenset("ACVXYZ")


def context_of(widget: QWidget | None) -> Context:
    """Return what has the focus, as far as keys are concerned."""
    if widget is None:
        return "window"
    said = widget.property(CONTEXT_PROPERTY)
    if said in ("text", "list", "window", "field"):
        return said
    # asked by name, so that none of these classes is loaded before it is used
    if widget.inherits("QLineEdit") or widget.inherits("QAbstractSpinBox"):
        return "field"
    if widget.inherits("QTextEdit") or widget.inherits("QPlainTextEdit"):
        return "window" if widget.property("readOnly") else "field"
    if widget.inherits("QComboBox"):
        return "field" if widget.property("editable") else "window"
    return "list" if widget.inherits("QAbstractItemView") else "window"


class KeyRouter(QObject):
    """Turns key presses in a window into calls of ``handle(action)``.

    It listens on the window and on whichever of its widgets has the focus, so no other event
    passes through Python. In fields Ctrl+C and its like work on a Persian layout too.
    """

    def __init__(self, window: QWidget, key_map: KeyMap, handle: Handler) -> None:
        super().__init__(window)
        self.key_map = key_map
        self._window = window
        self._handle = handle
        window.installEventFilter(self)
        self._follow_focus(None, window.focusWidget())
        self._app = cast("QApplication", QApplication.instance())
        self._app.focusChanged.connect(self._follow_focus)

    def end(self) -> None:
        """Follow the focus no more: a window that is being taken apart still moves it."""
        self._app.focusChanged.disconnect(self._follow_focus)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and old is not self._window:
            old.removeEventFilter(self)
        if new is not None and new is not self._window and new.window() is self._window:
            new.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Act on a press, or claim it before Qt takes it for a shortcut."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        chord = chord_of(cast("QKeyEvent", event))
        if chord is None:
            return False
        focus = watched if isinstance(watched, QWidget) else None
        candidates = self.key_map.candidates(chord, context_of(focus))
        if event.type() == QEvent.Type.ShortcutOverride:
            if candidates:
                event.accept()
            return bool(candidates)
        if any(self._handle(action) for action in candidates):
            return True
        return _edit_in_latin(watched, cast("QKeyEvent", event), chord)


def _edit_in_latin(field: QObject, event: QKeyEvent, chord: Chord) -> bool:
    """Send Ctrl+C and its like again with the Latin letter, if the layout gave another."""
    latin = Qt.Key(ord(chord.key)) if chord.key in _EDITING else None
    if latin is None or not chord.ctrl or event.key() == latin:
        return False
    again = QKeyEvent(event.type(), latin, event.modifiers())
    return QCoreApplication.sendEvent(field, again)
