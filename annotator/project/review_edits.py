"""The edits of a review: what each decision takes out of gold and puts into it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.agreement.disagreements import Link
from annotator.errors import AnnotatorError, sentence
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
from annotator.project.review_places import (
    Place,
    Spot,
    ends_in,
    linked,
    spot_of,
    spot_of_link,
)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer puts into gold at a place, and why; ``guideline``: it lacks a rule for this."""

    entities: tuple[Entity, ...]
    why: str = ""
    guideline: bool = False
    links: tuple[Link, ...] = ()


@dataclass(slots=True)
class Review:
    """One document under review: its text, the finished layers, gold, what is disputed.

    ``agreed`` and ``links`` are the entities and relations that all layers have.
    """

    document: Document
    layers: Mapping[str, Layer]
    gold: Layer
    heads: list[str]
    places: list[Place]
    agreed: list[Entity]
    links: list[Link]


def taking_over(review: Review, schema: Schema) -> Edit | None:
    """Return the edit that takes over what all layers have alike; None if gold has it all."""
    gold, flat = review.gold, not schema.nesting
    wanted = [
        _made(entity, review)
        for entity in review.agreed
        if gold.entity_at(*spot_of(entity)) is None
        and spot_of(entity) not in gold.rejections
        and not (flat and any(entity.span.overlaps(one.span) for one in gold.entities))
    ]
    links = _agreed_links(review, Edit("", (), tuple(_entity_facts(review, wanted))))
    if not wanted and not links:
        return None
    return _begun("take_over", review, (), [*_entity_facts(review, wanted), *links])


def settling(review: Review, place: Place, decision: Decision) -> Edit:
    """Return the edit that settles a place: its entities in, all else said there turned down."""
    if place.kind == "relation":
        return _linking(review, place, decision)
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
    added: list[Fact] = [
        *_entity_facts(review, new),
        *_rejections(document, turned_down - was),
        *(RelationFact(document, GOLD, link) for link in _carried(cut.values(), old, new)),
    ]
    added += _agreed_links(review, Edit("", tuple(removed), tuple(added)))
    if not new:
        removed_note, added_note = _remarks(review, place, decision)
        removed, added = [*removed, *removed_note], [*added, *added_note]
    return _begun("decide", review, removed, added)


def _linking(review: Review, place: Place, decision: Decision) -> Edit:
    """Return the edit that settles relations; raises `AnnotatorError` before their ends are."""
    removed: list[Fact] = []
    added: list[Fact] = []
    for link in place.links:
        out, new = _settling_link(review, link, decision)
        removed, added = [*removed, *out], [*added, *new]
    if not decision.links:
        out, new = _remarks(review, place, decision)
        removed, added = [*removed, *out], [*added, *new]
    return _begun("decide", review, removed, added)


def _settling_link(review: Review, link: Link, decision: Decision) -> tuple[list[Fact], list[Fact]]:
    """Return what is taken out of gold and put into it for one relation in dispute."""
    gold, document = review.gold, review.document.id
    source, target = ends_in(gold, link)
    there = linked(gold, link, source, target) if source and target else None
    removed: list[Fact] = [RelationFact(document, GOLD, there)] if there else []
    rejection = spot_of_link(link)
    was_turned_down = rejection in gold.rejections
    if link not in decision.links:
        return removed, [] if was_turned_down else _rejections(document, [rejection])
    if not (source and target):
        raise AnnotatorError(sentence("Settle the two ends of this relation first."))
    if was_turned_down:
        removed += _rejections(document, [rejection])
    made = _made_link(link, source, target)
    remarked = replace(made, note=decision.why, unsure=decision.guideline)
    return removed, [RelationFact(document, GOLD, remarked)]


def _made_link(link: Link, source: Entity, target: Entity) -> Relation:
    return replace(
        link.relation,
        id=_new_id(),
        source=source.id,
        target=target.id,
        origin="review",
        by=None,
        unsure=False,
        note="",
    )


def _carried(
    links: Iterable[Relation], old: Sequence[Entity], new: Sequence[Entity]
) -> list[Relation]:
    """Return relations of entities that were settled anew, hung on what came in their place.

    Where that is not one entity with the same label the relation goes with its end.
    """
    labels = {one.id: one.label for one in old}

    def end(id: str) -> str | None:
        if id not in labels:
            return id
        heirs = [one for one in new if one.label == labels[id]]
        return heirs[0].id if len(heirs) == 1 else None

    kept: list[Relation] = []
    for link in links:
        source, target = end(link.source), end(link.target)
        if source and target and source != target:
            kept.append(replace(link, id=_new_id(), source=source, target=target))
    return kept


def held(review: Review, place: Place) -> list[Entity]:
    """Return what gold holds at a place, apart from what all agree on and from other places."""
    same = {spot_of(one) for one in review.agreed}
    others = {spot for one in review.places if one != place for spot in one.spots}
    return [
        entity
        for entity in review.gold.entities
        if entity.span.overlaps(place.span) and spot_of(entity) not in same | others
    ]


def _agreed_links(review: Review, so_far: Edit) -> list[Fact]:
    """Return the relations that all have and gold will lack after an edit, where both ends are."""
    gold, facts = review.gold, list[Fact]()
    gold.apply(so_far)
    for link in review.links:
        source, target = ends_in(gold, link)
        if source and target and linked(gold, link, source, target) is None:
            made = _made_link(link, source, target)
            facts.append(RelationFact(review.document.id, GOLD, made))
    gold.apply(so_far.inverse)
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
