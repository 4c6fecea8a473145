"""A layer: what one annotator says about one document."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from operator import attrgetter

from annotator.model.edit import (
    DocumentLabelFact,
    Edit,
    EntityFact,
    Fact,
    FactKey,
    LayerFact,
    NoteFact,
    RejectionFact,
    RelationFact,
    Status,
    StatusFact,
    UnsureFact,
    check_fit,
)
from annotator.model.entity import Entity, Relation
from annotator.model.span import Span

_ORDER = attrgetter("order")


class Layer:
    """The facts of one annotator in one document, with the look-ups that rules and views need.

    It changes through `apply` only, in time proportional to the edit, not to the layer.
    ``entities`` come in order, each id and each place once.
    """

    def __init__(
        self,
        document: str,
        annotator: str,
        facts: Iterable[LayerFact] = (),
        entities: Iterable[Entity] = (),
    ) -> None:
        self.document = document
        self.annotator = annotator
        self._in_order = list(entities)
        self._entities = {entity.id: entity for entity in self._in_order}
        self._relations: dict[str, Relation] = {}
        self._others: dict[FactKey, Fact] = {}
        self._ends: dict[str, set[str]] = {}
        self._change(Edit("load", added=tuple(facts)))

    def apply(self, edit: Edit) -> None:
        """Take over the part of ``edit`` that speaks of this layer; raises `StaleEditError`."""
        self._change(self._part(edit))

    def check(self, edit: Edit) -> None:
        """Raise `StaleEditError` where the edit's part for this layer does not fit."""
        check_fit(self._part(edit), self._fact)

    def facts(self) -> Iterator[Fact]:
        """Yield every fact, in no order."""
        here = (self.document, self.annotator)
        yield from self._others.values()
        yield from (EntityFact(*here, entity) for entity in self._entities.values())
        yield from (RelationFact(*here, relation) for relation in self._relations.values())

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
        fact = self._other("note")
        return fact.text if isinstance(fact, NoteFact) else ""

    @property
    def unsure(self) -> bool:
        """Whether the annotator marked the document as unsure."""
        return isinstance(self._other("unsure"), UnsureFact)

    @property
    def document_labels(self) -> list[str]:
        """Keys of the document labels, by code point."""
        facts = self._others.values()
        return sorted(fact.label for fact in facts if isinstance(fact, DocumentLabelFact))

    @property
    def entities(self) -> list[Entity]:
        """All entities by start, longer first, label, id."""
        return self._in_order.copy()

    @property
    def relations(self) -> list[Relation]:
        """All relations by the order of their ends, label, id."""
        return in_order(self._relations.values(), self._entities)

    @property
    def rejections(self) -> set[tuple[Span, str]]:
        """Span and label of what must not be suggested again."""
        facts = self._others.values()
        return {(fact.span, fact.label) for fact in facts if isinstance(fact, RejectionFact)}

    def rejects(self, span: Span, label: str) -> bool:
        """Say whether this label must not be suggested for this span again."""
        return RejectionFact(self.document, self.annotator, span, label).key in self._others

    @property
    def status_fact(self) -> StatusFact | None:
        """The fact that makes the layer exist."""
        return self._status_fact

    def entity(self, id: str) -> Entity | None:
        """Return the entity with this id."""
        return self._entities.get(id)

    def relation(self, id: str) -> Relation | None:
        """Return the relation with this id."""
        return self._relations.get(id)

    def entity_at(self, span: Span, label: str) -> Entity | None:
        """Return the entity with exactly this span and label."""
        id = self._places.get((span.start, span.end, label))
        return self.entity(id) if id is not None else None

    def relations_of(self, entity: str) -> list[Relation]:
        """Return the relations that begin or end at the entity with this id."""
        ids = sorted(self._ends.get(entity, ()))
        return [relation for id in ids if (relation := self.relation(id))]

    @cached_property
    def _places(self) -> dict[tuple[int, int, str], str]:
        return {_place(entity): entity.id for entity in self._in_order}

    @property
    def _status_fact(self) -> StatusFact | None:
        fact = self._other("status")
        return fact if isinstance(fact, StatusFact) else None

    def _other(self, kind: str) -> Fact | None:
        return self._others.get((kind, self.document, self.annotator))

    def _fact(self, key: FactKey) -> Fact | None:
        here = (self.document, self.annotator)
        match key:
            case ("entity", _, _, id):
                entity = self._entities.get(id)
                return EntityFact(*here, entity) if entity else None
            case ("relation", _, _, id):
                relation = self._relations.get(id)
                return RelationFact(*here, relation) if relation else None
            case _:
                return self._others.get(key)

    def _part(self, edit: Edit) -> Edit:
        return Edit(
            edit.name,
            tuple(fact for fact in edit.removed if self._mine(fact)),
            tuple(fact for fact in edit.added if self._mine(fact)),
        )

    def _mine(self, fact: Fact) -> bool:
        return fact.key[1:3] == (self.document, self.annotator)

    def _change(self, edit: Edit) -> None:
        check_fit(edit, self._fact)
        for fact in edit.removed:
            self._remove(fact)
        for fact in edit.added:
            self._add(fact)

    def _remove(self, fact: Fact) -> None:
        if isinstance(fact, EntityFact):
            entity = self._entities.pop(fact.entity.id)
            self._places.pop(_place(entity), None)
            del self._in_order[bisect_left(self._in_order, entity.order, key=_ORDER)]
        elif isinstance(fact, RelationFact):
            del self._relations[fact.relation.id]
            self._ends[fact.relation.source].discard(fact.relation.id)
            self._ends[fact.relation.target].discard(fact.relation.id)
        else:
            del self._others[fact.key]

    def _add(self, fact: Fact) -> None:
        if isinstance(fact, EntityFact):
            entity = self._entities[fact.entity.id] = fact.entity
            self._places[_place(entity)] = entity.id
            insort(self._in_order, entity, key=_ORDER)
        elif isinstance(fact, RelationFact):
            relation = self._relations[fact.relation.id] = fact.relation
            self._ends.setdefault(relation.source, set()).add(relation.id)
            self._ends.setdefault(relation.target, set()).add(relation.id)
        else:
            self._others[fact.key] = fact


def _place(entity: Entity) -> tuple[int, int, str]:
    return (entity.span.start, entity.span.end, entity.label)


def in_order(relations: Iterable[Relation], entities: Mapping[str, Entity]) -> list[Relation]:
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
