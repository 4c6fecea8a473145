"""The core of an expression in pieces, as the recognisers of the grammar return it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from annotator.model.value import value
from annotator.persian.numbers.number import Kind
from annotator.persian.numbers.pieces import Passage


@value()
class Core:
    """Pieces ``first`` to ``last`` (exclusive) and what they say by themselves.

    ``unit`` is a unit that lies in the core (``%``) or is told by an adjective («پنج‌ساله»);
    ``unit_pieces`` says where a separate unit stands.
    """

    first: int
    last: int
    kind: Kind
    value: str | None = None
    lo: str | None = None
    hi: str | None = None
    unit: str | None = None
    unit_pieces: tuple[int, int] | None = None
    approx: bool = False
    subkind: str | None = None
    calendar: str | None = None
    ambiguous: bool = False
    distributive: bool = False
    other: Core | None = None


type Recogniser = Callable[[Passage, int], Core | None]


def exact(value: Fraction) -> str:
    """Return ``value`` as an exact decimal without needless zeros, else as ``p/q``."""
    places, rest = 0, value.denominator
    while rest % 10 == 0:
        rest, places = rest // 10, places + 1
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places += max(twos, fives)
    if not places:
        return str(value.numerator)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' * (value < 0)}{digits[:-places]}.{digits[-places:]}"
