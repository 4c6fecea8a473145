"""Which entities go against a ruling, judged by the words of its examples.

A ruling is about a cause and a label, but only its examples say which words it is about: a ruling
that سامانه does not belong to a platform's name says nothing about بانک. So an entity goes against
it only where its edge, or all of it, is as an example says it should not be.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.entity import Entity
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.span import Span

_ALIKE = str.maketrans({"ي": "ی", "ك": "ک", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Against:
    """What a ruling wants of an entity: another span, another label, or (neither) that it goes."""

    span: Span | None = None
    label: str | None = None


def against(text: str, entity: Entity, rulings: Iterable[Ruling]) -> Against | None:
    """Return what the first ruling that an entity goes against wants of it."""
    for ruling in rulings:
        if entity.label in ruling.labels:
            for example in ruling.examples:
                found = _by_words(text, entity, example) or _by_edges(text, entity, example)
                if found:
                    return found
    return None


def _by_words(text: str, entity: Entity, example: Example) -> Against | None:
    """Judge an entity with the very words of an example under a label that is wrong there."""
    said = _folded(entity.span.of(text))
    wrong = any(_is(part, example, said, entity.label) for part in example.wrong)
    if not wrong or len(example.right) > 1:
        return None
    if not example.right:
        return Against()
    (right,) = example.right
    if _folded(right.span.of(example.context)) == said and right.label != entity.label:
        return Against(label=right.label)
    return None


def _is(part: Part, example: Example, said: str, label: str) -> bool:
    return part.label == label and _folded(part.span.of(example.context)) == said


def _by_edges(text: str, entity: Entity, example: Example) -> Against | None:
    """Judge an entity whose edge takes in, or leaves out, the words in dispute in an example."""
    if len(example.right) != 1 or example.right[0].label != entity.label:
        return None
    right = example.right[0].span
    for part in example.wrong:
        if part.label == entity.label and part.span.overlaps(right):
            start = _moved_start(text, entity.span, example.context, part.span, right)
            end = _moved_end(text, entity.span, example.context, part.span, right)
            span = Span(start, end)
            if span and span != entity.span:
                return Against(span=span)
    return None


def _moved_start(text: str, span: Span, context: str, wrong: Span, right: Span) -> int:
    words = context[min(wrong.start, right.start) : max(wrong.start, right.start)]
    if not words or len(words) >= len(span):
        return span.start
    if wrong.start < right.start:
        there = _alike(text, span.start, words) and _is_edge(text, span.start + len(words))
        return span.start + len(words) if there else span.start
    before = span.start - len(words)
    there = before >= 0 and _alike(text, before, words) and _is_edge(text, before)
    return before if there else span.start


def _moved_end(text: str, span: Span, context: str, wrong: Span, right: Span) -> int:
    words = context[min(wrong.end, right.end) : max(wrong.end, right.end)]
    if not words:
        return span.end
    if wrong.end > right.end:
        before = span.end - len(words)
        there = before > span.start and _alike(text, before, words) and _is_edge(text, before)
        return before if there else span.end
    after = span.end + len(words)
    return after if _alike(text, span.end, words) and _is_edge(text, after) else span.end


def _alike(text: str, place: int, words: str) -> bool:
    return text[place : place + len(words)].translate(_ALIKE) == words.translate(_ALIKE)


def _is_edge(text: str, place: int) -> bool:
    """Say whether no word is cut at a place of the text."""
    return not (0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum())


def _folded(words: str) -> str:
    return words.translate(_ALIKE)
