"""What goes wrong around a project file: replaced, open twice, never begun after all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import settings
from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.project.export import Export, export
from annotator.project.merge import merge_files
from annotator.project.project import Project
from annotator.project.split import Split, split
from annotator.project.transfer import Import, import_files
from annotator.settings import Settings
from annotator.ui.annotate.found_list import FoundList
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.bar_buttons import MenuButton
from annotator.ui.start.buttons import WideButton
from annotator.ui.strips import MessageStrip
from annotator.ui.top_bar import SearchField
from tests.journeys.person import CTRL, SHIFT, Person
from tests.making import make_project

Key = Qt.Key


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = make_project(tmp_path)
    made.close()
    return made.path


def said(person: Person) -> str:
    strip = person.window.findChild(MessageStrip)
    return strip.text if strip is not None and strip.isVisible() else ""


def annotator_of(person: Person) -> str:
    buttons = person.window.findChildren(MenuButton)
    return next(one.text() for one in buttons if one.toolTip() == "چه کسی برچسب می‌زند")


def labelled(path: Path, annotator: str) -> list[Span]:
    project = Project.open(path)
    entities = project.layer("d1", annotator).entities
    project.close()
    return [one.span for one in entities]


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can replace an open file there")
def test_nothing_is_written_into_a_file_that_was_moved_over_the_open_project(
    qtbot: QtBot, app: QApplication, persian_settings: Settings, project: Path, tmp_path: Path
) -> None:
    (tmp_path / "other").mkdir()
    other = make_project(tmp_path / "other", {"d1": "متن دیگری است."})
    other.close()
    copy = tmp_path / "copy.annotator"
    person = Person(qtbot, app, copy)
    person.open(project)
    person.put_caret(5)
    person.press(Key.Key_4)
    there = other.path.read_bytes()
    other.path.replace(project)
    person.put_caret(0)
    person.press(Key.Key_1)
    assert said(person).startswith("اکنون فایل دیگری در")
    for action in ("suggest", "export", "done"):
        person.do(action)
        person.wait()
    assert not person.dialogs.asked
    person.do("save_copy")
    assert said(person).startswith("رونوشت")
    person.quit()
    assert project.read_bytes() == there
    assert labelled(copy, "علی") == [Span(5, 13)]


def test_a_project_that_is_open_elsewhere_is_not_taken_for_one_left_open(
    qtbot: QtBot, app: QApplication, persian_settings: Settings, project: Path
) -> None:
    elsewhere = Project.open(project)
    elsewhere.session("زهرا").open("d1")
    person = Person(qtbot, app)
    person.open(project)
    assert said(person).startswith("این پروژه در پنجره یا برنامهٔ دیگری هم باز است.")
    screen = person.screen
    person.press(Key.Key_Escape)
    person.open(project)
    assert (person.screen, said(person)) == (screen, "")
    person.quit()
    elsewhere.close()
    person = Person(qtbot, app)
    person.open(project)
    assert said(person) == ""
    person.quit()


@pytest.mark.parametrize("mistake", ["export", "import", "merge"])
def test_whoever_takes_the_open_project_for_another_file_keeps_the_hold_on_it(
    project: Path, mistake: str
) -> None:
    here = Project.open(project)
    match mistake:
        case "export":
            with pytest.raises(AnnotatorError, match="is a project"):
                export(here, str(project), Export())
        case "import":
            (refused,) = import_files(project, Import((str(project),))).refused
            assert "of the kind SQLite" in str(refused[1])
        case _:
            assert merge_files(project, [project]).refused == []
    program = (
        "import sys; from pathlib import Path; from annotator.project.project import Project; "
        "there = Project.open(Path(sys.argv[1])); print(there.open_elsewhere); there.close()"
    )
    asked = subprocess.run(  # another process: within one SQLite does not ask the system
        [sys.executable, "-c", program, str(project)], capture_output=True, text=True, check=True
    )
    assert asked.stdout.strip() == "True"
    here.close()


def test_a_look_into_an_annotators_file_does_not_make_the_lead_that_annotator(
    qtbot: QtBot, app: QApplication, persian_settings: Settings, project: Path, tmp_path: Path
) -> None:
    split(project, tmp_path / "shares", Split(("سارا", "مینا")))
    person = Person(qtbot, app)
    person.open(tmp_path / "shares" / "سارا.annotator")
    assert annotator_of(person) == "سارا"
    person.do("larger_text")
    assert annotator_of(person) == "سارا", "other settings do not change who labels"
    person.open(project)
    assert annotator_of(person) == "علی"
    person.quit()
    assert settings.load().annotator == "علی"


@pytest.mark.parametrize("action", ["new_project", "sample_project"])
def test_a_project_that_nobody_labels_in_is_not_made(
    action: str, qtbot: QtBot, app: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    settings.save(Settings(language="fa"))
    path = [tmp_path / "تازه.annotator"] if action == "new_project" else []
    person = Person(qtbot, app, *path, None)
    person.do(action)
    person.wait()
    assert person.dialogs.asked[-1] == "چه کسی برچسب می‌زند؟"
    assert not person.dialogs.answers
    assert list(tmp_path.iterdir()) == []
    assert person.window.findChild(AnnotateScreen) is None
    person.quit()


def test_without_projects_the_first_key_begins_one(
    qtbot: QtBot, app: QApplication, persian_settings: Settings, tmp_path: Path
) -> None:
    person = Person(qtbot, app, tmp_path / "گزارش ۱.۲.annotator")
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), WideButton))
    person.press(Key.Key_Return)
    assert person.dialogs.asked == ["new_project"]
    assert person.window.windowTitle() == "گزارش ۱.۲"
    person.quit()


def test_a_refusal_goes_once_something_else_was_done(
    qtbot: QtBot, app: QApplication, persian_settings: Settings, project: Path
) -> None:
    person = Person(qtbot, app)
    person.open(project)
    person.put_caret(0)
    person.press(Key.Key_1)
    person.press(Key.Key_Left)
    person.press(Key.Key_1)
    assert said(person) == "عدد دقیقاً روی همین بازه از پیش هست."
    person.press(Key.Key_Left)
    assert "از پیش هست" in said(person), "it can still be read"
    person.press(Key.Key_4)
    assert said(person) == ""
    person.press(Key.Key_R)
    assert said(person)
    person.press(Key.Key_Tab)
    person.press(Key.Key_Delete)
    assert said(person) == ""
    person.quit()


def test_esc_brings_back_the_documents_where_a_search_found_nothing(
    qtbot: QtBot, app: QApplication, persian_settings: Settings, project: Path
) -> None:
    person = Person(qtbot, app)
    person.open(project)
    person.press(Key.Key_F, held=CTRL | SHIFT)
    field = person.window.findChild(SearchField)
    assert isinstance(field, SearchField)
    assert field.hasFocus()
    field.setText("زرافه")
    person.press(Key.Key_Return)
    found = person.window.findChild(FoundList)
    assert isinstance(found, FoundList)
    qtbot.waitUntil(found.isVisible)
    person.press(Key.Key_Escape)
    assert person.screen.documents.isVisible()
    assert person.text.hasFocus()
    person.press(Key.Key_F, held=CTRL | SHIFT)
    person.press(Key.Key_Escape)
    assert person.text.hasFocus()
    person.quit()


def test_esc_takes_back_a_filter_before_it_leaves_the_documents(
    qtbot: QtBot, app: QApplication, persian_settings: Settings, project: Path
) -> None:
    person = Person(qtbot, app)
    person.open(project)
    documents = person.screen.documents
    documents.field.setFocus()
    documents.field.setText("زرافه")
    assert documents.model.rowCount() == 0
    person.press(Key.Key_Escape)
    assert documents.model.rowCount() == 1
    person.press(Key.Key_Escape)
    assert person.text.hasFocus()
    person.quit()
