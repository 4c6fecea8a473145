"""Attributes that follow from the span."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.formats.schema_toml import built_in_schema
from annotator.model.span import Span
from annotator.project import reading
from annotator.project.project import Project
from annotator.project.session import AnnotationSession
from tests.making import add_documents

TEXT = "بیش از ۳۰ میلیون و ۵۰۰ هزار نفر آمدند. ۱۰.۵۰۰ دکل تازه نصب شد."
WHOLE = "۳۰ میلیون و ۵۰۰ هزار"


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[AnnotationSession]:
    project = Project.create(tmp_path / "p.annotator", built_in_schema())
    add_documents(project, {"d1": TEXT})
    session = project.session("a1")
    session.open("d1")
    yield session
    project.close()


def test_a_number_made_by_hand_has_its_value(session: AnnotationSession) -> None:
    entity = session.label(span(WHOLE), "NUMBER")
    assert entity.attributes["value"] == "30500000"
    assert entity.attributes["bound"] == ">"
    assert entity.origin == "hand"


def test_the_value_follows_a_moved_end_in_the_same_step(session: AnnotationSession) -> None:
    entity = session.label(span("۳۰ میلیون"), "NUMBER")
    moved = session.move(entity.id, span(WHOLE))
    assert moved.attributes["value"] == "30500000"
    session.undo()
    left = session.layer.entity(entity.id)
    assert left is not None
    assert left.attributes["value"] == "30000000"


def test_what_a_person_wrote_does_not_follow(session: AnnotationSession) -> None:
    entity = session.label(span("۳۰ میلیون"), "NUMBER")
    session.set_attribute(entity.id, "value", "31000000")
    session.set_attribute(entity.id, "bound", None)
    moved = session.move(entity.id, span(WHOLE))
    assert moved.attributes["value"] == "31000000"
    assert "bound" not in moved.attributes


def test_another_label_is_read_anew(session: AnnotationSession) -> None:
    entity = session.label(span(WHOLE), "PLATFORM")
    assert entity.attributes == {}
    assert session.relabel(entity.id, "NUMBER").attributes["value"] == "30500000"
    assert session.relabel(entity.id, "PLATFORM").attributes == {}


def test_an_amount_is_no_date(session: AnnotationSession) -> None:
    assert reading.read(TEXT, span(WHOLE), "DATE", session.schema) == {}


def test_a_label_without_numbers_reads_nothing(session: AnnotationSession) -> None:
    assert reading.read(TEXT, span(WHOLE), "PLATFORM", session.schema) == {}


def test_two_readings_come_in_order(session: AnnotationSession) -> None:
    both = reading.readings(TEXT, span("۱۰.۵۰۰"), "NUMBER", session.schema)
    assert [one["value"] for one in both] == ["10500", "10.5"]


def test_the_second_reading_can_be_chosen_in_one_step(session: AnnotationSession) -> None:
    entity = session.label(span("۱۰.۵۰۰"), "NUMBER")
    second = reading.readings(TEXT, entity.span, "NUMBER", session.schema)[1]
    session.set_attributes(entity.id, second)
    changed = session.layer.entity(entity.id)
    assert changed is not None
    assert changed.attributes == second
    assert session.relabel(entity.id, "PLATFORM").attributes == {}
