"""One line of JSONL to a record: the form checked by pydantic, the sense by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import count
from typing import Any, Literal, NotRequired, TypedDict, cast

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from annotator.errors import RefusedFileError, sentence
from annotator.formats.format import LayerRecord, OffsetUnit, Reading, Record
from annotator.formats.misfit import misfit
from annotator.formats.offset_units import UNITS, Convert, converter, units_agree
from annotator.model.document import Document, Json, Source, digest
from annotator.model.edit import Status
from annotator.model.entity import AttributeValue, Entity, Origin, Relation, Suggestion
from annotator.model.span import Span

FORMAT = "annotator/1"

_STRICT = ConfigDict(strict=True, extra="allow")


@with_config(_STRICT)
class _SourceRow(TypedDict):
    path: str
    encoding: str
    sha256: str


@with_config(_STRICT)
class _EntityRow(TypedDict):
    label: str
    start: int
    end: int
    id: NotRequired[str | int]
    text: NotRequired[str]
    attributes: NotRequired[dict[str, str | bool | list[int]]]
    origin: NotRequired[Origin]
    by: NotRequired[str | None]
    unsure: NotRequired[bool]
    note: NotRequired[str]
    meta: NotRequired[dict[str, Any]]


_RelationRow = with_config(_STRICT)(
    TypedDict(
        "_RelationRow",
        {
            "label": str,
            "from": str | int,
            "to": str | int,
            "id": NotRequired[str | int],
            "attributes": NotRequired[dict[str, str | bool | list[int]]],
            "origin": NotRequired[Origin],
            "by": NotRequired[str | None],
            "unsure": NotRequired[bool],
            "note": NotRequired[str],
            "meta": NotRequired[dict[str, Any]],
        },
    )
)


@with_config(_STRICT)
class _SuggestionRow(TypedDict):
    label: str
    start: int
    end: int
    by: str
    score: NotRequired[float]
    text: NotRequired[str]
    attributes: NotRequired[dict[str, str | bool | list[int]]]


@with_config(_STRICT)
class _LineRow(TypedDict):
    text: str
    format: NotRequired[Literal["annotator/1"]]
    id: NotRequired[str | int | None]
    text_sha256: NotRequired[str]
    offset_unit: NotRequired[Literal["codepoint"]]
    schema: NotRequired[str | None]
    source: NotRequired[_SourceRow | None]
    annotator: NotRequired[str | None]
    status: NotRequired[Status]
    document_labels: NotRequired[list[str]]
    entities: NotRequired[list[_EntityRow]]
    relations: NotRequired[list[_RelationRow]]  # pyright: ignore[reportInvalidTypeForm]
    suggestions: NotRequired[list[_SuggestionRow]]
    unsure: NotRequired[bool]
    skip_reason: NotRequired[str]
    note: NotRequired[str]
    meta: NotRequired[dict[str, Any]]


type _Row = Mapping[str, Any]

_LINE_KEYS = frozenset(_LineRow.__annotations__)
_ENTITY_KEYS = frozenset(_EntityRow.__annotations__)
_RELATION_KEYS = frozenset(_RelationRow.__annotations__)


@cache
def _adapter() -> TypeAdapter[Any]:
    return TypeAdapter(_LineRow)


def read_line(value: object, number: int, how: Reading) -> Record:
    """Return the record that a parsed line holds; raises `RefusedFileError` with the reason."""
    row = _checked(value)
    text: str = row["text"]
    if "text_sha256" in row and row["text_sha256"] != digest(text):
        raise RefusedFileError(sentence("text_sha256 is not that of the text."))
    unit = _unit(row, text, how)
    entities = _entities(row.get("entities", ()), text, unit)
    document = Document(_id_of(row, number, how), text, _source(row), _meta(row, _LINE_KEYS))
    layer = LayerRecord(
        annotator=row.get("annotator"),
        status=row.get("status") or ("started" if entities else "new"),
        skip_reason=row.get("skip_reason", ""),
        document_labels=_once(row.get("document_labels", ())),
        entities=entities,
        relations=_relations(row.get("relations", ()), entities),
        unsure=row.get("unsure", False),
        note=row.get("note", ""),
    )
    suggestions = _suggestions(row.get("suggestions", ()), text, unit)
    return Record(document, layer, suggestions, row.get("schema"), number)


def _checked(value: object) -> _Row:
    if not isinstance(value, dict):
        raise RefusedFileError(sentence("It is no JSON object."))
    row = _from_triples(cast("dict[str, Any]", value))
    try:
        return _adapter().validate_python(row)
    except ValidationError as error:
        raise misfit(error.errors(include_url=False)[0]) from None


def _from_triples(row: dict[str, Any]) -> dict[str, Any]:
    """Bring ``label(s)`` or ``entities`` lists of ``[start, end, "LABEL"]`` to the house form."""
    for key in ("label", "labels", "entities"):
        value = row.get(key)
        triples = cast("list[object]", value) if isinstance(value, list) else []
        empty = key == "label" and value == [] and not row.get("entities")
        if empty or any(isinstance(one, list) for one in triples):
            rest = {name: each for name, each in row.items() if name != key}
            if rest.get("entities"):
                raise RefusedFileError(
                    sentence("Labels stand in “{key}” and in “entities”."), key=key
                )
            return {**rest, "entities": [_from_triple(one) for one in triples]}
    return row


def _from_triple(triple: object) -> dict[str, Any]:
    parts = cast("list[Any]", triple) if isinstance(triple, list) else []
    if len(parts) != 3:
        raise RefusedFileError(sentence("A label must be [start, end, “LABEL”]."))
    return dict(zip(("start", "end", "label"), parts, strict=True))


def _unit(row: _Row, text: str, how: Reading) -> OffsetUnit:
    """Return the unit that the line says, the person says, or the quotes prove."""
    places: list[_Row] = [*row.get("entities", ()), *row.get("suggestions", ())]
    if "offset_unit" in row or "format" in row or not places:
        return "codepoint"  # the house counts nothing else
    if how.offsets is not None:
        return how.offsets
    if units_agree(text):
        return "codepoint"
    possible: dict[OffsetUnit, list[Span]] = {
        unit: spans for unit in UNITS if (spans := _spans(text, places, unit))
    }
    if not possible or all("text" in place for place in places):
        return _first(possible)
    first, *others = possible.values()
    if any(spans != first for spans in others):
        raise RefusedFileError(
            sentence(
                "Code points, UTF-16 units and graphemes differ here; say the unit (--offsets)."
            )
        )
    return _first(possible)


def _first(possible: Mapping[OffsetUnit, object]) -> OffsetUnit:
    for unit in UNITS:
        if unit in possible:
            return unit
    return "codepoint"


def _spans(text: str, places: Iterable[_Row], unit: OffsetUnit) -> list[Span] | None:
    """Return the spans in this unit; None where one is no border or a quote does not match."""
    convert = converter(text, unit)
    try:
        spans = [(convert(place["start"], place["end"]), place) for place in places]
    except RefusedFileError:
        return None
    if any(span.of(text) != place.get("text", span.of(text)) for span, place in spans):
        return None
    return [span for span, _ in spans]


def _entities(rows: Sequence[_Row], text: str, unit: OffsetUnit) -> tuple[Entity, ...]:
    convert = converter(text, unit)
    ids = _ids(rows, "e")
    places: set[tuple[int, int, str]] = set()
    entities: list[Entity] = []
    for id, row in zip(ids, rows, strict=True):
        span, label = convert(row["start"], row["end"]), row["label"]
        _check_place(span, row, text)
        places.add((span.start, span.end, label))
        entities.append(
            Entity(
                id,
                label,
                span,
                _attributes(row, convert),
                row.get("origin", "imported"),
                row.get("by"),
                row.get("unsure", False),
                row.get("note", ""),
                _meta(row, _ENTITY_KEYS),
            )
        )
    if len(places) != len(entities):
        raise RefusedFileError(sentence("The same span and label stand twice."))
    return tuple(entities)


def _check_place(span: Span, row: _Row, text: str) -> None:
    if not 0 <= span.start < span.end <= len(text):
        raise RefusedFileError(
            sentence("The entity {start}–{end} is empty or lies outside the text."),
            start=row["start"],
            end=row["end"],
        )
    if "text" in row and row["text"] != text[span.start : span.end]:
        raise RefusedFileError(
            sentence("At {start}–{end} the text is “{there}”, not “{quote}”."),
            start=row["start"],
            end=row["end"],
            there=span.of(text),
            quote=row["text"],
        )


def _attributes(row: _Row, convert: Convert) -> dict[str, AttributeValue]:
    attributes: dict[str, Any] | None = row.get("attributes")
    if not attributes:
        return {}
    return {
        key: _span_value(cast("list[int]", value), convert) if isinstance(value, list) else value
        for key, value in attributes.items()
    }


def _span_value(value: list[int], convert: Convert) -> Span:
    if len(value) != 2:
        raise RefusedFileError(sentence("A span must be [start, end]."))
    return convert(*value)


def _relations(rows: Sequence[_Row], entities: Iterable[Entity]) -> tuple[Relation, ...]:
    there = {entity.id for entity in entities}
    relations: list[Relation] = []
    for id, row in zip(_ids(rows, "r", there), rows, strict=True):
        source, target = str(row["from"]), str(row["to"])
        if source not in there or target not in there:
            raise RefusedFileError(
                sentence("The relation “{id}” has a loose end ({source}, {target})."),
                id=id,
                source=source,
                target=target,
            )
        relations.append(
            Relation(
                id,
                row["label"],
                source,
                target,
                _attributes(row, Span),
                row.get("origin", "imported"),
                row.get("by"),
                row.get("unsure", False),
                row.get("note", ""),
                _meta(row, _RELATION_KEYS),
            )
        )
    return tuple(relations)


def _suggestions(rows: Sequence[_Row], text: str, unit: OffsetUnit) -> tuple[Suggestion, ...]:
    convert = converter(text, unit)
    suggestions: list[Suggestion] = []
    for row in rows:
        span = convert(row["start"], row["end"])
        _check_place(span, row, text)
        attributes = _attributes(row, convert)
        score = float(row.get("score", 0))
        suggestions.append(Suggestion(row["label"], span, row["by"], score, attributes))
    return tuple(suggestions)


def _ids(rows: Sequence[_Row], letter: str, others: AbstractSet[str] = frozenset()) -> list[str]:
    """Return the ids of the rows; one without gets the first free of e1, e2, …"""
    given = [str(row["id"]) for row in rows if "id" in row]
    taken = {*others, *given}
    if len(taken) != len(others) + len(given):
        raise RefusedFileError(sentence("An id stands twice in the line."))
    if len(given) == len(rows):
        return given
    free = (id for number in count(1) if (id := f"{letter}{number}") not in taken)
    return [str(row["id"]) if "id" in row else next(free) for row in rows]


def _id_of(row: _Row, number: int, how: Reading) -> str:
    id = row.get("id")
    return f"{how.id}-{number}" if id in (None, "") else str(id)


def _source(row: _Row) -> Source | None:
    source = row.get("source")
    return source and Source(source["path"], source["encoding"], source["sha256"])


def _once(labels: Sequence[str]) -> tuple[str, ...]:
    if len(set(labels)) != len(labels):
        raise RefusedFileError(sentence("A document label stands twice."))
    return tuple(labels)


def _meta(row: _Row, known: frozenset[str]) -> dict[str, Json]:
    """Return what the source carried and we do not use: ``meta`` and unknown keys."""
    meta: dict[str, Json] = row.get("meta") or {}
    if known.issuperset(row):  # nearly always, so it comes first
        return meta
    others = row.keys() - known
    for key in others:
        if key in meta and meta[key] != row[key]:
            raise RefusedFileError(
                sentence("“{key}” stands in “meta” too, with another value."), key=key
            )
    return {**{key: row[key] for key in sorted(others)}, **meta} if others else meta
