"""The guideline of the labels, over the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from annotator.model.ruling import Ruling
from annotator.model.schema import Label, Schema, in_language
from annotator.ui import ruling_words
from annotator.ui.translation import language, tr

SIZE = QSize(420, 520)

_HEADING = re.compile("^#+", re.MULTILINE)


class Guideline(QFrame):
    """Shows for each label its name, help and guideline text (Markdown)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._text = QTextBrowser()
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._text)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.hide()

    def show_schema(self, schema: Schema, rulings: Sequence[Ruling] = ()) -> None:
        """Show the labels of a schema, and what the lead has ruled about them."""
        self.setWindowTitle(tr("Guideline of the labels"))
        self._text.setAccessibleName(tr("Guideline of the labels"))
        parts = (
            part
            for label in schema.labels
            for part in (
                _described(label, schema),
                ruling_words.guideline(rulings, label.key, schema),
            )
        )
        self._text.setMarkdown("\n\n".join(filter(None, parts)))

    def toggle_below(self, widget: QWidget) -> None:
        """Open under a widget, flush with its end, or close."""
        if self.isVisible():
            self.hide()
            return
        corner = QPoint(0, widget.height())
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            corner.setX(widget.width() - SIZE.width())
        place = widget.mapTo(self._over, corner)
        self.setGeometry(QRect(place, SIZE).intersected(self._over.rect()))
        self.show()
        self.raise_()
        self._text.setFocus()


def _described(label: Label, schema: Schema) -> str:
    """Return the guideline text under a small heading, else what the schema says in one line."""
    text = schema.guidelines.get(label.guideline or "", "")
    if not text.startswith("#"):
        name = in_language(label.name, language(), label.key)
        text = f"# {name}\n\n{text or in_language(label.help, language())}"
    return _HEADING.sub("###", text)
