"""What suggesters say, cut to what a project's schema can hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.errors import RuleError
from annotator.model import rules
from annotator.model.entity import Attributes, AttributeValue, Suggestion
from annotator.model.schema import Attribute, Schema
from annotator.model.span import Span
from annotator.persian.characters import HALF_SPACES
from annotator.persian.tokens import token_at


def fitted(suggestions: Iterable[Suggestion], text: str, schema: Schema) -> list[Suggestion]:
    """Return the suggestions whose label the schema has or had, with the attributes that it has.

    Where the schema takes suffixes after a half-space in, the spans take them in.
    """
    known = {key: label for label in schema.labels for key in (label.key, *label.formerly)}
    attributes = {one.key: {each.key: each for each in one.attributes} for one in schema.labels}
    return [
        replace(
            one,
            label=label.key,
            span=_with_suffixes(one.span, text) if schema.suffixes == "in" else one.span,
            attributes=_possible(one.attributes, attributes[label.key], text),
        )
        for one in suggestions
        if (label := known.get(one.label))
    ]


def _possible(
    attributes: Attributes, known: dict[str, Attribute], text: str
) -> dict[str, AttributeValue]:
    return {
        key: value
        for key, value in attributes.items()
        if key in known and _is_possible(key, value, known[key], text)
    }


def _is_possible(key: str, value: AttributeValue, attribute: Attribute, text: str) -> bool:
    try:
        rules.check_attributes({key: value}, (attribute,), text)
    except RuleError:
        return False
    return True


def _with_suffixes(span: Span, text: str) -> Span:
    if span.end < len(text) and text[span.end] in HALF_SPACES:
        token = token_at(text, span.end - 1)
        return Span(span.start, token.end) if token else span
    return span
