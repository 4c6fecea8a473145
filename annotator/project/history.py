"""Undo and redo: two stacks of ids that the log itself gives back after a restart."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from functools import cached_property

from annotator.model.edit import LoggedEdit


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


class Steps(ABC):
    """Work of which every step can be taken back and done again."""

    @cached_property
    def _history(self) -> History:
        """The stacks; read when first asked for, so ask before the log holds one more edit."""
        return self._read_history()

    @abstractmethod
    def _read_history(self) -> History:
        """Read the stacks from the log."""

    @abstractmethod
    def _take_back(self, step: str) -> LoggedEdit:
        """Open a document of the edit with this id and append its inverse."""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._history.undoable)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo."""
        return bool(self._history.redoable)

    def undo(self) -> LoggedEdit | None:
        """Take back the last step, after opening its document; None where there is none."""
        return self._take_last(self._history.undoable)

    def redo(self) -> LoggedEdit | None:
        """Bring back what was undone last, after opening its document; None where nothing was."""
        return self._take_last(self._history.redoable)

    def _take_last(self, stack: list[str]) -> LoggedEdit | None:
        return self._take_back(stack[-1]) if stack else None
