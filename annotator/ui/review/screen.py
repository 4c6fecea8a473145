"""The review screen: disagreements one by one, or by cause; gold is the outcome of both."""

from __future__ import annotations

from typing import override

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from annotator.errors import AnnotatorError
from annotator.project.review import Place, ReviewSession
from annotator.settings import Settings
from annotator.ui.annotate import text_settings
from annotator.ui.background import Idle
from annotator.ui.review.clinic.page import ClinicPage
from annotator.ui.review.queue import Queue
from annotator.ui.screen import Screen, Workspace
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

_SEED = 1
"""Any number: the same one shows versions in the same order tomorrow."""


class ReviewScreen(Screen):
    """Two views on one session; nothing is read from the project before one is first shown."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._work = workspace
        self._theme = workspace.theme
        session = self._new_session()
        self.queue = Queue(session)
        self.clinic = ClinicPage(workspace.project, workspace.background, session)
        self._views = QStackedWidget()
        self._looking = Idle(0, self._look_on, self)
        self._lay_out()
        self._connect()
        self.show_settings(workspace.settings)
        self.show_theme(workspace.theme)
        self.retranslate()

    def _lay_out(self) -> None:
        for view in (self.queue, self.clinic):
            self._views.addWidget(view)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._views)
        self.setFocusProxy(self._views)
        self._views.setFocusProxy(self.queue)

    def _connect(self) -> None:
        for view in (self.queue, self.clinic):
            view.refused.connect(self.refused)
            view.status_changed.connect(self._pass_status)
        self.queue.zoom_requested.connect(self._zoom)
        self.queue.options_changed.connect(self._begin_anew)
        self.queue.clinic_requested.connect(self._show_clinic)
        self.clinic.left.connect(self._show_queue)
        self.clinic.looking_requested.connect(self._looking.stir)
        self.clinic.place_requested.connect(self._show_place)

    def _new_session(self, *, seed: int | None = None, take_over: bool = True) -> ReviewSession:
        work = self._work
        return ReviewSession(
            work.project.store, work.session.annotator, seed=seed, take_over=take_over
        )

    def _begin_anew(self) -> None:
        options = self.queue.article
        session = self._new_session(
            seed=_SEED if options.names_hidden else None, take_over=options.takes_over
        )
        self.queue.begin(session)
        self.clinic.begin(session, named=not options.names_hidden)
        self._looking.stir()

    # -- two views -----------------------------------------------------------------------------

    @property
    def _view(self) -> Queue | ClinicPage:
        return self.clinic if self._views.currentWidget() is self.clinic else self.queue

    @override
    def handle(self, action: str) -> bool:
        if action == "clinic":
            self._show_queue() if self._view is self.clinic else self._show_clinic()
            return True
        return self._view.handle(action)

    def _show_clinic(self) -> None:
        self._turn_to(self.clinic)
        self.clinic.look_anew()
        self._looking.stir()

    def _show_queue(self) -> None:
        self._turn_to(self.queue)
        self.refresh()

    def _show_place(self, place: Place) -> None:
        self._turn_to(self.queue)
        self._safely_show(place)

    def _safely_show(self, place: Place) -> None:
        try:
            self.queue.show_place(place)
        except AnnotatorError as error:
            self.refused.emit(error)

    def _turn_to(self, view: Queue | ClinicPage) -> None:
        self._views.setCurrentWidget(view)
        self._views.setFocusProxy(view)
        view.setFocus()

    def _pass_status(self, parts: object, end: str) -> None:
        if self.sender() is self._view:
            self.status_changed.emit(parts, end)

    def _look_on(self) -> None:
        """Look for disputed places in one more document; what is shown follows."""
        if not self.isVisible():
            return
        if self.clinic.examine_next():
            self._looking.stir()
        elif self._view is self.queue:
            self.queue.show_alike()

    # -- the window ----------------------------------------------------------------------------

    @property
    @override
    def title(self) -> str:
        return tr("Review")

    @property
    @override
    def steps(self) -> ReviewSession:
        return self.queue.session

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    @override
    def refresh(self) -> None:
        if not self.isVisible():
            return
        try:
            if self._view is self.queue:
                self.queue.show_queue()
            self.clinic.look_anew()
        except AnnotatorError as error:
            self.refused.emit(error)
        self._looking.stir()

    @override
    def open_at(self, document: str, place: int) -> None:
        self._turn_to(self.queue)
        self.queue.open_at(document, place)

    @override
    def where(self) -> tuple[str, int]:
        return self.queue.where()

    def _zoom(self, steps: int) -> None:
        self.settings_changed.emit(text_settings.zoomed(self._work.settings, steps))

    @override
    def show_settings(self, settings: Settings) -> None:
        text_settings.show_text(settings, self.queue.text)

    @override
    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.queue.show_theme(theme)
        self.clinic.show_theme(theme)

    @override
    def retranslate(self) -> None:
        self.queue.retranslate(self._theme)
        self.clinic.retranslate()
