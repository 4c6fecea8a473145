"""The marks of the open document: in the order of Tab, and on the text view, kept alike."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.edit import Edit, EntityFact, Fact, RelationFact
from annotator.model.entity import Entity
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.marks import arc_of, mark_of, mark_of_suggestion
from annotator.ui.annotate.ring import Ring
from annotator.ui.text_view.view import TextView


class OpenMarks:
    """Follows the session's open document; an edit costs what it changes, not what is there."""

    def __init__(self, session: AnnotationSession, view: TextView) -> None:
        self._session = session
        self._view = view
        self.ring = Ring()

    def show_document(self) -> None:
        """Show all marks and relations of the document that was just opened."""
        document = self._session.document
        assert document is not None
        schema, text = self._session.schema, document.text
        marks = [mark_of(entity, text, schema) for entity in self._session.layer.entities]
        marks += [mark_of_suggestion(one, text) for one in self._session.suggestions]
        self.ring = Ring(marks)
        self._view.show_marks(marks)
        self._show_relations()

    def show_edit(self, edit: Edit) -> None:
        """Show what an edit of the open document changed."""
        self._change(self._entities(edit.removed), self._entities(edit.added))
        facts = (*edit.removed, *edit.added)
        if any(isinstance(fact, RelationFact) for fact in facts):
            self._show_relations()

    def _entities(self, facts: Iterable[Fact]) -> list[Entity]:
        here = (self._session.layer.document, self._session.annotator)
        return [
            fact.entity
            for fact in facts
            if isinstance(fact, EntityFact) and (fact.document, fact.annotator) == here
        ]

    def _change(self, removed: list[Entity], added: list[Entity]) -> None:
        if not removed and not added:
            return
        document = self._session.document
        assert document is not None
        gone = [entity.id for entity in removed]
        marks = [mark_of(entity, document.text, self._session.schema) for entity in added]
        self.ring.change(gone, marks)
        self._view.change_marks(gone, marks)

    def _show_relations(self) -> None:
        schema = self._session.schema
        self._view.show_relations(
            arc_of(relation, schema) for relation in self._session.layer.relations
        )
