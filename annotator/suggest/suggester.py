"""What a suggester is: a program part that proposes labels for one document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from annotator.model.document import Document
from annotator.model.entity import Suggestion
from annotator.model.schema import Schema

NUMBERS, GAZETTEER, TITLES, MEMORY, PATTERN = "numbers", "gazetteer", "titles", "memory", "pattern"
NAMES = (NUMBERS, GAZETTEER, TITLES, MEMORY, PATTERN)
"""The names of all suggesters, as ``by`` of suggestions and of entities has them."""

LABELS = ("NUMBER", "DATE", "MINISTER", "MINISTRY", "PLATFORM", "STATE_BODY")
"""The labels that suggesters know by themselves, those of the built-in schema."""

type Own = Mapping[str, str]
"""Label of a schema -> the suggesters' own label that it was called by; absent where it still is."""


def own_labels(schema: Schema) -> Own:
    """Return what suggesters call labels that were renamed, or united with others."""
    now = {own: schema.current(own) for own in reversed(LABELS)}
    return {label: own for own, label in now.items() if label is not None and label not in LABELS}


class Suggester(Protocol):
    """Proposes labels; the same document gives the same suggestions, in order of the text."""

    @property
    def name(self) -> str:
        """What ``by`` of its suggestions says, one of `NAMES`."""
        ...

    def suggest(self, document: Document) -> list[Suggestion]:
        """Return what it proposes for a document, whatever labels the schema has."""
        ...
