"""The work of one annotator: every gesture becomes one edit, checked, stored, told to views."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import replace

from annotator.errors import AnnotatorError, StaleEditError, sentence
from annotator.model import rules
from annotator.model.edit import (
    DocumentLabelFact,
    Edit,
    EntityFact,
    NoteFact,
    RejectionFact,
    RelationFact,
    Status,
    StatusFact,
    TitleFact,
    UnsureFact,
)
from annotator.model.entity import Attributes, AttributeValue, Entity, Origin, Relation, Suggestion
from annotator.model.span import Span
from annotator.model.title import check_title
from annotator.project import reading
from annotator.project.editing import Editing
from annotator.project.elsewhere import Place, labelled

_ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


class AnnotationSession(Editing):
    """One annotator at work in one document at a time.

    Every method that changes something makes one edit: checked by `rules`, on disk when it
    returns, told to every subscriber. A refusal raises `AnnotatorError` and changes nothing.
    """

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

    # -- parts of an edit ------------------------------------------------------------------------

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


def _changed(attributes: Attributes, key: str, value: AttributeValue | None) -> Attributes:
    rest = {name: old for name, old in attributes.items() if name != key}
    return rest if value is None else {**rest, key: value}
