"""Where the caret goes: by cluster, token, line, page. Positions are units of the document."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt

from annotator.persian.tokens import next_border, previous_border
from annotator.ui.text_view.document_layout import AnnotatedLayout, Row


class Moves:
    """Answers where a move from a position ends; changes nothing.

    Forward is reading order. A move that is impossible returns the position itself.
    """

    def __init__(self, layout: AnnotatedLayout) -> None:
        self._layout = layout

    def by_cluster(self, position: int, *, forward: bool) -> int:
        """Return the next or previous place between two grapheme clusters."""
        row = self._layout.row_of(position)
        local = position - row.start
        first, last = 0, self._layout.last_stop(row)
        step = 1 if forward else -1
        while first <= local + step <= last:
            local += step
            if row.layout.isValidCursorPosition(local):
                return row.start + local
        return self._neighbour(row, position, forward=forward)

    def by_token(self, position: int, *, forward: bool) -> int:
        """Return the next end, or the previous start, of a token."""
        positions, text = self._layout.positions, self._layout.text.text
        point = positions.to_point(position)
        border = next_border(text, point) if forward else previous_border(text, point)
        return positions.to_unit(border)

    def by_line(self, position: int, x: float, *, down: bool) -> int:
        """Return the place at ``x`` (from the column's left) one line below or above."""
        row = self._layout.row_of(position)
        line = row.line_of(position)
        index = next((n for n, one in enumerate(row.lines) if one is line), 0)
        wanted = index + (1 if down else -1)
        if not 0 <= wanted < len(row.lines):
            number = row.number + (1 if down else -1)
            if not 0 <= number < len(self._layout.heights):
                return self.line_border(position, end=down)
            row = self._layout.row(number)
            wanted = 0 if down else len(row.lines) - 1
        local = row.lines[wanted].position_at(x)
        return row.start + min(local, self._layout.last_stop(row))

    def by_page(self, position: int, x: float, distance: float) -> int:
        """Return the place ``distance`` pixels further down (negative: up) at ``x``."""
        row = self._layout.row_of(position)
        line = row.line_of(position)
        y = self._layout.top(row.number) + (line.baseline if line else 0.0) + distance
        size = self._layout.documentSize()
        if y <= 0:
            return 0
        if y >= size.height():
            return self.document_border(end=True)
        point = QPointF(x + self._layout.column_left, y)
        return self._layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)

    def line_border(self, position: int, *, end: bool) -> int:
        """Return the first or last place of the line."""
        row = self._layout.row_of(position)
        line = row.line_of(position)
        if line is None:
            return position
        local = line.text_end if end else line.start
        is_last = line is row.lines[-1]
        return row.start + min(line.end if end and is_last else local, self._layout.last_stop(row))

    def document_border(self, *, end: bool) -> int:
        """Return the first or last place of the document."""
        if not end:
            return 0
        row = self._layout.row(len(self._layout.heights) - 1)
        return row.start + self._layout.last_stop(row)

    def caret_x(self, position: int) -> float:
        """Return the x of the caret from the column's left."""
        row = self._layout.row_of(position)
        line = row.line_of(position)
        return line.caret(position - row.start)[0] if line else 0.0

    def _neighbour(self, row: Row, position: int, *, forward: bool) -> int:
        number = row.number + (1 if forward else -1)
        if not 0 <= number < len(self._layout.heights):
            return position
        other = self._layout.row(number)
        return other.start + (0 if forward else self._layout.last_stop(other))
