"""The pane of what a search in all documents found; it stands in the place of the documents."""

from __future__ import annotations

from typing import Any, override

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from annotator.project.search import Found, Hit
from annotator.ui.annotate.document_list import NARROWEST, WIDEST
from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.annotate.hit_line import HitLine
from annotator.ui.annotate.section import mute
from annotator.ui.bar_buttons import Tool
from annotator.ui.row_delegate import Index, RowDelegate, RowList, RowState
from annotator.ui.theme import LIGHT, Theme, font, wash
from annotator.ui.translation import isolated, tr

ROW_HEIGHT = 46
_HIT = Qt.ItemDataRole.UserRole


class FoundModel(QAbstractListModel):
    """The places as a Qt model."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show other places."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hits[index.row()]
        if role == _HIT:
            return hit
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{hit.before}{hit.words}{hit.after}. {hit.title}"
        return hit.title if role == Qt.ItemDataRole.ToolTipRole else None


class FoundDelegate(RowDelegate):
    """Paints a place: the words in their line, below it the document's title."""

    @override
    def paint_row(self, painter: QPainter, row: RowState, index: Index) -> None:
        if row.selected:
            painter.fillRect(row.area, QColor(self.theme.accentsoft))
        elif row.hovered:
            painter.fillRect(row.area, wash(self.theme.accentsoft, 0.5))
        HitLine(index.data(_HIT), self.theme, rtl=row.rtl).paint(painter, row.area)


class FoundList(QWidget):
    """Lists the places; choosing one asks for its document to be opened there."""

    hit_requested = Signal(object)  # a Hit
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._found: Found | None = None
        self.model = FoundModel()
        self._title, self._count = QLabel(), QLabel()
        self._close = Tool("leave", "reject")
        self.view = RowList(self.model)
        self._delegate = FoundDelegate(self.view, ROW_HEIGHT)
        self._nothing = EmptyState()
        self._prepare()
        self._lay_out()
        self._connect()

    def _prepare(self) -> None:
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._title.setFont(font("current"))
        self._title.setMinimumWidth(0)
        self._count.setFont(font("small"))
        mute(self._count)
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        heading = QHBoxLayout()
        heading.setContentsMargins(12, 6, 12, 0)
        heading.addWidget(self._title, 1)
        heading.addWidget(self._close)
        self._count.setContentsMargins(12, 0, 12, 8)
        self._pages = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heading)
        column.addWidget(self._count)
        column.addLayout(self._pages, 1)
        for page in (self.view, self._nothing):
            self._pages.addWidget(page)

    def _connect(self) -> None:
        self.view.clicked.connect(self._request)
        self.view.activated.connect(self._request)
        self._close.clicked.connect(self.leave)
        self._nothing.button_clicked.connect(self.leave)

    def leave(self) -> None:
        """Give the place back to the documents."""
        self.closed.emit()

    def show_found(self, found: Found) -> None:
        """Show what a search found, the first place current."""
        self._found = found
        self.model.show_hits(found.hits)
        self._pages.setCurrentWidget(self.view if found.hits else self._nothing)
        if found.hits:
            self.view.setCurrentIndex(self.model.index(0))
        self._say()

    def _say(self) -> None:
        found = self._found
        if found is None:
            return
        self._title.setText(tr("Found: {words}", words=isolated(found.needle)))
        said = [tr("{n} places", n=len(found.hits)), tr("{n} documents", n=found.documents)]
        if found.more:
            said.append(tr("the first ones only"))
        self._count.setText(" · ".join(said) if found.hits else "")

    def _request(self, index: QModelIndex) -> None:
        self.hit_requested.emit(index.data(_HIT))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self._delegate.theme = theme
        self._close.show_theme(theme)
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._close.say(tr("Back to the documents (Esc)"))
        self.view.setAccessibleName(tr("Places that were found"))
        self._nothing.show_texts(
            tr("Nothing was found."),
            tr("Other spellings of the words were looked for too."),
            tr("Back to the documents"),
        )
        self._say()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(self._theme.pane))
