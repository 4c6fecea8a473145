"""Which spans of two sorted columns meet."""

from __future__ import annotations

import numpy as np

from annotator.agreement.layers import Integers


def ranges(first: Integers, last: Integers) -> tuple[Integers, Integers]:
    """Unroll the half-open ranges ``first[i]`` to ``last[i]``.

    Returns two arrays of equal length: which range, and each number in it, in order. An empty or
    backward range gives nothing.
    """
    sizes = np.maximum(last - first, 0)
    which = np.repeat(np.arange(len(first)), sizes)
    ends = np.cumsum(sizes)
    return which, np.arange(len(which)) - (ends - sizes - first)[which]


def overlapping(
    starts: Integers, ends: Integers, other_starts: Integers, other_ends: Integers
) -> tuple[Integers, Integers]:
    """Return the index pairs of spans that share a position.

    Both columns are in order of start; spans within a column may overlap and nest.
    """
    furthest = np.maximum.accumulate(other_ends) if len(other_ends) else other_ends
    first = np.searchsorted(furthest, starts, "right")
    last = np.searchsorted(other_starts, ends, "left")
    one, other = ranges(first, last)
    meeting = other_ends[other] > starts[one]
    return one[meeting], other[meeting]
