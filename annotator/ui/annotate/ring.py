"""The order in which Tab goes through entities and suggestions."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from annotator.ui.text_view.marks import Mark

type _Key = tuple[int, int, str, str]


class Ring:
    """Marks by start, longer first; changes and look-ups take the time of a bisection.

    They are sorted when somebody first goes through them, not when a document is opened.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = {mark.id: mark for mark in marks}
        self._count = sum([mark.kind == "entity" for mark in self._marks.values()])

    @cached_property
    def _order(self) -> list[Mark]:
        return sorted(self._marks.values(), key=_key)

    @cached_property
    def _entities(self) -> list[Mark]:
        return [mark for mark in self._order if mark.kind == "entity"]

    def change(self, removed: Iterable[str], added: Iterable[Mark]) -> None:
        """Take away marks by id and add others."""
        for id in removed:
            mark = self._marks.pop(id)
            self._count -= mark.kind == "entity"
            for marks in self._sorted(mark):
                del marks[_place(marks, mark)]
        for mark in added:
            self._marks[mark.id] = mark
            self._count += mark.kind == "entity"
            for marks in self._sorted(mark):
                insort(marks, mark, key=_key)

    def _sorted(self, mark: Mark) -> list[list[Mark]]:
        """Return those lists in order, among the ones made already, that hold such a mark."""
        names = ("_order", "_entities") if mark.kind == "entity" else ("_order",)
        return [self.__dict__[name] for name in names if name in self.__dict__]

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
        return self._count

    @property
    def suggestions(self) -> int:
        """Number of suggestions."""
        return len(self._marks) - self._count

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
