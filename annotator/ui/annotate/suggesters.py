"""Running the suggesters over the whole project while a person works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError, sentence
from annotator.project.jobs import Progress
from annotator.ui.screen import Workspace
from annotator.ui.translation import tr

if TYPE_CHECKING:
    from annotator.persian.hazm_tools import WordForms


class Suggesters(QObject):
    """Starts one run at a time, in the background."""

    ended = Signal()  # suggestions were made anew
    refused = Signal(object)  # an AnnotatorError

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = workspace
        self._running = self._again = False
        self._forms: WordForms | None = None

    def run(self) -> None:
        """Look for suggestions in every document; where that is being done, once more after it."""
        if self._running:
            self._again = True
            return
        path, annotator = self._work.project.path_again(), self._work.session.annotator

        def job(progress: Progress) -> list[str]:
            from annotator.persian.hazm_tools import WordForms
            from annotator.project.suggesting import suggest  # late: the lists take time to load

            self._forms = forms = self._forms or WordForms()
            try:
                found = suggest(path, annotator=annotator, progress=progress, forms=forms)
            finally:
                forms.close()  # what it has learnt is kept, its process takes too much memory
            return found.runaways

        self._running = True
        task = self._work.background.start(tr("Looking for suggestions"), job, self._tell)
        task.refused.connect(self.refused)
        task.ended.connect(self._end)

    def learn(self, document: str) -> None:
        """Let memory look at one document, after another one was done.

        Without hazm, whose process would have to start each time; the next whole run has it.
        """
        without = self._work.project.preset_annotator and not self._work.session.proposed.all
        if self._running or without:  # a common document was handed out without suggestions
            return
        path, annotator = self._work.project.path_again(), self._work.session.annotator

        def job(progress: Progress) -> list[str]:
            from annotator.persian.hazm_tools import WordForms
            from annotator.project.suggesting import suggest

            forms = WordForms()
            forms.is_available = False
            return suggest(path, ["memory"], document, annotator, progress, forms).runaways

        name = tr("Looking for suggestions")
        self._work.background.start(name, job, self._tell, quiet=True)

    def _tell(self, runaways: list[str]) -> None:
        self.ended.emit()
        for pattern in runaways[:1]:
            self.refused.emit(
                AnnotatorError(
                    sentence("The pattern “{pattern}” takes too long and was left out."),
                    pattern=pattern,
                )
            )

    def _end(self) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.run()
