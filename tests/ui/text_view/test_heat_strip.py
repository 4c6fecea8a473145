from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui import theme
from annotator.ui.text_view.heat_strip import WIDTH, HeatStrip
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, styles

TEXT = "\n".join(f"بند شمارهٔ {number} دربارهٔ وزیر و کاربران" for number in range(300))


def strip_of(view: TextView) -> HeatStrip:
    strip = view.findChild(HeatStrip)
    assert isinstance(strip, HeatStrip)
    return strip


def colours(strip: HeatStrip) -> set[str]:
    image = strip.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def test_the_strip_stands_between_paper_and_scroll_bar(show: Shower):
    view = show(TEXT)
    strip = strip_of(view)
    assert strip.width() == WIDTH
    assert strip.height() == view.viewport().height()
    assert strip.x() == view.viewport().geometry().right() + 1
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert strip.x() + WIDTH == view.viewport().x()


def test_an_entity_shows_in_its_colour_and_goes_with_it(show: Shower):
    view = show(TEXT)
    strip = strip_of(view)
    bar = styles()["MINISTER"].bar
    assert bar not in colours(strip)
    view.change_marks([], [Mark("a", Span(5000, 5004), "MINISTER")])
    assert bar in colours(strip)
    view.change_marks(["a"], [])
    assert bar not in colours(strip)


def test_a_warning_wins_over_entities_in_the_same_row(show: Shower):
    view = show(TEXT)
    strip = strip_of(view)
    view.show_marks(
        [
            Mark("a", Span(5000, 5004), "MINISTER"),
            Mark("b", Span(5001, 5006), "NUMBER", warning="بریده است"),
        ]
    )
    shown = colours(strip)
    assert theme.LIGHT.warn in shown
    assert styles()["MINISTER"].bar not in shown


def test_a_moved_mark_leaves_no_tick_behind(show: Shower):
    view = show(TEXT)
    strip = strip_of(view)
    view.change_marks([], [Mark("a", Span(5000, 5004), "MINISTER")])
    view.change_marks([], [Mark("a", Span(100, 104), "MINISTER")])
    image = strip.grab().toImage().copy(0, 60, WIDTH, strip.height() - 60)
    bar = QColor(styles()["MINISTER"].bar)
    assert not any(
        QColor(image.pixel(x, y)) == bar for x in range(WIDTH) for y in range(image.height())
    )


def test_a_click_goes_to_the_place(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    strip = strip_of(view)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(5, strip.height() // 2))
    assert abs(view.place() - len(TEXT) / 2) < len(TEXT) / 20
    box = view.boxes(Span(len(TEXT) // 2, len(TEXT) // 2 + 1))[0]
    assert view.viewport().rect().contains(box.center().toPoint())
