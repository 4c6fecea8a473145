"""Moving the edges of an entity by their side on the screen."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.ui.annotate.edges import Move, Side, Unit, moved

PERSIAN = "کاربران پیام‌رسان ایتا به ۳۰ میلیون نفر رسیدند."


def after(text: str, words: str, side: Side, *, outwards: bool, unit: Unit = "token") -> str | None:
    start = text.index(words)
    span = moved(text, Span(start, start + len(words)), Move(side, outwards, unit))
    return span.of(text) if span else None


def test_in_a_persian_paragraph_the_right_edge_is_the_start() -> None:
    assert after(PERSIAN, "ایتا", "right", outwards=True) == "پیام‌رسان ایتا"
    assert after(PERSIAN, "پیام‌رسان ایتا", "right", outwards=False) == "ایتا"


def test_the_left_edge_is_the_end() -> None:
    assert after(PERSIAN, "۳۰", "left", outwards=True) == "۳۰ میلیون"
    assert after(PERSIAN, "۳۰ میلیون", "left", outwards=False) == "۳۰"


def test_in_an_english_paragraph_the_right_edge_is_the_end() -> None:
    text = "Users of Eitaa grew."
    assert after(text, "Eitaa", "right", outwards=True) == "Eitaa grew"
    assert after(text, "Eitaa", "left", outwards=True) == "of Eitaa"


def test_each_paragraph_has_its_own_direction() -> None:
    text = "Users of Eitaa\n" + PERSIAN
    assert after(text, "۳۰", "left", outwards=True) == "۳۰ میلیون"
    text = PERSIAN + "\r\nUsers of Eitaa grew."
    assert after(text, "Eitaa", "right", outwards=True) == "Eitaa grew"


def test_inside_a_latin_run_the_edges_are_as_they_are_seen() -> None:
    text = "برنامهٔ Telegram Desktop Beta منتشر شد."
    assert after(text, "Desktop", "right", outwards=True) == "Desktop Beta"
    assert after(text, "Desktop", "left", outwards=True) == "Telegram Desktop"


def test_a_latin_word_alone_among_persian_grows_in_the_order_of_the_paragraph() -> None:
    text = "برنامهٔ Telegram منتشر شد."
    assert after(text, "Telegram", "right", outwards=True) == "برنامهٔ Telegram"
    assert after(text, "Telegram", "left", outwards=True) == "Telegram منتشر"


def test_a_latin_word_shrinks_at_the_edge_that_is_seen() -> None:
    text = "برنامهٔ Telegram منتشر شد."
    assert after(text, "Telegram", "right", outwards=False, unit="character") == "Telegra"
    assert after(text, "Telegram", "left", outwards=False, unit="character") == "elegram"


def test_by_a_character_a_mark_stays_with_its_letter() -> None:
    text = "برنامهٔ نو"
    assert after(text, "برنامهٔ", "left", outwards=False, unit="character") == "برنام"


def test_by_a_character_outwards_a_blank_takes_the_next_letter_along() -> None:
    assert after(PERSIAN, "ایتا", "left", outwards=True, unit="character") == "ایتا ب"


@pytest.mark.parametrize("unit", ["token", "character"])
def test_an_edge_stays_at_the_end_of_its_paragraph(unit: Unit) -> None:
    text = "یک دو\r\nسه"
    assert after(text, "دو", "left", outwards=True, unit=unit) is None
    assert after(text, "یک", "right", outwards=True, unit=unit) is None


def test_an_only_token_does_not_vanish() -> None:
    assert after(PERSIAN, "ایتا", "left", outwards=False) is None


@settings(max_examples=120)
@given(
    st.text(alphabet="اب یo 1۲\u200c\u064e\n😀«»", min_size=1, max_size=24),
    st.data(),
)
def test_whatever_moves_stays_inside_and_holds_something(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if "\n" in text[start:end]:
        return
    for side in ("left", "right"):
        for unit in ("token", "character"):
            grown = moved(text, Span(start, end), Move(side, outwards=True, unit=unit))
            shrunk = moved(text, Span(start, end), Move(side, outwards=False, unit=unit))
            assert grown is None or grown.contains(Span(start, end)), (side, unit)
            assert grown is None or grown.end <= len(text)
            assert shrunk is None or (shrunk and Span(start, end).contains(shrunk))
