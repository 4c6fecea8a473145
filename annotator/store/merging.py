"""Take the content of another file of the same project in: a union, table by table.

Every table has a rule that does not depend on who came first: the log is a set of rows by id,
documents and their imports go by the earlier import, of assignments and gazetteer entries the
later counts, of people and of settled clashes the earlier. So merging is commutative, associative and
idempotent. Patterns are not taken: a regular expression of somebody else's would run here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import cast

from annotator.errors import AnnotatorError, RefusedFileError, sentence
from annotator.model.carrying import Carrying, Heirs
from annotator.model.clash import Clash
from annotator.model.clash import clashes as clashes_of
from annotator.model.edit import PROJECT_FACTS, Edit, Fact, LoggedEdit
from annotator.store import carrying_over, checks, clock, edit_log, layers, schemas
from annotator.store.codec import encode_attributes, encode_json
from annotator.store.content import Arrival, Assignment, Content
from annotator.store.database import Database
from annotator.store.layers import Here


@dataclass(frozen=True, slots=True)
class Taken:
    """What one file brought: ids of new documents, number of new edits, layers that changed.

    ``carried`` counts what, there and here, is read by other labels than it was before.
    """

    documents: tuple[str, ...] = ()
    edits: int = 0
    layers: tuple[Here, ...] = ()
    carried: int = 0


def take(database: Database, arriving: Content, before: Carrying) -> Taken:
    """Unite ``arriving`` with this file, within the transaction that is open.

    ``before`` is how old keys were read here so far. Raises `RefusedFileError` where a document or
    an edit is another one here, `AnnotatorError` while an import is under way.
    """
    if database.row("SELECT 1 FROM batches WHERE NOT complete"):
        raise AnnotatorError(sentence("An import is under way in this project; merge afterwards."))
    new = _take_documents(database, arriving.documents.values())
    _order_batches(database)
    _take_people(database, arriving)
    assign(database, arriving.assignments)
    if arriving.annotator is None:  # what measures an annotator is not for theirs to say
        checks.add(database, arriving.checks)
    log, edits = _take_log(database, arriving)
    touched = sorted({here for logged in edits for here in logged.edit.layers})
    if any(_of_project(fact) for logged in edits for fact in _facts(logged)):
        layers.rebuild_project(database, log)
    carrying = schemas.carrying(database)
    carried = _count_carried(edits, carrying)
    if carrying != before:
        carried += carrying_over.carry(database, before, carrying, log)
    for here, its_log in layers.logs(log, touched).items():
        layers.rebuild(database, here, its_log, carrying)
        _note_clashes(database, here, its_log)
    if arriving.annotator is None:
        _take_settled(database, arriving.settled)
    _take_suggestions(database, new, arriving, carrying.labels)
    return Taken(tuple(new), len(edits), tuple(touched), carried)


def _count_carried(edits: Iterable[LoggedEdit], carrying: Carrying) -> int:
    """Count what was said by labels of earlier schemas."""
    if not carrying:
        return 0
    said = (fact for logged in edits for fact in logged.edit.added)
    return sum(carrying.fact(fact) != fact for fact in said)


def assign(database: Database, assignments: Iterable[Assignment]) -> None:
    """Note who has which document; of two hand-outs the later counts."""
    database.change_many(
        """INSERT INTO assignments (document, annotator, position, common, handed)
        SELECT number, ?, ?, ?, ? FROM documents WHERE id=?
        ON CONFLICT DO UPDATE
        SET position=excluded.position, common=excluded.common, handed=excluded.handed
        WHERE (excluded.handed, excluded.position, excluded.common) > (handed, position, common)""",
        [(one.annotator, one.position, int(one.common), one.handed, one.document)
         for one in assignments],
    )  # fmt: skip


def clashes(database: Database) -> list[Clash]:
    """Return all clashes, those that wait for a ruling first, then by document and annotator."""
    query = """
        SELECT d.id, c.annotator, c.winner, c.loser, c.ruled FROM clashes c
        JOIN documents d ON d.number=c.document
        ORDER BY c.ruled IS NOT NULL, d.id, c.annotator, c.winner, c.loser"""
    rows = cast("list[tuple[str, str, str, str, str | None]]", database.rows(query))
    return [Clash(*row) for row in rows]


def _facts(logged: LoggedEdit) -> tuple[Fact, ...]:
    return (*logged.edit.removed, *logged.edit.added)


def _of_project(fact: Fact) -> bool:
    return isinstance(fact, PROJECT_FACTS)


def rule(database: Database, clash: Clash) -> None:
    """Note that a clash is settled."""
    _take_settled(database, [replace(clash, ruled=clock.now())])


# -- documents -----------------------------------------------------------------------------------


def _take_documents(database: Database, arrivals: Iterable[Arrival]) -> list[str]:
    new: list[str] = []
    there = _arrivals(database)
    for one in sorted(arrivals, key=lambda each: each.document.id):
        known = there.get(one.document.id)
        if known is None:
            _add_document(database, one)
            new.append(one.document.id)
        elif known[0] != one.sha256:
            raise RefusedFileError(
                sentence("“{id}” is there already with another text."), id=one.document.id
            )
        elif (one.started, one.batch) < known[1:]:
            _take_origin(database, one)
    return new


def _arrivals(database: Database) -> dict[str, tuple[str, str, str]]:
    """Return (text digest, start of its import, id of its import) of every document by its id."""
    query = (
        "SELECT d.id, d.text_sha256, b.started, b.id FROM documents d "
        "JOIN batches b ON b.number=d.batch"
    )
    rows = cast("list[tuple[str, str, str, str]]", database.rows(query))
    return {id: (sha256, started, batch) for id, sha256, started, batch in rows}


def _add_document(database: Database, one: Arrival) -> None:
    document = one.document
    database.change(
        "INSERT INTO documents (id, text, text_sha256, title, length, source_path, "
        "source_encoding, source_sha256, meta, batch) VALUES (?,?,?,?,?,?,?,?,?,?)",
        *(document.id, document.text, one.sha256, one.title, len(document.text)),
        *_origin(one),
        _batch(database, one),
    )


def _take_origin(database: Database, one: Arrival) -> None:
    """Let the earlier import of a document decide where it came from."""
    database.change(
        "UPDATE documents SET title=?, source_path=?, source_encoding=?, source_sha256=?, meta=?, "
        "batch=? WHERE id=?",
        *(one.title, *_origin(one), _batch(database, one), one.document.id),
    )


def _origin(one: Arrival) -> tuple[str | None, ...]:
    source = one.document.source
    place = (source.path, source.encoding, source.sha256) if source else (None, None, None)
    return (*place, encode_json(one.document.meta))


def _batch(database: Database, one: Arrival) -> int:
    row = database.row("SELECT number FROM batches WHERE id=?", one.batch)
    if row is not None:
        return cast("int", row[0])
    return database.insert(
        "INSERT INTO batches (id, started, owner, complete) VALUES (?,?,'',1)",
        *(one.batch, one.started),
    )


def _order_batches(database: Database) -> None:
    """Number the imports in the order in which they started, wherever that was."""
    rows = database.rows("SELECT number FROM batches ORDER BY started, id")
    numbers = [cast("int", number) for (number,) in rows]
    if numbers == sorted(numbers):
        return
    first = max(numbers) + 1  # above all: no two are ever the same on the way
    above = range(first, first + len(numbers))
    _renumber(database, numbers, above)
    _renumber(database, above, range(1, len(numbers) + 1))


def _renumber(database: Database, old: Iterable[int], new: Iterable[int]) -> None:
    pairs: list[tuple[object, ...]] = list(zip(new, old, strict=True))
    database.pragma("defer_foreign_keys", "ON")
    for table, column in (
        ("batches", "number"), ("documents", "batch"), ("layers", "batch"), ("edits", "batch"),
    ):  # fmt: skip
        database.change_many(f"UPDATE {table} SET {column}=? WHERE {column}=?", pairs)


# -- the log -------------------------------------------------------------------------------------


def _take_log(
    database: Database, arriving: Content
) -> tuple[Iterable[LoggedEdit], list[LoggedEdit]]:
    """Add rows that are not there; returns the whole log and what of ``arriving`` was new."""
    log = {logged.id: logged for logged in edit_log.read(database)}
    brought: list[LoggedEdit] = []
    for logged in sorted(arriving.log, key=lambda one: (one.time, one.id)):
        known = log.get(logged.id)
        if known is None:
            edit_log.insert(database, arriving.project, replace(logged, merged=True))
        elif known == logged or (logged := _whole(known, logged)) == known:
            continue
        else:
            edit_log.replace_facts(database, logged)
        log[logged.id] = logged
        brought.append(logged)
    return log.values(), brought


def _whole(known: LoggedEdit, other: LoggedEdit) -> LoggedEdit:
    """Return an edit of which two files have parts; raises `RefusedFileError` if they differ."""
    edit = Edit(
        known.edit.name,
        tuple(_united(known.edit.removed, other.edit.removed)),
        tuple(_united(known.edit.added, other.edit.added)),
    )
    if replace(other, edit=edit) != replace(known, edit=edit) or known.edit.name != other.edit.name:
        raise RefusedFileError(
            sentence("The file tells an edit otherwise than this project ({id})."), id=known.id
        )
    return replace(known, edit=edit)


def _united(some: Iterable[Fact], others: Iterable[Fact]) -> Iterable[Fact]:
    facts = {fact.key: fact for fact in some}
    for fact in others:
        if facts.setdefault(fact.key, fact) != fact:
            raise RefusedFileError(sentence("The file tells an edit otherwise than this project."))
    return facts.values()


def _note_clashes(database: Database, here: Here, log: list[LoggedEdit]) -> None:
    """List the clashes of a layer; what was ruled stays noted, also where a line went on."""
    document, annotator = here
    ((number,),) = database.rows("SELECT number FROM documents WHERE id=?", document)
    database.change(
        "DELETE FROM clashes WHERE document=? AND annotator=? AND ruled IS NULL", number, annotator
    )
    database.change_many(
        "INSERT INTO clashes (document, annotator, winner, loser) VALUES (?,?,?,?) "
        "ON CONFLICT DO NOTHING",
        [(number, annotator, *pair) for pair in clashes_of(log)],
    )


# -- all else ------------------------------------------------------------------------------------


def _take_people(database: Database, arriving: Content) -> None:
    """Take names and gazetteer entries in."""
    database.change_many(
        "INSERT INTO people (name, added) VALUES (?,?) "
        "ON CONFLICT DO UPDATE SET added=min(added, excluded.added)",
        list(arriving.people.items()),
    )
    database.change_many(
        """INSERT INTO gazetteer (name, label, canonical, added_by, added) VALUES (?,?,?,?,?)
        ON CONFLICT DO UPDATE
        SET canonical=excluded.canonical, added_by=excluded.added_by, added=excluded.added
        WHERE (excluded.added, excluded.added_by, excluded.canonical) > (added, added_by, canonical)
        """,
        list(arriving.gazetteer),
    )


def _take_settled(database: Database, settled: Iterable[Clash]) -> None:
    """Note what is ruled, also of pairs whose lines have gone on here; the earlier ruling stays."""
    database.change_many(
        """INSERT INTO clashes (document, annotator, winner, loser, ruled)
        SELECT number, ?, ?, ?, ? FROM documents WHERE id=?
        ON CONFLICT DO UPDATE SET ruled=min(coalesce(ruled, excluded.ruled), excluded.ruled)""",
        [(one.annotator, one.winner, one.loser, one.ruled, one.document) for one in settled],
    )


def _take_suggestions(
    database: Database, new: Iterable[str], arriving: Content, heirs: Heirs
) -> None:
    rows: list[tuple[object, ...]] = [
        ("", one.by, one.span.start, one.span.end, heirs.get(one.label, one.label),
         encode_attributes(one.attributes), one.score, one.reason, id)
        for id in new
        for one in arriving.suggestions.get(id, ())
    ]  # fmt: skip
    database.change_many(
        'INSERT INTO suggestions (document, owner, "by", start, "end", label, attributes, score, '
        "reason) SELECT number, ?,?,?,?,?,?,?,? FROM documents WHERE id=? "
        "ON CONFLICT DO NOTHING",
        rows,
    )
