"""The switch between the two views of a review: one by one, or by cause."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.ui.annotate.segments import Segments
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

type View = Literal["queue", "clinic"]


class ViewSwitch(QWidget):
    """Shows in which view it stands; choosing the other one asks for it."""

    turned = Signal()

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view: View = view
        self.segments = Segments[View]()
        self.retranslate()
        self.segments.choose(view)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.addWidget(self.segments)
        self.segments.chosen.connect(self._turn)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self.segments.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.segments.setAccessibleName(tr("View"))
        self.segments.setToolTip(tr("One by one or by cause (Ctrl+G)"))
        self.segments.show_options([("queue", tr("One by one")), ("clinic", tr("By cause"))])

    def _turn(self) -> None:
        if self.segments.current != self._view:
            self.segments.choose(self._view)
            self.turned.emit()
