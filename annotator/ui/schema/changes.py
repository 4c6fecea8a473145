"""What a draft makes of the stored schema, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Literal

from annotator.model.carrying import Carrying, Heirs
from annotator.model.schema import Label, RelationLabel, Schema
from annotator.model.schema_changes import Named, named
from annotator.ui.schema.draft import Kind, Spot

type Part = Named
type What = Literal["renamed", "united", "added", "removed", "changed", "order"]

PART_KINDS: tuple[Kind, ...] = ("labels", "relations", "document_labels")
_SETTINGS = ("name", "language", "nesting", "suffixes")
_NOT_COMPARED = frozenset({"key", "formerly", "guideline"})


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
        case "schema" | "versions":
            return ()
        case _:
            return named(schema, kind)


def part_at(schema: Schema, spot: Spot) -> Part | None:
    """Return the part at a spot; None for the schema itself, a version, or where there is none."""
    found = parts(schema, spot.kind)
    return found[spot.number] if 0 <= spot.number < len(found) else None


def keys_of(part: Part, kind: Kind, carrying: Carrying) -> frozenset[str]:
    """Return the keys under which work stands that is read as this part's."""
    heirs = _heirs(kind, carrying)
    return frozenset({part.key, *(old for old, new in heirs.items() if new == part.key)})


def _heirs(kind: Kind, carrying: Carrying) -> Heirs:
    match kind:
        case "labels":
            return carrying.labels
        case "relations":
            return carrying.relations
        case _:
            return carrying.document_labels


def changes(stored: Schema, schema: Schema, carrying: Carrying) -> list[Change]:
    """Return what tells ``schema`` from what is stored, renamings, unions and so on by part.

    ``carrying`` says how work under any earlier schema is read under ``schema``.
    """
    found = list(_settings(stored, schema))
    for kind in PART_KINDS:
        found += _of_kind(stored, schema, kind, carrying)
    return found


def _settings(stored: Schema, schema: Schema) -> Iterator[Change]:
    other = tuple(name for name in _SETTINGS if getattr(stored, name) != getattr(schema, name))
    if other:
        yield Change("changed", "schema", spot=Spot("schema"), fields=other)


def _of_kind(stored: Schema, schema: Schema, kind: Kind, carrying: Carrying) -> Iterator[Change]:
    left = {part.key: part for part in parts(stored, kind)}
    kept: list[str] = []
    for number, part in enumerate(parts(schema, kind)):
        spot, keys = Spot(kind, number), keys_of(part, kind, carrying)
        own = [part.key] if part.key in left else []
        heirs = [*own, *(key for key in left if key in keys and key != part.key)]
        before = [left.pop(key) for key in heirs]
        if not before:
            yield Change("added", kind, None, part, spot)
            continue
        kept.append(heirs[0])
        if heirs[0] != part.key:
            yield Change("renamed", kind, before[0], part, spot)
        for gone in before[1:]:
            yield Change("united", kind, gone, part, spot)
        if within := _within(stored, before[0], schema, part, carrying):
            yield Change("changed", kind, before[0], part, spot, within)
    for gone in left.values():
        yield Change("removed", kind, gone)
    if kept != [part.key for part in parts(stored, kind) if part.key in kept]:
        yield Change("order", kind)


def _within(
    stored: Schema, before: Part, schema: Schema, after: Part, carrying: Carrying
) -> tuple[str, ...]:
    names = [one.name for one in fields(before) if one.name not in _NOT_COMPARED]
    if isinstance(before, RelationLabel):
        before = _following(before, schema, carrying)
    found = [name for name in names if getattr(before, name) != getattr(after, name)]
    if isinstance(before, Label) and isinstance(after, Label):
        text = stored.guidelines.get(before.guideline or "", "")
        if text != schema.guidelines.get(after.guideline or "", ""):
            found.append("guideline")
    return tuple(found)


def _following(relation: RelationLabel, schema: Schema, carrying: Carrying) -> RelationLabel:
    """Return the relation with its ends called as the labels are called now."""
    known = {label.key for label in schema.labels}

    def called(ends: tuple[str, ...]) -> tuple[str, ...]:
        now = (carrying.labels.get(key, key) for key in ends)
        return tuple(dict.fromkeys(key for key in now if key in known))

    return replace(relation, sources=called(relation.sources), targets=called(relation.targets))
