from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.ui.text_view.heights import Heights


@given(st.lists(st.integers(1, 90), min_size=1, max_size=300), st.data())
@settings(max_examples=25)
def test_tops_follow_every_change(values: list[int], data: st.DataObject):
    heights = Heights(values)
    for _ in range(4):
        number = data.draw(st.integers(0, len(values) - 1))
        values[number] = data.draw(st.integers(1, 90))
        heights[number] = values[number]
        for block in range(len(values)):
            assert heights.top(block) == sum(values[:block])
            assert heights.at(heights.top(block)) == block
    assert heights.total == sum(values)
    assert heights.at(-5) == 0
    assert heights.at(heights.total + 5) == len(values) - 1


def test_estimates_are_found_around_the_end_until_all_are_real():
    heights = Heights([10, 20, 30])
    heights[1] = 25
    assert (heights.next_estimate(1), heights.next_estimate(0)) == (2, 0)
    heights[2] = 35
    assert heights.next_estimate(1) == 0
    heights[0] = 15
    assert heights.next_estimate(0) is None
    heights.doubt([2])
    assert heights.next_estimate(0) == 2
    heights.doubt_all()
    assert heights.next_estimate(1) == 1
