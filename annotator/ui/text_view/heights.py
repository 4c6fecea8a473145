"""Heights of the blocks, estimated or real, and where each one begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

_CHUNK = 128


class Heights:
    """A column of heights. Changing one and asking for a top take time of its square root.

    Those it is made of are estimates, one that is set is real.
    """

    def __init__(self, heights: Iterable[float] = ()) -> None:
        self._heights = list(heights)
        self._real = bytearray(len(self._heights))
        self._chunks = [
            sum(self._heights[start : start + _CHUNK])
            for start in range(0, len(self._heights), _CHUNK)
        ]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> float:
        return self._heights[number]

    def __setitem__(self, number: int, height: float) -> None:
        self._chunks[number // _CHUNK] += height - self._heights[number]
        self._heights[number] = height
        self._real[number] = 1

    def doubt(self, numbers: Iterable[int]) -> None:
        """Take these for estimates again."""
        for number in numbers:
            self._real[number] = 0

    def doubt_all(self) -> None:
        """Take all for estimates again."""
        self._real = bytearray(len(self._heights))

    def next_estimate(self, number: int) -> int | None:
        """Return the first from ``number`` on, around the end, that is an estimate."""
        found = self._real.find(0, number)
        if found < 0:
            found = self._real.find(0, 0, number)
        return found if found >= 0 else None

    @property
    def total(self) -> float:
        """The height of all."""
        return sum(self._chunks)

    def top(self, number: int) -> float:
        """Return the y at which a block begins."""
        chunk = number // _CHUNK
        return sum(self._chunks[:chunk]) + sum(self._heights[chunk * _CHUNK : number])

    def at(self, y: float) -> int:
        """Return the number of the block at ``y``; the first or last outside of all."""
        tops = list(accumulate(self._chunks, initial=0.0))
        chunk = min(max(bisect_right(tops, y) - 1, 0), max(len(self._chunks) - 1, 0))
        inside = self._heights[chunk * _CHUNK : (chunk + 1) * _CHUNK]
        within = bisect_right(list(accumulate(inside, initial=tops[chunk])), y) - 1
        return min(max(chunk * _CHUNK + within, 0), max(len(self) - 1, 0))
