"""Where layers disagree, and why: the input of review and of the disagreement clinic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from annotator.agreement.values import AttributeTypes, value_key
from annotator.model.entity import Entity, Relation
from annotator.model.span import Span

type Kind = Literal["boundary", "label", "nested", "missed", "attribute", "relation"]

KINDS: tuple[Kind, ...] = ("boundary", "label", "nested", "missed", "attribute", "relation")


@dataclass(frozen=True, slots=True)
class End:
    """Where a relation begins or ends: an entity of all layers, or a place on which they differ.

    ``spots`` are the spans and labels that any layer has there.
    """

    span: Span
    spots: frozenset[tuple[Span, str]]


@dataclass(frozen=True, slots=True)
class Link:
    """A relation as one layer has it; two layers have the same link if label and ends are equal."""

    relation: Relation = field(compare=False)
    source: Entity = field(compare=False)
    target: Entity = field(compare=False)
    label: str
    ends: tuple[End, End]


@dataclass(frozen=True, slots=True)
class Version:
    """What some annotators say about a disputed place; neither entities nor links: nothing."""

    entities: tuple[Entity, ...]
    annotators: tuple[str, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """A place of a document on which layers differ: its versions, the most votes first."""

    document: str
    span: Span
    versions: tuple[Version, ...]


def kind_of(versions: Sequence[Version]) -> Kind:
    """Return what the versions of a disputed place differ in."""
    if any(version.links for version in versions):
        return "relation"
    filled = [version.entities for version in versions if version.entities]
    if any(len(entities) > 1 for entities in filled):
        return "nested"
    if len(filled) < len(versions) and len(filled) == 1:
        return "missed"
    if len({entities[0].label for entities in filled}) > 1:
        return "label"
    return "boundary" if len({entities[0].span for entities in filled}) > 1 else "attribute"


def disputes(
    document: str,
    layers: Mapping[str, Iterable[Entity]],
    types: AttributeTypes | None = None,
) -> list[Dispute]:
    """Return the places where the layers of a document differ, in order of position.

    ``layers`` maps annotators to their entities. An entity on which all agree (span, label,
    attributes) is in no dispute; the others are put together where they overlap.
    """
    voters: defaultdict[Hashable, list[str]] = defaultdict(list)
    example: dict[Hashable, Entity] = {}
    for annotator, entities in layers.items():
        for entity in entities:
            key = _identity(entity, types or {})
            voters[key].append(annotator)
            example.setdefault(key, entity)
    open_keys = [key for key, names in voters.items() if len(names) < len(layers)]
    open_keys.sort(key=lambda key: (example[key].order, str(key)))
    return [
        _dispute(document, {key: example[key] for key in group}, voters, list(layers))
        for group in _overlapping_groups(open_keys, example)
    ]


def _identity(entity: Entity, types: AttributeTypes) -> Hashable:
    values = (
        (key, value_key(value, types.get((entity.label, key), "text")))
        for key, value in sorted(entity.attributes.items())
    )
    return (entity.span, entity.label, tuple(values))


def _overlapping_groups(
    keys: Iterable[Hashable], example: Mapping[Hashable, Entity]
) -> list[list[Hashable]]:
    """Split keys in order of start where no entity reaches over."""
    groups: list[list[Hashable]] = []
    furthest = -1
    for key in keys:
        span = example[key].span
        if span.start >= furthest:
            groups.append([])
        groups[-1].append(key)
        furthest = max(furthest, span.end)
    return groups


def _dispute(
    document: str,
    entities: Mapping[Hashable, Entity],
    voters: Mapping[Hashable, list[str]],
    annotators: Sequence[str],
) -> Dispute:
    said: defaultdict[tuple[Hashable, ...], list[str]] = defaultdict(list)
    for annotator in annotators:
        said[tuple(key for key in entities if annotator in voters[key])].append(annotator)
    versions = [
        Version(tuple(entities[key] for key in keys), tuple(names)) for keys, names in said.items()
    ]
    versions.sort(key=lambda one: (-len(one.annotators), [e.order for e in one.entities]))
    spans = [entity.span for entity in entities.values()]
    extent = Span(min(span.start for span in spans), max(span.end for span in spans))
    return Dispute(document, extent, tuple(versions))


# Relations


def links(
    layers: Mapping[str, tuple[Sequence[Entity], Sequence[Relation]]], disputed: Iterable[Dispute]
) -> dict[str, list[Link]]:
    """Return the relations of every layer with ends that can be compared between layers.

    ``disputed`` are the places where the entities of these layers differ (`disputes`): relations
    that end there are the same although their entities are not, unless a layer has several there.
    """
    ends: dict[tuple[Span, str], End] = {}
    for place in disputed:
        if any(len(said.entities) > 1 for said in place.versions):
            continue  # which of the entities there a relation means is a question of its own
        spots = [(one.span, one.label) for said in place.versions for one in said.entities]
        ends |= dict.fromkeys(spots, End(place.span, frozenset(spots)))
    found: dict[str, list[Link]] = {}
    for annotator, (entities, relations) in layers.items():
        ids = {entity.id: entity for entity in entities}
        found[annotator] = [_link(one, ids[one.source], ids[one.target], ends) for one in relations]
    return found


def _link(
    relation: Relation, source: Entity, target: Entity, ends: Mapping[tuple[Span, str], End]
) -> Link:
    def end(entity: Entity) -> End:
        spot = (entity.span, entity.label)
        return ends.get(spot) or End(entity.span, frozenset((spot,)))

    return Link(relation, source, target, relation.label, (end(source), end(target)))


def relation_disputes(document: str, said: Mapping[str, Sequence[Link]]) -> list[Dispute]:
    """Return where layers link differently: a dispute for each label and source, in order.

    ``said`` has the links of every layer (`links`). Links that all have are in no dispute.
    """
    voters: defaultdict[Link, list[str]] = defaultdict(list)
    for annotator, its in said.items():
        for link in dict.fromkeys(its):
            voters[link].append(annotator)
    groups: defaultdict[tuple[str, End], list[Link]] = defaultdict(list)
    for link, names in voters.items():
        if len(names) < len(said):
            groups[link.label, link.ends[0]].append(link)
    found = [_link_dispute(document, group, voters, list(said)) for group in groups.values()]
    return sorted(found, key=lambda one: (one.span.start, one.span.end, _relation_of(one)))


def _link_dispute(
    document: str,
    group: Sequence[Link],
    voters: Mapping[Link, Sequence[str]],
    annotators: Sequence[str],
) -> Dispute:
    ordered = sorted(group, key=lambda link: (link.target.order, link.source.order))
    said: defaultdict[tuple[Link, ...], list[str]] = defaultdict(list)
    for annotator in annotators:
        said[tuple(link for link in ordered if annotator in voters[link])].append(annotator)
    versions = [Version((), tuple(names), its) for its, names in said.items()]
    versions.sort(key=lambda one: (-len(one.annotators), [link.target.order for link in one.links]))
    return Dispute(document, ordered[0].ends[0].span, tuple(versions))


def _relation_of(dispute: Dispute) -> str:
    return next(link.label for version in dispute.versions for link in version.links)
