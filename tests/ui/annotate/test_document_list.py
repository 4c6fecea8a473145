"""The list of documents: order, filter, current row, speed with many."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.edit import Status
from annotator.model.layer import Layer
from annotator.project.project import QueueRow
from annotator.ui import theme
from annotator.ui.annotate.document_list import DocumentList
from annotator.ui.annotate.queue_model import CURRENT_ROLE, Filter, QueueModel, Segment


def row(id: str, status: Status = "new", title: str = "", **more: object) -> QueueRow:
    made = QueueRow(id, title or f"سند {id}", status, "", unsure=False, entities=0, suggestions=0)
    return replace(made, **more)


ROWS = [
    row("a", "done", "مصرف پهنای باند سکوهای داخلی"),
    row("b", "started", "ادعاي وزير ارتباطات دربارهٔ سكوها"),
    row("c", "skipped", "پیوند شکسته", skip_reason="صفحه نیست"),
    row("d", "new", "رشد ۱۲ درصدی تراکنش‌ها", unsure=True),
    row("e", "new", "آغاز نوبت‌دهی"),
]


@pytest.fixture
def model(app: QApplication) -> QueueModel:
    model = QueueModel()
    model.show_rows(ROWS)
    return model


@pytest.fixture
def listed(app: QApplication, qtbot: QtBot) -> DocumentList:
    listed = DocumentList()
    qtbot.addWidget(listed)
    listed.show_theme(theme.LIGHT)
    listed.retranslate()
    listed.show_rows(ROWS)
    listed.resize(288, 600)
    with qtbot.waitExposed(listed):
        listed.show()
    return listed


def titles(model: QueueModel) -> list[str]:
    return [model.index(n).data() for n in range(model.rowCount())]


@pytest.mark.parametrize(
    ("segment", "ids"),
    [(Segment.ALL, "abcde"), (Segment.NEW, "de"), (Segment.STARTED, "b"), (Segment.DONE, "ac")],
)
def test_a_segment_shows_its_statuses(model: QueueModel, segment: Segment, ids: str) -> None:
    model.show_filter(Filter(segment))
    assert "".join(one for one in "abcde" if model.index_of(one).isValid()) == ids


def test_a_queue_that_is_read_anew_is_not_overtaken_by_an_edit_before_it(
    listed: DocumentList,
) -> None:
    listed.show_layer(Layer("b", "a1"), 1, 3)
    listed.show_rows([replace(one, suggestions=9) for one in ROWS])
    listed.show_current("b")
    shown = listed.model.row("b")
    assert shown is not None
    assert shown.suggestions == 9


def test_titles_are_found_in_arabic_or_persian_letters(model: QueueModel) -> None:
    model.show_filter(Filter(title="وزیر ارتباطات دربارهٔ سکو"))
    assert titles(model) == ["ادعاي وزير ارتباطات دربارهٔ سكوها"]


def test_titles_are_found_with_a_blank_for_a_half_space(model: QueueModel) -> None:
    model.show_filter(Filter(title="نوبت دهی"))
    assert titles(model) == ["آغاز نوبت‌دهی"]


def test_only_unsure_documents_can_be_shown(model: QueueModel) -> None:
    model.show_filter(Filter(unsure=True))
    assert titles(model) == ["رشد ۱۲ درصدی تراکنش‌ها"]


def test_neighbours_are_those_shown(model: QueueModel) -> None:
    model.show_filter(Filter(Segment.NEW))
    assert model.neighbour("b", 1) == "d"
    assert model.neighbour("d", 1) == "e"
    assert model.neighbour("e", 1) is None
    assert model.neighbour("d", -1) is None


def test_the_next_to_do_comes_round_from_the_start(model: QueueModel) -> None:
    assert model.next_to_do() == "b"
    assert model.next_to_do("b") == "d"
    assert model.next_to_do("e") == "b"


def test_nothing_is_to_do_where_all_others_are_done(app: QApplication) -> None:
    model = QueueModel()
    model.show_rows([row("a", "done"), row("b", "skipped"), row("c")])
    assert model.next_to_do("c") is None


def test_a_changed_row_stays_though_the_filter_would_leave_it_out(model: QueueModel) -> None:
    model.show_filter(Filter(Segment.NEW))
    model.show_current("d")
    model.change_row(row("d", "done"))
    index = model.index_of("d")
    assert index.isValid()
    assert index.data(CURRENT_ROLE) is True


def test_the_tooltip_of_a_skipped_document_says_why(model: QueueModel) -> None:
    tooltip = model.index_of("c").data(Qt.ItemDataRole.ToolTipRole)
    assert "صفحه نیست" in tooltip


def test_typing_filters_and_the_button_clears_the_filter(listed: DocumentList) -> None:
    listed.field.setText("چیزی که نیست")
    assert listed.model.rowCount() == 0
    assert not listed.view.isVisible()
    listed.clear_filter()
    assert listed.model.rowCount() == 5
    assert listed.view.isVisible()


def test_a_click_on_a_segment_chooses_it(listed: DocumentList) -> None:
    QTest.mouseClick(
        listed.segments, Qt.MouseButton.LeftButton, pos=listed.segments.cell(1).center()
    )
    assert listed.segments.current is Segment.NEW
    assert listed.model.rowCount() == 2


def test_arrow_keys_go_through_the_segments_in_reading_direction(listed: DocumentList) -> None:
    QTest.keyClick(listed.segments, Qt.Key.Key_Left)
    assert listed.segments.current is Segment.NEW
    QTest.keyClick(listed.segments, Qt.Key.Key_Right)
    assert listed.segments.current is Segment.ALL


def test_enter_in_the_list_asks_for_the_document(listed: DocumentList, qtbot: QtBot) -> None:
    listed.view.setCurrentIndex(listed.model.index_of("d"))
    with qtbot.waitSignal(listed.document_requested) as asked:
        QTest.keyClick(listed.view, Qt.Key.Key_Return)
    assert asked.args == ["d"]


def test_the_segments_are_in_the_language_of_the_interface(listed: DocumentList) -> None:
    assert listed.segments.accessibleDescription() == "همه"


def test_ten_thousand_rows_are_shown_and_filtered_at_once(listed: DocumentList) -> None:
    rows = [
        row(str(n), title=f"گزارش شمارهٔ {n} دربارهٔ سکوهای داخلی و خدمات") for n in range(10_000)
    ]
    begin = time.perf_counter()
    listed.show_rows(rows)
    listed.field.setText("9999")
    listed.view.grab()
    assert listed.model.rowCount() == 1
    assert time.perf_counter() - begin < 1.0


def test_the_open_document_is_painted_unlike_the_others(listed: DocumentList) -> None:
    before = listed.view.viewport().grab().toImage()
    listed.show_current("b")
    rect = listed.view.visualRect(listed.model.index_of("b"))
    after = listed.view.viewport().grab().toImage()
    spot = rect.center()
    assert before.pixelColor(rect.left() + 80, spot.y()) != after.pixelColor(
        rect.left() + 80, spot.y()
    )
    assert after.pixelColor(rect.right() - 1, spot.y()).name() == theme.LIGHT.accent
