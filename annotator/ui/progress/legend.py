"""What the colours of the whole mean: each status with its icon and count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.model.edit import Status
from annotator.ui.annotate.section import mute
from annotator.ui.icons import pixmap
from annotator.ui.progress.words import ORDER, colour, status_name
from annotator.ui.theme import Theme, font
from annotator.ui.translation import number


class Legend(QWidget):
    """Shows the statuses in the order of the bar."""

    def __init__(self) -> None:
        super().__init__()
        self._icons = {status: QLabel() for status in ORDER}
        self._names = {status: QLabel() for status in ORDER}
        self._counts = {status: QLabel() for status in ORDER}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for status in ORDER:
            mute(self._names[status])
            self._counts[status].setFont(font("current"))
            for part in (self._icons[status], self._names[status], self._counts[status]):
                row.addWidget(part)
            row.addSpacing(16)

    def show_statuses(self, counts: Mapping[Status, int]) -> None:
        """Show how many documents have each status."""
        for status in ORDER:
            self._names[status].setText(status_name(status))
            self._counts[status].setText(number(counts[status]))

    def show_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme."""
        ratio = self.devicePixelRatioF()
        for status in ORDER:
            self._icons[status].setPixmap(pixmap(status, colour(status, theme), 16, ratio))
