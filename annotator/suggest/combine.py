"""Overlaps between suggestions, settled by rule.

The same span and label stands once. Of one within another the longer stays, and the inner one
too where the guideline wants it nested: a NUMBER or DATE in a name, a MINISTRY in a MINISTER. Of
two that cross, or have one span, the likelier stays, then the longer.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.model.entity import Suggestion

_READ = frozenset({"NUMBER", "DATE"})


def combine(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return what may stand together, in order of the text."""
    kept: list[Suggestion] = []
    for one in sorted(_merged(suggestions), key=_longest_first):
        rivals = [other for other in _around(kept, one) if not may_overlap(other, one)]
        if all(_wins(one, other) for other in rivals):
            kept = [other for other in kept if other not in rivals]
            kept.append(one)
    return sorted(kept, key=lambda one: one.order)


def may_overlap(a: Suggestion, b: Suggestion) -> bool:
    """Say whether two suggestions may stand in one layer side by side."""
    if not a.span.overlaps(b.span):
        return True
    if a.span == b.span or a.span.crosses(b.span):
        return False
    outer, inner = (a, b) if a.span.contains(b.span) else (b, a)
    if inner.label in _READ:
        return outer.label not in _READ
    return (inner.label, outer.label) == ("MINISTRY", "MINISTER")


def _wins(one: Suggestion, other: Suggestion) -> bool:
    if one.span != other.span and not one.span.crosses(other.span):
        return False
    return (one.score, len(one.span)) > (other.score, len(other.span))


def _longest_first(one: Suggestion) -> tuple[int, float, tuple[int, int, str, str]]:
    return (-len(one.span), -one.score, one.order)


def _around(kept: list[Suggestion], one: Suggestion) -> list[Suggestion]:
    return [other for other in kept if other.span.overlaps(one.span)]


def _merged(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return each span and label once: the likeliest, with the attributes of all."""
    best: dict[str, Suggestion] = {}
    for one in sorted(suggestions, key=lambda one: (-one.score, one.by)):
        first = best.get(one.id)
        attributes = {**one.attributes, **first.attributes} if first else one.attributes
        best[one.id] = replace(first or one, attributes=attributes)
    return list(best.values())
