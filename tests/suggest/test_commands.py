"""The commands numbers, suggest and accept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.cli import run
from annotator.formats.schema_toml import built_in_schema
from annotator.project.project import Project
from tests.making import add_documents


def no_window(path: Path | None) -> int:
    """Stand in for the window."""
    raise AssertionError(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Make a project with one document."""
    project = Project.create(tmp_path / "p.annotator", built_in_schema())
    add_documents(project, {"d1": "وزیر ارتباطات گفت: ۳۰ میلیون نفر در ایتا هستند."})
    project.close()
    return project.path


def test_numbers_prints_one_object_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lines.txt"
    file.write_bytes("بیش از ۳۰ میلیون نفر\nهیچ\n".encode())
    assert run(["numbers", str(file)], no_window) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["text"] == "بیش از ۳۰ میلیون نفر"
    (number,) = first["numbers"]
    assert (number["value"], number["bound"], number["unit"]) == ("30000000", ">", "نفر")
    assert second == {"text": "هیچ", "numbers": []}


def test_suggest_and_accept_fill_a_layer(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["suggest", str(path)], no_window) == 0
    assert run(["accept", str(path), "--as", "a1", "--min-score", "0.5"], no_window) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Accepted 3 suggestions."


@pytest.mark.parametrize(
    "arguments",
    [
        ["suggest", "--by", "guess"],
        ["suggest", "--by", "memory"],
        ["accept"],
        ["accept", "--as", "a1", "--min-score", "2"],
        ["accept", "--as", "a1", "--min-score", "nan"],
        ["accept", "--as", "a1", "--by", "guess"],
    ],
)
def test_wrong_usage_is_exit_2(path: Path, arguments: list[str]) -> None:
    assert run([arguments[0], str(path), *arguments[1:]], no_window) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ["suggest", "--document", "d9"],
        ["suggest", "--as", "gold"],
        ["suggest", "--as", "a/b"],
        ["accept", "--as", "gold"],
        ["accept", "--as", "a/b"],
    ],
)
def test_what_cannot_be_done_is_exit_1(path: Path, arguments: list[str]) -> None:
    assert run([arguments[0], str(path), *arguments[1:]], no_window) == 1


def test_the_memory_of_who_has_labelled_nothing_says_so(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["suggest", str(path), "--by", "memory", "--as", "a7"], no_window) == 0
    assert capsys.readouterr().err == "“a7” has labelled nothing yet: memory proposes nothing.\n"
