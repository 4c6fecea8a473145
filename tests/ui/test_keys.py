"""Chords by physical key, the table, and the way from a press to an action."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.ui import translation
from annotator.ui.actions import ACTIONS
from annotator.ui.keys import (
    KEYS,
    PERSIAN_ROWS,
    Chord,
    KeyMap,
    KeyRouter,
    caption,
    chord_of,
    key_caption,
)

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

US_ROWS = ("`1234567890-=", "QWERTYUIOP[]\\", "ASDFGHJKL;'", "ZXCVBNM,./")
EVDEV = dict(
    zip(
        "".join(US_ROWS),
        [41, *range(2, 14), *range(16, 28), 43, *range(30, 41), *range(44, 54)],
        strict=True,
    )
)
"""Key codes of linux/input-event-codes.h."""


def press(
    key: int, held: Qt.KeyboardModifier = NONE, scan: int = 0, virtual: int = 0, text: str = ""
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, scan, virtual, 0, text)


@pytest.mark.parametrize("name", EVDEV)
def test_every_key_of_the_persian_layout_is_found_by_its_place_on_x11(name: str) -> None:
    place = "".join(US_ROWS).index(name)
    persian = "".join(PERSIAN_ROWS)[place]
    event = press(ord(persian), scan=EVDEV[name] + 8, text=persian)
    assert chord_of(event, "linux") == Chord(name)


@pytest.mark.parametrize("name", EVDEV)
def test_every_key_is_found_by_its_place_on_windows(name: str) -> None:
    assert chord_of(press(0x062D, scan=EVDEV[name]), "win32") == Chord(name)


def test_every_place_of_a_mac_keyboard_is_a_key_of_its_own() -> None:
    found = [chord_of(press(0x062D, scan=1, virtual=code), "darwin") for code in range(1, 0x33)]
    keys = {chord.key for chord in found if chord}
    assert keys - {"P"} >= set("".join(US_ROWS)) - {"A", "P"}
    assert chord_of(press(0x062D, scan=1, virtual=0x23), "darwin") == Chord("P")
    assert chord_of(press(0x0634, scan=1, virtual=0), "darwin") == Chord("A")


@pytest.mark.parametrize(
    ("event", "chord"),
    [
        # X11 with layout `ir` alone, as measured: key, modifiers, scan code
        (press(ord("ح"), NONE, 33), Chord("P")),
        (press(ord("["), SHIFT, 33), Chord("P", shift=True)),
        (press(ord("ح"), CTRL, 33), Chord("P", ctrl=True)),
        (press(ord("ج"), NONE, 34), Chord("[")),
        (press(ord("}"), SHIFT, 34), Chord("[", shift=True)),
        (press(ord("؟"), SHIFT, 61), Chord("/", shift=True)),
        (press(ord("ظ"), CTRL, 52), Chord("Z", ctrl=True)),
        (press(ord("1"), NONE, 10, text="۱"), Chord("1")),
        (press(0x06F1, NONE, 10, text="۱"), Chord("1")),
        (press(ord("!"), SHIFT, 10), Chord("1", shift=True)),
        # layouts that move Latin letters keep them
        (press(ord("A"), NONE, 24), Chord("A")),  # AZERTY: A where the US has Q
        (press(ord("M"), NONE, 47), Chord("M")),  # AZERTY: M where the US has ;
        (press(0xDC, NONE, 34), Chord("[")),  # German: ü where the US has [
        (press(ord("&"), NONE, 10), Chord("1")),  # AZERTY digits need Shift
    ],
)
def test_what_layouts_give_is_the_chord_of_the_place(event: QKeyEvent, chord: Chord) -> None:
    assert chord_of(event, "linux") == chord


@pytest.mark.parametrize(
    ("event", "chord"),
    [
        (press(Qt.Key.Key_Question), Chord("/", shift=True)),
        (press(ord("چ")), Chord("]")),
        (press(ord("ئ")), Chord("M")),
        (press(Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier, 86), Chord("=", shift=True)),
        (press(Qt.Key.Key_5, Qt.KeyboardModifier.KeypadModifier, 84), Chord("5")),
    ],
)
def test_an_event_without_a_place_is_read_by_its_character(event: QKeyEvent, chord: Chord) -> None:
    assert chord_of(event, "linux") == chord


@pytest.mark.parametrize(
    ("event", "chord"),
    [
        (press(Qt.Key.Key_Backtab, SHIFT), Chord("Tab", shift=True)),
        (press(Qt.Key.Key_Enter, CTRL), Chord("Enter", ctrl=True)),
        (press(Qt.Key.Key_F8), Chord("F8")),
        (press(Qt.Key.Key_Shift, SHIFT), None),
        (press(Qt.Key.Key_Control, CTRL), None),
        (press(Qt.Key.Key_P, Qt.KeyboardModifier.MetaModifier), None),
    ],
)
def test_named_keys_and_modifiers_alone(event: QKeyEvent, chord: Chord | None) -> None:
    assert chord_of(event, "linux") == chord


# The table


def chords() -> list[tuple[str, Chord]]:
    key_map = KeyMap()
    return [(action, chord) for action in KEYS for chord in key_map.chords(action)]


def test_no_chord_changes_the_keyboard_layout_of_windows() -> None:
    assert [action for action, chord in chords() if chord.alt and chord.shift] == []


def test_nothing_needs_alt_at_all() -> None:
    assert [action for action, chord in chords() if chord.alt] == []


def test_no_two_actions_have_one_chord_in_one_place() -> None:
    clashes = [
        (one, other, chord)
        for (one, chord), (other, same) in itertools.combinations(chords(), 2)
        if chord == same and one != other and KEYS[one].contexts & KEYS[other].contexts
    ]
    assert clashes == []


def test_letters_alone_never_act_in_a_field() -> None:
    typed = [
        chord
        for action, chord in chords()
        if "field" in KEYS[action].contexts and len(chord.key) == 1 and not chord.ctrl
    ]
    assert typed == []


def test_every_action_has_a_name_and_an_entry_in_the_table() -> None:
    assert set(ACTIONS) == set(KEYS)


@pytest.mark.parametrize("action", ["relate", "note", "edit_version"])
def test_letters_that_labels_may_take_have_a_ctrl_chord_too(action: str) -> None:
    plain, spare = KeyMap().chords(action)
    assert not plain.ctrl
    assert spare.ctrl


def test_a_label_key_comes_before_the_letters_other_meaning() -> None:
    key_map = KeyMap()
    assert key_map.candidates(Chord("R"), "text") == ("label:R", "relate")
    assert key_map.candidates(Chord("1"), "text")[0] == "label:1"
    assert key_map.candidates(Chord("1", shift=True), "text")[0] == "add_label:1"
    assert key_map.candidates(Chord("R"), "list") == ()
    assert key_map.candidates(Chord("0"), "text") == ("take_none",)


def test_a_remapped_key_replaces_ours_and_a_wrong_one_is_left_out() -> None:
    key_map = KeyMap({"done": ["Ctrl+D"], "skip": ["Hyper+X", ""]})
    assert key_map.chords("done") == (Chord("D", ctrl=True),)
    assert key_map.chords("skip") == ()
    assert key_map.candidates(Chord("Enter", ctrl=True), "text") == ()


def test_conflicts_are_named_where_both_could_be_meant() -> None:
    key_map = KeyMap()
    assert key_map.conflicts("done", Chord("K", ctrl=True)) == ("palette",)
    assert key_map.conflicts("done", Chord("D", ctrl=True)) == ()


def test_chords_read_as_they_are_written() -> None:
    for _, chord in chords():
        assert Chord.parse(str(chord)) == chord


def test_captions_show_both_letters_and_the_digits_of_the_language(app: QApplication) -> None:
    assert key_caption("P") == "P / ح"
    assert key_caption("3") == "۳"
    assert key_caption("]") == "]"
    assert translation.plain(caption(Chord("/", shift=True))) == "؟"
    translation.install(app, "en")
    assert caption(Chord("/", ctrl=True, shift=True)) == "Ctrl+?"
    assert caption(Chord("F", ctrl=True, shift=True)) == "Ctrl+Shift+F"


def test_a_bracket_is_not_turned_over_in_persian(app: QApplication) -> None:
    def picture(text: str, direction: Qt.LayoutDirection) -> QImage:
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
        return image

    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert picture(caption(Chord("]")), right) == picture("]", left)
    assert picture("]", right) != picture("]", left), "as it would be without isolates"


# The router


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.field, self.rows, self.article = QLineEdit(), QListWidget(), QPlainTextEdit()
        self.article.setReadOnly(True)
        self.article.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self.article.setProperty("key_context", "text")
        self.rows.addItems(["one", "two"])
        column = QVBoxLayout(self)
        for part in (self.field, self.rows, self.article):
            column.addWidget(part)
        self.heard: list[str] = []
        self.declined: set[str] = set()
        self.router = KeyRouter(self, KeyMap(), self.hear)

    def hear(self, action: str) -> bool:
        self.heard.append(action)
        return action not in self.declined


@pytest.fixture
def window(app: QApplication, qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def test_keys_sent_to_the_window_reach_the_handler_by_focus(qtbot: QtBot, window: Window) -> None:
    focus(qtbot, window.article)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_1)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert window.heard == ["label:1", "next_item"]
    assert window.article.hasFocus()


def test_typing_in_a_field_is_typing(qtbot: QtBot, window: Window) -> None:
    focus(qtbot, window.field)
    qtbot.keyClicks(window.field, "r1n")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Z, CTRL)
    assert window.heard == []
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_K, CTRL)
    assert window.heard == ["palette"]
    assert window.field.text() in {"r1n", ""}


def test_a_declined_key_goes_on_to_the_next_meaning_and_then_to_the_widget(
    qtbot: QtBot, window: Window
) -> None:
    focus(qtbot, window.article)
    window.declined = {"label:R"}
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_R)
    assert window.heard == ["label:R", "relate"]
    window.declined = {"next_suggestion"}
    window.article.setPlainText("a\nb")
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    assert window.article.textCursor().blockNumber() == 1


def test_copy_works_in_a_field_on_a_persian_layout(
    app: QApplication, qtbot: QtBot, window: Window
) -> None:
    focus(qtbot, window.field)
    window.field.setText("متن")
    window.field.selectAll()
    app.clipboard().clear()
    app.sendEvent(window.field, press(ord("ز"), CTRL, EVDEV["C"] + 8))
    assert app.clipboard().text() == "متن"


def test_a_list_keeps_its_own_keys(qtbot: QtBot, window: Window) -> None:
    focus(qtbot, window.rows)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Down)
    assert window.rows.currentRow() >= 0
    assert window.heard == []
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return, CTRL)
    assert window.heard == ["done"]


def test_another_window_is_left_alone(qtbot: QtBot, window: Window) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    focus(qtbot, other)
    qtbot.keyClick(other, Qt.Key.Key_K, CTRL)
    assert window.heard == []
