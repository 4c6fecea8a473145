"""Scrolling in the window: what is painted moves, only what is new is painted."""

from __future__ import annotations

from typing import override

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from tests.ui.annotate.conftest import MakeDesk

LONG = "\n".join(f"بند {number}: وزیر ارتباطات دربارهٔ پیام‌رسان‌ها گفت." for number in range(90))
STEP = 40  # pixels


class Painted(QObject):
    """Keeps what was painted of a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.region().boundingRect())
        return False


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_nothing_lies_over_the_text_so_that_a_step_paints_no_more_than_the_step(
    make_desk: MakeDesk, direction: Qt.LayoutDirection
) -> None:
    desk = make_desk({"d1": LONG})
    desk.window.setLayoutDirection(direction)
    view = desk.screen.text
    view.setFocus()
    desk.qtbot.wait(100)
    painted = Painted()
    view.viewport().installEventFilter(painted)
    bar = view.verticalScrollBar()
    for number in range(1, 6):
        bar.setValue(number * STEP)
        QApplication.processEvents()
    assert sum(area.height() == STEP for area in painted.areas) == 5
    assert all(area.height() <= STEP for area in painted.areas)
