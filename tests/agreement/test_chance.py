"""Known answers; the package values were computed once with the versions named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.chance import cohen_kappa, crosstab, fleiss_kappa, nominal_alpha
from annotator.agreement.undefined import NOTHING_TO_RATE, ONE_CATEGORY, Value, defined

ratings = st.lists(st.tuples(st.sampled_from("ABC"), st.sampled_from("ABC")), max_size=30)

FLEISS_1971_STYLE = [  # the ten subjects and fourteen raters of the usual textbook table
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
]

KRIPPENDORFF_2011 = [  # Computing Krippendorff's Alpha-Reliability, section C: four observers
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def test_kappa_of_cohens_own_table_is_below_chance():
    # Cohen (1960): proportions .25 .13 .12 / .12 .02 .16 / .03 .15 .02 of 200 psychiatric cases
    cells = [[50, 26, 24], [24, 4, 32], [6, 30, 4]]
    table = {(i, j): cells[i][j] for i in range(3) for j in range(3)}
    assert cohen_kappa(table) == pytest.approx((0.29 - 0.35) / (1 - 0.35))


def test_kappa_equals_scikit_learn():
    # scikit-learn 1.9.1, cohen_kappa_score
    assert cohen_kappa({(1, 1): 20, (1, 0): 5, (0, 1): 10, (0, 0): 15}) == pytest.approx(0.4)
    assert cohen_kappa(crosstab("AABBCCAABC", "AABCCCABBC")) == pytest.approx(0.701492537313433)


def test_fleiss_kappa_of_the_textbook_table():
    assert fleiss_kappa(FLEISS_1971_STYLE) == pytest.approx(0.20993, abs=5e-6)


def test_fleiss_kappa_refuses_things_with_different_numbers_of_raters():
    with pytest.raises(ValueError, match="same number"):
        fleiss_kappa([[2, 1], [1, 1]])


def test_nominal_alpha_of_krippendorffs_worked_example():
    # 0.743 in the paper and from krippendorff 0.9.0
    columns = list(zip(*KRIPPENDORFF_2011, strict=True))
    assert nominal_alpha(columns) == pytest.approx(0.743, abs=5e-4)


def test_what_leaves_no_room_for_disagreement_is_undefined_not_one():
    assert cohen_kappa({("A", "A"): 9}) == ONE_CATEGORY
    assert cohen_kappa({}) == NOTHING_TO_RATE
    assert fleiss_kappa([[3, 0], [3, 0]]) == ONE_CATEGORY
    assert fleiss_kappa([]) == NOTHING_TO_RATE
    assert nominal_alpha([["A", "A"], ["A", "A"]]) == ONE_CATEGORY
    assert nominal_alpha([["A", None]]) == NOTHING_TO_RATE


def kappa_of_pairs(pairs: list[tuple[str, str]]) -> Value:
    return cohen_kappa(crosstab((one for one, _ in pairs), (other for _, other in pairs)))


@settings(max_examples=60)
@given(ratings)
def test_kappa_and_alpha_are_symmetric_bounded_and_one_for_equals(pairs: list[tuple[str, str]]):
    turned = [(second, first) for first, second in pairs]
    for measure in (kappa_of_pairs, nominal_alpha):
        if not pairs:
            continue
        value = measure(pairs)
        if not defined(value):
            continue
        assert value == pytest.approx(measure(turned))
        assert -1 <= value <= 1
        assert value == pytest.approx(measure(list(reversed(pairs))))
        equals = measure([(first, first) for first, _ in pairs])
        assert not defined(equals) or equals == pytest.approx(1)
