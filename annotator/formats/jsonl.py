"""The house format, written: one line is one document as one annotator labelled it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import BinaryIO

import orjson

from annotator.formats.format import LayerRecord, Loss, Record
from annotator.model import rules
from annotator.model.document import Document
from annotator.model.entity import Attributes, Entity, Relation, Suggestion
from annotator.model.layer import in_order
from annotator.model.schema import Attribute, Schema
from annotator.model.schema_json import schema_to_json
from annotator.model.span import Span

FORMAT = "annotator/1"
OFFSET_UNIT = "codepoint"

type _Row = dict[str, object]
type _KeyOrder = Mapping[str, Mapping[str, int]]
"""For each label, and each relation with an arrow behind it, the positions of its attributes."""

_NOBODYS = LayerRecord(None)


class JsonlWriter:
    """Writes the house format, which loses nothing."""

    def losses(self, records: Iterable[Record]) -> list[Loss]:
        """Return no losses."""
        del records
        return []

    def write(self, records: Iterable[Record], schema: Schema, out: BinaryIO) -> None:
        """Write one line for each record, in the order given."""
        order, reference = _key_order(schema), schema.reference
        for record in records:
            out.write(_line(record, reference, order))


def line(record: Record, schema: Schema) -> bytes:
    """Return the line of the record in UTF-8, with its LF; the same record gives the same bytes.

    Raises `RuleError` where a span lies outside the text.
    """
    return _line(record, schema.reference, _key_order(schema))


def schema_json(schema: Schema) -> bytes:
    """Return what stands in ``OUT.schema.json``: the schema without its guideline texts."""
    values = schema_to_json(schema)
    del values["guidelines"]
    return orjson.dumps(values, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _key_order(schema: Schema) -> _KeyOrder:
    def positions(attributes: Iterable[Attribute]) -> Mapping[str, int]:
        return {attribute.key: position for position, attribute in enumerate(attributes)}

    labels = {label.key: positions(label.attributes) for label in schema.labels}
    relations = {f"{one.key} ->": positions(one.attributes) for one in schema.relations}
    return labels | relations


def _line(record: Record, schema: str, order: _KeyOrder) -> bytes:
    document, layer = record.document, record.layer or _NOBODYS
    text = document.text
    entities = sorted(layer.entities, key=lambda one: one.order)
    relations = in_order(layer.relations, {one.id: one for one in entities})
    row: _Row = {
        "format": FORMAT,
        "id": document.id,
        "text": text,
        "text_sha256": document.sha256,
        "offset_unit": OFFSET_UNIT,
        "schema": schema,
        "source": _source(document),
        "annotator": layer.annotator,
        "status": layer.status,
        "document_labels": sorted(layer.document_labels),
        "entities": [_entity(one, text, order) for one in entities],
        "relations": [_relation(one, order) for one in relations],
    }
    if record.suggestions:
        suggestions = sorted(record.suggestions, key=lambda one: one.order)
        row["suggestions"] = [_suggestion(one, text, order) for one in suggestions]
    _add_layer_rest(row, layer)
    if document.meta:
        row["meta"] = document.meta
    return orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)


def _source(document: Document) -> _Row | None:
    source = document.source
    if source is None:
        return None
    return {"path": source.path, "encoding": source.encoding, "sha256": source.sha256}


def _add_layer_rest(row: _Row, layer: LayerRecord) -> None:
    if layer.unsure:
        row["unsure"] = True
    if layer.skip_reason:
        row["skip_reason"] = layer.skip_reason
    if layer.note:
        row["note"] = layer.note


def _entity(entity: Entity, text: str, order: _KeyOrder) -> _Row:
    span = entity.span
    row: _Row = {
        "id": entity.id,
        "label": entity.label,
        "start": span.start,
        "end": span.end,
        "text": _quote(span, text),
        "attributes": _attributes(entity.attributes, order.get(entity.label, {})),
        "origin": entity.origin,
    }
    _add_rest(row, entity)
    return row


def _relation(relation: Relation, order: _KeyOrder) -> _Row:
    row: _Row = {
        "id": relation.id,
        "label": relation.label,
        "from": relation.source,
        "to": relation.target,
        "attributes": _attributes(relation.attributes, order.get(f"{relation.label} ->", {})),
        "origin": relation.origin,
    }
    _add_rest(row, relation)
    return row


def _suggestion(suggestion: Suggestion, text: str, order: _KeyOrder) -> _Row:
    span = suggestion.span
    return {
        "label": suggestion.label,
        "start": span.start,
        "end": span.end,
        "text": _quote(span, text),
        "attributes": _attributes(suggestion.attributes, order.get(suggestion.label, {})),
        "by": suggestion.by,
        "score": suggestion.score,
    }


def _add_rest(row: _Row, one: Entity | Relation) -> None:
    if one.by:
        row["by"] = one.by
    if one.unsure:
        row["unsure"] = True
    if one.note:
        row["note"] = one.note
    if one.meta:
        row["meta"] = one.meta


def _quote(span: Span, text: str) -> str:
    if not 0 <= span.start < span.end <= len(text):
        rules.check_span(span, text)  # a slice would hide it
    return text[span.start : span.end]


def _attributes(attributes: Attributes, order: Mapping[str, int]) -> _Row:
    keys = attributes.keys()
    if len(attributes) > 1:
        keys = sorted(keys, key=lambda key: (order.get(key, len(order)), key))
    values = ((key, attributes[key]) for key in keys)
    return {
        key: [value.start, value.end] if isinstance(value, Span) else value
        for key, value in values
    }
