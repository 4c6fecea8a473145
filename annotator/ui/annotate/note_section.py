"""The note of the current entity, or of the document while no entity is current."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from annotator.ui.annotate.section import Section
from annotator.ui.translation import tr

HEIGHT = 56


class NoteSection(Section):
    """A field with its own undo; what is typed becomes one edit when the field is left."""

    note_changed = Signal(str, str)  # id of the entity, empty for the document; the text

    def __init__(self) -> None:
        super().__init__("note")
        self.field = _Field()
        self.field.left.connect(self.settle)
        self.contents.addWidget(self.field)
        self._owner = ""
        self._shown = ""

    def show_note(self, owner: str, text: str) -> None:
        """Show the note of an entity, or of the document where ``owner`` is empty.

        While the same owner's note is being typed into, it is left alone.
        """
        if owner == self._owner and (text == self._shown or self.field.hasFocus()):
            return
        self.settle()
        self._owner, self._shown = owner, text
        if self.field.toPlainText() != text:
            self.field.setPlainText(text)
        self._show_texts()

    @property
    def owner(self) -> str:
        """The id of the entity whose note is shown, empty for the document."""
        return self._owner

    def settle(self) -> None:
        """Tell what was typed, if that has not been told."""
        typed = self.field.toPlainText().strip()
        if typed != self._shown:
            self._shown = typed
            self.note_changed.emit(self._owner, typed)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.field.setPlaceholderText(tr("For the reviewer, or for yourself…"))
        self._show_texts()

    def _show_texts(self) -> None:
        heading = tr("Note") if self._owner else tr("Note on the document")
        self.show_heading(heading)
        self.field.setAccessibleName(heading)


class _Field(QPlainTextEdit):
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setTabChangesFocus(True)
        self.setFixedHeight(HEIGHT)

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        self.left.emit()
