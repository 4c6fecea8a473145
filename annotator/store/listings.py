"""Documents and layers in lists: one row each, without texts and facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from annotator.model.edit import Status
from annotator.model.entity import Origin
from annotator.store import schemas
from annotator.store.checks import REPEATS
from annotator.store.database import Database

VISIBLE = "batch IN (SELECT number FROM batches WHERE complete)"
"""What an import has brought whole."""
TITLE = "coalesce((SELECT t.title FROM titles t WHERE t.document=d.number), d.title)"
"""What document ``d`` is called."""
LISTED = f"NOT binned AND {VISIBLE} AND (? OR number NOT IN ({REPEATS}))"
"""Which documents lists hold: those outside the bin, hidden repeats where ``?`` is true."""
_SHOWN = f"(l.batch IS NULL OR l.{VISIBLE}) AND d.{VISIBLE}"
_OPEN_SUGGESTIONS = f"""
    SELECT s.document, count(DISTINCT s.start || ' ' || s."end" || ' ' || s.label) n
    FROM suggestions s LEFT JOIN layers l ON l.document=s.document AND l.annotator=?1
    WHERE s.owner IN ('', ?1) AND s.label IN ({schemas.LABELS})
      AND NOT EXISTS (SELECT 1 FROM entities e WHERE e.layer=l.number AND e.start=s.start
                      AND e."end"=s."end" AND e.label=s.label)
      AND NOT EXISTS (SELECT 1 FROM rejections r WHERE r.layer=l.number AND r.start=s.start
                      AND r."end"=s."end" AND r.label=s.label)
    GROUP BY s.document"""
"""What waits for the answer of annotator ?1, by document: places neither labelled nor rejected."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document in a list: without its text. ``length`` is in code points."""

    id: str
    title: str
    length: int
    sha256: str


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A document as one annotator's queue shows it; the counts are of that annotator's layer."""

    id: str
    title: str
    status: Status
    skip_reason: str
    unsure: bool
    entities: int
    suggestions: int


def documents(database: Database, *, repeats: bool) -> list[DocumentRow]:
    """Return all documents outside the bin, hidden repeats on demand: by import, then id."""
    query = (
        f"SELECT id, {TITLE}, length, text_sha256 FROM documents d "
        f"WHERE {LISTED} ORDER BY batch, id"
    )
    rows = cast("list[tuple[str, str, int, str]]", database.rows(query, repeats))
    return [DocumentRow(*row) for row in rows]


def title(database: Database, document: str) -> str:
    """Return what a document is called; an unknown one by its id."""
    row = database.row(f"SELECT {TITLE} FROM documents d WHERE id=?", document)
    return str(row[0]) if row else document


def given_titles(database: Database) -> dict[str, str]:
    """Return the titles that people gave, by document."""
    query = (
        "SELECT d.id, t.title FROM titles t JOIN documents d ON d.number=t.document "
        f"WHERE d.{VISIBLE}"
    )
    return dict(cast("list[tuple[str, str]]", database.rows(query)))


def given_title(database: Database, document: str) -> str | None:
    """Return the title that a person gave a document, None if nobody did."""
    query = "SELECT t.title FROM titles t JOIN documents d ON d.number=t.document WHERE d.id=?"
    row = database.row(query, document)
    return str(row[0]) if row else None


def queue(database: Database, annotator: str) -> list[QueueRow]:
    """Return the documents as this annotator's queue shows them.

    Where any were handed out to the annotator, only those, in the order of the hand-out.
    """
    query = f"""
        SELECT d.id, {TITLE}, coalesce(l.status, 'new'), coalesce(l.skip_reason, ''),
               coalesce(l.unsure, 0), coalesce(e.n, 0), coalesce(s.n, 0)
        FROM documents d
        LEFT JOIN layers l ON l.document=d.number AND l.annotator=?1 AND (
            l.batch IS NULL OR l.{VISIBLE})
        LEFT JOIN (SELECT layer, count(*) n FROM entities WHERE layer IN (
            SELECT number FROM layers WHERE annotator=?1) GROUP BY layer) e ON e.layer=l.number
        LEFT JOIN ({_OPEN_SUGGESTIONS}) s ON s.document=d.number
        LEFT JOIN assignments a ON a.document=d.number AND a.annotator=?1
        WHERE NOT d.binned AND d.{VISIBLE} AND (a.document IS NOT NULL
            OR NOT EXISTS (SELECT 1 FROM assignments WHERE annotator=?1)
                AND d.number NOT IN ({REPEATS}))
        ORDER BY a.position, d.batch, d.id"""
    rows = cast(
        "list[tuple[str, str, Status, str, int, int, int]]", database.rows(query, annotator)
    )
    return [QueueRow(*row[:4], bool(row[4]), *row[5:]) for row in rows]


def texts_by_id(database: Database) -> dict[str, str]:
    """Return the text digest of every document by its id, hidden repeats first."""
    query = (
        f"SELECT id, text_sha256 FROM documents WHERE {VISIBLE} "
        f"ORDER BY number NOT IN ({REPEATS}), number"
    )
    return dict(cast("list[tuple[str, str]]", database.rows(query)))


def layer_statuses(database: Database, document: str | None) -> dict[str, dict[str, Status]]:
    """Return document -> annotator -> status, of all or of one; names by code point, gold last."""
    query = f"""
        SELECT d.id, l.annotator, l.status FROM layers l JOIN documents d ON d.number=l.document
        WHERE l.status IS NOT NULL AND {_SHOWN} {"AND d.id=?" if document is not None else ""}
        ORDER BY d.number, l.annotator='gold', l.annotator"""
    rows = database.rows(query, *(() if document is None else (document,)))
    found: dict[str, dict[str, Status]] = {}
    for id, name, status in cast("list[tuple[str, str, Status]]", rows):
        found.setdefault(id, {})[name] = status
    return found


def layer_rows(database: Database) -> list[tuple[str, str, Status]]:
    """Return (document, annotator, status) of every layer outside the bin."""
    query = f"""
        SELECT d.id, l.annotator, l.status FROM layers l JOIN documents d ON d.number=l.document
        WHERE l.status IS NOT NULL AND NOT d.binned AND {_SHOWN}"""
    return cast("list[tuple[str, str, Status]]", database.rows(query))


def entity_rows(database: Database) -> list[tuple[str, str, int, int, str, Origin]]:
    """Return (document, annotator, start, end, label, origin) of every entity outside the bin."""
    query = f"""
        SELECT d.id, l.annotator, e.start, e."end", e.label, e.origin FROM entities e
        JOIN layers l ON l.number=e.layer JOIN documents d ON d.number=l.document
        WHERE NOT d.binned AND {_SHOWN}"""
    return cast("list[tuple[str, str, int, int, str, Origin]]", database.rows(query))
