"""Names are found in whatever spelling, at the borders of words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.persian.gazetteer import Gazetteer, words

NAMES = Gazetteer(
    [
        ("زارع‌پور", "minister"),
        ("وزارت بهداشت، درمان و آموزش پزشکی", "long"),
        ("وزارت بهداشت", "short"),
        ("ایتا", "platform"),
        ("باسلام", "shop"),
        ("پیام‌رسان ایتا", "whole"),
        ("WhatsApp", "latin"),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    """Return (what stands there, value) of every name found."""
    return [(hit.span.of(text), hit.values[0]) for hit in NAMES.find(words(text))]


@pytest.mark.parametrize(
    "spelling", ["زارع‌پور", "زارع پور", "زارعپور", "زارع\u00a0پور", "زارع\u00adپور"]
)
def test_half_space_blank_and_nothing_are_one_spelling(spelling: str) -> None:
    assert found(f"گفت {spelling}.") == [(spelling, "minister")]


def test_a_blank_that_the_name_has_nowhere_is_no_spelling_of_it() -> None:
    assert found("با سلام و احترام") == []


def test_arabic_letters_and_latin_case_do_not_matter() -> None:
    assert found("پيام رسان ايتا و whatsapp") == [
        ("پيام رسان ايتا", "whole"),
        ("whatsapp", "latin"),
    ]


def test_the_longest_name_is_taken_with_or_without_its_comma() -> None:
    text = "وزارت بهداشت درمان و آموزش پزشکی و وزارت بهداشت"
    assert found(text) == [
        ("وزارت بهداشت درمان و آموزش پزشکی", "long"),
        ("وزارت بهداشت", "short"),
    ]


def test_a_name_is_no_part_of_a_longer_word() -> None:
    assert found("ایتالیا و بایتا و ایتایی") == []


@pytest.mark.parametrize("suffix", ["ها", "یی‌ها", "شان", "ی"])
def test_suffixes_after_a_half_space_stay_outside(suffix: str) -> None:
    assert found(f"در ایتا\u200c{suffix} گفت") == [("ایتا", "platform")]


def test_a_name_does_not_go_over_the_end_of_a_paragraph() -> None:
    assert found("زارع\nپور") == []


@settings(max_examples=50)
@given(st.text(st.sampled_from("ایتا زرعپو\u200c،وبهداشت\n "), max_size=60))
def test_hits_are_in_order_inside_the_text_and_apart(text: str) -> None:
    hits = NAMES.find(words(text))
    ends = [0, *(hit.span.end for hit in hits)]
    assert all(hit.span.start >= end for hit, end in zip(hits, ends, strict=False))
    assert all(hit.span.end <= len(text) and hit.span.of(text).strip() for hit in hits)
