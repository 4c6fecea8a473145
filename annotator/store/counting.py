"""What a project holds, counted: entities, what became of suggestions, when people worked."""

from __future__ import annotations

from typing import NamedTuple, cast

from annotator.model.contest import SETTLING
from annotator.store.database import Database

_COMPLETE = "(SELECT number FROM batches WHERE complete)"
_LAYERS = f"""
    layers l JOIN documents d ON d.number=l.document
    WHERE NOT d.binned AND d.batch IN {_COMPLETE} AND (l.batch IS NULL OR l.batch IN {_COMPLETE})
        AND l.annotator<>'gold' AND l.status IS NOT NULL AND (?1='' OR l.annotator=?1)"""


def entities(database: Database, annotator: str) -> list[tuple[str, int]]:
    """Return (label, entities) of layers that are done; an empty name means everybody's."""
    query = f"""
        SELECT label, count(*) FROM entities WHERE layer IN (
            SELECT l.number FROM {_LAYERS} AND l.status='done') GROUP BY label"""
    return cast("list[tuple[str, int]]", database.rows(query, annotator))


def origins(database: Database, annotator: str) -> list[tuple[str, str, int]]:
    """Return (origin, suggester or '', entities) over all layers of a person, or of everybody."""
    query = f"""
        SELECT origin, coalesce("by", ''), count(*) FROM entities WHERE layer IN (
            SELECT l.number FROM {_LAYERS}) GROUP BY 1, 2"""
    return cast("list[tuple[str, str, int]]", database.rows(query, annotator))


def rejections(database: Database, annotator: str) -> list[tuple[str, int]]:
    """Return (suggester, rejections of what it proposes) of a person, or of everybody."""
    query = f"""
        SELECT s."by", count(*) FROM rejections r
        JOIN (SELECT l.number, l.document, l.annotator FROM {_LAYERS}) l ON l.number=r.layer
        JOIN suggestions s ON s.document=l.document AND s.start=r.start AND s."end"=r."end"
            AND s.label=r.label AND s.owner IN ('', l.annotator)
        GROUP BY 1"""
    return cast("list[tuple[str, int]]", database.rows(query, annotator))


def finished(database: Database) -> list[tuple[str, str, str]]:
    """Return (document, annotator, time) of every edit by hand that made a layer done, in order.

    A lead who settles a clash finishes nothing.
    """
    query = """
        SELECT json_extract(g.value, '$.document'), json_extract(g.value, '$.annotator'), e.time
        FROM edits e, json_each(e.added) g
        WHERE e.batch IS NULL AND e.added LIKE '%"status":["done"%'
            AND json_extract(g.value, '$.status[0]')='done'
            AND e.name<>?
        ORDER BY e.time, e.id"""
    return cast("list[tuple[str, str, str]]", database.rows(query, SETTLING))


def moments(database: Database) -> list[tuple[str, str]]:
    """Return (author, time) of every edit made by hand, by author, then time."""
    query = """
        SELECT author, time FROM edits WHERE author<>'' AND batch IS NULL ORDER BY author, time"""
    return cast("list[tuple[str, str]]", database.rows(query))


class LabelCounts(NamedTuple):
    """How often each key stands in all layers and suggestions, in the bin too.

    ``layers`` counts the layers in which the key stands on an entity.
    """

    entities: dict[str, int]
    relations: dict[str, int]
    document_labels: dict[str, int]
    suggestions: dict[str, int]
    layers: dict[str, int]


def labels(database: Database) -> LabelCounts:
    """Count the labels of every kind."""
    counted = (
        ("entities", "*"),
        ("relations", "*"),
        ("document_labels", "*"),
        ("suggestions", "*"),
        ("entities", "DISTINCT layer"),
    )
    return LabelCounts(
        *(
            dict(cast("list[tuple[str, int]]", database.rows(query)))
            for table, what in counted
            for query in [f"SELECT label, count({what}) FROM {table} GROUP BY label"]
        )
    )
