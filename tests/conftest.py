"""What holds for every test: no display, settings of its own."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from annotator.settings import FOLDER_VARIABLE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(  # a slow machine is no failure
    "annotator", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("annotator")


@pytest.fixture(autouse=True)
def settings_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Keep the settings of the person who runs the tests out of them."""
    folder = tmp_path_factory.mktemp("settings")
    monkeypatch.setenv(FOLDER_VARIABLE, str(folder))
    return folder


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application on a system where nothing moves by itself: a picture is always the same."""
    from annotator.ui import motion

    qapp.setCursorFlashTime(0)
    motion.system_is_still = lambda: True
    return qapp


def pytest_configure(config: pytest.Config) -> None:
    """Let the one thing pass that Qt's offscreen plugin says about every window."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
