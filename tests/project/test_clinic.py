"""Disagreements grouped by cause, and one ruling for a whole group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, CancelledError
from annotator.model.schema import GOLD
from annotator.model.span import Span
from annotator.project import suggesting
from annotator.project.checking import problems
from annotator.project.clinic import Case, Clinic, Topic, Wish, rule
from annotator.project.merge import merge_files
from annotator.project.project import Project
from annotator.project.review import ReviewSession
from annotator.project.split import Split, split
from tests.making import make_project

TEXTS = {
    "d1": "پیام‌رسان ایتا ۳۰ میلیون نفر دارد.\nسامانهٔ سجام هم کار می‌کند.",
    "d2": "در پیام‌رسان بله ۲۰ میلیون نفر هستند.",
}
TITLE = Topic("title", ("PLATFORM",))
NOUN = Topic("noun", ("NUMBER",))
SAID = {
    "a1": {"d1": ["ایتا", "سجام", "۳۰ میلیون"], "d2": ["بله", "۲۰ میلیون"]},
    "a2": {
        "d1": ["پیام‌رسان ایتا", "سامانهٔ سجام", "۳۰ میلیون نفر"],
        "d2": ["پیام‌رسان بله", "۲۰ میلیون نفر"],
    },
}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = make_project(tmp_path, TEXTS)
    for annotator, documents in SAID.items():
        session = made.session(annotator)
        for document, said in documents.items():
            session.open(document)
            for words in said:
                start = TEXTS[document].index(words)
                label = "NUMBER" if "میلیون" in words else "PLATFORM"
                session.label(Span(start, start + len(words)), label, {})
            session.finish()
    yield made
    made.close()


def clinic_of(project: Project) -> Clinic:
    clinic = Clinic(project, ReviewSession(project.store, "lead"))
    while clinic.examine_next():
        pass
    return clinic


def ruled(project: Project, clinic: Clinic, cases: Sequence[Case], choice: str, wish: Wish) -> int:
    """Rule as the window does: on a connection of its own, then look again."""
    verdict = clinic.verdict(TITLE, cases, choice, wish)
    count = rule(project.path, "lead", verdict)
    clinic.look_again(verdict.documents)
    while clinic.examine_next():
        pass
    return count


def gold(project: Project, document: str) -> list[str]:
    found = project.layer(document, GOLD).entities
    return [one.span.of(TEXTS[document]) for one in found]


def test_places_are_grouped_by_cause_and_label_the_most_frequent_first(project: Project) -> None:
    groups = clinic_of(project).groups()
    assert [(one.topic, one.size) for one in groups] == [(TITLE, 3), (NOUN, 2)]


def test_a_case_shows_whole_words_of_its_paragraph(project: Project) -> None:
    case = clinic_of(project).cases(TITLE)[1]
    assert case.context == "سامانهٔ سجام هم کار می‌کند."
    assert TEXTS["d1"][case.start :].startswith(case.context)


def test_one_ruling_settles_a_group_in_one_step(project: Project) -> None:
    clinic = clinic_of(project)
    title = clinic.cases(TITLE)
    before = len(list(project.store.log()))
    assert ruled(project, clinic, title, "shorter", Wish("نام تنها")) == 3
    (logged,) = list(project.store.log())[before:]
    assert (logged.author, logged.edit.name) == ("lead", "rule")
    assert (gold(project, "d1"), gold(project, "d2")) == (["ایتا", "سجام"], ["بله"])
    entity = project.layer("d2", GOLD).entities[0]
    assert (entity.origin, entity.note) == ("review", "نام تنها")
    assert all(map(clinic.decided, title))
    assert [(one.size, one.decided) for one in clinic.groups()] == [(3, 3), (2, 0)]
    assert problems(project) == []


def test_a_ruling_can_be_for_the_chosen_cases_alone(project: Project) -> None:
    clinic = clinic_of(project)
    cases = clinic.cases(TITLE)
    ruled(project, clinic, cases[:1], "longer", Wish())
    assert [clinic.decided(one) for one in cases] == [True, False, False]
    assert gold(project, "d1") == ["پیام‌رسان ایتا"]


def test_what_is_ruled_in_the_open_document_is_seen_at_once(project: Project) -> None:
    session = ReviewSession(project.store, "lead")
    session.open("d1")
    clinic = Clinic(project, session)
    while clinic.examine_next():
        pass
    title = clinic.cases(TITLE)
    verdict = clinic.verdict(TITLE, title, "shorter", Wish())
    rule(project.path, "lead", verdict)
    session.catch_up(verdict.documents)
    assert [one.span.of(TEXTS["d1"]) for one in session.gold.entities] == ["ایتا", "سجام"]
    clinic.look_again(verdict.documents)
    while clinic.examine_next():
        pass
    assert session.can_undo
    assert all(map(clinic.decided, title))
    assert all(clinic.is_so(one, "shorter") for one in title)
    assert not any(clinic.is_so(one, "longer") for one in title)


def test_undo_takes_back_gold_and_guideline_after_a_restart(project: Project) -> None:
    clinic = clinic_of(project)
    ruled(project, clinic, clinic.cases(TITLE), "shorter", Wish())
    again = ReviewSession(project.store, "lead")
    again.undo()
    assert (gold(project, "d1"), gold(project, "d2"), project.store.rulings()) == ([], [], [])
    again.redo()
    assert gold(project, "d2") == ["بله"]
    assert [one.choice for one in project.store.rulings()] == ["shorter"]
    assert problems(project) == []


def test_a_ruling_stands_in_the_guideline_with_an_example_of_each_writing(project: Project) -> None:
    clinic = clinic_of(project)
    ruled(project, clinic, clinic.cases(TITLE), "shorter", Wish("نام تنها", warns=True))
    ruling = clinic_of(project).ruling(TITLE)
    assert ruling is not None
    assert (ruling.why, ruling.warns, len(ruling.examples)) == ("نام تنها", True, 3)
    example = ruling.examples[1]
    right, wrong = (part.span.of(example.context) for part in (*example.right, *example.wrong))
    assert (right, wrong) == ("سجام", "سامانهٔ سجام")


def test_a_new_ruling_on_the_same_takes_the_place_of_the_old(project: Project) -> None:
    clinic = clinic_of(project)
    cases = clinic.cases(TITLE)
    ruled(project, clinic, cases, "shorter", Wish())
    ruled(project, clinic, cases, "longer", Wish())
    assert [one.choice for one in project.store.rulings()] == ["longer"]
    assert gold(project, "d2") == ["پیام‌رسان بله"]


def test_gold_alone_is_written_where_nothing_else_is_wished(project: Project) -> None:
    clinic = clinic_of(project)
    ruled(project, clinic, clinic.cases(TITLE), "shorter", Wish(guideline=False))
    assert project.store.rulings() == []
    assert gold(project, "d2") == ["بله"]


def test_a_ruling_that_is_not_to_stand_takes_the_earlier_one_away(project: Project) -> None:
    clinic = clinic_of(project)
    ruled(project, clinic, clinic.cases(TITLE), "shorter", Wish())
    ruled(project, clinic, clinic.cases(TITLE), "longer", Wish(guideline=False))
    assert project.store.rulings() == []
    ReviewSession(project.store, "lead").undo()
    assert [one.choice for one in project.store.rulings()] == ["shorter"]


def test_names_that_were_ruled_can_be_suggested_always(project: Project) -> None:
    clinic = clinic_of(project)
    names = clinic.names(clinic.cases(TITLE), "shorter")
    assert names == [("ایتا", "PLATFORM"), ("سجام", "PLATFORM"), ("بله", "PLATFORM")]
    clinic.suggest_always(names)
    listed = [one.name for one in suggesting.always_suggested(project)]
    assert sorted(listed) == sorted(name for name, _ in names)


def test_a_choice_that_does_not_answer_leaves_the_case_alone(project: Project) -> None:
    clinic = clinic_of(project)
    cases = clinic.cases(TITLE)
    assert clinic.answer(cases[0], "votes") is None
    assert ruled(project, clinic, cases, "votes", Wish()) == 0
    assert not any(map(clinic.decided, cases))


def test_a_ruling_that_is_stopped_or_out_of_date_writes_nothing(project: Project) -> None:
    clinic = clinic_of(project)
    verdict = clinic.verdict(TITLE, clinic.cases(TITLE), "shorter", Wish())
    before = len(list(project.store.log()))
    with pytest.raises(CancelledError):
        rule(project.path, "lead", verdict, progress=Stopped())
    session = project.session("a2")
    session.open("d2")
    session.remove(session.layer.entities[0].id)
    session.finish()
    with pytest.raises(AnnotatorError):
        rule(project.path, "lead", verdict)
    assert [one.edit.name for one in list(project.store.log())[before:]] == ["remove"]
    assert project.store.rulings() == []


def test_a_ruling_reaches_annotators_with_the_guideline_and_gold_does_not(
    project: Project, tmp_path: Path
) -> None:
    (share,) = split(project.path, tmp_path / "home", Split(("a1",)))
    clinic = clinic_of(project)
    ruled(project, clinic, clinic.cases(TITLE), "shorter", Wish("نام تنها"))
    for _ in range(2):
        merge_files(share.path, [project.path])
    home = Project.open(share.path)
    assert home.session("a1").rulings == project.store.rulings()
    assert home.layer("d1", GOLD).entities == []
    assert {annotator for _, annotator, _ in home.store.layer_rows()} == {"a1"}
    assert problems(home) == []
    home.close()
    merge_files(project.path, [share.path])
    assert gold(project, "d2") == ["بله"]
    assert [one.choice for one in project.store.rulings()] == ["shorter"]
    assert problems(project) == []


class Stopped:
    def report(self, done: int, total: int) -> None:
        pass

    def check(self) -> None:
        raise CancelledError
