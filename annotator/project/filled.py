"""Which attributes of an entity still are as a suggester filled them."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.entity import Entity, Suggestion
from annotator.model.schema import Schema
from annotator.project import reading


def filled_by_suggesters(
    entity: Entity, text: str, schema: Schema, proposed: Iterable[Suggestion]
) -> frozenset[str]:
    """Return the keys whose values are those of a suggester: no person has changed them.

    ``proposed`` is what was suggested for its place, answered or not.
    """
    label = schema.label(entity.label)
    keys = {one.key for one in label.attributes if one.filled_by} if label else set[str]()
    held = entity.attributes.keys() & keys
    if not held:
        return frozenset()
    place = (entity.span, entity.label)
    sources = [one.attributes for one in proposed]
    sources += reading.readings(text, *place, schema)
    return frozenset(
        key for key in held if any(one.get(key) == entity.attributes[key] for one in sources)
    )
