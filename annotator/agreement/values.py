"""Agreement on what hangs on entities and documents: attributes, relations, document labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from annotator.agreement.chance import cohen_kappa, crosstab
from annotator.agreement.counterparts import Counterparts, counterparts
from annotator.agreement.undefined import (
    NO_ANSWER,
    NO_ENTITIES,
    NO_REFERENCE,
    NOTHING_TO_RATE,
    Value,
)
from annotator.model.entity import AttributeValue, Entity, Relation
from annotator.model.schema import Attribute, AttributeType, Schema

_NUMBERS = "numbers"
"""The suggester that fills attributes with what it reads in numbers and dates."""

type AttributeTypes = Mapping[tuple[str, str], AttributeType]
"""Label and attribute key to the type of the attribute."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the things that could be compared are equal."""

    equal: int
    compared: int

    @property
    def value(self) -> Value:
        """The share."""
        return self.equal / self.compared if self.compared else NOTHING_TO_RATE


@dataclass(frozen=True, slots=True)
class Found:
    """How many things the first and the second layer hold and how many of them both."""

    both: int
    first: int
    second: int

    @property
    def precision(self) -> Value:
        """Share of the second layer's things that the first, the reference, has too."""
        return self.both / self.second if self.second else NO_ANSWER

    @property
    def recall(self) -> Value:
        """Share of the first layer's things that the second has too."""
        return self.both / self.first if self.first else NO_REFERENCE

    @property
    def f1(self) -> Value:
        """Harmonic mean of precision and recall."""
        total = self.first + self.second
        return 2 * self.both / total if total else NO_ENTITIES


def attribute_types(schema: Schema) -> AttributeTypes:
    """Return the types of all attributes of all labels.

    A text that the reader of numbers fills is a number wherever it can be: the result of a game is
    none, so that the schema has to call it a text.
    """
    return {
        (label.key, attribute.key): _type_of(attribute)
        for label in schema.labels
        for attribute in label.attributes
    }


def _type_of(attribute: Attribute) -> AttributeType:
    is_read = attribute.type == "text" and attribute.filled_by == _NUMBERS
    return "number" if is_read else attribute.type


def value_key(value: AttributeValue | None, kind: AttributeType = "text") -> Hashable:
    """Return what equal values share: 30 and 30.0 are one number, an absent flag is not set.

    A number that is none (``139x``, ``2-1``) is compared as it is written.
    """
    if kind == "flag":
        return bool(value)
    if kind == "number" and isinstance(value, str):
        try:
            return Fraction(value)
        except (ValueError, ZeroDivisionError):
            return value
    return value


def different_attributes(one: Entity, other: Entity, types: AttributeTypes) -> list[str]:
    """Return the keys of the attributes whose values differ, by code point."""
    return [key for key, equal in compared_attributes(one, other, types) if not equal]


def attribute_agreement(
    pairs: Iterable[Counterparts], types: AttributeTypes
) -> dict[tuple[str, str], Share]:
    """Compare attributes of entities that have a counterpart with the same label.

    Returns a share for each label and attribute of which at least one of the two has a value.
    """
    equals: Counter[tuple[str, str]] = Counter()
    compared: Counter[tuple[str, str]] = Counter()
    for one, other in pairs:
        if one and other and one.label == other.label:
            for key, equal in compared_attributes(one, other, types):
                compared[one.label, key] += 1
                equals[one.label, key] += equal
    return {place: Share(equals[place], count) for place, count in sorted(compared.items())}


def compared_attributes(
    one: Entity, other: Entity, types: AttributeTypes
) -> list[tuple[str, bool]]:
    """Return each attribute that either has, by code point, and whether the values are equal."""
    result: list[tuple[str, bool]] = []
    for key in sorted({*one.attributes, *other.attributes}):
        kind = types.get((one.label, key), "text")
        left, right = one.attributes.get(key), other.attributes.get(key)
        result.append((key, value_key(left, kind) == value_key(right, kind)))
    return result


@dataclass(frozen=True, slots=True)
class Related:
    """The entities and relations of a layer."""

    entities: Sequence[Entity]
    relations: Sequence[Relation]


type Ends = Literal["strict", "lenient"]
"""Whether the ends of equal relations have the same span or only overlap."""


def relation_agreement(
    layers: Iterable[tuple[Related, Related]], ends: Ends = "strict"
) -> dict[str, Found]:
    """Count for each relation label what two annotators' layers hold, document by document.

    Relations are equal where their labels are and both ends are counterparts with one label.
    """
    both: Counter[str] = Counter()
    first: Counter[str] = Counter()
    second: Counter[str] = Counter()
    for one, other in layers:
        here = _keys(one, _matched(one, other, ends))
        there = _keys(other, {entity.id: entity.id for entity in other.entities})
        both.update(label for label, _, _ in (here & there).elements())
        first.update(relation.label for relation in one.relations)
        second.update(relation.label for relation in other.relations)
    return {
        label: Found(both[label], first[label], second[label]) for label in sorted(first | second)
    }


def _matched(one: Related, other: Related, ends: Ends) -> dict[str, str]:
    """Return the id in the second layer of each entity of the first that is the same."""
    return {
        mine.id: theirs.id
        for mine, theirs in counterparts(one.entities, other.entities)
        if mine and theirs and mine.label == theirs.label
        if ends == "lenient" or mine.span == theirs.span
    }


def _keys(related: Related, name_of: Mapping[str, str]) -> Counter[tuple[str, str, str]]:
    """Return the relations whose ends both have a name in the other layer, by these names."""
    return Counter(
        (relation.label, name_of[relation.source], name_of[relation.target])
        for relation in related.relations
        if relation.source in name_of and relation.target in name_of
    )


@dataclass(frozen=True, slots=True)
class DocumentLabelAgreement:
    """How far two annotators gave documents the same labels.

    ``kappa`` is Cohen's, the category being the set of labels; ``per_label`` asks of each label
    whether the document bears it.
    """

    equal: Share
    kappa: Value
    per_label: dict[str, Value]


def document_label_agreement(
    documents: Iterable[tuple[Iterable[str], Iterable[str]]],
) -> DocumentLabelAgreement:
    """Compare the document labels that two annotators gave to the same documents."""
    sets = [(frozenset(first), frozenset(second)) for first, second in documents]
    table = crosstab((first for first, _ in sets), (second for _, second in sets))
    used = sorted({label for pair in sets for side in pair for label in side})
    return DocumentLabelAgreement(
        Share(sum(first == second for first, second in sets), len(sets)),
        cohen_kappa(table),
        {
            label: cohen_kappa(Counter((label in first, label in second) for first, second in sets))
            for label in used
        },
    )
