"""Many layers side by side, in columns: what the measures over a whole project read.

Positions of all documents are laid on one line, each document at its ``offset``, so that one
sorted search serves them all and no two documents ever touch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from annotator.model.edit import STATUSES, Status
from annotator.model.entity import Origin
from annotator.model.schema import GOLD

type Integers = npt.NDArray[np.int64]
type Truths = npt.NDArray[np.bool_]

type Scope = Literal["done", "any"]
"""Which layers count: finished ones, or all that somebody has begun and not skipped."""

type LayerRow = tuple[str, str, Status]
"""document, annotator, status."""

type EntityRow = tuple[str, str, int, int, str, Origin]
"""document, annotator, start, end, label, origin; a span and label stand once in a layer."""

ABSENT = -1
TAKEN_FROM_SUGGESTIONS: frozenset[Origin] = frozenset(("accepted", "bulk"))
"""Origins of entities that are suggestions left as they were; a corrected one is handwork."""


@dataclass(frozen=True, slots=True)
class Continuum:
    """A document as the measures see it: its length and its tokens, in code points.

    Tokens are in order and do not overlap. ``array("i")`` or numpy arrays are fastest.
    """

    document: str
    length: int
    token_starts: Sequence[int] = ()
    token_ends: Sequence[int] = ()


@dataclass(frozen=True, slots=True)
class EntityColumns:
    """One array for each property of the entities, in order of position, longer first.

    ``document`` and ``label`` are indices into the names of `Layers`; ``start`` and ``end`` lie
    on the common line; ``span`` numbers equal spans alike and ``place`` equal spans with equal
    labels, across annotators; ``suggested`` marks what was taken from a suggestion.
    """

    document: Integers
    start: Integers
    end: Integers
    label: Integers
    span: Integers
    place: Integers
    suggested: Truths

    def __len__(self) -> int:
        return len(self.document)

    def where(self, chosen: Truths | Integers) -> EntityColumns:
        """Return the chosen rows."""
        return EntityColumns(
            self.document[chosen],
            self.start[chosen],
            self.end[chosen],
            self.label[chosen],
            self.span[chosen],
            self.place[chosen],
            self.suggested[chosen],
        )


@dataclass(frozen=True, slots=True)
class Layers:
    """The layers of some annotators in some documents.

    ``statuses`` has a row for each annotator and a column for each document: an index into
    `model.edit.STATUSES`, or `ABSENT`. ``entities`` has a member for each annotator. Token arrays
    hold all documents' tokens on the common line.
    """

    documents: tuple[str, ...]
    annotators: tuple[str, ...]
    labels: tuple[str, ...]
    lengths: Integers
    token_counts: Integers
    token_starts: Integers
    token_ends: Integers
    statuses: npt.NDArray[np.int8]
    entities: tuple[EntityColumns, ...]

    def counting(self, scope: Scope = "done") -> Truths:
        """Say for each annotator (rows) and document (columns) whether the layer counts.

        With "any" a layer counts once it is begun, unless it was skipped: nobody has said
        anything in a new layer without entities, nor meant anything in a skipped one.
        """
        done = self.statuses == STATUSES.index("done")
        if scope == "done":
            return done
        begun = self.statuses == STATUSES.index("started")
        filled = np.stack([self._filled(entities) for entities in self.entities])
        return done | begun | ((self.statuses == STATUSES.index("new")) & filled)

    def skipped(self) -> Truths:
        """Say for each annotator (rows) and document (columns) whether it was skipped."""
        return self.statuses == STATUSES.index("skipped")

    def _filled(self, entities: EntityColumns) -> Truths:
        return np.bincount(entities.document, minlength=len(self.documents)) > 0


def layers_of(
    continua: Iterable[Continuum],
    layers: Iterable[LayerRow],
    entities: Iterable[EntityRow],
    annotators: Sequence[str] | None = None,
) -> Layers:
    """Lay the rows of a project into columns.

    Without ``annotators`` everybody who has a layer takes part, in order of names, but not gold.
    Rows of other annotators are left out. Raises KeyError for a document without continuum.
    """
    documents = list(continua)
    layer_rows = list(layers)
    names = tuple(annotators) if annotators is not None else _everybody(layer_rows)
    place_of = {document.document: index for index, document in enumerate(documents)}
    lengths = np.array([document.length for document in documents], np.int64)
    offsets = _offsets(lengths)
    counts = np.array([len(document.token_starts) for document in documents], np.int64)
    labels, columns = _columns(entities, place_of, names, offsets)
    return Layers(
        documents=tuple(place_of),
        annotators=names,
        labels=labels,
        lengths=lengths,
        token_counts=counts,
        token_starts=_on_line([one.token_starts for one in documents], offsets, counts),
        token_ends=_on_line([one.token_ends for one in documents], offsets, counts),
        statuses=_statuses(layer_rows, place_of, names),
        entities=columns,
    )


def _everybody(layers: list[LayerRow]) -> tuple[str, ...]:
    return tuple(sorted({annotator for _, annotator, _ in layers} - {GOLD}))


def _offsets(lengths: Integers) -> Integers:
    """Leave a code point free between documents, so that their spans cannot meet."""
    return np.concatenate(([0], np.cumsum(lengths + 1)[:-1])).astype(np.int64)[: len(lengths)]


def _on_line(parts: list[Sequence[int]], offsets: Integers, counts: Integers) -> Integers:
    arrays = [np.asarray(part, np.int64) for part in parts]
    return (np.concatenate(arrays) if arrays else np.zeros(0, np.int64)) + np.repeat(
        offsets, counts
    )


def _statuses(
    layers: list[LayerRow], place_of: dict[str, int], names: tuple[str, ...]
) -> npt.NDArray[np.int8]:
    statuses = np.full((len(names), len(place_of)), ABSENT, np.int8)
    row_of = {name: index for index, name in enumerate(names)}
    for document, annotator, status in layers:
        if annotator in row_of:
            statuses[row_of[annotator], place_of[document]] = STATUSES.index(status)
    return statuses


def _columns(
    rows: Iterable[EntityRow],
    place_of: dict[str, int],
    names: tuple[str, ...],
    offsets: Integers,
) -> tuple[tuple[str, ...], tuple[EntityColumns, ...]]:
    row_of = {name: index for index, name in enumerate(names)}
    documents, annotators, starts, ends, labels, origins = _transposed(rows)
    names_of_labels = tuple(sorted(set(labels)))
    label_of = {label: index for index, label in enumerate(names_of_labels)}
    annotator = _indices((row_of.get(name, ABSENT) for name in annotators), len(annotators))
    document = _indices(map(place_of.__getitem__, documents), len(documents))
    start = np.array(starts, np.int64) + offsets[document]
    end = np.array(ends, np.int64) + offsets[document]
    label = _indices(map(label_of.__getitem__, labels), len(labels))
    span = _numbered(start, end - start)
    suggested = np.fromiter(map(TAKEN_FROM_SUGGESTIONS.__contains__, origins), bool, len(origins))
    everything = EntityColumns(document, start, end, label, span, _numbered(span, label), suggested)
    in_order = np.lexsort((label, -end, start))
    by_annotator = annotator[in_order]
    return names_of_labels, tuple(
        everything.where(in_order[by_annotator == index]) for index in range(len(names))
    )


def _transposed(rows: Iterable[EntityRow]) -> tuple[Sequence[str], ...]:
    columns = tuple(zip(*rows, strict=True))
    return columns or ((),) * 6


def _indices(values: Iterable[int], count: int) -> Integers:
    return np.fromiter(values, np.int64, count)


def _numbered(first: Integers, second: Integers) -> Integers:
    """Number equal pairs of non-negative numbers alike, from 0."""
    if not len(first):
        return first
    keys = first * (int(second.max()) + 1) + second
    return np.unique(keys, return_inverse=True)[1].astype(np.int64)
