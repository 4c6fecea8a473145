"""What the window says over its status bar: one message, and long work with its progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

if TYPE_CHECKING:
    from annotator.settings import Settings
    from annotator.ui.background import Task
    from annotator.ui.preferences import Preferences
    from annotator.ui.strips import Kind, MessageStrip, ProgressStrip
    from annotator.ui.theme import Theme


class Notices(QVBoxLayout):
    """Holds the two strips, each made when it first has something to show: a quick start."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._message: MessageStrip | None = None
        self._progress: ProgressStrip | None = None
        self._passing = False
        preferences.theme_changed.connect(self.show_theme)
        preferences.changed.connect(self._show_settings)

    def say(self, text: str, kind: Kind, *, passing: bool = False) -> None:
        """Show a message until it is closed or the next one comes; a ``passing`` one may settle."""
        self._passing = passing
        if self._message is None:
            from annotator.ui.strips import MessageStrip

            self._message = MessageStrip()
            self._place(self._message, 0)
        self._message.say(text, kind)

    def end(self) -> bool:
        """Take the message away; False if there is none."""
        return self._message is not None and self._message.end()

    def settle(self) -> None:
        """Take a passing message away: what it speaks of has been done, or something else."""
        if self._passing:
            self.end()

    def follow(self, task: Task) -> None:
        """Show the progress of a task until it has ended."""
        if self._progress is None:
            from annotator.ui.strips import ProgressStrip

            self._progress = ProgressStrip()
            self._place(self._progress, -1)
        self._progress.follow(task)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for strip in (self._message, self._progress):
            if strip is not None:
                strip.show_theme(theme)

    def _place(self, strip: MessageStrip | ProgressStrip, index: int) -> None:
        self.insertWidget(index, strip)
        strip.show_theme(self._preferences.theme)
        self._show_settings(self._preferences.settings)

    def _show_settings(self, settings: Settings) -> None:
        from annotator.ui.motion import motion_of

        for strip in (self._message, self._progress):
            if strip is not None:
                strip.fade.milliseconds = motion_of(settings).fade
