"""The annotate screen: its widgets, wired to the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal, override

from PySide6.QtWidgets import QVBoxLayout

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.project.editing import Change, titled
from annotator.project.search import Found, Hit
from annotator.project.session import AnnotationSession
from annotator.settings import Settings
from annotator.ui.annotate import document_list, inspector, questions, text_settings
from annotator.ui.annotate.article_pane import ArticlePane
from annotator.ui.annotate.details import Details
from annotator.ui.annotate.document_list import DocumentList
from annotator.ui.annotate.edges import MOVES
from annotator.ui.annotate.finding import open_find, places_of
from annotator.ui.annotate.focus import Focus
from annotator.ui.annotate.found_list import FoundList
from annotator.ui.annotate.guideline import Guideline
from annotator.ui.annotate.inspector import Inspector
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.marks import styles_of
from annotator.ui.annotate.open_marks import OpenMarks
from annotator.ui.annotate.other_places import OtherPlaces
from annotator.ui.annotate.panes import Panes, side_pane
from annotator.ui.annotate.searching import Searching
from annotator.ui.annotate.status import Status
from annotator.ui.annotate.suggesters import Suggesters
from annotator.ui.annotate.walk import Walk
from annotator.ui.annotate.warning_walk import WarningWalk
from annotator.ui.background import Later
from annotator.ui.motion import motion_of
from annotator.ui.screen import Screen, Workspace, guarded
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

_LEAVING = frozenset({"undo", "redo", "done", "skip", "next_document", "previous_document"})
"""Actions before which what is being typed becomes an edit."""


class AnnotateScreen(Screen):
    """Wiring only: what a person asks for goes to the session, what it says goes to the widgets."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._work = workspace
        self._session = workspace.session
        self._schema = workspace.session.schema
        self.documents, self.found = DocumentList(), FoundList()
        self.article = ArticlePane(partial(places_of, session=workspace.session))
        self.bar, self.text = self.article.bar, self.article.text
        self.find_bar = self.article.find_bar
        self.inspector = Inspector()
        self.guideline = Guideline(self)
        self.marks = OpenMarks(self._session, self.text)
        self.labelling = Labelling(
            self._session,
            self.text,
            self.marks,
            lambda kinds: questions.choose_relation(kinds, self._session, workspace.dialogs),
        )
        self.warnings = WarningWalk(self._session, self.marks, self.labelling)
        self.details = Details(
            self._session,
            self.inspector,
            self.marks,
            self.labelling,
            self.warnings,
            self.documents.title,
        )
        self._make_workers(workspace)
        self._status = Status(workspace, self.marks, self.labelling, self.warnings, self.text)
        self._saying = Later(self._say, self)
        self._lay_out()
        self._actions = self._own_actions()
        self._connect()
        self._connect_text()
        self.show_settings(workspace.settings)
        self.show_theme(workspace.theme)
        self.retranslate()
        self._show_queue()

    def _make_workers(self, workspace: Workspace) -> None:
        """Make what runs suggesters, searches other documents, and goes on to the next."""
        self.suggesters = Suggesters(workspace, self)
        self.searching = Searching(workspace, self)
        self.others = OtherPlaces(workspace, self.labelling)
        self.walk = Walk(self._session, self.documents.model, workspace.dialogs, self)

    def _lay_out(self) -> None:
        widths = (document_list.WIDTH, inspector.WIDTH)
        self.side = side_pane(self.documents, self.found)
        self.panes = Panes(self.side, self.article, self.inspector, widths)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)
        self._focus = Focus(self.panes, (self.documents, self.found), self.article, self.inspector)
        self.setFocusProxy(self.text)

    def _connect(self) -> None:
        safe, labelling = self._safe, self.labelling
        self._work.bridge.opened.connect(self._show_document)
        self._work.bridge.edited.connect(self._show_edit)
        self.documents.document_requested.connect(safe(self._open))
        self.documents.import_requested.connect(lambda: self.action_requested.emit("import_files"))
        self.walk.finished.connect(lambda: self.article.show_empty("all_done"))
        self.walk.went_on.connect(self.suggesters.learn)
        self.suggesters.ended.connect(self._show_suggestions)
        self.suggesters.refused.connect(self.refused)
        self.others.found.connect(self.details.show_elsewhere)
        self.others.refused.connect(self.refused)
        self.searching.found.connect(self._show_found)
        self.searching.refused.connect(self.refused)
        self.found.hit_requested.connect(safe(self._open_hit))
        self.found.closed.connect(self._leave_found)
        self.documents.closed.connect(self.text.setFocus)
        self.bar.labels.label_requested.connect(safe(self._click_label))
        self.article.action_requested.connect(safe(self._do))
        labelling.current_changed.connect(self._show_current)
        labelling.current_changed.connect(self.warnings.follow)
        self.warnings.changed.connect(self.details.show_warnings)
        self.warnings.changed.connect(self._show_status)
        labelling.sticky_changed.connect(self.bar.labels.show_sticky)
        labelling.relating_changed.connect(self._show_status)
        self.inspector.action_requested.connect(safe(self._do))
        self.inspector.title_changed.connect(safe(self._session.set_title))
        self.details.connect_inspector(safe)

    def _connect_text(self) -> None:
        safe, labelling = self._safe, self.labelling
        self.text.mark_clicked.connect(labelling.choose)
        self.text.selection_made.connect(safe(labelling.paint))
        self.text.selection_changed.connect(self._show_status)
        self.text.caret_moved.connect(self._show_status)
        self.text.painted.connect(self.warnings.rest)
        self.text.edge_dragged.connect(safe(labelling.move))
        self.text.edge_moving.connect(self.details.preview)
        self.text.relation_dragged.connect(safe(labelling.relate))
        self.text.zoom_requested.connect(self._zoom)

    def _safe[**P](self, call: Callable[P, object]) -> Callable[P, None]:
        return guarded(call, self._refuse)

    def _refuse(self, error: AnnotatorError) -> None:
        self.refused.emit(error)
        self._show_current()

    # -- actions -------------------------------------------------------------------------------

    def _own_actions(self) -> Mapping[str, Callable[[], object]]:
        session, labelling, walk, panes = self._session, self.labelling, self.walk, self.panes
        return {
            **labelling.actions,
            **walk.actions,
            "list_items": self._list_items,
            "accept_all": lambda: questions.accept_all(labelling, session, self._work.dialogs),
            "same_again": self.details.label_again,
            "same_elsewhere": self.others.run,
            "next_warning": self.warnings.step,
            "repair": self.warnings.repair,
            "suggest": self.suggesters.run,
            "always_suggest": lambda: self._keep_own(labelling),
            "own_suggestions": self._keep_own,
            "note": self._write_note,
            "find": lambda: open_find(self.find_bar, self.text, session),
            "guideline": self._toggle_guideline,
            "half_spaces": lambda: self._switch("half_spaces"),
            "character_wise": lambda: self._switch("character_wise"),
            "larger_text": lambda: self._zoom(1),
            "smaller_text": lambda: self._zoom(-1),
            "toggle_documents": lambda: panes.toggle("documents"),
            "toggle_inspector": lambda: panes.toggle("inspector"),
            "text_alone": panes.toggle_alone,
            "next_pane": lambda: self._focus.go(1),
            "previous_pane": lambda: self._focus.go(-1),
            "leave": lambda: self._focus.leave(self, self.guideline, labelling),
        }

    @override
    def handle(self, action: str) -> bool:
        if action in _LEAVING:
            self.settle()
        name, _, hotkey = action.partition(":")
        if name in ("label", "add_label"):
            return self._is_open() and self.labelling.label_by_key(
                hotkey, again=name == "add_label"
            )
        if move := MOVES.get(name):
            return self.labelling.move_edge(move)
        do = self._actions.get(name)
        return do is not None and do() is not False

    def _do(self, action: str) -> None:
        """Do an action of a button, here or in the window."""
        if not self.handle(action):
            self.action_requested.emit(action)

    def _is_open(self) -> bool:
        return self._session.document is not None

    def _open(self, document: str) -> None:
        self.settle()
        self.walk.open(document)
        self.article.show_text()
        self.text.setFocus()

    def _click_label(self, key: str) -> None:
        if self._is_open():
            self.labelling.click(key)
            self.text.setFocus()

    def _list_items(self) -> bool:
        work, ring = self._work, self.marks.ring
        return questions.choose_mark(self.labelling, ring, self._session, work.dialogs, work.theme)

    def _keep_own(self, labelling: Labelling | None = None) -> None:
        work = self._work
        if questions.keep_own(work.project, self._session, work.dialogs, labelling):
            self.suggesters.run()

    def _write_note(self) -> None:
        self.details.show()
        self._focus.go_to_note()

    @override
    def search(self, text: str) -> None:
        self.searching.run(text)

    def _show_found(self, found: Found) -> None:
        if not self.panes.shows("documents"):
            self.panes.toggle("documents")
        self.found.show_found(found)
        self.side.setCurrentWidget(self.found)
        self.found.setFocus()

    def _open_hit(self, hit: Hit) -> None:
        if hit.document != self.walk.here:
            self._open(hit.document)
        self.text.select(hit.span)
        self.text.reveal(hit.span)
        self.text.setFocus()

    def _leave_found(self) -> None:
        self.side.setCurrentWidget(self.documents)
        self.text.setFocus()

    # -- settings ------------------------------------------------------------------------------

    def _switch(self, name: Literal["half_spaces", "character_wise"]) -> None:
        self.settings_changed.emit(text_settings.switched(self._work.settings, name))

    def _zoom(self, steps: int) -> None:
        self.settings_changed.emit(text_settings.zoomed(self._work.settings, steps))

    @override
    def show_settings(self, settings: Settings) -> None:
        self.panes.show_motion(motion_of(settings).pane)
        text_settings.show_text(settings, self.text)
        text_settings.show_bar(settings, self.bar, self._work.key_map)
        self._show_status()

    # -- what is shown -------------------------------------------------------------------------

    def _show_document(self) -> None:
        document = self._session.document
        assert document is not None
        is_shown = document.id == self.documents.model.current
        place, caret, selected = self.text.place(), self.text.caret(), self.text.selection()
        self._follow_schema()
        self.labelling.forget()
        self.text.show_document(document.text)
        self.marks.show_document()
        self.warnings.begin()
        self.documents.show_current(document.id)
        self._show_layer()
        self.article.show_text()
        self.details.begin()
        self._show_current()
        self.find_bar.renew()
        if is_shown:  # it was changed from elsewhere
            kept = selected or Span(caret, caret)
            self.text.select(kept, backwards=caret == kept.start)
            self.text.go_to(place)

    def _show_edit(self, change: Change) -> None:
        if change.edit is not None:
            self.marks.show_edit(change.edit)
            self.warnings.hear(change.edit)
            self.details.hear(change.edit)
            for id in titled(change.edit):
                self.documents.show_title(id, self._work.project.title(id))
            if len(change.edit.layers) > 1:
                self._show_queue()
        self._show_layer()
        self._show_current()
        if self.article.is_empty:  # the step that ended the last document was taken back
            self.article.show_text()
            self.text.setFocus()

    def _show_layer(self) -> None:
        ring = self.marks.ring
        self.documents.show_layer(self._session.layer, ring.entities, ring.suggestions)

    def _show_suggestions(self) -> None:
        self._session.renew_suggestions()
        self._show_queue()
        if self._is_open():
            self.marks.show_suggestions()
            self._show_current()

    def _show_current(self) -> None:
        self._show_status()
        self.details.stir()

    def _show_status(self) -> None:
        self._saying.ask()

    def _say(self) -> None:
        self.status_changed.emit(*self._status.said(self.documents.model))

    @override
    def show_theme(self, theme: Theme) -> None:
        for part in (self.documents, self.found, self.article, self.inspector):
            part.show_theme(theme)
        self._show_schema(theme)

    def _follow_schema(self) -> None:
        if self._session.schema != self._schema:
            self._show_schema(self._work.theme)

    def _show_schema(self, theme: Theme) -> None:
        self._schema = schema = self._session.schema
        styles = styles_of(schema, theme)
        self.text.show_labels(styles)
        self.text.show_suffixes(schema.suffixes)
        self.bar.labels.show_schema(schema)
        self.inspector.show_schema(schema, styles)
        self.guideline.show_schema(schema, self._session.rulings)
        self._show_current()

    def _toggle_guideline(self) -> None:
        self.guideline.show_schema(self._session.schema, self._session.rulings)
        self.guideline.toggle_below(self.bar)

    @override
    def retranslate(self) -> None:
        self.documents.retranslate()
        self.found.retranslate()
        self.article.retranslate(self._work.key_map)
        self.inspector.retranslate(self._work.key_map)
        self._show_schema(self._work.theme)
        if self._is_open():
            self.marks.show_document()
            self.warnings.begin()

    # -- the window ----------------------------------------------------------------------------

    @property
    @override
    def title(self) -> str:
        return tr("Labelling")

    @property
    @override
    def steps(self) -> AnnotationSession:
        return self._session

    @override
    def open_at(self, document: str, place: int) -> None:
        self.walk.open_first(document)
        if self.walk.here == document and document:
            self.text.select(Span(place, place))
            self.text.reveal(Span(place, place + 1))
        self.text.setFocus()

    @override
    def where(self) -> tuple[str, int]:
        return self.walk.here, self.text.caret() if self._is_open() else 0

    @override
    def settle(self) -> None:
        self.inspector.settle()

    @override
    def refresh(self) -> None:
        known = self._schema, self.documents.model.total
        self._follow_schema()
        self._session.follow()
        self._show_queue()
        now = self._schema, self.documents.model.total
        if now != known and self.documents.model.total:
            self.suggesters.run()
        if not self._is_open():
            self.walk.open_first()
            self.text.setFocus()
        self._show_status()

    def _show_queue(self) -> None:
        self.documents.show_rows(self._work.project.queue(self._session.annotator))
        if not self.documents.model.total:
            self.article.show_empty("no_documents")
