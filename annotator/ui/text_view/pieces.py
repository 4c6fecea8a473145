"""What one line shows of a mark."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.ui.text_view.marks import Arc, Mark

type Stretch = tuple[float, float]
"""Left and right of something on a line, in pixels from the column's left."""


@dataclass(slots=True)
class Piece:
    """What one line shows of a mark; ``first`` and ``last``: its span starts, ends here."""

    mark: Mark
    boxes: list[Stretch]
    first: bool
    last: bool
    depth: int
    chip: str
    chip_left: float
    chip_width: float
    lane: int = 0
    tie: float | None = None

    @property
    def left(self) -> float:
        """Left end of the leftmost box."""
        return self.boxes[0][0]

    @property
    def right(self) -> float:
        """Right end of the rightmost box."""
        return self.boxes[-1][1]

    @property
    def extent(self) -> Stretch:
        """Left and right with the chip."""
        return min(self.left, self.chip_left), max(self.right, self.chip_right)

    @property
    def chip_right(self) -> float:
        """Right end of the chip."""
        return self.chip_left + self.chip_width

    @property
    def chip_centre(self) -> float:
        """The x of the chip's middle."""
        return self.chip_left + self.chip_width / 2

    @property
    def arc_x(self) -> float:
        """The x at which arcs meet the chip: ``tie``, or its middle."""
        return self.chip_centre if self.tie is None else self.tie


@dataclass(slots=True)
class ArcPart:
    """What one line shows of an arc: both its ends, or one and the way to the gutter.

    ``label`` is where its words stand, if the source is on this line.
    """

    arc: Arc
    source: Piece | None
    target: Piece | None
    label: Stretch | None
    extent: Stretch
    lane: int = 0
