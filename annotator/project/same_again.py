"""The same again: other places of a string that was just labelled."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from annotator.model.edit import Edit, EntityFact
from annotator.model.entity import Attributes, Entity
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.persian.offsets import FoldedText
from annotator.project.reading import is_read

_LABELLING = frozenset({"label", "relabel", "accept", "correct", "move"})


class SameAgain:
    """Looks through one document; its search key is made when first needed."""

    def __init__(self, text: str, schema: Schema) -> None:
        self._text = text
        self._schema = schema
        self._just_labelled: str | None = None

    @cached_property
    def _folded(self) -> FoldedText:
        return FoldedText(self._text)

    def hear(self, edit: Edit) -> None:
        """Remember which entity an edit has just labelled, if it is one."""
        added = [fact.entity.id for fact in edit.added if isinstance(fact, EntityFact)]
        is_one = edit.name in _LABELLING and len(added) == 1
        self._just_labelled = added[0] if is_one else None

    def offered(self, entity: Entity | None, entities: Iterable[Entity]) -> list[Span]:
        """Return the other places of an entity's words, where it was just labelled."""
        if entity is None or entity.id != self._just_labelled:
            return []
        return self.places(entity, entities)

    def places(self, entity: Entity, entities: Iterable[Entity]) -> list[Span]:
        """Return where the words stand besides, in whatever spelling, and wait for this label.

        A place is left out if it has an entity of its own, or overlaps one with the same label.
        """
        words = entity.span.of(self._text)
        found = self._folded.find(words, whole_tokens=True, suffixes=self._schema.suffixes)
        if len(found) < 2 and entity.span in found:
            return []
        labelled = list(entities)
        taken = {one.span for one in labelled}
        alike = [one.span for one in labelled if one.label == entity.label]
        return [
            span
            for span in found
            if span not in taken
            and not span.overlaps(entity.span)
            and not any(span.overlaps(one) for one in alike)
        ]

    def attributes(self, entity: Entity) -> Attributes | None:
        """Return what the other places get: no spans; None where each is to be read by itself."""
        if is_read(self._schema.label(entity.label)):
            return None
        return {
            key: value for key, value in entity.attributes.items() if not isinstance(value, Span)
        }
