from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.errors import RuleError
from annotator.model import schema_rules
from annotator.model.carrying import Carrying
from annotator.model.schema import Attribute, DocumentLabel, Label, RelationLabel, Schema
from annotator.model.schema_changes import completed, renamed, united, without
from annotator.model.schema_json import schema_from_json, schema_to_json

NAME = {"fa": "نام"}


def choice(*choices: str) -> Attribute:
    return Attribute("form", NAME, "choice", choices)


SCHEMA = Schema(
    "x",
    labels=(
        Label("A", NAME, "#000000", hotkey="1", guideline="a.md", attributes=(choice("p", "q"),)),
        Label("B", NAME, "#111111", attributes=(choice("q", "r"), Attribute("canonical", NAME))),
        Label("C", NAME, "#222222", formerly=("OLD",)),
    ),
    relations=(
        RelationLabel("of", NAME, ("A", "B"), ("C",)),
        RelationLabel("to", NAME, ("A",), ()),
    ),
    document_labels=(DocumentLabel("news", NAME), DocumentLabel("sport", NAME)),
    guidelines={"a.md": "متن"},
)


def keys(schema: Schema) -> list[tuple[str, tuple[str, ...]]]:
    return [(label.key, label.formerly) for label in schema.labels]


def ends(schema: Schema) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(one.sources, one.targets) for one in schema.relations]


def test_whatever_names_a_renamed_label_follows() -> None:
    schema = renamed(renamed(SCHEMA, "A", "X"), "X", "Y")
    assert keys(schema) == [("Y", ("X", "A")), ("B", ()), ("C", ("OLD",))]
    assert ends(schema) == [(("Y", "B"), ("C",)), (("Y",), ())]
    assert schema.guidelines == SCHEMA.guidelines
    assert not list(schema_rules.problems(schema))
    assert [schema.current(key) for key in ("A", "X", "Y", "OLD", "no")] == [
        *("Y", "Y", "Y", "C"),
        None,
    ]


def test_a_label_can_have_its_old_key_again() -> None:
    assert keys(renamed(renamed(SCHEMA, "A", "X"), "X", "A"))[0] == ("A", ("X",))


def test_of_united_labels_one_stays_with_the_past_and_attributes_of_both() -> None:
    schema = united(SCHEMA, "B", "A")
    assert keys(united(schema, "C", "A")) == [("A", ("B", "C", "OLD"))]
    assert ends(schema) == [(("A",), ("C",)), (("A",), ())]
    (label, _) = schema.labels
    assert label.attributes == (choice("p", "q", "r"), Attribute("canonical", NAME))
    assert (label.hotkey, label.guideline) == ("1", "a.md")
    assert not list(schema_rules.problems(schema))


def test_a_relation_that_takes_another_in_goes_wherever_either_went() -> None:
    schema = united(SCHEMA, "to", "of", "relations")
    (relation,) = schema.relations
    assert (relation.key, relation.formerly) == ("of", ("to",))
    assert (relation.sources, relation.targets) == (("A", "B"), ())


def test_document_labels_are_renamed_and_united_too() -> None:
    schema = renamed(SCHEMA, "news", "politics", "document_labels")
    schema = united(schema, "sport", "politics", "document_labels")
    assert schema.document_labels == (DocumentLabel("politics", NAME, ("news", "sport")),)
    assert schema.labels == SCHEMA.labels


def test_a_label_that_is_taken_away_leaves_no_trace() -> None:
    schema = without(without(SCHEMA, "to", "relations"), "A")
    assert keys(schema) == [("B", ()), ("C", ("OLD",))]
    assert ends(schema) == [(("B",), ("C",))]
    assert schema.guidelines == {}
    assert without(SCHEMA, "news", "document_labels").document_labels == SCHEMA.document_labels[1:]


def test_no_relation_is_left_that_would_suddenly_go_anywhere() -> None:
    with pytest.raises(RuleError, match="“to” needs “A”"):
        without(SCHEMA, "A")


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("A", "A", "already"),
        ("A", "B", "has “B” already"),
        ("A", "OLD", "was a key of “C”"),
        ("A", "two words", "blank"),
        ("A", "", "empty"),
        ("no", "X", "no “no”"),
    ],
)
def test_a_renaming_that_makes_no_sense_is_refused(old: str, new: str, why: str) -> None:
    with pytest.raises(RuleError, match=why):
        renamed(SCHEMA, old, new)


@pytest.mark.parametrize(("gone", "into"), [("A", "A"), ("no", "A"), ("A", "no"), ("OLD", "A")])
def test_only_two_labels_that_are_there_are_united(gone: str, into: str) -> None:
    with pytest.raises(RuleError):
        united(SCHEMA, gone, into)


@pytest.mark.parametrize(
    "label",
    [
        Label("A", NAME, "#000000", formerly=("B",)),
        Label("A", NAME, "#000000", formerly=("A",)),
        Label("A", NAME, "#000000", formerly=("OLD",)),
        Label("A", NAME, "#000000", formerly=("X", "X")),
        Label("A", NAME, "#000000", formerly=("two words",)),
        Label("A", NAME, "#000000", formerly=("",)),
    ],
)
def test_a_former_key_is_no_key_and_stands_once(label: Label) -> None:
    (problem,) = schema_rules.problems(replace(SCHEMA, labels=(label, *SCHEMA.labels[1:])))
    assert problem.place[0] == "labels"
    assert problem.place[2] == "formerly"


def test_former_keys_of_every_kind_are_kept_in_files() -> None:
    schema = renamed(SCHEMA, "of", "about", "relations")
    schema = renamed(schema, "news", "politics", "document_labels")
    assert schema_from_json(schema_to_json(schema)) == schema
    assert "formerly" not in str(schema_to_json(replace(SCHEMA, labels=SCHEMA.labels[:2])))


def test_a_schema_is_completed_by_what_earlier_ones_knew() -> None:
    later = renamed(renamed(SCHEMA, "A", "X"), "news", "politics", "document_labels")
    labels = tuple(replace(one, formerly=()) for one in later.labels)
    forgetful = replace(later, labels=labels, document_labels=later.document_labels[1:])
    whole = completed(forgetful, Carrying.under([forgetful, later, SCHEMA]))
    assert keys(whole) == keys(later)
    assert whole.document_labels == later.document_labels[1:]
    assert not list(schema_rules.problems(whole))
