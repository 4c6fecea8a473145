"""The agreement screen of the sample project."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from annotator.model.schema import Schema
from annotator.project.project import Project
from annotator.ui import theme, translation
from annotator.ui.agreement.screen import AgreementScreen
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.main_window import MainWindow
from tests.ui.agreement.conftest import OpenWindow
from tests.ui.script import ScriptedDialogs

_HEADER = Qt.ItemDataRole.DisplayRole


def _choose(screen: AgreementScreen, row: int, column: int) -> None:
    model = screen.page.confusion.model()
    screen.page.confusion.setCurrentIndex(model.index(row, column))


def _last_column(screen: AgreementScreen) -> int:
    return screen.page.confusion.model().columnCount() - 1


def test_sentences_stand_beside_the_numbers(screen: AgreementScreen) -> None:
    assert "کمتر از همه هم‌نظرند" in screen.page.said.text()
    assert "مورد را تنها یکی دیده است" in screen.page.said.text()


def test_the_confusion_table_has_a_row_and_a_column_for_what_was_not_seen(
    screen: AgreementScreen,
) -> None:
    model = screen.page.confusion.model()
    last = _last_column(screen)
    for orientation in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
        assert model.headerData(last, orientation, _HEADER) == "دیده‌نشده"
    assert model.index(last, last).data() == "–"


def test_a_cell_lists_as_many_cases_as_it_counts(screen: AgreementScreen) -> None:
    last = _last_column(screen)
    _choose(screen, 0, last)
    counted = screen.page.confusion.model().index(0, last).data()
    rows = screen.page.cases.model().rowCount()
    assert rows > 0
    assert counted == translation.number(rows)


def test_a_case_opens_its_document_in_the_annotate_screen(
    screen: AgreementScreen, window: MainWindow
) -> None:
    _choose(screen, 0, _last_column(screen))
    asked: list[str] = []

    def hear(document: str, _: int) -> None:
        asked.append(document)

    screen.place_requested.connect(hear)
    screen.page.cases.activated.emit(screen.page.cases.model().index(0, 0))
    annotate = window.findChild(AnnotateScreen)
    assert isinstance(annotate, AnnotateScreen)
    assert annotate.isVisible()
    assert annotate.where()[0] == asked[0]


def test_documents_stand_in_order_of_their_differences(screen: AgreementScreen) -> None:
    model = screen.page.documents.model()
    shown = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    counts = [int(text) for text in shown]
    assert counts == sorted(counts, reverse=True)
    assert len(counts) == 10


def test_the_bars_say_in_words_what_they_draw(screen: AgreementScreen) -> None:
    rows = screen.page.bars.accessibleDescription().splitlines()
    assert len(rows) == screen.page.bar_table.model().rowCount()
    assert all("دقیق" in row and "هم‌پوشان" in row for row in rows)


def test_every_kind_of_report_is_written(
    screen: AgreementScreen, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    files = [tmp_path / f"out{suffix}" for suffix in (".csv", ".json", ".html", ".png")]
    dialogs.answers += files
    menu = screen.findChild(QMenu)
    assert isinstance(menu, QMenu)
    for entry in menu.actions():
        entry.trigger()
    rows = list(csv.DictReader(files[0].read_text(encoding="utf-8-sig").splitlines()))
    report = json.loads(files[1].read_text(encoding="utf-8"))
    strict = report["pairs"][0]["strict"]["f1"]
    assert rows[0]["measure"] == "strict_f1"
    assert float(rows[0]["value"]) == strict
    assert 'dir="rtl"' in files[2].read_text(encoding="utf-8")
    assert files[3].read_bytes().startswith(b"\x89PNG")


def test_a_report_that_cannot_be_written_is_refused(
    screen: AgreementScreen, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    refused: list[object] = []
    screen.refused.connect(refused.append)
    dialogs.answers.append(tmp_path / "nowhere" / "out.csv")
    menu = screen.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert len(refused) == 1


def test_without_a_pair_it_says_what_is_needed(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "empty.annotator"
    Project.create(path, Schema("empty")).close()
    window = open_window(path)
    window.show_screen("agreement")
    screen = window.findChild(AgreementScreen)
    assert isinstance(screen, AgreementScreen)
    qtbot.waitUntil(lambda: "دست‌کم دو نفر" in screen.empty.text, timeout=20_000)
    assert not screen.page.isVisible()


@pytest.mark.parametrize("look", [theme.DARK, theme.LIGHT])
def test_texts_and_colours_follow_the_language_and_the_theme(
    screen: AgreementScreen, window: MainWindow, app: QApplication, look: theme.Theme
) -> None:
    translation.install(app, "en")
    window.retranslate()
    window.show_theme(look)
    assert "They agree least about" in screen.page.said.text()
    assert screen.page.palette().window().color().name() == look.paper
