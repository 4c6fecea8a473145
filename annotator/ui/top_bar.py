"""The top bar of an open project: name, screens, undo, search, saved time, person, tools."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from annotator.ui.actions import ACTIONS, tooltip
from annotator.ui.bar_buttons import BAR_HEIGHT, KeyCap, MenuButton, Tab, Tool
from annotator.ui.icons import pixmap
from annotator.ui.keys import KeyMap
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import clock, tr

_PROJECT_ACTIONS = (
    ("import_files", "import_folder", "export", "save_copy"),
    ("split", "merge", "clashes"),
    ("new_project", "open_project", "close_project"),
    ("language", "palette"),
)
_SAVED_FROM = 1000
"""Width of the bar, in pixels, under which the saved time is left out; the search a little earlier."""
_SEARCH_FROM = 1120


class TopBar(QWidget):
    """Shows where one is and asks for actions; knows no project."""

    action_requested = Signal(str)
    screen_chosen = Signal(str)
    person_chosen = Signal(str)  # empty: somebody else
    search_requested = Signal(str)

    def __init__(self, key_map: KeyMap) -> None:
        super().__init__()
        self._theme = LIGHT
        self._key_map = key_map
        self._saved_at: datetime | None = None
        self._people: tuple[str, ...] = ()
        self.setFixedHeight(BAR_HEIGHT)
        self._project = MenuButton(role="current", most=260)
        self._tabs = QHBoxLayout()
        self._tabs.setSpacing(0)
        self._undo, self._redo = Tool("undo", "undo"), Tool("redo", "redo")
        self.search = SearchField()
        self._saved_icon, self._saved, self._time = QLabel(), QLabel(), QLabel()
        self._person = MenuButton("person", most=160)
        self._rule = _Rule()
        self._tools = (Tool("theme", "theme"), Tool("settings", "settings"), Tool("help", "help"))
        for tool in (self._undo, self._redo, *self._tools):
            tool.clicked.connect(partial(self._request, tool.action))
        self.search.returnPressed.connect(self._search)
        self.search.editingFinished.connect(self._fit)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(4)
        row.addWidget(self._project)
        row.addSpacing(8)
        row.addLayout(self._tabs)
        row.addSpacing(12)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        row.addSpacing(12)
        row.addWidget(self.search)
        row.addStretch(1)
        row.addWidget(self._saved_icon)
        row.addWidget(self._saved)
        row.addWidget(self._time)
        row.addSpacing(6)
        row.addWidget(self._rule)
        row.addWidget(self._person)
        for tool in self._tools:
            row.addWidget(tool)
        row.addSpacing(4)
        for label in (self._saved, self._time):
            label.setFont(font("small"))
        figures = font("small")
        figures.setWeight(figures.Weight.Medium)
        self._time.setFont(figures)

    # What it shows

    def show_project(self, name: str, screens: Iterable[tuple[str, str]]) -> None:
        """Show a project and the tabs of its screens, given as (name, title)."""
        self._project.setText(name)
        self._project.setAccessibleName(tr("Project: {name}", name=name))
        while item := self._tabs.takeAt(0):
            if old := item.widget():
                old.deleteLater()
        for screen, title in screens:
            tab = Tab(screen)
            tab.setText(title)
            tab.show_theme(self._theme)
            tab.clicked.connect(partial(self._choose_screen, screen))
            self._tabs.addWidget(tab)

    def show_screen(self, screen: str) -> None:
        """Mark the tab of the current screen."""
        for tab in self._tab_list():
            tab.setChecked(tab.name == screen)

    def show_titles(self, titles: Iterable[tuple[str, str]]) -> None:
        """Set the texts of the tabs anew."""
        texts = dict(titles)
        for tab in self._tab_list():
            tab.setText(texts.get(tab.name, tab.text()))
            tab.updateGeometry()

    def show_history(self, *, can_undo: bool, can_redo: bool) -> None:
        """Say which of undo and redo can be used."""
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)

    def show_saved(self, moment: datetime | None) -> None:
        """Show when the last edit was saved."""
        self._saved_at = moment
        self._time.setText(clock(moment, seconds=True) if moment else "")
        self._fit()

    def show_person(self, name: str, people: Sequence[str]) -> None:
        """Show who labels, and who else can be chosen."""
        self._people = tuple(people)
        self._person.setText(name)
        self._person.updateGeometry()
        menu = self._person.menu
        menu.clear()
        for person in self._people:
            entry = menu.addAction(person)
            entry.setCheckable(True)
            entry.setChecked(person == name)
            entry.triggered.connect(partial(self._choose_person, person))
        menu.addSeparator()
        menu.addAction(tr("Somebody else…")).triggered.connect(partial(self._choose_person, ""))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        parts = (self._project, self._undo, self._redo, self._person, self._rule, *self._tools)
        for part in (*parts, *self._tab_list(), self.search):
            part.show_theme(theme)
        picture = pixmap("saved", theme.ok, 16, self.devicePixelRatioF())
        self._saved_icon.setPixmap(picture)
        colours = self._saved.palette()
        colours.setColor(self._saved.foregroundRole(), QColor(theme.muted))
        self._saved.setPalette(colours)
        self.update()

    def show_key_map(self, key_map: KeyMap) -> None:
        """Show other keys."""
        self._key_map = key_map
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        for tool in (self._undo, self._redo, *self._tools):
            tool.say(tooltip(tool.action, self._key_map))
        self._saved.setText(tr("saved"))
        self.search.retranslate(self._key_map.shown("find_everywhere"))
        self.show_saved(self._saved_at)
        self.show_person(self._person.text(), self._people)
        self._person.setToolTip(tr("Who is labelling"))
        self._fill_menu(self._project.menu)

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        for group in _PROJECT_ACTIONS:
            for name in group:
                text = f"{ACTIONS[name].text}\t{self._key_map.shown(name)}"
                menu.addAction(text).triggered.connect(partial(self._request, name))
            menu.addSeparator()

    def _tab_list(self) -> list[Tab]:
        tabs = (self._tabs.itemAt(place) for place in range(self._tabs.count()))
        return [tab for item in tabs if item and isinstance(tab := item.widget(), Tab)]

    # What it asks for

    def _request(self, action: str, *_: bool) -> None:
        self.action_requested.emit(action)

    def _choose_screen(self, screen: str, *_: bool) -> None:
        self.screen_chosen.emit(screen)

    def _choose_person(self, name: str, *_: bool) -> None:
        self.person_chosen.emit(name)

    def go_to_search(self) -> None:
        """Let words be typed, even where the bar has no room to keep the field."""
        self.search.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self) -> None:
        self.search_requested.emit(self.search.text())

    # How it fits and looks

    def _fit(self) -> None:
        self.search.setVisible(self.width() >= _SEARCH_FROM)
        saved = self._saved_at is not None and self.width() >= _SAVED_FROM
        for part in (self._saved_icon, self._saved, self._time, self._rule):
            part.setVisible(saved)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.window))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))


class SearchField(QLineEdit):
    """A field with a glass at its start and its key at its end."""

    def __init__(self) -> None:
        super().__init__()
        self._cap = KeyCap()
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.setFixedSize(262, 28)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 0, 8, 0)
        row.addStretch()
        row.addWidget(self._cap)
        self.textChanged.connect(self._show_cap)

    def _show_cap(self, text: str) -> None:
        self._cap.setVisible(not text)

    def retranslate(self, key: str) -> None:
        """Set its texts anew."""
        self.setPlaceholderText(tr("Search in all documents"))
        self.setAccessibleName(tr("Search in all documents"))
        self._cap.show_caption(key)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        picture = pixmap("search", theme.muted, 16, self.devicePixelRatioF())
        self._glass.setIcon(QIcon(picture))
        self._cap.show_theme(theme)


class _Rule(QWidget):
    """A short upright hairline between parts of the bar."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.setFixedSize(9, 20)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(4, 0, 1, self.height(), QColor(self._theme.line))
