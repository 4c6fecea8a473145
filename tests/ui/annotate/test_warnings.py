"""Warnings in the window: shown, gone through, repaired."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QPushButton

from annotator.formats.schema_toml import built_in_schema
from annotator.model.span import Span
from annotator.project.project import Project
from tests.making import add_documents
from tests.ui.annotate.conftest import Desk, MakeDesk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def spoil(desk: Desk, words: str) -> str:
    entity = desk.session.label(desk.span(words), "PLATFORM")
    desk.details(lambda: bool(desk.screen.warnings.warnings))
    return entity.id


def test_a_bad_edge_is_told_in_the_text_the_inspector_and_the_status_bar(desk: Desk) -> None:
    id = spoil(desk, "است.")
    mark = desk.screen.marks.ring.get(id)
    assert mark is not None
    assert mark.warning
    assert desk.screen.inspector.warnings.said() == [mark.warning]
    desk.details(lambda: any("هشدار" in part or "warning" in part for part in desk.status[-1][0]))


def test_f8_goes_to_the_warning_and_f9_repairs_it(desk: Desk) -> None:
    spoil(desk, "است.")
    desk.screen.text.select(Span(0, 0))
    desk.press(Key.Key_F8)
    assert desk.current == "است."
    desk.press(Key.Key_F9)
    assert desk.current == "است"
    desk.details(lambda: not desk.screen.warnings.warnings)
    assert not desk.screen.inspector.warnings.isVisible()
    desk.press(Key.Key_Z, CONTROL)
    assert desk.current == "است."


def test_f8_goes_round(desk: Desk) -> None:
    desk.session.label(desk.span("گفت:"), "PLATFORM")
    spoil(desk, "است.")
    desk.details(lambda: len(desk.screen.warnings.warnings) == 2)
    desk.screen.text.select(Span(0, 0))
    seen: list[str | None] = []
    for _ in range(3):
        desk.press(Key.Key_F8)
        seen.append(desk.current)
    assert seen == ["گفت:", "است.", "گفت:"]


def test_the_inspector_shows_which_warning_is_the_current_one(desk: Desk) -> None:
    desk.session.label(desk.span("گفت:"), "PLATFORM")
    spoil(desk, "است.")
    desk.details(lambda: len(desk.screen.warnings.warnings) == 2)
    desk.screen.text.select(Span(0, 0))
    section = desk.screen.inspector.warnings
    labels = [one for one in section.findChildren(QLabel) if one.text() in section.said()]

    def current() -> list[bool]:
        return [one.font().weight() > QFont.Weight.Normal for one in labels]

    assert current() == [False, False]
    desk.press(Key.Key_F8)
    assert current() == [True, False]
    desk.press(Key.Key_F8)
    assert current() == [False, True]
    desk.screen.text.select(Span(0, 0))
    assert current() == [False, False]


def test_without_warnings_f8_and_f9_do_nothing(desk: Desk) -> None:
    desk.press(Key.Key_F8)
    desk.press(Key.Key_F9)
    assert desk.current is None


@pytest.fixture
def numbers(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    project = Project.create(tmp_path / "n.annotator", built_in_schema())
    add_documents(project, {"d1": "در ۱۲ استان ۳۰ میلیون و ۵۰۰ هزار نفر و ۱۰.۵۰۰ دکل و کاربران."})
    return make_desk(project=project)


def warned(desk: Desk, words: str) -> str:
    desk.label(words, Key.Key_1)
    desk.details(lambda: bool(desk.screen.warnings.warnings))
    desk.press(Key.Key_F8)
    card = desk.screen.inspector.card
    desk.details(lambda: bool(card and card.isVisible()))
    return desk.screen.inspector.warnings.said()[0]


def test_a_number_cut_short_is_made_whole(numbers: Desk) -> None:
    assert "ادامه" in warned(numbers, "۳۰ میلیون")
    numbers.press(Key.Key_F9)
    assert numbers.current == "۳۰ میلیون و ۵۰۰ هزار"
    assert numbers.entities[0].attributes["value"] == "30500000"
    numbers.details(lambda: not numbers.screen.warnings.warnings)


def test_words_around_a_number_are_left_out(numbers: Desk) -> None:
    warned(numbers, "در ۱۲ استان")
    numbers.press(Key.Key_F9)
    assert numbers.current == "۱۲"
    assert numbers.entities[0].attributes["value"] == "12"


def test_of_two_readings_the_likelier_one_is_taken(numbers: Desk) -> None:
    warned(numbers, "۱۰.۵۰۰")
    numbers.press(Key.Key_F9)
    attributes = numbers.entities[0].attributes
    assert (attributes["value"], "ambiguous" in attributes) == ("10500", False)
    numbers.details(lambda: not numbers.screen.warnings.warnings)


def test_a_typed_value_that_no_longer_fits_is_read_anew(numbers: Desk) -> None:
    entity = numbers.label("۱۲", Key.Key_1)
    numbers.session.set_attribute(entity.id, "value", "13")
    numbers.details(lambda: bool(numbers.screen.warnings.warnings))
    numbers.press(Key.Key_F9)
    assert numbers.entities[0].attributes["value"] == "12"


def test_what_is_no_number_says_so_on_the_card_with_the_one_way_out(numbers: Desk) -> None:
    warned(numbers, "کاربران")
    card = numbers.screen.inspector.card
    assert card is not None
    buttons = [one for one in card.findChildren(QPushButton) if one.isVisible()]
    assert len(buttons) == 1
    assert "Delete" in buttons[0].text()
    buttons[0].click()
    assert numbers.entities == []


def test_long_layers_are_looked_at_too(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "سکو. " * 400})
    spans = [Span(start, start + 4) for start in range(0, 1_990, 5)]
    desk.session.label_again(spans, "PLATFORM", {})
    desk.session.label(Span(1_990, 1_995), "PLATFORM")
    desk.details(lambda: len(desk.screen.warnings.warnings) == 399)
    desk.screen.text.select(Span(0, 0))
    desk.press(Key.Key_F8)
    desk.press(Key.Key_F9)
    assert desk.current == "سکو"
    desk.details(lambda: len(desk.screen.warnings.warnings) == 398)
