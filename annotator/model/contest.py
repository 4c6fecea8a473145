"""What two lines of edits of a clash say of the same places.

What only one line wrote stands in the united layer and needs nobody. There are three ways in which
the lines contradict each other: both wrote one place; one linked what the other removed; both put
one label on one span, as entities that differ in something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.model.clash import Clash, past
from annotator.model.edit import Edit, EntityFact, Fact, FactKey, LoggedEdit, RelationFact
from annotator.model.entity import Entity
from annotator.model.layer import Layer
from annotator.model.united import United, ends, rehung

type State = Mapping[FactKey, Fact]

SETTLING = "settle_clash"
"""The name of edits in which a lead takes the other version of what was contested."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the layer: what the winner's and the loser's line left there, what stands now."""

    key: FactKey
    winner: Fact | None
    loser: Fact | None
    now: Fact | None


@dataclass(frozen=True, slots=True)
class Contest:
    """A clash in full: the edits of both lines, by time, and the places that they contest.

    ``entities`` are the ends of contested relations, by id.
    """

    clash: Clash
    winner: tuple[LoggedEdit, ...]
    loser: tuple[LoggedEdit, ...]
    places: tuple[Place, ...]
    entities: Mapping[str, Entity]

    @property
    def other_is_winner(self) -> bool:
        """Whether everything is as the loser left it, so that the winner's is the other version."""
        return bool(self.places) and all(place.now == place.loser for place in self.places)


def contest(clash: Clash, log: Sequence[LoggedEdit], now: State, ruled: Iterable[Clash]) -> Contest:
    """Return what is contested; ``log`` are the edits of the layer, ``now`` its facts.

    What an earlier one of ``ruled`` has settled is not contested again.
    """
    first, second = past(log, clash.winner), past(log, clash.loser)
    lines = (
        tuple(edit for edit in log if edit.id in first and edit.id not in second),
        tuple(edit for edit in log if edit.id in second and edit.id not in first),
    )
    left, right = _Side.of(log, first, lines[0]), _Side.of(log, second, lines[1])
    settled = [
        (past(log, one.winner), past(log, one.loser))
        for one in ruled
        if (one.winner, one.loser) != (clash.winner, clash.loser)
    ]
    pairs = [*_rewritten(left, right), *_loose(left, right), *_twins(left, right)]
    pairs += [(one, other) for other, one in _loose(right, left)]
    keys = {
        key
        for one, other in pairs
        if not _known(left.writers[one], right.writers[other], settled)
        for key in (one, other)
    }
    places = tuple(
        Place(key, left.state.get(key), right.state.get(key), now.get(key))
        for key in sorted(keys, key=lambda one: _order(one, left.state, right.state))
    )
    return Contest(clash, *lines, places, _linked(places, left.state, right.state))


def taking(contest: Contest, layer: Layer, *, winner: bool) -> Edit:
    """Return the edit that brings every contested place to what one line left there.

    Relations of an entity that goes by that hang on the one that comes in its place, or go too.
    """
    removed: dict[FactKey, Fact] = {}
    added: dict[FactKey, Fact] = {}
    for place in contest.places:
        wanted = place.winner if winner else place.loser
        if place.now is not None and place.now != wanted:
            removed[place.key] = place.now
        if wanted is not None and place.now != wanted:
            added[place.key] = wanted
    gone = {key: fact for key, fact in removed.items() if key not in added}
    heirs = _heirs(gone.values(), added.values())
    for old in _hanging(gone.values(), layer):
        if old.key not in removed:
            removed[old.key] = old
            new = rehung(old, heirs)
            if not any(end in gone for end in ends(new)):
                added[new.key] = new
    return Edit(SETTLING, tuple(removed.values()), tuple(added.values()))


def _heirs(gone: Iterable[Fact], come: Iterable[Fact]) -> dict[FactKey, str]:
    """Return the entities that go, each with the id of the one that comes with its span and label."""
    comes = {
        (fact.entity.span, fact.entity.label): fact.entity.id
        for fact in come
        if isinstance(fact, EntityFact)
    }
    return {
        fact.key: comes[place]
        for fact in gone
        if isinstance(fact, EntityFact)
        and (place := (fact.entity.span, fact.entity.label)) in comes
    }


def _hanging(gone: Iterable[Fact], layer: Layer) -> Iterator[RelationFact]:
    for fact in gone:
        if isinstance(fact, EntityFact):
            for relation in layer.relations_of(fact.entity.id):
                yield RelationFact(layer.document, layer.annotator, relation)


@dataclass(frozen=True, slots=True)
class _Side:
    """One line: what it left (``state``), and which edit wrote a place last (``writers``)."""

    state: State
    writers: Mapping[FactKey, str]

    @classmethod
    def of(cls, log: Sequence[LoggedEdit], known: set[str], line: Iterable[LoggedEdit]) -> _Side:
        writers = {
            fact.key: logged.id
            for logged in line
            for fact in (*logged.edit.removed, *logged.edit.added)
        }
        return cls(United(edit for edit in log if edit.id in known).facts, writers)

    def removed(self, key: FactKey) -> bool:
        return key in self.writers and key not in self.state

    def added(self) -> Iterator[Fact]:
        return (self.state[key] for key in self.writers if key in self.state)


type _Pair = tuple[FactKey, FactKey]
"""A place that the first line wrote and one that the second wrote, which contradict each other."""


def _rewritten(left: _Side, right: _Side) -> Iterator[_Pair]:
    """Yield the places that both wrote and left otherwise; a layer once begun has some status."""
    for key in left.writers.keys() & right.writers.keys():
        one, other = left.state.get(key), right.state.get(key)
        if one != other and (key[0] != "status" or (one and other)):
            yield key, key


def _loose(linking: _Side, removing: _Side) -> Iterator[_Pair]:
    """Yield relations of one line, each with an end that the other removed."""
    for fact in linking.added():
        if isinstance(fact, RelationFact):
            for key in ends(fact):
                if removing.removed(key) and key in linking.state:
                    yield fact.key, key


def _twins(left: _Side, right: _Side) -> Iterator[_Pair]:
    """Yield entities of both lines with one span and label that differ in anything but the id."""
    entities = [one for one in left.added() if isinstance(one, EntityFact)]
    there = {(one.entity.span, one.entity.label): one for one in entities}
    for fact in right.added():
        if isinstance(fact, EntityFact):
            twin = there.get((fact.entity.span, fact.entity.label))
            if twin is not None and twin.key != fact.key and not _alike(twin, fact):
                yield twin.key, fact.key


def _alike(one: EntityFact, other: EntityFact) -> bool:
    return replace(one.entity, id="", origin="hand", by=None) == replace(
        other.entity, id="", origin="hand", by=None
    )


def _linked(places: Iterable[Place], *states: State) -> dict[str, Entity]:
    """Return the entities that contested relations link, by id."""
    relations = [
        fact.relation
        for place in places
        for fact in (place.winner, place.loser, place.now)
        if isinstance(fact, RelationFact)
    ]
    wanted = {id for one in relations for id in (one.source, one.target)}
    facts = (fact for state in states for fact in state.values())
    entities = (fact.entity for fact in facts if isinstance(fact, EntityFact))
    return {one.id: one for one in entities if one.id in wanted}


def _known(writer: str, other: str, settled: Iterable[tuple[set[str], set[str]]]) -> bool:
    """Say whether one ruling was about both of these edits, on its two sides."""
    return any(
        (writer in one and other in two) or (writer in two and other in one) for one, two in settled
    )


def _order(key: FactKey, *states: State) -> tuple[int, int, FactKey]:
    """Order entities by where they stand, then relations, then what is about the layer."""
    for state in states:
        fact = state.get(key)
        if isinstance(fact, EntityFact):
            return (0, fact.entity.span.start, key)
    return (1 if key[0] == "relation" else 2, 0, key)
