"""Changes of a schema that a form or the list asks for; each returns another schema."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import replace
from typing import cast

from annotator.model.schema import DocumentLabel, Label, RelationLabel, Schema
from annotator.ui.schema.changes import Part, parts
from annotator.ui.schema.draft import Kind, Spot
from annotator.ui.theme import LABEL_PALETTE

_HOTKEYS = "123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def with_parts(schema: Schema, kind: Kind, found: Iterable[Part]) -> Schema:
    """Return the schema with these parts of one kind."""
    kept = tuple(found)
    match kind:
        case "labels":
            return replace(schema, labels=cast("tuple[Label, ...]", kept))
        case "relations":
            return replace(schema, relations=cast("tuple[RelationLabel, ...]", kept))
        case "document_labels":
            return replace(schema, document_labels=cast("tuple[DocumentLabel, ...]", kept))
        case _:
            return schema


def with_part(schema: Schema, spot: Spot, part: Part) -> Schema:
    """Return the schema with another part at a spot."""
    changed = list(parts(schema, spot.kind))
    changed[spot.number] = part
    return with_parts(schema, spot.kind, changed)


def moved(schema: Schema, spot: Spot, step: int) -> Schema:
    """Return the schema with a part one place further up (-1) or down (1), where there is one."""
    changed = list(parts(schema, spot.kind))
    there = spot.number + step
    if 0 <= there < len(changed):
        changed.insert(there, changed.pop(spot.number))
    return with_parts(schema, spot.kind, changed)


def with_new(schema: Schema, kind: Kind, name: str, language: str) -> tuple[Schema, Spot]:
    """Return the schema with a new part at the end, called ``name``, and where that is."""
    part = _new_part(schema, kind, {language: name})
    return with_parts(schema, kind, (*parts(schema, kind), part)), Spot(
        kind, len(parts(schema, kind))
    )


def _new_part(schema: Schema, kind: Kind, name: dict[str, str]) -> Part:
    match kind:
        case "relations":
            return RelationLabel(free_key(schema, kind, "relation"), name)
        case "document_labels":
            return DocumentLabel(free_key(schema, kind, "document"), name)
        case _:
            return Label(
                free_key(schema, kind, "LABEL"),
                name,
                colour=free_colour(schema),
                hotkey=_free_hotkey(schema),
            )


def free_key(schema: Schema, kind: Kind, stem: str) -> str:
    """Return ``stem`` with the first number that makes it a key that no part has or had."""
    found = parts(schema, kind)
    taken = {key for part in found for key in (part.key, *part.formerly)}
    number = len(found) + 1
    while f"{stem}_{number}" in taken:
        number += 1
    return f"{stem}_{number}"


def free_colour(schema: Schema) -> str:
    """Return the first of the twelve that no label has; the first one if all are taken."""
    taken = {label.colour.lower() for label in schema.labels}
    return next((bar for bar in LABEL_PALETTE if bar not in taken), next(iter(LABEL_PALETTE)))


def _free_hotkey(schema: Schema) -> str | None:
    taken: Container[str] = {(label.hotkey or "").upper() for label in schema.labels}
    return next((key for key in _HOTKEYS if key not in taken), None)


def with_guideline(schema: Schema, number: int, text: str) -> Schema:
    """Return the schema with another guideline text of a label; without text it has none."""
    label = schema.labels[number]
    name = label.guideline or (_file_name(schema, label.key) if text.strip() else None)
    guidelines = dict(schema.guidelines)
    if name is None:
        return schema
    shared = any(other.guideline == name for other in schema.labels if other is not label)
    if text.strip():
        guidelines[name] = text
    elif not shared:
        guidelines.pop(name, None)
    changed = replace(label, guideline=name if text.strip() else None)
    return replace(with_part(schema, Spot("labels", number), changed), guidelines=guidelines)


def _file_name(schema: Schema, key: str) -> str:
    """Return a name for a file of this label's guideline that no other guideline has."""
    stem = re.sub(r"[^\w-]+", "-", key.lower()).strip("-_") or "label"
    name, number = f"{stem}.md", 2
    while name in schema.guidelines:
        name, number = f"{stem}-{number}.md", number + 1
    return name


def guideline_of(schema: Schema, label: Label) -> str:
    """Return the text of a label's guideline, empty if it has none."""
    return schema.guidelines.get(label.guideline or "", "")
