from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import AnnotatorError
from annotator.model.edit import Edit, EntityFact, SchemaFact
from annotator.model.span import Span
from annotator.project import clashes
from annotator.project.checking import problems
from annotator.project.session import AnnotationSession
from annotator.project.split import Split, split
from tests.copies import (
    COMMON,
    HISTORIES,
    Meeting,
    Work,
    copies,
    label,
    merged,
    opened,
    run_history,
    take,
    told,
)
from tests.making import SCHEMA

HERE = ("d1", "a1")


def work(path: Path, act: Callable[[AnnotationSession], object], document: str = "d1") -> None:
    with opened(path) as project:
        session = project.session("a1")
        session.open(document)
        act(session)


def first(session: AnnotationSession) -> str:
    return session.layer.entities[0].id


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two copies in which a1 has put the same platform on ایتا."""
    ours, theirs = copies(tmp_path, 2)
    label(ours, "a1", Span(27, 31))
    take(theirs, ours)
    return ours, theirs


def noted(pair: tuple[Path, Path]) -> tuple[Path, Path]:
    """Write another note on that entity in each copy; the second copy's is later."""
    for path, note in zip(pair, ("این‌جا", "آن‌جا"), strict=True):
        work(path, lambda session, note=note: session.set_note(first(session), note))
    return pair


def notes(path: Path) -> list[str]:
    with opened(path) as project:
        assert problems(project) == []
        return [one.note for one in project.layer(*HERE).entities]


def rule(path: Path, *, other: bool) -> None:
    with opened(path) as project:
        (waiting,) = clashes.waiting(path)
        if other:
            clashes.take_other(project, waiting.clash, "lead")
        else:
            clashes.let_stand(project, waiting.clash)


def test_both_sides_of_a_place_are_told_and_which_stands(pair: tuple[Path, Path]) -> None:
    ours, theirs = noted(pair)
    take(ours, theirs)
    (waiting,) = clashes.waiting(ours)
    (place,) = waiting.contest.places
    assert isinstance(place.winner, EntityFact)
    assert isinstance(place.loser, EntityFact)
    assert (place.winner.entity.note, place.loser.entity.note) == ("آن‌جا", "این‌جا")
    assert place.now == place.winner
    lines = waiting.contest.winner, waiting.contest.loser
    assert [len(line) for line in lines] == [1, 1]
    assert [line[0].copy == waiting.here for line in lines] == [False, True]


def test_what_stands_may_stand(pair: tuple[Path, Path]) -> None:
    ours, theirs = noted(pair)
    take(ours, theirs)
    rule(ours, other=False)
    assert clashes.waiting(ours) == []
    assert notes(ours) == ["آن‌جا"]
    assert take(ours, theirs).clashes == []


def test_the_other_side_is_taken_as_one_edit_of_the_lead(pair: tuple[Path, Path]) -> None:
    ours, theirs = noted(pair)
    take(ours, theirs)
    with opened(ours) as project:
        before = len([*project.store.log()])
    rule(ours, other=True)
    assert notes(ours) == ["این‌جا"]
    with opened(ours) as project:
        log = [*project.store.log()]
        assert len(log) == before + 1
        assert (log[-1].author, log[-1].edit.layers) == ("lead", {HERE})
        assert not project.session("lead").can_undo
        assert not project.session("a1").can_redo
    take(theirs, ours)
    assert notes(theirs) == ["این‌جا"]
    assert clashes.waiting(theirs) == []  # the ruling came along
    assert take(ours, theirs).clashes == []


def test_the_first_side_can_be_taken_back(pair: tuple[Path, Path]) -> None:
    ours, theirs = noted(pair)
    take(ours, theirs)
    with opened(ours) as project:
        (clash,) = project.clashes()
        for note in ("این‌جا", "آن‌جا", "این‌جا"):
            clashes.take_other(project, clash, "lead")
            assert [one.note for one in project.layer(*HERE).entities] == [note]


def test_where_nothing_is_contested_both_stay_and_nothing_is_written(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(ours, "a1", Span(0, 4))
    label(theirs, "a1", Span(27, 31))
    take(ours, theirs)
    (waiting,) = clashes.waiting(ours)
    assert waiting.contest.places == ()
    with opened(ours) as project:
        assert clashes.take_other(project, waiting.clash, "lead") is None
        assert clashes.count(project) == 0
        assert len(project.layer(*HERE).entities) == 2


def test_what_one_removed_and_the_other_changed_can_be_had_again(pair: tuple[Path, Path]) -> None:
    ours, theirs = pair
    work(ours, lambda session: session.set_note(first(session), "نکته"))
    work(theirs, lambda session: session.remove(first(session)))
    take(ours, theirs)
    assert notes(ours) == []
    rule(ours, other=True)
    assert notes(ours) == ["نکته"]


def test_relations_go_with_an_entity_that_the_other_side_had_removed(
    pair: tuple[Path, Path],
) -> None:
    ours, theirs = pair
    work(ours, lambda session: session.remove(first(session)))

    def relate(session: AnnotationSession) -> None:
        number = session.label(Span(32, 40), "NUMBER")
        platform = next(one for one in session.layer.entities if one.label == "PLATFORM")
        session.relate(number.id, platform.id, "measures")
        session.set_note(platform.id, "نکته")

    work(theirs, relate)
    take(ours, theirs)
    with opened(ours) as project:
        assert len(project.layer(*HERE).relations) == 1
        rule(ours, other=True)
        layer = project.layer(*HERE)
        assert [one.label for one in layer.entities] == ["NUMBER"]
        assert layer.relations == []
        assert problems(project) == []


def test_a_relation_to_what_the_other_side_removed_is_contested(pair: tuple[Path, Path]) -> None:
    ours, theirs = pair

    def relate(session: AnnotationSession) -> None:
        number = session.label(Span(32, 40), "NUMBER")
        session.relate(number.id, session.layer.entities[0].id, "measures")

    work(ours, relate)
    work(theirs, lambda session: session.remove(first(session)))
    take(ours, theirs)
    (waiting,) = clashes.waiting(ours)
    assert [place.key[0] for place in waiting.contest.places] == ["entity", "relation"]
    rule(ours, other=True)
    with opened(ours) as project:
        assert len(project.layer(*HERE).relations) == 1
        assert problems(project) == []


def test_one_label_on_one_span_with_other_values_is_contested(tmp_path: Path) -> None:
    paths = ours, theirs = copies(tmp_path, 2)
    for path, value in zip(paths, ("30", "30500000"), strict=True):
        work(
            path,
            lambda session, value=value: session.label(Span(32, 40), "NUMBER", {"value": value}),
        )
    take(ours, theirs)
    (waiting,) = clashes.waiting(ours)
    assert len(waiting.contest.places) == 2
    for _ in range(2):
        with opened(ours) as project:
            before = project.layer(*HERE).entities
            clashes.take_other(project, waiting.clash, "lead")
            after = project.layer(*HERE).entities
            assert problems(project) == []
        assert {one.attributes["value"] for one in (*before, *after)} == {"30", "30500000"}
        assert len(after) == 1


def test_relations_hang_on_whichever_of_two_entities_of_one_place_is_taken(
    pair: tuple[Path, Path],
) -> None:
    ours, theirs = pair
    work(ours, lambda session: session.label(Span(32, 40), "NUMBER", {"value": "30"}))

    def relate(session: AnnotationSession) -> None:
        number = session.label(Span(32, 40), "NUMBER", {"value": "30500000"})
        session.relate(number.id, first(session), "measures")

    work(theirs, relate)
    take(ours, theirs)
    (waiting,) = clashes.waiting(ours)
    taken: list[object] = []
    for _ in range(2):
        with opened(ours) as project:
            clashes.take_other(project, waiting.clash, "lead")
            layer = project.layer(*HERE)
            (relation,) = layer.relations
            source = layer.entity(relation.source)
            assert source is not None
            taken.append(source.attributes["value"])
            assert problems(project) == []
    assert sorted(map(str, taken)) == ["30", "30500000"]


def test_the_same_gesture_made_twice_is_not_contested(tmp_path: Path) -> None:
    paths = ours, theirs = copies(tmp_path, 2)
    for path in paths:
        label(path, "a1", Span(27, 31))
    take(ours, theirs)
    assert clashes.waiting(ours)[0].contest.places == ()


def test_status_and_note_of_a_layer_are_contested_too(pair: tuple[Path, Path]) -> None:
    ours, theirs = pair
    work(ours, lambda session: (session.finish(), session.set_document_note("این‌جا")))
    work(theirs, lambda session: (session.skip("تکراری"), session.set_document_note("آن‌جا")))
    take(ours, theirs)
    with opened(ours) as project:
        finished = project.store.finished()
    rule(ours, other=True)
    with opened(ours) as project:
        layer = project.layer(*HERE)
        assert (layer.status, layer.note) == ("done", "این‌جا")
        assert project.store.finished() == project.store.finished_by_hand() == finished


def test_a_line_that_goes_on_contests_only_what_is_new(pair: tuple[Path, Path]) -> None:
    ours, theirs = noted(pair)
    take(ours, theirs)
    rule(ours, other=False)
    work(theirs, lambda session: session.label(Span(0, 4), "PLATFORM"))
    take(ours, theirs)
    (waiting,) = clashes.waiting(ours)
    assert waiting.contest.places == ()
    work(theirs, lambda session: session.set_note(session.layer.entities[-1].id, "سوم"))
    take(ours, theirs)
    (waiting,) = clashes.waiting(ours)
    assert len(waiting.contest.places) == 1


def test_one_gesture_in_two_documents_is_two_clashes(tmp_path: Path) -> None:
    paths = ours, theirs = copies(tmp_path, 2)
    for path, span in zip(paths, (Span(0, 4), Span(27, 31)), strict=True):
        places = [("d2", span)]
        work(
            path,
            lambda session, span=span, places=places: session.label_again(
                [span], "PLATFORM", {}, places
            ),
        )
    take(ours, theirs)
    with opened(ours) as project:
        assert [one.document for one in project.clashes()] == ["d1", "d2"]
        clashes.let_stand(project, project.clashes()[0])
        assert [one.clash.document for one in clashes.waiting(ours)] == ["d2"]
    take(theirs, ours)
    assert told(theirs) == told(ours)


def test_what_the_schema_has_no_more_is_refused_and_the_clash_waits_on(
    pair: tuple[Path, Path],
) -> None:
    ours, theirs = pair
    work(ours, lambda session: session.set_note(first(session), "نکته"))
    work(theirs, lambda session: session.remove(first(session)))
    take(ours, theirs)
    newer = replace(SCHEMA, version=2, labels=SCHEMA.labels[:1], relations=())
    with opened(ours) as project:
        project.store.apply(Edit("schema", (SchemaFact(SCHEMA),), (SchemaFact(newer),)), "lead")
        with pytest.raises(AnnotatorError, match="PLATFORM"):
            clashes.take_other(project, project.clashes()[0], "lead")
        assert clashes.count(project) == 1
        assert project.layer(*HERE).entities == []


def test_only_the_lead_settles_clashes(pair: tuple[Path, Path], tmp_path: Path) -> None:
    ours, _ = pair
    split(ours, tmp_path, Split(("a1",)))
    home, office = tmp_path / "a1.annotator", tmp_path / "office.annotator"
    shutil.copyfile(home, office)
    noted((home, office))
    take(home, office)
    with opened(home) as project:
        (clash,) = project.clashes()
        assert clashes.waiting(home) == []
        with pytest.raises(AnnotatorError, match="by the lead"):
            clashes.let_stand(project, clash)
        with pytest.raises(AnnotatorError, match="by the lead"):
            clashes.take_other(project, clash, "a1")
        project.rule(clash)  # as a program might that knows no rules
    assert len(take(ours, home).clashes) == 1
    rule(ours, other=False)
    with opened(ours) as project:
        assert project.clashes()[0].ruled is not None


# -- rulings and merging --------------------------------------------------------------------------


def settle_all(path: Path, choices: list[bool]) -> None:
    """Rule every clash that waits, each as it is decided beforehand."""
    with opened(path) as project:
        for waiting, other in zip(clashes.waiting(path), choices, strict=False):
            try:
                if other:
                    clashes.take_other(project, waiting.clash, "lead")
                    again = clashes.look(project, waiting.clash)
                    assert all(one.now in (one.winner, one.loser) for one in again.places)
                else:
                    clashes.let_stand(project, waiting.clash)
            except AnnotatorError:
                clashes.let_stand(project, waiting.clash)  # the rules forbid the other by now
        assert problems(project) == []
        assert clashes.count(project) == 0


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HISTORIES, st.lists(st.booleans(), min_size=60, max_size=60))
def test_ruling_commutes_with_merging(history: list[Work | Meeting], choices: list[bool]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = copies(folder)
        run_history(paths, [COMMON, Meeting(1, 0), Meeting(2, 0), *history])
        lead = merged(folder / "lead.annotator", *paths)
        settle_all(lead, choices)
        settled = told(lead)
        take(lead, *paths)  # the old files once more
        assert told(lead) == settled
        for number, (start, *rest) in enumerate(permutations((lead, *paths[:2]))):
            one = merged(folder / f"m{number}.annotator", start, *rest, paths[2])
            assert told(one) == settled
            assert clashes.waiting(one) == []
