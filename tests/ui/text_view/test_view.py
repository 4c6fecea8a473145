"""The text view as a person meets it: keys, mouse, what is shown and said."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.text_view.marks import Mark
from tests.ui.text_view.conftest import Shower, drag, press

TEXT = "وزیر ارتباطات گفت: «ایتا‌یی‌ها» ۳۰ میلیون و Office 2024 دارند.\nبند دوم 😂 است."
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def word(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_left_goes_forward_in_a_right_to_left_paragraph_and_shift_selects(show: Shower):
    view = show(TEXT)
    press(view, Qt.Key.Key_Left)
    assert view.caret() == 1
    press(view, Qt.Key.Key_Left, SHIFT)
    press(view, Qt.Key.Key_Left, SHIFT)
    assert view.selection() == Span(1, 3)
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.selection() == Span(1, 2)


def test_ctrl_moves_by_token(show: Shower):
    view = show(TEXT)
    for _ in range(3):
        press(view, Qt.Key.Key_Left, CTRL)
    assert view.caret() == word(TEXT, "گفت").end
    press(view, Qt.Key.Key_Right, CTRL)
    assert view.caret() == word(TEXT, "گفت").start


def test_keys_that_move_nothing_are_left_to_others(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_BracketLeft):
        press(view, key)
    assert view.caret() == 0
    assert view.toPlainText().startswith("وزیر")


def test_a_drag_snaps_to_tokens_on_release(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    target = word(TEXT, "ارتباطات")
    inner = view.boxes(Span(target.start + 2, target.end - 2))[0]
    with qtbot.waitSignal(view.selection_made) as made:
        drag(
            view,
            QPointF(inner.right() - 1, inner.center().y()),
            QPointF(inner.left() + 1, inner.center().y()),
        )
    assert made.args == [target]
    assert view.selection() == target


def test_with_ctrl_a_drag_keeps_its_characters(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    target = word(TEXT, "رتباط")
    box = view.boxes(target)[0]
    with qtbot.waitSignal(view.selection_made) as made:
        drag(
            view,
            QPointF(box.right() - 1, box.center().y()),
            QPointF(box.left() + 1, box.center().y()),
            CTRL,
        )
    assert made.args == [target]


def test_a_double_click_takes_the_token_and_the_second_its_part(show: Shower):
    view = show(TEXT)
    token, part = word(TEXT, "ایتا‌یی‌ها"), word(TEXT, "ایتا")
    spot = view.boxes(part)[0].center().toPoint()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.selection() == token
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.selection() == part


def test_a_click_on_a_chip_names_its_mark_and_leaves_the_caret(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    view.show_marks([Mark("e1", word(TEXT, "وزیر ارتباطات"), "MINISTER")])
    box = view.chip_box("e1")
    assert box is not None
    with qtbot.waitSignal(view.mark_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert clicked.args == ["e1"]
    assert view.caret() == 0


def test_clicking_the_same_words_again_goes_through_nested_marks(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    outer, inner = word(TEXT, "وزیر ارتباطات"), word(TEXT, "ارتباطات")
    view.show_marks([Mark("outer", outer, "MINISTER"), Mark("inner", inner, "NUMBER")])
    spot = view.boxes(inner)[0].center().toPoint()
    clicked: list[str] = []
    view.mark_clicked.connect(clicked.append)
    for _ in range(4):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot, delay=0)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.RightButton, pos=spot)
    assert clicked == ["inner", "outer", "inner"]


def test_copy_gives_our_text_not_what_qt_made_of_it(show: Shower):
    text = "۲۰\u00a0میلیون\r\nنفر\u2028دیگر 😂"
    view = show(text)
    view.select(Span(0, len(text)))
    assert view.selection() == Span(0, len(text))
    press(view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == text


def test_labelling_moves_no_line(show: Shower):
    view = show(TEXT)
    before = view.boxes(Span(0, len(TEXT)))
    view.change_marks([], [Mark("e1", word(TEXT, "میلیون"), "NUMBER")])
    assert view.boxes(Span(0, len(TEXT))) == before


def test_the_first_line_stays_when_a_line_above_grows(show: Shower):
    text = "\n".join(f"بند شمارهٔ {n} دربارهٔ وزیر ارتباطات و کاربران" for n in range(200))
    view = show(text)
    view.go_to(text.index("شمارهٔ 100"))
    place = view.place()
    here = view.boxes(Span(place, place + 3))[0].top()
    marks = [Mark(f"m{n}", Span(4, 10 + n), "NUMBER") for n in range(8)]
    view.change_marks([], marks)
    assert view.place() == place
    assert abs(view.boxes(Span(place, place + 3))[0].top() - here) <= 1


def test_ctrl_a_selects_the_paragraph(show: Shower):
    view = show(TEXT)
    press(view, Qt.Key.Key_A, CTRL)
    assert view.selection() == Span(0, TEXT.index("\n"))
