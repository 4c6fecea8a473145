"""Where layers disagree, and why: the input of review and of the disagreement clinic."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.agreement.causes import BoundaryCause, boundary_cause
from annotator.agreement.counterparts import counterparts
from annotator.agreement.values import AttributeTypes, different_attributes, value_key
from annotator.model.document import Document
from annotator.model.entity import Entity
from annotator.model.span import Span

type Kind = Literal["boundary", "label", "nested", "missed", "attribute"]
type Cause = Literal[BoundaryCause, "label", "nested", "missed", "attribute"]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two layers differ about one entity; None stands for no entity.

    ``attribute`` is the key of the attribute whose value differs.
    """

    document: str
    kind: Kind
    cause: Cause
    first: Entity | None
    second: Entity | None
    attribute: str = ""

    @property
    def span(self) -> Span:
        """All that either entity covers."""
        spans = [entity.span for entity in (self.first, self.second) if entity]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


def disagreements(
    document: Document,
    first: Sequence[Entity],
    second: Sequence[Entity],
    types: AttributeTypes | None = None,
) -> list[Disagreement]:
    """Return every difference between two layers of a document, in order of position.

    ``types`` says which attributes are numbers and flags (`values.attribute_types`).
    """
    found: list[Disagreement] = []
    for one, other in counterparts(first, second):
        if one and other:
            found += _of_pair(document, one, other, types or {})
        elif one:
            found.append(_of_lonely(document.id, one, None, second))
        elif other:
            found.append(_of_lonely(document.id, None, other, first))
    return found


def by_cause(found: Iterable[Disagreement]) -> dict[Cause, list[Disagreement]]:
    """Group disagreements by cause, the most frequent first, then by the cause's name."""
    groups: defaultdict[Cause, list[Disagreement]] = defaultdict(list)
    for one in found:
        groups[one.cause].append(one)
    return dict(sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])))


def _of_pair(
    document: Document, one: Entity, other: Entity, types: AttributeTypes
) -> list[Disagreement]:
    if one.label != other.label:
        return [Disagreement(document.id, "label", "label", one, other)]
    found = [
        Disagreement(document.id, "attribute", "attribute", one, other, key)
        for key in different_attributes(one, other, types)
    ]
    if one.span == other.span:
        return found
    cause = boundary_cause(document.text, one.span, other.span)
    return [Disagreement(document.id, "boundary", cause, one, other), *found]


def _of_lonely(
    document: str, one: Entity | None, other: Entity | None, others: Sequence[Entity]
) -> Disagreement:
    """Tell an entity that only one of them saw inside or around another from one overlooked."""
    entity = one or other
    assert entity is not None
    nested = any(
        entity.span.contains(there.span) or there.span.contains(entity.span) for there in others
    )
    kind = "nested" if nested else "missed"
    return Disagreement(document, kind, kind, one, other)


@dataclass(frozen=True, slots=True)
class Version:
    """What some annotators say about a disputed place; no entities means: nothing is here."""

    entities: tuple[Entity, ...]
    annotators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A place of a document on which layers differ: its versions, the most votes first."""

    document: str
    span: Span
    versions: tuple[Version, ...]


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
