"""Two annotators and the documents in which both layers count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np

from annotator.agreement.layers import EntityColumns, Layers, Scope, Truths
from annotator.agreement.measures import Tally, tally
from annotator.agreement.pairing import Matched, by_boundary, leniently, strictly


@dataclass(frozen=True)
class Pair:
    """``first`` is the reference; both are indices of annotators. ``documents`` are in common.

    ``skipped_by_one`` counts the documents that one skipped while the other's layer counts.
    """

    layers: Layers
    first: int
    second: int
    documents: Truths
    skipped_by_one: int

    @property
    def names(self) -> tuple[str, str]:
        """The two annotators' names."""
        return self.layers.annotators[self.first], self.layers.annotators[self.second]

    @cached_property
    def sides(self) -> tuple[EntityColumns, EntityColumns]:
        """The entities of the first and of the second in the documents in common."""
        one, other = self.layers.entities[self.first], self.layers.entities[self.second]
        if self.documents.all():
            return one, other
        return one.where(self.documents[one.document]), other.where(self.documents[other.document])

    @cached_property
    def strict(self) -> Tally:
        """Same span and same label."""
        return self._tally(self._matched)

    @cached_property
    def lenient(self) -> Tally:
        """Overlapping span and same label."""
        return self._tally(leniently(*self.sides))

    @cached_property
    def boundary(self) -> Tally:
        """Same span, any label."""
        return self._tally(by_boundary(*self.sides))

    @cached_property
    def strict_by_hand(self) -> Tally:
        """As strict, without the entities that both took from suggestions."""
        first, second = self.sides
        kept = (
            ~(self._matched[0] & _taken(first, second)),
            ~(self._matched[1] & _taken(second, first)),
        )
        matched = self._matched[0][kept[0]], self._matched[1][kept[1]]
        return tally(first.where(kept[0]), second.where(kept[1]), matched, self._shape)

    @cached_property
    def _matched(self) -> Matched:
        return strictly(*self.sides)

    @property
    def _shape(self) -> tuple[int, int]:
        return len(self.layers.documents), len(self.layers.labels)

    def _tally(self, matched: Matched) -> Tally:
        return tally(*self.sides, matched, self._shape)


def pairs(layers: Layers, scope: Scope = "done") -> Iterator[Pair]:
    """Yield every two annotators, in the order in which `Layers` names them."""
    counting, skipped = layers.counting(scope), layers.skipped()
    for first, second in combinations(range(len(layers.annotators)), 2):
        skips = (counting[first] & skipped[second]) | (skipped[first] & counting[second])
        yield Pair(layers, first, second, counting[first] & counting[second], int(skips.sum()))


def _taken(side: EntityColumns, other: EntityColumns) -> Truths:
    """Say which entities stand on both sides and were taken from suggestions on both."""
    return side.suggested & np.isin(side.place, other.place[other.suggested], kind="table")
