"""A span: where something stands in a text."""

from __future__ import annotations

from annotator.model.value import value


@value(order=True)
class Span:
    """``start`` inclusive, ``end`` exclusive, in Unicode code points of a document's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        return self.end > self.start

    def of(self, text: str) -> str:
        """Return the characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether ``other`` lies within this span (equal counts)."""
        return self.start <= other.start and other.end <= self.end

    def crosses(self, other: Span) -> bool:
        """Say whether the two overlap without one containing the other."""
        return self.overlaps(other) and not self.contains(other) and not other.contains(self)

    def shifted(self, by: int) -> Span:
        """Return the span moved by ``by`` code points."""
        return Span(self.start + by, self.end + by)
