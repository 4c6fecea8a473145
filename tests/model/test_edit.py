from __future__ import annotations

import pytest

from annotator.errors import StaleEditError
from annotator.model.edit import BinFact, Edit, EntityFact, NoteFact, StatusFact
from annotator.model.entity import Entity
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.model.state import State, replay

STARTED = StatusFact("d1", "a1", "started")
DONE = StatusFact("d1", "a1", "done")
FIRST = EntityFact("d1", "a1", Entity("e1", "A", Span(0, 4)))
MOVED = EntityFact("d1", "a1", Entity("e1", "A", Span(0, 6)))
OTHERS = EntityFact("d1", "a2", Entity("e1", "B", Span(2, 4)))


def test_an_edit_and_its_inverse_leave_the_state_as_it_was() -> None:
    state = State([STARTED, FIRST])
    edit = Edit("move", (FIRST,), (MOVED,))
    state.apply(edit)
    assert state.facts[MOVED.key] == MOVED
    state.apply(edit.inverse)
    assert state.facts == State([STARTED, FIRST]).facts


def test_what_is_not_there_as_described_cannot_be_removed() -> None:
    state = State([STARTED, MOVED])
    for edit in (
        Edit("remove", removed=(FIRST,)),
        Edit("label", added=(FIRST,)),
        Edit("finish", added=(DONE,)),
    ):
        with pytest.raises(StaleEditError):
            state.apply(edit)
    assert state.facts == State([STARTED, MOVED]).facts


def test_replaying_a_log_gives_the_state() -> None:
    log = [
        Edit("label", added=(STARTED, FIRST)),
        Edit("move", (FIRST,), (MOVED,)),
        Edit("finish", (STARTED,), (DONE,)),
        Edit("bin", added=(BinFact("d1"),)),
    ]
    assert replay(log).facts == State([DONE, MOVED, BinFact("d1")]).facts


def test_an_edit_knows_the_layers_it_touches() -> None:
    edit = Edit("many", (FIRST,), (OTHERS, BinFact("d9")))
    assert edit.layers == {("d1", "a1"), ("d1", "a2")}


def test_a_layer_takes_only_its_own_part_of_an_edit() -> None:
    layer = Layer("d1", "a1")
    layer.apply(Edit("many", added=(STARTED, FIRST, OTHERS)))
    assert layer.entities == [FIRST.entity]
    assert layer.status == "started"


def test_a_layer_exists_from_its_first_status_on() -> None:
    layer = Layer("d1", "a1")
    assert (layer.exists, layer.status) == (False, "new")
    edit = Edit("note", added=(STARTED, NoteFact("d1", "a1", "نکته")))
    layer.apply(edit)
    assert (layer.exists, layer.note) == (True, "نکته")
    layer.apply(edit.inverse)
    assert (layer.exists, layer.note) == (False, "")


def test_entities_come_by_start_then_longer_first_then_label_then_id() -> None:
    spans = [
        ("c", "B", 0, 2),
        ("a", "A", 0, 4),
        ("b", "A", 0, 2),
        ("d", "A", 3, 4),
        ("e", "A", 0, 2),
    ]
    layer = Layer("d", "a")
    for id, label, start, end in spans[:3] + spans[3:4]:
        entity = Entity(id, label, Span(start, end))
        layer.apply(Edit("label", added=(EntityFact("d", "a", entity),)))
    assert [entity.id for entity in layer.entities] == ["a", "b", "c", "d"]


def test_a_layer_finds_an_entity_by_span_and_label() -> None:
    layer = Layer("d1", "a1", [STARTED, FIRST])
    assert layer.entity_at(Span(0, 4), "A") == FIRST.entity
    layer.apply(Edit("move", (FIRST,), (MOVED,)))
    assert layer.entity_at(Span(0, 4), "A") is None
    assert layer.entity_at(Span(0, 6), "A") == MOVED.entity
