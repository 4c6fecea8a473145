"""Real heights for blocks out of view, found while nobody does anything."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QTextEdit

from annotator.ui.background import Idle
from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.scrolling import Scrolling

QUIET = 500
"""Milliseconds without key, scroll or label after which it begins."""

_PAUSE = 25
"""Milliseconds between two slices."""

_SLICE = 0.003
"""Seconds that a slice may take, give or take a block: what comes meanwhile waits no longer."""


class Foresight(QObject):
    """Replaces estimated heights slice by slice; what the view shows stays where it is."""

    def __init__(self, layout: AnnotatedLayout, scrolling: Scrolling, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._layout = layout
        self._scrolling = scrolling
        self._edit = edit
        self._begin = Idle(QUIET, self._go_on, self)
        self._next = Idle(_PAUSE, self._go_on, self)

    def stir(self) -> None:
        """Wait until nothing happens any more, then begin."""
        self._next.end()
        self._begin.stir()

    def _go_on(self) -> None:
        if not self._edit.isVisible():
            return
        if self._edit.verticalScrollBar().isSliderDown():  # it would slip out of the hand
            self._begin.stir()
            return
        if self._slice():
            self._next.stir()

    def _slice(self) -> bool:
        """Find some heights; say whether any may be left."""
        end = perf_counter() + _SLICE
        number: int | None = self._layout.number_at(self._scrolling.y)
        while number is not None and perf_counter() < end:
            number = self._layout.foresee(number)
        self._scrolling.hold()
        return number is not None
