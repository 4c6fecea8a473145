"""Whether a label's colour can be told from those of the others (``look.md`` section 2)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from annotator.model.schema import Label
from annotator.ui.colour_vision import VISIONS, Vision, difference, seen
from annotator.ui.theme import DARK, LIGHT, label_colours

LEAST = 8.0
"""CIEDE2000 under which two bars are too alike."""


class Likeness(NamedTuple):
    """A label whose bar is too near, for which eye, and how near."""

    label: Label
    vision: Vision
    difference: float


def too_alike(colour: str, others: Sequence[Label]) -> Likeness | None:
    """Return the label whose bar is most like that of ``colour``, if it is too much so.

    Normal sight comes first: a likeness that everybody sees is said as such.
    """
    for vision in VISIONS:
        near = [
            Likeness(one, vision, _nearness(*sorted((colour, one.colour)), vision))
            for one in others
        ]
        closest = min(near, key=lambda one: one.difference, default=None)
        if closest is not None and closest.difference < LEAST:
            return closest
    return None


@lru_cache(maxsize=1 << 14)  # all pairs of a hundred labels; fewer and each letter measures anew
def _nearness(one: str, other: str, vision: Vision) -> float:
    """Return how far the bars of two schema colours are apart in the theme where they are nearest."""
    return min(map(difference, _bars(one, vision), _bars(other, vision)))


@lru_cache(maxsize=1 << 10)
def _bars(colour: str, vision: Vision) -> tuple[str, ...]:
    """Return how the bars of a schema colour are seen in the light and in the dark theme."""
    return tuple(seen(label_colours(colour, theme).bar, vision) for theme in (LIGHT, DARK))
