"""The relations of the current entity, each with its other end and a way to remove it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.model.entity import Attributes, AttributeValue
from annotator.model.schema import Attribute
from annotator.ui.annotate.attribute_form import AttributeForm
from annotator.ui.annotate.entity_section import Chip
from annotator.ui.annotate.section import Section, mute
from annotator.ui.bar_buttons import Tool
from annotator.ui.elided_label import ElidedLabel
from annotator.ui.icons import pixmap
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import Theme, font
from annotator.ui.translation import number, tr

_LONGEST_WORDS = 110
_LONGEST_NAME = 72
"""Pixels: of words at the most; that names keep where the pane is narrow."""


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A relation as the current entity sees it: its name, and the entity at the other end."""

    id: str
    name: str
    outwards: bool
    other: str
    words: str
    style: LabelStyle
    attributes: tuple[Attribute, ...] = ()
    values: Attributes = field(default_factory=dict[str, AttributeValue])


class RelationsSection(Section):
    """Shows rows and asks for removing one, changing an attribute, going to the other end."""

    removal_requested = Signal(str)  # id of a relation
    entity_requested = Signal(str)
    attribute_changed = Signal(str, str, object)  # relation, attribute, AttributeValue | None

    def __init__(self) -> None:
        super().__init__("relation")
        self._rows: list[RelationRow] = []
        self._widgets: list[_Row] = []
        self._key = ""
        self._hint = QLabel()
        self._hint.setFont(font("small"))
        mute(self._hint)
        self._hint.setWordWrap(True)
        self.contents.addWidget(self._hint)

    def show_relations(self, rows: Sequence[RelationRow], text: str) -> None:
        """Show the relations of an entity in a document's ``text``."""
        if list(rows) == self._rows:
            return
        if _without_values(rows) != _without_values(self._rows):
            self._make_rows(rows)
        self._rows = list(rows)
        for widget, row in zip(self._widgets, rows, strict=True):
            widget.show_values(row.values, text)
        self._show_texts()

    def _make_rows(self, rows: Sequence[RelationRow]) -> None:
        for widget in self._widgets:
            self.contents.removeWidget(widget)
            widget.deleteLater()
        self._widgets = [self._widget(row) for row in rows]

    def settle(self) -> None:
        """Tell what is still being typed."""
        for widget in self._widgets:
            widget.settle()

    def _widget(self, row: RelationRow) -> _Row:
        widget = _Row(row)
        widget.attribute_changed.connect(self.attribute_changed)
        widget.show_theme(self.theme)
        widget.removal_requested.connect(self.removal_requested)
        widget.entity_requested.connect(self.entity_requested)
        self.contents.addWidget(widget)
        return widget

    def _show_texts(self) -> None:
        count = number(len(self._rows)) if self._rows else ""
        self.show_heading(tr("Relations"), count)
        self._hint.setText(
            tr("None yet. Press {key}, then choose the other entity.", key=self._key)
        )
        self._hint.setVisible(not self._rows)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        super().show_theme(theme)
        for widget in self._widgets:
            widget.show_theme(theme)

    def retranslate(self, key: str) -> None:
        """Set every text anew; ``key`` begins a relation."""
        self._key = key
        self._show_texts()
        for widget in self._widgets:
            widget.retranslate()


def _without_values(rows: Sequence[RelationRow]) -> list[RelationRow]:
    return [replace(row, values={}) for row in rows]


class _Row(QWidget):
    removal_requested = Signal(str)
    entity_requested = Signal(str)
    attribute_changed = Signal(str, str, object)

    def __init__(self, row: RelationRow) -> None:
        super().__init__()
        self._row = row
        self._name, self._arrow = ElidedLabel(row.name, least=_LONGEST_NAME), QLabel()
        self._words = ElidedLabel(row.words, most=_LONGEST_WORDS)
        mute(self._name)
        self._words.setCursor(Qt.CursorShape.PointingHandCursor)
        chip = Chip()
        chip.show_label(row.style)
        name = min(chip.sizeHint().width(), _LONGEST_NAME)
        chip.setMinimumWidth(name)  # the words give way first
        self._remove = Tool("remove_relation", "reject", quiet=True)
        self._remove.clicked.connect(lambda: self.removal_requested.emit(row.id))
        line = QHBoxLayout()
        line.setSpacing(8)
        other = [self._words, chip]
        parts = (
            [self._name, self._arrow, *other] if row.outwards else [*other, self._arrow, self._name]
        )
        for part in parts:
            line.addWidget(part)
        line.addStretch(1)
        line.addWidget(self._remove)
        self._form = AttributeForm(row.attributes)
        self._form.value_changed.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self._form)
        self._form.setVisible(bool(row.attributes))
        self.retranslate()

    def _tell(self, key: str, value: object) -> None:
        self.attribute_changed.emit(self._row.id, key, value)

    def show_values(self, values: Attributes, text: str) -> None:
        self._form.show_values(values, text, frozenset())

    def settle(self) -> None:
        self._form.settle()

    def show_theme(self, theme: Theme) -> None:
        self._arrow.setPixmap(pixmap("next", theme.muted, 14, self.devicePixelRatioF()))
        self._remove.show_theme(theme)

    def retranslate(self) -> None:
        self._remove.say(tr("Remove the relation"))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._words.geometry().contains(event.position().toPoint()):
            self.entity_requested.emit(self._row.other)
