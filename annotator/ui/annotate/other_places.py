"""Looking for the current entity's words in other documents, off the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.model.entity import Entity
from annotator.project.jobs import Progress
from annotator.project.search import Hit
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.screen import Workspace
from annotator.ui.translation import tr


class OtherPlaces(QObject):
    """Starts the look and says what it found for which entity."""

    found = Signal(object, object)  # an Entity, a list of Hit
    refused = Signal(object)  # an AnnotatorError

    def __init__(self, workspace: Workspace, labelling: Labelling) -> None:
        super().__init__(labelling)
        self._work = workspace
        self._labelling = labelling

    def run(self) -> bool:
        """Look for the current entity's words; False if none is current."""
        entity, document = self._labelling.entity, self._work.session.document
        if entity is None or document is None:
            return False
        self._start(entity, document.id)
        return True

    def _start(self, entity: Entity, here: str) -> None:
        path, annotator = self._work.project.path_again(), self._work.session.annotator

        def job(progress: Progress) -> tuple[Entity, list[Hit]]:
            from annotator.project.elsewhere import same_elsewhere

            return entity, same_elsewhere(path, here, entity, annotator, progress)

        name = tr("Looking in other documents")
        self._work.background.start(name, job, self._tell).refused.connect(self.refused)

    def _tell(self, looked_for: tuple[Entity, list[Hit]]) -> None:
        self.found.emit(*looked_for)
