"""What a screen reader gets."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.text_view.descriptions import described, tooltip
from annotator.ui.text_view.marks import Mark
from tests.ui.text_view.conftest import Shower, styles

TEXT = "وزیر ارتباطات گفت: «ایتا» ۳۰ میلیون کاربر دارد.\nبند دوم Office 2024."


def test_text_caret_selection_and_places_are_answered_from_our_geometry(show: Shower, qtbot: QtBot):
    view = show(TEXT)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.EditableText
    text = interface.textInterface()
    assert text is not None
    assert text.text(0, text.characterCount()) == TEXT
    view.select(Span(5, 13))
    assert text.selectionCount() == 1
    assert text.cursorPosition() == 13
    start = TEXT.index("گفت")
    box = view.boxes(Span(start, start + 1))[0].center().toPoint()
    rect = text.characterRect(start)
    assert abs(rect.center().y() - view.viewport().mapToGlobal(box).y()) < 30
    assert text.offsetAtPoint(view.viewport().mapToGlobal(box)) in (start, start + 1)


def test_a_screen_reader_gets_every_character_at_its_place(show: Shower, qtbot: QtBot):
    written = "الف\u00a0ب\r\nدوم 😂 e\u0301\u2028سوم\rچهارم\n" + "واژه‌ای " * 600
    view = show(written)
    text = QAccessible.queryAccessibleInterface(view).textInterface()
    assert text is not None
    assert text.characterCount() == len(written.encode("utf-16-le")) // 2
    read = text.text(0, text.characterCount())
    assert len(read) == len(written)
    other = {(one, two) for one, two in zip(written, read, strict=True) if one != two}
    assert all(one.isspace() for one, _ in other)
    assert all(two in "\n\u200b" for _, two in other)


def test_a_mark_is_described_by_label_words_and_kind():
    style = styles()["NUMBER"]
    span = Span(TEXT.index("۳۰"), TEXT.index("۳۰") + 9)
    assert described(Mark("a", span, "NUMBER"), style, TEXT).count("۳۰ میلیون") == 1
    said = {
        described(mark, style, TEXT)
        for mark in (
            Mark("a", span, "NUMBER"),
            Mark("a", span, "NUMBER", "suggestion"),
            Mark("a", span, "NUMBER", unsure=True),
        )
    }
    assert len(said) == 3


def test_a_tooltip_has_a_line_for_each_thing_known():
    mark = Mark("a", Span(3, 7), "NUMBER", value="۵", warning="بریده است", tooltip="از واژه‌نامه")
    assert len(tooltip(mark, styles()["NUMBER"]).splitlines()) == 4
