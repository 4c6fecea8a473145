"""The order in which Tab goes through entities and suggestions."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from annotator.ui.text_view.marks import Mark

type _Key = tuple[int, int, str, str]


class Ring:
    """Marks by start, longer first; changes and look-ups take the time of a bisection."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = {mark.id: mark for mark in marks}
        self._order = sorted(self._marks.values(), key=_key)
        self._entities = [mark for mark in self._order if mark.kind == "entity"]

    def change(self, removed: Iterable[str], added: Iterable[Mark]) -> None:
        """Take away marks by id and add others."""
        for id in removed:
            self._remove(self._marks.pop(id))
        for mark in added:
            self._marks[mark.id] = mark
            insort(self._order, mark, key=_key)
            if mark.kind == "entity":
                insort(self._entities, mark, key=_key)

    def _remove(self, mark: Mark) -> None:
        del self._order[_place(self._order, mark)]
        if mark.kind == "entity":
            del self._entities[_place(self._entities, mark)]

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._order)

    def get(self, id: str | None) -> Mark | None:
        """Return the mark with this id."""
        return self._marks.get(id) if id is not None else None

    @property
    def entities(self) -> int:
        """Number of entities."""
        return len(self._entities)

    @property
    def suggestions(self) -> int:
        """Number of suggestions."""
        return len(self._order) - len(self._entities)

    def rank(self, id: str) -> int:
        """Return an entity's place among the entities, counted from 1."""
        return _place(self._entities, self._marks[id]) + 1

    def step(
        self,
        current: str | None,
        caret: int,
        step: int,
        fits: Callable[[Mark], bool],
    ) -> str | None:
        """Return the next (``step`` 1) or previous (-1) mark, around the ends of the text.

        It goes from the current mark, else from the caret. Only marks that ``fits`` come in
        question; None where there is none but the current one.
        """
        marks, mark = self._order, self.get(current)
        if mark is None:
            low = high = bisect_left(marks, (caret, -_FAR, "", ""), key=_key)
        else:
            low = _place(marks, mark)
            high = low + 1
        order = marks[high:] + marks[:low] if step > 0 else marks[:low][::-1] + marks[high:][::-1]
        return next((one.id for one in order if fits(one)), None)


_FAR = 1 << 40


def _key(mark: Mark) -> _Key:
    return (mark.span.start, -mark.span.end, mark.label, mark.id)


def _place(marks: list[Mark], mark: Mark) -> int:
    return bisect_left(marks, _key(mark), key=_key)
