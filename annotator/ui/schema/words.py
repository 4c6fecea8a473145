"""The schema and its changes in the words of the interface."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from annotator.errors import SchemaError, sentence
from annotator.model.schema import Schema, in_language
from annotator.project.schema_changes import Uses
from annotator.ui.schema.alike import Likeness, too_alike
from annotator.ui.schema.changes import Change, Part, parts
from annotator.ui.schema.draft import Kind, Spot
from annotator.ui.schema.fields import Remark
from annotator.ui.translation import (
    date,
    isolated,
    language,
    tr,
    translate,
    translate_error,
)

_FIELDS: Mapping[str, str] = {
    "name": sentence("name"),
    "short": sentence("short name"),
    "help": sentence("line of help"),
    "colour": sentence("colour"),
    "hotkey": sentence("hotkey"),
    "attributes": sentence("attributes"),
    "guideline": sentence("guideline"),
    "sources": sentence("from"),
    "targets": sentence("to"),
    "language": sentence("language"),
    "nesting": sentence("nesting"),
    "suffixes": sentence("suffixes"),
}


def part_name(part: Part) -> str:
    """Return what a part is called in the interface language."""
    return in_language(part.name, language(), part.key)


def quoted(part: Part) -> str:
    """Return a part's name, fit for a sentence."""
    return isolated(part_name(part))


def kind_name(kind: Kind) -> str:
    """Return the heading of the parts of one kind."""
    names: Mapping[Kind, str] = {
        "labels": tr("Labels"),
        "relations": tr("Relations"),
        "document_labels": tr("Document labels"),
        "versions": tr("Versions"),
        "schema": tr("Schema"),
    }
    return names[kind]


def version_name(version: int) -> str:
    """Return what a version is called."""
    return tr("Version {number}", number=version)


# How often


def count_of(uses: Uses | None, kind: Kind, keys: Collection[str]) -> int:
    """Return how often keys stand in the project; 0 as long as nobody has counted."""
    if uses is None:
        return 0
    counts = {
        "labels": uses.entities,
        "relations": uses.relations,
        "document_labels": uses.document_labels,
    }
    return sum(counts[kind].get(key, 0) for key in keys)


def _layers_of(uses: Uses | None, keys: Collection[str]) -> int:
    """Return in how many layers labels stand; 0 where that is not to be said exactly."""
    counts = uses.layers if uses is not None else {}
    found = [counts[key] for key in keys if key in counts]
    return found[0] if len(found) == 1 else 0


def used(kind: Kind, count: int) -> str:
    """Say how often a part stands in the project."""
    if not count:
        return tr("not used yet")
    match kind:
        case "labels":
            return tr("{n} entities", n=count)
        case "relations":
            return tr("{n} relations", n=count)
        case _:
            return tr("in {n} layers", n=count)


# What a draft changes


def said(changes: Iterable[Change]) -> list[str]:
    """Return a sentence for each change."""
    return list(_sentences(changes))


def _sentences(changes: Iterable[Change]) -> Iterator[str]:
    for one in changes:
        if one.what == "order":
            yield tr("{parts}: another order", parts=kind_name(one.kind))
        elif one.what == "changed":
            yield _within(one)
        elif one.before is not None and one.after is not None:
            yield _followed(one, one.before, one.after)
        elif one.after is not None:
            yield tr("“{name}” is added", name=quoted(one.after))
        elif one.before is not None:
            yield tr("“{name}” is removed", name=quoted(one.before))


def _followed(change: Change, before: Part, after: Part) -> str:
    if change.what == "renamed":
        return tr("The key {old} becomes {new}", old=isolated(before.key), new=isolated(after.key))
    return tr("“{old}” is merged into “{new}”", old=quoted(before), new=quoted(after))


def _within(change: Change) -> str:
    comma = tr(", ")
    fields = comma.join(translate(_FIELDS[field]) for field in change.fields)
    name = tr("Schema") if change.after is None else quoted(change.after)
    return tr("{part}: {fields}", part=name, fields=fields)


# What is said of fields


def remarks(
    problems: Iterable[SchemaError], schema: Schema
) -> tuple[Mapping[Spot, Mapping[str, Remark]], list[tuple[Spot, str]]]:
    """Return what is wrong by spot and field, and all of it in order."""
    by_spot: dict[Spot, dict[str, Remark]] = {}
    in_order: list[tuple[Spot, str]] = []
    for problem in problems:
        spot, field = _placed(problem.place)
        text = translate_error(problem)
        by_spot.setdefault(spot, {}).setdefault(field, Remark(text))
        in_order.append((spot, _named(spot, schema, text)))
    return by_spot, in_order


def _placed(place: Sequence[str | int]) -> tuple[Spot, str]:
    match place:
        case [("labels" | "relations" | "document_labels") as kind, int(at), *rest]:
            field = ".".join(map(str, rest))
            return Spot(kind, at), "key" if field == "formerly" else field
        case _:
            return Spot("schema"), ".".join(map(str, place))


def _named(spot: Spot, schema: Schema, text: str) -> str:
    found = parts(schema, spot.kind)
    if not found:
        return text
    return tr("{part}: {reason}", part=quoted(found[spot.number]), reason=text)


def with_warnings(
    remarks: Mapping[Spot, Mapping[str, Remark]], schema: Schema
) -> dict[Spot, Mapping[str, Remark]]:
    """Return what is to be said of all parts, of labels more than what is wrong."""
    found = dict(remarks)
    for at in range(len(schema.labels)):
        spot = Spot("labels", at)
        if said := of_label(schema, at, remarks.get(spot, {})):
            found[spot] = said
    return found


def of_label(schema: Schema, at: int, wrong: Mapping[str, Remark]) -> dict[str, Remark]:
    """Return what is to be said of a label: what is wrong, and of its colour and hotkey more."""
    label = schema.labels[at]
    others = [other for other in schema.labels if other is not label]
    found = dict(wrong)
    if "colour" not in wrong and (near := too_alike(label.colour, others)):
        found["colour"] = Remark(_alike(near), "warning")
    key = (label.hotkey or "").upper()
    same = [other for other in others if key and (other.hotkey or "").upper() == key]
    if same:
        text = tr("“{label}” has this hotkey too.", label=quoted(same[0]))
        found["hotkey"] = Remark(text)
    return found


def _alike(near: Likeness) -> str:
    name = quoted(near.label)
    match near.vision:
        case "deuteranopia":
            return tr("Without green cones, hardly told from the colour of “{label}”.", label=name)
        case "protanopia":
            return tr("Without red cones, hardly told from the colour of “{label}”.", label=name)
        case _:
            return tr("Hardly told from the colour of “{label}”.", label=name)


# What a change does to the work


def of_removal(kind: Kind, keys: Collection[str], uses: Uses | None) -> list[str]:
    """Say what becomes of what stands in the project when a part is removed."""
    return [
        *_standing(kind, keys, uses),
        tr("They stay in the project and are listed as without a label; nothing is deleted."),
        tr("Nothing happens before the draft is stored."),
    ]


def of_union(kind: Kind, part: Part, keys: Collection[str], uses: Uses | None) -> list[str]:
    """Say what becomes of what stands in the project when a part is merged into another."""
    return [
        *_standing(kind, keys, uses),
        tr(
            "What is “{name}” becomes the other one, wherever it stands, "
            "also in files that come back later.",
            name=quoted(part),
        ),
        tr("Nothing happens before the draft is stored."),
    ]


def _standing(kind: Kind, keys: Collection[str], uses: Uses | None) -> list[str]:
    count = count_of(uses, kind, keys)
    if not count:
        return []
    match kind:
        case "labels" if layers := _layers_of(uses, keys):
            where = tr("in {n} layers", n=layers)
            return [tr("{n} entities have this label, {where}.", n=count, where=where)]
        case "labels":
            return [tr("{n} entities have this label.", n=count)]
        case "relations":
            return [tr("{n} relations are of this kind.", n=count)]
        case _:
            return [tr("{n} layers have this document label.", n=count)]


def moment(time: datetime, author: str) -> str:
    """Say when a version was stored, and by whom."""
    return tr("{time}, by {person}", time=date(time), person=author) if author else date(time)
