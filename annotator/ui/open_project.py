"""An open project in the window: one person's bar and screens, one screen at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.settings import Settings
from annotator.ui.background import Later
from annotator.ui.keys import KeyMap
from annotator.ui.screen import Screen, Workspace
from annotator.ui.screens import MakeScreens
from annotator.ui.theme import Theme
from annotator.ui.top_bar import TopBar


class OpenProject(QWidget):
    """Shows the screens of a project under its bar; tells all of them what changes."""

    action_requested = Signal(str)
    person_chosen = Signal(str)  # empty: somebody else
    refused = Signal(object)  # an AnnotatorError
    settings_changed = Signal(object)  # Settings
    status_changed = Signal(object, str)  # of the screen that is shown

    def __init__(self, workspace: Workspace, make_screens: MakeScreens) -> None:
        super().__init__()
        self.workspace = workspace
        self.screens = make_screens(workspace)
        self._bar, self._stack = TopBar(workspace.key_map), QStackedWidget()
        self._statuses: dict[Screen, tuple[Sequence[str], str]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)
        self._stepping = Later(self._show_steps, self)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        self._bar.action_requested.connect(self.action_requested)
        self._bar.screen_chosen.connect(self.show_screen)
        self._bar.person_chosen.connect(self.person_chosen)
        self._bar.search_requested.connect(self._search)
        self.workspace.bridge.edited.connect(self._stepping.ask)
        for screen in self.screens.values():
            screen.refused.connect(self.refused)
            screen.status_changed.connect(partial(self._keep_status, screen))
            screen.settings_changed.connect(self.settings_changed)
            screen.action_requested.connect(self.action_requested)
            screen.place_requested.connect(self.begin)
            screen.schema_stored.connect(self.refresh)

    def _fill(self) -> None:
        project, bar = self.workspace.project, self._bar
        for screen in self.screens.values():
            self._stack.addWidget(screen)
        bar.show_theme(self.workspace.theme)
        bar.retranslate()
        bar.show_project(project.name, self._titles())
        bar.show_person(self.workspace.session.annotator, project.people())

    def begin(self, document: str, place: int) -> None:
        """Show the first screen, at a code point of a document; empty means the first to do."""
        self.show_screen(self._first)
        self.screens[self._first].open_at(document, place)

    @property
    def _first(self) -> str:
        return next(iter(self.screens))

    def _titles(self) -> Sequence[tuple[str, str]]:
        return [(name, screen.title) for name, screen in self.screens.items()]

    # What is shown

    @property
    def _screen(self) -> Screen | None:
        here = self._stack.currentWidget()
        return next((screen for screen in self.screens.values() if screen is here), None)

    def show_screen(self, name: str) -> None:
        """Show another screen."""
        screen = self.screens[name]
        self._stack.setCurrentWidget(screen)
        self._bar.show_screen(name)
        self.status_changed.emit(*self._statuses.get(screen, ((), "")))
        self._show_steps()
        screen.setFocus()

    def _keep_status(self, screen: Screen, parts: Sequence[str], end: str) -> None:
        """Pass on what the shown screen says; what another one says waits until it is shown."""
        self._statuses[screen] = (parts, end)
        if screen is self._screen:
            self.status_changed.emit(parts, end)
            if screen.steps is not self.workspace.session:
                self._show_steps()  # of labelling the bridge tells

    def _show_steps(self) -> None:
        steps = self._screen.steps if self._screen else None
        self._bar.show_history(
            can_undo=steps is not None and steps.can_undo,
            can_redo=steps is not None and steps.can_redo,
        )
        sessions = (steps, self.workspace.session)
        times = [one.saved_at for one in sessions if one is not None and one.saved_at]
        self._bar.show_saved(max(times, default=None))

    def _search(self, text: str) -> None:
        self.show_screen(self._first)
        self.screens[self._first].search(text)

    def where(self) -> tuple[str, int]:
        """Return the document and the code point at which the person is."""
        return self.screens[self._first].where()

    # Actions

    def handle(self, action: str) -> bool:
        """Do an action in the shown screen, else here; False if neither does it now.

        The name of a screen shows it.
        """
        screen = self._screen
        if screen is not None and screen.handle(action):
            return True
        if action in self.screens:
            self.show_screen(action)
            return True
        if action == "find_everywhere":
            self._bar.go_to_search()
            return True
        if action == "leave" and screen is not None and self._bar.search.hasFocus():
            screen.setFocus()
            return True
        return False

    # What changes

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.workspace.theme = theme
        for part in (self._bar, *self.screens.values()):
            part.show_theme(theme)

    def show_settings(self, settings: Settings) -> None:
        """Follow the settings."""
        self.workspace.settings = settings
        for screen in self.screens.values():
            screen.show_settings(settings)

    def show_key_map(self, key_map: KeyMap) -> None:
        """Follow other keys; captions of keys are texts."""
        self.workspace.key_map = key_map
        self._bar.show_key_map(key_map)
        for screen in self.screens.values():
            screen.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._bar.retranslate()
        for screen in self.screens.values():
            screen.retranslate()
        self._bar.show_titles(self._titles())

    def refresh(self) -> None:
        """Show what came into the project from elsewhere."""
        for screen in self.screens.values():
            screen.refresh()

    def settle(self) -> None:
        """Make edits of what is still being typed."""
        for screen in self.screens.values():
            screen.settle()

    def let_go(self) -> None:
        """Hear nothing more of the project and go away, screens and all."""
        self.workspace.bridge.close()
        self.setParent(None)
        self.deleteLater()
