"""Krippendorff's alpha for units that annotators cut out of a text themselves.

Source: K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher (2016), On the reliability of
unitizing textual continua: further developments, Quality & Quantity 50(6), equations 1 to 5:
coincidences are the lengths of the intersections of two annotators' segments, units and gaps
alike; what is expected by chance is the product of the lengths in each category, less what a unit
would share with itself (its squared length; a gap's length, as a gap holds no unit together).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np

from annotator.agreement.layers import EntityColumns, Integers, Layers, Truths
from annotator.agreement.overlaps import overlapping
from annotator.agreement.undefined import (
    NO_UNITS,
    NOTHING_TO_RATE,
    ONE_CATEGORY,
    OVERLAPPING_UNITS,
    Undefined,
    Value,
)


@dataclass(frozen=True, slots=True)
class AlphaUnitised:
    """Alpha-u over all labels, and of each label against everything else."""

    value: Value
    per_label: dict[str, Value]


def alpha_unitised(layers: Layers, counting: Truths) -> AlphaUnitised:
    """Return alpha-u with documents as separate continua, in code points.

    ``counting`` has a row for each annotator and a column for each document; a document counts
    where two layers do. Intersections are taken within documents, lengths over all of them. A
    label whose entities overlap within a layer has no value, nor has the whole where any do.
    Labels that nobody used are left out.
    """
    raters = counting.sum(axis=0)
    counting = counting & (raters > 1)
    units = [
        entities.where(row[entities.document])
        for entities, row in zip(layers.entities, counting, strict=True)
    ]
    used = sorted({label for part in units for label in np.unique(part.label).tolist()})
    return AlphaUnitised(
        _alpha(units, layers.lengths, counting),
        {
            layers.labels[label]: _alpha(
                [part.where(part.label == label) for part in units], layers.lengths, counting
            )
            for label in used
        },
    )


def _alpha(units: list[EntityColumns], lengths: Integers, counting: Truths) -> Value:
    why = _obstacle(units, counting)
    if why:
        return why
    raters = counting.sum(axis=0)
    total = int((raters * lengths).sum())
    unequal = total - _observed_agreement(units, lengths, counting)
    by_label, with_itself = _lengths_and_squares(units)
    gaps = total - sum(by_label)
    possible = total**2 - with_itself - gaps
    alike = sum(length**2 for length in by_label) - with_itself + gaps**2 - gaps
    if possible == alike:
        return ONE_CATEGORY
    return 1 - unequal / total * (possible / (possible - alike))


def _obstacle(units: list[EntityColumns], counting: Truths) -> Undefined | None:
    if not counting.any():
        return NOTHING_TO_RATE
    if not any(len(part) for part in units):
        return NO_UNITS
    if any((part.start[1:] < part.end[:-1]).any() for part in units):
        return OVERLAPPING_UNITS
    return None


def _observed_agreement(units: list[EntityColumns], lengths: Integers, counting: Truths) -> float:
    """Return the diagonal of the coincidence matrix: lengths on which two annotators agree.

    In each document every ordered pair counts, divided by the number of annotators less one.
    """
    weights = 2 / np.maximum(counting.sum(axis=0) - 1, 1)
    agreement = 0.0
    for first, second in combinations(range(len(units)), 2):
        both = counting[first] & counting[second]
        alike = _equal_lengths(units[first], units[second], lengths) * both
        agreement += float((alike * weights).sum())
    return agreement


def _equal_lengths(one: EntityColumns, other: EntityColumns, lengths: Integers) -> Integers:
    """Return for each document how many code points two annotators treat alike."""
    left, right = overlapping(one.start, one.end, other.start, other.end)
    document = one.document[left]
    shared = np.minimum(one.end[left], other.end[right]) - np.maximum(
        one.start[left], other.start[right]
    )
    same = one.label[left] == other.label[right]
    intersection, alike = _sum(document, shared, lengths), _sum(document, shared * same, lengths)
    marked = [_sum(part.document, part.end - part.start, lengths) for part in (one, other)]
    return alike + lengths - (marked[0] + marked[1] - intersection)


def _sum(document: Integers, length: Integers, lengths: Integers) -> Integers:
    sums = np.bincount(document, weights=length, minlength=len(lengths))
    return sums.astype(np.int64)


def _lengths_and_squares(units: list[EntityColumns]) -> tuple[list[int], int]:
    """Return the length of all units of each label, and the sum of their squared lengths."""
    label = np.concatenate([part.label for part in units])
    length = np.concatenate([part.end - part.start for part in units])
    by_label = np.bincount(label, weights=length).astype(np.int64)
    return by_label.tolist(), int((length * length).sum())
