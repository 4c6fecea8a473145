"""What the window gives a screen, and what it asks of one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.errors import AnnotatorError
from annotator.project.project import Project
from annotator.project.session import AnnotationSession
from annotator.settings import Settings
from annotator.ui.background import Background
from annotator.ui.bridge import Bridge
from annotator.ui.dialogs import Dialogs
from annotator.ui.keys import KeyMap
from annotator.ui.theme import Theme


@dataclass(slots=True)
class Workspace:
    """One person at work in one project; made by the window, handed to every screen."""

    project: Project
    session: AnnotationSession
    bridge: Bridge
    dialogs: Dialogs
    background: Background
    key_map: KeyMap
    settings: Settings
    theme: Theme


class Steps(Protocol):
    """Steps that can be taken back, of whichever session a screen works in."""

    @property
    def can_undo(self) -> bool: ...  # noqa: D102
    @property
    def can_redo(self) -> bool: ...  # noqa: D102

    saved_at: datetime | None


class Screen(QWidget):
    """A page of the window. What is not overridden does nothing."""

    refused = Signal(object)  # an AnnotatorError, for the message strip
    status_changed = Signal(
        object, str
    )  # parts of the status bar (tuple of texts), text at its end
    settings_changed = Signal(object)  # Settings, set on this screen
    place_requested = Signal(str, int)  # a document and a code point, to open on the first screen
    action_requested = Signal(str)  # an action of the window (import_files, settings, …)
    schema_stored = Signal()  # another schema is in force

    @property
    def title(self) -> str:
        """The text of its tab, in the interface language."""
        return ""

    @property
    def steps(self) -> Steps | None:
        """What undo and redo work on here; it is asked anew whenever the status changes."""
        return None

    def search(self, text: str) -> None:
        """Search all documents for ``text``; asked of the first screen only."""

    def handle(self, action: str) -> bool:  # noqa: ARG002
        """Do an action of `annotator.ui.keys`; False if it is not this screen's or not now."""
        return False

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""

    def show_settings(self, settings: Settings) -> None:
        """Follow the settings."""

    def retranslate(self) -> None:
        """Set every text anew, in the interface language."""

    def open_at(self, document: str, place: int) -> None:
        """Open a document with the caret at a code point; empty means the first to do."""

    def where(self) -> tuple[str, int]:
        """Return the open document's id and the caret's code point, to come back to."""
        return "", 0

    def settle(self) -> None:
        """Make an edit of what is still being typed; called before the screen is left."""

    def refresh(self) -> None:
        """Show what came into the project from elsewhere (an import)."""


def guarded[**P](
    call: Callable[P, object], refuse: Callable[[AnnotatorError], object]
) -> Callable[P, None]:
    """Return ``call`` for a signal to call: what it refuses goes to ``refuse``."""

    def call_safely(*arguments: P.args, **named: P.kwargs) -> None:
        try:
            call(*arguments, **named)
        except AnnotatorError as error:
            refuse(error)

    return call_safely
