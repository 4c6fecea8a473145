"""The places that wait for a reviewer: what was said there, by how many, and whether it is settled."""

from __future__ import annotations

import random
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.agreement.disagreements import Dispute, Version, disputes
from annotator.agreement.values import AttributeTypes
from annotator.model.document import Document
from annotator.model.entity import Entity
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.persian.characters import fold

type Kind = Literal["boundary", "label", "missed", "nested", "attribute"]
type Choice = int | Literal["all", "none"]
"""The number of a version from 0, the entities of all versions, or none of them."""

type Spot = tuple[Span, str]
"""Span and label: what a layer holds once."""


@dataclass(frozen=True, slots=True)
class Place:
    """A disputed place of a document with its versions in the order in which they are shown.

    ``quote`` is the text of ``span`` (code points).
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

    def decided(self, gold: Layer) -> bool:
        """Say whether gold holds or has turned down everything that was said here."""
        missing = [spot for spot in self.spots if gold.entity_at(*spot) is None]
        return not missing or gold.rejections.issuperset(missing)


def spot_of(entity: Entity) -> Spot:
    """Return span and label of an entity."""
    return (entity.span, entity.label)


def places(
    document: Document, layers: Mapping[str, Layer], types: AttributeTypes, seed: int | None = None
) -> list[Place]:
    """Return the disputed places of a document in order; ``seed`` shuffles their versions."""
    said = {name: layer.entities for name, layer in layers.items()}
    found = disputes(document.id, said, types)
    return [_place(document.text, one, seed) for one in found]


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
    quote = dispute.span.of(text)
    said = frozenset(_said(version, text) for version in versions)
    return Place(
        *(dispute.document, dispute.span, quote, _kind(versions), tuple(versions)),
        (fold(quote), said),
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


def _kind(versions: Sequence[Version]) -> Kind:
    filled = [version.entities for version in versions if version.entities]
    if any(len(entities) > 1 for entities in filled):
        return "nested"
    if len(filled) < len(versions) and len(filled) == 1:
        return "missed"
    if len({entities[0].label for entities in filled}) > 1:
        return "label"
    return "boundary" if len({entities[0].span for entities in filled}) > 1 else "attribute"
