"""Hidden repeats and gold questions in the project file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.model.document import Document, Source
from annotator.model.edit import Edit, StatusFact
from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.store.checks import Check
from annotator.store.content import Assignment
from annotator.store.import_batch import Incoming
from annotator.store.project_store import ProjectStore
from tests.making import SCHEMA

TEXT = "ایتا و بله دو پیام‌رسان‌اند"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.annotator"
    store = ProjectStore.create(path, "p", SCHEMA)
    batch = store.begin_import()
    for number in range(3):
        id = f"in/{number}"
        document = Document(
            id, f"{TEXT} {number}", Source(f"{id}.txt", "utf-8", "0" * 64), {"n": 1}
        )
        batch.add([Incoming(id, document, document.sha256)])
    batch.finish([(f"عنوان {number}", number + 1) for number in range(3)])
    found = [Suggestion("PLATFORM", Span(0, 4), "gazetteer", 0.9)]
    store.replace_suggestions("in/1", "gazetteer", None, found)
    store.close()
    return path


def mix_in(store: ProjectStore, *checks: Check) -> None:
    store.merge(store.content().mixed_in([], list(checks)))


def test_a_repeat_is_a_document_like_its_original_under_another_name(path: Path) -> None:
    store = ProjectStore.open(path)
    mix_in(store, Check("in/7", "a1", "in/1"))
    again, original = store.document("in/7"), store.document("in/1")
    assert (again.text, again.meta) == (original.text, original.meta)
    assert again.source == Source("in/7.txt", "utf-8", "0" * 64)
    titles = {row.id: row.title for row in store.documents(repeats=True)}
    assert titles["in/7"] == titles["in/1"] == "عنوان 1"
    assert store.suggestions("in/7", "a1") == store.suggestions("in/1", "a1")
    assert store.suggestions("in/7", "a1")
    store.close()


def test_only_whose_share_it_is_in_sees_a_repeat(path: Path) -> None:
    store = ProjectStore.open(path)
    mix_in(store, Check("in/7", "a1", "in/1"))
    store.assign([Assignment("in/1", "a1", 0, False, "t"), Assignment("in/7", "a1", 1, False, "t")])
    originals = ["in/0", "in/1", "in/2"]
    assert [row.id for row in store.documents()] == originals
    assert [one.id for one in store.stream_documents()] == originals
    assert [row.id for row in store.queue("lead")] == originals
    assert [row.id for row in store.queue("a1")] == ["in/1", "in/7"]
    by_text = {sha256: id for id, sha256 in store.texts_by_id().items()}
    assert by_text[store.document("in/1").sha256] == "in/1"
    store.close()


def test_checks_are_united_between_leads_and_kept_from_annotators(path: Path) -> None:
    store = ProjectStore.open(path)
    copy = path.with_name("copy.annotator")
    store.save_copy(copy)
    mix_in(store, Check("in/7", "a1", "in/1"), Check("in/2", "a1"))
    content = store.content()
    store.close()
    assert content.for_annotator("a1", set()).checks == []
    other = ProjectStore.open(copy)
    other.merge(content)
    other.merge(content)
    assert other.checks() == [Check("in/2", "a1"), Check("in/7", "a1", "in/1")]
    other.close()


def test_the_time_a_layer_was_done_is_that_of_its_last_finishing(path: Path) -> None:
    store = ProjectStore.open(path)
    done, started = StatusFact("in/1", "a1", "done"), StatusFact("in/1", "a1", "started")
    first = store.apply(Edit("finish", added=(done,)), "a1")
    store.apply(Edit("reopen", (done,), (started,)), "a1")
    last = store.apply(Edit("finish", (started,), (done,)), "a1")
    assert store.finished() == [("in/1", "a1", first.time), ("in/1", "a1", last.time)]
    assert store.worked() == [("a1", last.time, None)]
    store.close()


def test_a_file_from_before_checks_opens_and_takes_them(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript("DROP TABLE checks; DROP TABLE titles; PRAGMA user_version=2")
    store = ProjectStore.open(path)
    assert store.migrated == path.with_name("p.version-2.annotator")
    assert len(store.documents()) == 3
    mix_in(store, Check("in/7", "a1", "in/1"))
    store.close()
    again = ProjectStore.open(path)
    assert again.migrated is None
    assert again.checks() == [Check("in/7", "a1", "in/1")]
    again.close()
