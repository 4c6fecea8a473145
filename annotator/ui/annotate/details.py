"""The inspector, kept at what is current: entity or suggestion, its other places, the warnings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from annotator.model.edit import Edit
from annotator.model.entity import Entity
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.project.filled import filled_by_suggesters
from annotator.project.same_again import SameAgain
from annotator.project.search import Hit
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.entity_section import Place
from annotator.ui.annotate.inspector import Inspector
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.open_marks import OpenMarks
from annotator.ui.annotate.warning_walk import WarningWalk
from annotator.ui.annotate.warnings_section import FEW
from annotator.ui.background import Idle

_AFTER_PAINT = 60
"""Milliseconds until the details follow: they take longer to paint than a label, and the next key
may come at once."""


class Guard(Protocol):
    """Wraps a call so that what it refuses is shown."""

    def __call__[**P](self, call: Callable[P, object]) -> Callable[P, None]:
        """Return the wrapped call."""
        ...


class Details(QObject):
    """Shows details once the text has been painted: labels come first."""

    def __init__(
        self,
        session: AnnotationSession,
        inspector: Inspector,
        marks: OpenMarks,
        labelling: Labelling,
        warnings: WarningWalk,
        title: Callable[[str], str],
    ) -> None:
        """Follow these; ``title`` returns that of the document with an id."""
        super().__init__(inspector)
        self._session = session
        self._inspector = inspector
        self._marks = marks
        self._labelling = labelling
        self._warnings = warnings
        self._title = title
        self._schema = session.schema
        self._again = SameAgain("", self._schema)
        self._elsewhere: tuple[str, Sequence[Hit]] | None = None
        self._later = Idle(_AFTER_PAINT, self.show, self)

    def connect_inspector(self, safe: Guard) -> None:
        """Let what is asked for in the inspector happen; ``safe`` lets refusals be shown."""
        session, asked = self._session, self._inspector
        asked.neighbour_requested.connect(self._labelling.step)
        asked.entity_requested.connect(self._labelling.choose)
        asked.unsure_changed.connect(safe(session.set_unsure))
        asked.attribute_changed.connect(safe(session.set_attribute))
        asked.relation_removal_requested.connect(safe(session.remove_relation))
        asked.relation_attribute_changed.connect(safe(session.set_relation_attribute))
        asked.document_label_changed.connect(safe(session.set_document_label))
        asked.note_changed.connect(safe(self.set_note))

    def begin(self) -> None:
        """Look at another document."""
        document = self._session.document
        self._elsewhere = None
        self._schema = self._session.schema
        self._again = SameAgain(document.text if document else "", self._schema)
        self.stir()

    def hear(self, edit: Edit) -> None:
        """Remember what an edit has just labelled."""
        self._elsewhere = None
        self._again.hear(edit)

    def stir(self) -> None:
        """Show what is current soon."""
        self._later.stir()

    def show(self) -> None:
        """Show what is current now."""
        self._later.end()
        document = self._session.document
        if document is None:
            return
        if (suggestion := self._labelling.suggestion) is not None:
            self._inspector.show_suggestion(suggestion, self._session.layer, document.text)
            return
        entity, layer = self._labelling.entity, self._session.layer
        if entity is None:
            title = self._title(document.id)
            self._inspector.show_document(layer, title, self._marks.ring.entities)
        else:
            self._show_entity(entity, layer, document.text)

    def _show_entity(self, entity: Entity, layer: Layer, text: str) -> None:
        ring = self._marks.ring
        place = Place(ring.rank(entity.id), ring.entities)
        proposed = self._session.proposed.at(entity.span, entity.label)
        automatic = filled_by_suggesters(entity, text, self._schema, proposed)
        self._inspector.show_entity(entity, layer, text, place, automatic)
        places = self._again.offered(entity, layer.entities)
        hits = self._elsewhere[1] if self._elsewhere and self._elsewhere[0] == entity.id else None
        self._inspector.show_places(places, hits, entity, text)

    def preview(self, id: str, span: Span) -> None:
        """Show the number over ``span``, to which an edge of an entity is being moved."""
        document, entity = self._session.document, self._session.layer.entity(id)
        if document is None or entity is None:
            return
        if span == entity.span:
            self.stir()
        else:
            self._inspector.preview_number(entity.label, span, document.text)

    def show_warnings(self) -> None:
        """Show warnings of the document, from the current one on."""
        found, at = self._warnings.warnings, self._warnings.at
        first = max(0, min(at or 0, len(found) - FEW))
        shown = [
            (self._warnings.said(one), one.is_repairable) for one in found[first : first + FEW]
        ]
        self._inspector.show_warnings(shown, None if at is None else at - first, len(found))

    def show_elsewhere(self, entity: Entity, hits: Sequence[Hit]) -> None:
        """Show places in other documents that were looked for, if the entity still is current."""
        if self._labelling.entity == entity:
            self._elsewhere = entity.id, hits
            self.stir()

    def label_again(self) -> bool:
        """Label the ticked places of the same words."""
        self.show()
        entity, again = self._labelling.entity, self._inspector.again
        here, elsewhere = again.ticked, again.ticked_elsewhere
        if entity is None or not (here or elsewhere):
            return False
        attributes = self._again.attributes(entity)
        self._session.label_again(here, entity.label, attributes, elsewhere)
        return True

    def set_note(self, entity: str, text: str) -> None:
        """Keep a note: on an entity, or on the document where ``entity`` is empty."""
        if entity:
            self._session.set_note(entity, text)
        else:
            self._session.set_document_note(text)
