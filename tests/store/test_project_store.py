from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import NoReturn

import pytest

from annotator.errors import AnnotatorError, RefusedFileError, StaleEditError, sentence
from annotator.model.document import Document, Source
from annotator.model.edit import (
    BinFact,
    Edit,
    EntityFact,
    RulingFact,
    SchemaFact,
    StatusFact,
)
from annotator.model.entity import Entity
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.span import Span
from annotator.model.state import replay
from annotator.store.database import Database
from annotator.store.import_batch import Incoming
from annotator.store.migrate import migrations
from annotator.store.project_store import ProjectStore
from tests.making import SCHEMA, TEXT

STARTED = StatusFact("d1", "a1", "started")
ENTITY = EntityFact("d1", "a1", Entity("e1", "PLATFORM", Span(27, 31), meta={"x": [1, None]}))
LABEL = Edit("label", added=(STARTED, ENTITY))

EXAMPLE = Example(
    "پیام‌رسان ایتا", (Part(Span(10, 14), "PLATFORM"),), (Part(Span(0, 14), "PLATFORM"),)
)
RULING = RulingFact(
    Ruling("title", ("PLATFORM",), "", "shorter", "نام تنها", (EXAMPLE,), warns=True)
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.annotator"


def make(path: Path, *documents: Document) -> ProjectStore:
    store = ProjectStore.create(path, "p", SCHEMA)
    batch = store.begin_import()
    batch.add([Incoming(one.id, one) for one in documents or (Document("d1", TEXT),)])
    batch.finish()
    return store


def test_one_file_is_left_after_closing(path: Path) -> None:
    store = make(path)
    store.apply(LABEL, "a1")
    assert path.with_name("p.annotator-wal").exists()
    store.close()
    assert [one.name for one in path.parent.iterdir()] == ["p.annotator"]


def test_a_project_is_never_overwritten(path: Path) -> None:
    make(path).close()
    before = path.read_bytes()
    with pytest.raises(AnnotatorError, match="already"):
        ProjectStore.create(path, "p", SCHEMA)
    assert path.read_bytes() == before


def test_texts_come_back_to_the_character(path: Path) -> None:
    text = "\u200fي ك\u00a0ـ\r\nb\rc\u2028d\u2029e\x85f\x00g\ufeff😀\u200c\ud7ff\U0010ffff"
    store = make(
        path, Document("d1", text, Source("a/b.txt", "utf-8", "0" * 64), {"k": {"z": 1.5}})
    )
    document = store.document("d1")
    assert document == Document("d1", text, Source("a/b.txt", "utf-8", "0" * 64), {"k": {"z": 1.5}})
    store.close()


def test_an_edit_is_there_after_reopening(path: Path) -> None:
    store = make(path)
    logged = store.apply(LABEL, "a1")
    store.close()
    store = ProjectStore.open(path)
    assert store.layer("d1", "a1").entities == [ENTITY.entity]
    assert list(store.log())[-1] == logged
    store.close()


def test_edits_of_one_copy_are_counted_and_chained(path: Path) -> None:
    store = make(path)
    store.apply(LABEL, "a1")
    store.apply(LABEL.inverse, "a1", undoes="x")
    log = list(store.log())
    assert [one.counter for one in log] == [1, 2, 3]
    assert [one.before for one in log] == [None, log[0].id, log[1].id]
    assert {one.copy for one in log} == {store.copy}
    store.close()


@pytest.mark.parametrize(
    "edit",
    [
        Edit("remove", removed=(ENTITY,)),
        Edit("finish", removed=(STARTED,)),
        Edit("bin", removed=(BinFact("d1"),)),
    ],
)
def test_a_stale_edit_changes_nothing(path: Path, edit: Edit) -> None:
    store = make(path)
    rows = len(list(store.log()))
    with pytest.raises(StaleEditError):
        store.apply(edit, "a1")
    assert len(list(store.log())) == rows
    store.close()


def test_half_of_an_edit_is_never_stored(path: Path) -> None:
    store = make(path)
    twice = Edit("label", added=(STARTED, ENTITY, ENTITY))
    with pytest.raises(StaleEditError):
        store.apply(twice, "a1")
    assert not store.layer("d1", "a1").exists
    store.close()


def test_a_binned_document_is_in_no_list(path: Path) -> None:
    store = make(path)
    store.apply(Edit("bin", added=(BinFact("d1"),)), "a1")
    assert store.documents() == []
    assert store.queue("a1") == []
    store.apply(Edit("unbin", removed=(BinFact("d1"),)), "a1")
    assert [row.id for row in store.documents()] == ["d1"]
    store.close()


def test_a_new_schema_version_is_in_force_at_once(path: Path) -> None:
    from dataclasses import replace

    store = make(path)
    newer = replace(SCHEMA, version=2, nesting=False)
    store.apply(Edit("schema", (SchemaFact(SCHEMA),), (SchemaFact(newer),)), "lead")
    assert store.schema() == newer
    store.close()


def test_a_copy_of_the_idle_file_is_whole(path: Path, tmp_path: Path) -> None:
    store = make(path)
    store.apply(LABEL, "a1")
    store.checkpoint()
    copy = tmp_path / "copy" / "p.annotator"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    other = ProjectStore.open(copy)
    assert other.layer("d1", "a1").entities == [ENTITY.entity]
    assert not other.problems()
    other.close()
    store.close()


def test_a_saved_copy_is_one_whole_file(path: Path, tmp_path: Path) -> None:
    store = make(path)
    store.apply(LABEL, "a1")
    copy = tmp_path / "copy.annotator"
    store.save_copy(copy)
    store.close()
    other = ProjectStore.open(copy)
    assert other.layer("d1", "a1").entities == [ENTITY.entity]
    other.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["copy.annotator", "p.annotator"]


def test_a_copied_file_is_a_copy_of_its_own_and_a_moved_one_is_not(path: Path) -> None:
    store = make(path)
    project, copy = store.id, store.copy
    store.close()
    other = path.with_name("other.annotator")
    shutil.copyfile(path, other)
    store = ProjectStore.open(other)
    assert (store.id, store.copy != copy) == (project, True)
    store.close()
    moved = path.with_name("moved.annotator")
    path.rename(moved)
    store = ProjectStore.open(moved)
    assert store.copy == copy
    store.close()


@pytest.mark.parametrize(
    "content", [b"", b"no database at all, only words" * 99, b"SQLite format 3\0"]
)
def test_what_is_no_project_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(RefusedFileError):
        ProjectStore.open(path)
    assert path.read_bytes() == content


def test_a_foreign_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE t (x)")
    with pytest.raises(RefusedFileError):
        ProjectStore.open(path)


def test_a_missing_file_is_not_made(path: Path) -> None:
    with pytest.raises(AnnotatorError, match="no project"):
        ProjectStore.open(path)
    assert not path.exists()


def test_an_import_on_another_machine_is_left_alone_while_anybody_has_the_file_open(
    path: Path,
) -> None:
    store = make(path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("INSERT INTO batches (id, started, owner) VALUES ('x', '2026', 'far:1')")
        database.commit()
    second = ProjectStore.open(path)
    with pytest.raises(AnnotatorError, match="under way"):
        second.begin_import()
    second.close()
    store.close()
    alone = ProjectStore.open(path)
    alone.begin_import().cancel()
    alone.close()


def test_a_file_of_a_newer_release_is_refused(path: Path) -> None:
    make(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version=99")
    with pytest.raises(RefusedFileError, match="newer"):
        ProjectStore.open(path)


def test_a_file_of_an_earlier_release_is_migrated_and_kept_beside(path: Path) -> None:
    store = make(path)
    store.apply(LABEL, "a1")
    store.close()
    newest = max(migrations())
    steps = {**migrations(), newest + 1: "CREATE TABLE news (x);\nCREATE INDEX n ON news (x);\n"}
    store = ProjectStore.open(path, steps)
    assert store.migrated is not None
    assert store.layer("d1", "a1").entities == [ENTITY.entity]
    copy = store.migrated
    store.close()
    old = ProjectStore.open(copy)
    assert old.layer("d1", "a1").entities == [ENTITY.entity]
    assert old.migrated is None
    old.close()


def test_a_file_from_before_rulings_opens_and_is_kept_beside(path: Path) -> None:
    make(path).close()
    with closing(sqlite3.connect(path)) as database:
        database.executescript(
            "DROP TABLE rulings; DROP TABLE checks; DROP TABLE titles; PRAGMA user_version=1"
        )
    store = ProjectStore.open(path)
    assert store.migrated == path.with_name("p.version-1.annotator")
    store.apply(Edit("rule", added=(RULING,)), "lead")
    store.close()
    again = ProjectStore.open(path)
    assert again.rulings() == [RULING.ruling]
    again.close()


def test_a_ruling_stands_until_its_edit_is_taken_back(path: Path) -> None:
    store = make(path)
    edit = Edit("rule", added=(RULING,))
    store.apply(edit, "lead")
    replayed = replay(one.edit for one in store.log())
    assert {one.key: one for one in store.all_facts()} == replayed.facts
    with pytest.raises(StaleEditError):
        store.apply(edit, "lead")
    store.apply(edit.inverse, "lead")
    assert store.rulings() == []
    with pytest.raises(StaleEditError):
        store.apply(edit.inverse, "lead")
    store.close()


def test_a_failing_migration_leaves_the_file_as_it_was(path: Path) -> None:
    make(path).close()
    newest = max(migrations())
    steps = {**migrations(), newest + 1: "CREATE TABLE news (x);\nSELECT no_such_function();\n"}
    with pytest.raises(AnnotatorError):
        ProjectStore.open(path, steps)
    store = ProjectStore.open(path)
    assert [row.id for row in store.documents()] == ["d1"]
    store.close()


def test_an_import_shows_only_when_it_is_finished(path: Path) -> None:
    store = make(path)
    batch = store.begin_import()
    facts = (StatusFact("d2", "a1", "done"),)
    batch.add([Incoming("d2", Document("d2", "متن"), annotator="a1", facts=facts)])
    batch.add([Incoming("d1", None, annotator="a2", facts=(StatusFact("d1", "a2", "done"),))])
    assert [row.id for row in store.documents()] == ["d1"]
    assert store.layer_statuses() == {}
    assert len(list(store.log())) == 1
    store.apply(LABEL, "a1")  # labelling goes on meanwhile
    batch.finish()
    assert [row.id for row in store.documents()] == ["d1", "d2"]
    assert store.layer_statuses() == {"d1": {"a1": "started", "a2": "done"}, "d2": {"a1": "done"}}
    store.close()


def test_a_cancelled_import_leaves_nothing(path: Path) -> None:
    store = make(path)
    store.close()
    with closing(sqlite3.connect(path)) as database:
        before = list(database.iterdump())
    store = ProjectStore.open(path)
    batch = store.begin_import()
    facts = (StatusFact("d2", "a1", "done"),)
    batch.add([Incoming("d2", Document("d2", "متن"), annotator="a1", facts=facts)])
    batch.cancel()
    store.close()
    with closing(sqlite3.connect(path)) as database:
        after = list(database.iterdump())
    assert after == before


def test_a_layer_begun_during_its_import_is_refused_and_the_import_with_it(path: Path) -> None:
    store = make(path)
    store.apply(Edit("open", added=(StatusFact("d1", "a1", "new"),)), "a1")
    batch = store.begin_import()
    batch.add([Incoming("d1", None, annotator="a1", facts=(StatusFact("d1", "a1", "done"),))])
    store.apply(Edit("begin", (StatusFact("d1", "a1", "new"),), (STARTED, ENTITY)), "a1")
    with pytest.raises(AnnotatorError, match="during the import"):
        batch.finish()
    batch.cancel()
    assert store.layer("d1", "a1").entities == [ENTITY.entity]
    store.close()


def test_an_import_whose_process_died_is_cleared_at_the_next_start(path: Path) -> None:
    store = make(path)
    batch = store.begin_import()
    batch.add([Incoming("d2", Document("d2", "متن"))])
    store.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE batches SET owner='elsewhere:1' WHERE NOT complete")
        database.commit()
    store = ProjectStore.open(path)
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT id FROM documents").fetchall() == [("d1",)]
    store.close()


def test_a_project_opens_where_no_room_is_left_to_clear_up_after_a_dead_import(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = make(path)
    batch = store.begin_import()
    batch.add([Incoming("d2", Document("d2", "متن"))])
    store.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE batches SET owner='elsewhere:1' WHERE NOT complete")
        database.commit()

    def refuse(_: Database) -> NoReturn:
        raise AnnotatorError(sentence("full"))

    monkeypatch.setattr(Database, "transaction", refuse)
    with closing(ProjectStore.open(path)) as store:
        assert [row.id for row in store.documents()] == ["d1"]


def test_a_project_that_was_not_closed_says_so_and_is_whole(path: Path, tmp_path: Path) -> None:
    store = make(path)
    store.apply(LABEL, "a1")
    crashed = tmp_path / "crashed" / "p.annotator"
    crashed.parent.mkdir()
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{path}{suffix}", f"{crashed}{suffix}")
    store.close()
    store = ProjectStore.open(crashed)
    assert store.recovered
    assert store.layer("d1", "a1").entities == [ENTITY.entity]
    store.close()


def test_a_store_can_be_closed_while_its_documents_are_being_read(path: Path) -> None:
    store = make(path, Document("d1", TEXT), Document("d2", TEXT + "."))
    reading = store.stream_documents()
    assert next(reading).id == "d1"
    store.close()
    reading.close()
    assert [one.name for one in path.parent.iterdir()] == ["p.annotator"]


def test_a_copy_that_cannot_be_written_is_refused_with_a_sentence(path: Path) -> None:
    store = make(path)
    with pytest.raises(AnnotatorError, match="cannot be written"):
        store.save_copy(path.parent / "missing" / "copy.annotator")
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can delete an open file there")
def test_an_edit_is_refused_when_the_file_is_gone_and_a_copy_can_still_be_saved(path: Path) -> None:
    store = make(path)
    store.apply(LABEL, "a1")
    path.unlink()
    with pytest.raises(AnnotatorError, match="no longer at"):
        store.apply(Edit("note", added=(StatusFact("d1", "a2", "started"),)), "a2")
    saved = path.with_name("saved.annotator")
    store.save_copy(saved)
    store.close()
    with closing(ProjectStore.open(saved)) as copy:
        assert [one.span for one in copy.layer("d1", "a1").entities] == [Span(27, 31)]


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can replace an open file there")
def test_an_edit_is_refused_when_another_file_was_moved_over_the_open_one(path: Path) -> None:
    store = make(path)
    store.apply(LABEL, "a1")
    other = path.with_name("other.annotator")
    make(other, Document("d1", TEXT)).close()
    before = other.read_bytes()
    other.replace(path)
    with pytest.raises(AnnotatorError, match="Another file lies at"):
        store.apply(Edit("note", added=(StatusFact("d1", "a2", "started"),)), "a2")
    saved = path.with_name("saved.annotator")
    store.save_copy(saved)
    store.checkpoint()
    store.close()
    assert path.read_bytes() == before
    with closing(ProjectStore.open(path)) as there:
        assert there.heads("d1", "a1") == []
    with closing(ProjectStore.open(saved)) as copy:
        assert [one.span for one in copy.layer("d1", "a1").entities] == [Span(27, 31)]


@pytest.mark.skipif(sys.platform == "win32", reason="nobody can replace an open file there")
def test_closing_leaves_the_log_of_the_file_that_was_moved_over_it_alone(path: Path) -> None:
    store = make(path)
    other = path.with_name("other.annotator")
    make(other, Document("d1", TEXT)).close()
    other.replace(path)
    program = (
        "import sys; from pathlib import Path; from tests.store.test_project_store import LABEL; "
        "from annotator.store.project_store import ProjectStore; "
        "store = ProjectStore.open(Path(sys.argv[1])); store.apply(LABEL, 'a1'); "
        "print(flush=True); sys.stdin.read(); import os; os._exit(1)"
    )
    command = [sys.executable, "-c", program, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        store.checkpoint()
        store.close()
    with closing(ProjectStore.open(path)) as store:
        assert store.recovered
        assert [one.span for one in store.layer("d1", "a1").entities] == [Span(27, 31)]


def test_a_project_that_is_open_elsewhere_is_told_from_one_that_was_not_closed(path: Path) -> None:
    first = make(path)
    first.apply(LABEL, "a1")
    second = ProjectStore.open(path)
    assert (second.open_elsewhere, second.recovered) == (True, False)
    second.apply(Edit("start", added=(StatusFact("d1", "a2", "started"),)), "a2")
    first.close()
    second.close()
    third = ProjectStore.open(path)
    assert (third.open_elsewhere, third.recovered) == (False, False)
    assert third.layer("d1", "a2").status == "started"
    third.close()


def test_a_copy_does_not_take_the_place_of_the_project_itself(path: Path) -> None:
    store = make(path)
    with pytest.raises(AnnotatorError, match="the project itself"):
        store.save_copy(path)
    store.apply(LABEL, "a1")
    store.close()


def test_a_copy_takes_the_place_of_a_project_that_was_not_closed_with_its_log(
    path: Path, tmp_path: Path
) -> None:
    other = make(tmp_path / "other.annotator", Document("d1", TEXT))
    for number in range(20):
        other.add_person(f"n{number}")
    left = {
        name: (tmp_path / name).read_bytes() for name in ("other.annotator", "other.annotator-wal")
    }
    other.close()
    for name, data in left.items():
        (tmp_path / name).write_bytes(data)
    store = make(path)
    store.apply(LABEL, "a1")
    store.save_copy(tmp_path / "other.annotator")
    store.close()
    with closing(ProjectStore.open(tmp_path / "other.annotator")) as copy:
        assert copy.problems() == []
        assert (copy.recovered, copy.people()) == (False, [])
        assert copy.layer("d1", "a1").entities == [ENTITY.entity]


def test_a_copy_takes_no_place_of_a_project_that_is_open(path: Path, tmp_path: Path) -> None:
    store, other = make(path), make(tmp_path / "other.annotator", Document("d1", TEXT))
    with pytest.raises(AnnotatorError, match="another program is using it"):
        store.save_copy(tmp_path / "other.annotator")
    other.add_person("sara")
    other.close()
    store.close()
    assert sorted(one.name for one in tmp_path.iterdir()) == ["other.annotator", "p.annotator"]


def test_a_migration_that_finds_no_room_for_the_old_file_leaves_nothing_beside_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path).close()
    steps = {**migrations(), max(migrations()) + 1: "CREATE TABLE news (x);\n"}

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(AnnotatorError, match="cannot be written"):
        ProjectStore.open(path, steps)
    assert [one.name for one in path.parent.iterdir()] == ["p.annotator"]
    with closing(ProjectStore.open(path)) as store:
        assert [row.id for row in store.documents()] == ["d1"]


def test_whoever_only_read_closes_in_peace_where_the_disk_takes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path).close()
    reading, writing = ProjectStore.open(path), ProjectStore.open(path)
    writing.add_person("sara")

    def refuse(_: Database) -> NoReturn:
        raise AnnotatorError(sentence("full"))

    monkeypatch.setattr(Database, "checkpoint", refuse)
    reading.close()
    with pytest.raises(AnnotatorError, match="full"):
        writing.close()
