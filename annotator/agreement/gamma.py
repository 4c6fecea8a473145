"""Gamma: agreement on units that may overlap and nest, position and label judged as one.

Source: see `alignment`; the chance model is that of section 5.2 of the paper. Seeded, and too
slow for the report of `annotator agree`: it is computed when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil
from random import Random
from statistics import fmean, pstdev

from annotator.agreement.alignment import Unit, total_disorder
from annotator.agreement.undefined import NO_UNITS, NOTHING_TO_RATE, Value

SEED = 0
_FIRST_SAMPLES = 30
_CONFIDENCE_95 = 1.96
_TRIES = 50


@dataclass(frozen=True, slots=True)
class UnitedText:
    """A document of ``length`` code points with each annotator's units; at least two take part."""

    length: int
    layers: tuple[tuple[Unit, ...], ...]


def gamma(
    texts: Sequence[UnitedText],
    precision: float = 0.02,
    seed: int = SEED,
    watch: Callable[[int, int], None] | None = None,
) -> Value:
    """Return gamma over documents as separate continua.

    The disorder of the best alignments is set against that of the same units moved around within
    their documents, drawn until the mean is known to within the relative ``precision`` at 95 %
    (at least 30 times). Below 0 means less agreement than chance. ``watch`` is told after each
    draw how many of how many are done; it may raise to end it.
    """
    if any(len(text.layers) < 2 for text in texts) or not texts:
        return NOTHING_TO_RATE
    texts = [text for text in texts if any(text.layers)]
    if not texts:
        return NO_UNITS
    source = Random(seed)
    drawn: list[float] = []
    wanted = _FIRST_SAMPLES
    while len(drawn) < wanted:
        drawn.append(_disorder_by_chance(texts, source))
        if len(drawn) == _FIRST_SAMPLES:
            wanted += _missing(drawn, precision)
        if watch is not None:
            watch(len(drawn), wanted)
    expected = fmean(drawn)
    return 1 - observed_disorder(texts) / expected if expected else NOTHING_TO_RATE


def observed_disorder(texts: Sequence[UnitedText]) -> float:
    """Return the disorder of the best alignment: the groups' sum over the mean number of units.

    Raises ZeroDivisionError where nobody marked anything.
    """
    mean_units = sum(sum(map(len, text.layers)) / len(text.layers) for text in texts)
    return sum(total_disorder(text.layers) for text in texts) / mean_units


def _missing(drawn: Sequence[float], precision: float) -> int:
    """Return how many more draws the precision asks for (section 5.3 of the paper)."""
    mean = fmean(drawn)
    variation = pstdev(drawn) / mean if mean else 0.0
    return max(0, ceil((variation * _CONFIDENCE_95 / precision) ** 2) - len(drawn))


def _disorder_by_chance(texts: Sequence[UnitedText], source: Random) -> float:
    moved = [_moved(text, source) for text in texts]
    while not any(any(text.layers) for text in moved):
        moved = [_moved(text, source) for text in texts]
    return observed_disorder(moved)


def _moved(text: UnitedText, source: Random) -> UnitedText:
    """Give each annotator the units of one of them at random, turned to another place."""
    lengths = [unit.end - unit.start for layer in text.layers for unit in layer]
    least = fmean(lengths) / 2
    shifts: list[int] = []
    for _ in text.layers:
        shifts.append(_shift(text.length, shifts, least, source))
    layers = (_turned(source.choice(text.layers), shift, text.length) for shift in shifts)
    return UnitedText(text.length, tuple(layers))


def _shift(length: int, others: Sequence[int], least: float, source: Random) -> int:
    """Draw a shift away from the others, so that nobody is compared with himself in place."""
    shift = source.randrange(length)
    for _ in range(_TRIES):
        if all(least < abs(shift - other) < length - least for other in others):
            break
        shift = source.randrange(length)
    return shift


def _turned(layer: Sequence[Unit], shift: int, length: int) -> tuple[Unit, ...]:
    starts = ((unit.start + shift) % length for unit in layer)
    return tuple(
        Unit(start, start + unit.end - unit.start, unit.label)
        for start, unit in zip(starts, layer, strict=True)
    )
