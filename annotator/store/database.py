"""A connection to a project file: pragmas, transactions, checkpoints."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager, suppress
from itertools import chain
from operator import attrgetter
from os.path import samestat
from pathlib import Path
from stat import S_ISREG

from annotator.errors import AnnotatorError, RefusedFileError, sentence

APPLICATION_ID = 0x416E6E6F  # "Anno": tells our files from other SQLite files
_BUSY_MS = 10_000
_REASONS = {
    sqlite3.SQLITE_FULL: sentence("the disk is full"),
    sqlite3.SQLITE_READONLY: sentence("the file is read-only"),
    sqlite3.SQLITE_BUSY: sentence("another program is using it"),
    sqlite3.SQLITE_IOERR: sentence("the disk does not take it"),
}


_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_ROWCOUNT: Callable[[sqlite3.Cursor], int] = attrgetter("rowcount")
_LASTROWID: Callable[[sqlite3.Cursor], int | None] = attrgetter("lastrowid")


class Database:
    """One connection, for one thread, in WAL mode where the place allows it.

    Every transaction is on disk when it returns (``synchronous=FULL``).
    """

    def __init__(self, path: Path, *, new: bool = False) -> None:
        self.path = path
        self._is_changed = False
        try:
            self.open_elsewhere = wal_of(path).exists() and is_open(path)
            left = None if self.open_elsewhere else _status(wal_of(path))
            self.recovered = left is not None and left.st_size > 0
            self._connection = sqlite3.connect(
                path, isolation_level=None, timeout=_BUSY_MS / 1000, cached_statements=256
            )
            try:
                self._set_up(new=new)
            except BaseException:
                self._connection.close()
                raise
        except sqlite3.DatabaseError as error:
            raise RefusedFileError(
                sentence("“{path}” is no project file or cannot be opened ({reason})."),
                path=path,
                reason=error,
            ) from error

    def _set_up(self, *, new: bool) -> None:
        if not new and self.pragma("application_id") != APPLICATION_ID:
            raise sqlite3.DatabaseError("foreign")  # before anything is written to it
        self.pragma("journal_mode", "WAL")  # answers "delete" where refused: that is as safe
        self.pragma("synchronous", "FULL")
        self.pragma("fullfsync", "ON")
        self.pragma("checkpoint_fullfsync", "ON")
        self.pragma("foreign_keys", "ON")
        self.pragma("trusted_schema", "OFF")
        self.pragma("cache_size", "-8192")  # KB; more only makes a long day's memory grow
        self._file, self._log = self.path.stat(), _status(wal_of(self.path))

    def pragma(self, name: str, value: str | None = None) -> object:
        """Set or read a pragma; returns its first answer."""
        statement = f"PRAGMA {name}" if value is None else f"PRAGMA {name}={value}"
        row = self._connection.execute(statement).fetchone()
        return row[0] if row else None

    def rows(self, statement: str, *values: object) -> list[tuple[object, ...]]:
        """Return all rows of a query."""
        return self._run(statement, values, sqlite3.Cursor.fetchall)

    def stream(self, statement: str, *values: object) -> Generator[tuple[object, ...]]:
        """Yield the rows of a query one by one."""
        cursor = self._run(statement, values, _itself)
        try:
            yield from chain(cursor)  # bare, it would be closed twice, here and by the generator
        except sqlite3.DatabaseError as error:
            self._tell_damage(error)
            raise
        finally:
            with suppress(sqlite3.ProgrammingError):  # the project may be closed by now
                cursor.close()

    def row(self, statement: str, *values: object) -> tuple[object, ...] | None:
        """Return the first row of a query."""
        return self._run(statement, values, sqlite3.Cursor.fetchone)

    def change(self, statement: str, *values: object) -> int:
        """Run a statement; returns how many rows it changed."""
        return self._run(statement, values, _ROWCOUNT)

    def insert(self, statement: str, *values: object) -> int:
        """Run an INSERT; returns the number of the new row."""
        return self._run(statement, values, _LASTROWID) or 0

    def change_many(self, statement: str, values: list[tuple[object, ...]]) -> None:
        """Run a statement once for each tuple of values."""
        try:
            self._connection.executemany(statement, values)
        except sqlite3.DatabaseError as error:
            self._tell_damage(error)
            raise

    def _run[T](
        self, statement: str, values: tuple[object, ...], answer: Callable[[sqlite3.Cursor], T]
    ) -> T:
        try:
            return answer(self._connection.execute(statement, values))
        except sqlite3.DatabaseError as error:
            self._tell_damage(error)
            raise

    def _tell_damage(self, error: sqlite3.DatabaseError) -> None:
        if _code(error) in _DAMAGE:
            raise RefusedFileError(
                sentence("“{path}” is damaged ({reason})."), path=self.path, reason=error
            ) from error

    def script(self, statements: str) -> None:
        """Run several statements within the transaction that is open."""
        for statement in _statements(statements):
            self._connection.execute(statement)

    def check_place(self) -> None:
        """Raise `AnnotatorError` where the file is gone or another one lies in its place.

        Elsewhere than on Windows SQLite would write on, into what nobody finds again.
        """
        if self.lies_at(self.path):
            return
        said = sentence(
            "The project file is no longer at “{path}”; nothing was changed. "
            "Save a copy to keep what is open."
        )
        if _status(self.path) is not None:
            said = sentence(
                "Another file lies at “{path}” now; nothing was changed. "
                "Save a copy to keep what is open."
            )
        raise AnnotatorError(said, path=self.path)

    def lies_at(self, path: Path) -> bool:
        """Say whether the file that is open is the one at a path."""
        there = _status(path)
        return there is not None and samestat(there, self._file)

    def _is_replaced(self) -> bool:
        return _status(self.path) is not None and not self.lies_at(self.path)

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All or nothing: on disk when the block ends, undone where it raises.

        Raises `AnnotatorError` where the disk refuses (full, read-only, gone, locked).
        """
        self.check_place()
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
                self._is_changed = True
                self._log = self._log or _status(wal_of(self.path))
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:
            raise AnnotatorError(
                sentence("The project file cannot be written ({reason}); nothing was changed."),
                reason=_reason(error),
            ) from error

    @contextmanager
    def snapshot(self) -> Generator[None]:
        """Let several queries see one state, whatever other programs write meanwhile.

        Raises `AnnotatorError` where the disk does not give it.
        """
        if self._connection.in_transaction:
            yield
            return
        try:
            self._connection.execute("BEGIN")
            try:
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            raise AnnotatorError(
                sentence("“{path}” cannot be read ({reason})."),
                path=self.path,
                reason=_reason(error),
            ) from error

    def checkpoint(self) -> None:
        """Bring everything into the one file and empty the write-ahead log.

        Raises `AnnotatorError` where the disk refuses; the log then still holds what is missing.
        """
        if self._is_replaced():
            return  # the log may be that of the other file by now
        try:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_LOCKED:  # by a query that was broken off
                raise _unwritable(self.path, _reason(error)) from error

    def copy_to(self, path: Path) -> None:
        """Write a whole copy beside, by SQLite's backup, then move it to ``path``: one closed file.

        Raises `AnnotatorError`, with nothing left of it, where the disk does not take it.
        """
        if path.exists() and is_open(path):
            raise _unwritable(path, AnnotatorError(_REASONS[sqlite3.SQLITE_BUSY]))
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            _clear(part)
            with closing(sqlite3.connect(part)) as copy:
                self._connection.backup(copy)
                copy.execute("PRAGMA journal_mode=DELETE").fetchone()
            part.replace(path)
            _clear_beside(path)
        except (OSError, sqlite3.Error) as error:
            with suppress(OSError):
                _clear(part)
            raise _unwritable(path, _reason(error)) from error

    def close(self) -> None:
        """Empty the write-ahead log and close; one file is left.

        Raises `AnnotatorError` where the disk refuses, unless nothing was changed here.
        """
        try:
            self.checkpoint()
        except AnnotatorError:
            if self._is_changed:
                raise
        finally:
            self._connection.close()
            if self._is_replaced():
                self._take_log_away()

    def _take_log_away(self) -> None:
        """Remove our log, which SQLite leaves where it is: the other file would take it for its own."""
        log = wal_of(self.path)
        there = _status(log)
        is_ours = there is not None and self._log is not None and samestat(there, self._log)
        if is_ours and not is_open(self.path):
            log.unlink()


def is_open(path: Path) -> bool:
    """Say whether any connection to a project file is open, in this process or another.

    Such a one keeps a shared lock as long as it lives, in WAL mode; the file is left untouched.
    """
    with closing(sqlite3.connect(path, timeout=0)) as probe:
        probe.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE)
        try:
            probe.execute("PRAGMA locking_mode=EXCLUSIVE")
            probe.execute("SELECT 1 FROM sqlite_master").fetchone()
        except sqlite3.DatabaseError as error:
            return _code(error) == sqlite3.SQLITE_BUSY
    return False


def is_database(path: Path) -> bool:
    """Say whether a file is SQLite's, and thus perhaps a project.

    To open one otherwise than by SQLite, and to close it, costs this process its locks on it (POSIX):
    others would take the log away under a project that is open here.
    """
    there = _status(path)
    if there is None or not S_ISREG(there.st_mode):  # to open a pipe and close it ends it
        return False
    with suppress(sqlite3.DatabaseError):
        where = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(where, uri=True)) as probe:
            (pages,) = probe.execute("PRAGMA page_count").fetchone()
            return pages > 0
    return False


def _itself[T](value: T) -> T:
    return value


def wal_of(path: Path) -> Path:
    """Return where the write-ahead log of a project file lies."""
    return path.with_name(path.name + "-wal")


def _clear(path: Path) -> None:
    path.unlink(missing_ok=True)
    _clear_beside(path)


def _clear_beside(path: Path) -> None:
    """Take away what an earlier file left beside it: SQLite would take it for that of the new one."""
    for rest in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + rest).unlink(missing_ok=True)


def _status(path: Path) -> os.stat_result | None:
    with suppress(OSError):  # gone, perhaps just now, or in a folder that cannot be entered
        return path.stat()
    return None


def _unwritable(path: Path, reason: object) -> AnnotatorError:
    return AnnotatorError(
        sentence("“{path}” cannot be written ({reason})."), path=path, reason=reason
    )


def _reason(error: OSError | sqlite3.Error) -> object:
    """Return in a person's words what the disk refuses, or the system's own where there are none."""
    if isinstance(error, OSError):
        return error.strerror
    said = _REASONS.get(_code(error))
    return error if said is None else AnnotatorError(said)


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's code without its detail; an error that Python itself raises has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _statements(script: str) -> Generator[str]:
    """Split a script into whole statements (comments may hold semicolons)."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
