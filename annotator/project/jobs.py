"""Long work: reports how far it is and can be stopped, whoever runs it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Progress(Protocol):
    """What a job tells and asks while it runs."""

    def report(self, done: int, total: int) -> None:
        """Say that ``done`` of ``total`` steps are done; ``total`` 0 means unknown."""
        ...

    def check(self) -> None:
        """Raise `CancelledError` if the person wants it stopped."""
        ...


class Unwatched:
    """A progress that nobody looks at and nobody stops."""

    def report(self, done: int, total: int) -> None:
        """Do nothing."""

    def check(self) -> None:
        """Never raise."""


type Job[T] = Callable[[Progress], T]
