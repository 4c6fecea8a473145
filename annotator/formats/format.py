"""What every format reads and writes: records, and what may be lost on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO, Literal, Protocol

from annotator.errors import RefusedLineError
from annotator.model.document import Document
from annotator.model.edit import Status
from annotator.model.entity import Entity, Relation, Suggestion
from annotator.model.schema import Schema

type OffsetUnit = Literal["codepoint", "utf16", "grapheme"]

type Kind = Literal[
    "entities",
    "relations",
    "attributes",
    "notes",
    "document labels",
    "status",
]
"""What a layer may hold and a format may not."""


@dataclass(frozen=True, slots=True)
class LayerRecord:
    """A layer as a file tells it. ``annotator`` is None where the file does not say whose it is."""

    annotator: str | None
    status: Status = "new"
    skip_reason: str = ""
    document_labels: tuple[str, ...] = ()
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    unsure: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """One document as one annotator labelled it, or as nobody did (``layer`` None).

    ``schema`` is the schema's name and version if the file names one; ``line`` counts from 1 in
    files of many records. ``suggestions`` belong to nobody (their owner is not written).
    """

    document: Document
    layer: LayerRecord | None = None
    suggestions: tuple[Suggestion, ...] = ()
    schema: str | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read.

    ``id`` is its path relative to the imported folder, without suffix: the id of its document,
    or the first part of the ids of lines that have none. ``path`` is the same with suffix.
    ``encoding`` is for raw text, ``offsets`` for annotated lines that do not say their unit.
    ``refused`` is called with each line that cannot be taken, and reading goes on; where it is
    None the first such line is raised.
    """

    id: str
    path: str
    encoding: str = "auto"
    offsets: OffsetUnit | None = None
    refused: Callable[[RefusedLineError], None] | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """How many things of one kind a format leaves out."""

    kind: Kind
    count: int


class Reader(Protocol):
    """Reads one format."""

    def read(self, data: BinaryIO, how: Reading) -> Iterator[Record]:
        """Yield the records in the order of the file; raises `RefusedFileError`."""
        ...


class Writer(Protocol):
    """Writes one format."""

    def losses(self, records: Iterable[Record]) -> list[Loss]:
        """Return what this format would leave out of the records."""
        ...

    def write(self, records: Iterable[Record], schema: Schema, out: BinaryIO) -> None:
        """Write the records in the order given."""
        ...
