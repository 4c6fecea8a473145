from __future__ import annotations

import io
import json
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import RefusedLineError
from annotator.formats.format import LayerRecord, Reading, Record
from annotator.formats.jsonl import JsonlReader, JsonlWriter
from annotator.model.document import Document, Source
from annotator.model.edit import STATUSES
from annotator.model.entity import ORIGINS, Entity, Relation, Suggestion
from annotator.model.span import Span
from tests.making import SCHEMA

TEXT = "ایتا ۳۰ میلیون کاربر دارد"
HOUSE: dict[str, Any] = {
    "format": "annotator/1",
    "id": "a/b",
    "text": TEXT,
    "offset_unit": "codepoint",
    "schema": "آزمون/1",
    "source": None,
    "annotator": "a1",
    "status": "done",
    "document_labels": [],
    "entities": [
        {"id": "e1", "label": "PLATFORM", "start": 0, "end": 4, "text": "ایتا", "attributes": {}, "origin": "hand"},
        {"id": "e2", "label": "NUMBER", "start": 5, "end": 14, "text": "۳۰ میلیون", "attributes": {"value": "30000000"}, "origin": "accepted", "by": "numbers"},
    ],
    "relations": [
        {"id": "r1", "label": "measures", "from": "e2", "to": "e1", "attributes": {}, "origin": "hand"}
    ],
}  # fmt: skip


def read(*rows: object, how: Reading | None = None) -> list[Record]:
    lines = b"".join(
        row if isinstance(row, bytes) else json.dumps(row, ensure_ascii=False).encode() + b"\n"
        for row in rows
    )
    return list(JsonlReader().read(io.BytesIO(lines), how or Reading("file", "file.jsonl")))


def written(records: Iterable[Record]) -> bytes:
    out = io.BytesIO()
    JsonlWriter().write(records, SCHEMA, out)
    return out.getvalue()


def test_a_house_line_is_written_to_the_letter() -> None:
    entity = Entity("e1", "PLATFORM", Span(0, 4), unsure=True, note="ن", meta={"z": 1}, by="x")
    number = Entity("e2", "NUMBER", Span(5, 14), {"unit_span": Span(15, 20), "value": "3"}, "bulk")
    layer = LayerRecord("a1", "done", "", ("politics",), (number, entity), unsure=True, note="یا")
    source = Source("a/b.txt", "utf-8", "0f")
    record = Record(Document("a/b", TEXT, source, {"k": None}), layer)
    sha256 = record.document.sha256
    assert written([record]).decode() == (
        f'{{"format":"annotator/1","id":"a/b","text":"{TEXT}","text_sha256":"{sha256}",'
        '"offset_unit":"codepoint","schema":"آزمون/1",'
        '"source":{"path":"a/b.txt","encoding":"utf-8","sha256":"0f"},"annotator":"a1",'
        '"status":"done","document_labels":["politics"],"entities":['
        '{"id":"e1","label":"PLATFORM","start":0,"end":4,"text":"ایتا","attributes":{},'
        '"origin":"hand","by":"x","unsure":true,"note":"ن","meta":{"z":1}},'
        '{"id":"e2","label":"NUMBER","start":5,"end":14,"text":"۳۰ میلیون",'
        '"attributes":{"value":"3","unit_span":[15,20]},"origin":"bulk"}],"relations":[],'
        '"unsure":true,"note":"یا","meta":{"k":null}}\n'
    )


def test_a_document_of_nobody_has_null_for_its_annotator() -> None:
    row = json.loads(written([Record(Document("d", "متن"))]))
    assert (row["annotator"], row["status"], row["entities"], row["source"]) == (
        None,
        "new",
        [],
        None,
    )


def test_suggestions_stand_after_relations() -> None:
    one = Suggestion("NUMBER", Span(5, 14), "numbers", 0.98, {"value": "30000000"})
    line = written([Record(Document("d", TEXT), suggestions=(one,))]).decode()
    assert '"relations":[],"suggestions":[{"label":"NUMBER","start":5,"end":14,' in line
    assert '"attributes":{"value":"30000000"},"by":"numbers","score":0.98}]' in line
    assert read(line.encode())[0].suggestions == (one,)


def test_a_house_line_is_read_whole() -> None:
    (record,) = read(HOUSE)
    assert record.layer is not None
    assert [entity.span for entity in record.layer.entities] == [Span(0, 4), Span(5, 14)]
    assert record.layer.entities[1].by == "numbers"
    assert record.layer.relations == (Relation("r1", "measures", "e2", "e1"),)


def test_reading_is_forgiving_about_form() -> None:
    row = {key: HOUSE[key] for key in reversed(HOUSE) if key not in {"format", "source"}}
    spaced = json.dumps(row, indent=None, separators=(" , ", " : ")).encode()
    assert read(b"\xef\xbb\xbf" + spaced + b"\r\n\n  \n") == read(HOUSE)


def test_lines_end_at_line_feeds_only() -> None:
    text = "الف\u2028ب\u2029ج\u0085د"
    assert read({"id": "x", "text": text})[0].document.text == text


def test_unknown_keys_are_kept_as_meta() -> None:
    entity = {**HOUSE["entities"][0], "confidence": 0.5}
    (record,) = read({**HOUSE, "entities": [entity], "relations": [], "url": "u", "meta": {"a": 1}})
    assert record.layer is not None
    assert record.document.meta == {"url": "u", "a": 1}
    assert record.layer.entities[0].meta == {"confidence": 0.5}


def test_ids_come_from_the_line_or_from_file_and_number() -> None:
    ids = [
        record.document.id for record in read({"text": "a"}, {"text": "b", "id": 7}, {"text": "c"})
    ]
    assert ids == ["file-1", "7", "file-3"]


def test_entities_without_ids_get_free_ones() -> None:
    rows = [{"label": "A", "start": 0, "end": 1, "id": "e1"}, {"label": "A", "start": 1, "end": 2}]
    (record,) = read({"text": "سلام", "entities": rows})
    assert record.layer is not None
    assert [entity.id for entity in record.layer.entities] == ["e1", "e2"]


def test_relations_without_ids_get_free_ones() -> None:
    entities = [{**HOUSE["entities"][0], "id": "r1"}, HOUSE["entities"][1]]
    (record,) = read(
        changed(entities=entities, relations=[{"label": "measures", "from": "e2", "to": "r1"}])
    )
    assert record.layer is not None
    assert [relation.id for relation in record.layer.relations] == ["r2"]


def test_what_is_as_deep_as_it_may_be_is_written_again() -> None:
    deep = b'{"text":"a","deep":' + b"[" * 250 + b"]" * 250 + b"}\n"
    (record,) = read(deep)
    assert read(written([record]))[0].document == record.document


def test_the_house_counts_code_points_without_saying_so() -> None:
    rows = [{"label": "PLATFORM", "start": 2, "end": 6}]
    (record,) = read({"format": "annotator/1", "text": EMOJI, "entities": rows})
    assert record.layer is not None
    assert record.layer.entities[0].span.of(EMOJI) == "ایتا"


@pytest.mark.parametrize("key", ["label", "labels", "entities"])
def test_triples_are_read(key: str) -> None:
    (record,) = read({"id": 3, "text": TEXT, key: [[0, 4, "PLATFORM"]]})
    assert record.layer is not None
    (entity,) = record.layer.entities
    assert (entity.span, entity.label, entity.origin) == (Span(0, 4), "PLATFORM", "imported")


def test_an_empty_list_of_triples_takes_no_entities_away() -> None:
    (record,) = read({**HOUSE, "label": []})
    assert record.layer is not None
    assert [entity.id for entity in record.layer.entities] == ["e1", "e2"]


EMOJI = "😀 ایتا گفت‌وگو"


def test_offsets_of_unknown_unit_are_refused_where_it_matters() -> None:
    with pytest.raises(RefusedLineError, match="--offsets"):
        read({"text": EMOJI, "label": [[2, 6, "PLATFORM"]]})


@pytest.mark.parametrize(("unit", "start"), [("codepoint", 2), ("utf16", 3), ("grapheme", 2)])
def test_offsets_are_read_in_the_unit_that_is_named(unit: Any, start: int) -> None:
    how = Reading("f", "f", offsets=unit)
    (record,) = read({"text": EMOJI, "label": [[start, start + 4, "PLATFORM"]]}, how=how)
    assert record.layer is not None
    assert record.layer.entities[0].span.of(EMOJI) == "ایتا"


def test_graphemes_keep_a_half_space_with_the_letter_before_it() -> None:
    text = "گفت‌وگو شد"
    how = Reading("f", "f", offsets="grapheme")
    (record,) = read({"text": text, "label": [[0, 6, "X"]]}, how=how)
    assert record.layer is not None
    assert record.layer.entities[0].span.of(text) == "گفت‌وگو"


def test_a_quote_decides_the_unit() -> None:
    row = {"label": "PLATFORM", "start": 3, "end": 7, "text": "ایتا"}
    (record,) = read({"text": EMOJI, "entities": [row]})
    assert record.layer is not None
    assert record.layer.entities[0].span == Span(2, 6)


def changed(**values: object) -> dict[str, Any]:
    return {**HOUSE, **values}


def entity(**values: object) -> dict[str, Any]:
    return changed(entities=[{**HOUSE["entities"][0], **values}], relations=[])


@pytest.mark.parametrize(
    "row",
    [
        b"{not json}\n",
        b"[1, 2]\n",
        b'{"text": "\xff"}\n',
        {"id": "x"},
        changed(text=5),
        changed(format="annotator/2"),
        changed(offset_unit="utf16"),
        changed(text_sha256="0" * 64),
        changed(status="finished"),
        changed(entities=None),
        changed(document_labels=["a", "a"]),
        changed(meta=[1]),
        changed(meta={"n": 2**64}),
        changed(big=-(2**63) - 1),
        entity(start=4),
        entity(start=-1),
        entity(end=500, text=None),
        entity(text="ایتاء"),
        entity(start="0"),
        entity(start=True),
        entity(start=0.0),
        entity(origin="robot"),
        entity(attributes={"value": 5}),
        entity(attributes={"value": None}),
        entity(attributes={"unit_span": [1]}),
        changed(entities=[HOUSE["entities"][0]] * 2, relations=[]),
        changed(
            entities=[HOUSE["entities"][0], {**HOUSE["entities"][0], "id": "e9"}], relations=[]
        ),
        changed(relations=[{**HOUSE["relations"][0], "to": "e9"}]),
        changed(relations=HOUSE["relations"] * 2),
        changed(relations=[{**HOUSE["relations"][0], "id": "e1"}]),
        changed(url=1, meta={"url": 2}),
        changed(label=[[5, 14, "NUMBER"]], relations=[]),
        b'{"text":"a","note":"x","note":"y"}\n',
        b'{"text":"a","meta":{"k":{"n":1,"n":2}}}\n',
        b'{"text":"a","deep":' + b"[" * 253 + b"]" * 253 + b"}\n",
        {"text": "a\r\nbc", "label": [[3, 4, "A"]]},
        {"text": "سلام", "label": [[0, 4]]},
        {"text": "سلام", "label": [[0, 9, "A"]]},
    ],
)
def test_bad_lines_are_refused_with_their_number(row: object) -> None:
    with pytest.raises(RefusedLineError, match=r"^Line 2: ") as refused:
        read(HOUSE, row)
    assert "\n" not in str(refused.value)


def test_good_lines_beside_bad_ones_can_be_kept() -> None:
    refused: list[RefusedLineError] = []
    how = Reading("f", "f", refused=refused.append)
    records = read(HOUSE, b"{\n", changed(id="c"), how=how)
    assert [record.document.id for record in records] == ["a/b", "c"]
    assert [one.line for one in refused] == [2]


TEXTS = st.text(
    st.sampled_from('اب ۱1a"\\\n\r\t\x00\x1f\u200c\u2028\u2029\x85\u00a0😀👩\u200d👩ﷺ\ufeff'),
    min_size=1,
    max_size=30,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
META = st.dictionaries(st.text(min_size=1, max_size=5), JSON, max_size=2)


@st.composite
def records(draw: st.DrawFn) -> Record:
    text = draw(TEXTS)
    places = draw(
        st.lists(
            st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9), st.sampled_from("AB")),
            max_size=4,
            unique_by=lambda place: (place[0], min(place[0] + place[1], len(text)), place[2]),
        )
    )
    entities = tuple(
        Entity(
            f"e{number}",
            label,
            Span(start, min(start + length, len(text))),
            {"b": draw(st.text(max_size=3)), "a": True},
            draw(st.sampled_from(ORIGINS)),
            draw(st.none() | st.just("numbers")),
            draw(st.booleans()),
            draw(st.text(max_size=3)),
            draw(META),
        )
        for number, (start, length, label) in enumerate(places)
    )
    layer = LayerRecord(
        draw(st.none() | st.just("a1")),
        draw(st.sampled_from(STATUSES)),
        draw(st.text(max_size=3)),
        draw(st.sampled_from([(), ("x",), ("x", "y")])),
        entities,
        unsure=draw(st.booleans()),
        note=draw(st.text(max_size=3)),
    )
    return Record(
        Document("d", text, draw(st.none() | st.just(Source("p", "utf-8", "0"))), draw(META)), layer
    )


@given(st.lists(records(), max_size=2))
def test_what_is_written_reads_back_and_writes_the_same_bytes(some: list[Record]) -> None:
    data = written(some)
    again = list(JsonlReader().read(io.BytesIO(data), Reading("f", "f")))
    assert written(again) == data
    assert [record.document for record in again] == [record.document for record in some]
    assert [record.layer for record in again] == [
        LayerRecord(
            one.layer.annotator, one.layer.status, one.layer.skip_reason, one.layer.document_labels,
            tuple(sorted(one.layer.entities, key=lambda each: each.order)), (), one.layer.unsure, one.layer.note,
        )
        for one in some
        if one.layer
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('{"label":"N"}', "text is missing."),
        ('{"text":1}', "text must be a text."),
        ('{"text":"a","status":"over"}', "status must be new, started, done or skipped."),
        (
            '{"text":"a","entities":[{"label":"N","start":0,"end":1,"attributes":{"value":7}}]}',
            "entities[0].attributes.value must be a text.",
        ),
        (
            '{"text":"a","entities":[{"label":"N","start":0.5,"end":1}]}',
            "entities[0].start must be a whole number.",
        ),
    ],
)
def test_a_line_of_the_wrong_form_is_refused_with_a_plain_sentence_that_names_the_place(
    row: str, said: str
) -> None:
    with pytest.raises(RefusedLineError) as refused:
        read(json.loads(row))
    assert str(refused.value) == f"Line 1: {said}"
