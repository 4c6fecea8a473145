"""NUMBER and DATE: what the number reader reads, with its value in the attributes."""

from __future__ import annotations

from annotator.errors import sentence
from annotator.model.document import Document
from annotator.model.entity import AttributeValue, Suggestion
from annotator.model.reason import because
from annotator.model.span import Span
from annotator.persian.numbers import DATE_KINDS, Number
from annotator.suggest.reading import numbers
from annotator.suggest.suggester import NUMBERS

_KINDS = {
    "cardinal": sentence("a number"),
    "measure": sentence("a measure"),
    "money": sentence("an amount of money"),
    "percent": sentence("a percentage"),
    "percentage_point": sentence("percentage points"),
    "multiple": sentence("a multiple"),
    "fraction": sentence("a fraction"),
    "ordinal": sentence("an ordinal number"),
    "year": sentence("a year"),
    "date": sentence("a date"),
    "time": sentence("a time of day"),
    "legal_ref": sentence("a legal reference"),
    "identifier": sentence("an identifier"),
    "score": sentence("the score of a game"),
    "ratio": sentence("a ratio"),
    "vague": sentence("a vague number"),
}


class ByNumbers:
    """Proposes what the reader reads."""

    name = NUMBERS

    def suggest(self, document: Document) -> list[Suggestion]:
        """Return a suggestion for every number and date of the text."""
        return [_suggestion(number) for number in numbers(document.text)]


def _suggestion(number: Number) -> Suggestion:
    is_date = number.kind in DATE_KINDS
    return Suggestion(
        "DATE" if is_date else "NUMBER",
        Span(number.start, number.end),
        NUMBERS,
        _score(number),
        attributes_of(number),
        _reason(number),
    )


def attributes_of(number: Number) -> dict[str, AttributeValue]:
    """Return the attributes of the built-in labels NUMBER and DATE; only those that apply."""
    texts = {
        "kind": number.kind,
        "subkind": number.subkind,
        "value": number.value,
        "lo": number.lo,
        "hi": number.hi,
        "unit": number.unit,
        "calendar": number.calendar,
        "bound": number.bound,
        "per": number.per,
    }
    flags = {"approx": number.approx, "ambiguous": number.ambiguous}
    spans = {
        "unit_span": _span(number.unit_start, number.unit_end),
        "bound_span": _span(number.bound_start, number.bound_end),
        "noun_span": _span(number.noun_start, number.noun_end),
    }
    found = {**texts, **{key: True for key, is_set in flags.items() if is_set}, **spans}
    return {key: value for key, value in found.items() if value is not None}


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _score(number: Number) -> float:
    """Return how likely a careful annotator marks this very span, by kind of evidence."""
    if number.ambiguous:
        return 0.75
    if number.kind in {"percent", "percentage_point", "money", "date", "legal_ref", "time"}:
        return 0.97
    if any(character.isdecimal() for character in number.text):
        return 0.95
    if number.kind == "vague" or len(number.text.split()) == 1:
        return 0.87
    return 0.95


def _reason(number: Number) -> str:
    kind = _KINDS[number.kind]
    if number.ambiguous:
        return because(sentence("Read as {kind}; it can be read in two ways."), kind=kind)
    if number.value is None and number.lo is None and number.hi is None:
        return because(sentence("Read as {kind}, without a certain value."), kind=kind)
    return because(sentence("Read as {kind}; its value is known."), kind=kind)
