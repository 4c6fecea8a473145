"""Two annotators' layers entity by entity: what a lead looks at beside the measures.

Imports no numpy, so that the window may import it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from pathlib import Path

from annotator.agreement.counterparts import Counterparts, counterparts
from annotator.model.entity import Entity
from annotator.model.span import Span
from annotator.project.jobs import Progress, Unwatched, without_collector
from annotator.project.project import Project

type Cell = tuple[str | None, str | None]
"""Label of the first layer and of the second; None: no entity there."""

_REPORTED_EVERY = 50
_MOST_DISPUTED = 50


@dataclass(frozen=True, slots=True)
class Case:
    """A place where two layers differ. ``span`` is all that either covers, ``quote`` its text."""

    document: str
    span: Span
    quote: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class ComparedDocument:
    """One document in common. ``f1`` is strict, None where neither marked anything."""

    id: str
    title: str
    f1: float | None
    entities: tuple[int, int]
    differences: int


@dataclass(frozen=True, slots=True)
class Dispute:
    """A text in dispute with what the two layers hold there, and all such places."""

    quote: str
    cell: Cell
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two annotators in the documents they have in common, most differences first.

    ``counts`` is the confusion table. ``cases`` holds of each cell what differs: of a cell with
    one label twice, those whose borders do. Attributes are not compared. ``disputed`` are the
    texts most often in dispute.
    """

    annotators: tuple[str, str]
    documents: tuple[ComparedDocument, ...] = ()
    counts: Mapping[Cell, int] = field(default_factory=dict[Cell, int])
    cases: Mapping[Cell, tuple[Case, ...]] = field(default_factory=dict[Cell, tuple[Case, ...]])
    disputed: tuple[Dispute, ...] = ()


def _disputed(cases: Mapping[Cell, Sequence[Case]]) -> tuple[Dispute, ...]:
    found: defaultdict[tuple[str, Cell], list[Case]] = defaultdict(list)
    for cell, its_cases in cases.items():
        for case in its_cases:
            found[case.quote, cell].append(case)
    most = nsmallest(_MOST_DISPUTED, found.items(), key=lambda one: (-len(one[1]), one[0][0]))
    return tuple(Dispute(quote, cell, tuple(held)) for (quote, cell), held in most)


def compare(
    path: Path, annotators: tuple[str, str], documents: Sequence[str], progress: Progress | None
) -> Comparison:
    """Compare two layers in ``documents``, on a connection of its own."""
    progress = progress or Unwatched()
    project = Project.open(path)
    try:
        with without_collector():
            return _comparison(project, annotators, frozenset(documents), progress)
    finally:
        project.close()


def _comparison(
    project: Project, annotators: tuple[str, str], wanted: frozenset[str], progress: Progress
) -> Comparison:
    titles = {row.id: row.title for row in project.documents()}
    layers = _layers(project, annotators, wanted)
    counts: Counter[Cell] = Counter()
    cases: defaultdict[Cell, list[Case]] = defaultdict(list)
    rows: list[ComparedDocument] = []
    texts = ((one.id, one.text) for one in project.store.stream_documents() if one.id in wanted)
    for number, (id, text) in enumerate(texts):
        if number % _REPORTED_EVERY == 0:
            progress.check()
            progress.report(number, len(wanted))
        first, second = layers.pop(id)  # let go bit by bit: all at once would hold the window up
        paired = counterparts(first, second)
        counts.update(map(_cell, paired))
        differing = list(_differing(id, text, paired))
        for case in differing:
            cases[case.cell].append(case)
        sizes = (len(first), len(second))
        f1 = _strict_f1(first, second)
        rows.append(ComparedDocument(id, titles[id], f1, sizes, len(differing)))
    rows.sort(key=lambda row: (-row.differences, row.id))
    held = {cell: tuple(found) for cell, found in cases.items()}
    return Comparison(annotators, tuple(rows), dict(counts), held, _disputed(held))


def _layers(
    project: Project, annotators: tuple[str, str], wanted: frozenset[str]
) -> dict[str, tuple[list[Entity], list[Entity]]]:
    layers: dict[str, tuple[list[Entity], list[Entity]]] = {id: ([], []) for id in wanted}
    side_of = {name: side for side, name in enumerate(annotators)}
    rows = project.store.entity_rows()
    for number, (document, annotator, start, end, label, _) in enumerate(rows):
        if annotator in side_of and document in wanted:
            entity = Entity(str(number), label, Span(start, end))
            layers[document][side_of[annotator]].append(entity)
    return layers


def _cell(pair: Counterparts) -> Cell:
    one, other = pair
    return (one.label if one else None, other.label if other else None)


def _differing(document: str, text: str, paired: Sequence[Counterparts]) -> Iterator[Case]:
    for pair in paired:
        spans = [entity.span for entity in pair if entity]
        cell = _cell(pair)
        if cell[0] != cell[1] or spans[0] != spans[1]:
            span = Span(min(one.start for one in spans), max(one.end for one in spans))
            yield Case(document, span, span.of(text), cell)


def _strict_f1(first: Sequence[Entity], second: Sequence[Entity]) -> float | None:
    sets = [{(one.span, one.label) for one in side} for side in (first, second)]
    total = len(sets[0]) + len(sets[1])
    return 2 * len(sets[0] & sets[1]) / total if total else None
