"""The details: what they show, and that each change a person makes there is one edit."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.model.entity import Suggestion
from annotator.model.schema import Attribute, RelationLabel
from annotator.model.span import Span
from annotator.project.project import Project
from annotator.ui import translation
from annotator.ui.annotate.attribute_fields import (
    ChoiceField,
    FlagField,
    SpanField,
    TextField,
    field_for,
    typed_number,
)
from annotator.ui.bar_buttons import Tool
from tests.making import SCHEMA, TEXT, add_documents
from tests.ui.annotate.conftest import Desk, MakeDesk

Key = Qt.Key


def texts(desk: Desk) -> list[str]:
    labels = desk.screen.inspector.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def test_without_an_entity_it_says_how_to_choose_one(desk: Desk) -> None:
    desk.details(lambda: "روی یک برچسب بزنید یا Tab را فشار دهید." in " ".join(texts(desk)))


def test_it_shows_the_words_and_the_place_among_the_entities(desk: Desk) -> None:
    desk.label("ارتباطات", Key.Key_4)
    desk.label("ایتا", Key.Key_4)
    desk.details(lambda: "موجودیت ۲ از ۲" in texts(desk))
    assert "ایتا" in texts(desk)


def test_the_arrows_go_to_the_neighbours(desk: Desk) -> None:
    desk.label("ارتباطات", Key.Key_4)
    desk.label("ایتا", Key.Key_4)
    tools = desk.screen.inspector.findChildren(Tool)
    previous = next(tool for tool in tools if tool.action == "previous_item")
    previous.click()
    assert desk.current == "ارتباطات"


def field_of(desk: Desk, key: str) -> TextField:
    fields = desk.screen.inspector.attributes.findChildren(TextField)
    return next(field for field in fields if field.attribute.key == key)


def test_a_typed_value_is_one_edit_when_the_field_is_left(desk: Desk) -> None:
    desk.label("۳۰ میلیون", Key.Key_1)
    desk.details(lambda: desk.screen.inspector.attributes.isVisible())
    line = field_of(desk, "value").line
    line.setFocus()
    QTest.keyClicks(line, "30000000")
    assert desk.entities[0].attributes == {}
    QTest.keyClick(line, Key.Key_Return)
    assert desk.entities[0].attributes == {"value": "30000000"}
    mark = desk.screen.marks.ring.get(desk.entities[0].id)
    assert mark is not None
    assert mark.value == "۳۰٬۰۰۰٬۰۰۰"


def test_an_emptied_field_takes_the_value_away(desk: Desk) -> None:
    entity = desk.label("۳۰ میلیون", Key.Key_1)
    desk.session.set_attribute(entity.id, "value", "3")
    line = field_of_filled(desk, "value", "3")
    line.clear()
    QTest.keyClick(line, Key.Key_Return)
    assert desk.entities[0].attributes == {}


def field_of_filled(desk: Desk, key: str, value: str) -> QLineEdit:
    desk.details(lambda: desk.screen.inspector.attributes.isVisible())
    desk.details(lambda: field_of(desk, key).line.text() == value)
    return field_of(desk, key).line


def test_changing_the_entity_by_a_key_settles_what_is_typed_first(desk: Desk) -> None:
    desk.label("۳۰ میلیون", Key.Key_1)
    desk.details(lambda: desk.screen.inspector.attributes.isVisible())
    line = field_of(desk, "value").line
    line.setFocus()
    QTest.keyClicks(line, "7")
    desk.screen.text.setFocus()
    desk.press(Key.Key_Tab)
    assert desk.entities[0].attributes == {"value": "7"}


def test_the_box_marks_the_entity_unsure(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.details(lambda: "ایتا" in texts(desk))
    box = desk.screen.inspector.entity.findChild(QCheckBox)
    assert box is not None
    box.click()
    assert desk.entities[0].unsure


def test_a_relation_is_listed_at_both_ends_and_can_be_removed(desk: Desk) -> None:
    platform = desk.label("ایتا", Key.Key_4)
    number = desk.label("۳۰ میلیون", Key.Key_1)
    desk.session.relate(number.id, platform.id, "measures")
    desk.details(lambda: "مربوط به" in texts(desk))
    desk.screen.labelling.choose(platform.id)
    desk.details(lambda: "۳۰ میلیون" in texts(desk))
    tools = desk.screen.inspector.findChildren(Tool)
    next(tool for tool in tools if tool.action == "remove_relation").click()
    assert desk.session.layer.relations == []
    desk.details(lambda: "مربوط به" not in texts(desk))


def test_a_click_on_the_other_end_goes_there(desk: Desk) -> None:
    platform = desk.label("ایتا", Key.Key_4)
    number = desk.label("۳۰ میلیون", Key.Key_1)
    desk.session.relate(number.id, platform.id, "measures")
    relations = desk.screen.inspector.relations
    desk.details(lambda: any(one.text() == "ایتا" for one in relations.findChildren(QLabel)))
    words = next(one for one in relations.findChildren(QLabel) if one.text() == "ایتا")
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert desk.current == "ایتا"


def test_rare_attributes_are_shown_on_demand(desk: Desk) -> None:
    desk.label("۳۰ میلیون", Key.Key_1)
    desk.details(lambda: desk.screen.inspector.attributes.isVisible())
    span_field = desk.screen.inspector.attributes.findChild(SpanField)
    assert span_field is not None
    assert span_field.isHidden()
    desk.screen.inspector.attributes.show_all()
    assert not span_field.isHidden()


def test_warnings_stand_under_the_rest_only_if_there_are_any(desk: Desk) -> None:
    warnings = desk.screen.inspector.warnings
    assert warnings.isHidden()
    desk.screen.inspector.show_warnings([("بازهٔ «میلیون» عدد را بریده است.", True)], None, 1)
    assert warnings.isVisible()
    desk.screen.inspector.show_warnings([], None, 0)
    assert warnings.isHidden()


def test_in_english_everything_is_said_anew(desk: Desk, app: QApplication) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.details(lambda: "ایتا" in texts(desk))
    translation.install(app, "en")
    desk.screen.retranslate()
    desk.details(lambda: "entity 1 of 1" in texts(desk))
    assert desk.screen.title == "Labelling"


# Fields


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("30500000", "30500000"),
        ("۳۰٬۵۰۰٬۰۰۰", "30500000"),
        ("٣٠٫٥", "30.5"),
        ("۳۰,۵۰۰", "30500"),
        ("-۲٫۵", "-2.5"),
        (" 7 ", "7"),
        ("هفت", None),
        ("1.2.3", None),
        ("", None),
    ],
)
def test_typed_numbers_are_read_in_three_digit_sets(typed: str, read: str | None) -> None:
    assert typed_number(typed) == read


def test_a_number_that_is_none_goes_back_to_what_was_there(app: QApplication, qtbot: QtBot) -> None:
    field = TextField(Attribute("count", {}, "number"))
    qtbot.addWidget(field)
    field.show_value("12", "")
    field.line.setText("زیاد")
    with qtbot.assertNotEmitted(field.edited):
        field.settle()
    assert field.line.text() == "12"


def test_a_choice_and_a_flag_tell_what_was_chosen(app: QApplication, qtbot: QtBot) -> None:
    choice = field_for(Attribute("kind", {}, "choice", ("cardinal", "money")))
    flag = field_for(Attribute("approx", {}, "flag"))
    assert isinstance(choice, ChoiceField)
    assert isinstance(flag, FlagField)
    for field in (choice, flag):
        qtbot.addWidget(field)
        field.show_value(None, "")
    with qtbot.waitSignal(choice.edited) as chosen:
        QTest.keyClick(choice.box, Key.Key_Down)
    assert chosen.args == ["cardinal"]
    with qtbot.waitSignal(flag.edited) as ticked:
        flag.box.click()
    assert ticked.args == [True]
    with qtbot.waitSignal(flag.edited) as unticked:
        flag.box.click()
    assert unticked.args == [None]


def test_an_unknown_choice_is_shown_all_the_same(app: QApplication, qtbot: QtBot) -> None:
    field = ChoiceField(Attribute("kind", {}, "choice", ("cardinal",)))
    qtbot.addWidget(field)
    field.show_value("old", "")
    assert field.box.currentText() == "old"


def test_a_span_shows_its_words(app: QApplication, qtbot: QtBot) -> None:
    field = SpanField(Attribute("unit_span", {}, "span"))
    qtbot.addWidget(field)
    field.show_value(Span(3, 6), "۳۰ نفر")
    label = field.findChild(QLabel)
    assert label is not None
    assert label.text() == "نفر"


def texts_of(section: QWidget) -> list[str]:
    return [one.text() for one in section.findChildren(QLabel) if one.isVisible() and one.text()]


def test_what_a_suggester_filled_says_so_until_a_person_changes_it(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    filled = Attribute("value", {"fa": "مقدار"}, filled_by="other")
    label = replace(SCHEMA.labels[0], attributes=(filled,))
    project = Project.create(tmp_path / "f.annotator", replace(SCHEMA, labels=(label,)))
    add_documents(project, {"d1": TEXT})
    desk = make_desk(project=project)
    span = desk.span("۳۰ میلیون")
    proposed = Suggestion("NUMBER", span, "other", 0.9, {"value": "30000000"})
    desk.project.store.replace_suggestions("d1", "other", None, [proposed])
    desk.session.open("d1")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Return)
    line = field_of_filled(desk, "value", "30000000")
    attributes = desk.screen.inspector.attributes
    desk.details(lambda: "خودکار" in texts_of(attributes))
    line.setText("31000000")
    QTest.keyClick(line, Key.Key_Return)
    desk.details(lambda: "خودکار" not in texts_of(attributes))


def test_choices_have_names_in_the_interface_language() -> None:
    field = field_for(Attribute("bound", {}, "choice", (">=", "own")))
    assert isinstance(field, ChoiceField)
    field.show_value(">=", "")
    assert field.box.currentText() == "دست‌کم (≥)"
    field.show_value("own", "")
    assert field.box.currentText() == "own"


def test_without_an_entity_the_document_can_get_labels_and_another_title(desk: Desk) -> None:
    section = desk.screen.inspector.document
    desk.details(section.isVisible)
    section.boxes["politics"].click()
    assert desk.session.layer.document_labels == ["politics"]
    section.line.setFocus()
    section.line.selectAll()
    QTest.keyClicks(section.line, "Another title")
    QTest.keyClick(section.line, Key.Key_Return)
    assert [row.title for row in desk.project.documents()] == ["Another title"]
    assert desk.screen.documents.title("d1") == "Another title"
    desk.screen.text.setFocus()
    QTest.keyClick(desk.screen.text, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.details(lambda: section.line.text() != "Another title")
    assert desk.screen.documents.title("d1") == section.line.text()
    desk.screen.text.setFocus()
    desk.label("ایتا", Key.Key_4)
    desk.details(section.isHidden)


def test_an_empty_title_goes_back_to_what_was_there(desk: Desk) -> None:
    section = desk.screen.inspector.document
    desk.details(section.isVisible)
    desk.session.set_title("عنوان")
    desk.details(lambda: section.line.text() == "عنوان")
    section.line.clear()
    QTest.keyClick(section.line, Key.Key_Return)
    assert section.line.text() == "عنوان"


def test_a_relations_attributes_are_changed_beside_it(make_desk: MakeDesk, tmp_path: Path) -> None:
    label = RelationLabel(
        "measures", {"fa": "مربوط به"}, attributes=(Attribute("when", {"fa": "کی"}),)
    )
    project = Project.create(tmp_path / "r.annotator", replace(SCHEMA, relations=(label,)))
    add_documents(project, {"d1": TEXT})
    desk = make_desk(project=project)
    platform = desk.label("ایتا", Key.Key_4)
    number = desk.label("۳۰ میلیون", Key.Key_1)
    desk.session.relate(number.id, platform.id, "measures")
    relations = desk.screen.inspector.relations
    desk.details(lambda: relations.findChild(TextField) is not None)
    field = relations.findChild(TextField)
    assert field is not None
    QTest.keyClicks(field.line, "2024")
    QTest.keyClick(field.line, Key.Key_Return)
    assert [one.attributes for one in desk.session.layer.relations] == [{"when": "2024"}]
