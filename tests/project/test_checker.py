"""Warnings follow edits: what is found after many small changes is what a fresh look finds."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

import pytest

from annotator.formats.schema_toml import built_in_schema
from annotator.model.edit import Edit, EntityFact
from annotator.model.entity import Entity
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.project.checker import Checker
from annotator.project.warnings import EntityWarning

SCHEMA = built_in_schema()
TEXT = "ایتا، بله و ایتا و سروش (بله) ایتا. " * 6
LABELS = ("PLATFORM", "MINISTRY", "STATE_BODY")


def edit(removed: Iterable[Entity], added: Iterable[Entity], annotator: str = "a1") -> Edit:
    facts = ([EntityFact("d1", annotator, one) for one in some] for some in (removed, added))
    return Edit("label", *map(tuple, facts))


def fresh(entities: Iterable[Entity]) -> list[EntityWarning]:
    ordered = sorted(entities, key=lambda one: one.order)
    return settled(Checker(TEXT, Layer("d1", "a1", entities=ordered), SCHEMA))


def settled(checker: Checker) -> list[EntityWarning]:
    while checker.look(1):
        pass
    return checker.warnings


class Person:
    """Adds, changes and removes entities by chance."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.entities: dict[str, Entity] = {}
        self._next = 0

    def new(self, id: str = "") -> Entity:
        self._next += 1
        start = self.chance.randrange(len(TEXT) - 12)
        span = Span(start, start + self.chance.choice((3, 4, 5, 12)))
        return Entity(id or f"e{self._next}", self.chance.choice(LABELS), span)

    def edit(self) -> Edit:
        gone = [
            self.entities.pop(self.chance.choice(list(self.entities)))
            for _ in range(self.chance.choice((0, 1, 2)))
            if self.entities
        ]
        made = [self.new() for _ in range(self.chance.choice((0, 1, 4)))]
        changed = [self.new(one.id) for one in gone if self.chance.random() < 0.5]
        self.entities |= {one.id: one for one in (*made, *changed)}
        return edit(gone, (*made, *changed))


@pytest.mark.parametrize("seed", range(4))
def test_after_every_edit_the_warnings_are_those_of_a_fresh_look(seed: int) -> None:
    person = Person(seed)
    checker = Checker(TEXT, Layer("d1", "a1"), SCHEMA)
    shown: dict[str, Sequence[EntityWarning]] = {}
    for step in range(80):
        checker.hear(person.edit())
        if step % 3 == 0:
            checker.look(0)  # broken off: the next edits come in between
            continue
        assert settled(checker) == fresh(person.entities.values())
        shown = {id: found for id, found in {**shown, **checker.news()}.items() if found}
        there = {one.entity for one in checker.warnings}
        assert shown.keys() == there


def test_only_what_has_changed_is_news() -> None:
    comma, plain = Entity("a", "PLATFORM", Span(0, 5)), Entity("b", "PLATFORM", Span(6, 9))
    checker = Checker(TEXT, Layer("d1", "a1", entities=[comma, plain]), SCHEMA)
    assert len(settled(checker)) == 1
    assert [*checker.news()] == ["a"]
    checker.hear(edit([comma], [Entity("a", "PLATFORM", Span(0, 4))]))
    assert settled(checker) == []
    assert checker.news() == {"a": []}
    assert checker.news() == {}


def test_edits_of_others_are_not_heard() -> None:
    checker = Checker(TEXT, Layer("d1", "a1"), SCHEMA)
    checker.hear(edit([], [Entity("a", "PLATFORM", Span(0, 5))], annotator="a2"))
    assert settled(checker) == []
