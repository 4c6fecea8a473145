"""The report against the contract's own words, counted the slow way, on random projects."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import cli
from annotator.agreement.layers import Continuum, Scope, layers_of
from annotator.agreement.report import agreement_report
from annotator.persian.tokens import token_bounds
from tests.agreement import oracle
from tests.agreement.oracle import Mark, Paper

LENGTH = 30
TOKENS = [(start, start + 4) for start in range(0, LENGTH, 5)]
FAMILIES = ("strict", "lenient", "boundary", "strict_by_hand")


def mark_of(start: int, length: int, label: str, origin: str) -> Mark:
    return start, min(LENGTH, start + length), label, origin


marks = st.lists(
    st.builds(
        mark_of,
        st.integers(0, LENGTH - 1),
        st.integers(1, 9),
        st.sampled_from("AB"),
        st.sampled_from(["hand", "accepted", "bulk", "corrected", "propagated"]),
    ),
    max_size=5,
    unique_by=lambda mark: mark[:3],
)
layers = st.tuples(st.sampled_from(["done", "done", "done", "started", "new", "skipped"]), marks)


def paper_of(a: Any, b: Any, c: Any) -> Paper:
    held = {name: layer for name, layer in zip("abc", (a, b, c), strict=True) if layer}
    return Paper(LENGTH, TOKENS, held)


papers = st.lists(
    st.builds(paper_of, st.none() | layers, st.none() | layers, st.none() | layers),
    min_size=1,
    max_size=4,
)


def measured(drawn: Sequence[Paper], names: Sequence[str], scope: Scope) -> dict[str, Any]:
    columns = layers_of(
        (
            Continuum(f"d{n}", one.length, [t[0] for t in one.tokens], [t[1] for t in one.tokens])
            for n, one in enumerate(drawn)
        ),
        [
            (f"d{n}", name, cast("Any", status))
            for n, one in enumerate(drawn)
            for name, (status, _) in one.layers.items()
        ],
        [
            (f"d{n}", name, start, end, label, cast("Any", origin))
            for n, one in enumerate(drawn)
            for name, (_, its_marks) in one.layers.items()
            for start, end, label, origin in its_marks
        ],
        names,
    )
    return json.loads(json.dumps(agreement_report(columns, scope), allow_nan=False))


def compare(ours: Any, expected: Any, where: str = "") -> None:
    """Hold every figure that the slow way gives against ours."""
    if isinstance(expected, Mapping):
        for key, value in cast("Mapping[str, Any]", expected).items():
            compare(ours[key], value, f"{where}.{key}")
    elif isinstance(expected, list) and expected and isinstance(expected[0], Mapping):
        assert len(ours) == len(cast("list[Any]", expected)), where
        for place, value in enumerate(cast("list[Any]", expected)):
            compare(ours[place], value, f"{where}.{place}")
    elif isinstance(expected, float):
        assert ours == pytest.approx(expected, abs=1e-9), where
    else:
        assert ours == expected, where


@settings(max_examples=60)
@given(papers, st.permutations("abc"), st.integers(1, 3), st.sampled_from(["done", "any"]))
def test_every_figure_is_what_the_contract_says(
    drawn: list[Paper], order: list[str], count: int, scope: Scope
):
    names = order[:count]
    compare(measured(drawn, names, scope), oracle.report(drawn, names, scope))


@settings(max_examples=40)
@given(papers, st.sampled_from(["done", "any"]))
def test_what_is_null_stands_among_the_undefined_and_nothing_else_does(
    drawn: list[Paper], scope: Scope
):
    report = measured(drawn, "abc", scope)
    said = {(e["measure"], tuple(e["annotators"]), e.get("label", "")) for e in report["undefined"]}
    assert len(said) == len(report["undefined"])
    assert all(entry["why"].endswith(".") for entry in report["undefined"])
    missing = set[tuple[str, tuple[str, ...], str]]()
    everybody = tuple(report["annotators"])
    for pair in report["pairs"]:
        names = tuple(pair["annotators"])
        missing |= {
            (kind, names, "")
            for kind in ("kappa_tokens", "kappa_marked_tokens")
            if pair[kind] is None
        }
        for family in FAMILIES:
            missing |= {(part, names, "") for part in nulls(family, pair[family])}
        for label, blocks in pair["per_label"].items():
            if blocks["kappa_tokens"] is None:
                missing.add(("kappa_tokens", names, label))
            for family in ("strict", "lenient"):
                missing |= {(part, names, label) for part in nulls(family, blocks[family])}
        missing.add(("interval", names, ""))  # fewer than 8 documents
    alpha = {"": report["alpha_unitised"]["value"], **report["alpha_unitised"]["per_label"]}
    missing |= {("alpha_unitised", everybody, label) for label, v in alpha.items() if v is None}
    missing |= {(name, everybody, "") for name, v in report["all"].items() if v is None}
    for name, blocks in report["one_against_all"].items():
        others = tuple(other for other in everybody if other != name)
        for family, found in blocks.items():
            where = f"one_against_all.{family}"
            missing |= {(part, (name, *others), "") for part in nulls(where, found)}
    assert said == missing


def nulls(family: str, block: Mapping[str, float | None]) -> set[str]:
    """Return the names under which a block's missing parts are listed."""
    if block["f1"] is None:
        return {family}
    return {f"{family}.{p}" for p in ("precision", "recall", "macro_f1") if block[p] is None}


@settings(max_examples=40)
@given(papers, st.permutations("abc"), st.randoms())
def test_neither_the_order_of_entities_nor_of_annotators_changes_anything(
    drawn: list[Paper], order: list[str], chance: Random
):
    shuffled = [
        Paper(
            one.length,
            one.tokens,
            {
                name: (status, chance.sample(list(its_marks), len(its_marks)))
                for name, (status, its_marks) in reversed(list(one.layers.items()))
            },
        )
        for one in drawn
    ]
    report = measured(drawn, "abc", "done")
    assert measured(shuffled, "abc", "done") == report
    other = measured(drawn, order, "done")
    by_names = {frozenset(pair["annotators"]): pair for pair in other["pairs"]}
    for pair in report["pairs"]:
        turned = by_names[frozenset(pair["annotators"])]
        same_way = turned["annotators"] == pair["annotators"]
        assert turned["documents"] == pair["documents"]
        assert turned["skipped_by_one"] == pair["skipped_by_one"]
        assert turned["kappa_tokens"] == pytest.approx(pair["kappa_tokens"])
        for family in FAMILIES:
            ours, its = pair[family], turned[family]
            assert its["f1"] == ours["f1"]
            assert its["macro_f1"] == pytest.approx(ours["macro_f1"])
            assert its["recall" if same_way else "precision"] == ours["recall"]
    compare(other["alpha_unitised"], report["alpha_unitised"])
    assert other["one_against_all"] == report["one_against_all"]


@settings(max_examples=40)
@given(papers)
def test_every_measure_keeps_its_bounds(drawn: list[Paper]):
    report = measured(drawn, "abc", "any")
    for pair in report["pairs"]:
        for family in FAMILIES:
            for part in ("precision", "recall", "f1", "macro_f1"):
                assert pair[family][part] is None or 0 <= pair[family][part] <= 1
        assert pair["kappa_tokens"] is None or -1 <= pair["kappa_tokens"] <= 1
    alphas = [report["alpha_unitised"]["value"], *report["alpha_unitised"]["per_label"].values()]
    assert all(alpha is None or alpha <= 1 + 1e-12 for alpha in alphas)


@settings(max_examples=60)
@given(st.lists(marks.filter(bool), min_size=1, max_size=4))
def test_three_equal_layers_agree_perfectly_in_everything(drawn: list[list[Mark]]):
    same = [Paper(LENGTH, TOKENS, dict.fromkeys("abc", ("done", one))) for one in drawn]
    report = measured(same, "abc", "done")
    for pair in report["pairs"]:
        for family in ("strict", "lenient", "boundary"):
            assert set(pair[family].values()) == {1.0, None}  # no interval from so few documents
        assert pair["kappa_tokens"] in (1.0, None)
        assert all(blocks["kappa_tokens"] in (1.0, None) for blocks in pair["per_label"].values())
    for alpha in (
        report["alpha_unitised"]["value"],
        *report["alpha_unitised"]["per_label"].values(),
    ):
        assert alpha is None or alpha == pytest.approx(1)


# -- from the command line, on Persian text


WORDS = "ایتا می‌گوید ۳۰ میلیون کاربر «وزارت ارتباطات» را دارد؛ بله و روبیکا 😀 نه‌تنها پیام‌رسان‌ها"


def article(chance: Random) -> str:
    return " ".join(chance.choices(WORDS.split(), k=chance.randint(15, 30)))


def random_marks(text: str, chance: Random) -> list[Mark]:
    found: dict[tuple[int, int, str], Mark] = {}
    for _ in range(chance.randint(0, 7)):
        start = chance.randrange(len(text) - 1)
        end = min(len(text), start + chance.randint(1, 12))
        label = chance.choice(["NUMBER", "PLATFORM", "STATE_BODY"])
        origin = chance.choice(["hand", "accepted", "bulk", "imported"])
        found[start, end, label] = (start, end, label, origin)
    return list(found.values())


def line_of(id: str, text: str, name: str, layer: tuple[str, Sequence[Mark]]) -> str:
    status, its_marks = layer
    entities: list[dict[str, Any]] = [
        {"id": f"e{n}", "label": label, "start": start, "end": end, "text": text[start:end],
         "attributes": {}, "origin": origin}
        for n, (start, end, label, origin) in enumerate(its_marks)
    ]  # fmt: skip
    row: dict[str, Any] = {"format": "annotator/1", "id": id, "text": text, "annotator": name}
    if status == "skipped":
        row["skip_reason"] = "no news"
    return json.dumps(row | {"status": status, "entities": entities, "relations": []})


def random_layer(text: str, like: Sequence[Mark], chance: Random) -> tuple[str, list[Mark]]:
    status = chance.choice(["done"] * 5 + ["started", "skipped"])
    kept = [mark for mark in like if chance.random() < 0.7]
    more = {mark[:3]: mark for mark in (*random_marks(text, chance)[:2], *kept)}
    return status, list(more.values())


@pytest.mark.parametrize("seed", range(2))
def test_agree_on_the_command_line_gives_the_contracts_figures(
    seed: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    chance = Random(seed)
    drawn: list[Paper] = []
    lines: list[str] = []
    for number in range(14):
        text = article(chance)
        like = random_marks(text, chance)
        held = {
            name: random_layer(text, like, chance)
            for name in ("سارا", "a1", "gold")
            if chance.random() < 0.9
        }
        drawn.append(Paper(len(text), list(token_bounds(text)), held))
        lines += [line_of(f"d{number}", text, name, layer) for name, layer in held.items()]
    (tmp_path / "in.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    project = str(tmp_path / "p.annotator")
    run("new", project)
    run("import", project, str(tmp_path / "in.jsonl"))
    asked: list[tuple[list[str], list[str], str]] = [
        ([], ["a1", "سارا"], "done"),
        (["--status", "any"], ["a1", "سارا"], "any"),
        (["--annotators", "gold, سارا,a1"], ["gold", "سارا", "a1"], "done"),
    ]
    for options, names, scope in asked:
        capsys.readouterr()
        run("agree", project, "--json", *options)
        ours = json.loads(capsys.readouterr().out)
        compare(ours, oracle.report(drawn, names, scope))
        for pair in ours["pairs"]:
            ends = [pair["strict"]["low"], pair["strict"]["high"]]
            assert (ends == [None, None]) == (pair["documents"] < 8)


def run(*words: str) -> None:
    assert cli.run(list(words), lambda _: 77) == 0
