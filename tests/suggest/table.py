"""Prints how the suggesters do on the sample articles: uv run python -m tests.suggest.table.

Against a1's layers: precision and recall by label, and each score beside the share that is right.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from annotator import resources
from tests.suggest.finding import everything

type Place = tuple[str, int, int]


def articles() -> Iterator[tuple[str, str, set[Place]]]:
    """Yield (id, text, labelled places) of every sample article as a1 labelled it."""
    lines = (resources.sample_corpus() / "layers" / "a1.jsonl").read_text(encoding="utf-8")
    for line in lines.splitlines():
        row = json.loads(line)
        places = {(one["label"], one["start"], one["end"]) for one in row["entities"]}
        yield row["id"], row["text"], places


class Tally:
    """Right, wrong and missed suggestions by label; right and all by score."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.wrong: Counter[str] = Counter()
        self.missed: Counter[str] = Counter()
        self.right_by_score: Counter[tuple[str, str, float]] = Counter()
        self.by_score: Counter[tuple[str, str, float]] = Counter()
        self.differences: list[str] = []

    def add(self, id: str, text: str, wanted: set[Place]) -> None:
        """Compare one article."""
        found = {(one.label, one.span.start, one.span.end): one for one in everything(text)}
        for place, one in found.items():
            is_right = place in wanted
            (self.right if is_right else self.wrong)[one.label] += 1
            self.by_score[one.by, one.label, one.score] += 1
            self.right_by_score[one.by, one.label, one.score] += is_right
        self.missed.update(label for label, _, _ in wanted - found.keys())
        for sign, places in (("+", found.keys() - wanted), ("-", wanted - found.keys())):
            for label, start, end in sorted(places, key=lambda place: place[1]):
                self.differences.append(f"{sign} {id} {label} {text[start:end]}")

    def precision(self, label: str) -> float:
        """Return the share of a label's suggestions that a1 has."""
        return _share(self.right[label], self.right[label] + self.wrong[label])

    def recall(self, label: str) -> float:
        """Return the share of a label's entities that are suggested."""
        return _share(self.right[label], self.right[label] + self.missed[label])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def tally(only: str | None = None) -> Tally:
    """Compare all articles, or one."""
    counted = Tally()
    for id, text, wanted in articles():
        if only in {None, id}:
            counted.add(id, text, wanted)
    return counted


if __name__ == "__main__":
    counts = tally()
    for label in sorted(counts.right):
        print(f"{label:11} P {counts.precision(label):.3f}  R {counts.recall(label):.3f}")
    for (by, label, score), number in sorted(counts.by_score.items()):
        share = counts.right_by_score[by, label, score] / number
        print(f"{by:10} {label:11} score {score:.2f}  right {share:.2f} of {number}")
    print(*counts.differences, sep="\n")
