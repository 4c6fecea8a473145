"""The forms of a relation and of a document label."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from annotator.errors import sentence
from annotator.model.schema import DocumentLabel, RelationLabel
from annotator.ui.schema.attributes_field import AttributesField
from annotator.ui.schema.fields import Pair, Remark
from annotator.ui.schema.form import Section
from annotator.ui.schema.part_form import PartForm
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

_COLUMNS = 4


class DocumentLabelForm(PartForm[DocumentLabel]):
    """Shows a document label."""

    def __init__(self) -> None:
        super().__init__()
        self.add_key()
        self.column.addWidget(self.fields)
        self.column.addStretch(1)
        self.retranslate()


class RelationForm(PartForm[RelationLabel]):
    """Shows a relation, with the labels that it may begin and end at."""

    def __init__(self) -> None:
        super().__init__()
        self.help, self.sources, self.targets = Pair(), LabelTicks(), LabelTicks()
        self.attributes = AttributesField()
        self._attributes = Section(self.attributes)
        self.add_key()
        self.fields.add("help", sentence("In one line"), self.help)
        self.fields.add("from", sentence("From"), self.sources)
        self.fields.add("to", sentence("To"), self.targets)
        self.column.addWidget(self.fields)
        self.column.addWidget(self._attributes)
        self.column.addStretch(1)
        self.help.typed.connect(partial(self.tell, "help"))
        self.sources.ticked.connect(partial(self.tell, "sources"))
        self.targets.ticked.connect(partial(self.tell, "targets"))
        self.attributes.typed.connect(self.tell_attributes)
        for part in (self.help, self.attributes):
            part.left.connect(self.left)
        self.retranslate()

    def show_relation(
        self, part: RelationLabel, labels: Sequence[tuple[str, str]], stored: frozenset[str]
    ) -> None:
        """Show a relation; ``labels`` are keys and names, ``stored`` keys of known attributes."""
        self.show_part(part)
        self.help.show_words(part.help)
        self.sources.show_labels(labels, part.sources)
        self.targets.show_labels(labels, part.targets)
        self.attributes.show_attributes(part.attributes, stored)

    @override
    def show_remarks(self, remarks: Mapping[str, Remark]) -> None:
        super().show_remarks(remarks)
        self.attributes.show_remarks(remarks)

    @override
    def show_locked(self, *, locked: bool) -> None:
        super().show_locked(locked=locked)
        for part in (self.help, self.sources, self.targets, self.attributes):
            part.show_locked(locked=locked)

    @override
    def settle(self) -> None:
        super().settle()
        self.attributes.settle()

    @override
    def show_theme(self, theme: Theme) -> None:
        super().show_theme(theme)
        self.attributes.show_theme(theme)
        self._attributes.show_theme(theme)

    @override
    def retranslate(self) -> None:
        super().retranslate()
        self.attributes.retranslate()
        self._attributes.say(tr("Attributes"), tr("values that a relation of this kind can have"))


class LabelTicks(QWidget):
    """The labels to tick; none ticked means any."""

    ticked = Signal(object)  # tuple of keys, in the order of the schema

    def __init__(self) -> None:
        super().__init__()
        self._boxes: list[QCheckBox] = []
        self._keys: tuple[str, ...] = ()
        self._locked = False
        self._any = QCheckBox()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._any.clicked.connect(lambda: self.ticked.emit(()))
        self._grid.addWidget(self._any, 0, 0)

    def boxes(self) -> list[QCheckBox]:
        """Return the boxes that are shown, "any label" first."""
        return [self._any, *self._boxes[: len(self._keys)]]

    def show_labels(self, labels: Sequence[tuple[str, str]], ticked: Sequence[str]) -> None:
        """Show labels by key and name, these of them ticked."""
        self._keys = tuple(key for key, _ in labels)
        while len(self._boxes) < len(labels):
            self._add()
        for number, box in enumerate(self._boxes):
            box.setVisible(number < len(labels))
            if number < len(labels):
                key, name = labels[number]
                box.setText(name)
                box.setChecked(key in ticked)
        self._any.setText(tr("any label"))
        self._any.setChecked(not ticked)
        self._enable()

    def show_locked(self, *, locked: bool) -> None:
        """Let the ticks be looked at only."""
        self._locked = locked
        self._enable()

    def _enable(self) -> None:
        for box in (self._any, *self._boxes):
            box.setEnabled(not self._locked)

    def _add(self) -> None:
        box, place = QCheckBox(), len(self._boxes) + 1
        box.clicked.connect(self._tell)
        self._boxes.append(box)
        row, column = divmod(place, _COLUMNS)
        self._grid.addWidget(box, row, column, Qt.AlignmentFlag.AlignTop)

    def _tell(self) -> None:
        pairs = zip(self._keys, self._boxes, strict=False)
        self.ticked.emit(tuple(key for key, box in pairs if box.isChecked()))
