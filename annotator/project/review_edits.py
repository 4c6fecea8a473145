"""The edits of a review: what each decision takes out of gold and puts into it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.model.document import Document
from annotator.model.edit import (
    Edit,
    EntityFact,
    Fact,
    NoteFact,
    RejectionFact,
    RelationFact,
    StatusFact,
    UnsureFact,
)
from annotator.model.entity import Entity, Relation
from annotator.model.layer import Layer
from annotator.model.schema import GOLD, Schema
from annotator.project.review_places import Place, Spot, agreed, spot_of

type _Link = tuple[str, Spot, Spot]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer puts into gold at a place, and why; ``guideline``: it lacks a rule for this."""

    entities: tuple[Entity, ...]
    why: str = ""
    guideline: bool = False


@dataclass(slots=True)
class Review:
    """One document under review: its text, the finished layers, gold, what is disputed."""

    document: Document
    layers: Mapping[str, Layer]
    gold: Layer
    heads: list[str]
    places: list[Place]


def taking_over(review: Review, schema: Schema) -> Edit | None:
    """Return the edit that takes over what all layers have alike; None if gold has it all."""
    gold, flat = review.gold, not schema.nesting
    wanted = [
        _made(entity, review)
        for entity in agreed(review.layers.values(), review.places)
        if gold.entity_at(*spot_of(entity)) is None
        and spot_of(entity) not in gold.rejections
        and not (flat and any(entity.span.overlaps(one.span) for one in gold.entities))
    ]
    links = _links(review, [*gold.entities, *wanted], ())
    if not wanted and not links:
        return None
    return _begun("take_over", review, (), [*_entity_facts(review, wanted), *links])


def settling(review: Review, place: Place, decision: Decision) -> Edit:
    """Return the edit that settles a place: its entities in, all else said there turned down."""
    gold, document = review.gold, review.document.id
    old = held(review, place)
    new = [_decided(one, review, decision) for one in decision.entities]
    cut = {link.id: link for one in old for link in gold.relations_of(one.id)}
    turned_down = place.spots - {spot_of(one) for one in new}
    was = {spot for spot in gold.rejections if spot in place.spots}
    removed: list[Fact] = [
        *(RelationFact(document, GOLD, link) for link in cut.values()),
        *_entity_facts(review, old),
        *_rejections(document, was - turned_down),
    ]
    kept = [one for one in gold.entities if one not in old]
    added: list[Fact] = [
        *_entity_facts(review, new),
        *_rejections(document, turned_down - was),
        *_links(review, [*kept, *new], cut),
    ]
    if not new:
        removed_note, added_note = _remarks(review, place, decision)
        removed, added = [*removed, *removed_note], [*added, *added_note]
    return _begun("decide", review, removed, added)


def held(review: Review, place: Place) -> list[Entity]:
    """Return what gold holds at a place, apart from what all agree on and from other places."""
    same = {spot_of(one) for one in agreed(review.layers.values(), review.places)}
    others = {spot for one in review.places if one != place for spot in one.spots}
    return [
        entity
        for entity in review.gold.entities
        if entity.span.overlaps(place.span) and spot_of(entity) not in same | others
    ]


def _links(review: Review, entities: Iterable[Entity], without: Iterable[str]) -> list[Fact]:
    """Return the relations that all layers have and gold lacks, where both ends are there."""
    ids = {spot_of(entity): entity.id for entity in entities}
    gone = set(without)
    there = {
        (one.label, one.source, one.target) for one in review.gold.relations if one.id not in gone
    }
    first, *others = (_linked(layer) for layer in review.layers.values())
    facts: list[Fact] = []
    for link, relation in first.items():
        label, source, target = link
        ends = ids.get(source), ids.get(target)
        if not (ends[0] and ends[1]) or (label, *ends) in there:
            continue
        if all(link in other for other in others):
            made = replace(relation, id=_new_id(), source=ends[0], target=ends[1])
            facts.append(RelationFact(review.document.id, GOLD, _reviewed(made)))
    return facts


def _made(entity: Entity, review: Review) -> Entity:
    free = review.gold.entity(entity.id) is None
    return replace(
        entity,
        id=entity.id if free and review.gold.relation(entity.id) is None else _new_id(),
        origin="review",
        by=None,
        unsure=False,
        note="",
    )


def _decided(entity: Entity, review: Review, decision: Decision) -> Entity:
    made = replace(_made(entity, review), id=_new_id())
    return replace(made, unsure=decision.guideline, note=decision.why)


def _new_id() -> str:
    return secrets.token_hex(4)


def _reviewed(relation: Relation) -> Relation:
    return replace(relation, origin="review", by=None, unsure=False, note="")


def _entity_facts(review: Review, entities: Iterable[Entity]) -> list[Fact]:
    return [EntityFact(review.document.id, GOLD, entity) for entity in entities]


def _rejections(document: str, spots: Iterable[Spot]) -> list[Fact]:
    ordered = sorted(spots, key=lambda spot: (spot[0].start, spot[0].end, spot[1]))
    return [RejectionFact(document, GOLD, *spot) for spot in ordered]


def _remarks(review: Review, place: Place, decision: Decision) -> tuple[list[Fact], list[Fact]]:
    """Return what changes in gold's own note and mark, where no entity can carry them."""
    gold, here = review.gold, (review.document.id, GOLD)
    removed: list[Fact] = []
    added: list[Fact] = []
    if decision.why:
        removed += [NoteFact(*here, gold.note)] if gold.note else []
        lines = [gold.note] if gold.note else []
        added.append(NoteFact(*here, "\n".join([*lines, f"{place.quote}: {decision.why}"])))
    if decision.guideline and not gold.unsure:
        added.append(UnsureFact(*here))
    return removed, added


def _linked(layer: Layer) -> dict[_Link, Relation]:
    spots = {entity.id: spot_of(entity) for entity in layer.entities}
    return {(one.label, spots[one.source], spots[one.target]): one for one in layer.relations}


def _begun(name: str, review: Review, removed: Iterable[Fact], added: Iterable[Fact]) -> Edit:
    """Return an edit that also says that gold is begun where it was not."""
    old, taken, given = review.gold.status_fact, list(removed), list(added)
    if review.gold.status == "new":
        taken += [old] if old else []
        given.append(StatusFact(review.document.id, GOLD, "started"))
    return Edit(name, tuple(taken), tuple(given))


def united(edits: Iterable[Edit]) -> Edit:
    """Return one edit with the outcome of edits made one after the other."""
    removed: dict[tuple[str, ...], Fact] = {}
    added: dict[tuple[str, ...], Fact] = {}
    for edit in edits:
        for fact in edit.removed:
            if added.pop(fact.key, None) is None:
                removed[fact.key] = fact
        added |= {fact.key: fact for fact in edit.added}
    return Edit("decide", tuple(removed.values()), tuple(added.values()))
