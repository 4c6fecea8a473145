"""An earlier version of the schema: when it was stored, and how to go back to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from annotator.ui.schema.form import Form
from annotator.ui.sheet import plain_words
from annotator.ui.translation import tr


class VersionForm(Form):
    """Shows what going back would change; ``return_requested`` asks for it."""

    return_requested = Signal()

    def __init__(self) -> None:
        self.back = QPushButton()
        super().__init__(self.back)
        self._said = plain_words("")
        self.rows = plain_words("")
        self.column.addWidget(self._said)
        self.column.addWidget(self.rows)
        self.column.addStretch(1)
        self.back.clicked.connect(lambda: self.return_requested.emit())
        self._changes: Sequence[str] = ()
        self.retranslate()

    def show_version(self, name: str, about: str, changes: Sequence[str]) -> None:
        """Show a version; ``changes`` are sentences of what the draft would become."""
        self.head.name.setText(name)
        self.head.about.setText(about)
        self._changes = changes
        self.rows.setText("\n".join(f"•  {one}" for one in changes))
        self.rows.setVisible(bool(changes))
        self._show_texts()

    def _show_texts(self) -> None:
        if self._changes:
            self._said.setText(tr("If the draft goes back to this version:"))
        else:
            self._said.setText(tr("The draft says the same as this version."))
        self.back.setVisible(not self.locked)
        self.back.setEnabled(bool(self._changes))

    @override
    def show_locked(self, *, locked: bool) -> None:
        super().show_locked(locked=locked)
        self._show_texts()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.back.setText(tr("Back to this version"))
        self.rows.setAccessibleName(tr("What would change"))
        self._show_texts()
