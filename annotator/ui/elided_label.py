"""A label whose words end in an ellipsis where it is too narrow for them."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from annotator.ui.row_delegate import direction_of


class ElidedLabel(QLabel):
    """Takes no more room than its words need, and gives way; the whole text is its tooltip."""

    def __init__(self, text: str = "", *, least: int = 16, most: int = 10_000) -> None:
        """It takes ``most`` pixels at the most, and gives way down to ``least``."""
        super().__init__()
        self._least, self._most = least, most
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setText(text)

    @override
    def setText(self, text: str, /) -> None:
        super().setText(text)
        self.setToolTip(text)

    @override
    def sizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(min(whole.width(), self._most), whole.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._least, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setLayoutDirection(direction_of(shown, rtl=self.isRightToLeft()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
