from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.ui.text_view.positions import Positions

TEXTS = st.text(st.sampled_from("aس\u200c \n😂🇮é\u0301\r"), max_size=60)


@given(TEXTS)
def test_every_code_point_maps_to_its_utf16_offset_and_back(text: str):
    positions = Positions(text)
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert positions.to_unit(point) == unit
        assert positions.to_point(unit) == point


@given(TEXTS)
def test_the_middle_of_a_surrogate_pair_is_its_start(text: str):
    positions = Positions(text)
    for point, character in enumerate(text):
        if character > "\uffff":
            assert positions.to_point(positions.to_unit(point) + 1) == point


def test_spans_map_both_ways():
    positions = Positions("a😂ب")
    assert positions.to_units(Span(1, 3)) == (1, 4)
    assert positions.to_span(1, 4) == Span(1, 3)


def test_half_characters_count_as_one():
    assert Positions("a\ud83dب😂").to_unit(4) == 5
