"""An import under way: short transactions whose rows show only once all are there."""

from __future__ import annotations

import os
import platform
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast

from annotator.errors import AnnotatorError, sentence
from annotator.model.document import Document
from annotator.model.edit import (
    DocumentLabelFact,
    EntityFact,
    LayerFact,
    NoteFact,
    RelationFact,
    StatusFact,
    UnsureFact,
)
from annotator.model.entity import Suggestion
from annotator.store import carrying_over, clock, schemas
from annotator.store.checks import REPEATS
from annotator.store.codec import encode, encode_attributes, encode_json
from annotator.store.database import Database
from annotator.store.projection import INSERT_ENTITY, INSERT_RELATION, Row, entity_row, relation_row


@dataclass(frozen=True, slots=True)
class Incoming:
    """One layer (or only a document) on its way in.

    ``document`` is None where the project has it already under ``id``; ``annotator`` is None where
    only the document comes.
    """

    id: str
    document: Document | None
    sha256: str = ""
    annotator: str | None = None
    facts: tuple[LayerFact, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


class ImportBatch:
    """Rows under one batch number: invisible until `finish`, gone after `cancel`."""

    def __init__(self, database: Database, project: str, copy: str) -> None:
        self._database = database
        self._project = project
        self._copy = copy
        self._documents: dict[str, int] = {}
        self._deferred: list[Incoming] = []
        self._people: dict[str, str] = {}
        self._counter = 0
        self._time = ""
        self._schema = schemas.newest(database)
        self._number = self._begin()

    def _begin(self) -> int:
        remove_abandoned(self._database)
        with self._database.transaction():
            if self._database.row("SELECT 1 FROM batches WHERE NOT complete"):
                raise AnnotatorError(sentence("Another import is under way in this project."))
            return self._database.insert(
                "INSERT INTO batches (id, started, owner) VALUES (?,?,?)",
                *(secrets.token_hex(8), clock.now(), _owner()),
            )

    def add(self, incoming: Sequence[Incoming]) -> None:
        """Write a few documents and layers in one short transaction."""
        with self._database.transaction():
            rows = _Rows()
            self._read_counter()
            for one in incoming:
                self._add_one(one, rows)
            rows.write(self._database)

    def heads(self, length: int) -> list[tuple[int, str, str]]:
        """Return (number, first ``length`` code points, title) of every document but hidden repeats."""
        query = (
            "SELECT number, substr(text, 1, ?), title FROM documents "
            f"WHERE number NOT IN ({REPEATS})"
        )
        return cast("list[tuple[int, str, str]]", self._database.rows(query, length))

    def finish(self, titles: Iterable[tuple[str, int]] = ()) -> None:
        """Let all of it show at once; ``titles`` are (title, document number) to set.

        Raises `AnnotatorError`, with nothing shown, where somebody began a layer meanwhile.
        """
        with self._database.transaction():
            self._bring_deferred()
            self._database.change_many(_PERSON, list(self._people.items()))
            self._database.change_many("UPDATE documents SET title=? WHERE number=?", list(titles))
            self._database.change("UPDATE batches SET complete=1 WHERE number=?", self._number)
            if schemas.newest(self._database) != self._schema:
                carrying_over.carry_import(self._database, schemas.carrying(self._database))

    def cancel(self) -> None:
        """Take every trace out again."""
        with self._database.transaction():
            _remove(self._database, self._number)

    def _read_counter(self) -> None:
        query = "SELECT coalesce(max(counter), 0) FROM edits WHERE copy=?"
        ((counter,),) = self._database.rows(query, self._copy)
        self._counter = cast("int", counter)
        self._time = clock.next_time(self._database)

    def _add_one(self, one: Incoming, rows: _Rows) -> None:
        if one.document is None:
            self._add_known(one, rows)
            return
        document = self._add_document(one.document, one.sha256)
        if one.annotator is not None:
            self._add_layer(self._new_layer(document, one.annotator), one, rows)
        rows.suggestions += [_suggestion_row(document, each) for each in one.suggestions]

    def _add_known(self, one: Incoming, rows: _Rows) -> None:
        """Bring a layer to a document that the project has; what would show now waits."""
        document = self._number_of(one.id)
        if one.suggestions or self._layer_of(document, one.annotator) is not None:
            self._deferred.append(one)
        elif one.annotator is not None:
            self._add_layer(self._new_layer(document, one.annotator), one, rows)

    def _bring_deferred(self) -> None:
        rows = _Rows()
        self._read_counter()
        for one in self._deferred:
            document = self._number_of(one.id)
            if one.annotator is not None:
                layer = self._layer_of(document, one.annotator)
                if layer is None:
                    layer = self._new_layer(document, one.annotator)
                self._add_layer(layer, one, rows)
            rows.suggestions += [_suggestion_row(document, each) for each in one.suggestions]
        rows.write(self._database)

    def _add_document(self, document: Document, sha256: str) -> int:
        source = document.source
        number = self._database.insert(
            "INSERT INTO documents (id, text, text_sha256, title, length, source_path, "
            "source_encoding, source_sha256, meta, batch) VALUES (?,?,?,?,?,?,?,?,?,?)",
            *(document.id, document.text, sha256 or document.sha256, "", len(document.text)),
            *((source.path, source.encoding, source.sha256) if source else (None, None, None)),
            *(encode_json(document.meta), self._number),
        )
        self._documents[document.id] = number
        return number

    def _number_of(self, id: str) -> int:
        number = self._documents.get(id)
        if number is None:
            row = self._database.row("SELECT number FROM documents WHERE id=?", id)
            number = self._documents[id] = cast("int", row[0]) if row else 0
        return number

    def _layer_of(self, document: int, annotator: str | None) -> int | None:
        query = "SELECT number FROM layers WHERE document=? AND annotator=?"
        row = self._database.row(query, document, annotator)
        return cast("int", row[0]) if row else None

    def _new_layer(self, document: int, annotator: str) -> int:
        return self._database.insert(
            "INSERT INTO layers (document, annotator, batch) VALUES (?,?,?)",
            *(document, annotator, self._number),
        )

    def _add_layer(self, layer: int, one: Incoming, rows: _Rows) -> None:
        """Collect a layer's rows and log it; ``layer`` holds nothing, or the bare status new."""
        removed, seen = self._empty(layer, one)
        annotator = one.annotator or ""
        self._people.setdefault(annotator, self._time)
        self._counter += 1
        id = secrets.token_hex(12)
        rows.collect(layer, id, one.facts)
        rows.edits.append(
            (id, self._project, self._copy, self._counter, annotator, self._time,
             encode(removed), encode(one.facts), self._number, seen)
        )  # fmt: skip

    def _empty(self, layer: int, one: Incoming) -> tuple[tuple[StatusFact, ...], str]:
        """Return what must go from the layer first, and its newest edits."""
        query = "SELECT status, hidden, heads FROM layers WHERE number=?"
        status, hidden, heads = self._database.row(query, layer) or (None, 0, "")
        if status is None and not hidden:
            return (), str(heads)
        if status != "new" or hidden:
            raise AnnotatorError(
                sentence("{annotator} began “{id}” during the import; try again."),
                annotator=one.annotator,
                id=one.id,
            )
        return (StatusFact(one.id, one.annotator or "", "new"),), str(heads)


_PERSON = "INSERT INTO people VALUES (?,?) ON CONFLICT DO NOTHING"


class _Rows:
    """Table rows of several layers, written together."""

    def __init__(self) -> None:
        self.entities: list[Row] = []
        self.relations: list[Row] = []
        self.labels: list[Row] = []
        self.layers: list[Row] = []
        self.suggestions: list[Row] = []
        self.edits: list[Row] = []

    def collect(self, layer: int, edit: str, facts: Iterable[LayerFact]) -> None:
        status, skip_reason, note, unsure = "new", "", None, False
        for fact in facts:
            match fact:
                case EntityFact():
                    self.entities.append(entity_row(layer, fact.entity))
                case RelationFact():
                    self.relations.append(relation_row(layer, fact.relation))
                case DocumentLabelFact():
                    self.labels.append((layer, fact.label))
                case StatusFact():
                    status, skip_reason = fact.status, fact.skip_reason
                case NoteFact():
                    note = fact.text
                case UnsureFact():
                    unsure = True
                case _:
                    raise TypeError(fact)
        self.layers.append((status, skip_reason, note, int(unsure), edit, layer))

    def write(self, database: Database) -> None:
        database.change_many(
            "UPDATE layers SET status=?, skip_reason=?, note=?, unsure=?, heads=? WHERE number=?",
            self.layers,
        )
        database.change_many(INSERT_ENTITY, self.entities)
        database.change_many(INSERT_RELATION, self.relations)
        database.change_many("INSERT INTO document_labels VALUES (?,?)", self.labels)
        database.change_many(
            "INSERT INTO suggestions VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING",
            self.suggestions,
        )
        database.change_many(
            "INSERT INTO edits (id, project, copy, counter, author, time, name, removed, added, "
            "batch, seen) VALUES (?,?,?,?,?,?,'import',?,?,?,?)",
            self.edits,
        )


def remove_abandoned(database: Database) -> None:
    """Take out what an import left behind whose process is gone.

    Of a process that cannot be asked nothing is taken out while anybody has the file open.
    """
    rows = database.rows("SELECT number, owner FROM batches WHERE NOT complete")
    for number, owner in cast("list[tuple[int, str]]", rows):
        if not _alive(owner, unless_known=database.open_elsewhere):
            with database.transaction():
                _remove(database, number)


def _remove(database: Database, batch: int) -> None:
    layers = "layer IN (SELECT number FROM layers WHERE batch=?)"
    for table in ("entities", "relations", "document_labels", "rejections"):
        database.change(f"DELETE FROM {table} WHERE {layers}", batch)
    database.change("DELETE FROM layers WHERE batch=?", batch)
    documents = "document IN (SELECT number FROM documents WHERE batch=?)"
    database.change(f"DELETE FROM suggestions WHERE {documents}", batch)
    for table in ("documents", "edits"):
        database.change(f"DELETE FROM {table} WHERE batch=?", batch)
    database.change("DELETE FROM batches WHERE number=?", batch)


def _owner() -> str:
    return f"{platform.node()}:{os.getpid()}"


def _alive(owner: str, *, unless_known: bool) -> bool:
    if owner == _owner():
        return True
    host, _, process = owner.rpartition(":")
    if host != platform.node() or os.name == "nt":  # there os.kill would end whom it asks about
        return unless_known
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _suggestion_row(document: int, one: Suggestion) -> Row:
    return (
        *(document, one.owner or "", one.by, one.span.start, one.span.end, one.label),
        *(encode_attributes(one.attributes), one.score, one.reason),
    )
