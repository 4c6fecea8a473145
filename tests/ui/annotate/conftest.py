"""The annotate screen in a window of its own, with a project, a router of keys and a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError
from annotator.model.entity import Entity
from annotator.model.span import Span
from annotator.project.project import Project
from annotator.project.session import AnnotationSession
from annotator.settings import Settings
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.background import Background
from annotator.ui.bridge import Bridge
from annotator.ui.keys import KeyMap, KeyRouter
from annotator.ui.screen import Workspace
from annotator.ui.theme import LIGHT
from tests.making import make_project
from tests.ui.script import ScriptedDialogs


@dataclass
class Desk:
    """What a test of the screen needs: it presses keys as a person does."""

    qtbot: QtBot
    window: QWidget
    screen: AnnotateScreen
    project: Project
    session: AnnotationSession
    dialogs: ScriptedDialogs
    background: Background
    refused: list[AnnotatorError]
    status: list[tuple[tuple[str, ...], str]]

    @property
    def text(self) -> str:
        assert self.session.document is not None
        return self.session.document.text

    @property
    def entities(self) -> list[Entity]:
        return self.session.layer.entities

    @property
    def labelled(self) -> list[tuple[str, str]]:
        return [(entity.label, entity.span.of(self.text)) for entity in self.entities]

    @property
    def current(self) -> str | None:
        entity = self.screen.labelling.entity
        return entity.span.of(self.text) if entity else None

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def select(self, words: str) -> None:
        self.screen.text.select(self.span(words))

    def put_caret(self, words: str) -> None:
        start = self.span(words).start
        self.screen.text.select(Span(start, start))

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        handle = self.window.windowHandle()
        QTest.keyClick(handle, key, held)

    def label(self, words: str, key: Qt.Key) -> Entity:
        self.select(words)
        self.press(key)
        entity = self.screen.labelling.entity
        assert entity is not None
        return entity

    def details(self, fact: Callable[[], bool]) -> None:
        """Wait for the details, which come after the text is painted."""
        self.qtbot.waitUntil(fact)


type MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(
    app: QApplication, qtbot: QtBot, tmp_path: Path, dialogs: ScriptedDialogs
) -> Iterator[MakeDesk]:
    opened: list[tuple[Project, Bridge, Background]] = []

    def make(
        texts: dict[str, str] | None = None, project: Project | None = None, document: str = ""
    ) -> Desk:
        project = project or make_project(tmp_path, texts)
        session = project.session("a1")
        window = QWidget()
        bridge = Bridge(session)
        background = Background()  # pytest-qt deletes the window before this fixture ends
        opened.append((project, bridge, background))
        workspace = Workspace(
            project=project,
            session=session,
            bridge=bridge,
            dialogs=dialogs,
            background=background,
            key_map=KeyMap(),
            settings=Settings(),
            theme=LIGHT,
        )
        screen = AnnotateScreen(workspace)
        desk = Desk(qtbot, window, screen, project, session, dialogs, background, [], [])
        _wire(desk, workspace)
        screen.open_at(document, 0)
        return desk

    yield make
    for _, bridge, background in opened:
        background.stop()
        qtbot.waitUntil(lambda background=background: not background.busy)
        bridge.close()
    for project in {id(one): one for one, *_ in opened}.values():
        project.close()


def _wire(desk: Desk, workspace: Workspace) -> None:
    window, screen = desk.window, desk.screen

    def handle(action: str) -> bool:
        try:
            return screen.handle(action)
        except AnnotatorError as error:
            desk.refused.append(error)
            return True

    def keep(settings: Settings) -> None:
        workspace.settings = settings
        screen.show_settings(settings)

    def hear(parts: tuple[str, ...], end: str) -> None:
        desk.status.append((parts, end))

    QVBoxLayout(window).addWidget(screen)
    KeyRouter(window, workspace.key_map, handle)
    screen.refused.connect(desk.refused.append)
    screen.settings_changed.connect(keep)
    screen.status_changed.connect(hear)
    desk.qtbot.addWidget(window)
    window.resize(1300, 800)
    with desk.qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    screen.text.setFocus()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk()
