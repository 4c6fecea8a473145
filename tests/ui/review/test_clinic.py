"""The clinic with real keys: a ruling for a whole group."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.project import suggesting
from annotator.project.clinic import Topic
from annotator.ui.review.clinic.page import ClinicPage
from tests.ui.review.conftest import Desk, MakeDesk, Said

TEXTS = {
    "d1": "پیام‌رسان ایتا ۳۰ میلیون نفر دارد. سامانهٔ سجام هم کار می‌کند.",
    "d2": "در پیام‌رسان بله ۲۰ میلیون نفر هستند.",
}
LAYERS: dict[str, dict[str, list[Said]]] = {
    "a1": {
        "d1": [("ایتا", "PLATFORM"), ("سجام", "PLATFORM"), ("۳۰ میلیون", "NUMBER")],
        "d2": [("بله", "PLATFORM"), ("۲۰ میلیون", "NUMBER")],
    },
    "a2": {
        "d1": [
            ("پیام‌رسان ایتا", "PLATFORM"),
            ("سامانهٔ سجام", "PLATFORM"),
            ("۳۰ میلیون نفر", "NUMBER"),
        ],
        "d2": [("پیام‌رسان بله", "PLATFORM"), ("۲۰ میلیون نفر", "NUMBER")],
    },
}
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(make_desk: MakeDesk, qtbot: QtBot) -> Desk:
    made = make_desk(TEXTS, LAYERS)
    made.press(Qt.Key.Key_G, CTRL)
    qtbot.waitUntil(lambda: made.screen.clinic.groups.model.rowCount() == 2)
    qtbot.waitUntil(lambda: counts(made.screen.clinic) == [3, 2])
    return made


def counts(clinic: ClinicPage) -> list[int]:
    return [group.size for group in clinic.clinic.groups()]


def rule(desk: Desk, qtbot: QtBot) -> None:
    """Press Enter, and wait until the ruling is written and shown."""
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.screen.clinic.busy)


def ticks(desk: Desk) -> list[bool]:
    return [row.ticked for row in desk.screen.clinic.cases.cases.rows]


def test_a_digit_and_enter_settle_a_group_and_go_on(desk: Desk, qtbot: QtBot) -> None:
    desk.type("1")
    assert not desk.project.store.rulings()
    rule(desk, qtbot)
    assert [words for words, _ in desk.gold("d1") if "میلیون" not in words] == ["ایتا", "سجام"]
    assert ("بله", "PLATFORM") in desk.gold("d2")
    (ruling,) = desk.project.store.rulings()
    assert (ruling.cause, ruling.choice, ruling.warns) == ("title", "shorter", False)
    desk.type("1")
    rule(desk, qtbot)
    assert len(desk.gold("d2")) == 2


def test_enter_is_dead_until_something_is_chosen(desk: Desk) -> None:
    before = len(list(desk.project.store.log()))
    desk.press(Qt.Key.Key_Return)
    assert len(list(desk.project.store.log())) == before
    assert not desk.screen.clinic.ruling.rule.isEnabled()


def test_a_case_that_is_not_ticked_is_left_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_Space)
    assert ticks(desk) == [True, False, True]
    desk.type("2")
    rule(desk, qtbot)
    assert [words for words, _ in desk.gold("d1")] == ["پیام‌رسان ایتا"]


def test_a_click_on_the_box_ticks_and_ctrl_a_ticks_all(desk: Desk) -> None:
    cases = desk.screen.clinic.cases
    area = cases.visualRect(cases.cases.index(1))
    QTest.mouseClick(
        cases.viewport(),
        Qt.MouseButton.LeftButton,
        pos=area.topLeft() + QPoint(20, 20)
        if cases.layoutDirection() == Qt.LayoutDirection.LeftToRight
        else area.topRight() + QPoint(-20, 20),
    )
    assert ticks(desk) == [True, False, True]
    desk.press(Qt.Key.Key_A, CTRL)
    assert ticks(desk) == [True, True, True]
    desk.press(Qt.Key.Key_A, CTRL)
    assert ticks(desk) == [False, False, False]


def test_reason_warning_and_suggestions_go_with_the_ruling_by_key(desk: Desk, qtbot: QtBot) -> None:
    desk.type("1")
    desk.type("N")
    QTest.keyClicks(desk.screen.clinic.ruling.why, "core")
    desk.press(Qt.Key.Key_Return)
    desk.type("W")
    desk.press(Qt.Key.Key_Equal)
    rule(desk, qtbot)
    (ruling,) = desk.project.store.rulings()
    assert (ruling.why, ruling.warns) == ("core", True)
    names = [one.name for one in suggesting.always_suggested(desk.project)]
    assert sorted(names) == sorted(["ایتا", "بله", "سجام"])


def test_the_guideline_can_be_left_out(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_Slash, Qt.KeyboardModifier.ShiftModifier)
    desk.type("1")
    rule(desk, qtbot)
    assert desk.project.store.rulings() == []
    assert desk.gold("d2") == [("بله", "PLATFORM")]


def test_undo_takes_the_whole_ruling_back(desk: Desk, qtbot: QtBot) -> None:
    desk.type("1")
    rule(desk, qtbot)
    desk.press(Qt.Key.Key_Z, CTRL)
    assert (desk.gold("d2"), desk.project.store.rulings()) == ([], [])
    desk.press(Qt.Key.Key_Y, CTRL)
    assert desk.gold("d2") == [("بله", "PLATFORM")]


def test_tab_goes_to_the_next_cause_and_e_opens_a_case_in_its_article(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Down)
    rows = desk.screen.clinic.cases.cases.rows
    assert [row.case.topic for row in rows] == [Topic("noun", ("NUMBER",))] * 2
    desk.type("E")
    assert (desk.here, desk.place) == ("d2", "۲۰ میلیون نفر")


def test_escape_takes_the_choice_back_and_then_leaves(desk: Desk) -> None:
    desk.type("1")
    desk.press(Qt.Key.Key_Escape)
    assert desk.screen.clinic.isVisible()
    assert not desk.screen.clinic.ruling.rule.isEnabled()
    desk.press(Qt.Key.Key_Escape)
    assert desk.screen.queue.isVisible()


def test_what_the_clinic_settled_is_settled_in_the_queue(desk: Desk, qtbot: QtBot) -> None:
    desk.type("1")
    rule(desk, qtbot)
    desk.press(Qt.Key.Key_G, CTRL)
    assert [one.quote for one in desk.screen.queue.session.undecided] == ["۳۰ میلیون نفر"]


def test_an_earlier_ruling_is_told_beside_its_choice(desk: Desk, qtbot: QtBot) -> None:
    desk.type("1")
    rule(desk, qtbot)
    desk.press(Qt.Key.Key_Tab)
    row = desk.screen.clinic.groups.model.rows[0]
    assert (row.current, row.settled) == (True, True)
    assert ticks(desk) == [False, False, False]


def test_names_are_hidden_in_the_clinic_too(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_G, CTRL)
    desk.screen.queue.article.hidden.click()
    desk.press(Qt.Key.Key_G, CTRL)
    qtbot.waitUntil(lambda: counts(desk.screen.clinic) == [3, 2])
    model = desk.screen.clinic.cases.cases
    assert "a1" not in " ".join(str(model.data(model.index(n))) for n in range(model.rowCount()))


def test_f6_goes_round_the_panes_and_escape_back_to_the_cases(desk: Desk) -> None:
    clinic = desk.screen.clinic
    assert clinic.cases.hasFocus()
    desk.press(Qt.Key.Key_F6)
    assert clinic.ruling.why.hasFocus()
    desk.press(Qt.Key.Key_F6)
    assert clinic.groups.switch.segments.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert clinic.cases.hasFocus()


def test_an_earlier_reason_and_warning_are_there_when_the_topic_is_ruled_again(
    desk: Desk, qtbot: QtBot
) -> None:
    pane = desk.screen.clinic.ruling
    desk.type("1W")
    pane.why.setText("core")
    rule(desk, qtbot)
    assert (pane.why.text(), pane.warns.isChecked()) == ("", False)
    desk.press(Qt.Key.Key_Tab)
    assert (pane.why.text(), pane.warns.isChecked()) == ("core", True)
