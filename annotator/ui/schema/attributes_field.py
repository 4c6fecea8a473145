"""The attributes of a label or relation: a table, and below it the fields of its current row."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import sentence
from annotator.model.schema import Attribute, AttributeType, in_language
from annotator.model.schema_json import ATTRIBUTE_TYPES
from annotator.suggest.suggester import NAMES as SUGGESTERS
from annotator.ui.bar_buttons import Tool
from annotator.ui.combo_box import ComboBox
from annotator.ui.icons import icon
from annotator.ui.progress.words import suggester_name
from annotator.ui.schema.fields import Fields, KeyLine, Line, Pair, Remark
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import direction, language, tr, translate

_ROW, _MOST_ROWS = 28, 6
_WIDTHS = (200, 150, 110)
_FIELD_WIDTH = 220
_TYPES: Mapping[AttributeType, str] = {
    "text": sentence("text"),
    "choice": sentence("choice"),
    "flag": sentence("yes or no"),
    "number": sentence("number"),
    "span": sentence("span of the text"),
}


class AttributesField(QWidget):
    """Shows attributes and tells what they are to become.

    The key of a stored one is not changed: the values in the project are kept under it.
    """

    typed = Signal(str, object)  # what within them, tuple of Attribute
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._attributes: tuple[Attribute, ...] = ()
        self._stored: frozenset[str] = frozenset()
        self._remarks: Mapping[str, Remark] = {}
        self._theme = LIGHT
        self._locked = False
        self.rows = QTreeWidget()
        self.add = QPushButton()
        self.up, self.down = Tool("move_up", "up"), Tool("move_down", "down")
        self.remove = Tool("remove_attribute", "trash")
        self.name, self.key = Pair(), KeyLine()
        self.type, self.choices, self.filled_by = ComboBox(), Line(language()), ComboBox()
        self._fields = Fields()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show((), frozenset())

    def _lay_out(self) -> None:
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.header().setFont(font("small"))
        self.rows.header().setSectionsClickable(False)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for column, width in enumerate(_WIDTHS):
            self.rows.setColumnWidth(column, width)
        for part in (self.key, self.type, self.filled_by):
            part.setFixedWidth(_FIELD_WIDTH)
        fields = self._fields
        fields.add("name", sentence("Name"), self.name)
        fields.add(
            "key",
            sentence("Key"),
            self.key,
            sentence("not changed once stored: values stand under it"),
        )
        fields.add("type", sentence("Type"), self.type)
        fields.add("choices", sentence("Choices"), self.choices)
        fields.add("filled_by", sentence("Filled by"), self.filled_by)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        self.add.setAutoDefault(False)
        tools.addWidget(self.add)
        tools.addStretch()
        for tool in (self.up, self.down, self.remove):
            tools.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.rows)
        column.addLayout(tools)
        column.addWidget(fields)

    def _connect(self) -> None:
        self.rows.currentItemChanged.connect(self._show_fields)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.name.typed.connect(partial(self._put, "name"))
        self.key.settled.connect(partial(self._put, "key"))
        self.choices.typed.connect(self._put_choices)
        self.type.activated.connect(self._choose_type)
        self.filled_by.activated.connect(self._choose_suggester)
        for part in (self.name, self.choices):
            part.left.connect(self.left)

    # What it shows

    def show_attributes(self, attributes: Sequence[Attribute], stored: frozenset[str]) -> None:
        """Show these; ``stored`` are the keys of those that the stored schema has too."""
        if (tuple(attributes), stored) != (self._attributes, self._stored):
            self._show(attributes, stored)

    def _show(self, attributes: Sequence[Attribute], stored: frozenset[str]) -> None:
        self._attributes, self._stored = tuple(attributes), stored
        self.rows.blockSignals(True)  # noqa: FBT003 (Qt has no name for it)
        while self.rows.topLevelItemCount() > len(attributes):
            self.rows.takeTopLevelItem(len(attributes))
        while self.rows.topLevelItemCount() < len(attributes):
            item = QTreeWidgetItem()
            item.setSizeHint(0, QSize(0, _ROW))
            self.rows.addTopLevelItem(item)
        for number, attribute in enumerate(attributes):
            self._fill(number, attribute)
        if self._at is None and attributes:
            self._go_to(0)
        self.rows.blockSignals(False)  # noqa: FBT003
        shown = min(len(attributes), _MOST_ROWS)
        self.rows.setFixedHeight(self.rows.header().sizeHint().height() + _ROW * shown + 2)
        self.rows.setVisible(bool(attributes))
        self._show_tools()
        self._show_fields()

    def _fill(self, number: int, attribute: Attribute) -> None:
        item = self.rows.topLevelItem(number)
        if item is None:
            return
        texts = (
            in_language(attribute.name, language(), attribute.key),
            attribute.key,
            translate(_TYPES[attribute.type]),
            suggester_name(attribute.filled_by) if attribute.filled_by else "",
        )
        for column, text in enumerate(texts):
            item.setText(column, text)
        wrong = any(key.startswith(f"attributes.{number}.") for key in self._remarks)
        item.setIcon(0, icon("refused", self._theme.error, 16) if wrong else QIcon())

    def _show_fields(self) -> None:
        at = self._at
        one = self._attributes[at] if at is not None else None
        self._fields.setVisible(one is not None)
        for tool, step in ((self.up, -1), (self.down, 1)):
            tool.setEnabled(at is not None and 0 <= at + step < len(self._attributes))
        self.remove.setEnabled(one is not None)
        if one is None:
            return
        self.name.show_words(one.name)
        self.key.show_text(one.key)
        self.key.setReadOnly(self._locked or one.key in self._stored)
        self.type.setCurrentIndex(ATTRIBUTE_TYPES.index(one.type))
        if _choices(self.choices.text()) != one.choices:
            self.choices.show_text(tr(", ").join(one.choices))
        self._fields.show_row("choices", shown=one.type == "choice")
        self._show_filled_by(one.filled_by)
        self._show_remarks()

    def _show_filled_by(self, name: str | None) -> None:
        at = self.filled_by.findData(name)
        if at < 0:  # a suggester of another program
            self.filled_by.addItem(name or "", name)
            at = self.filled_by.count() - 1
        self.filled_by.setCurrentIndex(at)

    def show_remarks(self, remarks: Mapping[str, Remark]) -> None:
        """Say these things, by ``attributes.NUMBER.FIELD``."""
        if remarks == self._remarks:
            return
        self._remarks = remarks
        for number, attribute in enumerate(self._attributes):
            self._fill(number, attribute)
        self._show_remarks()

    def _show_remarks(self) -> None:
        start = f"attributes.{self._at}."
        found = {
            key.removeprefix(start): said for key, said in self._remarks.items() if start in key
        }
        self._fields.show_remarks(found)

    def show_locked(self, *, locked: bool) -> None:
        """Let the attributes be looked at only."""
        self._locked = locked
        self.name.show_locked(locked=locked)
        self.choices.setReadOnly(locked)
        for box in (self.type, self.filled_by):
            box.setEnabled(not locked)
        self.add.setVisible(not locked)
        self._show_tools()

    def _show_tools(self) -> None:
        for tool in (self.up, self.down, self.remove):
            tool.setVisible(bool(self._attributes) and not self._locked)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.rows.setStyleSheet(
            f"QTreeWidget {{ background: {theme.paper}; border: 0;"
            f" selection-background-color: {theme.accentsoft}; selection-color: {theme.text} }}"
            f"QHeaderView, QHeaderView::section {{ background: {theme.paper};"
            f" color: {theme.muted}; border: 0; padding: 2px 4px }}"
        )
        self._fields.show_theme(theme)
        for tool in (self.up, self.down, self.remove):
            tool.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._fields.retranslate()
        self.rows.setHeaderLabels([tr("Name"), tr("Key"), tr("Type"), tr("Filled by")])
        self.rows.setAccessibleName(tr("Attributes"))
        self.add.setText(tr("Add an attribute"))
        self.up.say(tr("Move up"))
        self.down.say(tr("Move down"))
        self.remove.say(tr("Remove the attribute"))
        self.choices.setLayoutDirection(direction())
        self.choices.setPlaceholderText(tr("set apart by commas"))
        self.type.clear()
        self.type.addItems([translate(_TYPES[one]) for one in ATTRIBUTE_TYPES])
        self.filled_by.clear()
        self.filled_by.addItem(tr("only by hand"), None)
        for name in SUGGESTERS:
            self.filled_by.addItem(suggester_name(name), name)
        self._show(self._attributes, self._stored)

    # What it tells

    @property
    def _at(self) -> int | None:
        at = self.rows.currentIndex().row()
        return at if 0 <= at < len(self._attributes) else None

    def _go_to(self, at: int) -> None:
        item = self.rows.topLevelItem(at)
        if item is not None:
            self.rows.setCurrentItem(item)

    def _choose_suggester(self, number: int) -> None:
        self._put("filled_by", self.filled_by.itemData(number))

    def _put_choices(self, text: str) -> None:
        self._put("choices", _choices(text))

    def _choose_type(self, number: int) -> None:
        """Take a type; only a choice keeps choices."""
        at, chosen = self._at, ATTRIBUTE_TYPES[number]
        if at is not None:
            one = self._attributes[at]
            kept = one.choices if chosen == "choice" else ()
            self._replace(at, replace(one, type=chosen, choices=kept), "")

    def _put(self, field: str, value: object) -> None:
        at = self._at
        if at is not None:
            changes: dict[str, Any] = {field: value}
            self._replace(at, replace(self._attributes[at], **changes), f"{at} {field}")

    def _replace(self, at: int, one: Attribute, field: str) -> None:
        self.typed.emit(field, (*self._attributes[:at], one, *self._attributes[at + 1 :]))

    def _add(self) -> None:
        taken = {one.key for one in self._attributes}
        number = len(taken) + 1
        while f"attribute_{number}" in taken:
            number += 1
        new = Attribute(f"attribute_{number}", {language(): tr("new attribute")})
        self.typed.emit("", (*self._attributes, new))
        self._go_to(len(self._attributes) - 1)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.lines[language()].selectAll()

    def _remove(self) -> None:
        at = self._at
        if at is not None:
            self.typed.emit("", (*self._attributes[:at], *self._attributes[at + 1 :]))

    def _move(self, step: int) -> None:
        at = self._at
        if at is not None:
            changed = list(self._attributes)
            changed.insert(at + step, changed.pop(at))
            self.typed.emit("", tuple(changed))
            self._go_to(at + step)

    def settle(self) -> None:
        """Tell what is still being typed."""
        self.key.settle()


def _choices(text: str) -> tuple[str, ...]:
    found = (part.strip() for part in re.split("[,،\n]", text))
    return tuple(dict.fromkeys(part for part in found if part))
