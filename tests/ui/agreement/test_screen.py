"""The agreement screen of the sample project."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from annotator.errors import AnnotatorError
from annotator.model.edit import Edit, EntityFact, StatusFact
from annotator.model.entity import Entity
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project.merge import merge_files
from annotator.project.project import Project
from annotator.project.split import Split, split
from annotator.ui import theme, translation
from annotator.ui.agreement.curve import running_mean
from annotator.ui.agreement.screen import AgreementScreen
from annotator.ui.annotate.screen import AnnotateScreen
from annotator.ui.main_window import MainWindow
from tests.making import make_project
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


def test_the_button_of_the_reports_has_its_words_in_the_middle(screen: AgreementScreen) -> None:
    menu = screen.findChild(QMenu)
    assert isinstance(menu, QMenu)
    button = menu.parentWidget()
    assert isinstance(button, QPushButton)
    picture = button.grab().toImage()
    ground, middle = picture.pixel(6, 6), range(6, picture.height() - 6)
    inked = [
        x
        for x in range(6, picture.width() - 6)
        if any(picture.pixel(x, y) != ground for y in middle)
    ]
    assert abs(inked[0] - (picture.width() - 1 - inked[-1])) <= 4


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


def test_a_document_of_the_list_and_of_the_curve_shows_its_cases(screen: AgreementScreen) -> None:
    page = screen.page
    page.documents.clicked.emit(page.documents.model().index(0, 0))
    listed = page.cases.model().rowCount()
    assert listed >= int(page.documents.model().index(0, 1).data())
    titles = {page.cases.model().index(row, 2).data() for row in range(listed)}
    assert titles == {page.documents.model().index(0, 0).data()}
    page.curve.point_chosen.emit(0)
    again = {
        page.cases.model().index(row, 2).data() for row in range(page.cases.model().rowCount())
    }
    assert again == {page.curve_table.model().index(0, 0).data()}


def test_a_click_on_a_dot_of_the_curve_chooses_its_document(
    screen: AgreementScreen, qtbot: QtBot
) -> None:
    curve = screen.page.curve
    assert screen.page.curve_table.model().rowCount() == 10
    with qtbot.waitSignal(curve.point_chosen) as heard:
        qtbot.mouseClick(curve, Qt.MouseButton.LeftButton, pos=curve.place(3).toPoint())
    assert heard.args == [3]


def test_time_runs_in_the_reading_direction(screen: AgreementScreen) -> None:
    curve = screen.page.curve
    assert curve.isRightToLeft()
    assert curve.place(0).x() > curve.place(9).x()


def test_values_that_differ_open_their_cases(screen: AgreementScreen) -> None:
    page = screen.page
    model = page.values.model()
    assert model.rowCount() > 0
    page.values.clicked.emit(model.index(0, 0))
    assert page.cases.model().rowCount() > 0
    assert page.cases.model().index(0, 1).data() == model.index(0, 0).data()


def test_the_charts_can_be_read_as_tables(screen: AgreementScreen) -> None:
    page = screen.page
    (switch,) = [one for one in page.findChildren(QPushButton) if one.isCheckable()]
    switch.click()
    assert page.bar_table.isVisible()
    assert page.curve_table.isVisible()
    assert not page.curve.isVisible()


def test_the_printed_report_stands_alone_with_its_charts(
    screen: AgreementScreen, dialogs: ScriptedDialogs, tmp_path: Path
) -> None:
    out = tmp_path / "out.html"
    dialogs.answers.append(out)
    menu = screen.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.actions()[2].trigger()
    written = out.read_text(encoding="utf-8")
    assert written.count("data:image/png;base64,") == 2
    assert "http" not in written
    assert 'lang="fa" dir="rtl"' in written
    for heading in ("در گذر زمان", "مقدارها و رابطه‌ها", "کدام با کدام اشتباه شد", "سندها"):
        assert f"<h2>{heading}</h2>" in written


def test_running_mean_is_of_the_last_five() -> None:
    assert running_mean([]) == []
    assert running_mean([1.0, 0.0]) == [1.0, 0.5]
    assert running_mean([0.0, 1.0, 1.0, 1.0, 1.0, 1.0])[-1] == pytest.approx(1.0)


@pytest.fixture
def measured(tmp_path: Path, open_window: OpenWindow, qtbot: QtBot) -> AgreementScreen:
    """The screen of a project in which one annotator has done repeats and gold questions."""
    texts = {f"d{n:02}": f"ایتا و بله در متن شمارهٔ {n} آمده‌اند" for n in range(8)}
    project = make_project(tmp_path, texts)
    path = project.path
    done = [StatusFact(f"d{n:02}", "gold", "done") for n in range(2)]
    entity = Entity("g", "PLATFORM", Span(0, 4))
    for one in done:
        facts = (one, EntityFact(one.document, "gold", entity))
        project.store.apply(Edit("review", added=facts), "lead")
    project.close()
    (file,) = split(path, tmp_path / "out", Split(("a1",), repeats=2, gold_questions=2))
    share = Project.open(file.path)
    session = share.session("a1")
    for row in share.queue("a1"):
        session.open(row.id)
        session.label(Span(0, 4), "PLATFORM")
        session.finish()
    share.close()
    merge_files(path, [file.path])
    window = open_window(path)
    window.show_screen("agreement")
    found = window.findChild(AgreementScreen)
    assert isinstance(found, AgreementScreen)
    qtbot.waitUntil(lambda: bool(found.page.said.text()), timeout=20_000)
    return found


def test_who_has_only_checks_is_shown_against_themselves_and_gold(
    measured: AgreementScreen, qtbot: QtBot
) -> None:
    checks = measured.page.checks
    assert checks.isVisible()
    rows = [
        tuple(checks.model().index(row, column).data() for column in range(4)) for row in range(2)
    ]
    assert [row[1:] for row in rows] == [
        ("خودش", "۲ از ۲", "۱٫۰۰"),
        ("لایهٔ نهایی", "۲ از ۲", "۱٫۰۰"),
    ]
    checks.clicked.emit(checks.model().index(1, 0))
    documents = measured.page.documents.model()
    qtbot.waitUntil(lambda: documents.rowCount() == 2, timeout=20_000)
    assert measured.page.said.text() == "هر دو لایه یکی است."


def test_gold_takes_part_as_everybodys_reference_when_it_is_wanted(
    measured: AgreementScreen, qtbot: QtBot
) -> None:
    matrix = measured.page.matrix
    assert matrix.model().rowCount() == 1
    measured.with_gold.click()
    qtbot.waitUntil(lambda: matrix.model().rowCount() == 2, timeout=20_000)
    names = [matrix.model().headerData(n, Qt.Orientation.Horizontal, _HEADER) for n in range(2)]
    assert names == ["نهایی", "a1"]
    measured.page.checks.clicked.emit(measured.page.checks.model().index(0, 0))
    matrix.clicked.emit(matrix.model().index(0, 1))
    qtbot.waitUntil(lambda: measured.page.documents.model().rowCount() == 2, timeout=20_000)
    assert matrix.model().index(0, 1).data() == "۱٫۰۰"
    measured.with_gold.click()
    qtbot.waitUntil(lambda: matrix.model().rowCount() == 1, timeout=20_000)


def test_without_gold_there_is_no_such_choice(screen: AgreementScreen) -> None:
    assert not screen.with_gold.isVisible()


def test_gamma_is_computed_when_it_is_asked_for(screen: AgreementScreen, qtbot: QtBot) -> None:
    assert "گاما" not in screen.page.said.text()
    screen.page.gamma.click()
    qtbot.waitUntil(lambda: "گاما" in screen.page.said.text(), timeout=60_000)
    assert not screen.page.gamma.isEnabled()
    assert "۰٫۹" in screen.page.said.text().rpartition("گاما")[2]


def test_cases_come_into_view_when_they_are_asked_for(
    screen: AgreementScreen, qtbot: QtBot
) -> None:
    assert screen.page.cases.visibleRegion().isEmpty()
    screen.page.documents.clicked.emit(screen.page.documents.model().index(0, 0))
    cases = screen.page.cases
    qtbot.waitUntil(lambda: cases.visibleRegion().boundingRect().height() == cases.height())


def test_what_could_not_be_measured_is_measured_when_the_file_is_back(
    screen: AgreementScreen, window: MainWindow, qtbot: QtBot
) -> None:
    assert window.work.project is not None
    path = window.work.project.path
    window.show_screen("annotate")
    screen.refresh()
    away = path.rename(path.with_name("away.annotator"))
    with qtbot.captureExceptions() as caught:
        window.show_screen("agreement")
    assert [kind for kind, *_ in caught] == [AnnotatorError]
    away.rename(path)
    window.show_screen("annotate")
    with qtbot.waitSignal(window.background.started, timeout=20_000):
        window.show_screen("agreement")
    qtbot.waitUntil(lambda: not window.background.busy, timeout=20_000)
