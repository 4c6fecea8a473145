"""Lines of a block and the visual pieces of spans in them. No widgets.

Offsets here are UTF-16 units from the start of the block, as Qt's layouts count. Lengths are
logical pixels; x from the left of the text column, y downwards from the top of the block.
Visual pieces come from `annotator.ui.text_view.clusters`, that is from `QTextLine.glyphRuns`
only: `cursorToX` is wrong in mixed directions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil, floor

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from annotator.ui.text_view.clusters import Clusters, Grapheme
from annotator.ui.text_view.pieces import ArcPart, Piece, Stretch

SAMPLE = "پیام‌رسان‌های گفت‌وگوی آئین"
"""Its extents stand for those of Persian text in a font (``look.md`` section 4)."""

TOUCHING = 1.0
"""Pixels; boxes nearer than this are one box."""


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of ``look.md`` section 4 for one font and size.

    ``ascent`` and ``descent`` are A and D; ``scale`` is the text size over 19 px, ``lane_scale``
    the same but 1 up to 16 pt; ``spacing`` is room that a person wants besides between lines.
    """

    ascent: float
    descent: float
    scale: float
    lane_scale: float
    compact: bool = False
    spacing: float = 0.0

    def near(self, length: float) -> float:
        """Scale a length that touches the text, to half pixels."""
        return round(length * self.scale * 2) / 2

    @property
    def above(self) -> float:
        """Room over the baseline: the ascent and the clear strip over it; a whole number."""
        return ceil(self.ascent + self.near(13 + self.spacing))

    @property
    def clear(self) -> int:
        """Height of the strip over a line that only letters reach, its own or those of others.

        All else that belongs to the line is painted from there down to the next line's strip.
        """
        return int(self.near(6))

    @property
    def overhang(self) -> float:
        """Pixels that letters of a line may reach over its neighbours."""
        return max(self.near(8), 8.0)

    @property
    def first_lane(self) -> float:
        """Top of the first lane under the baseline."""
        return self.descent + self.near(3)

    @property
    def lane(self) -> float:
        """Height of a lane: bar, chip and gap."""
        return 18 * self.lane_scale

    @property
    def arc_lane(self) -> float:
        """Height of a lane of arcs."""
        return 20 * self.lane_scale

    def below(self, lanes: int, arc_lanes: int) -> float:
        """Room under the baseline of a line with so many lanes; a whole number."""
        if self.compact and not lanes and not arc_lanes:
            return ceil(self.descent + self.near(1))
        return ceil(self.arc_top(lanes, arc_lanes))

    def arc_top(self, lanes: int, arc_lane: int) -> float:
        """Top of a lane of arcs under the baseline of a line with so many lanes."""
        shown = lanes if self.compact else max(lanes, 1)
        return self.first_lane + shown * self.lane + arc_lane * self.arc_lane

    @property
    def pitch(self) -> float:
        """Height of a line without marks."""
        return self.above + self.below(0, 0)


def measure(font: QFont, *, compact: bool = False, spacing: float = 0.0) -> Metrics:
    """Return the metrics of a font, measured on a Persian sample."""
    extents = QFontMetricsF(font).tightBoundingRect(SAMPLE)
    pixels = QFontInfo(font).pixelSize()
    points = pixels * 0.75
    return Metrics(
        ascent=float(round(-extents.top())),
        descent=float(round(extents.bottom())),
        scale=pixels / 19,
        lane_scale=max(1.0, points / 16),
        compact=compact,
        spacing=spacing,
    )


@dataclass(slots=True)
class Line:
    """One visual line of a block; ``end`` is where the next one starts.

    ``layout`` is that of its block, ``units`` the block's text in UTF-16-LE. ``text_end`` leaves
    out the blanks that hang over the end. ``baseline``, ``top`` and ``bottom`` are set by `stack`.
    """

    shape: QTextLine
    layout: QTextLayout
    units: bytes
    start: int
    end: int
    text_end: int
    right_to_left: bool
    width: float
    top: float = 0.0
    baseline: float = 0.0
    bottom: float = 0.0
    lanes: int = 0
    arc_lanes: int = 0
    pieces: list[Piece] = field(default_factory=list[Piece])
    arcs: dict[str, ArcPart] = field(default_factory=dict[str, ArcPart])
    _clusters: Clusters | None = None
    _graphemes: list[Grapheme] | None = None

    @property
    def looks(self) -> tuple[object, ...]:
        """What marks make of this line: equal as long as it is painted alike, wherever it is."""
        return self.bottom - self.top, self.pieces, self.arcs

    def boxes(self, start: int, end: int) -> list[Stretch]:
        """Return the visual pieces of a span on this line, from left to right, joined where
        they touch. Blanks hanging over the end of the line belong to no piece."""
        start, end = max(start, self.start), min(end, self.text_end)
        return merged(self.clusters.boxes(start, end)) if end > start else []

    @property
    def clusters(self) -> Clusters:
        """Where the glyphs of this line stand."""
        if self._clusters is None:
            self._clusters = Clusters(self.shape, self.layout, self.units)
        return self._clusters

    @property
    def graphemes(self) -> list[Grapheme]:
        """The graphemes of this line in logical order."""
        if self._graphemes is None:
            edge, right_to_left = self.edge_of_reading(start=True), self.right_to_left
            found = self.clusters.graphemes(edge, right_to_left=right_to_left)
            self._graphemes = list(found)
        return self._graphemes

    def edge_of_reading(self, *, start: bool) -> float:
        """Return the x of the column's edge at which this line starts or ends."""
        return self.width if self.right_to_left == start else 0.0

    def caret(self, position: int) -> tuple[float, bool]:
        """Return x and direction of a caret: at the trailing edge of the cluster before it."""
        clusters = self.graphemes
        before = next((one for one in reversed(clusters) if one.end <= position), None)
        if before is not None:
            return before.trailing, before.right_to_left
        if clusters:
            return clusters[0].leading, clusters[0].right_to_left
        return self.edge_of_reading(start=True), self.right_to_left

    def cluster_at(self, x: float) -> Grapheme | None:
        """Return the cluster at, or nearest to, a point; none that hangs over the line's end."""
        visible = (one for one in self.graphemes if one.start < self.text_end)
        return min(visible, key=lambda one: (one.distance(x), one.left - one.right), default=None)

    def position_at(self, x: float) -> int:
        """Return the position whose edge a point is next to."""
        nearest = self.cluster_at(x)
        if nearest is None:
            return self.start
        nearer_to_start = abs(x - nearest.leading) <= abs(x - nearest.trailing)
        return nearest.start if nearer_to_start else nearest.end


def option(*, right_to_left: bool) -> QTextOption:
    """Return how the lines of a paragraph are broken and aligned. Qt mirrors no alignment."""
    made = QTextOption()
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
    made.setTextDirection(direction)
    made.setAlignment(side)
    return made


def break_lines(layout: QTextLayout, text: str, width: float, *, right_to_left: bool) -> list[Line]:
    """Break ``layout`` into lines of ``width``; keep it alive as long as them.

    ``text`` is what it shows: the layout of a block in a document does not tell.
    """
    layout.setTextOption(option(right_to_left=right_to_left))
    layout.setCacheEnabled(True)
    shapes = _broken(layout, width)
    units = text.encode("utf-16-le", "surrogatepass")
    lines: list[Line] = []
    for shape in shapes:
        start = shape.textStart()
        end = start + shape.textLength()
        text_end = _text_end(units, start, end)
        line = Line(shape, layout, units, start, end, text_end, right_to_left, width)
        lines.append(line)
    return lines


def stack(lines: Sequence[Line], metrics: Metrics) -> float:
    """Place the lines under each other with room for their lanes; return the height."""
    y = 0.0
    for line in lines:
        line.top = y
        line.baseline = y + metrics.above
        line.bottom = line.baseline + metrics.below(line.lanes, line.arc_lanes)
        line.shape.setPosition(QPointF(0.0, line.baseline - line.shape.ascent()))
        y = line.bottom
    return y


def whole(length: float, ratio: float) -> float:
    """Return a length in whole pixels of a screen with ``ratio`` of them to a logical one.

    Where a picture stands between two pixels, Qt chooses by what else is painted anew. Halves go
    up, not to the even pixel as Python's: a line must look the same one pixel lower.
    """
    return floor(length * ratio + 0.5) / ratio


def merged(boxes: Sequence[Stretch]) -> list[Stretch]:
    """Return boxes from left to right, those that touch or overlap joined."""
    joined: list[Stretch] = []
    for left, right in sorted(boxes):
        if joined and left - joined[-1][1] < TOUCHING:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _broken(layout: QTextLayout, width: float) -> list[QTextLine]:
    shapes: list[QTextLine] = []
    layout.beginLayout()
    while (shape := layout.createLine()).isValid():
        shape.setLineWidth(width)
        shapes.append(shape)
    layout.endLayout()
    return shapes


def _text_end(units: bytes, start: int, end: int) -> int:
    trimmed = units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").rstrip(" \t\u200b")
    return start + len(trimmed.encode("utf-16-le", "surrogatepass")) // 2
