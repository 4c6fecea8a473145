"""Is a project file sound? SQLite's checks, the log against the tables, offsets, digests."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.errors import AnnotatorError, RefusedFileError, RuleError, StaleEditError, sentence
from annotator.model import rules
from annotator.model.document import digest
from annotator.model.edit import EntityFact, Fact, LoggedEdit, RejectionFact, RelationFact
from annotator.model.span import Span
from annotator.model.state import replay
from annotator.model.united import United
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import Project
from annotator.store.project_store import ProjectStore


def problems(project: Project, progress: Progress | None = None) -> list[AnnotatorError]:
    """Return what is wrong with the project, a sentence each; empty when all is well."""
    found: list[AnnotatorError] = []
    try:
        with project.store.snapshot():  # else what is labelled meanwhile would be in the log only
            for problem in _problems(project.store, progress or Unwatched()):
                found.append(problem)  # noqa: PERF402  (what was found before damage ends it stays)
    except RefusedFileError as damage:
        what = damage.arguments.get("reason", damage)
        found.append(AnnotatorError(sentence("SQLite says: {what}"), what=what))
    except (ValueError, TypeError, LookupError, AttributeError):  # no JSON, or not as we write it
        wrong = sentence("A table of the file holds a value of a wrong type.")
        found.append(AnnotatorError(wrong))
    return found


def _problems(store: ProjectStore, progress: Progress) -> Iterator[AnnotatorError]:
    for one in store.problems():
        yield AnnotatorError(sentence("SQLite says: {what}"), what=one)
    progress.check()
    facts = list(store.all_facts())
    yield from _log_problems(store, facts)
    progress.check()
    yield from _text_problems(store, facts)


def _log_problems(store: ProjectStore, facts: list[Fact]) -> Iterator[AnnotatorError]:
    log = list(store.log())
    if not any(logged.merged for logged in log) and not _replays(log):
        yield AnnotatorError(sentence("The log of edits cannot be replayed."))
        return
    replayed = United(log).shown
    stored = {fact.key: fact for fact in facts}
    for key in sorted(replayed.keys() | stored.keys()):
        if replayed.get(key) != stored.get(key):
            yield AnnotatorError(
                sentence("The log and the tables differ in: {key}"), key=" / ".join(key)
            )


def _replays(log: list[LoggedEdit]) -> bool:
    """Say whether every edit fits what was there; in one copy's own log each must."""
    try:
        replay(logged.edit for logged in log)
    except StaleEditError:
        return False
    return True


def _text_problems(store: ProjectStore, facts: list[Fact]) -> Iterator[AnnotatorError]:
    texts: dict[str, str] = {}
    for id, imported in store.texts_by_id().items():  # those in the bin too
        texts[id] = store.document(id).text
        if digest(texts[id]) != imported:
            yield AnnotatorError(sentence("The text of “{id}” is not what was imported."), id=id)
    entities = {fact.key for fact in facts if isinstance(fact, EntityFact)}
    for fact in facts:
        if isinstance(fact, EntityFact):
            yield from _place_problems(fact, fact.entity.span, texts)
        elif isinstance(fact, RejectionFact):
            yield from _place_problems(fact, fact.span, texts)
        elif isinstance(fact, RelationFact):
            ends = (fact.relation.source, fact.relation.target)
            keys = [("entity", fact.document, fact.annotator, end) for end in ends]
            if not entities.issuperset(keys):
                yield AnnotatorError(
                    sentence("A relation of {annotator} in “{id}” has a loose end."),
                    annotator=fact.annotator,
                    id=fact.document,
                )


def _place_problems(
    fact: EntityFact | RejectionFact, span: Span, texts: dict[str, str]
) -> Iterator[AnnotatorError]:
    try:
        rules.check_span(span, texts.get(fact.document, ""))
    except RuleError as error:
        yield AnnotatorError(
            sentence("In “{id}”, layer of {annotator}: {problem}"),
            id=fact.document,
            annotator=fact.annotator,
            problem=error,
        )
