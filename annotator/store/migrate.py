"""Bring a project file of an earlier release up to date.

Each migration is one numbered file in ``migrations/`` and one transaction; SQLite's
``user_version`` says how far a file has come.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from annotator.errors import RefusedFileError, sentence
from annotator.store import carrying_over
from annotator.store.database import APPLICATION_ID, Database

_LINKED_OTHERWISE = 4
"""Before this version relations of what two copies had both labelled were not shown."""

type Migrations = Mapping[int, str]
"""Version reached -> statements that reach it."""


def migrations() -> Migrations:
    """Return the migrations of this release, by version from 1 on."""
    folder = Path(__file__).parent / "migrations"
    files = sorted(folder.glob("[0-9][0-9][0-9][0-9]_*.sql"))
    return {int(file.name[:4]): file.read_text(encoding="utf-8") for file in files}


def create(database: Database, steps: Migrations) -> None:
    """Make an empty database a project file of this release."""
    database.pragma("application_id", str(APPLICATION_ID))
    _run(database, 0, steps)


def migrate(database: Database, steps: Migrations) -> Path | None:
    """Bring the file to this release; returns the copy of the old file, if one was needed.

    Raises `RefusedFileError` where the file comes from a newer release.
    """
    version = _version(database)
    newest = max(steps)
    if version > newest:
        raise RefusedFileError(
            sentence("“{path}” was made by a newer release of Annotator; this one cannot read it."),
            path=database.path,
        )
    if version == newest:
        return None
    copy = _free(database.path.with_name(f"{database.path.stem}.version-{version}.annotator"))
    database.copy_to(copy)
    _run(database, version, steps)
    return copy


def _run(database: Database, version: int, steps: Migrations) -> None:
    for number in sorted(step for step in steps if step > version):
        with database.transaction():
            if _version(database) >= number:
                continue  # another window was faster
            database.script(steps[number])
            if number == max(steps) and version < _LINKED_OTHERWISE:
                carrying_over.renew(database)
            database.pragma("user_version", str(number))


def _version(database: Database) -> int:
    return int(str(database.pragma("user_version")))


def _free(path: Path) -> Path:
    number = 1
    while path.exists():
        number += 1
        path = path.with_name(f"{path.name.removesuffix('.annotator')}-{number}.annotator")
    return path
