"""Which attributes of an entity follow from its span: those that the number reader fills."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.entity import Attributes, AttributeValue, Entity, Suggestion
from annotator.model.schema import Label, Schema
from annotator.model.span import Span

NUMBERS = "numbers"
"""What ``filled_by`` of such an attribute says."""


def is_read(label: Label | None) -> bool:
    """Say whether entities of this label hold what the number reader reads."""
    return label is not None and any(one.filled_by == NUMBERS for one in label.attributes)


def is_whole(text: str, span: Span) -> bool:
    """Say whether no longer number is read around a span."""
    from annotator.persian.numbers import longer_than  # late, as below

    return longer_than(text, span) is None


def readings(text: str, span: Span, label: str, schema: Schema) -> list[Attributes]:
    """Return the attributes of each reading of a span (code points), the likelier one first.

    None where the label holds no number, where nothing can be read, and where what is read is of
    a kind that the label lacks (an amount under DATE).
    """
    if not is_read(schema.label(label)):
        return []
    from annotator.persian.numbers import read_one  # late: the first window needs no grammar

    number = read_one(text, span)
    both = [one for one in (number, number.other if number else None) if one is not None]
    return [
        attributes
        for one in both
        if (attributes := _attributes(one, text, span, label, schema)) is not None
    ]


def _attributes(
    number: object, text: str, span: Span, label: str, schema: Schema
) -> Attributes | None:
    from annotator.persian.numbers import Number
    from annotator.suggest.by_numbers import attributes_of
    from annotator.suggest.fitting import fitted

    assert isinstance(number, Number)
    kind = schema.label(label)
    assert kind is not None
    filled = {one.key for one in kind.attributes if one.filled_by == NUMBERS}
    proposed = Suggestion(label, span, NUMBERS, 1, attributes_of(number))
    held = fitted([proposed], text, schema)[0].attributes
    if "kind" in filled and "kind" not in held:
        return None
    return {key: value for key, value in held.items() if key in filled}


def read(text: str, span: Span, label: str, schema: Schema) -> Attributes:
    """Return the attributes of the likelier reading, nothing where there is none."""
    return next(iter(readings(text, span, label, schema)), dict[str, AttributeValue]())


def carried(
    attributes: Attributes, text: str, old: tuple[Span, str], new: tuple[Span, str], schema: Schema
) -> Attributes:
    """Return the attributes of an entity whose span or label changes from ``old`` to ``new``.

    What the reader filled follows the span; what a person wrote or took away stays so, if the new
    label has such an attribute.
    """
    kind = schema.label(new[1])
    known = {one.key for one in kind.attributes} if kind else set[str]()
    before = _nearest(attributes, readings(text, *old, schema))
    after = read(text, *new, schema)
    kept: Mapping[str, AttributeValue] = {
        key: value for key, value in attributes.items() if key in known and before.get(key) != value
    }
    taken_away = before.keys() - attributes.keys()
    filled = {key: value for key, value in after.items() if key not in taken_away}
    return {**filled, **kept}


def rewritten(entity: Entity | Suggestion, reading: Attributes, schema: Schema) -> Attributes:
    """Return an entity's attributes with those of a chosen reading in place of what was read."""
    label = schema.label(entity.label)
    filled = (
        {one.key for one in label.attributes if one.filled_by == NUMBERS} if label else set[str]()
    )
    kept = {key: value for key, value in entity.attributes.items() if key not in filled}
    return {**kept, **reading}


def decided(entity: Entity | Suggestion, reading: Attributes, schema: Schema) -> Attributes:
    """Return the attributes after a person has chosen a reading: it is no longer ambiguous."""
    held = rewritten(entity, reading, schema)
    return {key: value for key, value in held.items() if key != "ambiguous"}


def _nearest(attributes: Attributes, found: list[Attributes]) -> Attributes:
    """Return the reading that the attributes hold: a person may have chosen the second."""
    return max(
        found,
        key=lambda one: sum(attributes.get(key) == value for key, value in one.items()),
        default=dict[str, AttributeValue](),
    )
