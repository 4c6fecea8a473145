"""Where the keys go: from pane to pane, and back to the text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.annotate.article_pane import ArticlePane
from annotator.ui.annotate.document_list import DocumentList
from annotator.ui.annotate.found_list import FoundList
from annotator.ui.annotate.guideline import Guideline
from annotator.ui.annotate.inspector import Inspector
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.panes import Panes, go_round


class Focus:
    """Moves the keyboard focus between the parts of the annotate screen."""

    def __init__(
        self,
        panes: Panes,
        lists: Sequence[DocumentList | FoundList],
        article: ArticlePane,
        inspector: Inspector,
    ) -> None:
        """Of the ``lists`` one is visible at a time."""
        self._panes = panes
        self._lists = lists
        self._article = article
        self._inspector = inspector

    def go(self, step: int) -> None:
        """Go to the next (1) or previous (-1) pane."""
        article = self._article
        stops: list[tuple[QWidget, QWidget]] = [
            (article.pages, article.text),
            (article.bar, article.bar.labels),
            (self._inspector, self._inspector.note.field),
            *((one, one.view) for one in self._lists),
        ]
        go_round(stops, step)

    def go_to_note(self) -> None:
        """Let a note be typed, in the inspector if need be opened for it."""
        if not self._panes.shows("inspector"):
            self._panes.toggle("inspector")
        self._inspector.note.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self, screen: QWidget, guideline: Guideline, labelling: Labelling) -> bool:
        """End what is open or begun nearest to the focus; False if there is nothing to end."""
        focus, article = QApplication.focusWidget(), self._article
        if focus is None or not screen.isAncestorOf(focus):
            return self._leave_found()
        if guideline.isVisible():
            guideline.hide()
            article.text.setFocus()
            return True
        if article.text.hasFocus():
            return labelling.leave() or article.find_bar.close_bar() or self._leave_found()
        if found := next((one for one in self._lists if one.isAncestorOf(focus)), None):
            found.leave()
            return True
        if not (article.find_bar.isAncestorOf(focus) and article.find_bar.close_bar()):
            article.text.setFocus()
        return True

    def _leave_found(self) -> bool:
        """Bring the documents back in place of what a search found; False if they are there."""
        documents, found = self._lists
        if documents.isVisible() or not found.isVisible():
            return False
        found.leave()
        return True
