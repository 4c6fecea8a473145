"""What the grammar of amounts reads: an exact value and where it ends."""

from __future__ import annotations

from fractions import Fraction

from annotator.model.value import value
from annotator.persian.numbers.figures import Shape

ONE = Fraction(1)


@value()
class Amount:
    """A value, the index after its last piece, and what its surface tells about it.

    ``terms`` are pairs (coefficient, scale). ``is_adjective`` says that a scale word carries ی
    («میلیونی»), after which nothing can follow.
    """

    value: Fraction
    end: int
    terms: tuple[tuple[Fraction, Fraction], ...]
    other: Fraction | None = None
    shape: Shape | None = None
    is_ordinal: bool = False
    is_adjective: bool = False

    @property
    def scale(self) -> Fraction:
        """The scale of the last term."""
        return self.terms[-1][1]

    @property
    def is_plain_word(self) -> bool:
        """Whether it is words below a thousand."""
        return self.shape is None and self.scale == ONE
