"""The window: projects, messages, switches, drops, what it remembers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import override

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from annotator import settings as stored
from annotator.errors import AnnotatorError, sentence
from annotator.model.span import Span
from annotator.settings import RecentProject, Settings
from annotator.ui import translation
from annotator.ui.bar_buttons import Tool
from annotator.ui.main_window import MainWindow
from annotator.ui.screen import Screen, Steps, Workspace
from annotator.ui.start.recent_list import RecentRow
from annotator.ui.start.screen import StartScreen
from annotator.ui.status_bar import StatusBar
from annotator.ui.strips import MessageStrip
from annotator.ui.theme import Theme
from annotator.ui.top_bar import TopBar
from annotator.ui.translation import tr
from tests.making import TEXT, make_project
from tests.ui.script import ScriptedDialogs


class Page(Screen):
    """A screen that keeps what the window tells it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.heard: list[str] = []
        self.looks: list[str] = []
        self.place = ("", 0)
        self.refreshed = 0
        self.own: Steps | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("key_context", "text")

    @property
    @override
    def title(self) -> str:
        return tr("Labels")

    @property
    @override
    def steps(self) -> Steps:
        return self.own or self.workspace.session

    @override
    def handle(self, action: str) -> bool:
        self.heard.append(action)
        if action == "repair":
            raise AnnotatorError(sentence("No document is open."))
        return action in ("done", "label:1")

    @override
    def show_theme(self, theme: Theme) -> None:
        self.looks.append(theme.name)

    @override
    def open_at(self, document: str, place: int) -> None:
        self.place = (document, place)

    @override
    def where(self) -> tuple[str, int]:
        return self.place

    @override
    def refresh(self) -> None:
        self.refreshed += 1


def one_page(workspace: Workspace) -> dict[str, Screen]:
    return {"annotate": Page(workspace)}


type Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(app: QApplication, qtbot: QtBot, dialogs: ScriptedDialogs) -> Open:
    def make(chosen: Settings | None = None) -> MainWindow:
        made = chosen or Settings(language="fa", theme="light", annotator="a1")
        window = MainWindow(made, dialogs, one_page)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def project_file(tmp_path: Path) -> Path:
    project = make_project(tmp_path, {"d1": TEXT, "d2": "سند دوم است"})
    project.close()
    return project.path


def part[T: QWidget](window: MainWindow, kind: type[T]) -> T:
    found = window.findChild(kind)
    assert found is not None
    return found


def page(window: MainWindow) -> Page:
    return part(window, Page)


def said(window: MainWindow) -> str:
    strip = window.findChild(MessageStrip)
    return strip.text if strip is not None and strip.isVisible() else ""


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    held = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9), action, data, button, held)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), action, data, button, held))


def imported(qtbot: QtBot, window: MainWindow, count: int) -> None:
    project = window.work.project
    assert project is not None
    qtbot.waitUntil(lambda: len(project.documents()) == count and not window.background.busy)


def test_without_a_project_the_start_screen_shows_the_font_and_the_version(
    open_window: Open,
) -> None:
    window = open_window()
    assert part(window, StartScreen).isVisible()
    assert window.findChild(TopBar) is None
    status = part(window, StatusBar)
    assert status.parts[0].startswith("قلم متن:")
    assert status.end.startswith("نگارش")


def test_a_project_opens_with_its_name_and_person(open_window: Open, project_file: Path) -> None:
    window = open_window()
    window.open_project(project_file)
    assert window.windowTitle() == "test"
    assert page(window).isVisible()
    assert page(window).workspace.session.annotator == "a1"


def test_who_labels_is_asked_once_and_kept(
    open_window: Open, project_file: Path, dialogs: ScriptedDialogs
) -> None:
    dialogs.answers = ["زهرا"]
    window = open_window(Settings(language="fa"))
    window.open_project(project_file)
    window.handle("close_project")
    window.open_project(project_file)
    assert dialogs.asked == ["چه کسی برچسب می‌زند؟"]
    assert stored.load().annotator == "زهرا"


def test_a_project_stays_closed_if_nobody_says_who_labels(
    open_window: Open, project_file: Path, dialogs: ScriptedDialogs
) -> None:
    dialogs.answers = [None]
    window = open_window(Settings(language="fa"))
    window.open_project(project_file)
    assert window.work.project is None
    assert part(window, StartScreen).isVisible()


def test_the_place_left_last_is_found_again(open_window: Open, project_file: Path) -> None:
    window = open_window()
    window.open_project(project_file)
    page(window).place = ("d2", 7)
    window.close()
    again = open_window()
    again.open_project(project_file)
    assert page(again).place == ("d2", 7)
    known = stored.recent_projects()[0]
    assert (known.name, known.done, known.documents) == ("test", 0, 2)


def test_a_file_that_is_no_project_is_refused_with_a_sentence(
    open_window: Open, tmp_path: Path
) -> None:
    file = tmp_path / "x.annotator"
    file.write_text("no database", encoding="utf-8")
    window = open_window()
    window.open_project(file)
    assert "x.annotator" in said(window)
    assert part(window, StartScreen).isVisible()


def test_keys_go_to_the_screen_and_refusals_to_the_strip(
    qtbot: QtBot, open_window: Open, project_file: Path
) -> None:
    window = open_window()
    window.open_project(project_file)
    qtbot.waitUntil(page(window).hasFocus)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_1)
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_F9)
    assert page(window).heard == ["label:1", "repair"]
    assert said(window) == "هیچ سندی باز نیست."
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    assert said(window) == ""


class OtherSteps:
    """Of a screen with a session of its own: something to redo, nothing to undo."""

    can_undo = False
    can_redo = True
    saved_at: datetime | None = None


def test_undo_follows_the_screen_that_is_shown(open_window: Open, project_file: Path) -> None:
    window = open_window()
    window.open_project(project_file)
    bar = part(window, TopBar)
    undo, redo = (
        next(tool for tool in bar.findChildren(Tool) if tool.action == name)
        for name in ("undo", "redo")
    )
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    page(window).own = OtherSteps()
    page(window).status_changed.emit((), "")
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)


def test_undo_and_the_saved_time_follow_the_session(
    qtbot: QtBot, open_window: Open, project_file: Path
) -> None:
    window = open_window()
    window.open_project(project_file)
    session = page(window).workspace.session
    session.open("d1")
    undo = next(tool for tool in part(window, TopBar).findChildren(Tool) if tool.action == "undo")
    assert not undo.isEnabled()
    session.label(Span(0, 4), "NUMBER")
    qtbot.waitUntil(undo.isEnabled)
    assert session.saved_at is not None
    shown = translation.clock(session.saved_at, seconds=True)
    assert shown in [label.text() for label in part(window, TopBar).findChildren(QLabel)]


def test_dropped_texts_are_imported(
    qtbot: QtBot, open_window: Open, project_file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "خبر"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"خبر شمارهٔ {number}", encoding="utf-8")
    window = open_window()
    window.open_project(project_file)
    drop(window, folder)
    imported(qtbot, window, 5)
    assert said(window).startswith("۳ سند وارد شد.")
    assert page(window).refreshed == 1


def test_a_guessed_encoding_is_shown_before_it_is_taken(
    qtbot: QtBot,
    open_window: Open,
    project_file: Path,
    tmp_path: Path,
    dialogs: ScriptedDialogs,
) -> None:
    line = "وزير ارتباطات درباره سکوها و شبکه ملي اطلاعات سخن گفت و پاسخ داد. "
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_bytes((line * 8).encode("cp1256"))
    dialogs.answers = [frozenset({1})]
    window = open_window()
    window.open_project(project_file)
    drop(window, tmp_path / "one.txt", tmp_path / "two.txt")
    imported(qtbot, window, 3)
    assert [guess.encoding for guess in dialogs.guesses] == ["windows-1256"] * 2
    assert dialogs.guesses[0].lines[0].startswith(line)


def test_refused_files_are_named_with_their_reason(
    qtbot: QtBot,
    open_window: Open,
    project_file: Path,
    tmp_path: Path,
    dialogs: ScriptedDialogs,
) -> None:
    (tmp_path / "good.txt").write_text("متن", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01\x02")
    window = open_window()
    window.open_project(project_file)
    drop(window, tmp_path / "good.txt", tmp_path / "bad.txt")
    imported(qtbot, window, 3)
    assert len(dialogs.details) == 1
    assert dialogs.details[0].startswith("\u2068bad.txt\u2069: ")


def test_a_dropped_project_opens(open_window: Open, project_file: Path) -> None:
    window = open_window()
    drop(window, project_file)
    assert window.windowTitle() == "test"


def test_a_project_is_written_out_with_its_schema(
    qtbot: QtBot,
    open_window: Open,
    project_file: Path,
    tmp_path: Path,
    dialogs: ScriptedDialogs,
) -> None:
    out = tmp_path / "out.jsonl"
    dialogs.answers = [out]
    window = open_window()
    window.open_project(project_file)
    window.handle("export")
    qtbot.waitUntil(lambda: not window.background.busy)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2
    assert said(window) == "۲ سطر در \u2068out.jsonl\u2069 نوشته شد."


def test_a_copy_is_a_whole_project(
    qtbot: QtBot,
    open_window: Open,
    project_file: Path,
    tmp_path: Path,
    dialogs: ScriptedDialogs,
) -> None:
    copy = tmp_path / "copy.annotator"
    dialogs.answers = [copy]
    window = open_window()
    window.open_project(project_file)
    window.handle("save_copy")
    qtbot.waitUntil(lambda: not window.background.busy)
    window.open_project(copy)
    project = window.work.project
    assert project is not None
    assert project.path == copy
    assert len(project.documents()) == 2


def test_the_language_switches_while_running(
    qtbot: QtBot, open_window: Open, project_file: Path
) -> None:
    window = open_window()
    window.open_project(project_file)
    window.handle("language")
    qtbot.waitUntil(lambda: window.layoutDirection() == Qt.LayoutDirection.LeftToRight)
    qtbot.waitUntil(lambda: "saved" in _texts(window))
    assert stored.load().language == "en"
    window.handle("language")
    qtbot.waitUntil(lambda: "ذخیره شد" in _texts(window))


def _texts(window: MainWindow) -> list[str]:
    return [label.text() for label in part(window, TopBar).findChildren(QLabel)]


def test_why_long_work_was_refused_stays_while_labelling_goes_on(
    open_window: Open, project_file: Path
) -> None:
    window = open_window()
    window.open_project(project_file)
    session = page(window).workspace.session
    session.open("d1")
    window.work.refused.emit(AnnotatorError(sentence("No document is open.")))
    session.label(Span(0, 4), "NUMBER")
    assert said(window) == "هیچ سندی باز نیست."
    window.refuse(AnnotatorError(sentence("A reason is needed.")))
    session.label(Span(5, 13), "NUMBER")
    assert said(window) == ""


def test_a_message_ends_with_its_language_and_its_project(
    open_window: Open, project_file: Path, qtbot: QtBot
) -> None:
    window = open_window()
    window.open_project(project_file)
    for action in ("language", "close_project"):
        window.say("رونوشت ذخیره شد.")
        assert said(window)
        window.handle(action)
        qtbot.waitUntil(lambda: said(window) == "")


def test_the_theme_switches_while_running(open_window: Open, project_file: Path) -> None:
    window = open_window()
    window.open_project(project_file)
    window.handle("theme")
    assert window.preferences.theme.dark
    assert page(window).looks[-1] == "dark"
    assert stored.load().theme == "dark"


def test_another_person_goes_on_where_the_first_was(
    open_window: Open, project_file: Path, dialogs: ScriptedDialogs
) -> None:
    dialogs.answers = ["a2"]
    window = open_window()
    window.open_project(project_file)
    page(window).place = ("d2", 3)
    window.handle("annotator")
    pages = [one for one in window.findChildren(Page) if one.isVisible()]
    assert [one.workspace.session.annotator for one in pages] == ["a2"]
    assert pages[0].place == ("d2", 3)


def test_a_chosen_action_of_the_palette_is_done(
    open_window: Open, project_file: Path, dialogs: ScriptedDialogs
) -> None:
    dialogs.answers = ["done"]
    window = open_window()
    window.open_project(project_file)
    window.handle("palette")
    assert page(window).heard[-1] == "done"


def test_changed_settings_are_followed_and_kept(
    open_window: Open, dialogs: ScriptedDialogs
) -> None:
    window = open_window()
    changed = Settings(language="fa", theme="dark", annotator="b", keys={"done": ("Ctrl+D",)})
    dialogs.answers = [changed]
    window.handle("settings")
    assert window.preferences.theme.dark
    assert window.preferences.key_map.shown("done") == "\u2066Ctrl+D\u2069"
    assert stored.load() == changed


def test_recent_projects_open_by_enter_and_are_forgotten_by_delete(
    qtbot: QtBot, open_window: Open, project_file: Path
) -> None:
    stored.remember(RecentProject("/gone.annotator", "رفته"))
    moment = (datetime.now().astimezone() - timedelta(days=1)).isoformat()
    stored.remember(RecentProject(str(project_file), "test", moment, 1, 2))
    window = open_window()
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), RecentRow))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Delete):
        qtbot.keyClick(window.windowHandle(), key)
    assert [project.name for project in stored.recent_projects()] == ["test"]
    qtbot.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    assert window.windowTitle() == "test"


def test_a_new_project_is_made_where_it_is_asked_for(
    open_window: Open, tmp_path: Path, dialogs: ScriptedDialogs
) -> None:
    dialogs.answers = [tmp_path / "تازه.annotator"]
    window = open_window()
    window.handle("new_project")
    assert window.windowTitle() == "تازه"
    assert page(window).workspace.project.schema.label("NUMBER") is not None
