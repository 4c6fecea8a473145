"""Marks by id and by the block they touch, so that a change costs what it changes."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from annotator.ui.text_view.display import DisplayText
from annotator.ui.text_view.marks import Mark


class MarkIndex:
    """All marks of the shown document."""

    def __init__(self, text: DisplayText, marks: Iterable[Mark] = ()) -> None:
        self._text = text
        self._by_id = {mark.id: mark for mark in marks}
        self._by_block: defaultdict[int, list[Mark]] = defaultdict(list)
        self._sort_in(self._by_id.values())

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, id: str | None) -> Mark | None:
        """Return the mark with this id."""
        return self._by_id.get(id) if id is not None else None

    def in_block(self, number: int) -> Sequence[Mark]:
        """Return the marks that touch a block, in no order."""
        return self._by_block.get(number, ())

    def blocks(self, mark: Mark) -> range:
        """Return the numbers of the blocks that a mark touches."""
        return self._text.blocks_of(mark.span)

    def add(self, mark: Mark) -> range:
        """Add a mark, in place of one with the same id; return the blocks it touches."""
        self.remove(mark.id)
        self._by_id[mark.id] = mark
        touched = self.blocks(mark)
        for number in touched:
            self._by_block[number].append(mark)
        return touched

    def remove(self, id: str) -> range:
        """Take a mark away; return the blocks it touched (none if it is unknown)."""
        mark = self._by_id.pop(id, None)
        if mark is None:
            return range(0)
        touched = self.blocks(mark)
        for number in touched:
            self._by_block[number].remove(mark)
        return touched

    def _sort_in(self, marks: Iterable[Mark]) -> None:
        """Put many marks into their blocks; next to a mark mostly comes one of the same block."""
        starts, by_block = self._text.starts, self._by_block
        ends = [*starts[1:], len(self._text.display) + 1]
        low = high = 0
        here: list[Mark] = []
        for mark in marks:
            start = mark.span.start
            if not low <= start < high:
                number = bisect_right(starts, start) - 1
                low, high, here = starts[number], ends[number], by_block[number]
            here.append(mark)
            if mark.span.end > high:
                for number in self.blocks(mark)[1:]:
                    by_block[number].append(mark)
