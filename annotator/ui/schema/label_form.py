"""The form of a label: how it is called, looks and is typed, what is said of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, override

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from annotator.errors import sentence
from annotator.model.schema import Label, in_language
from annotator.ui.schema.attributes_field import AttributesField
from annotator.ui.schema.colour_field import ColourField
from annotator.ui.schema.fields import KeyLine, Pair, Remark
from annotator.ui.schema.form import Form, Section
from annotator.ui.schema.guideline_field import GuidelineField
from annotator.ui.schema.hotkey_field import HotkeyField
from annotator.ui.schema.sample import Sample
from annotator.ui.theme import Theme, label_colours
from annotator.ui.translation import isolated, language, tr

KEY_WIDTH = 220
KEY_HINT = sentence("goes into exports; no blanks")


def past_keys(keys: Sequence[str]) -> str:
    """Say which keys a part had before, or those united with it; empty for none."""
    comma = tr(", ")
    return tr("formerly {keys}", keys=comma.join(map(isolated, keys))) if keys else ""


class LabelForm(Form):
    """Shows a label; ``edited`` carries what it is to become."""

    key_requested = Signal(str)
    guideline_typed = Signal(str)
    union_requested = Signal()
    removal_requested = Signal()

    def __init__(self) -> None:
        self.unite, self.remove = QPushButton(), QPushButton()
        super().__init__(self.unite, self.remove)
        self._label: Label | None = None
        self.sample = Sample()
        self.name, self.short, self.help = Pair(), Pair(), Pair()
        self.key, self.hotkey, self.colour = KeyLine(), HotkeyField(), ColourField()
        self.attributes, self.guideline = AttributesField(), GuidelineField()
        self._attributes, self._guideline = Section(self.attributes), Section(self.guideline)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.key.setFixedWidth(KEY_WIDTH)
        rows = self.fields
        rows.add("name", sentence("Name"), self.name)
        rows.add("short", sentence("Short name"), self.short)
        rows.add("help", sentence("In one line"), self.help)
        rows.add("key", sentence("Key"), self.key, KEY_HINT)
        rows.add(
            "hotkey",
            sentence("Hotkey"),
            self.hotkey,
            sentence("1 to 9 or a letter; Delete takes it"),
        )
        rows.add("colour", sentence("Colour"), self.colour)
        for part in (self.sample, rows, self._attributes, self._guideline):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.name.typed.connect(partial(self._tell, "name"))
        self.short.typed.connect(partial(self._tell, "short"))
        self.help.typed.connect(partial(self._tell, "help"))
        self.colour.typed.connect(partial(self._tell, "colour"))
        self.hotkey.pressed.connect(partial(self._tell, "hotkey"))
        self.attributes.typed.connect(self._tell_attributes)
        for part in (self.name, self.short, self.help, self.colour, self.attributes):
            part.left.connect(self.left)
        self.guideline.left.connect(self.left)
        self.guideline.typed.connect(self.guideline_typed)
        self.key.settled.connect(self.key_requested)
        self.unite.clicked.connect(lambda: self.union_requested.emit())
        self.remove.clicked.connect(lambda: self.removal_requested.emit())

    def _tell(self, field: str, value: object, within: str = "") -> None:
        if self._label is not None:
            changes: dict[str, Any] = {field: value}
            self.edited.emit(f"{field} {within}".strip(), replace(self._label, **changes))

    def _tell_attributes(self, within: str, attributes: object) -> None:
        self._tell("attributes", attributes, within)

    def show_label(
        self, label: Label, guideline: str, taken: Mapping[str, str], stored: frozenset[str]
    ) -> None:
        """Show a label; ``taken`` are others' colours, ``stored`` the keys of known attributes."""
        self._label = label
        self.head.name.setText(in_language(label.name, language(), label.key))
        self.head.show_colour(label_colours(label.colour, self.theme).bar)
        self.sample.show_label(label)
        self.name.show_words(label.name)
        self.short.show_words(label.short)
        self.help.show_words(label.help)
        self.key.show_text(label.key)
        self.fields.show_hint("key", past_keys(label.formerly))
        self.hotkey.show_key(label.hotkey)
        self.colour.show_colour(label.colour, taken)
        self.attributes.show_attributes(label.attributes, stored)
        self.guideline.show_text(guideline)

    @override
    def show_remarks(self, remarks: Mapping[str, Remark]) -> None:
        super().show_remarks(remarks)
        self.attributes.show_remarks(remarks)

    @override
    def show_locked(self, *, locked: bool) -> None:
        super().show_locked(locked=locked)
        for pair in (self.name, self.short, self.help, self.colour, self.hotkey, self.attributes):
            pair.show_locked(locked=locked)
        self.key.setReadOnly(locked)
        self.guideline.setReadOnly(locked)
        for button in (self.unite, self.remove):
            button.setVisible(not locked)

    @override
    def settle(self) -> None:
        self.key.settle()
        self.attributes.settle()

    @override
    def show_theme(self, theme: Theme) -> None:
        super().show_theme(theme)
        self.sample.show_theme(theme)
        for part in (self.colour, self.attributes, self._attributes, self._guideline):
            part.show_theme(theme)
        if self._label is not None:
            self.head.show_colour(label_colours(self._label.colour, theme).bar)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.sample.retranslate()
        self.unite.setText(tr("Merge into…"))
        self.remove.setText(tr("Remove"))
        for line, text in zip(
            self.name.lines.values(), (tr("Persian"), tr("English")), strict=True
        ):
            line.setPlaceholderText(text)
        self.attributes.retranslate()
        self._attributes.say(tr("Attributes"), tr("values that an entity of this label can have"))
        self._guideline.say(tr("Guideline"), tr("what annotators read; Markdown"))
        self.guideline.setAccessibleName(tr("Guideline"))
        if self._label is not None:
            self.hotkey.show_key(self._label.hotkey)
            self.head.name.setText(in_language(self._label.name, language(), self._label.key))
