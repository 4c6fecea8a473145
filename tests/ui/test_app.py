"""The process: what is loaded for the first window, what is said where there can be none."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError, sentence
from annotator.settings import Settings
from annotator.ui import app as process
from annotator.ui.main_window import MainWindow
from annotator.ui.strips import MessageStrip
from tests.ui.script import ScriptedDialogs

FORBIDDEN = ("hazm", "numpy", "pydantic", "orjson", "pyqtgraph", "click", "tomlkit", "sqlite3")


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name not in environment}
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**kept, **{name: value for name, value in environment.items() if value}},
    )


START = "import sys; from annotator.ui.app import run; sys.exit(run(None))"


def test_nothing_slow_is_loaded_before_the_first_window_is_painted() -> None:
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; from annotator.ui import app;"
        "q = QApplication([]); w = app.make_window(q); w.show(); q.processEvents();"
        f"print([name for name in {FORBIDDEN} if name in sys.modules])"
    )
    assert run(code).stdout.strip() == "[]"


def test_without_a_display_one_sentence_names_the_commands() -> None:
    done = run(START, QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "no display" in done.stderr
    assert "import, export, check" in done.stderr


def test_a_display_that_does_not_answer_is_said_before_qt_aborts() -> None:
    done = run(START, QT_QPA_PLATFORM="xcb", DISPLAY=":987", WAYLAND_DISPLAY="")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "import, export, check" in done.stderr


def test_a_missing_platform_plugin_is_said_before_qt_aborts() -> None:
    done = run(START, QT_QPA_PLATFORM="nonesuch")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "import, export, check" in done.stderr


def test_a_missing_library_is_said_in_one_sentence() -> None:
    code = "import sys; sys.modules['PySide6'] = None; " + START
    done = run(code)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "cannot open" in done.stderr


@pytest.fixture
def window(app: QApplication, qtbot: QtBot, dialogs: ScriptedDialogs) -> MainWindow:
    made = MainWindow(Settings(language="fa"), dialogs)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_refusal_that_nobody_caught_goes_to_the_message_strip(window: MainWindow) -> None:
    error = AnnotatorError(sentence("No document is open."))
    process.hook(window)(type(error), error, None)
    strip = window.findChild(MessageStrip)
    assert strip is not None
    assert strip.text == "هیچ سندی باز نیست."


def _fail() -> None:
    raise ZeroDivisionError("by nothing")


def test_a_bug_gives_a_report_and_the_program_goes_on(
    window: MainWindow, dialogs: ScriptedDialogs, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        _fail()
    process.hook(window)(caught.type, caught.value, caught.tb)
    assert dialogs.asked == ["report"]
    assert "by nothing" in dialogs.details[0]
    assert "test_app.py" in dialogs.details[0]
    assert "by nothing" in capsys.readouterr().err
    assert window.isVisible()


@pytest.mark.parametrize(
    ("platform", "display", "has"),
    [("", "", False), ("", ":0", True), ("offscreen", "", True), ("xcb", "", False)],
)
def test_a_display_is_looked_for_where_qt_looks(
    monkeypatch: pytest.MonkeyPatch, platform: str, display: str, has: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert process.has_display() is has
