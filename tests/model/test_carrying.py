from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import StaleEditError
from annotator.model.carrying import AS_SAID, Carrying
from annotator.model.edit import (
    DocumentLabelFact,
    Edit,
    EntityFact,
    Fact,
    LoggedEdit,
    NoteFact,
    RejectionFact,
    RelationFact,
    RulingFact,
    SchemaFact,
    StatusFact,
)
from annotator.model.entity import Entity, Relation
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.schema import DocumentLabel, Label, RelationLabel, Schema
from annotator.model.schema_changes import renamed, united, without
from annotator.model.span import Span
from annotator.model.state import replay
from annotator.model.united import United

HERE = ("d1", "a1")
STARTED = StatusFact(*HERE, "started")
SCHEMA = Schema(
    "x",
    labels=tuple(Label(key, {}, "#000000") for key in "ABC"),
    relations=(RelationLabel("r", {}), RelationLabel("s", {})),
    document_labels=(DocumentLabel("m", {}), DocumentLabel("n", {})),
)


def entity(id: str, label: str = "A", start: int = 0, note: str = "") -> EntityFact:
    return EntityFact(*HERE, Entity(id, label, Span(start, start + 2), note=note))


def link(id: str, source: str, target: str, label: str = "r") -> RelationFact:
    return RelationFact(*HERE, Relation(id, label, source, target))


def topic(label: str) -> DocumentLabelFact:
    return DocumentLabelFact(*HERE, label)


def logged(time: int, added: tuple[Fact, ...] = (), removed: tuple[Fact, ...] = ()) -> LoggedEdit:
    return LoggedEdit(f"{time:03}", "c", time, None, "a1", f"{time:03}", Edit("x", removed, added))


def put(time: int, schema: Schema, version: int = 1) -> LoggedEdit:
    return logged(time, (SchemaFact(replace(schema, version=version)),))


def labels(log: list[LoggedEdit]) -> dict[str, str]:
    shown = United(log).shown.values()
    return {one.entity.id: one.entity.label for one in shown if isinstance(one, EntityFact)}


def test_where_no_key_has_changed_nothing_is_carried() -> None:
    assert not Carrying.under([SCHEMA, SCHEMA])
    edit = Edit("label", added=(entity("a"), topic("m")))
    assert AS_SAID.edit(edit) is edit


def test_every_fact_is_read_in_the_words_of_the_schema_in_force() -> None:
    schema = united(renamed(SCHEMA, "A", "X"), "B", "X")
    schema = renamed(schema, "r", "about", "relations")
    carrying = Carrying.under([renamed(schema, "m", "state", "document_labels")])
    assert carrying.fact(entity("a", "B")) == entity("a", "X")
    assert carrying.fact(entity("a", "C")) == entity("a", "C")
    assert carrying.fact(link("l", "a", "b")) == link("l", "a", "b", "about")
    assert carrying.fact(topic("m")) == topic("state")
    reject = RejectionFact(*HERE, Span(0, 2), "A")
    assert carrying.fact(reject) == replace(reject, label="X")
    of_link = RejectionFact(*HERE, Span(0, 9), "r 0-2 5-9")
    assert carrying.fact(of_link) == replace(of_link, label="about 0-2 5-9")
    assert carrying.fact(NoteFact(*HERE, "A")) == NoteFact(*HERE, "A")
    assert carrying.in_place(topic("m")) == topic("m")


def test_a_ruling_is_read_with_its_choice_and_examples() -> None:
    example = Example(
        "متن", (Part(Span(0, 2), "A"),), (Part(Span(0, 2), "B"), Part(Span(0, 3), "B"))
    )
    ruling = Ruling("label", ("A", "C"), "", "label A", examples=(example,))
    read = Carrying.under([united(SCHEMA, "A", "B")]).fact(RulingFact(ruling))
    told = Example("متن", (Part(Span(0, 2), "B"),), (Part(Span(0, 3), "B"),))
    assert read == RulingFact(Ruling("label", ("B", "C"), "", "label B", examples=(told,)))


def test_a_key_is_looked_up_in_all_schemas_the_project_ever_had() -> None:
    second = renamed(SCHEMA, "A", "X")
    third = renamed(SCHEMA, "A", "Y")  # in another copy
    assert Carrying.under([third, second, SCHEMA]).labels == {"A": "Y", "X": "Y"}
    assert Carrying.under([SCHEMA, second]).labels == {"X": "A"}
    both = united(SCHEMA, "A", "B")
    assert Carrying.under([SCHEMA, both, SCHEMA]).labels == {}
    assert Carrying.under([SCHEMA, renamed(both, "B", "Z"), both, SCHEMA]).labels == {"Z": "B"}
    assert Carrying.under([without(second, "X"), second, SCHEMA]).labels == {}


def test_work_under_the_old_key_is_carried_over_before_and_after() -> None:
    log = [
        put(1, SCHEMA),
        logged(2, (STARTED, entity("a"))),
        put(3, renamed(SCHEMA, "A", "X"), 2),
        logged(4, (entity("b", start=5),)),  # in a copy that does not know yet
        logged(5, (entity("a", "X", note="n"),), (entity("a", "X"),)),
    ]
    for order in permutations(log):
        assert labels(list(order)) == {"a": "X", "b": "X"}


def test_of_two_renamings_the_higher_version_counts_then_the_later() -> None:
    renamings = [put(2, renamed(SCHEMA, "A", "X"), 2), put(3, renamed(SCHEMA, "A", "Y"), 2)]
    work = [logged(4, (entity("a", "X"),)), logged(5, (entity("b", "Y", 3), entity("c", "A", 6)))]
    log = [put(1, SCHEMA), *renamings, *work]
    assert set(labels(log).values()) == {"Y"}
    higher = put(0, renamed(SCHEMA, "A", "Z"), 3)
    assert set(labels([*log, higher]).values()) == {"Z"}


def test_what_becomes_one_keeps_the_relations_of_both() -> None:
    log = [
        put(1, SCHEMA),
        logged(2, (STARTED, entity("a"), entity("b", "B"), entity("c", "C", 5))),
        logged(3, (link("k", "a", "c"), link("l", "b", "c"), link("m", "c", "b"))),
        logged(4, (link("n", "a", "b"), link("o", "a", "c", "s"))),
        put(5, united(united(SCHEMA, "B", "A"), "s", "r", "relations"), 2),
    ]
    shown = United(log).shown
    assert labels(log) == {"a": "A", "c": "C"}
    assert {key[-1] for key in shown if key[0] == "relation"} == {"k", "m"}
    assert shown["relation", *HERE, "m"] == link("m", "c", "a")
    assert len(United(log).facts) == len(United(log[:-1]).facts)  # nothing is lost


def test_a_relation_with_other_values_stays_beside_the_one_that_links_the_same() -> None:
    valued = RelationFact(*HERE, Relation("l", "r", "b", "c", {"certain": True}))
    log = [
        put(1, SCHEMA),
        logged(2, (STARTED, entity("a"), entity("b", "B"), entity("c", "C", 5))),
        logged(3, (link("k", "a", "c"), valued, link("m", "b", "c"))),
        put(4, united(SCHEMA, "B", "A"), 2),
    ]
    shown = United(log).shown
    assert {key[-1] for key in shown if key[0] == "relation"} == {"k", "l"}
    relation = replace(valued.relation, source="a")
    assert shown["relation", *HERE, "l"] == replace(valued, relation=relation)


def test_what_was_taken_back_by_one_of_two_united_keys_stands_by_the_other() -> None:
    log = [
        put(1, SCHEMA),
        logged(2, (STARTED, topic("m"), topic("n"))),
        logged(3, (), (topic("m"),)),
        put(4, united(SCHEMA, "m", "n", "document_labels"), 2),
    ]
    assert topic("n").key in United(log).shown
    assert topic("n").key not in United([*log, logged(5, (), (topic("n"),))]).shown


def test_strict_replay_reads_each_edit_by_the_schemas_of_its_time() -> None:
    log = [
        put(1, SCHEMA),
        logged(2, (STARTED, entity("a"), entity("b", "B", 5))),
        logged(
            3, (SchemaFact(replace(united(SCHEMA, "A", "B"), version=2)),), (SchemaFact(SCHEMA),)
        ),
        logged(4, (entity("a", "B", note="n"),), (entity("a", "B"),)),
    ]
    state = replay(one.edit for one in log)
    assert state.facts == United(log).shown
    old = SchemaFact(replace(united(SCHEMA, "A", "B"), version=2))
    back = logged(5, (SchemaFact(replace(SCHEMA, version=3)),), (old,))
    again = logged(6, (), (entity("b", "B", 5),))
    assert (
        replay(one.edit for one in [*log, back, again]).facts == United([*log, back, again]).shown
    )
    with pytest.raises(StaleEditError):
        replay(one.edit for one in [*log[:2], log[3]])


SCHEMAS = st.sampled_from(
    [
        SCHEMA,
        renamed(SCHEMA, "A", "X"),
        renamed(SCHEMA, "A", "Y"),
        united(SCHEMA, "A", "B"),
        united(united(SCHEMA, "A", "C"), "C", "B"),
        united(renamed(SCHEMA, "r", "t", "relations"), "s", "t", "relations"),
        united(SCHEMA, "m", "n", "document_labels"),
        without(SCHEMA, "A"),
    ]
)
FACTS: st.SearchStrategy[Fact] = st.one_of(
    st.builds(
        entity,
        st.sampled_from("abc"),
        st.sampled_from("ABCXY"),
        st.integers(0, 1),
        st.sampled_from(["", "n"]),
    ),
    st.builds(link, st.sampled_from("kl"), *[st.sampled_from("abc")] * 2, st.sampled_from("rst")),
    st.builds(topic, st.sampled_from("mn")),
    st.builds(SchemaFact, st.builds(replace, SCHEMAS, version=st.integers(1, 3))),
)
LOGS = st.lists(
    st.tuples(st.integers(0, 5), st.lists(FACTS, max_size=3), st.lists(FACTS, max_size=2)),
    max_size=8,
).map(
    lambda rows: [
        replace(logged(time, tuple(added), tuple(removed)), id=f"e{number}")
        for number, (time, added, removed) in enumerate(rows)
    ]
)


@given(LOGS, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_changes_what_is_read(
    log: list[LoggedEdit], random: Random
) -> None:
    again = [*log, *log]
    random.shuffle(again)
    assert United(again).shown == United(log).shown


@given(LOGS)
def test_what_is_read_stands_by_itself(log: list[LoggedEdit]) -> None:
    united_facts = United(log)
    shown = united_facts.shown
    assert United([logged(9, tuple(shown.values()))]).shown == shown
    entities = [one.entity for one in shown.values() if isinstance(one, EntityFact)]
    assert len({(one.span, one.label) for one in entities}) == len(entities)
    ids = {one.id for one in entities}
    for fact in shown.values():
        if isinstance(fact, RelationFact):
            assert {fact.relation.source, fact.relation.target} <= ids
