"""A project's layers into a file: whole or not at all, and with a word on what it leaves out."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Literal

from annotator.errors import AnnotatorError, LossError, sentence
from annotator.formats import registry as formats
from annotator.formats.format import LayerRecord, Loss, Record
from annotator.model.document import Document
from annotator.model.entity import Suggestion
from annotator.model.layer import in_order
from annotator.model.schema import GOLD
from annotator.project.jobs import Progress, Unwatched, without_collector
from annotator.project.project import Project
from annotator.project.proposed import is_open
from annotator.store.database import is_database
from annotator.store.project_store import ProjectStore

STDOUT = "-"

type Which = Literal["all", "annotator", "gold", "best"]


@dataclass(frozen=True, slots=True)
class Export:
    """What to export and how; the options of ``annotator export``.

    ``annotator`` is the name for ``which`` "annotator".
    """

    format: str = "jsonl"
    which: Which = "all"
    annotator: str = ""
    done_only: bool = False
    with_suggestions: bool = False
    with_schema: bool = False
    allow_losses: bool = False


@dataclass(slots=True)
class Exported:
    """What an export wrote; ``repeated`` counts documents that stand there more than once."""

    lines: int = 0
    documents: int = 0
    repeated: int = 0
    losses: list[Loss] = field(default_factory=list[Loss])


def export(project: Project, out: str, what: Export, progress: Progress | None = None) -> Exported:
    """Write the chosen layers to ``out`` (``-`` is standard output), all in one state of the file.

    Raises `LossError`, with nothing written, where the format cannot hold something and nobody
    allowed that, and where ``best`` finds several layers that are done and no gold.
    """
    with project.store.snapshot():
        return _written(project, out, what, progress or Unwatched())


def _written(project: Project, out: str, what: Export, progress: Progress) -> Exported:
    choice = _Choice(project.store, what)
    choice.check_best()
    writer = formats.writer(what.format)
    losses = writer.losses(choice.records()) if what.format != "jsonl" else []
    if losses and not what.allow_losses:
        raise LossError(
            sentence("The format “{format}” cannot hold: {losses}."),
            format=what.format,
            losses=", ".join(f"{loss.kind} ({loss.count})" for loss in losses),
        )
    done = Exported(losses=losses)
    schema = project.schema
    with whole_file(out) as stream, without_collector():
        writer.write(_counted(choice.records(), done, progress), schema, stream)
    if what.with_schema and out != STDOUT:
        from annotator.formats.jsonl import schema_json

        with whole_file(f"{out}.schema.json") as stream:
            stream.write(schema_json(schema))
    return done


@contextmanager
def whole_file(out: str) -> Generator[BinaryIO]:
    """Open ``out`` for writing: it appears complete when the block ends, or not at all.

    A link is followed; a device or a pipe stays what it is and takes the bytes as they come.
    """
    if out == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        path = Path(out)
        if path.exists() and not path.is_file():
            with path.open("wb") as stream:
                yield stream
            return
        _spare_database(path)
        with _in_place_of(path.resolve()) as stream:
            yield stream
    except OSError as error:
        raise AnnotatorError(
            sentence("“{path}” cannot be written ({reason})."), path=out, reason=error.strerror
        ) from error


@contextmanager
def _in_place_of(path: Path) -> Generator[BinaryIO]:
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _spare_database(path: Path) -> None:
    if is_database(path):
        raise AnnotatorError(
            sentence("“{path}” is a project; an export does not take its place."), path=path
        )


class _Choice:
    """Which layers go out, document by document."""

    def __init__(self, store: ProjectStore, what: Export) -> None:
        self._store = store
        self._what = what
        self._layers = store.layer_statuses()

    def records(self) -> Iterator[Record]:
        for document in self._store.stream_documents():
            names = self._names(document.id)
            for name in names:
                yield self._record(document, name)
            if not names and self._untouched(document.id):
                yield Record(document, suggestions=self._suggestions(document.id, ""))

    def check_best(self) -> None:
        """Raise `LossError` where nobody has decided which of several layers is best."""
        if self._what.which != "best":
            return
        ids = (row.id for row in self._store.documents())
        open_ids = [id for id in ids if len(self._best(id)) > 1]
        if open_ids:
            raise LossError(
                sentence("No gold layer, and several that are done, in: {ids}"),
                ids=", ".join(open_ids),
            )

    def _names(self, document: str) -> list[str]:
        layers = self._layers.get(document, {})
        if self._what.which == "best":
            return self._best(document)
        wanted = {"annotator": self._what.annotator, "gold": GOLD}.get(self._what.which)
        return [
            name
            for name, status in layers.items()
            if (wanted is None or name == wanted) and (not self._what.done_only or status == "done")
        ]

    def _best(self, document: str) -> list[str]:
        layers = self._layers.get(document, {})
        if layers.get(GOLD) == "done" or (GOLD in layers and not self._what.done_only):
            return [GOLD]
        return [name for name, status in layers.items() if status == "done"]

    def _untouched(self, document: str) -> bool:
        whole = self._what.which == "all" and not self._what.done_only
        return whole and not self._layers.get(document)

    def _record(self, document: Document, annotator: str) -> Record:
        suggestions = self._suggestions(document.id, annotator)
        return Record(document, read_layer(self._store, document.id, annotator), suggestions)

    def _suggestions(self, document: str, annotator: str) -> tuple[Suggestion, ...]:
        if not self._what.with_suggestions:
            return ()
        layer = self._store.layer(document, annotator)
        suggestions = self._store.suggestions(document, annotator)
        return tuple(one for one in suggestions if is_open(one.span, one.label, layer))


def read_layer(store: ProjectStore, document: str, annotator: str) -> LayerRecord:
    """Return a layer as formats write it; rejections are the annotator's own and stay."""
    layer = store.layer_content(document, annotator)
    if layer is None:
        return LayerRecord(annotator)
    relations = layer.relations
    if relations:
        relations = tuple(in_order(relations, {one.id: one for one in layer.entities}))
    return LayerRecord(
        annotator,
        layer.status,
        layer.skip_reason,
        layer.document_labels,
        layer.entities,
        relations,
        layer.unsure,
        layer.note,
    )


def _counted(records: Iterator[Record], done: Exported, progress: Progress) -> Iterator[Record]:
    lines = Counter[str]()
    for record in records:
        progress.check()
        lines[record.document.id] += 1
        done.lines += 1
        progress.report(done.lines, 0)
        yield record
    done.documents = len(lines)
    done.repeated = sum(count > 1 for count in lines.values())
