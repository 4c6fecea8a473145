"""The form of a label: how it is called, looks and is typed, what is said of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import override

from PySide6.QtCore import Signal

from annotator.errors import sentence
from annotator.model.schema import Label
from annotator.ui.schema.attributes_field import AttributesField
from annotator.ui.schema.colour_field import ColourField
from annotator.ui.schema.fields import Pair, Remark
from annotator.ui.schema.form import Section
from annotator.ui.schema.guideline_field import GuidelineField
from annotator.ui.schema.hotkey_field import HotkeyField
from annotator.ui.schema.part_form import PartForm
from annotator.ui.schema.sample import Sample
from annotator.ui.theme import Theme, label_colours
from annotator.ui.translation import tr


class LabelForm(PartForm[Label]):
    """Shows a label."""

    guideline_typed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sample = Sample()
        self.short, self.help = Pair(), Pair()
        self.hotkey, self.colour = HotkeyField(), ColourField()
        self.attributes, self.guideline = AttributesField(), GuidelineField()
        self._attributes, self._guideline = Section(self.attributes), Section(self.guideline)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        rows = self.fields
        rows.add("short", sentence("Short name"), self.short)
        rows.add("help", sentence("In one line"), self.help)
        self.add_key()
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
        self.short.typed.connect(partial(self.tell, "short"))
        self.help.typed.connect(partial(self.tell, "help"))
        self.colour.typed.connect(partial(self.tell, "colour"))
        self.hotkey.pressed.connect(partial(self.tell, "hotkey"))
        self.attributes.typed.connect(self.tell_attributes)
        self.guideline.typed.connect(self.guideline_typed)
        for part in (self.short, self.help, self.colour, self.attributes, self.guideline):
            part.left.connect(self.left)

    def show_label(
        self, label: Label, guideline: str, taken: Mapping[str, str], stored: frozenset[str]
    ) -> None:
        """Show a label; ``taken`` are others' colours, ``stored`` the keys of known attributes."""
        self.show_part(label)
        self.head.show_colour(label_colours(label.colour, self.theme).bar)
        self.sample.show_label(label)
        self.short.show_words(label.short)
        self.help.show_words(label.help)
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
        for part in (self.short, self.help, self.colour, self.hotkey, self.attributes):
            part.show_locked(locked=locked)
        self.guideline.setReadOnly(locked)

    @override
    def settle(self) -> None:
        super().settle()
        self.attributes.settle()

    @override
    def show_theme(self, theme: Theme) -> None:
        super().show_theme(theme)
        self.sample.show_theme(theme)
        for part in (self.colour, self.attributes, self._attributes, self._guideline):
            part.show_theme(theme)
        if self.part is not None:
            self.head.show_colour(label_colours(self.part.colour, theme).bar)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.sample.retranslate()
        self.attributes.retranslate()
        self._attributes.say(tr("Attributes"), tr("values that an entity of this label can have"))
        self._guideline.say(tr("Guideline"), tr("what annotators read; Markdown"))
        self.guideline.setAccessibleName(tr("Guideline"))
        if self.part is not None:
            self.hotkey.show_key(self.part.hotkey)
