"""What may be wrong with an entity by itself, and how it could be repaired."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.agreement.against import against
from annotator.errors import sentence
from annotator.model.entity import Attributes, Entity
from annotator.model.ruling import Ruling
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project import reading

_PAIRS = {"«": "»", "(": ")", "[": "]", "{": "}", "“": "”"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}
_EDGE_PUNCTUATION = frozenset(".،,؛;:؟?!…-–—")
_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\ufeff")


@dataclass(frozen=True, slots=True)
class EntityWarning:
    """One doubt about an entity: ``source`` is a marked sentence, ``arguments`` fill it.

    ``span``, ``attributes`` or ``label`` is the repair, where there is one.
    """

    entity: str
    source: str
    arguments: Mapping[str, object] = field(default_factory=dict[str, object])
    span: Span | None = None
    attributes: Attributes | None = None
    label: str | None = None

    @property
    def is_repairable(self) -> bool:
        """Whether it comes with a repair."""
        return any(one is not None for one in (self.span, self.attributes, self.label))


def of_entity(text: str, entity: Entity, schema: Schema) -> Iterator[EntityWarning]:
    """Yield what may be wrong with one entity, whatever stands around it."""
    yield from _edges(text, entity)
    if reading.is_read(schema.label(entity.label)):
        yield from _number(text, entity, schema)


def against_rulings(
    text: str, entity: Entity, rulings: Iterable[Ruling]
) -> Iterator[EntityWarning]:
    """Yield where an entity goes against what the lead has ruled."""
    found = against(text, entity, rulings)
    if found is None:
        return
    if found.span:
        source = sentence("The lead has ruled: only “{words}” belongs to it.")
        if len(found.span) > len(entity.span):
            source = sentence("The lead has ruled: “{words}” as a whole belongs to it.")
        yield EntityWarning(entity.id, source, {"words": found.span.of(text)}, span=found.span)
    elif found.label:
        source = sentence("The lead has ruled: these words are {label}.")
        yield EntityWarning(entity.id, source, {"label": found.label}, label=found.label)
    else:
        yield EntityWarning(entity.id, sentence("The lead has ruled: these words have no label."))


# Edges


def _edges(text: str, entity: Entity) -> Iterator[EntityWarning]:
    """Yield the first doubt about the edges: its repair often settles the next ones."""
    checks: tuple[tuple[Callable[[str], bool], str], ...] = (
        (str.isspace, sentence("A blank is at the edge.")),
        (_MARKS.__contains__, sentence("An invisible direction mark is at the edge.")),
    )
    for belongs, source in checks:
        kept = _without(text, entity.span, belongs)
        if kept != entity.span:
            yield EntityWarning(entity.id, source, span=kept or None)
            return
    unbalanced = _unbalanced(text, entity.span)
    if unbalanced is not None:
        source = sentence("A bracket or quotation mark is open on one side only.")
        yield EntityWarning(entity.id, source, span=unbalanced or None)
        return
    kept = _without_punctuation(text, entity.span)
    if kept != entity.span:
        source = sentence("A punctuation mark is at the edge.")
        yield EntityWarning(entity.id, source, span=kept or None)


def _without(text: str, span: Span, belongs: Callable[[str], bool]) -> Span:
    start, end = span.start, span.end
    while start < end and _is_one(text[start], belongs):
        start += 1
    while end > start and _is_one(text[end - 1], belongs):
        end -= 1
    return Span(start, end)


def _is_one(character: str, belongs: Callable[[str], bool]) -> bool:
    return belongs(character) or character in _MARKS or character.isspace()


def _without_punctuation(text: str, span: Span) -> Span:
    """Drop edge punctuation; a sign or point before a figure stays («-۲٫۴»)."""
    start, end = span.start, span.end
    while start < end and text[start] in _EDGE_PUNCTUATION and not _figure(text, start + 1, end):
        start += 1
    while end > start and text[end - 1] in _EDGE_PUNCTUATION:
        end -= 1
    return _without(text, Span(start, end), str.isspace)


def _figure(text: str, place: int, end: int) -> bool:
    return place < end and text[place].isdecimal()


def _unbalanced(text: str, span: Span) -> Span | None:
    """Return the repaired span where brackets do not match, None where they do."""
    waiting: list[tuple[str, int]] = []
    lonely: list[int] = []
    for place in range(span.start, span.end):
        character = text[place]
        if character in _PAIRS:
            waiting.append((character, place))
        elif character in _CLOSING:
            if waiting and waiting[-1][0] == _CLOSING[character]:
                waiting.pop()
            else:
                lonely.append(place)
    lonely += [place for _, place in waiting]
    return _mended(text, span, sorted(lonely)) if lonely else None


def _mended(text: str, span: Span, lonely: Sequence[int]) -> Span:
    """Drop the lonely mark at an edge or take in its partner just outside; else nothing (empty)."""
    if len(lonely) > 1:
        return Span(span.start, span.start)
    place = lonely[0]
    if place == span.start:
        return _without(text, Span(span.start + 1, span.end), str.isspace)
    if place == span.end - 1:
        return _without(text, Span(span.start, span.end - 1), str.isspace)
    character = text[place]
    if span.end < len(text) and text[span.end] == _PAIRS.get(character):
        return Span(span.start, span.end + 1)
    if span.start and text[span.start - 1] == _CLOSING.get(character):
        return Span(span.start - 1, span.end)
    return Span(span.start, span.start)


# Numbers


def _number(text: str, entity: Entity, schema: Schema) -> Iterator[EntityWarning]:
    from annotator.persian.numbers import longer_than, read_one  # late: brings the grammar

    longer = longer_than(text, entity.span)
    if longer is not None and reading.read(
        text, whole := Span(longer.start, longer.end), entity.label, schema
    ):
        source = sentence("The number goes on: {words}")
        yield EntityWarning(entity.id, source, {"words": longer.text}, span=whole)
        return
    found = reading.readings(text, entity.span, entity.label, schema)
    held = _values(entity.attributes)
    if not found:
        if read_one(text, entity.span) is not None:
            yield EntityWarning(
                entity.id, sentence("What is read here does not belong under this label.")
            )
        elif not held:
            yield _unreadable(text, entity, schema)
        return
    if len(found) > 1 and entity.attributes.get("ambiguous") is True:
        likelier = reading.decided(entity, found[0], schema)
        source = sentence("The number can be read in two ways.")
        yield EntityWarning(entity.id, source, attributes=likelier)
    elif held not in [_values(one) for one in found] and _values(found[0]):
        source = sentence("The value {value} is not what the words say.")
        if not held:
            source = sentence("The value of the number is missing.")
        yield EntityWarning(
            entity.id,
            source,
            {"value": " … ".join(held.values())},
            attributes=reading.rewritten(entity, found[0], schema),
        )


def _unreadable(text: str, entity: Entity, schema: Schema) -> EntityWarning:
    """Warn of words that are no number; where one number is among them, that is the repair."""
    from annotator.persian.numbers import read  # late, as above

    start = entity.span.start
    spans = [Span(start + one.start, start + one.end) for one in read(entity.span.of(text))]
    if len(spans) == 1 and reading.read(text, spans[0], entity.label, schema):
        source, words = sentence("Only a part is a number: {words}"), spans[0].of(text)
        return EntityWarning(entity.id, source, {"words": words}, span=spans[0])
    return EntityWarning(entity.id, sentence("No number can be read here."))


def _values(attributes: Attributes) -> dict[str, str]:
    return {
        key: value for key in ("value", "lo", "hi") if isinstance(value := attributes.get(key), str)
    }
