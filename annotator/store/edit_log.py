"""The log of edits: rows are only ever added, and read in order of (time, id)."""

from __future__ import annotations

import secrets
from collections.abc import Generator, Iterable
from contextlib import closing
from typing import cast

from annotator.errors import AnnotatorError, sentence
from annotator.model.contest import SETTLING
from annotator.model.edit import Edit, LoggedEdit
from annotator.model.schema import GOLD
from annotator.model.united import part_of
from annotator.store import clock
from annotator.store.codec import decode, encode
from annotator.store.database import Database

_EDIT = "id, copy, counter, before, author, time, name, removed, added, undoes, merged, seen"
RULINGS = '%{"ruling":{%'
"""What the facts of edits with rulings are like, in SQL's LIKE."""

_COMPLETE = "batch IS NULL OR batch IN (SELECT number FROM batches WHERE complete)"


def append(
    database: Database, edit: Edit, author: str, undoes: str | None, seen: Iterable[str]
) -> LoggedEdit:
    """Log an edit that was just made in this file; ``seen`` are the heads of its layers."""
    facts = dict(cast("list[tuple[str, str]]", database.rows("SELECT key, value FROM project")))
    counter = database.row(
        "SELECT coalesce(max(counter), 0) + 1 FROM edits WHERE copy=?", facts["copy"]
    )
    before = database.row("SELECT id FROM edits WHERE batch IS NULL ORDER BY number DESC LIMIT 1")
    logged = LoggedEdit(
        id=secrets.token_hex(12),
        copy=facts["copy"],
        counter=cast("int", counter[0]) if counter else 1,
        before=str(before[0]) if before else None,
        author=author,
        time=clock.next_time(database),
        edit=edit,
        undoes=undoes,
        seen=tuple(seen),
    )
    insert(database, facts["id"], logged)
    return logged


def insert(database: Database, project: str, logged: LoggedEdit) -> None:
    """Add a row to the log as it is."""
    edit = logged.edit
    database.change(
        f"INSERT INTO edits (project, {_EDIT}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)",
        *(project, logged.id, logged.copy, logged.counter, logged.before, logged.author),
        *(logged.time, edit.name, encode(edit.removed), encode(edit.added), logged.undoes),
        *(int(logged.merged), " ".join(logged.seen)),
    )


def replace_facts(database: Database, logged: LoggedEdit) -> None:
    """Give a row of which this file had only a part its other facts."""
    database.change(
        "UPDATE edits SET removed=?, added=? WHERE id=?",
        *(encode(logged.edit.removed), encode(logged.edit.added), logged.id),
    )


def read(database: Database, kind: str = "", *, under_way: bool = False) -> Generator[LoggedEdit]:
    """Yield the whole log, or edits of one kind (`RULINGS`), by (time, id).

    Complete imports are included, one that is ``under_way`` on demand.
    """
    there = "1" if under_way else f"({_COMPLETE})"
    wanted = f"AND (removed || added) LIKE '{kind}'" if kind else ""
    query = f"SELECT {_EDIT} FROM edits WHERE {there} {wanted} ORDER BY time, id"
    with closing(database.stream(query)) as rows:
        yield from map(_logged, rows)


def one(database: Database, id: str) -> LoggedEdit:
    """Return one row of the log; raises `AnnotatorError` for an unknown id."""
    row = database.row(f"SELECT {_EDIT} FROM edits WHERE id=?", id)
    if row is None:
        raise AnnotatorError(sentence("The log has no edit “{id}”."), id=id)
    return _logged(row)


def leading_to(database: Database, here: tuple[str, str], ends: Iterable[str]) -> list[LoggedEdit]:
    """Return the part in one layer of the edits ``ends`` and of all before them, by (time, id).

    It follows what each edit has seen, so that it takes as long as that layer's history.
    """
    found: dict[str, LoggedEdit] = {}
    ahead = [*ends]
    while ahead:
        id = ahead.pop()
        row = database.row(f"SELECT {_EDIT} FROM edits WHERE id=?", id) if id not in found else None
        part = part_of(_logged(row), lambda fact: fact.key[1:3] == here) if row else None
        if part is not None and part.edit:
            found[id] = part
            ahead += part.seen
    return sorted(found.values(), key=lambda one: (one.time, one.id))


def steps(database: Database, author: str, *, on_gold: bool) -> list[tuple[str, str | None]]:
    """Return (id, what it undoes) of the edits that ``author`` made by hand in this file.

    A reviewer's decisions on gold and what the same person labels are stacks of their own; how a
    lead settles clashes in other people's layers is on neither, nor is a change of the schema.
    """
    query = (
        "SELECT id, undoes FROM edits WHERE author=? AND NOT merged AND batch IS NULL "
        "AND (removed || added LIKE ?) = ? AND name<>? AND added NOT LIKE '[{\"schema\":{%' "
        "ORDER BY number"
    )
    rows = database.rows(query, author, f'%"annotator":"{GOLD}"%', int(on_gold), SETTLING)
    return cast("list[tuple[str, str | None]]", rows)


def _logged(row: tuple[object, ...]) -> LoggedEdit:
    id, copy, counter, before, author, time, name, removed, added, undoes, merged, seen = cast(
        "tuple[str, str, int, str | None, str, str, str, str, str, str | None, int, str]", row
    )
    edit = Edit(name, decode(removed), decode(added))
    return LoggedEdit(
        *(id, copy, counter, before, author, time, edit, undoes),
        merged=bool(merged),
        seen=tuple(seen.split()),
    )
