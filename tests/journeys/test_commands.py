"""The commands as scripts call them: exit status, standard output, standard error, files."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from annotator import cli
from annotator.__main__ import COMMANDS
from tests.damage import damage
from tests.shared import SHARED, needs_shared

TEXT = "وزیر ارتباطات گفت: کاربران ایتا ۳۰ میلیون نفر شدند.\r\n"


class Shell:
    """Runs commands in this process and keeps what they said."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd
        self.out = self.err = ""

    def __call__(self, *words: str | Path) -> int:
        self._capfd.readouterr()
        status = cli.run([str(word) for word in words], lambda _: 77)
        self.out, self.err = self._capfd.readouterr()
        return status

    def rows(self) -> list[dict[str, Any]]:
        """Return the JSON objects on standard output, one a line."""
        return [json.loads(row) for row in self.out.split("\n") if row]


@pytest.fixture
def shell(capfd: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capfd)


@pytest.fixture
def project(shell: Shell, tmp_path: Path) -> Path:
    assert shell("new", tmp_path / "p") == 0
    return tmp_path / "p.annotator"


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def line(**values: Any) -> str:
    row = {
        "id": "d1",
        "text": "ایتا ۳۰ میلیون",
        "annotator": "a1",
        "status": "done",
        "entities": [{"id": "e1", "label": "PLATFORM", "start": 0, "end": 4, "text": "ایتا"}],
    }
    return json.dumps({**row, **values}, ensure_ascii=False) + "\n"


def exported(shell: Shell, project: Path, *options: str) -> list[dict[str, Any]]:
    assert shell("export", project, "-", *options) == 0
    return shell.rows()


def test_every_command_is_known_before_click_is_imported(shell: Shell) -> None:
    assert sorted(COMMANDS) == sorted(cli.commands.commands)
    for command in COMMANDS:
        assert shell(command, "--help") == 0
        assert "Usage: annotator" in shell.out


def test_version_and_wrong_usage(shell: Shell) -> None:
    assert shell("--version") == 0
    assert shell("nonsense") == 2
    assert shell("export") == 2
    assert shell("export", "p", "-", "--gold", "--best") == 2


def test_a_project_is_made_once(shell: Shell, project: Path) -> None:
    assert project.is_file()
    assert shell("new", project) == 1
    assert "already" in shell.err
    assert len(shell.err.splitlines()) == 1


def test_what_is_no_project_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    other = write(tmp_path / "x.annotator", "no project")
    for path in (other, tmp_path / "missing.annotator"):
        for command in (("check", path), ("export", path, "-"), ("import", path, other)):
            assert shell(*command) == 1
            assert len(shell.err.splitlines()) == 1


def test_a_folder_gives_its_texts_and_counts_the_rest(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    write(tmp_path / "in" / "b.txt", "متن ب")
    write(tmp_path / "in" / "2024" / "a.txt", TEXT)
    write(tmp_path / "in" / "note.md", "x")
    assert shell("import", project, tmp_path / "in") == 0
    assert "1 other" in shell.err
    rows = exported(shell, project)
    assert [(row["id"], row["source"]["path"]) for row in rows] == [
        ("2024/a", "2024/a.txt"),
        ("b", "b.txt"),
    ]
    assert rows[0]["text"] == TEXT
    assert (rows[0]["annotator"], rows[0]["status"]) == (None, "new")


def test_the_same_file_again_is_noticed_and_another_text_gets_another_id(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    write(tmp_path / "a" / "x.txt", "یک")
    write(tmp_path / "b" / "x.txt", "دو")
    write(tmp_path / "c" / "y.txt", "یک")
    assert shell("import", project, tmp_path / "a", tmp_path / "b", tmp_path / "a") == 0
    assert "2 documents" in shell.out
    assert "nothing new: 1" in shell.out
    assert shell("import", project, tmp_path / "b", tmp_path / "c") == 0
    assert "y: the same text as x" in shell.err
    assert [row["id"] for row in exported(shell, project)] == ["x", "x-2", "y"]


def test_bad_files_are_named_and_the_rest_is_imported(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    write(tmp_path / "in" / "good.txt", TEXT)
    write(tmp_path / "in" / "bad.txt", TEXT.encode() + b"\xff\xfe\x00")
    assert shell("import", project, tmp_path / "in") == 4
    assert "bad.txt: " in shell.err
    assert shell("import", project, tmp_path / "in" / "bad.txt") == 1
    assert len(exported(shell, project)) == 1


def test_standard_input_is_read(
    shell: Shell, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(io.BytesIO(line().encode()))
    monkeypatch.setattr(sys, "stdin", stream)
    assert shell("import", project, "-") == 0
    assert exported(shell, project)[0]["entities"][0]["origin"] == "imported"


def test_a_layer_again_is_nothing_new_and_another_one_is_refused(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    first = write(tmp_path / "a.jsonl", line())
    assert shell("import", project, first) == 0
    assert shell("import", project, first) == 0
    assert "nothing new: 1" in shell.out
    other = write(tmp_path / "b.jsonl", line(entities=[]))
    assert shell("import", project, other) == 1
    assert "b.jsonl: Line 1: " in shell.err
    assert shell("import", project, other, "--as", "a2") == 0
    assert [row["annotator"] for row in exported(shell, project)] == ["a1", "a2"]
    assert "several lines" in shell.err


def test_an_annotated_file_is_imported_whole_or_not_at_all(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    file = write(tmp_path / "a.jsonl", line() + line(id="d2", text="متن دیگر") + line(id="d3"))
    assert shell("import", project, file) == 1
    assert exported(shell, project) == []


def test_bad_lines_can_be_left_out(shell: Shell, project: Path, tmp_path: Path) -> None:
    bad = line(id="d2", entities=[{"label": "NOBODY", "start": 0, "end": 4}])
    file = write(tmp_path / "a.jsonl", line() + bad + line(id="d3"))
    assert shell("import", project, file) == 1
    assert shell("import", project, file, "--skip-bad") == 4
    assert "Line 2: The schema has no label “NOBODY”." in shell.err
    assert [row["id"] for row in exported(shell, project)] == ["d1", "d3"]


def test_entities_of_nobody_are_wrong_usage(shell: Shell, project: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", line(id="d0", entities=[]) + line(annotator=None))
    assert shell("import", project, file) == 2
    assert exported(shell, project) == []
    assert shell("import", project, file, "--as", "علی") == 0


def test_labels_are_mapped_created_and_left_out(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    triples = [[0, 4, "APP"], [5, 7, "NUM"], [5, 14, "JUNK"]]
    row = {"id": 1, "text": "ایتا ۳۰ میلیون", "label": triples}
    file = write(tmp_path / "a.jsonl", json.dumps(row))
    assert shell("import", project, file, "--as", "a1") == 1
    maps = ("--map", "APP=PLATFORM", "--map", "NUM=create", "--map", "JUNK=skip")
    assert shell("import", project, file, "--as", "a1", *maps) == 0
    (row,) = exported(shell, project)
    assert [one["label"] for one in row["entities"]] == ["PLATFORM", "NUM"]
    assert row["schema"] == "دولت و سکوها/2"
    assert shell("check", project) == 0


def test_what_export_chooses(shell: Shell, project: Path, tmp_path: Path) -> None:
    rows = [
        line(),
        line(annotator="a2", status="started"),
        line(id="d2"),
        line(id="d2", annotator="gold", entities=[]),
        line(id="d3", annotator=None, status="new", entities=[]),
    ]
    assert shell("import", project, write(tmp_path / "a.jsonl", "".join(rows))) == 0

    def chosen(*options: str) -> list[tuple[str, str | None]]:
        return [(row["id"], row["annotator"]) for row in exported(shell, project, *options)]

    everything = [("d1", "a1"), ("d1", "a2"), ("d2", "a1"), ("d2", "gold"), ("d3", None)]
    assert chosen() == chosen("--all") == everything
    assert chosen("--annotator", "a2") == [("d1", "a2")]
    assert chosen("--gold") == [("d2", "gold")]
    assert chosen("--best") == [("d1", "a1"), ("d2", "gold")]
    assert chosen("--status", "done") == [("d1", "a1"), ("d2", "a1"), ("d2", "gold")]


def test_gold_that_is_not_done_is_not_best_among_what_is_done(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    rows = line() + line(annotator="gold", status="started")
    assert shell("import", project, write(tmp_path / "a.jsonl", rows)) == 0
    best = [row["annotator"] for row in exported(shell, project, "--best")]
    done = [row["annotator"] for row in exported(shell, project, "--best", "--status", "done")]
    assert (best, done) == (["gold"], ["a1"])


def test_an_export_never_takes_the_place_of_a_project(shell: Shell, project: Path) -> None:
    before = project.read_bytes()
    assert shell("export", project, project) == 1
    assert "is a project" in shell.err
    assert project.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("p", "p.annotator"),
        ("p.db", "p.db"),
        ("گزارش ۱.۲", "گزارش ۱.۲.annotator"),
        ("report 1.2", "report 1.2.annotator"),
    ],
)
def test_a_name_without_a_suffix_gets_ours(
    shell: Shell, tmp_path: Path, name: str, file: str
) -> None:
    assert shell("new", tmp_path / name) == 0
    assert [one.name for one in tmp_path.iterdir()] == [file]
    assert shell("check", tmp_path / name) == 0


def test_nobody_guesses_which_of_two_layers_is_best(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    file = write(tmp_path / "a.jsonl", line() + line(annotator="a2"))
    assert shell("import", project, file) == 0
    out = tmp_path / "out.jsonl"
    assert shell("export", project, out, "--best") == 3
    assert "d1" in shell.err
    assert not out.exists()


def test_the_schema_goes_beside_the_export(shell: Shell, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert shell("export", project, out, "--with-schema") == 0
    schema = json.loads((tmp_path / "out.jsonl.schema.json").read_text(encoding="utf-8"))
    assert [label["key"] for label in schema["labels"]][:2] == ["NUMBER", "MINISTER"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "out.jsonl",
        "out.jsonl.schema.json",
        "p.annotator",
    ]


def test_a_wrong_schema_names_line_and_reason(shell: Shell, tmp_path: Path) -> None:
    text = 'name = "x"\n[[labels]]\nkey = "A"\nname = { en = "A" }\ncolour = "blue"\n'
    schema = write(tmp_path / "s.toml", text)
    assert shell("new", tmp_path / "p", "--schema", schema) == 1
    assert "Line 5" in shell.err
    assert not (tmp_path / "p.annotator").exists()


def test_a_schema_of_ones_own(shell: Shell, tmp_path: Path) -> None:
    text = 'name = "x"\n[[labels]]\nkey = "A"\nname = { en = "A" }\ncolour = "#aa0000"\nguideline = "a.md"\n'
    write(tmp_path / "a.md", "# A")
    assert shell("new", tmp_path / "p", "--schema", write(tmp_path / "s.toml", text)) == 0
    file = write(tmp_path / "a.jsonl", line(entities=[{"label": "A", "start": 0, "end": 4}]))
    assert shell("import", tmp_path / "p.annotator", file) == 0
    assert exported(shell, tmp_path / "p.annotator")[0]["schema"] == "x/1"


def test_export_import_export_gives_the_same_bytes(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    assert shell("demo", tmp_path / "demo", "--no-window") == 0
    first = (tmp_path / "demo" / "sample.jsonl").read_bytes()
    assert shell("import", project, tmp_path / "demo" / "sample.jsonl") == 0
    assert shell("export", project, tmp_path / "again.jsonl") == 0
    assert (tmp_path / "again.jsonl").read_bytes() == first
    assert shell("check", project, "--json") == 0
    assert json.loads(shell.out)["ok"] is True


def test_the_demo_opens_what_is_there_the_second_time(shell: Shell, tmp_path: Path) -> None:
    assert shell("demo", tmp_path / "demo", "--no-window") == 0
    before = (tmp_path / "demo" / "sample.annotator").read_bytes()
    assert shell("demo", tmp_path / "demo", "--no-window") == 0
    assert "already" in shell.out
    assert (tmp_path / "demo" / "sample.annotator").read_bytes() == before


def test_the_demo_measures_its_two_annotators(shell: Shell, tmp_path: Path) -> None:
    assert shell("demo", tmp_path / "demo", "--no-window") == 0
    assert shell("agree", tmp_path / "demo" / "sample.annotator", "--json") == 0
    report = json.loads(shell.out)
    (pair,) = report["pairs"]
    assert pair["annotators"] == ["a1", "a2"]
    assert 0.7 < pair["strict"]["f1"] < pair["lenient"]["f1"] < 1
    assert shell("agree", tmp_path / "demo" / "sample.annotator", "--annotators", "a1,x") == 1


def test_tokens_of_each_line(shell: Shell, tmp_path: Path) -> None:
    file = write(tmp_path / "t.txt", "کاربران ایتا\u2028شد\n۲/۵\n")
    assert shell("tokens", file) == 0
    rows = shell.rows()
    assert rows[1] == {"text": "۲/۵", "tokens": [[0, 3]]}
    assert rows[0]["tokens"] == [[0, 7], [8, 12], [13, 15]]


@needs_shared
def test_all_fars_articles_come_in_and_out_unchanged(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    folder = SHARED / "corpora" / "fars-news"
    assert shell("import", project, folder) == 0
    rows = exported(shell, project)
    assert len(rows) == 320
    for row in rows:
        assert row["text"].encode() == (folder / row["source"]["path"]).read_bytes()
    first = shell.out
    file = write(tmp_path / "all.jsonl", first)
    assert shell("new", tmp_path / "q") == 0
    assert shell("import", tmp_path / "q.annotator", file) == 0
    assert shell("export", tmp_path / "q.annotator", "-") == 0
    assert shell.out == first


def test_damage_is_said_by_every_command_that_meets_it(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    assert shell("import", project, write(tmp_path / "a.txt", TEXT)) == 0
    damage(project, "edits")
    assert shell("check", project, "--json") == 1
    assert shell.rows()[0]["ok"] is False
    split = ("split", project, tmp_path / "out", "--annotators", "a,b")
    for command in (("export", project, "-"), ("check", project), split):
        assert shell(*command) == 1
        assert len((shell.out + shell.err).splitlines()) == 1


def test_names_that_no_file_can_have_are_one_sentence(shell: Shell, project: Path) -> None:
    long = "x" * 300
    for command in (("new", "."), ("new", long), ("check", long), ("export", project, ".")):
        assert shell(*command) == 1
        assert len(shell.err.splitlines()) == 1
    assert shell("import", project, long) == 1
    assert long in shell.err


def test_a_folder_that_cannot_be_entered_is_named_and_the_rest_is_imported(
    shell: Shell, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "in" / "a.txt", TEXT)
    write(tmp_path / "in" / "locked" / "b.txt", TEXT)
    scandir = os.scandir

    def refuse(path: str | Path) -> Any:
        if os.fspath(path).endswith("locked"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert shell("import", project, tmp_path / "in") == 4
    assert f"“{tmp_path / 'in' / 'locked'}” cannot be read (Permission denied)." in shell.err
    assert [row["id"] for row in exported(shell, project)] == ["a"]


needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")


@needs_pipes
def test_an_export_fills_a_pipe_and_follows_a_link_and_replaces_neither(
    shell: Shell, project: Path, tmp_path: Path
) -> None:
    assert shell("import", project, write(tmp_path / "a.txt", TEXT)) == 0
    assert shell("export", project, tmp_path / "whole.jsonl") == 0
    whole = (tmp_path / "whole.jsonl").read_bytes()
    pipe, link, target = tmp_path / "pipe", tmp_path / "link", write(tmp_path / "target", "old")
    os.mkfifo(pipe)
    link.symlink_to(target)
    with ThreadPoolExecutor() as threads:
        read = threads.submit(pipe.read_bytes)
        assert shell("export", project, pipe) == 0
        assert read.result() == whole
    assert shell("export", project, link) == 0
    assert (pipe.is_fifo(), link.is_symlink(), target.read_bytes()) == (True, True, whole)


@needs_pipes
def test_a_pipe_is_read_whole(shell: Shell, project: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "a.jsonl"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as threads:
        written = threads.submit(pipe.write_bytes, line().encode())
        assert shell("import", project, pipe) == 0
        assert written.result() > 0
    assert [row["id"] for row in exported(shell, project)] == ["d1"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full here")
def test_standard_output_that_is_full_is_one_sentence(project: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "annotator", "check", project],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, b"Standard output: No space left on device.\n")
