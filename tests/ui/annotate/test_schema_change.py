"""The schema is changed while the screen is open."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt

from annotator.model.schema_changes import renamed, without
from annotator.project.schema_changes import change
from tests.ui.annotate.conftest import Desk, MakeDesk


def rename(desk: Desk) -> None:
    """Give PLATFORM another key, another name and the hotkey 5."""
    schema = renamed(desk.project.schema, "PLATFORM", "MESSENGER")
    messenger = replace(schema.labels[1], name={"fa": "پیام‌رسان", "en": "Messenger"}, hotkey="5")
    change(desk.project, replace(schema, labels=(schema.labels[0], messenger)), "lead")


def test_bar_text_and_keys_follow_another_schema(desk: Desk) -> None:
    desk.label("ایتا", Qt.Key.Key_4)
    rename(desk)
    desk.screen.refresh()
    assert desk.labelled == [("MESSENGER", "ایتا")]
    assert desk.screen.bar.labels.cell("MESSENGER").isValid()
    desk.label("پایان", Qt.Key.Key_5)
    assert desk.labelled == [("MESSENGER", "ایتا"), ("MESSENGER", "پایان")]
    assert desk.refused == []


def test_one_that_was_changed_in_another_window_is_shown_before_anything_is_labelled(
    desk: Desk,
) -> None:
    desk.label("ایتا", Qt.Key.Key_4)
    rename(desk)
    desk.select("پایان")
    desk.press(Qt.Key.Key_1)
    assert "shown anew" in str(desk.refused[0])
    assert desk.screen.bar.labels.cell("MESSENGER").isValid()
    desk.label("پایان", Qt.Key.Key_5)
    assert desk.labelled == [("MESSENGER", "ایتا"), ("MESSENGER", "پایان")]


def test_what_is_shown_anew_stays_where_it_was(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "\n".join(f"بند {number} دربارهٔ ایتا." for number in range(200))})
    text, place = desk.screen.text, desk.span("بند 120 ")
    text.go_to(place.start)
    text.select(place, backwards=True)
    where = text.place(), text.caret(), text.selection()
    rename(desk)
    desk.screen.refresh()
    assert (text.place(), text.caret(), text.selection()) == where


def test_what_was_labelled_before_can_be_taken_back(desk: Desk) -> None:
    desk.label("ایتا", Qt.Key.Key_4)
    rename(desk)
    desk.screen.refresh()
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.entities == []
    desk.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert desk.labelled == [("MESSENGER", "ایتا")]


def test_what_is_said_by_a_label_that_is_gone_can_be_looked_at_and_relabelled(desk: Desk) -> None:
    number = desk.label("۳۰", Qt.Key.Key_1)
    platform = desk.label("ایتا", Qt.Key.Key_4)
    desk.session.relate(number.id, platform.id, "measures")
    change(desk.project, without(without(desk.project.schema, "measures", "relations"), "NUMBER"))
    desk.screen.refresh()
    desk.put_caret("ایتا")
    for _ in range(2):
        desk.press(Qt.Key.Key_Tab)
        desk.screen.details.show()
    assert desk.current == "۳۰"
    desk.press(Qt.Key.Key_4)
    assert desk.labelled == [("PLATFORM", "ایتا"), ("PLATFORM", "۳۰")]
    assert desk.refused == []
