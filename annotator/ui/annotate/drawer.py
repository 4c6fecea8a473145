"""A side pane that slides in and out, and keeps its width while it does."""

from __future__ import annotations

from typing import Literal, override

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.ui.motion import Glide

type Side = Literal["start", "end"]


class Drawer(QWidget):
    """Holds a pane at the start or end side of a splitter; in motion its edge stays at the middle."""

    def __init__(self, pane: QWidget, side: Side, width: int) -> None:
        super().__init__()
        self.is_open = True
        self._pane = pane
        self._side: Side = side
        self._open_width = width
        self._glide = Glide(self._take, self, self._arrive)
        self._keep_limits()
        pane.setParent(self)
        pane.show()

    def set_open(self, wanted: bool, milliseconds: int) -> None:  # noqa: FBT001  a setter
        """Open or close it, at once or in so many milliseconds."""
        if wanted == self.is_open:
            return
        if self.isVisible() and not self._glide.running:
            self._open_width = self.width()
        here = self.width() if self.isVisible() else 0
        self.is_open = wanted
        self._glide.stop()
        if milliseconds and self.window().isVisible():
            self.setMinimumWidth(0)
            self._take(here)
            self.show()
            self._glide.begin(here, self._open_width if wanted else 0, milliseconds)
        else:
            self._arrive()

    def _take(self, width: float) -> None:
        """Be so wide, and leave the rest to the middle."""
        row = self.parentWidget()
        assert isinstance(row, QSplitter)
        sizes, here = row.sizes(), row.indexOf(self)
        middle = here + 1 if self._side == "start" else here - 1
        sizes[middle] += sizes[here] - round(width)
        sizes[here] = round(width)
        row.setSizes(sizes)

    def _arrive(self) -> None:
        self.setVisible(self.is_open)
        if not self.is_open:
            self._take(self._open_width)  # when it is shown next
        self._keep_limits()

    def _keep_limits(self) -> None:
        self.setMinimumWidth(self._pane.minimumWidth())
        self.setMaximumWidth(self._pane.maximumWidth())

    @override
    def sizeHint(self) -> QSize:
        return self._pane.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        whole = max(self._open_width, self.width()) if self._glide.running else self.width()
        beyond = self.width() - whole if (self._side == "start") != self.isRightToLeft() else 0
        self._pane.setGeometry(QRect(beyond, 0, whole, self.height()))
