"""The only border between our offsets and Qt's: code points and UTF-16 units."""

from __future__ import annotations

import re
from bisect import bisect_left

from annotator.model.span import Span

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """Maps code points of ``text`` to UTF-16 units and back, in both directions by bisection."""

    def __init__(self, text: str) -> None:
        astral = [] if _all_basic(text) else [found.start() for found in _ASTRAL.finditer(text)]
        self._points = astral
        self._units = [point + before for before, point in enumerate(astral)]

    def to_unit(self, point: int) -> int:
        """Return the UTF-16 offset of a code point."""
        return point + bisect_left(self._points, point)

    def to_point(self, unit: int) -> int:
        """Return the code point of a UTF-16 offset; the middle of a surrogate pair is its start."""
        return unit - bisect_left(self._units, unit)

    def to_units(self, span: Span) -> tuple[int, int]:
        """Return start and end of a span in UTF-16 units."""
        return self.to_unit(span.start), self.to_unit(span.end)

    def to_span(self, start: int, end: int) -> Span:
        """Return the span between two UTF-16 offsets."""
        return Span(self.to_point(start), self.to_point(end))


def _all_basic(text: str) -> bool:
    return len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
