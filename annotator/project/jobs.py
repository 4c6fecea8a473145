"""Long work: reports how far it is and can be stopped, whoever runs it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager
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


@contextmanager
def without_collector() -> Generator[None]:
    """Keep Python's collector of circles out of work that makes many objects and no circle.

    It would look through all of them again and again.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


type Job[T] = Callable[[Progress], T]
