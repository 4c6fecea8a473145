"""What is warned of, and its repairs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.schema_toml import built_in_schema
from annotator.model.entity import Entity
from annotator.model.layer import Layer
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.span import Span
from annotator.project import reading
from annotator.project.checker import Checker
from annotator.project.warnings import EntityWarning

SCHEMA = built_in_schema()


def entity(text: str, words: str, label: str, id: str = "e1") -> Entity:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Entity(id, label, span, reading.read(text, span, label, SCHEMA))


def told(text: str, *entities: Entity, rulings: Iterable[Ruling] = ()) -> list[EntityWarning]:
    layer = Layer("d1", "a1", entities=sorted(entities, key=lambda one: one.order))
    checker = Checker(text, layer, SCHEMA, rulings)
    while checker.look(1):
        pass
    return checker.warnings


@pytest.mark.parametrize(
    ("text", "words", "repaired"),
    [
        ("پیام‌رسان ایتا، امروز", "ایتا،", "ایتا"),
        ("پیام‌رسان ایتا امروز", "ایتا ", "ایتا"),
        ("پیام‌رسان \u200fایتا امروز", "\u200fایتا", "ایتا"),
        ("پیام‌رسان «ایتا» امروز", "«ایتا", "ایتا"),
        ("پیام‌رسان «ایتا» امروز", "ایتا»", "ایتا"),
        ("سازمان (ملی) فناوری", "سازمان (ملی", "سازمان (ملی)"),
    ],
)
def test_edges_are_repaired(text: str, words: str, repaired: str) -> None:
    (warning,) = told(text, entity(text, words, "PLATFORM"))
    assert warning.span is not None
    assert warning.span.of(text) == repaired


def test_good_entities_are_not_warned_of() -> None:
    text = "وزیر ارتباطات گفت ۳۰ میلیون و ۵۰۰ هزار نفر در ۱۲ مرداد ۱۴۰۳ در «ایتا» بودند."
    good = [
        entity(text, "۳۰ میلیون و ۵۰۰ هزار", "NUMBER", "a"),
        entity(text, "۱۲ مرداد ۱۴۰۳", "DATE", "b"),
        entity(text, "ایتا", "PLATFORM", "c"),
        entity(text, "وزیر ارتباطات", "MINISTER", "d"),
    ]
    assert told(text, *good) == []


def test_a_negative_number_keeps_its_sign() -> None:
    text = "رشد -۲٫۴ درصد بود."
    assert told(text, entity(text, "-۲٫۴ درصد", "NUMBER")) == []


def test_a_number_cut_short_is_made_whole() -> None:
    text = "بیش از ۳۰ میلیون و ۵۰۰ هزار نفر"
    (warning,) = told(text, entity(text, "۳۰ میلیون", "NUMBER"))
    assert warning.span is not None
    assert warning.span.of(text) == "۳۰ میلیون و ۵۰۰ هزار"


def test_words_that_are_no_number_are_told() -> None:
    text = "مردم آمدند و رفتند"
    (warning,) = told(text, entity(text, "آمدند", "NUMBER"))
    assert not warning.is_repairable


def test_a_typed_value_that_does_not_fit_is_replaced() -> None:
    text = "حدود ۳۰ میلیون نفر"
    one = entity(text, "۳۰ میلیون", "NUMBER")
    (warning,) = told(text, replace(one, attributes={**one.attributes, "value": "31"}))
    assert warning.attributes is not None
    assert warning.attributes["value"] == "30000000"


def test_two_readings_are_told_until_one_is_chosen() -> None:
    text = "۱۰.۵۰۰ دکل تازه نصب شد."
    one = entity(text, "۱۰.۵۰۰", "NUMBER")
    assert len(told(text, one)) == 1
    second = reading.readings(text, one.span, "NUMBER", SCHEMA)[1]
    assert told(text, replace(one, attributes=second)) == []


def test_crossing_entities_are_told_but_nested_ones_not() -> None:
    text = "وزیر ارتباطات و فناوری"
    outer = entity(text, "وزیر ارتباطات", "MINISTER", "a")
    crossing = entity(text, "ارتباطات و فناوری", "MINISTRY", "b")
    nested = entity(text, "ارتباطات", "MINISTRY", "c")
    assert [one.entity for one in told(text, outer, crossing)] == ["b"]
    assert told(text, outer, nested) == []


def test_the_rarer_label_of_the_same_words_is_told() -> None:
    text = "ایتا و ایتا و ایتا"
    spans = [Span(0, 4), Span(7, 11), Span(14, 18)]
    labels = ["PLATFORM", "PLATFORM", "MINISTRY"]
    made = [Entity(f"e{i}", labels[i], span) for i, span in enumerate(spans)]
    (warning,) = told(text, *made)
    assert (warning.entity, warning.arguments) == ("e2", {"label": "PLATFORM"})


def test_what_goes_against_a_ruling_that_warns_is_told_with_its_repair() -> None:
    text = "در سامانه سجام و سامانه نماد بود"
    example = Example(
        "در سامانه سجام", (Part(Span(10, 14), "PLATFORM"),), (Part(Span(3, 14), "PLATFORM"),)
    )
    ruling = Ruling("title", ("PLATFORM",), "", "shorter", examples=(example,), warns=True)
    made = entity(text, "سامانه نماد", "PLATFORM", "a")
    for rulings, repairs in (((ruling,), [Span(24, 28)]), ((replace(ruling, warns=False),), [])):
        assert [one.span for one in told(text, made, rulings=rulings)] == repairs


@settings(max_examples=60)
@given(st.text(alphabet="اب «»().،\u200f۱۲ ", min_size=1, max_size=14), st.data())
def test_a_repaired_span_lies_in_the_text_and_repairs_come_to_an_end(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    one = Entity("e1", "PLATFORM", Span(start, data.draw(st.integers(start + 1, len(text)))))
    for _ in range(20):
        repair = next((w.span for w in told(text, one) if w.span), None)
        if repair is None:
            return
        assert 0 <= repair.start < repair.end <= len(text)
        one = replace(one, span=repair)
    raise AssertionError("the repairs go round")
