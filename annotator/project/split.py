"""Hand out without a server: a project file of their own for each annotator."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import batched, combinations, pairwise
from math import comb
from pathlib import Path
from random import Random

from annotator.errors import AnnotatorError, RuleError, sentence
from annotator.model import rules
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import SUFFIX, DocumentRow, Project
from annotator.store import clock
from annotator.store.content import Assignment, Content
from annotator.store.project_store import ProjectStore

_MOST_GROUPS = 1_000


@dataclass(frozen=True, slots=True)
class Split:
    """What to hand out to whom; the options of ``annotator split``.

    ``overlap`` documents (or per cent of all, with ``percent``) are common: each goes to ``each``
    of the annotators, or to all where that is None.
    """

    annotators: tuple[str, ...]
    overlap: int = 0
    percent: bool = False
    each: int | None = None
    new_only: bool = False
    seed: int = 0
    suggest_in_common: bool = False

    def common_of(self, documents: int) -> int:
        """Return how many of ``documents`` are common; half a document counts as one."""
        return (documents * self.overlap * 2 + 100) // 200 if self.percent else self.overlap


@dataclass(frozen=True, slots=True)
class Share:
    """One annotator's file: how many documents, how many of them common, code points in all."""

    annotator: str
    path: Path
    documents: int
    common: int
    length: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an annotator is with what was handed to them, as far as this file knows."""

    annotator: str
    assigned: int
    started: int
    done: int
    skipped: int


def split(path: Path, folder: Path, what: Split, progress: Progress | None = None) -> list[Share]:
    """Write ``folder/NAME.annotator`` for each annotator and note in the project who has what.

    The files are written fresh, so that nothing of anybody else is in them, not even in free
    pages: what an annotator's file may hold is merged into an empty one. All of them appear or
    none. Raises `AnnotatorError` where a file is there already, there is nothing to hand out, or
    the options contradict each other.
    """
    store = ProjectStore.open(path)
    try:
        planned = _assignments(store, what)
        files = {name: folder / f"{name}{SUFFIX}" for name in what.annotators}
        content = replace(store.content(), assignments=planned)
        _write_all(store, content, files, what, progress or Unwatched())
        _record(store, planned, files.values())
        lengths = {row.id: row.length for row in store.documents()}
    finally:
        store.close()
    return [_share(name, file, planned, lengths) for name, file in files.items()]


def standings(project: Project) -> list[Standing]:
    """Return for everybody who was handed documents how far they are, by name."""
    statuses = {(document, name): status for document, name, status in project.store.layer_rows()}
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for one in project.assignments():
        found[one.annotator][statuses.get((one.document, one.annotator), "new")] += 1
    return [
        Standing(name, count.total(), count["started"], count["done"], count["skipped"])
        for name, count in sorted(found.items())
    ]


def shares(documents: Sequence[DocumentRow], what: Split) -> dict[str, list[tuple[str, bool]]]:
    """Return each annotator's queue: (document, whether it is common); the same for one seed.

    Stratified: documents are ordered by folder and length; the common ones are drawn one from
    each of as many equal stretches, the others dealt in rounds of neighbours. Balanced: within a
    round the longest goes to whoever has least so far. Every queue is shuffled as a whole, since
    a common document among others left in order would stand out.
    """
    _check(what, len(documents))
    random = Random(what.seed)
    ordered = sorted(documents, key=lambda row: (_folder(row.id), row.length, row.id))
    common = _spread(ordered, what.common_of(len(ordered)), random)
    queues = _Queues(what.annotators)
    queues.deal_common(common, what.each or len(what.annotators))
    taken = {row.id for row in common}
    queues.deal([row for row in ordered if row.id not in taken])
    for name in what.annotators:
        Random(f"{what.seed}/{name}").shuffle(queues.of[name])
    return queues.of


class _Queues:
    """What each annotator has so far, and how long that is."""

    def __init__(self, annotators: Sequence[str]) -> None:
        self.of: dict[str, list[tuple[str, bool]]] = {name: [] for name in annotators}
        self._load = dict.fromkeys(annotators, 0)

    def deal_common(self, documents: Iterable[DocumentRow], each: int) -> None:
        """Give every document to ``each`` annotators, every group of them equally often."""
        used = dict.fromkeys(_groups(tuple(self.of), each), 0)
        for row in documents:
            group = min(used, key=lambda names: (used[names], *self._had_by(names)))
            used[group] += 1
            for name in group:
                self._give(name, row, common=True)

    def deal(self, documents: Iterable[DocumentRow]) -> None:
        """Give every document to one annotator; nobody gets more than one a round."""
        for round_ in batched(documents, len(self.of)):
            whole = len(round_) == len(self.of)
            names = sorted(
                self.of, key=lambda name: (0 if whole else len(self.of[name]), self._load[name])
            )
            for name, row in zip(names, sorted(round_, key=lambda row: -row.length), strict=False):
                self._give(name, row, common=False)

    def _had_by(self, names: Iterable[str]) -> tuple[int, int]:
        names = tuple(names)
        return sum(len(self.of[name]) for name in names), sum(self._load[name] for name in names)

    def _give(self, name: str, row: DocumentRow, *, common: bool) -> None:
        self.of[name].append((row.id, common))
        self._load[name] += row.length


def _groups(annotators: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    """Return all groups of this size, or, where they are too many, those of neighbours."""
    count = len(annotators)
    if comb(count, size) <= _MOST_GROUPS:
        return list(combinations(annotators, size))
    ring = annotators + annotators
    return [ring[first : first + size] for first in range(count)]


def _spread(ordered: Sequence[DocumentRow], count: int, random: Random) -> list[DocumentRow]:
    """Draw one from each of ``count`` equal stretches."""
    bounds = [number * len(ordered) // count for number in range(count + 1)] if count else []
    stretches = pairwise(bounds)
    return [ordered[random.randrange(start, end)] for start, end in stretches]


def _folder(id: str) -> str:
    return id.rpartition("/")[0]


def _check(what: Split, documents: int) -> None:
    for name in what.annotators:
        rules.check_annotator(name)
    folded = [name.casefold() for name in what.annotators]
    if not folded or len(set(folded)) != len(folded):
        raise RuleError(sentence("Name each annotator once (upper and lower case are one name)."))
    if what.each is not None and not 2 <= what.each <= len(folded):
        raise RuleError(
            sentence("A common document can go to 2 to {count} of these annotators."),
            count=len(folded),
        )
    if not documents:
        raise AnnotatorError(sentence("There is no document to hand out."))
    if not 0 <= what.common_of(documents) <= documents:
        raise AnnotatorError(
            sentence("Of {documents} documents {common} cannot be common."),
            documents=documents,
            common=what.common_of(documents),
        )


def _assignments(store: ProjectStore, what: Split) -> list[Assignment]:
    handed = store.assignments()
    out = {one.document for one in handed} if what.new_only else set[str]()
    queues = shares([row for row in store.documents() if row.id not in out], what)
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


def _record(store: ProjectStore, planned: list[Assignment], files: Iterable[Path]) -> None:
    try:
        store.assign(planned)
        for name in {one.annotator for one in planned}:
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


def _share(name: str, file: Path, planned: Iterable[Assignment], lengths: dict[str, int]) -> Share:
    mine = [one for one in planned if one.annotator == name]
    common = sum(one.common for one in mine)
    return Share(name, file, len(mine), common, sum(lengths[one.document] for one in mine))
