"""A label whose words end in an ellipsis where it is too narrow for them."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class ElidedLabel(QLabel):
    """Takes no more room than its words need, and gives way; a cut text is its tooltip."""

    def __init__(self, text: str = "", most: int = 0) -> None:
        """``most`` is the width, in pixels, beyond which the words are cut anyway (0: none)."""
        super().__init__()
        self._most = most
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
        return QSize(min(whole.width(), self._most), whole.height()) if self._most else whole

    @override
    def minimumSizeHint(self) -> QSize:
        ellipsis = self.fontMetrics().horizontalAdvance("…")
        return QSize(min(ellipsis, self.sizeHint().width()), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, self.alignment(), shown)
