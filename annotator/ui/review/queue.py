"""One disagreement after the other: the list, the article, the choices, wired together."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QWidget

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.project.review import Choice, Decision, Place, ReviewDocument, ReviewSession
from annotator.ui.annotate.edges import MOVES
from annotator.ui.annotate.marks import styles_of
from annotator.ui.review import choices, place_list
from annotator.ui.review.article import ReviewedArticle
from annotator.ui.review.choices import Choices, Shown
from annotator.ui.review.draft import Draft
from annotator.ui.review.marks import arcs_of, current_mark, disputed_spans, marks_of, place_of
from annotator.ui.review.place_list import PlaceList
from annotator.ui.review.rows import passes, rows_of
from annotator.ui.review.words import Names
from annotator.ui.theme import Theme
from annotator.ui.translation import tr


class Queue(QWidget):
    """Walks through the places of one document after the other; `begin` gives it a session."""

    refused = Signal(object)  # an AnnotatorError
    status_changed = Signal(object, str)  # as `Screen.status_changed`
    zoom_requested = Signal(int)
    options_changed = Signal()
    clinic_requested = Signal()

    def __init__(self, session: ReviewSession) -> None:
        super().__init__()
        self.session = session
        self.draft: Draft | None = None
        self._documents: list[ReviewDocument] = []
        self.list, self.article, self.choices = PlaceList(), ReviewedArticle(), Choices()
        self.text = self.article.text
        self._lay_out()
        self._actions = self._own_actions()
        self._connect()
        self.setFocusProxy(self.text)

    def _lay_out(self) -> None:
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        for number, pane in enumerate((self.list, self.article, self.choices)):
            panes.addWidget(pane)
            panes.setCollapsible(number, False)  # noqa: FBT003 (Qt has no name for it)
            panes.setStretchFactor(number, int(pane is self.article))
        panes.setSizes([place_list.WIDTH, 800, choices.WIDTH])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panes)

    def _connect(self) -> None:
        safe = self._safe
        self.list.document_requested.connect(safe(self.open))
        self.list.place_requested.connect(self._choose_place)
        self.list.filter_changed.connect(self._show_rows)
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
        """Let what ``call`` refuses reach the message strip."""

        def guarded(*arguments: P.args, **named: P.kwargs) -> None:
            try:
                call(*arguments, **named)
            except AnnotatorError as error:
                self.refused.emit(error)

        return guarded

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
        label = next((one for one in self.session.schema.labels if one.hotkey == key), None)
        return label is not None and self._move(
            lambda draft: draft.relabel(label.key, self.session.schema)
        )

    def _choose(self, choice: Choice) -> bool:
        draft = self.draft
        was_editing = draft is not None and draft.editing
        if draft is None or not draft.choose(choice):
            return False
        if was_editing:
            self._show_marks()
        self._show_choices(draft)
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
        self._show_draft()
        self.text.setFocus()
        return True

    def _move(self, change: Callable[[Draft], None]) -> bool:
        if self.draft is None or not self.draft.editing:
            return False
        change(self.draft)
        self._show_draft()
        return True

    def _remove(self) -> bool:
        return self._move(Draft.remove)

    def _drag_edge(self, id: str, span: Span) -> None:
        if id.startswith("draft "):
            self._move(lambda draft: draft.move(span))
        else:
            self._show_marks()

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
        self._show_saved()
        self._choose_place(following or place)

    def _finish(self) -> bool:
        if not self.session.is_open:
            return False
        self.session.finish()
        self._documents = self.session.documents()
        here = self.session.document.id
        at = next(n for n, one in enumerate(self._documents) if one.id == here)
        later = [*self._documents[at + 1 :], *self._documents[:at]]
        following = next((one.id for one in later if not one.done), None)
        if following:
            self.open(following)
        else:
            self._show_empty(tr("Every document under review is done."))
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
        self._show_draft()
        return True

    def _step(self, step: int) -> bool:
        draft = self.draft
        if draft is None:
            return False
        if draft.editing:
            draft.step(step)
            self._show_draft()
            return True
        wanted = self.list.filter.current
        places = [one for one in self.session.places if one == draft.place or passes(one, wanted)]
        self._choose_place(places[(places.index(draft.place) + step) % len(places)])
        return True

    def _step_document(self, step: int) -> bool:
        here = self.where()[0]
        ids = [one.id for one in self._documents]
        if here not in ids or len(ids) < 2:
            return False
        self.open(ids[(ids.index(here) + step) % len(ids)])
        return True

    def _step_back(self, step: Callable[[], object]) -> bool:
        before = self.where()[0]
        if step() is None:
            return False
        if self.where()[0] != before:
            self._show_document()
        left = self.session.undecided
        place = left[0] if left else (self.draft.place if self.draft else None)
        self._show_saved()
        if place:
            self._choose_place(place)
        return True

    def _click(self, id: str) -> None:
        place = place_of(id, self.session.places)
        if place and (self.draft is None or place != self.draft.place):
            self._choose_place(place)

    # -- what is shown -------------------------------------------------------------------------

    def open(self, document: str) -> None:
        """Show a document at its first place that waits; raises `AnnotatorError`."""
        self.session.open(document)
        self._show_document()
        self.text.setFocus()

    def _show_document(self) -> None:
        session = self.session
        self.article.show_text(list(self.session.layers))
        self.text.show_document(session.document.text)
        self.draft = None
        self.choices.setVisible(bool(session.places))
        if session.places:
            self._choose_place((session.undecided or session.places)[0])
        else:
            self._show_marks()
            self._show_rows()

    def _choose_place(self, place: Place) -> None:
        self.draft = Draft(place)
        self.article.show_text(list(self.session.layers))
        self.choices.show()
        self.choices.forget()
        self._show_draft()

    def _show_draft(self) -> None:
        if self.draft is not None:
            self._show_marks()
            self._show_choices(self.draft)
            self._show_rows()

    def _show_choices(self, draft: Draft) -> None:
        session = self.session
        self.choices.show_place(
            Shown(
                draft=draft,
                text=session.document.text,
                names=Names.of(session.schema),
                schema=session.schema,
                rulings=session.rulings,
                position=session.places.index(draft.place) + 1,
                places=len(session.places),
                annotators=len(session.layers),
                alike=len(session.alike(draft.place)),
                named=not self.article.names_hidden,
                decided=draft.place.decided(session.gold),
            )
        )

    def _show_marks(self) -> None:
        session, draft = self.session, self.draft
        names = Names.of(session.schema).labels
        marks = marks_of(session, draft, names, named=not self.article.names_hidden)
        self.text.show_marks(marks)
        self.text.show_relations(arcs_of(session, draft, marks))
        outlined = draft.place.span if draft and not draft.editing else None
        self.text.show_disputes(disputed_spans(session.places, session), outlined)
        if draft:
            self.text.show_current(current_mark(draft))
            self.text.reveal(draft.place.span)

    def _show_rows(self) -> None:
        place = self.draft.place if self.draft else None
        wanted, named = self.list.filter.current, not self.article.names_hidden
        found = rows_of(self.session, self._documents, place, wanted, named=named)
        self.list.show_rows(tr("Disagreements"), found)
        self.show_status()

    def show_status(self) -> None:
        """Say in the status bar how far the document is."""
        if not self.session.is_open or not self.isVisible():
            return
        left, ids = len(self.session.undecided), [one.id for one in self._documents]
        parts = (
            tr("{n} disagreements left", n=left),
            tr("{n} decided", n=len(self.session.places) - left),
        )
        here = self.where()[0]
        position = ids.index(here) + 1 if here in ids else 0
        end = tr("document {position} of {total} under review", position=position, total=len(ids))
        self.status_changed.emit(parts, end)

    def _show_saved(self) -> None:
        self._documents = self.session.documents()

    def _show_empty(self, fact: str, hint: str = "") -> None:
        self.draft = None
        self.choices.hide()
        self.article.show_empty(fact, hint)
        self._show_rows()

    def show_queue(self) -> None:
        """Show what there is to review, in the same place as before where that is still there."""
        self._documents = self.session.documents()
        here, ids = self.where()[0], [one.id for one in self._documents]
        if not ids:
            self._show_empty(
                tr("There is nothing to review yet."),
                tr("Two people must have finished the same document."),
            )
        elif here in ids:
            self._show_anew()
        else:
            self.open(next((one.id for one in self._documents if not one.done), ids[0]))

    def _show_anew(self) -> None:
        """Show what changed elsewhere; a choice not yet written stays where its place does."""
        draft = self.draft
        self.session.reload()
        if draft and draft.place in self.session.places:
            self._show_draft()
        else:
            self._show_document()

    def show_alike(self) -> None:
        """Say anew how often the current disagreement is elsewhere, unless a choice is made."""
        if self.draft and not self.draft.ready:
            self._show_draft()

    def open_at(self, document: str, place: int) -> None:
        """Open a document at the disputed place around a code point."""
        if document in [one.id for one in self.session.documents()]:
            self.open(document)
            near = (one for one in self.session.places if one.span.start <= place < one.span.end)
            if found := next(near, None):
                self._choose_place(found)

    def show_place(self, place: Place) -> None:
        """Open the document of a place, at that place."""
        self.open(place.document)
        if place in self.session.places:
            self._choose_place(place)

    def where(self) -> tuple[str, int]:
        """Return the open document and the code point of the current place."""
        if not self.session.is_open:
            return "", 0
        return self.session.document.id, self.draft.place.span.start if self.draft else 0

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for part in (self.list, self.article, self.choices):
            part.show_theme(theme)
        self.text.show_labels(styles_of(self.session.schema, theme))

    def retranslate(self, theme: Theme) -> None:
        """Set every text anew."""
        self.article.retranslate()
        self.list.retranslate()
        self.text.show_labels(styles_of(self.session.schema, theme))
        if self.isVisible() and self.session.is_open:
            self._show_draft()
