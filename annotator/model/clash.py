"""Clashes: one layer changed in two copies of a project that did not know of each other.

Every edit names the newest edits of its layers that its file had (``seen``), so the edits of a
layer form a graph, as commits do. Two edits neither of which comes after the other were made at
once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.model.edit import LoggedEdit


@dataclass(frozen=True, slots=True)
class Clash:
    """Two lines of edits in one layer, named by their last edits; ``winner`` is the later one.

    At a place that both wrote, what was written there last stands. ``ruled`` is when the lead
    settled it.
    """

    document: str
    annotator: str
    winner: str
    loser: str
    ruled: str | None = None


def heads(edits: Iterable[LoggedEdit]) -> list[str]:
    """Return the ids of the edits of one layer that no other of them has seen, sorted."""
    edits = list(edits)
    seen = {id for edit in edits for id in edit.seen}
    return sorted(edit.id for edit in edits if edit.id not in seen)


def clashes(edits: Iterable[LoggedEdit]) -> list[tuple[str, str]]:
    """Return (winner, loser) of every pair of lines in one layer that were drawn out at once.

    A pair is the last edit of each line before they met: no later edit of one line is still
    unknown to the other. It depends on the set of edits only. Linear where there is no clash.
    """
    order = sorted(edits, key=lambda edit: (edit.time, edit.id))
    if all(before.id in edit.seen for before, edit in pairwise(order)):
        return []
    after = _descendants(order)
    apart = _unrelated(after)
    return [
        (order[late].id, order[early].id)
        for late in range(len(order))
        for early in _bits(apart[late] & ((1 << late) - 1))
        if not after[late] & apart[early] and not after[early] & apart[late]
    ]


def past(edits: Iterable[LoggedEdit], *ends: str) -> set[str]:
    """Return the ids of ``ends`` and of all edits of one layer that came before any of them."""
    known = {edit.id: edit for edit in edits}
    found: set[str] = set()
    ahead = [end for end in ends if end in known]
    while ahead:
        edit = known[ahead.pop()]
        if edit.id not in found:
            found.add(edit.id)
            earlier = (known[id] for id in edit.seen if id in known)
            ahead += (one.id for one in earlier if (one.time, one.id) < (edit.time, edit.id))
    return found


def _descendants(order: Sequence[LoggedEdit]) -> list[int]:
    """Return for each edit a bit set of the edits that come after it in the graph."""
    numbers = {edit.id: number for number, edit in enumerate(order)}
    after = [0] * len(order)
    for number in reversed(range(len(order))):
        for id in order[number].seen:
            parent = numbers.get(id, number)
            if parent < number:  # a file may claim to have seen the future
                after[parent] |= after[number] | 1 << number
    return after


def _unrelated(after: Sequence[int]) -> list[int]:
    """Return for each edit a bit set of the edits that come neither before nor after it."""
    apart = [(1 << len(after)) - 1] * len(after)
    for number, later in enumerate(after):
        apart[number] &= ~(later | 1 << number)
        for one in _bits(later):
            apart[one] &= ~(1 << number)
    return apart


def _bits(mask: int) -> Iterable[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
