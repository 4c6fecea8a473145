"""From the session's callbacks to Qt signals."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.project.editing import Change
from annotator.project.session import AnnotationSession


class Bridge(QObject):
    """What happens in a session, as signals; they come before the call that caused them returns."""

    opened = Signal(str)  # the id of the document that is open now
    edited = Signal(object)  # a Change with its edit

    def __init__(self, session: AnnotationSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = session.subscribe(self._tell)

    def close(self) -> None:
        """Hear nothing more, and let go of the session and of whoever listens."""
        self._end()
        self.deleteLater()

    def _tell(self, change: Change) -> None:
        if change.kind == "opened":
            self.opened.emit(change.document)
        else:
            self.edited.emit(change)
