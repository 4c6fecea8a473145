"""``uv run poe screenshots [FONT…]``: pictures of the screens, both themes and languages.

They go into ``build/screenshots``; FONT names families that the close-ups of the text use instead
of ours.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from annotator import settings
from annotator.model.span import Span
from annotator.project import demo
from annotator.settings import RecentProject, Settings
from annotator.ui import translation
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.app import make_window
from annotator.ui.main_window import MainWindow
from tests import closeups

OUT = Path("build") / "screenshots"
DOCUMENT = "seed-article"
EITAA = 3457
"""Where the article speaks of a platform and its users."""


def main() -> None:
    """Make the sample project and take a picture of every screen in every look."""
    if "--help" in sys.argv:
        sys.stdout.write(f"{__doc__}\n")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ[settings.FOLDER_VARIABLE] = name
        project = demo.make(folder / "sample", lambda _: None)
        app = QApplication(sys.argv[:1])
        OUT.mkdir(parents=True, exist_ok=True)
        for language in ("fa", "en"):
            for theme in ("light", "dark"):
                take(app, project, language, theme)
    closeups.main()


def take(app: QApplication, project: Path, language: str, theme: str) -> None:
    """Take the pictures of one language and theme."""
    settings.save(Settings(language=language, theme=theme, annotator="a1"))
    settings.remember(
        RecentProject(str(project), "دولت و سکوها", "2026-11-24T14:02:00+03:30", 4, 12, DOCUMENT)
    )
    window = make_window(app)
    window.resize(1400, 900)
    window.show()
    picture(app, window, f"start-{language}-{theme}")
    window.open_project(project)
    screen = window.findChild(AnnotateScreen)
    assert screen is not None
    screen.open_at(DOCUMENT, 0)
    screen.text.select(Span(EITAA, EITAA))
    window.handle("next_item")
    picture(app, window, f"annotate-{language}-{theme}")
    for name in window._open.screens if window._open else ():
        if name != "annotate":
            window.show_screen(name)
            picture(app, window, f"{name}-{language}-{theme}")
        if name == "review":
            take_clinic(app, window, f"clinic-{language}-{theme}")
    window.close()


def take_clinic(app: QApplication, window: MainWindow, name: str) -> None:
    """Take a picture of a cause with a choice made, not written."""
    window.handle("clinic")
    settle(app)
    window.handle("next_item")
    window.handle("label:1")
    picture(app, window, name)
    window.handle("clinic")


def settle(app: QApplication) -> None:
    """Let everything that was begun come to an end."""
    end = time.perf_counter() + 1.5
    while time.perf_counter() < end:
        app.processEvents()


def picture(app: QApplication, window: MainWindow, name: str) -> None:
    """Let everything settle and save what the window shows."""
    settle(app)
    window.grab().save(str(OUT / f"{name}.png"))
    sys.stdout.write(f"{OUT / name}.png ({translation.language()})\n")


if __name__ == "__main__":
    main()
