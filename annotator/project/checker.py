"""Follows the entities of one document and knows what may be wrong with each of them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from time import perf_counter

from annotator.errors import sentence
from annotator.model.edit import Edit, EntityFact, Fact
from annotator.model.entity import Entity
from annotator.model.layer import Layer
from annotator.model.ruling import Ruling
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project.warnings import EntityWarning, against_rulings, of_entity


class Checker:
    """Looks at each entity once for as long as nothing about it changes.

    An edit costs what it touches: `hear` takes note of it, `look` does the work, in slices. By
    itself an entity is looked at once; beside others again when one of these comes or goes.
    """

    def __init__(
        self, text: str, layer: Layer, schema: Schema, rulings: Iterable[Ruling] = ()
    ) -> None:
        """Check against the rules of labelling and those rulings of the lead that warn."""
        self._text = text
        self._here = (layer.document, layer.annotator)
        self._schema = schema
        self._rulings = [one for one in rulings if one.warns]
        self._waiting = {entity.id: entity for entity in layer.entities}
        self._known: dict[str, Entity] = {}
        self._left: dict[str, None] = {}
        self._alone: dict[str, Sequence[EntityWarning]] = {}
        self._found: dict[str, list[EntityWarning]] = {}
        self._order: list[tuple[int, int, str, str]] = []
        self._news: set[str] = set()
        self._beside = _Beside()
        self._alike = _Alike(text)

    def hear(self, edit: Edit) -> None:
        """Follow an edit."""
        for entity in self._entities(edit.removed):
            self._waiting.pop(entity.id, None)
            if (known := self._known.get(entity.id)) is not None:
                self._take_out(known)
        self._waiting |= {entity.id: entity for entity in self._entities(edit.added)}

    def look(self, seconds: float) -> bool:
        """Look for warnings so long, or a little longer; say whether there is more to do."""
        end = perf_counter() + seconds
        while self._waiting or self._left:
            if perf_counter() >= end:
                return True
            if self._waiting:
                self._take_in(self._waiting.popitem()[1])
            else:
                self._check(self._known[self._left.popitem()[0]])
        return False

    def news(self) -> Mapping[str, list[EntityWarning]]:
        """Return what is found now where that has changed since this was last asked, by entity."""
        told, self._news = self._news, set()
        return {id: self.found(id) for id in told}

    def found(self, entity: str) -> list[EntityWarning]:
        """Return what was found about the entity with this id."""
        return self._found.get(entity, [])

    @property
    def warnings(self) -> list[EntityWarning]:
        """All that was found, in the order of the text."""
        return [warning for place in self._order for warning in self._found[place[3]]]

    def _entities(self, facts: Iterable[Fact]) -> Iterator[Entity]:
        for fact in facts:
            if isinstance(fact, EntityFact) and (fact.document, fact.annotator) == self._here:
                yield fact.entity

    def _take_in(self, entity: Entity) -> None:
        self._known[entity.id] = entity
        self._left[entity.id] = None
        self._look_again((*self._beside.add(entity), *self._alike.add(entity)))

    def _take_out(self, entity: Entity) -> None:
        del self._known[entity.id]
        self._left.pop(entity.id, None)
        self._alone.pop(entity.id, None)
        self._keep(entity, [])
        self._look_again((*self._beside.remove(entity), *self._alike.remove(entity)))

    def _look_again(self, ids: Iterable[str]) -> None:
        self._left |= dict.fromkeys(id for id in ids if id in self._known)

    def _check(self, entity: Entity) -> None:
        alone = self._alone.get(entity.id)
        if alone is None:
            alone = self._alone[entity.id] = (
                *of_entity(self._text, entity, self._schema),
                *against_rulings(self._text, entity, self._rulings),
            )
        found = [*alone, *self._beside.warnings(entity), *self._alike.warnings(entity)]
        self._keep(entity, found)

    def _keep(self, entity: Entity, found: list[EntityWarning]) -> None:
        before = self._found.pop(entity.id, [])
        if found:
            self._found[entity.id] = found
        if bool(before) != bool(found):
            if found:
                insort(self._order, entity.order)
            else:
                del self._order[bisect_left(self._order, entity.order)]
        if before != found:
            self._news.add(entity.id)


class _Beside:
    """Entities by where they start, to find those that cross. Both changes return whom to ask."""

    def __init__(self) -> None:
        self._places: list[tuple[int, int, str]] = []
        self._longest = 0

    def add(self, entity: Entity) -> list[str]:
        insort(self._places, _place(entity))
        self._longest = max(self._longest, len(entity.span))
        return self._crossed_by(entity.span)

    def remove(self, entity: Entity) -> list[str]:
        del self._places[bisect_left(self._places, _place(entity))]
        return self._crossed_by(entity.span)

    def warnings(self, entity: Entity) -> Iterator[EntityWarning]:
        """Yield where an entity overlaps an earlier one without lying in it."""
        span = entity.span
        near = self._starting(span.start - self._longest, span.start)
        if any(span.start < end < span.end for _, end, _ in near):
            source = sentence("It crosses another entity: neither lies in the other.")
            yield EntityWarning(entity.id, source)

    def _crossed_by(self, span: Span) -> list[str]:
        later = self._starting(span.start + 1, span.end)
        return [id for _, end, id in later if end > span.end]

    def _starting(self, first: int, end: int) -> list[tuple[int, int, str]]:
        places = self._places
        return places[bisect_left(places, (first,)) : bisect_left(places, (end,))]


class _Alike:
    """Entities by their words, to find those labelled otherwise than most."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._groups: defaultdict[str, list[Entity]] = defaultdict(list)
        self._rarer: dict[str, Mapping[str, str]] = {}

    def add(self, entity: Entity) -> list[str]:
        words = self._words(entity)
        self._groups[words].append(entity)
        return self._judge(words, entity.span)

    def remove(self, entity: Entity) -> list[str]:
        words = self._words(entity)
        group = [one for one in self._groups.pop(words) if one.id != entity.id]
        if group:
            self._groups[words] = group
        return self._judge(words, entity.span)

    def warnings(self, entity: Entity) -> Iterator[EntityWarning]:
        """Yield where an entity's words have another label in most places of the document."""
        words = self._words(entity)
        usual = self._rarer.get(words, {}).get(entity.label)
        if usual is None:
            return
        beside = (one.label for one in self._groups[words] if one.span == entity.span)
        if usual not in beside:
            source = sentence("The same words are labelled {label} elsewhere in this document.")
            yield EntityWarning(entity.id, source, {"label": usual})

    def _judge(self, words: str, span: Span) -> list[str]:
        """Compare the labels of these words again; return of whom something else may hold now."""
        group = self._groups.get(words, [])
        before, now = self._rarer.pop(words, {}), _rarer(group)
        if now:
            self._rarer[words] = now
        elif not before:
            return []
        return [one.id for one in group if before != now or one.span == span]

    def _words(self, entity: Entity) -> str:
        return unicodedata.normalize("NFC", entity.span.of(self._text))


def _rarer(group: Sequence[Entity]) -> Mapping[str, str]:
    """Return for each label that is rarer than another the most frequent one."""
    uses = Counter([one.label for one in group])
    usual = min(uses, key=lambda label: (-uses[label], label), default="")
    return {label: usual for label, count in uses.items() if count < uses[usual]}


def _place(entity: Entity) -> tuple[int, int, str]:
    return entity.span.start, entity.span.end, entity.id
