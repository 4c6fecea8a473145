from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.model.edit import StatusFact
from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.project.export import Export, export
from annotator.project.project import Project
from annotator.project.transfer import Import, Imported, import_files
from annotator.store.import_batch import Incoming
from tests.making import SCHEMA, TEXT, make_project


def test_an_export_comes_back_as_nothing_new_though_suggestions_were_rejected(
    tmp_path: Path,
) -> None:
    project = make_project(tmp_path)
    platform = Suggestion("PLATFORM", Span(27, 31), "gazetteer", 0.9)
    project.store.replace_suggestions("d1", "gazetteer", None, [platform])
    session = project.session("a1")
    session.open("d1")
    session.reject(session.suggestions[0])
    session.label(Span(0, 4), "PLATFORM")
    out, path = tmp_path / "out.jsonl", project.path
    export(project, str(out), Export())
    project.close()
    done = import_files(path, Import((str(out),)))
    assert (done.repeated, done.refused, done.layers) == (["d1"], [], 0)


def line(id: str = "l1", annotator: str | None = "a1", **values: object) -> str:
    row = {"format": "annotator/1", "id": id, "text": TEXT, "annotator": annotator}
    return json.dumps({**row, **values}, ensure_ascii=False) + "\n"


def entity(label: str, start: int = 27, end: int = 31) -> dict[str, object]:
    return {"label": label, "start": start, "end": end}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project = make_project(tmp_path)
    project.close()
    return project.path


def imported(path: Path, lines: str, **how: Any) -> Imported:
    file = path.with_name("in.jsonl")
    file.write_text(lines, encoding="utf-8")
    return import_files(path, Import((str(file),), **how))


def opened[T](path: Path, ask: Callable[[Project], T]) -> T:
    project = Project.open(path)
    try:
        return ask(project)
    finally:
        project.close()


def test_a_refused_file_brings_no_labels_into_the_schema(path: Path) -> None:
    lines = line(entities=[entity("NEW"), entity("OLD")]) + line("l2", entities=[entity("X", 9, 9)])
    done = imported(path, lines, map=("NEW=create", "OLD=skip"))
    assert (done.layers, len(done.refused), done.left_out) == (0, 1, {})
    assert opened(path, lambda project: project.schema) == SCHEMA


def test_a_refused_line_brings_no_labels_into_the_schema(path: Path) -> None:
    lines = line() + line("l2", entities=[entity("NEW"), entity("NEWER", 31, 999)])
    lines += line("l3", entities=[entity("NEW"), entity("NOWHERE", 0, 4)])
    done = imported(path, lines, map=("NEW=create", "NEWER=create"), skip_bad=True)
    assert (done.layers, len(done.refused)) == (1, 2)
    assert opened(path, lambda project: project.schema) == SCHEMA


def test_what_a_refused_file_would_repeat_is_not_found_there_already(path: Path) -> None:
    imported(path, line())
    done = imported(path, line() + "{\n")
    assert (done.repeated, done.nothing) == ([], True)


def test_the_name_that_the_person_says_wins_on_untouched_lines_too(path: Path) -> None:
    imported(path, line() + line("l2", annotator=None), as_name="sara")
    statuses = opened(path, lambda project: project.store.layer_statuses())
    assert statuses == {"l1": {"sara": "new"}}


def test_gold_is_nobody_and_a_broken_off_import_leaves_no_names(path: Path) -> None:
    imported(path, line(annotator="gold", entities=[entity("PLATFORM")]))
    project = Project.open(path)
    batch = project.store.begin_import()
    batch.add([Incoming("d1", None, "", "sara", (StatusFact("d1", "sara", "new"),))])
    batch.cancel()
    assert project.people() == []
    assert project.store.layer_statuses() == {"l1": {"gold": "started"}}
    project.close()
