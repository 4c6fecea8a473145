"""Hand out without a server: a project file of their own for each annotator."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from annotator.errors import AnnotatorError, sentence
from annotator.project import mixing
from annotator.project.dealing import Split, check_names, shares
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import SUFFIX, Project
from annotator.store import clock
from annotator.store.checks import Check
from annotator.store.content import Assignment, Content
from annotator.store.project_store import ProjectStore


@dataclass(frozen=True, slots=True)
class Share:
    """One annotator's file: how many documents, how many of them common, code points in all.

    ``repeats`` and ``questions`` of them are there to measure the annotator.
    """

    annotator: str
    path: Path
    documents: int
    common: int
    length: int
    repeats: int = 0
    questions: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an annotator is with what was handed to them, as far as this file knows.

    Times are UTC in ISO 8601: when they were last handed something, their newest edit that is
    known here, and the newest that came from their file; None where there is none.
    """

    annotator: str
    assigned: int
    started: int
    done: int
    skipped: int
    handed: str | None = None
    worked: str | None = None
    collected: str | None = None


def split(path: Path, folder: Path, what: Split, progress: Progress | None = None) -> list[Share]:
    """Write ``folder/NAME.annotator`` for each annotator and note in the project who has what.

    The files are written fresh, so that nothing of anybody else is in them, not even in free
    pages: what an annotator's file may hold is merged into an empty one. All of them appear or
    none. Raises `AnnotatorError` where a file is there already, there is nothing to hand out, or
    the options contradict each other.
    """
    store = ProjectStore.open(path)
    try:
        plan = _plan(store, what)
        files = {name: folder / f"{name}{SUFFIX}" for name in what.annotators}
        content = store.content()
        added = content.mixed_in(plan.assignments, plan.checks)
        handed = replace(
            content,
            documents=content.documents | added.documents,
            suggestions=content.suggestions | added.suggestions,
            assignments=plan.assignments,
        )
        _write_all(store, handed, files, what, progress or Unwatched())
        _record(store, added, files.values())
        lengths = {row.id: row.length for row in store.documents(repeats=True)}
    finally:
        store.close()
    return [_share(name, file, plan, lengths) for name, file in files.items()]


def standings(project: Project) -> list[Standing]:
    """Return for everybody who was handed documents how far they are, by name."""
    statuses = {(document, name): status for document, name, status in project.store.layer_rows()}
    worked = {name: times for name, *times in project.store.worked()}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    handed: dict[str, str] = {}
    for one in project.assignments():
        found[one.annotator][statuses.get((one.document, one.annotator), "new")] += 1
        handed[one.annotator] = max(one.handed, handed.get(one.annotator, ""))
    return [
        Standing(
            name,
            count.total(),
            count["started"],
            count["done"],
            count["skipped"],
            handed[name],
            *worked.get(name, (None, None)),
        )
        for name, count in sorted(found.items())
    ]


def documents_with_gold(project: Project) -> int:
    """Return in how many documents gold is done: as many can be gold questions."""
    return len(mixing.known(project.store).gold)


@dataclass(frozen=True, slots=True)
class _Plan:
    assignments: list[Assignment]
    checks: list[Check]


def _plan(store: ProjectStore, what: Split) -> _Plan:
    check_names(what)
    handed = store.assignments()
    out = {one.document for one in handed} if what.new_only else set[str]()
    there = mixing.known(store)
    questions = mixing.gold_questions(there, what.annotators, what.gold_questions, what.seed)
    asked = {id for ids in questions.values() for id in ids}
    dealt = [row for row in store.documents() if row.id not in out | asked]
    queues: dict[str, list[mixing.Place]] = {name: [] for name in what.annotators}
    if dealt or not asked:
        queues = shares(dealt, what)
    checks: list[Check] = []
    taken = set(there.ids)
    for name, queue in queues.items():
        random = Random(f"{what.seed}/{name}/mixed")
        queue[:] = mixing.with_questions(queue, questions[name], random)
        queue[:], repeats = mixing.with_repeats(name, queue, what.repeats, there, taken, random)
        checks += [*(Check(id, name) for id in questions[name]), *repeats]
    return _Plan(_assignments(handed, queues), checks)


def _assignments(
    handed: Iterable[Assignment], queues: dict[str, list[tuple[str, bool]]]
) -> list[Assignment]:
    first = Counter[str]()
    for one in handed:
        first[one.annotator] = max(first[one.annotator], one.position + 1)
    time = clock.now()
    return [
        Assignment(document, name, first[name] + place, common, time)
        for name, queue in queues.items()
        for place, (document, common) in enumerate(queue)
    ]


def _write_all(
    store: ProjectStore, content: Content, files: dict[str, Path], what: Split, progress: Progress
) -> None:
    _refuse_existing(files.values())
    folder = next(iter(files.values())).parent
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".split-", dir=folder) as parts:
            for number, name in enumerate(files):
                progress.check()
                progress.report(number, len(files))
                mine = content.for_annotator(name, set(), in_common=what.suggest_in_common)
                _write(Path(parts) / f"{name}{SUFFIX}", store, mine, name)
            _move(Path(parts), files.values())
    except OSError as error:
        raise AnnotatorError(
            sentence("“{path}” cannot be written ({reason})."), path=folder, reason=error.strerror
        ) from error
    finally:
        if made and folder.exists() and not any(folder.iterdir()):
            shutil.rmtree(folder)


def _write(path: Path, store: ProjectStore, content: Content, name: str) -> None:
    share = ProjectStore.create_share(path, store, name)
    try:
        share.merge(content)
        share.add_person(name)
    finally:
        share.close()


def _move(parts: Path, files: Iterable[Path]) -> None:
    files = list(files)
    _refuse_existing(files)
    done: list[Path] = []
    try:
        for file in files:
            (parts / file.name).rename(file)
            done.append(file)
    except BaseException:
        _unlink(done)
        raise


def _record(store: ProjectStore, added: Content, files: Iterable[Path]) -> None:
    try:
        store.merge(added)
        for name in {one.annotator for one in added.assignments}:
            store.add_person(name)
        store.checkpoint()
    except BaseException:
        _unlink(files)
        raise


def _refuse_existing(files: Iterable[Path]) -> None:
    for file in files:
        if file.exists():
            raise AnnotatorError(
                sentence("“{path}” is there already; nothing was overwritten."), path=file
            )


def _unlink(files: Iterable[Path]) -> None:
    for file in files:
        file.unlink(missing_ok=True)


def _share(name: str, file: Path, plan: _Plan, lengths: dict[str, int]) -> Share:
    mine = [one for one in plan.assignments if one.annotator == name]
    checks = {one.document: one for one in plan.checks if one.annotator == name}
    repeats = sum(one.original is not None for one in checks.values())
    return Share(
        name,
        file,
        len(mine),
        sum(one.common for one in mine if one.document not in checks),
        sum(lengths[one.document] for one in mine),
        repeats,
        len(checks) - repeats,
    )
