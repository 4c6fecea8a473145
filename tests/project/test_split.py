from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import AnnotatorError, RuleError
from annotator.model.edit import Edit, EntityFact, StatusFact
from annotator.model.entity import Entity, Suggestion
from annotator.model.span import Span
from annotator.project.checking import problems
from annotator.project.merge import merge_files
from annotator.project.project import DocumentRow, Project
from annotator.project.split import Share, Split, shares, split, standings
from tests.making import add_documents, make_project

NAMES = ("a1", "a2", "سارا", "رضا")
HERE = Suggestion("PLATFORM", Span(0, 3), "gazetteer", 0.9, reason="در فهرست است")


def rows(*lengths: int) -> list[DocumentRow]:
    return [
        DocumentRow(f"{number % 3}/d{number:03}", "", length, "")
        for number, length in enumerate(lengths)
    ]


def make(folder: Path, documents: int = 20) -> Path:
    texts = {f"d{n:02}": f"متن شمارهٔ {n} " + "واژه " * (n * 7 % 30) for n in range(documents)}
    project = make_project(folder, texts)
    path = project.path
    project.close()
    return path


def label(path: Path, name: str, document: str) -> None:
    project = Project.open(path)
    session = project.session(name)
    session.open(document)
    session.label(Span(0, 3), "PLATFORM")
    session.finish()
    project.close()


def documents_of(share: Share) -> set[str]:
    project = Project.open(share.path)
    found = {row.id for row in project.documents()}
    assert problems(project) == []
    project.close()
    return found


# -- who gets what ---------------------------------------------------------------------------------


@settings(max_examples=60)
@given(
    st.lists(st.integers(1, 9_000), min_size=1, max_size=60),
    st.integers(1, 4),
    st.integers(0, 60),
    st.integers(2, 4),
    st.integers(0, 3),
)
def test_every_document_goes_to_one_and_every_common_one_to_so_many(
    lengths: list[int], people: int, overlap: int, each: int, seed: int
) -> None:
    documents, names = rows(*lengths), NAMES[:people]
    how_many = min(each, people) if people > 1 else None
    what = Split(names, min(overlap, len(documents)), each=how_many, seed=seed)
    queues = shares(documents, what)
    had = Counter(id for queue in queues.values() for id, _ in queue)
    common = {id for queue in queues.values() for id, is_common in queue if is_common}
    assert set(had) == {row.id for row in documents}
    assert len(common) == what.overlap
    assert all(count == ((how_many or people) if id in common else 1) for id, count in had.items())
    assert shares(documents, what) == queues


@pytest.mark.parametrize("overlap", [0, 40])
def test_shares_are_equal_in_number_and_nearly_in_length(overlap: int) -> None:
    documents = rows(*(300 + number * number % 7_919 for number in range(320)))
    queues = shares(documents, Split(NAMES, overlap, each=2))
    lengths = {row.id: row.length for row in documents}
    loads = [sum(lengths[id] for id, _ in queue) for queue in queues.values()]
    counts = [len(queue) for queue in queues.values()]
    assert max(counts) - min(counts) <= 2
    assert max(loads) < min(loads) * 1.02


def test_shares_are_stratified_by_folder_and_length() -> None:
    documents = rows(*range(100, 460))
    for queue in shares(documents, Split(NAMES, 30)).values():
        folders = Counter(id[0] for id, _ in queue)
        assert max(folders.values()) - min(folders.values()) <= 4
        common = sorted(id for id, is_common in queue if is_common)
        assert Counter(id[0] for id in common) == {"0": 10, "1": 10, "2": 10}
        places = [int(id[3:]) for id in common if id[0] == "0"]
        assert all(later - earlier < 90 for earlier, later in pairwise(places))


def test_pairs_get_common_documents_in_rotation() -> None:
    queues = shares(rows(*range(100, 130)), Split(NAMES, 30, each=2))
    pairs = Counter[tuple[str, str]]()
    for first, second in combinations(NAMES, 2):
        pairs[first, second] = len({id for id, _ in queues[first]} & {i for i, _ in queues[second]})
    assert set(pairs.values()) == {5}


def test_common_documents_stand_anywhere_in_a_queue() -> None:
    queues = shares(rows(*range(100, 180)), Split(NAMES, 20))
    places = [[place for place, (_, common) in enumerate(q) if common] for q in queues.values()]
    assert all(min(each) < 10 and max(each) > 25 for each in places)
    assert len(set(map(tuple, places))) == len(NAMES)


def test_another_seed_gives_other_shares() -> None:
    documents = rows(*range(100, 180))
    assert shares(documents, Split(NAMES, 20)) != shares(documents, Split(NAMES, 20, seed=1))


@pytest.mark.parametrize(("percent", "of", "common"), [(10, 320, 32), (50, 3, 2), (0, 9, 0)])
def test_a_percentage_is_of_all_documents_to_the_nearest(
    percent: int, of: int, common: int
) -> None:
    assert Split(NAMES, percent, percent=True).common_of(of) == common


def test_with_many_annotators_groups_of_neighbours_do() -> None:
    names = tuple(f"a{number}" for number in range(24))
    queues = shares(rows(*range(100, 148)), Split(names, 48, each=12))
    assert {len(queue) for queue in queues.values()} == {24}


@pytest.mark.parametrize(
    "what",
    [
        Split(()),
        Split(("a1", "A1")),
        Split(("a1", "gold")),
        Split(("a/1",)),
        Split(NAMES, 3, each=1),
        Split(NAMES, 3, each=5),
        Split(NAMES, 21),
        Split(NAMES, -1),
    ],
)
def test_options_that_make_no_sense_are_refused(what: Split) -> None:
    with pytest.raises(AnnotatorError):
        shares(rows(*range(1, 21)), what)


# -- files -----------------------------------------------------------------------------------------


def test_everyone_gets_a_file_with_their_share_and_the_project_knows(tmp_path: Path) -> None:
    path = make(tmp_path)
    done = split(path, tmp_path / "out", Split(NAMES, 4, each=2))
    assert [share.path for share in done] == [tmp_path / f"out/{n}.annotator" for n in NAMES]
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == sorted(
        f"{name}.annotator" for name in NAMES
    )
    lead = Project.open(path)
    handed = {
        name: [a.document for a in lead.assignments() if a.annotator == name] for name in NAMES
    }
    assert sum(a.common for a in lead.assignments()) == 8
    assert lead.people() == sorted(NAMES)
    for share in done:
        project = Project.open(share.path)
        assert (project.store.id, project.preset_annotator) == (lead.store.id, share.annotator)
        assert project.store.copy != lead.store.copy
        assert [row.id for row in project.queue(share.annotator)] == handed[share.annotator]
        assert [row.id for row in lead.queue(share.annotator)] == handed[share.annotator]
        assert project.people() == [share.annotator]
        assert not any(a.common for a in project.assignments())
        assert project.schema == lead.schema
        assert project.name == lead.name
        assert problems(project) == []
        assert share.documents == len(handed[share.annotator])
        project.close()
    lead.close()


def test_no_file_holds_anything_of_anybody_else(tmp_path: Path) -> None:
    path = make(tmp_path)
    for name in ("مینا", "a1"):
        for number in range(20):
            label(path, name, f"d{number:02}")
    project = Project.open(path)
    memory = Suggestion("PLATFORM", Span(0, 3), "memory", 0.9, reason="حافظهٔ مینا", owner="مینا")
    for number in range(20):
        project.store.replace_suggestions(f"d{number:02}", "memory", "مینا", [memory])
    project.close()
    mine, other = split(path, tmp_path / "out", Split(("a1", "a2")))
    for share in (mine, other):
        data = share.path.read_bytes()
        assert "مینا".encode() not in data
        assert "حافظه".encode() not in data
        for number in {f"d{n:02}" for n in range(20)} - documents_of(share):
            assert f"شمارهٔ {int(number[1:])} ".encode() not in data
    assert b'"a1"' not in other.path.read_bytes()
    project = Project.open(mine.path)
    assert {row.status for row in project.queue("a1")} == {"done"}
    assert not project.session("a1").can_undo
    project.close()


@pytest.mark.parametrize("wanted", [False, True])
def test_common_documents_carry_no_suggestions_unless_wanted(tmp_path: Path, wanted: bool) -> None:
    path = make(tmp_path)
    project = Project.open(path)
    for row in project.documents():
        project.store.replace_suggestions(row.id, "gazetteer", None, [HERE])
    project.close()
    done = split(path, tmp_path / "out", Split(("a1", "a2"), 4, suggest_in_common=wanted))
    common = documents_of(done[0]) & documents_of(done[1])
    assert len(common) == 4
    project = Project.open(done[0].path)
    for row in project.documents():
        expected = [HERE] if wanted or row.id not in common else []
        assert project.store.suggestions(row.id, "a1") == expected
    project.close()


def test_the_same_seed_gives_the_same_queues(tmp_path: Path) -> None:
    queues: list[list[str]] = []
    for number in (1, 2):
        folder = tmp_path / str(number)
        folder.mkdir()
        (share,) = split(make(folder), folder / "out", Split(("a1",), seed=7))
        project = Project.open(share.path)
        queues.append([row.id for row in project.queue("a1")])
        project.close()
    assert queues[0] == queues[1]


def test_nothing_is_overwritten_and_nothing_half_written(tmp_path: Path) -> None:
    path = make(tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    (out / "a2.annotator").write_bytes(b"work of a week")
    with pytest.raises(AnnotatorError, match="already"):
        split(path, out, Split(("a1", "a2")))
    assert [(one.name, one.read_bytes()) for one in out.iterdir()] == [
        ("a2.annotator", b"work of a week")
    ]
    project = Project.open(path)
    assert project.assignments() == []
    project.close()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    path = make(tmp_path)
    with pytest.raises(AnnotatorError, match="cannot be written"):
        split(path, path / "out", Split(("a1",)))


def test_nothing_to_hand_out_is_said_and_no_folder_left(tmp_path: Path) -> None:
    path = make(tmp_path)
    split(path, tmp_path / "out", Split(("a1",)))
    with pytest.raises(AnnotatorError, match="no document"):
        split(path, tmp_path / "again", Split(("a1",), new_only=True))
    assert not (tmp_path / "again").exists()


def test_a_wrong_name_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuleError):
        split(make(tmp_path), tmp_path / "out", Split(("a1", "x|y")))
    assert not (tmp_path / "out").exists()


# -- there and back --------------------------------------------------------------------------------


def test_work_comes_back_and_the_lead_sees_how_far_everybody_is(tmp_path: Path) -> None:
    path = make(tmp_path, 6)
    first, second = split(path, tmp_path / "out", Split(("a1", "a2"), 2))
    for share in (first, second):
        project = Project.open(share.path)
        queue = [row.id for row in project.queue(share.annotator)]
        project.close()
        for document in queue[:2]:
            label(share.path, share.annotator, document)
    merge_files(path, [second.path, first.path, second.path])
    lead = Project.open(path)
    assert [(s.annotator, s.assigned, s.done) for s in standings(lead)] == [
        ("a1", 4, 2),
        ("a2", 4, 2),
    ]
    assert lead.clashes() == []
    assert problems(lead) == []
    assert sum(one.common for one in lead.assignments()) == 4
    lead.close()


def test_new_documents_reach_an_annotators_file_by_merging_and_it_stays_blind(
    tmp_path: Path,
) -> None:
    path = make(tmp_path, 6)
    first, second = split(path, tmp_path / "out", Split(("nasrin", "behruz"), 2))
    project = Project.open(first.path)
    old = [row.id for row in project.queue("nasrin")]
    project.close()
    label(first.path, "nasrin", old[0])
    for document in documents_of(second):
        label(second.path, "behruz", document)
    project = Project.open(path)
    add_documents(project, {f"n{number}": f"متن تازه {number}" for number in range(4)})
    for row in project.documents():
        project.store.replace_suggestions(row.id, "gazetteer", None, [HERE])
    project.close()
    news = split(path, tmp_path / "new", Split(("nasrin", "behruz"), 2, new_only=True))
    assert documents_of(news[0]) < {"n0", "n1", "n2", "n3"}
    assert merge_files(path, [second.path]).refused == []
    assert merge_files(first.path, [path, second.path, news[1].path]).refused == []
    project = Project.open(first.path)
    queue = [row.id for row in project.queue("nasrin")]
    assert queue[: len(old)] == old
    assert set(queue[len(old) :]) == documents_of(news[0])
    common = documents_of(news[0]) & documents_of(news[1])
    assert {row.id for row in project.queue("nasrin") if row.suggestions} == (
        documents_of(news[0]) - common
    )
    assert set(project.store.layer_statuses()) == {old[0]}
    assert project.people() == ["nasrin"]
    assert problems(project) == []
    project.close()
    assert b"behruz" not in first.path.read_bytes()
    merge_files(path, [first.path])
    lead = Project.open(path)
    assert {"nasrin", "behruz"} == {
        name for each in lead.store.layer_statuses().values() for name in each
    }
    lead.close()


def test_a_share_taken_home_twice_is_one_person_on_two_machines(tmp_path: Path) -> None:
    path = make(tmp_path, 4)
    (share,) = split(path, tmp_path / "out", Split(("a1",)))
    project = Project.open(share.path)
    document = project.queue("a1")[0].id
    project.save_copy(tmp_path / "home.annotator")
    project.close()
    for file, span in ((share.path, Span(0, 3)), (tmp_path / "home.annotator", Span(4, 9))):
        project = Project.open(file)
        session = project.session("a1")
        session.open(document)
        session.label(span, "PLATFORM")
        project.close()
    done = merge_files(path, [share.path, tmp_path / "home.annotator"])
    assert [(one.document, one.annotator) for one in done.clashes] == [(document, "a1")]
    project = Project.open(path)
    assert len(project.layer(document, "a1").entities) == 2
    project.close()


def test_an_edit_over_two_documents_reaches_a_file_in_the_part_that_it_may_hold(
    tmp_path: Path,
) -> None:
    path = make(tmp_path, 2)
    lead = Project.open(path)
    facts: list[StatusFact | EntityFact] = []
    for document in ("d00", "d01"):
        facts.append(StatusFact(document, "nasrin", "started"))
        entity = Entity("e1", "PLATFORM", Span(0, 3), origin="propagated")
        facts.append(EntityFact(document, "nasrin", entity))
    lead.store.apply(Edit("label_again", added=tuple(facts)), "nasrin")
    lead.close()
    mine, _ = split(path, tmp_path / "out", Split(("nasrin", "behruz")))
    (held,) = documents_of(mine)
    assert [taken.edits for _, taken in merge_files(path, [mine.path]).taken] == [0]
    (whole,) = split(path, tmp_path / "again", Split(("nasrin",)))
    assert documents_of(whole) == {"d00", "d01"}
    assert merge_files(mine.path, [path]).refused == []
    project = Project.open(mine.path)
    assert {row.id: row.entities for row in project.queue("nasrin")} == {"d00": 1, "d01": 1}
    assert problems(project) == []
    assert held in {"d00", "d01"}
    project.close()
    assert [taken.edits for _, taken in merge_files(path, [mine.path]).taken] == [0]


def test_handing_out_anew_gives_the_new_order_to_an_old_file_too(tmp_path: Path) -> None:
    path = make(tmp_path, 8)
    (old,) = split(path, tmp_path / "old", Split(("a1",)))
    split(path, tmp_path / "new", Split(("a1",), seed=3))
    assert merge_files(old.path, [path]).refused == []
    orders: list[list[str]] = []
    for file in (path, old.path, tmp_path / "new/a1.annotator"):
        project = Project.open(file)
        orders.append([row.id for row in project.queue("a1")])
        project.close()
    assert orders[0] == orders[1] == orders[2]
