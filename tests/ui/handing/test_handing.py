"""Handing out and collecting from the window."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.project import demo
from annotator.project.project import Project
from annotator.project.split import Split, Standing
from annotator.settings import Settings
from annotator.ui.handing.split_sheet import SplitSheet
from annotator.ui.handing.standing_table import StandingTable
from annotator.ui.main_window import MainWindow
from tests.ui.script import ScriptedDialogs


@pytest.fixture
def sheet(app: QApplication, qtbot: QtBot) -> SplitSheet:
    made = SplitSheet(None, 320, 320, ["سارا", "رضا", "مینا", "علی"], [])
    qtbot.addWidget(made)
    return made


def test_the_dialog_says_what_would_be_handed_out(sheet: SplitSheet) -> None:
    sheet.common.setValue(30)
    said = sheet.said()
    assert said.startswith("۳۲۰ سند، ۴ برچسب‌زن، ۳۰ سند مشترک")
    assert "نزدیک ۸۸ سند" in said


def test_names_may_be_divided_by_commas_of_either_script(sheet: SplitSheet) -> None:
    sheet.names.setText("سارا، رضا,Mina ; ")
    assert sheet.annotators() == ("سارا", "رضا", "Mina")


@pytest.mark.parametrize("names", ["", "سارا، سارا", "gold", "a/b"])
def test_names_that_cannot_be_taken_bar_the_way(sheet: SplitSheet, names: str) -> None:
    sheet.names.setText(names)
    assert not sheet.can_hand_out()


def test_one_annotator_has_nothing_in_common_with_anybody(sheet: SplitSheet) -> None:
    sheet.common.setValue(30)
    sheet.names.setText("سارا")
    assert sheet.wish() == Split(("سارا",))


def test_later_only_new_documents_are_proposed(app: QApplication, qtbot: QtBot) -> None:
    standing = Standing("سارا", 300, 10, 200, 1)
    later = SplitSheet(None, 320, 20, ["سارا"], [standing])
    qtbot.addWidget(later)
    assert later.wish().new_only
    assert later.said().startswith("۲۰ سند")


def test_what_measures_the_annotators_can_be_mixed_in(app: QApplication, qtbot: QtBot) -> None:
    sheet = SplitSheet(None, 320, 320, ["سارا", "رضا"], [], gold=6)
    qtbot.addWidget(sheet)
    sheet.repeats.setValue(5)
    sheet.questions.setValue(9)
    assert (sheet.wish().repeats, sheet.wish().gold_questions) == (5, 6)
    assert "نزدیک ۱۷۱ سند" in sheet.said()


def test_without_gold_there_are_no_questions(sheet: SplitSheet) -> None:
    assert not sheet.questions.isEnabled()


def test_who_has_what_and_how_far_stands_in_a_table(app: QApplication, qtbot: QtBot) -> None:
    worked = datetime.now(UTC).isoformat()
    standing = Standing("سارا", 300, 10, 200, 1, worked, worked)
    sheet = SplitSheet(None, 320, 20, ["سارا"], [standing])
    qtbot.addWidget(sheet)
    table = sheet.findChild(StandingTable)
    assert isinstance(table, StandingTable)
    cells = [table.model().index(0, column).data() for column in range(7)]
    assert cells[:5] == ["سارا", "۳۰۰", "۲۰۰", "۱۰", "۱"]
    assert cells[5].startswith("امروز")
    assert cells[6] == "–"


@pytest.fixture
def window(
    app: QApplication, qtbot: QtBot, dialogs: ScriptedDialogs, tmp_path: Path
) -> Iterator[MainWindow]:
    path = demo.make(tmp_path / "sample", lambda _: None)
    made = MainWindow(Settings(language="fa", theme="light", annotator="lead"), dialogs)
    qtbot.addWidget(made)
    made.show()
    made.open_project(path)
    yield made
    made.close()


def test_files_are_handed_out_worked_on_and_collected_again(
    window: MainWindow, dialogs: ScriptedDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    dialogs.answers += [Split(("sara", "reza"), 4, each=2), folder]
    window.handle("split")
    qtbot.waitUntil(lambda: "۲ فایل نوشته شد." in dialogs.asked, timeout=20_000)
    files = sorted(folder.iterdir())
    assert [file.name for file in files] == ["reza.annotator", "sara.annotator"]

    sara = Project.open(files[1])
    session = sara.session("sara")
    document = sara.queue("sara")[0].id
    session.open(document)
    session.finish()
    sara.close()
    broken = tmp_path / "broken.annotator"
    shutil.copy(__file__, broken)

    dialogs.answers.append((files[1], broken))
    window.handle("merge")
    fact = "۱ فایل گردآوری شد. ۱ فایل پذیرفته نشد."
    qtbot.waitUntil(lambda: fact in dialogs.asked, timeout=20_000)
    assert any("sara.annotator" in line and "۱ ویرایش تازه" in line for line in dialogs.details)
    assert any("broken.annotator" in line for line in dialogs.details)
    project = window.work.project
    assert project is not None
    assert project.layer(document, "sara").status == "done"


def test_nothing_happens_when_the_dialogs_are_cancelled(
    window: MainWindow, dialogs: ScriptedDialogs
) -> None:
    dialogs.answers += [None, ()]
    assert window.handle("split")
    assert window.handle("merge")
    assert not window.background.busy
