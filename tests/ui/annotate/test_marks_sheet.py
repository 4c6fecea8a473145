"""The list of all entities and suggestions: what it says, and going to one of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.annotate.mark_rows import Listing
from annotator.ui.annotate.marks_sheet import MarksSheet
from annotator.ui.text_view.marks import Mark
from annotator.ui.theme import LIGHT
from tests.ui.annotate.conftest import Desk
from tests.ui.text_view.conftest import styles

TEXT = "وزیر ارتباطات گفت: ۳۰ میلیون نفر در ايتا هستند و ۵ نفر نه."
MARKS = (
    Mark("e1", Span(0, 13), "MINISTER", warning="بلند است"),
    Mark("e2", Span(19, 28), "NUMBER", "suggestion"),
    Mark("e3", Span(36, 40), "MINISTER", unsure=True),
)


@pytest.fixture
def sheet(app: QApplication, qtbot: QtBot) -> Iterator[MarksSheet]:
    made = MarksSheet(None, Listing(TEXT, MARKS, styles(), LIGHT, "e2"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.isVisible)
    yield made
    made.close()


def said(sheet: MarksSheet) -> list[str]:
    list_ = QAccessible.queryAccessibleInterface(sheet.list)
    assert list_ is not None
    rows = [list_.child(row) for row in range(list_.childCount())]
    return [row.text(QAccessible.Text.Name) for row in rows if row]


def test_a_screen_reader_gets_label_words_and_kind_of_every_row(sheet: MarksSheet):
    names = said(sheet)
    assert len(names) == 3
    assert "وزیر" in names[0]
    assert "وزیر ارتباطات" in names[0]
    assert "بلند است" in names[0]
    assert "پیشنهاد" in names[1]
    assert "۳۰ میلیون" in names[1]


def test_the_list_begins_at_the_current_mark_and_arrows_go_on(sheet: MarksSheet):
    assert sheet.chosen() == "e2"
    QTest.keyClick(sheet.list, Qt.Key.Key_Down)
    assert sheet.chosen() == "e3"


def test_what_is_typed_narrows_the_list_in_any_spelling(sheet: MarksSheet):
    sheet.field.setText("ایتا")
    assert sheet.rows.rowCount() == 1
    assert sheet.chosen() == "e3"
    sheet.field.setText("عدد")
    assert sheet.chosen() == "e2"
    sheet.field.setText("نیست")
    assert sheet.chosen() is None
    sheet.field.clear()
    QTest.keyClick(sheet.field, Qt.Key.Key_Down)
    assert sheet.chosen() == "e2"


def test_going_to_an_entity_of_the_list_makes_it_current(desk: Desk) -> None:
    desk.label("ایتا", Qt.Key.Key_4)
    wanted = desk.label("وزیر", Qt.Key.Key_1)
    desk.screen.labelling.choose(None)
    desk.dialogs.answers.append(wanted.id)
    desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert desk.dialogs.asked == ["choose_mark"]
    assert ["وزیر" in line or "ایتا" in line for line in desk.dialogs.details] == [True, True]
    assert desk.current == "وزیر"
