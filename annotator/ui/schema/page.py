"""The page of the schema screen: parts at the start, the form of one of them, the draft's bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.schema import DocumentLabel, Label, RelationLabel, Schema
from annotator.project.schema_changes import Uses, Version
from annotator.ui.annotate.panes import go_round
from annotator.ui.page_head import PageHead
from annotator.ui.schema import words
from annotator.ui.schema.changes import Change, changes, part_at, parts
from annotator.ui.schema.draft import Kind, Spot
from annotator.ui.schema.draft_bar import DraftBar
from annotator.ui.schema.editing import guideline_of
from annotator.ui.schema.fields import Pair, Remark
from annotator.ui.schema.form import Form
from annotator.ui.schema.label_form import LabelForm
from annotator.ui.schema.part_list import PartList
from annotator.ui.schema.relation_form import DocumentLabelForm, PartForm, RelationForm
from annotator.ui.schema.schema_form import SchemaForm
from annotator.ui.schema.version_form import VersionForm
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import language, tr


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows: a draft beside what is stored, and which part of it.

    ``wrong`` are remarks by spot and field, ``reason`` says why the draft cannot be stored,
    ``owner`` is the annotator whose file this is, where nothing can be changed.
    """

    stored: Schema
    schema: Schema
    spot: Spot
    uses: Uses | None = None
    versions: Sequence[Version] = ()
    wrong: Mapping[Spot, Mapping[str, Remark]] = field(
        default_factory=dict[Spot, Mapping[str, Remark]]
    )
    reason: str = ""
    owner: str | None = None
    store_key: str = ""


class Page(QWidget):
    """Shows a draft and asks for changes of it; it makes none itself."""

    chosen = Signal(object)  # a Spot
    part_edited = Signal(object, str, object)  # Spot, field, the part as it is to become
    schema_edited = Signal(str, object)  # field, Schema
    guideline_typed = Signal(object, str)  # Spot of a label, text
    key_requested = Signal(object, str)  # Spot, key
    addition_requested = Signal(str)  # Kind
    removal_requested = Signal(object)  # Spot
    union_requested = Signal(object)  # Spot
    move_requested = Signal(object, int)  # Spot, step
    return_requested = Signal(int)  # number of a version, as they are listed
    left = Signal()  # a field, and with it the step that was typed in it

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._shown: Shown | None = None
        self.read, self.write = QPushButton(), QPushButton()
        self.head = PageHead(self.read, self.write)
        self.list, self.bar = PartList(), DraftBar()
        self.label, self.relation = LabelForm(), RelationForm()
        self.document_label = DocumentLabelForm()
        self.whole, self.version = SchemaForm(), VersionForm()
        self._stack = QStackedWidget()
        self._forms: Mapping[Kind, Form] = {
            "schema": self.whole,
            "labels": self.label,
            "relations": self.relation,
            "document_labels": self.document_label,
            "versions": self.version,
        }
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        for form in self._forms.values():
            self._stack.addWidget(form)
        for button in (self.read, self.write):
            button.setAutoDefault(False)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.list)
        body.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(body, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        ours = self.list
        ours.chosen.connect(self.chosen)
        ours.entered.connect(self.go_to_form)
        ours.addition_requested.connect(self.addition_requested)
        ours.removal_requested.connect(self.removal_requested)
        ours.move_requested.connect(self.move_requested)
        for form in self._forms.values():
            form.left.connect(self.left)
        parts_of = (self.label, self.relation, self.document_label)
        for form in parts_of:
            form.edited.connect(self._pass_part)
            form.key_requested.connect(self._pass_key)
            form.union_requested.connect(lambda: self.union_requested.emit(self.spot))
            form.removal_requested.connect(lambda: self.removal_requested.emit(self.spot))
        self.whole.edited.connect(self.schema_edited)
        self.label.guideline_typed.connect(self._pass_guideline)
        self.version.return_requested.connect(lambda: self.return_requested.emit(self.spot.number))

    def _pass_part(self, field: str, part: object) -> None:
        self.part_edited.emit(self.spot, field, part)

    def _pass_key(self, key: str) -> None:
        self.key_requested.emit(self.spot, key)

    def _pass_guideline(self, text: str) -> None:
        self.guideline_typed.emit(self.spot, text)

    # What it shows

    @property
    def spot(self) -> Spot:
        """What is looked at."""
        return self._shown.spot if self._shown else Spot("schema")

    @property
    def form(self) -> Form:
        """The form that is shown."""
        return self._forms[self.spot.kind]

    def show_schema(self, shown: Shown) -> None:
        """Show a draft."""
        before, self._shown = self._shown, shown
        if before is None or (before.owner is None) != (shown.owner is None):
            self._show_locked(locked=shown.owner is not None)
        self._show_head(shown)
        found = changes(shown.stored, shown.schema)
        changed = frozenset(one.spot for one in found if one.spot is not None)
        rows = words.rows(shown.schema, changed, shown.wrong, shown.uses, shown.versions)
        self.list.show_rows(rows, shown.spot)
        self._show_form(shown)
        self._show_bar(shown, found)

    def _show_head(self, shown: Shown) -> None:
        self.head.about.setText(
            tr("{schema}, version {number}", schema=shown.stored.name, number=shown.stored.version)
        )

    def _show_locked(self, *, locked: bool) -> None:
        self.list.show_locked(locked=locked)
        self.read.setVisible(not locked)
        for form in self._forms.values():
            form.show_locked(locked=locked)

    def _show_form(self, shown: Shown) -> None:
        part = part_at(shown.schema, shown.spot)
        match part:
            case Label():
                self._show_label(shown, part)
            case RelationLabel():
                names = [(one.key, words.part_name(one)) for one in shown.schema.labels]
                self._show_fact(self.relation, shown, part)
                self.relation.show_relation(part, names, _stored_attributes(shown.stored, part))
            case DocumentLabel():
                self._show_fact(self.document_label, shown, part)
                self.document_label.show_part(part)
            case None if shown.spot.kind == "versions":
                self._show_version(shown)
            case None:
                self.whole.show_schema(shown.schema)
        form = self._forms[shown.spot.kind]
        form.show_remarks(shown.wrong.get(shown.spot, {}))
        self._stack.setCurrentWidget(form)

    def _show_label(self, shown: Shown, label: Label) -> None:
        others = [one for one in shown.schema.labels if one is not label]
        taken = {one.colour.lower(): words.part_name(one) for one in others}
        text = guideline_of(shown.schema, label)
        self._show_fact(self.label, shown, label)
        self.label.show_label(label, text, taken, _stored_attributes(shown.stored, label))

    def _show_fact(
        self,
        form: LabelForm | PartForm[RelationLabel] | PartForm[DocumentLabel],
        shown: Shown,
        part: Label | RelationLabel | DocumentLabel,
    ) -> None:
        kind = shown.spot.kind
        count = words.count_of(shown.uses, kind, part)
        form.head.about.setText(words.used(kind, count) if shown.uses else "")
        form.unite.setEnabled(len(parts(shown.schema, kind)) > 1)

    def _show_version(self, shown: Shown) -> None:
        version = shown.versions[shown.spot.number]
        found = words.said(changes(shown.schema, version.schema))
        name = words.version_name(version.version)
        self.version.show_version(name, words.moment(version.time, version.author), found)

    def _show_bar(self, shown: Shown, found: Sequence[Change]) -> None:
        if shown.owner is not None:
            self.bar.show_locked(
                tr(
                    "This is the file of {person}: the lead changes the schema in the project, and "
                    "“Collect files” brings it here.",
                    person=shown.owner,
                )
            )
            return
        version = shown.stored.version + 1
        self.bar.show_draft(version, shown.store_key, words.said(found), shown.reason)

    # Focus and texts

    def go_round(self, step: int) -> None:
        """Move the focus to the next (1) or previous (-1) of list, form and bar."""
        first = self.form.fields.first()
        store = self.bar.store if self.bar.store.isEnabled() else self.bar.discard
        stops: list[tuple[QWidget, QWidget]] = [(self.list, self.list.view)]
        if first is not None:
            stops.append((self._stack, first))
        elif self.spot.kind == "versions":
            stops.append((self._stack, self.version.back))
        if store.isVisible() and store.isEnabled():
            stops.append((self.bar, store))
        go_round(stops, step)

    def go_to_form(self) -> None:
        """Let the part that is shown be changed."""
        first = self.form.fields.first() or self.version.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_name(self) -> None:
        """Let a new part be named."""
        first = self.form.fields.first()
        if isinstance(first, Pair):
            line = first.lines[language()]
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()

    def go_to_wrong(self) -> None:
        """Let the first thing that is wrong in the form be mended."""
        wrong = self.form.fields.wrong() or self.form.fields.first()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Go back from a form to the list; False from anywhere else."""
        focus = QApplication.focusWidget()
        inside = focus is not None and (
            self._stack.isAncestorOf(focus) or self.bar.isAncestorOf(focus)
        )
        if inside:
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return inside

    def settle(self) -> None:
        """Tell what is still being typed."""
        self.form.settle()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for part in (self.head, self.list, self.bar, *self._forms.values()):
            part.show_theme(theme)
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.head.title.setText(tr("Schema of the labels"))
        self.read.setText(tr("Import from a file…"))
        self.write.setText(tr("Export to a file…"))
        for part in (self.list, self.bar, *self._forms.values()):
            part.retranslate()
        if self._shown is not None:
            self.show_schema(self._shown)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # a palette would not do: the style's sheet takes it back from a screen that is hidden
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        edge = self.list.geometry()
        x = edge.left() - 1 if self.isRightToLeft() else edge.right() + 1
        painter.fillRect(x, edge.top(), 1, edge.height(), QColor(self._theme.line))
        painter.fillRect(0, self.head.height(), self.width(), 1, QColor(self._theme.line))


def _stored_attributes(stored: Schema, part: Label | RelationLabel) -> frozenset[str]:
    """Return the keys of the attributes that the stored part has; values may stand under them."""
    names = (part.key, *part.formerly)
    here = stored.labels if isinstance(part, Label) else stored.relations
    return frozenset(
        attribute.key for one in here if one.key in names for attribute in one.attributes
    )
