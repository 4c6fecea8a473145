from __future__ import annotations

import json
import sqlite3
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import AnnotatorError, Named, RefusedFileError, RuleError, SchemaError
from annotator.formats.schema_toml import built_in_schema
from annotator.model.document import Document
from annotator.model.edit import DocumentLabelFact, Edit, EntityFact, RulingFact, StatusFact
from annotator.model.entity import Entity, Suggestion
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.schema import Schema
from annotator.model.schema_changes import renamed, united, without
from annotator.model.span import Span
from annotator.project import schema_changes, suggesting
from annotator.project.checking import problems
from annotator.project.editing import Change
from annotator.project.export import Export, export
from annotator.project.merge import Gone, gone
from annotator.project.project import Project
from annotator.project.review import ReviewSession
from annotator.project.schema_changes import change, uses, versions
from annotator.project.session import AnnotationSession
from annotator.project.transfer import Import, import_files
from annotator.store.import_batch import Incoming
from tests.copies import MANY_LABELS, copies, opened, take
from tests.making import TEXT, make_project

EITAA, OFFICE, NUMBER = Span(27, 31), Span(0, 4), Span(32, 52)


@pytest.fixture
def project(tmp_path: Path) -> Generator[Project]:
    project = make_project(tmp_path, {"d1": TEXT, "d2": TEXT + "۲"})
    change(project, MANY_LABELS)
    yield project
    assert problems(project) == []
    project.close()


def session(project: Project, document: str = "d1", name: str = "a1") -> AnnotationSession:
    session = project.session(name)
    session.open(document)
    return session


def said(project: Project, document: str = "d1", name: str = "a1") -> list[tuple[Span, str]]:
    return [(one.span, one.label) for one in project.layer(document, name).entities]


# -- what is in force ------------------------------------------------------------------------------


def test_a_change_is_the_next_version_and_says_who_made_it(project: Project) -> None:
    new = change(project, renamed(project.schema, "PLATFORM", "MESSENGER"), "lead")
    assert (new.version, project.schema) == (3, new)
    newest, before, first = versions(project)
    assert (newest.version, newest.author, newest.schema) == (3, "lead", new)
    assert (before.version, first.version, first.author) == (2, 1, "")
    assert newest.time > before.time > first.time


def test_what_is_in_force_already_changes_nothing(project: Project) -> None:
    rows = len(list(project.store.log()))
    change(project, renamed(project.schema, "PLATFORM", "MESSENGER"))
    change(project, project.schema)
    forgetful = replace(project.schema.labels[1], formerly=())
    labels = (project.schema.labels[0], forgetful, *project.schema.labels[2:])
    change(project, replace(project.schema, labels=labels, version=7))
    assert len(list(project.store.log())) == rows + 1


def test_a_schema_that_may_not_be_used_is_refused_with_a_sentence(project: Project) -> None:
    before = project.schema
    with pytest.raises(SchemaError, match="no label"):
        change(project, replace(before, labels=(), relations=()))
    assert project.schema == before


def test_a_change_is_no_step_that_an_annotator_undoes(project: Project) -> None:
    work = session(project)
    work.label(EITAA, "PLATFORM")
    change(project, renamed(project.schema, "PLATFORM", "MESSENGER"), "a1")
    assert len(project.store.steps("a1")) == 1
    again = session(project)
    again.undo()
    assert (said(project), project.schema.version) == ([], 3)
    assert not again.can_undo


def test_every_key_is_counted_over_all_layers(project: Project) -> None:
    for name in ("a1", "a2"):
        work = session(project, name=name)
        first, second = work.label(NUMBER, "NUMBER"), work.label(EITAA, "PLATFORM")
        work.relate(first.id, second.id, "measures")
        work.set_document_label("sport", given=True)
    project.store.replace_suggestions(
        "d2", "numbers", None, [Suggestion("NUMBER", NUMBER, "numbers", 1)]
    )
    found = uses(project)
    assert found.entities == {"NUMBER": 2, "PLATFORM": 2}
    assert (found.relations, found.document_labels) == ({"measures": 2}, {"sport": 2})
    assert found.suggestions == {"NUMBER": 1}


# -- work is carried over --------------------------------------------------------------------------


def test_work_under_a_renamed_label_has_its_new_key_everywhere(project: Project) -> None:
    work = session(project)
    number, platform = work.label(NUMBER, "NUMBER"), work.label(EITAA, "PLATFORM")
    work.relate(number.id, platform.id, "measures")
    work.set_document_label("politics", given=True)
    work.reject(Suggestion("PLATFORM", OFFICE, "gazetteer", 1))
    heads = project.store.heads("d1", "a1")
    schema = renamed(project.schema, "PLATFORM", "MESSENGER")
    schema = renamed(schema, "measures", "counts", "relations")
    change(project, renamed(schema, "politics", "state", "document_labels"))
    layer = project.layer("d1", "a1")
    assert said(project) == [(EITAA, "MESSENGER"), (NUMBER, "NUMBER")]
    assert [one.label for one in layer.relations] == ["counts"]
    assert (layer.document_labels, layer.rejections) == (["state"], {(OFFICE, "MESSENGER")})
    assert project.store.heads("d1", "a1") == heads
    assert gone(project.store) == []


def test_nothing_of_the_log_is_rewritten(project: Project) -> None:
    session(project).label(EITAA, "PLATFORM")
    before = list(project.store.log())
    change(project, renamed(project.schema, "PLATFORM", "MESSENGER"))
    assert list(project.store.log())[:-1] == before


def test_two_labels_can_change_places(project: Project) -> None:
    work = session(project)
    work.label(EITAA, "PLATFORM")
    work.label(NUMBER, "NUMBER")
    for label in ("politics", "sport"):
        work.set_document_label(label, given=True)
    schema = renamed(project.schema, "PLATFORM", "X")
    schema = renamed(schema, "NUMBER", "PLATFORM2")
    change(project, schema)
    schema = renamed(renamed(project.schema, "X", "Y"), "PLATFORM2", "X2")
    change(project, schema)
    assert said(project) == [(EITAA, "Y"), (NUMBER, "X2")]


def test_united_labels_make_one_entity_of_two_and_its_relations_stay(project: Project) -> None:
    work = session(project)
    number = work.label(NUMBER, "NUMBER")
    first, second = work.label(EITAA, "PLATFORM"), work.label(EITAA, "BODY")
    work.relate(number.id, second.id, "measures")
    change(project, united(project.schema, "BODY", "PLATFORM"))
    layer = project.layer("d1", "a1")
    assert said(project) == [(EITAA, "PLATFORM"), (NUMBER, "NUMBER")]
    assert [(one.source, one.target) for one in layer.relations] == [(number.id, first.id)]
    again = session(project)
    again.set_note(first.id, "یکی")
    assert problems(project) == []
    again.remove(first.id)
    assert said(project) == [(NUMBER, "NUMBER")]


def test_an_edit_from_before_can_be_undone_and_done_again(project: Project) -> None:
    work = session(project)
    work.label(EITAA, "PLATFORM")
    work.set_document_label("politics", given=True)
    work.reject(Suggestion("PLATFORM", OFFICE, "gazetteer", 1))
    schema = renamed(project.schema, "PLATFORM", "MESSENGER")
    change(project, renamed(schema, "politics", "state", "document_labels"))
    again = session(project)
    for _ in range(3):
        again.undo()
    layer = project.layer("d1", "a1")
    assert (layer.entities, layer.document_labels, layer.rejections) == ([], [], set())
    for _ in range(3):
        again.redo()
    layer = project.layer("d1", "a1")
    assert said(project) == [(EITAA, "MESSENGER")]
    assert (layer.document_labels, layer.rejections) == (["state"], {(OFFICE, "MESSENGER")})


def test_of_united_document_labels_either_is_enough(project: Project) -> None:
    work = session(project)
    work.set_document_label("politics", given=True)
    work.set_document_label("sport", given=True)
    work.set_document_label("sport", given=False)
    change(project, united(project.schema, "politics", "sport", "document_labels"))
    assert project.layer("d1", "a1").document_labels == ["sport"]
    again = session(project)
    again.set_document_label("sport", given=False)
    assert project.layer("d1", "a1").document_labels == []


def test_going_back_gives_everything_its_old_place(project: Project) -> None:
    work = session(project)
    work.label(EITAA, "PLATFORM")
    work.label(OFFICE, "BODY")
    suggesting.suggest_always(project, "بله", "PLATFORM", "", "a1")
    before = project.schema
    change(project, united(before, "PLATFORM", "BODY"))
    later = session(project, "d2")
    later.label(EITAA, "BODY")
    assert [one.label for one in suggesting.always_suggested(project)] == ["BODY"]
    change(project, versions(project)[1].schema)
    assert said(project) == [(OFFICE, "BODY"), (EITAA, "PLATFORM")]
    assert said(project, "d2") == [(EITAA, "BODY")]
    assert [one.label for one in suggesting.always_suggested(project)] == ["PLATFORM"]
    assert replace(project.schema, version=2) == before


def test_back_from_a_renaming_what_was_said_meanwhile_comes_along(project: Project) -> None:
    first = project.schema
    change(project, renamed(first, "PLATFORM", "MESSENGER"))
    session(project).label(EITAA, "MESSENGER")
    change(project, first)
    assert said(project) == [(EITAA, "PLATFORM")]
    assert project.schema.label("PLATFORM") is not None
    assert project.schema.current("MESSENGER") == "PLATFORM"


def test_what_is_said_by_a_key_that_is_gone_stays_and_is_listed(project: Project) -> None:
    work = session(project)
    number, platform = work.label(NUMBER, "NUMBER"), work.label(EITAA, "PLATFORM")
    work.relate(number.id, platform.id, "heads")
    first = project.schema
    schema = without(without(first, "PLATFORM"), "heads", "relations")
    change(project, schema)
    assert gone(project.store) == [Gone("d1", "a1", ("PLATFORM", "heads"))]
    assert (EITAA, "PLATFORM") in said(project)
    again = session(project)
    again.set_note(number.id, "هنوز")
    again.relabel(platform.id, "BODY")
    again.undo()
    change(project, first)
    assert gone(project.store) == []


def test_an_attribute_that_is_gone_stays_with_the_entity_and_is_in_no_ones_way(
    project: Project, tmp_path: Path
) -> None:
    work = session(project)
    number = work.label(NUMBER, "NUMBER", {"value": "30500000", "count": "3"})
    work.remove(number.id)
    work.undo()
    label = project.schema.labels[0]
    kept = tuple(one for one in label.attributes if one.key != "count")
    change(
        project,
        replace(project.schema, labels=(replace(label, attributes=kept), *MANY_LABELS.labels[1:])),
    )
    again = session(project)
    again.set_note(number.id, "هنوز")
    again.set_attribute(number.id, "value", "4")
    with pytest.raises(RuleError):
        again.set_attribute(number.id, "count", "5")
    again.undo()
    again.undo()
    again.undo()  # brings nothing but the entity's removal back
    again.undo()
    again.redo()
    export(project, str(tmp_path / "out.jsonl"), Export())
    assert '"count":"3"' in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


# -- who looks on ----------------------------------------------------------------------------------


def test_an_open_session_follows_another_schema(project: Project) -> None:
    work = session(project)
    entity = work.label(EITAA, "PLATFORM")
    heard: list[Change] = []
    work.subscribe(heard.append)
    change(project, renamed(project.schema, "PLATFORM", "MESSENGER"))
    work.follow()
    work.follow()
    assert [one.kind for one in heard] == ["opened"]
    assert work.layer.entities[0].label == "MESSENGER"
    work.set_note(entity.id, "")
    work.set_note(entity.id, "پیام‌رسان")
    assert said(project) == [(EITAA, "MESSENGER")]


def test_a_session_that_was_not_told_is_shown_the_new_schema_before_it_changes_anything(
    project: Project,
) -> None:
    work = session(project)
    work.label(EITAA, "PLATFORM")
    change(project, renamed(project.schema, "PLATFORM", "MESSENGER"))
    with pytest.raises(AnnotatorError, match="shown anew"):
        work.label(OFFICE, "BODY")
    work.label(OFFICE, "BODY")
    work.undo()
    assert said(project) == [(EITAA, "MESSENGER")]


def test_review_speaks_of_what_the_schema_in_force_can_say(project: Project) -> None:
    for name in ("a1", "a2"):
        work = session(project, name=name)
        work.label(EITAA, "PLATFORM")
        work.label(OFFICE, "BODY")
        work.label(NUMBER, "NUMBER", {"count": "3"} if name == "a1" else {})
        work.finish()
    label = replace(MANY_LABELS.labels[0], attributes=())
    schema = replace(project.schema, labels=(label, *project.schema.labels[1:]))
    change(project, renamed(without(schema, "BODY"), "PLATFORM", "MESSENGER"))
    review = ReviewSession(project.store, "lead")
    review.open("d1")
    assert review.places == []
    assert [one.label for one in review.gold.entities] == ["MESSENGER", "NUMBER"]


# -- programs that propose -------------------------------------------------------------------------


def test_suggesters_speak_of_labels_by_their_new_keys(tmp_path: Path) -> None:
    text = "وزیر ارتباطات گفت کاربران پیام‌رسان ایتا به ۳۰ میلیون نفر رسید.\n"
    project = Project.create(tmp_path / "p.annotator", built_in_schema())
    try:
        batch = project.store.begin_import()
        batch.add([Incoming("d", Document("d", text))])
        batch.finish()
        names = ["numbers", "gazetteer", "titles"]
        suggesting.suggest(project.path, names)
        before = project.store.suggestions("d", "")
        schema = renamed(project.schema, "NUMBER", "FIGURE")
        schema = united(renamed(schema, "PLATFORM", "MESSENGER"), "STATE_BODY", "MINISTRY")
        change(project, renamed(schema, "MINISTER", "PERSON"))
        now = {"NUMBER": "FIGURE", "PLATFORM": "MESSENGER", "MINISTER": "PERSON"}
        carried = sorted((one.span, now.get(one.label, one.label), one.by) for one in before)
        after = project.store.suggestions("d", "")
        assert sorted((one.span, one.label, one.by) for one in after) == carried
        suggesting.suggest(project.path, names)
        assert project.store.suggestions("d", "") == after
        work = session(project, "d")
        (number,) = [one for one in work.suggestions if one.label == "FIGURE"]
        assert work.accept(number).attributes["value"] == "30000000"
        change(project, without(project.schema, "MESSENGER"))
        suggesting.suggest(project.path, names)
        assert "MESSENGER" not in {one.label for one in project.store.suggestions("d", "")}
        assert problems(project) == []
    finally:
        project.close()


def test_suggestions_of_others_show_again_with_their_label(project: Project) -> None:
    first = project.schema
    found = [Suggestion("PLATFORM", EITAA, "model", 0.5)]
    project.store.replace_suggestions("d1", "model", None, found)
    change(project, without(first, "PLATFORM"))
    assert project.store.suggestions("d1", "a1") == []
    assert project.queue("a1")[0].suggestions == 0
    change(project, first)
    assert project.store.suggestions("d1", "a1") == found


def test_of_two_suggestions_that_become_one_the_likelier_stays(project: Project) -> None:
    found = [Suggestion(label, EITAA, "model", score) for label, score in
             (("PLATFORM", 0.9), ("BODY", 0.5))]  # fmt: skip
    project.store.replace_suggestions("d1", "model", None, found)
    change(project, united(project.schema, "PLATFORM", "BODY"))
    assert [(one.label, one.score) for one in project.store.suggestions("d1", "a1")] == [
        ("BODY", 0.9)
    ]


def test_patterns_and_names_follow_and_can_still_be_taken_off(project: Project) -> None:
    suggesting.suggest_always(project, "بله", "PLATFORM", "", "a1")
    suggesting.add_pattern(project, "سکوی \\w+", "PLATFORM", "a1")
    change(project, renamed(project.schema, "PLATFORM", "MESSENGER"))
    (name,), (pattern,) = suggesting.always_suggested(project), suggesting.patterns(project)
    assert (name.label, pattern.label) == ("MESSENGER", "MESSENGER")
    suggesting.no_longer_suggest(project, name)
    suggesting.remove_pattern(project, pattern)
    assert suggesting.always_suggested(project) == suggesting.patterns(project) == []


# -- rulings ---------------------------------------------------------------------------------------


def ruling(cause: str, *labels: str, choice: str = "shorter") -> Ruling:
    part = Part(Span(0, 4), labels[0])
    return Ruling(cause, labels, "", choice, examples=(Example("ایتا", (part,), ()),))


def test_rulings_follow_and_can_be_ruled_anew(project: Project) -> None:
    old = RulingFact(ruling("title", "PLATFORM"))
    project.store.apply(Edit("rule", added=(old,)), "lead")
    change(project, renamed(project.schema, "PLATFORM", "MESSENGER"))
    (read,) = project.store.rulings()
    assert read == ruling("title", "MESSENGER")
    new = replace(read, choice="longer")
    project.store.apply(Edit("rule", (RulingFact(read),), (RulingFact(new),)), "lead")
    assert project.store.rulings() == [new]


def test_a_ruling_between_labels_that_are_one_is_moot_until_they_part(project: Project) -> None:
    fact = RulingFact(ruling("label", "BODY", "PLATFORM", choice="label BODY"))
    project.store.apply(Edit("rule", added=(fact,)), "lead")
    first = project.schema
    change(project, united(first, "BODY", "PLATFORM"))
    assert project.store.rulings() == []
    change(project, first)
    assert project.store.rulings() == [fact.ruling]


# -- earlier releases ------------------------------------------------------------------------------

VERSION_3 = """
    DROP TABLE titles;
    CREATE TABLE old (version INTEGER PRIMARY KEY, content TEXT NOT NULL);
    INSERT INTO old SELECT version, content FROM schemas;
    DROP TABLE schemas;
    ALTER TABLE old RENAME TO schemas;
    DELETE FROM relations WHERE id=(SELECT max(id) FROM relations);
    PRAGMA user_version=3"""


def test_a_file_of_the_release_before_knows_its_schemas_and_shows_what_it_hid(
    tmp_path: Path,
) -> None:
    ours, theirs = copies(tmp_path, 2)
    for path, other in ((ours, NUMBER), (theirs, OFFICE)):
        with opened(path) as project:
            work = session(project)
            number, platform = work.label(other, "NUMBER"), work.label(EITAA, "PLATFORM")
            work.relate(number.id, platform.id, "measures")
    take(ours, theirs)
    with opened(ours) as project:
        change(project, MANY_LABELS, "lead")
        layer = project.layer("d1", "a1")
        assert (len(layer.entities), len(layer.relations)) == (3, 2)
    with closing(sqlite3.connect(ours)) as database:
        database.executescript(VERSION_3)
    with opened(ours) as project:
        assert project.migrated == ours.with_name("copy0.version-3.annotator")
        assert problems(project) == []
        assert [(one.version, one.author) for one in versions(project)] == [(2, "lead"), (1, "")]
        assert project.layer("d1", "a1").relations == layer.relations


# -- files -----------------------------------------------------------------------------------------


def test_an_export_from_before_is_taken_in_under_the_new_keys(
    project: Project, tmp_path: Path
) -> None:
    work = session(project)
    work.label(EITAA, "PLATFORM")
    work.set_document_label("politics", given=True)
    out = tmp_path / "old.jsonl"
    export(project, str(out), Export(which="annotator", annotator="a1"))
    schema = renamed(project.schema, "PLATFORM", "MESSENGER")
    change(project, renamed(schema, "politics", "state", "document_labels"))
    assert import_files(project.path, Import((str(out),))).refused == []
    done = import_files(project.path, Import((str(out),), as_name="a2"))
    assert (done.refused, done.layers) == ([], 1)
    assert said(project, name="a2") == [(EITAA, "MESSENGER")]
    assert project.layer("d1", "a2").document_labels == ["state"]


def test_labels_of_a_file_that_become_one_on_one_span_are_refused(
    project: Project, tmp_path: Path
) -> None:
    line = {"text": "ایتا و بله", "label": [[0, 4, "PLATFORM"], [0, 4, "BODY"]]}
    path = tmp_path / "two.jsonl"
    path.write_text(json.dumps(line), encoding="utf-8")
    with pytest.raises(AnnotatorError) as refused:
        raise import_files(
            project.path, Import((str(path),), as_name="a1", map=("BODY=PLATFORM",))
        ).refused[0][1]
    assert "already on exactly this span" in str(refused.value)
    reason = refused.value.arguments["reason"]
    assert isinstance(reason, RuleError)
    label = reason.arguments["label"]
    assert isinstance(label, Named)
    assert label.names["fa"] == "سکو", "the window calls labels by their names"


@pytest.mark.parametrize("was_begun", [False, True])
def test_what_an_import_wrote_while_the_schema_changed_is_carried_over(
    project: Project, *, was_begun: bool
) -> None:
    if was_begun:
        begun = session(project, "d2", "a9")
        begun.label(EITAA, "PLATFORM")
        begun.undo()
    batch = project.store.begin_import()
    here = ("d1", "a9")
    entity = Entity("x", "PLATFORM", EITAA)
    facts = (
        StatusFact(*here, "done"),
        EntityFact(*here, entity),
        DocumentLabelFact(*here, "sport"),
    )
    batch.add([Incoming("d1", None, annotator="a9", facts=facts)])
    schema = renamed(project.schema, "PLATFORM", "MESSENGER")
    change(project, united(schema, "sport", "politics", "document_labels"))
    batch.add([Incoming("d2", None, annotator="a9", facts=tuple(
        replace(one, document="d2") for one in facts))])  # fmt: skip
    batch.finish()
    for document in ("d1", "d2"):
        layer = project.layer(document, "a9")
        assert said(project, document, "a9") == [(EITAA, "MESSENGER")]
        assert layer.document_labels == ["politics"]


def test_labels_united_during_a_large_import_leave_one_entity_in_each_of_its_layers(
    project: Project,
) -> None:
    batch = project.store.begin_import()
    ids = [f"n{number}" for number in range(250)]
    batch.add(
        [
            Incoming(
                id,
                Document(id, TEXT),
                annotator="a9",
                facts=(
                    StatusFact(id, "a9", "done"),
                    EntityFact(id, "a9", Entity("x", "PLATFORM", EITAA)),
                    EntityFact(id, "a9", Entity("y", "BODY", EITAA)),
                ),
            )
            for id in ids
        ]
    )
    change(project, united(project.schema, "BODY", "PLATFORM"))
    batch.finish()
    assert all(said(project, id, "a9") == [(EITAA, "PLATFORM")] for id in ids)
    assert problems(project) == []


def test_a_schema_is_written_with_its_guidelines_and_read_again(tmp_path: Path) -> None:
    schema = built_in_schema()
    schema = renamed(united(schema, "STATE_BODY", "MINISTRY"), "PLATFORM", "MESSENGER")
    path = tmp_path / "schema.toml"
    schema_changes.write(schema, path)
    assert schema_changes.read(path) == schema
    assert {one.name for one in tmp_path.iterdir()} == {"schema.toml", *schema.guidelines}
    assert 'formerly = ["PLATFORM"]' in path.read_text(encoding="utf-8")
    schema_changes.write(replace(schema, guidelines=dict.fromkeys(schema.guidelines, "نو")), path)
    assert set(schema_changes.read(path).guidelines.values()) == {"نو"}


def test_a_guideline_of_another_schema_is_never_overwritten(tmp_path: Path) -> None:
    schema = built_in_schema()
    (tmp_path / "number.md").write_text("از آنِ دیگری", encoding="utf-8")
    with pytest.raises(AnnotatorError, match="nothing was overwritten"):
        schema_changes.write(schema, tmp_path / "schema.toml")
    assert [one.name for one in tmp_path.iterdir()] == ["number.md"]


@pytest.mark.parametrize("name", ["../evil.md", "schema.toml", "", "..", "a/b.md"])
def test_a_guideline_lies_beside_its_schema_or_nowhere(tmp_path: Path, name: str) -> None:
    schema = Schema("x", labels=built_in_schema().labels, guidelines={name: "متن"})
    with pytest.raises(AnnotatorError, match="beside"):
        schema_changes.write(schema, tmp_path / "schema.toml")
    assert list(tmp_path.iterdir()) == []


def test_a_bad_schema_file_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "schema.toml"
    path.write_text('name = "x"\n[[labels]]\nkey = "A"\nformerly = "B"\n', encoding="utf-8")
    with pytest.raises(RefusedFileError, match="Line"):
        schema_changes.read(path)
