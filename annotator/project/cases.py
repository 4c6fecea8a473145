"""Places where two layers differ, by the hundred thousand: kept in columns, made when looked at.

An object for each of half a million places would hold the window up when they come and go.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload, override

from annotator.model.span import Span

type Cell = tuple[str | None, str | None]
"""Label of the first layer and of the second; None: no entity there."""


@dataclass(frozen=True, slots=True)
class Case:
    """A place where two layers differ. ``span`` is all that either covers, ``quote`` its text.

    ``attribute`` is the key of the attribute whose values differ, where it is about one.
    """

    document: str
    span: Span
    quote: str
    cell: Cell
    attribute: str = ""


class Words:
    """Numbers texts, each once."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._number_of: dict[str, int] = {}

    def number(self, text: str) -> int:
        """Return the number of a text."""
        number = self._number_of.setdefault(text, len(self.texts))
        if number == len(self.texts):
            self.texts.append(text)
        return number


class Cases(Sequence[Case]):
    """Cases of one kind, in the order in which they were added; they share their ``words``."""

    def __init__(self, words: Words, cell: Cell, attribute: str = "") -> None:
        self.cell, self.attribute = cell, attribute
        self._words = words
        self._documents, self._quotes = array("i"), array("i")
        self._starts, self._ends = array("i"), array("i")

    def add(self, document: str, span: Span, quote: str) -> None:
        """Add one at the end."""
        self._documents.append(self._words.number(document))
        self._quotes.append(self._words.number(quote))
        self._starts.append(span.start)
        self._ends.append(span.end)

    def by_quote(self) -> dict[str, int]:
        """Count how often each quote stands here."""
        counts: dict[int, int] = {}
        for quote in self._quotes:
            counts[quote] = counts.get(quote, 0) + 1
        return {self._words.texts[quote]: count for quote, count in counts.items()}

    def of_quote(self, quote: str) -> Cases:
        """Return those whose quote it is."""
        number = self._words.number(quote)
        return self._chosen(place for place, one in enumerate(self._quotes) if one == number)

    def of_document(self, document: str) -> Cases:
        """Return those of a document."""
        number = self._words.number(document)
        return self._chosen(place for place, one in enumerate(self._documents) if one == number)

    def _chosen(self, places: Iterator[int]) -> Cases:
        found = Cases(self._words, self.cell, self.attribute)
        for place in places:
            found._documents.append(self._documents[place])
            found._quotes.append(self._quotes[place])
            found._starts.append(self._starts[place])
            found._ends.append(self._ends[place])
        return found

    @override
    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Case: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Case]: ...
    @override
    def __getitem__(self, index: int | slice) -> Case | Sequence[Case]:
        if isinstance(index, slice):
            return [self[place] for place in range(*index.indices(len(self)))]
        words, span = self._words.texts, Span(self._starts[index], self._ends[index])
        return Case(
            words[self._documents[index]],
            span,
            words[self._quotes[index]],
            self.cell,
            self.attribute,
        )
