"""Panes side by side: no gap but the hairline, in either reading direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui import theme
from annotator.ui.pane_splitter import PaneSplitter


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_between_panes_that_fill_the_row_stands_one_column_in_the_colour_of_lines(
    app: QApplication, direction: Qt.LayoutDirection
) -> None:
    theme.apply(app, theme.LIGHT)
    first, middle, last = panes = [QWidget() for _ in range(3)]
    row = PaneSplitter(panes, growing=middle)
    row.setLayoutDirection(direction)
    row.resize(QSize(600, 40))
    row.setSizes([100, 398, 100])
    picture = row.grab().toImage()
    left, right = (first, last) if direction == Qt.LayoutDirection.LeftToRight else (last, first)
    assert (left.geometry().left(), right.geometry().right()) == (0, 599)
    lines = [x for x in range(600) if picture.pixelColor(x, 20).name() == theme.LIGHT.line]
    assert lines == [left.geometry().right() + 1, right.geometry().left() - 1]
    assert [middle.geometry().left(), middle.geometry().right()] == [lines[0] + 1, lines[1] - 1]
