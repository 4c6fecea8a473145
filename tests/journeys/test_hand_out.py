"""Hand out and collect from the command line: who gets which file, and what comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator import cli
from annotator.model.span import Span
from annotator.project.project import Project


def run(*words: str | Path) -> int:
    return cli.run([str(word) for word in words], lambda _: 77)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    rows = [{"id": f"d{number}", "text": f"ایتا متن {number}"} for number in range(6)]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (tmp_path / "in.jsonl").write_text(lines, encoding="utf-8")
    path = tmp_path / "p.annotator"
    assert run("new", path) == 0
    assert run("import", path, tmp_path / "in.jsonl") == 0
    return path


def work(path: Path, name: str) -> None:
    project = Project.open(path)
    session = project.session(name)
    for row in project.queue(name):
        session.open(row.id)
        session.label(Span(0, 4), "PLATFORM")
        session.finish()
    project.close()


def export_of(path: Path, out: Path) -> bytes:
    assert run("export", path, out) == 0
    assert run("check", path) == 0
    return out.read_bytes()


def test_files_go_out_and_come_back_in_any_order(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run("split", project, out, "--annotators", "a1,سارا, a3", "--overlap", "50%") == 0
    assert "3 in common" in capsys.readouterr().out
    files = [out / f"{name}.annotator" for name in ("a1", "سارا", "a3")]
    for file in files:
        work(file, file.stem)
    other = tmp_path / "other.annotator"
    other.write_bytes(project.read_bytes())
    assert run("merge", project, *files) == 0
    assert run("merge", other, *reversed(files), files[0]) == 0
    assert "4 layers changed" in capsys.readouterr().out
    assert export_of(project, tmp_path / "1.jsonl") == export_of(other, tmp_path / "2.jsonl")
    lines = (tmp_path / "1.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3 * 3 + 3
    assert run("agree", project) == 0


def test_each_pair_gets_its_common_documents(project: Path, tmp_path: Path) -> None:
    names = "a1,a2,a3"
    assert (
        run("split", project, tmp_path / "o", f"--annotators={names}", "--overlap=6", "--each=2")
        == 0
    )
    for name in names.split(","):
        share = Project.open(tmp_path / f"o/{name}.annotator")
        assert len(share.documents()) == 4
        share.close()


def test_one_refused_file_is_named_and_the_others_are_taken(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("split", project, tmp_path / "o", "--annotators=a1") == 0
    broken = tmp_path / "broken.annotator"
    broken.write_bytes(b"no database")
    assert run("merge", project, tmp_path / "o/a1.annotator", broken) == 4
    assert "broken.annotator" in capsys.readouterr().err
    assert run("merge", project, broken) == 1


def test_only_files_that_came_from_the_project_are_taken(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.annotator"
    assert run("new", other) == 0
    assert run("merge", project, other) == 1
    assert "does not come from this project" in capsys.readouterr().err


def test_hidden_repeats_are_handed_out_measured_and_not_exported(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("split", project, tmp_path / "o", "--annotators=a1", "--repeats=2") == 0
    assert "8 documents (0 in common, 2 hidden repeats)" in capsys.readouterr().out
    file = tmp_path / "o/a1.annotator"
    work(file, "a1")
    assert run("merge", project, file) == 0
    lines = export_of(project, tmp_path / "1.jsonl").decode().splitlines()
    assert len(lines) == 6
    capsys.readouterr()
    assert run("agree", project, "--json") == 0
    (check,) = json.loads(capsys.readouterr().out)["checks"]
    assert (check["kind"], check["handed"], check["documents"]) == ("repeat", 2, 2)
    assert check["strict"]["f1"] == 1.0


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 2),
        (("--annotators=a1", "--repeats=-1"), 2),
        (("--annotators=a1", "--repeats=4"), 1),
        (("--annotators=a1", "--gold-questions=1"), 1),
        (("--annotators=a1", "--overlap=x"), 2),
        (("--annotators=a1", "--overlap=101%"), 2),
        (("--annotators=a1", "--overlap=-1"), 2),
        (("--annotators=a1,gold",), 1),
        (("--annotators=a1,a2", "--overlap=7"), 1),
        (("--annotators=a1,a2", "--each=3"), 1),
    ],
)
def test_what_cannot_be_handed_out_is_said_and_writes_nothing(
    project: Path,
    tmp_path: Path,
    options: tuple[str, ...],
    status: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("split", project, tmp_path / "o", *options) == status
    assert "Traceback" not in capsys.readouterr().err
    assert not (tmp_path / "o").exists()
