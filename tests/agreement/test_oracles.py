"""The measures against other people's programs, live, on random layers.

With ``uv run --group oracles`` scikit-learn, scipy and pygamma-agreement take part too; without
that group their tests are skipped. What each measure is held against (p: published figures):

strict, boundary    nervaluate, annotations-evaluate; p SemEval 2013 counts (test_report.py)
lenient             annotations-evaluate, scipy (maximum matching)
Cohen's kappa       nltk, scikit-learn; p Cohen 1960 (test_chance.py)
Fleiss' kappa       nltk (pi of many raters); p the textbook table (test_chance.py)
nominal alpha       krippendorff, nltk; p Krippendorff 2011 (test_chance.py)
unitised alpha      p two implementations of the paper (test_report.py)
interval            all draws of eight documents counted out; scipy
gamma               pygamma-agreement; scipy (cheapest cover) for the alignment

All of the report is also counted the slow way from the contract's words (test_contract.py).
"""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.alignment import Unit, total_disorder
from annotator.agreement.bootstrap import FEWEST_DOCUMENTS, share_intervals
from annotator.agreement.chance import cohen_kappa, crosstab, fleiss_kappa, nominal_alpha
from annotator.agreement.gamma import UnitedText, gamma, observed_disorder
from annotator.agreement.undefined import Value, defined
from tests.agreement.oracle import Mark, Paper, token_category
from tests.agreement.test_contract import LENGTH, TOKENS, marks, measured

nervaluate: Any = pytest.importorskip("nervaluate")
annotations_evaluate: Any = pytest.importorskip("annotations_evaluate")
krippendorff: Any = pytest.importorskip("krippendorff")
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    nltk_agreement: Any = pytest.importorskip("nltk.metrics.agreement")


def flat(drawn: Sequence[Mark]) -> list[Mark]:
    """Keep what does not overlap with what was kept before."""
    kept: list[Mark] = []
    for mark in sorted(drawn):
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept


two_layers = st.lists(st.tuples(marks, marks), min_size=1, max_size=4)
flat_layers = st.lists(st.tuples(marks.map(flat), marks.map(flat)), min_size=1, max_size=4)


def pair_of(drawn: Sequence[tuple[Sequence[Mark], Sequence[Mark]]]) -> dict[str, Any]:
    held = [Paper(LENGTH, TOKENS, {"a": ("done", a), "b": ("done", b)}) for a, b in drawn]
    return measured(held, "ab", "done")["pairs"][0]


# -- spans


@settings(max_examples=30)
@given(flat_layers)
def test_strict_and_boundary_are_nervaluates_strict_and_exact(
    drawn: list[tuple[list[Mark], list[Mark]]],
):
    sides = [[[as_dict(m) for m in pair[side]] for pair in drawn] for side in (0, 1)]
    if not any(sides[0]) or not any(sides[1]):
        return  # nervaluate has no word for "not defined"
    evaluator = nervaluate.Evaluator(sides[0], sides[1], tags=["A", "B"], loader="dict")
    theirs, pair = evaluator.evaluate()["overall"], pair_of(drawn)
    for ours, name in (("strict", "strict"), ("boundary", "exact")):
        for part in ("precision", "recall", "f1"):
            assert pair[ours][part] == pytest.approx(getattr(theirs[name], part)), (ours, part)


def as_dict(mark: Mark) -> dict[str, object]:
    return {"label": mark[2], "start": mark[0], "end": mark[1] - 1}  # its ends are inclusive


@settings(max_examples=30)
@given(flat_layers)
def test_strict_and_boundary_are_annotations_evaluates_strict_and_exact(
    drawn: list[tuple[list[Mark], list[Mark]]],
):
    documents = [
        annotations_evaluate.Document(f"d{n}", tuple(map(as_span, one)), tuple(map(as_span, other)))
        for n, (one, other) in enumerate(drawn)
    ]
    theirs, pair = annotations_evaluate.evaluate_flat(documents).scenarios, pair_of(drawn)
    for ours, name in (("strict", "strict"), ("boundary", "exact")):
        for part in ("precision", "recall"):
            assert pair[ours][part] == pytest.approx(getattr(theirs[name], part)), (ours, part)


def as_span(mark: Mark) -> Any:
    return annotations_evaluate.Span(mark[2], mark[0], mark[1])


@settings(max_examples=30)
@given(two_layers)
def test_lenient_is_annotations_evaluates_maximum_matching(
    drawn: list[tuple[list[Mark], list[Mark]]],
):
    matched = sum(
        len(annotations_evaluate.match_spans([*map(as_span, one)], [*map(as_span, other)]))
        for one, other in drawn
    )
    assert lenient_matched(pair_of(drawn), drawn) == pytest.approx(matched)


@settings(max_examples=30)
@given(two_layers)
def test_lenient_is_scipys_maximum_matching(drawn: list[tuple[list[Mark], list[Mark]]]):
    graphs: Any = pytest.importorskip("scipy.sparse.csgraph")
    sparse: Any = pytest.importorskip("scipy.sparse")
    matched = 0
    for one, other in drawn:
        if one and other:
            meets = [[a[2] == b[2] and a[0] < b[1] and b[0] < a[1] for b in other] for a in one]
            found = graphs.maximum_bipartite_matching(sparse.csr_matrix(np.array(meets, int)))
            matched += int((np.asarray(found) >= 0).sum())
    assert lenient_matched(pair_of(drawn), drawn) == pytest.approx(matched)


def lenient_matched(pair: dict[str, Any], drawn: list[tuple[list[Mark], list[Mark]]]) -> float:
    return (pair["lenient"]["f1"] or 0) * sum(len(a) + len(b) for a, b in drawn) / 2


# -- chance-corrected measures over tokens


three_layers = st.lists(st.tuples(marks, marks, marks), min_size=1, max_size=3)


@settings(max_examples=30)
@given(three_layers)
def test_kappa_fleiss_and_alpha_over_tokens_are_nltks(
    drawn: list[tuple[list[Mark], list[Mark], list[Mark]]],
):
    held = papers(drawn)
    task = nltk_agreement.AnnotationTask(
        data=[
            (name, (number, token), token_category(paper, name, token))
            for number, paper in enumerate(held)
            for token in paper.tokens
            for name in paper.layers
        ]
    )
    report = measured(held, "abc", "done")
    for pair in report["pairs"]:
        if pair["kappa_tokens"] is not None:
            assert pair["kappa_tokens"] == pytest.approx(task.kappa_pairwise(*pair["annotators"]))
    if report["all"]["fleiss_kappa_tokens"] is not None:
        assert report["all"]["fleiss_kappa_tokens"] == pytest.approx(task.pi())
        assert report["all"]["alpha_nominal_tokens"] == pytest.approx(task.alpha())


def papers(drawn: Sequence[Sequence[Sequence[Mark]]]) -> list[Paper]:
    return [
        Paper(LENGTH, TOKENS, {name: ("done", one) for name, one in zip("abc", each, strict=True)})
        for each in drawn
    ]


ratings = st.lists(
    st.lists(st.none() | st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=12
)


@settings(max_examples=30)
@given(ratings)
def test_nominal_alpha_with_missing_ratings_is_krippendorffs(drawn: list[list[int | None]]):
    ours = nominal_alpha(drawn)
    if defined(ours):
        rows = np.array(drawn, float).T
        theirs = krippendorff.alpha(reliability_data=rows, level_of_measurement="nominal")
        assert ours == pytest.approx(theirs)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=30))
def test_cohens_kappa_is_scikit_learns(drawn: list[tuple[int, int]]):
    metrics: Any = pytest.importorskip("sklearn.metrics")
    one, other = [a for a, _ in drawn], [b for _, b in drawn]
    ours = cohen_kappa(crosstab(one, other))
    if defined(ours):
        assert ours == pytest.approx(metrics.cohen_kappa_score(one, other))


@settings(max_examples=30)
@given(st.lists(st.lists(st.integers(0, 2), min_size=4, max_size=4), min_size=1, max_size=8))
def test_fleiss_kappa_is_nltks_pi_of_many_raters(drawn: list[list[int]]):
    counts = [[row.count(category) for category in range(3)] for row in drawn]
    task = nltk_agreement.AnnotationTask(
        data=[(who, thing, c) for thing, row in enumerate(drawn) for who, c in enumerate(row)]
    )
    ours = fleiss_kappa(counts)
    if defined(ours):
        assert ours == pytest.approx(task.pi())


# -- the interval


def test_the_interval_is_near_the_exact_one_of_all_possible_draws():
    # eight documents: every way to draw eight with replacement, with its probability
    source = np.random.default_rng(5)
    total = source.integers(1, 12, FEWEST_DOCUMENTS)
    matched = np.array([source.integers(0, n + 1) for n in total])
    shares = defaultdict[float, float](float)
    for bars in combinations(range(2 * FEWEST_DOCUMENTS - 1), FEWEST_DOCUMENTS - 1):
        edges = (-1, *bars, 2 * FEWEST_DOCUMENTS - 1)
        times = np.diff(edges) - 1
        ways = float(np.prod([1 / factorial(int(n)) for n in times])) * factorial(8)
        shares[float(times @ matched / (times @ total))] += ways / 8**8
    assert sum(shares.values()) == pytest.approx(1)
    values = sorted(shares)
    below = np.cumsum([shares[value] for value in values])
    exact = [values[int(np.searchsorted(below, end))] for end in (0.025, 0.975)]
    (ours,) = share_intervals(matched[:, None], total[:, None])
    assert ours == pytest.approx(exact, abs=0.03)


def factorial(number: int) -> int:
    return 1 if number < 2 else number * factorial(number - 1)


def share_of(matched: Any, total: Any, axis: int = -1) -> Any:
    return matched.sum(axis=axis) / total.sum(axis=axis)


def test_the_interval_is_near_scipys_percentile_bootstrap():
    stats: Any = pytest.importorskip("scipy.stats")
    source = np.random.default_rng(7)
    total = source.integers(5, 30, 40)
    matched = np.array([source.integers(n // 2, n + 1) for n in total])
    theirs = stats.bootstrap(
        (matched, total),
        share_of,
        paired=True,
        method="percentile",
        n_resamples=20_000,
        rng=np.random.default_rng(1),
    ).confidence_interval
    (ours,) = share_intervals(matched[:, None], total[:, None])
    assert ours == pytest.approx((theirs.low, theirs.high), abs=0.01)


# -- gamma


def unit_of(start: int, length: int, label: str) -> Unit:
    return Unit(start, start + length, label)


units = st.lists(
    st.builds(unit_of, st.integers(0, 40), st.integers(1, 9), st.sampled_from("AB")),
    min_size=1,
    max_size=4,
    unique=True,
)


@settings(max_examples=20)
@given(st.lists(units, min_size=2, max_size=3))
def test_disorder_of_the_best_alignment_is_scipys_cheapest_cover(drawn: list[list[Unit]]):
    optimize: Any = pytest.importorskip("scipy.optimize")
    members = [(who, one) for who, layer in enumerate(drawn) for one in layer]
    groups = [
        group
        for size in range(1, len(drawn) + 1)
        for group in combinations(range(len(members)), size)
        if len({members[place][0] for place in group}) == size
    ]
    covers = np.array([[place in group for group in groups] for place in range(len(members))], int)
    costs = [cost([members[place][1] for place in group], len(drawn)) for group in groups]
    solved = optimize.milp(
        costs,
        constraints=optimize.LinearConstraint(covers, 1, 1),
        integrality=np.ones(len(groups)),
        bounds=optimize.Bounds(0, 1),
    )
    assert total_disorder(drawn) == pytest.approx(solved.fun)


def cost(group: Sequence[Unit], annotators: int) -> float:
    """Return a unitary alignment's disorder as the paper has it: equations 3 to 6, all weights 1."""
    pairs = annotators * (annotators - 1) / 2
    together = 0.0
    for one, other in combinations(group, 2):
        apart = abs(one.start - other.start) + abs(one.end - other.end)
        both = (one.end - one.start) + (other.end - other.start)
        together += (apart / both) ** 2 + (one.label != other.label)
    with_nobody = pairs - len(group) * (len(group) - 1) / 2
    return (together + with_nobody) / pairs


@settings(max_examples=6)
@given(st.lists(units, min_size=2, max_size=3))
def test_disorder_is_pygamma_agreements(drawn: list[list[Unit]]):
    pygamma, segment = pygamma_agreement()
    best = continuum_of(pygamma, segment, drawn).get_best_alignment(dissimilarity_of(pygamma))
    assert observed_disorder([text_of(drawn)]) == pytest.approx(best.disorder, abs=1e-4)


@pytest.mark.parametrize("moved", [1, 5])
def test_gamma_is_near_pygamma_agreements(moved: int):
    pygamma, segment = pygamma_agreement()
    first = [Unit(start, start + 8, "ABC"[start % 3]) for start in range(5, 300, 20)]
    second = [Unit(one.start + moved, one.end + moved, one.label) for one in first[1:]]
    drawn = [first, second]
    np.random.seed(4)  # it draws from there
    theirs = (
        continuum_of(pygamma, segment, drawn)
        .compute_gamma(
            dissimilarity_of(pygamma),
            sampler=pygamma.ShuffleContinuumSampler(),
            precision_level=0.02,
        )
        .gamma
    )
    assert number_of(gamma([text_of(drawn, 310)])) == pytest.approx(theirs, abs=0.04)


def number_of(value: Value) -> float:
    assert defined(value)
    return value


def text_of(drawn: Sequence[Sequence[Unit]], length: int = 60) -> UnitedText:
    return UnitedText(length, tuple(tuple(layer) for layer in drawn))


def pygamma_agreement() -> tuple[Any, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pytest.importorskip("pygamma_agreement"), pytest.importorskip(
            "pyannote.core"
        ).Segment


def continuum_of(pygamma: Any, segment: Any, drawn: Sequence[Sequence[Unit]]) -> Any:
    continuum = pygamma.Continuum()
    for who, layer in enumerate(drawn):
        for one in layer:
            continuum.add(f"a{who}", segment(one.start, one.end), one.label)
    return continuum


def dissimilarity_of(pygamma: Any) -> Any:
    return pygamma.CombinedCategoricalDissimilarity(alpha=1, beta=1, delta_empty=1)
