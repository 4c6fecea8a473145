"""Suggestions by place: what waits for an answer, found without going through all."""

from __future__ import annotations

import random

from annotator.model.edit import Edit, EntityFact, RejectionFact
from annotator.model.entity import Entity, Suggestion
from annotator.model.layer import Layer
from annotator.model.span import Span
from annotator.project.proposed import Proposed

LABELS = ("NUMBER", "PLATFORM")


def suggestions(chance: random.Random) -> list[Suggestion]:
    spans = [Span(start, start + chance.randint(1, 4)) for start in range(0, 90, 3)]
    made = {
        (span, label, by): Suggestion(label, span, by, chance.choice((0.5, 0.7, 0.9)))
        for _ in range(80)
        for span, label, by in [
            (chance.choice(spans), chance.choice(LABELS), chance.choice("abc")),
        ]
    }
    return sorted(made.values(), key=lambda one: one.order)


def test_of_each_place_the_best_waits_until_it_is_labelled_or_rejected() -> None:
    for seed in range(20):
        chance = random.Random(seed)
        found = suggestions(chance)
        proposed, layer = Proposed(found), Layer("d1", "a1")
        for number, one in enumerate(chance.sample(found, 10)):
            if layer.entity_at(one.span, one.label) or layer.rejects(one.span, one.label):
                continue
            answer = (
                EntityFact("d1", "a1", Entity(f"e{number}", one.label, one.span))
                if number % 2
                else RejectionFact("d1", "a1", one.span, one.label)
            )
            layer.apply(Edit("answer", added=(answer,)))
        answered = {(one.span, one.label) for one in layer.entities} | layer.rejections
        waiting = list(proposed.waiting(layer))
        places = dict.fromkeys((one.span, one.label) for one in found)
        assert [(one.span, one.label) for one in waiting] == [
            place for place in places if place not in answered
        ]
        for span, label in places:
            here = [one for one in found if (one.span, one.label) == (span, label)]
            assert proposed.at(span, label) == here
            best = proposed.waiting_at(span, label, layer)
            assert (best is None) == ((span, label) in answered)
            if best:
                assert best in waiting
                assert best.score == max(one.score for one in here)


def test_nothing_is_proposed_beside_a_place() -> None:
    one = Suggestion("NUMBER", Span(3, 5), "a", 1)
    proposed, layer = Proposed([one]), Layer("d1", "a1")
    assert proposed.at(Span(3, 4), "NUMBER") == []
    assert proposed.at(Span(3, 5), "PLATFORM") == []
    assert proposed.waiting_at(Span(4, 5), "NUMBER", layer) is None
    assert proposed.waiting_at(Span(3, 5), "NUMBER", layer) == one
