from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, RuleError
from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.project.editing import Change
from annotator.project.project import Project
from annotator.project.session import AnnotationSession
from tests.making import TEXT, make_project

EITAA, NUMBER = Span(27, 31), Span(32, 52)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = make_project(tmp_path, {"d1": TEXT, "d2": "متن دوم دربارهٔ ایتا"})
    yield project
    project.close()


@pytest.fixture
def session(project: Project) -> AnnotationSession:
    session = project.session("a1")
    session.open("d1")
    return session


def test_the_first_edit_starts_the_layer_and_its_undo_takes_it_back(
    session: AnnotationSession,
) -> None:
    assert session.layer.status == "new"
    session.label(EITAA, "PLATFORM")
    assert session.layer.status == "started"
    session.undo()
    assert not session.layer.exists


def test_labelling_tells_the_views_what_changed(session: AnnotationSession) -> None:
    seen: list[Change] = []
    end = session.subscribe(seen.append)
    entity = session.label(EITAA, "PLATFORM")
    end()
    session.remove(entity.id)
    assert [(change.kind, change.document) for change in seen] == [("edited", "d1")]


def test_an_entity_cannot_be_made_across_paragraphs(session: AnnotationSession) -> None:
    with pytest.raises(RuleError, match="paragraph"):
        session.label(Span(60, len(TEXT)), "PLATFORM")
    assert not session.layer.exists


def test_a_refusal_changes_nothing_and_leaves_undo_alone(session: AnnotationSession) -> None:
    session.label(EITAA, "PLATFORM")
    with pytest.raises(RuleError):
        session.label(EITAA, "PLATFORM")
    assert len(session.layer.entities) == 1
    session.undo()
    assert not session.can_undo


def test_relabelling_keeps_what_the_new_label_knows_too(session: AnnotationSession) -> None:
    entity = session.label(NUMBER, "NUMBER", {"value": "30500000"})
    session.relabel(entity.id, "PLATFORM")
    assert session.layer.entities[0].attributes == {}
    session.undo()
    assert session.layer.entities[0].attributes == {"value": "30500000"}


def test_removing_an_entity_takes_its_relations_along_and_undo_brings_both(
    session: AnnotationSession,
) -> None:
    platform = session.label(EITAA, "PLATFORM")
    number = session.label(NUMBER, "NUMBER")
    relation = session.relate(number.id, platform.id, "measures")
    session.remove(platform.id)
    assert (session.layer.entities, session.layer.relations) == ([number], [])
    session.undo()
    assert session.layer.relations == [relation]


def test_the_same_relation_twice_is_refused(session: AnnotationSession) -> None:
    platform, number = session.label(EITAA, "PLATFORM"), session.label(NUMBER, "NUMBER")
    session.relate(number.id, platform.id, "measures")
    with pytest.raises(AnnotatorError, match="already"):
        session.relate(number.id, platform.id, "measures")


def test_setting_what_is_there_already_is_no_step(session: AnnotationSession) -> None:
    entity = session.label(EITAA, "PLATFORM")
    session.set_note(entity.id, "")
    session.relabel(entity.id, "PLATFORM")
    session.set_document_note("")
    session.set_document_unsure(False)
    session.set_document_label("politics", False)
    session.undo()
    assert not session.can_undo


def test_undo_survives_a_restart_and_opens_the_document_of_the_step(
    project: Project, session: AnnotationSession
) -> None:
    session.label(EITAA, "PLATFORM")
    session.open("d2")
    session.label(Span(0, 3), "PLATFORM")
    session.undo()
    again = project.session("a1")
    again.open("d2")
    assert again.can_redo
    opened: list[Change] = []
    again.subscribe(opened.append)
    again.undo()
    assert [(change.kind, change.document) for change in opened] == [
        ("opened", "d1"),
        ("edited", "d1"),
    ]
    assert again.layer.entities == []
    again.redo()
    again.redo()
    assert again.document is not None
    assert again.document.id == "d2"
    assert [entity.span for entity in again.layer.entities] == [Span(0, 3)]


def test_a_new_edit_ends_redo(session: AnnotationSession) -> None:
    session.label(EITAA, "PLATFORM")
    session.undo()
    session.label(NUMBER, "NUMBER")
    assert not session.can_redo


def test_people_have_stacks_of_their_own(project: Project, session: AnnotationSession) -> None:
    session.label(EITAA, "PLATFORM")
    other = project.session("a2")
    other.open("d1")
    assert not other.can_undo
    other.label(NUMBER, "NUMBER")
    session.undo()
    assert project.layer("d1", "a2").entities != []
    assert project.people() == ["a1", "a2"]


def test_status_goes_from_done_to_skipped_and_back(
    project: Project, session: AnnotationSession
) -> None:
    session.finish()
    assert project.queue("a1")[0].status == "done"
    session.skip("تکراری")
    row = project.queue("a1")[0]
    assert (row.status, row.skip_reason) == ("skipped", "تکراری")
    session.undo()
    session.undo()
    assert project.queue("a1")[0].status == "new"


def test_marks_notes_and_document_labels_are_edits(session: AnnotationSession) -> None:
    entity = session.label(NUMBER, "NUMBER")
    session.set_unsure(entity.id, True)
    session.set_note(entity.id, "نکته")
    session.set_attribute(entity.id, "approx", True)
    session.set_document_unsure(True)
    session.set_document_note("یادداشت")
    session.set_document_label("politics", True)
    layer = session.layer
    assert (layer.unsure, layer.note, layer.document_labels) == (True, "یادداشت", ["politics"])
    entity = layer.entities[0]
    assert (entity.unsure, entity.note, entity.attributes) == (True, "نکته", {"approx": True})
    for _ in range(7):
        session.undo()
    assert not session.layer.exists


def test_the_queue_counts_a_persons_own_entities(
    project: Project, session: AnnotationSession
) -> None:
    session.label(EITAA, "PLATFORM")
    assert [row.entities for row in project.queue("a1")] == [1, 0]
    assert [row.entities for row in project.queue("a2")] == [0, 0]


def test_an_impossible_name_is_refused(project: Project) -> None:
    with pytest.raises(RuleError):
        project.session("gold")


PROPOSED = [
    Suggestion("PLATFORM", EITAA, "gazetteer", 0.9),
    Suggestion("NUMBER", NUMBER, "numbers", 0.98, {"value": "30500000"}),
    Suggestion("NUMBER", Span(32, 34), "numbers", 0.5),
    Suggestion("NUMBER", NUMBER, "pattern", 0.4),
]


@pytest.fixture
def proposed(project: Project) -> AnnotationSession:
    for by in ("gazetteer", "numbers", "pattern"):
        mine = [one for one in PROPOSED if one.by == by]
        project.store.replace_suggestions("d1", by, None, mine)
    session = project.session("a1")
    session.open("d1")
    return session


def test_each_place_is_proposed_once_by_the_surest(proposed: AnnotationSession) -> None:
    assert proposed.suggestions == PROPOSED[:3]


def test_an_accepted_suggestion_says_where_it_came_from(proposed: AnnotationSession) -> None:
    entity = proposed.accept(PROPOSED[1])
    assert (entity.origin, entity.by, entity.attributes) == (
        "accepted",
        "numbers",
        {"value": "30500000"},
    )
    assert [one.label for one in proposed.suggestions] == ["PLATFORM", "NUMBER"]
    proposed.undo()
    assert len(proposed.suggestions) == 3


def test_a_rejected_suggestion_does_not_come_back(
    project: Project, proposed: AnnotationSession
) -> None:
    proposed.reject(PROPOSED[0])
    again = Suggestion("PLATFORM", EITAA, "memory", 1.0)
    project.store.replace_suggestions("d1", "memory", None, [again])
    proposed.open("d1")
    assert "PLATFORM" not in [one.label for one in proposed.suggestions]
    other = project.session("a2")
    other.open("d1")
    assert again in other.suggestions


def test_a_corrected_suggestion_is_answered(proposed: AnnotationSession) -> None:
    entity = proposed.correct(PROPOSED[2], label="PLATFORM")
    assert (entity.origin, entity.label) == ("corrected", "PLATFORM")
    assert PROPOSED[2] not in proposed.suggestions


def test_many_are_accepted_in_one_step(proposed: AnnotationSession) -> None:
    taken = proposed.accept_all(PROPOSED[1:3])
    assert [one.origin for one in taken] == ["bulk", "bulk"]
    proposed.undo()
    assert not proposed.layer.exists


def test_the_same_again_is_one_step_or_none_at_all(session: AnnotationSession) -> None:
    session.label_again([EITAA, NUMBER], "PLATFORM")
    with pytest.raises(RuleError):
        session.label_again([Span(0, 4), EITAA], "PLATFORM")
    assert [one.origin for one in session.layer.entities] == ["propagated", "propagated"]
    session.undo()
    assert not session.layer.exists


def test_suggestions_of_a_memory_are_seen_by_its_owner_only(project: Project) -> None:
    mine = Suggestion("PLATFORM", EITAA, "memory", 1.0, owner="a1")
    project.store.replace_suggestions("d1", "memory", "a1", [mine])
    seen: dict[str, list[Suggestion]] = {}
    for name in ("a1", "a2"):
        session = project.session(name)
        session.open("d1")
        seen[name] = session.suggestions
    assert seen == {"a1": [mine], "a2": []}
