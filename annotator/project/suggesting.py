"""Suggestions into a project: run the suggesters, store what they say, accept many at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import AnnotatorError, RuleError, sentence
from annotator.model import rules
from annotator.model.document import Document
from annotator.model.entity import Entity, Suggestion
from annotator.model.layer import Layer
from annotator.model.schema import Schema
from annotator.persian.hazm_tools import WordForms
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import Project
from annotator.project.proposed import is_open
from annotator.project.session import AnnotationSession
from annotator.store.listings import DocumentRow
from annotator.store.project_store import ProjectStore
from annotator.store.proposals import ListEntry, PatternRow
from annotator.suggest.by_memory import ByMemory, Lesson
from annotator.suggest.by_pattern import ByPattern, LabelPattern, compiled
from annotator.suggest.combine import beside, combine
from annotator.suggest.fitting import fitted
from annotator.suggest.lists import Listed
from annotator.suggest.suggester import (
    GAZETTEER,
    MEMORY,
    NAMES,
    NUMBERS,
    TITLES,
    Suggester,
    own_labels,
)

_SHORT = 50
"""Documents in one transaction: short, so that labelling goes on meanwhile."""

type _Proposal = tuple[str, str, str | None, list[Suggestion]]


@dataclass(slots=True)
class Suggested:
    """What a run stored: documents, suggestions by suggester, patterns that ran away.

    ``lessons`` are the documents that memory learnt from, None where it did not run.
    """

    documents: int = 0
    lessons: int | None = None
    by: Counter[str] = field(default_factory=Counter[str])
    runaways: list[str] = field(default_factory=list[str])

    @property
    def suggestions(self) -> int:
        """How many suggestions were stored."""
        return self.by.total()


def suggest(
    path: Path,
    by: Collection[str] | None = None,
    document: str | None = None,
    annotator: str | None = None,
    progress: Progress | None = None,
    forms: WordForms | None = None,
) -> Suggested:
    """Run suggesters over documents (all, or one) and store what they propose.

    ``by`` names them; by default all, memory only where ``annotator`` says whose. Opens the
    project file anew. Entities and rejections are not touched; a second run stores the same.
    ``forms`` may be kept open by who runs this often; it is asked only for remembered strings and
    the project's own list.
    Raises `AnnotatorError` for an unknown suggester, for the memory of nobody and for a name that
    no annotator can have.
    """
    names = _chosen(by, annotator)
    if annotator is not None:
        rules.check_annotator(annotator)
    with ExitStack() as closing:
        store = ProjectStore.open(path)
        closing.callback(store.close)
        used = forms or closing.enter_context(WordForms())
        return _Suggesting(store, names, annotator, progress or Unwatched(), used).run(document)


def _chosen(by: Collection[str] | None, annotator: str | None) -> list[str]:
    for name in by or ():
        if name not in NAMES:
            raise AnnotatorError(
                sentence("There is no suggester “{name}”; there are {names}."),
                name=name,
                names=", ".join(NAMES),
            )
    if by is None:
        return [name for name in NAMES if name != MEMORY or annotator is not None]
    if MEMORY in by and annotator is None:
        raise AnnotatorError(sentence("Memory learns from one annotator: say whose."))
    return [name for name in NAMES if name in by]


class _Suggesting:
    def __init__(
        self,
        store: ProjectStore,
        names: list[str],
        annotator: str | None,
        progress: Progress,
        forms: WordForms,
    ) -> None:
        self.store = store
        self.forms = forms
        self.names = names
        self.annotator = annotator or ""
        self.progress = progress
        self.schema = store.schema()
        self.own = own_labels(self.schema)
        self.patterns: ByPattern | None = None
        self.memory: ByMemory | None = None
        self.twins: Mapping[str, frozenset[str]] = {}
        self.lessons: Mapping[str, Lesson] = {}
        self.done = Suggested()

    def _other_forms(self, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        return self.forms.of(names, self.progress.check)

    def run(self, document: str | None) -> Suggested:
        rows = self.store.documents(repeats=True)
        self.twins = _twins(rows)
        ids = self._open_to_suggestions(row.id for row in rows) if document is None else [document]
        public = [self._suggester(name) for name in self.names if name != MEMORY]
        if MEMORY in self.names:
            self.lessons = dict(self._lessons())
            self.done.lessons = len(self.lessons)
            self.memory = self._memory(self.lessons.values())
        for start in range(0, len(ids), _SHORT):
            part = ids[start : start + _SHORT]
            proposals: list[_Proposal] = []
            for number, id in enumerate(part, start):
                self.progress.check()
                self.progress.report(number, len(ids))
                proposals += self._propose(self.store.document(id), public)
            self.store.replace_many_suggestions(proposals)
        self.progress.report(len(ids), len(ids))
        self.done.documents = len(ids)
        self.done.runaways = (
            [one.pattern for one in self.patterns.runaways] if self.patterns else []
        )
        return self.done

    def _open_to_suggestions(self, documents: Iterable[str]) -> list[str]:
        """Leave out what was handed out without suggestions: common documents, to be compared.

        An annotator's own file does not say which they are, but no suggestion came with them.
        Where none came at all, all documents are looked at.
        """
        ids = list(documents)
        if self.store.preset_annotator is None:
            return ids
        handed = {one.document for one in self.store.assignments()}
        bare = {id for id in ids if id in handed and not self.store.suggestions(id, "")}
        return ids if bare == handed else [id for id in ids if id not in bare]

    def _suggester(self, name: str) -> Suggester:
        if name == NUMBERS:
            from annotator.suggest.by_numbers import ByNumbers

            return ByNumbers()
        if name == GAZETTEER:
            from annotator.suggest.by_gazetteer import ByGazetteer

            return ByGazetteer(self._always())
        if name == TITLES:
            from annotator.suggest.by_titles import ByTitles

            return ByTitles()
        rows = self.store.patterns()
        self.patterns = ByPattern(LabelPattern(row.pattern, row.label) for row in rows)
        return self.patterns

    def _propose(self, document: Document, public: list[Suggester]) -> Iterator[_Proposal]:
        """Yield what is to be stored; suggesters that do not run keep what does not lose."""
        stored = self.store.suggestions(document.id, self.annotator)
        resting = [one for one in stored if one.owner is None and one.by not in self.names]
        found = (one for suggester in public for one in suggester.suggest(document))
        everybody = combine([*fitted(found, document.text, self.schema), *resting], self.own)
        for by in sorted({*(one.name for one in public), *(one.by for one in resting)}):
            yield self._proposal(document, by, None, everybody)
        if self.memory:
            found = self._memory_for(document.id, self.memory).suggest(document)
            owned = fitted(found, document.text, self.schema)
            yield self._proposal(
                document, MEMORY, self.annotator, beside(owned, everybody, self.own)
            )

    def _proposal(
        self, document: Document, by: str, owner: str | None, suggestions: list[Suggestion]
    ) -> _Proposal:
        own = [one for one in suggestions if one.by == by]
        if by in self.names:
            self.done.by[by] += len(own)
        return (document.id, by, owner, own)

    def _always(self) -> Iterator[tuple[str, Listed]]:
        entries = self.store.list_entries()
        others = self._other_forms(entry.name for entry in entries)
        for entry in entries:
            label = self.own.get(entry.label, entry.label)
            listed = Listed(label, entry.canonical, "always")
            yield from ((name, listed) for name in (entry.name, *others[entry.name]))

    def _memory(self, lessons: Iterable[Lesson]) -> ByMemory:
        return ByMemory(self.annotator, lessons, self._other_forms, self.own)

    def _memory_for(self, document: str, memory: ByMemory) -> ByMemory:
        """Forget what the same text taught under another name: a hidden repeat is read afresh."""
        twins = self.twins.get(document, frozenset())
        if twins.isdisjoint(self.lessons):
            return memory
        return self._memory(one for id, one in self.lessons.items() if id not in twins)

    def _lessons(self) -> Iterator[tuple[str, Lesson]]:
        for document, annotator, status in self.store.layer_rows():
            if annotator == self.annotator and status in {"done", "started"}:
                self.progress.check()
                text = self.store.document(document).text
                entities = self.store.layer(document, annotator).entities
                yield document, Lesson(text, entities, status == "done")


def _twins(rows: Iterable[DocumentRow]) -> dict[str, frozenset[str]]:
    """Return for each document whose text others have too the ids of those others."""
    by_text: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        by_text[row.sha256].add(row.id)
    return {id: frozenset(ids - {id}) for ids in by_text.values() if len(ids) > 1 for id in ids}


def accept(
    path: Path,
    annotator: str,
    by: Collection[str] | None = None,
    min_score: float = 0,
    progress: Progress | None = None,
) -> int:
    """Turn the open suggestions of all documents into entities of ``annotator``; returns how many.

    One edit a document, ``origin`` "bulk". Documents that the annotator has done or skipped are
    left alone, as is what the rules refuse. Opens the project file anew.
    """
    progress = progress or Unwatched()
    project = Project.open(path)
    try:
        session = project.session(annotator)
        queue = [row for row in project.queue(annotator) if row.status in {"new", "started"}]
        count = 0
        for number, row in enumerate(queue):
            progress.check()
            progress.report(number, len(queue))
            count += len(_accept_in(session, row.id, by, min_score))
        project.checkpoint()
    finally:
        project.close()
    return count


def _accept_in(
    session: AnnotationSession, document: str, by: Collection[str] | None, min_score: float
) -> list[Entity]:
    session.open(document)
    wanted = [
        one
        for one in session.suggestions
        if (by is None or one.by in by) and one.score >= min_score
    ]
    text = session.document.text if session.document else ""
    together = combine(wanted, own_labels(session.schema))
    return session.accept_all(_possible(together, session.layer, text, session.schema))


def _possible(
    suggestions: Iterable[Suggestion], layer: Layer, text: str, schema: Schema
) -> list[Suggestion]:
    """Return those that the rules allow beside the layer's entities and beside each other."""
    taken = [entity.span for entity in layer.entities] if not schema.nesting else []
    possible: list[Suggestion] = []
    for one in suggestions:
        if not is_open(one.span, one.label, layer) or any(
            span.overlaps(one.span) for span in taken
        ):
            continue
        try:
            entity = Entity("", one.label, one.span, one.attributes)
            rules.check_entity(entity, text, schema)
        except RuleError:
            continue
        possible.append(one)
        if not schema.nesting:
            taken.append(one.span)
    return possible


def suggest_always(project: Project, name: str, label: str, canonical: str, annotator: str) -> None:
    """Let a name be suggested always; raises `AnnotatorError` where it cannot be looked for.

    It counts from the next run on; an empty ``canonical`` means the name itself.
    """
    check_name(name)
    _check_label(project, label)
    project.store.add_list_entry(ListEntry(name, label, canonical or name), annotator)


def check_name(name: str) -> None:
    """Raise `AnnotatorError` for what cannot be looked for as a name."""
    if not any(map(str.isalnum, name)) or rules.PARAGRAPH_BREAK.search(name):
        raise AnnotatorError(sentence("“{name}” is no name that can be looked for."), name=name)


def always_suggested(project: Project) -> list[ListEntry]:
    """Return the names that are suggested always."""
    return project.store.list_entries()


def no_longer_suggest(project: Project, entry: ListEntry) -> None:
    """Take a name off that list."""
    project.store.remove_list_entry(entry.name, entry.label)


def add_pattern(project: Project, pattern: str, label: str, annotator: str) -> None:
    """Let a regular expression's matches be suggested; raises `AnnotatorError` for a bad one."""
    compiled(pattern)
    _check_label(project, label)
    project.store.add_pattern(PatternRow(pattern, label), annotator)


def patterns(project: Project) -> list[PatternRow]:
    """Return the regular expressions whose matches are suggested."""
    return project.store.patterns()


def remove_pattern(project: Project, row: PatternRow) -> None:
    """Forget a regular expression."""
    project.store.remove_pattern(row)


def _check_label(project: Project, label: str) -> None:
    if project.schema.label(label) is None:
        raise AnnotatorError(sentence("The schema has no label “{label}”."), label=label)
