"""The dialog before many suggestions are accepted at once: how many, which, and what of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from annotator.ui.annotate.quoting import Proposal
from annotator.ui.sheet import Sheet
from annotator.ui.translation import isolated, tr

_TICKED, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_WIDEST = 150
"""Pixels that words or values may take from the words around."""


class AcceptSheet(Sheet):
    """Lists the suggestions, all ticked; Space unticks one, Enter accepts the ticked ones."""

    def __init__(
        self, parent: QWidget | None, question: str, proposals: Sequence[Proposal]
    ) -> None:
        said = tr("They become entities of this document; one step of undo takes all back.")
        super().__init__(parent, question, [said], wide=True)
        self.rows = QTreeWidget()
        self._prepare()
        for one in proposals:
            self._add(one)
        for column in (0, 1):
            width = min(self.rows.sizeHintForColumn(column) + 12, _WIDEST)
            self.rows.setColumnWidth(column, width)
        self.rows.setCurrentIndex(self.rows.model().index(0, 0))
        self.add(self.rows)
        self.add_safe(tr("Cancel"))
        self._primary = self.add_primary("")
        self.rows.itemChanged.connect(self._show_count)
        self._show_count()
        self.rows.setFocus()

    def _prepare(self) -> None:
        self.rows.setHeaderLabels([tr("Words"), tr("Value"), tr("Around")])
        self.rows.setRootIsDecorated(False)
        self.rows.setUniformRowHeights(True)
        self.rows.setAllColumnsShowFocus(True)
        self.rows.header().setStretchLastSection(True)
        self.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.rows.setAccessibleName(tr("Suggestions"))

    def _add(self, proposal: Proposal) -> None:
        shown = (proposal.words, proposal.value, proposal.around)
        item = QTreeWidgetItem([isolated(text) for text in shown])
        item.setCheckState(0, _TICKED)
        for column, text in enumerate(shown):
            item.setToolTip(column, text)
        self.rows.addTopLevelItem(item)

    def ticked(self) -> frozenset[int]:
        """Return the places of the ticked suggestions."""
        items = [self.rows.topLevelItem(row) for row in range(self.rows.topLevelItemCount())]
        return frozenset(
            row for row, item in enumerate(items) if item and item.checkState(0) != _OFF
        )

    def _show_count(self) -> None:
        count = len(self.ticked())
        self._primary.setText(tr("Accept {n} suggestions", n=count))
        self._primary.setEnabled(count > 0)
