"""The progress screen in a window of its own, on a project with known work in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.progress.screen import ProgressScreen
from tests.making import make_project
from tests.ui.script import ScriptedDialogs


@pytest.fixture
def screen(
    app: QApplication, qtbot: QtBot, dialogs: ScriptedDialogs, tmp_path: Path
) -> Iterator[ProgressScreen]:
    """Three documents: a1 has done one and begun one, a2 has done nothing."""
    project = make_project(tmp_path, dict.fromkeys("abc", "ایتا ۳۰ میلیون کاربر"))
    first = project.session("a1")
    first.open("a")
    first.label(Span(0, 4), "PLATFORM")
    first.finish()
    first.open("b")
    first.label(Span(0, 4), "PLATFORM")
    project.session("a2")
    project.close()
    window = MainWindow(Settings(annotator="lead"), dialogs)
    window.resize(1400, 900)
    window.show()
    qtbot.waitExposed(window)
    window.open_project(project.path)
    window.show_screen("progress")
    found = window.findChild(ProgressScreen)
    assert found is not None
    _wait(qtbot, lambda: bool(found.page.fact.text()))
    yield found
    window.close()
    window.deleteLater()


def _wait(qtbot: QtBot, fact: Callable[[], bool]) -> None:
    qtbot.waitUntil(fact, timeout=20_000)


def test_the_heading_says_how_many_documents_are_done(screen: ProgressScreen) -> None:
    assert screen.page.fact.text() == "۱ از ۳ سند"


def test_charts_speak_to_a_screen_reader(screen: ProgressScreen) -> None:
    page = screen.page
    assert page.whole.accessibleName() == "انجام‌شده ۱; ناتمام ۱; ردشده ۰; شروع‌نشده ۱"
    assert page.entities.accessibleDescription() == "عدد: ۰\nسکو: ۱"
    assert page.people.accessibleDescription().startswith("a1; ۱ از ۳; ۱; ")
    assert page.days.accessibleDescription().endswith(": ۱")


def test_one_person_can_be_chosen(screen: ProgressScreen, qtbot: QtBot) -> None:
    screen.people.setFocus()
    names = [screen.people.itemText(place) for place in range(screen.people.count())]
    QTest.keyClick(screen.people, Qt.Key.Key_End)
    assert screen.annotator == names[-1]
    _wait(qtbot, lambda: screen.page.fact.text() == "۰ از ۳ سند")


def test_every_chart_has_a_table(screen: ProgressScreen) -> None:
    screen.switch.click()
    page = screen.page
    assert all(table.isVisible() for table in page.tables)
    assert not page.days.isVisible()
    model = page.tables[2].model()
    rows = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert rows == ["۰", "۱"]
    screen.switch.click()
    assert page.days.isVisible()


def test_what_was_done_meanwhile_is_counted_when_the_screen_is_shown_again(
    screen: ProgressScreen, qtbot: QtBot
) -> None:
    window = screen.window()
    assert isinstance(window, MainWindow)
    window.show_screen("annotate")
    window.handle("done")
    window.show_screen("progress")
    _wait(qtbot, lambda: "a1; ۱ از ۳" in screen.page.people.accessibleDescription())
    _wait(qtbot, lambda: "lead; ۱ از ۳" in screen.page.people.accessibleDescription())


def test_the_page_follows_a_theme_that_changes_while_it_is_hidden(
    screen: ProgressScreen, qtbot: QtBot
) -> None:
    window = screen.window()
    assert isinstance(window, MainWindow)
    window.show_screen("annotate")
    window.preferences.toggle_theme()
    window.show_screen("progress")
    qtbot.waitUntil(screen.isVisible)
    corner = screen.page.mapTo(screen, screen.page.rect().bottomLeft())
    seen = screen.grab().toImage().pixelColor(corner.x() + 2, screen.height() - 3)
    assert seen.name() == window.preferences.theme.paper
    window.preferences.toggle_theme()


def test_closing_a_project_lets_no_other_screen_begin_to_work(
    screen: ProgressScreen, qtbot: QtBot
) -> None:
    window = screen.window()
    assert isinstance(window, MainWindow)
    window.show_screen("annotate")
    _wait(qtbot, lambda: not window.background.busy)
    begun: list[object] = []
    window.background.started.connect(begun.append)
    window.handle("close_project")
    assert begun == []


def test_what_could_not_be_counted_is_counted_when_the_file_is_back(
    screen: ProgressScreen, qtbot: QtBot
) -> None:
    window = screen.window()
    assert isinstance(window, MainWindow)
    assert window.work.project is not None
    path = window.work.project.path
    window.show_screen("annotate")
    screen.refresh()
    away = path.rename(path.with_name("away.annotator"))
    with qtbot.captureExceptions() as caught:
        window.show_screen("progress")
    assert [kind for kind, *_ in caught] == [AnnotatorError]
    away.rename(path)
    window.show_screen("annotate")
    with qtbot.waitSignal(screen.status_changed, timeout=20_000):
        window.show_screen("progress")
