"""The bar above the text: labels at its start, tools at its end."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from annotator.ui.actions import ACTIONS, tooltip
from annotator.ui.annotate.label_bar import HEIGHT, LabelBar
from annotator.ui.bar_buttons import Tool
from annotator.ui.keys import KeyMap
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import tr

_TOOLS = (
    "half_spaces",
    "text_size",
    "guideline",
    "toggle_documents",
    "toggle_inspector",
    "text_alone",
)
_ICONS = {
    "half_spaces": "half",
    "text_size": "size",
    "guideline": "book",
    "toggle_documents": "docs",
    "toggle_inspector": "inspector",
    "text_alone": "focus",
}
_SIZES = ("larger_text", "smaller_text", "character_wise")


class TextBar(QWidget):
    """Asks for actions by name; some of its tools show whether what they switch is on."""

    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.labels = LabelBar()
        self._tools = {name: Tool(name, _ICONS[name]) for name in _TOOLS}
        self._menu = QMenu(self)
        self._sizes = {name: self._menu.addAction("") for name in _SIZES}
        self._divider = QWidget()
        self._divider.setBackgroundRole(QPalette.ColorRole.Mid)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(0)
        row.addWidget(self.labels, 1)
        for name, tool in self._tools.items():
            if name == "toggle_documents":
                self._divider.setFixedSize(1, 20)
                self._divider.setAutoFillBackground(True)
                row.addSpacing(6)
                row.addWidget(self._divider)
                row.addSpacing(6)
            row.addWidget(tool)

    def _connect(self) -> None:
        self._tools["half_spaces"].setCheckable(True)
        self._sizes["character_wise"].setCheckable(True)
        for name, tool in self._tools.items():
            if name == "text_size":
                tool.clicked.connect(self._open_sizes)
            else:
                tool.clicked.connect(lambda _=False, name=name: self.action_requested.emit(name))
        for name, item in self._sizes.items():
            item.triggered.connect(lambda _=False, name=name: self.action_requested.emit(name))

    def _open_sizes(self) -> None:
        tool = self._tools["text_size"]
        self._menu.popup(tool.mapToGlobal(tool.rect().bottomLeft()))

    def tool(self, name: str) -> Tool:
        """Return the tool of an action."""
        return self._tools[name]

    def show_switches(self, *, half_spaces: bool, character_wise: bool) -> None:
        """Show what is switched on."""
        self._tools["half_spaces"].setChecked(half_spaces)
        self._sizes["character_wise"].setChecked(character_wise)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.labels.show_theme(theme)
        for tool in self._tools.values():
            tool.show_theme(theme)
        self.update()

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        for name, tool in self._tools.items():
            tool.say(tr("Text size") if name == "text_size" else tooltip(name, key_map))
        for name, item in self._sizes.items():
            item.setText(f"{ACTIONS[name].text}\t{key_map.shown(name)}")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.pane))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))
