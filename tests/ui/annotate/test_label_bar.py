"""The label bar: clicks, keys, narrow bars, what it says to a screen reader."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.schema import Label, Schema
from annotator.ui import theme, translation
from annotator.ui.annotate.label_bar import LabelBar

SCHEMA = Schema(
    "آزمون",
    labels=tuple(
        Label(key, {"fa": fa, "en": key.title()}, colour, hotkey=hotkey)
        for key, fa, colour, hotkey in (
            ("NUMBER", "عدد", "#1f86cc", "1"),
            ("MINISTRY", "وزارتخانه", "#38369b", "2"),
            ("PLATFORM", "سکو", "#19957b", "p"),
        )
    ),
)


@pytest.fixture
def bar(app: QApplication, qtbot: QtBot) -> LabelBar:
    bar = LabelBar()
    qtbot.addWidget(bar)
    bar.show_theme(theme.LIGHT)
    bar.show_schema(SCHEMA)
    bar.resize(600, 40)
    with qtbot.waitExposed(bar):
        bar.show()
    return bar


def test_labels_stand_from_the_start_side(bar: LabelBar) -> None:
    lefts = [bar.cell(label.key).left() for label in SCHEMA.labels]
    assert lefts == sorted(lefts, reverse=True)


def test_in_english_they_stand_from_the_left(bar: LabelBar, app: QApplication) -> None:
    translation.install(app, "en")
    bar.show_schema(SCHEMA)
    lefts = [bar.cell(label.key).left() for label in SCHEMA.labels]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize("key", ["NUMBER", "MINISTRY", "PLATFORM"])
def test_a_click_asks_for_the_label(bar: LabelBar, qtbot: QtBot, key: str) -> None:
    with qtbot.waitSignal(bar.label_requested) as asked:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.cell(key).center())
    assert asked.args == [key]


def test_arrows_and_enter_ask_for_a_label(bar: LabelBar, qtbot: QtBot) -> None:
    QTest.keyClick(bar, Qt.Key.Key_Left)
    with qtbot.waitSignal(bar.label_requested) as asked:
        QTest.keyClick(bar, Qt.Key.Key_Return)
    assert asked.args == ["MINISTRY"]


def test_where_there_is_no_room_the_last_names_go_first(bar: LabelBar) -> None:
    assert all(bar.named(label.key) for label in SCHEMA.labels)
    bar.resize(bar.sizeHint().width() - 10, 40)
    assert [bar.named(label.key) for label in SCHEMA.labels] == [True, True, False]
    bar.resize(60, 40)
    assert not any(bar.named(label.key) for label in SCHEMA.labels)


def test_keys_are_shown_in_interface_digits_and_both_letters(bar: LabelBar) -> None:
    assert bar.accessibleDescription() == "عدد ۱, وزارتخانه ۲, سکو P / ح"


def test_a_sticky_label_is_said_and_painted(bar: LabelBar) -> None:
    bar.show_sticky("PLATFORM")
    assert "سکو" in bar.accessibleDescription().split(",")[0]
    picture = bar.grab().toImage()
    cell = bar.cell("PLATFORM")
    colours = theme.label_colours("#19957b", theme.LIGHT)
    ground = picture.pixelColor(cell.left() + 4, cell.top() + 4)
    assert ground.name() == colours.chip


def test_each_of_thirty_labels_can_be_clicked(bar: LabelBar, qtbot: QtBot) -> None:
    many = tuple(
        Label(f"L{n}", {"fa": f"برچسب بلند {n}"}, "#1f86cc", hotkey=str(n) if 0 < n < 10 else "")
        for n in range(30)
    )
    bar.show_schema(Schema("آزمون", labels=many))
    cells = [bar.cell(label.key) for label in many]
    assert all(bar.rect().contains(cell) for cell in cells)
    assert all(one.left() > next_.right() for one, next_ in pairwise(cells))
    with qtbot.waitSignal(bar.label_requested) as asked:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=cells[-1].center())
    assert asked.args == ["L29"]
