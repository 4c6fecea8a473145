"""What Qt paints for some characters of a line alone, in columns of pixels.

Either by colour: the line is painted with every other character transparent. Where a change of
colour would shape letters anew (Qt joins letters across it, but gives up ligatures and kerning),
by glyphs: of the glyphs of the line as it stands only those of the characters are painted.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QColor,
    QFont,
    QGlyphRun,
    QImage,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)

from annotator.persian.characters import has_ink
from annotator.ui.text_view.clusters import Grapheme
from annotator.ui.text_view.display import strong_direction
from annotator.ui.text_view.geometry import Line, break_lines
from annotator.ui.text_view.positions import Positions

WIDTH = 900
_MARGIN, _HEIGHT, _BASELINE = 100, 80, 45
_ORIGIN = QPointF(_MARGIN, 0)
_FAINTEST = 200  # greys below it are ink, not the edge of it
_TO_BITS = bytes(grey < _FAINTEST for grey in range(256))
_ALL = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll

type Way = Literal["colour", "glyphs"]
type Columns = frozenset[int]
type Glyph = tuple[str, int, float, float]
"""Font, number in the font, x and y."""


@dataclass(frozen=True)
class Ink:
    """Columns with ink of a span, columns with ink of the rest of the line, how it was found."""

    own: Columns
    others: Columns
    way: Way


@dataclass(frozen=True)
class Paper:
    """On what a text is set."""

    font: QFont
    width: float = WIDTH


class Shape:
    """A line of a text, the first one or the one with this number, as the view breaks it."""

    def __init__(
        self,
        text: str,
        paper: Paper,
        number: int = 0,
        formats: list[QTextLayout.FormatRange] | None = None,
    ):
        self.text = text
        self.paper = paper
        self.number = number
        self.layout = QTextLayout(text, paper.font)
        self.layout.setFormats(formats or [])
        right_to_left = strong_direction(text, default=True)
        lines = break_lines(self.layout, text, paper.width, right_to_left=right_to_left)
        self.count = len(lines)
        self.line: Line = lines[number]
        self.positions = Positions(text)
        self.line.shape.setPosition(QPointF(0, _BASELINE - self.line.shape.ascent()))

    @property
    def length(self) -> int:
        return self.positions.to_unit(len(self.text))

    def words(self, start: int, end: int) -> str:
        """Return the text between two positions."""
        return self.positions.to_span(start, end).of(self.text)

    @cached_property
    def glyphs(self) -> dict[Glyph, set[int]]:
        """Every glyph of the line, and the starts of the graphemes that it stands for."""
        found: dict[Glyph, set[int]] = {}
        for one in self.line.graphemes:
            for run in self.line.shape.glyphRuns(one.start, one.end - one.start, _ALL):
                for glyph in _glyphs(run):
                    found.setdefault(glyph, set()).add(one.start)
        return found

    def is_blank(self, one: Grapheme) -> bool:
        """Say whether nothing is painted for a grapheme, as for a blank or a missing glyph."""
        letters = any(map(str.isalnum, self.words(one.start, one.end)))
        return not letters and not self._picked(one.start, one.end, inside=True)

    @cached_property
    def whole(self) -> Columns:
        """Columns with ink of the line."""
        return columns(lambda painter: self.line.shape.draw(painter, _ORIGIN))

    def sharing(self, position: int) -> tuple[int, int] | None:
        """Return the letters for which one glyph stands, if a position is between them."""
        stops = [one.start for one in self.line.graphemes] + [self.line.end]
        for starts in self.glyphs.values():
            first, last = min(starts), stops[stops.index(max(starts)) + 1]
            ligature = len(starts) > 1 and all(map(has_ink, self.words(first, last)))
            if ligature and first < position < last:
                return first, last
        return None

    def ink(self, start: int, end: int) -> Ink:
        """Return what is painted for the characters between two positions."""
        only, rest = (self._coloured(start, end, inside=inside) for inside in (True, False))
        if only is not None and rest is not None:
            return Ink(only, rest, "colour")
        own, others = (self._picked(start, end, inside=inside) for inside in (True, False))
        return Ink(own, others, "glyphs")

    def _coloured(self, start: int, end: int, *, inside: bool) -> Columns | None:
        formats = list(_formats(start, end, self.length, inside=inside))
        coloured = Shape(self.text, self.paper, self.number, formats)
        if _all_glyphs(coloured.line.shape) != _all_glyphs(self.line.shape):
            return None
        return columns(lambda painter: coloured.line.shape.draw(painter, _ORIGIN))

    def _picked(self, start: int, end: int, *, inside: bool) -> Columns:
        own = {glyph for glyph, at in self.glyphs.items() if any(start <= one < end for one in at)}
        return self.paint(own if inside else self.glyphs.keys() - own)

    def paint(self, glyphs: Collection[Glyph]) -> Columns:
        """Paint these glyphs of the line; return their ink."""
        return columns(lambda painter: self._paint(painter, glyphs))

    def _paint(self, painter: QPainter, glyphs: Collection[Glyph]) -> None:
        for run in self.line.shape.glyphRuns(-1, -1, _ALL):
            picked = [number for number, glyph in enumerate(_glyphs(run)) if glyph in glyphs]
            if not picked:
                continue
            indexes, places = run.glyphIndexes(), run.positions()
            part = QGlyphRun(run)
            part.setGlyphIndexes([indexes[number] for number in picked])
            part.setPositions([places[number] for number in picked])
            painter.drawGlyphRun(_ORIGIN, part)


def columns(paint: Callable[[QPainter], object]) -> Columns:
    """Return the columns that get ink, counted from the column's left."""
    image = QImage(WIDTH + 2 * _MARGIN, _HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    paint(painter)
    painter.end()
    bits, step = bytes(image.constBits()).translate(_TO_BITS), image.bytesPerLine()
    inked = 0
    for row in range(_HEIGHT):
        inked |= int.from_bytes(bits[row * step : (row + 1) * step], "big")
    found = inked.to_bytes(step, "big")
    return frozenset(at - _MARGIN for at, bit in enumerate(found) if bit)


def _all_glyphs(shape: QTextLine) -> list[Glyph]:
    return sorted(glyph for run in shape.glyphRuns(-1, -1, _ALL) for glyph in _glyphs(run))


def _glyphs(run: QGlyphRun) -> Iterator[Glyph]:
    """Return the glyphs of a run in order."""
    for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True):
        yield run.rawFont().familyName(), glyph, round(place.x(), 1), round(place.y(), 1)


def _formats(
    start: int, end: int, length: int, *, inside: bool
) -> Iterator[QTextLayout.FormatRange]:
    for first, last, shown in (
        (0, start, not inside),
        (start, end, inside),
        (end, length, not inside),
    ):
        if last > first:
            made = QTextLayout.FormatRange()
            made.start, made.length = first, last - first  # pyright: ignore[reportAttributeAccessIssue]
            look = QTextCharFormat()
            look.setForeground(QColor("black") if shown else QColor(0, 0, 0, 0))
            made.format = look  # pyright: ignore[reportAttributeAccessIssue]
            yield made
