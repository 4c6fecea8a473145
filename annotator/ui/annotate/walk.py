"""Going through the queue: open, next, done, skip."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError, sentence
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.queue_model import QueueModel
from annotator.ui.dialogs import Dialogs
from annotator.ui.translation import tr


class Walk(QObject):
    """Moves one annotator's session from document to document."""

    finished = Signal()  # nothing in the queue is left to do
    went_on = Signal(str)  # a document is open after another one was done

    def __init__(
        self, session: AnnotationSession, queue: QueueModel, dialogs: Dialogs, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._queue = queue
        self._dialogs = dialogs

    @property
    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What a key or button can start here, by the name of the action."""
        return {
            "done": self.finish,
            "skip": self.skip,
            "next_document": lambda: self.step(1),
            "previous_document": lambda: self.step(-1),
            "unsure_document": self.toggle_unsure,
        }

    @property
    def here(self) -> str:
        """The id of the open document, or an empty text."""
        return self._session.document.id if self._session.document else ""

    def open(self, document: str) -> None:
        """Open a document; the one that is open stays as it is."""
        if document != self.here:
            self._session.open(document)

    def open_first(self, document: str = "") -> None:
        """Open a document if the queue has it, else the first one to do, else the first one."""
        wanted = self._queue.row(document)
        first = wanted.id if wanted else self._queue.next_to_do() or self._queue.first()
        if first is not None:
            self.open(first)

    def step(self, step: int) -> bool:
        """Open the next (1) or previous (-1) document of the list; False at its end."""
        document = self._queue.neighbour(self.here, step)
        if document is not None:
            self.open(document)
        return document is not None

    def finish(self) -> None:
        """Say that the open document is done and go on to the next one to do."""
        self._require_document()
        self._session.finish()
        if self._go_on():
            self.went_on.emit(self.here)

    def skip(self) -> None:
        """Ask for the reason, skip the open document and go on."""
        self._require_document()
        reason = self._dialogs.ask_text(
            tr("Why is this document skipped?"),
            [tr("The reason stands in the export, for whoever reads it.")],
            action=tr("Skip"),
            value=self._session.layer.skip_reason,
            check=_check_reason,
        )
        if reason is not None:
            self._session.skip(reason.strip())
            self._go_on()

    def toggle_unsure(self) -> bool:
        """Mark the open document for the lead, or take the mark away; False if none is open."""
        if self._session.document is None:
            return False
        self._session.set_document_unsure(not self._session.layer.unsure)
        return True

    def _go_on(self) -> bool:
        document = self._queue.next_to_do(self.here)
        if document is None:
            self.finished.emit()
        else:
            self.open(document)
        return document is not None

    def _require_document(self) -> None:
        if self._session.document is None:
            raise AnnotatorError(sentence("No document is open."))


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise AnnotatorError(sentence("A reason is needed."))
