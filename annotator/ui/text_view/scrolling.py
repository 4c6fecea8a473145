"""Scrolling over blocks whose heights become known only as they come into view."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import override

from PySide6.QtWidgets import QAbstractSlider, QScrollBar, QTextEdit

from annotator.model.span import Span
from annotator.ui.motion import Glide
from annotator.ui.text_view.document_layout import MARGIN, Anchor, AnnotatedLayout

_AROUND = 16.0  # pixels beyond the view that are laid out too: painting reaches over lines


class Bar(QScrollBar):
    """A scroll bar that looks the same while it is ``held``: it will be where it was."""

    held = False

    @override
    def sliderChange(self, change: QAbstractSlider.SliderChange) -> None:
        """Paint the handle where it is now."""
        if not self.held:
            super().sliderChange(change)


class Scrolling:
    """Keeps the first visible line where it is, whatever heights change above it.

    ``busy`` is true while the scroll bar is being set for that: nothing on the screen moves then.
    """

    def __init__(self, edit: QTextEdit, layout: AnnotatedLayout, moved: Callable[[], None]) -> None:
        self.busy = False
        self._edit = edit
        self._bar = Bar(edit)
        edit.setVerticalScrollBar(self._bar)
        self._layout = layout
        self._moved = moved
        self.top = Anchor(0, 0.0)
        self.duration = 0
        self._sought = Span(0, 0)
        self._glide = Glide(self._come_near, edit)

    @property
    def y(self) -> int:
        """The y of the document at the upper edge of the view."""
        return self._bar.value()

    @property
    def height(self) -> int:
        """Height of the view."""
        return self._edit.viewport().height()

    def to_beginning(self) -> None:
        """Begin with another document."""
        self._glide.stop()
        self.top = Anchor(0, -self._layout.top(0))
        self.restore()

    def settle(self) -> None:
        """Lay out what is in view; what is painted already must not move for it."""
        layout = self._layout
        anchor = layout.anchor(self.y)
        layout.row(layout.number_at(layout.y_of(anchor) - _AROUND))
        top = layout.y_of(anchor)
        for _ in layout.rows_between(top - _AROUND, top + self.height + _AROUND):
            pass
        self._set_bar(top)
        self.top = layout.anchor(self.y)
        if self.y != round(top):
            self._edit.viewport().update()
        self._moved()

    def restore(self) -> None:
        """Bring the first line back to its place after heights have changed; paint anew."""
        self.to(self._layout.y_of(self.top))

    def steady(self) -> None:
        """Do the same where only blocks out of view may have got real heights."""
        y = self._layout.y_of(self.top)
        if round(y) != self.y:
            self.to(y)

    def hold(self) -> None:
        """Let the scroll bar follow heights that have become known out of view; nothing moves."""
        self._set_bar(self._layout.y_of(self.top))

    def to(self, y: float) -> None:
        """Show the document from a y on."""
        self._set_bar(y)
        self.settle()
        self._edit.viewport().update()

    def to_point(self, point: int) -> None:
        """Make the line with this code point the first."""
        self._glide.stop()
        self.top = Anchor(self._layout.positions.to_unit(point), 0.0)
        self.restore()

    def centre(self, point: int) -> None:
        """Bring the line with this code point to the middle."""
        self._glide.stop()
        self._layout.row(self._layout.text.block_at(point))
        top, bottom = self.line(point)
        self.to((top + bottom - self.height) / 2)

    def reveal(self, span: Span) -> None:
        """Scroll, if need be, until the span stands well inside the view."""
        last = max(span.start, span.end - 1)
        for point in (span.start, last):
            self._layout.row(self._layout.text.block_at(point))
        self.steady()
        top, bottom = self.line(span.start)[0], self.line(last)[1]
        y = self._end_of_way(self._sought) if self._glide.running else self.y
        if top < y or bottom > y + self.height:
            self._go(span)

    def follow(self, point: int) -> None:
        """Scroll, if need be, just until the whole line at a code point is seen, chips and all."""
        self._glide.stop()
        self.steady()
        top, bottom = self.line(point)
        least, most = bottom + MARGIN - self.height, top - MARGIN
        if not least <= self.y <= most:
            self.to(min(max(self.y, least), most))

    @contextmanager
    def held(self) -> Generator[None]:
        """Let nothing scroll meanwhile: Qt brings a new caret into view at once, and barely."""
        before = self.y
        self.busy = self._layout.evasive = self._bar.held = True
        try:
            yield
        finally:
            self._bar.setValue(before)
            self.busy = self._layout.evasive = self._bar.held = False
            self._set_bar(self._layout.y_of(self.top))

    def take_bar(self) -> None:
        """Go on from where a person has moved the scroll bar to; what was in view moves by that."""
        self._glide.stop()
        self._lay_out_above(self._layout.y_of(self.top))
        self.settle()

    def _lay_out_above(self, before: float) -> None:
        """Lay out what has come into view above ``before``, from below, so that this stays."""
        layout, y = self._layout, float(self.y)
        number = layout.number_at(before) if y < before < y + self.height else 0
        while number > 0 and layout.top(number) > y - _AROUND:
            top = layout.top(number)
            layout.row(number - 1)
            y += layout.top(number) - top
            number -= 1
        self._set_bar(y)
        if self.y != round(y):
            self._edit.viewport().update()

    def _go(self, span: Span) -> None:
        """Bring a span into view, in motion if that is wished and it is not far."""
        way = self._end_of_way(span) - self.y
        self._sought = span
        if self.duration and abs(way) <= self.height:
            self._glide.begin(way, 0, self.duration)
        else:
            self._glide.stop()
            self._come_near(0)

    def _come_near(self, distance: float) -> None:
        """Scroll to so many pixels before the end of the way, which heights may have moved."""
        self.to(self._end_of_way(self._sought) - distance)

    def _end_of_way(self, span: Span) -> float:
        """Return the y that shows a span well inside the view."""
        most = self._layout.documentSize().height() - self.height
        return max(0.0, min(self.line(span.start)[0] - self.height / 3, most))

    def line(self, point: int) -> tuple[float, float]:
        """Return top and bottom of the line, or of a block without lines, at a code point."""
        layout = self._layout
        number = layout.text.block_at(point)
        top = layout.top(number)
        row = layout.row(number) if layout.laid(number) else None
        line = row.line_of(layout.positions.to_unit(point)) if row else None
        if line is None:
            return top, top + layout.heights[number]
        return top + line.top, top + line.bottom

    def visible(self) -> Span:
        """Return the code points that the view shows, whole lines."""
        bar, to_point = self._bar, self._layout.positions.to_point
        end = to_point(self._layout.anchor(self.y + self.height).position)
        if bar.value() == bar.maximum():
            end = len(self._layout.text.text)
        return Span(to_point(self.top.position), end)

    def _set_bar(self, y: float) -> None:
        before, self.busy, bar = self.busy, True, self._bar
        bar.setRange(0, max(0, round(self._layout.documentSize().height()) - self.height))
        bar.setPageStep(self.height)
        bar.setSingleStep(round(self._layout.metrics.pitch / 2))
        bar.setValue(round(y))
        self.busy = before
