"""Dragging chips and edges, hovering, what is left to the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, drag

TEXT = "وزیر ارتباطات گفت: کاربران «ایتا» به ۳۰ میلیون نفر رسیده‌اند."
MINISTER, NUMBER = Span(0, 13), Span(37, 46)


def with_marks(view: TextView) -> TextView:
    view.show_marks(
        [Mark("a", MINISTER, "MINISTER"), Mark("b", NUMBER, "NUMBER", value="۳۰٬۰۰۰٬۰۰۰")]
    )
    return view


def chip(view: TextView, id: str) -> QPointF:
    box = view.chip_box(id)
    assert box is not None
    return box.center()


def test_dragging_from_chip_to_chip_asks_for_a_relation(show: Shower, qtbot: QtBot):
    view = with_marks(show(TEXT))
    with qtbot.waitSignal(view.relation_dragged) as dragged:
        drag(view, chip(view, "b"), chip(view, "a"))
    assert dragged.args == ["b", "a"]


def test_dragging_an_edge_of_the_current_entity_gives_a_snapped_span(show: Shower, qtbot: QtBot):
    view = with_marks(show(TEXT))
    view.show_current("b")
    box = view.boxes(NUMBER)[0]
    noun = view.boxes(Span(47, 50))[0]
    with qtbot.waitSignal(view.edge_dragged) as dragged:
        drag(
            view,
            QPointF(box.left(), box.center().y()),
            QPointF(noun.center().x(), box.center().y()),
        )
    assert dragged.args == ["b", Span(37, 50)]


def test_an_edge_cannot_be_taken_while_the_entity_is_not_current(show: Shower, qtbot: QtBot):
    view = with_marks(show(TEXT))
    box = view.boxes(NUMBER)[0]
    with qtbot.assertNotEmitted(view.edge_dragged):
        drag(
            view, QPointF(box.left(), box.center().y()), QPointF(box.left() - 60, box.center().y())
        )


def test_a_double_click_is_one_gesture_and_makes_no_entity_current(show: Shower, qtbot: QtBot):
    view = with_marks(show(TEXT))
    made: list[Span] = []
    view.selection_made.connect(made.append)
    spot = view.boxes(Span(5, 13))[0].center().toPoint()
    left = Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(view.mark_clicked):
        for _ in range(2):
            QTest.mouseClick(view.viewport(), left, pos=spot)
            QTest.mouseDClick(view.viewport(), left, pos=spot)
            QTest.mouseRelease(view.viewport(), left, pos=spot)
    assert made == [Span(5, 13), Span(5, 13)]


@pytest.mark.qt_log_ignore("This plugin does not support raise")  # offscreen windows
def test_resting_on_a_mark_tells_label_value_and_offsets(show: Shower, qtbot: QtBot):
    view = with_marks(show(TEXT))
    spot = chip(view, "b").toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot))
    QApplication.sendEvent(view.viewport(), event)
    for part in ("عدد", "۳۰٬۰۰۰٬۰۰۰", "37", "46"):
        assert part in QToolTip.text()
    QToolTip.hideText()


def test_the_pointer_is_a_hand_over_chips(show: Shower, qtbot: QtBot):
    view = with_marks(show(TEXT))
    QTest.mouseMove(view.viewport(), chip(view, "a").toPoint())
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), view.boxes(Span(14, 17))[0].center().toPoint())
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_ctrl_and_wheel_ask_for_another_size(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    point = QPointF(100, 100)
    with qtbot.waitSignal(view.zoom_requested) as asked:
        QApplication.sendEvent(
            view.viewport(),
            QWheelEvent(
                point,
                view.viewport().mapToGlobal(point),
                QPoint(),
                QPoint(0, 120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.ControlModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )
    assert asked.args == [1]


def test_drops_are_left_to_the_window(show: Shower):
    view = show(TEXT)
    assert not view.acceptDrops()
    assert not view.viewport().acceptDrops()


def test_in_character_mode_a_drag_keeps_its_characters(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    view.show_character_mode(True)
    box = view.boxes(Span(6, 9))[0]
    y = box.center().y()
    with qtbot.waitSignal(view.selection_made) as made:
        drag(view, QPointF(box.right() - 1, y), QPointF(box.left() + 1, y))
    assert made.args == [Span(6, 9)]


def double_click_and_drag(view: TextView, start: Span, *through: Span) -> None:
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    spots = [view.boxes(span)[0].center().toPoint() for span in (start, *through)]
    QTest.mouseClick(port, left, pos=spots[0])
    QTest.mouseDClick(port, left, pos=spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(port, spot)
    QTest.mouseRelease(port, left, pos=spots[-1])


@pytest.mark.parametrize(
    ("through", "taken"),
    [
        ([Span(15, 16)], Span(5, 17)),
        ([Span(1, 2)], Span(0, 13)),
        ([Span(15, 16), Span(29, 30)], Span(5, 32)),
        ([Span(15, 16), Span(1, 2), Span(8, 9)], Span(5, 13)),
    ],
    ids=["onward", "backward", "without the guillemet", "there and back"],
)
def test_dragging_on_after_a_double_click_takes_whole_tokens(
    show: Shower, through: list[Span], taken: Span
):
    view = show(TEXT)
    made: list[Span] = []
    view.selection_made.connect(made.append)
    double_click_and_drag(view, Span(8, 9), *through)
    assert view.selection() == taken
    assert made == [taken]


def test_dragging_on_over_a_paragraph_break_takes_no_more(show: Shower):
    view = show("وزیر ارتباطات\nگفت")
    double_click_and_drag(view, Span(8, 9), Span(15, 16))
    assert view.selection() == Span(5, 13)


def test_dragging_on_after_the_second_double_click_takes_parts_of_the_token(show: Shower):
    view = show("ایتا\u200cیی\u200cها گفت")
    spot = view.boxes(Span(1, 2))[0].center().toPoint()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    double_click_and_drag(view, Span(1, 2), Span(5, 6))
    assert view.selection() == Span(0, 7)
