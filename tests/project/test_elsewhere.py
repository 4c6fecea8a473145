"""The same words in other documents: found, labelled and taken back in one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.project.checking import problems
from annotator.project.elsewhere import same_elsewhere
from annotator.project.project import Project
from annotator.project.same_again import differences
from annotator.project.session import AnnotationSession
from tests.making import make_project

TEXTS = {
    "d1": "پیام‌رسان بومی است و پیامرسان خارجی نه.",
    "d2": "پيام رسان تازه؛ پیام‌رسان کهنه.",
    "d3": "پیام رسان سوم.",
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = make_project(tmp_path, TEXTS)
    yield made
    made.close()


@pytest.fixture
def session(project: Project) -> AnnotationSession:
    session = project.session("a1")
    session.open("d1")
    return session


def words_in(project: Project, document: str) -> list[str]:
    text = project.document(document).text
    return [one.span.of(text) for one in project.layer(document, "a1").entities]


def label_first(session: AnnotationSession) -> None:
    from annotator.model.span import Span

    session.label(Span(0, 9), "PLATFORM")


def test_places_of_other_documents_are_found_in_whatever_spelling(
    project: Project, session: AnnotationSession
) -> None:
    label_first(session)
    hits = same_elsewhere(project.path, "d1", session.layer.entities[0], "a1")
    assert [(one.document, one.words) for one in hits] == [
        ("d2", "پيام رسان"),
        ("d2", "پیام‌رسان"),
        ("d3", "پیام رسان"),
    ]


def test_labelled_and_skipped_places_are_not_offered(
    project: Project, session: AnnotationSession
) -> None:
    session.open("d3")
    session.skip("کوتاه")
    session.open("d2")
    label_first(session)
    session.open("d1")
    label_first(session)
    hits = same_elsewhere(project.path, "d1", session.layer.entities[0], "a1")
    assert [one.words for one in hits] == ["پیام‌رسان"]


def test_places_here_and_elsewhere_are_one_step(
    project: Project, session: AnnotationSession
) -> None:
    label_first(session)
    hits = same_elsewhere(project.path, "d1", session.layer.entities[0], "a1")
    places = [(one.document, one.span) for one in hits]
    session.label_again([], "PLATFORM", {}, places)
    assert words_in(project, "d2") == ["پيام رسان", "پیام‌رسان"]
    assert words_in(project, "d3") == ["پیام رسان"]
    assert project.layer("d3", "a1").status == "started"
    session.undo()
    assert (words_in(project, "d2"), project.layer("d3", "a1").status) == ([], "new")
    assert words_in(project, "d1") == ["پیام‌رسان"]
    session.redo()
    session.open("d2")
    session.remove(session.layer.entities[0].id)
    assert words_in(project, "d2") == ["پیام‌رسان"]
    assert problems(project) == []


def test_differences_of_spelling_have_names() -> None:
    assert differences("پیام‌رسان", "پیام رسان") == ("spacing",)
    assert differences("پیام‌رسان", "پيامرسان") == ("spacing", "letters")
    assert differences("مؤسّسه ۱۲", "مؤسسه 12") == ("diacritics", "digits")
    assert differences("ایتا", "ایتا") == ()
