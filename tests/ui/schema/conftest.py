"""The schema screen in a window, driven by real keys."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project.project import Project
from annotator.settings import Settings
from annotator.ui.main_window import MainWindow
from annotator.ui.schema.draft import Kind, Spot
from annotator.ui.schema.drafting import Drafting
from annotator.ui.schema.page import Page
from annotator.ui.schema.screen import SchemaScreen
from tests.making import make_project
from tests.ui.script import ScriptedDialogs

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Desk:
    """A window with the schema screen shown, and what a person does there."""

    window: MainWindow
    screen: SchemaScreen
    dialogs: ScriptedDialogs
    project: Path
    qtbot: QtBot

    @property
    def page(self) -> Page:
        assert self.screen.page is not None
        return self.screen.page

    @property
    def drafting(self) -> Drafting:
        assert self.screen.drafting is not None
        return self.screen.drafting

    @property
    def draft(self) -> Schema:
        return self.drafting.draft.schema

    @property
    def stored(self) -> Schema:
        """What the file says."""
        project = Project.open(self.project)
        try:
            return project.schema
        finally:
            project.close()

    @property
    def labels(self) -> list[str]:
        return [label.key for label in self.draft.labels]

    def go_to(self, kind: Kind, number: int = 0) -> None:
        """Put the list's cursor on a part, as a click does."""
        row = self.page.list.model.number_of(Spot(kind, number))
        assert row is not None
        view = self.page.list.view
        place = view.visualRect(self.page.list.model.index(row)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_MODIFIER, place)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        QTest.keyClick(self._focus, key, modifier)

    def store(self) -> None:
        """Store by key, and wait until that is done."""
        with self.qtbot.waitSignal(self.screen.schema_stored):
            self.press(Qt.Key.Key_Return, CONTROL)

    @contextmanager
    def busy(self) -> Generator[None]:
        """Keep the background busy: what is started meanwhile waits, then is done."""
        free = Event()
        self.window.background.start("busy", lambda _: free.wait(10), quiet=True)
        try:
            yield
        finally:
            free.set()
        self.qtbot.waitUntil(lambda: not self.window.background.busy)

    def type(self, text: str, into: QWidget | None = None) -> None:
        """Type over what stands in a field."""
        if into is not None:
            into.setFocus()
            QTest.keyClick(self._focus, Qt.Key.Key_A, CONTROL)
        QTest.keyClicks(self._focus, text)

    @property
    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


type OpenDesk = Callable[[Path], Desk]


@pytest.fixture
def open_desk(app: QApplication, qtbot: QtBot, dialogs: ScriptedDialogs) -> Iterator[OpenDesk]:
    """Open windows on the schema of a project; what they refuse and nobody read fails."""
    windows: list[MainWindow] = []

    def opened(path: Path) -> Desk:
        window = MainWindow(Settings(annotator="lead"), dialogs)
        windows.append(window)
        window.resize(1400, 900)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        window.open_project(path)
        window.show_screen("schema")
        screen = window.findChild(SchemaScreen)
        assert screen is not None
        desk = Desk(window, screen, dialogs, path, qtbot)
        qtbot.waitUntil(lambda: desk.drafting.uses is not None)
        return desk

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two labels, of which PLATFORM stands twice in the layer of a1."""
    project = make_project(tmp_path, {"a": "ایتا و بله", "b": "ایتا"})
    session = project.session("a1")
    session.open("a")
    session.label(Span(0, 4), "PLATFORM")
    session.label(Span(7, 10), "PLATFORM")
    project.close()
    return project.path


@pytest.fixture
def desk(open_desk: OpenDesk, project: Path) -> Desk:
    """The schema screen of that project."""
    return open_desk(project)


@pytest.fixture
def refused(desk: Desk) -> list[AnnotatorError]:
    """What the screen refuses."""
    found: list[AnnotatorError] = []
    desk.screen.refused.connect(found.append)
    return found
