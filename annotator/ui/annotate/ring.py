"""The order in which Tab goes through entities and suggestions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable

from annotator.ui.text_view.marks import Mark

type _Key = tuple[int, int, str, str]


class Ring:
    """Marks by start, longer first; changes and look-ups take the time of a bisection."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = {mark.id: mark for mark in marks}
        self._keys = sorted(_key(mark) for mark in self._marks.values())
        self._entities = sorted(
            _key(mark) for mark in self._marks.values() if mark.kind == "entity"
        )

    def change(self, removed: Iterable[str], added: Iterable[Mark]) -> None:
        """Take away marks by id and add others."""
        for id in removed:
            self._remove(self._marks.pop(id))
        for mark in added:
            self._marks[mark.id] = mark
            insort(self._keys, _key(mark))
            if mark.kind == "entity":
                insort(self._entities, _key(mark))

    def _remove(self, mark: Mark) -> None:
        key = _key(mark)
        del self._keys[bisect_left(self._keys, key)]
        if mark.kind == "entity":
            del self._entities[bisect_left(self._entities, key)]

    def __len__(self) -> int:
        return len(self._keys)

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
        return len(self._keys) - len(self._entities)

    def rank(self, id: str) -> int:
        """Return an entity's place among the entities, counted from 1."""
        return bisect_left(self._entities, _key(self._marks[id])) + 1

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
        keys = self._keys
        mark = self.get(current)
        if mark is None:
            at = bisect_left(keys, (caret, -_FAR, "", ""))
            order = keys[at:] + keys[:at] if step > 0 else keys[:at][::-1] + keys[at:][::-1]
        else:
            key = _key(mark)
            low, high = bisect_left(keys, key), bisect_right(keys, key)
            order = keys[high:] + keys[:low] if step > 0 else keys[:low][::-1] + keys[high:][::-1]
        return next((key[3] for key in order if fits(self._marks[key[3]])), None)


_FAR = 1 << 40


def _key(mark: Mark) -> _Key:
    return (mark.span.start, -mark.span.end, mark.label, mark.id)
