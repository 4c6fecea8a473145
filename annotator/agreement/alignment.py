"""The best alignment of several annotators' units, on which gamma rests.

Source: Y. Mathet, A. Widlöcher, J.-P. Métivier (2015), The unified and holistic method gamma (γ)
for inter-annotator agreement measure and alignment, Computational Linguistics 41(3), sections 4
and 5.1, with α = β = Δ∅ = 1 and categories that are equal or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import comb
from typing import NamedTuple


class Unit(NamedTuple):
    """A labelled span of one annotator, in code points; units may overlap and nest."""

    start: int
    end: int
    label: str


ALONE = 1.0
"""Δ∅: the disorder of a unit that nobody else marked."""

_MOST_OPEN_STATES = 20_000


def dissimilarity(one: Unit, other: Unit) -> float:
    """Return the combined dissimilarity of two units: position and label."""
    apart = abs(one.start - other.start) + abs(one.end - other.end)
    lengths = one.end - one.start + other.end - other.start
    return (apart / lengths) ** 2 * ALONE + (one.label != other.label) * ALONE


@dataclass(frozen=True, slots=True)
class _Group:
    """A unitary alignment: at most one unit of each annotator, as bits of their places in order."""

    units: int
    disorder: float

    @property
    def first(self) -> int:
        return (self.units & -self.units).bit_length() - 1


def total_disorder(annotators: Sequence[Sequence[Unit]]) -> float:
    """Return the sum of the disorders of the best alignment's groups.

    Every unit is in one group, a group holds at most one unit of each annotator, its disorder is
    the mean dissimilarity of all pairs of annotators. The best alignment is found exactly, unit
    by unit from the left; only where more than 20,000 ways stay open at once are the least
    promising given up.
    """
    units = sorted((unit, who) for who, layer in enumerate(annotators) for unit in layer)
    groups = _groups(units, len(annotators))
    by_first: list[list[_Group]] = [[] for _ in units]
    for group in groups:
        by_first[group.first].append(group)
    return _cheapest_cover(by_first, _least_ahead(groups, len(units)))


def _cheapest_cover(by_first: Sequence[Sequence[_Group]], ahead: Sequence[float]) -> float:
    """Cover every unit once at least cost, from the left.

    A state is the set of units to the right that are covered already; of two ways to the same
    state only the cheaper matters.
    """
    states = {0: 0.0}
    for place, groups in enumerate(by_first):
        following: dict[int, float] = {}
        for covered, cost in states.items():
            if covered >> place & 1:
                _keep(following, covered ^ (1 << place), cost)
                continue
            for group in groups:
                if not covered & group.units:
                    later = (covered | group.units) ^ (1 << place)
                    _keep(following, later, cost + group.disorder)
        states = _promising(following, ahead)
    return min(states.values())


def _keep(states: dict[int, float], covered: int, cost: float) -> None:
    if cost < states.get(covered, float("inf")):
        states[covered] = cost


def _promising(states: dict[int, float], ahead: Sequence[float]) -> dict[int, float]:
    """Cut the states down to the most promising if there are too many.

    What a state has covered to the right is credited with the least it would have cost.
    """
    if len(states) <= _MOST_OPEN_STATES:
        return states

    def outlook(state: tuple[int, float]) -> float:
        covered, cost = state
        return cost - sum(ahead[place] for place in range(len(ahead)) if covered >> place & 1)

    return dict(sorted(states.items(), key=outlook)[:_MOST_OPEN_STATES])


def _least_ahead(groups: Sequence[_Group], count: int) -> list[float]:
    """Return for each unit the least share of a group's disorder that it can have."""
    least = [ALONE] * count
    for group in groups:
        share = group.disorder / group.units.bit_count()
        for place in range(count):
            if group.units >> place & 1:
                least[place] = min(least[place], share)
    return least


def _groups(units: Sequence[tuple[Unit, int]], annotators: int) -> list[_Group]:
    """Return every group that can be part of a best alignment.

    A group out of which some unit would be cheaper alone cannot be.
    """
    pairs = comb(annotators, 2)
    reach = pairs + annotators - 1
    near = _neighbours(units, reach)
    found: list[_Group] = []
    for members in _cliques(near, [who for _, who in units]):
        between = {
            (one, other): near[one][other] for one in members for other in members if one < other
        }
        to_others = [sum(d for pair, d in between.items() if place in pair) for place in members]
        size = len(members)
        if size == 1 or max(to_others) - (size - 1) * ALONE < pairs * ALONE:
            empty = (pairs - comb(size, 2)) * ALONE
            bits = sum(1 << place for place in members)
            found.append(_Group(bits, (sum(between.values()) + empty) / pairs))
    return found


def _neighbours(units: Sequence[tuple[Unit, int]], reach: float) -> list[dict[int, float]]:
    """Return for each unit the later ones of other annotators that may share a group with it."""
    longest = max((unit.end - unit.start for unit, _ in units), default=0)
    near: list[dict[int, float]] = [{} for _ in units]
    for place, (unit, who) in enumerate(units):
        furthest = unit.start + (unit.end - unit.start + longest) * reach**0.5
        for later in range(place + 1, len(units)):
            other, whose = units[later]
            if other.start > furthest:
                break
            if who != whose and (apart := dissimilarity(unit, other)) < reach * ALONE:
                near[place][later] = apart
    return near


def _cliques(near: Sequence[dict[int, float]], owners: Sequence[int]) -> Iterator[list[int]]:
    """Yield every set of units, one an annotator, that are neighbours of each other, in order."""
    open_sets = [[place] for place in range(len(near))]
    while open_sets:
        members = open_sets.pop()
        yield members
        for place in near[members[-1]]:
            fits = all(place in near[one] and owners[place] != owners[one] for one in members)
            if fits:
                open_sets.append([*members, place])
