"""Gestures of the mouse in the article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from annotator.model.span import Span
from annotator.persian.snapping import snap, snap_characters
from annotator.persian.tokens import part_at, token_at
from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.shown import Pull, Shown
from annotator.ui.text_view.targets import Targets

_LEFT = Qt.MouseButton.LeftButton
_CHARACTERWISE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_SAME_SPOT = 3


@dataclass(slots=True)
class _Chip:
    mark: str
    start: QPointF
    dragged: bool = False


@dataclass(slots=True)
class _Grip:
    mark: Mark
    fixed: int
    span: Span


@dataclass(slots=True)
class _Tokens:
    """The button is still down after a double click; ``taken`` is what that took."""

    taken: Span
    by_part: bool
    span: Span


@dataclass(slots=True)
class _Click:
    spot: QPointF
    caret: int
    turn: int = 0


class Mouse(QObject):
    """Follows one gesture at a time and tells the view what came of it.

    `press`, `move` and `release` return True where the event is theirs alone; otherwise Qt's
    own selecting goes on, and `finish` snaps what it has selected.
    """

    mark_clicked = Signal(str)
    selection_made = Signal(object)
    edge_dragged = Signal(str, object)
    edge_moving = Signal(str, object)
    relation_dragged = Signal(str, str)
    hovered = Signal(object)  # id of a mark | None

    def __init__(
        self, edit: QTextEdit, layout: AnnotatedLayout, targets: Targets, shown: Shown
    ) -> None:
        super().__init__(edit)
        self.character_mode = False
        self.suffixes: Literal["in", "out"] = "out"
        self._edit = edit
        self._layout = layout
        self._targets = targets
        self._shown = shown
        self._gesture: _Chip | _Grip | _Tokens | None = None
        self._click: _Click | None = None
        self._token: Span | None = None

    def press(self, event: QMouseEvent) -> bool:
        """Take hold of an end of the current entity or of a chip."""
        if event.button() != _LEFT:
            return event.button() == Qt.MouseButton.RightButton
        point = self._point(event)
        self._gesture = self._grip(point) or self._chip(point)
        if self._gesture is None and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drop_selection()
        return self._gesture is not None

    def move(self, event: QMouseEvent) -> bool:
        """Drag what was taken hold of; without a button, follow the pointer."""
        match self._gesture:
            case _Grip() as grip:
                self._drag_edge(grip, event)
            case _Chip() as chip:
                self._drag_chip(chip, event)
            case _Tokens() as tokens:
                self._drag_tokens(tokens, event)
            case None:
                if event.buttons():
                    return False
                self._hover(self._point(event))
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Let go of what was taken hold of."""
        gesture, self._gesture = self._gesture, None
        match gesture:
            case _Grip() as grip:
                self._finish_edge(grip)
            case _Chip() as chip:
                self._finish_chip(chip, event)
            case _Tokens() as tokens:
                self.selection_made.emit(tokens.span)
            case None:
                return False
        return True

    def finish(self, event: QMouseEvent) -> None:
        """Snap what Qt's selecting has selected; a mere click may go through nested marks."""
        if event.button() != _LEFT:
            return
        selected = self._selection()
        if selected is None:
            self._cycle(event)
            return
        snapped = self.snapped(selected, event.modifiers())
        self._keep(snapped, backwards=self._caret() == selected.start)
        if snapped:
            self.selection_made.emit(snapped)

    def double_click(self, event: QMouseEvent) -> None:
        """Select the token under the pointer; again, its part between half-spaces."""
        if event.button() != _LEFT:
            return
        self._gesture, self._click = None, None
        point = self._character(self._point(event))
        text = self._layout.text.text
        token = token_at(text, point) if point is not None else None
        if token is None or point is None:
            return
        again = token == self._token and self._selection() in (token, None)
        self._token = None if again else token
        taken = part_at(text, token, point) if again else token
        self._gesture = _Tokens(taken, again, taken)
        self._select(taken)

    def _drag_tokens(self, tokens: _Tokens, event: QMouseEvent) -> None:
        """Take in all tokens from the first to the one under the pointer."""
        point = self._character(self._point(event))
        text = self._layout.text.text
        token = token_at(text, point) if point is not None else None
        if token is None or point is None:
            return
        first, inside = tokens.taken, token.contains(tokens.taken)
        reached = part_at(text, token, point) if tokens.by_part and inside else token
        both = Span(min(first.start, reached.start), max(first.end, reached.end))
        span = both if inside else snap(text, both, suffixes=self.suffixes)
        if span is not None and span != tokens.span:
            tokens.span = span
            self._select(span, backwards=reached.start < first.start)

    def snapped(self, span: Span, modifiers: Qt.KeyboardModifier) -> Span | None:
        """Return the span that a gesture over ``span`` means."""
        text = self._layout.text.text
        if self.character_mode or modifiers & _CHARACTERWISE:
            return snap_characters(text, span)
        return snap(text, span, suffixes=self.suffixes)

    # Chips

    def _chip(self, point: QPointF) -> _Chip | None:
        target = self._targets.at(point)
        return _Chip(target.mark.id, point) if target and target.part != "words" else None

    def _drag_chip(self, chip: _Chip, event: QMouseEvent) -> None:
        point = self._point(event)
        far = (point - chip.start).manhattanLength() >= QApplication.startDragDistance()
        chip.dragged = chip.dragged or far
        if chip.dragged:
            self._shown.pull = Pull(chip.mark, point)
            self._edit.viewport().update()

    def _finish_chip(self, chip: _Chip, event: QMouseEvent) -> None:
        self._shown.pull = None
        self._edit.viewport().update()
        target = self._targets.at(self._point(event))
        if target is None:
            return
        if target.mark.id == chip.mark:
            self.mark_clicked.emit(chip.mark)
        elif chip.dragged:
            self.relation_dragged.emit(chip.mark, target.mark.id)

    # Ends of the current entity

    def _grip(self, point: QPointF) -> _Grip | None:
        mark = self._layout.marks.get(self._shown.current)
        side = self._targets.grip_at(point, mark) if mark and mark.kind == "entity" else None
        if mark is None or side is None:
            return None
        return _Grip(mark, mark.span.end if side == "start" else mark.span.start, mark.span)

    def _drag_edge(self, grip: _Grip, event: QMouseEvent) -> None:
        position = self._layout.hitTest(self._point(event), Qt.HitTestAccuracy.FuzzyHit)
        moved = self._layout.positions.to_point(position)
        span = Span(min(grip.fixed, moved), max(grip.fixed, moved))
        grip.span = self.snapped(span, event.modifiers()) or grip.mark.span
        self._shown.preview = grip.span
        self.edge_moving.emit(grip.mark.id, grip.span)
        self._edit.viewport().update()

    def _finish_edge(self, grip: _Grip) -> None:
        self._shown.preview = None
        self._edit.viewport().update()
        self.edge_moving.emit(grip.mark.id, grip.mark.span)
        if grip.span != grip.mark.span:
            self.edge_dragged.emit(grip.mark.id, grip.span)

    # Words

    def _cycle(self, event: QMouseEvent) -> None:
        spot, caret = event.position(), self._caret()
        before = self._click
        if before is None or before.caret != caret or not _near(before.spot, spot):
            self._click = _Click(spot, caret)
            return
        marks = self._targets.around(self._point(event))
        if marks:
            self.mark_clicked.emit(marks[before.turn % len(marks)].id)
            before.turn += 1

    def _hover(self, point: QPointF) -> None:
        target = self._targets.at(point)
        current = self._layout.marks.get(self._shown.current)
        grip = current and current.kind == "entity" and self._targets.grip_at(point, current)
        self.hovered.emit(target.mark.id if target else None)
        on_chip = target is not None and target.part != "words"
        shape = (
            Qt.CursorShape.SizeHorCursor
            if grip
            else Qt.CursorShape.PointingHandCursor
            if on_chip
            else Qt.CursorShape.IBeamCursor
        )
        self._edit.viewport().setCursor(shape)

    def _character(self, point: QPointF) -> int | None:
        """Return the code point of the character at a point."""
        row = self._layout.row(self._layout.number_at(point.y()))
        line = row.line_at(point.y() - self._layout.top(row.number))
        cluster = line and line.cluster_at(point.x() - self._layout.column_left)
        return self._layout.positions.to_point(row.start + cluster.start) if cluster else None

    def _keep(self, span: Span | None, *, backwards: bool) -> None:
        if span is None:
            self._drop_selection()
        else:
            self._select(span, backwards=backwards)

    def _drop_selection(self) -> None:
        """Qt would drag the selected text about instead of beginning anew."""
        cursor = self._edit.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self._edit.setTextCursor(cursor)

    def _point(self, event: QMouseEvent) -> QPointF:
        return event.position() + QPointF(0, self._edit.verticalScrollBar().value())

    def _caret(self) -> int:
        return self._layout.positions.to_point(self._edit.textCursor().position())

    def _selection(self) -> Span | None:
        cursor = self._edit.textCursor()
        span = self._layout.positions.to_span(cursor.selectionStart(), cursor.selectionEnd())
        return span or None

    def _select(self, span: Span, *, backwards: bool = False) -> None:
        ends = self._layout.positions.to_units(span)
        anchor, position = reversed(ends) if backwards else ends
        cursor = self._edit.textCursor()
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)


def _near(one: QPointF, other: QPointF) -> bool:
    return (one - other).manhattanLength() <= _SAME_SPOT
