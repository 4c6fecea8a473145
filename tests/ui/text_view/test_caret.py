"""The caret comes and goes as the system wishes, and repaints nothing but itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import override

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, press

WORDS = "وزیر ارتباطات در سال 2024 گفت: Telegram و پیام‌رسان بله.\nبند دوم."
FAST, SLOW = 40, 600_000  # ms that a caret is seen and not seen


class Regions(QObject):
    """Keeps what was repainted of a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[QRegion] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.all.append(event.region())
        return False


@pytest.fixture
def blinking(qapp: QApplication) -> Iterator[None]:
    """A system with a caret that blinks fast."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(FAST)
    yield
    QApplication.setCursorFlashTime(before)


def watch(view: TextView) -> Regions:
    """Begin to keep what is repainted."""
    QApplication.processEvents()
    regions = Regions()
    view.viewport().installEventFilter(regions)
    return regions


def picture(view: TextView) -> QImage:
    """Return what the screen shows of the text: to paint it for this would be a paint too many."""
    port = view.viewport()
    corner = port.mapTo(view, port.rect().topLeft())
    shown = view.screen().grabWindow(
        view.winId(), corner.x(), corner.y(), port.width(), port.height()
    )
    return shown.toImage().convertToFormat(QImage.Format.Format_RGB32)


def pictures(view: TextView, qtbot: QtBot, count: int) -> list[QImage]:
    """Return the view's next pictures, each different from the one before."""
    seen = [picture(view)]

    def look() -> bool:
        now = picture(view)
        if seen[-1] != now:
            seen.append(now)
        return len(seen) == count

    qtbot.waitUntil(look)
    return seen


def test_a_caret_comes_and_goes_and_comes_back_the_same(show: Shower, qtbot: QtBot, blinking: None):
    first, second, third, fourth = pictures(show(WORDS), qtbot, 4)
    assert first != second
    assert (third, fourth) == (first, second)


@pytest.mark.parametrize("place", [0, 5, 17, 24, 31, WORDS.index("T"), 40, len(WORDS)])
def test_only_the_box_of_the_caret_is_repainted_and_nothing_else_changes(
    show: Shower, qtbot: QtBot, blinking: None, place: int
):
    view = show(WORDS)
    view.select(Span(place, place))
    regions = watch(view)
    one, other = pictures(view, qtbot, 2)
    box = regions.all[0].boundingRect()
    assert all(region.boundingRect() == box for region in regions.all)
    assert box.width() <= 16
    changed = [
        QPoint(x, y)
        for y in range(one.height())
        for x in range(one.width())
        if one.pixel(x, y) != other.pixel(x, y)
    ]
    assert changed
    assert all(box.contains(point) for point in changed)


def test_near_the_end_of_a_text_from_the_right_a_key_repaints_no_more_than_two_carets(show: Shower):
    view = show("\n".join([WORDS] * 60))
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    press(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    regions = watch(view)
    for _ in range(5):
        press(view, Qt.Key.Key_Right)
        QApplication.processEvents()
    assert len(regions.all) >= 5
    assert all(region.boundingRect().width() < 80 for region in regions.all)


def test_a_system_without_blinking_has_a_caret_that_stands(show: Shower, qtbot: QtBot):
    QApplication.setCursorFlashTime(0)
    view = show(WORDS)
    regions = watch(view)
    qtbot.wait(5 * FAST)
    assert regions.all == []


def test_a_text_without_the_focus_does_not_blink(show: Shower, qtbot: QtBot, blinking: None):
    view, field = show(WORDS), QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    regions = watch(view)
    qtbot.wait(5 * FAST)
    assert regions.all == []
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: len(regions.all) > 3)


def test_a_caret_out_of_view_repaints_nothing(show: Shower, qtbot: QtBot, blinking: None):
    view = show("\n".join([WORDS] * 200))
    view.go_to(len(WORDS) * 100)
    regions = watch(view)
    qtbot.wait(5 * FAST)
    assert regions.all == []


@pytest.mark.parametrize("keys", [["Home"], ["Up"], ["Right"], ["Left", "Right"]])
def test_keys_bring_it_back_for_a_while_even_if_they_move_nothing(
    show: Shower, qtbot: QtBot, blinking: None, keys: list[str]
):
    view = show(WORDS)

    def press_them(flash_time: int) -> None:
        QApplication.setCursorFlashTime(flash_time)
        for key in keys:
            press(view, Qt.Key[f"Key_{key}"])

    press_them(SLOW)
    lit = picture(view)
    press_them(FAST)
    qtbot.waitUntil(lambda: picture(view) != lit)
    press_them(SLOW)
    assert picture(view) == lit
    qtbot.wait(5 * FAST)
    assert picture(view) == lit
