"""Running the suggesters over the whole project while a person works."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.project.jobs import Progress
from annotator.ui.screen import Workspace
from annotator.ui.translation import tr


class Suggesters(QObject):
    """Starts one run at a time, in the background."""

    ended = Signal()  # suggestions were made anew
    refused = Signal(object)  # an AnnotatorError

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = workspace
        self._running = False

    def run(self) -> None:
        """Look for suggestions in every document, unless that is being done."""
        if self._running:
            return
        path, annotator = self._work.project.path, self._work.session.annotator

        def job(progress: Progress) -> None:
            from annotator.project.suggesting import suggest  # late: the lists take time to load

            suggest(path, annotator=annotator, progress=progress)

        self._running = True
        task = self._work.background.start(tr("Looking for suggestions"), job)
        task.succeeded.connect(self.ended)
        task.refused.connect(self.refused)
        task.ended.connect(self._end)

    def _end(self) -> None:
        self._running = False
