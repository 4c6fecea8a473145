"""The marks of the open document: in the order of Tab, and on the text view, kept alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter

from annotator.model.edit import Edit, EntityFact, Fact, RejectionFact, RelationFact
from annotator.model.entity import Entity, Relation, Suggestion, suggestion_id
from annotator.model.span import Span
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.marks import arc_of, label_names, mark_of, mark_of_suggestion
from annotator.ui.annotate.ring import Ring
from annotator.ui.text_view.marks import Arc, Mark
from annotator.ui.text_view.view import TextView


class OpenMarks:
    """Follows the session's open document; an edit costs what it changes, not what is there."""

    def __init__(self, session: AnnotationSession, view: TextView) -> None:
        self._session = session
        self._view = view
        self._names: Mapping[str, str] = {}
        self._arcs: dict[str, Arc] = {}
        self._suggestions: dict[str, Suggestion] = {}
        self.ring = Ring()

    def show_document(self) -> None:
        """Show all marks and relations of the open document, with names of the interface."""
        self._names = label_names(self._session.schema)
        layer = self._session.layer
        waiting = self._session.suggestions
        suggested = [self._suggested(one) for one in waiting]
        self._suggestions = {mark.id: one for mark, one in zip(suggested, waiting, strict=True)}
        marks = [*self._marks(layer.entities), *suggested]
        self.ring = Ring(marks)
        self._view.show_marks(marks)
        self._arcs = {}
        self._change_arcs([], layer.relations)

    def show_edit(self, edit: Edit) -> None:
        """Show what an edit changed in the open document."""
        answered, opened = self._answered(edit)
        gone = [*(entity.id for entity in self._entities(edit.removed)), *answered]
        marks = [*self._marks(self._entities(edit.added)), *opened]
        if gone or marks:
            self.ring.change(gone, marks)
            self._view.change_marks(gone, marks)
        cut, tied = self._relations(edit.removed), self._relations(edit.added)
        if cut or tied:
            self._change_arcs(cut, tied)

    def suggestion(self, id: str | None) -> Suggestion | None:
        """Return the open suggestion with this id."""
        return self._suggestions.get(id) if id is not None else None

    @property
    def suggestions(self) -> list[Suggestion]:
        """The open suggestions, in order."""
        return sorted(self._suggestions.values(), key=attrgetter("order"))

    def _answered(self, edit: Edit) -> tuple[list[str], list[Mark]]:
        """Return which suggestions an edit has answered, and the marks of those it has opened."""
        answered: list[str] = []
        opened: list[Mark] = []
        for span, label in self._places((*edit.removed, *edit.added)):
            id, now = suggestion_id(span, label), self._session.suggestion_at(span, label)
            before = self._suggestions.pop(id, None)
            if now is not None:
                self._suggestions[id] = now
            if before and now is None:
                answered.append(id)
            elif now and before is None:
                opened.append(self._suggested(now))
        return answered, opened

    def show_suggestions(self) -> None:
        """Show what the session proposes now, after suggesters have run."""
        before = self._suggestions
        self._suggestions = {one.id: one for one in self._session.suggestions}
        answered = [id for id in before if id not in self._suggestions]
        opened = [self._suggested(one) for id, one in self._suggestions.items() if id not in before]
        if answered or opened:
            self.ring.change(answered, opened)
            self._view.change_marks(answered, opened)

    def show_warnings(self, sentences: Mapping[str, str]) -> None:
        """Underline the entities with these ids, or no longer where the sentence is empty."""
        marks = [(self.ring.get(id), warning) for id, warning in sentences.items()]
        changed = [
            replace(mark, warning=warning)
            for mark, warning in marks
            if mark is not None and mark.warning != warning
        ]
        if changed:
            ids = [mark.id for mark in changed]
            self.ring.change(ids, changed)
            self._view.change_marks(ids, changed)

    def _change_arcs(self, removed: Iterable[Relation], added: Iterable[Relation]) -> None:
        for relation in removed:
            del self._arcs[relation.id]
        for relation in added:
            self._arcs[relation.id] = arc_of(relation, self._session.schema)
        self._view.show_relations(self._arcs.values())

    def _marks(self, entities: Iterable[Entity]) -> list[Mark]:
        text = self._text
        return [mark_of(entity, text) for entity in entities]

    def _suggested(self, one: Suggestion) -> Mark:
        return mark_of_suggestion(one, self._text, self._names.get(one.label, one.label))

    @property
    def _text(self) -> str:
        document = self._session.document
        assert document is not None
        return document.text

    def _entities(self, facts: Iterable[Fact]) -> list[Entity]:
        return [
            fact.entity for fact in facts if isinstance(fact, EntityFact) and self._is_here(fact)
        ]

    def _relations(self, facts: Iterable[Fact]) -> list[Relation]:
        return [
            fact.relation
            for fact in facts
            if isinstance(fact, RelationFact) and self._is_here(fact)
        ]

    def _places(self, facts: Iterable[Fact]) -> set[tuple[Span, str]]:
        """Return the places of which these facts may answer a suggestion, or open it again."""
        rejected = {
            (fact.span, fact.label)
            for fact in facts
            if isinstance(fact, RejectionFact) and self._is_here(fact)
        }
        return rejected | {(entity.span, entity.label) for entity in self._entities(facts)}

    def _is_here(self, fact: EntityFact | RelationFact | RejectionFact) -> bool:
        layer = self._session.layer
        return (fact.document, fact.annotator) == (layer.document, layer.annotator)
