"""Precision, recall and F1 of one layer against another, counted over documents and labels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from annotator.agreement.layers import EntityColumns, Integers
from annotator.agreement.pairing import Matched
from annotator.agreement.undefined import NO_ANSWER, NO_ENTITIES, NO_REFERENCE, Value


@dataclass(frozen=True, slots=True)
class Tally:
    """How many entities there were and how many had a partner, on both sides together or apart.

    Arrays have a row for each document and a column for each label. The first side is the
    reference. Under a boundary match the two sides of a label may differ.
    """

    first_matched: Integers
    second_matched: Integers
    first: Integers
    second: Integers

    @property
    def matched(self) -> Integers:
        """Entities with a partner, both sides together."""
        return self.first_matched + self.second_matched

    @property
    def total(self) -> Integers:
        """Entities, both sides together."""
        return self.first + self.second

    def of_label(self, label: int) -> Tally:
        """Return the tally of one label alone."""
        column = slice(label, label + 1)
        return Tally(
            self.first_matched[:, column],
            self.second_matched[:, column],
            self.first[:, column],
            self.second[:, column],
        )

    def turned(self) -> Tally:
        """Return the tally with the other side as the reference."""
        return Tally(self.second_matched, self.first_matched, self.second, self.first)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.first_matched + other.first_matched,
            self.second_matched + other.second_matched,
            self.first + other.first,
            self.second + other.second,
        )


@dataclass(frozen=True, slots=True)
class Score:
    """Micro precision, recall and F1, and F1's mean over the labels that either side used."""

    precision: Value
    recall: Value
    f1: Value
    macro_f1: Value


def tally(
    first: EntityColumns, second: EntityColumns, matched: Matched, shape: tuple[int, int]
) -> Tally:
    """Count the entities of two sides; ``shape`` is the number of documents and of labels."""
    cells = [side.document * shape[1] + side.label for side in (first, second)]
    return Tally(
        _count(cells[0][matched[0]], shape),
        _count(cells[1][matched[1]], shape),
        _count(cells[0], shape),
        _count(cells[1], shape),
    )


def _count(cells: Integers, shape: tuple[int, int]) -> Integers:
    return np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)


def score(counted: Tally) -> Score:
    """Return the measures of a tally, documents summed.

    F1 is the share of both sides' entities that have a partner, which is 2TP / (2TP + FP + FN)
    (C. J. van Rijsbergen (1979), Information Retrieval, chapter 7; L. R. Dice (1945)).
    """
    matched, total = counted.matched.sum(axis=0), counted.total.sum(axis=0)
    used = total > 0
    by_label = matched[used] / total[used]
    return Score(
        precision=_share(counted.second_matched, counted.second, NO_ANSWER),
        recall=_share(counted.first_matched, counted.first, NO_REFERENCE),
        f1=_share(matched, total, NO_ENTITIES),
        macro_f1=float(by_label.mean()) if len(by_label) else NO_ENTITIES,
    )


def _share(part: Integers, whole: Integers, otherwise: Value) -> Value:
    total = int(whole.sum())
    return int(part.sum()) / total if total else otherwise


def f1_by_document(counted: Tally) -> list[float | None]:
    """Return F1 of each document, None where neither side marked anything in it."""
    matched, total = counted.matched.sum(axis=1).tolist(), counted.total.sum(axis=1).tolist()
    return [part / whole if whole else None for part, whole in zip(matched, total, strict=True)]
