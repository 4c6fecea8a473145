"""The same again, with the key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.model.span import Span
from annotator.ui.annotate.place_row import offers
from annotator.ui.annotate.quoting import paragraphs_at
from annotator.ui.translation import plain
from tests.ui.annotate.conftest import Desk, MakeDesk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def again(make_desk: MakeDesk) -> Desk:
    return make_desk({"d1": "پیام‌رسان بومی است.\nپيام رسان تازه و پیامرسان دیگر."})


def test_equals_labels_the_other_places_in_one_step(again: Desk) -> None:
    again.label("پیام‌رسان", Key.Key_4)
    again.press(Key.Key_Equal)
    assert [words for _, words in again.labelled] == ["پیام‌رسان", "پيام رسان", "پیامرسان"]
    assert [one.origin for one in again.entities] == ["hand", "propagated", "propagated"]
    again.press(Key.Key_Z, CONTROL)
    assert [words for _, words in again.labelled] == ["پیام‌رسان"]


def test_places_are_shown_and_unticked_ones_are_left(again: Desk) -> None:
    again.label("پیام‌رسان", Key.Key_4)
    section = again.screen.inspector.again
    again.details(section.isVisible)
    assert len(section.boxes) == 2
    section.boxes[0].setChecked(False)
    again.press(Key.Key_Equal)
    assert [words for _, words in again.labelled] == ["پیام‌رسان", "پیامرسان"]
    again.details(lambda: not section.isVisible())


def test_nothing_is_offered_where_the_words_stand_once(again: Desk) -> None:
    again.label("بومی", Key.Key_4)
    again.press(Key.Key_Equal)
    assert len(again.entities) == 1


def test_places_in_other_documents_are_shown_unticked_and_labelled_in_the_same_step(
    make_desk: MakeDesk,
) -> None:
    desk = make_desk(
        {"d1": "پیام‌رسان بومی است؛ پیامرسان تازه.", "d2": "پيام رسان کهنه.\n\nپیام‌رسان نو."}
    )
    desk.label("پیام‌رسان", Key.Key_4)
    section = desk.screen.inspector.again
    desk.details(section.isVisible)
    desk.screen.handle("same_elsewhere")
    desk.details(lambda: len(section.boxes) == 3)
    assert [box.isChecked() for box in section.boxes] == [True, False, False]
    section.boxes[1].setChecked(True)
    desk.press(Key.Key_Equal)
    assert [words for _, words in desk.labelled] == ["پیام‌رسان", "پیامرسان"]
    row = desk.screen.documents.model.row("d2")
    assert row is not None
    assert (row.entities, row.status) == (1, "started")
    desk.press(Key.Key_Z, CONTROL)
    assert [words for _, words in desk.labelled] == ["پیام‌رسان"]
    assert desk.project.layer("d2", "a1").entities == []


def test_a_screen_reader_hears_where_a_place_is_and_what_differs(again: Desk) -> None:
    again.label("پیام‌رسان", Key.Key_4)
    section = again.screen.inspector.again
    again.details(section.isVisible)
    names = [plain(box.accessibleName()) for box in section.boxes]
    assert names[0] == "پيام رسان، پاراگراف ۲، املای دیگر: فاصله، حرف‌ها"
    assert names[1] == "پیامرسان، پاراگراف ۲، املای دیگر: فاصله"


def test_paragraphs_are_counted_as_the_gutter_counts_them() -> None:
    text = "یک\r\n\r\n \u200c\nدو سه\nچهار"
    places = [Span(text.index(words), text.index(words) + 2) for words in ("یک", "سه", "چهار")]
    assert paragraphs_at(text, places) == [1, 2, 3]


def test_the_words_around_a_place_are_whole_and_say_where_more_stands() -> None:
    text = "سکوی بله\nکاربران پیام‌رسان بله، سروش و سکوهای دیگر"
    place = Span(text.rindex("بله"), text.rindex("بله") + 3)
    (shown,) = offers([place], text, "بله")
    assert (shown.before, shown.after) == ("… پیام‌رسان ", "، سروش و …")
