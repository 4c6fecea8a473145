"""The article with its labels: a read-only text edit over our own layout and painting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
)

from annotator.model.span import Span
from annotator.ui import theme as look
from annotator.ui.text_view.descriptions import described
from annotator.ui.text_view.display import Direction, DisplayText
from annotator.ui.text_view.marks import Arc, LabelStyle, Mark
from annotator.ui.text_view.placement import Chips
from annotator.ui.text_view.surface import Surface


class TextView(Surface):
    """Shows a document with its marks; spans and offsets are code points of its text.

    It knows nothing of sessions: ``show_…`` tell it what is there, signals say what a person
    did. Keys that do not move the caret are left to whoever comes after it.
    """

    def show_document(self, text: str, *, direction: Direction = "auto") -> None:
        """Show a text from its beginning, without marks."""
        shown = DisplayText(text, direction)
        self._shown.hits, self._shown.current, self._shown.hovered = (), None, None
        self._shown.disputed, self._shown.outlined = (), None
        self._scrolling.busy = True
        self._layout.load(DisplayText(""))
        self._document.setPlainText(shown.display)
        self._layout.load(shown)
        self._scrolling.busy = False
        self._scrolling.to_beginning()
        self._strip.show_text(len(text))
        self._set_cursor(0, 0)
        self._report()

    def show_labels(self, styles: Mapping[str, LabelStyle]) -> None:
        """Say how labels are called and coloured."""
        self._shown.styles = styles
        self._renew_chips()
        self._strip.show_styles(styles)

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Show these entities and suggestions and no others."""
        self._layout.replace_marks(marks)
        self._strip.show_marks(self._layout.marks)
        self._scrolling.restore()

    def change_marks(self, removed: Iterable[str], added: Iterable[Mark]) -> None:
        """Take away marks by id and add others; takes time in proportion to the change."""
        gone, new = list(removed), list(added)
        replaced = dict.fromkeys([*gone, *(mark.id for mark in new)])
        self._strip.change_marks([self._layout.marks.get(id) for id in replaced], new)
        change = self._layout.change_marks(gone, new)
        self._foresight.stir()
        if change.everywhere:
            self._scrolling.restore()
        elif change.shift:
            self._shift(change.start, round(change.shift))
        for top, bottom in change.lines:
            self._update_lines(top, bottom)

    def show_relations(self, arcs: Iterable[Arc]) -> None:
        """Show these relations and no others."""
        self._layout.replace_arcs(arcs)
        self._scrolling.restore()

    def show_current(self, id: str | None, *, reveal: bool = True) -> None:
        """Mark one entity or suggestion as the current one."""
        for changed in (self._shown.current, id):
            self._update_mark(changed)
        self._shown.current = id
        mark = self._layout.marks.get(id)
        if mark and reveal:
            self.reveal(mark.span)
        if mark and QAccessible.isActive():
            said = described(mark, self._shown.style(mark.label), self._layout.text.text)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def show_hits(self, spans: Sequence[Span], current: int | None) -> None:
        """Show what a search found, in order, and the number of the current one."""
        self._shown.hits, self._shown.current_hit = spans, current
        self._strip.show_hits(spans)
        self.viewport().update()
        if current is not None and current < len(spans):
            self.reveal(spans[current])

    def show_disputes(self, places: Sequence[Span], outlined: Span | None) -> None:
        """Show places on which layers differ, in order and apart, and frame one."""
        self._shown.disputed, self._shown.outlined = places, outlined
        self.viewport().update()

    def show_theme(self, theme: look.Theme) -> None:
        """Paint in this theme; label styles come anew by `show_labels`."""
        self._shown.theme = theme
        self._renew_chips()
        self._strip.show_theme(theme)

    def show_compact(self, compact: bool) -> None:  # noqa: FBT001  a setting that is on or off
        """Keep no room for a lane under lines without marks."""
        if compact != self._compact:
            self._compact = compact
            self._renew_font()

    def show_line_spacing(self, pixels: float) -> None:
        """Leave so much more room between lines, in pixels at 14 pt; it grows with the text."""
        if pixels != self._spacing:
            self._spacing = pixels
            self._renew_font()

    def show_column_width(self, em: float) -> None:
        """Let the column be at most so many em wide (30 as long as nobody says otherwise)."""
        if self._layout.set_column(em):
            self._scrolling.restore()

    def show_half_spaces(self, visible: bool) -> None:  # noqa: FBT001
        """Mark invisible and doubtful characters without moving the text."""
        self._shown.half_spaces = visible
        self.viewport().update()

    def show_text_size(self, points: float) -> None:
        """Show the article in this size."""
        if points != self._points:
            self._points = points
            self._renew_font()

    def show_character_mode(self, on: bool) -> None:  # noqa: FBT001
        """Let mouse selections keep their characters instead of growing to tokens."""
        self._mouse.character_mode = on

    def show_motion(self, milliseconds: int) -> None:
        """Let scrolling to a place within a screen take so long; 0 (the default) is at once."""
        self._scrolling.duration = milliseconds

    def show_suffixes(self, suffixes: Literal["in", "out"]) -> None:
        """Say whether suffixes after a half-space belong to an entity, for snapping."""
        self._mouse.suffixes = suffixes

    # Places

    def reveal(self, span: Span) -> None:
        """Scroll, if need be, until the span stands well inside the view."""
        self._scrolling.reveal(span)

    def place(self) -> int:
        """Return the code point at which the first visible line begins."""
        return self._layout.positions.to_point(self._scrolling.top.position)

    def go_to(self, place: int) -> None:
        """Scroll until the line with this code point is the first."""
        self._scrolling.to_point(place)

    def boxes(self, span: Span) -> list[QRectF]:
        """Return the visual pieces of a span in pixels of the viewport."""
        metrics, found = self._layout.metrics, list(self._layout.boxes(span))
        self._scrolling.hold()
        up = self._layout.column_left, -float(self.verticalScrollBar().value())
        return [
            QRectF(
                QPointF(left, line.baseline - metrics.ascent - 1),
                QPointF(right, line.baseline + metrics.descent + 1),
            ).translated(up[0], up[1] + self._layout.top(row.number))
            for row, line, (left, right) in found
        ]

    def chip_box(self, id: str) -> QRectF | None:
        """Return the chip of a mark in pixels of the viewport: the one where it starts."""
        mark = self._layout.marks.get(id)
        box = self._targets.chip_box(mark) if mark else None
        self._scrolling.hold()
        return box.translated(0, -self.verticalScrollBar().value()) if box else None

    # Changes of look

    def _renew_chips(self) -> None:
        pictures = self._new_pictures()
        self._painter.forget_pictures(pictures)
        self._layout.chips = Chips(self._shown.styles, pictures.width_of, self._lane_scale())
        self._layout.place_marks()
        self._scrolling.restore()

    def _renew_font(self) -> None:
        self._layout.set_font(self._article_font(), compact=self._compact, spacing=self._spacing)
        self._renew_chips()
