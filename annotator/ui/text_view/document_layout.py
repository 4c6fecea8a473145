"""Our own layout of the display copy: blocks broken lazily, lanes under every line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
)

from annotator.model.span import Span
from annotator.ui.text_view.arcs import ArcIndex, place_arcs
from annotator.ui.text_view.display import DisplayText
from annotator.ui.text_view.geometry import Line, break_lines, measure, stack
from annotator.ui.text_view.heights import Heights
from annotator.ui.text_view.mark_index import MarkIndex
from annotator.ui.text_view.marks import Arc, Mark
from annotator.ui.text_view.pieces import Piece, Stretch
from annotator.ui.text_view.placement import Chips, Local, nested, place
from annotator.ui.text_view.positions import Positions

COLUMN_EM = 30
LEAST_COLUMN = 380.0
GUTTER = 56.0
FAR_MARGIN = 16.0
MARGIN = 14.0
BETWEEN_PARAGRAPHS = 10.0
BLANK_PARAGRAPH = 6.0
_ABOVE_ALL = -1e6  # a y over every document
_ESTIMATES_HOLD = 0.2  # part by which the column may change before all heights are estimated anew

type Draw = Callable[[QPainter, QRectF], None]


@dataclass(slots=True)
class Row:
    """A block that has been laid out. Its layout is Qt's: no row may outlive the text."""

    number: int
    block: QTextBlock
    layout: QTextLayout
    text: str
    start: int
    right_to_left: bool
    lines: list[Line] = field(default_factory=list[Line])
    height: float = 0.0

    def line_of(self, position: int) -> Line | None:
        """Return the line on which a position in the document (units) stands."""
        local = position - self.start
        return next((line for line in reversed(self.lines) if line.start <= local), None)

    def line_at(self, y: float) -> Line | None:
        """Return the line at, or nearest to, a y from the block's top."""
        below = next((line for line in self.lines if y < line.bottom), None)
        return below or (self.lines[-1] if self.lines else None)

    def first_piece(self, id: str) -> tuple[Row, Line, Piece] | None:
        """Return where a mark that starts in this block starts."""
        pieces = ((self, line, piece) for line, piece in self.pieces if piece.first)
        return next((found for found in pieces if found[2].mark.id == id), None)

    @property
    def pieces(self) -> Iterator[tuple[Line, Piece]]:
        """Every piece with its line."""
        return ((line, piece) for line in self.lines for piece in line.pieces)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that stays the same when heights change: a position (units), pixels from its line."""

    position: int
    offset: float


@dataclass(frozen=True, slots=True)
class Change:
    """Top and bottom (y of the document) of each line that looks different now.

    All that stood from the y ``start`` on stands ``shift`` pixels lower now, with the same look
    where it is none of the lines. ``everywhere``: nothing is known to look as it did.
    """

    lines: list[tuple[float, float]]
    start: float = 0.0
    shift: float = 0.0
    everywhere: bool = False


class AnnotatedLayout(QAbstractTextDocumentLayout):
    """Lays out one `DisplayText` with its marks.

    Positions are UTF-16 units of the document, lengths logical pixels from the top left of the
    document. A block is broken into lines when something asks for it; until then its height is
    an estimate.

    While it is ``evasive`` it tells Qt that every block lies above the view. Qt answers a new caret
    near the document's end by painting all anew where the text edit runs right to left.
    """

    evasive = False

    def __init__(self, document: QTextDocument, draw: Draw, chips: Chips) -> None:
        super().__init__(document)
        self._draw = draw
        self.chips = chips
        self.metrics = measure(document.defaultFont())
        self._column_em: float = COLUMN_EM
        self._width = LEAST_COLUMN + GUTTER
        self._rows: dict[int, Row] = {}
        # The document deletes the layouts of its blocks. Python must have let go of them by then:
        # PySide would take the next object at the same address for one of them.
        document.destroyed.connect(self._rows.clear)
        self.load(DisplayText(""))

    # What is shown

    def load(self, text: DisplayText) -> None:
        """Take over a text; the document must hold its display copy already."""
        self.text = text
        self.positions = Positions(text.text)
        self.marks = MarkIndex(text)
        self.arcs = ArcIndex()
        self._mirrored = text.mixed
        self.forget_lines()

    def forget_lines(self) -> None:
        """Go back to estimated heights: width, font or text have changed."""
        self._rows.clear()
        self._estimated_for = self.column
        per_line = max(self.column * 2.4 / self._em, 8.0)
        pitch, gap, blank = self.metrics.pitch, BETWEEN_PARAGRAPHS, BLANK_PARAGRAPH
        self.heights = Heights(  # whole numbers, as real heights are: letters keep their pixels
            round(pitch * (len(block) // per_line + 1) + gap if block else blank)
            for block in self.text.blocks
        )

    def set_font(self, font: QFont, *, compact: bool, spacing: float) -> None:
        """Measure a font anew and forget all lines."""
        self.metrics = measure(font, compact=compact, spacing=spacing)
        self.document().setDefaultFont(font)
        self.forget_lines()

    def set_width(self, width: float) -> None:
        """Fit the column into a viewport of this width."""
        before, self._width = self.column, width
        if abs(self.column / self._estimated_for - 1) > _ESTIMATES_HOLD:
            self.forget_lines()
        elif self.column != before:
            self._rows.clear()
            self.heights.doubt_all()

    def set_column(self, em: float) -> bool:
        """Let the column be so many em wide where there is room; False if it was already."""
        is_new = em != self._column_em
        if is_new:
            self._column_em = em
            self.forget_lines()
        return is_new

    def replace_marks(self, marks: Iterable[Mark]) -> None:
        """Show these marks and no others."""
        self.marks = MarkIndex(self.text, marks)
        self.arcs = ArcIndex(self.arcs.arcs, self._span_of)
        self.place_marks()

    def place_marks(self) -> None:
        """Place marks again in every block that has lines: chips say something else."""
        self.heights.doubt_all()
        for row in self._rows.values():
            self._place(row)

    def change_marks(self, removed: Iterable[str], added: Iterable[Mark]) -> Change:
        """Take marks away and add others; time in proportion to the blocks they touch."""
        touched: set[int] = set()
        gone, new = list(removed), list(added)
        for id in gone:
            touched.update(self.marks.remove(id))
        for mark in new:
            touched.update(self.marks.remove(mark.id))
            touched.update(self.marks.add(mark))
        is_related = any(map(self.arcs.at, (*gone, *(mark.id for mark in new))))
        if is_related:
            self.arcs = ArcIndex(self.arcs.arcs, self._span_of)
        self.heights.doubt(touched - self._rows.keys())
        changes = [
            self._change(self._rows[number]) for number in sorted(touched & self._rows.keys())
        ]
        moving = [one for one in changes if one.shift]
        lines = [line for one in changes for line in one.lines]
        everywhere = is_related or len(moving) > 1 or any(one.everywhere for one in changes)
        start, shift = (moving[0].start, moving[0].shift) if moving else (0.0, 0.0)
        return Change(lines, start, shift, everywhere)

    def _change(self, row: Row) -> Change:
        """Place the marks of a block anew."""
        top, height = self.top(row.number), self.heights[row.number]
        before = [(line.bottom, line.looks) for line in row.lines]
        self._place(row)
        lines: list[tuple[float, float]] = []
        start = shift = 0.0
        for line, (bottom, looks) in zip(row.lines, before, strict=True):
            if line.looks != looks:
                lines.append((top + line.top, top + line.bottom))
            if not shift and line.bottom != bottom:
                start, shift = top + bottom, line.bottom - bottom
            elif line.bottom != bottom + shift:
                return Change(lines, everywhere=True)
        return Change(lines, start, shift, everywhere=self.heights[row.number] != height + shift)

    def replace_arcs(self, arcs: Iterable[Arc]) -> None:
        """Show these relations and no others; only blocks with changed ones are placed anew."""
        before = self.arcs
        self.arcs = ArcIndex(arcs, self._span_of)
        changed = set(before.arcs) ^ set(self.arcs.arcs)
        ends = {end for arc in changed for end in (arc.source, arc.target)}
        spans = [span for span in map(self._span_of, ends) if span]
        touched = {self.text.block_at(span.start) for span in spans}
        self.heights.doubt(touched - self._rows.keys())
        for number in touched & self._rows.keys():
            self._place(self._rows[number])

    # Where things are

    @property
    def _em(self) -> float:
        return self.metrics.scale * 19

    @property
    def column(self) -> float:
        """Width of the column of text."""
        other = GUTTER if self._mirrored else FAR_MARGIN
        return min(self._column_em * self._em, max(LEAST_COLUMN, self._width - GUTTER - other))

    @property
    def column_left(self) -> float:
        """The x of the column's left edge: column and gutter stand in the middle."""
        far = GUTTER if self._mirrored else 0.0
        spare = self._width - self.column - GUTTER - far
        return round(max(spare / 2, 0.0) + (far if self.text.right_to_left else GUTTER))

    def top(self, number: int) -> float:
        """Return the y of a block."""
        return MARGIN + self.heights.top(number)

    def number_at(self, y: float) -> int:
        """Return the number of the block at a y."""
        return self.heights.at(y - MARGIN)

    def row(self, number: int) -> Row:
        """Return a block with its lines, breaking it now if it has none yet."""
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = self._broken(number)
            self._place(row)
        return row

    def row_of(self, position: int) -> Row:
        """Return the block in which a position stands."""
        return self.row(self.text.block_at(self.positions.to_point(position)))

    def rows_between(self, top: float, bottom: float) -> Iterator[Row]:
        """Return the blocks between two y, from above."""
        number = self.number_at(top)
        while number < len(self.heights) and self.top(number) < bottom:
            yield self.row(number)
            number += 1

    def foresee(self, number: int) -> int | None:
        """Find the real height of the next block from here on, around the end, that lacks it.

        It leaves nothing behind in the document. Returns the block's number; None where all
        heights are real.
        """
        found = self.heights.next_estimate(number)
        if found is not None:
            font, text = self.document().defaultFont(), self.text.blocks[found]
            self._place(self._broken(found, QTextLayout(text, font)))
        return found

    def laid(self, number: int) -> bool:
        """Say whether a block has lines already."""
        return number in self._rows

    def anchor(self, y: float) -> Anchor:
        """Return what stands at a y; its block is laid out so that its *lower* end stays."""
        number = self.number_at(y)
        while number not in self._rows:
            from_bottom = y - self.top(number + 1)
            self.row(number)
            y = self.top(number + 1) + from_bottom
            number = self.number_at(y)
        row = self.row(number)
        line = row.line_at(y - self.top(number))
        if line is None:
            return Anchor(row.start, y - self.top(number))
        return Anchor(row.start + line.start, y - self.top(number) - line.top)

    def y_of(self, anchor: Anchor) -> float:
        """Return where an anchor stands now."""
        row = self.row_of(anchor.position)
        line = row.line_of(anchor.position)
        return self.top(row.number) + (line.top if line else 0.0) + anchor.offset

    def boxes(self, span: Span) -> Iterator[tuple[Row, Line, Stretch]]:
        """Return the visual pieces of a span in code points, with block and line."""
        start, end = self.positions.to_units(span)
        for number in self.text.blocks_of(span):
            row = self.row(number)
            for line in row.lines:
                for box in line.boxes(start - row.start, end - row.start):
                    yield row, line, box

    def last_stop(self, row: Row) -> int:
        """Return the last place of the caret in a block: before the CR of CRLF, if there is one."""
        return self.positions.to_unit(self.text.span_of_block(row.number).end) - row.start

    # Qt's questions

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint what lies in the clip; the selection comes from the view, never from here."""
        self._draw(painter, context.clip)

    def hitTest(self, point: QPointF | object, accuracy: Qt.HitTestAccuracy) -> int:  # noqa: ARG002
        """Return the position nearest to a point."""
        assert isinstance(point, QPointF)
        row = self.row(self.number_at(point.y()))
        line = row.line_at(point.y() - self.top(row.number))
        if line is None:
            return row.start
        local = line.position_at(point.x() - self.column_left)
        return row.start + min(local, self.last_stop(row))

    def pageCount(self) -> int:
        """Return 1: there are no pages."""
        return 1

    def documentSize(self) -> QSizeF:
        """Return the size, as far as heights are known."""
        return QSizeF(self._width, self.heights.total + 2 * MARGIN)

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: ARG002
        """Return the whole document: there is one frame."""
        return QRectF(QPointF(0, 0), self.documentSize())

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Return the column's part that a block takes, by estimate where it has no lines yet."""
        number = block.blockNumber()
        if not 0 <= number < len(self.heights):
            return QRectF()
        top = _ABOVE_ALL if self.evasive else self.top(number)
        return QRectF(self.column_left, top, self.column, self.heights[number])

    def documentChanged(self, position: int, removed: int, added: int) -> None:
        """Ignore Qt's notice: the text changes in `load` only."""

    # Breaking and placing

    def _broken(self, number: int, own: QTextLayout | None = None) -> Row:
        """Break a block in its layout, which keeps its glyphs, or in one of our own."""
        block = self.document().findBlockByNumber(number)
        layout = own or block.layout()
        right_to_left = self.text.block_right_to_left(number)
        text = self.text.blocks[number]
        row = Row(number, block, layout, text, block.position(), right_to_left)
        row.lines = break_lines(layout, text, self.column, right_to_left=right_to_left)
        return row

    def _place(self, row: Row) -> None:
        place(row.lines, nested(self._locals(row)), self.chips)
        place_arcs(row.lines, self.arcs, self.chips.measure)
        row.height = stack(row.lines, self.metrics)
        self.heights[row.number] = self._height(row)

    def _span_of(self, id: str) -> Span | None:
        mark = self.marks.get(id)
        return mark.span if mark else None

    def _locals(self, row: Row) -> Iterator[Local]:
        for mark in self.marks.in_block(row.number):
            start, end = self.positions.to_units(mark.span)
            yield Local(mark, start - row.start, end - row.start)

    def _height(self, row: Row) -> float:
        if self.text.blank(row.number) and not any(line.pieces for line in row.lines):
            return BLANK_PARAGRAPH
        goes_on = self.text.continues(row.number + 1)
        return row.height + (0.0 if goes_on else BETWEEN_PARAGRAPHS)
