"""The pane of causes: how often each occurs, and how much of it is decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.ui.review.place_list import PlaceDelegate, PlaceModel, Row
from annotator.ui.review.view_switch import ViewSwitch
from annotator.ui.row_delegate import RowList
from annotator.ui.theme import Theme, font
from annotator.ui.translation import number, tr


class GroupList(QWidget):
    """Shows a row for each topic and asks for one by its number; the keys stay with the cases."""

    group_requested = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.model = PlaceModel()
        self.view = RowList(self.model)
        self.switch = ViewSwitch("clinic")
        self._heading, self._count = QLabel(), QLabel()
        self._heading.setFont(font("current"))
        self._count.setFont(font("small"))
        self._count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._delegate = PlaceDelegate(self.view)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(self._request)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setMinimumWidth(220)
        self.setMaximumWidth(420)
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._heading)
        head.addStretch()
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.switch)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def show_rows(self, rows: Sequence[Row], cases: int) -> None:
        """Show rows, the current one in view, and how many cases there are in all."""
        self._heading.setText(tr("Causes"))
        self._count.setText(tr("{n} disagreements", n=cases) if cases else number(0))
        self.view.setAccessibleName(tr("Causes"))
        self.model.show_rows(rows)
        for at, row in enumerate(rows):
            if row.current:
                self.view.setCurrentIndex(self.model.index(at))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._delegate.theme = theme
        self.switch.show_theme(theme)
        self.view.viewport().update()

    def _request(self, index: QModelIndex) -> None:
        self.group_requested.emit(index.row())
