"""What the forms of labels, relations and document labels share: name, key, merge, remove."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from annotator.errors import sentence
from annotator.model.schema import DocumentLabel, Label, RelationLabel, in_language
from annotator.ui.schema.fields import KeyLine, Pair
from annotator.ui.schema.form import Form
from annotator.ui.translation import isolated, language, tr

_KEY_WIDTH = 220


class PartForm[Part: (Label, RelationLabel, DocumentLabel)](Form):
    """Shows a part of a schema; ``edited`` carries what it is to become."""

    key_requested = Signal(str)
    union_requested = Signal()
    removal_requested = Signal()

    def __init__(self) -> None:
        self.unite, self.remove = QPushButton(), QPushButton()
        super().__init__(self.unite, self.remove)
        self.part: Part | None = None
        self.name, self.key = Pair(), KeyLine()
        self.key.setFixedWidth(_KEY_WIDTH)
        self.fields.add("name", sentence("Name"), self.name)
        self.name.typed.connect(partial(self.tell, "name"))
        self.name.left.connect(self.left)
        self.key.settled.connect(self.key_requested)
        self.unite.clicked.connect(lambda: self.union_requested.emit())
        self.remove.clicked.connect(lambda: self.removal_requested.emit())

    def add_key(self) -> None:
        """Add the row of the key."""
        self.fields.add("key", sentence("Key"), self.key, sentence("goes into exports; no blanks"))

    def tell(self, field: str, value: object) -> None:
        """Tell what the part is to become."""
        self._tell(field, {field: value})

    def tell_attributes(self, within: str, attributes: object) -> None:
        """Tell so of its attributes; ``within`` says which field of which of them was typed in."""
        self._tell(f"attributes {within}".strip(), {"attributes": attributes})

    def _tell(self, field: str, changes: dict[str, Any]) -> None:
        if self.part is not None:
            self.edited.emit(field, replace(self.part, **changes))

    def show_part(self, part: Part) -> None:
        """Show a part."""
        self.part = part
        self.head.name.setText(in_language(part.name, language(), part.key))
        self.name.show_words(part.name)
        self.key.show_text(part.key)
        self.fields.show_hint("key", _past_keys(part.formerly))

    @override
    def show_locked(self, *, locked: bool) -> None:
        super().show_locked(locked=locked)
        self.name.show_locked(locked=locked)
        self.key.setReadOnly(locked)
        for button in (self.unite, self.remove):
            button.setVisible(not locked)

    @override
    def settle(self) -> None:
        self.key.settle()

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.unite.setText(tr("Merge into…"))
        self.remove.setText(tr("Remove"))
        for line, text in zip(
            self.name.lines.values(), (tr("Persian"), tr("English")), strict=True
        ):
            line.setPlaceholderText(text)
        if self.part is not None:
            self.head.name.setText(in_language(self.part.name, language(), self.part.key))


def _past_keys(keys: Sequence[str]) -> str:
    """Say which keys a part had before, or those united with it; empty for none."""
    comma = tr(", ")
    return tr("formerly {keys}", keys=comma.join(map(isolated, keys))) if keys else ""
