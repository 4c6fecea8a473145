"""Hidden repeats and gold questions: what was mixed into a share to measure its annotator.

Only a lead's file says which documents they are. A repeat is a document of its own with the text
of another one, so that nothing tells it from the others in the annotator's file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from annotator.model.contest import SETTLING
from annotator.store.database import Database

REPEATS = "SELECT document FROM checks WHERE original IS NOT NULL"
"""Numbers of the documents that are hidden repeats."""


@dataclass(frozen=True, slots=True)
class Check:
    """A document by which ``annotator`` is measured: ``original`` again, or, None, against gold."""

    document: str
    annotator: str
    original: str | None = None


def read(database: Database) -> list[Check]:
    """Return all of them, by annotator, then document."""
    query = """
        SELECT d.id, c.annotator, o.id FROM checks c JOIN documents d ON d.number=c.document
        LEFT JOIN documents o ON o.number=c.original ORDER BY c.annotator, d.id"""
    return [Check(*row) for row in cast("list[tuple[str, str, str | None]]", database.rows(query))]


def add(database: Database, checks: Iterable[Check]) -> None:
    """Note checks; one that is there stays."""
    database.change_many(
        """INSERT INTO checks (document, annotator, original)
        SELECT d.number, ?, o.number FROM documents d LEFT JOIN documents o ON o.id=?
        WHERE d.id=? ON CONFLICT DO NOTHING""",
        [(one.annotator, one.original, one.document) for one in checks],
    )


def finished(database: Database) -> list[tuple[str, str, str]]:
    """Return (document, annotator, time) of every edit that made a layer done, in order of time.

    A lead who settles a clash finishes nothing.
    """
    query = """
        SELECT json_extract(g.value, '$.document'), json_extract(g.value, '$.annotator'), e.time
        FROM edits e, json_each(e.added) g
        WHERE e.added LIKE '%"status":["done"%' AND json_extract(g.value, '$.status[0]')='done'
            AND (e.batch IS NULL OR e.batch IN (SELECT number FROM batches WHERE complete))
            AND e.name<>?
        ORDER BY e.time, e.id"""
    return cast("list[tuple[str, str, str]]", database.rows(query, SETTLING))


def worked(database: Database) -> list[tuple[str, str, str | None]]:
    """Return (annotator, time of the newest edit, time of the newest that came by merging)."""
    query = """
        SELECT author, max(time), max(CASE WHEN merged THEN time END) FROM edits
        WHERE author<>'' AND (batch IS NULL OR batch IN (SELECT number FROM batches WHERE complete))
        GROUP BY author ORDER BY author"""
    return cast("list[tuple[str, str, str | None]]", database.rows(query))
