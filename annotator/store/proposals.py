"""Rows of suggestions, of names that are always suggested, of a person's own patterns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace as replaced
from typing import cast

from annotator.model.carrying import Heirs
from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.store import clock
from annotator.store.codec import decode_attributes, encode_attributes
from annotator.store.database import Database
from annotator.store.schemas import LABELS


@dataclass(frozen=True, slots=True)
class ListEntry:
    """A name that a person wants suggested always, with its label and standard form."""

    name: str
    label: str
    canonical: str


@dataclass(frozen=True, slots=True)
class PatternRow:
    """A person's regular expression and the label that its matches get."""

    pattern: str
    label: str


type _Row = tuple[str, int, int, str, float, str, str, str]


def suggestions(database: Database, document: str, annotator: str) -> list[Suggestion]:
    """Return the suggestions that this annotator may see, rejected ones included."""
    query = f"""
        SELECT s.label, s.start, s."end", s."by", s.score, s.attributes, s.reason, s.owner
        FROM suggestions s JOIN documents d ON d.number=s.document
        WHERE d.id=? AND s.owner IN ('', ?) AND s.label IN ({LABELS})
        ORDER BY s.start, s."end" DESC, s.label, s."by" """
    rows = cast("list[_Row]", database.rows(query, document, annotator))
    return [
        Suggestion(
            label,
            Span(start, end),
            by,
            score,
            decode_attributes(attributes),
            reason,
            owner or None,
        )
        for label, start, end, by, score, attributes, reason, owner in rows
    ]


def replace(
    database: Database,
    place: tuple[int, str, str],
    suggestions: Iterable[Suggestion],
    heirs: Heirs,
) -> None:
    """Put suggestions in place of those at (document number, owner, by) that show.

    ``heirs`` read labels of earlier schemas, here as below.
    """
    rows: list[tuple[object, ...]] = [
        (*place, one.span.start, one.span.end, heirs.get(one.label, one.label),
         encode_attributes(one.attributes), one.score, one.reason)
        for one in suggestions
    ]  # fmt: skip
    database.change(
        f'DELETE FROM suggestions WHERE document=? AND owner=? AND "by"=? AND label IN ({LABELS})',
        *place,
    )
    database.change_many(
        "INSERT INTO suggestions VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING", rows
    )


def list_entries(database: Database, heirs: Heirs) -> list[ListEntry]:
    """Return the names that are always suggested, by name and label.

    Rows keep their labels, so that they mean what they meant when an earlier schema is taken
    again; of two that are one the later counts.
    """
    rows = database.rows("SELECT name, label, canonical FROM gazetteer ORDER BY added, added_by, 3")
    entries = [ListEntry(*cast("tuple[str, str, str]", row)) for row in rows]
    read = [replaced(one, label=heirs.get(one.label, one.label)) for one in entries]
    by_place = {(one.name, one.label): one for one in read}
    return [one for _, one in sorted(by_place.items())]


def add_list_entry(database: Database, entry: ListEntry, added_by: str) -> None:
    """Let a name be suggested always; one that is there already gets the new standard form."""
    with database.transaction():
        database.change(
            "INSERT INTO gazetteer VALUES (?,?,?,?,?) "
            "ON CONFLICT DO UPDATE SET canonical=excluded.canonical, added_by=excluded.added_by, "
            "added=excluded.added",
            *(entry.name, entry.label, entry.canonical, added_by, clock.now()),
        )


def remove_list_entry(database: Database, name: str, label: str, heirs: Heirs) -> None:
    """Take a name off that list."""
    with database.transaction():
        for key in _read_as(label, heirs):
            database.change("DELETE FROM gazetteer WHERE name=? AND label=?", name, key)


def patterns(database: Database, heirs: Heirs) -> list[PatternRow]:
    """Return the person's regular expressions, by pattern and label."""
    rows = cast("list[tuple[str, str]]", database.rows("SELECT pattern, label FROM patterns"))
    found = {(pattern, heirs.get(label, label)) for pattern, label in rows}
    return [PatternRow(*one) for one in sorted(found)]


def add_pattern(database: Database, row: PatternRow, added_by: str) -> None:
    """Keep a regular expression and the label of its matches."""
    with database.transaction():
        database.change(
            "INSERT INTO patterns VALUES (?,?,?,?) ON CONFLICT DO NOTHING",
            *(row.pattern, row.label, added_by, clock.now()),
        )


def remove_pattern(database: Database, row: PatternRow, heirs: Heirs) -> None:
    """Forget a regular expression."""
    with database.transaction():
        for key in _read_as(row.label, heirs):
            query = "DELETE FROM patterns WHERE pattern=? AND label=?"
            database.change(query, row.pattern, key)


def _read_as(label: str, heirs: Heirs) -> list[str]:
    """Return all keys that are read as a label."""
    return [label, *(old for old, new in heirs.items() if new == label)]
