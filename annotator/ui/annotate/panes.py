"""The three panes side by side: documents, text, details; the outer ones come and go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, override

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from annotator.settings import geometry_file
from annotator.ui.annotate.drawer import Drawer
from annotator.ui.pane_splitter import PaneSplitter

type Outer = Literal["documents", "inspector"]

_KEPT = "annotate/panes"
_LEAST_WIDTH: dict[Outer, int] = {"documents": 900, "inspector": 1100}
"""Below this width of the whole the pane closes by itself."""


class Panes(PaneSplitter):
    """Shows and hides the outer panes, as wished or as the width allows."""

    def __init__(
        self, documents: QWidget, text: QWidget, inspector: QWidget, widths: tuple[int, int]
    ) -> None:
        """Begin with the ``widths`` of the outer panes, or as a person has left them."""
        self._kept = QSettings(str(geometry_file()), QSettings.Format.IniFormat)
        start, end = self._kept_widths() or widths
        first, last = Drawer(documents, "start", start), Drawer(inspector, "end", end)
        super().__init__((first, text, last), growing=text)
        self._text = text
        self._outer: dict[Outer, Drawer] = {"documents": first, "inspector": last}
        self._duration = 0
        self._wished: dict[Outer, bool | None] = {"documents": None, "inspector": None}
        self._before_alone: dict[Outer, bool | None] | None = None
        # else the outer panes would keep a window from getting so narrow that they close
        self.setMinimumWidth(text.minimumWidth())
        self.setSizes([start, 4 * sum(widths), end])
        self.splitterMoved.connect(self._keep_widths)

    def _kept_widths(self) -> tuple[int, int] | None:
        match str(self._kept.value(_KEPT, "")).split():
            case [start, end]:
                return int(start), int(end)
            case _:
                return None

    def _keep_widths(self) -> None:
        if all(self.shows(outer) for outer in self._outer):
            widths = (str(pane.width()) for pane in self._outer.values())
            self._kept.setValue(_KEPT, " ".join(widths))

    def shows(self, outer: Outer) -> bool:
        """Say whether a pane is shown."""
        return self._outer[outer].is_open

    @property
    def alone(self) -> bool:
        """Whether the text is alone."""
        return not self.shows("documents") and not self.shows("inspector")

    def show_motion(self, milliseconds: int) -> None:
        """Let panes take so long to open and close; 0 (the default) is at once."""
        self._duration = milliseconds

    def toggle(self, outer: Outer) -> None:
        """Show or hide a pane, whatever the width."""
        self._before_alone = None
        self._wished[outer] = not self.shows(outer)
        self._apply(self._duration)

    def toggle_alone(self) -> None:
        """Leave the text alone, or bring back what was there before."""
        if self._before_alone is not None:
            self._wished, self._before_alone = self._before_alone, None
        elif self.alone:
            self._wished = dict.fromkeys(self._wished, True)
        else:
            self._before_alone = dict(self._wished)
            self._wished = dict.fromkeys(self._wished, False)
        self._apply(self._duration)

    def _apply(self, milliseconds: int = 0) -> None:
        focus = QApplication.focusWidget()
        for outer, drawer in self._outer.items():
            wished = self._wished[outer]
            fits = self.width() >= _LEAST_WIDTH[outer]
            drawer.set_open(fits if wished is None else wished, milliseconds)
            if not drawer.is_open and focus is not None and drawer.isAncestorOf(focus):
                self._text.setFocus()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._apply()


def go_round(stops: Sequence[tuple[QWidget, QWidget]], step: int) -> None:
    """Move the focus ``step`` panes on: ``stops`` are a pane and what in it takes the focus.

    From outside all of them it goes from the first one, the article.
    """
    focus = QApplication.focusWidget()
    visible = [(pane, target) for pane, target in stops if pane.isVisible()]
    inside = (n for n, (pane, _) in enumerate(visible) if focus and pane.isAncestorOf(focus))
    at = next(inside, 0)
    visible[(at + step) % len(visible)][1].setFocus(Qt.FocusReason.TabFocusReason)


def side_pane(*pages: QWidget) -> QStackedWidget:
    """Return a pane that shows one of ``pages`` at a time, as narrow and wide as they may be."""
    pane = QStackedWidget()
    for page in pages:
        pane.addWidget(page)
    pane.setMinimumWidth(max(page.minimumWidth() for page in pages))
    pane.setMaximumWidth(min(page.maximumWidth() for page in pages))
    return pane
