"""How far the work is, counted from a project with known work in it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.project.progress import Overview, overview
from annotator.project.project import Project
from tests.making import make_project

NOW = datetime.now(UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Four documents: a1 has done two, skipped one and begun one; a2 has begun the first."""
    project = make_project(tmp_path, dict.fromkeys("abcd", "ایتا ۳۰ میلیون کاربر"))
    platform = Suggestion("PLATFORM", Span(0, 4), "gazetteer", 0.9)
    number = Suggestion("NUMBER", Span(5, 14), "numbers", 0.9)
    project.store.replace_suggestions("a", "gazetteer", None, [platform])
    project.store.replace_suggestions("a", "numbers", None, [number])
    _work(project)
    project.close()
    return project.path


def _work(project: Project) -> None:
    first = project.session("a1")
    first.open("a")
    first.accept(first.suggestions[0])
    first.reject(first.suggestions[0])
    first.finish()
    first.open("b")
    first.label(Span(0, 4), "PLATFORM")
    first.finish()
    first.open("c")
    first.skip("تکراری")
    first.open("d")
    first.label(Span(0, 4), "PLATFORM")
    second = project.session("a2")
    second.open("a")
    second.label(Span(0, 4), "PLATFORM")


def seen(path: Path, annotator: str = "", days: int = 14) -> Overview:
    return overview(path, annotator, days, NOW)


def test_a_document_is_done_when_all_who_have_it_are_done_or_skipped(path: Path) -> None:
    assert seen(path).statuses == {"new": 0, "started": 2, "done": 1, "skipped": 1}


def test_of_one_person_only_their_own_layers_count(path: Path) -> None:
    assert seen(path, "a1").statuses == {"new": 0, "started": 1, "done": 2, "skipped": 1}
    assert seen(path, "a2").statuses == {"new": 3, "started": 1, "done": 0, "skipped": 0}


def test_days_run_up_to_today_with_what_was_finished(path: Path) -> None:
    days = seen(path, days=3).days
    assert [day for day, _ in days] == [NOW.date() - timedelta(days=n) for n in (2, 1, 0)]
    assert [count for _, count in days] == [0, 0, 2]


def test_what_is_finished_again_counts_once_on_its_last_day(path: Path) -> None:
    project = Project.open(path)
    session = project.session("a1")
    session.open("a")
    session.reopen()
    session.finish()
    project.close()
    found = seen(path)
    assert found.days[-1][1] == 2
    assert found.people[0].today == 2


def test_pace_and_days_left_come_from_days_with_work(path: Path) -> None:
    found = seen(path, "a1")
    assert (found.pace, found.days_left) == (2.0, 1)
    assert seen(path, "a2").days_left is None


def test_people_are_listed_with_what_they_have_and_did(path: Path) -> None:
    rows = [(one.name, one.given, one.done, one.skipped, one.today) for one in seen(path).people]
    assert rows == [("a1", 4, 2, 1, 2), ("a2", 4, 0, 0, 0)]
    assert seen(path).people[1].each is None


def test_entities_of_done_layers_are_counted_by_label(path: Path) -> None:
    assert seen(path).entities == {"PLATFORM": 2}
    assert seen(path, "a2").entities == {}


def test_suggesters_are_measured_by_what_was_decided(path: Path) -> None:
    found = {one.by: (one.accepted, one.corrected, one.rejected) for one in seen(path).suggesters}
    assert found == {"gazetteer": (1, 0, 0), "numbers": (0, 0, 1)}
    assert [one.share for one in seen(path).suggesters] == [1.0, 0.0]
    assert seen(path).by_hand == 3
