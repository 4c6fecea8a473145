"""A reviewer settles what two annotators see differently."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError
from annotator.model.edit import Edit, StatusFact
from annotator.model.schema import GOLD
from annotator.model.span import Span
from annotator.project.checking import problems
from annotator.project.export import Export, export
from annotator.project.project import Project
from annotator.project.review import Decision, ReviewSession
from tests.making import make_project

FIRST = "کاربران ایتا ۳۰ میلیون نفر و کاربران بله ۲۰ میلیون نفر است."
SECOND = "ايتا رشد کرد. بله هم رشد کرد."
TEXTS = {"d1": FIRST, "d2": SECOND}


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = make_project(tmp_path, TEXTS)
    label(made, "a1", "d1", [("ایتا", "PLATFORM"), ("۳۰ میلیون", "NUMBER"), ("بله", "PLATFORM")])
    label(made, "a2", "d1", [("ایتا", "NUMBER"), ("۳۰ میلیون نفر", "NUMBER"), ("بله", "PLATFORM")])
    label(made, "a1", "d2", [("ايتا", "PLATFORM")])
    label(made, "a2", "d2", [("ايتا", "NUMBER"), ("بله", "PLATFORM")])
    yield made
    made.close()


def label(project: Project, annotator: str, document: str, said: list[tuple[str, str]]) -> None:
    session = project.session(annotator)
    session.open(document)
    made = [session.label(span(TEXTS[document], words), key).id for words, key in said]
    if document == "d1":
        relation = (made[1], made[2], "measures")
        session.relate(*relation)
    session.finish()


def gold(review: ReviewSession) -> list[tuple[str, str]]:
    text = review.document.text
    return [(one.span.of(text), one.label) for one in review.gold.entities]


def begun(project: Project, document: str = "d1") -> ReviewSession:
    review = ReviewSession(project.store, "lead")
    review.open(document)
    return review


def test_a_document_with_two_finished_layers_is_up_for_review(project: Project) -> None:
    session = project.session("a1")
    session.open("d2")
    session.reopen()
    assert [one.id for one in ReviewSession(project.store, "lead").documents()] == ["d1"]


def test_what_all_agree_on_is_taken_over_first(project: Project) -> None:
    review = begun(project)
    assert gold(review) == [("بله", "PLATFORM")]
    assert review.gold.status == "started"
    assert {one.origin for one in review.gold.entities} == {"review"}


def test_nothing_is_taken_over_where_that_is_not_wanted(project: Project) -> None:
    review = ReviewSession(project.store, "lead", take_over=False)
    review.open("d1")
    assert gold(review) == []
    assert not review.gold.exists


def test_disputed_places_say_what_differs(project: Project) -> None:
    review = begun(project)
    assert [(one.quote, one.kind) for one in review.places] == [
        ("ایتا", "label"),
        ("۳۰ میلیون نفر", "boundary"),
    ]
    assert [one.kind for one in begun(project, "d2").places] == ["label", "missed"]


def test_a_version_goes_into_gold_with_who_and_why(project: Project) -> None:
    review = begun(project)
    place = review.places[0]
    review.decide(place, Decision(place.entities(1), "سکو است", guideline=True))
    entity = review.gold.entities[0]
    assert (entity.label, entity.note, entity.unsure) == ("PLATFORM", "سکو است", True)
    assert [one.quote for one in review.undecided] == ["۳۰ میلیون نفر"]
    last = list(project.store.log())[-1]
    assert (last.author, last.edit.layers) == ("lead", {("d1", GOLD)})


def test_all_versions_and_none_settle_a_place(project: Project) -> None:
    review = begun(project)
    first, second = review.places
    review.decide(first, Decision(first.entities("all")))
    review.decide(second, Decision(second.entities("none"), "ناروشن"))
    assert gold(review) == [("ایتا", "NUMBER"), ("ایتا", "PLATFORM"), ("بله", "PLATFORM")]
    assert review.undecided == []
    assert review.gold.note == "۳۰ میلیون نفر: ناروشن"


def test_a_decision_can_be_taken_anew(project: Project) -> None:
    review = begun(project)
    place = review.places[0]
    review.decide(place, Decision(place.entities(0)))
    review.decide(place, Decision(place.entities(1)))
    assert gold(review) == [("ایتا", "PLATFORM"), ("بله", "PLATFORM")]


def test_a_relation_that_all_drew_comes_once_both_ends_are_in_gold(tmp_path: Path) -> None:
    project = make_project(tmp_path, TEXTS)
    for name, count in (("a1", "2"), ("a2", "3")):
        session = project.session(name)
        session.open("d2")
        number = session.label(span(SECOND, "ايتا"), "NUMBER", {"count": count})
        platform = session.label(span(SECOND, "بله"), "PLATFORM")
        session.relate(number.id, platform.id, "measures")
        session.finish()
    review = begun(project, "d2")
    assert (review.places[0].kind, review.gold.relations) == ("attribute", [])
    review.decide(review.places[0], Decision(review.places[0].entities(0)))
    (relation,) = review.gold.relations
    assert (relation.label, relation.origin) == ("measures", "review")
    project.close()


LINKED = {"d1": FIRST}


@pytest.fixture
def related(tmp_path: Path) -> Iterator[Project]:
    """Two layers: the first links the number to one platform, the second to another."""
    project = make_project(tmp_path, LINKED)
    for name, end, target in (("a1", "۳۰ میلیون", 0), ("a2", "۳۰ میلیون نفر", 1)):
        session = project.session(name)
        session.open("d1")
        platforms = [session.label(span(FIRST, words), "PLATFORM") for words in ("ایتا", "بله")]
        number = session.label(span(FIRST, end), "NUMBER")
        session.relate(number.id, platforms[target].id, "measures")
        session.finish()
    yield project
    project.close()


def targets(review: ReviewSession) -> list[str]:
    found = (review.gold.entity(one.target) for one in review.gold.relations)
    return [one.span.of(FIRST) for one in found if one]


def test_relations_in_dispute_wait_for_their_ends(related: Project) -> None:
    review = begun(related)
    number, relation = review.places
    assert [one.kind for one in review.places] == ["boundary", "relation"]
    with pytest.raises(AnnotatorError):
        review.decide(relation, Decision((), links=relation.links_of(0)))
    assert review.undecided == [number, relation]


def test_a_relation_goes_into_gold_and_the_other_is_turned_down(related: Project) -> None:
    review = begun(related)
    number, relation = review.places
    review.decide(number, Decision(number.entities(0)))
    wanted = next(n for n, one in enumerate(relation.versions) if one.annotators == ("a2",))
    review.decide(relation, Decision((), "نزدیک‌تر است", links=relation.links_of(wanted)))
    assert (targets(review), review.undecided) == (["بله"], [])
    assert (review.gold.relations[0].origin, review.gold.relations[0].note) == (
        "review",
        "نزدیک‌تر است",
    )
    review.decide(relation, Decision((), links=relation.links_of("all")))
    assert targets(review) == ["ایتا", "بله"]
    review.decide(relation, Decision(()))
    assert (targets(review), review.undecided) == ([], [])
    review.undo()
    assert targets(review) == ["ایتا", "بله"]


def test_a_relation_stays_when_the_border_of_its_end_is_decided_anew(related: Project) -> None:
    review = begun(related)
    number, relation = review.places
    review.decide(number, Decision(number.entities(0)))
    review.decide(relation, Decision((), links=relation.links_of(0)))
    before = targets(review)
    review.decide(number, Decision(number.entities(1)))
    assert (targets(review), review.undecided) == (before, [])


def test_a_relation_whose_end_is_turned_down_needs_no_decision(related: Project) -> None:
    review = begun(related)
    review.decide(review.places[0], Decision(()))
    assert review.undecided == []
    review.finish()


def test_undo_and_redo_survive_a_restart(project: Project) -> None:
    review = begun(project)
    place = review.places[0]
    review.decide(place, Decision(place.entities(1)))
    again = ReviewSession(project.store, "lead")
    again.undo()
    assert gold(again) == [("بله", "PLATFORM")]
    assert len(again.undecided) == 2
    again.redo()
    assert gold(again) == [("ایتا", "PLATFORM"), ("بله", "PLATFORM")]
    assert not again.can_redo


def test_the_same_decision_elsewhere_is_one_step(project: Project) -> None:
    review = begun(project)
    place = review.places[0]
    while review.look.next():
        pass
    assert [one.document for one in review.look.alike(place)] == ["d2"]
    wanted = next(n for n, one in enumerate(place.versions) if one.annotators == ("a1",))
    assert review.decide_alike(place, wanted, Decision(place.entities(wanted))) == 2
    assert review.look.alike(place) == []
    there = project.layer("d2", GOLD)
    assert [(one.span.of(SECOND), one.label) for one in there.entities] == [("ايتا", "PLATFORM")]
    review.undo()
    assert gold(review) == [("بله", "PLATFORM")]
    assert project.layer("d2", GOLD).entities == []


def test_what_another_reviewer_built_on_elsewhere_is_not_undone(tmp_path: Path) -> None:
    text = "ایتا رشد کرد ۳۰ میلیون"
    project = make_project(tmp_path, {"d1": text, "d2": text})
    for annotator, key in (("a1", "PLATFORM"), ("a2", "NUMBER")):
        session = project.session(annotator)
        for document in ("d1", "d2"):
            session.open(document)
            platform = session.label(span(text, "ایتا"), key)
            number = session.label(span(text, "۳۰ میلیون"), "NUMBER")
            if document == "d2" and key == "PLATFORM":
                session.relate(number.id, platform.id, "measures")
            session.finish()
    first = begun(project)
    while first.look.next():
        pass
    place = first.undecided[0]
    number = [one.entities[0].label for one in place.versions].index("PLATFORM")
    assert first.decide_alike(place, number, Decision(place.entities(number))) == 2
    second = ReviewSession(project.store, "another")
    second.open("d2")
    (relation,) = second.undecided
    second.decide(relation, Decision((), links=relation.links))
    with pytest.raises(AnnotatorError, match="relation"):
        first.undo()
    assert problems(project) == []
    while second.undo():
        pass
    assert first.undo() is not None
    assert problems(project) == []
    project.close()


def test_gold_is_done_only_when_nothing_is_left(project: Project) -> None:
    review = begun(project)
    with pytest.raises(AnnotatorError):
        review.finish()
    for place in review.places:
        review.decide(place, Decision(place.entities(0)))
    review.finish()
    assert review.gold.status == "done"
    assert [one.done for one in review.documents()] == [True, False]


def test_the_order_of_versions_is_shuffled_but_stays_the_same(project: Project) -> None:
    orders = set[tuple[tuple[str, ...], ...]]()
    for seed in range(20):
        review = ReviewSession(project.store, "lead", seed=seed)
        review.open("d1")
        orders.add(tuple(one.annotators for one in review.places[0].versions))
        again = ReviewSession(project.store, "lead", seed=seed)
        again.open("d1")
        assert again.places == review.places
    assert orders == {(("a1",), ("a2",)), (("a2",), ("a1",))}


def test_gold_that_a_merge_changed_meanwhile_is_shown_anew(project: Project) -> None:
    review, other = begun(project), begun(project)
    place = other.places[0]
    other.decide(place, Decision(place.entities(1)))
    with pytest.raises(AnnotatorError):
        review.decide(place, Decision(place.entities(0)))
    assert gold(review) == gold(other)


def test_gold_goes_out_as_lines_of_its_own(project: Project, tmp_path: Path) -> None:
    review = begun(project)
    for place in review.places:
        review.decide(place, Decision(place.entities(1)))
    review.finish()
    out = tmp_path / "gold.jsonl"
    export(project, str(out), Export(which="gold"))
    (line,) = out.read_text("utf-8").splitlines()
    said = json.loads(line)
    assert (said["annotator"], said["status"], len(said["entities"])) == ("gold", "done", 3)


def test_what_a_reviewer_labels_and_decides_are_stacks_of_their_own(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    gold = StatusFact("d1", "gold", "started")
    project.store.apply(Edit("decide", added=(gold,)), "a1")
    session = project.session("a1")
    assert not session.can_undo
    assert [id for id, _ in project.store.steps("a1", on_gold=True)] != []
    project.close()
