from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.errors import RuleError
from annotator.model import rules
from annotator.model.edit import DocumentLabelFact, Edit, EntityFact, RelationFact, StatusFact
from annotator.model.entity import AttributeValue, Entity, Relation
from annotator.model.layer import Layer
from annotator.model.span import Span
from tests.making import SCHEMA, TEXT

EITAA = Entity("e1", "PLATFORM", Span(27, 31))
NUMBER = Entity("e2", "NUMBER", Span(32, 52))


def fact(entity: Entity) -> EntityFact:
    return EntityFact("d1", "a1", entity)


def link(relation: Relation) -> RelationFact:
    return RelationFact("d1", "a1", relation)


@pytest.fixture
def layer() -> Layer:
    return Layer("d1", "a1", [StatusFact("d1", "a1", "started"), fact(EITAA), fact(NUMBER)])


def check(layer: Layer, *added: EntityFact | RelationFact | DocumentLabelFact) -> None:
    rules.check(Edit("test", added=added), layer, TEXT, SCHEMA)


def test_the_sample_spans_are_what_they_seem() -> None:
    assert EITAA.span.of(TEXT) == "ایتا"
    assert NUMBER.span.of(TEXT) == "۳۰ میلیون و ۵۰۰ هزار"


@pytest.mark.parametrize("span", [Span(5, 5), Span(7, 3), Span(-1, 4), Span(0, len(TEXT) + 1)])
def test_a_span_that_is_empty_or_outside_is_refused(layer: Layer, span: Span) -> None:
    with pytest.raises(RuleError):
        check(layer, fact(Entity("x", "NUMBER", span)))


def test_nested_and_crossing_entities_are_normal(layer: Layer) -> None:
    check(
        layer, fact(Entity("x", "NUMBER", Span(32, 34))), fact(Entity("y", "NUMBER", Span(30, 36)))
    )


def test_the_same_span_and_label_twice_is_refused(layer: Layer) -> None:
    with pytest.raises(RuleError, match="already"):
        check(layer, fact(replace(EITAA, id="x")))
    twice = Entity("x", "NUMBER", Span(0, 4))
    with pytest.raises(RuleError, match="already"):
        check(layer, fact(twice), fact(replace(twice, id="y")))


def test_another_label_on_the_same_span_is_allowed(layer: Layer) -> None:
    check(layer, fact(Entity("x", "NUMBER", EITAA.span)))


def test_a_label_that_the_schema_lacks_is_refused(layer: Layer) -> None:
    with pytest.raises(RuleError, match="no label"):
        check(layer, fact(Entity("x", "PERSON", Span(0, 4))))


def test_a_flat_schema_refuses_overlap(layer: Layer) -> None:
    flat = replace(SCHEMA, nesting=False)
    with pytest.raises(RuleError, match="over another"):
        rules.check(
            Edit("t", added=(fact(Entity("x", "NUMBER", Span(28, 30))),)), layer, TEXT, flat
        )
    rules.check(Edit("t", added=(fact(Entity("x", "NUMBER", Span(0, 4))),)), layer, TEXT, flat)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("value", "۳۰"),
        ("count", "30500000"),
        ("count", "-2.50"),
        ("approx", True),
        ("unit_span", Span(53, 56)),
        ("kind", "money"),
    ],
)
def test_values_of_the_right_type_pass(layer: Layer, key: str, value: AttributeValue) -> None:
    check(layer, fact(Entity("x", "NUMBER", Span(0, 4), {key: value})))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("value", True),
        ("count", "۳۰"),
        ("count", "3e5"),
        ("count", "1,000"),
        ("approx", "true"),
        ("unit_span", Span(53, 5000)),
        ("unit_span", "53-56"),
        ("kind", "date"),
        ("colour", "red"),
    ],
)
def test_values_of_the_wrong_type_are_refused(
    layer: Layer, key: str, value: AttributeValue
) -> None:
    with pytest.raises(RuleError):
        check(layer, fact(Entity("x", "NUMBER", Span(0, 4), {key: value})))


def test_a_relation_needs_both_ends_and_their_labels(layer: Layer) -> None:
    check(layer, link(Relation("r", "measures", "e2", "e1")))
    for wrong in (
        Relation("r", "measures", "e1", "e2"),
        Relation("r", "measures", "e2", "e9"),
        Relation("r", "measures", "e2", "e2"),
        Relation("r", "owns", "e2", "e1"),
    ):
        with pytest.raises(RuleError):
            check(layer, link(wrong))


def test_an_entity_cannot_leave_a_relation_with_a_loose_end(layer: Layer) -> None:
    relation = link(Relation("r", "measures", "e2", "e1"))
    layer.apply(Edit("relate", added=(relation,)))
    with pytest.raises(RuleError, match="end"):
        rules.check(Edit("remove", removed=(fact(EITAA),)), layer, TEXT, SCHEMA)
    rules.check(Edit("remove", removed=(fact(EITAA), relation)), layer, TEXT, SCHEMA)


def test_a_new_label_must_still_suit_the_relations_of_the_entity(layer: Layer) -> None:
    layer.apply(Edit("relate", added=(link(Relation("r", "measures", "e2", "e1")),)))
    edit = Edit("relabel", (fact(EITAA),), (fact(replace(EITAA, label="NUMBER")),))
    with pytest.raises(RuleError, match="does not go"):
        rules.check(edit, layer, TEXT, SCHEMA)


def test_document_labels_come_from_the_schema(layer: Layer) -> None:
    check(layer, DocumentLabelFact("d1", "a1", "politics"))
    with pytest.raises(RuleError):
        check(layer, DocumentLabelFact("d1", "a1", "sports"))


def test_what_is_made_by_hand_stays_in_one_paragraph() -> None:
    rules.check_one_paragraph(Span(0, TEXT.index("\r")), TEXT)
    with pytest.raises(RuleError):
        rules.check_one_paragraph(Span(TEXT.index("\r") - 2, len(TEXT)), TEXT)


@pytest.mark.parametrize("name", ["a1", "علی رضایی", "a.b", "x" * 64])
def test_good_names(name: str) -> None:
    rules.check_annotator(name)


@pytest.mark.parametrize(
    "name", ["", "gold", "a,b", "a/b", "a\nb", " a", "a.", "a ", "x" * 65, 'a"b', "e\u0301"]
)
def test_bad_names(name: str) -> None:
    with pytest.raises(RuleError):
        rules.check_annotator(name)


def test_a_layer_from_a_file_is_held_to_the_same_rules() -> None:
    relation = Relation("r", "measures", "e2", "e1")
    rules.check_layer([EITAA, NUMBER], [relation], ["politics"], TEXT, SCHEMA)
    flat = replace(SCHEMA, nesting=False)
    for entities, relations, labels, schema in (
        ([Entity("x", "PERSON", Span(0, 4))], [], [], SCHEMA),
        ([EITAA], [relation], [], SCHEMA),
        ([EITAA], [], ["sports"], SCHEMA),
        ([Entity("x", "NUMBER", Span(0, 4), {"kind": "?"})], [], [], SCHEMA),
        ([EITAA, Entity("x", "NUMBER", Span(28, 30))], [], [], flat),
    ):
        with pytest.raises(RuleError):
            rules.check_layer(entities, relations, labels, TEXT, schema)
