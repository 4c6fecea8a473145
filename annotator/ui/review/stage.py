"""What a review shows of one document: the list, the article, the choices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.project.review import Place, ReviewDocument, ReviewSession
from annotator.ui.annotate.marks import styles_of
from annotator.ui.pane_splitter import PaneSplitter
from annotator.ui.review import place_list, section_pane
from annotator.ui.review.article import ReviewedArticle
from annotator.ui.review.choices import Choices, Shown
from annotator.ui.review.draft import Draft
from annotator.ui.review.marks import arcs_of, current_mark, disputed_spans, marks_of
from annotator.ui.review.place_list import PlaceList
from annotator.ui.review.rows import rows_of
from annotator.ui.review.words import Names
from annotator.ui.theme import Theme
from annotator.ui.translation import tr


class Stage(QWidget):
    """Shows the open document of a session and the place that is being decided (the draft)."""

    status_changed = Signal(object, str)  # as `Screen.status_changed`

    def __init__(self, session: ReviewSession) -> None:
        super().__init__()
        self.session = session
        self.draft: Draft | None = None
        self._theme: Theme | None = None
        self.documents: list[ReviewDocument] = []
        self.list, self.article, self.choices = PlaceList(), ReviewedArticle(), Choices()
        self.text = self.article.text
        self._lay_out()
        self.setFocusProxy(self.text)

    def _lay_out(self) -> None:
        panes = PaneSplitter((self.list, self.article, self.choices), growing=self.article)
        panes.setSizes([place_list.WIDTH, 800, section_pane.WIDTH])
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(panes)

    def open(self, document: str) -> None:
        """Show a document at its first place that waits; raises `AnnotatorError`."""
        self.session.open(document)
        self.show_document()
        self.text.setFocus()

    def show_document(self) -> None:
        """Show the open document, at its first place that waits."""
        session = self.session
        self.article.show_text(list(session.layers))
        self.text.show_document(session.document.text)
        self.draft = None
        self.choices.setVisible(bool(session.places))
        if session.places:
            self.choose_place((session.undecided or session.places)[0])
        else:
            self.show_marks()
            self.show_rows()

    def choose_place(self, place: Place) -> None:
        """Begin the decision of a place of the open document."""
        self.draft = Draft(place)
        self.article.show_text(list(self.session.layers))
        self.choices.show()
        self.choices.forget()
        self.show_draft()

    def show_draft(self) -> None:
        """Show the decision as far as it is."""
        if self.draft is not None:
            self.show_marks()
            self.show_choices(self.draft)
            self.show_rows()

    def show_choices(self, draft: Draft) -> None:
        """Show what can be chosen, and what was."""
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
                alike=len(session.look.alike(draft.place)),
                named=not self.article.names_hidden,
                decided=draft.place.decided(session.gold),
            )
        )

    def show_marks(self) -> None:
        """Show gold and the layers on the text, the place of the draft in view."""
        session, draft = self.session, self.draft
        marks = marks_of(session, draft, named=not self.article.names_hidden)
        self.text.show_marks(marks)
        self.text.show_relations(arcs_of(session, draft, marks))
        outlined = draft.place.span if draft and not draft.editing else None
        self.text.show_disputes(disputed_spans(session.places, session), outlined)
        if draft:
            self.text.show_current(current_mark(draft))
            self.text.reveal(draft.place.span)

    def show_rows(self) -> None:
        """Show the documents and the places of the open one."""
        place = self.draft.place if self.draft else None
        wanted, named = self.list.filter.current, not self.article.names_hidden
        found = rows_of(self.session, self.documents, place, wanted, named=named)
        self.list.show_rows(tr("Disagreements"), found)
        self.show_status()

    def show_status(self) -> None:
        """Say in the status bar how far the document is."""
        if not self.session.is_open or not self.isVisible():
            return
        left, ids = len(self.session.undecided), [one.id for one in self.documents]
        parts = (
            tr("{n} disagreements left", n=left),
            tr("{n} decided", n=len(self.session.places) - left),
        )
        here = self.where()[0]
        position = ids.index(here) + 1 if here in ids else 0
        end = tr("document {position} of {total} under review", position=position, total=len(ids))
        self.status_changed.emit(parts, end)

    def renew_documents(self) -> None:
        """Read anew which documents there are to review."""
        self.documents = self.session.documents()

    def show_empty(self, fact: str, hint: str = "") -> None:
        """Say in place of an article why there is none."""
        self.draft = None
        self.choices.hide()
        self.article.show_empty(fact, hint)
        self.show_rows()

    def show_queue(self) -> None:
        """Show what there is to review, in the same place as before where that is still there."""
        self._show_labels()
        self.documents = self.session.documents()
        here, ids = self.where()[0], [one.id for one in self.documents]
        if not ids:
            self.show_empty(
                tr("There is nothing to review yet."),
                tr("Two people must have finished the same document."),
            )
        elif here in ids:
            self._show_anew()
        else:
            self.open(next((one.id for one in self.documents if not one.done), ids[0]))

    def _show_anew(self) -> None:
        """Show what changed elsewhere; a choice not yet written stays where its place does."""
        draft = self.draft
        self.session.reload()
        if draft and draft.place in self.session.places:
            self.show_draft()
        else:
            self.show_document()

    def show_alike(self) -> None:
        """Say anew how often the current disagreement is elsewhere, unless a choice is made."""
        if self.draft and not self.draft.ready:
            self.show_draft()

    def open_at(self, document: str, place: int) -> None:
        """Open a document at the disputed place around a code point."""
        if document in [one.id for one in self.session.documents()]:
            self.open(document)
            near = (one for one in self.session.places if one.span.start <= place < one.span.end)
            if found := next(near, None):
                self.choose_place(found)

    def show_place(self, place: Place) -> None:
        """Open the document of a place, at that place."""
        self.open(place.document)
        if place in self.session.places:
            self.choose_place(place)

    def where(self) -> tuple[str, int]:
        """Return the open document and the code point of the current place."""
        if not self.session.is_open:
            return "", 0
        return self.session.document.id, self.draft.place.span.start if self.draft else 0

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for part in (self.list, self.article, self.choices):
            part.show_theme(theme)
        self._theme = theme
        self._show_labels()

    def _show_labels(self) -> None:
        if self._theme is not None:
            self.text.show_labels(styles_of(self.session.schema, self._theme))

    def retranslate(self, theme: Theme) -> None:
        """Set every text anew."""
        self.article.retranslate()
        self.list.retranslate()
        self._theme = theme
        self._show_labels()
        if self.isVisible() and self.session.is_open:
            self.show_draft()
