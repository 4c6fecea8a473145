"""The project file: documents, layers, the log. The only door to SQLite."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from annotator.errors import AnnotatorError, RefusedFileError, sentence
from annotator.model.carrying import Carrying
from annotator.model.clash import Clash
from annotator.model.document import Document, Source
from annotator.model.edit import (
    BinFact,
    Edit,
    Fact,
    LayerFact,
    LoggedEdit,
    RulingFact,
    SchemaFact,
    Status,
    TitleFact,
)
from annotator.model.entity import Origin, Suggestion
from annotator.model.layer import Layer
from annotator.model.ruling import Ruling
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.store import (
    carrying_over,
    checks,
    clock,
    content,
    counting,
    edit_log,
    layers,
    merging,
    place,
    projection,
    proposals,
    schemas,
    side,
)
from annotator.store.carrying_over import Watch
from annotator.store.checks import REPEATS, Check
from annotator.store.codec import decode_attributes, decode_json
from annotator.store.content import Assignment, Content
from annotator.store.database import Database
from annotator.store.import_batch import ImportBatch, remove_abandoned
from annotator.store.merging import Taken
from annotator.store.migrate import Migrations, create, migrate, migrations
from annotator.store.proposals import ListEntry, PatternRow
from annotator.store.schemas import SchemaVersion

_VISIBLE = "batch IN (SELECT number FROM batches WHERE complete)"
_TITLE = "coalesce((SELECT t.title FROM titles t WHERE t.document=d.number), d.title)"
"""What document ``d`` is called."""
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
_SHOWN = f"(l.batch IS NULL OR l.{_VISIBLE}) AND d.{_VISIBLE}"


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


class ProjectStore:
    """One open project file, used from one thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._schemas: tuple[object, list[Schema], Carrying] | None = None
        self.migrated: Path | None = None
        self.path = database.path
        self.recovered = database.recovered
        self.open_elsewhere = database.open_elsewhere

    @classmethod
    def create(cls, path: Path, name: str, schema: Schema) -> ProjectStore:
        """Make a new project file; refuses to overwrite, leaves nothing half-made."""

        def found(store: ProjectStore) -> None:
            store._identify(secrets.token_hex(16), name)
            store.apply(Edit("create", added=(SchemaFact(schema),)), author="")

        return cls._make(path, found)

    @classmethod
    def create_share(cls, path: Path, project: ProjectStore, annotator: str) -> ProjectStore:
        """Make an empty file of the same project that belongs to ``annotator``."""

        def found(store: ProjectStore) -> None:
            store._identify(project.id, project.name, annotator)

        return cls._make(path, found)

    @classmethod
    def _make(cls, path: Path, found: Callable[[ProjectStore], None]) -> ProjectStore:
        _claim(path)
        try:
            database = Database(path, new=True)
            try:
                create(database, migrations())
                store = cls(database)
                found(store)
            except BaseException:
                database.close()
                raise
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return store

    @classmethod
    def open(cls, path: Path, steps: Migrations | None = None) -> ProjectStore:
        """Open a project file, migrating one of an earlier release (``migrated``: the old copy).

        ``recovered`` tells that the last run ended without closing; nothing is lost by that.
        Raises `RefusedFileError` for anything that is no project of this or an earlier release.
        """
        if not path.is_file():
            raise AnnotatorError(sentence("There is no project “{path}”."), path=path)
        database = Database(path)
        try:
            copy = migrate(database, steps or migrations())
            store = cls(database)
            store.migrated = copy
            store._arrive()
        except BaseException:
            database.close()
            raise
        return store

    def _identify(self, project: str, name: str, annotator: str | None = None) -> None:
        facts = {
            "id": project,
            "name": name,
            "copy": secrets.token_hex(8),
            "place": place.of(self.path),
            "created": clock.now(),
        }
        if annotator is not None:
            facts["annotator"] = annotator
        with self._database.transaction():
            self._database.change_many("INSERT INTO project VALUES (?,?)", list(facts.items()))

    def _arrive(self) -> None:
        """Give a file that was copied here an identity of its own; clear up after a crash."""
        here = place.of(self.path)
        if self._fact("place") != here:
            with self._database.transaction():
                self._set_fact("place", here)
                self._set_fact("copy", secrets.token_hex(8))
        remove_abandoned(self._database)

    # -- the project ---------------------------------------------------------------------------

    @property
    def id(self) -> str:
        """The project's id, the same in every copy."""
        return self._fact("id")

    @property
    def copy(self) -> str:
        """The id of this copy of the project."""
        return self._fact("copy")

    @property
    def name(self) -> str:
        """The project's name."""
        return self._fact("name")

    def schema(self) -> Schema:
        """Return the schema in force."""
        return self._read_schemas()[0][0]

    @property
    def carrying(self) -> Carrying:
        """How keys of earlier schemas are read under the one in force."""
        return self._read_schemas()[1]

    def _read_schemas(self) -> tuple[list[Schema], Carrying]:
        """Return all schemas, the one in force first, and what they make of old keys."""
        newest = schemas.newest(self._database)
        if self._schemas is None or self._schemas[0] != newest:
            found = [one.schema for one in schemas.versions(self._database)]
            self._schemas = newest, found, Carrying.under(found)
        return self._schemas[1:]

    def schema_versions(self) -> list[SchemaVersion]:
        """Return every schema that was put in force, the one in force first."""
        return schemas.versions(self._database)

    def rulings(self) -> list[Ruling]:
        """Return the lead's rulings, by cause, labels and detail."""
        return projection.rulings(self._database)

    def people(self) -> list[str]:
        """Return the annotators' names, by code point."""
        return [str(name) for (name,) in self._database.rows("SELECT name FROM people ORDER BY 1")]

    def add_person(self, name: str) -> None:
        """Put an annotator on the project's list."""
        if name not in self.people():
            with self._database.transaction():
                self._database.change(
                    "INSERT INTO people VALUES (?,?) ON CONFLICT DO NOTHING", name, clock.now()
                )

    def _fact(self, key: str) -> str:
        row = self._database.row("SELECT value FROM project WHERE key=?", key)
        if row is None:
            raise RefusedFileError(sentence("“{path}” is no project file."), path=self.path)
        return str(row[0])

    def _set_fact(self, key: str, value: str) -> None:
        self._database.change("UPDATE project SET value=? WHERE key=?", value, key)

    # -- documents -----------------------------------------------------------------------------

    def documents(self, *, repeats: bool = False) -> list[DocumentRow]:
        """Return all documents outside the bin: by import, then id.

        Hidden repeats, which only a lead's file knows, are left out unless ``repeats``.
        """
        query = (
            f"SELECT id, {_TITLE}, length, text_sha256 FROM documents d "
            f"WHERE NOT binned AND {_VISIBLE} {_unless(repeats)} ORDER BY batch, id"
        )
        return [DocumentRow(*cast("_DocumentRow", row)) for row in self._database.rows(query)]

    def document(self, id: str) -> Document:
        """Return a document; raises `AnnotatorError` for an unknown id."""
        query = f"{_DOCUMENT} WHERE id=? AND {_VISIBLE}"
        row = self._database.row(query, id)
        if row is None:
            raise AnnotatorError(sentence("There is no document “{id}”."), id=id)
        return _document(row)

    def title(self, document: str) -> str:
        """Return what a document is called in lists."""
        row = self._database.row(f"SELECT {_TITLE} FROM documents d WHERE id=?", document)
        return str(row[0]) if row else document

    def given_title(self, document: str) -> str | None:
        """Return the title that a person gave a document, None if nobody did."""
        row = self._database.row(
            "SELECT t.title FROM titles t JOIN documents d ON d.number=t.document WHERE d.id=?",
            document,
        )
        return str(row[0]) if row else None

    def stream_documents(self, *, repeats: bool = False) -> Generator[Document]:
        """Yield all documents outside the bin, hidden repeats on demand: by import, then id."""
        query = f"{_DOCUMENT} WHERE NOT binned AND {_VISIBLE} {_unless(repeats)} ORDER BY batch, id"
        with closing(self._database.stream(query)) as rows:
            yield from map(_document, rows)

    def queue(self, annotator: str) -> list[QueueRow]:
        """Return the documents as this annotator's queue shows them.

        Where any were handed out to the annotator, only those, in the order of the hand-out.
        """
        query = f"""
            SELECT d.id, {_TITLE}, coalesce(l.status, 'new'), coalesce(l.skip_reason, ''),
                   coalesce(l.unsure, 0), coalesce(e.n, 0), coalesce(s.n, 0)
            FROM documents d
            LEFT JOIN layers l ON l.document=d.number AND l.annotator=?1 AND (
                l.batch IS NULL OR l.{_VISIBLE})
            LEFT JOIN (SELECT layer, count(*) n FROM entities WHERE layer IN (
                SELECT number FROM layers WHERE annotator=?1) GROUP BY layer) e ON e.layer=l.number
            LEFT JOIN ({_OPEN_SUGGESTIONS}) s ON s.document=d.number
            LEFT JOIN assignments a ON a.document=d.number AND a.annotator=?1
            WHERE NOT d.binned AND d.{_VISIBLE} AND (a.document IS NOT NULL
                OR NOT EXISTS (SELECT 1 FROM assignments WHERE annotator=?1)
                    AND d.number NOT IN ({REPEATS}))
            ORDER BY a.position, d.batch, d.id"""
        rows = cast("list[_QueueRow]", self._database.rows(query, annotator))
        return [QueueRow(*row[:4], bool(row[4]), *row[5:]) for row in rows]

    def texts_by_id(self) -> dict[str, str]:
        """Return the text digest of every document by its id, those in the bin too.

        Hidden repeats come first, so that who asks for the document of a text finds the original.
        """
        query = (
            f"SELECT id, text_sha256 FROM documents WHERE {_VISIBLE} "
            f"ORDER BY number NOT IN ({REPEATS}), number"
        )
        return dict(cast("list[tuple[str, str]]", self._database.rows(query)))

    # -- layers --------------------------------------------------------------------------------

    def layer(self, document: str, annotator: str) -> Layer:
        """Return a layer; one that nobody has begun is empty."""
        number = self._layer_number(document, annotator)
        if number is None:
            return Layer(document, annotator)
        with self._database.snapshot():  # else a relation could miss an end removed meanwhile
            others = projection.other_facts(self._database, number, document, annotator)
            return Layer(document, annotator, others, projection.entities(self._database, number))

    def heads(self, document: str, annotator: str) -> list[str]:
        """Return the ids of the newest edits of a layer: other ones mean that it has changed."""
        number = self._layer_number(document, annotator)
        return layers.heads(self._database, [number]) if number else []

    def facts(self, document: str, annotator: str) -> Iterable[LayerFact]:
        """Return the facts of a layer; none where nobody has begun it."""
        number = self._layer_number(document, annotator)
        return projection.facts(self._database, number, document, annotator) if number else ()

    def layer_content(self, document: str, annotator: str) -> projection.LayerContent | None:
        """Return what a layer holds, as exports write it; None where nobody has begun it."""
        number = self._layer_number(document, annotator)
        return projection.layer_content(self._database, number) if number else None

    def all_facts(self) -> Generator[Fact]:
        """Yield every fact of the project, from the tables."""
        yield SchemaFact(self.schema())
        for (id,) in self._database.rows(f"SELECT id FROM documents WHERE binned AND {_VISIBLE}"):
            yield BinFact(str(id))
        titles = (
            "SELECT d.id, t.title FROM titles t JOIN documents d ON d.number=t.document "
            f"WHERE d.{_VISIBLE}"
        )
        for id, title in cast("list[tuple[str, str]]", self._database.rows(titles)):
            yield TitleFact(id, title)
        yield from map(RulingFact, self.rulings())
        query = (
            "SELECT l.number, d.id, l.annotator FROM layers l JOIN documents d "
            f"ON d.number=l.document WHERE l.batch IS NULL OR l.{_VISIBLE}"
        )
        rows = cast("list[tuple[int, str, str]]", self._database.rows(query))
        for number, document, annotator in rows:
            yield from projection.facts(self._database, number, document, annotator)

    def layer_statuses(self, document: str | None = None) -> dict[str, dict[str, Status]]:
        """Return who has a layer where: document -> annotator -> status, or of one document only.

        Names come by code point, gold last.
        """
        query = f"""
            SELECT d.id, l.annotator, l.status FROM layers l JOIN documents d ON d.number=l.document
            WHERE l.status IS NOT NULL AND {_SHOWN} {"AND d.id=?" if document is not None else ""}
            ORDER BY d.number, l.annotator='gold', l.annotator"""
        rows = self._database.rows(query, *(() if document is None else (document,)))
        layers: dict[str, dict[str, Status]] = {}
        for id, name, status in cast("list[tuple[str, str, Status]]", rows):
            layers.setdefault(id, {})[name] = status
        return layers

    def layer_rows(self) -> list[tuple[str, str, Status]]:
        """Return (document, annotator, status) of every layer outside the bin."""
        query = f"""
            SELECT d.id, l.annotator, l.status FROM layers l JOIN documents d ON d.number=l.document
            WHERE l.status IS NOT NULL AND NOT d.binned AND {_SHOWN}"""
        return cast("list[tuple[str, str, Status]]", self._database.rows(query))

    def entity_rows(self) -> list[tuple[str, str, int, int, str, Origin]]:
        """Return (document, annotator, start, end, label, origin) of every entity outside the bin."""
        query = f"""
            SELECT d.id, l.annotator, e.start, e."end", e.label, e.origin FROM entities e
            JOIN layers l ON l.number=e.layer JOIN documents d ON d.number=l.document
            WHERE NOT d.binned AND {_SHOWN}"""
        return cast("list[tuple[str, str, int, int, str, Origin]]", self._database.rows(query))

    def side(self, annotator: str) -> side.Side:
        """Return one annotator's layers outside the bin, as plain rows."""
        return side.read(self._database, annotator)

    def suggestions(self, document: str, annotator: str) -> list[Suggestion]:
        """Return the suggestions that this annotator may see, rejected ones included."""
        query = f"""
            SELECT s.label, s.start, s."end", s."by", s.score, s.attributes, s.reason, s.owner
            FROM suggestions s JOIN documents d ON d.number=s.document
            WHERE d.id=? AND s.owner IN ('', ?) AND s.label IN ({schemas.LABELS})
            ORDER BY s.start, s."end" DESC, s.label, s."by" """
        rows = cast("list[_SuggestionRow]", self._database.rows(query, document, annotator))
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

    def replace_suggestions(
        self, document: str, by: str, owner: str | None, suggestions: Iterable[Suggestion]
    ) -> None:
        """Store what a suggester proposes for a document in place of what it proposed before."""
        self.replace_many_suggestions([(document, by, owner, suggestions)])

    def replace_many_suggestions(
        self, many: Iterable[tuple[str, str, str | None, Iterable[Suggestion]]]
    ) -> None:
        """Do so for many (document, by, owner, suggestions) in one transaction."""
        with self._database.transaction():
            heirs = self.carrying.labels
            for document, by, owner, suggestions in many:
                row = (self._document_number(document), owner or "", by)
                proposals.replace(self._database, row, suggestions, heirs)

    def list_entries(self) -> list[ListEntry]:
        """Return the names that are always suggested, by name and label."""
        return proposals.list_entries(self._database, self.carrying.labels)

    def add_list_entry(self, entry: ListEntry, added_by: str) -> None:
        """Let a name be suggested always; one that is there already gets the new standard form."""
        proposals.add_list_entry(self._database, entry, added_by)

    def remove_list_entry(self, name: str, label: str) -> None:
        """Take a name off that list."""
        proposals.remove_list_entry(self._database, name, label, self.carrying.labels)

    def patterns(self) -> list[PatternRow]:
        """Return the person's own regular expressions, by pattern and label."""
        return proposals.patterns(self._database, self.carrying.labels)

    def add_pattern(self, row: PatternRow, added_by: str) -> None:
        """Keep a regular expression and the label of its matches."""
        proposals.add_pattern(self._database, row, added_by)

    def remove_pattern(self, row: PatternRow) -> None:
        """Forget a regular expression."""
        proposals.remove_pattern(self._database, row, self.carrying.labels)

    def _layer_number(self, document: str, annotator: str) -> int | None:
        row = self._database.row(
            "SELECT l.number FROM layers l JOIN documents d ON d.number=l.document "
            f"WHERE d.id=? AND l.annotator=? AND (l.batch IS NULL OR l.{_VISIBLE})",
            document,
            annotator,
        )
        return cast("int", row[0]) if row else None

    def _document_number(self, id: str) -> int:
        row = self._database.row("SELECT number FROM documents WHERE id=?", id)
        if row is None:
            raise AnnotatorError(sentence("There is no document “{id}”."), id=id)
        return cast("int", row[0])

    # -- edits ---------------------------------------------------------------------------------

    def apply(
        self, edit: Edit, author: str, undoes: str | None = None, watch: Watch | None = None
    ) -> LoggedEdit:
        """Change the tables and add one row to the log, in one transaction, on disk on return.

        The edit may speak the words of an earlier schema; it is kept in those of the one in force.
        ``watch`` follows how the layers are carried over to another schema.
        Raises `StaleEditError` (nothing changed) where a removed fact is not there as described.
        """
        with self._database.transaction():
            carrying = self.carrying
            edit = carrying.edit(edit)
            numbers = {here: self._begin_layer(*here) for here in edit.layers}
            layers.settle(self._database, numbers, author, carrying)
            layers.settle_rulings(self._database, edit, author, carrying)
            for fact in projection.layer_facts(edit.removed):
                projection.remove(self._database, fact, numbers[fact.document, fact.annotator])
            for fact in projection.layer_facts(edit.added):
                projection.add(self._database, fact, numbers[fact.document, fact.annotator])
            self._change_project(edit)
            seen = layers.heads(self._database, numbers.values())
            logged = edit_log.append(self._database, edit, author, undoes, seen)
            layers.set_heads(self._database, numbers.values(), [logged.id])
            if schemas.add(self._database, [logged]):
                carrying_over.carry(self._database, carrying, self.carrying, watch=watch)
            return logged

    def _begin_layer(self, document: str, annotator: str) -> int:
        number = self._layer_number(document, annotator)
        if number is not None:
            return number
        row = (self._document_number(document), annotator)
        if self._database.row("SELECT 1 FROM layers WHERE document=? AND annotator=?", *row):
            raise AnnotatorError(
                sentence("An import is just bringing {annotator}'s layer; wait until it is done."),
                annotator=annotator,
            )
        return self._database.insert("INSERT INTO layers (document, annotator) VALUES (?,?)", *row)

    def _change_project(self, edit: Edit) -> None:
        for comes, facts in ((False, edit.removed), (True, edit.added)):
            for fact in facts:
                if isinstance(fact, BinFact):
                    number = self._document_number(fact.document)
                    projection.change_bin(self._database, number, binned=comes)
                elif isinstance(fact, TitleFact):
                    rename = projection.add_title if comes else projection.remove_title
                    rename(self._database, self._document_number(fact.document), fact.title)
                elif isinstance(fact, RulingFact):
                    change = projection.add_ruling if comes else projection.remove_ruling
                    change(self._database, fact)

    def log(self) -> Generator[LoggedEdit]:
        """Yield the whole log as it was said, by (time, id), complete imports included."""
        return edit_log.read(self._database)

    def logged(self, id: str) -> LoggedEdit:
        """Return an edit in the words of the schema in force; raises `AnnotatorError` for no edit."""
        return self.carrying.logged(edit_log.one(self._database, id))

    def steps(self, author: str, *, on_gold: bool = False) -> list[tuple[str, str | None]]:
        """Return (id, what it undoes) of the edits that ``author`` made by hand in this file."""
        return edit_log.steps(self._database, author, on_gold=on_gold)

    # -- several files -------------------------------------------------------------------------

    @property
    def preset_annotator(self) -> str | None:
        """Whose own file this is (made by `split`), or None."""
        row = self._database.row("SELECT value FROM project WHERE key='annotator'")
        return str(row[0]) if row else None

    def content(self) -> Content:
        """Return all that this file can give to another; raises `RefusedFileError`."""
        return content.read(self._database)

    def merge(self, arriving: Content) -> Taken:
        """Unite the content of another file with this one: all of it or nothing."""
        with self._database.transaction():
            return merging.take(self._database, arriving, self.carrying)

    def clashes(self) -> list[Clash]:
        """Return all clashes, those that wait for a ruling first."""
        return merging.clashes(self._database)

    def lines_of(self, clashes: Sequence[Clash]) -> list[LoggedEdit]:
        """Return what led to the ends of clashes of one layer, that layer's part, by (time, id)."""
        here = (clashes[0].document, clashes[0].annotator)
        ends = [end for one in clashes for end in (one.winner, one.loser)]
        lines = edit_log.leading_to(self._database, here, ends)
        return [self.carrying.logged(one) for one in lines]

    def rule(self, clash: Clash) -> None:
        """Note that the lead has settled a clash."""
        with self._database.transaction():
            merging.rule(self._database, clash)

    def assignments(self) -> list[Assignment]:
        """Return who has which document, by annotator, then place in the queue."""
        return content.assignments(self._database)

    def assign(self, assignments: Iterable[Assignment]) -> None:
        """Note who has which document."""
        with self._database.transaction():
            merging.assign(self._database, assignments)

    def checks(self) -> list[Check]:
        """Return the hidden repeats and gold questions, by annotator, then document."""
        return checks.read(self._database)

    def finished(self) -> list[tuple[str, str, str]]:
        """Return (document, annotator, time) of every edit that made a layer done, in order."""
        return checks.finished(self._database)

    def worked(self) -> list[tuple[str, str, str | None]]:
        """Return (annotator, time of the newest edit, of the newest that came by merging)."""
        return checks.worked(self._database)

    def label_counts(self) -> counting.LabelCounts:
        """Return how often each label, relation and document label stands anywhere."""
        return counting.labels(self._database)

    def gone_labels(self) -> list[tuple[str, str, str]]:
        """Return (document, annotator, key) where layers say what the schema in force cannot."""
        return schemas.gone(self._database)

    # -- counts (an empty name means everybody) ------------------------------------------------

    def entity_counts(self, annotator: str) -> list[tuple[str, int]]:
        """Return (label, entities) of layers that are done."""
        return counting.entities(self._database, annotator)

    def origin_counts(self, annotator: str) -> list[tuple[str, str, int]]:
        """Return (origin, suggester or '', entities) over all layers."""
        return counting.origins(self._database, annotator)

    def rejection_counts(self, annotator: str) -> list[tuple[str, int]]:
        """Return (suggester, rejections of what it proposes)."""
        return counting.rejections(self._database, annotator)

    def finished_by_hand(self) -> list[tuple[str, str, str]]:
        """Return (document, annotator, time) of every edit by hand that made a layer done."""
        return counting.finished(self._database)

    def moments(self) -> list[tuple[str, str]]:
        """Return (author, time) of every edit made by hand, by author, then time."""
        return counting.moments(self._database)

    # -- import --------------------------------------------------------------------------------

    def begin_import(self) -> ImportBatch:
        """Start an import whose rows stay invisible until it is finished."""
        return ImportBatch(self._database, self.id, self.copy)

    # -- the file ------------------------------------------------------------------------------

    def check_place(self) -> None:
        """Raise `AnnotatorError` where the file is gone or another one lies in its place."""
        self._database.check_place()

    def lies_at(self, path: Path) -> bool:
        """Say whether the file that is open is the one at a path."""
        return self._database.lies_at(path)

    def problems(self) -> Sequence[str]:
        """Return what SQLite's own checks find wrong; empty when all is well."""
        found = [str(answer) for (answer,) in self._database.rows("PRAGMA integrity_check")]
        loose = self._database.rows("PRAGMA foreign_key_check")
        return [answer for answer in found if answer != "ok"] + [
            f"foreign key: {row}" for row in loose
        ]

    def checkpoint(self) -> None:
        """Bring everything into the one file, so that a copy of it is whole."""
        self._database.checkpoint()

    def save_copy(self, path: Path) -> None:
        """Write a whole copy beside, by SQLite's backup, then move it to ``path``."""
        if self.lies_at(path):
            raise AnnotatorError(
                sentence("“{path}” is the project itself; please choose another name."), path=path
            )
        part = path.with_name(path.name + ".part")
        part.unlink(missing_ok=True)
        try:
            self._database.copy_to(part)
            part.replace(path)
        except (OSError, sqlite3.Error) as error:
            part.unlink(missing_ok=True)
            raise AnnotatorError(
                sentence("“{path}” cannot be written ({reason})."), path=path, reason=error
            ) from error

    def close(self) -> None:
        """Close the file; one file is left."""
        self._database.close()


type _DocumentRow = tuple[str, str, int, str]
type _QueueRow = tuple[str, str, Status, str, int, int, int]
type _SuggestionRow = tuple[str, int, int, str, float, str, str, str]

_DOCUMENT = "SELECT id, text, source_path, source_encoding, source_sha256, meta FROM documents"


def _unless(repeats: bool) -> str:  # noqa: FBT001  one word
    """Return the condition that leaves hidden repeats out."""
    return "" if repeats else f"AND number NOT IN ({REPEATS})"


def _claim(path: Path) -> None:
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise AnnotatorError(
            sentence("“{path}” is there already; nothing was overwritten."), path=path
        ) from None
    except OSError as error:
        raise AnnotatorError(
            sentence("“{path}” cannot be made ({reason})."), path=path, reason=error.strerror
        ) from error


def _document(row: tuple[object, ...]) -> Document:
    id, text, path, encoding, sha256, meta = cast("tuple[str, str, str | None, str, str, str]", row)
    source = None if path is None else Source(path, encoding, sha256)
    return Document(id, text, source, decode_json(meta))
