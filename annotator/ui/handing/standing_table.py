"""Who has what, and how far they are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractItemView

from annotator.project.split import Standing
from annotator.ui.agreement.row_table import Row, RowTable
from annotator.ui.translation import number, tr, when

_NUMBER, _TIME = 58, 104
_NOTHING = "–"


class StandingTable(RowTable):
    """A row for each annotator: documents by state, when they last worked and were collected."""

    def __init__(self, standings: Sequence[Standing]) -> None:
        super().__init__((_NUMBER + 14, _NUMBER, _NUMBER, _NUMBER, _TIME, _TIME))
        self.setAccessibleName(tr("Who has what, and how far"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        ground = QGuiApplication.palette().color(QPalette.ColorRole.Window).name()
        self.setStyleSheet(
            f"QTableView, QHeaderView, QHeaderView::section {{ background: {ground}; border: 0;"
            " padding: 2px 4px }"
        )
        columns = (
            tr("Annotator"),
            tr("Handed out"),
            tr("Done"),
            tr("Begun"),
            tr("Skipped"),
            tr("Last worked"),
            tr("Collected up to"),
        )
        self.show_rows(columns, [row(one) for one in standings])


def row(one: Standing) -> Row:
    """Return a standing in words."""
    counts = (one.assigned, one.done, one.started, one.skipped)
    return (one.annotator, *map(number, counts), _said(one.worked), _said(one.collected))


def _said(time: str | None) -> str:
    if time is None:
        return _NOTHING
    return when(datetime.fromisoformat(time).astimezone(), datetime.now().astimezone())
