"""What each entity of one layer became in another: the pairs that a person wants to look at.

Unlike `pairing`, which counts, this pairs every entity that has any sensible counterpart, the
closest first, and names those that have none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from annotator.model.entity import Entity

type Counterparts = tuple[Entity, None] | tuple[None, Entity] | tuple[Entity, Entity]
"""An entity of the first layer and its counterpart in the second; None where there is none."""

MISSED = None
"""The row and column of a confusion table for entities without counterpart."""


def counterparts(first: Iterable[Entity], second: Iterable[Entity]) -> list[Counterparts]:
    """Pair the entities of two layers of one document, each at most once, in order of position.

    Closest first: same span and label; same span; overlap with the same label; overlap with
    another label over more than half of their joint extent. Among overlaps the longer one wins.
    The order of the entities does not matter, nor which layer is the first.
    """
    ones, others = _in_order(first), _in_order(second)
    partner_of: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in sorted(_candidates(ones, others)):
        if one not in partner_of and other not in taken:
            partner_of[one] = other
            taken.add(other)
    found: list[Counterparts] = [
        (entity, others[partner_of[place]]) if place in partner_of else (entity, None)
        for place, entity in enumerate(ones)
    ]
    found += [(None, entity) for place, entity in enumerate(others) if place not in taken]
    return sorted(found, key=_position)


def confusion(
    pairs: Iterable[Counterparts],
) -> Counter[tuple[str | None, str | None]]:
    """Count the labels of the first (row) and second (column) layer; `MISSED` where one is none."""
    return Counter(
        (one.label if one else MISSED, other.label if other else MISSED) for one, other in pairs
    )


def _in_order(entities: Iterable[Entity]) -> list[Entity]:
    return sorted(entities, key=lambda entity: entity.order)


def _position(pair: Counterparts) -> tuple[int, int, str, str]:
    return min(entity.order for entity in pair if entity is not None)


type _Closeness = tuple[int, int, int, int, list[str]]


def _candidates(
    ones: Sequence[Entity], others: Sequence[Entity]
) -> Iterator[tuple[_Closeness, int, int]]:
    """Yield the pairs that may be counterparts with how close they are, the closest the least."""
    for one, other in _meeting(ones, others):
        closeness = _closeness(ones[one], others[other])
        if closeness is not None:
            yield closeness, one, other


def _closeness(one: Entity, other: Entity) -> _Closeness | None:
    begin, end = max(one.span.start, other.span.start), min(one.span.end, other.span.end)
    shared = end - begin
    joint = len(one.span) + len(other.span) - shared
    if one.span == other.span:
        kind = 0 if one.label == other.label else 1
    elif one.label == other.label:
        kind = 2
    elif 2 * shared > joint:
        kind = 3
    else:
        return None
    return (kind, -shared, joint, begin, sorted((one.label, other.label)))


def _meeting(ones: Sequence[Entity], others: Sequence[Entity]) -> Iterator[tuple[int, int]]:
    """Yield the places of overlapping entities of two lists in order of start."""
    open_places: list[int] = []
    following = 0
    for place, entity in enumerate(ones):
        while following < len(others) and others[following].span.start < entity.span.end:
            open_places.append(following)
            following += 1
        open_places = [other for other in open_places if others[other].span.end > entity.span.start]
        for other in open_places:
            if others[other].span.overlaps(entity.span):
                yield place, other
