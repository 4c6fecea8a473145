"""One disagreement after the other, settled with keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication

from annotator.model.span import Span
from annotator.project.review import Choice, Decision, Place, ReviewSession
from annotator.ui.annotate.edges import MOVES
from annotator.ui.annotate.panes import go_round
from annotator.ui.review.draft import Draft
from annotator.ui.review.marks import place_of
from annotator.ui.review.rows import passes
from annotator.ui.review.stage import Stage
from annotator.ui.screen import guarded
from annotator.ui.translation import tr


class Queue(Stage):
    """Walks through the places of one document after the other; `begin` gives it a session."""

    refused = Signal(object)  # an AnnotatorError
    zoom_requested = Signal(int)
    options_changed = Signal()
    clinic_requested = Signal()

    def __init__(self, session: ReviewSession) -> None:
        super().__init__(session)
        self._actions = self._own_actions()
        self._connect()

    def _connect(self) -> None:
        safe = self._safe
        self.list.document_requested.connect(safe(self.open))
        self.list.place_requested.connect(self.choose_place)
        self.list.filter_changed.connect(self.show_rows)
        self.list.clinic_requested.connect(self.clinic_requested)
        self.choices.choice_requested.connect(self._choose)
        self.choices.edit_requested.connect(lambda: self.handle("edit_version"))
        self.choices.accept_requested.connect(safe(self._accept))
        self.choices.left.connect(self.text.setFocus)
        self.text.mark_clicked.connect(self._click)
        self.text.edge_dragged.connect(self._drag_edge)
        self.text.zoom_requested.connect(self.zoom_requested)
        self.article.options_changed.connect(self.options_changed)

    def _safe[**P](self, call: Callable[P, object]) -> Callable[P, None]:
        return guarded(call, self.refused.emit)

    def begin(self, session: ReviewSession) -> None:
        """Go on with another session, in the same document."""
        here = self.where()[0]
        self.session, self.draft = session, None
        if here:
            self._safe(self.open)(here)

    # -- actions -------------------------------------------------------------------------------

    def _own_actions(self) -> Mapping[str, Callable[[], object]]:
        return {
            "next_item": lambda: self._step(1),
            "previous_item": lambda: self._step(-1),
            "next_suggestion": lambda: self._step(1),
            "previous_suggestion": lambda: self._step(-1),
            "take_all": lambda: self._choose("all"),
            "take_none": lambda: self._choose("none"),
            "edit_version": self._edit,
            "accept": self._accept,
            "remove": self._remove,
            "same_again": self._toggle_alike,
            "unsure": self.choices.unsure.toggle,
            "note": self._write_reason,
            "done": self._finish,
            "next_document": lambda: self._step_document(1),
            "previous_document": lambda: self._step_document(-1),
            "undo": lambda: self._step_back(self.session.undo),
            "redo": lambda: self._step_back(self.session.redo),
            "larger_text": lambda: self.zoom_requested.emit(1),
            "smaller_text": lambda: self.zoom_requested.emit(-1),
            "next_pane": lambda: self._go_round(1),
            "previous_pane": lambda: self._go_round(-1),
            "leave": self._leave,
        }

    def handle(self, action: str) -> bool:
        """Do an action of `annotator.ui.keys`; False if it means nothing here."""
        name, _, key = action.partition(":")
        if name == "label":
            return self._label(key)
        if move := MOVES.get(name):
            return self._move(lambda draft: draft.move_edge(self.session.document.text, move))
        do = self._actions.get(name)
        return do is not None and do() is not False

    def _label(self, key: str) -> bool:
        """Choose a version by its number or, while editing, relabel."""
        draft = self.draft
        if draft is None:
            return False
        if not draft.editing:
            return key.isdigit() and self._choose(int(key) - 1)
        label = self.session.schema.label_with_hotkey(key)
        return label is not None and self._move(
            lambda draft: draft.relabel(label.key, self.session.schema)
        )

    def _choose(self, choice: Choice) -> bool:
        draft = self.draft
        was_editing = draft is not None and draft.editing
        if draft is None or not draft.choose(choice):
            return False
        if was_editing:
            self.show_marks()
        self.show_choices(draft)
        self.text.setFocus()
        return True

    def _edit(self) -> bool:
        if self.draft is None:
            return False
        if self.draft.editing:
            return self._leave()
        if not self.draft.begin_editing():
            return False
        self.choices.alike.setChecked(False)
        self.show_draft()
        self.text.setFocus()
        return True

    def _move(self, change: Callable[[Draft], None]) -> bool:
        if self.draft is None or not self.draft.editing:
            return False
        change(self.draft)
        self.show_draft()
        return True

    def _remove(self) -> bool:
        return self._move(Draft.remove)

    def _drag_edge(self, id: str, span: Span) -> None:
        if id.startswith("draft "):
            self._move(lambda draft: draft.move(span))
        else:
            self.show_marks()

    def _toggle_alike(self) -> bool:
        box = self.choices.alike
        if box.isHidden() or not box.isEnabled() or not box.isVisible():
            return False
        box.toggle()
        return True

    def _write_reason(self) -> None:
        self.choices.why.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.choices.ensureWidgetVisible(self.choices.why)

    def _accept(self) -> bool:
        """Write the draft into gold and go on to the next place that waits."""
        draft, panel = self.draft, self.choices
        if draft is None or draft.choice is None:
            return False
        why, guideline = panel.why.text().strip(), panel.unsure.isChecked()
        decision = Decision(draft.entities, why, guideline, draft.links)
        place = draft.place
        if panel.alike.isChecked() and not draft.edited:
            self.session.decide_alike(place, draft.choice, decision)
        else:
            self.session.decide(place, decision)
        self._go_on(place)
        return True

    def _go_on(self, place: Place) -> None:
        wanted = self.list.filter.current
        waiting = self.session.undecided
        left = [one for one in waiting if passes(one, wanted)] or waiting
        order = self.session.places
        after = [one for one in left if order.index(one) > order.index(place)]
        following = next(iter(after or left), None)
        self.renew_documents()
        self.choose_place(following or place)

    def _finish(self) -> bool:
        if not self.session.is_open:
            return False
        self.session.finish()
        self.documents = self.session.documents()
        here = self.session.document.id
        at = next(n for n, one in enumerate(self.documents) if one.id == here)
        later = [*self.documents[at + 1 :], *self.documents[:at]]
        following = next((one.id for one in later if not one.done), None)
        if following:
            self.open(following)
        else:
            self.show_empty(tr("Every document under review is done."))
        return True

    def _leave(self) -> bool:
        focus = QApplication.focusWidget()
        if focus is not self.text:
            self.text.setFocus()
            return focus is not None and self.isAncestorOf(focus)
        draft = self.draft
        if draft is None or not draft.ready:
            return False
        if draft.editing:
            draft.editing = False
        else:
            self.draft = Draft(draft.place)
        self.show_draft()
        return True

    def _step(self, step: int) -> bool:
        draft = self.draft
        if draft is None:
            return False
        if draft.editing:
            draft.step(step)
            self.show_draft()
            return True
        wanted = self.list.filter.current
        places = [one for one in self.session.places if one == draft.place or passes(one, wanted)]
        self.choose_place(places[(places.index(draft.place) + step) % len(places)])
        return True

    def _step_document(self, step: int) -> bool:
        here = self.where()[0]
        ids = [one.id for one in self.documents]
        if here not in ids or len(ids) < 2:
            return False
        self.open(ids[(ids.index(here) + step) % len(ids)])
        return True

    def _step_back(self, step: Callable[[], object]) -> bool:
        before = self.where()[0]
        if step() is None:
            return False
        if self.where()[0] != before:
            self.show_document()
        left = self.session.undecided
        place = left[0] if left else (self.draft.place if self.draft else None)
        self.renew_documents()
        if place:
            self.choose_place(place)
        return True

    def _go_round(self, step: int) -> None:
        article = self.article
        stops = (
            (article.pages, self.text),
            (self.choices, self.choices.why),
            (self.list, self.list.view),
            (article, article.taken),
        )
        go_round(stops, step)

    def _click(self, id: str) -> None:
        place = place_of(id, self.session.places)
        if place and (self.draft is None or place != self.draft.place):
            self.choose_place(place)
