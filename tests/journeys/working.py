"""A process of its own: an annotator works through their file at the window, by keys alone.

``python -m tests.journeys.working FILE SEED``: on each suggestion Enter, Backspace or a label key
as the seed has it, now and then a word labelled by hand; then done and on to the next document.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.settings import Settings
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow

_PATIENCE = 60
_ACTS = 12
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LABELS = (Key.Key_2, Key.Key_4, Key.Key_5)


def main(file: str, seed: str) -> None:
    """Work through the whole queue."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ[settings.FOLDER_VARIABLE] = folder
        settings.save(Settings(language="fa", theme="light"))
        app = QApplication(sys.argv[:1])
        window = make_window(app)
        window.resize(1400, 900)
        window.show()
        window.open_project(Path(file))
        wait(app, lambda: bool(window.findChild(AnnotateScreen)))
        screen = window.findChild(AnnotateScreen)
        assert isinstance(screen, AnnotateScreen)
        wait(app, screen.text.hasFocus)
        work(app, window, screen, Random(seed))
        window.close()


def work(app: QApplication, window: MainWindow, screen: AnnotateScreen, choose: Random) -> None:
    """Go from document to document until the queue begins again."""
    seen: list[str] = []
    while screen.where()[0] not in seen:
        seen.append(screen.where()[0])
        press(window, Key.Key_Tab)
        for _ in range(_ACTS):  # each answer goes on to the next suggestion
            answer = choose.random()
            if answer < 0.6:
                press(window, Key.Key_Return)
            elif answer < 0.8:
                press(window, Key.Key_Backspace)
            else:
                press(window, choose.choice(LABELS))
        press(window, Key.Key_Home, CTRL)
        for _ in range(choose.randint(1, 6)):
            press(window, Key.Key_Left, CTRL)
        press(window, choose.choice(LABELS))
        press(window, Key.Key_Return, CTRL)
        app.processEvents()
    sys.stdout.write(f"{len(seen)}\n")


def press(window: MainWindow, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press a key in the window."""
    QTest.keyClick(window.windowHandle(), key, held or Qt.KeyboardModifier.NoModifier)


def wait(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + _PATIENCE
    while not until():
        app.processEvents()
        if time.monotonic() > end:
            raise TimeoutError


if __name__ == "__main__":
    main(*sys.argv[1:])
