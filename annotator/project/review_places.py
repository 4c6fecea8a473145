"""The places that wait for a reviewer: what was said there, by how many, and whether it is settled."""

from __future__ import annotations

import random
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.agreement.disagreements import (
    Dispute,
    End,
    Kind,
    Link,
    Version,
    disputes,
    kind_of,
    links,
    relation_disputes,
)
from annotator.agreement.values import AttributeTypes
from annotator.model.document import Document
from annotator.model.entity import Entity, Relation
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.persian.characters import fold

type Choice = int | Literal["all", "none"]
"""The number of a version from 0, the entities of all versions, or none of them."""

type Spot = tuple[Span, str]
"""Span and label: what a layer holds once."""

type Said = Mapping[str, Sequence[Link]]
"""The relations of every layer, comparable (`disagreements.links`)."""


@dataclass(frozen=True, slots=True)
class Place:
    """A disputed place of a document with its versions in the order in which they are shown.

    ``quote`` is the text of ``span`` (code points). Of relations in dispute the span is that of
    the source.
    """

    document: str
    span: Span
    quote: str
    kind: Kind
    versions: tuple[Version, ...]
    signature: Hashable

    @property
    def spots(self) -> frozenset[Spot]:
        """Every span and label that some version has."""
        return frozenset(spot_of(one) for version in self.versions for one in version.entities)

    @property
    def links(self) -> tuple[Link, ...]:
        """Every relation that some version has."""
        return tuple(dict.fromkeys(link for one in self.versions for link in one.links))

    def links_of(self, choice: Choice) -> tuple[Link, ...]:
        """Return the relations that a choice puts into gold."""
        if choice == "none":
            return ()
        return self.links if choice == "all" else self.versions[choice].links

    def entities(self, choice: Choice) -> tuple[Entity, ...]:
        """Return what a choice puts into gold; one span and label once, the most votes first."""
        if choice == "none":
            return ()
        if choice != "all":
            return self.versions[choice].entities
        by_votes = sorted(self.versions, key=lambda version: -len(version.annotators))
        found: dict[Spot, Entity] = {}
        for version in by_votes:
            for entity in version.entities:
                found.setdefault(spot_of(entity), entity)
        return tuple(sorted(found.values(), key=lambda entity: entity.order))

    def holds(self, gold: Layer, version: Version) -> bool:
        """Say whether gold has, of all that was said here, what a version says."""
        if self.kind == "relation":
            there = [link for link in self.links if spot_of_link(link) not in gold.rejections]
            return set(there) == set(version.links)
        found = [one for spot in self.spots if (one := gold.entity_at(*spot))]
        return {_with_values(one) for one in found} == {
            _with_values(one) for one in version.entities
        }

    def decided(self, gold: Layer) -> bool:
        """Say whether gold holds or has turned down everything that was said here."""
        if self.kind == "relation":
            return all(settled(link, gold) for link in self.links)
        missing = [spot for spot in self.spots if gold.entity_at(*spot) is None]
        return not missing or gold.rejections.issuperset(missing)


def _with_values(entity: Entity) -> Hashable:
    return (entity.span, entity.label, str(sorted(entity.attributes.items())))


def spot_of(entity: Entity) -> Spot:
    """Return span and label of an entity."""
    return (entity.span, entity.label)


def spot_of_link(link: Link) -> Spot:
    """Return what names a relation among gold's rejections: no label of entities has a blank."""
    source, target = (one.span for one in link.ends)
    whole = Span(min(source.start, target.start), max(source.end, target.end))
    return (whole, f"{link.label} {source.start}-{source.end} {target.start}-{target.end}")


def ends_in(gold: Layer, link: Link) -> tuple[Entity | None, Entity | None]:
    """Return the entities of gold that a relation would link."""
    return _end_in(gold, link.ends[0], link.source), _end_in(gold, link.ends[1], link.target)


def _end_in(gold: Layer, end: End, said: Entity) -> Entity | None:
    exact = gold.entity_at(*spot_of(said))
    if exact:
        return exact
    others = [one for spot in end.spots if (one := gold.entity_at(*spot))]
    if not others and gold.rejections.intersection(end.spots):  # edited by the reviewer
        others = [one for one in gold.entities if one.span.overlaps(end.span)]
    return min(
        (one for one in others if one.label == said.label),
        key=lambda one: (-_shared(one.span, said.span), one.order),
        default=None,
    )


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def settled(link: Link, gold: Layer) -> bool:
    """Say whether gold has a relation, has turned it down, or will never have one of its ends."""
    if spot_of_link(link) in gold.rejections:
        return True
    source, target = ends_in(gold, link)
    if source and target:
        return linked(gold, link, source, target) is not None
    return any(
        found is None and _is_closed(end, gold)
        for found, end in zip((source, target), link.ends, strict=True)
    )


def linked(gold: Layer, link: Link, source: Entity, target: Entity) -> Relation | None:
    """Return gold's relation between two of its entities."""
    ends = (link.label, source.id, target.id)
    found = (
        one for one in gold.relations_of(source.id) if (one.label, one.source, one.target) == ends
    )
    return next(found, None)


def _is_closed(end: End, gold: Layer) -> bool:
    """Say whether the reviewer is done with the entities at an end of a relation."""
    missing = [spot for spot in end.spots if gold.entity_at(*spot) is None]
    return gold.rejections.issuperset(missing)


def places(
    document: Document, layers: Mapping[str, Layer], types: AttributeTypes, seed: int | None = None
) -> tuple[list[Place], list[Link]]:
    """Return the disputed places of a document in order, and the relations that all have.

    Relations in dispute come after all entities, so that their ends are settled by then.
    ``seed`` shuffles the versions of a place.
    """
    entities = {name: layer.entities for name, layer in layers.items()}
    found = disputes(document.id, entities, types)
    said = links({name: (entities[name], layers[name].relations) for name in layers}, found)
    found += relation_disputes(document.id, said)
    return [_place(document.text, one, seed) for one in found], _common(said)


def _common(said: Said) -> list[Link]:
    first, *rest = said.values()
    others = [frozenset(links) for links in rest]
    return [link for link in dict.fromkeys(first) if all(link in other for other in others)]


def agreed(layers: Iterable[Layer], disputed: Iterable[Place]) -> list[Entity]:
    """Return the entities that every layer has alike, in order."""
    first, *others = layers
    spots = {spot for place in disputed for spot in place.spots}
    return [
        entity
        for entity in first.entities
        if spot_of(entity) not in spots
        and all(layer.entity_at(*spot_of(entity)) is not None for layer in others)
    ]


def _place(text: str, dispute: Dispute, seed: int | None) -> Place:
    versions = list(dispute.versions)
    if seed is not None:
        span = dispute.span
        mixer = random.Random(f"{seed} {dispute.document} {span.start} {span.end}")
        mixer.shuffle(versions)
    quote, kind = dispute.span.of(text), kind_of(versions)
    said: Hashable = frozenset(_said(version, text) for version in versions)
    if kind == "relation":  # which entities gold has at its ends is a matter of its document
        said = (dispute.document, dispute.span, *(link for one in versions for link in one.links))
    return Place(
        *(dispute.document, dispute.span, quote, kind, tuple(versions)), (fold(quote), said)
    )


def _said(version: Version, text: str) -> Hashable:
    return tuple(
        (fold(one.span.of(text)), one.label, str(sorted(one.attributes.items())))
        for one in version.entities
    )


def matching(choice: Choice, of: Place, text: str, there: Place, text_there: str) -> Choice:
    """Return the choice at ``there`` that says the same as ``choice`` does at ``of``."""
    if not isinstance(choice, int):
        return choice
    wanted = _said(of.versions[choice], text)
    said = [_said(version, text_there) for version in there.versions]
    return said.index(wanted)
