"""Changing the schema with real keys and the mouse."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project.project import Project
from annotator.project.schema_changes import change, read, versions
from annotator.project.split import Split, split
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.open_project import OpenProject
from annotator.ui.schema.draft import Spot
from annotator.ui.schema.guideline_field import GuidelineField
from annotator.ui.schema.screen import SchemaScreen
from annotator.ui.translation import plain
from tests.making import SCHEMA
from tests.ui.schema.conftest import CONTROL, Desk, OpenDesk

Key = Qt.Key
NUMBER, PLATFORM = 0, 1


def test_the_list_shows_parts_with_their_hotkeys_and_how_often_they_stand(desk: Desk) -> None:
    rows = {row.name: row for row in desk.page.list.model.rows}
    assert (rows["سکو"].cap, rows["سکو"].end) == ("۴", "۲")
    assert (rows["عدد"].cap, rows["عدد"].end) == ("۱", "")
    assert "نسخهٔ ۱، جاری" in rows
    assert "سیاسی" in rows


def test_a_name_that_is_typed_is_seen_at_once_and_stored_by_ctrl_enter(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("Messenger", desk.page.forms.label.name.lines["en"])
    assert desk.draft.labels[PLATFORM].name == {"fa": "سکو", "en": "Messenger"}
    assert desk.stored == SCHEMA
    assert plain(desk.page.bar.said) == "سکو: نام"
    desk.store()
    assert desk.stored.labels[PLATFORM].name["en"] == "Messenger"
    assert desk.stored.version == 2
    assert not desk.page.bar.store.isEnabled()


def test_undo_and_redo_go_by_fields_and_follow_the_screen(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    desk.type("A", desk.page.forms.label.short.lines["en"])
    desk.page.list.view.setFocus()
    desk.press(Key.Key_Z, CONTROL)
    assert desk.draft.labels[PLATFORM].name["en"] == "App"
    assert desk.draft.labels[PLATFORM].short == {}
    desk.press(Key.Key_Z, CONTROL)
    assert desk.draft == SCHEMA
    assert desk.page.forms.label.name.lines["en"].text() == "Platform"
    desk.press(Key.Key_Y, CONTROL)
    assert desk.draft.labels[PLATFORM].name["en"] == "App"


def test_arrows_walk_the_list_and_enter_goes_to_the_form(desk: Desk) -> None:
    desk.go_to("labels", NUMBER)
    desk.press(Key.Key_Down)
    assert desk.page.spot == Spot("labels", PLATFORM)
    desk.press(Key.Key_Down)
    assert desk.page.spot == Spot("relations", 0)
    desk.press(Key.Key_Return)
    assert desk.page.forms.relation.name.lines["fa"].hasFocus()
    desk.press(Key.Key_Escape)
    assert desk.page.list.view.hasFocus()


def test_a_label_is_added_named_moved_and_removed_by_keys_alone(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.press(Key.Key_Insert)
    assert desk.labels == ["NUMBER", "PLATFORM", "LABEL_3"]
    desk.type("Place")
    assert desk.draft.labels[2].name == {"fa": "Place"}
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Up, CONTROL)
    desk.press(Key.Key_Up, CONTROL)
    assert desk.labels == ["LABEL_3", "NUMBER", "PLATFORM"]
    assert desk.page.spot == Spot("labels", 0)
    desk.press(Key.Key_Delete)
    assert desk.draft == SCHEMA


def test_another_key_is_a_renaming_that_carries_the_work_over(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("APP", desk.page.forms.label.key)
    desk.press(Key.Key_Return)
    assert desk.draft.labels[PLATFORM].formerly == ("PLATFORM",)
    said = [one.text() for one in desk.page.forms.label.findChildren(QLabel)]
    assert "پیش‌تر PLATFORM" in map(plain, said)
    assert plain(desk.page.bar.said) == "کلید PLATFORM می‌شود APP"
    assert desk.draft.relations[0].targets == ("APP",)


def test_a_key_that_the_draft_alone_has_used_is_forgotten(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    for key in ("APP", "SERVICE", "PLATFORM"):
        desk.type(key, desk.page.forms.label.key)
        desk.press(Key.Key_Return)
    assert desk.draft == SCHEMA


def test_a_key_of_another_label_is_refused_and_the_field_says_the_old_one(
    desk: Desk, refused: list[AnnotatorError]
) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("NUMBER", desk.page.forms.label.key)
    desk.press(Key.Key_Return)
    assert len(refused) == 1
    assert desk.draft == SCHEMA
    assert desk.page.forms.label.key.text() == "PLATFORM"


def test_a_key_that_is_half_typed_stays_while_the_background_has_counted(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("AP", desk.page.forms.label.key)
    other = Project.open(desk.project)
    session = other.session("a2")
    session.open("b")
    session.label(Span(0, 4), "PLATFORM")
    other.close()
    desk.drafting.count()
    desk.qtbot.waitUntil(lambda: desk.page.forms.label.head.about.text() == "۳ موجودیت")
    desk.type("P")
    desk.press(Key.Key_Return)
    assert desk.draft.labels[PLATFORM].key == "APP"


def test_a_hotkey_is_pressed_on_any_layout_and_a_conflict_is_named(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    field = desk.page.forms.label.hotkey
    field.setFocus()
    press = QKeyEvent(QEvent.Type.KeyPress, ord("ح"), Qt.KeyboardModifier.NoModifier, "ح")
    QApplication.sendEvent(field, press)
    assert desk.draft.labels[PLATFORM].hotkey == "P"
    QTest.keyClick(field, Key.Key_1)
    assert (
        plain(desk.page.forms.label.fields.remark("hotkey")) == "«عدد» هم همین کلید میان‌بر را دارد."
    )
    assert not desk.page.bar.store.isEnabled()
    with desk.qtbot.waitSignal(desk.screen.refused):
        desk.press(Key.Key_Return, CONTROL)
    assert desk.stored == SCHEMA
    QTest.keyClick(field, Key.Key_Delete)
    assert desk.draft.labels[PLATFORM].hotkey is None
    assert desk.page.bar.store.isEnabled()


def test_the_bar_leads_to_the_field_that_is_wrong(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("#12", desk.page.forms.label.colour.line)
    desk.go_to("relations", 0)
    assert not desk.page.bar.store.isEnabled()
    desk.page.bar.show_place.click()
    assert desk.page.spot == Spot("labels", PLATFORM)
    assert plain(desk.page.forms.label.fields.remark("colour")).startswith("«#12» رنگ نیست")


def test_a_colour_is_chosen_by_arrow_or_typed_and_likeness_is_a_warning(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    field = desk.page.forms.label.colour
    field.swatches.setFocus()
    desk.press(Key.Key_Left)  # the next one in reading direction
    assert desk.draft.labels[PLATFORM].colour == "#a6750a"
    desk.type("1f86ce", field.line)
    assert desk.draft.labels[PLATFORM].colour == "#1f86ce"
    said = plain(desk.page.forms.label.fields.remark("colour"))
    assert said == "این رنگ از رنگ «عدد» به‌سختی بازشناخته می‌شود."
    assert desk.page.bar.store.isEnabled()
    signs = {row.name: row.sign for row in desk.page.list.model.rows if row.sign}
    assert signs == {"عدد": "warning", "سکو": "warning"}


def test_removing_what_is_used_says_how_often_and_can_be_let_be(
    desk: Desk, refused: list[AnnotatorError]
) -> None:
    desk.go_to("relations", 0)
    desk.press(Key.Key_Delete)  # else it would be left without an end
    desk.go_to("labels", PLATFORM)
    desk.dialogs.answers += [False, True]
    desk.press(Key.Key_Delete)
    assert desk.labels == ["NUMBER", "PLATFORM"]
    assert "۲ موجودیت در ۱ لایه این برچسب را دارد." in map(plain, desk.dialogs.sentences)
    desk.press(Key.Key_Delete)
    assert desk.labels == ["NUMBER"]
    assert refused == []


def test_a_label_that_a_relation_needs_is_not_removed(
    desk: Desk, refused: list[AnnotatorError]
) -> None:
    desk.go_to("labels", PLATFORM)
    desk.press(Key.Key_Delete)
    assert len(refused) == 1
    assert desk.draft == SCHEMA


def test_merging_asks_into_which_and_shows_the_one_that_stays(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.dialogs.answers.append(0)
    desk.page.forms.label.unite.click()
    assert desk.labels == ["NUMBER"]
    assert desk.draft.labels[0].formerly == ("PLATFORM",)
    assert desk.page.spot == Spot("labels", NUMBER)
    assert desk.page.forms.label.head.about.text() == "۲ موجودیت"
    assert any("هرجا که باشد" in one for one in desk.dialogs.sentences)


def test_attributes_are_added_and_their_stored_keys_stay(desk: Desk) -> None:
    desk.go_to("labels", NUMBER)
    field = desk.page.forms.label.attributes
    assert field.key.isReadOnly()
    field.add.click()
    assert field.name.lines["fa"].hasFocus()
    desk.type("unit2")
    assert not field.key.isReadOnly()
    desk.type("unit", field.key)
    desk.press(Key.Key_Return)
    new = desk.draft.labels[NUMBER].attributes[-1]
    assert (new.key, new.name, new.type) == ("unit", {"fa": "unit2"}, "text")


def test_a_choice_without_choices_is_wrong_until_it_has_some(desk: Desk) -> None:
    desk.go_to("labels", NUMBER)
    field = desk.page.forms.label.attributes
    field.add.click()
    field.type.setFocus()
    desk.press(Key.Key_Down)
    field.type.activated.emit(field.type.currentIndex())
    assert not desk.page.bar.store.isEnabled()
    desk.type("a, b ,c", field.choices)
    assert desk.draft.labels[NUMBER].attributes[-1].choices == ("a", "b", "c")
    assert desk.page.bar.store.isEnabled()


def test_what_is_wrong_with_an_attribute_of_a_relation_is_said_there(desk: Desk) -> None:
    desk.go_to("relations", 0)
    field = desk.page.forms.relation.attributes
    field.add.click()
    field.type.setCurrentIndex(field.type.findText("گزینشی"))
    field.type.activated.emit(field.type.currentIndex())
    assert not desk.page.bar.store.isEnabled()
    said = [one.text() for one in field.findChildren(QLabel) if one.isVisible()]
    assert "ویژگی گزینشی به گزینه نیاز دارد." in said


def test_the_guideline_is_written_in_the_form(desk: Desk) -> None:
    desk.go_to("labels", NUMBER)
    desk.type("# Number", desk.page.forms.label.guideline)
    assert desk.draft.guidelines == {"number.md": "# Number"}
    desk.store()
    assert desk.stored.guidelines == {"number.md": "# Number"}


def test_a_guideline_runs_as_its_words_do(desk: Desk) -> None:
    field = GuidelineField()
    for text, direction in (
        ("# عدد", Qt.LayoutDirection.RightToLeft),
        ("# Number", Qt.LayoutDirection.LeftToRight),
        ("", desk.page.layoutDirection()),
    ):
        field.setPlainText(text)
        assert field.document().defaultTextOption().textDirection() == direction


def test_a_relation_says_where_it_may_begin_and_end(desk: Desk) -> None:
    desk.go_to("relations", 0)
    boxes = desk.page.forms.relation.targets
    names = {box.text(): box for box in boxes.boxes()}
    names["عدد"].click()
    assert desk.draft.relations[0].targets == ("NUMBER", "PLATFORM")
    names["هر برچسبی"].click()
    assert desk.draft.relations[0].targets == ()


def test_what_holds_for_all_labels_is_changed_too(desk: Desk) -> None:
    desk.go_to("schema")
    desk.page.forms.whole.nesting.click()
    desk.page.forms.whole.suffixes.buttons["in"].click()
    assert (desk.draft.nesting, desk.draft.suffixes) == (False, "in")
    desk.type("", desk.page.forms.whole.name)
    desk.press(Key.Key_Delete)
    assert desk.page.forms.whole.fields.remark("name") == "طرح برچسب‌ها نام می‌خواهد."


def test_an_earlier_version_comes_back_through_the_draft(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    desk.store()
    desk.go_to("versions", 1)
    desk.page.forms.version.back.click()
    desk.store()
    assert desk.stored.labels == SCHEMA.labels
    assert desk.stored.version == 3
    project = Project.open(desk.project)
    assert [(one.version, one.author) for one in versions(project)][:2] == [
        (3, "lead"),
        (2, "lead"),
    ]
    project.close()


def test_discarding_is_a_step_like_any_other(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    desk.page.bar.discard.click()
    assert desk.draft == SCHEMA
    desk.page.list.view.setFocus()
    desk.press(Key.Key_Z, CONTROL)
    assert desk.draft.labels[PLATFORM].name["en"] == "App"


def test_a_schema_goes_out_to_a_file_and_comes_back_into_the_draft(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go_to("labels", NUMBER)
    desk.type("# Number", desk.page.forms.label.guideline)
    out = tmp_path / "out" / "schema.toml"
    out.parent.mkdir()
    desk.dialogs.answers += [out, out]
    desk.page.write.click()
    assert (out.parent / "number.md").read_text("utf-8") == "# Number"
    assert read(out).labels == desk.draft.labels
    desk.page.bar.discard.click()
    desk.page.read.click()
    assert desk.draft.guidelines == {"number.md": "# Number"}
    assert desk.stored == SCHEMA


def test_a_schema_file_that_knows_less_of_the_past_is_no_draft(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "schema.toml"
    desk.dialogs.answers += [out, out]
    desk.page.write.click()
    desk.go_to("labels", PLATFORM)
    for key in ("APP", "PLATFORM"):
        desk.type(key, desk.page.forms.label.key)
        desk.store()
    assert desk.stored.labels[PLATFORM].formerly == ("APP",)
    desk.page.read.click()
    assert not desk.drafting.draft.changed


def test_a_file_that_is_no_schema_is_refused_and_changes_nothing(
    desk: Desk, refused: list[AnnotatorError], tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("name = 3\n", encoding="utf-8")
    desk.dialogs.answers.append(wrong)
    desk.page.read.click()
    assert len(refused) == 1
    assert desk.draft == SCHEMA


def test_a_draft_outlives_the_window(desk: Desk, open_desk: OpenDesk, qtbot: QtBot) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    desk.window.show_screen("annotate")
    desk.window.show_screen("schema")
    assert desk.draft.labels[PLATFORM].name["en"] == "App"
    desk.window.close()
    again = open_desk(desk.project)
    assert again.draft.labels[PLATFORM].name["en"] == "App"
    assert again.stored == SCHEMA
    again.store()
    assert again.stored.labels[PLATFORM].name["en"] == "App"


def test_the_file_of_an_annotator_shows_the_schema_and_changes_nothing(
    project: Path, open_desk: OpenDesk, tmp_path: Path
) -> None:
    split(project, tmp_path / "out", Split(("a1",)))
    desk = open_desk(tmp_path / "out" / "a1.annotator")
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    desk.page.list.view.setFocus()
    for key in (Key.Key_Delete, Key.Key_Insert):
        desk.press(key)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.draft == desk.stored == SCHEMA
    assert "a1" in desk.page.bar.said
    assert not desk.page.bar.store.isVisible()


def test_labelling_goes_on_under_the_new_schema_at_once(desk: Desk) -> None:
    annotate = desk.window.findChild(AnnotateScreen)
    assert annotate is not None
    desk.window.show_screen("annotate")
    annotate.open_at("a", 0)
    annotate.text.select(Span(0, 4))
    QTest.keyClick(annotate.text, Key.Key_4)
    desk.window.show_screen("schema")
    desk.go_to("labels", PLATFORM)
    desk.type("APP", desk.page.forms.label.key)
    desk.type("Messenger", desk.page.forms.label.name.lines["fa"])
    desk.page.forms.label.hotkey.setFocus()
    desk.press(Key.Key_P)
    desk.store()
    desk.window.show_screen("annotate")
    assert "Messenger P / ح" in annotate.bar.labels.accessibleDescription()
    annotate.text.select(Span(7, 10))
    QTest.keyClick(annotate.text, Key.Key_P)
    project = Project.open(desk.project)
    labels = [one.label for one in project.layer("a", "lead").entities]
    others = [one.label for one in project.layer("a", "a1").entities]
    project.close()
    assert labels == others == ["APP", "APP"]


def test_a_schema_that_was_changed_elsewhere_is_looked_at_before_the_draft_is_stored(
    desk: Desk,
) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    other = Project.open(desk.project)
    change(other, replace(SCHEMA, nesting=False))
    other.close()
    with desk.qtbot.waitSignal(desk.screen.refused):
        desk.press(Key.Key_Return, CONTROL)
    assert desk.stored.labels == SCHEMA.labels
    assert "روی‌هم‌افتادن" in desk.page.bar.said
    desk.store()
    assert desk.stored.labels[PLATFORM].name["en"] == "App"
    assert desk.stored.version == 3


def test_what_is_open_is_shown_though_the_file_is_gone(desk: Desk) -> None:
    desk.window.show_screen("annotate")
    other = Project.open(desk.project)
    change(other, replace(SCHEMA, nesting=False))
    other.close()
    away = desk.project.rename(desk.project.with_name("away.annotator"))
    with desk.qtbot.captureExceptions() as caught:
        desk.window.show_screen("schema")
    assert [kind for kind, *_ in caught] == [AnnotatorError]
    assert "نسخهٔ ۲، جاری" in {row.name for row in desk.page.list.model.rows}
    away.rename(desk.project)


def test_a_schema_that_changes_elsewhere_while_the_draft_waits_to_be_stored_stays(
    desk: Desk, refused: list[AnnotatorError]
) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    with desk.busy():
        desk.press(Key.Key_Return, CONTROL)
        other = Project.open(desk.project)
        change(other, replace(SCHEMA, nesting=False))
        other.close()
    assert len(refused) == 1
    assert (desk.stored.nesting, desk.stored.version) == (False, 2)
    assert desk.draft.labels[PLATFORM].name["en"] == "App"
    desk.store()
    assert desk.stored.labels[PLATFORM].name["en"] == "App"


def test_what_is_typed_while_the_draft_is_stored_is_the_next_draft(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    with desk.busy():
        desk.press(Key.Key_Return, CONTROL)
        desk.type("s", desk.page.forms.label.short.lines["en"])
    assert desk.stored.labels[PLATFORM].name["en"] == "App"
    assert desk.stored.labels[PLATFORM].short == {}
    assert desk.draft.labels[PLATFORM].short == {"en": "s"}
    desk.store()
    assert desk.stored.labels[PLATFORM].short == {"en": "s"}


def test_a_draft_that_waits_to_be_stored_outlives_the_window(
    desk: Desk, open_desk: OpenDesk
) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    held = Event()
    desk.window.background.start("busy", lambda _: held.wait(0.2), quiet=True)
    desk.press(Key.Key_Return, CONTROL)
    desk.window.close()
    assert desk.stored == SCHEMA
    again = open_desk(desk.project)
    assert again.draft.labels[PLATFORM].name["en"] == "App"


def test_another_person_can_take_over_while_the_draft_is_stored(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    desk.dialogs.answers.append(True)
    shown = desk.window.findChild(OpenProject)
    assert shown is not None
    with desk.busy():
        desk.press(Key.Key_Return, CONTROL)
        shown.person_chosen.emit("a1")
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.stored.labels[PLATFORM].name["en"] == "App"
    desk.window.show_screen("schema")
    screen = desk.window.findChild(SchemaScreen)
    assert screen is not None
    assert screen.drafting is not None
    assert not screen.drafting.draft.changed


def test_f6_goes_from_the_list_to_the_form_and_the_bar(desk: Desk) -> None:
    desk.go_to("labels", PLATFORM)
    desk.press(Key.Key_F6)
    assert desk.page.forms.label.name.lines["fa"].hasFocus()
    desk.type("App")
    desk.press(Key.Key_F6)
    assert desk.page.bar.store.hasFocus()
    desk.press(Key.Key_F6)
    assert desk.page.list.view.hasFocus()


def test_language_and_theme_change_while_the_screen_is_shown(desk: Desk, qtbot: QtBot) -> None:
    desk.go_to("labels", PLATFORM)
    desk.window.preferences.toggle_language()
    qtbot.waitUntil(lambda: desk.page.forms.label.head.name.text() == "Platform")
    assert desk.page.forms.label.unite.text() == "Merge into…"
    assert [row.name for row in desk.page.list.model.rows][2] == "Number"
    desk.window.preferences.toggle_theme()
    theme = desk.window.preferences.theme
    picture = desk.screen.grab().toImage()
    assert picture.pixelColor(picture.width() - 3, 400).name() == theme.paper
    desk.window.preferences.toggle_theme()
    desk.window.preferences.toggle_language()
    qtbot.waitUntil(lambda: desk.page.forms.label.head.name.text() == "سکو")


def test_nothing_of_the_forms_is_loaded_before_the_screen_is_shown() -> None:
    code = (
        "import sys, annotator.ui.screens;"
        "from annotator.ui.schema.screen import SchemaScreen;"
        "print([name for name in sys.modules if name.startswith('annotator.ui.schema.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['annotator.ui.schema.screen']"


def test_a_kept_draft_is_plain_json_beside_the_settings(
    desk: Desk, settings_folder: Path, qtbot: QtBot
) -> None:
    desk.go_to("labels", PLATFORM)
    desk.type("App", desk.page.forms.label.name.lines["en"])
    drafts = settings_folder / "drafts"
    qtbot.waitUntil(lambda: len(list(drafts.glob("*.json"))) == 1)
    (file,) = drafts.glob("*.json")
    kept: Schema = json.loads(file.read_text("utf-8"))
    assert kept["labels"][PLATFORM]["name"]["en"] == "App"  # type: ignore[index]
    desk.page.bar.discard.click()
    qtbot.waitUntil(lambda: not list(drafts.glob("*.json")))
