"""The attributes of the current entity, as fields beside their names."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton

from annotator.model.entity import Entity
from annotator.model.schema import Label, Schema
from annotator.ui.annotate.attribute_form import AttributeForm
from annotator.ui.annotate.section import Section
from annotator.ui.theme import font
from annotator.ui.translation import tr


class AttributesSection(Section):
    """Keeps one form a label, so that another entity of it only changes values."""

    value_changed = Signal(str, str, object)  # entity, attribute, AttributeValue | None

    def __init__(self) -> None:
        super().__init__()
        self._schema = Schema("")
        self._forms: dict[str, AttributeForm] = {}
        self._form: AttributeForm | None = None
        self._entity: Entity | None = None
        self._text = ""
        self._automatic: frozenset[str] = frozenset()
        self._shown: tuple[Entity, frozenset[str]] | None = None
        self._more = QToolButton()
        self._more.setFont(font("small"))
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_rows)
        self.contents.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)

    def show_schema(self, schema: Schema) -> None:
        """Make the forms of another schema when they are needed."""
        if schema != self._schema:
            self._schema = schema
            self._renew()

    def _renew(self) -> None:
        for form in self._forms.values():
            form.hide()  # else a form that was just made would be shown once more, as a window
            form.setParent(None)
            form.deleteLater()
        self._forms.clear()
        self._form = None
        self._shown = None
        self.show_entity(self._entity, self._text, self._automatic)

    def show_entity(
        self, entity: Entity | None, text: str, automatic: frozenset[str] = frozenset()
    ) -> None:
        """Show the attributes of an entity in a document's text; nothing without one.

        ``automatic`` are the keys of those that a suggester filled.
        """
        label = self._schema.label(entity.label) if entity else None
        form = self._form_of(label) if label and label.attributes else None
        if form is not self._form and self._form is not None:
            self._form.hide()
        self._entity, self._text, self._form, self._automatic = entity, text, form, automatic
        if self.isHidden() == (form is not None):
            self.setVisible(form is not None)
        if form is not None and entity is not None:
            if (entity, automatic) != self._shown:
                self._shown = entity, automatic
                form.show_values(entity.attributes, text, automatic)
            self._show_rows()
            form.show()

    def show_all(self) -> None:
        """Show the rows that are left out while they are empty, too."""
        self._more.setChecked(True)

    def settle(self) -> None:
        """Tell what is still being typed."""
        if self._form is not None:
            self._form.settle()

    def _form_of(self, label: Label) -> AttributeForm:
        form = self._forms.get(label.key)
        if form is None:
            form = self._forms[label.key] = AttributeForm(label.attributes)
            form.value_changed.connect(self._tell)
            self.contents.insertWidget(1, form)
        return form

    def _tell(self, key: str, value: object) -> None:
        if self._entity is not None:
            self.value_changed.emit(self._entity.id, key, value)

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
        self._renew()
