"""Fields beside their names, one an attribute: of an entity's label or of a relation's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from annotator.model.entity import Attributes
from annotator.model.schema import Attribute, in_language
from annotator.ui.annotate.attribute_fields import AttributeField, field_for
from annotator.ui.annotate.section import mute
from annotator.ui.theme import font
from annotator.ui.translation import language

NAME_WIDTH = 84
FEW = 4
"""So many attributes are shown even when they are empty; the rest on demand."""


class AttributeForm(QWidget):
    """Shows values and tells when a person has changed one."""

    value_changed = Signal(str, object)  # attribute, AttributeValue | None

    def __init__(self, attributes: Sequence[Attribute]) -> None:
        super().__init__()
        self._values: Attributes = {}
        self._names: dict[str, QLabel] = {}
        self._fields: dict[str, AttributeField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        for row, attribute in enumerate(attributes):
            self._add(row, attribute)

    def _add(self, row: int, attribute: Attribute) -> None:
        name = QLabel(in_language(attribute.name, language(), attribute.key))
        name.setFont(font("small"))
        mute(name)
        field = field_for(attribute)
        name.setBuddy(field)
        field.setAccessibleName(name.text())
        field.edited.connect(partial(self._tell, attribute.key))
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, row, 1)
        self._names[attribute.key], self._fields[attribute.key] = name, field

    def _tell(self, key: str, value: object) -> None:
        self.value_changed.emit(key, value)

    def show_values(self, values: Attributes, text: str, automatic: frozenset[str]) -> None:
        """Show values in a document's ``text``; ``automatic`` are the keys a suggester filled."""
        self._values = values
        for key, field in self._fields.items():
            field.show_value(values.get(key), text)
            field.show_automatic(automatic=key in automatic)

    def show_rows(self, *, whole: bool) -> int:
        """Show the rows with values and the first few; return how many are left out."""
        shown = {key for key in self._fields if whole or key in self._values}
        for key, field in self._fields.items():
            if len(shown) < FEW and field.attribute.type != "span":
                shown.add(key)
        for key, field in self._fields.items():
            for part in (self._names[key], field):
                if part.isHidden() == (key in shown):
                    part.setVisible(key in shown)
        return len(self._fields) - len(shown)

    def settle(self) -> None:
        """Tell what is still being typed."""
        for field in self._fields.values():
            field.settle()
