"""Two annotators' layers entity by entity: what a lead looks at beside the measures.

Imports no numpy, so that the window may import it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from pathlib import Path

from annotator.agreement.counterparts import Counterparts, counterparts
from annotator.agreement.repeats import second_reading
from annotator.agreement.values import (
    AttributeTypes,
    DocumentLabelAgreement,
    Found,
    Related,
    Share,
    attribute_types,
    compared_attributes,
    document_label_agreement,
    relation_agreement,
)
from annotator.model.entity import Attributes, Entity, Relation
from annotator.model.span import Span
from annotator.project.cases import Case, Cases, Cell, Words
from annotator.project.jobs import Progress, Unwatched, without_collector
from annotator.project.project import Project
from annotator.store.codec import decode_attributes

__all__ = ["Case", "Cases", "Cell", "ComparedDocument", "Comparison", "Dispute", "compare"]

_REPORTED_EVERY = 50
_MOST_DISPUTED = 50


@dataclass(frozen=True, slots=True)
class ComparedDocument:
    """One document in common. ``f1`` is strict, None where neither marked anything.

    ``finished`` is when the later of the two was done with it: UTC, ISO 8601, empty if not done.
    """

    id: str
    title: str
    f1: float | None
    entities: tuple[int, int]
    differences: int
    finished: str = ""


@dataclass(frozen=True, slots=True)
class Dispute:
    """A text in dispute with what the two layers hold there, and all such places."""

    quote: str
    cell: Cell
    cases: Cases


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two annotators in the documents they have in common, most differences first.

    ``counts`` is the confusion table. ``cases`` holds of each cell what differs: of a cell with
    one label twice, those whose borders do. ``disputed`` are the texts most often in dispute.
    ``attributes`` compares the values of entities that both labelled alike, by label and
    attribute, ``attribute_cases`` where they differ; ``relations`` is strict, by label.
    ``over_time`` are the documents with an F1 that both have done, in that order.
    """

    annotators: tuple[str, str]
    documents: tuple[ComparedDocument, ...] = ()
    counts: Mapping[Cell, int] = field(default_factory=dict[Cell, int])
    cases: Mapping[Cell, Cases] = field(default_factory=dict[Cell, Cases])
    disputed: tuple[Dispute, ...] = ()
    attributes: Mapping[tuple[str, str], Share] = field(
        default_factory=dict[tuple[str, str], Share]
    )
    attribute_cases: Mapping[tuple[str, str], Cases] = field(
        default_factory=dict[tuple[str, str], Cases]
    )
    relations: Mapping[str, Found] = field(default_factory=dict[str, Found])
    document_labels: DocumentLabelAgreement | None = None
    over_time: tuple[ComparedDocument, ...] = ()

    def of_document(self, document: str) -> list[Case]:
        """Return every case of a document, in order of position."""
        found = [case for cases in self._all_cases() for case in cases.of_document(document)]
        return sorted(found, key=lambda case: (case.span.start, case.span.end))

    def _all_cases(self) -> Iterator[Cases]:
        yield from self.cases.values()
        yield from self.attribute_cases.values()


def compare(
    path: Path,
    annotators: tuple[str, str],
    documents: Sequence[str],
    progress: Progress | None,
    again: Mapping[str, str] | None = None,
) -> Comparison:
    """Compare two layers in ``documents``, on a connection of its own.

    The second may be the first's `second_reading`; ``again`` then maps documents to their repeats.
    """
    progress = progress or Unwatched()
    project = Project.open(path)
    try:
        with without_collector():
            return _Comparing(project, annotators, documents, again or {}).run(progress)
    finally:
        project.close()


class _Layers:
    """What one annotator holds in each document of interest."""

    def __init__(self, project: Project, annotator: str, place_of: Mapping[str, str]) -> None:
        rows = project.store.side(annotator)
        read: dict[str, Attributes] = {}
        self.entities: defaultdict[str, list[Entity]] = defaultdict(list)
        for document, id, start, end, label, written in rows.entities:
            if document in place_of:
                if written not in read:
                    read[written] = decode_attributes(written)
                entity = Entity(id, label, Span(start, end), read[written])
                self.entities[place_of[document]].append(entity)
        self.relations: defaultdict[str, list[Relation]] = defaultdict(list)
        for number, (document, label, source, target) in enumerate(rows.relations):
            if document in place_of:
                relation = Relation(str(number), label, source, target)
                self.relations[place_of[document]].append(relation)
        self.labels: defaultdict[str, set[str]] = defaultdict(set)
        for document, label in rows.document_labels:
            if document in place_of:
                self.labels[place_of[document]].add(label)

    def take(self, document: str) -> Related:
        """Let go of a document bit by bit: all at once would hold the window up."""
        return Related(self.entities.pop(document, []), self.relations.pop(document, []))


class _Comparing:
    def __init__(
        self,
        project: Project,
        annotators: tuple[str, str],
        documents: Sequence[str],
        again: Mapping[str, str],
    ) -> None:
        first, second = annotators
        self._project, self._annotators = project, annotators
        places = later = {id: id for id in documents}
        if second == second_reading(first):
            second, later = first, {again[id]: id for id in documents}
        self._wanted = frozenset(documents)
        self._first = _Layers(project, first, places)
        self._second = _Layers(project, second, later)
        self._finished = _finished(project, (first, places), (second, later))
        self._types: AttributeTypes = attribute_types(project.schema)
        self._words = Words()
        self._counts: Counter[Cell] = Counter()
        self._cases: dict[Cell, Cases] = {}
        self._compared: Counter[tuple[str, str]] = Counter()
        self._unequal: dict[tuple[str, str], Cases] = {}
        self._related: list[tuple[Related, Related]] = []

    def run(self, progress: Progress) -> Comparison:
        titles = {row.id: row.title for row in self._project.documents()}
        labels = [(self._first.labels[id], self._second.labels[id]) for id in self._wanted]
        texts = self._project.store.stream_documents()
        rows: list[ComparedDocument] = []
        for number, one in enumerate(one for one in texts if one.id in self._wanted):
            if number % _REPORTED_EVERY == 0:
                progress.check()
                progress.report(number, len(self._wanted))
            rows.append(self._document(one.id, titles[one.id], one.text))
        rows.sort(key=lambda row: (-row.differences, row.id))
        return Comparison(
            self._annotators,
            tuple(rows),
            dict(self._counts),
            self._cases,
            _disputed(self._cases),
            {
                key: Share(count - len(self._unequal.get(key, ())), count)
                for key, count in sorted(self._compared.items())
            },
            self._unequal,
            relation_agreement(self._related),
            document_label_agreement(labels) if any(map(any, labels)) else None,
            tuple(_over_time(rows)),
        )

    def _document(self, id: str, title: str, text: str) -> ComparedDocument:
        first, second = self._first.take(id), self._second.take(id)
        if first.relations or second.relations:
            self._related.append((first, second))
        paired = counterparts(first.entities, second.entities)
        self._counts.update(map(_cell, paired))
        differences = sum(self._note(id, text, pair) for pair in paired)
        return ComparedDocument(
            id,
            title,
            _strict_f1(first.entities, second.entities),
            (len(first.entities), len(second.entities)),
            differences,
            self._finished.get(id, ""),
        )

    def _note(self, document: str, text: str, pair: Counterparts) -> int:
        """Keep what differs in a pair; returns how many differences of span or label it is."""
        spans = [entity.span for entity in pair if entity]
        cell = _cell(pair)
        span = Span(min(one.start for one in spans), max(one.end for one in spans))
        self._note_attributes(document, text, pair, span)
        if cell[0] == cell[1] and spans[0] == spans[1]:
            return 0
        cases = self._cases.get(cell)
        if cases is None:
            cases = self._cases[cell] = Cases(self._words, cell)
        cases.add(document, span, span.of(text))
        return 1

    def _note_attributes(self, document: str, text: str, pair: Counterparts, span: Span) -> None:
        one, other = pair
        if one is None or other is None or one.label != other.label:
            return
        if not one.attributes and not other.attributes:
            return
        for key, equal in compared_attributes(one, other, self._types):
            self._compared[one.label, key] += 1
            if not equal:
                cases = self._unequal.get((one.label, key))
                if cases is None:
                    cases = Cases(self._words, (one.label, one.label), key)
                    self._unequal[one.label, key] = cases
                cases.add(document, span, span.of(text))


def _finished(project: Project, *sides: tuple[str, Mapping[str, str]]) -> dict[str, str]:
    """Return when the last of the sides was done with each document that all of them have done."""
    times: list[dict[str, str]] = [{} for _ in sides]
    for document, annotator, time in project.store.finished():
        for (name, place_of), found in zip(sides, times, strict=True):
            if annotator == name and document in place_of:
                found[place_of[document]] = time
    common = set(times[0]).intersection(*times[1:])
    return {document: max(found[document] for found in times) for document in common}


def _over_time(documents: Iterable[ComparedDocument]) -> list[ComparedDocument]:
    done = [one for one in documents if one.finished and one.f1 is not None]
    return sorted(done, key=lambda one: (one.finished, one.id))


def _disputed(cases: Mapping[Cell, Cases]) -> tuple[Dispute, ...]:
    counted: Iterable[tuple[int, str, Cell]] = (
        (-count, quote, cell)
        for cell, its_cases in cases.items()
        for quote, count in its_cases.by_quote().items()
    )
    most = nsmallest(_MOST_DISPUTED, counted, key=lambda one: (one[0], one[1], str(one[2])))
    return tuple(Dispute(quote, cell, cases[cell].of_quote(quote)) for _, quote, cell in most)


def _cell(pair: Counterparts) -> Cell:
    one, other = pair
    return (one.label if one else None, other.label if other else None)


def _strict_f1(first: Sequence[Entity], second: Sequence[Entity]) -> float | None:
    sets = [{(one.span, one.label) for one in side} for side in (first, second)]
    total = len(sets[0]) + len(sets[1])
    return 2 * len(sets[0] & sets[1]) / total if total else None
