"""Which lane under a line each piece goes to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

type Extent = tuple[float, float]
"""Left and right in pixels."""


def pack(extents: Sequence[Extent], gap: float) -> list[int]:
    """Return a lane for each extent so that within a lane all are at least ``gap`` apart.

    Shortest first, each into the first lane with room: what is nested lies next to the text.
    """
    lanes: list[_Lane] = []
    chosen = [0] * len(extents)
    by_width = sorted(range(len(extents)), key=lambda number: _width(extents[number]))
    for number in by_width:
        left, right = extents[number]
        lane = next((n for n, lane in enumerate(lanes) if lane.has_room(left, right, gap)), -1)
        if lane < 0:
            lane = len(lanes)
            lanes.append(_Lane())
        lanes[lane].take(left, right)
        chosen[number] = lane
    return chosen


class _Lane:
    """Disjoint extents, from left to right."""

    def __init__(self) -> None:
        self._lefts: list[float] = []
        self._rights: list[float] = []

    def has_room(self, left: float, right: float, gap: float) -> bool:
        after = bisect_left(self._lefts, left)
        free_before = after == 0 or self._rights[after - 1] + gap <= left
        free_after = after == len(self._lefts) or right + gap <= self._lefts[after]
        return free_before and free_after

    def take(self, left: float, right: float) -> None:
        at = bisect_left(self._lefts, left)
        self._lefts.insert(at, left)
        self._rights.insert(at, right)


def _width(extent: Extent) -> float:
    return extent[1] - extent[0]
