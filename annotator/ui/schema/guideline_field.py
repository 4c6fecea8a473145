"""The guideline text of a label, written in Markdown."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from annotator.ui.text_view.display import strong_direction
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
        self.textChanged.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays as it is typed."""
        if text != self.toPlainText():
            self._showing = True
            self.setPlainText(text)
            self._showing = False

    def _turn(self) -> None:
        """Let the text run as its first letter does, an empty one as the interface."""
        rtl = strong_direction(self.toPlainText(), default=self.isRightToLeft())
        wanted = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        option = self.document().defaultTextOption()
        if option.textDirection() != wanted:
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            option.setTextDirection(wanted)
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)

    def _tell(self) -> None:
        self._turn()
        if not self._showing:
            self.typed.emit(self.toPlainText())

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.left.emit()
