"""What stands where there is nothing to show: a sentence, what to do, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.ui.annotate.section import mute
from annotator.ui.theme import font

WIDTH = 360


def _in_the_middle(label: QLabel) -> QHBoxLayout:
    """Keep a label's own width, which an alignment in the column would take from wrapped words."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, 1000)
    row.addStretch(1)
    return row


class EmptyState(QWidget):
    """Stands in the middle of its area; parts without a text are left out."""

    button_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._fact, self._hint = QLabel(), QLabel()
        self._button = QPushButton()
        self._button.clicked.connect(self.button_clicked)
        self._hint.setFont(font("small"))
        mute(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addStretch()
        for label in (self._fact, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setMaximumWidth(WIDTH)
            column.addLayout(_in_the_middle(label))
        column.addSpacing(4)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def show_texts(self, fact: str, hint: str = "", action: str = "") -> None:
        """Say what is so, what to do, and what the button does."""
        self._fact.setText(fact)
        for part, text in ((self._hint, hint), (self._button, action)):
            part.setText(text)
            part.setVisible(bool(text))
        self.setAccessibleName(" ".join(text for text in (fact, hint) if text))

    @property
    def text(self) -> str:
        """The sentence that it says."""
        return self._fact.text()
