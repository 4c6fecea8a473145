"""What the commands have in common: arguments, progress, counts in words."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, override

import click

from annotator.errors import AnnotatorError, sentence
from annotator.project.jobs import Progress
from annotator.project.project import SUFFIX

if TYPE_CHECKING:
    from tqdm import tqdm

type OpenWindow = Callable[[Path | None], int]
"""Opens the window, on a project if one is given; returns the exit status."""

NOT_DONE, WRONG_USAGE, LOSSES, IN_PART = 1, 2, 3, 4
"""Exit statuses of contract.md, section 1, besides 0."""


class ProjectPath(click.Path):
    """A project file; its suffix may be left out, as with ``annotator new``."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    @override
    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        path = Path(value)
        suffixed = path.with_name(path.name + SUFFIX) if path.name else path
        return suffixed if not path.exists() and suffixed.is_file() else path


class TextFile(click.File):
    """A file of texts; one that cannot be read is no wrong usage."""

    def __init__(self) -> None:
        super().__init__("rb")

    @override
    def fail(
        self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None
    ) -> NoReturn:
        raise AnnotatorError(sentence("The file cannot be read ({reason})."), reason=message)


class _Bar:
    """A progress bar on standard error, where that is a terminal."""

    def __init__(self, bar: tqdm[NoReturn]) -> None:
        self._bar = bar

    def report(self, done: int, total: int) -> None:
        if total:
            self._bar.total = total
        self._bar.update(done - self._bar.n)

    def check(self) -> None:
        pass  # Ctrl+C stops a command


@contextmanager
def bar(name: str, unit: str) -> Generator[Progress]:
    """Show how far something is on standard error, where that is a terminal."""
    from tqdm import tqdm

    off = not sys.stderr.isatty()
    with tqdm(desc=name, unit=unit, unit_scale=True, disable=off, leave=False) as bar:
        yield _Bar(bar)


def counted(number: int, thing: str) -> str:
    """Return ``1 document``, ``2 documents``."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
