from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.alignment import Unit, dissimilarity, total_disorder
from annotator.agreement.gamma import UnitedText, gamma, observed_disorder
from annotator.agreement.undefined import NO_UNITS, NOTHING_TO_RATE, defined


def unit_of(start: int, length: int, label: str) -> Unit:
    return Unit(start, start + length, label)


units = st.builds(
    unit_of,
    st.integers(0, 30),
    st.integers(1, 9),
    st.sampled_from("AB"),
)
layers = st.lists(st.lists(units, max_size=3, unique=True), min_size=2, max_size=3)

TWO = (
    "6-12C 35-48A 62-79B 117-130C 189-200C 240-245C 242-252B 278-284A",
    "6-12C 35-49A 66-80B 121-128C 244-248C 278-284A",
)
THREE = (
    "66-77B 217-221B",
    "14-27A 36-47B 66-77B 114-128A 166-180B 191-203C 213-220B",
    "14-27A 36-47B 66-77B 191-203C 217-221B 218-232C",
)


def text(length: int, *written: str) -> UnitedText:
    return UnitedText(length, tuple(tuple(map(unit, layer.split())) for layer in written))


def unit(written: str) -> Unit:
    start, end = written[:-1].split("-")
    return Unit(int(start), int(end), written[-1])


def all_partitions(members: list[tuple[int, Unit]]) -> Iterator[list[list[tuple[int, Unit]]]]:
    if not members:
        yield []
        return
    first, rest = members[0], members[1:]
    for size in range(len(rest) + 1):
        for others in combinations(rest, size):
            group = [first, *others]
            if len({who for who, _ in group}) == len(group):
                left = [one for one in rest if one not in others]
                for groups in all_partitions(left):
                    yield [group, *groups]


def disorder(group: list[tuple[int, Unit]], annotators: int) -> float:
    pairs = annotators * (annotators - 1) / 2
    real = [dissimilarity(one, other) for (_, one), (_, other) in combinations(group, 2)]
    return (sum(real) + pairs - len(real)) / pairs


def test_disorder_of_the_best_alignment_equals_pygamma_agreement():
    # pygamma-agreement 0.5.9 (float32), get_best_alignment, alpha = beta = delta_empty = 1
    assert observed_disorder([text(300, *TWO)]) == pytest.approx(0.3889035, abs=1e-6)
    assert observed_disorder([text(300, *THREE)]) == pytest.approx(1.0275482, abs=1e-6)


def test_gamma_is_near_pygamma_agreement_which_draws_otherwise():
    # the same, 300 samples of its ShuffleContinuumSampler: 0.756
    assert gamma([text(300, *TWO)]) == pytest.approx(0.756, abs=0.03)


def test_dissimilarity_follows_the_papers_formula():
    assert dissimilarity(Unit(0, 10, "A"), Unit(0, 10, "A")) == 0
    assert dissimilarity(Unit(0, 10, "A"), Unit(0, 10, "B")) == 1
    assert dissimilarity(Unit(0, 10, "A"), Unit(5, 15, "A")) == pytest.approx(0.25)


@settings(max_examples=60)
@given(layers)
def test_no_alignment_has_less_disorder_than_the_one_found(drawn: list[list[Unit]]):
    members = [(who, one) for who, layer in enumerate(drawn) for one in layer]
    least = min(
        sum(disorder(group, len(drawn)) for group in groups) for groups in all_partitions(members)
    )
    assert total_disorder(drawn) == pytest.approx(least)


def test_equal_layers_give_one_nesting_included():
    nested = "0-20A 5-9B 40-60A 50-60B"
    assert gamma([text(100, nested, nested)]) == 1


def test_seed_decides_and_order_of_units_does_not():
    shuffled = text(300, " ".join(reversed(TWO[0].split())), TWO[1])
    assert gamma([text(300, *TWO)]) == gamma([text(300, *TWO)])
    assert observed_disorder([shuffled]) == observed_disorder([text(300, *TWO)])


def test_unrelated_layers_are_no_better_than_chance():
    value = gamma([text(200, "0-5A 60-65A 120-125A", "30-35A 90-95A 150-155A")])
    assert defined(value)
    assert value < 0.05


def test_gamma_without_units_or_partner_is_undefined():
    assert gamma([text(10, "", "")]) == NO_UNITS
    assert gamma([text(10, "0-1A")]) == NOTHING_TO_RATE
