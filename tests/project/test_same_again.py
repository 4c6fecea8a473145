"""Other places of words just labelled."""

from __future__ import annotations

from annotator.formats.schema_toml import built_in_schema
from annotator.model.edit import Edit, EntityFact
from annotator.model.entity import Entity
from annotator.model.span import Span
from annotator.project.same_again import SameAgain

TEXT = "پیام‌رسان ایتا و پيام رسان ایتا و پیامرسان روبیکا. ایتاها"


def at(words: str, after: int = 0, label: str = "PLATFORM", id: str = "e1") -> Entity:
    start = TEXT.index(words, after)
    return Entity(id, label, Span(start, start + len(words)))


def found(entity: Entity, *others: Entity) -> list[str]:
    again = SameAgain(TEXT, built_in_schema())
    return [span.of(TEXT) for span in again.places(entity, [entity, *others])]


def test_other_spellings_are_found() -> None:
    assert found(at("پیام‌رسان")) == ["پيام رسان", "پیامرسان"]


def test_only_whole_words_count() -> None:
    assert found(at("ایتا")) == ["ایتا"]


def test_labelled_places_are_left_out() -> None:
    first = at("ایتا")
    assert found(first, at("ایتا", first.span.end, id="e2")) == []
    assert found(first, at("ایتا", first.span.end, "MINISTRY", "e2")) == []
    assert found(first, at("پيام رسان ایتا", id="e2")) == []


def test_places_are_offered_only_for_what_was_just_labelled() -> None:
    again, entity = SameAgain(TEXT, built_in_schema()), at("ایتا")
    assert again.offered(entity, [entity]) == []
    again.hear(Edit("label", added=(EntityFact("d1", "a1", entity),)))
    assert len(again.offered(entity, [entity])) == 1
    again.hear(Edit("note", added=(EntityFact("d1", "a1", entity),)))
    assert again.offered(entity, [entity]) == []


def test_numbers_are_read_at_each_place_and_spans_are_not_carried() -> None:
    again = SameAgain(TEXT, built_in_schema())
    assert again.attributes(Entity("e1", "NUMBER", Span(0, 3))) is None
    own = Entity("e1", "PLATFORM", Span(0, 3), {"canonical": "ایتا", "at": Span(0, 3)})
    assert again.attributes(own) == {"canonical": "ایتا"}
