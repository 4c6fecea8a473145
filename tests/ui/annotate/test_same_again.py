"""The same again, with the key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

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
