"""How far the work is: documents, days, people, entities, suggestions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from annotator.model.edit import Status
from annotator.model.schema import Schema
from annotator.project import clashes
from annotator.project.jobs import Progress
from annotator.project.project import Project
from annotator.store.project_store import ProjectStore

_PAUSE = timedelta(minutes=5)
"""Between two edits farther apart nobody is taken to have worked."""


@dataclass(frozen=True, slots=True)
class Person:
    """One annotator: documents given and finished, finished on the last day, time a document."""

    name: str
    given: int
    done: int
    skipped: int
    today: int
    each: timedelta | None
    """Time at work for each finished document, pauses left out; None before the first one."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """What became of one suggester's suggestions."""

    by: str
    accepted: int
    corrected: int
    rejected: int

    @property
    def share(self) -> float:
        """Accepted ones among those that somebody decided on; 0 to 1."""
        return self.accepted / (self.accepted + self.corrected + self.rejected)


@dataclass(frozen=True, slots=True)
class Overview:
    """How far one annotator is, or all of them.

    ``days`` are the last days up to today with the number of layers finished on each.
    """

    schema: Schema
    statuses: dict[Status, int]
    days: tuple[tuple[date, int], ...]
    people: tuple[Person, ...]
    entities: dict[str, int]
    suggesters: tuple[Proposals, ...]
    by_hand: int
    clashes: int
    """How many wait for the lead."""

    @property
    def documents(self) -> int:
        """How many documents there are."""
        return sum(self.statuses.values())

    @property
    def pace(self) -> float:
        """Documents finished on a day on which anything was finished; 0 if there was none."""
        counts = [count for _, count in self.days if count]
        return sum(counts) / len(counts) if counts else 0.0

    @property
    def days_left(self) -> int | None:
        """Working days to the end at this pace; None where there is no pace."""
        left = self.statuses["new"] + self.statuses["started"]
        return -int(-left // self.pace) if self.pace else None


def overview(
    path: Path, annotator: str, span: int, now: datetime, progress: Progress | None = None
) -> Overview:
    """Count for one annotator, or everybody (an empty name), the ``span`` last days up to ``now``.

    ``now`` is aware; days are those of its time zone. Opens the project file anew.
    """
    store = ProjectStore.open(path)
    try:
        if progress is not None:
            progress.check()
        return _Counting(store, annotator, span, now).overview()
    finally:
        store.close()


class _Counting:
    def __init__(self, store: ProjectStore, annotator: str, span: int, now: datetime) -> None:
        self.store = store
        self.annotator = annotator
        self.span = span
        self.now = now
        wanted = [name for name in store.people() if annotator in ("", name)]
        self.queues = {name: [row.id for row in store.queue(name)] for name in wanted}
        rows = store.layer_rows()
        self.layers: dict[tuple[str, str], Status] = {
            (id, name): status for id, name, status in rows if name in self.queues
        }
        self.handed = bool(store.assignments())  # else everybody may take every document
        last = {(id, name): time for id, name, time in store.finished_by_hand()}
        self.finished = [
            (name, datetime.fromisoformat(time).astimezone(now.tzinfo).date())
            for (id, name), time in last.items()
            if self.layers.get((id, name)) == "done"
        ]

    def overview(self) -> Overview:
        return Overview(
            schema=self.store.schema(),
            statuses=self._statuses(),
            days=self._days(),
            people=tuple(self._people()),
            entities=dict(self.store.entity_counts(self.annotator)),
            suggesters=tuple(self._suggesters()),
            by_hand=sum(
                count
                for origin, _, count in self.store.origin_counts(self.annotator)
                if origin in ("hand", "propagated")
            ),
            clashes=clashes.count(Project(self.store)),
        )

    def _statuses(self) -> dict[Status, int]:
        having: dict[str, list[Status]] = {row.id: [] for row in self.store.documents()}
        for name, queue in self.queues.items():
            for id in queue:
                if id in having and (self.handed or (id, name) in self.layers):
                    having[id].append(self._layer(id, name))
        if self.annotator:
            having = {id: having[id] for id in self.queues.get(self.annotator, ()) if id in having}
        counts = Counter(map(_status, having.values()))
        statuses: tuple[Status, ...] = ("new", "started", "done", "skipped")
        return {status: counts[status] for status in statuses}

    def _layer(self, document: str, annotator: str) -> Status:
        return self.layers.get((document, annotator), "new")

    def _days(self) -> tuple[tuple[date, int], ...]:
        counts = Counter(day for _, day in self.finished)
        first = self.now.date() - timedelta(days=self.span - 1)
        days = [first + timedelta(days=number) for number in range(self.span)]
        return tuple((day, counts[day]) for day in days)

    def _people(self) -> Iterable[Person]:
        worked = _times_at_work(self.store.moments())
        today = Counter(name for name, day in self.finished if day == self.now.date())
        for name, queue in self.queues.items():
            statuses = Counter(self._layer(id, name) for id in queue)
            finished = statuses["done"] + statuses["skipped"]
            if finished or statuses["started"] or self.handed:
                each = worked.get(name, timedelta()) / finished if finished else None
                yield Person(
                    name,
                    len(queue),
                    statuses["done"],
                    statuses["skipped"],
                    today[name],
                    each or None,
                )

    def _suggesters(self) -> Iterable[Proposals]:
        taken: Counter[tuple[str, str]] = Counter()
        for origin, by, count in self.store.origin_counts(self.annotator):
            taken["corrected" if origin == "corrected" else "accepted", by] += count
        rejected = dict(self.store.rejection_counts(self.annotator))
        names = {by for _, by in taken if by} | set(rejected)
        found = [
            Proposals(by, taken["accepted", by], taken["corrected", by], rejected.get(by, 0))
            for by in names
        ]
        return sorted(found, key=lambda one: (-one.share, one.by))


def _status(layers: Sequence[Status]) -> Status:
    """Return the state of a document: done when all who have it are done or skipped."""
    if not layers or set(layers) == {"new"}:
        return "new"
    if set(layers) == {"skipped"}:
        return "skipped"
    return "done" if set(layers) <= {"done", "skipped"} else "started"


def _times_at_work(moments: Iterable[tuple[str, str]]) -> dict[str, timedelta]:
    times: dict[str, timedelta] = {}
    for (name, before), (other, after) in pairwise(moments):
        gap = datetime.fromisoformat(after) - datetime.fromisoformat(before)
        if name == other and gap <= _PAUSE:
            times[name] = times.get(name, timedelta()) + gap
    return times
