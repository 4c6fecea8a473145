"""Heights of the blocks, estimated or real, and where each one begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Heights:
    """A column of heights with running sums, summed anew only when asked after a change."""

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self._heights = list(heights)
        self._tops: list[float] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> float:
        return self._heights[number]

    def __setitem__(self, number: int, height: float) -> None:
        if self._heights[number] != height:
            self._heights[number] = height
            self._tops = None

    @property
    def total(self) -> float:
        """The height of all."""
        return self._sums()[-1]

    def top(self, number: int) -> float:
        """Return the y at which a block begins."""
        return self._sums()[number]

    def at(self, y: float) -> int:
        """Return the number of the block at ``y``; the first or last outside of all."""
        return min(max(bisect_right(self._sums(), y) - 1, 0), max(len(self) - 1, 0))

    def _sums(self) -> list[float]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0.0))
        return self._tops
