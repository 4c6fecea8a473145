"""Collect without a server: bring what other files of a project hold into this one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from annotator.errors import AnnotatorError, RefusedFileError, RuleError, sentence
from annotator.model import rules, schema_rules
from annotator.model.clash import Clash
from annotator.model.document import digest
from annotator.model.edit import (
    BinFact,
    EntityFact,
    Fact,
    RejectionFact,
    RelationFact,
    RulingFact,
    SchemaFact,
    TitleFact,
)
from annotator.model.entity import Attributes
from annotator.model.ruling import Ruling
from annotator.model.schema import GOLD
from annotator.model.span import Span
from annotator.model.title import check_title
from annotator.project import checking
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import Project
from annotator.store import foreign
from annotator.store.content import Content
from annotator.store.merging import Taken
from annotator.store.project_store import ProjectStore


@dataclass(frozen=True, slots=True)
class Gone:
    """A layer with labels of entities, relations or the document that the schema in force lacks."""

    document: str
    annotator: str
    labels: tuple[str, ...]


@dataclass(slots=True)
class Merged:
    """What a merge brought, file by file, and what the lead should look at afterwards.

    ``clashes`` are all that wait for a ruling, ``gone`` all layers with labels that are gone.
    """

    taken: list[tuple[Path, Taken]] = field(default_factory=list[tuple[Path, Taken]])
    refused: list[tuple[Path, AnnotatorError]] = field(
        default_factory=list[tuple[Path, AnnotatorError]]
    )
    clashes: list[Clash] = field(default_factory=list[Clash])
    gone: list[Gone] = field(default_factory=list[Gone])


def merge_files(path: Path, files: Sequence[Path], progress: Progress | None = None) -> Merged:
    """Merge files into the project at ``path``, on a connection of its own.

    Each file is taken whole or refused whole, with its reason in ``refused``; the given files are
    never written. Repeating it, or another order, gives the same project. An annotator's own file
    (made by `split`) takes in only what that annotator may see. Raises `AnnotatorError` where the
    project cannot be opened.
    """
    progress = progress or Unwatched()
    store = ProjectStore.open(path)
    try:
        merged = Merged()
        for number, file in enumerate(files):
            progress.check()
            progress.report(number, len(files))
            try:
                merged.taken.append((file, _merge(store, file)))
            except AnnotatorError as error:
                merged.refused.append((file, error))
        store.checkpoint()
        merged.clashes = [clash for clash in store.clashes() if clash.ruled is None]
        merged.gone = gone(store)
    finally:
        store.close()
    progress.report(len(files), len(files))
    return merged


def gone(store: ProjectStore) -> list[Gone]:
    """Return the layers that hold labels which the schema in force lacks."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for document, annotator, label in store.gone_labels():
        found[document, annotator].append(label)
    return [Gone(*here, tuple(labels)) for here, labels in found.items()]


def _merge(store: ProjectStore, file: Path) -> Taken:
    if store.lies_at(file):  # to copy it would cost our locks on it
        return Taken()
    with foreign.opened(file) as other:
        if other.id != store.id:
            raise RefusedFileError(sentence("“{path}” does not come from this project."), path=file)
        for problem in checking.problems(Project(other)):
            raise RefusedFileError(
                sentence("“{path}” is damaged ({reason})."), path=file, reason=problem
            )
        content = other.content()
        try:
            _check(content)
        except RuleError as error:
            raise RefusedFileError(
                sentence("“{path}” holds what no project may hold: {reason}"),
                path=file,
                reason=error,
            ) from error
    owner = store.preset_annotator
    if owner is None:
        return store.merge(replace(content, suggestions={}))
    return store.merge(content.for_annotator(owner, set(store.texts_by_id())))


def _check(content: Content) -> None:
    """Raise `RuleError` for anything that could not have been made with Annotator."""
    for name in (content.annotator, *content.people, *(o.annotator for o in content.assignments)):
        if name is not None:
            _check_name(name)
    for arrival in content.documents.values():
        datetime.fromisoformat(arrival.started)
        if digest(arrival.document.text) != arrival.sha256 or not arrival.document.id:
            raise RuleError(
                sentence("The text of “{id}” is not what was imported."), id=arrival.document.id
            )
    texts = {id: arrival.document.text for id, arrival in content.documents.items()}
    for logged in content.log:
        datetime.fromisoformat(logged.time)
        _check_name(logged.author or GOLD)
        for facts in (logged.edit.removed, logged.edit.added):
            _check_facts(facts, texts)
    _check_suggestions(content, texts)
    _check_checks(content, texts)
    _check_settled(content)


def _check_name(name: str) -> None:
    if name != GOLD:
        rules.check_annotator(name)


def _check_facts(facts: Sequence[Fact], texts: dict[str, str]) -> None:
    if len({fact.key for fact in facts}) != len(facts):
        raise RuleError(sentence("An edit of the log names one thing twice."))
    for fact in facts:
        if isinstance(fact, SchemaFact):
            for problem in schema_rules.problems(fact.schema):
                raise problem
            continue
        if isinstance(fact, RulingFact):
            _check_ruling(fact.ruling)
            continue
        text = texts.get(fact.document)
        if text is None:
            raise RuleError(sentence("There is no document “{id}”."), id=fact.document)
        if isinstance(fact, TitleFact):
            check_title(fact.title)
        elif not isinstance(fact, BinFact):
            _check_name(fact.annotator)
        for span in _spans(fact):
            rules.check_span(span, text)


def _check_ruling(ruling: Ruling) -> None:
    for example in ruling.examples:
        for part in (*example.right, *example.wrong):
            rules.check_span(part.span, example.context)


def _spans(fact: Fact) -> Iterable[Span]:
    if isinstance(fact, RejectionFact):
        yield fact.span
    elif isinstance(fact, EntityFact):
        yield fact.entity.span
        yield from _spans_among(fact.entity.attributes)
    elif isinstance(fact, RelationFact):
        yield from _spans_among(fact.relation.attributes)


def _spans_among(attributes: Attributes) -> Iterable[Span]:
    return (value for value in attributes.values() if isinstance(value, Span))


def _check_checks(content: Content, texts: dict[str, str]) -> None:
    """Raise `RuleError` where a document would be hidden that is no repeat of another."""
    for one in content.checks:
        _check_name(one.annotator)
        if one.original is None:
            continue
        text = texts.get(one.document)
        if text is None or one.original == one.document or text != texts.get(one.original):
            raise RuleError(
                sentence("“{id}” is no repeat of “{original}”."),
                id=one.document,
                original=one.original,
            )


def _check_settled(content: Content) -> None:
    """Raise `RuleError` where a ruling is about edits that the layer has not."""
    layers = {logged.id: logged.edit.layers for logged in content.log}
    for one in content.settled:
        datetime.fromisoformat(one.ruled or "")
        here = (one.document, one.annotator)
        if not all(here in layers.get(end, ()) for end in (one.winner, one.loser)):
            raise RuleError(
                sentence("A clash is ruled that never was, in “{id}”."), id=one.document
            )


def _check_suggestions(content: Content, texts: dict[str, str]) -> None:
    for id, suggestions in content.suggestions.items():
        for one in suggestions:
            rules.check_span(one.span, texts[id])
            for span in _spans_among(one.attributes):
                rules.check_span(span, texts[id])
