"""A sentence for a person, in a label of which the words can be taken away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel

from annotator.ui.translation import direction


class SentenceLabel(QLabel):
    """Shows plain text, broken where it is long, that runs as the interface does.

    A label whose words can be selected goes by the first letter otherwise, which in a Persian
    sentence may be that of a file's Latin name.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.say(text)

    def say(self, text: str) -> None:
        """Show another sentence."""
        self.setText(text)
        if (document := self.findChild(QTextDocument)) is not None:
            option = document.defaultTextOption()
            option.setTextDirection(direction())
            document.setDefaultTextOption(option)
