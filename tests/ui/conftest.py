"""The application as the window makes it, in Persian unless a test switches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from annotator.ui import theme, translation
from tests.ui.script import ScriptedDialogs


@pytest.fixture(scope="session")
def persian_letters(qapp: QApplication) -> None:
    """Fail where no font has Persian letters: nothing seen there would mean anything."""
    theme.apply(qapp, theme.LIGHT)
    metrics = QFontMetrics(theme.font("article"))
    missing = [letter for letter in "پچژگکی۱۲۳" if not metrics.inFontUcs4(ord(letter))]
    assert not missing, f"no font with Persian letters: {missing}"


@pytest.fixture
def app(qapp: QApplication, persian_letters: None) -> Iterator[QApplication]:
    """The application in the light theme and in Persian."""
    theme.apply(qapp, theme.LIGHT)
    translation.install(qapp, "fa")
    yield qapp
    translation.install(qapp, "fa")


@pytest.fixture
def dialogs(app: QApplication, qtbot: object) -> ScriptedDialogs:
    """Dialogs that answer by script."""
    return ScriptedDialogs()
