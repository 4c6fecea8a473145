"""The document itself, while no entity is current: its title and its document labels."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

from annotator.model.schema import Schema, in_language
from annotator.ui.annotate.section import Section, mute
from annotator.ui.theme import font
from annotator.ui.translation import language, tr

_LONGEST = 200
"""Characters of a title, as for those found by the program."""


class DocumentSection(Section):
    """Shows them and tells when a person has changed one."""

    title_changed = Signal(str)
    label_changed = Signal(str, bool)  # key of a document label; given or taken away

    def __init__(self) -> None:
        super().__init__("sample")
        self._title = ""
        self._labels: tuple[str, ...] = ()
        self.line = QLineEdit()
        self.boxes: dict[str, QCheckBox] = {}
        self._heading_of_labels = QLabel()
        self._heading_of_labels.setFont(font("small"))
        mute(self._heading_of_labels)
        self.line.setMaxLength(_LONGEST)
        self.line.editingFinished.connect(self.settle)
        for part in (self.line, self._heading_of_labels):
            self.contents.addWidget(part)

    def show_schema(self, schema: Schema) -> None:
        """Offer the document labels of a schema, in the interface language."""
        for box in self.boxes.values():
            self.contents.removeWidget(box)
            box.deleteLater()
        self.boxes = {}
        for label in schema.document_labels:
            box = QCheckBox(in_language(label.name, language(), label.key))
            box.clicked.connect(partial(self._tell_label, label.key))
            self.contents.addWidget(box)
            self.boxes[label.key] = box
        self._heading_of_labels.setVisible(bool(self.boxes))

    def _tell_label(self, key: str) -> None:
        self.label_changed.emit(key, self.boxes[key].isChecked())

    def show_document(self, title: str, labels: Collection[str]) -> None:
        """Show a document's title and the keys of its labels."""
        if title != self._title:
            self._title = title
            self.line.setText(title)
            self.line.setCursorPosition(0)
        for key, box in self.boxes.items():
            box.setChecked(key in labels)

    def settle(self) -> None:
        """Tell a title that was typed; an empty one goes back to what was there."""
        typed = " ".join(self.line.text().split())
        if not typed:
            self.line.setText(self._title)
        elif typed != self._title:
            self._title = typed
            self.title_changed.emit(typed)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.show_heading(tr("Document"))
        self.line.setAccessibleName(tr("Title"))
        self.line.setToolTip(tr("The title in the list of documents; the text stays as it is."))
        self._heading_of_labels.setText(tr("Document labels"))
