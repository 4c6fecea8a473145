"""The middle pane: bar, search, and the article, or what stands in its place."""

from __future__ import annotations

from typing import Literal, override

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.model.span import Span
from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.annotate.find_bar import Find, FindBar
from annotator.ui.annotate.text_bar import TextBar
from annotator.ui.keys import KeyMap
from annotator.ui.text_view.view import TextView
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import tr

NARROWEST = 480

type Empty = Literal["no_documents", "all_done"]


class ArticlePane(QWidget):
    """Shows the text view or one of the states in which there is nothing to label."""

    action_requested = Signal(str)

    def __init__(self, find: Find) -> None:
        super().__init__()
        self._theme = LIGHT
        self.bar = TextBar()
        self.find_bar = FindBar(find)
        self.text = TextView()
        self.empty = EmptyState()
        self._state: Empty = "no_documents"
        self.pages = QStackedWidget()
        for page in (self.text, self.empty):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.find_bar, self.pages):
            column.addWidget(part, 1 if part is self.pages else 0)
        self.setMinimumWidth(NARROWEST)
        self.setFocusProxy(self.text)
        self.bar.action_requested.connect(self.action_requested)
        self.empty.button_clicked.connect(self._request_what_is_offered)
        self.find_bar.hits_changed.connect(self.text.show_hits)
        self.find_bar.left.connect(self._leave_find)

    @property
    def is_empty(self) -> bool:
        """Whether something else stands where the article would be."""
        return self.pages.currentWidget() is self.empty

    def show_text(self) -> None:
        """Show the article."""
        self.pages.setCurrentWidget(self.text)

    def show_empty(self, state: Empty) -> None:
        """Say why there is nothing to label, and what to do."""
        self._state = state
        self._say()
        self.pages.setCurrentWidget(self.empty)

    def _leave_find(self, hit: Span | None) -> None:
        """Go back to the article with the place that was found selected, ready for a label."""
        if hit is not None:
            self.text.select(hit)
        self.text.setFocus()

    def _say(self) -> None:
        if self._state == "no_documents":
            self.empty.show_texts(
                tr("There is no document yet. Drop files or a folder here."),
                tr("Each text file becomes a document; its text is kept exactly."),
                tr("Import files"),
            )
        else:
            self.empty.show_texts(
                tr("All documents are done."),
                tr("Export writes what you have labelled as JSONL."),
                tr("Export"),
            )

    def _request_what_is_offered(self) -> None:
        offered = "import_files" if self._state == "no_documents" else "export"
        self.action_requested.emit(offered)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for part in (self.bar, self.find_bar, self.text):
            part.show_theme(theme)
        self.update()

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self.text.setAccessibleName(tr("Article"))
        self.bar.retranslate(key_map)
        self.find_bar.retranslate()
        self._say()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # the text view leaves its start edge free
        QPainter(self).fillRect(self.pages.geometry(), QColor(self._theme.paper))
