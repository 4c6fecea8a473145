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

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from annotator.model.carrying import Carrying, is_moot
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
from annotator.model.schema import Schema

type Rank = tuple[int, str, str]
"""Who wrote last: schema version (0 for all else), time, edit id."""


class United:
    """The facts that a set of logged edits leads to, whatever their order.

    They are read in the words of the schema in force (`model.carrying`): by ``carrying``, which
    knows all schemas of the project, or else by the schemas of these edits themselves.
    """

    def __init__(self, log: Iterable[LoggedEdit] = (), carrying: Carrying | None = None) -> None:
        self._written: dict[FactKey, tuple[Rank, Fact | None]] = {}
        self._schemas: dict[Rank, Schema] = {}
        self._given = carrying
        for logged in log:
            self.add(logged)

    def add(self, logged: LoggedEdit) -> None:
        """Take one more edit in; adding it again changes nothing."""
        for fact in logged.edit.removed:
            if not isinstance(fact, SchemaFact):
                self._write(fact.key, (0, logged.time, logged.id), None)
        for fact in logged.edit.added:
            rank = (0, logged.time, logged.id)
            if isinstance(fact, SchemaFact):
                rank = (fact.schema.version, logged.time, logged.id)
                self._schemas[rank] = fact.schema
            self._write(fact.key, rank, fact)

    @property
    def facts(self) -> dict[FactKey, Fact]:
        """All facts, also those that contradict each other, each at the place where it was said."""
        carrying = self._carrying
        return {
            key: carrying.in_place(fact) if carrying else fact
            for key, (_, fact) in self._written.items()
            if fact is not None
        }

    @property
    def shown(self) -> dict[FactKey, Fact]:
        """The facts that may stand beside each other: what the tables hold and people see.

        Of two entities with one span and label in a layer the one that was written first stays,
        and the relations of the other hang on it, where they say anything new; a relation needs
        both its ends; a layer with anything in it has at least the status started.
        """
        shown = self._read()
        heirs = self._twins(shown)
        for key in heirs:
            del shown[key]
        self._link(shown, heirs)
        return {fact.key: fact for fact in (*_begun(shown), *shown.values())}

    @property
    def _carrying(self) -> Carrying:
        if self._given is not None:
            return self._given
        return Carrying.under(self._schemas[rank] for rank in sorted(self._schemas, reverse=True))

    def _read(self) -> dict[FactKey, Fact]:
        """Return all facts at the places where they are read; of two that meet there the later."""
        carrying = self._carrying
        if not carrying:
            return self.facts
        said = sorted((rank, key, fact) for key, (rank, fact) in self._written.items() if fact)
        read = [carrying.fact(fact) for _, _, fact in said]
        return {fact.key: fact for fact in read if not is_moot(fact)}

    def _write(self, key: FactKey, rank: Rank, fact: Fact | None) -> None:
        there = self._written.get(key)
        if there is None or there[0] <= rank:
            self._written[key] = (rank, fact)

    def _in_order[F: (EntityFact, RelationFact)](self, facts: Iterable[F]) -> list[F]:
        """Sort facts by who wrote them last, the earlier first."""
        return sorted(facts, key=lambda one: (self._written[one.key][0], one.key))

    def _twins(self, facts: Mapping[FactKey, Fact]) -> dict[FactKey, str]:
        """Return the entities that go, each with the id of the one that stays in its place."""
        first: dict[tuple[object, ...], str] = {}
        heirs: dict[FactKey, str] = {}
        for fact in self._in_order(one for one in facts.values() if isinstance(one, EntityFact)):
            place = (fact.document, fact.annotator, fact.entity.span, fact.entity.label)
            heir = first.setdefault(place, fact.entity.id)
            if heir != fact.entity.id:
                heirs[fact.key] = heir
        return heirs

    def _link(self, facts: dict[FactKey, Fact], heirs: Mapping[FactKey, str]) -> None:
        """Hang relations on the heirs of their ends; take out loose ones.

        One that by its heirs, or by another label than it was given, says of what it links what is
        said already goes too.
        """
        there: set[tuple[object, ...]] = set()
        changed: list[RelationFact] = []
        for fact in [one for one in facts.values() if isinstance(one, RelationFact)]:
            hung = rehung(fact, heirs)
            if not all(key in facts for key in ends(hung)):
                del facts[fact.key]
            elif hung == self._written[fact.key][1]:
                there.add(_link_of(hung))
            else:
                changed.append(hung)
        for hung in self._in_order(changed):
            link = _link_of(hung)
            if link in there or hung.relation.source == hung.relation.target:
                del facts[hung.key]
            else:
                facts[hung.key] = hung
                there.add(link)


def ends(fact: RelationFact) -> tuple[FactKey, FactKey]:
    """Return the keys of the entities that a relation links."""
    layer, relation = (fact.document, fact.annotator), fact.relation
    return ("entity", *layer, relation.source), ("entity", *layer, relation.target)


def _link_of(fact: RelationFact) -> tuple[object, ...]:
    """Return what a relation says, whatever its id."""
    one = fact.relation
    values = frozenset(one.attributes.items())
    return (fact.document, fact.annotator, one.label, one.source, one.target, values, one.note)


def rehung(fact: RelationFact, heirs: Mapping[FactKey, str]) -> RelationFact:
    """Return a relation between the entities that stay."""
    relation = fact.relation
    source, target = (heirs.get(key, key[-1]) for key in ends(fact))
    if (source, target) == (relation.source, relation.target):
        return fact
    return replace(fact, relation=replace(relation, source=source, target=target))


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
