"""Panes side by side, divided by hairlines that can be dragged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

# Where the right is the start, Qt lays panes out a pixel too far to the right, but not the handles.


class _Hairline(QSplitterHandle):
    """Catches the mouse on both sides of the one column of pixels that it shows."""

    def _fit(self) -> None:
        middle = self.width() // 2 + int(self.isRightToLeft())
        self.setMask(QRegion(QRect(middle, 0, 1, self.height())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.palette().mid())


class PaneSplitter(QSplitter):
    """A row of panes of which one, ``growing``, takes the room that is left."""

    def __init__(self, panes: Sequence[QWidget], growing: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        for number, pane in enumerate(panes):
            self.addWidget(pane)
            self.setCollapsible(number, False)  # noqa: FBT003 (Qt has no name for it)
            self.setStretchFactor(number, int(pane is growing))
        self._fit()

    def _fit(self) -> None:
        off = int(self.isRightToLeft())
        self.setContentsMargins(off, 0, -off, 0)

    @override
    def createHandle(self) -> QSplitterHandle:
        return _Hairline(self.orientation(), self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()
