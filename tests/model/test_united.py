from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.edit import (
    Edit,
    EntityFact,
    Fact,
    LayerFact,
    LoggedEdit,
    NoteFact,
    RelationFact,
    SchemaFact,
    StatusFact,
)
from annotator.model.entity import Entity, Relation
from annotator.model.span import Span
from annotator.model.state import State, replay
from annotator.model.united import United, part_of, settling
from tests.making import SCHEMA

HERE = ("d1", "a1")
STARTED = StatusFact(*HERE, "started")


def entity(id: str, start: int = 0, note: str = "") -> EntityFact:
    return EntityFact(*HERE, Entity(id, "A", Span(start, start + 2), note=note))


def relation(source: str, target: str) -> RelationFact:
    return RelationFact(*HERE, Relation("r", "measures", source, target))


def logged(
    time: int, added: tuple[Fact, ...] = (), removed: tuple[Fact, ...] = (), id: str = ""
) -> LoggedEdit:
    edit = Edit("x", removed, added)
    return LoggedEdit(id or f"{time:03}", "c", time, None, "a1", f"{time:03}", edit)


FACTS: st.SearchStrategy[LayerFact] = st.one_of(
    st.builds(entity, st.sampled_from("abc"), st.integers(0, 1), st.sampled_from(["", "n"])),
    st.builds(relation, st.sampled_from("abc"), st.sampled_from("abc")),
    st.just(STARTED),
    st.builds(NoteFact, st.just("d1"), st.just("a1"), st.sampled_from(["x", "y"])),
)
LOGS = st.lists(
    st.tuples(st.integers(0, 5), st.lists(FACTS, max_size=3), st.lists(FACTS, max_size=2)),
    max_size=8,
).map(
    lambda rows: [
        logged(time, tuple(added), tuple(removed), id=f"e{number}")
        for number, (time, added, removed) in enumerate(rows)
    ]
)


@given(LOGS, st.randoms(use_true_random=False))
def test_neither_order_nor_repetition_changes_what_is_shown(
    log: list[LoggedEdit], random: Random
) -> None:
    again = [*log, *log]
    random.shuffle(again)
    assert United(again).shown == United(log).shown
    assert United(again).facts == United(log).facts


@given(LOGS)
def test_what_is_shown_stands_by_itself(log: list[LoggedEdit]) -> None:
    shown = United(log).shown
    assert United([logged(9, tuple(shown.values()))]).shown == shown
    entities = [fact.entity for fact in shown.values() if isinstance(fact, EntityFact)]
    assert len({(one.span, one.label) for one in entities}) == len(entities)
    assert not shown or STARTED.key in shown


@given(LOGS)
def test_settling_makes_the_log_say_what_is_shown(log: list[LoggedEdit]) -> None:
    united = United(log)
    edit = settling(united.facts, united.shown)
    united.add(logged(9, edit.added, edit.removed))
    assert united.facts == united.shown == United(log).shown
    assert not settling(united.facts, united.shown)


def test_without_clashes_it_is_what_replay_gives() -> None:
    log = [
        logged(1, (STARTED, entity("a"))),
        logged(2, (entity("b", 4), relation("a", "b"))),
        logged(3, (entity("a", note="n"),), (entity("a"),)),
        logged(4, (), (entity("b", 4), relation("a", "b"))),
    ]
    expected = replay(one.edit for one in log).facts
    assert United(log).facts == United(log).shown == expected
    assert State(expected.values()).facts == expected


def test_the_later_writer_of_a_place_decides_the_id_where_times_are_equal() -> None:
    first = logged(1, (entity("a", note="1"),), id="y")
    second = logged(1, (entity("a", note="2"),), id="x")
    assert United([first, second]).facts[entity("a").key] == entity("a", note="1")


def test_of_two_with_one_span_and_label_the_first_stays_until_it_goes() -> None:
    log = [logged(1, (entity("b"),)), logged(2, (entity("a"),))]
    assert entity("a").key not in United(log).shown
    log.append(logged(3, (), (entity("b"),)))
    assert entity("a").key in United(log).shown


def test_a_relation_shows_only_with_both_its_ends() -> None:
    log = [
        logged(1, (entity("a"), entity("b", 4))),
        logged(2, (relation("a", "b"),)),
        logged(3, (), (entity("b", 4),)),
    ]
    united = United(log)
    assert relation("a", "b").key in united.facts
    assert relation("a", "b").key not in united.shown


def test_the_highest_schema_version_is_in_force_then_the_later() -> None:
    newer = replace(SCHEMA, version=2)
    other = replace(newer, nesting=False)
    log = [
        logged(1, (SchemaFact(SCHEMA),)),
        logged(2, (SchemaFact(newer),), (SchemaFact(SCHEMA),)),
        logged(3, (SchemaFact(other),), (SchemaFact(SCHEMA),)),
        logged(4, (SchemaFact(SCHEMA),)),
    ]
    assert United(log).facts["schema",] == SchemaFact(other)


def test_a_part_of_an_edit_is_the_same_edit_with_less() -> None:
    whole = logged(1, (STARTED, entity("a")), (entity("b"),))
    part = part_of(whole, lambda fact: fact.kind == "entity")
    assert part == replace(whole, edit=Edit("x", (entity("b"),), (entity("a"),)))
