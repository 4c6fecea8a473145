"""Scores the reader against labelled sentences: exact spans, and what is said about them."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from annotator.persian.numbers import as_json, read

SHARED = Path(__file__).resolve().parents[4] / "shared"
DEV_SET = SHARED / "data/numbers-dev.jsonl"
OWN_SETS = tuple(
    Path(__file__).with_name(f"{name}.txt") for name in ("fields", "unseen", "newsroom")
)
CHECKED = ("kind", "value", "lo", "hi", "unit", "bound")
ASIDE = (
    "approx",
    "per",
    "ambiguous",
    "calendar",
    "subkind",
    "bound_start",
    "unit_start",
    "noun_start",
)

type Row = dict[str, object]


@dataclass
class Score:
    """Counts for one kind."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    right: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.matched / (self.gold + self.found) if self.gold + self.found else 1.0

    @property
    def accuracy(self) -> float:
        return self.right / self.matched if self.matched else 1.0


@dataclass
class Table:
    """Scores per kind, accuracy of the other fields, and every difference in words."""

    kinds: dict[str, Score] = field(default_factory=dict[str, Score])
    aside: Counter[str] = field(default_factory=Counter[str])
    differences: list[str] = field(default_factory=list[str])

    def of(self, kind: object) -> Score:
        return self.kinds.setdefault(str(kind), Score())

    @property
    def total(self) -> Score:
        rows = list(self.kinds.values())
        return Score(
            sum(row.gold for row in rows),
            sum(row.found for row in rows),
            sum(row.matched for row in rows),
            sum(row.right for row in rows),
        )

    def __str__(self) -> str:
        lines = [f"{'kind':18}{'gold':>6}{'found':>6}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}"]
        for kind, score in (*sorted(self.kinds.items()), ("all", self.total)):
            precision = score.matched / score.found if score.found else 1.0
            recall = score.matched / score.gold if score.gold else 1.0
            lines.append(
                f"{kind:18}{score.gold:6}{score.found:6}{precision:7.3f}{recall:7.3f}"
                f"{score.f1:7.3f}{score.accuracy:7.3f}"
            )
        total = self.total.matched or 1
        lines += [f"{name:18}{self.aside[name] / total:7.3f}" for name in ASIDE]
        return "\n".join(lines)


def load(path: Path) -> list[tuple[str, str, list[Row]]]:
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [(row["id"], row["text"], row["numbers"]) for row in rows]


def score(sentences: list[tuple[str, str, list[Row]]]) -> Table:
    table = Table()
    for name, text, gold in sentences:
        found = {(row["start"], row["end"]): row for row in map(as_json, read(text))}
        spans = {(row["start"], row["end"]): row for row in gold}
        for span in sorted(found.keys() - spans.keys(), key=str):
            table.differences.append(f"{name} extra {found[span]['text']!r} in {text!r}")
            table.of(found[span]["kind"]).found += 1
        for span, row in spans.items():
            _compare(table, name, text, row, found.get(span))
    return table


def _compare(table: Table, name: str, text: str, gold: Row, found: Row | None) -> None:
    kind = table.of(gold["kind"])
    kind.gold += 1
    if found is None:
        table.differences.append(f"{name} missed {gold['text']!r} in {text!r}")
        return
    kind.found += 1
    kind.matched += 1
    wrong = [key for key in CHECKED if found.get(key) != gold.get(key)]
    kind.right += not wrong
    for key in ASIDE:
        is_unsaid = "approx" not in gold
        is_same = is_unsaid or (found.get(key) or None) == (gold.get(key) or None)
        table.aside[key] += is_same
        if not is_same:
            wrong.append(key)
    if wrong:
        pairs = ", ".join(f"{key}: {found.get(key)!r} for {gold.get(key)!r}" for key in wrong)
        table.differences.append(f"{name} {gold['text']!r}: {pairs} in {text!r}")


def load_marked(path: Path) -> list[tuple[str, str, list[Row]]]:
    """Read sentences with ⟦cores⟧ and, after a tab, what is said of each."""
    lines = path.read_text(encoding="utf-8").splitlines()
    marked = [line for line in lines if not line.startswith("#")]
    return [_marked(f"{path.stem}-{place:03}", line) for place, line in enumerate(marked, 1)]


def _marked(name: str, line: str) -> tuple[str, str, list[Row]]:
    sentence, _, said = line.partition("\t")
    cores = sentence.split("⟦")
    text, spans = cores[0], list[tuple[int, int]]()
    for core in cores[1:]:
        inner, _, after = core.partition("⟧")
        spans.append((len(text), len(text) + len(inner)))
        text += inner + after
    notes = [note.split() for note in said.split(";")] if said.strip() else []
    rows = [_gold(text, span, " ".join(note)) for span, note in zip(spans, notes, strict=True)]
    return name, text, rows


def _gold(text: str, span: tuple[int, int], note: str) -> Row:
    said, _, bound = note.partition(" b=")
    said, _, unit = said.partition(" u=")
    kind, _, value = said.partition(" ")
    row: Row = {"start": span[0], "end": span[1], "text": text[slice(*span)], "kind": kind}
    row |= {"unit": unit or None, "bound": bound or None, "value": None, "lo": None, "hi": None}
    if ".." in value and kind != "legal_ref":
        lo, _, hi = value.partition("..")
        return row | {"lo": lo or None, "hi": hi or None}
    return row | {"value": None if value in {"", "-"} else value}
