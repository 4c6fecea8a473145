"""What a draft makes of the stored schema, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Literal

from annotator.model.schema import DocumentLabel, Label, RelationLabel, Schema
from annotator.ui.schema.draft import Kind, Spot

type Part = Label | RelationLabel | DocumentLabel
type What = Literal["renamed", "united", "added", "removed", "changed", "order"]

PART_KINDS: tuple[Kind, ...] = ("labels", "relations", "document_labels")
_SETTINGS = ("name", "language", "nesting", "suffixes")
_IDENTITY = frozenset({"key", "formerly"})


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that will be otherwise: what was ``before`` and stands at ``spot`` after.

    ``fields`` are the names of what has changed within a part or of the schema itself.
    """

    what: What
    kind: Kind
    before: Part | None = None
    after: Part | None = None
    spot: Spot | None = None
    fields: tuple[str, ...] = ()


def parts(schema: Schema, kind: Kind) -> tuple[Part, ...]:
    """Return the parts of one kind."""
    match kind:
        case "labels":
            return schema.labels
        case "relations":
            return schema.relations
        case "document_labels":
            return schema.document_labels
        case _:
            return ()


def part_at(schema: Schema, spot: Spot) -> Part | None:
    """Return the part at a spot; None for the schema itself, a version, or where there is none."""
    found = parts(schema, spot.kind)
    return found[spot.number] if 0 <= spot.number < len(found) else None


def changes(stored: Schema, schema: Schema) -> list[Change]:
    """Return what tells ``schema`` from what is stored, renamings, unions and so on by part."""
    found = list(_settings(stored, schema))
    for kind in PART_KINDS:
        found += _of_kind(stored, schema, kind)
    return found


def _settings(stored: Schema, schema: Schema) -> Iterator[Change]:
    other = tuple(name for name in _SETTINGS if getattr(stored, name) != getattr(schema, name))
    if other:
        yield Change("changed", "schema", spot=Spot("schema"), fields=other)


def _of_kind(stored: Schema, schema: Schema, kind: Kind) -> Iterator[Change]:
    old = {part.key: part for part in parts(stored, kind)}
    kept: list[str] = []
    left = dict(old)
    for number, part in enumerate(parts(schema, kind)):
        spot = Spot(kind, number)
        heirs = [key for key in (part.key, *part.formerly) if key in left]
        before = [left.pop(key) for key in heirs]
        if not before:
            yield Change("added", kind, None, part, spot)
            continue
        kept.append(heirs[0])
        if heirs[0] != part.key:
            yield Change("renamed", kind, before[0], part, spot)
        for gone in before[1:]:
            yield Change("united", kind, gone, part, spot)
        if within := _within(stored, before[0], schema, part):
            yield Change("changed", kind, before[0], part, spot, within)
    for gone in left.values():
        yield Change("removed", kind, gone)
    if kept != [key for key in old if key in kept]:
        yield Change("order", kind)


def _within(stored: Schema, before: Part, schema: Schema, after: Part) -> tuple[str, ...]:
    names = [one.name for one in fields(before) if one.name not in _IDENTITY | {"guideline"}]
    if isinstance(before, RelationLabel):
        before = _following(before, stored, schema)
    found = [name for name in names if getattr(before, name) != getattr(after, name)]
    if isinstance(before, Label) and isinstance(after, Label):
        text = stored.guidelines.get(before.guideline or "", "")
        if text != schema.guidelines.get(after.guideline or "", ""):
            found.append("guideline")
    return tuple(found)


def _following(relation: RelationLabel, stored: Schema, schema: Schema) -> RelationLabel:
    """Return the relation with its ends called as the labels are called now."""
    now = {key: label.key for label in schema.labels for key in (*label.formerly, label.key)}
    known = {label.key for label in stored.labels}

    def called(ends: tuple[str, ...]) -> tuple[str, ...]:
        there = (now.get(key) for key in ends if key in known)
        return tuple(dict.fromkeys(key for key in there if key))

    return replace(relation, sources=called(relation.sources), targets=called(relation.targets))
