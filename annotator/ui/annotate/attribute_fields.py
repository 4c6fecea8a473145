"""One field an attribute, by its type: text, number, choice, flag, and a span to look at."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator.model.entity import AttributeValue
from annotator.model.schema import Attribute
from annotator.model.span import Span
from annotator.ui.annotate.automatic_mark import AutomaticMark
from annotator.ui.annotate.choice_names import choice_name
from annotator.ui.combo_box import ComboBox
from annotator.ui.theme import font
from annotator.ui.translation import tr

_TO_LATIN = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫−", "01234567890123456789.-", "٬, _\u200c")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def typed_number(text: str) -> str | None:
    """Return an exact decimal in Latin digits for what a person typed; None if it is none.

    Any of the three digit sets may be used, with ٬ or , between thousands and ٫ or . before the
    fraction.
    """
    plain = text.strip().translate(_TO_LATIN)
    return plain if _DECIMAL.fullmatch(plain) else None


class AttributeField(QWidget):
    """Shows a value and tells when a person has changed it."""

    edited = Signal(object)  # AttributeValue, or None for no value

    def __init__(self, attribute: Attribute) -> None:
        super().__init__()
        self.attribute = attribute
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self._mark = AutomaticMark()

    def show_value(self, value: AttributeValue | None, text: str) -> None:
        """Show a value; ``text`` is the document's, for spans."""

    def show_automatic(self, *, automatic: bool) -> None:
        """Say at the end whether the value is a suggester's."""
        self._mark.setVisible(automatic)
        self.setAccessibleDescription(self._mark.text() if automatic else "")

    def settle(self) -> None:
        """Tell what is typed, if that has not been told."""


class TextField(AttributeField):
    """A line of text, or of an exact number; told when the field is left or by Enter."""

    def __init__(self, attribute: Attribute) -> None:
        super().__init__(attribute)
        self._shown = ""
        self.line = QLineEdit()
        self._row.addWidget(self.line)
        self._mark.lie_on(self.line)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self.settle)

    def show_value(self, value: AttributeValue | None, text: str) -> None:  # noqa: ARG002
        """Show a text or number."""
        self._shown = value if isinstance(value, str) else ""
        if self.line.text() != self._shown:
            self.line.setText(self._shown)
            self.line.setCursorPosition(0)

    def settle(self) -> None:
        """Tell the typed value; a number that is none goes back to what was there."""
        typed = self.line.text()
        if typed == self._shown:
            return
        value = self._read(typed)
        if value is None and typed.strip():
            self.line.setText(self._shown)
            return
        self._shown = value or ""
        self.line.setText(self._shown)
        self.edited.emit(value)

    def show_automatic(self, *, automatic: bool) -> None:
        """Say so within the field, clear of what is typed."""
        super().show_automatic(automatic=automatic)
        self._mark.make_room(self.line)

    def _read(self, typed: str) -> str | None:
        if self.attribute.type == "number":
            return typed_number(typed)
        return typed if typed.strip() else None


class ChoiceField(AttributeField):
    """One of the attribute's choices, or none."""

    def __init__(self, attribute: Attribute) -> None:
        super().__init__(attribute)
        self.box = ComboBox()
        self.box.addItem(tr("none"))
        for choice in attribute.choices:
            self.box.addItem(choice_name(attribute.key, choice), choice)
        self.box.activated.connect(self._tell)
        self._row.addWidget(self.box)
        self._mark.lie_on(self.box)
        self.setFocusProxy(self.box)

    def show_value(self, value: AttributeValue | None, text: str) -> None:  # noqa: ARG002
        """Choose a value; one that the schema does not list is shown all the same."""
        wanted = value if isinstance(value, str) else ""
        at = self.box.findData(wanted) if wanted else 0
        if at < 0:
            self.box.addItem(wanted, wanted)
            at = self.box.count() - 1
        self.box.setCurrentIndex(at)

    def _tell(self, at: int) -> None:
        self.edited.emit(self.box.itemData(at) if at else None)


class FlagField(AttributeField):
    """Yes or no."""

    def __init__(self, attribute: Attribute) -> None:
        super().__init__(attribute)
        self.box = QCheckBox()
        self.box.clicked.connect(self._tell)
        self._row.addWidget(self.box)
        self._row.addStretch()
        self._row.addWidget(self._mark)
        self.setFocusProxy(self.box)

    def show_value(self, value: AttributeValue | None, text: str) -> None:  # noqa: ARG002
        """Tick the box or not."""
        self.box.setChecked(value is True)
        self.box.setText(tr("yes") if value is True else tr("no"))

    def _tell(self, ticked: bool) -> None:  # noqa: FBT001  the signal's form
        self.box.setText(tr("yes") if ticked else tr("no"))
        self.edited.emit(True if ticked else None)


class SpanField(AttributeField):
    """The words of a span; it is filled by suggesters and only shown here."""

    def __init__(self, attribute: Attribute) -> None:
        super().__init__(attribute)
        self._words = QLabel()
        self._words.setFont(font("small"))
        self._row.addWidget(self._words)
        self._row.addStretch()
        self._row.addWidget(self._mark)

    def show_value(self, value: AttributeValue | None, text: str) -> None:
        """Show the words that the span covers."""
        self._words.setText(value.of(text) if isinstance(value, Span) else tr("none"))


def field_for(attribute: Attribute) -> AttributeField:
    """Return an empty field of the attribute's type."""
    kinds: dict[str, type[AttributeField]] = {
        "text": TextField,
        "number": TextField,
        "choice": ChoiceField,
        "flag": FlagField,
        "span": SpanField,
    }
    return kinds[attribute.type](attribute)
