"""Settling clashes in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.project import clashes
from annotator.project.clashes import Waiting
from annotator.project.project import Project
from annotator.settings import Settings
from annotator.ui.handing.clash_sheet import ClashSheet
from annotator.ui.main_window import MainWindow
from annotator.ui.progress.screen import ProgressScreen
from tests.copies import copies, label, opened, take
from tests.making import SCHEMA
from tests.ui.script import ScriptedDialogs


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """A lead's project with a clash about a note in d1 and one about nothing in d2."""
    ours, theirs = copies(tmp_path, 2)
    label(ours, "a1", Span(27, 31))
    take(theirs, ours)
    for path, note, span in ((ours, "این‌جا", Span(0, 4)), (theirs, "آن‌جا", Span(5, 9))):
        with opened(path) as project:
            session = project.session("a1")
            session.open("d1")
            session.set_note(session.layer.entities[0].id, note)
        label(path, "a1", span, document="d2")
    take(ours, theirs)
    return ours


class Desk:
    """A sheet over an open project, and what its rulings did."""

    def __init__(self, path: Path) -> None:
        self.project = Project.open(path)
        self.sheet = ClashSheet(None, clashes.waiting(path), SCHEMA, self.settle)

    def settle(self, one: Waiting, other: bool) -> None:
        if other:
            clashes.take_other(self.project, one.clash, "lead")
        else:
            clashes.let_stand(self.project, one.clash)

    def shown(self) -> list[list[str]]:
        """Return the cells of the contested places."""
        places = self.sheet.places
        items = [places.topLevelItem(row) for row in range(places.topLevelItemCount())]
        return [[item.text(column) for column in range(3)] for item in items if item]

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.sheet.list, key)

    @property
    def note(self) -> str:
        return self.project.layer("d1", "a1").entities[0].note


@pytest.fixture
def desk(app: QApplication, qtbot: QtBot, lead: Path) -> Iterator[Desk]:
    made = Desk(lead)
    qtbot.addWidget(made.sheet)
    made.sheet.show()
    yield made
    made.project.close()


def test_both_sides_stand_beside_each_other_in_plain_words(desk: Desk) -> None:
    assert desk.shown() == [["«ایتا»", "یادداشت: آن‌جا", "یادداشت: این‌جا"]]
    caption = desk.sheet.places.headerItem().text(2)
    assert caption.startswith("در همین فایل\n\u2068a1\u2069 · ۱ ویرایش")


def test_keys_go_through_the_clashes_and_let_them_stand(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    assert desk.shown() == []
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_1)
    assert desk.sheet.settled == 2
    assert desk.sheet.isHidden()
    assert desk.note == "آن‌جا"


def test_a_key_takes_the_other_side(desk: Desk) -> None:
    desk.press(Qt.Key.Key_2)
    assert desk.note == "این‌جا"
    assert clashes.count(desk.project) == 1


def test_several_are_settled_in_one_go(desk: Desk) -> None:
    QTest.keyClick(desk.sheet.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_2)
    assert desk.sheet.settled == 2
    assert (clashes.count(desk.project), desk.note) == (0, "این‌جا")


def test_a_key_opens_the_document_and_settles_nothing(desk: Desk) -> None:
    desk.press(Qt.Key.Key_3)
    assert desk.sheet.wanted is not None
    assert desk.sheet.wanted.clash.document == "d1"
    assert (desk.sheet.settled, clashes.count(desk.project)) == (0, 2)


def test_where_nothing_contradicts_there_is_no_other_side(desk: Desk) -> None:
    desk.press(Qt.Key.Key_Down)
    desk.press(Qt.Key.Key_2)
    assert clashes.count(desk.project) == 2


@pytest.fixture
def window(
    app: QApplication, qtbot: QtBot, dialogs: ScriptedDialogs, lead: Path
) -> Iterator[MainWindow]:
    made = MainWindow(Settings(language="fa", theme="light", annotator="lead"), dialogs)
    qtbot.addWidget(made)
    made.show()
    made.open_project(lead)
    yield made
    made.close()


def test_the_progress_screen_says_how_many_wait_and_leads_there(
    window: MainWindow, dialogs: ScriptedDialogs, qtbot: QtBot
) -> None:
    window.show_screen("progress")
    screen = window.findChild(ProgressScreen)
    assert screen is not None
    button: QPushButton = screen.clashes
    qtbot.waitUntil(lambda: button.text() == "۲ برخورد برای رسیدگی", timeout=10_000)
    dialogs.answers.append(True)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "2 clashes" in dialogs.asked, timeout=10_000)
    qtbot.waitUntil(button.isHidden, timeout=10_000)


def test_collecting_leads_to_the_clashes_that_wait(
    window: MainWindow, dialogs: ScriptedDialogs, qtbot: QtBot, lead: Path
) -> None:
    dialogs.answers += [(lead.with_name("copy1.annotator"),), True, True]
    window.handle("merge")
    qtbot.waitUntil(lambda: "2 clashes" in dialogs.asked, timeout=10_000)
    project = window.work.project
    assert project is not None
    assert clashes.count(project) == 0
    assert project.layer("d1", "a1").entities[0].note == "این‌جا"
    window.handle("clashes")
    qtbot.waitUntil(lambda: not window.background.busy, timeout=10_000)
    assert "0 clashes" not in dialogs.asked
