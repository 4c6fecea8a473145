"""The attributes of the current entity, as fields beside their names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from annotator.model.entity import AttributeValue, Entity
from annotator.model.schema import Attribute, Label, Schema, in_language
from annotator.ui.annotate.attribute_fields import AttributeField, field_for
from annotator.ui.annotate.section import Section, mute
from annotator.ui.theme import font
from annotator.ui.translation import language, tr

NAME_WIDTH = 84
FEW = 4
"""So many attributes are shown even when they are empty; the rest on demand."""


class AttributesSection(Section):
    """Keeps one form a label, so that another entity of it only changes values."""

    value_changed = Signal(str, str, object)  # entity, attribute, AttributeValue | None

    def __init__(self) -> None:
        super().__init__()
        self._schema = Schema("")
        self._forms: dict[str, _Form] = {}
        self._form: _Form | None = None
        self._entity: Entity | None = None
        self._text = ""
        self._more = QToolButton()
        self._more.setFont(font("small"))
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_rows)
        self.contents.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_schema(self, schema: Schema) -> None:
        """Make the forms of another schema, or in another language, when they are needed."""
        self._schema = schema
        for form in self._forms.values():
            form.setParent(None)
            form.deleteLater()
        self._forms.clear()
        self._form = None
        self.show_entity(self._entity, self._text)

    def show_entity(self, entity: Entity | None, text: str) -> None:
        """Show the attributes of an entity in a document's text; nothing without one."""
        label = self._schema.label(entity.label) if entity else None
        form = self._form_of(label) if label and label.attributes else None
        if form is not self._form and self._form is not None:
            self._form.hide()
        self._entity, self._text, self._form = entity, text, form
        if self.isHidden() == (form is not None):
            self.setVisible(form is not None)
        if form is not None and entity is not None:
            form.show_entity(entity, text)
            self._show_rows()
            form.show()

    def show_all(self) -> None:
        """Show the rows that are left out while they are empty, too."""
        self._more.setChecked(True)

    def settle(self) -> None:
        """Tell what is still being typed."""
        if self._form is not None:
            self._form.settle()

    def _form_of(self, label: Label) -> _Form:
        form = self._forms.get(label.key)
        if form is None:
            form = self._forms[label.key] = _Form(label)
            form.value_changed.connect(self.value_changed)
            self.contents.insertWidget(1, form)
        return form

    def _show_rows(self) -> None:
        if self._form is None:
            return
        left_out = self._form.show_rows(whole=self._more.isChecked())
        self._more.setVisible(self._more.isChecked() or left_out > 0)
        self._more.setText(
            tr("Fewer attributes")
            if self._more.isChecked()
            else tr("{n} more attributes", n=left_out)
        )

    def retranslate(self) -> None:
        """Set every text anew."""
        self.show_heading(tr("Attributes"))
        self.show_schema(self._schema)


class _Form(QWidget):
    """The fields of one label."""

    value_changed = Signal(str, str, object)

    def __init__(self, label: Label) -> None:
        super().__init__()
        self._entity: Entity | None = None
        self._names: dict[str, QLabel] = {}
        self._fields: dict[str, AttributeField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)
        for row, attribute in enumerate(label.attributes):
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

    def show_entity(self, entity: Entity, text: str) -> None:
        before, self._entity = self._entity, entity
        if before is not None and before == entity:
            return
        for key, field in self._fields.items():
            field.show_value(entity.attributes.get(key), text)

    def show_rows(self, *, whole: bool) -> int:
        """Show the rows with values and the first few; return how many are left out."""
        filled = self._entity.attributes if self._entity else dict[str, AttributeValue]()
        shown = {key for key in self._fields if whole or key in filled}
        for key, field in self._fields.items():
            if len(shown) < FEW and field.attribute.type != "span":
                shown.add(key)
        for key, field in self._fields.items():
            for part in (self._names[key], field):
                if part.isHidden() == (key in shown):
                    part.setVisible(key in shown)
        return len(self._fields) - len(shown)

    def settle(self) -> None:
        for field in self._fields.values():
            field.settle()

    def _tell(self, key: str, value: object) -> None:
        if self._entity is not None:
            self.value_changed.emit(self._entity.id, key, value)
