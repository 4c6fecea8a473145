"""Undo and redo: two stacks of ids that the log itself gives back after a restart."""

from __future__ import annotations

from collections.abc import Iterable


class History:
    """What one person can undo and redo in one copy of a project.

    Undoing appends an edit that ``undoes`` another; redoing appends one that undoes that one. So
    the log, read again, gives the same two stacks.
    """

    def __init__(self, steps: Iterable[tuple[str, str | None]] = ()) -> None:
        self.undoable: list[str] = []
        self.redoable: list[str] = []
        for id, undoes in steps:
            self.append(id, undoes)

    def append(self, id: str, undoes: str | None = None) -> None:
        """Take note of one more edit of this person."""
        if undoes is None:
            self.undoable.append(id)
            self.redoable.clear()
        elif self.undoable and self.undoable[-1] == undoes:
            self.undoable.pop()
            self.redoable.append(id)
        elif self.redoable and self.redoable[-1] == undoes:
            self.redoable.pop()
            self.undoable.append(id)
