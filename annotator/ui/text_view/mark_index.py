"""Marks by id and by the block they touch, so that a change costs what it changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from annotator.model.span import Span
from annotator.ui.text_view.marks import Mark

type BlocksOf = Callable[[Span], range]


class MarkIndex:
    """All marks of the shown document."""

    def __init__(self, blocks_of: BlocksOf) -> None:
        self._blocks_of = blocks_of
        self._by_id: dict[str, Mark] = {}
        self._by_block: defaultdict[int, dict[str, Mark]] = defaultdict(dict)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def get(self, id: str | None) -> Mark | None:
        """Return the mark with this id."""
        return self._by_id.get(id) if id is not None else None

    def in_block(self, number: int) -> Iterable[Mark]:
        """Return the marks that touch a block, in no order."""
        return self._by_block[number].values() if number in self._by_block else ()

    def blocks(self, mark: Mark) -> range:
        """Return the numbers of the blocks that a mark touches."""
        return self._blocks_of(mark.span)

    def add(self, mark: Mark) -> range:
        """Add a mark, in place of one with the same id; return the blocks it touches."""
        self._by_id[mark.id] = mark
        touched = self._blocks_of(mark.span)
        for number in touched:
            self._by_block[number][mark.id] = mark
        return touched

    def remove(self, id: str) -> range:
        """Take a mark away; return the blocks it touched (none if it is unknown)."""
        mark = self._by_id.pop(id, None)
        if mark is None:
            return range(0)
        touched = self._blocks_of(mark.span)
        for number in touched:
            self._by_block[number].pop(id, None)
        return touched
