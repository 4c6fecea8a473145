from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.layers import Continuum, EntityRow, LayerRow, Layers, layers_of
from annotator.agreement.pairing import maximum_matching
from annotator.agreement.pairs import pairs
from annotator.agreement.repeats import readings, second_reading
from annotator.agreement.report import agreement_report
from annotator.agreement.unitising import alpha_unitised
from annotator.model.edit import Status

type Spans = list[tuple[int, int, str]]

LENGTH = 60
TOKENS = [(start, start + 4) for start in range(0, LENGTH, 5)]


def span_of(start: int, length: int, label: str) -> tuple[int, int, str]:
    return start, start + length, label


spans = st.lists(
    st.builds(
        span_of,
        st.integers(0, 50),
        st.integers(1, 10),
        st.sampled_from(["A", "B"]),
    ),
    max_size=6,
    unique=True,
)


def continuum(name: str, length: int = LENGTH) -> Continuum:
    inside = [token for token in TOKENS if token[1] <= length]
    return Continuum(name, length, [one[0] for one in inside], [one[1] for one in inside])


def layers(
    *documents: dict[str, Spans],
    annotators: list[str] | None = None,
    statuses: dict[str, Status] | None = None,
    origin: str = "hand",
    length: int = LENGTH,
) -> Layers:
    rows: list[LayerRow] = []
    entities: list[Any] = []
    for index, document in enumerate(documents):
        for name, marked in document.items():
            rows.append((f"d{index}", name, (statuses or {}).get(name, "done")))
            entities += [(f"d{index}", name, *one, origin) for one in marked]
    names = [continuum(f"d{index}", length) for index in range(len(documents))]
    return layers_of(names, rows, entities, annotators)


def pair_of(*documents: dict[str, Spans], **more: Any) -> Any:
    report: Any = agreement_report(layers(*documents, **more))
    return report["pairs"][0]


SEMEVAL: dict[str, Spans] = {  # one exact, one wrong border, one wrong label, one missed, one extra
    "a": [(0, 4, "PER"), (10, 14, "LOC"), (20, 28, "ORG"), (40, 44, "PER")],
    "b": [(0, 4, "PER"), (10, 18, "LOC"), (20, 28, "LOC"), (50, 55, "ORG")],
}


def test_strict_lenient_and_boundary_count_as_semeval_does():
    # nervaluate 1.2.1: strict 1 of 4, exact (border only) 2 of 4; same type with overlap 2 of 4
    pair = pair_of(SEMEVAL)
    for family, f1 in (("strict", 0.25), ("boundary", 0.5), ("lenient", 0.5)):
        assert (pair[family]["precision"], pair[family]["recall"]) == (f1, f1)
        assert pair[family]["f1"] == f1
    assert pair["strict"]["macro_f1"] == pytest.approx((0 + 0 + 2 / 3) / 3)


def test_lenient_is_a_maximum_matching_where_greedy_pairing_would_lose_one():
    pair = pair_of({"a": [(0, 10, "A"), (12, 20, "A")], "b": [(0, 3, "A"), (8, 14, "A")]})
    assert pair["lenient"]["f1"] == 1
    assert len(maximum_matching([(0, 0), (0, 1), (1, 0), (2, 1), (2, 2)])) == 3


def test_a_long_chain_is_matched_without_recursion():
    chain = [(i, i + step) for i in range(3000) for step in (1, 0)]
    assert len(maximum_matching(chain)) == 3000


def test_what_both_took_from_suggestions_is_left_out_of_strict_by_hand():
    rows: list[EntityRow] = [
        ("d0", "a", 0, 4, "A", "accepted"),
        ("d0", "b", 0, 4, "A", "bulk"),
        ("d0", "a", 5, 9, "A", "accepted"),
        ("d0", "b", 5, 9, "A", "hand"),
        ("d0", "a", 10, 14, "A", "accepted"),
    ]
    both: list[LayerRow] = [("d0", "a", "done"), ("d0", "b", "done")]
    report: Any = agreement_report(layers_of([continuum("d0")], both, rows))
    assert report["pairs"][0]["strict"]["f1"] == pytest.approx(4 / 5)
    assert report["pairs"][0]["strict_by_hand"]["f1"] == pytest.approx(2 / 3)


def test_kappa_is_taken_over_all_tokens_with_sets_of_labels_as_categories():
    pair = pair_of({"a": [(0, 9, "A"), (5, 9, "B")], "b": [(0, 4, "A"), (6, 8, "A")]})
    # 12 tokens: A/A, AB/A, ten unlabelled by both
    observed, expected = 11 / 12, (1 * 2 + 10 * 10) / 144
    assert pair["kappa_tokens"] == pytest.approx((observed - expected) / (1 - expected))
    assert pair["per_label"]["A"]["kappa_tokens"] == 1
    assert pair["per_label"]["B"]["kappa_tokens"] == 0


def test_more_labels_than_bits_in_a_word_change_nothing():
    many: Spans = [(0, 4, f"L{index:03}") for index in range(130)]
    pair = pair_of({"a": many, "b": many[:-1]})
    assert pair["per_label"]["L128"]["kappa_tokens"] == 1
    assert 0 < pair["kappa_tokens"] < 1


def test_alpha_unitised_equals_other_implementations_of_the_paper():
    # krippendorff-unitized-alpha 0.1.0; a second implementation publishes 0.474 for these spans
    document: dict[str, Spans] = {
        "Alex": [(2, 5, "1"), (9, 11, "1"), (12, 20, "2")],
        "Paul": [(2, 5, "1"), (7, 15, "2")],
        "Susan": [(2, 5, "1"), (10, 15, "2")],
    }
    view = layers(document, length=20)
    alpha = alpha_unitised(view, view.counting())
    assert alpha.value == pytest.approx(0.473913043478261)
    assert alpha.per_label["1"] == pytest.approx(0.782312925170068)
    assert alpha.per_label["2"] == pytest.approx(0.306471306471306)


def test_alpha_unitised_by_hand_on_ten_code_points():
    view = layers({"a": [(0, 4, "A")], "b": [(0, 2, "A")]}, length=10)
    # unequal 4 of 20; units 4 + 2, squares 16 + 4, gaps 14: chance (400-20-14) / (400-36-196)
    expected = 1 - 4 / 20 * (400 - 20 - 14) / (400 - 36 - 196)
    assert alpha_unitised(view, view.counting()).value == pytest.approx(expected)


def test_overlapping_entities_of_one_annotator_leave_only_labels_without_overlap():
    nested: Spans = [(0, 10, "A"), (2, 6, "B")]
    report: Any = agreement_report(layers({"a": nested, "b": nested}))
    assert report["alpha_unitised"]["value"] is None
    assert report["alpha_unitised"]["per_label"] == {"A": 1, "B": 1}
    assert "alpha_unitised" in [entry["measure"] for entry in report["undefined"]]


def test_interval_needs_eight_documents_and_holds_the_value():
    some: Spans = [(0, 4, "A"), (10, 14, "A")]
    documents = [{"a": some, "b": some[: 1 + index % 2]} for index in range(8)]
    few = pair_of(*documents[:7])["strict"]
    assert (few["low"], few["high"]) == (None, None)
    enough = pair_of(*documents)["strict"]
    assert enough["low"] <= enough["f1"] <= enough["high"]
    assert enough == pair_of(*documents)["strict"]


def test_only_finished_layers_count_and_a_skip_is_named():
    one: Spans = [(0, 4, "A")]
    both = {"a": one, "b": one}
    skipped: Any = agreement_report(layers(both, statuses={"b": "skipped"}), "any")
    started = layers(both, statuses={"b": "started"})
    assert skipped["pairs"][0]["skipped_by_one"] == 1
    assert skipped["documents"] == 0
    assert agreement_report(started)["documents"] == 0
    assert agreement_report(started, "any")["documents"] == 1


def test_gold_takes_part_only_if_named_and_pairs_keep_the_order_named():
    document: dict[str, Spans] = {"b": [], "a": [], "gold": []}
    assert layers(document).annotators == ("a", "b")
    named: Any = agreement_report(layers(document, annotators=["gold", "b", "a"]))
    assert [pair["annotators"] for pair in named["pairs"]] == [
        ["gold", "b"],
        ["gold", "a"],
        ["b", "a"],
    ]


@pytest.mark.parametrize(
    "documents", [[], [{"a": [], "b": []}], [{"a": [(0, 4, "A")], "b": []}], [{"a": []}]]
)
def test_nothing_undefined_is_a_number(documents: list[dict[str, Spans]]):
    report: Any = agreement_report(layers(*documents, annotators=["a", "b"]))
    written = json.dumps(report, allow_nan=False)
    assert json.loads(written)["pairs"][0]["strict"]["precision"] in (None, 0.0)
    assert all(entry["why"] for entry in report["undefined"])
    measures = {entry["measure"].split(".")[0] for entry in report["undefined"]}
    pair = report["pairs"][0]
    assert {name for name in ("kappa_tokens",) if pair[name] is None} <= measures
    assert {name for name in ("strict", "lenient") if pair[name]["f1"] is None} <= measures


def test_a_third_annotator_brings_measures_of_all():
    one: Spans = [(0, 4, "A")]
    report: Any = agreement_report(layers({"a": one, "b": one, "c": []}))
    assert report["one_against_all"]["a"]["strict"]["recall"] == 0.5
    assert report["one_against_all"]["c"]["strict"]["recall"] is None
    assert report["all"]["fleiss_kappa_tokens"] == pytest.approx(
        (34 / 36 - (4 + 34**2) / 36**2) / (1 - (4 + 34**2) / 36**2)
    )


def test_a_hidden_repeat_is_compared_with_the_first_reading():
    rows: list[LayerRow] = [("d", "a", "done"), ("r", "a", "done"), ("x", "a", "done")]
    entities: list[EntityRow] = [("d", "a", 0, 4, "A", "hand"), ("r", "a", 0, 4, "A", "hand")]
    again, marked = readings(rows, entities, {"r": "d"})
    names = ["a", second_reading("a")]
    report: Any = agreement_report(layers_of([continuum("d")], again, marked, names))
    assert report["pairs"][0]["strict"]["f1"] == 1


@settings(max_examples=50)
@given(st.lists(st.tuples(spans, spans), min_size=1, max_size=4), st.randoms())
def test_measures_are_symmetric_bounded_and_blind_to_order(
    drawn: list[tuple[Spans, Spans]], chance: Any
):
    pair = pair_of(*({"a": one, "b": other} for one, other in drawn))
    turned = pair_of(*({"a": other, "b": one} for one, other in drawn))
    shuffled = pair_of(
        *({"a": chance.sample(one, len(one)), "b": list(reversed(other))} for one, other in drawn)
    )
    assert shuffled == pair
    assert pair["kappa_tokens"] == pytest.approx(turned["kappa_tokens"])
    for family in ("strict", "lenient", "boundary"):
        assert pair[family]["f1"] == turned[family]["f1"]
        assert pair[family]["precision"] == turned[family]["recall"]
        assert pair[family]["f1"] is None or 0 <= pair[family]["f1"] <= 1
    if pair["strict"]["f1"] is not None:
        assert pair["strict"]["f1"] <= min(pair["lenient"]["f1"], pair["boundary"]["f1"])


@settings(max_examples=30)
@given(st.lists(spans.filter(bool), min_size=1, max_size=4))
def test_equal_layers_agree_perfectly(drawn: list[Spans]):
    pair = pair_of(*({"a": one, "b": one} for one in drawn))
    for family in ("strict", "lenient", "boundary"):
        assert pair[family]["f1"] == pair[family]["macro_f1"] == 1
    assert pair["kappa_tokens"] == 1 or pair["kappa_tokens"] is None


@settings(max_examples=60)
@given(spans, spans)
def test_lenient_count_is_the_largest_possible(first: Spans, second: Spans):
    edges = [
        (i, j)
        for i, one in enumerate(first)
        for j, other in enumerate(second)
        if one[2] == other[2] and one[0] < other[1] and other[0] < one[1]
    ]
    (pair,) = pairs(layers({"a": first, "b": second}))
    assert int(pair.lenient.first_matched.sum()) == largest(edges)


def largest(edges: list[tuple[int, int]]) -> int:
    if not edges:
        return 0
    (left, right), rest = edges[0], edges[1:]
    with_it = [(i, j) for i, j in rest if i != left and j != right]
    return (
        max(largest(rest), 1 + largest(with_it)) if len(rest) < 12 else len(maximum_matching(edges))
    )


@settings(max_examples=30)
@given(st.lists(st.tuples(spans, spans, spans), min_size=1, max_size=3))
def test_measures_of_all_do_not_depend_on_the_order_of_annotators(
    drawn: list[tuple[Spans, Spans, Spans]],
):
    documents = [dict(zip("abc", one, strict=True)) for one in drawn]
    one: Any = agreement_report(layers(*documents, annotators=["a", "b", "c"]))
    other: Any = agreement_report(layers(*documents, annotators=["c", "a", "b"]))
    for name in ("fleiss_kappa_tokens", "alpha_nominal_tokens"):
        assert one["all"][name] == pytest.approx(other["all"][name])
    assert one["alpha_unitised"]["value"] == pytest.approx(other["alpha_unitised"]["value"])
    assert one["alpha_unitised"]["per_label"] == pytest.approx(other["alpha_unitised"]["per_label"])
    assert one["one_against_all"] == other["one_against_all"]
