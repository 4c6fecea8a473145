"""Reviewing with real keys."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.model.schema import GOLD
from annotator.project.export import Export, export
from annotator.ui import translation
from annotator.ui.review.marks import gold_sign, marks_of
from annotator.ui.translation import number
from tests.ui.review.conftest import TEXTS, Desk, MakeDesk, Said

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def number_of(desk: Desk, annotator: str) -> Key:
    """Return the digit key of the version of one annotator."""
    draft = desk.screen.queue.draft
    assert draft is not None
    at = next(n for n, one in enumerate(draft.place.versions) if annotator in one.annotators)
    return Key(Key.Key_1 + at)


def test_the_first_document_opens_with_what_all_agree_on(desk: Desk) -> None:
    assert desk.here == "d1"
    assert desk.gold("d1") == [("بله", "PLATFORM")]
    assert desk.place == "ایتا"


def test_enter_is_dead_until_something_is_chosen(desk: Desk) -> None:
    assert not desk.screen.queue.choices.accept.isEnabled()
    desk.press(Key.Key_Return)
    assert desk.place == "ایتا"
    assert desk.gold("d1") == [("بله", "PLATFORM")]


def test_a_digit_and_enter_settle_a_place_and_go_on(desk: Desk) -> None:
    desk.press(number_of(desk, "a1"))
    assert desk.gold("d1") == [("بله", "PLATFORM")]
    desk.press(Key.Key_Return)
    assert desk.gold("d1") == [("ایتا", "PLATFORM"), ("بله", "PLATFORM")]
    assert desk.place == "۳۰ میلیون نفر"


def test_a_digit_without_a_version_chooses_nothing(desk: Desk) -> None:
    desk.press(Key.Key_7)
    assert desk.screen.queue.draft is not None
    assert not desk.screen.queue.draft.ready


def test_plus_takes_all_and_zero_takes_none(desk: Desk) -> None:
    desk.press(Key.Key_Equal, SHIFT)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_0)
    desk.press(Key.Key_Return)
    assert desk.gold("d1") == [("ایتا", "NUMBER"), ("ایتا", "PLATFORM"), ("بله", "PLATFORM")]
    assert desk.screen.queue.session.undecided == []


def test_while_editing_label_keys_and_edges_act_on_gold_until_escape(desk: Desk) -> None:
    desk.press(Key.Key_Tab)
    desk.press(number_of(desk, "a2"))
    desk.press(Key.Key_E)
    desk.press(Key.Key_4)
    desk.press(Key.Key_BracketLeft, SHIFT)
    desk.press(Key.Key_Escape)
    desk.press(Key.Key_Return)
    assert desk.gold("d1") == [("۳۰ میلیون", "PLATFORM"), ("بله", "PLATFORM")]
    assert [one.quote for one in desk.screen.queue.session.undecided] == ["ایتا"]


def test_values_that_differ_are_said_by_their_names_and_no_others(make_desk: MakeDesk) -> None:
    said: dict[str, list[Said]] = {"d2": [("ایتا", "NUMBER")]}
    desk = make_desk({"d2": "ایتا رشد کرد."}, {"a1": said, "a2": said})
    for annotator, kind in (("a1", "cardinal"), ("a2", "money")):
        session = desk.project.session(annotator)
        session.open("d2")
        (entity,) = session.layer.entities
        session.set_attributes(entity.id, {"value": "7", "kind": kind, "approx": kind == "money"})
    desk.screen.refresh()
    (place,) = desk.screen.queue.session.places
    assert place.kind == "attribute"
    (shown,) = [row.second for row in desk.screen.queue.list.model.rows if row.place == place]
    assert sorted(translation.plain(shown).split(" یا ")) == [
        "تقریبی: بله، گونه: مبلغ",
        "تقریبی: نه، گونه: شمارشی",
    ]


def test_escape_takes_a_choice_back(desk: Desk) -> None:
    desk.press(Key.Key_1)
    desk.press(Key.Key_Escape)
    assert not desk.screen.queue.choices.accept.isEnabled()


def test_the_reason_and_the_wish_for_a_rule_stand_on_the_entity(desk: Desk) -> None:
    desk.press(Key.Key_1)
    desk.press(Key.Key_Question, SHIFT)
    desk.press(Key.Key_N)
    desk.type("see32")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Return)
    entity = desk.project.layer("d1", GOLD).entities[0]
    assert (entity.note, entity.unsure) == ("see32", True)


def test_undo_and_redo_work_by_key(desk: Desk) -> None:
    desk.press(Key.Key_1)
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Z, CONTROL)
    assert desk.place == "ایتا"
    assert desk.gold("d1") == [("بله", "PLATFORM")]
    desk.press(Key.Key_Y, CONTROL)
    assert len(desk.gold("d1")) == 2


def test_the_same_decision_is_written_elsewhere_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(desk.screen.queue.choices.alike.isVisible)
    desk.press(number_of(desk, "a1"))
    desk.press(Key.Key_Equal)
    desk.press(Key.Key_Return)
    assert desk.gold("d2") == [("ایتا", "PLATFORM")]
    desk.press(Key.Key_Z, CONTROL)
    assert desk.gold("d2") == []


def test_a_document_is_done_only_when_nothing_is_left(desk: Desk) -> None:
    desk.press(Key.Key_Return, CONTROL)
    assert len(desk.refused) == 1
    for _ in desk.screen.queue.session.places:
        desk.press(Key.Key_1)
        desk.press(Key.Key_Return)
    desk.press(Key.Key_Return, CONTROL)
    assert desk.project.layer("d1", GOLD).status == "done"
    assert desk.here == "d2"


def test_coming_back_keeps_a_choice_and_takes_nothing_over_again(desk: Desk) -> None:
    desk.press(Key.Key_Z, CONTROL)
    desk.press(Key.Key_1)
    desk.screen.hide()
    desk.screen.show()
    assert desk.gold("d1") == []
    assert desk.screen.queue.draft is not None
    assert desk.screen.queue.draft.ready


def test_thirty_disagreements_are_settled_with_keys_alone(
    make_desk: MakeDesk, tmp_path: Path
) -> None:
    words = [f"سکوی{chr(0x0627 + n)}{chr(0x0641 + n % 10)}" for n in range(8)] + ["بله", "ایتا"]
    texts = {f"d{n}": f"سند {n}: " + " و ".join(words) for n in range(3)}
    first: list[Said] = [(word, "PLATFORM") for word in words]
    second: list[Said] = [(word, "NUMBER") for word in words]
    layers = {"a1": dict.fromkeys(texts, first), "a2": dict.fromkeys(texts, second)}
    desk = make_desk(texts, layers)
    settled = 0
    for _ in texts:
        while desk.screen.queue.session.undecided:
            desk.press(number_of(desk, "a1"))
            desk.press(Key.Key_Return)
            settled += 1
        desk.press(Key.Key_Return, CONTROL)
    assert settled == 30
    out = tmp_path / "gold.jsonl"
    export(desk.project, str(out), Export(which="gold"))
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [(line["annotator"], line["status"]) for line in lines] == [("gold", "done")] * 3
    for line in lines:
        said = [line["text"][one["start"] : one["end"]] for one in line["entities"]]
        assert said == words
        assert {one["label"] for one in line["entities"]} == {"PLATFORM"}


def test_names_are_hidden_where_that_is_wanted(desk: Desk) -> None:
    def said() -> str:
        model = desk.screen.queue.list.model
        return " ".join(str(model.data(model.index(n))) for n in range(model.rowCount()))

    assert "a1" in said()
    desk.screen.queue.article.hidden.click()
    assert "a1" not in said()
    assert desk.here == "d1"


def test_versions_lie_in_lanes_of_their_own_beneath_gold(desk: Desk) -> None:
    box = desk.screen.queue.text.chip_box
    marks = marks_of(desk.screen.queue.session, desk.screen.queue.draft, named=True)
    here = [mark for mark in marks if mark.span.of(TEXTS["d1"]) == "ایتا"]
    first, second = sorted(here, key=lambda mark: mark.group)
    upper, lower = box(first.id), box(second.id)
    assert upper is not None
    assert lower is not None
    assert upper.bottom() <= lower.top()


def test_layers_have_their_sign_and_say_less_once_a_place_is_settled(desk: Desk) -> None:
    def told() -> set[tuple[str, str]]:
        queue = desk.screen.queue
        marks = marks_of(queue.session, queue.draft, named=True)
        return {(one.owner, one.look) for one in marks if one.span.of(TEXTS["d1"]) == "ایتا"}

    first, second, sign = number(1), number(2), gold_sign()
    assert told() == {(first, "disputed"), (second, "disputed")}
    desk.type("1")
    desk.press(Qt.Key.Key_Return)
    assert told() == {(sign, "plain"), (first, "settled"), (second, "settled")}


def test_the_filter_shows_and_walks_through_one_kind_alone(desk: Desk) -> None:
    queue = desk.screen.queue
    queue.list.filter.choose("boundary")
    rows = [row.first for row in queue.list.model.rows if row.place]
    assert rows == ["۳۰ میلیون نفر"]
    desk.press(Qt.Key.Key_Tab)
    assert desk.place == "۳۰ میلیون نفر"
    queue.list.filter.choose("relation")
    assert [row for row in queue.list.model.rows if row.place] == []
    queue.list.filter.choose("all")
    assert len([row for row in queue.list.model.rows if row.place]) == 2


def test_a_relation_in_dispute_is_settled_by_key_after_its_ends(desk: Desk) -> None:
    for name, related in (("a1", True), ("a2", False)):
        session = desk.project.session(name)
        session.open("d1")
        session.reopen()
        said = {one.span.of(TEXTS["d1"]): one.id for one in session.layer.entities}
        counted = said.get("۳۰ میلیون") or said["۳۰ میلیون نفر"]
        if related:
            session.relate(counted, said["بله"], "measures")
        session.finish()
    desk.screen.refresh()
    desk.press(Qt.Key.Key_Up)
    assert desk.screen.queue.draft is not None
    assert desk.screen.queue.draft.place.kind == "relation"
    desk.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_Return)
    assert len(desk.refused) == 1
    desk.press(Qt.Key.Key_Up)
    desk.type("1")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ShiftModifier)
    desk.press(Qt.Key.Key_Return)
    gold = desk.project.layer("d1", GOLD)
    assert [one.label for one in gold.relations] == ["measures"]
    assert [one.quote for one in desk.screen.queue.session.undecided] == ["ایتا"]


def test_f6_goes_round_the_panes(desk: Desk) -> None:
    queue = desk.screen.queue
    for widget in (queue.choices.why, queue.list.view, queue.article.taken, queue.text):
        desk.press(Qt.Key.Key_F6)
        assert widget.hasFocus()
