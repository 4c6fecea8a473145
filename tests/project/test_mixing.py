"""Hidden repeats and gold questions in the files that are handed out."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

import pytest

from annotator.errors import AnnotatorError
from annotator.model.edit import BinFact, Edit, StatusFact
from annotator.model.schema import GOLD
from annotator.model.span import Span
from annotator.project.checking import problems
from annotator.project.elsewhere import same_elsewhere
from annotator.project.export import Export, export
from annotator.project.merge import merge_files
from annotator.project.mixing import neutral_id
from annotator.project.project import DocumentRow, Project
from annotator.project.split import Split, split, standings
from annotator.project.suggesting import suggest
from annotator.store.checks import Check
from tests.making import add_documents, make_project

WORDS = "واژه " * 5


def make(folder: Path, documents: int = 12, gold: int = 0) -> Path:
    texts = {f"in/{n:03}": f"ایتا شمارهٔ {n} {WORDS}" for n in range(documents)}
    project = make_project(folder, texts)
    for n in range(gold):
        done = StatusFact(f"in/{n:03}", GOLD, "done")
        project.store.apply(Edit("finish", added=(done,)), "lead")
    path = project.path
    project.close()
    return path


def queue_of(path: Path, name: str) -> list[str]:
    project = Project.open(path)
    found = [row.id for row in project.queue(name)]
    project.close()
    return found


def checks_of(path: Path) -> list[Check]:
    project = Project.open(path)
    found = project.store.checks()
    assert problems(project) == []
    project.close()
    return found


def test_a_repeat_stands_late_in_the_queue_and_nothing_tells_what_it_is(tmp_path: Path) -> None:
    path = make(tmp_path)
    shares = split(path, tmp_path / "out", Split(("a1", "a2"), repeats=2))
    for share in shares:
        assert (share.documents, share.repeats, share.questions) == (8, 2, 0)
        queue = queue_of(share.path, share.annotator)
        repeats = [one for one in checks_of(path) if one.annotator == share.annotator]
        assert len(repeats) == 2
        theirs = Project.open(share.path)
        rows = {row.id: row for row in theirs.documents()}
        assert theirs.store.checks() == []
        assert problems(theirs) == []
        theirs.close()
        for one in repeats:
            assert one.original is not None
            assert queue.index(one.document) - queue.index(one.original) >= 3
            assert rows[one.document].title == rows[one.original].title
            assert rows[one.document].sha256 == rows[one.original].sha256
            assert one.document.startswith("in/")
            assert len(one.document) == len("in/000")


def test_the_lead_neither_sees_nor_exports_repeats(tmp_path: Path) -> None:
    path = make(tmp_path)
    (share,) = split(path, tmp_path / "out", Split(("a1",), repeats=3))
    work_through(share.path, "a1")
    merge_files(path, [share.path])
    project = Project.open(path)
    assert len(project.documents()) == len(project.queue("lead")) == 12
    (standing,) = standings(project)
    assert (standing.assigned, standing.done) == (15, 15)
    assert standing.worked == standing.collected
    done = export(project, str(tmp_path / "out.jsonl"), Export())
    project.close()
    assert (done.lines, done.documents) == (12, 12)


def work_through(path: Path, name: str) -> None:
    project = Project.open(path)
    session = project.session(name)
    for row in project.queue(name):
        session.open(row.id)
        session.label(Span(0, 4), "PLATFORM")
        session.finish()
    project.close()


def test_a_later_hand_out_repeats_what_was_done_long_ago(tmp_path: Path) -> None:
    path = make(tmp_path)
    (first,) = split(path, tmp_path / "1", Split(("a1",)))
    work_through(first.path, "a1")
    merge_files(path, [first.path])
    project = Project.open(path)
    batch = project.store.begin_import()
    batch.finish()
    project.close()
    (second,) = split(path, tmp_path / "2", Split(("a1",), overlap=0, repeats=2))
    originals = {one.original for one in checks_of(path)}
    assert originals <= set(queue_of(first.path, "a1"))
    assert second.repeats == 2
    merge_files(first.path, [path])
    again = {one.document for one in checks_of(path)}
    assert again <= set(queue_of(first.path, "a1"))


def test_what_lies_in_the_bin_is_not_repeated(tmp_path: Path) -> None:
    path = make(tmp_path, documents=4)
    split(path, tmp_path / "1", Split(("a1",)))
    project = Project.open(path)
    binned = [f"in/{n:03}" for n in range(3)]
    project.store.apply(Edit("bin", added=tuple(map(BinFact, binned))), "lead")
    add_documents(project, {"new": f"متن تازه {WORDS}"})
    project.close()
    split(path, tmp_path / "2", Split(("a1",), new_only=True, repeats=1))
    assert [one.original for one in checks_of(path)] == ["in/003"]


def test_gold_questions_are_the_same_for_all_and_new_to_them(tmp_path: Path) -> None:
    path = make(tmp_path, gold=4)
    shares = split(path, tmp_path / "out", Split(("a1", "a2"), gold_questions=3))
    asked = {
        name: {one.document for one in checks_of(path) if one.annotator == name}
        for name in ("a1", "a2")
    }
    assert asked["a1"] == asked["a2"]
    assert len(asked["a1"]) == 3
    for share in shares:
        assert share.questions == 3
        queue = queue_of(share.path, share.annotator)
        assert asked["a1"] <= set(queue)
        assert len(queue) == len(set(queue))
        theirs = Project.open(share.path)
        assert GOLD not in {name for _, name, _ in theirs.store.layer_rows()}
        theirs.close()
    everything = [id for share in shares for id in queue_of(share.path, share.annotator)]
    assert len(everything) == 12 + 3


@pytest.mark.parametrize(
    "what", [Split(("a1",), repeats=7), Split(("a1",), gold_questions=5)], ids=["repeats", "gold"]
)
def test_what_cannot_be_mixed_in_is_said_and_writes_nothing(tmp_path: Path, what: Split) -> None:
    path = make(tmp_path, gold=4)
    with pytest.raises(AnnotatorError, match="a1"):
        split(path, tmp_path / "out", what)
    assert not (tmp_path / "out").exists()
    assert checks_of(path) == []


def test_the_same_seed_mixes_the_same(tmp_path: Path) -> None:
    found: list[list[Check]] = []
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        path = make(folder)
        split(path, folder / "out", Split(("a1", "a2"), repeats=2, seed=7))
        found.append(checks_of(path))
    assert found[0] == found[1]


def test_a_neutral_id_has_the_form_of_the_others() -> None:
    random = Random(1)
    taken = {f"2024/news-{n:02}" for n in range(100) if n != 41}
    assert neutral_id("2024/news-07", taken, random) == "2024/news-41"
    other = neutral_id("2024/seed-article", set(), random)
    assert other.startswith("2024/")
    assert "seed" not in other
    assert "article" not in other


def test_labelling_the_same_words_elsewhere_passes_a_repeat_over(tmp_path: Path) -> None:
    path = make(tmp_path, documents=4)
    (share,) = split(path, tmp_path / "out", Split(("a1",), repeats=1))
    ((again, original),) = [(one.document, one.original) for one in checks_of(path)]
    project = Project.open(share.path)
    session = project.session("a1")
    queue = [row.id for row in project.queue("a1")]
    assert original is not None
    for here in (original, next(id for id in queue if id not in (again, original))):
        session.open(here)
        entity = session.label(Span(0, 4), "PLATFORM")
        others = {hit.document for hit in same_elsewhere(share.path, here, entity, "a1")}
        assert again not in others
        assert len(others) >= 2
        session.remove(entity.id)
    project.close()


def test_memory_forgets_what_the_same_text_taught(tmp_path: Path) -> None:
    path = make(tmp_path, documents=4)
    (share,) = split(path, tmp_path / "out", Split(("a1",), repeats=1))
    ((again, original),) = [(one.document, one.original) for one in checks_of(path)]
    assert original is not None
    project = Project.open(share.path)
    session = project.session("a1")
    session.open(original)
    session.label(Span(0, 4), "PLATFORM")
    session.finish()
    project.close()
    suggest(share.path, ["memory"], annotator="a1")
    project = Project.open(share.path)
    remembered = {row.id for row in project.documents() if project.store.suggestions(row.id, "a1")}
    project.close()
    assert again not in remembered
    assert len(remembered) >= 2


def test_repeats_come_back_the_same_in_any_order_and_to_another_lead(tmp_path: Path) -> None:
    path = make(tmp_path, gold=2)
    other = tmp_path / "other.annotator"
    shutil.copy(path, other)  # taken before the hand-out
    shares = split(path, tmp_path / "out", Split(("a1", "a2"), repeats=2, gold_questions=1))
    for share in shares:
        work_through(share.path, share.annotator)
    files = [share.path for share in shares]
    merge_files(path, files)
    merge_files(other, [files[1], files[0], files[1]])
    merge_files(other, [path])
    merge_files(path, [other])
    assert content_of(other) == content_of(path)
    assert [row.id for row in documents_of(other)] == [row.id for row in documents_of(path)]
    assert len(documents_of(path)) == 12


def content_of(path: Path) -> tuple[object, ...]:
    project = Project.open(path)
    content = project.store.content()
    assert problems(project) == []
    project.close()
    log = sorted((one.time, one.id) for one in content.log)
    return content.documents, content.assignments, content.checks, content.people, log


def documents_of(path: Path) -> list[DocumentRow]:
    project = Project.open(path)
    found = project.documents()
    project.close()
    return found
