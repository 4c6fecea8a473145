"""Labelling by hand: what a label, a step or an edge acts on, and what that makes of the layer."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError, sentence
from annotator.model.edit import Edit, LoggedEdit
from annotator.model.entity import Entity, Suggestion
from annotator.model.rules import check_one_paragraph
from annotator.model.schema import RelationLabel
from annotator.model.span import Span
from annotator.persian.snapping import snap_characters
from annotator.persian.tokens import token_at_caret
from annotator.project.reading import decided, readings
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.answers import Answers, is_suggestion
from annotator.ui.annotate.edges import Move, moved
from annotator.ui.annotate.gone_back import whereabouts
from annotator.ui.annotate.open_marks import OpenMarks
from annotator.ui.annotate.relating import can_end_at, check_source, kinds_between
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.view import TextView

type Choose = Callable[[list[RelationLabel]], RelationLabel | None]
"""Asks a person which of several relations is meant."""


class Labelling(QObject):
    """Holds what is current, sticky and half-done in the open document.

    An entity is current after Tab, after a click on its chip, or when it was just made; moving
    the caret makes none current.
    """

    current_changed = Signal(object)  # id of an entity or suggestion, or None
    sticky_changed = Signal(object)  # key of a label, or None
    relating_changed = Signal(object)  # id of the entity that a relation begins at, or None

    def __init__(
        self, session: AnnotationSession, view: TextView, marks: OpenMarks, choose: Choose
    ) -> None:
        super().__init__(view)
        self._session = session
        self._view = view
        self._marks = marks
        self._choose = choose
        self._moving = False
        self.current: str | None = None
        self.sticky: str | None = None
        self.source: str | None = None
        self.answers = Answers(session, view, marks, self.choose, lambda: self.current)
        view.caret_moved.connect(self._follow_caret)

    @property
    def actions(self) -> Mapping[str, Callable[[], object]]:
        """What a key or button can start here, by the name of the action."""
        return {
            "next_item": lambda: self.step(1),
            "previous_item": lambda: self.step(-1),
            "next_suggestion": lambda: self.step_suggestion(1),
            "previous_suggestion": lambda: self.step_suggestion(-1),
            "accept": lambda: self.finish_relation() or self.answers.accept(),
            "reject": self.answers.reject,
            "remove": self.remove,
            "relate": self.begin_relation,
            "unsure": self.toggle_unsure,
            "reading_1": lambda: self.choose_reading(0),
            "reading_2": lambda: self.choose_reading(1),
            "undo": self.undo,
            "redo": self.redo,
        }

    # -- what is current -----------------------------------------------------------------------

    def choose(self, id: str | None) -> None:
        """Make an entity or suggestion current, with the caret at its start."""
        mark = self._marks.ring.get(id)
        if mark is not None:
            self._move_caret(mark.span.start)
        self._set_current(mark.id if mark else None)

    @property
    def caret(self) -> int:
        """Where the caret is, in code points."""
        return self._view.caret()

    def step(self, step: int) -> bool:
        """Go to the next (1) or previous (-1) entity or suggestion; False if there is none.

        While a relation is being made, only entities at which it may end come in question.
        """
        return self._step(step, self._can_end_at if self.source else _any)

    def step_suggestion(self, step: int) -> bool:
        """Go from a suggestion to the next or previous one; False if none is current."""
        return self.suggestion is not None and self._step(step, is_suggestion)

    def _step(self, step: int, fits: Callable[[Mark], bool]) -> bool:
        found = self._marks.ring.step(self.current, self._view.caret(), step, fits)
        if found is not None:
            self.choose(found)
        return found is not None

    def go_to(self, edit: Edit) -> None:
        """Show where an undone or redone edit was: its entity becomes current if it is there."""
        found = whereabouts(edit, self._session.layer.document)
        opened = next((id for id in found.opened if self._marks.suggestion(id)), None)
        if found.made or opened:
            self.choose(found.made[0] if found.made else opened)
        elif found.place is not None:
            self._move_caret(found.place.start)
            self._set_current(None)
            self._view.reveal(found.place)

    def undo(self) -> bool:
        """Take back the last step and show where it was; False where there is none."""
        return self._gone_back(self._session.undo())

    def redo(self) -> bool:
        """Bring back what was undone last and show where it was; False where there is none."""
        return self._gone_back(self._session.redo())

    def _gone_back(self, logged: LoggedEdit | None) -> bool:
        if logged is not None:
            self.go_to(logged.edit)
        return logged is not None

    def forget(self) -> None:
        """Begin anew in another document; a sticky label stays."""
        self._set_source(None)
        self._set_current(None)

    def _follow_caret(self) -> None:
        if not self._moving:
            self._set_current(None)

    def _set_current(self, id: str | None) -> None:
        if id != self.current:
            self.current = id
            self._view.show_current(id)
            self.current_changed.emit(id)

    def _move_caret(self, place: int) -> None:
        with self._own_move():
            self._view.select(Span(place, place))

    @contextmanager
    def _own_move(self) -> Generator[None]:
        self._moving = True
        try:
            yield
        finally:
            self._moving = False

    # -- labels --------------------------------------------------------------------------------

    def label_by_key(self, hotkey: str, *, again: bool = False) -> bool:
        """Do what the label with this hotkey does; False if the schema has none.

        ``again`` (Shift) always adds an entity.
        """
        label = self._session.schema.label_with_hotkey(hotkey)
        if label is None:
            return False
        if again:
            self._add(label.key)
        else:
            self.label(label.key)
        return True

    def label(self, key: str) -> None:
        """Label the selection, else relabel the current entity, else label the caret's token."""
        if self._view.selection() is None and self.current is not None:
            self._relabel(key)
        else:
            self._make(self._place(), key)

    def click(self, key: str) -> None:
        """Label the selection; without one make the label sticky, or end that."""
        span = self._selected()
        if span is not None:
            self._make(span, key)
        else:
            self._set_sticky(None if key == self.sticky else key)

    def paint(self, span: Span) -> None:
        """Give what the mouse has selected the sticky label, if there is one."""
        if self.sticky is not None:
            self._make(span, self.sticky)

    def _add(self, key: str) -> None:
        mark = self._marks.ring.get(self.current)
        self._make(mark.span if mark and self._view.selection() is None else self._place(), key)

    def _place(self) -> Span:
        """Return the selection, else the token at the caret."""
        span = self._selected() or token_at_caret(self._text, self._view.caret())
        if span is None:
            raise AnnotatorError(sentence("There is no word at the caret and nothing is selected."))
        return span

    def _selected(self) -> Span | None:
        """Return the selection without blanks at its edges: keys select by the character."""
        span = self._view.selection()
        if span is None:
            return None
        kept = snap_characters(self._text, span)
        if kept is None:
            check_one_paragraph(span, self._text)
            raise AnnotatorError(sentence("Nothing visible is selected."))
        return kept

    @property
    def _text(self) -> str:
        document = self._session.document
        return document.text if document else ""

    def _make(self, span: Span, key: str) -> None:
        entity = self._session.label(span, key)
        self.choose(entity.id)

    def _relabel(self, key: str) -> None:
        suggestion = self.suggestion
        if suggestion is not None:
            self.answers.relabel(suggestion, key)
        elif self.current is not None:
            self._session.relabel(self.current, key)

    def _set_sticky(self, key: str | None) -> None:
        self.sticky = key
        self.sticky_changed.emit(key)

    # -- suggestions ---------------------------------------------------------------------------

    @property
    def suggestion(self) -> Suggestion | None:
        """The current suggestion; None if there is none or an entity is current."""
        return self._marks.suggestion(self.current)

    # -- the current entity --------------------------------------------------------------------

    @property
    def entity(self) -> Entity | None:
        """The current entity; None if there is none or a suggestion is current."""
        return self._session.layer.entity(self.current) if self.current else None

    def move_edge(self, move: Move) -> bool:
        """Move an edge of the current entity or suggestion; False if there is none."""
        one, document = self.entity or self.suggestion, self._session.document
        if one is None or document is None:
            return False
        span = moved(document.text, one.span, move)
        if span is not None:
            self.move(one.id, span)
        return True

    def move(self, id: str, span: Span) -> None:
        """Give an entity another span, or make one of a suggestion; it is current afterwards."""
        suggestion = self._marks.suggestion(id)
        if suggestion is not None:
            self.choose(self._session.correct(suggestion, span=span).id)
        else:
            self._session.move(id, span)
            self.choose(id)

    def choose_reading(self, at: int) -> bool:
        """Give what is current one of two readings (0 or 1); False if it has not two."""
        one, document = self.entity or self.suggestion, self._session.document
        if one is None or document is None:
            return False
        schema = self._session.schema
        found = readings(document.text, one.span, one.label, schema)
        if len(found) < 2:
            return False
        if isinstance(one, Entity):
            self._session.set_attributes(one.id, decided(one, found[at], schema))
        else:
            self.answers.take_reading(one, found[at])
        return True

    def remove(self) -> bool:
        """Remove the current entity; False if there is none."""
        entity = self.entity
        if entity is None:
            return False
        self._session.remove(entity.id)
        self._set_current(None)
        return True

    def toggle_unsure(self) -> bool:
        """Mark the current entity for the lead, or take the mark away; False if there is none."""
        entity = self.entity
        if entity is None:
            return False
        self._session.set_unsure(entity.id, not entity.unsure)
        return True

    # -- relations -----------------------------------------------------------------------------

    def begin_relation(self) -> bool:
        """Let the current entity be the source of a relation; False where no document is open.

        Raises `AnnotatorError` where no relation can begin.
        """
        if self._session.document is None:
            return False
        ring = self._marks.ring
        check_source(ring.get(self.current), ring, self._session.schema)
        self._set_source(self.current)
        return True

    def finish_relation(self) -> bool:
        """Make the relation from its source to the current entity; False if none was begun."""
        if self.source is None:
            return False
        source, target = self.source, self.entity
        if target is not None and target.id != source:
            self.relate(source, target.id)
        return True

    def relate(self, source: str, target: str) -> None:
        """Link two entities by the relation that the schema allows; ask if there are several."""
        kinds = kinds_between(self._session.layer, self._session.schema, source, target)
        kind = kinds[0] if len(kinds) == 1 else self._choose(kinds)
        self._set_source(None)
        if kind is not None:
            self._session.relate(source, target, kind.key)
            self.choose(source)

    def _can_end_at(self, mark: Mark) -> bool:
        return can_end_at(mark, self._marks.ring.get(self.source), self._session.schema)

    def _set_source(self, id: str | None) -> None:
        if id != self.source:
            self.source = id
            self.relating_changed.emit(id)

    # -- ending --------------------------------------------------------------------------------

    def leave(self) -> bool:
        """End the relation, else the sticky label, else the selection; False if there is none."""
        if self.source is not None:
            self._set_source(None)
        elif self.sticky is not None:
            self._set_sticky(None)
        elif self._view.selection() is not None:
            caret = self._view.caret()
            self._view.select(Span(caret, caret))
        elif self.current is not None:
            self._set_current(None)
        else:
            return False
        return True


def _any(_: Mark) -> bool:
    return True
