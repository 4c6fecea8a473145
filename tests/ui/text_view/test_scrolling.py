"""Scrolling, revealing, resizing: the words on the screen stay where they are."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, press

LONG = "\n".join(
    f"بند شمارهٔ {number}: " + "وزیر ارتباطات دربارهٔ کاربران پیام‌رسان‌های داخلی گفت " * (number % 7)
    for number in range(400)
)
LASTING = 600_000  # ms
SEED = Path(__file__).parents[4] / "shared/data/seed-article.txt"


def test_scrolling_up_into_unknown_heights_moves_words_by_the_step_only(show: Shower):
    view = show(LONG)
    view.go_to(len(LONG) * 2 // 3)
    bar = view.verticalScrollBar()
    for _ in range(60):
        shown = Span(view.place(), view.place() + 5)
        before = view.boxes(shown)[0].top()
        bar.setValue(bar.value() - 40)
        assert view.boxes(shown)[0].top() == pytest.approx(before + 40)


def test_the_first_line_stays_when_the_view_gets_narrower_or_letters_larger(show: Shower):
    view = show(LONG)
    view.go_to(LONG.index("شمارهٔ 200"))
    place = view.place()
    view.resize(480, 400)
    assert view.place() == place
    view.show_text_size(20)
    shown = view.place()
    assert shown <= place
    assert place - shown < 80
    view.resize(700, 500)
    view.show_text_size(14)
    assert abs(view.place() - place) < 80


def test_the_column_stays_in_view_when_a_window_from_the_right_gets_narrower(show: Shower):
    view = show(LONG, width=1400)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    for width in (800, 1300, 600):
        view.resize(width, 500)
        (word, *_) = view.boxes(Span(0, 3))
        assert view.viewport().rect().contains(word.toRect())
        assert view.horizontalScrollBar().maximum() == 0, "Qt moves the text by what is left of it"


def test_reveal_brings_any_span_into_view(show: Shower):
    view = show(LONG)
    chance = random.Random(2)
    for _ in range(30):
        start = chance.randrange(len(LONG) - 6)
        view.reveal(Span(start, start + 5))
        boxes = view.boxes(Span(start, start + 5))
        assert all(view.viewport().rect().contains(box.center().toPoint()) for box in boxes)


def test_reveal_leaves_what_is_in_view_alone(show: Shower):
    view = show(LONG)
    before = view.verticalScrollBar().value()
    view.reveal(Span(3, 8))
    assert view.verticalScrollBar().value() == before


def below(view: TextView) -> int:
    """Return a place just below the view: near enough to be scrolled to."""
    places = range(0, len(LONG), 20)
    return next(one for one in places if view.boxes(Span(one, one + 5))[0].top() > view.height())


def test_motion_within_a_screen_ends_where_a_jump_does(show: Shower, qtbot: QtBot):
    jumped = show(LONG)
    start = below(jumped)
    span = Span(start, start + 5)
    jumped.reveal(span)
    view = show(LONG)
    view.show_motion(300)
    view.select(Span(start, start))
    view.reveal(span)
    assert view.caret() == start
    bar, end = view.verticalScrollBar(), jumped.verticalScrollBar().value()
    places = [bar.value()]
    bar.valueChanged.connect(places.append)
    qtbot.waitUntil(lambda: bar.value() == end)
    assert places[0] == 0
    assert places == sorted(places)


def test_a_place_further_than_a_screen_is_there_at_once(show: Shower):
    view = show(LONG)
    view.show_motion(LASTING)
    start = LONG.index("شمارهٔ 200")
    view.reveal(Span(start, start + 5))
    (box, *_) = view.boxes(Span(start, start + 5))
    assert view.viewport().rect().contains(box.center().toPoint())


def test_the_last_of_several_places_counts_even_if_it_is_in_view_still(show: Shower, qtbot: QtBot):
    view = show(LONG)
    view.show_motion(150)
    further = below(view)
    view.reveal(Span(further, further + 5))
    view.reveal(Span(0, 5))
    qtbot.wait(400)
    assert view.verticalScrollBar().value() == 0


def test_a_hand_at_the_wheel_ends_the_motion(show: Shower, qtbot: QtBot):
    view = show(LONG)
    view.show_motion(100)
    start = below(view)
    view.reveal(Span(start, start + 5))
    view.verticalScrollBar().setValue(11)
    qtbot.wait(300)
    assert view.verticalScrollBar().value() == 11


def test_a_label_made_in_motion_does_not_lead_it_astray(show: Shower, qtbot: QtBot):
    view = show(LONG)
    start = below(view)
    view.show_motion(200)
    view.reveal(Span(start, start + 5))
    nested = [Mark(f"m{n}", Span(9, 11 + n), "NUMBER") for n in range(5)]
    view.change_marks((), nested)
    qtbot.wait(500)
    (box, *_) = view.boxes(Span(start, start + 5))
    assert box.top() == pytest.approx(view.viewport().height() / 3, abs=30)


def test_place_and_go_to_restore_where_one_was(show: Shower):
    view = show(LONG)
    view.go_to(LONG.index("شمارهٔ 123"))
    place = view.place()
    view.go_to(0)
    assert view.place() == 0
    view.go_to(place)
    assert view.place() == place


def test_the_caret_stays_in_view_down_to_the_last_line_and_back(show: Shower):
    view = show(LONG)
    for key, modifiers, place in (
        (Qt.Key.Key_End, [Qt.KeyboardModifier.ControlModifier], len(LONG)),
        (Qt.Key.Key_Home, [Qt.KeyboardModifier.ControlModifier], 0),
    ):
        press(view, key, *modifiers)
        assert view.caret() == place
        near = Span(max(place - 6, 0), max(place, 6))
        assert view.viewport().rect().intersects(view.boxes(near)[0].toAlignedRect())
    for _ in range(30):
        press(view, Qt.Key.Key_PageDown)
    assert view.caret() > 1000
    for _ in range(300):
        press(view, Qt.Key.Key_Up)
    assert view.caret() < 1000


def test_down_keeps_its_column_through_short_lines(show: Shower):
    view = show("وزیر ارتباطات گفت\nبله\nوزیر ارتباطات گفت")
    view.select(Span(12, 12))
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down)
    assert view.caret() == 12 + len("وزیر ارتباطات گفت\nبله\n")


def test_home_and_end_stay_on_the_visual_line(show: Shower):
    text = "وزیر ارتباطات دربارهٔ کاربران " * 6
    view = show(text)
    first_line = view.boxes(Span(0, len(text)))[0]
    press(view, Qt.Key.Key_End)
    end = view.caret()
    assert 0 < end < len(text)
    assert view.boxes(Span(end - 1, end))[0].top() == first_line.top()
    press(view, Qt.Key.Key_Home)
    assert view.caret() == 0


def test_a_megabyte_in_one_paragraph_is_shown_at_once(show: Shower):
    text = "وزیر ارتباطات دربارهٔ کاربران Office 2024 گفت " * 22000
    view = show(text)
    middle = len(text) // 2
    view.show_marks([Mark("a", Span(middle, middle + 4), "NUMBER")])
    view.show_current("a")
    box = view.chip_box("a")
    assert box is not None
    assert view.viewport().rect().contains(box.center().toPoint())


@pytest.mark.skipif(not SEED.exists(), reason="no ../shared here")
def test_every_word_of_the_seed_article_is_where_its_box_says(show: Shower):
    text = SEED.read_bytes().decode()
    view = show(text)
    for word in ("ایتا", "دولت سیزدهم", "۳۰ میلیون و ۵۰۰ هزار", "کرده و زودتر"):
        span = Span(text.index(word), text.index(word) + len(word))
        view.reveal(span)
        assert view.boxes(span)
        assert span.of(text) == word


def marked(show: Shower) -> TextView:
    view = show(LONG)
    starts = [found.start() for found in re.finditer("کاربران", LONG)]
    view.show_marks([Mark(f"m{n}", Span(at, at + 7), "NUMBER") for n, at in enumerate(starts)])
    view.resize(540, 500)  # whatever heights it has found so far are estimates again
    return view


def real_length(view: TextView) -> int:
    """Return the length of the scroll bar after going through the whole document."""
    bar = view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + view.viewport().height())
    return bar.maximum()


def test_left_alone_it_finds_all_heights_and_moves_no_pixel(show: Shower, qtbot: QtBot):
    expected = real_length(marked(show))
    view = marked(show)
    view.go_to(LONG.index("شمارهٔ 250"))
    bar = view.verticalScrollBar()
    value, shown = bar.value(), view.viewport().grab().toImage()
    by_chance = bar.maximum() == expected  # so are the estimates with DejaVu Sans
    qtbot.waitUntil(lambda: bar.maximum() == expected, timeout=30_000)
    assert by_chance or bar.value() != value
    assert view.viewport().grab().toImage() == shown


def test_after_a_change_out_of_view_its_height_is_found_anew(show: Shower, qtbot: QtBot):
    view = marked(show)
    bar = view.verticalScrollBar()
    expected = real_length(marked(show))
    qtbot.waitUntil(lambda: bar.maximum() == expected, timeout=30_000)
    last = LONG.rindex("کاربران")
    nested = [Mark(f"n{n}", Span(last - n, last + 7 + n), "MINISTER") for n in range(1, 4)]
    view.change_marks([], nested)
    qtbot.waitUntil(lambda: bar.maximum() > expected, timeout=30_000)
    view.change_marks([mark.id for mark in nested], [])
    qtbot.waitUntil(lambda: bar.maximum() == expected, timeout=30_000)


def test_settings_that_stay_as_they_were_leave_the_lines_that_are_known(show: Shower):
    view = show(LONG)
    view.show_text_size(15)
    real_length(view)
    layout = view.document().documentLayout()
    assert isinstance(layout, AnnotatedLayout)
    view.show_text_size(15)
    view.show_compact(False)
    view.show_line_spacing(0)
    view.show_column_width(30)
    assert layout.laid(0)
    view.show_compact(True)
    assert not layout.laid(0)


def test_a_key_brings_the_whole_line_of_the_caret_into_view_with_room_for_chips(show: Shower):
    view = show(LONG)
    lane = 24  # pixels below the letters
    seen = 0
    for key in [Qt.Key.Key_Down] * 80 + [Qt.Key.Key_Up] * 60:
        press(view, key)
        for box in view.boxes(Span(view.caret(), view.caret() + 1)):
            seen += 1
            assert box.top() >= 0
            assert box.bottom() + lane <= view.viewport().height()
    assert seen > 100
    assert view.verticalScrollBar().value() > 0
