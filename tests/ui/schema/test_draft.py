"""A draft without a window: steps, changes, and the edits that the forms ask for."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import FrameType

from annotator.model.carrying import Carrying
from annotator.model.schema import Label, Schema
from annotator.model.schema_changes import renamed, united, without
from annotator.model.schema_rules import problems
from annotator.ui.schema import editing
from annotator.ui.schema.alike import too_alike
from annotator.ui.schema.changes import Change, changes
from annotator.ui.schema.draft import Draft, Spot
from annotator.ui.theme import LABEL_PALETTE
from tests.making import SCHEMA

FIRST = Spot("labels", 0)


def told(stored: Schema, schema: Schema, *earlier: Schema) -> list[Change]:
    return changes(stored, schema, Carrying.under([schema, stored, *earlier]))


def called(name: str) -> Schema:
    return replace(SCHEMA, name=name)


def test_typing_in_one_field_is_one_step() -> None:
    draft = Draft(SCHEMA)
    for name in ("ا", "اب", "ابر"):
        assert draft.take(called(name), FIRST, "name")
    assert draft.undo() == FIRST
    assert draft.schema == SCHEMA
    assert not draft.can_undo


def test_a_field_that_was_left_begins_another_step() -> None:
    draft = Draft(SCHEMA)
    draft.take(called("ا"), FIRST, "name")
    draft.end_step()
    draft.take(called("اب"), FIRST, "name")
    draft.undo()
    assert draft.schema.name == "ا"


def test_redo_brings_back_what_undo_took_until_something_else_is_done() -> None:
    draft = Draft(SCHEMA)
    draft.take(called("ا"), FIRST)
    draft.take(called("ب"), FIRST)
    draft.undo()
    draft.undo()
    assert draft.redo() == FIRST
    assert draft.schema.name == "ا"
    draft.take(called("پ"), FIRST)
    assert not draft.can_redo


def test_what_says_nothing_new_is_no_step() -> None:
    draft = Draft(SCHEMA)
    assert not draft.take(replace(SCHEMA), FIRST)
    assert not draft.can_undo


def test_another_version_number_alone_is_no_change() -> None:
    assert not Draft(SCHEMA, replace(SCHEMA, version=7)).changed


def test_each_kind_of_change_is_told_apart() -> None:
    schema, _ = editing.with_new(renamed(SCHEMA, "PLATFORM", "APP"), "labels", "مکان", "fa")
    schema = editing.with_part(schema, FIRST, replace(schema.labels[0], colour="#de4f7c"))
    found = {(one.what, one.after.key if one.after else "") for one in told(SCHEMA, schema)}
    assert found == {("renamed", "APP"), ("added", "LABEL_3"), ("changed", "NUMBER")}


def test_a_union_is_no_removal_and_a_removal_is_no_union() -> None:
    one = told(SCHEMA, united(SCHEMA, "PLATFORM", "NUMBER"))
    assert [(it.what, it.before.key if it.before else "") for it in one if it.kind == "labels"] == [
        ("united", "PLATFORM")
    ]
    schema = without(replace(SCHEMA, relations=()), "PLATFORM")
    other = told(replace(SCHEMA, relations=()), schema)
    assert [(it.what, it.before.key if it.before else "") for it in other] == [
        ("removed", "PLATFORM")
    ]


def test_going_back_is_told_as_the_renaming_that_it_is() -> None:
    newer = renamed(SCHEMA, "PLATFORM", "APP")
    (one,) = told(newer, SCHEMA, SCHEMA)
    assert (one.what, one.before.key if one.before else "") == ("renamed", "APP")
    apart = told(united(SCHEMA, "PLATFORM", "NUMBER"), SCHEMA, SCHEMA)
    assert [it.what for it in apart if it.kind == "labels"][-1] == "added"


def test_moving_changes_the_order_and_nothing_else() -> None:
    moved = editing.moved(SCHEMA, FIRST, 1)
    assert [one.what for one in told(SCHEMA, moved)] == ["order"]
    assert editing.moved(moved, Spot("labels", 1), 1) == moved


def test_a_new_label_gets_the_first_free_colour_and_hotkey_and_can_be_stored() -> None:
    schema, spot = editing.with_new(SCHEMA, "labels", "مکان", "fa")
    label = schema.labels[spot.number]
    assert (label.colour, label.hotkey) == (list(LABEL_PALETTE)[1], "2")
    assert list(problems(schema)) == []


def test_new_keys_are_never_keys_of_the_past() -> None:
    schema, _ = editing.with_new(SCHEMA, "labels", "مکان", "fa")
    schema = renamed(schema, "LABEL_3", "PLACE")
    assert editing.free_key(schema, "labels", "LABEL") == "LABEL_4"


def test_a_guideline_gets_a_file_of_its_own_and_goes_with_its_text() -> None:
    schema = editing.with_guideline(SCHEMA, 0, "# عدد\n\nهسته")
    assert schema.guidelines == {"number.md": "# عدد\n\nهسته"}
    assert editing.guideline_of(schema, schema.labels[0]) == "# عدد\n\nهسته"
    assert [one.fields for one in told(SCHEMA, schema)] == [("guideline",)]
    assert editing.with_guideline(schema, 0, " ").guidelines == {}


def test_a_guideline_that_two_labels_share_stays_with_the_other() -> None:
    schema = editing.with_guideline(SCHEMA, 0, "یک متن")
    schema = editing.with_part(
        schema, Spot("labels", 1), replace(schema.labels[1], guideline="number.md")
    )
    assert editing.with_guideline(schema, 0, "").guidelines == {"number.md": "یک متن"}


def test_no_two_of_the_twelve_colours_are_too_alike() -> None:
    labels = [Label(bar, {}, bar) for bar in LABEL_PALETTE]
    for label in labels:
        assert too_alike(label.colour, [one for one in labels if one is not label]) is None


def test_a_colour_too_near_is_found_also_for_those_who_lack_a_cone() -> None:
    brick = Label("MINISTER", {}, "#9b2422")
    near = too_alike("#9b2624", [brick])
    assert near is not None
    assert near.vision == "normal"
    green = too_alike("#c23b3b", [Label("GREEN", {}, "#7f6a00")])
    assert green is not None
    assert green.vision == "deuteranopia"


def test_colours_of_many_labels_are_measured_once_not_at_every_letter() -> None:
    labels = [Label(str(n), {}, f"#{n * 0x030507:06x}") for n in range(1, 81)]
    measured = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal measured
        measured += event == "call" and frame.f_code.co_name == "ciede2000"

    def measure() -> int:
        nonlocal measured
        measured = 0
        sys.setprofile(count)
        try:
            for label in labels:
                too_alike(label.colour, [one for one in labels if one is not label])
        finally:
            sys.setprofile(None)
        return measured

    assert measure() > 0
    assert measure() == 0
