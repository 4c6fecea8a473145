"""The form of what holds for the whole schema: name, language, nesting, suffixes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, Literal, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import sentence
from annotator.model.schema import Label, Schema
from annotator.ui.combo_box import ComboBox
from annotator.ui.schema.fields import Line
from annotator.ui.schema.form import Form
from annotator.ui.schema.sample import Sample
from annotator.ui.start.screen import LANGUAGE_NAMES
from annotator.ui.theme import LABEL_PALETTE, Theme
from annotator.ui.translation import direction, language, tr

type Suffixes = Literal["in", "out"]

_FIELD_WIDTH, _SAMPLE_WIDTH = 220, 400
_EXAMPLE = "از پیام‌رسان‌های داخلی"
_PARTS: dict[Suffixes, str] = {"out": "پیام‌رسان", "in": "پیام‌رسان‌های"}
_EXAMPLE_LABEL = Label("", {"fa": "برچسب", "en": "label"}, next(iter(LABEL_PALETTE)))


class SchemaForm(Form):
    """Shows what holds for all labels; ``edited`` carries what the schema is to become."""

    def __init__(self) -> None:
        super().__init__()
        self._schema: Schema | None = None
        self.name, self.language = Line(language()), ComboBox()
        self.nesting, self.suffixes = QCheckBox(), SuffixChoice()
        self.language.setFixedWidth(_FIELD_WIDTH)
        rows = self.fields
        rows.add("name", sentence("Name"), self.name)
        rows.add("language", sentence("Language of the texts"), self.language)
        rows.add("nesting", sentence("Nesting"), self.nesting)
        rows.add("suffixes", sentence("Suffixes"), self.suffixes)
        self.column.addWidget(rows)
        self.column.addStretch(1)
        self.name.typed.connect(partial(self._tell, "name"))
        self.name.left.connect(self.left)
        self.language.activated.connect(self._tell_language)
        self.nesting.clicked.connect(self._tell_nesting)
        self.suffixes.chosen.connect(partial(self._tell, "suffixes"))
        self.retranslate()

    def _tell(self, field: str, value: object) -> None:
        if self._schema is not None:
            changes: dict[str, Any] = {field: value}
            typed = field if field == "name" else ""
            self.edited.emit(typed, replace(self._schema, **changes))

    def _tell_nesting(self, on: bool) -> None:  # noqa: FBT001  the signal's form
        self._tell("nesting", on)

    def _tell_language(self, at: int) -> None:
        self._tell("language", self.language.itemData(at))

    def show_schema(self, schema: Schema) -> None:
        """Show a schema."""
        self._schema = schema
        self.head.name.setText(schema.name)
        self.name.show_text(schema.name)
        at = self.language.findData(schema.language)
        if at < 0:
            self.language.addItem(schema.language, schema.language)
            at = self.language.count() - 1
        self.language.setCurrentIndex(at)
        self.nesting.setChecked(schema.nesting)
        self.suffixes.show_choice(schema.suffixes)

    @override
    def show_locked(self, *, locked: bool) -> None:
        super().show_locked(locked=locked)
        self.name.setReadOnly(locked)
        for part in (self.language, self.nesting, self.suffixes):
            part.setEnabled(not locked)

    @override
    def show_theme(self, theme: Theme) -> None:
        super().show_theme(theme)
        self.suffixes.show_theme(theme)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.name.setLayoutDirection(direction())
        self.nesting.setText(tr("Entities may lie over and within each other"))
        self.suffixes.retranslate()
        chosen = self.language.currentData()
        self.language.clear()
        for key, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(max(self.language.findData(chosen), 0))


class SuffixChoice(QWidget):
    """Whether suffixes after a half-space belong to an entity, each with an example."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[Suffixes, QRadioButton] = {"out": QRadioButton(), "in": QRadioButton()}
        self._samples: list[Sample] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(0)
        for choice, button in self.buttons.items():
            sample = Sample(_EXAMPLE, (_PARTS[choice],))
            sample.show_label(_EXAMPLE_LABEL)
            sample.setFixedWidth(_SAMPLE_WIDTH)
            self._samples.append(sample)
            column.addWidget(button)
            column.addWidget(sample, 0, Qt.AlignmentFlag.AlignLeading)
            button.clicked.connect(lambda _=False, choice=choice: self.chosen.emit(choice))
        self.setFocusProxy(self.buttons["out"])

    def show_choice(self, choice: Suffixes) -> None:
        """Show which holds."""
        self.buttons[choice].setChecked(True)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for sample in self._samples:
            sample.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.buttons["out"].setText(tr("Suffixes after a half-space stay outside the entity"))
        self.buttons["in"].setText(tr("Suffixes after a half-space belong to the entity"))
        for sample in self._samples:
            sample.retranslate()
