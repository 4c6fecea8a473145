"""The report of contract.md, section 5, counted the slow way: sets, loops, code point by code point.

Written from the contract's words and the papers' definitions; shares nothing with `agreement`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations, permutations

type Mark = tuple[int, int, str, str]
"""start, end, label, origin."""

type Block = dict[str, float | None]


@dataclass(frozen=True)
class Paper:
    """A document: its length, its tokens, and for each annotator (status, entities)."""

    length: int
    tokens: Sequence[tuple[int, int]]
    layers: Mapping[str, tuple[str, Sequence[Mark]]] = field(
        default_factory=dict[str, tuple[str, Sequence[Mark]]]
    )

    def counts(self, name: str, scope: str) -> bool:
        """Say whether this annotator's layer counts."""
        status, marks = self.layers.get(name, ("absent", ()))
        if scope == "done":
            return status == "done"
        return status in ("done", "started") or (status == "new" and bool(marks))

    def skipped(self, name: str) -> bool:
        """Say whether this annotator skipped the document."""
        return self.layers.get(name, ("absent", ()))[0] == "skipped"

    def marks(self, name: str) -> Sequence[Mark]:
        """Return this annotator's entities."""
        return self.layers[name][1]


def report(papers: Sequence[Paper], names: Sequence[str], scope: str) -> dict[str, object]:
    """Return what the contract names, without low and high."""
    counting = [paper for paper in papers if sum(paper.counts(n, scope) for n in names) > 1]
    return {
        "documents": len(counting),
        "annotators": list(names),
        "pairs": [_pair(papers, one, other, scope) for one, other in combinations(names, 2)],
        "alpha_unitised": _alpha(counting, names, scope),
    }


def _pair(papers: Sequence[Paper], one: str, other: str, scope: str) -> dict[str, object]:
    common = [p for p in papers if p.counts(one, scope) and p.counts(other, scope)]
    sides = [(list(p.marks(one)), list(p.marks(other))) for p in common]
    by_hand = [_without_suggested(*pair) for pair in sides]
    used = sorted({mark[2] for pair in sides for side in pair for mark in side})
    return {
        "annotators": [one, other],
        "documents": len(common),
        "skipped_by_one": sum(
            (p.counts(one, scope) and p.skipped(other))
            or (p.skipped(one) and p.counts(other, scope))
            for p in papers
        ),
        "strict": block(sides, strict),
        "lenient": block(sides, lenient),
        "boundary": _boundary_block(sides),
        "strict_by_hand": block(by_hand, strict),
        "kappa_tokens": kappa(_ratings(common, one, other, None)),
        "per_label": {
            label: {
                "strict": block(_only(sides, label), strict),
                "lenient": block(_only(sides, label), lenient),
                "kappa_tokens": kappa(_ratings(common, one, other, label)),
            }
            for label in used
        },
    }


type Sides = list[tuple[list[Mark], list[Mark]]]


def _only(sides: Sides, label: str) -> Sides:
    return [([m for m in a if m[2] == label], [m for m in b if m[2] == label]) for a, b in sides]


def _without_suggested(one: list[Mark], other: list[Mark]) -> tuple[list[Mark], list[Mark]]:
    def taken(side: list[Mark]) -> set[tuple[int, int, str]]:
        return {mark[:3] for mark in side if mark[3] in ("accepted", "bulk")}

    both = taken(one) & taken(other)
    return [m for m in one if m[:3] not in both], [m for m in other if m[:3] not in both]


def strict(one: list[Mark], other: list[Mark]) -> int:
    """Count entities with the same span and label."""
    return len({m[:3] for m in one} & {m[:3] for m in other})


def lenient(one: list[Mark], other: list[Mark]) -> int:
    """Count the most pairs that overlap and share the label, by trying everything."""
    if not one:
        return 0
    first, rest = one[0], one[1:]
    best = lenient(rest, other)
    for place, mark in enumerate(other):
        if mark[2] == first[2] and mark[0] < first[1] and first[0] < mark[1]:
            best = max(best, 1 + lenient(rest, other[:place] + other[place + 1 :]))
    return best


def boundary(one: list[Mark], other: list[Mark]) -> int:
    """Count the most pairs with the same span."""
    left, right = (Counter(mark[:2] for mark in side) for side in (one, other))
    return (left & right).total()


def block(sides: Sides, matched: Callable[[list[Mark], list[Mark]], int]) -> Block:
    """Return precision, recall, F1 and the mean of F1 over the labels in use."""
    labels = {mark[2] for pair in sides for side in pair for mark in side}
    each = [_f1(_only(sides, label), matched) for label in labels]
    return _shares(sides, matched) | {"macro_f1": sum(each) / len(each) if each else None}


def _boundary_block(sides: Sides) -> Block:
    return _shares(sides, boundary)


def _shares(sides: Sides, matched: Callable[[list[Mark], list[Mark]], int]) -> Block:
    hits = sum(matched(one, other) for one, other in sides)
    first, second = (sum(len(pair[side]) for pair in sides) for side in (0, 1))
    return {
        "precision": hits / second if second else None,
        "recall": hits / first if first else None,
        "f1": 2 * hits / (first + second) if first + second else None,
    }


def _f1(sides: Sides, matched: Callable[[list[Mark], list[Mark]], int]) -> float:
    return _shares(sides, matched)["f1"] or 0.0


def token_category(paper: Paper, name: str, token: tuple[int, int]) -> frozenset[str]:
    """Return the labels on a token."""
    return frozenset(m[2] for m in paper.marks(name) if m[0] < token[1] and token[0] < m[1])


def _ratings(
    papers: Iterable[Paper], one: str, other: str, label: str | None
) -> list[tuple[Hashable, Hashable]]:
    found: list[tuple[Hashable, Hashable]] = []
    for paper in papers:
        for token in paper.tokens:
            pair = [token_category(paper, name, token) for name in (one, other)]
            found.append((pair[0], pair[1]) if label is None else tuple(label in c for c in pair))  # pyright: ignore[reportArgumentType]
    return found


def kappa(ratings: list[tuple[Hashable, Hashable]]) -> float | None:
    """Return Cohen's kappa: (observed - expected) / (1 - expected)."""
    if not ratings:
        return None
    n = len(ratings)
    observed = Fraction(sum(one == other for one, other in ratings), n)
    left, right = Counter(one for one, _ in ratings), Counter(other for _, other in ratings)
    expected = sum((Fraction(left[c], n) * Fraction(right[c], n) for c in left), Fraction(0))
    return None if expected == 1 else float((observed - expected) / (1 - expected))


def _alpha(papers: Sequence[Paper], names: Sequence[str], scope: str) -> dict[str, object]:
    used = sorted({m[2] for p in papers for n in names if p.counts(n, scope) for m in p.marks(n)})
    return {
        "value": alpha_unitised(papers, names, scope, set(used)),
        "per_label": {label: alpha_unitised(papers, names, scope, {label}) for label in used},
    }


def alpha_unitised(
    papers: Sequence[Paper], names: Sequence[str], scope: str, labels: set[str]
) -> float | None:
    """Return alpha-u, code point by code point, gaps being the category None.

    A document in which r layers count adds the coincidences of its ordered pairs over (r - 1).
    By chance any two code points meet, but for those of one unit and a gap's with itself.
    """
    observed = Fraction(0)
    length: Counter[str | None] = Counter()
    unit_squares: Counter[str | None] = Counter()
    for paper in papers:
        there = [name for name in names if paper.counts(name, scope)]
        lines = [_line(paper, name, labels) for name in there]
        if None in lines:
            return None
        for line in lines:
            length.update(unit[2] if unit else None for unit in line or ())
            for unit in {unit for unit in line or () if unit}:
                unit_squares[unit[2]] += (unit[1] - unit[0]) ** 2
        for one, other in permutations(lines, 2):
            for a, b in zip(one or (), other or (), strict=True):
                alike = (a[2] if a else None) == (b[2] if b else None)
                observed += Fraction(not alike, len(there) - 1)
    total = length.total()
    unit_squares[None] = length[None]
    if not sum(length[label] for label in labels):
        return None
    possible = total**2 - sum(unit_squares.values())
    alike_by_chance = sum(length[c] ** 2 - unit_squares[c] for c in length)
    unlike = possible - alike_by_chance
    return None if not unlike else float(1 - (observed / total) / Fraction(unlike, possible))


def _line(paper: Paper, name: str, labels: set[str]) -> list[Mark | None] | None:
    """Return for each code point the unit on it; None where units overlap."""
    line: list[Mark | None] = [None] * paper.length
    for mark in paper.marks(name):
        if mark[2] in labels:
            for place in range(mark[0], mark[1]):
                if line[place] is not None:
                    return None
                line[place] = mark
    return line
