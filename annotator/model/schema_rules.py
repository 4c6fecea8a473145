"""What the values of a schema must say to each other."""

from __future__ import annotations

import re
from collections.abc import Generator, Sequence

from annotator.errors import SchemaError, sentence
from annotator.model.schema import Attribute, DocumentLabel, Label, RelationLabel, Schema
from annotator.model.schema_json import Place

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_HOTKEY = re.compile(r"[1-9a-zA-Z]")


def problems(schema: Schema) -> Generator[SchemaError]:
    """Yield what is wrong with a schema, each at its place; nothing where it may be used."""
    if not schema.name.strip():
        yield SchemaError(("name",), sentence("The schema needs a name."))
    if not schema.labels:
        yield SchemaError((), sentence("The schema has no label."))
    yield from _keys("labels", schema.labels)
    yield from _keys("relations", schema.relations)
    yield from _keys("document_labels", schema.document_labels)
    for number, label in enumerate(schema.labels):
        yield from _label(label, ("labels", number))
    yield from _hotkeys(schema.labels)
    for number, relation in enumerate(schema.relations):
        yield from _relation(relation, schema, ("relations", number))


def _keys(
    name: str, labels: Sequence[Label | RelationLabel | DocumentLabel]
) -> Generator[SchemaError]:
    keys = [label.key for label in labels]
    for number, key in enumerate(keys):
        yield from _key(key, keys[:number], (name, number, "key"))
    known = list(keys)
    for number, label in enumerate(labels):
        for key in label.formerly:
            yield from _key(key, known, (name, number, "formerly"))
            known.append(key)


def _key(key: str, before: Sequence[str], place: Place) -> Generator[SchemaError]:
    if not key or any(character.isspace() for character in key):
        yield SchemaError(place, sentence("The key “{key}” is empty or has a blank."), key=key)
    if key in before:
        yield SchemaError(place, sentence("“{key}” stands twice."), key=key)


def _label(label: Label, place: Place) -> Generator[SchemaError]:
    if not _COLOUR.fullmatch(label.colour):
        yield SchemaError(
            (*place, "colour"),
            sentence("“{colour}” is no colour; write it as #1f86cc."),
            colour=label.colour,
        )
    if label.hotkey is not None and not _HOTKEY.fullmatch(label.hotkey):
        yield SchemaError(
            (*place, "hotkey"),
            sentence("The hotkey “{key}” must be a digit from 1 to 9 or a Latin letter."),
            key=label.hotkey,
        )
    yield from _attributes(label.attributes, place)


def _attributes(attributes: Sequence[Attribute], place: Place) -> Generator[SchemaError]:
    for number, attribute in enumerate(attributes):
        here = (*place, "attributes", number)
        if attribute.key in [one.key for one in attributes[:number]]:
            yield SchemaError((*here, "key"), sentence("“{key}” stands twice."), key=attribute.key)
        if attribute.choices and attribute.type != "choice":
            yield SchemaError((*here, "choices"), sentence("Only a choice has choices."))
        if attribute.type == "choice" and not attribute.choices:
            yield SchemaError((*here, "choices"), sentence("A choice needs its choices."))


def _hotkeys(labels: Sequence[Label]) -> Generator[SchemaError]:
    seen: set[str] = set()
    for number, label in enumerate(labels):
        key = (label.hotkey or "").lower()
        if key and key in seen:
            place = ("labels", number, "hotkey")
            yield SchemaError(place, sentence("Two labels have the hotkey “{key}”."), key=key)
        seen.add(key)


def _relation(relation: RelationLabel, schema: Schema, place: Place) -> Generator[SchemaError]:
    for end, labels in (("from", relation.sources), ("to", relation.targets)):
        for key in labels:
            if schema.label(key) is None:
                yield SchemaError((*place, end), sentence("There is no label “{key}”."), key=key)
    yield from _attributes(relation.attributes, place)
