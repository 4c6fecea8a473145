"""A field that chooses one of several."""

from __future__ import annotations

from typing import override

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionComboBox

from annotator.ui.icons import pixmap

_ARROW, _BESIDE = 14, 6


class ComboBox(QComboBox):
    """Looks as the fields beside it do, with our chevron at its end.

    The style sheet draws all but the chevron: there an image would have to be a file of one colour.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(QStyledItemDelegate(self))  # Qt's own takes no padding from the sheet

    @override
    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        room = self.width() - _ARROW - 3 * _BESIDE - 4
        cut = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        option.currentText = cut  # type: ignore[misc] (the stub knows only the getter)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        role = QPalette.ColorRole.PlaceholderText if self.isEnabled() else QPalette.ColorRole.Dark
        chevron = pixmap(
            "down", self.palette().color(role).name(), _ARROW, self.devicePixelRatioF()
        )
        to_right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = self.width() - _ARROW - _BESIDE if to_right else _BESIDE
        QPainter(self).drawPixmap(QPoint(left, (self.height() - _ARROW) // 2), chevron)
