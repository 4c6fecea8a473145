"""A process killed at a random moment loses no edit whose return was seen."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from annotator.project.checking import problems
from annotator.project.project import Project
from tests.making import make_project

ROUNDS = 50
TEXT = "وزیر ارتباطات گفت کاربران ایتا زیاد شد. " * 200


def test_fifty_kills_lose_nothing(tmp_path: Path) -> None:
    make_project(tmp_path, {"d1": TEXT}).close()
    path = tmp_path / "test.annotator"
    choose = random.Random(7)
    expected: dict[str, tuple[int, int]] = {}
    removed: set[str] = set()
    for number in range(ROUNDS):
        for line in kill_after(path, number, choose.randint(1, 120)):
            note(line, expected, removed)
        project = Project.open(path)
        layer = project.layer("d1", "a1")
        stored = {one.id: (one.span.start, one.span.end) for one in layer.entities}
        assert expected.items() <= stored.items()
        assert not removed & stored.keys()
        assert problems(project) == []
        expected = stored  # an edit that was stored but not yet said may be there too
        project.close()
    assert len(expected) > ROUNDS


def kill_after(path: Path, seed: int, lines: int) -> list[str]:
    """Let the labeller say some lines, kill it at once, and return all whole lines it said."""
    command = [sys.executable, "-m", "tests.journeys.labeller", str(path), str(seed)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = [process.stdout.readline() for _ in range(lines)]
    process.kill()
    said += process.stdout.readlines()
    process.stdout.close()
    process.wait()
    return [line for line in said if line.endswith("\n")]


def note(line: str, expected: dict[str, tuple[int, int]], removed: set[str]) -> None:
    id, start, end = line[1:].split()
    expected.pop(id, None)
    if line[0] == "+":
        expected[id] = (int(start), int(end))
    elif line[0] == "-":
        removed.add(id)
