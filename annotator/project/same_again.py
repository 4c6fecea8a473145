"""The same again: other places of a string that was just labelled."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate

from annotator.model.edit import Edit, EntityFact
from annotator.model.entity import Attributes, Entity
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.persian.characters import HALF_SPACES, TATWEEL, is_mark
from annotator.persian.offsets import FoldedText
from annotator.project.reading import is_read, is_whole

_BLANKS = f"{HALF_SPACES}\u200b\u00a0 "
_LABELLING = frozenset({"label", "relabel", "accept", "correct", "move"})


class SameAgain:
    """Looks through one document; its search key is made when first needed."""

    def __init__(self, text: str, schema: Schema) -> None:
        self._text = text
        self._schema = schema
        self._just_labelled: str | None = None
        self._whole: dict[Span, bool] = {}

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
        found = self.waiting(entity.span.of(self._text), entity.label, entities)
        return [span for span in found if not span.overlaps(entity.span)]

    def waiting(self, words: str, label: str, entities: Iterable[Entity]) -> list[Span]:
        """Return where words stand that have no entity of their own, nor overlap one of ``label``.

        Where the label holds what is read, a part of a longer number is no such place.
        """
        found = self._folded.find(words, whole_tokens=True, suffixes=self._schema.suffixes)
        if not found:
            return []
        labelled = list(entities)
        taken = {one.span for one in labelled}
        alike = _Covered(one.span for one in labelled if one.label == label)
        free = [span for span in found if span not in taken and not alike.overlaps(span)]
        if not is_read(self._schema.label(label)):
            return free
        return [span for span in free if self._is_whole(span)]

    def _is_whole(self, span: Span) -> bool:
        """Say whether no longer number stands there; the line around is read once for each place."""
        known = self._whole.get(span)
        if known is None:
            known = self._whole[span] = is_whole(self._text, span)
        return known

    def attributes(self, entity: Entity) -> Attributes | None:
        """Return what the other places get: no spans; None where each is to be read by itself."""
        if is_read(self._schema.label(entity.label)):
            return None
        return {
            key: value for key, value in entity.attributes.items() if not isinstance(value, Span)
        }


class _Covered:
    """What many spans cover; a long document has tens of thousands of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def overlaps(self, span: Span) -> bool:
        """Say whether the span has a code point in common with one of them."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def differences(one: str, other: str) -> tuple[str, ...]:
    """Return in what two spellings of the same words differ.

    Of "diacritics", "spacing", "digits" and "letters", in this order.
    """
    here, there = _parts(one), _parts(other)
    return tuple(kind for kind in here if here[kind] != there[kind])


def _parts(words: str) -> Mapping[str, object]:
    plain = unicodedata.normalize("NFC", words)
    marks = [char for char in plain if _is_unfolded(char)]
    rest = "".join(char for char in plain if not _is_unfolded(char))
    solid = [char for char in rest if char not in _BLANKS]
    blanks = [
        (len([one for one in rest[:place] if one not in _BLANKS]), char)
        for place, char in enumerate(rest)
        if char in _BLANKS
    ]
    return {
        "diacritics": marks,
        "spacing": blanks,
        "digits": [char for char in solid if char.isdecimal()],
        "letters": [char for char in solid if not char.isdecimal()],
    }


def _is_unfolded(char: str) -> bool:
    return char == TATWEEL or is_mark(char)
