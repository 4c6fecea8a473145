"""What one answer says of many disagreements."""

from __future__ import annotations

import pytest

from annotator.agreement.disagreements import Version
from annotator.agreement.rulings import choices, ruled
from annotator.model.entity import AttributeValue, Entity
from annotator.model.span import Span


def entity(start: int, end: int, label: str = "A", **attributes: AttributeValue) -> Entity:
    return Entity(f"{label}{start}-{end}", label, Span(start, end), attributes)


def said(*entities: Entity, by: str = "a1") -> Version:
    return Version(entities, tuple(by.split()))


SHORT, LONG = said(entity(4, 8)), said(entity(0, 8), by="a2")
INNER, OUTER = entity(4, 8, "B"), entity(0, 8)


@pytest.mark.parametrize(
    ("versions", "choice", "answer"),
    [
        ([SHORT, LONG], "shorter", [entity(4, 8)]),
        ([SHORT, LONG], "longer", [entity(0, 8)]),
        ([SHORT, said(entity(5, 9), by="a2")], "longer", None),
        ([SHORT, LONG], "said a2", [entity(0, 8)]),
        ([SHORT, LONG], "said a3", None),
        ([SHORT, LONG], "votes", None),
        ([said(entity(0, 4), by="a1 a3"), LONG], "votes", [entity(0, 4)]),
        ([SHORT, LONG], "none", []),
        ([SHORT, said(by="a2")], "all", [entity(4, 8)]),
        ([said(entity(0, 4)), said(entity(0, 4, "B"))], "label B", [entity(0, 4, "B")]),
        ([said(entity(0, 4)), said(entity(0, 4, "B"))], "label C", None),
        ([said(INNER, OUTER), said(OUTER)], "outer", [OUTER]),
        ([said(INNER, OUTER), said(OUTER)], "inner", [INNER]),
        ([said(INNER, OUTER), said(OUTER)], "all", [OUTER, INNER]),
        ([said(entity(0, 6), entity(4, 8))], "outer", None),
    ],
)
def test_a_choice_answers_a_place_or_says_nothing_of_it(
    versions: list[Version], choice: str, answer: list[Entity] | None
) -> None:
    found = ruled(versions, choice)
    assert (list(found.entities) if found else None) == answer


def test_what_all_have_around_a_place_can_contradict_a_choice() -> None:
    place = [said(INNER), said(by="a2")]
    found = ruled(place, "outer", agreed=[OUTER])
    assert found is not None
    assert found.entities == ()
    assert ruled(place, "inner", agreed=[OUTER]) is None


def test_a_value_can_be_wanted_or_not() -> None:
    place = [said(entity(0, 4, unit="نفر")), said(entity(0, 4), by="a2")]
    for choice, version in (("with", place[0]), ("without", place[1])):
        found = ruled(place, choice, "unit")
        assert found is not None
        assert found.entities == version.entities


def test_every_cause_offers_choices_and_none_last() -> None:
    assert choices("title", ["A"], ["a1", "a2"]) == [
        "shorter", "longer", "said a1", "said a2", "none"
    ]  # fmt: skip
    assert choices("label", ["A", "B"], ["a1", "a2", "a3"])[:3] == ["label A", "label B", "all"]
    assert "votes" in choices("missed", ["A"], ["a1", "a2", "a3"])
