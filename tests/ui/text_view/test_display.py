from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.ui.text_view.display import LONGEST, DisplayText, strong_direction

TEXTS = st.text(
    st.sampled_from("aس \n\r\u2028\u2029\x0b\x0c\x85\u200c\u00a0😂\0\ufdd0\ufffc\ud800"),
    max_size=40,
)


@given(TEXTS)
def test_the_display_copy_has_the_same_characters_at_the_same_places(text: str):
    shown = DisplayText(text)
    assert len(shown.display) == len(text)
    for ours, theirs in zip(text, shown.display, strict=True):
        assert ours == theirs or theirs in "\n\u200b\ufffd"


@given(TEXTS)
def test_qt_keeps_every_position_of_the_display_copy(text: str):
    shown = DisplayText(text)
    document = QTextDocument()
    document.setPlainText(shown.display)
    assert document.characterCount() - 1 == len(shown.display.encode("utf-16-le")) // 2
    assert document.blockCount() == len(shown.starts)


@given(TEXTS)
def test_blocks_end_exactly_at_paragraph_breaks(text: str):
    shown = DisplayText(text)
    for number, start in enumerate(shown.starts):
        assert not PARAGRAPH_BREAK.search(shown.span_of_block(number).of(text))
        assert shown.block_at(start) == number


def test_long_paragraphs_are_cut_at_spaces_without_moving_anything():
    text = "پیام‌رسان‌های داخلی «ایتا» و Soroush 2024 را دارند " * 400 + "\nبند دوم"
    shown = DisplayText(text)
    assert len(shown.display) == len(text)
    assert max(map(len, shown.blocks)) <= LONGEST
    changed = [at for at, (a, b) in enumerate(zip(text, shown.display, strict=True)) if a != b]
    assert changed
    assert {text[at] for at in changed} == {" "}
    assert shown.numbers[0] == 1
    assert shown.numbers[-1] == 2
    assert shown.paragraph_of_block(3) == Span(0, text.index("\n"))


def test_a_paragraph_without_spaces_stays_whole():
    assert len(DisplayText("ا" * 5000).starts) == 1


def test_the_cr_of_crlf_is_no_place_for_the_caret():
    shown = DisplayText("یک\r\nدو\rسه")
    assert [shown.span_of_block(n) for n in range(3)] == [Span(0, 2), Span(4, 6), Span(7, 9)]


def test_direction_follows_the_first_strong_character_of_each_paragraph():
    shown = DisplayText("۱۲ سلام\nHello سلام\n۱۲۳\n")
    assert [shown.block_right_to_left(n) for n in range(3)] == [True, False, True]
    assert shown.mixed
    forced = DisplayText("Hello", "rtl")
    assert forced.block_right_to_left(0)
    assert not strong_direction("12", default=False)


def test_blank_paragraphs_have_no_number():
    assert DisplayText("یک\n\n \nدو").numbers == [1, 1, 1, 2]


def test_everything_works_in_an_empty_text(qtbot: QtBot):
    shown = DisplayText("")
    assert shown.starts == [0]
    assert shown.blocks_of(Span(0, 0)) == range(1)
