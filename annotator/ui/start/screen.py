"""The start screen: recent projects, and the ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

import annotator
from annotator.settings import RecentProject
from annotator.ui.actions import ACTIONS, tooltip
from annotator.ui.bar_buttons import BAR_HEIGHT, MenuButton, Tool, fill
from annotator.ui.icons import pixmap
from annotator.ui.keys import KeyMap
from annotator.ui.start.buttons import DropField, WideButton
from annotator.ui.start.recent_list import RecentList
from annotator.ui.theme import LIGHT, Theme, font, text_family
from annotator.ui.translation import LANGUAGES, language, tr, version

LANGUAGE_NAMES = {"fa": "فارسی", "en": "English"}
_FAMILY_NAMES = {"Vazirmatn": "وزیرمتن", "Vazir": "وزیر"}
_BLOCK = 920
_SIDE = 264
_ROW_MARGIN = 12
_HEADING = 43


class StartScreen(QWidget):
    """What the program shows while no project is open."""

    action_requested = Signal(str)
    project_chosen = Signal(str)
    forgotten = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, key_map: KeyMap) -> None:
        super().__init__()
        self._theme = LIGHT
        self._key_map = key_map
        self._language = MenuButton()
        self._tools = (Tool("theme", "theme"), Tool("settings", "settings"), Tool("help", "help"))
        self._heading = QLabel()
        self._heading.setFont(font("heading"))
        self.recent = RecentList()
        self._nothing_yet = _small_label()
        self._buttons = (
            WideButton("new_project", "plus", "primary"),
            WideButton("open_project", "folder", "framed"),
            WideButton("sample_project", "sample", "framed"),
            WideButton("guide", "book", "quiet"),
            WideButton("help", "keyboard", "quiet"),
        )
        self._drop = DropField()
        self._promises = (_Promise("saved"), _Promise("offline"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addItem(QSpacerItem(0, 112, vData=QSizePolicy.Policy.Maximum))
        middle = QHBoxLayout()
        middle.setContentsMargins(24, 0, 24, 0)
        middle.addStretch(1)
        middle.addWidget(self._block(), 1000)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setFixedHeight(BAR_HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(4)
        row.addStretch()
        row.addWidget(self._language)
        for tool in self._tools:
            row.addWidget(tool)
        return bar

    def _block(self) -> QWidget:
        block = QWidget()
        block.setMaximumWidth(_BLOCK + 2 * _ROW_MARGIN)
        # rows stand out of the block by their margin, on its start side
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self._projects(), 1)
        row.addSpacing(44)
        row.addWidget(self._side(), 0, Qt.AlignmentFlag.AlignTop)
        row.addSpacing(_ROW_MARGIN)
        return block

    def _projects(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._heading.setContentsMargins(_ROW_MARGIN, 0, _ROW_MARGIN, 0)
        self._heading.setFixedHeight(_HEADING)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._nothing_yet.setContentsMargins(_ROW_MARGIN, 4, _ROW_MARGIN, 20)
        column.addWidget(self._heading)
        column.addWidget(self.recent)
        column.addWidget(self._nothing_yet)
        for number, promise in enumerate(self._promises):
            column.addSpacing(12 if number == 0 else 8)
            if number == 0:
                column.addWidget(_Hairline(self))
                column.addSpacing(12)
            column.addWidget(promise)
        column.addStretch()
        return column

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(_SIDE)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, _HEADING, 0, 0)
        column.setSpacing(8)
        for button in self._buttons:
            column.addWidget(button)
        column.addSpacing(12)
        column.addWidget(self._drop)
        return side

    def _connect(self) -> None:
        for button in (*self._tools, *self._buttons):
            button.clicked.connect(partial(self._request, button.action))
        self.recent.project_chosen.connect(self.project_chosen)
        self.recent.forgotten.connect(self.forgotten)
        for name in LANGUAGES:
            chosen = self._language.menu.addAction(LANGUAGE_NAMES[name])
            chosen.triggered.connect(partial(self._choose_language, name))

    def _request(self, action: str, *_: bool) -> None:
        self.action_requested.emit(action)

    def _choose_language(self, name: str, *_: bool) -> None:
        self.language_chosen.emit(name)

    @property
    def theme(self) -> Theme:
        """The theme it is painted in."""
        return self._theme

    def status(self) -> tuple[tuple[str, ...], str]:
        """Return what the status bar says meanwhile: the font that is really used, the version."""
        family = text_family()
        if language() == "fa":
            family = _FAMILY_NAMES.get(family, family)
        number = version(annotator.__version__)
        return (tr("Text font: {family}", family=family),), tr("Version {version}", version=number)

    def show_projects(self, projects: Sequence[RecentProject]) -> None:
        """Show the recent projects."""
        self.recent.show_projects(projects)
        self.recent.setVisible(bool(projects))
        self._nothing_yet.setVisible(not projects)

    def begin(self) -> None:
        """Let the keys go where one most likely begins: the last project, else a new one."""
        first = self._buttons[0] if self.recent.isHidden() else self.recent
        first.setFocus()

    def show_key_map(self, key_map: KeyMap) -> None:
        """Show other keys."""
        self._key_map = key_map
        self.retranslate()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        parts = (self._language, *self._tools, self.recent, *self._buttons, self._drop)
        for part in (*parts, *self._promises):
            part.show_theme(theme)
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._language.setText(LANGUAGE_NAMES[language()])
        self._language.updateGeometry()
        for tool in self._tools:
            tool.say(tooltip(tool.action, self._key_map))
        self._heading.setText(tr("Recent projects"))
        self._nothing_yet.setText(
            tr("No project yet. Begin a new one, or look around in the sample project.")
        )
        texts = (
            ACTIONS["new_project"].text,
            ACTIONS["open_project"].text,
            ACTIONS["sample_project"].text,
            ACTIONS["guide"].text,
            tr("Keys"),
        )
        for button, text in zip(self._buttons, texts, strict=True):
            button.say(text, self._key_map.shown(button.action))
        self._drop.setText(tr("Drop a project, texts, a folder or a JSONL file here"))
        self._promises[0].say(
            tr("Everything is in one file on this computer, and each edit is saved at once.")
        )
        self._promises[1].say(tr("The program never goes online."))
        self.recent.retranslate()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        fill(QPainter(self), self.rect(), self._theme.paper)


class _Hairline(QWidget):
    def __init__(self, screen: StartScreen) -> None:
        super().__init__()
        self._screen = screen
        self.setFixedHeight(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        line = self.rect().adjusted(_ROW_MARGIN, 0, -_ROW_MARGIN, 0)
        fill(QPainter(self), line, self._screen.theme.line)


class _Promise(QWidget):
    """An icon and a small muted sentence."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._icon = QLabel()
        self._text = _small_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(_ROW_MARGIN, 0, _ROW_MARGIN, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)

    def say(self, text: str) -> None:
        self._text.setText(text)

    def show_theme(self, theme: Theme) -> None:
        colour = theme.ok if self._icon_name == "saved" else theme.muted
        self._icon.setPixmap(pixmap(self._icon_name, colour, 16, self.devicePixelRatioF()))
        colours = self._text.palette()
        colours.setColor(self._text.foregroundRole(), QColor(theme.muted))
        self._text.setPalette(colours)


def _small_label() -> QLabel:
    label = QLabel()
    label.setFont(font("small"))
    label.setWordWrap(True)
    return label
