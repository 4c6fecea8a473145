"""A team's week: shares go out, three people work, files come back, agreement, review, gold."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import cli, resources
from annotator.settings import Settings
from annotator.ui.agreement.screen import AgreementScreen
from annotator.ui.review.screen import ReviewScreen
from annotator.ui.translation import number
from tests.journeys.person import CTRL, Person

NAMES = ("a1", "a2", "a3")
FEWEST = 30
"""So many disagreements are settled with keys."""


def run(*words: str | Path) -> None:
    assert cli.run([str(word) for word in words], lambda _: 77) == 0


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The sample articles with suggestions."""
    path = tmp_path / "p.annotator"
    run("new", path)
    run("import", path, resources.sample_corpus())
    run("suggest", path)
    return path


def work_at_once(files: list[Path]) -> None:
    """Let three people work in three processes at the same time."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.working", str(file), file.stem],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for file in files
    ]
    for one in started:
        said, complaint = one.communicate(timeout=240)
        assert one.returncode == 0, complaint
        assert int(said) >= 10


def test_from_three_shares_to_gold(
    project: Path,
    tmp_path: Path,
    qtbot: QtBot,
    app: QApplication,
    persian_settings: Settings,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "out"
    options = ("--overlap=10", "--suggest-in-common", "--repeats=1")
    run("split", project, out, f"--annotators={','.join(NAMES)}", *options)
    files = [out / f"{name}.annotator" for name in NAMES]
    work_at_once(files)

    other = tmp_path / "other.annotator"
    other.write_bytes(project.read_bytes())
    run("merge", project, *files)
    run("merge", other, files[2], files[0], files[2], files[1])
    run("merge", project, files[1])
    exports = [tmp_path / f"{number}.jsonl" for number in range(2)]
    for path, export in zip((project, other), exports, strict=True):
        run("check", path)
        run("export", path, export)
    assert exports[0].read_bytes() == exports[1].read_bytes()
    layers = {(one["id"], one["annotator"]): one for one in lines_of(exports[0])}
    assert len(layers) == 10 * 3 + 2  # the others went to one each; repeats are nobody's document

    capsys.readouterr()
    run("agree", project, "--json")
    report = json.loads(capsys.readouterr().out)
    assert [pair["documents"] for pair in report["pairs"]] == [10, 10, 10]
    assert [(one["annotator"], one["documents"]) for one in report["checks"]] == [
        (name, 1) for name in NAMES
    ]

    person = Person(qtbot, app)
    person.open(project)
    look_at_agreement(person, qtbot, report)
    reviewed = review(person, qtbot)
    person.quit()

    gold = tmp_path / "gold.jsonl"
    run("check", project)
    run("export", project, gold, "--gold")
    finished = [one for one in gold.read_text("utf-8").split("\n") if '"status":"done"' in one]
    assert len(finished) == len(reviewed)
    for line in finished:
        document = json.loads(line)["id"]
        assert line == expected(line, layers[document, reviewed[document]])


def look_at_agreement(person: Person, qtbot: QtBot, report: Any) -> None:
    """See on the screen what the command says."""
    person.window.show_screen("agreement")
    screen = person.window.findChild(AgreementScreen)
    assert isinstance(screen, AgreementScreen)
    qtbot.waitUntil(lambda: bool(screen.page.said.text()), timeout=60_000)
    shown = screen.page.matrix.model().index(0, 1).data()
    assert shown == number(f"{report['pairs'][0]['strict']['f1']:.2f}")
    person.wait()
    assert screen.page.checks.model().rowCount() == len(NAMES)


def review(person: Person, qtbot: QtBot) -> dict[str, str]:
    """Settle disagreements with keys; side with one annotator in each document, by turns.

    Returns the documents that were finished, with whom the reviewer sided with.
    """
    person.window.show_screen("review")
    screen = person.window.findChild(ReviewScreen)
    assert isinstance(screen, ReviewScreen)
    qtbot.waitUntil(lambda: screen.queue.draft is not None, timeout=60_000)
    reviewed: dict[str, str] = {}
    settled = 0
    while settled < FEWEST:
        document, name = screen.where()[0], NAMES[len(reviewed) % len(NAMES)]
        while screen.queue.session.undecided:
            person.press(digit_of(screen, name))
            person.press(Qt.Key.Key_Return)
            settled += 1
        person.press(Qt.Key.Key_Return, held=CTRL)
        reviewed[document] = name
    return reviewed


def digit_of(screen: ReviewScreen, annotator: str) -> Qt.Key:
    """Return the digit that stands beside an annotator's version."""
    draft = screen.queue.draft
    assert draft is not None
    versions = draft.place.versions
    place = next(n for n, one in enumerate(versions) if annotator in one.annotators)
    assert place < 9
    return Qt.Key(Qt.Key.Key_1 + place)


def expected(line: str, layer: dict[str, Any]) -> str:
    """Return the gold line that siding with ``layer`` everywhere makes; random ids are taken over."""
    ids = [one["id"] for one in cast("list[dict[str, Any]]", json.loads(line)["entities"])]
    entities = [
        {
            "id": id,
            "label": one["label"],
            "start": one["start"],
            "end": one["end"],
            "text": layer["text"][one["start"] : one["end"]],
            "attributes": one["attributes"],
            "origin": "review",
        }
        for id, one in zip(ids, layer["entities"], strict=True)
    ]
    whole = {**layer, "annotator": "gold", "status": "done", "entities": entities}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
