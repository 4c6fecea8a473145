"""Rows of suggestions, of names that are always suggested, of a person's own patterns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from annotator.model.entity import Suggestion
from annotator.store import clock
from annotator.store.codec import encode_attributes
from annotator.store.database import Database


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


def replace(
    database: Database, place: tuple[int, str, str], suggestions: Iterable[Suggestion]
) -> None:
    """Put suggestions in place of those at (document number, owner, by)."""
    rows: list[tuple[object, ...]] = [
        (*place, one.span.start, one.span.end, one.label,
         encode_attributes(one.attributes), one.score, one.reason)
        for one in suggestions
    ]  # fmt: skip
    database.change('DELETE FROM suggestions WHERE document=? AND owner=? AND "by"=?', *place)
    database.change_many("INSERT INTO suggestions VALUES (?,?,?,?,?,?,?,?,?)", rows)


def list_entries(database: Database) -> list[ListEntry]:
    """Return the names that are always suggested, by name and label."""
    rows = database.rows("SELECT name, label, canonical FROM gazetteer ORDER BY 1, 2")
    return [ListEntry(*cast("tuple[str, str, str]", row)) for row in rows]


def add_list_entry(database: Database, entry: ListEntry, added_by: str) -> None:
    """Let a name be suggested always; one that is there already gets the new standard form."""
    with database.transaction():
        database.change(
            "INSERT INTO gazetteer VALUES (?,?,?,?,?) "
            "ON CONFLICT DO UPDATE SET canonical=excluded.canonical, added_by=excluded.added_by, "
            "added=excluded.added",
            *(entry.name, entry.label, entry.canonical, added_by, clock.now()),
        )


def remove_list_entry(database: Database, name: str, label: str) -> None:
    """Take a name off that list."""
    with database.transaction():
        database.change("DELETE FROM gazetteer WHERE name=? AND label=?", name, label)


def patterns(database: Database) -> list[PatternRow]:
    """Return the person's regular expressions, by pattern and label."""
    rows = database.rows("SELECT pattern, label FROM patterns ORDER BY 1, 2")
    return [PatternRow(*cast("tuple[str, str]", row)) for row in rows]


def add_pattern(database: Database, row: PatternRow, added_by: str) -> None:
    """Keep a regular expression and the label of its matches."""
    with database.transaction():
        database.change(
            "INSERT INTO patterns VALUES (?,?,?,?) ON CONFLICT DO NOTHING",
            *(row.pattern, row.label, added_by, clock.now()),
        )


def remove_pattern(database: Database, row: PatternRow) -> None:
    """Forget a regular expression."""
    with database.transaction():
        database.change("DELETE FROM patterns WHERE pattern=? AND label=?", row.pattern, row.label)
