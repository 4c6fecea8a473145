from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotator.errors import RefusedFileError
from annotator.model.edit import BinFact, Edit
from annotator.model.span import Span
from annotator.project.checking import problems
from annotator.project.project import Project
from annotator.store.project_reader import ProjectReader
from tests.copies import label
from tests.damage import damage
from tests.making import TEXT, make_project


def test_a_text_that_was_altered_is_noticed_in_the_bin_too(tmp_path: Path) -> None:
    project = make_project(tmp_path, {"d1": TEXT, "d2": f"{TEXT}۲"})
    project.store.apply(Edit("bin", added=(BinFact("d2"),)), "lead")
    assert problems(project) == []
    path = project.path
    project.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("UPDATE documents SET text=text || 'x'")
        database.commit()
    project = Project.open(path)
    assert [one.arguments["id"] for one in problems(project)] == ["d1", "d2"]
    project.close()


def test_what_is_labelled_during_the_check_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project(tmp_path)
    read = ProjectReader.log

    def meanwhile(store: ProjectReader) -> object:
        label(project.path, "a1", Span(27, 31))
        return read(store)

    monkeypatch.setattr(ProjectReader, "log", meanwhile)
    assert problems(project) == []
    project.close()


def broken(project: Project, table: str) -> Project:
    """Close a project, overwrite the first page of a table, and open it again."""
    path = project.path
    project.close()
    damage(path, table)
    return Project.open(path)


def test_pages_that_cannot_be_read_are_found_and_named(tmp_path: Path) -> None:
    project = broken(make_project(tmp_path), "edits")
    assert [str(problem) for problem in problems(project)] == [
        "SQLite says: database disk image is malformed"
    ]
    project.close()


def test_damage_is_one_sentence_for_whoever_works_on(tmp_path: Path) -> None:
    project = broken(make_project(tmp_path), "entities")
    session = project.session("a1")
    session.open("d1")
    with pytest.raises(RefusedFileError, match="is damaged"):
        session.label(Span(0, 4), "PLATFORM")
    assert [logged.author for logged in project.store.log()] == [""]
    project.close()


def test_a_log_that_is_no_json_is_found(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    label(project.path, "a1", Span(0, 4))
    with closing(sqlite3.connect(project.path)) as database:
        database.execute("UPDATE edits SET added='{x' WHERE author='a1'")
        database.commit()
    (problem,) = problems(project)
    assert "wrong type" in str(problem)
    project.close()
