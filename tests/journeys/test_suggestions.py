"""Labelling the seed article from zero: with suggestions, and the same work without them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator import resources
from annotator.formats.schema_toml import built_in_schema
from annotator.project.project import Project
from annotator.settings import Settings
from annotator.ui.annotate.accept_sheet import AcceptSheet
from annotator.ui.annotate.quoting import Proposal
from annotator.ui.background import soon
from tests.journeys.person import CTRL, NO, SHIFT, Person
from tests.making import add_documents
from tests.ui.script import ScriptedDialogs

Key = Qt.Key
SEED = resources.sample_corpus() / "seed-article.txt"
TEXT = SEED.read_bytes().decode()
MOST = 60
"""Key presses that the whole article may take with suggestions."""

type Place = tuple[int, int, str]


def wanted() -> set[Place]:
    """Return start, end and label of what the careful annotator of the sample marks."""
    lines = (resources.sample_corpus() / "layers" / "a1.jsonl").read_text("utf-8").splitlines()
    layer = next(row for row in map(json.loads, lines) if row["text"] == TEXT)
    return {(one["start"], one["end"], one["label"]) for one in layer["entities"]}


HOTKEYS = {one.key: Qt.Key(ord(one.hotkey or " ")) for one in built_in_schema().labels}


class PressedDialogs(ScriptedDialogs):
    """Shows the real sheet before many are accepted, and presses its keys."""

    def __init__(self, project: Path, press: Callable[[QWidget], None]) -> None:
        super().__init__(project)
        self._press = press

    @override
    def accept_all(self, question: str, proposals: Sequence[Proposal]) -> frozenset[int] | None:
        sheet = AcceptSheet(QApplication.activeWindow(), question, proposals)
        self.details += [one.around for one in proposals]
        soon(lambda: self._press(sheet), sheet)
        return sheet.ticked() if sheet.exec() else None


def started(path: Path) -> Path:
    """Make a project with the seed article and no suggestions."""
    project = Project.create(path, built_in_schema())
    add_documents(project, {"seed-article": TEXT})
    project.close()
    return path


def labelled(path: Path) -> set[Place]:
    project = Project.open(path)
    entities = project.layer("seed-article", "علی").entities
    project.close()
    return {(one.span.start, one.span.end, one.label) for one in entities}


def answer_suggestions(person: Person, gold: set[Place]) -> None:
    """Look at every number by itself, at the other kinds in their lists."""
    labelling = person.screen.labelling
    person.press(Key.Key_Tab)
    while (one := labelling.suggestion) is not None:
        kind = {
            (other.span.start, other.span.end, other.label)
            for other in labelling.answers.of_this_kind
        }
        place = (one.span.start, one.span.end, one.label)
        if one.label != "NUMBER" and len(kind) > 1 and kind <= gold:
            person.press(Key.Key_Return, held=SHIFT)
            person.come_back()
        elif place in gold:
            person.press(Key.Key_Return)
        else:
            person.press(right_label(place, gold) or Key.Key_Backspace)


def right_label(place: Place, gold: set[Place]) -> Qt.Key | None:
    labels = (label for start, end, label in gold if (start, end) == place[:2])
    return next((HOTKEYS[label] for label in labels), None)


def go(person: Person, place: int, held: Qt.KeyboardModifier = NO) -> None:
    """Move the caret with as few keys as a caret needs: by token, then by character."""
    while person.text.caret() > place:
        person.press(Key.Key_Right, held=CTRL | held)
    while person.text.caret() < place:
        person.press(Key.Key_Left, held=CTRL | held)
    if person.text.caret() > place:
        person.press(Key.Key_Right, held=CTRL | held)
    while person.text.caret() < place:
        person.press(Key.Key_Left, held=held)


def label_with_keys(person: Person, places: Sequence[Place]) -> None:
    for start, end, label in places:
        go(person, start)
        go(person, end, SHIFT)
        person.press(HOTKEYS[label])


def test_the_seed_article_takes_at_most_sixty_keys_with_suggestions(
    tmp_path: Path, qtbot: QtBot, app: QApplication, persian_settings: Settings
) -> None:
    gold, project = wanted(), tmp_path / "p.annotator"
    person = Person(qtbot, app, dialogs=PressedDialogs(project, lambda one: enter(person, one)))
    person.drop(SEED)
    qtbot.waitUntil(lambda: person.screen.marks.ring.suggestions > 0)
    answer_suggestions(person, gold)
    label_with_keys(person, sorted(gold - labelled(project)))
    person.quit()
    assert labelled(project) == gold
    with_suggestions = person.pressed

    by_hand = Person(qtbot, app)
    project = started(tmp_path / "by hand.annotator")
    by_hand.open(project)
    label_with_keys(by_hand, sorted(gold))
    by_hand.quit()
    assert labelled(project) == gold
    print(f"keys: {with_suggestions} with suggestions, {by_hand.pressed} without")
    assert with_suggestions <= MOST < by_hand.pressed


def enter(person: Person, sheet: QWidget) -> None:
    person.pressed += 1
    handle = sheet.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Key.Key_Return)
