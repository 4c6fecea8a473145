"""The state that edits from several copies of a project lead to, in whatever order they met.

Every edit writes the places (keys) of its facts: what it adds stands there, what it only removes
leaves the place empty. The last writer of a place, by (time, id), decides: a last-writer-wins map,
which is commutative, associative and idempotent (Shapiro et al. 2011, "Conflict-free replicated
data types"). Where nothing was changed twice at once this is what strict replay gives, because
the times within a file only grow. Of schemas the highest version decides.

What the rules forbid can still come together from two copies. `United.shown` leaves it out by
rules that look at the united facts alone; `United.facts` keeps it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from annotator.model.edit import (
    PROJECT_FACTS,
    Edit,
    EntityFact,
    Fact,
    FactKey,
    LoggedEdit,
    RelationFact,
    SchemaFact,
    StatusFact,
)

type Rank = tuple[int, str, str]
"""Who wrote last: schema version (0 for all else), time, edit id."""


class United:
    """The facts that a set of logged edits leads to, whatever their order."""

    def __init__(self, log: Iterable[LoggedEdit] = ()) -> None:
        self._written: dict[FactKey, tuple[Rank, Fact | None]] = {}
        for logged in log:
            self.add(logged)

    def add(self, logged: LoggedEdit) -> None:
        """Take one more edit in; adding it again changes nothing."""
        for fact in logged.edit.removed:
            if not isinstance(fact, SchemaFact):
                self._write(fact.key, (0, logged.time, logged.id), None)
        for fact in logged.edit.added:
            version = fact.schema.version if isinstance(fact, SchemaFact) else 0
            self._write(fact.key, (version, logged.time, logged.id), fact)

    @property
    def facts(self) -> dict[FactKey, Fact]:
        """All facts, also those that contradict each other."""
        return {key: fact for key, (_, fact) in self._written.items() if fact is not None}

    @property
    def shown(self) -> dict[FactKey, Fact]:
        """The facts that may stand beside each other: what the tables hold and people see.

        Of two entities with one span and label in a layer the one that was written first stays; a
        relation needs both its ends; a layer with anything in it has at least the status started.
        """
        shown = self.facts
        for key in [*self._twins(shown)]:
            del shown[key]
        for key in [*_loose(shown)]:
            del shown[key]
        return {fact.key: fact for fact in (*_begun(shown), *shown.values())}

    def _write(self, key: FactKey, rank: Rank, fact: Fact | None) -> None:
        there = self._written.get(key)
        if there is None or there[0] <= rank:
            self._written[key] = (rank, fact)

    def _twins(self, facts: dict[FactKey, Fact]) -> Iterable[FactKey]:
        taken: set[tuple[object, ...]] = set()
        entities = [fact for fact in facts.values() if isinstance(fact, EntityFact)]
        for fact in sorted(entities, key=lambda one: (self._written[one.key][0], one.key)):
            place = (fact.document, fact.annotator, fact.entity.span, fact.entity.label)
            if place in taken:
                yield fact.key
            taken.add(place)


def _loose(facts: dict[FactKey, Fact]) -> Iterable[FactKey]:
    for key, fact in facts.items():
        if isinstance(fact, RelationFact):
            ends = (fact.relation.source, fact.relation.target)
            if any(("entity", fact.document, fact.annotator, end) not in facts for end in ends):
                yield key


def _begun(facts: dict[FactKey, Fact]) -> Iterable[StatusFact]:
    layers = {
        (fact.document, fact.annotator)
        for fact in facts.values()
        if not isinstance(fact, PROJECT_FACTS)
    }
    return (StatusFact(*layer, "started") for layer in layers if ("status", *layer) not in facts)


def settling(facts: dict[FactKey, Fact], shown: dict[FactKey, Fact]) -> Edit:
    """Return the edit that makes ``facts`` what is shown; an empty one where they are the same."""
    return Edit(
        "settle",
        removed=tuple(fact for key, fact in facts.items() if shown.get(key) != fact),
        added=tuple(fact for key, fact in shown.items() if facts.get(key) != fact),
    )


def part_of(logged: LoggedEdit, wanted: Callable[[Fact], bool]) -> LoggedEdit:
    """Return the edit with only those of its facts that ``wanted`` says yes to."""
    edit = logged.edit
    removed, added = filter(wanted, edit.removed), filter(wanted, edit.added)
    return replace(logged, edit=Edit(edit.name, tuple(removed), tuple(added)))
