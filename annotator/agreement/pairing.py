"""Which entity of one layer answers which of another, over a whole project at once.

Every kind of match is one to one. The functions say for each entity of either side whether it is
matched; a span and label stand once in a layer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from annotator.agreement.layers import EntityColumns, Integers, Truths
from annotator.agreement.overlaps import overlapping

type Matched = tuple[Truths, Truths]
"""For each entity of the first and of the second side: has it a partner?"""


def strictly(first: EntityColumns, second: EntityColumns) -> Matched:
    """Match entities with the same span and label."""
    return np.isin(first.place, second.place, kind="table"), np.isin(
        second.place, first.place, kind="table"
    )


def by_boundary(first: EntityColumns, second: EntityColumns) -> Matched:
    """Match entities with the same span, whatever their labels.

    Where a span bears several labels on a side, partners with the same label are taken first,
    then by label; as many stay alone as one side has more.
    """
    size = 1 + max(int(side.span.max(initial=-1)) for side in (first, second))
    counts = [np.bincount(side.span, minlength=size) for side in (first, second)]
    both = np.minimum(*counts)
    same = strictly(first, second)
    return (
        _first_in_span(first, same[0], counts[0], both),
        _first_in_span(second, same[1], counts[1], both),
    )


def _first_in_span(side: EntityColumns, same: Truths, counts: Integers, both: Integers) -> Truths:
    matched = both[side.span] > 0
    crowded = np.flatnonzero(counts[side.span] > 1)
    queue = crowded[np.lexsort((side.label[crowded], ~same[crowded], side.span[crowded]))]
    spans = side.span[queue]
    rank = np.arange(len(queue)) - np.searchsorted(spans, spans, "left")
    matched[queue] = rank < both[spans]
    return matched


def leniently(first: EntityColumns, second: EntityColumns) -> Matched:
    """Match overlapping entities with the same label, as many as can be matched at once.

    Greedy pairing depends on the order of the entities, a maximum matching does not.
    """
    one, other = overlapping(first.start, first.end, second.start, second.end)
    alike = first.label[one] == second.label[other]
    one, other = one[alike], other[alike]
    matched = np.zeros(len(first), bool), np.zeros(len(second), bool)
    alone = (np.bincount(one, minlength=len(first))[one] == 1) & (
        np.bincount(other, minlength=len(second))[other] == 1
    )
    matched[0][one[alone]] = True
    matched[1][other[alone]] = True
    rest = zip(one[~alone].tolist(), other[~alone].tolist(), strict=True)
    for node, partner in maximum_matching(rest).items():
        matched[0][node] = True
        matched[1][partner] = True
    return matched


def maximum_matching(edges: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return a largest one-to-one matching of a bipartite graph: left node to right node.

    Source: augmenting paths, H. W. Kuhn (1955), The Hungarian method for the assignment problem;
    breadth first, so that long chains cost no recursion.
    """
    neighbours: defaultdict[int, list[int]] = defaultdict(list)
    for left, right in edges:
        neighbours[left].append(right)
    right_of: dict[int, int] = {}
    left_of: dict[int, int] = {}
    for left in neighbours:
        _augment(left, neighbours, right_of, left_of)
    return right_of


def _augment(
    root: int, neighbours: dict[int, list[int]], right_of: dict[int, int], left_of: dict[int, int]
) -> None:
    """Match one more left node, ``root``, if the others can make room for it."""
    came_from: dict[int, int] = {}
    level = [root]
    while level:
        following: list[int] = []
        for left in level:
            for right in neighbours[left]:
                if right in came_from:
                    continue
                came_from[right] = left
                if right not in left_of:
                    _flip(right, came_from, right_of, left_of)
                    return
                following.append(left_of[right])
        level = following


def _flip(
    end: int, came_from: dict[int, int], right_of: dict[int, int], left_of: dict[int, int]
) -> None:
    """Take the path that ends at the free right node ``end``, dropping what it replaces."""
    node: int | None = end
    while node is not None:
        left = came_from[node]
        left_of[node] = left
        node, right_of[left] = right_of.get(left), node
