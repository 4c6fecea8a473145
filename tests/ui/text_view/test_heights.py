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
