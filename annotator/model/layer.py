"""A layer: what one annotator says about one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.model.edit import (
    DocumentLabelFact,
    Edit,
    EntityFact,
    Fact,
    LayerFact,
    NoteFact,
    RejectionFact,
    RelationFact,
    State,
    Status,
    StatusFact,
    UnsureFact,
)
from annotator.model.entity import Entity, Relation
from annotator.model.span import Span


class Layer:
    """The facts of one annotator in one document, with the look-ups that rules and views need.

    It changes through `apply` only, in time proportional to the edit, not to the layer.
    """

    def __init__(self, document: str, annotator: str, facts: Iterable[LayerFact] = ()) -> None:
        self.document = document
        self.annotator = annotator
        self._state = State()
        self._places: dict[tuple[Span, str], str] = {}
        self._ends: dict[str, set[str]] = {}
        self._change(Edit("load", added=tuple(facts)))

    def apply(self, edit: Edit) -> None:
        """Take over the part of ``edit`` that speaks of this layer; raises `StaleEditError`."""
        self._change(self._part(edit))

    def check(self, edit: Edit) -> None:
        """Raise `StaleEditError` where the edit's part for this layer does not fit."""
        self._state.check(self._part(edit))

    def facts(self) -> Iterator[Fact]:
        """Yield every fact, in no order."""
        yield from self._state.facts.values()

    @property
    def exists(self) -> bool:
        """Whether anybody has begun this layer."""
        return self._status_fact is not None

    @property
    def status(self) -> Status:
        """new, started, done or skipped."""
        return self._status_fact.status if self._status_fact else "new"

    @property
    def skip_reason(self) -> str:
        """Why it was skipped, or an empty text."""
        return self._status_fact.skip_reason if self._status_fact else ""

    @property
    def note(self) -> str:
        """The note on the layer, or an empty text."""
        fact = self._one("note")
        return fact.text if isinstance(fact, NoteFact) else ""

    @property
    def unsure(self) -> bool:
        """Whether the annotator marked the document as unsure."""
        return isinstance(self._one("unsure"), UnsureFact)

    @property
    def document_labels(self) -> list[str]:
        """Keys of the document labels, by code point."""
        facts = self._state.facts.values()
        return sorted(fact.label for fact in facts if isinstance(fact, DocumentLabelFact))

    @property
    def entities(self) -> list[Entity]:
        """All entities by start, longer first, label, id."""
        facts = self._state.facts.values()
        entities = (fact.entity for fact in facts if isinstance(fact, EntityFact))
        return sorted(entities, key=lambda entity: entity.order)

    @property
    def relations(self) -> list[Relation]:
        """All relations by the order of their ends, label, id."""
        facts = self._state.facts.values()
        relations = [fact.relation for fact in facts if isinstance(fact, RelationFact)]
        return in_order(relations, {entity.id: entity for entity in self.entities})

    @property
    def rejections(self) -> set[tuple[Span, str]]:
        """Span and label of what must not be suggested again."""
        facts = self._state.facts.values()
        return {(fact.span, fact.label) for fact in facts if isinstance(fact, RejectionFact)}

    @property
    def status_fact(self) -> StatusFact | None:
        """The fact that makes the layer exist."""
        return self._status_fact

    def entity(self, id: str) -> Entity | None:
        """Return the entity with this id."""
        fact = self._one("entity", id)
        return fact.entity if isinstance(fact, EntityFact) else None

    def relation(self, id: str) -> Relation | None:
        """Return the relation with this id."""
        fact = self._one("relation", id)
        return fact.relation if isinstance(fact, RelationFact) else None

    def entity_at(self, span: Span, label: str) -> Entity | None:
        """Return the entity with exactly this span and label."""
        id = self._places.get((span, label))
        return self.entity(id) if id is not None else None

    def relations_of(self, entity: str) -> list[Relation]:
        """Return the relations that begin or end at the entity with this id."""
        ids = sorted(self._ends.get(entity, ()))
        return [relation for id in ids if (relation := self.relation(id))]

    @property
    def _status_fact(self) -> StatusFact | None:
        fact = self._one("status")
        return fact if isinstance(fact, StatusFact) else None

    def _one(self, kind: str, *rest: str) -> Fact | None:
        return self._state.facts.get((kind, self.document, self.annotator, *rest))

    def _part(self, edit: Edit) -> Edit:
        return Edit(
            edit.name,
            tuple(fact for fact in edit.removed if self._mine(fact)),
            tuple(fact for fact in edit.added if self._mine(fact)),
        )

    def _mine(self, fact: Fact) -> bool:
        return fact.key[1:3] == (self.document, self.annotator)

    def _change(self, edit: Edit) -> None:
        self._state.apply(edit)
        for fact in edit.removed:
            if isinstance(fact, EntityFact):
                self._places.pop((fact.entity.span, fact.entity.label), None)
            elif isinstance(fact, RelationFact):
                self._ends[fact.relation.source].discard(fact.relation.id)
                self._ends[fact.relation.target].discard(fact.relation.id)
        for fact in edit.added:
            if isinstance(fact, EntityFact):
                self._places[fact.entity.span, fact.entity.label] = fact.entity.id
            elif isinstance(fact, RelationFact):
                self._ends.setdefault(fact.relation.source, set()).add(fact.relation.id)
                self._ends.setdefault(fact.relation.target, set()).add(fact.relation.id)


def in_order(relations: Iterable[Relation], entities: dict[str, Entity]) -> list[Relation]:
    """Sort relations by the order of their source, of their target, by label, by id."""
    return sorted(
        relations,
        key=lambda one: (
            entities[one.source].order,
            entities[one.target].order,
            one.label,
            one.id,
        ),
    )
