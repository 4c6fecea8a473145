"""The sheet before many suggestions are accepted at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.ui.annotate.accept_sheet import AcceptSheet
from annotator.ui.annotate.quoting import Proposal, proposal
from tests.making import make_project
from tests.ui.annotate.conftest import MakeDesk

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ROWS = [Proposal("ایتا", "", "کاربران ایتا"), Proposal("بله", "پیام‌رسان بله", "در بله")]


@pytest.fixture
def sheet(qtbot: QtBot, app: QApplication) -> AcceptSheet:
    made = AcceptSheet(None, "پذیرفته شود؟", ROWS)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def button(sheet: AcceptSheet) -> QPushButton:
    return next(one for one in sheet.findChildren(QPushButton) if one.isDefault())


def test_enter_accepts_what_is_ticked(sheet: AcceptSheet) -> None:
    assert sheet.ticked() == {0, 1}
    QTest.keyClick(sheet.rows, Key.Key_Space)
    assert sheet.ticked() == {1}
    assert "۱" in button(sheet).text()
    QTest.keyClick(sheet.rows, Key.Key_Return)
    assert sheet.result() == AcceptSheet.DialogCode.Accepted


def test_nothing_ticked_is_nothing_to_accept(sheet: AcceptSheet) -> None:
    QTest.keyClick(sheet.rows, Key.Key_Space)
    QTest.keyClick(sheet.rows, Key.Key_Down)
    QTest.keyClick(sheet.rows, Key.Key_Space)
    assert not button(sheet).isEnabled()


def test_what_was_unticked_stays_a_suggestion(make_desk: MakeDesk, tmp_path: Path) -> None:
    project = make_project(tmp_path, {"d1": "ایتا و بله و گپ"})
    places = [Span(0, 4), Span(7, 10), Span(13, 15)]
    proposed = [Suggestion("PLATFORM", span, "gazetteer", 0.9) for span in places]
    project.store.replace_suggestions("d1", "gazetteer", None, proposed)
    desk = make_desk(project=project)
    desk.press(Key.Key_Tab)
    desk.dialogs.answers.append(frozenset({0, 2}))
    desk.press(Key.Key_Return, SHIFT)
    assert [words for _, words in desk.labelled] == ["ایتا", "گپ"]
    suggestion = desk.screen.labelling.suggestion
    assert suggestion is not None
    assert suggestion.span == places[1]


def test_a_row_shows_the_value_that_the_words_do_not_say() -> None:
    text = "تا صد میلیون کاربر\nو ۱۲ نفر"
    assert proposal(text, Span(3, 12), {"value": "100000000"}, 4) == Proposal(
        "صد میلیون", "۱۰۰٬۰۰۰٬۰۰۰", "تا صد میلیون کار"
    )
    assert proposal(text, Span(21, 23), {"value": "12"}, 0).value == ""
    assert proposal(text, Span(21, 23), {"lo": "5", "hi": "10"}, 0).value == "5 … 10"
