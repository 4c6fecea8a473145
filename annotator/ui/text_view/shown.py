"""What the view shows beside text and marks: the state that painting reads."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF

from annotator.model.span import Span
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import LIGHT, Theme


@dataclass(frozen=True, slots=True)
class Pull:
    """A relation being dragged from a mark's chip to a point of the document."""

    source: str
    point: QPointF


@dataclass(slots=True)
class Shown:
    """Spans in code points; ``selection`` and ``caret`` in units of the document.

    ``hits`` are in order and do not overlap. ``caret`` is None while the view has no focus;
    it is seen while it is ``caret_lit``.
    ``disputed`` are places of a review, in order and apart like hits; ``outlined`` is the one that
    is being decided.
    ``preview`` is the span that the current entity would get from the drag of its end.
    """

    theme: Theme = LIGHT
    styles: Mapping[str, LabelStyle] = field(default_factory=dict[str, LabelStyle])
    current: str | None = None
    hovered: str | None = None
    hits: Sequence[Span] = ()
    current_hit: int | None = None
    disputed: Sequence[Span] = ()
    outlined: Span | None = None
    selection: tuple[int, int] = (0, 0)
    caret: int | None = None
    caret_lit: bool = True
    half_spaces: bool = False
    preview: Span | None = None
    pull: Pull | None = None

    def style(self, label: str) -> LabelStyle:
        """Return how a label looks; a label without a style is muted and called by its key."""
        found = self.styles.get(label)
        theme = self.theme
        return found or LabelStyle.gone(label, theme)

    def hits_in(self, span: Span) -> Iterator[tuple[int, Span]]:
        """Return the hits that touch a span, with their numbers."""
        return ((number, self.hits[number]) for number in _touching(self.hits, span))

    def disputed_in(self, span: Span) -> Iterator[Span]:
        """Return the places in dispute that touch a span."""
        return (self.disputed[number] for number in _touching(self.disputed, span))


def _touching(spans: Sequence[Span], span: Span) -> range:
    first = bisect_right(spans, span.start, key=lambda one: one.end)
    return range(first, bisect_left(spans, span.end, key=lambda one: one.start))
