"""Overlaps between suggestions, settled by rule.

The same span and label stands once. Of one within another the longer stays, and the inner one
too where the guideline wants it nested: a NUMBER or DATE in a name, a MINISTRY in a MINISTER, the
parliament in the name of its committee. Of two that cross, or have one span, the likelier stays,
then the longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.suggest.suggester import Own

_READ = frozenset({"NUMBER", "DATE"})
_STRETCH = 64
"""Code points of text that are looked up together; names are shorter than that."""


def combine(suggestions: Iterable[Suggestion], own: Own | None = None) -> list[Suggestion]:
    """Return what may stand together, in order of the text.

    ``own`` tells which labels the rules speak of, where a schema calls them otherwise.
    """
    kept = _Kept()
    for one in sorted(_merged(suggestions), key=_longest_first):
        rivals = [other for other in kept.around(one.span) if not may_overlap(other, one, own)]
        if all(_wins(one, other) for other in rivals):
            for rival in rivals:
                kept.remove(rival)
            kept.add(one)
    return sorted(kept.ids.values(), key=lambda one: one.order)


class _Kept:
    """Suggestions by id, found by place."""

    def __init__(self) -> None:
        self.ids: dict[str, Suggestion] = {}
        self._places: dict[int, dict[str, Suggestion]] = {}

    def around(self, span: Span) -> list[Suggestion]:
        near = {id: one for stretch in _stretches(span) for id, one in self._in(stretch).items()}
        return [one for one in near.values() if one.span.overlaps(span)]

    def add(self, one: Suggestion) -> None:
        self.ids[one.id] = one
        for stretch in _stretches(one.span):
            self._places.setdefault(stretch, {})[one.id] = one

    def remove(self, one: Suggestion) -> None:
        del self.ids[one.id]
        for stretch in _stretches(one.span):
            del self._places[stretch][one.id]

    def _in(self, stretch: int) -> dict[str, Suggestion]:
        return self._places.get(stretch, {})


def _stretches(span: Span) -> Iterator[int]:
    yield from range(span.start // _STRETCH, span.end // _STRETCH + 1)


def may_overlap(a: Suggestion, b: Suggestion, own: Own | None = None) -> bool:
    """Say whether two suggestions may stand in one layer side by side."""
    if not a.span.overlaps(b.span):
        return True
    if a.span == b.span or a.span.crosses(b.span):
        return False
    outer, inner = (a, b) if a.span.contains(b.span) else (b, a)
    labels = tuple((own or {}).get(one.label, one.label) for one in (inner, outer))
    if labels[0] in _READ:
        return labels[1] not in _READ
    if labels == ("STATE_BODY", "STATE_BODY"):
        return inner.span.end == outer.span.end
    return labels == ("MINISTRY", "MINISTER")


def _wins(one: Suggestion, other: Suggestion) -> bool:
    if one.span != other.span and not one.span.crosses(other.span):
        return False
    return (one.score, len(one.span)) > (other.score, len(other.span))


def _longest_first(one: Suggestion) -> tuple[int, float, tuple[int, int, str, str]]:
    return (-len(one.span), -one.score, one.order)


def _merged(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return each span and label once: the likeliest, with the attributes of all."""
    best: dict[str, Suggestion] = {}
    for one in sorted(suggestions, key=lambda one: (-one.score, one.by)):
        first = best.get(one.id)
        attributes = {**one.attributes, **first.attributes} if first else one.attributes
        best[one.id] = replace(first or one, attributes=attributes)
    return list(best.values())


def beside(
    owned: Iterable[Suggestion], public: Iterable[Suggestion], own: Own | None = None
) -> list[Suggestion]:
    """Return the suggestions of one annotator's memory that add to those for everybody.

    Left out is what says the same as, lies badly with, and is no likelier than a public one; the
    same span with another label stays, for the annotator knows better.
    """
    everybody = list(public)
    return [
        one for one in combine(owned, own) if all(_adds(one, other, own) for other in everybody)
    ]


def _adds(one: Suggestion, other: Suggestion, own: Own | None) -> bool:
    if one.span == other.span and one.label != other.label:
        return True
    return may_overlap(one, other, own) or one.score > other.score
