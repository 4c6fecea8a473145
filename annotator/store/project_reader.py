"""What a project file holds, read: documents, layers, the log, what several people did."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import cast

from annotator.errors import AnnotatorError, RefusedFileError, sentence
from annotator.model.carrying import Carrying
from annotator.model.clash import Clash
from annotator.model.document import Document, Source
from annotator.model.edit import (
    BinFact,
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
from annotator.model.schema import GOLD, Schema
from annotator.store import (
    checks,
    content,
    counting,
    edit_log,
    layers,
    listings,
    merging,
    projection,
    proposals,
    schemas,
    side,
)
from annotator.store.checks import Check
from annotator.store.codec import decode_json
from annotator.store.content import Assignment, Content
from annotator.store.database import Database
from annotator.store.listings import VISIBLE, DocumentRow, QueueRow
from annotator.store.proposals import ListEntry, PatternRow
from annotator.store.schemas import SchemaVersion

_DOCUMENT = "SELECT id, text, source_path, source_encoding, source_sha256, meta FROM documents"


class ProjectReader:
    """One open project file; nothing here changes it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._schemas: tuple[object, list[Schema], Carrying] | None = None
        self.path: Path = database.path
        self.recovered = database.recovered
        self.open_elsewhere = database.open_elsewhere

    # -- the project ------------------------------------------------------------------------------

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

    @property
    def preset_annotator(self) -> str | None:
        """Whose own file this is (made by `split`), or None."""
        row = self._database.row("SELECT value FROM project WHERE key='annotator'")
        return str(row[0]) if row else None

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
        query = "SELECT name FROM people WHERE name<>? ORDER BY 1"
        return [str(name) for (name,) in self._database.rows(query, GOLD)]

    def _fact(self, key: str) -> str:
        row = self._database.row("SELECT value FROM project WHERE key=?", key)
        if row is None:
            raise RefusedFileError(sentence("“{path}” is no project file."), path=self.path)
        return str(row[0])

    # -- documents --------------------------------------------------------------------------------

    def documents(self, *, repeats: bool = False) -> list[DocumentRow]:
        """Return all documents outside the bin: by import, then id.

        Hidden repeats, which only a lead's file knows, are left out unless ``repeats``.
        """
        return listings.documents(self._database, repeats=repeats)

    def document(self, id: str) -> Document:
        """Return a document; raises `AnnotatorError` for an unknown id."""
        query = f"{_DOCUMENT} WHERE id=? AND {VISIBLE}"
        row = self._database.row(query, id)
        if row is None:
            raise AnnotatorError(sentence("There is no document “{id}”."), id=id)
        return _document(row)

    def title(self, document: str) -> str:
        """Return what a document is called in lists."""
        return listings.title(self._database, document)

    def given_title(self, document: str) -> str | None:
        """Return the title that a person gave a document, None if nobody did."""
        return listings.given_title(self._database, document)

    def stream_documents(self, *, repeats: bool = False) -> Generator[Document]:
        """Yield all documents outside the bin, hidden repeats on demand: by import, then id."""
        query = f"{_DOCUMENT} WHERE {listings.LISTED} ORDER BY batch, id"
        with closing(self._database.stream(query, repeats)) as rows:
            yield from map(_document, rows)

    def queue(self, annotator: str) -> list[QueueRow]:
        """Return the documents as this annotator's queue shows them.

        Where any were handed out to the annotator, only those, in the order of the hand-out.
        """
        return listings.queue(self._database, annotator)

    def texts_by_id(self) -> dict[str, str]:
        """Return the text digest of every document by its id, those in the bin too.

        Hidden repeats come first, so that who asks for the document of a text finds the original.
        """
        return listings.texts_by_id(self._database)

    # -- layers -----------------------------------------------------------------------------------

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
        return projection.layer_content(self._database, document, annotator)

    def all_facts(self) -> Generator[Fact]:
        """Yield every fact of the project, from the tables."""
        yield SchemaFact(self.schema())
        for (id,) in self._database.rows(f"SELECT id FROM documents WHERE binned AND {VISIBLE}"):
            yield BinFact(str(id))
        for id, title in listings.given_titles(self._database).items():
            yield TitleFact(id, title)
        yield from map(RulingFact, self.rulings())
        query = (
            "SELECT l.number, d.id, l.annotator FROM layers l JOIN documents d "
            f"ON d.number=l.document WHERE l.batch IS NULL OR l.{VISIBLE}"
        )
        rows = cast("list[tuple[int, str, str]]", self._database.rows(query))
        for number, document, annotator in rows:
            yield from projection.facts(self._database, number, document, annotator)

    def layer_statuses(self, document: str | None = None) -> dict[str, dict[str, Status]]:
        """Return who has a layer where: document -> annotator -> status, or of one document only.

        Names come by code point, gold last.
        """
        return listings.layer_statuses(self._database, document)

    def layer_rows(self) -> list[tuple[str, str, Status]]:
        """Return (document, annotator, status) of every layer outside the bin."""
        return listings.layer_rows(self._database)

    def entity_rows(self) -> list[tuple[str, str, int, int, str, Origin]]:
        """Return (document, annotator, start, end, label, origin) of every entity outside the bin."""
        return listings.entity_rows(self._database)

    def side(self, annotator: str) -> side.Side:
        """Return one annotator's layers outside the bin, as plain rows."""
        return side.read(self._database, annotator)

    def suggestions(self, document: str, annotator: str) -> list[Suggestion]:
        """Return the suggestions that this annotator may see, rejected ones included."""
        return proposals.suggestions(self._database, document, annotator)

    def list_entries(self) -> list[ListEntry]:
        """Return the names that are always suggested, by name and label."""
        return proposals.list_entries(self._database, self.carrying.labels)

    def patterns(self) -> list[PatternRow]:
        """Return the person's own regular expressions, by pattern and label."""
        return proposals.patterns(self._database, self.carrying.labels)

    def _layer_number(self, document: str, annotator: str) -> int | None:
        row = self._database.row(
            "SELECT l.number FROM layers l JOIN documents d ON d.number=l.document "
            f"WHERE d.id=? AND l.annotator=? AND (l.batch IS NULL OR l.{VISIBLE})",
            document,
            annotator,
        )
        return cast("int", row[0]) if row else None

    def _document_number(self, id: str) -> int:
        row = self._database.row("SELECT number FROM documents WHERE id=?", id)
        if row is None:
            raise AnnotatorError(sentence("There is no document “{id}”."), id=id)
        return cast("int", row[0])

    # -- the log ----------------------------------------------------------------------------------

    def log(self) -> Generator[LoggedEdit]:
        """Yield the whole log as it was said, by (time, id), complete imports included."""
        return edit_log.read(self._database)

    def logged(self, id: str) -> LoggedEdit:
        """Return an edit in the words of the schema in force; raises `AnnotatorError` for no edit."""
        return self.carrying.logged(edit_log.one(self._database, id))

    def steps(self, author: str, *, on_gold: bool = False) -> list[tuple[str, str | None]]:
        """Return (id, what it undoes) of the edits that ``author`` made by hand in this file."""
        return edit_log.steps(self._database, author, on_gold=on_gold)

    # -- several files ----------------------------------------------------------------------------

    def content(self) -> Content:
        """Return all that this file can give to another; raises `RefusedFileError`."""
        return content.read(self._database)

    def clashes(self) -> list[Clash]:
        """Return all clashes, those that wait for a ruling first."""
        return merging.clashes(self._database)

    def lines_of(self, clashes: Sequence[Clash]) -> list[LoggedEdit]:
        """Return what led to the ends of clashes of one layer, that layer's part, by (time, id)."""
        here = (clashes[0].document, clashes[0].annotator)
        ends = [end for one in clashes for end in (one.winner, one.loser)]
        lines = edit_log.leading_to(self._database, here, ends)
        return [self.carrying.logged(one) for one in lines]

    def assignments(self) -> list[Assignment]:
        """Return who has which document, by annotator, then place in the queue."""
        return content.assignments(self._database)

    def checks(self) -> list[Check]:
        """Return the hidden repeats and gold questions, by annotator, then document."""
        return checks.read(self._database)

    def finished(self) -> list[tuple[str, str, str]]:
        """Return (document, annotator, time) of every edit that made a layer done, in order."""
        return checks.finished(self._database)

    def worked(self) -> list[tuple[str, str, str | None]]:
        """Return (annotator, time of the newest edit, of the newest that came by merging)."""
        return checks.worked(self._database)

    # -- counts (an empty name means everybody) ---------------------------------------------------

    def label_counts(self) -> counting.LabelCounts:
        """Return how often each label, relation and document label stands anywhere."""
        return counting.labels(self._database)

    def gone_labels(self) -> list[tuple[str, str, str]]:
        """Return (document, annotator, key) where layers say what the schema in force cannot."""
        return schemas.gone(self._database)

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

    # -- the file ---------------------------------------------------------------------------------

    def check_place(self) -> None:
        """Raise `AnnotatorError` where the file is gone or another one lies in its place."""
        self._database.check_place()

    def lies_at(self, path: Path) -> bool:
        """Say whether the file that is open is the one at a path."""
        return self._database.lies_at(path)

    def snapshot(self) -> AbstractContextManager[None]:
        """Let several readings see one state, whatever is written meanwhile."""
        return self._database.snapshot()

    def problems(self) -> Sequence[str]:
        """Return what SQLite's own checks find wrong; empty when all is well."""
        found = [str(answer) for (answer,) in self._database.rows("PRAGMA integrity_check")]
        loose = self._database.rows("PRAGMA foreign_key_check")
        return [answer for answer in found if answer != "ok"] + [
            f"foreign key: {row}" for row in loose
        ]


def _document(row: tuple[object, ...]) -> Document:
    id, text, path, encoding, sha256, meta = cast("tuple[str, str, str | None, str, str, str]", row)
    source = None if path is None else Source(path, encoding, sha256)
    return Document(id, text, source, decode_json(meta))
