"""What a suggester is: a program part that proposes labels for one document."""

from __future__ import annotations

from typing import Protocol

from annotator.model.document import Document
from annotator.model.entity import Suggestion

NUMBERS, GAZETTEER, TITLES, MEMORY, PATTERN = "numbers", "gazetteer", "titles", "memory", "pattern"
NAMES = (NUMBERS, GAZETTEER, TITLES, MEMORY, PATTERN)
"""The names of all suggesters, as ``by`` of suggestions and of entities has them."""


class Suggester(Protocol):
    """Proposes labels; the same document gives the same suggestions, in order of the text."""

    @property
    def name(self) -> str:
        """What ``by`` of its suggestions says, one of `NAMES`."""
        ...

    def suggest(self, document: Document) -> list[Suggestion]:
        """Return what it proposes for a document, whatever labels the schema has."""
        ...
