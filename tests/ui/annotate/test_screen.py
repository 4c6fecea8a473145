"""Labelling by hand, with real keys and clicks, as ``product.md`` says it."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from annotator.model.span import Span
from annotator.settings import Settings
from annotator.ui.translation import translate_error
from tests.ui.annotate.conftest import Desk, MakeDesk

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def click(desk: Desk, place: QPointF, *, double: bool = False) -> None:
    port, left = desk.screen.text.viewport(), Qt.MouseButton.LeftButton
    if double:
        QTest.mouseDClick(port, left, pos=place.toPoint())
        QTest.mouseRelease(port, left, pos=place.toPoint())
    else:
        QTest.mouseClick(port, left, pos=place.toPoint())


def middle(desk: Desk, words: str) -> QPointF:
    return desk.screen.text.boxes(desk.span(words))[0].center()


# What a label key acts on


def test_a_label_key_labels_the_selection(desk: Desk) -> None:
    desk.select("۳۰ میلیون و ۵۰۰ هزار")
    desk.press(Key.Key_1)
    assert desk.labelled == [("NUMBER", "۳۰ میلیون و ۵۰۰ هزار")]
    assert desk.current == "۳۰ میلیون و ۵۰۰ هزار"
    assert desk.screen.text.selection() is None


def test_blanks_at_the_edges_of_a_selection_stay_outside(desk: Desk) -> None:
    desk.select(" ایتا ")
    desk.press(Key.Key_4)
    assert desk.labelled == [("PLATFORM", "ایتا")]


def test_a_selection_of_blanks_alone_is_refused_with_a_sentence(desk: Desk) -> None:
    desk.select(" ")
    desk.press(Key.Key_4)
    assert desk.labelled == []
    assert len(desk.refused) == 1


def test_a_label_key_relabels_what_was_just_made(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_1)
    desk.press(Key.Key_4)
    assert desk.labelled == [("PLATFORM", "ایتا")]


def test_a_label_key_labels_the_token_at_the_caret(desk: Desk) -> None:
    desk.put_caret("تا ۳۰")  # inside ایتا
    desk.press(Key.Key_4)
    assert desk.labelled == [("PLATFORM", "ایتا")]


def test_moving_the_caret_makes_no_entity_current(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_Left)
    assert desk.current is None


def test_after_moving_the_caret_a_label_key_adds_an_entity(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.put_caret("ارتباطات")
    desk.press(Key.Key_4)
    assert [words for _, words in desk.labelled] == ["ارتباطات", "ایتا"]


def test_shift_and_a_label_key_add_another_entity_over_the_current_one(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_1)
    desk.press(Key.Key_4, SHIFT)
    assert desk.labelled == [("NUMBER", "ایتا"), ("PLATFORM", "ایتا")]


def test_the_same_label_on_the_same_span_is_refused(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_4, SHIFT)
    assert len(desk.entities) == 1
    assert len(desk.refused) == 1


def test_a_selection_over_a_paragraph_break_is_refused(desk: Desk) -> None:
    start = desk.text.index("است")
    desk.screen.text.select(Span(start, len(desk.text)))
    desk.press(Key.Key_1)
    assert desk.entities == []
    assert len(desk.refused) == 1


def test_a_key_without_a_label_does_nothing(desk: Desk) -> None:
    desk.select("ایتا")
    desk.press(Key.Key_7)
    assert desk.entities == []
    assert desk.refused == []


def test_an_emoji_before_the_words_shifts_nothing(desk: Desk) -> None:
    entity = desk.label("پایان", Key.Key_4)
    assert entity.span.of(desk.text) == "پایان"


# Mouse, sticky label


def test_a_double_click_and_a_key_label_a_token(desk: Desk) -> None:
    click(desk, middle(desk, "ایتا"), double=True)
    desk.press(Key.Key_4)
    assert desk.labelled == [("PLATFORM", "ایتا")]


def test_a_click_on_the_bar_labels_the_selection(desk: Desk) -> None:
    desk.select("ایتا")
    click_label(desk, "PLATFORM")
    assert desk.labelled == [("PLATFORM", "ایتا")]
    assert desk.screen.bar.labels.sticky is None


def click_label(desk: Desk, key: str) -> None:
    bar = desk.screen.bar.labels
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.cell(key).center())


def test_a_click_on_the_bar_with_nothing_selected_makes_the_label_sticky(desk: Desk) -> None:
    click_label(desk, "PLATFORM")
    assert desk.screen.bar.labels.sticky == "PLATFORM"
    click(desk, middle(desk, "ایتا"), double=True)
    click(desk, middle(desk, "ارتباطات"), double=True)
    assert [words for _, words in desk.labelled] == ["ارتباطات", "ایتا"]


def test_escape_ends_the_sticky_label(desk: Desk) -> None:
    click_label(desk, "PLATFORM")
    desk.press(Key.Key_Escape)
    click(desk, middle(desk, "ایتا"), double=True)
    assert desk.entities == []
    assert desk.screen.bar.labels.sticky is None


def test_a_click_on_a_chip_makes_the_entity_current(desk: Desk) -> None:
    entity = desk.label("ایتا", Key.Key_4)
    desk.put_caret("وزیر")
    box = desk.screen.text.chip_box(entity.id)
    assert box is not None
    click(desk, box.center())
    assert desk.current == "ایتا"


def test_a_click_into_the_text_makes_none_current(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    click(desk, middle(desk, "گفت"))
    assert desk.current is None


# Tab, Delete, Backspace, Enter


def test_tab_goes_around_the_entities(desk: Desk) -> None:
    for words in ("ایتا", "ارتباطات", "پایان"):
        desk.label(words, Key.Key_4)
    desk.put_caret("وزیر")
    seen: list[str | None] = []
    for _ in range(4):
        desk.press(Key.Key_Tab)
        seen.append(desk.current)
    assert seen == ["ارتباطات", "ایتا", "پایان", "ارتباطات"]
    desk.press(Key.Key_Tab, SHIFT)
    assert desk.current == "پایان"


def test_delete_removes_the_current_entity(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_Delete)
    assert desk.entities == []


def test_delete_without_a_current_entity_removes_nothing(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_Left)
    desk.press(Key.Key_Delete)
    assert len(desk.entities) == 1


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Return])
def test_backspace_and_enter_never_touch_an_entity(desk: Desk, key: Qt.Key) -> None:
    desk.label("ایتا", Key.Key_4)
    before = desk.entities
    desk.press(key)
    assert desk.entities == before


# Edges


def test_brackets_move_the_edges_on_the_screen_by_a_token(desk: Desk) -> None:
    desk.label("۳۰ میلیون", Key.Key_1)
    desk.press(Key.Key_BracketRight)
    assert desk.current == "ایتا ۳۰ میلیون"
    desk.press(Key.Key_BracketLeft)
    assert desk.current == "ایتا ۳۰ میلیون و"
    desk.press(Key.Key_BraceRight, SHIFT)
    desk.press(Key.Key_BraceLeft, SHIFT)
    assert desk.current == "۳۰ میلیون"


def test_control_and_brackets_move_the_edges_by_a_character(desk: Desk) -> None:
    desk.label("میلیون", Key.Key_1)
    desk.press(Key.Key_BraceLeft, SHIFT, CONTROL)
    assert desk.current == "میلیو"
    desk.press(Key.Key_BracketLeft, CONTROL)
    assert desk.current == "میلیون"


def test_an_edge_stays_where_nothing_would_be_left(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_BraceRight, SHIFT)
    assert desk.current == "ایتا"
    assert desk.refused == []


# Relations


def test_r_tab_and_enter_make_a_relation(desk: Desk) -> None:
    desk.label("وزیر", Key.Key_1)
    desk.label("ایتا", Key.Key_4)
    desk.label("۳۰ میلیون", Key.Key_1)
    desk.press(Key.Key_R)
    desk.press(Key.Key_Tab)
    assert desk.current == "ایتا", "only ends that the schema allows come in question"
    desk.press(Key.Key_Return)
    [relation] = desk.session.layer.relations
    assert relation.label == "measures"
    assert desk.current == "۳۰ میلیون"


def test_r_says_why_no_relation_can_begin(desk: Desk) -> None:
    desk.press(Key.Key_R)
    assert "با موجودیت آغاز می‌شود" in translate_error(desk.refused[-1])
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_R)
    assert "هیچ رابطه‌ای ندارد که با سکو آغاز شود" in translate_error(desk.refused[-1])
    desk.label("۳۰ میلیون", Key.Key_1)
    desk.press(Key.Key_R)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_R)
    assert "پایان رابطهٔ عدد" in translate_error(desk.refused[-1])
    assert len(desk.refused) == 3


def test_a_relation_that_the_schema_lacks_is_refused(desk: Desk) -> None:
    number = desk.label("۳۰ میلیون", Key.Key_1)
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_R)
    desk.screen.labelling.choose(number.id)
    desk.press(Key.Key_Return)
    assert desk.session.layer.relations == []
    assert len(desk.refused) == 1


def test_escape_ends_a_relation_that_was_begun(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.label("۳۰ میلیون", Key.Key_1)
    desk.press(Key.Key_R)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_Return)
    assert desk.session.layer.relations == []


# Unsure, note


def test_question_mark_marks_the_current_entity(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_Question, SHIFT)
    assert desk.entities[0].unsure


def test_control_and_question_mark_mark_the_document(desk: Desk) -> None:
    desk.press(Key.Key_Question, SHIFT, CONTROL)
    assert desk.session.layer.unsure

    def is_shown_unsure() -> bool:
        row = desk.screen.documents.model.row("d1")
        return row is not None and row.unsure

    desk.details(is_shown_unsure)


def test_n_writes_a_note_which_is_one_edit_when_it_is_left(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    field = desk.screen.inspector.note.field
    desk.press(Key.Key_N)
    assert field.hasFocus()
    QTest.keyClicks(field, "mail 1")
    assert desk.entities[0].note == ""
    desk.press(Key.Key_Escape)
    assert desk.entities[0].note == "mail 1"
    desk.press(Key.Key_Z, CONTROL)
    assert desk.entities[0].note == ""


def test_without_a_current_entity_the_note_is_the_documents(desk: Desk) -> None:
    desk.press(Key.Key_N)
    QTest.keyClicks(desk.screen.inspector.note.field, "old")
    desk.press(Key.Key_Escape)
    assert desk.session.layer.note == "old"


# Undo


def test_undo_and_redo_go_back_and_forth(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_1)
    desk.press(Key.Key_4)
    desk.press(Key.Key_Z, CONTROL)
    assert desk.labelled == [("NUMBER", "ایتا")]
    desk.press(Key.Key_Z, CONTROL, SHIFT)
    assert desk.labelled == [("PLATFORM", "ایتا")]
    assert desk.current == "ایتا"


def test_undo_opens_the_document_of_the_step(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "ایتا آمد.", "d2": "بله رفت."})
    desk.label("ایتا", Key.Key_4)
    desk.press(Key.Key_PageDown, CONTROL)
    assert desk.text == "بله رفت."
    desk.press(Key.Key_Z, CONTROL)
    assert desk.text == "ایتا آمد."
    assert desk.entities == []


# The queue


def test_control_enter_finishes_and_opens_the_next_document(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "یک متن.", "d2": "دو متن.", "d3": "سه متن."})
    desk.press(Key.Key_Return, CONTROL)
    assert desk.session.document is not None
    assert desk.session.document.id == "d2"
    model = desk.screen.documents.model
    statuses = [row.status for id in ("d1", "d2", "d3") if (row := model.row(id))]
    assert statuses == ["done", "new", "new"]


def test_skipping_asks_for_a_reason(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "یک متن.", "d2": "دو متن."})
    desk.dialogs.answers = ["صفحه شکسته است"]
    desk.press(Key.Key_Return, CONTROL, SHIFT)
    row = desk.screen.documents.model.row("d1")
    assert row is not None
    assert (row.status, row.skip_reason) == ("skipped", "صفحه شکسته است")
    assert desk.text == "دو متن."


def test_not_giving_a_reason_skips_nothing(desk: Desk) -> None:
    desk.dialogs.answers = [None]
    desk.press(Key.Key_Return, CONTROL, SHIFT)
    assert desk.session.layer.status == "new"


def test_what_is_found_after_the_screen_has_gone_is_told_to_nobody(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)
    with desk.qtbot.captureExceptions() as reported:
        desk.screen.suggesters.learn("d1")
        desk.screen.others.run()
        shiboken6.delete(desk.screen)
        desk.qtbot.waitUntil(lambda: not desk.background.busy)
    assert reported == []


def test_after_the_last_document_the_screen_says_that_all_is_done(desk: Desk) -> None:
    desk.press(Key.Key_Return, CONTROL)
    assert desk.screen.article.is_empty
    assert desk.screen.article.empty.text == "همهٔ سندها انجام شد."


def test_taking_back_the_end_of_the_last_document_shows_it_again(desk: Desk) -> None:
    desk.press(Key.Key_Return, CONTROL)
    desk.press(Key.Key_Z, CONTROL)
    assert desk.session.layer.status == "new"
    assert not desk.screen.article.is_empty
    assert desk.screen.text.hasFocus()


def test_the_row_of_the_open_document_follows_each_edit(desk: Desk) -> None:
    desk.label("ایتا", Key.Key_4)

    def shown() -> tuple[str, int] | None:
        row = desk.screen.documents.model.row("d1")
        return (row.status, row.entities) if row else None

    desk.details(lambda: shown() == ("started", 1))


def test_a_click_in_the_list_opens_the_document(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "یک متن.", "d2": "دو متن."})
    view = desk.screen.documents.view
    place = view.visualRect(desk.screen.documents.model.index_of("d2")).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.text == "دو متن."
    assert desk.screen.text.hasFocus()


def test_an_empty_project_says_what_to_do(
    make_desk: MakeDesk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    from annotator.project.project import Project
    from tests.making import SCHEMA

    project = Project.create(tmp_path_factory.mktemp("p") / "empty.annotator", SCHEMA)
    desk = make_desk(project=project)
    assert desk.screen.article.is_empty
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return, CONTROL)
    assert len(desk.refused) == 1


# Find


def test_find_goes_through_the_places_in_the_document(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "ایتا و ایتا و ايتا."})
    desk.press(Key.Key_F, CONTROL)
    field = desk.screen.find_bar.field
    assert field.hasFocus()
    field.setText("ایتا")
    assert [hit.start for hit in desk.screen.find_bar.hits] == [0, 7, 14]
    QTest.keyClick(field, Key.Key_Return)
    assert desk.screen.find_bar.current == 1
    QTest.keyClick(field, Key.Key_Return, SHIFT)
    QTest.keyClick(field, Key.Key_Return, SHIFT)
    assert desk.screen.find_bar.current == 2
    desk.press(Key.Key_Escape)
    assert desk.screen.find_bar.isHidden()
    assert desk.screen.text.selection() == Span(14, 18), "what was found can be labelled at once"
    assert desk.screen.text.hasFocus()


# Panes, settings, status, languages


def test_f6_goes_round_the_panes(desk: Desk) -> None:
    screen = desk.screen
    seen: list[bool] = []
    for pane in (
        screen.bar.labels,
        screen.inspector.note.field,
        screen.documents.view,
        screen.text,
    ):
        desk.press(Key.Key_F6)
        seen.append(pane.hasFocus())
    assert all(seen)
    desk.press(Key.Key_F6, SHIFT)
    assert screen.documents.view.hasFocus()


def test_the_text_alone_hides_both_panes_and_brings_them_back(desk: Desk) -> None:
    desk.press(Key.Key_F11)
    assert desk.screen.panes.alone
    assert desk.screen.bar.isVisible()
    desk.press(Key.Key_F11)
    assert desk.screen.panes.shows("documents")
    assert desk.screen.panes.shows("inspector")


def test_a_narrow_window_closes_the_details_first(desk: Desk) -> None:
    desk.window.resize(1050, 700)
    assert not desk.screen.panes.shows("inspector")
    assert desk.screen.panes.shows("documents")
    desk.window.resize(850, 700)
    desk.qtbot.waitUntil(lambda: desk.screen.panes.alone)


def test_the_widths_of_the_panes_are_kept(make_desk: MakeDesk) -> None:
    desk = make_desk()
    handle = desk.screen.panes.handle(1)
    place = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(handle, place + QPoint(-40, 0))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=place + QPoint(-40, 0))
    width = desk.screen.documents.width()
    assert width > 300
    again = make_desk(project=desk.project)
    assert again.screen.documents.width() == width


def test_the_column_and_its_lines_follow_the_settings(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "وزیر ارتباطات گفت: کاربران ایتا رسیده است. " * 20})
    text, whole = desk.screen.text, Span(0, 600)
    lines = len(text.boxes(whole))
    desk.screen.show_settings(Settings(column=20))
    narrow = text.boxes(whole)
    assert len(narrow) > lines
    desk.screen.show_settings(Settings(column=20, line_spacing=12))
    assert text.boxes(whole)[-1].top() > narrow[-1].top() + 12


def test_half_spaces_are_switched_as_a_setting(desk: Desk) -> None:
    desk.press(Key.Key_H, CONTROL)
    assert desk.screen.bar.tool("half_spaces").isChecked()
    desk.details(lambda: "نیم‌فاصله‌ها" in " ".join(desk.status[-1][0]))


def test_the_status_says_where_the_document_stands(make_desk: MakeDesk) -> None:
    desk = make_desk({"d1": "یک متن.", "d2": "دو متن."}, document="d2")
    desk.details(lambda: bool(desk.status) and desk.status[-1][1] == "سند ۲ از ۲")


def test_a_restored_place_has_the_caret(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.screen.open_at("d1", 9)
    assert desk.screen.where() == ("d1", 9)


def test_every_own_widget_has_an_accessible_name(desk: Desk) -> None:
    screen = desk.screen
    widgets = (screen.text, screen.bar.labels, screen.documents.view, screen.documents.segments)
    assert all(widget.accessibleName() for widget in (*widgets, screen.inspector.note.field))


def test_the_click_on_a_point_without_marks_does_not_fail(desk: Desk) -> None:
    QTest.mouseClick(desk.screen.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert desk.current is None
