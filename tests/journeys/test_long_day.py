"""A long day at the window leaves nothing behind: no widget, no object of ours, no listener."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.formats.schema_toml import built_in_schema
from annotator.model.document import Document
from annotator.model.edit import EntityFact
from annotator.model.entity import Entity
from annotator.model.span import Span
from annotator.project.project import Project
from annotator.settings import Settings
from annotator.store.import_batch import Incoming
from tests.journeys.person import CTRL, SHIFT, Person

TEXT = "وزیر ارتباطات گفت ۳۰ میلیون کاربر در پیام‌رسان ایتا و بله هستند.\n" * 6
ROUNDS = 3


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Four short documents with an entity each."""
    path = tmp_path / "day.annotator"
    made = Project.create(path, built_in_schema())
    batch = made.store.begin_import()
    for name in "abcd":
        entity = EntityFact(name, "علی", Entity("one", "MINISTER", Span(0, 13)))
        document = Document(name, name + "\n" + TEXT)
        batch.add([Incoming(name, document, annotator="علی", facts=(entity,))])
    batch.finish()
    made.close()
    return path


def census(app: QApplication) -> Counter[str]:
    """Count what lives: widgets, Qt's objects below the application, our own Python objects."""
    gc.collect()
    alive = Counter(f"widget {type(widget).__name__}" for widget in app.allWidgets())
    alive.update(f"child {type(child).__name__}" for child in app.findChildren(QObject))
    everything: list[object] = gc.get_objects()
    kinds = (type(one) for one in everything)
    alive.update(
        f"{kind.__module__}.{kind.__qualname__}"
        for kind in kinds
        if str(kind.__module__).startswith("annotator.")
    )
    return alive


def label_and_step_back(person: Person) -> None:
    """Label a word of the next document, take it back, come back to the document before."""
    person.press(Qt.Key.Key_PageDown, held=CTRL)
    person.press(Qt.Key.Key_Left, held=CTRL)
    person.press(Qt.Key.Key_4, held=SHIFT)
    person.press(Qt.Key.Key_Z, held=CTRL)
    person.press(Qt.Key.Key_PageUp, held=CTRL)


def walk_and_look(person: Person) -> None:
    """Go through the entities, so that the inspector shows each."""
    person.press(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    person.rest()


def change_theme(person: Person) -> None:
    """Dark and light again, with an entity in the inspector."""
    walk_and_look(person)
    for _ in range(2):
        person.do("theme")
        person.rest()


def change_language(person: Person) -> None:
    """English and Persian again."""
    walk_and_look(person)
    for _ in range(2):
        person.do("language")
        person.rest()


def look_at_screens(person: Person) -> None:
    """Every screen of the project, and back to the text."""
    for name in ("review", "agreement", "annotate"):
        person.window.show_screen(name)
        person.rest()


def open_and_close(person: Person, project: Path) -> None:
    """Close the project and open it again."""
    person.do("close_project")
    person.rest()
    person.open(project)


@pytest.mark.parametrize(
    "act", [label_and_step_back, walk_and_look, change_theme, change_language, look_at_screens]
)
def test_doing_it_again_and_again_leaves_nothing_behind(
    act: Callable[[Person], None],
    project: Path,
    qtbot: QtBot,
    app: QApplication,
    persian_settings: Settings,
) -> None:
    person = Person(qtbot, app)
    person.open(project)
    assert_no_growth(app, person, act)
    person.quit()


def test_opening_a_project_again_and_again_leaves_nothing_behind(
    project: Path, qtbot: QtBot, app: QApplication, persian_settings: Settings
) -> None:
    person = Person(qtbot, app)
    person.open(project)
    assert_no_growth(app, person, lambda one: open_and_close(one, project))
    person.quit()


def assert_no_growth(app: QApplication, person: Person, act: Callable[[Person], None]) -> None:
    """Let a person do something often: of nothing may there be one more for every time."""
    for _ in range(2):
        act(person)
        person.rest()
    before = census(app)
    for _ in range(ROUNDS):
        act(person)
        person.rest()
    grown = census(app) - before
    assert not [f"{kind}: {count}" for kind, count in grown.items() if count >= ROUNDS]
