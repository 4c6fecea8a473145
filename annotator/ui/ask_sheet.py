"""The dialog that asks for one line of text, and says what is wrong with it while it is typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.errors import AnnotatorError
from annotator.ui.sheet import Sheet, plain_words
from annotator.ui.theme import font
from annotator.ui.translation import tr, translate_error

type Check = Callable[[str], object]
"""Raises `AnnotatorError` for a text that cannot be taken."""


class AskSheet(Sheet):
    """Lets its primary button, with the verb ``action``, be pressed while the text can be taken."""

    def __init__(
        self,
        parent: QWidget | None,
        question: str,
        sentences: Sequence[str],
        action: str,
        value: str = "",
        check: Check | None = None,
    ) -> None:
        super().__init__(parent, question, sentences)
        self._check = check
        self._line = QLineEdit(value)
        self._wrong = plain_words("")
        self._wrong.setFont(font("small"))
        self.add(self._field())
        self.add_safe(tr("Cancel"))
        self._primary = self.add_primary(action)
        self._line.textChanged.connect(self._judge)
        self._judge()
        self._line.setFocus()

    def _field(self) -> QWidget:
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._line)
        column.addWidget(self._wrong)
        return field

    def text(self) -> str:
        """Return what was typed."""
        return self._line.text()

    def _judge(self) -> None:
        text = self.text()
        reason = self._reason(text)
        # an empty field needs no reproach
        self._wrong.setText(reason if text else "")
        self._primary.setEnabled(not reason)

    def _reason(self, text: str) -> str:
        if self._check is None:
            return "" if text.strip() else tr("Something must stand here.")
        try:
            self._check(text)
        except AnnotatorError as error:
            return translate_error(error)
        return ""
