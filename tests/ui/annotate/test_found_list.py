"""Searching all documents: what was found stands in the place of the documents."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.annotate.conftest import Desk, MakeDesk

Key = Qt.Key
TEXTS = {
    "a": "پیام‌رسان ایتا گفت.",
    "b": "متن دیگر",
    "c": "نخست.\nکاربران پيام رسان بله و پیامرسان ایتا",
}


@pytest.fixture
def found(make_desk: MakeDesk) -> Desk:
    """A desk on which the words were searched."""
    desk = make_desk(TEXTS)
    desk.screen.search("پیام رسان")
    desk.qtbot.waitUntil(lambda: desk.screen.side.currentWidget() is desk.screen.found)
    return desk


def selected(desk: Desk) -> str:
    span = desk.screen.text.selection()
    return span.of(desk.text) if span else ""


def test_every_spelling_in_every_document_is_listed(found: Desk) -> None:
    hits = found.screen.found.model.hits
    assert [(hit.document, hit.words) for hit in hits] == [
        ("a", "پیام‌رسان"),
        ("c", "پيام رسان"),
        ("c", "پیامرسان"),
    ]


def test_enter_opens_the_document_with_the_words_selected(found: Desk) -> None:
    assert found.screen.found.view.hasFocus()
    found.press(Key.Key_Down)
    found.press(Key.Key_Return)
    assert found.screen.walk.here == "c"
    assert selected(found) == "پيام رسان"


def test_a_label_key_labels_what_was_opened(found: Desk) -> None:
    found.press(Key.Key_Return)
    found.press(Key.Key_4)
    assert found.labelled == [("PLATFORM", "پیام‌رسان")]


def test_esc_brings_the_documents_back(found: Desk) -> None:
    found.press(Key.Key_Escape)
    assert found.screen.side.currentWidget() is found.screen.documents
    assert found.screen.text.hasFocus()


def test_f6_reaches_the_places(found: Desk) -> None:
    found.screen.text.setFocus()
    found.screen.handle("previous_pane")
    assert QApplication.focusWidget() is found.screen.found.view


def test_nothing_found_is_said(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXTS)
    desk.screen.search("روبیکا")
    desk.qtbot.waitUntil(lambda: desk.screen.side.currentWidget() is desk.screen.found)
    assert desk.screen.found.model.rowCount() == 0
    assert not desk.screen.found.view.isVisible()


def test_blanks_are_not_searched(make_desk: MakeDesk) -> None:
    desk = make_desk(TEXTS)
    desk.screen.search("  ")
    assert desk.screen.side.currentWidget() is desk.screen.documents
