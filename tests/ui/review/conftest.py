"""The review screen in a window of its own, with two finished layers and a router of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError
from annotator.model.schema import GOLD
from annotator.model.span import Span
from annotator.project.project import Project
from annotator.settings import Settings
from annotator.ui.background import Background
from annotator.ui.bridge import Bridge
from annotator.ui.keys import KeyMap, KeyRouter
from annotator.ui.review.screen import ReviewScreen
from annotator.ui.screen import Workspace
from annotator.ui.theme import LIGHT
from tests.making import make_project
from tests.ui.script import ScriptedDialogs

type Said = tuple[str, str]
"""Words of the text and a label."""


@dataclass
class Desk:
    """A reviewer's window: presses keys as a person does, says what gold holds."""

    window: QWidget
    screen: ReviewScreen
    project: Project
    refused: list[AnnotatorError] = field(default_factory=list[AnnotatorError])

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        QTest.keyClick(self.window.windowHandle(), key, held)

    def type(self, letters: str) -> None:
        for letter in letters:
            self.press(Qt.Key(ord(letter.upper())))

    @property
    def here(self) -> str:
        return self.screen.where()[0]

    @property
    def place(self) -> str:
        assert self.screen.queue.draft is not None
        return self.screen.queue.draft.place.quote

    def gold(self, document: str) -> list[Said]:
        text = self.project.document(document).text
        found = self.project.layer(document, GOLD).entities
        return [(one.span.of(text), one.label) for one in found]

    def handle(self, action: str) -> bool:
        try:
            return self.screen.handle(action)
        except AnnotatorError as error:
            self.refused.append(error)
            return True


type MakeDesk = Callable[[dict[str, str], dict[str, dict[str, list[Said]]]], Desk]


@pytest.fixture
def make_desk(
    app: QApplication, qtbot: QtBot, tmp_path: Path, dialogs: ScriptedDialogs
) -> Iterator[MakeDesk]:
    opened: list[tuple[Project, Bridge]] = []

    def make(texts: dict[str, str], layers: dict[str, dict[str, list[Said]]]) -> Desk:
        project = make_project(tmp_path, texts)
        for annotator, documents in layers.items():
            for document, said in documents.items():
                _label(project, annotator, document, said)
        session = project.session("lead")
        window = QWidget()
        bridge = Bridge(session, window)
        opened.append((project, bridge))
        work = Workspace(
            *(project, session, bridge, dialogs, Background(window)), KeyMap(), Settings(), LIGHT
        )
        screen = ReviewScreen(work)
        desk = Desk(window, screen, project)
        QVBoxLayout(window).addWidget(screen)
        KeyRouter(window, work.key_map, desk.handle)
        screen.refused.connect(desk.refused.append)
        qtbot.addWidget(window)
        window.resize(1300, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        screen.setFocus()
        return desk

    yield make
    for project, bridge in opened:
        bridge.close()
        project.close()


def _label(project: Project, annotator: str, document: str, said: list[Said]) -> None:
    session = project.session(annotator)
    session.open(document)
    text = project.document(document).text
    for words, label in said:
        start = text.index(words)
        session.label(Span(start, start + len(words)), label)
    session.finish()


TEXTS = {"d1": "کاربران ایتا ۳۰ میلیون نفر و بله کمتر است.", "d2": "ایتا رشد کرد."}
LAYERS: dict[str, dict[str, list[Said]]] = {
    "a1": {
        "d1": [("ایتا", "PLATFORM"), ("۳۰ میلیون", "NUMBER"), ("بله", "PLATFORM")],
        "d2": [("ایتا", "PLATFORM")],
    },
    "a2": {
        "d1": [("ایتا", "NUMBER"), ("۳۰ میلیون نفر", "NUMBER"), ("بله", "PLATFORM")],
        "d2": [("ایتا", "NUMBER")],
    },
}


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk(TEXTS, LAYERS)
