"""The lens: shows what is invisible or doubtful in a line without moving anything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from annotator.ui.text_view.clusters import Grapheme
from annotator.ui.text_view.document_layout import AnnotatedLayout, Row
from annotator.ui.text_view.geometry import Line, Metrics

type Kind = Literal["half-space", "blank", "rightward", "leftward", "no-width", "tatweel", "arabic"]

KINDS: dict[str, Kind] = {
    "\u200c": "half-space",
    **dict.fromkeys("\u00a0\u202f\u2007\u2009\u200a\u3000", "blank"),
    **dict.fromkeys("\u200f\u061c\u202b\u202e\u2067", "leftward"),
    **dict.fromkeys("\u200e\u202a\u202d\u2066", "rightward"),
    **dict.fromkeys("\u200b\u200d\u202c\u2060\u2068\u2069\ufeff", "no-width"),
    "\u0640": "tatweel",
    **dict.fromkeys("يكى", "arabic"),
}

_LINE_ENDS = {
    "\r\n": "CRLF",
    "\r": "CR",
    "\u2028": "LS",
    "\u2029": "PS",
    "\x85": "NEL",
    "\x0b": "VT",
    "\x0c": "FF",
}
_AFTER_LINE = 8.0


@dataclass(frozen=True, slots=True)
class Found:
    """A character that the lens shows, in the box of its cluster."""

    kind: Kind
    box: Grapheme


def found_in(row: Row, line: Line) -> Iterator[Found]:
    """Return what the lens shows on a line, from its start."""
    units = row.text.encode("utf-16-le", "surrogatepass")
    for cluster in line.graphemes:
        if cluster.start >= line.text_end:
            return
        words = units[2 * cluster.start : 2 * cluster.end].decode("utf-16-le", "replace")
        for character in words:
            if character in KINDS:
                yield Found(KINDS[character], cluster)


def line_end(row: Row, layout: AnnotatedLayout) -> str:
    """Return the name of the line end after a block, empty for LF, which is the usual one.

    A blank paragraph is too low for words.
    """
    text = layout.text
    if text.blank(row.number) or text.continues(row.number + 1):
        return ""
    end = text.span_of_block(row.number).end
    after = text.text[end : end + 2]
    return _LINE_ENDS.get(after) or _LINE_ENDS.get(after[:1], "")


def paint(
    painter: QPainter,
    row: Row,
    line: Line,
    layout: AnnotatedLayout,
    colour: QColor,
    font: QFont,
) -> None:
    """Paint the marks of a line; the painter stands at the block's top left."""
    painter.setPen(QPen(colour, 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for found in found_in(row, line):
        _mark(painter, found, line.baseline, layout.metrics)
    if line is row.lines[-1]:
        _paint_line_end(painter, line_end(row, layout), row, line, font)


def _mark(painter: QPainter, found: Found, baseline: float, metrics: Metrics) -> None:
    top, bottom = baseline + metrics.near(3.8), baseline + metrics.near(7)
    half = metrics.near(2.2)
    x = found.box.trailing
    left, right = found.box.left, found.box.right
    middle = QPointF((left + right) / 2, (top + bottom) / 2)
    match found.kind:
        case "half-space":
            _line(painter, (x - half, bottom), (x, top), (x + half, bottom))
        case "blank":
            _line(
                painter, (left + 1, top), (left + 1, bottom), (right - 1, bottom), (right - 1, top)
            )
        case "leftward":
            _line(painter, (x, bottom + 2), (x, top), (x - half, top))
        case "rightward":
            _line(painter, (x, bottom + 2), (x, top), (x + half, top))
        case "no-width":
            _line(
                painter,
                (x, top),
                (x + half, middle.y()),
                (x, bottom),
                (x - half, middle.y()),
                (x, top),
            )
        case "tatweel":
            _line(painter, (left + 1, middle.y()), (right - 1, middle.y()))
        case "arabic":  # over the letter, clear of the dots of ي; a ring would be a sukun
            side = 2 * half - 0.8
            y = baseline - metrics.ascent - metrics.near(3)
            painter.drawRect(QRectF(middle.x() - side / 2, y, side, side))


def _paint_line_end(painter: QPainter, name: str, row: Row, line: Line, font: QFont) -> None:
    """Write the kind of line end after the words, where nothing else stands."""
    if not name:
        return
    whole = line.boxes(line.start, line.text_end)
    edge = line.edge_of_reading(start=True)
    x = (whole[0][0] if row.right_to_left else whole[-1][1]) if whole else edge
    width = QFontMetricsF(font).horizontalAdvance(name)
    painter.setFont(font)
    at = x - _AFTER_LINE - width if row.right_to_left else x + _AFTER_LINE
    painter.drawText(QPointF(at, line.baseline), name)


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
