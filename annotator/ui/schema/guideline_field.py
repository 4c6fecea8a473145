"""The guideline text of a label, written in Markdown."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from annotator.ui.theme import font

HEIGHT = 200


class GuidelineField(QPlainTextEdit):
    """A plain editor with its own undo; every change is told at once."""

    typed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._showing = False
        self.setObjectName("note")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(HEIGHT)
        self.setFont(font("interface"))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDefaultTextOption(option)
        self.textChanged.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays as it is typed."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def _tell(self) -> None:
        if not self._showing:
            self.typed.emit(self.toPlainText())

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.left.emit()
