"""A window with the sample project, whose two annotators have ten documents in common."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.project import demo
from annotator.settings import Settings
from annotator.ui.agreement.screen import AgreementScreen
from annotator.ui.main_window import MainWindow
from tests.ui.script import ScriptedDialogs


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project; nobody writes into it."""
    return demo.make(tmp_path_factory.mktemp("sample"), lambda _: None)


type OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def open_window(app: QApplication, qtbot: QtBot, dialogs: ScriptedDialogs) -> Iterator[OpenWindow]:
    """Open windows on a project, as its lead."""
    windows: list[MainWindow] = []

    def opened(path: Path) -> MainWindow:
        window = MainWindow(Settings()._replace(annotator="lead"), dialogs)
        windows.append(window)
        window.resize(1400, 900)
        window.show()
        qtbot.waitExposed(window)
        window.open_project(path)
        return window

    yield opened
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: OpenWindow, sample: Path, tmp_path: Path) -> MainWindow:
    """A window with a copy of the sample project."""
    path = tmp_path / sample.name
    shutil.copy(sample, path)
    return open_window(path)


@pytest.fixture
def screen(window: MainWindow, qtbot: QtBot) -> AgreementScreen:
    """The agreement screen of the sample, when everything is measured and compared."""
    window.show_screen("agreement")
    found = window.findChild(AgreementScreen)
    assert isinstance(found, AgreementScreen)
    qtbot.waitUntil(lambda: bool(found.page.said.text()), timeout=20_000)
    return found
