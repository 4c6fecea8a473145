"""The schemas of a project: a row for every edit that put one in force, none is ever taken away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

from annotator.model.carrying import Carrying
from annotator.model.edit import LoggedEdit, SchemaFact
from annotator.model.schema import Schema
from annotator.model.schema_json import schema_from_json, schema_to_json
from annotator.store.codec import decode_json, encode_json
from annotator.store.database import Database

_NEWEST_FIRST = "ORDER BY version DESC, time DESC, edit DESC"
_KNOWN = (
    "SELECT json_extract(l.value, '$.key') FROM (SELECT content FROM schemas "
    f"{_NEWEST_FIRST} LIMIT 1) newest, json_each(content, '$.{{kind}}') l"
)
LABELS = _KNOWN.format(kind="labels")
"""The labels of the schema in force, in SQL: what others suggest shows again with its label."""


class SchemaVersion(NamedTuple):
    """A schema that was put in force: ``time`` as the log has it, ``author`` may be empty."""

    version: int
    time: str
    author: str
    schema: Schema


def newest(database: Database) -> tuple[str, int]:
    """Return what tells that nothing has changed: the edit of the schema in force, how many are known."""
    query = f"SELECT edit, (SELECT count(*) FROM schemas) FROM schemas {_NEWEST_FIRST} LIMIT 1"
    return cast("tuple[str, int]", database.row(query) or ("", 0))


def versions(database: Database) -> list[SchemaVersion]:
    """Return all schemas, the one in force first."""
    query = (
        "SELECT s.version, s.time, coalesce(e.author, ''), s.content FROM schemas s "
        f"LEFT JOIN edits e ON e.id=s.edit {_NEWEST_FIRST.replace('time', 's.time')}"
    )
    rows = cast("list[tuple[int, str, str, str]]", database.rows(query))
    return [SchemaVersion(*row[:3], schema_from_json(decode_json(row[3]))) for row in rows]


def carrying(database: Database) -> Carrying:
    """Return how keys of all schemas are read under the one in force."""
    return Carrying.under(one.schema for one in versions(database))


def gone(database: Database) -> list[tuple[str, str, str]]:
    """Return (document, annotator, key) of all that layers say by keys the schema lacks, in order."""
    parts = (
        f"SELECT layer, label FROM {table} WHERE label NOT IN ({_KNOWN.format(kind=kind)})"
        for table, kind in (
            ("entities", "labels"),
            ("relations", "relations"),
            ("document_labels", "document_labels"),
        )
    )
    rows = database.rows(f"""
        SELECT DISTINCT d.id, l.annotator, x.label FROM ({" UNION ".join(parts)}) x
        JOIN layers l ON l.number=x.layer JOIN documents d ON d.number=l.document
        WHERE NOT d.binned AND (
            l.batch IS NULL OR l.batch IN (SELECT number FROM batches WHERE complete))
        ORDER BY 1, 2, 3""")
    return cast("list[tuple[str, str, str]]", rows)


def add(database: Database, log: Iterable[LoggedEdit]) -> bool:
    """Keep the schemas that edits put in force; says whether there were any."""
    rows: list[tuple[object, ...]] = [
        (fact.schema.version, one.time, one.id, encode_json(schema_to_json(fact.schema)))
        for one in log
        for fact in one.edit.added
        if isinstance(fact, SchemaFact)
    ]
    database.change_many("INSERT INTO schemas VALUES (?,?,?,?) ON CONFLICT DO NOTHING", rows)
    return bool(rows)
