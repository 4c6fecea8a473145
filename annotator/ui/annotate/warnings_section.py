"""What may be wrong in the document, one sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from annotator.ui.annotate.section import Section
from annotator.ui.translation import number, tr


class WarningsSection(Section):
    """Hidden while there is nothing to warn of."""

    def __init__(self) -> None:
        super().__init__("warning")
        self._sentences: list[str] = []
        self._labels: list[QLabel] = []
        self.hide()

    def show_warnings(self, sentences: Sequence[str]) -> None:
        """Show these warnings and no others."""
        if list(sentences) == self._sentences:
            return
        self._sentences = list(sentences)
        for label in self._labels:
            self.contents.removeWidget(label)
            label.deleteLater()
        self._labels = [self._label(sentence) for sentence in sentences]
        self.retranslate()
        self.setVisible(bool(sentences))

    def _label(self, sentence: str) -> QLabel:
        label = QLabel(sentence)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self.contents.addWidget(label)
        return label

    def retranslate(self) -> None:
        """Set every text anew."""
        self.show_heading(tr("Warnings in this document"), number(len(self._sentences)))
