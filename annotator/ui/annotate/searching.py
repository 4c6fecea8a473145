"""Searching all documents of the queue off the window's thread; the newest search wins."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.project.jobs import Progress
from annotator.project.search import Found, search
from annotator.ui.background import Task
from annotator.ui.screen import Workspace
from annotator.ui.translation import tr


class Searching(QObject):
    """Starts a search and says what it found."""

    found = Signal(object)  # a Found
    refused = Signal(object)  # an AnnotatorError

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = workspace
        self._task: Task | None = None

    def run(self, needle: str) -> None:
        """Look for ``needle``; an earlier search that still runs is stopped."""
        if not needle.strip():
            return
        if self._task is not None:
            self._task.cancel()
        path, annotator = self._work.project.path_again(), self._work.session.annotator

        def job(progress: Progress) -> Found:
            return search(path, needle, annotator, progress)

        self._task = task = self._work.background.start(tr("Searching"), job)
        task.succeeded.connect(self.found)
        task.refused.connect(self.refused)
        task.ended.connect(lambda: self._end(task))

    def _end(self, task: Task) -> None:
        if self._task is task:
            self._task = None
