"""The time of edits: it only grows within a file, whatever the clock of the machine does."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from annotator.store.database import Database


def now() -> str:
    """Return the time as the log writes it: UTC, ISO 8601, microseconds."""
    return _written(datetime.now(UTC))


def next_time(database: Database) -> str:
    """Return the time for the next edit: now, but later than every edit that the file has."""
    row = database.row("SELECT max(time) FROM edits")
    if row is None or row[0] is None:
        return now()
    least = datetime.fromisoformat(str(row[0])) + timedelta(microseconds=1)
    return _written(max(datetime.now(UTC), least))


def _written(time: datetime) -> str:
    return time.isoformat(timespec="microseconds")
