"""Facts as JSON for the log, grouped by layer, with defaults left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, cast

import orjson

from annotator.model.document import Json
from annotator.model.edit import (
    PROJECT_FACTS,
    BinFact,
    DocumentLabelFact,
    EntityFact,
    Fact,
    LayerFact,
    NoteFact,
    RejectionFact,
    RelationFact,
    RulingFact,
    SchemaFact,
    StatusFact,
    TitleFact,
    UnsureFact,
)
from annotator.model.entity import Attributes, AttributeValue, Entity, Origin, Relation
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.schema_json import schema_from_json, schema_to_json
from annotator.model.span import Span

type _Group = dict[str, Any]

_AS_WE_SAY = orjson.OPT_PASSTHROUGH_DATACLASS  # hands a `Span` to `_plain`


def encode(facts: Iterable[Fact]) -> str:
    """Write facts as JSON: one object for each layer, binned or renamed document, ruling or schema."""
    groups: dict[tuple[str, ...], _Group] = {}
    for fact in facts:
        if isinstance(fact, PROJECT_FACTS):
            groups[fact.key] = _project_group(fact)
            continue
        here = (fact.document, fact.annotator)
        group = groups.get(here)
        if group is None:
            group = groups[here] = {"document": fact.document, "annotator": fact.annotator}
        _add(group, fact)
    return orjson.dumps(list(groups.values()), _plain, _AS_WE_SAY).decode()


def decode(text: str) -> tuple[Fact, ...]:
    """Read what `encode` wrote."""
    groups = cast("list[_Group]", orjson.loads(text))
    return tuple(fact for group in groups for fact in _facts(group))


def encode_attributes(attributes: Attributes) -> str:
    """Write attributes as JSON with sorted keys; a span is ``[start,end]``."""
    return encode_json(attributes) if attributes else "{}"


def decode_attributes(text: str) -> dict[str, AttributeValue]:
    """Read what `encode_attributes` wrote."""
    return _typed(orjson.loads(text)) if text != "{}" else {}


def encode_json(value: Mapping[str, Json] | Mapping[str, object]) -> str:
    """Write JSON with sorted keys, so that equal values are equal texts."""
    if not value:
        return "{}"
    return orjson.dumps(value, _plain, _AS_WE_SAY | orjson.OPT_SORT_KEYS).decode()


def decode_json(text: str) -> dict[str, Json]:
    """Read a JSON object."""
    return orjson.loads(text) if text != "{}" else {}


def ruling_to_json(ruling: Ruling) -> _Group:
    """Return a ruling as JSON values; a part of an example is ``[start,end,label]``."""
    return {
        "cause": ruling.cause,
        "labels": list(ruling.labels),
        "detail": ruling.detail,
        "choice": ruling.choice,
        "why": ruling.why,
        "examples": [
            {"context": one.context, "right": _parts(one.right), "wrong": _parts(one.wrong)}
            for one in ruling.examples
        ],
        "warns": ruling.warns,
    }


def ruling_from_json(values: Mapping[str, Any]) -> Ruling:
    """Read what `ruling_to_json` wrote."""
    examples = (
        Example(one["context"], _to_parts(one["right"]), _to_parts(one["wrong"]))
        for one in values["examples"]
    )
    return Ruling(
        *(values["cause"], tuple(values["labels"]), values["detail"], values["choice"]),
        *(values["why"], tuple(examples), values["warns"]),
    )


def _parts(parts: Iterable[Part]) -> list[list[object]]:
    return [[one.span.start, one.span.end, one.label] for one in parts]


def _to_parts(parts: Iterable[Sequence[Any]]) -> tuple[Part, ...]:
    return tuple(Part(Span(start, end), label) for start, end, label in parts)


def _project_group(fact: BinFact | TitleFact | SchemaFact | RulingFact) -> _Group:
    match fact:
        case SchemaFact():
            return {"schema": schema_to_json(fact.schema)}
        case BinFact():
            return {"document": fact.document, "bin": True}
        case TitleFact():
            return {"document": fact.document, "title": fact.title}
        case RulingFact():
            return {"ruling": ruling_to_json(fact.ruling)}


def _add(group: _Group, fact: LayerFact) -> None:
    match fact:
        case EntityFact():
            group.setdefault("entities", []).append(_entity(fact.entity))
        case RelationFact():
            group.setdefault("relations", []).append(_relation(fact.relation))
        case StatusFact():
            group["status"] = [fact.status, fact.skip_reason]
        case NoteFact():
            group["note"] = fact.text
        case UnsureFact():
            group["unsure"] = True
        case DocumentLabelFact():
            group.setdefault("document_labels", []).append(fact.label)
        case RejectionFact():
            rejection = [fact.span.start, fact.span.end, fact.label]
            group.setdefault("rejections", []).append(rejection)


def _facts(group: _Group) -> Iterable[Fact]:
    if "schema" in group:
        yield SchemaFact(schema_from_json(group["schema"]))
        return
    if "ruling" in group:
        yield RulingFact(ruling_from_json(group["ruling"]))
        return
    document = group["document"]
    if "bin" in group:
        yield BinFact(document)
        return
    if "title" in group:
        yield TitleFact(document, group["title"])
        return
    here = (document, group["annotator"])
    if "status" in group:
        yield StatusFact(*here, *group["status"])
    if "note" in group:
        yield NoteFact(*here, group["note"])
    if "unsure" in group:
        yield UnsureFact(*here)
    yield from (DocumentLabelFact(*here, label) for label in group.get("document_labels", ()))
    yield from (EntityFact(*here, _to_entity(one)) for one in group.get("entities", ()))
    yield from (RelationFact(*here, _to_relation(one)) for one in group.get("relations", ()))
    for start, end, label in group.get("rejections", ()):
        yield RejectionFact(*here, Span(start, end), label)


def _entity(entity: Entity) -> _Group:
    span = entity.span
    group: _Group = {"id": entity.id, "label": entity.label, "start": span.start, "end": span.end}
    _add_rest(group, entity)
    return group


def _relation(relation: Relation) -> _Group:
    group: _Group = {
        "id": relation.id,
        "label": relation.label,
        "from": relation.source,
        "to": relation.target,
    }
    _add_rest(group, relation)
    return group


def _add_rest(group: _Group, one: Entity | Relation) -> None:
    group["origin"] = one.origin
    if not (one.attributes or one.by is not None or one.unsure or one.note or one.meta):
        return
    if one.attributes:
        group["attributes"] = one.attributes
    if one.by is not None:
        group["by"] = one.by
    if one.unsure:
        group["unsure"] = True
    if one.note:
        group["note"] = one.note
    if one.meta:
        group["meta"] = one.meta


def _to_entity(group: _Group) -> Entity:
    span = Span(group["start"], group["end"])
    return Entity(group["id"], group["label"], span, *_rest(group))


def _to_relation(group: _Group) -> Relation:
    return Relation(group["id"], group["label"], group["from"], group["to"], *_rest(group))


def _rest(
    group: _Group,
) -> tuple[dict[str, AttributeValue], Origin, str | None, bool, str, dict[str, Json]]:
    return (
        _typed(group.get("attributes", {})),
        group["origin"],
        group.get("by"),
        group.get("unsure", False),
        group.get("note", ""),
        group.get("meta", {}),
    )


def _plain(value: object) -> list[int]:
    """Return what JSON has no form for in one that it has."""
    if isinstance(value, Span):
        return [value.start, value.end]
    raise TypeError(value)


def _typed(attributes: Mapping[str, Any]) -> dict[str, AttributeValue]:
    return {
        key: Span(*cast("list[int]", value)) if isinstance(value, list) else value
        for key, value in attributes.items()
    }
