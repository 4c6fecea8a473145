from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.causes import BoundaryCause, Cause, boundary_cause, cause_of
from annotator.agreement.counterparts import MISSED, confusion, counterparts
from annotator.agreement.disagreements import (
    Dispute,
    Version,
    disputes,
    kind_of,
    links,
    relation_disputes,
)
from annotator.agreement.undefined import NOTHING_TO_RATE
from annotator.agreement.values import (
    AttributeTypes,
    Found,
    Related,
    Share,
    attribute_agreement,
    attribute_types,
    document_label_agreement,
    relation_agreement,
    value_key,
)
from annotator.formats.schema_toml import built_in_schema
from annotator.model.entity import AttributeValue, Entity, Relation
from annotator.model.span import Span

TYPES: AttributeTypes = {("NUMBER", "value"): "number", ("NUMBER", "approx"): "flag"}


def entity(label: str, start: int, end: int, id: str = "", **attributes: AttributeValue) -> Entity:
    return Entity(id or f"{label}{start}-{end}", label, Span(start, end), attributes)


def entity_of(start: int, length: int, label: str) -> Entity:
    return entity(label, start, start + length)


entities = st.lists(
    st.builds(
        entity_of,
        st.integers(0, 20),
        st.integers(1, 8),
        st.sampled_from("AB"),
    ),
    max_size=6,
    unique_by=lambda one: (one.span, one.label),
)


@pytest.mark.parametrize(
    ("text", "one", "other", "cause"),
    [
        ("در ایتا‌یی‌ها دید", "ایتا", "ایتا‌یی‌ها", "suffix"),
        ("وزارتخانه‌های نفت", "وزارتخانه", "وزارتخانه‌های", "suffix"),
        ("پیام رسان ها گفتند", "رسان", "رسان ها", "suffix"),
        ("دکتر عیسی زارع‌پور گفت", "عیسی زارع‌پور", "دکتر عیسی زارع‌پور", "title"),
        ("پيام‌رسان ایتا", "ایتا", "پيام‌رسان ایتا", "title"),
        ("سامانهٔ «سهام» باز شد", "سهام", "«سهام»", "quote_mark"),
        ("به روبیکا، گفت", "روبیکا", "روبیکا،", "punctuation"),
        ("به ۳۰ میلیون تومان رسید", "۳۰ میلیون", "۳۰ میلیون تومان", "unit"),
        ("رشد ۱۲٪ بود", "۱۲", "۱۲٪", "unit"),
        ("به ۳۰ کاربر رسید", "۳۰", "۳۰ کاربر", "noun"),
        ("در سال ۱۴۰۲ بود", "۱۴۰۲", "سال ۱۴۰۲", "noun"),
        ("با حداقل ۵۰ نفر", "۵۰", "حداقل ۵۰", "bound"),
        ("۳۰ میلیون و ۵۰۰ هزار", "۳۰ میلیون", "۳۰ میلیون و ۵۰۰ هزار", "number"),
        ("مجلس شورای اسلامی ایران", "مجلس شورای اسلامی", "مجلس شورای اسلامی ایران", "words"),
    ],
)
def test_the_words_in_dispute_tell_the_cause(text: str, one: str, other: str, cause: BoundaryCause):
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (one, other)]
    assert boundary_cause(text, *spans) == cause
    assert boundary_cause(text, *reversed(spans)) == cause


CASES: list[tuple[list[Entity], list[Entity], list[Cause]]] = [
    ([entity("MINISTRY", 0, 10)], [entity("STATE_BODY", 0, 10)], ["label"]),
    ([entity("NUMBER", 15, 17)], [], ["missed"]),
    ([entity("NUMBER", 15, 17, value="30")], [entity("NUMBER", 15, 17, value="30.0")], []),
    ([entity("NUMBER", 15, 17, unit="نفر")], [entity("NUMBER", 15, 17)], ["attribute"]),
    ([entity("NUMBER", 15, 17)], [entity("NUMBER", 15, 21)], ["noun"]),
    (
        [entity("STATE_BODY", 25, 36), entity("NUMBER", 30, 36)],
        [entity("STATE_BODY", 25, 36)],
        ["nested"],
    ),
    (
        [entity("STATE_BODY", 25, 29), entity("NUMBER", 30, 36)],
        [entity("STATE_BODY", 25, 36)],
        ["nested"],
    ),
]


@pytest.mark.parametrize(("first", "second", "causes"), CASES)
def test_each_disagreement_has_a_cause(
    first: list[Entity], second: list[Entity], causes: list[Cause]
) -> None:
    text = "وزارت کشور گفت ۳۰ نفر در دولت سیزدهم"
    agreed = [one for one in first if (one.span, one.label) in [(e.span, e.label) for e in second]]
    found = disputes("d", {"a1": first, "a2": second}, TYPES)
    assert [cause_of(text, one.versions, agreed) for one in found] == causes


def test_of_three_borders_only_a_common_cause_is_named() -> None:
    text = "کاربران ایتا ۳۰ میلیون نفر"
    spans = [Span(13, 22), Span(13, 26), Span(0, 22)]
    versions = [Version((Entity("x", "NUMBER", span),), ("a",)) for span in spans]
    assert cause_of(text, versions[:2], ()) == "noun"
    assert cause_of(text, versions, ()) == "words"


A, B = entity("NUMBER", 0, 2, "n"), entity("PLATFORM", 5, 9, "p")
LONGER = entity("NUMBER", 0, 4, "n")
OTHER = entity("PLATFORM", 10, 14, "q")


def linked(*layers: tuple[list[Entity], list[Relation]]) -> list[Dispute]:
    said = {f"a{number}": layer for number, layer in enumerate(layers, 1)}
    places = disputes("d", {name: entities for name, (entities, _) in said.items()})
    return relation_disputes("d", links(said, places))


def measures(source: str, target: str) -> Relation:
    return Relation("r", "measures", source, target)


def test_a_relation_is_the_same_though_the_border_of_its_end_is_in_dispute() -> None:
    assert linked(([A, B], [measures("n", "p")]), ([LONGER, B], [measures("n", "p")])) == []


def test_other_relations_from_one_source_are_versions_of_one_dispute() -> None:
    layers = ([A, B, OTHER], [measures("n", "p")]), ([A, B, OTHER], [measures("n", "q")])
    (dispute,) = linked(*layers)
    assert [[one.target.id for one in said.links] for said in dispute.versions] == [["p"], ["q"]]
    assert (kind_of(dispute.versions), dispute.span) == ("relation", A.span)


def test_relations_to_the_outer_and_to_the_inner_entity_are_not_the_same() -> None:
    inner, outer = entity("PLATFORM", 7, 9, "i"), entity("PLATFORM", 5, 9, "p")
    layers = (
        ([A, outer, inner], [measures("n", "p")]),
        ([A, outer, inner, OTHER], [measures("n", "i")]),
        ([A, outer], [measures("n", "p")]),
    )
    (dispute,) = linked(*layers)
    assert [[one.target.id for one in said.links] for said in dispute.versions] == [["p"], ["i"]]


def test_a_relation_that_one_has_not_drawn_is_in_dispute() -> None:
    (dispute,) = linked(([A, B], [measures("n", "p")]), ([A, B], []))
    assert [one.annotators for one in dispute.versions] == [("a2",), ("a1",)]


def test_confusion_has_a_row_and_a_column_for_missed():
    table = confusion(
        counterparts(
            [entity("A", 0, 4), entity("A", 10, 14)], [entity("B", 0, 4), entity("C", 20, 24)]
        )
    )
    assert table == {("A", "B"): 1, ("A", MISSED): 1, (MISSED, "C"): 1}


@settings(max_examples=60)
@given(entities, entities)
def test_every_entity_stands_in_one_pair_whichever_layer_is_first(
    first: list[Entity], second: list[Entity]
):
    pairs = counterparts(first, second)
    assert sorted(one.id for one, _ in pairs if one) == sorted(one.id for one in first)
    assert sorted(other.id for _, other in pairs if other) == sorted(one.id for one in second)
    assert counterparts(list(reversed(first)), second) == pairs
    turned = confusion(counterparts(second, first))
    assert {(two, one): count for (one, two), count in turned.items()} == confusion(pairs)


@settings(max_examples=60)
@given(entities, entities)
def test_disputes_hold_exactly_what_not_all_agree_on(first: list[Entity], second: list[Entity]):
    found = disputes("d", {"a": first, "b": second})
    disputed = [(e.span, e.label) for one in found for v in one.versions for e in v.entities]
    sides = [{(e.span, e.label) for e in side} for side in (first, second)]
    assert sorted(disputed) == sorted(sides[0] ^ sides[1])
    assert all(len(one.versions) == 2 for one in found)
    assert disputes("d", {"a": first, "b": first}) == []


def test_versions_of_a_dispute_carry_their_votes():
    (dispute,) = disputes(
        "d", {"a": [entity("A", 0, 4)], "b": [entity("A", 0, 6)], "c": [entity("A", 0, 4)]}
    )
    assert [one.annotators for one in dispute.versions] == [("a", "c"), ("b",)]
    assert dispute.span == Span(0, 6)


def test_what_the_reader_of_numbers_fills_is_compared_as_a_number() -> None:
    types = attribute_types(built_in_schema())
    assert types["NUMBER", "value"] == "number"
    assert types["NUMBER", "approx"] == "flag"
    assert types["PLATFORM", "canonical"] == "text"
    alike = [entity("NUMBER", 0, 4, value="30"), entity("NUMBER", 0, 4, value="30.0")]
    assert disputes("d", {"a1": alike[:1], "a2": alike[1:]}, types) == []


def test_numbers_are_compared_as_numbers():
    assert value_key("30500000", "number") == value_key("30500000.00", "number")
    assert value_key("1/2", "number") == value_key("0.5", "number")
    assert value_key("139x", "number") == "139x"
    assert value_key(None, "flag") == value_key(value=False, kind="flag")
    pairs = counterparts(
        [entity("NUMBER", 0, 2, value="30", unit="نفر")], [entity("NUMBER", 0, 4, value="30.0")]
    )
    assert attribute_agreement(pairs, TYPES) == {
        ("NUMBER", "unit"): Share(0, 1),
        ("NUMBER", "value"): Share(1, 1),
    }


def test_relations_agree_where_label_and_both_ends_do():
    ends = [entity("NUMBER", 0, 2, "n"), entity("PLATFORM", 5, 9, "p")]
    there = [entity("NUMBER", 0, 2, "x"), entity("PLATFORM", 5, 12, "y")]
    first = Related(ends, [Relation("r", "measures", "n", "p")])
    second = Related(there, [Relation("s", "measures", "x", "y"), Relation("t", "heads", "y", "x")])
    assert relation_agreement([(first, second)]) == {
        "heads": Found(0, 0, 1),
        "measures": Found(0, 1, 1),
    }
    lenient = relation_agreement([(first, second)], "lenient")
    assert lenient["measures"].f1 == 1


def test_document_labels_are_compared_as_sets_and_one_by_one():
    result = document_label_agreement([(["x"], ["x"]), (["x", "y"], ["x"]), ([], [])])
    assert result.equal == Share(2, 3)
    assert result.per_label["x"] == 1
    assert result.per_label["y"] == 0
    assert document_label_agreement([]).kappa == NOTHING_TO_RATE
