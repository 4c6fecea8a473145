"""The pane of documents: heading with count, filter, parts of the queue, the list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import override

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.model.layer import Layer
from annotator.project.project import QueueRow
from annotator.ui.annotate.document_delegate import DocumentDelegate
from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.annotate.queue_model import ROW_ROLE, QueueModel, Segment
from annotator.ui.annotate.section import mute
from annotator.ui.annotate.segments import Segments
from annotator.ui.background import Later
from annotator.ui.bar_buttons import Tool
from annotator.ui.icons import icon
from annotator.ui.row_delegate import RowList
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import number, tr

WIDTH = 288
NARROWEST, WIDEST = 220, 420


class DocumentList(QWidget):
    """Shows the queue of one annotator and asks for documents to be opened."""

    document_requested = Signal(str)  # id of a document
    import_requested = Signal()
    closed = Signal()  # back to the text

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.model = QueueModel()
        self._title, self._count = QLabel(), QLabel()
        self._unsure = Tool("unsure_documents", "filter")
        self.field = QLineEdit()
        self.segments = Segments[Segment]()
        self.view = RowList(self.model)
        self._delegate = DocumentDelegate(self.view)
        self._edited: tuple[Layer, int, int] | None = None
        self._showing = Later(self._show_edited, self)
        self._empty = EmptyState()
        self._missing = EmptyState()
        self._prepare()
        self._lay_out()
        self._connect()

    def _prepare(self) -> None:
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._title.setFont(font("current"))
        self._count.setFont(font("small"))
        mute(self._count)
        self._unsure.setCheckable(True)
        self._search = self.field.addAction(
            icon("search", self._theme.muted, 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self.field.setClearButtonEnabled(True)
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        for part in (self._title, self._count):
            heading.addWidget(part)
        heading.addStretch()
        heading.addWidget(self._unsure)
        top = QVBoxLayout()
        top.setContentsMargins(12, 6, 12, 8)
        top.setSpacing(8)
        top.addLayout(heading)
        top.addWidget(self.field)
        top.addWidget(self.segments)
        self._pages = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(self._pages, 1)
        for page in (self.view, self._missing, self._empty):  # in the layout, lest it show alone
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self.view.setFocus)
        self.segments.chosen.connect(self._narrow)
        self._unsure.toggled.connect(self._narrow)
        self.view.clicked.connect(self._request)
        self.view.activated.connect(self._request)
        self.model.row_changed.connect(self._repaint)
        self._missing.button_clicked.connect(self.clear_filter)
        self._empty.button_clicked.connect(self.import_requested)

    def _repaint(self, index: QModelIndex) -> None:
        self.view.update(index)  # not the whole list, which the bare slot would paint

    # -- what is shown -------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[QueueRow]) -> None:
        """Show a queue, read after all edits."""
        self._edited = None
        self.model.show_rows(rows)
        self._count.setText(number(self.model.total))
        self._show_page()
        self._reveal_current()

    def change_row(self, row: QueueRow) -> None:
        """Show one document anew."""
        self.model.change_row(row)

    def title(self, id: str) -> str:
        """Return the title of a document, empty for one that the queue has not."""
        row = self.model.row(id)
        return row.title if row else ""

    def show_title(self, id: str, title: str) -> None:
        """Show a document under another title."""
        row = self.model.row(id)
        if row is not None:
            self.change_row(replace(row, title=title))

    def show_layer(self, layer: Layer, entities: int, suggestions: int) -> None:
        """Show the open document as its layer is, with so many entities and suggestions: soon."""
        if self._edited and self._edited[0] is not layer:
            self._showing.hurry()
        self._edited = (layer, entities, suggestions)
        self._showing.ask()

    def _show_edited(self) -> None:
        if self._edited is None:
            return
        layer, entities, suggestions = self._edited
        row = self.model.row(layer.document)
        if row is not None:
            self.change_row(
                replace(
                    row,
                    status=layer.status,
                    skip_reason=layer.skip_reason,
                    unsure=layer.unsure,
                    entities=entities,
                    suggestions=suggestions,
                )
            )

    def show_current(self, id: str) -> None:
        """Mark the open document and bring it into view; the one before is shown as it was left."""
        self._showing.hurry()
        self.model.show_current(id)
        self._reveal_current()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self._delegate.theme = theme
        self._search.setIcon(icon("search", theme.muted, 16))
        for part in (self._unsure, self.segments):
            part.show_theme(theme)
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(tr("Documents"))
        self._count.setText(number(self.model.total))
        self.field.setPlaceholderText(tr("Filter titles"))
        self.field.setAccessibleName(tr("Filter titles"))
        self._unsure.say(tr("Only documents marked as unsure"))
        self.view.setAccessibleName(tr("Documents"))
        self.segments.show_options(
            [
                (Segment.ALL, tr("All")),
                (Segment.NEW, tr("New")),
                (Segment.STARTED, tr("Started")),
                (Segment.DONE, tr("Done")),
            ]
        )
        self.segments.setAccessibleName(tr("Which documents"))
        self._missing.show_texts(tr("Nothing was found."), "", tr("Clear the filter"))
        self._empty.show_texts(
            tr("There is no document yet. Drop files or a folder here."),
            tr("Each text file becomes a document; its text is kept exactly."),
            tr("Import files"),
        )

    # -- filter --------------------------------------------------------------------------------

    def leave(self) -> None:
        """Take back what is typed into the filter, else go back to the text."""
        if self.field.hasFocus() and self.field.text():
            self.field.clear()
        else:
            self.closed.emit()

    def clear_filter(self) -> None:
        """Show the whole queue again."""
        self.field.clear()
        self.segments.choose(Segment.ALL)
        self._unsure.setChecked(False)

    def _narrow(self) -> None:
        shown = replace(
            self.model.filter,
            title=self.field.text(),
            segment=self.segments.current,
            unsure=self._unsure.isChecked(),
        )
        if shown != self.model.filter:
            self.model.show_filter(shown)
            self._show_page()
            self._reveal_current()

    def _show_page(self) -> None:
        if self.model.rowCount():
            page: QWidget = self.view
        else:
            page = self._missing if self.model.total else self._empty
        self._pages.setCurrentWidget(page)

    def _reveal_current(self) -> None:
        index = self.model.index_of(self.model.current)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _request(self, index: QModelIndex) -> None:
        row: QueueRow = index.data(ROW_ROLE)
        self.document_requested.emit(row.id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._theme.pane))
