"""Dialogs: what they return, where the focus is, what keys do in them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,  # noqa: TID251  it answers by script
    QLineEdit,
    QListWidget,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.model import rules
from annotator.settings import Settings
from annotator.ui import translation
from annotator.ui.background import soon
from annotator.ui.dialogs import Dialogs
from annotator.ui.keys import Chord, KeyMap
from annotator.ui.preview_sheet import Guess, PreviewSheet
from annotator.ui.settings.key_page import KeyCapture, KeyPage
from annotator.ui.sheet import Details

Act = Callable[[QDialog], None]


@pytest.fixture
def owner(app: QApplication, qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def real(owner: QWidget) -> Dialogs:
    return Dialogs(owner)


def meanwhile(owner: QWidget, act: Act) -> None:
    """Let ``act`` work on the dialog that is about to open."""

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        act(dialog)

    soon(find, owner)


def button(dialog: QDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def type_in(dialog: QDialog, text: str) -> None:
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.insert(text)


def test_a_text_is_asked_for_and_taken_by_enter(
    qtbot: QtBot, owner: QWidget, real: Dialogs
) -> None:
    def answer(dialog: QDialog) -> None:
        type_in(dialog, "a1")
        qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    meanwhile(owner, answer)
    assert real.ask_text("نام؟", action="آغاز", check=rules.check_annotator) == "a1"


def test_a_text_that_cannot_be_taken_keeps_the_button_dead(
    qtbot: QtBot, owner: QWidget, real: Dialogs
) -> None:
    def answer(dialog: QDialog) -> None:
        assert not button(dialog, "آغاز").isEnabled()
        type_in(dialog, "a/b")
        assert not button(dialog, "آغاز").isEnabled()
        qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
        assert dialog.isVisible()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    meanwhile(owner, answer)
    assert real.ask_text("نام؟", action="آغاز", check=rules.check_annotator) is None


def test_the_safe_button_has_the_focus_and_enter_presses_it(
    qtbot: QtBot, owner: QWidget, real: Dialogs
) -> None:
    def answer(dialog: QDialog) -> None:
        focus = dialog.focusWidget()
        assert isinstance(focus, QPushButton)
        assert focus.text() == "انصراف"
        qtbot.keyClick(focus, Qt.Key.Key_Return)

    meanwhile(owner, answer)
    assert real.confirm("حذف شود؟", action="حذف") is False


def test_the_verb_confirms(owner: QWidget, real: Dialogs) -> None:
    meanwhile(owner, lambda dialog: button(dialog, "حذف").click())
    assert real.confirm("حذف شود؟", action="حذف", details=["الف", "ب"]) is True


def test_refused_files_can_be_copied(app: QApplication, owner: QWidget, real: Dialogs) -> None:
    def copy(dialog: QDialog) -> None:
        button(dialog, "رونوشت").click()
        button(dialog, "بستن").click()

    meanwhile(owner, copy)
    real.inform("دو فایل وارد نشد.", details=["a.txt: خالی", "b.txt: خالی"])
    assert app.clipboard().text() == "a.txt: خالی\nb.txt: خالی"


def test_one_of_several_is_chosen_by_arrow_and_enter(
    qtbot: QtBot, owner: QWidget, real: Dialogs
) -> None:
    def answer(dialog: QDialog) -> None:
        rows = dialog.findChild(QListWidget)
        qtbot.keyClick(rows, Qt.Key.Key_Down)
        qtbot.keyClick(rows, Qt.Key.Key_Return)

    meanwhile(owner, answer)
    assert real.choose("کدام؟", ["یک", "دو"], action="همین") == 1


def test_guessed_encodings_show_their_first_lines_and_can_be_left_out(
    owner: QWidget, real: Dialogs
) -> None:
    guesses = [
        Guess("a.txt", "windows-1256", ("وزیر گفت",)),
        Guess("b.txt", "utf-16-le", ("خ؟ر",)),
    ]

    def answer(dialog: QDialog) -> None:
        lines = dialog.findChild(Details)
        rows = dialog.findChild(QListWidget)
        assert lines is not None
        assert rows is not None
        assert lines.toPlainText() == "وزیر گفت"
        rows.setCurrentRow(1)
        assert lines.toPlainText() == "خ؟ر"
        rows.item(1).setCheckState(Qt.CheckState.Unchecked)
        button(dialog, "ورود موردهای تیک‌خورده").click()

    meanwhile(owner, answer)
    assert real.preview(guesses) == frozenset({0})


def test_texts_are_previewed_in_their_own_direction(app: QApplication, owner: QWidget) -> None:
    translation.install(app, "en")
    sheet = PreviewSheet(owner, [Guess("a.txt", "windows-1256", ("وزیر گفت",))])
    lines = sheet.findChild(Details)
    assert lines is not None
    assert lines.document().firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft


def test_an_action_is_found_by_a_part_of_its_name_in_either_language(
    qtbot: QtBot, owner: QWidget, real: Dialogs
) -> None:
    for part in ("رونوشت ذخیره", "save COPY"):

        def answer(dialog: QDialog, part: str = part) -> None:
            type_in(dialog, part)
            qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

        meanwhile(owner, answer)
        assert real.action(KeyMap()) == "save_copy"


def test_settings_come_back_changed(owner: QWidget, real: Dialogs) -> None:
    def answer(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert field is not None
        field.setText("ب۱")
        button(dialog, "اعمال").click()

    meanwhile(owner, answer)
    before = Settings(theme="dark", text_size=17, column=33, line_spacing=6, motion=False)
    assert real.settings(before) == before._replace(annotator="ب۱")


def test_help_lists_the_keys_as_they_are_set(owner: QWidget, real: Dialogs) -> None:
    seen: list[str] = []

    def read(dialog: QDialog) -> None:
        page = dialog.findChild(QTextBrowser)
        assert page is not None
        seen.append(page.toPlainText())
        dialog.accept()

    meanwhile(owner, read)
    real.help(KeyMap({"done": ["Ctrl+D"]}), "keys")
    assert "Ctrl+D" in seen[0]
    assert "انجام شد، سند بعدی" in seen[0]


# Remapping


def page_on(action: str, remapped: dict[str, tuple[str, ...]] | None = None) -> KeyPage:
    page = KeyPage(remapped or {})
    page.show_action(action)
    return page


def test_a_pressed_key_takes_the_place_of_ours(app: QApplication, qtbot: QtBot) -> None:
    page = page_on("done")
    qtbot.addWidget(page)
    field = page.findChild(KeyCapture)
    qtbot.keyClick(field, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert page.remapped() == {"done": ("Ctrl+D",)}


def test_a_key_that_is_taken_is_refused_and_named(app: QApplication, qtbot: QtBot) -> None:
    page = page_on("done")
    qtbot.addWidget(page)
    page.set_key(Chord("K", ctrl=True))
    assert page.remapped() == {}
    assert "همهٔ کارها با نام" in page.said


def test_a_key_that_switches_layouts_is_refused(app: QApplication, qtbot: QtBot) -> None:
    page = page_on("done")
    qtbot.addWidget(page)
    page.set_key(Chord("D", alt=True, shift=True))
    assert page.remapped() == {}
    assert "Alt+Shift" in page.said


def test_our_own_key_again_is_no_remapping(app: QApplication, qtbot: QtBot) -> None:
    page = page_on("done", {"done": ("Ctrl+D",)})
    qtbot.addWidget(page)
    page.set_key(Chord("Enter", ctrl=True))
    assert page.remapped() == {}


def answer_files(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """Let the system's file dialog answer this at once."""

    def choose(*_: object) -> tuple[str, str]:
        return path, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)


@pytest.mark.parametrize(
    ("typed", "suffix", "name"),
    [
        ("گزارش ۱.۲", ".annotator", "گزارش ۱.۲.annotator"),
        ("p.db", ".annotator", "p.db.annotator"),
        ("p.annotator", ".annotator", "p.annotator"),
        ("گزارش ۱.۲", ".jsonl", "گزارش ۱.۲.jsonl"),
        ("out.json", ".jsonl", "out.json"),
    ],
)
def test_a_file_gets_the_suffix_that_its_name_lacks(
    real: Dialogs, monkeypatch: pytest.MonkeyPatch, typed: str, suffix: str, name: str
) -> None:
    answer_files(monkeypatch, f"/folder/{typed}")
    assert real.save_file("", Path("/folder/x"), "", suffix) == Path("/folder") / name


def test_a_file_that_the_suffix_leads_to_is_replaced_only_if_asked(
    owner: QWidget, real: Dialogs, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "out.jsonl").touch()
    answer_files(monkeypatch, str(tmp_path / "out"))
    meanwhile(owner, QDialog.reject)
    assert real.save_file("", tmp_path, "", ".jsonl") is None
    meanwhile(owner, lambda dialog: button(dialog, "جایگزینی").click())
    assert real.save_file("", tmp_path, "", ".jsonl") == tmp_path / "out.jsonl"
