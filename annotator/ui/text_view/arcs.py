"""Relations: which lane of arcs their ends take, and the way of an arc over the page."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from operator import itemgetter

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QPainterPath

from annotator.model.span import Span
from annotator.ui.text_view.geometry import Line
from annotator.ui.text_view.lanes import pack
from annotator.ui.text_view.marks import Arc
from annotator.ui.text_view.pieces import ArcPart, Piece

CHANNEL_LEFT = 16.0
"""Pixels between the column and the channel in the gutter along which arcs go."""

CHANNEL = 12.0
TURN = 5.0
_SLOTS = 3
_SLOT = 4.0
_APART = 8.0
_LABEL_ROOM = 24.0
_LABEL_BESIDE = 4.0
_INSET = 4.0
_CLEAR = 4.0
LABEL_PADDING = 5.0

type SpanOf = Callable[[str], Span | None]
type Measure = Callable[[str], float]


class ArcIndex:
    """All arcs by the marks at their ends, and by where these stand."""

    def __init__(self, arcs: Iterable[Arc] = (), span_of: SpanOf = lambda _: None) -> None:
        self.arcs = tuple(arcs)
        self._by_mark: defaultdict[str, list[Arc]] = defaultdict(list)
        for arc in self.arcs:
            for end in {arc.source, arc.target}:
                self._by_mark[end].append(arc)
        self._reaches = sorted(self._found(span_of))
        self._longest = max((end - start for start, end, _ in self._reaches), default=0)
        self._slots = self._packed()

    def at(self, mark: str) -> Sequence[Arc]:
        """Return the arcs that begin or end at a mark."""
        return self._by_mark.get(mark, ())

    def channel(self, arc: Arc) -> float:
        """Return how far from the column the arc goes along the gutter, in pixels."""
        return CHANNEL_LEFT + 2 + _SLOT * self._slots.get(arc.id, 0)

    def between(self, start: int, end: int) -> list[Arc]:
        """Return the arcs that reach into these code points, ends included, in their order."""
        first = bisect_left(self._reaches, (start - self._longest,))
        last = bisect_left(self._reaches, (end + 1,))
        inside = [place for _, reach, place in self._reaches[first:last] if reach >= start]
        return [self.arcs[place] for place in sorted(inside)]

    def _found(self, span_of: SpanOf) -> Iterator[tuple[int, int, int]]:
        """Yield from and up to which mark's start an arc goes, with its place among the arcs."""
        for place, arc in enumerate(self.arcs):
            source, target = span_of(arc.source), span_of(arc.target)
            if source and target:
                start, end = sorted((source.start, target.start))
                yield start, end, place

    def _packed(self) -> Mapping[str, int]:
        by_arc = sorted(self._reaches, key=itemgetter(2))
        lanes = pack([(start, end) for start, end, _ in by_arc], 1)
        return {
            self.arcs[place].id: lane % _SLOTS
            for (_, _, place), lane in zip(by_arc, lanes, strict=True)
        }


def place_arcs(lines: Iterable[Line], arcs: ArcIndex, measure: Measure) -> None:
    """Set the parts and lanes of arcs of every line; its pieces must stand already."""
    for line in lines:
        line.arcs = {}
        line.arc_lanes = 0
        if not arcs.arcs:
            continue
        starting = {piece.mark.id: piece for piece in line.pieces if piece.first}
        found = {arc.id: arc for id in starting for arc in arcs.at(id)}
        _tie(line.pieces, {id for arc in found.values() for id in (arc.source, arc.target)})
        parts = [_part(line, arc, starting, measure) for arc in found.values()]
        lanes = pack([part.extent for part in parts], _APART)
        for part, lane in zip(parts, lanes, strict=True):
            part.lane = lane
            line.arcs[part.arc.id] = part
        line.arc_lanes = max(lanes, default=-1) + 1


def _part(line: Line, arc: Arc, starting: Mapping[str, Piece], measure: Measure) -> ArcPart:
    source, target = starting.get(arc.source), starting.get(arc.target)
    away = CHANNEL_LEFT + CHANNEL
    gutter = line.width + away if line.right_to_left else -away
    begins = source.arc_x if source else gutter
    ends = target.arc_x if target else gutter
    left, right = sorted((begins, ends))
    width = measure(arc.label) + 2 * LABEL_PADDING
    label = (left + right - width) / 2
    if right - left < width + _LABEL_ROOM:
        label = begins - _LABEL_BESIDE - width if ends > begins else begins + _LABEL_BESIDE
    if not source:
        return ArcPart(arc, source, target, None, (left, right))
    extent = (min(left, label), max(right, label + width))
    return ArcPart(arc, source, target, (label, label + width), extent)


def _tie(pieces: Sequence[Piece], related: Set[str]) -> None:
    """Set where arcs meet chips, so that they cross no words of chips in lower lanes."""
    for piece in sorted(pieces, key=lambda one: one.lane):
        if not piece.first or piece.mark.id not in related:
            continue
        below = [one for one in pieces if one.lane > piece.lane]
        piece.tie = _free_place(piece, below)
        if piece.tie is None:
            for one in below:
                _give_way(one, piece.chip_centre)


def _free_place(piece: Piece, below: Iterable[Piece]) -> float | None:
    """Return the place nearest to the middle of a chip with no chip below it."""
    middle, ends = piece.chip_centre, (piece.chip_left + _INSET, piece.chip_right - _INSET)
    covered = [(one.chip_left - _CLEAR, one.chip_right + _CLEAR) for one in below]
    wanted = (middle, *(x for both in covered for x in both if ends[0] <= x <= ends[1]))
    free = (x for x in wanted if not any(left < x < right for left, right in covered))
    return min(free, key=lambda x: abs(x - middle), default=None)


def _give_way(piece: Piece, x: float) -> None:
    """Move a chip along its bar from under ``x``, towards the side with more room."""
    if not piece.chip_left - _CLEAR < x < piece.chip_right + _CLEAR:
        return
    rightward, leftward = x + _CLEAR, x - _CLEAR - piece.chip_width
    room = (leftward - piece.left, piece.right - rightward - piece.chip_width)
    if max(room) >= 0:
        piece.chip_left = leftward if room[0] >= room[1] else rightward


def rounded(points: Sequence[QPointF]) -> QPainterPath:
    """Return a line through points that are joined level or upright, its corners rounded."""
    path = QPainterPath(points[0])
    for before, corner, after in _corners(points):
        first, second = QLineF(corner, before), QLineF(corner, after)
        radius = min(TURN, first.length() / 2, second.length() / 2)
        if radius > 0:
            first.setLength(radius)
            second.setLength(radius)
            path.lineTo(first.p2())
            path.quadTo(corner, second.p2())
    path.lineTo(points[-1])
    return path


def _corners(points: Sequence[QPointF]) -> Iterator[tuple[QPointF, QPointF, QPointF]]:
    return zip(points, points[1:], points[2:], strict=False)
