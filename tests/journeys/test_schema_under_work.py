"""The lead changes the schema while files are with the annotators: nothing is lost on the way."""

from __future__ import annotations

import json
import shutil
from collections.abc import Generator
from contextlib import contextmanager
from itertools import permutations
from pathlib import Path

import pytest

from annotator import cli
from annotator.model.schema_changes import renamed, united
from annotator.model.span import Span
from annotator.project.project import Project
from annotator.project.schema_changes import change

EITAA, HOUSE, OFFICE = Span(0, 4), Span(8, 12), Span(15, 29)
TEXT = "ایتا در مجلس و وزارت ارتباطات"


def run(*words: str | Path) -> int:
    return cli.run([str(word) for word in words], lambda _: 77)


@contextmanager
def opened(path: Path) -> Generator[Project]:
    project = Project.open(path)
    try:
        yield project
    finally:
        project.close()


def work(path: Path, *labels: tuple[Span, str], status: str = "") -> None:
    """Let the one whose file it is label in every document of the queue."""
    with opened(path) as project:
        name = project.preset_annotator or "lead"
        session = project.session(name)
        for row in project.queue(name):
            session.open(row.id)
            for span, label in labels:
                session.label(span, label)
            if status:
                session.finish()


def labels(path: Path, document: str, name: str) -> list[tuple[Span, str]]:
    with opened(path) as project:
        return [(one.span, one.label) for one in project.layer(document, name).entities]


def export_of(path: Path) -> bytes:
    assert run("check", path) == 0
    out = path.with_suffix(".jsonl")
    assert run("export", path, out) == 0
    return out.read_bytes()


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    lines = (json.dumps({"id": f"d{n}", "text": f"{TEXT} {n}"}) for n in range(4))
    (tmp_path / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    path = tmp_path / "lead.annotator"
    assert run("new", path) == 0
    assert run("import", path, tmp_path / "in.jsonl") == 0
    return path


def test_labels_renamed_and_united_by_the_lead_meet_work_under_the_old_ones(
    lead: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("split", lead, tmp_path, "--annotators", "a1,a2", "--overlap", "100%") == 0
    first, second = tmp_path / "a1.annotator", tmp_path / "a2.annotator"
    work(first, (EITAA, "PLATFORM"), (HOUSE, "STATE_BODY"))
    work(second, (EITAA, "PLATFORM"), (HOUSE, "MINISTRY"), status="done")

    with opened(lead) as project:
        schema = renamed(project.schema, "PLATFORM", "MESSENGER")
        change(project, united(schema, "STATE_BODY", "MINISTRY"), "lead")

    # a1's file takes the newer schema home; what was done before can be undone there
    capsys.readouterr()
    assert run("merge", first, lead) == 0
    assert "8 labels carried over" in capsys.readouterr().out
    assert labels(first, "d0", "a1") == [(EITAA, "MESSENGER"), (HOUSE, "MINISTRY")]
    with opened(first) as project:
        session = project.session("a1")
        undone = session.undo()
        assert undone is not None
        (here,) = {document for document, _ in undone.edit.layers}
    assert labels(first, here, "a1") == [(EITAA, "MESSENGER")]
    work(first, (OFFICE, "MINISTRY"), status="done")  # a2 still works by the old schema
    work(second, (OFFICE, "STATE_BODY"))

    capsys.readouterr()
    told: set[bytes] = set()
    for number, files in enumerate(permutations((first, second))):
        into = tmp_path / f"into{number}.annotator"
        shutil.copyfile(lead, into)
        for _ in range(2):
            assert run("merge", into, *files) == 0
        told.add(export_of(into))
    assert capsys.readouterr().out.count("8 labels carried over") == 4  # and none the second time
    (export,) = told
    rows = [json.loads(line) for line in export.decode().splitlines()]
    said = {one["label"] for row in rows for one in row["entities"]}
    assert said == {"MESSENGER", "MINISTRY"}
    assert {row["schema"] for row in rows} == {"دولت و سکوها/2"}
    assert sum(len(row["entities"]) for row in rows) == 4 * 3 + 4 * 3 - 1

    # and all files come to say the same
    assert run("merge", lead, first, second) == 0
    assert run("merge", second, lead) == 0
    assert labels(second, "d0", "a2") == labels(lead, "d0", "a2")
    assert [label for _, label in labels(second, "d0", "a2")] == [
        *("MESSENGER", "MINISTRY", "MINISTRY")
    ]
    assert run("check", second) == 0
    assert run("agree", lead) == 0


def test_new_files_go_out_with_the_new_schema(lead: Path, tmp_path: Path) -> None:
    with opened(lead) as project:
        session = project.session("a1")
        session.open("d0")
        session.label(EITAA, "PLATFORM")
        change(project, renamed(project.schema, "PLATFORM", "MESSENGER"), "lead")
    assert run("split", lead, tmp_path / "out", "--annotators", "a1") == 0
    share = tmp_path / "out" / "a1.annotator"
    assert run("check", share) == 0
    with opened(share) as project:
        assert project.schema.current("PLATFORM") == "MESSENGER"
    work(share, (HOUSE, "STATE_BODY"), (OFFICE, "MESSENGER"))
    assert run("merge", lead, share) == 0
    assert export_of(lead).count(b'"label":"MESSENGER"') == 4 + labels(lead, "d0", "a1").count(
        (EITAA, "MESSENGER")
    )
