"""What the inspector says of a suggestion: label, words, why, how sure, by whom."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.model.entity import Suggestion
from annotator.ui.actions import tooltip
from annotator.ui.annotate.entity_section import Chip, Quote
from annotator.ui.annotate.marks import reason_of
from annotator.ui.annotate.section import mute
from annotator.ui.bar_buttons import Tool
from annotator.ui.keys import KeyMap
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import Theme, font
from annotator.ui.translation import number, tr

_ANSWERS = ("accept", "accept_all", "reject")


class SuggestionSection(QWidget):
    """Shows the current suggestion and asks for an answer to it."""

    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._suggestion: Suggestion | None = None
        self._name = ""
        self._chip, self._quote = Chip(), Quote()
        self._origin, self._reason, self._fills = QLabel(), QLabel(), QLabel()
        self._tools = tuple(Tool(name, name.replace("_", "-")) for name in _ANSWERS)
        self._lay_out()

    def _lay_out(self) -> None:
        for label in (self._reason, self._fills):
            label.setWordWrap(True)
        for label in (self._origin, self._reason, self._fills):
            label.setFont(font("small"))
            label.setTextFormat(Qt.TextFormat.PlainText)
        mute(self._origin)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._chip)
        line.addStretch()
        for tool in self._tools:
            line.addWidget(tool)
            tool.clicked.connect(partial(self.action_requested.emit, tool.action))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(8)
        column.addLayout(line)
        for part in (self._quote, self._fills, self._reason, self._origin):
            column.addWidget(part)
        column.addStretch(1)

    def show_suggestion(
        self, suggestion: Suggestion, words: str, style: LabelStyle, fills: Sequence[str] = ()
    ) -> None:
        """Show a suggestion over ``words``; ``fills`` are lines on what it would fill in."""
        self._suggestion = suggestion
        self._chip.show_label(style)
        self._quote.show_words(words)
        self._fills.setText("\n".join(fills))
        self._fills.setVisible(bool(fills))
        self._name = style.name
        self._show_origin()

    def said(self) -> tuple[str, str, str]:
        """Return the words, the reason and the origin as they are shown."""
        return self._quote.text(), self._reason.text(), self._origin.text()

    def _show_origin(self) -> None:
        if self._suggestion is not None:
            self._reason.setText(reason_of(self._suggestion, self._name))
            score = number(round(self._suggestion.score * 100))
            by = suggester_name(self._suggestion.by)
            self._origin.setText(tr("suggested by {by}, {score} % sure", by=by, score=score))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for tool in self._tools:
            tool.show_theme(theme)

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        for name, tool in zip(_ANSWERS, self._tools, strict=True):
            tool.say(tooltip(name, key_map))
        self._show_origin()


def suggester_name(by: str) -> str:
    """Return a suggester's name in the interface language."""
    match by:
        case "numbers":
            return tr("the number reader")
        case "gazetteer":
            return tr("the list of names")
        case "titles":
            return tr("the list of titles")
        case "memory":
            return tr("memory")
        case "pattern":
            return tr("a pattern")
        case _:
            return by
