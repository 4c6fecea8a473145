"""Open a project file that came from somewhere: nothing in it is believed or run.

It is read from a private copy, so that it stays as it is and cannot change meanwhile. Its tables
must be word for word those of a release of ours (no view, no trigger, no expression of its own),
SQLite's checks must find nothing, and every log row must have the form that we write.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from annotator.errors import AnnotatorError, RefusedFileError, sentence
from annotator.store import log_shape
from annotator.store.database import Database, wal_of
from annotator.store.migrate import Migrations, migrate, migrations
from annotator.store.project_store import ProjectStore


@contextmanager
def opened(path: Path, steps: Migrations | None = None) -> Generator[ProjectStore]:
    """Open a private copy of the file for reading; the given file is never written.

    One of an earlier release is brought up in the copy. Whatever goes wrong within the block
    because of what the file holds becomes a `RefusedFileError` as well.
    """
    if not path.is_file():
        raise AnnotatorError(sentence("There is no project “{path}”."), path=path)
    with tempfile.TemporaryDirectory(prefix="annotator-") as folder:
        copy = Path(folder) / path.name
        _copy(path, copy)
        try:
            with _verified(copy, steps or migrations()) as store:
                yield store
        except (sqlite3.Error, ValueError, TypeError, LookupError, AttributeError) as error:
            raise RefusedFileError(
                sentence("“{path}” is damaged ({reason})."), path=path, reason=error
            ) from error
        except AnnotatorError as error:
            if error.arguments.get("path") == copy:
                error.arguments["path"] = path
            raise


def _copy(path: Path, copy: Path) -> None:
    try:
        shutil.copyfile(path, copy)
        if wal_of(path).is_file():  # it is open somewhere, or was not closed
            shutil.copyfile(wal_of(path), wal_of(copy))
    except OSError as error:
        raise RefusedFileError(
            sentence("“{path}” cannot be read ({reason})."), path=path, reason=error.strerror
        ) from error


@contextmanager
def _verified(path: Path, steps: Migrations) -> Generator[ProjectStore]:
    database = Database(path)
    try:
        version = int(str(database.pragma("user_version")))
        if version <= max(steps):
            _check_tables(database, version, steps)
        migrate(database, steps)
        store = ProjectStore(database)
        log_shape.check(database, store.id)
        yield store
    finally:
        database.close()


def _check_tables(database: Database, version: int, steps: Migrations) -> None:
    query = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2"
    with closing(sqlite3.connect(":memory:")) as model:
        for number in sorted(step for step in steps if step <= version):
            model.executescript(steps[number])
        expected = model.execute(query).fetchall()
    if version < 1 or database.rows(query) != expected:
        raise RefusedFileError(
            sentence("“{path}” has other tables than Annotator makes."), path=database.path
        )
    found = [str(answer) for (answer,) in database.rows("PRAGMA integrity_check")]
    if found != ["ok"] or database.rows("PRAGMA foreign_key_check"):
        raise RefusedFileError(
            sentence("“{path}” is damaged ({reason})."), path=database.path, reason=found[0]
        )
