"""Confidence intervals by drawing documents again and again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from annotator.agreement.layers import Integers
from annotator.agreement.undefined import FEW_DOCUMENTS, NO_ENTITIES, Undefined

type Interval = tuple[float, float] | Undefined
"""Low and high end, or why there are none."""

DRAWS = 1000
SEED = 0
FEWEST_DOCUMENTS = 8
_DRAWS_AT_ONCE = 50
_ENDS = (2.5, 97.5)


def share_intervals(matched: Integers, total: Integers) -> list[Interval]:
    """Return the 95 % interval of ``matched / total`` for each column, documents being rows.

    Percentile bootstrap with documents as the resampled unit: whole articles are drawn, with
    replacement, as many as there are. A draw in which a column's total is 0 has no share and is
    left out. Source: B. Efron, R. J. Tibshirani (1993), An Introduction to the Bootstrap,
    chapter 13.
    """
    documents, columns = matched.shape
    if documents < FEWEST_DOCUMENTS:
        return [FEW_DOCUMENTS] * columns
    both = np.concatenate((matched, total), axis=1).astype(np.float64)
    sums = np.concatenate([weights @ both for weights in _draws(documents)])
    return [_interval(sums[:, column], sums[:, columns + column]) for column in range(columns)]


def _draws(documents: int) -> Iterator[npt.NDArray[np.float64]]:
    """Yield how often each document (columns) came up in each draw (rows)."""
    source = np.random.default_rng(SEED)
    row_starts = np.arange(_DRAWS_AT_ONCE)[:, None] * documents
    for _ in range(DRAWS // _DRAWS_AT_ONCE):
        drawn = source.integers(0, documents, (_DRAWS_AT_ONCE, documents)) + row_starts
        counts = np.bincount(drawn.ravel(), minlength=_DRAWS_AT_ONCE * documents)
        yield counts.reshape(_DRAWS_AT_ONCE, documents).astype(np.float64)


def _interval(matched: npt.NDArray[np.float64], total: npt.NDArray[np.float64]) -> Interval:
    drawn = total > 0
    if not drawn.any():
        return NO_ENTITIES
    low, high = np.percentile(matched[drawn] / total[drawn], _ENDS)
    return float(low), float(high)
