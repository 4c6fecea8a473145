from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.text_view.lanes import pack

EXTENTS = st.lists(
    st.tuples(st.integers(0, 500), st.integers(1, 200)).map(lambda one: (one[0], one[0] + one[1])),
    max_size=30,
)


@given(EXTENTS)
def test_what_shares_a_lane_is_apart(extents: list[tuple[float, float]]):
    lanes = pack(extents, 3)
    for one, other in combinations(range(len(extents)), 2):
        if lanes[one] == lanes[other]:
            first, second = sorted((extents[one], extents[other]))
            assert first[1] + 3 <= second[0]


@given(EXTENTS)
def test_no_lane_is_left_empty(extents: list[tuple[float, float]]):
    lanes = pack(extents, 3)
    assert sorted(set(lanes)) == list(range(len(set(lanes))))


def test_the_shorter_lies_next_to_the_text():
    assert pack([(0, 100), (10, 30), (0, 200)], 3) == [1, 0, 2]


def test_neighbours_share_a_lane():
    assert pack([(0, 10), (13, 20), (22, 30)], 3) == [0, 0, 1]
