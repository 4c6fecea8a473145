"""The guideline of the labels, over the text; it closes with Esc or a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QTextBrowser, QVBoxLayout, QWidget

from annotator.model.schema import Label, Schema, in_language
from annotator.ui.translation import language, tr

SIZE = QSize(420, 520)


class Guideline(QFrame):
    """Shows for each label its name, help and guideline text (Markdown)."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._text = QTextBrowser()
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setOpenLinks(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._text)
        self.setFrameShape(QFrame.Shape.StyledPanel)

    def show_schema(self, schema: Schema) -> None:
        """Show the labels of a schema."""
        self.setWindowTitle(tr("Guideline of the labels"))
        self._text.setAccessibleName(tr("Guideline of the labels"))
        self._text.setMarkdown("\n\n".join(_described(label, schema) for label in schema.labels))

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget, flush with its end."""
        corner = QPoint(0, widget.height() + 4)
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            corner.setX(widget.width() - SIZE.width())
        self.resize(SIZE)
        self.move(widget.mapToGlobal(corner))
        self.show()
        self._text.setFocus()


def _described(label: Label, schema: Schema) -> str:
    name = in_language(label.name, language(), label.key)
    text = schema.guidelines.get(label.guideline or "", "")
    parts = [f"### {name}", in_language(label.help, language()), text]
    return "\n\n".join(part for part in parts if part)
