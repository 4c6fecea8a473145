"""What one project file can give to another: everything but the tables that the log makes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from typing import cast

from annotator.errors import RefusedFileError, sentence
from annotator.model.clash import Clash
from annotator.model.document import Document, Source
from annotator.model.edit import BinFact, Fact, LoggedEdit, RulingFact, SchemaFact, TitleFact
from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.model.united import part_of
from annotator.store import checks, edit_log
from annotator.store.checks import Check
from annotator.store.codec import decode_attributes, decode_json
from annotator.store.database import Database

_SETTLED = """
    SELECT d.id, c.annotator, c.winner, c.loser, c.ruled FROM clashes c
    JOIN documents d ON d.number=c.document WHERE c.ruled IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document with the import that brought it: ``batch`` is its id, ``started`` its time."""

    document: Document
    sha256: str
    title: str
    batch: str
    started: str

    def again(self, id: str) -> Arrival:
        """Return the same text as another document; its path follows the id, all else is equal."""
        document, source = self.document, self.document.source
        if source is not None:
            suffix = source.path.removeprefix(document.id) if source.path else ""
            follows = suffix != source.path
            source = replace(source, path=f"{id}{suffix}" if follows else id)
        return replace(self, document=replace(document, id=id, source=source))


@dataclass(frozen=True, slots=True)
class Assignment:
    """A document handed to an annotator, at ``position`` in their queue.

    ``common``: several annotators have it. An annotator's own file does not say so.
    """

    document: str
    annotator: str
    position: int
    common: bool
    handed: str


@dataclass(frozen=True, slots=True)
class Content:
    """The content of one file. ``annotator`` is whose file it is, None for a lead's.

    ``people`` maps names to when they were added; ``settled`` are the clashes that a lead has ruled.
    ``gazetteer`` are rows as the table has them; ``suggestions`` are those for
    everybody, by document.
    """

    project: str
    annotator: str | None
    documents: dict[str, Arrival]
    log: list[LoggedEdit]
    people: dict[str, str] = field(default_factory=dict[str, str])
    assignments: list[Assignment] = field(default_factory=list[Assignment])
    gazetteer: list[tuple[str, ...]] = field(default_factory=list[tuple[str, ...]])
    settled: list[Clash] = field(default_factory=list[Clash])
    suggestions: dict[str, list[Suggestion]] = field(default_factory=dict[str, list[Suggestion]])
    checks: list[Check] = field(default_factory=list[Check])

    def for_annotator(self, name: str, known: set[str], *, in_common: bool = False) -> Content:
        """Return what ``name`` may see: their documents, their layers, what is everybody's.

        ``known`` are documents that their file has already. Common documents come unmarked, and
        without suggestions unless ``in_common``.
        """
        mine = [one for one in self.assignments if one.annotator == name]
        kept = {one.document for one in mine} | known
        common = set[str]() if in_common else {one.document for one in mine if one.common}

        others = {one.annotator for one in self.assignments} - {name}

        def wanted(fact: Fact, author: str) -> bool:
            if isinstance(fact, SchemaFact | RulingFact):
                return True
            if isinstance(fact, BinFact):
                return fact.document in kept
            if isinstance(fact, TitleFact):
                return fact.document in kept and author not in others
            return fact.annotator == name and fact.document in kept

        parts = (part_of(one, partial(wanted, author=one.author)) for one in map(_titled, self.log))
        shared = {id: one for id, one in self.suggestions.items() if id in kept - common}
        return replace(
            self,
            documents={id: one for id, one in self.documents.items() if id in kept},
            log=[part for part in parts if part.edit],
            people={one: added for one, added in self.people.items() if one == name},
            assignments=[replace(one, common=False) for one in mine],
            gazetteer=[row for row in self.gazetteer if row[3] == name],
            settled=[one for one in self.settled if one.annotator == name and one.document in kept],
            suggestions=shared,
            checks=[],
        )

    def mixed_in(self, assignments: list[Assignment], checks: list[Check]) -> Content:
        """Return what a hand-out adds to the project: the documents of hidden repeats and the rest."""
        originals = {one.document: one.original for one in checks if one.original is not None}
        return Content(
            self.project,
            None,
            {id: self.documents[original].again(id) for id, original in originals.items()},
            [],
            assignments=assignments,
            suggestions={
                id: self.suggestions[original]
                for id, original in originals.items()
                if original in self.suggestions
            },
            checks=checks,
        )


def _titled(logged: LoggedEdit) -> LoggedEdit:
    """Return an edit without the titles that its own take the place of: others may have given them.

    What stands in the end is the same: of a place that is written the last writer decides.
    """
    given = {fact.key for fact in logged.edit.added if isinstance(fact, TitleFact)}
    if not given:
        return logged
    removed = tuple(fact for fact in logged.edit.removed if fact.key not in given)
    return replace(logged, edit=replace(logged.edit, removed=removed))


def read(database: Database) -> Content:
    """Read the content of a project file; raises `RefusedFileError` for values of a wrong type."""
    facts = _by_first(database, "SELECT key, value FROM project")
    return Content(
        project=facts["id"],
        annotator=facts.get("annotator"),
        documents=_documents(database),
        log=list(edit_log.read(database)),
        people=_by_first(database, "SELECT name, added FROM people"),
        assignments=assignments(database),
        gazetteer=_texts(
            database, "SELECT name, label, canonical, added_by, added FROM gazetteer", 5
        ),
        settled=[Clash(*row) for row in _texts(database, _SETTLED, 5)],
        suggestions=_shared_suggestions(database),
        checks=checks.read(database),
    )


def assignments(database: Database) -> list[Assignment]:
    """Return who has which document, by annotator, then place in the queue."""
    query = """
        SELECT d.id, a.annotator, a.handed, a.position, a.common FROM assignments a
        JOIN documents d ON d.number=a.document ORDER BY a.annotator, a.position, d.id"""
    found: list[Assignment] = []
    for row in database.rows(query):
        document, annotator, handed = _checked(row[:3], str)
        position, common = _checked(row[3:], int)
        found.append(Assignment(document, annotator, position, bool(common), handed))
    return found


def _documents(database: Database) -> dict[str, Arrival]:
    query = """
        SELECT d.id, d.text, d.text_sha256, d.title, d.meta, b.id, b.started,
               d.source_path, d.source_encoding, d.source_sha256
        FROM documents d JOIN batches b ON b.number=d.batch WHERE b.complete"""
    with closing(database.stream(query)) as rows:
        return {one.document.id: one for one in map(_arrival, rows)}


def _arrival(row: Sequence[object]) -> Arrival:
    id, text, sha256, title, meta, batch, started = _checked(row[:7], str)
    source = None if row[7] is None else Source(*_checked(row[7:], str))
    kept = decode_json(meta)
    _checked((kept,), dict)  # JSON that comes from outside may be anything
    return Arrival(Document(id, text, source, kept), sha256, title, batch, started)


def _shared_suggestions(database: Database) -> dict[str, list[Suggestion]]:
    query = """
        SELECT d.id, s.label, s."by", s.attributes, s.reason, s.start, s."end", s.score
        FROM suggestions s JOIN documents d ON d.number=s.document
        JOIN batches b ON b.number=d.batch WHERE b.complete AND s.owner='' """
    found: dict[str, list[Suggestion]] = {}
    for row in database.rows(query):
        id, label, by, attributes, reason = _checked(row[:5], str)
        span, score = Span(*_checked(row[5:7], int)), float(cast("float", row[7]))
        suggestion = Suggestion(label, span, by, score, decode_attributes(attributes), reason)
        found.setdefault(id, []).append(suggestion)
    return found


def _texts(database: Database, query: str, count: int) -> list[tuple[str, ...]]:
    return [_checked(row[:count], str) for row in database.rows(query)]


def _by_first(database: Database, query: str) -> dict[str, str]:
    return {row[0]: row[1] for row in _texts(database, query, 2)}


def _checked[T](values: Sequence[object], kind: type[T]) -> tuple[T, ...]:
    kept = tuple(value for value in values if isinstance(value, kind))
    if len(kept) != len(values):
        raise RefusedFileError(sentence("A table of the file holds a value of a wrong type."))
    return kept
