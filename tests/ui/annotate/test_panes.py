"""The side panes slide: what is in them keeps its width, and nobody has to wait for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.annotate.panes import Outer, Panes

LONG, DURATION, SHORT = 600_000, 500, 30  # ms
WIDTHS = (280, 270)


class Row:
    """Three panes, the outer ones with a field."""

    def __init__(self, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
        self.fields = {"documents": QLineEdit(), "inspector": QLineEdit()}
        outer = [self._pane(field) for field in self.fields.values()]
        self.text = QLineEdit()
        self.text.setMinimumWidth(380)
        self.panes = Panes(outer[0], self.text, outer[1], WIDTHS)
        qtbot.addWidget(self.panes)
        self.panes.setLayoutDirection(direction)
        self.panes.resize(1300, 400)
        self.panes.show()
        self.panes.activateWindow()
        qtbot.waitUntil(self.panes.isActiveWindow)

    def _pane(self, field: QLineEdit) -> QWidget:
        pane = QWidget()
        pane.setMinimumWidth(220)
        QVBoxLayout(pane).addWidget(field)
        return pane

    def widths(self) -> list[int]:
        """Return the widths of the panes, the text's in the middle."""
        return self.panes.sizes()

    def gap(self, outer: Outer) -> int:
        """Return how far what is in a pane stands from the text."""
        left = self.fields[outer].mapTo(self.panes, QPoint(0, 0)).x()
        text = self.text.geometry()
        return left - text.right() if left > text.right() else text.x() - left


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def row(request: pytest.FixtureRequest, app: QApplication, qtbot: QtBot) -> Row:
    return Row(qtbot, request.param)


def test_panes_without_motion_come_and_go_at_once(row: Row) -> None:
    before = row.widths()
    row.panes.toggle("inspector")
    assert not row.fields["inspector"].isVisible()
    row.panes.toggle("inspector")
    QApplication.processEvents()
    assert row.widths() == before


@pytest.mark.parametrize("outer", ["documents", "inspector"])
def test_a_pane_slides_out_and_in_again_with_its_contents_as_wide_as_ever(
    row: Row, qtbot: QtBot, outer: Outer
) -> None:
    before, at = row.widths(), 0 if outer == "documents" else 2
    field = row.fields[outer]
    inside, gap = field.width(), row.gap(outer)
    row.panes.show_motion(DURATION)
    steps: list[int] = []

    def arrived(end: int) -> bool:
        steps.append(row.widths()[at])
        assert field.width() == inside
        assert not steps[-1] or row.gap(outer) == gap
        return steps[-1] == end

    for is_open, end in ((False, 0), (True, before[at])):
        row.panes.toggle(outer)
        assert row.panes.shows(outer) == is_open
        qtbot.waitUntil(lambda wanted=end: arrived(wanted))
        assert steps == sorted(steps, reverse=not is_open)
        assert len(set(steps)) > 2
        steps.clear()
    assert row.widths() == before


def test_the_keys_go_to_the_text_as_soon_as_their_pane_begins_to_close(row: Row) -> None:
    row.panes.show_motion(LONG)
    row.fields["inspector"].setFocus()
    row.panes.toggle("inspector")
    assert row.text.hasFocus()


def test_a_pane_called_back_on_its_way_out_turns_round(row: Row, qtbot: QtBot) -> None:
    before = row.widths()
    row.panes.show_motion(LONG)
    row.panes.toggle("inspector")
    row.panes.show_motion(SHORT)
    row.panes.toggle("inspector")
    qtbot.waitUntil(lambda: row.widths() == before)
    assert row.fields["inspector"].isVisible()


def test_a_window_that_gets_narrow_closes_at_once(row: Row) -> None:
    row.panes.show_motion(LONG)
    row.panes.resize(1000, 400)
    assert not row.fields["inspector"].isVisible()
    assert row.fields["documents"].isVisible()
