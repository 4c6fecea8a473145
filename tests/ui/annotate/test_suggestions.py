"""Answering suggestions, with real keys, as ``product.md`` says it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from annotator.formats.schema_toml import built_in_schema
from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.project.project import Project
from annotator.ui.translation import plain
from tests.making import TEXT, add_documents, make_project
from tests.ui.annotate.conftest import Desk, MakeDesk

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier

NUMBER = "۳۰ میلیون و ۵۰۰ هزار"


def proposed(words: str, label: str, by: str = "gazetteer") -> Suggestion:
    start = TEXT.index(words)
    return Suggestion(label, Span(start, start + len(words)), by, 0.9, {}, "نام یک سکو است.")


@pytest.fixture
def review(make_desk: MakeDesk, tmp_path: Path) -> Desk:
    project = make_project(tmp_path)
    listed = [proposed("ایتا", "PLATFORM"), proposed("وزیر", "PLATFORM")]
    project.store.replace_suggestions("d1", "gazetteer", None, listed)
    project.store.replace_suggestions(
        "d1", "numbers", None, [proposed(NUMBER, "NUMBER", "numbers")]
    )
    desk = make_desk(project=project)
    desk.press(Key.Key_Tab)
    return desk


def waiting(desk: Desk) -> list[str]:
    return [one.span.of(desk.text) for one in desk.session.suggestions]


def shown(desk: Desk) -> str | None:
    suggestion = desk.screen.labelling.suggestion
    return suggestion.span.of(desk.text) if suggestion else None


def test_enter_accepts_and_goes_on(review: Desk) -> None:
    assert shown(review) == "وزیر"
    review.press(Key.Key_Return)
    assert review.labelled == [("PLATFORM", "وزیر")]
    assert (review.entities[0].origin, review.entities[0].by) == ("accepted", "gazetteer")
    assert shown(review) == "ایتا"


def test_backspace_rejects_and_goes_on(review: Desk) -> None:
    review.press(Key.Key_Backspace)
    assert review.entities == []
    assert waiting(review) == ["ایتا", NUMBER]
    assert shown(review) == "ایتا"


def test_a_label_key_corrects_and_goes_on(review: Desk) -> None:
    review.press(Key.Key_1)
    assert review.labelled == [("NUMBER", "وزیر")]
    assert review.entities[0].origin == "corrected"
    assert shown(review) == "ایتا"


def test_the_suggestions_own_label_key_accepts(review: Desk) -> None:
    review.press(Key.Key_4)
    assert review.entities[0].origin == "accepted"


def test_down_and_up_leave_suggestions_undecided(review: Desk) -> None:
    review.press(Key.Key_Down)
    assert shown(review) == "ایتا"
    review.press(Key.Key_Up)
    assert shown(review) == "وزیر"
    assert len(waiting(review)) == 3


def test_shift_enter_accepts_all_of_this_kind_in_one_step(review: Desk) -> None:
    review.dialogs.answers.append(True)
    review.press(Key.Key_Return, SHIFT)
    assert "2" in review.dialogs.asked[0] or "۲" in review.dialogs.asked[0]
    assert [words for _, words in review.labelled] == ["وزیر", "ایتا"]
    assert shown(review) == NUMBER
    review.press(Key.Key_Z, CONTROL)
    assert review.entities == []
    assert len(waiting(review)) == 3


def test_shift_enter_accepts_nothing_if_the_person_thinks_better_of_it(review: Desk) -> None:
    review.dialogs.answers.append(False)
    review.press(Key.Key_Return, SHIFT)
    assert review.entities == []


def test_a_moved_edge_corrects_a_suggestion(review: Desk) -> None:
    review.press(Key.Key_BracketLeft)
    assert review.current == "وزیر ارتباطات"
    assert review.entities[0].origin == "corrected"
    assert waiting(review) == ["ایتا", NUMBER]


def test_undo_brings_a_rejected_suggestion_back_as_the_current_one(review: Desk) -> None:
    review.press(Key.Key_Backspace)
    review.press(Key.Key_Z, CONTROL)
    assert shown(review) == "وزیر"


def test_after_the_last_suggestion_what_became_of_it_is_current(review: Desk) -> None:
    for _ in range(3):
        review.press(Key.Key_Return)
    assert waiting(review) == []
    assert review.current == NUMBER


def test_enter_and_backspace_leave_an_entity_alone(review: Desk) -> None:
    review.label("ارتباطات", Key.Key_4)
    review.press(Key.Key_Return)
    review.press(Key.Key_Backspace)
    assert review.labelled == [("PLATFORM", "ارتباطات")]


def test_the_status_bar_counts_what_waits(review: Desk) -> None:
    before = review.screen.marks.ring.suggestions
    review.press(Key.Key_Return)
    assert (before, review.screen.marks.ring.suggestions) == (3, 2)


def test_the_inspector_says_why(review: Desk) -> None:
    section = review.screen.inspector.suggestion
    review.details(section.isVisible)
    assert "نام یک سکو است." in section.said()


def test_suggesters_run_in_the_background_and_what_they_find_is_shown(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    desk = make_desk(project=make_project(tmp_path))
    assert desk.screen.handle("suggest")
    desk.details(lambda: NUMBER in waiting(desk))
    desk.details(lambda: desk.screen.marks.ring.suggestions == len(waiting(desk)))


def test_suggesters_run_again_for_new_documents_only(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk(project=make_project(tmp_path))
    runs: list[object] = []
    desk.background.started.connect(runs.append)
    desk.screen.refresh()  # a clash was settled, say
    assert runs == []
    add_documents(desk.project, {"d9": "سامانهٔ ایتا باز شد."})
    desk.screen.refresh()
    assert len(runs) == 1


def test_what_was_labelled_in_a_done_document_is_suggested_in_the_next(
    make_desk: MakeDesk,
) -> None:
    desk = make_desk({"d1": "کاربران آوند امروز آمدند.", "d2": "سامانهٔ آوند باز شد."})
    desk.label("آوند", Key.Key_4)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.screen.where()[0] == "d2"
    desk.details(lambda: waiting(desk) == ["آوند"])
    desk.details(lambda: desk.screen.marks.ring.suggestions == 1)


def test_the_inspector_says_what_a_suggestion_would_fill_in(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    project = Project.create(tmp_path / "b.annotator", built_in_schema())
    add_documents(project, {"d1": "وزیر نیرو آمد."})
    attributes = {"form": "title", "ministry": "وزارت نیرو"}
    one = Suggestion("MINISTER", Span(0, 9), "titles", 0.9, attributes)
    project.store.replace_suggestions("d1", "titles", None, [one])
    desk = make_desk(project=project)
    desk.press(Key.Key_Tab)
    section = desk.screen.inspector.suggestion
    desk.details(section.isVisible)
    shown = [plain(label.text()) for label in section.findChildren(QLabel)]
    assert "صورت: عنوان\nوزارتخانه: وزارت نیرو" in shown
