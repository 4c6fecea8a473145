"""The work of one annotator: every gesture becomes one edit, checked, stored, told to views."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from annotator.errors import AnnotatorError, StaleEditError, sentence
from annotator.model import rules
from annotator.model.document import Document
from annotator.model.edit import (
    DocumentLabelFact,
    Edit,
    EntityFact,
    Fact,
    LoggedEdit,
    NoteFact,
    RejectionFact,
    RelationFact,
    Status,
    StatusFact,
    TitleFact,
    UnsureFact,
)
from annotator.model.entity import Attributes, AttributeValue, Entity, Origin, Relation, Suggestion
from annotator.model.layer import Layer
from annotator.model.ruling import Ruling
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.model.title import check_title
from annotator.project import reading
from annotator.project.elsewhere import Place, labelled
from annotator.project.history import History
from annotator.project.jobs import without_collector
from annotator.project.proposed import Proposed
from annotator.store.project_store import ProjectStore

_ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


@dataclass(frozen=True, slots=True)
class Change:
    """What views are told: a document was opened, or an edit was made in ``document``."""

    kind: Literal["opened", "edited"]
    document: str
    edit: Edit | None = None


class AnnotationSession:
    """One annotator at work in one document at a time.

    Every method that changes something makes one edit: checked by `rules`, on disk when it
    returns, told to every subscriber. A refusal raises `AnnotatorError` and changes nothing.
    """

    def __init__(self, store: ProjectStore, annotator: str) -> None:
        self._store = store
        self.annotator = annotator
        self.document: Document | None = None
        self._proposed = Proposed()
        self.saved_at: datetime | None = None
        self._layer: Layer | None = None
        self._heads: list[str] = []
        self._words: Schema | None = None
        self._history = History(store.steps(annotator))
        self._subscribers: list[Callable[[Change], None]] = []

    # -- looking -------------------------------------------------------------------------------

    @property
    def layer(self) -> Layer:
        """The layer of the open document; raises `AnnotatorError` where none is open."""
        if self._layer is None:
            raise AnnotatorError(sentence("No document is open."))
        return self._layer

    @property
    def schema(self) -> Schema:
        """The schema in force."""
        return self._store.schema()

    @property
    def rulings(self) -> list[Ruling]:
        """What the lead has ruled for all."""
        return self._store.rulings()

    @property
    def suggestions(self) -> list[Suggestion]:
        """What still waits for an answer in the open document, in order, each place once."""
        return list(self._proposed.waiting(self.layer))

    def suggestion_at(self, span: Span, label: str) -> Suggestion | None:
        """Return what waits for an answer at just this place."""
        return self._proposed.waiting_at(span, label, self.layer)

    @property
    def proposed(self) -> Proposed:
        """Everything that was ever proposed for the open document, answered or not."""
        return self._proposed

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``callback`` at every change; returns what ends that."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def open(self, document: str) -> None:
        """Make a document the open one."""
        with without_collector():
            found = self._store.document(document)
            self._heads = self._store.heads(document, self.annotator)
            self._words = self.schema
            self._layer = self._store.layer(document, self.annotator)
            self._proposed = Proposed(self._store.suggestions(document, self.annotator))
            self.document = found
            self._tell(Change("opened", document))

    def follow(self) -> None:
        """Show the open document anew where its layer or the schema was changed from elsewhere."""
        if self.document is not None and self._is_stale():
            self.open(self.document.id)

    def _is_stale(self) -> bool:
        heads = self._store.heads(*self._here)
        return heads != self._heads or self.schema != self._words

    def renew_suggestions(self) -> None:
        """Read again what is proposed for the open document, after suggesters have run."""
        if self.document is not None:
            self._proposed = Proposed(self._store.suggestions(self.document.id, self.annotator))

    # -- entities ------------------------------------------------------------------------------

    def label(self, span: Span, label: str, attributes: Attributes | None = None) -> Entity:
        """Put a new entity on the span; the same span and label twice is refused.

        Without ``attributes`` it gets those that can be read from the span.
        """
        self._check_by_hand(span)
        if attributes is None:
            attributes = reading.read(self._text, span, label, self.schema)
        entity = Entity(self._new_id(), label, span, dict(attributes))
        self._edit("label", added=[self._of_entity(entity)])
        return entity

    def relabel(self, id: str, label: str) -> Entity:
        """Give an entity another label; attributes that the new label has too are kept."""
        old = self._entity(id)
        return self._change_entity("relabel", old, self._carried(old, old.span, label))

    def move(self, id: str, span: Span) -> Entity:
        """Move the ends of an entity; what was read from its span follows."""
        self._check_by_hand(span)
        old = self._entity(id)
        return self._change_entity("move", old, self._carried(old, span, old.label))

    def remove(self, id: str) -> None:
        """Remove an entity and the relations that hang on it."""
        relations = [self._of_relation(one) for one in self.layer.relations_of(id)]
        self._edit("remove", removed=[self._of_entity(self._entity(id)), *relations])

    def set_attribute(self, id: str, key: str, value: AttributeValue | None) -> None:
        """Set one attribute of an entity; None takes it away."""
        old = self._entity(id)
        attributes = _changed(old.attributes, key, value)
        self._change_entity("attribute", old, replace(old, attributes=attributes))

    def set_attributes(self, id: str, attributes: Attributes) -> None:
        """Give an entity these attributes and no others, in one step."""
        old = self._entity(id)
        self._change_entity("attribute", old, replace(old, attributes=dict(attributes)))

    def set_note(self, id: str, text: str) -> None:
        """Write the note of an entity."""
        old = self._entity(id)
        self._change_entity("note", old, replace(old, note=text))

    def set_unsure(self, id: str, unsure: bool) -> None:  # noqa: FBT001 (a setter)
        """Mark an entity for the lead, or take the mark away."""
        old = self._entity(id)
        self._change_entity("unsure", old, replace(old, unsure=unsure))

    # -- suggestions ---------------------------------------------------------------------------

    def accept(self, suggestion: Suggestion, attributes: Attributes | None = None) -> Entity:
        """Make a suggestion an entity, with these attributes if not with its own."""
        entity = self._from(suggestion, "accepted")
        if attributes is not None:
            entity = replace(entity, attributes=dict(attributes))
        self._edit("accept", added=[self._of_entity(entity)])
        return entity

    def accept_all(self, suggestions: Iterable[Suggestion]) -> list[Entity]:
        """Make many suggestions entities in one step."""
        entities = [self._from(one, "bulk") for one in suggestions]
        if entities:
            self._edit("accept_all", added=[self._of_entity(one) for one in entities])
        return entities

    def reject(self, suggestion: Suggestion) -> None:
        """Answer a suggestion with no; it is not made again, whoever would propose it."""
        self._edit("reject", added=[self._of_rejection(suggestion)])

    def correct(
        self,
        suggestion: Suggestion,
        *,
        label: str | None = None,
        span: Span | None = None,
        attributes: Attributes | None = None,
    ) -> Entity:
        """Make an entity of a suggestion with another label, other ends or other attributes."""
        self._check_by_hand(span or suggestion.span)
        taken = self._from(suggestion, "corrected")
        entity = self._carried(taken, span or taken.span, label or taken.label)
        if attributes is not None:
            entity = replace(entity, attributes=dict(attributes))
        is_elsewhere = (entity.span, entity.label) != (suggestion.span, suggestion.label)
        answer = [self._of_rejection(suggestion)] if is_elsewhere else []
        self._edit("correct", added=[self._of_entity(entity), *answer])
        return entity

    def label_again(
        self,
        spans: Iterable[Span],
        label: str,
        attributes: Attributes | None = None,
        elsewhere: Iterable[Place] = (),
    ) -> list[Entity]:
        """Label more places of a string in one step, here and in other documents.

        Without ``attributes`` each gets those that can be read from its span.
        """
        entities = [
            Entity(
                self._new_id(),
                label,
                span,
                dict(
                    reading.read(self._text, span, label, self.schema)
                    if attributes is None
                    else attributes
                ),
                "propagated",
            )
            for span in spans
        ]
        own = [self._of_entity(one) for one in entities]
        other = labelled(self._store, self.annotator, elsewhere, label, attributes, self._new_id())
        if own or other:
            self._edit("label_again", other.removed, [*own, *other.added])
        return entities

    # -- relations -----------------------------------------------------------------------------

    def relate(self, source: str, target: str, label: str) -> Relation:
        """Link two entities; the same link twice is refused."""
        for one in self.layer.relations_of(source):
            if (one.source, one.target, one.label) == (source, target, label):
                raise AnnotatorError(sentence("This relation is there already."))
        relation = Relation(self._new_id(), label, source, target)
        self._edit("relate", added=[self._of_relation(relation)])
        return relation

    def remove_relation(self, id: str) -> None:
        """Remove a relation."""
        self._edit("unrelate", removed=[self._of_relation(self._relation(id))])

    def set_relation_attribute(self, id: str, key: str, value: AttributeValue | None) -> None:
        """Set one attribute of a relation; None takes it away."""
        old = self._relation(id)
        new = replace(old, attributes=_changed(old.attributes, key, value))
        if new != old:
            self._edit("attribute", [self._of_relation(old)], [self._of_relation(new)])

    # -- the layer -----------------------------------------------------------------------------

    def set_document_note(self, text: str) -> None:
        """Write the note on the whole document."""
        old = self.layer.note
        removed = [NoteFact(*self._here, old)] if old else []
        added = [NoteFact(*self._here, text)] if text else []
        if text != old:
            self._edit("document_note", removed, added)

    def set_document_unsure(self, unsure: bool) -> None:  # noqa: FBT001 (a setter)
        """Mark the document for the lead, or take the mark away."""
        if unsure != self.layer.unsure:
            mark = [UnsureFact(*self._here)]
            self._edit("document_unsure", [] if unsure else mark, mark if unsure else [])

    def set_document_label(self, label: str, given: bool) -> None:  # noqa: FBT001 (a setter)
        """Give the document a document label, or take it away."""
        if given != (label in self.layer.document_labels):
            fact = [DocumentLabelFact(*self._here, label)]
            self._edit("document_label", [] if given else fact, fact if given else [])

    def set_title(self, title: str) -> None:
        """Call the open document so in lists, for everybody; its text and layers stay as they are.

        An empty title gives it back the one that import chose.
        """
        if title:
            check_title(title)
        document = self.layer.document
        old = self._store.given_title(document)
        if title != (old or ""):
            removed = [TitleFact(document, old)] if old else []
            added = [TitleFact(document, title)] if title else []
            self._commit(Edit("title", tuple(removed), tuple(added)))

    def finish(self) -> None:
        """Say that the document is done, and bring the file into one piece."""
        self._set_status("finish", "done")
        self._store.checkpoint()

    def skip(self, reason: str) -> None:
        """Leave the document out, and say why."""
        self._set_status("skip", "skipped", reason)

    def reopen(self) -> None:
        """Take up a document again that was done or skipped."""
        self._set_status("reopen", "started")

    # -- undo ----------------------------------------------------------------------------------

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._history.undoable)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo."""
        return bool(self._history.redoable)

    def undo(self) -> LoggedEdit | None:
        """Take back the last step, after opening its document; None where there is none."""
        return self._step_back(self._history.undoable)

    def redo(self) -> LoggedEdit | None:
        """Bring back what was undone last, after opening its document."""
        return self._step_back(self._history.redoable)

    def _step_back(self, stack: list[str]) -> LoggedEdit | None:
        if not stack:
            return None
        step = self._store.logged(stack[-1])
        documents = sorted({*titled(step.edit), *(document for document, _ in step.edit.layers)})
        if documents and (self.document is None or self.document.id not in documents):
            self.open(documents[0])
        edit = step.edit.inverse
        self._check(edit, again=True)  # what came by merging may stand in its way
        return self._commit(edit, undoes=step.id)

    # -- one way for every edit ----------------------------------------------------------------

    def _edit(self, name: str, removed: Sequence[Fact] = (), added: Sequence[Fact] = ()) -> None:
        """Check, store and tell one edit of the open document."""
        edit = Edit(name, tuple(removed), tuple(added))
        here = self.layer.document
        if not any(isinstance(one, StatusFact) and one.document == here for one in edit.added):
            edit = self._begun(edit)
        self._check(edit)
        self._commit(edit)

    def _check(self, edit: Edit, *, again: bool = False) -> None:
        document = self.document
        assert document is not None
        if self._is_stale():  # by a merge, or in another window
            self.open(document.id)
            raise StaleEditError(
                sentence("This layer was changed elsewhere and is shown anew; please try again.")
            )
        self.layer.check(edit)
        rules.check(edit, self.layer, document.text, self.schema, again=again)
        for (other, annotator), part in edit.by_layer().items():
            if (other, annotator) != self._here:
                layer = self._store.layer(other, annotator)
                layer.check(part)
                text = self._store.document(other).text
                rules.check(part, layer, text, self.schema, again=again)

    def _begun(self, edit: Edit) -> Edit:
        """Let the first edit in a layer make it ``started``."""
        if self.layer.status != "new":
            return edit
        old = self.layer.status_fact
        return Edit(
            edit.name,
            (*edit.removed, old) if old else edit.removed,
            (*edit.added, StatusFact(*self._here, "started")),
        )

    def _commit(self, edit: Edit, undoes: str | None = None) -> LoggedEdit:
        logged = self._store.apply(edit, self.annotator, undoes)
        self.layer.apply(logged.edit)
        if self._here in edit.layers:
            self._heads = [logged.id]
        self._history.append(logged.id, undoes)
        self.saved_at = datetime.fromisoformat(logged.time).astimezone()
        self._tell(Change("edited", self.layer.document, edit))
        return logged

    def _tell(self, change: Change) -> None:
        for callback in tuple(self._subscribers):
            callback(change)

    def _set_status(self, name: str, status: Status, reason: str = "") -> None:
        old, new = self.layer.status_fact, StatusFact(*self._here, status, reason)
        if new != old:
            self._edit(name, [old] if old else [], [new])

    def _change_entity(self, name: str, old: Entity, new: Entity) -> Entity:
        if new != old:
            self._edit(name, [self._of_entity(old)], [self._of_entity(new)])
        return new

    def _carried(self, old: Entity, span: Span, label: str) -> Entity:
        places = (old.span, old.label), (span, label)
        attributes = reading.carried(old.attributes, self._text, *places, self.schema)
        return replace(old, span=span, label=label, attributes=dict(attributes))

    @property
    def _text(self) -> str:
        return self.document.text if self.document else ""

    def _check_by_hand(self, span: Span) -> None:
        if self.document is None:
            raise AnnotatorError(sentence("No document is open."))
        rules.check_span(span, self.document.text)
        rules.check_one_paragraph(span, self.document.text)

    def _entity(self, id: str) -> Entity:
        entity = self.layer.entity(id)
        if entity is None:
            raise StaleEditError(sentence("The entity is no longer there."))
        return entity

    def _relation(self, id: str) -> Relation:
        relation = self.layer.relation(id)
        if relation is None:
            raise StaleEditError(sentence("The relation is no longer there."))
        return relation

    @property
    def _here(self) -> tuple[str, str]:
        return (self.layer.document, self.annotator)

    def _of_entity(self, entity: Entity) -> EntityFact:
        return EntityFact(*self._here, entity)

    def _of_rejection(self, suggestion: Suggestion) -> RejectionFact:
        return RejectionFact(*self._here, suggestion.span, suggestion.label)

    def _from(self, suggestion: Suggestion, origin: Origin) -> Entity:
        one = suggestion
        return Entity(self._new_id(), one.label, one.span, one.attributes, origin, one.by)

    def _of_relation(self, relation: Relation) -> RelationFact:
        return RelationFact(*self._here, relation)

    def _new_id(self) -> str:
        while True:
            id = "".join(secrets.choice(_ID_LETTERS) for _ in range(6))
            if self.layer.entity(id) is None and self.layer.relation(id) is None:
                return id


def titled(edit: Edit) -> set[str]:
    """Return the documents of which an edit changes the title."""
    facts = (*edit.removed, *edit.added)
    return {fact.document for fact in facts if isinstance(fact, TitleFact)}


def _changed(attributes: Attributes, key: str, value: AttributeValue | None) -> Attributes:
    rest = {name: old for name, old in attributes.items() if name != key}
    return rest if value is None else {**rest, key: value}
