"""Suggesters over a project, and accepting what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import AnnotatorError
from annotator.formats.schema_toml import built_in_schema
from annotator.model.span import Span
from annotator.project.checking import problems
from annotator.project.project import Project
from annotator.project.split import Split, split
from annotator.project.suggesting import (
    accept,
    add_pattern,
    always_suggested,
    no_longer_suggest,
    patterns,
    remove_pattern,
    suggest,
    suggest_always,
)
from tests.making import TEXT, add_documents, make_project

NEWS = "وزیر ارتباطات گفت: کاربران ایتا ۳۰ میلیون نفر شدند. سرپرست وزارت کشور هم بود."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a project of the built-in schema with two documents."""
    project = Project.create(tmp_path / "p.annotator", built_in_schema())
    add_documents(project, {"d1": NEWS, "d2": "ایتا و هم‌رأی و ایتا"})
    project.close()
    return project.path


def stored(path: Path, annotator: str = "a1", document: str = "d1") -> list[tuple[str, str, str]]:
    """Return (by, label, text) of the open suggestions that an annotator sees."""
    project = Project.open(path)
    try:
        session = project.session(annotator)
        session.open(document)
        text = project.document(document).text
        return [(one.by, one.label, one.span.of(text)) for one in session.suggestions]
    finally:
        project.close()


def test_all_suggesters_run_and_their_suggestions_are_stored(path: Path) -> None:
    done = suggest(path)
    assert done.documents == 2
    assert stored(path) == [
        ("titles", "MINISTER", "وزیر ارتباطات"),
        ("gazetteer", "PLATFORM", "ایتا"),
        ("numbers", "NUMBER", "۳۰ میلیون"),
        ("titles", "MINISTER", "سرپرست وزارت کشور"),
        ("gazetteer", "MINISTRY", "وزارت کشور"),
    ]
    assert done.suggestions == 7


def test_a_second_run_stores_the_same(path: Path) -> None:
    suggest(path)
    before = stored(path)
    suggest(path, by=["gazetteer"])
    assert stored(path) == before
    suggest(path)
    assert stored(path) == before


def test_one_suggester_and_one_document_can_be_chosen(path: Path) -> None:
    suggest(path, by=["numbers"], document="d1")
    assert stored(path) == [("numbers", "NUMBER", "۳۰ میلیون")]
    assert stored(path, document="d2") == []


def test_only_what_the_schema_has_is_stored(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    project.close()
    suggest(project.path)
    assert {label for _, label, _ in stored(project.path)} == {"NUMBER", "PLATFORM"}
    reopened = Project.open(project.path)
    session = reopened.session("a1")
    session.open("d1")
    number = session.accept(next(one for one in session.suggestions if one.label == "NUMBER"))
    reopened.close()
    assert number.span.of(TEXT) == "۳۰ میلیون و ۵۰۰ هزار"
    assert set(number.attributes) == {"value", "kind", "unit_span"}


def test_what_a_person_rejected_does_not_come_back(path: Path) -> None:
    suggest(path)
    project = Project.open(path)
    session = project.session("a1")
    session.open("d1")
    session.reject(session.suggestions[0])
    project.close()
    suggest(path)
    assert ("titles", "MINISTER", "وزیر ارتباطات") not in stored(path)
    assert ("titles", "MINISTER", "وزیر ارتباطات") in stored(path, "a2")


def test_memory_is_seen_by_its_annotator_only(path: Path) -> None:
    project = Project.open(path)
    add_documents(project, {"d3": "باز هم هم رأي", "d4": "هم‌رأی"})
    session = project.session("a1")
    session.open("d2")
    session.label(Span(7, 13), "PLATFORM")
    session.finish()
    project.close()
    suggest(path, by=["memory"], annotator="a1")
    assert stored(path, "a1", "d3") == [("memory", "PLATFORM", "هم رأي")]
    assert stored(path, "a2", "d3") == []


def test_memory_of_nobody_and_unknown_suggesters_are_refused(path: Path) -> None:
    with pytest.raises(AnnotatorError, match="say whose"):
        suggest(path, by=["memory"])
    with pytest.raises(AnnotatorError, match="no suggester"):
        suggest(path, by=["guess"])


def test_what_a_person_added_is_suggested(path: Path) -> None:
    project = Project.open(path)
    suggest_always(project, "هم‌رأی", "PLATFORM", "", "a1")
    add_pattern(project, "کاربران", "STATE_BODY", "a1")
    with pytest.raises(AnnotatorError, match="no label"):
        suggest_always(project, "کاربر", "USER", "", "a1")
    with pytest.raises(AnnotatorError, match="no pattern"):
        add_pattern(project, "(", "PLATFORM", "a1")
    project.close()
    suggest(path)
    assert ("gazetteer", "PLATFORM", "هم‌رأی") in stored(path, document="d2")
    assert ("pattern", "STATE_BODY", "کاربران") in stored(path)


def test_what_a_person_took_off_the_lists_is_no_longer_suggested(path: Path) -> None:
    project = Project.open(path)
    suggest_always(project, "هم‌رأی", "PLATFORM", "", "a1")
    add_pattern(project, "کاربران", "STATE_BODY", "a1")
    suggest(path)
    for entry in always_suggested(project):
        no_longer_suggest(project, entry)
    for row in patterns(project):
        remove_pattern(project, row)
    project.close()
    suggest(path)
    assert not {"هم‌رأی", "کاربران"} & {
        text for *_, text in [*stored(path), *stored(path, document="d2")]
    }


def test_accepting_in_bulk_is_one_edit_a_document(path: Path) -> None:
    suggest(path)
    assert accept(path, "a1") == 7
    assert accept(path, "a1") == 0
    project = Project.open(path)
    layer = project.layer("d1", "a1")
    assert {(one.origin, one.by) for one in layer.entities} == {
        ("bulk", "titles"),
        ("bulk", "gazetteer"),
        ("bulk", "numbers"),
    }
    session = project.session("a1")
    session.undo()
    session.undo()
    assert not project.layer("d1", "a1").entities
    assert list(problems(project)) == []
    project.close()


def test_accepting_can_be_limited_by_score_and_suggester(path: Path) -> None:
    suggest(path)
    assert accept(path, "a1", by=["gazetteer"]) == 4
    assert accept(path, "a2", min_score=1.0) == 0


def test_accepting_leaves_finished_documents_alone(path: Path) -> None:
    suggest(path)
    project = Project.open(path)
    session = project.session("a1")
    session.open("d1")
    session.finish()
    project.close()
    assert accept(path, "a1") == 2


def test_what_was_handed_out_without_suggestions_stays_without(tmp_path: Path) -> None:
    texts = {f"d{number}": f"کاربران ایتا {number} میلیون نفر شدند." for number in range(2, 8)}
    project = make_project(tmp_path, texts)
    project.close()
    suggest(project.path)
    own, _ = split(project.path, tmp_path / "out", Split(("a1", "a2"), overlap=2))

    def with_suggestions() -> set[str]:
        opened = Project.open(own.path)
        rows = {row.id for row in opened.queue("a1") if row.suggestions}
        opened.close()
        return rows

    before = with_suggestions()
    suggest(own.path)
    assert with_suggestions() == before
    assert len(before) == own.documents - own.common
