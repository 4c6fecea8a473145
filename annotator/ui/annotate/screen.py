"""The annotate screen: its widgets, wired to the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal, override

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout

from annotator.errors import AnnotatorError
from annotator.model.edit import LoggedEdit
from annotator.model.schema import RelationLabel
from annotator.model.span import Span
from annotator.project.same_again import SameAgain
from annotator.project.session import Change
from annotator.settings import TEXT_SIZES, Settings
from annotator.ui.annotate import document_list, inspector, status
from annotator.ui.annotate.article_pane import ArticlePane
from annotator.ui.annotate.document_list import DocumentList
from annotator.ui.annotate.edges import MOVES
from annotator.ui.annotate.entity_section import Place
from annotator.ui.annotate.guideline import Guideline
from annotator.ui.annotate.inspector import Inspector
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.marks import label_names, relation_name, styles_of
from annotator.ui.annotate.open_marks import OpenMarks
from annotator.ui.annotate.panes import Panes, go_round
from annotator.ui.annotate.suggesters import Suggesters
from annotator.ui.annotate.walk import Walk
from annotator.ui.annotate.warning_walk import WarningWalk
from annotator.ui.background import Idle
from annotator.ui.screen import Screen, Workspace
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

_AFTER_PAINT = 20
"""Milliseconds until the details follow: painting them takes longer than painting a label."""
_LEAVING = frozenset({"undo", "redo", "done", "skip", "next_document", "previous_document"})
"""Actions before which what is being typed becomes an edit."""


class AnnotateScreen(Screen):
    """Wiring only: what a person asks for goes to the session, what it says goes to the widgets."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._work = workspace
        self._session = workspace.session
        self.documents = DocumentList()
        self.article = ArticlePane(self._find)
        self.bar, self.text = self.article.bar, self.article.text
        self.find_bar = self.article.find_bar
        self.inspector = Inspector()
        self.guideline = Guideline(self)
        self.marks = OpenMarks(self._session, self.text)
        self.labelling = Labelling(self._session, self.text, self.marks, self._choose_relation)
        self.warnings = WarningWalk(self._session, self.marks, self.labelling)
        self._again = SameAgain("", self._session.schema)
        self.suggesters = Suggesters(workspace, self)
        self.walk = Walk(self._session, self.documents.model, workspace.dialogs, self)
        self._details = Idle(_AFTER_PAINT, self._show_details, self)
        self._lay_out()
        self._actions = self._own_actions()
        self._connect()
        self.show_settings(workspace.settings)
        self.show_theme(workspace.theme)
        self.retranslate()
        self._show_queue()

    def _lay_out(self) -> None:
        widths = (document_list.WIDTH, inspector.WIDTH)
        self.panes = Panes(self.documents, self.article, self.inspector, widths)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panes)
        self.setFocusProxy(self.text)

    def _connect(self) -> None:
        session, safe, labelling = self._session, self._safe, self.labelling
        self._work.bridge.opened.connect(self._show_document)
        self._work.bridge.edited.connect(self._show_edit)
        self.documents.document_requested.connect(safe(self._open))
        self.documents.import_requested.connect(lambda: self.action_requested.emit("import_files"))
        self.walk.finished.connect(lambda: self.article.show_empty("all_done"))
        self.suggesters.ended.connect(self._show_suggestions)
        self.suggesters.refused.connect(self.refused)
        self.bar.labels.label_requested.connect(safe(self._click_label))
        self.article.action_requested.connect(safe(self._do))
        self.text.mark_clicked.connect(labelling.choose)
        self.text.selection_made.connect(safe(labelling.paint))
        self.text.selection_changed.connect(self._show_status)
        self.text.caret_moved.connect(self._show_status)
        self.text.edge_dragged.connect(safe(labelling.move))
        self.text.relation_dragged.connect(safe(labelling.relate))
        self.text.zoom_requested.connect(self._zoom)
        labelling.current_changed.connect(self._show_current)
        labelling.current_changed.connect(self.warnings.follow)
        self.warnings.changed.connect(self._show_warnings)
        labelling.sticky_changed.connect(self.bar.labels.show_sticky)
        labelling.relating_changed.connect(self._show_status)
        self.inspector.action_requested.connect(safe(self._do))
        self.inspector.neighbour_requested.connect(labelling.step)
        self.inspector.entity_requested.connect(labelling.choose)
        self.inspector.unsure_changed.connect(safe(session.set_unsure))
        self.inspector.attribute_changed.connect(safe(session.set_attribute))
        self.inspector.relation_removal_requested.connect(safe(session.remove_relation))
        self.inspector.note_changed.connect(safe(self._set_note))

    def _safe[**P](self, call: Callable[P, object]) -> Callable[P, None]:
        """Let what ``call`` refuses reach the message strip."""

        def guarded(*arguments: P.args, **named: P.kwargs) -> None:
            try:
                call(*arguments, **named)
            except AnnotatorError as error:
                self.refused.emit(error)
                self._show_current()

        return guarded

    # -- actions -------------------------------------------------------------------------------

    def _own_actions(self) -> Mapping[str, Callable[[], object]]:
        session, labelling, walk, panes = self._session, self.labelling, self.walk, self.panes
        return {
            "next_item": lambda: labelling.step(1),
            "previous_item": lambda: labelling.step(-1),
            "next_suggestion": lambda: labelling.step_suggestion(1),
            "previous_suggestion": lambda: labelling.step_suggestion(-1),
            "accept": lambda: labelling.finish_relation() or labelling.accept(),
            "accept_all": self._accept_all,
            "reject": labelling.reject,
            "remove": labelling.remove,
            "relate": labelling.begin_relation,
            "unsure": labelling.toggle_unsure,
            "reading_1": lambda: labelling.choose_reading(0),
            "reading_2": lambda: labelling.choose_reading(1),
            "same_again": self._label_again,
            "next_warning": self.warnings.step,
            "repair": self.warnings.repair,
            "suggest": self.suggesters.run,
            "unsure_document": self._toggle_document_unsure,
            "note": self._write_note,
            "undo": lambda: self._step_back(session.undo),
            "redo": lambda: self._step_back(session.redo),
            "done": walk.finish,
            "skip": walk.skip,
            "next_document": lambda: walk.step(1),
            "previous_document": lambda: walk.step(-1),
            "find": self._open_find,
            "guideline": lambda: self.guideline.toggle_below(self.bar),
            "half_spaces": lambda: self._switch("half_spaces"),
            "character_wise": lambda: self._switch("character_wise"),
            "larger_text": lambda: self._zoom(1),
            "smaller_text": lambda: self._zoom(-1),
            "toggle_documents": lambda: panes.toggle("documents"),
            "toggle_inspector": lambda: panes.toggle("inspector"),
            "text_alone": panes.toggle_alone,
            "next_pane": lambda: self._go_to_pane(1),
            "previous_pane": lambda: self._go_to_pane(-1),
            "leave": self._leave,
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

    def _step_back(self, step: Callable[[], LoggedEdit | None]) -> bool:
        logged = step()
        if logged is None:
            return False
        self.labelling.go_to(logged.edit)
        return True

    def _toggle_document_unsure(self) -> bool:
        if self._is_open():
            self._session.set_document_unsure(not self._session.layer.unsure)
        return self._is_open()

    def _write_note(self) -> None:
        if not self.panes.shows("inspector"):
            self.panes.toggle("inspector")
        self._show_details()
        self.inspector.note.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_note(self, entity: str, text: str) -> None:
        if entity:
            self._session.set_note(entity, text)
        else:
            self._session.set_document_note(text)

    def _label_again(self) -> bool:
        """Label the ticked places of the same words."""
        self._details.end()
        self._show_details()
        entity, places = self.labelling.entity, self.inspector.again.ticked
        if entity is None or not places:
            return False
        self._session.label_again(places, entity.label, self._again.attributes(entity))
        return True

    def _accept_all(self) -> bool:
        """Accept all suggestions of the current one's kind, after showing how many."""
        kind = self.labelling.of_this_kind
        if not kind:
            return False
        name = label_names(self._session.schema)[kind[0].label]
        question = tr(
            "Accept {n} suggestions “{label}” of this suggester?", n=len(kind), label=name
        )
        sure = [tr("They become entities of this document; one step of undo takes all back.")]
        if len(kind) == 1 or self._work.dialogs.confirm(question, sure, action=tr("Accept all")):
            self.labelling.accept_all()
        return True

    def _choose_relation(self, kinds: list[RelationLabel]) -> RelationLabel | None:
        names = [relation_name(kind.key, self._session.schema) for kind in kinds]
        at = self._work.dialogs.choose(tr("Which relation?"), names, action=tr("Relate"))
        return None if at is None else kinds[at]

    def _open_find(self) -> bool:
        if not self._is_open():
            return False
        selection, document = self.text.selection(), self._session.document
        needle = selection.of(document.text) if selection and document else ""
        self.find_bar.open_bar(needle, selection.start if selection else self.text.caret())
        return True

    def _find(self, needle: str) -> list[Span]:
        from annotator.persian.offsets import find

        document = self._session.document
        return find(document.text, needle) if document else []

    def _leave(self) -> bool:
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            return False
        if self.guideline.isVisible():
            self.guideline.hide()
            self.text.setFocus()
            return True
        if self.text.hasFocus():
            return self.labelling.leave() or self.find_bar.close_bar()
        if not (self.find_bar.isAncestorOf(focus) and self.find_bar.close_bar()):
            self.text.setFocus()
        return True

    def _go_to_pane(self, step: int) -> None:
        stops = (
            (self.documents, self.documents.view),
            (self.article.pages, self.text),
            (self.bar, self.bar.labels),
            (self.inspector, self.inspector.note.field),
        )
        go_round(stops, step)

    # -- settings ------------------------------------------------------------------------------

    def _switch(self, name: Literal["half_spaces", "character_wise"]) -> None:
        settings = self._work.settings
        on = {name: not getattr(settings, name)}
        self.settings_changed.emit(replace(settings, **on))

    def _zoom(self, steps: int) -> None:
        settings, (low, high) = self._work.settings, TEXT_SIZES
        size = min(max(settings.text_size + steps, low), high)
        self.settings_changed.emit(replace(settings, text_size=size))

    @override
    def show_settings(self, settings: Settings) -> None:
        self.text.show_text_size(settings.text_size)
        self.text.show_compact(settings.compact)
        self.text.show_half_spaces(settings.half_spaces)
        self.text.show_character_mode(settings.character_wise)
        self.bar.retranslate(self._work.key_map)
        self.bar.show_switches(
            half_spaces=settings.half_spaces, character_wise=settings.character_wise
        )
        self._show_status()

    # -- what is shown -------------------------------------------------------------------------

    def _show_document(self) -> None:
        document = self._session.document
        assert document is not None
        self.labelling.forget()
        self.text.show_document(document.text)
        self.marks.show_document()
        self.warnings.begin()
        self._again = SameAgain(document.text, self._session.schema)
        self.documents.show_current(document.id)
        self.article.show_text()
        self._show_current()
        self.find_bar.renew()

    def _show_edit(self, change: Change) -> None:
        if change.edit is not None:
            self.marks.show_edit(change.edit)
            self.warnings.stir()
            self._again.hear(change.edit)
        self._show_row()
        self._show_current()

    def _show_suggestions(self) -> None:
        self._session.renew_suggestions()
        self._show_queue()
        if self._is_open():
            self.marks.show_suggestions()
            self._show_current()

    def _show_row(self) -> None:
        layer, ring = self._session.layer, self.marks.ring
        row = self.documents.model.row(layer.document)
        if row is not None:
            self.documents.change_row(
                replace(
                    row,
                    status=layer.status,
                    skip_reason=layer.skip_reason,
                    unsure=layer.unsure,
                    entities=ring.entities,
                    suggestions=ring.suggestions,
                )
            )

    def _show_current(self) -> None:
        """Show the current entity's details once the text has been painted: labels come first."""
        self._show_status()
        self._details.stir()

    def _show_details(self) -> None:
        document = self._session.document
        if document is None:
            return
        if (suggestion := self.labelling.suggestion) is not None:
            self.inspector.show_suggestion(suggestion, self._session.layer, document.text)
            return
        entity, ring = self.labelling.entity, self.marks.ring
        place = Place(ring.rank(entity.id) if entity else 0, ring.entities)
        self.inspector.show_entity(entity, self._session.layer, document.text, place)
        places = self._again.offered(entity, self._session.layer.entities) if entity else []
        self.inspector.show_places(places, entity, document.text)

    def _show_warnings(self) -> None:
        warnings = self.warnings
        shown = [(warnings.said(one), one.is_repairable) for one in warnings.warnings]
        self.inspector.show_warnings(shown, warnings.at)
        self._show_status()

    def _show_status(self) -> None:
        document, queue = self._session.document, self.documents.model
        if document is None:
            self.status_changed.emit((), "")
            return
        facts = status.Facts(
            entities=self.marks.ring.entities,
            suggestions=self.marks.ring.suggestions,
            warnings=len(self.warnings.warnings),
            selection=self._shown_span(),
            caret=self.text.caret(),
            half_spaces=self._work.settings.half_spaces,
            unsure=self._session.layer.unsure,
            relating=self.labelling.source is not None,
            position=queue.position(document.id),
            documents=queue.total,
        )
        self.status_changed.emit(status.parts(facts), status.position(facts))

    def _shown_span(self) -> Span | None:
        mark = self.marks.ring.get(self.labelling.current)
        return self.text.selection() or (mark.span if mark else None)

    @override
    def show_theme(self, theme: Theme) -> None:
        for part in (self.documents, self.article, self.inspector):
            part.show_theme(theme)
        self._show_schema(theme)

    def _show_schema(self, theme: Theme) -> None:
        schema = self._session.schema
        styles = styles_of(schema, theme)
        self.text.show_labels(styles)
        self.text.show_suffixes(schema.suffixes)
        self.bar.labels.show_schema(schema)
        self.inspector.show_schema(schema, styles)
        self.guideline.show_schema(schema)
        self._show_current()

    @override
    def retranslate(self) -> None:
        self.documents.retranslate()
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
        self._show_queue()
        if self.documents.model.total:
            self.suggesters.run()
        if not self._is_open():
            self.walk.open_first()
            self.text.setFocus()
        self._show_status()

    def _show_queue(self) -> None:
        self.documents.show_rows(self._work.project.queue(self._session.annotator))
        if not self.documents.model.total:
            self.article.show_empty("no_documents")
