"""The main job at the window: import, label, quit, come back, undo, redo, export."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import resources
from annotator.model.span import Span
from annotator.project.checking import problems
from annotator.project.project import Project
from annotator.settings import Settings
from tests.journeys.person import CTRL, SHIFT, Person

SEED = (resources.sample_corpus() / "seed-article.txt").read_bytes().decode()
EMOJI = f"😀👩\u200d👩 خبر\r\n\r\n{SEED[SEED.index('عضو کابینه دولت سیزدهم در ادامه') :]}".replace(
    "\n\n", "\r\n"
)
PLATFORM, NUMBER = "ایتا", "۳۰ میلیون و ۵۰۰ هزار"


def span_of(text: str, quote: str) -> Span:
    start = text.index(quote)
    return Span(start, start + len(quote))


@pytest.mark.parametrize("name", ["seed", "emoji"])
@pytest.mark.parametrize("hand", ["mouse", "keyboard"])
def test_the_main_job_from_drop_to_jsonl(
    name: str,
    hand: str,
    tmp_path: Path,
    qtbot: QtBot,
    app: QApplication,
    persian_settings: Settings,
) -> None:
    text = SEED if name == "seed" else EMOJI
    article = tmp_path / f"{name}.txt"
    article.write_bytes(text.encode())
    project, out = tmp_path / "p.annotator", tmp_path / "out.jsonl"
    platform, number = span_of(text, PLATFORM), span_of(text, NUMBER)

    person = Person(qtbot, app, project)  # the one answer: where the new project goes
    person.drop(article)
    if hand == "mouse":
        person.double_click(platform)
        person.press(Qt.Key.Key_4)
        person.drag(number)
        person.press(Qt.Key.Key_1)
    else:
        person.put_caret(platform.start + 1)
        person.press(Qt.Key.Key_4)
        person.select_with_keys(number)
        person.press(Qt.Key.Key_1)
    person.quit()
    assert [path.name for path in tmp_path.glob("p.annotator*")] == ["p.annotator"]

    person = Person(qtbot, app, out)
    person.open(project)
    person.press(Qt.Key.Key_Z, held=CTRL)
    assert labelled(project, name) == [("PLATFORM", PLATFORM)]
    person.press(Qt.Key.Key_Z, held=CTRL | SHIFT)
    assert labelled(project, name) == [("PLATFORM", PLATFORM), ("NUMBER", NUMBER)]
    person.window.handle("export")
    person.wait()
    person.quit()
    compare(out, text, name, platform, number)


def labelled(path: Path, document: str) -> list[tuple[str, str]]:
    project = Project.open(path)
    text = project.document(document).text
    entities = project.layer(document, "علی").entities
    assert problems(project) == []
    project.close()
    return [(entity.label, entity.span.of(text)) for entity in entities]


def compare(out: Path, text: str, name: str, platform: Span, number: Span) -> None:
    """Hold the export to the letter; only the random ids are taken from it."""
    written = out.read_bytes().decode()
    first, second = (one["id"] for one in json.loads(written)["entities"])
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    quoted = json.dumps(text, ensure_ascii=False)
    assert written == (
        f'{{"format":"annotator/1","id":"{name}","text":{quoted},"text_sha256":"{sha256}",'
        '"offset_unit":"codepoint","schema":"دولت و سکوها/1",'
        f'"source":{{"path":"{name}.txt","encoding":"utf-8","sha256":"{sha256}"}},'
        '"annotator":"علی","status":"started","document_labels":[],"entities":['
        f'{{"id":"{first}","label":"PLATFORM","start":{platform.start},"end":{platform.end},'
        f'"text":"{PLATFORM}","attributes":{{}},"origin":"hand"}},'
        f'{{"id":"{second}","label":"NUMBER","start":{number.start},"end":{number.end},'
        f'"text":"{NUMBER}","attributes":{{"kind":"cardinal","value":"30500000","unit":"نفر",'
        f'"unit_span":[{number.end + 1},{number.end + 4}]}},"origin":"hand"}}'
        '],"relations":[]}\n'
    )


def test_label_keys_work_on_a_persian_layout(
    tmp_path: Path, qtbot: QtBot, app: QApplication, persian_settings: Settings
) -> None:
    article = tmp_path / "seed.txt"
    shutil.copyfile(resources.sample_corpus() / "seed-article.txt", article)
    project = tmp_path / "p.annotator"
    person = Person(qtbot, app, project)
    person.drop(article)
    person.double_click(span_of(SEED, PLATFORM))
    person.press_persian("۴", 13)  # the key of 4
    person.press_persian("چ", 35)  # the key of ]: the right edge, outwards: to the word before
    assert labelled(project, "seed") == [("PLATFORM", f"پیامرسان {PLATFORM}")]
    person.press_persian("ظ", 52, CTRL)  # the key of Z
    assert labelled(project, "seed") == [("PLATFORM", PLATFORM)]
    person.quit()


def test_the_place_is_kept_and_work_goes_on_through_the_queue(
    tmp_path: Path, qtbot: QtBot, app: QApplication, persian_settings: Settings
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(f"سند شمارهٔ {number} دربارهٔ ایتا و بله", "utf-8")
    project = tmp_path / "p.annotator"
    person = Person(qtbot, app, project)
    person.drop(folder)
    person.press(Qt.Key.Key_Return, held=CTRL)
    assert person.screen.where()[0] == "1"
    person.dialogs.answers.append("تکراری")
    person.press(Qt.Key.Key_Return, held=CTRL | SHIFT)
    assert person.screen.where()[0] == "2"
    person.press(Qt.Key.Key_End)
    person.quit()
    person = Person(qtbot, app)
    person.open(project)
    assert person.screen.where()[0] == "2"
    assert person.screen.where()[1] > 0
    person.quit()
    opened = Project.open(project)
    statuses = [(row.status, row.skip_reason) for row in opened.queue("علی")]
    opened.close()
    assert statuses == [("done", ""), ("skipped", "تکراری"), ("new", "")]
