"""«Always suggest this», from the window to the suggestions of other documents."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError
from annotator.project.own_suggestions import Own, own_suggestions
from annotator.ui.annotate.own_sheet import OwnSheet
from tests.ui.annotate.conftest import Desk, MakeDesk

Key = Qt.Key
LABELS = [("NUMBER", "عدد"), ("PLATFORM", "سکو")]
TEXTS = {"d1": "کاربران آوند امروز آمدند.", "d2": "سامانهٔ آوند باز شد."}


def without_hazm(name: str) -> None:
    """Answer that the module is not there: its process takes seconds to start."""
    assert name == "hazm"


def waiting(desk: Desk, document: str) -> list[str]:
    text = desk.project.document(document).text
    found = desk.project.store.suggestions(document, "a1")
    return [one.span.of(text) for one in found]


def test_the_words_of_an_entity_are_suggested_in_other_documents(
    make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.persian.hazm_tools.find_spec", without_hazm)
    desk = make_desk(TEXTS)
    desk.label("آوند", Key.Key_4)
    desk.dialogs.answers.append(True)
    assert desk.screen.handle("always_suggest")
    assert own_suggestions(desk.project) == [Own("آوند", "PLATFORM")]
    desk.details(lambda: waiting(desk, "d2") == ["آوند"])


def test_without_an_entity_it_says_what_to_choose(desk: Desk) -> None:
    desk.press(Key.Key_Escape)
    with pytest.raises(AnnotatorError, match="entity"):
        desk.screen.handle("always_suggest")
    assert desk.dialogs.asked == []


def test_a_pattern_that_runs_away_is_left_out_with_a_sentence(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "ا" * 4000 + " پایان"})
    desk.dialogs.answers.append((Own("(ا|اا)+ب", "PLATFORM", is_pattern=True),))
    desk.screen.handle("own_suggestions")
    desk.details(lambda: bool(desk.refused))
    assert "takes too long" in desk.refused[0].source


def test_the_sheet_adds_changes_and_removes(qtbot: QtBot, app: QApplication) -> None:
    old, new = Own("رفاه", "PLATFORM"), Own("آوند", "PLATFORM")
    sheet = OwnSheet(None, [old], LABELS, new)
    qtbot.addWidget(sheet)
    assert sheet.words.text() == "آوند"
    sheet.canonical.setFocus()
    QTest.keyClicks(sheet.canonical, "Avand")
    assert sheet.kept() == (old, Own("آوند", "PLATFORM", "Avand"))
    sheet.rows.setCurrentIndex(sheet.rows.model().index(0, 0))
    press(sheet, "حذف")
    assert sheet.kept() == (Own("آوند", "PLATFORM", "Avand"),)


def test_the_sheet_keeps_no_pattern_that_is_none(qtbot: QtBot, app: QApplication) -> None:
    sheet = OwnSheet(None, [], LABELS, None)
    qtbot.addWidget(sheet)
    press(sheet, "افزودن الگو")
    QTest.keyClicks(sheet.words, "(a")
    keep = button(sheet, "ثبت")
    assert not keep.isEnabled()
    QTest.keyClicks(sheet.words, ")")
    assert keep.isEnabled()
    assert sheet.kept() == (Own("(a)", "NUMBER", is_pattern=True),)


def press(sheet: OwnSheet, text: str) -> None:
    button(sheet, text).click()


def button(sheet: OwnSheet, text: str) -> QPushButton:
    return next(one for one in sheet.findChildren(QPushButton) if one.text() == text)
