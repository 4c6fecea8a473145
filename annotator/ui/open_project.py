"""An open project in the window: one person's workspace and its screens."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from annotator.settings import Settings
from annotator.ui.keys import KeyMap
from annotator.ui.screen import Screen, Workspace
from annotator.ui.screens import MakeScreens
from annotator.ui.theme import Theme


class OpenProject:
    """The screens of a project and what they share; tells all of them what changes."""

    def __init__(self, workspace: Workspace, make_screens: MakeScreens) -> None:
        self.workspace = workspace
        self.screens = make_screens(workspace)
        self.statuses: dict[Screen, tuple[Sequence[str], str]] = {}

    @property
    def first(self) -> str:
        """The name of the screen that is shown first."""
        return next(iter(self.screens))

    def titles(self) -> Sequence[tuple[str, str]]:
        """Return the name and title of every screen."""
        return [(name, screen.title) for name, screen in self.screens.items()]

    def screen_at(self, widget: QWidget | None) -> Screen | None:
        """Return the screen that ``widget`` is."""
        return next((screen for screen in self.screens.values() if screen is widget), None)

    def where(self) -> tuple[str, int]:
        """Return the document and the code point at which the person is."""
        return self.screens[self.first].where()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.workspace.theme = theme
        for screen in self.screens.values():
            screen.show_theme(theme)

    def show_settings(self, settings: Settings) -> None:
        """Follow the settings."""
        self.workspace.settings = settings
        for screen in self.screens.values():
            screen.show_settings(settings)

    def show_key_map(self, key_map: KeyMap) -> None:
        """Follow other keys; captions of keys are texts."""
        self.workspace.key_map = key_map
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        for screen in self.screens.values():
            screen.retranslate()

    def refresh(self) -> None:
        """Show what came into the project from elsewhere."""
        for screen in self.screens.values():
            screen.refresh()

    def settle(self) -> None:
        """Make edits of what is still being typed."""
        for screen in self.screens.values():
            screen.settle()

    def let_go(self) -> None:
        """Hear nothing more of the project and take the screens away.

        The one that is shown goes last: in its place the next would be shown, and begin to work.
        """
        self.workspace.bridge.close()
        for screen in sorted(self.screens.values(), key=QWidget.isVisible):
            screen.setParent(None)
            screen.deleteLater()
