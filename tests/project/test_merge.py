from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import AnnotatorError
from annotator.model.document import Document
from annotator.model.edit import BinFact, Edit, RulingFact, SchemaFact
from annotator.model.entity import Suggestion
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project import schema_changes
from annotator.project.checking import problems
from annotator.project.export import Export, export
from annotator.project.merge import Gone, merge_files
from annotator.project.project import Project
from annotator.store.import_batch import Incoming
from tests.copies import (
    CHANGES,
    COMMON,
    HISTORIES,
    MANY_LABELS,
    MEETING,
    WORK,
    Meeting,
    Step,
    Work,
    copies,
    label,
    merged,
    opened,
    run_history,
    take,
    told,
)
from tests.making import SCHEMA, add_documents


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HISTORIES, WORK)
def test_merging_is_commutative_associative_and_idempotent(
    history: list[Step], later: Work
) -> None:
    check_merging([COMMON, Meeting(1, 0), Meeting(2, 0), *history], later)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(WORK, WORK, MEETING, CHANGES), min_size=3, max_size=12), WORK)
def test_merging_is_so_while_the_schema_changes_in_every_copy(
    history: list[Step], later: Work
) -> None:
    check_merging([COMMON, Meeting(1, 0), Meeting(2, 0), *history], later, MANY_LABELS)


def check_merging(history: list[Step], later: Work, schema: Schema = SCHEMA) -> None:
    """Assert that after a history in three copies all orders of merging give one project."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        a, b, c = paths = copies(folder)
        with opened(a) as project:
            schema_changes.change(project, schema)
        run_history(paths, history)
        logs = {id for path in paths for id in told(path)[2]}
        orders = [
            merged(folder / f"m{number}.annotator", first, *rest)
            for number, (first, *rest) in enumerate(permutations(paths))
        ]
        grouped = merged(folder / "bc.annotator", b, c)
        orders.append(merged(folder / "a-bc.annotator", a, grouped))
        first, *others = map(told, orders)
        assert all(one == first for one in others)
        assert set(first[2]) == logs  # nothing is lost
        again = take(orders[0], *paths, orders[1])
        assert [taken.edits for _, taken in again.taken] == [0, 0, 0, 0]
        assert told(orders[0]) == first
        run_history([*orders[:3]], [later])
        take(orders[0], *orders[1:3], a)
        take(orders[2], orders[1], orders[0])
        assert told(orders[0]) == told(orders[2])


# -- what people meet ------------------------------------------------------------------------------


def test_both_sides_go_on_working_and_nothing_is_lost(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a2", Span(0, 4))
    take(ours, theirs)
    label(ours, "a1", Span(0, 4))
    label(theirs, "a2", Span(27, 31))
    take(ours, theirs)
    take(theirs, ours)
    assert told(ours) == told(theirs)
    with opened(ours) as project:
        assert [one.span for one in project.layer("d1", "a2").entities] == [
            Span(0, 4),
            Span(27, 31),
        ]
        assert project.people() == ["a1", "a2"]
        assert project.clashes() == []


def test_one_layer_changed_in_two_copies_is_a_clash_until_it_is_settled(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(ours, "a1", Span(0, 4), Span(5, 9))
    label(theirs, "a1", Span(27, 31))
    done = take(ours, theirs)
    with opened(theirs) as project:
        last = [*project.store.log()][-1].id
    assert [(one.document, one.annotator, one.winner) for one in done.clashes] == [
        ("d1", "a1", last)
    ]
    with opened(ours) as project:
        assert len(project.layer("d1", "a1").entities) == 3
        project.rule(project.clashes()[0])
        assert project.clashes()[0].ruled is not None
    label(ours, "a1", Span(10, 12))
    assert take(ours, theirs).clashes == []
    take(theirs, ours)
    assert told(ours) == told(theirs)


def test_the_later_edit_wins_wherever_it_was_made(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(ours, "a1", Span(0, 4))
    take(theirs, ours)
    for path, label_of in ((ours, "NUMBER"), (theirs, "PLATFORM")):
        with opened(path) as project:
            session = project.session("a1")
            session.open("d1")
            session.set_note(session.layer.entities[0].id, label_of)
    take(ours, theirs)
    with opened(ours) as project:
        assert project.layer("d1", "a1").entities[0].note == "PLATFORM"


def test_the_same_place_labelled_twice_shows_once_and_the_other_stays_gone(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(ours, "a1", Span(0, 4))
    label(theirs, "a1", Span(0, 4))
    take(ours, theirs)
    with opened(ours) as project:
        session = project.session("a1")
        session.open("d1")
        (entity,) = session.layer.entities
        session.remove(entity.id)
        assert project.layer("d1", "a1").entities == []
        assert problems(project) == []
    take(theirs, ours)
    assert told(ours) == told(theirs)


def test_what_came_by_merging_is_never_undone(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", Span(0, 4))
    take(ours, theirs)
    with opened(ours) as project:
        assert not project.session("a1").can_undo


def test_a_step_in_whose_way_merged_work_stands_is_refused_with_a_sentence(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", Span(0, 4))
    label(ours, "a1", Span(5, 9))
    take(ours, theirs)
    with opened(ours) as project:
        session = project.session("a1")
        with pytest.raises(AnnotatorError, match="no longer empty"):
            session.undo()
        assert problems(project) == []


def test_documents_of_another_copy_come_in_the_order_of_their_imports(tmp_path: Path) -> None:
    first, second, third = copies(tmp_path)
    for path, id in ((third, "e3"), (second, "e2"), (first, "e1")):
        with opened(path) as project:
            add_documents(project, {id: f"متن {id}"})
    take(first, second, third)
    take(second, third, first)
    assert told(first) == told(second)
    with opened(first) as project:
        assert [row.id for row in project.documents()] == ["d1", "d2", "e3", "e2", "e1"]


def test_the_earlier_import_of_a_document_decides_where_it_came_from(tmp_path: Path) -> None:
    first, second = copies(tmp_path, 2)
    for path, meta in ((second, "اول"), (first, "دوم")):
        with opened(path) as project:
            batch = project.store.begin_import()
            batch.add([Incoming("e", Document("e", "متن", meta={"k": meta}))])
            batch.finish()
    take(first, second)
    take(second, first)
    assert told(first) == told(second)
    with opened(first) as project:
        assert project.document("e").meta == {"k": "اول"}


def test_imported_layers_merge_like_work_by_hand(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", Span(0, 4))
    out = tmp_path / "a1.jsonl"
    with opened(theirs) as project:
        export(project, str(out), Export(which="annotator", annotator="a1"))
    third = tmp_path / "third.annotator"
    shutil.copyfile(ours, third)
    from annotator.project.transfer import Import, import_files

    import_files(third, Import((str(out),)))
    take(ours, third)
    take(third, ours)
    assert told(ours) == told(third)
    assert told(ours)[0].count(b'"annotator":"a1"') == 1


def test_the_newer_schema_comes_along_and_lost_labels_are_listed(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", Span(0, 4))
    newer = replace(SCHEMA, version=2, labels=SCHEMA.labels[:1], relations=())
    edit = Edit("schema", (SchemaFact(SCHEMA),), (SchemaFact(newer),))
    with opened(ours) as project:
        project.store.apply(edit, "lead")
    assert take(ours, theirs).gone == [Gone("d1", "a1", ("PLATFORM",))]
    take(theirs, ours)
    assert told(ours) == told(theirs)
    with opened(theirs) as project:
        assert project.schema == newer


def test_of_two_schemas_with_one_number_all_copies_take_the_same(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    for path, nesting in ((ours, True), (theirs, False)):
        newer = replace(SCHEMA, version=2, nesting=nesting)
        with opened(path) as project:
            project.store.apply(Edit("schema", (SchemaFact(SCHEMA),), (SchemaFact(newer),)), "lead")
    take(ours, theirs)
    take(theirs, ours)
    assert told(ours) == told(theirs)
    with opened(ours) as project:
        assert not project.schema.nesting


def ruled(cause: str, choice: str) -> RulingFact:
    example = Example("ایتا", (Part(Span(0, 4), "PLATFORM"),), ())
    return RulingFact(Ruling(cause, ("PLATFORM",), "", choice, examples=(example,)))


def test_rulings_made_in_two_copies_stand_in_both(tmp_path: Path) -> None:
    first, second, *_ = copies(tmp_path)
    one, other = ruled("title", "shorter"), ruled("suffix", "longer")
    for path, fact in ((first, one), (second, other)):
        with opened(path) as project:
            project.store.apply(Edit("rule", added=(fact,)), "lead")
    take(first, second)
    take(second, first)
    take(second, first)
    for path in (first, second):
        with opened(path) as project:
            assert project.store.rulings() == [other.ruling, one.ruling]
            assert problems(project) == []


def test_what_is_in_the_bin_is_there_in_every_copy(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    with opened(theirs) as project:
        project.store.apply(Edit("bin", added=(BinFact("d1"),)), "lead")
    take(ours, theirs)
    with opened(ours) as project:
        assert [row.id for row in project.documents()] == ["d2"]
        project.store.apply(Edit("unbin", removed=(BinFact("d1"),)), "lead")
    take(theirs, ours)
    with opened(theirs) as project:
        assert [row.id for row in project.documents()] == ["d1", "d2"]


def test_a_clock_that_was_set_back_turns_no_edits_round(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", Span(0, 4))
    with closing(sqlite3.connect(theirs)) as database:
        database.execute(
            "UPDATE edits SET time='2100-01-01T00:00:00.000000+00:00' WHERE author='a1'"
        )
        database.commit()
    take(ours, theirs)
    with opened(ours) as project:
        session = project.session("a1")
        session.open("d1")
        session.remove(session.layer.entities[0].id)
        assert problems(project) == []
    take(theirs, ours)
    with opened(theirs) as project:
        assert project.layer("d1", "a1").entities == []


def test_who_works_during_a_merge_sees_the_new_layer_before_changing_it(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", Span(0, 4))
    with opened(ours) as project:
        session = project.session("a1")
        session.open("d1")
        take(ours, theirs)
        with pytest.raises(AnnotatorError, match="shown anew"):
            session.label(Span(0, 4), "PLATFORM")
        assert len(session.layer.entities) == 1
        session.label(Span(5, 9), "PLATFORM")
        assert len(project.layer("d1", "a1").entities) == 2
        assert problems(project) == []


# -- files that nobody vouches for -----------------------------------------------------------------

ROW = "(SELECT max(number) FROM edits)"
BROKEN = {
    "a view": "CREATE VIEW v AS SELECT 1",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON people BEGIN DELETE FROM documents; END",
    "another table": "CREATE TABLE t (x)",
    "a column more": "ALTER TABLE people ADD COLUMN x DEFAULT 1",
    "an index more": "CREATE INDEX i ON people (upper(name))",
    "another application": "PRAGMA application_id=1",
    "a newer release": "PRAGMA user_version=99",
    "no release": "PRAGMA user_version=0",
    "another project": "UPDATE project SET value='0' WHERE key='id'",
    "no project id": "DELETE FROM project WHERE key='id'",
    "another text": "UPDATE documents SET text=text || 'x' WHERE id='d1'",
    "a text of bytes": "UPDATE documents SET text=x'ff00' WHERE id='d1'",
    "text that is no UTF-8": "UPDATE documents SET text=CAST(x'ff00ff' AS TEXT) WHERE id='d1'",
    "meta that is no JSON": "UPDATE documents SET meta='{' WHERE id='d1'",
    "meta that is a list": "UPDATE documents SET meta='[1]' WHERE id='d1'",
    "an import without time": "UPDATE batches SET started='yesterday'",
    "a name with a slash": "INSERT INTO people VALUES ('a/../b','x')",
    "no JSON": f"UPDATE edits SET added='[' WHERE number={ROW}",
    "facts of no kind": f"UPDATE edits SET added='[{{}}]' WHERE number={ROW}",
    "a fact too much": f"UPDATE edits SET added='[{{\"x\":1}}]' WHERE number={ROW}",
    "a lost entity": f"UPDATE edits SET added='[]' WHERE number={ROW}",
    "a row gone": f"DELETE FROM edits WHERE number={ROW}",
    "an entity outside": f"UPDATE edits SET added=replace(added, '\"end\":4', '\"end\":4000') WHERE number={ROW}",
    "an entity of words": f'UPDATE edits SET added=replace(added, \'"end":4\', \'"end":"4"\') WHERE number={ROW}',
    "an end before the start": f"UPDATE edits SET added=replace(added, '\"end\":4', '\"end\":-4') WHERE number={ROW}",
    "an unknown document": f"UPDATE edits SET added=replace(added, '\"d1\"', '\"d9\"') WHERE number={ROW}",
    "an impossible annotator": f"UPDATE edits SET added=replace(added, '\"a1\"', '\"a,1\"') WHERE number={ROW}",
    "an impossible author": f"UPDATE edits SET author='a:1' WHERE number={ROW}",
    "a ruling without examples": f"UPDATE edits SET added='[{{\"ruling\":{{}}}}]' WHERE number={ROW}",
    "an impossible origin": f"UPDATE edits SET added=replace(added, 'hand', 'foot') WHERE number={ROW}",
    "an id that is none": f"UPDATE edits SET id='1; DROP TABLE edits' WHERE number={ROW}",
    "a time that is none": f"UPDATE edits SET time='2026-99-99T00:00:00.000000+00:00' WHERE number={ROW}",
    "a time without end": f"UPDATE edits SET time='9999-12-31T23:59:59.999999+00:00' WHERE number={ROW}",
    "a counter without end": f"UPDATE edits SET counter={2**63 - 1} WHERE number={ROW}",
    "a counter of words": f"UPDATE edits SET counter='many' WHERE number={ROW}",
    "an edit of another project": f"UPDATE edits SET project='0' WHERE number={ROW}",
    "tables unlike the log": "UPDATE entities SET label='NUMBER'",
    "an entity only in the tables": "INSERT INTO entities SELECT layer, 'zz', label, 5, 9, attributes, origin, \"by\", unsure, note, meta FROM entities",
    "a document hidden as its own repeat": "INSERT INTO checks SELECT number, 'a1', number FROM documents",
    "a check of a name with a slash": "INSERT INTO checks SELECT number, 'a/1', NULL FROM documents",
    "a clash ruled that never was": f"INSERT INTO clashes SELECT number, 'a1', '{'0' * 24}', '{'1' * 24}', '2026-11-26T00:00:00+00:00' FROM documents WHERE id='d1'",
    "a clash ruled at no time": "INSERT INTO clashes SELECT 1, 'a1', max(id), min(id), 'soon' FROM edits",
    "a title of two lines": f"""UPDATE edits SET added='[{{"document":"d1","title":"a\\nb"}}]' WHERE number={ROW}""",
    "a layer without document": "INSERT INTO layers (document, annotator) VALUES (99, 'a1')",
    "a schema without labels": "UPDATE edits SET added=replace(added, '\"labels\":[', '\"tables\":[') WHERE number=1",
    "a name twice": f"UPDATE edits SET added='[' || substr(added, 2, length(added) - 2) || ',' || substr(added, 2) WHERE number={ROW}",
}


@pytest.mark.parametrize("harm", BROKEN.values(), ids=BROKEN.keys())
def test_a_hostile_file_is_refused_whole_and_left_as_it_is(tmp_path: Path, harm: str) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", Span(0, 4))
    with closing(sqlite3.connect(theirs)) as database:
        database.execute(harm)
        database.commit()
    before, harmed = told(ours), theirs.read_bytes()
    done = merge_files(ours, [theirs])
    assert done.taken == []
    ((path, reason),) = done.refused
    assert path == theirs
    assert "annotator-" not in str(reason)  # the private copy is nobody's business
    assert told(ours) == before
    assert theirs.read_bytes() == harmed


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"x" * 5000])
def test_what_is_no_project_is_refused(tmp_path: Path, content: bytes) -> None:
    (ours,) = copies(tmp_path, 1)
    other = tmp_path / "other.annotator"
    other.write_bytes(content)
    assert len(merge_files(ours, [other, tmp_path / "missing.annotator"]).refused) == 2


def test_a_damaged_page_is_noticed(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", *(Span(start, start + 2) for start in range(60)))
    data = bytearray(theirs.read_bytes())
    for start in range(20_000, len(data), 4_096):
        data[start : start + 200] = b"\xa5" * 200
    theirs.write_bytes(data)
    assert len(merge_files(ours, [theirs]).refused) == 1


def test_an_edit_told_otherwise_is_refused(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(ours, "a1", Span(0, 4))
    take(theirs, ours)
    with closing(sqlite3.connect(theirs)) as database:
        for table, column in (("edits", "added"), ("entities", "origin")):
            database.execute(f"UPDATE {table} SET {column}=replace({column}, 'hand', 'imported')")
        database.commit()
    assert "otherwise" in str(merge_files(ours, [theirs]).refused[0][1])


def test_one_document_with_two_texts_is_refused_and_other_files_are_taken(tmp_path: Path) -> None:
    ours, theirs, third = copies(tmp_path)
    for path, text in ((ours, "متن"), (theirs, "متنی دیگر")):
        with opened(path) as project:
            add_documents(project, {"e": text})
    label(third, "a1", Span(0, 4))
    done = merge_files(ours, [theirs, third])
    assert [path for path, _ in done.refused] == [theirs]
    assert [(path, taken.edits) for path, taken in done.taken] == [(third, 1)]


def test_a_file_that_is_open_and_not_yet_in_one_piece_is_taken_whole(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    project = Project.open(theirs)
    session = project.session("a1")
    session.open("d1")
    session.label(Span(0, 4), "PLATFORM")
    assert take(ours, theirs).taken[0][1].edits == 1
    project.close()


def test_a_file_into_which_an_import_is_under_way_is_taken_without_it(tmp_path: Path) -> None:
    ours, theirs = copies(tmp_path, 2)
    label(theirs, "a1", Span(0, 4))
    project = Project.open(theirs)
    batch = project.store.begin_import()
    found = Suggestion("PLATFORM", Span(0, 4), "gazetteer", 0.9)
    batch.add([Incoming("new", Document("new", "ایتا"), suggestions=(found,))])
    assert take(ours, theirs).taken[0][1].edits == 1
    batch.cancel()
    project.close()
