"""One annotator's layers in all documents, as plain rows: what two of them are compared by."""

from __future__ import annotations

from typing import NamedTuple, cast

from annotator.store.database import Database

_LAYERS = """
    JOIN layers l ON l.number=x.layer JOIN documents d ON d.number=l.document
    WHERE l.annotator=?1 AND l.status IS NOT NULL AND NOT d.binned
        AND (l.batch IS NULL OR l.batch IN (SELECT number FROM batches WHERE complete))"""


class Side(NamedTuple):
    """Rows by document id; entity attributes are as `codec.encode_attributes` writes them."""

    entities: list[tuple[str, str, int, int, str, str]]
    """document, id, start, end, label, attributes."""
    relations: list[tuple[str, str, str, str]]
    """document, label, id of the source entity, of the target."""
    document_labels: list[tuple[str, str]]
    """document, label."""


def read(database: Database, annotator: str) -> Side:
    """Return the rows of one annotator outside the bin."""
    queries = (
        f'SELECT d.id, x.id, x.start, x."end", x.label, x.attributes FROM entities x {_LAYERS}',
        f"SELECT d.id, x.label, x.source, x.target FROM relations x {_LAYERS}",
        f"SELECT d.id, x.label FROM document_labels x {_LAYERS}",
    )
    with database.snapshot():
        return Side(*cast("Side", [database.rows(query, annotator) for query in queries]))
