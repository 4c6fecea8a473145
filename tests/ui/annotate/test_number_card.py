"""The number card of the inspector."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from annotator.formats.schema_toml import built_in_schema
from annotator.model.entity import Suggestion
from annotator.project.project import Project
from annotator.project.reading import readings
from annotator.ui.translation import plain
from tests.making import add_documents
from tests.ui.annotate.conftest import Desk, MakeDesk

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "بیش از ۳۰ میلیون و ۵۰۰ هزار نفر در ۱۲ مرداد ۱۴۰۳ آمدند.\n۱۰.۵۰۰ دکل تازه نصب شد."


@pytest.fixture
def numbers(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    project = Project.create(tmp_path / "p.annotator", built_in_schema())
    add_documents(project, {"d1": TEXT})
    return make_desk(project=project)


def card(desk: Desk) -> tuple[str, str, str]:
    shown = desk.screen.inspector.card
    return shown.said() if shown and shown.isVisible() else ("", "", "")


def test_the_card_shows_value_reading_and_export(numbers: Desk) -> None:
    numbers.label("۳۰ میلیون و ۵۰۰ هزار", Key.Key_1)
    numbers.details(lambda: card(numbers)[2] == "30500000")
    assert card(numbers)[0] == "> ۳۰٬۵۰۰٬۰۰۰"
    assert "۳۰ × میلیون" in card(numbers)[1]


def test_the_card_follows_a_moved_edge(numbers: Desk) -> None:
    numbers.label("۳۰ میلیون و ۵۰۰", Key.Key_1)
    numbers.press(Key.Key_BracketLeft)
    numbers.details(lambda: card(numbers)[2] == "30500000")


def test_the_second_reading_is_chosen_by_key(numbers: Desk) -> None:
    entity = numbers.label("۱۰.۵۰۰", Key.Key_1)
    assert entity.attributes["value"] == "10500"
    numbers.press(Key.Key_2, CONTROL)
    assert numbers.entities[0].attributes["value"] == "10.5"
    numbers.details(lambda: card(numbers)[2] == "10.5")
    numbers.press(Key.Key_1, CONTROL)
    assert numbers.entities[0].attributes["value"] == "10500"


def test_the_card_says_that_nothing_can_be_read(numbers: Desk) -> None:
    numbers.label("آمدند", Key.Key_1)
    numbers.details(lambda: card(numbers)[1] != "")
    assert card(numbers)[0] == ""


def test_other_labels_have_no_card(numbers: Desk) -> None:
    numbers.label("۳۰ میلیون و ۵۰۰ هزار", Key.Key_1)
    numbers.details(lambda: card(numbers)[2] != "")
    numbers.press(Key.Key_4)
    numbers.details(lambda: card(numbers) == ("", "", ""))


def proposal(desk: Desk, words: str, value: str) -> None:
    one = Suggestion("NUMBER", desk.span(words), "numbers", 0.9, {"value": value})
    read = next(iter(readings(desk.text, one.span, "NUMBER", desk.session.schema)))
    one = replace(one, attributes={**read, "value": value})
    desk.project.store.replace_suggestions("d1", "numbers", None, [one])
    desk.session.open("d1")
    desk.press(Key.Key_Tab)


def test_the_other_reading_of_a_suggestion_corrects_it(numbers: Desk) -> None:
    proposal(numbers, "۱۰.۵۰۰", "10500")
    numbers.details(lambda: card(numbers)[2] == "10500")
    numbers.press(Key.Key_2, CONTROL)
    entity = numbers.entities[0]
    assert (entity.attributes["value"], entity.origin) == ("10.5", "corrected")
    assert numbers.session.layer.rejections == set()
    numbers.press(Key.Key_Z, CONTROL)
    assert numbers.screen.labelling.suggestion is not None


def test_the_first_reading_of_a_suggestion_accepts_it(numbers: Desk) -> None:
    proposal(numbers, "۱۰.۵۰۰", "10500")
    numbers.press(Key.Key_1, CONTROL)
    assert [one.origin for one in numbers.entities] == ["accepted"]


def test_the_card_says_the_bound_in_words(numbers: Desk) -> None:
    numbers.label("۳۰ میلیون و ۵۰۰ هزار", Key.Key_1)
    numbers.details(lambda: "بیش از ۳۰٬۵۰۰٬۰۰۰ نفر" in plain(card(numbers)[1]))


def test_the_card_follows_an_edge_that_the_mouse_still_holds(numbers: Desk) -> None:
    entity = numbers.label("۳۰ میلیون", Key.Key_1)
    numbers.details(lambda: card(numbers)[2] == "30000000")
    whole = numbers.span("۳۰ میلیون و ۵۰۰ هزار")
    numbers.screen.text.edge_moving.emit(entity.id, whole)
    assert card(numbers)[2] == "30500000"
    numbers.screen.text.edge_moving.emit(entity.id, entity.span)
    numbers.details(lambda: card(numbers)[2] == "30000000")
