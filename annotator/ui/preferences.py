"""The settings in force: applies a change to the application, keeps it, tells the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from annotator import settings as stored
from annotator.settings import Settings
from annotator.ui import theme as themes
from annotator.ui import translation
from annotator.ui.keys import KeyMap
from annotator.ui.theme import Theme


class Preferences(QObject):
    """Settings with what follows from them: the theme and the map of keys.

    A change of language reaches widgets as Qt's LanguageChange event.
    """

    theme_changed = Signal(object)  # a Theme
    keys_changed = Signal(object)  # a KeyMap
    changed = Signal(object)  # Settings

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.settings = settings
        self.theme = themes.theme_named(settings.theme)
        self.key_map = KeyMap(settings.keys)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().motionPreferenceChanged.connect(self._follow_system)

    def apply(self, settings: Settings) -> None:
        """Follow changed settings and keep them."""
        before, self.settings = self.settings, settings
        if settings == before:
            return
        stored.save(settings)
        if settings.keys != before.keys:
            self.key_map = KeyMap(settings.keys)
            self.keys_changed.emit(self.key_map)
        if settings.language != before.language:
            self._switch_language(translation.language_named(settings.language))
        self._switch_theme(themes.theme_named(settings.theme))
        self.changed.emit(settings)

    def name_annotator(self, name: str) -> None:
        """Keep who labels."""
        self.apply(self.settings._replace(annotator=name))

    def toggle_theme(self) -> None:
        """Change between light and dark."""
        self.apply(self.settings._replace(theme="light" if self.theme.dark else "dark"))

    def choose_language(self, name: str) -> None:
        """Switch the language of the interface."""
        self.apply(self.settings._replace(language=name))

    def toggle_language(self) -> None:
        """Change between Persian and English."""
        self.choose_language("en" if translation.language() == "fa" else "fa")

    def _follow_system(self) -> None:
        self._switch_theme(themes.theme_named(self.settings.theme))
        self.changed.emit(self.settings)

    def _switch_theme(self, theme: Theme) -> None:
        if theme is not self.theme:
            self.theme = theme
            themes.apply(_app(), theme)
            self.theme_changed.emit(theme)

    def _switch_language(self, wanted: translation.Language) -> None:
        if wanted != translation.language():
            translation.install(_app(), wanted)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
