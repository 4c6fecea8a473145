"""What suggesters propose for one document, answered or not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from operator import attrgetter

from annotator.model.entity import Suggestion
from annotator.model.layer import Layer
from annotator.model.span import Span

_BY_SCORE = attrgetter("score")
_ORDER = attrgetter("order")


class Proposed:
    """Suggestions in order; a place is a span with a label, whoever proposes it."""

    def __init__(self, suggestions: Sequence[Suggestion] = ()) -> None:
        self.all = suggestions

    def at(self, span: Span, label: str) -> Sequence[Suggestion]:
        """Return what is proposed for a place; among many it is found by bisection."""
        first = bisect_left(self.all, (span.start, -span.end, label, ""), key=_ORDER)
        later = (self.all[place] for place in range(first, len(self.all)))
        return list(takewhile(lambda one: (one.span, one.label) == (span, label), later))

    def waiting_at(self, span: Span, label: str, layer: Layer) -> Suggestion | None:
        """Return the best suggestion for a place, None where it is answered in the layer."""
        here = self.at(span, label)
        return max(here, key=_BY_SCORE) if here and is_open(span, label, layer) else None

    def waiting(self, layer: Layer) -> Iterator[Suggestion]:
        """Yield what still waits for an answer in the layer, in order: for each place the best."""
        rejections = layer.rejections
        for _, here in groupby(self.all, key=lambda one: (one.span.start, one.span.end, one.label)):
            best = max(here, key=_BY_SCORE)
            if rejections and (best.span, best.label) in rejections:
                continue
            if layer.entity_at(best.span, best.label) is None:
                yield best


def is_open(span: Span, label: str, layer: Layer) -> bool:
    """Say whether what is suggested for a place still waits for an answer in a layer."""
    return layer.entity_at(span, label) is None and not layer.rejects(span, label)
