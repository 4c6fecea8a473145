"""House JSONL, contract.md section 2: one document a line, as one annotator labelled it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from typing import BinaryIO

import orjson

from annotator.errors import AnnotatorError, RefusedLineError, sentence
from annotator.formats import strict_json
from annotator.formats.format import LayerRecord, Loss, Reading, Record
from annotator.formats.jsonl_line import FORMAT, read_line
from annotator.model.entity import Attributes, Entity, Relation, Suggestion
from annotator.model.schema import Attribute, Schema
from annotator.model.schema_json import schema_to_json
from annotator.model.span import Span

_MARK = b"\xef\xbb\xbf"


class JsonlReader:
    """Reads house JSONL and the two simple forms with ``label`` or ``entities`` triples."""

    def read(self, data: BinaryIO, how: Reading) -> Iterator[Record]:
        """Yield the records in the order of the lines; lines end at LF only.

        Raises `RefusedLineError`, or hands it to ``how.refused`` and goes on.
        """
        for number, line in enumerate(data, 1):
            content = line.removeprefix(_MARK) if number == 1 else line
            if not content.strip():
                continue
            try:
                yield read_line(strict_json.parse(content), number, how)
            except AnnotatorError as error:
                refused = RefusedLineError(number, error)
                if how.refused is None:
                    raise refused from error
                how.refused(refused)


class JsonlWriter:
    """Writes house JSONL; the same records give the same bytes."""

    def losses(self, records: Iterable[Record]) -> list[Loss]:  # noqa: ARG002
        """Return nothing: house JSONL holds everything."""
        return []

    def write(self, records: Iterable[Record], schema: Schema, out: BinaryIO) -> None:
        """Write the records in the order given, each checked against its own text."""
        lines = Lines(schema)
        out.writelines(lines.line(record) for record in records)


class Lines:
    """Writes records as lines under one schema."""

    def __init__(self, schema: Schema) -> None:
        self._reference = schema.reference
        self._orders = {label.key: _order(label.attributes) for label in schema.labels}
        self._relation_orders = {one.key: _order(one.attributes) for one in schema.relations}

    def line(self, record: Record) -> bytes:
        """Return one line, LF included; keys in the order of the contract."""
        document, source = record.document, record.document.source
        layer = record.layer or LayerRecord(None)
        row: dict[str, object] = {
            "format": FORMAT,
            "id": document.id,
            "text": document.text,
            "text_sha256": document.sha256,
            "offset_unit": "codepoint",
            "schema": self._reference,
            "source": source
            and {"path": source.path, "encoding": source.encoding, "sha256": source.sha256},
            "annotator": layer.annotator,
            "status": layer.status,
            "document_labels": list(layer.document_labels),
            "entities": self._entities(layer.entities, document.text),
            "relations": [self._relation(relation) for relation in layer.relations],
        }
        if record.suggestions:
            row["suggestions"] = self._suggestions(record.suggestions, document.text)
        _add_present(row, unsure=layer.unsure, skip_reason=layer.skip_reason, note=layer.note)
        _add_present(row, meta=document.meta)
        return orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)

    def _entities(self, entities: Iterable[Entity], text: str) -> list[dict[str, object]]:
        return [self._entity(one, text) for one in sorted(entities, key=attrgetter("order"))]

    def _entity(self, entity: Entity, text: str) -> dict[str, object]:
        span = entity.span
        row: dict[str, object] = {
            "id": entity.id,
            "label": entity.label,
            "start": span.start,
            "end": span.end,
            "text": _quote(span, text),
            "attributes": _attributes(entity.attributes, self._orders.get(entity.label, {})),
            "origin": entity.origin,
        }
        if entity.by or entity.unsure or entity.note or entity.meta:
            _add_rest(row, entity)
        return row

    def _relation(self, relation: Relation) -> dict[str, object]:
        order = self._relation_orders.get(relation.label, {})
        row: dict[str, object] = {
            "id": relation.id,
            "label": relation.label,
            "from": relation.source,
            "to": relation.target,
            "attributes": _attributes(relation.attributes, order),
            "origin": relation.origin,
        }
        _add_rest(row, relation)
        return row

    def _suggestions(self, suggestions: Iterable[Suggestion], text: str) -> list[dict[str, object]]:
        return [
            {
                "label": one.label,
                "start": one.span.start,
                "end": one.span.end,
                "text": _quote(one.span, text),
                "attributes": _attributes(one.attributes, self._orders.get(one.label, {})),
                "by": one.by,
                "score": one.score,
            }
            for one in sorted(suggestions, key=attrgetter("order"))
        ]


def schema_json(schema: Schema) -> bytes:
    """Return what stands beside an export: keys, names, help and attributes, as JSON."""
    return orjson.dumps(
        schema_to_json(schema), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    )


def _order(attributes: Iterable[Attribute]) -> dict[str, int]:
    return {attribute.key: number for number, attribute in enumerate(attributes)}


def _attributes(attributes: Attributes, order: Mapping[str, int]) -> dict[str, object]:
    """Return attributes in schema order, then by key; a span as ``[start,end]``."""
    keys: Iterable[str] = attributes
    if len(attributes) > 1:
        keys = sorted(attributes, key=lambda key: (order.get(key, len(order)), key))
    return {
        key: [value.start, value.end] if isinstance(value := attributes[key], Span) else value
        for key in keys
    }


def _quote(span: Span, text: str) -> str:
    if not 0 <= span.start < span.end <= len(text):
        raise AnnotatorError(
            sentence("The span {start}–{end} does not lie in its text; nothing was written."),
            start=span.start,
            end=span.end,
        )
    return text[span.start : span.end]


def _add_rest(row: dict[str, object], one: Entity | Relation) -> None:
    _add_present(row, by=one.by, unsure=one.unsure, note=one.note, meta=one.meta)


def _add_present(row: dict[str, object], **values: object) -> None:
    row.update((key, value) for key, value in values.items() if value)
