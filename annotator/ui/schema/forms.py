"""The forms side by side: of the whole schema, of each kind of part, of a version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.model.carrying import Carrying
from annotator.model.schema import DocumentLabel, Label, RelationLabel
from annotator.ui.schema import words
from annotator.ui.schema.changes import Part, changes, keys_of, part_at, parts
from annotator.ui.schema.draft import Kind, Spot
from annotator.ui.schema.editing import guideline_of
from annotator.ui.schema.fields import Pair
from annotator.ui.schema.form import Form
from annotator.ui.schema.label_form import LabelForm
from annotator.ui.schema.part_form import PartForm
from annotator.ui.schema.relation_form import DocumentLabelForm, RelationForm
from annotator.ui.schema.schema_form import SchemaForm
from annotator.ui.schema.shown import Shown
from annotator.ui.schema.version_form import VersionForm
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import language

_FORMS: Mapping[Kind, Callable[[], Form]] = {
    "schema": SchemaForm,
    "labels": LabelForm,
    "relations": RelationForm,
    "document_labels": DocumentLabelForm,
    "versions": VersionForm,
}


class Forms(QStackedWidget):
    """Shows the form of one part; each form is made when it is first needed."""

    part_edited = Signal(object, str, object)  # Spot, field, the part as it is to become
    schema_edited = Signal(str, object)  # field, Schema
    guideline_typed = Signal(object, str)  # Spot of a label, text
    key_requested = Signal(object, str)  # Spot, key
    removal_requested = Signal(object)  # Spot
    union_requested = Signal(object)  # Spot
    return_requested = Signal(int)  # number of a version, as they are listed
    left = Signal()  # a field, and with it the step that was typed in it

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._made: dict[Kind, Form] = {}
        self._locked = False
        self.spot = Spot("schema")

    # One form for each kind

    @property
    def label(self) -> LabelForm:
        """The form of a label."""
        return cast("LabelForm", self._form("labels"))

    @property
    def relation(self) -> RelationForm:
        """The form of a relation."""
        return cast("RelationForm", self._form("relations"))

    @property
    def document_label(self) -> DocumentLabelForm:
        """The form of a document label."""
        return cast("DocumentLabelForm", self._form("document_labels"))

    @property
    def whole(self) -> SchemaForm:
        """The form of what holds for all."""
        return cast("SchemaForm", self._form("schema"))

    @property
    def version(self) -> VersionForm:
        """The form of a version."""
        return cast("VersionForm", self._form("versions"))

    @property
    def current(self) -> Form:
        """The form that is shown."""
        return self._form(self.spot.kind)

    def _form(self, kind: Kind) -> Form:
        if kind not in self._made:
            form = self._made[kind] = _FORMS[kind]()
            self._connect(form)
            self.addWidget(form)
            form.show_locked(locked=self._locked)
            form.show_theme(self._theme)
        return self._made[kind]

    def _connect(self, form: Form) -> None:
        form.left.connect(self.left)
        if isinstance(form, LabelForm):
            form.guideline_typed.connect(self._pass_guideline)
        if isinstance(form, PartForm):
            form.edited.connect(self._pass_part)
            form.key_requested.connect(self._pass_key)
            form.union_requested.connect(lambda: self.union_requested.emit(self.spot))
            form.removal_requested.connect(lambda: self.removal_requested.emit(self.spot))
        if isinstance(form, SchemaForm):
            form.edited.connect(self.schema_edited)
        if isinstance(form, VersionForm):
            form.return_requested.connect(lambda: self.return_requested.emit(self.spot.number))

    def _pass_part(self, field: str, part: object) -> None:
        self.part_edited.emit(self.spot, field, part)

    def _pass_key(self, key: str) -> None:
        self.key_requested.emit(self.spot, key)

    def _pass_guideline(self, text: str) -> None:
        self.guideline_typed.emit(self.spot, text)

    # What is shown

    def show_part(self, shown: Shown) -> None:
        """Show the form of what is looked at."""
        self.spot = shown.spot
        part = part_at(shown.schema, shown.spot)
        match part:
            case Label():
                self._show_label(shown, part)
            case RelationLabel():
                names = [(one.key, words.part_name(one)) for one in shown.schema.labels]
                self._show_fact(self.relation, shown, part)
                self.relation.show_relation(part, names, _stored_attributes(shown, part))
            case DocumentLabel():
                self._show_fact(self.document_label, shown, part)
                self.document_label.show_part(part)
            case None if shown.spot.kind == "versions":
                self._show_version(shown)
            case None:
                self.whole.show_schema(shown.schema)
        self.current.show_remarks(shown.remarks.get(shown.spot, {}))
        self.setCurrentWidget(self.current)

    def _show_label(self, shown: Shown, label: Label) -> None:
        others = [one for one in shown.schema.labels if one is not label]
        taken = {one.colour.lower(): words.part_name(one) for one in others}
        text = guideline_of(shown.schema, label)
        self._show_fact(self.label, shown, label)
        self.label.show_label(label, text, taken, _stored_attributes(shown, label))

    def _show_fact(
        self, form: LabelForm | RelationForm | DocumentLabelForm, shown: Shown, part: Part
    ) -> None:
        kind = shown.spot.kind
        keys = keys_of(part, kind, shown.carrying)
        count = words.count_of(shown.uses, kind, keys)
        form.head.about.setText(words.used(kind, count) if shown.uses else "")
        form.unite.setEnabled(len(parts(shown.schema, kind)) > 1)

    def _show_version(self, shown: Shown) -> None:
        version = shown.versions[shown.spot.number]
        known = [version.schema, shown.schema, *(one.schema for one in shown.versions)]
        found = words.said(changes(shown.schema, version.schema, Carrying.under(known)))
        name = words.version_name(version.version)
        self.version.show_version(name, words.moment(version.time, version.author), found)

    def show_locked(self, *, locked: bool) -> None:
        """Let everything be read only."""
        self._locked = locked
        for form in self._made.values():
            form.show_locked(locked=locked)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for form in self._made.values():
            form.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        for form in self._made.values():
            form.retranslate()

    def settle(self) -> None:
        """Tell what is still being typed."""
        self.current.settle()

    # Where the keys go

    def entrance(self) -> QWidget:
        """Return what takes the focus first."""
        return self.current.fields.first() or self.version.back

    def enter(self) -> None:
        """Let the part that is shown be changed."""
        self.entrance().setFocus(Qt.FocusReason.OtherFocusReason)

    def enter_name(self) -> None:
        """Let a new part be named."""
        first = self.entrance()
        if isinstance(first, Pair):
            line = first.lines[language()]
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()

    def enter_wrong(self) -> None:
        """Let the first thing that is wrong in the form be mended."""
        wrong = self.current.fields.wrong() or self.entrance()
        wrong.setFocus(Qt.FocusReason.OtherFocusReason)


def _stored_attributes(shown: Shown, part: Label | RelationLabel) -> frozenset[str]:
    """Return the keys of the attributes that the stored part has; values may stand under them."""
    names = keys_of(part, shown.spot.kind, shown.carrying)
    here = shown.stored.labels if isinstance(part, Label) else shown.stored.relations
    return frozenset(
        attribute.key for one in here if one.key in names for attribute in one.attributes
    )
