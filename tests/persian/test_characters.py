from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.persian.characters import (
    cluster_end,
    cluster_start,
    cuts_cluster,
    fold,
    folded_widths,
    has_ink,
    is_mark,
)
from tests.persian.texts import articles, needs_data, texts


@pytest.mark.parametrize(
    "spellings",
    [
        ["پیام‌رسان", "پیام رسان", "پیامرسان", "پيام\u00a0رسان", "پیـــام‌رِسان", "پیام\xadرسان"],
        ["کیک", "كيك", "ﻛﯿﮏ", "کیك"],
        ["تأکید", "تاکید", "تاکيد"],
        ["مؤمن", "مومن"],
        ["رئیس", "رییس"],
        ["نامهٔ", "نامۀ", "نامه", "نامة"],
        ["املاء", "املا"],
        ["اسلام", "إسلام", "ٱسلام"],
        ["آمار", "آمار"],
        ["۱۴۰۳", "١٤٠٣", "1403", "۱4٠3"],
        ["۱٬۲۰۰٫۵٪", "1,200.5%"],
        ["کِتابٌ", "کتاب"],
        ["ﻻله", "لاله"],
        ["الله", "ﷲ"],
        ["Telegram", "telegram", "TELEGRAM"],
        ["café", "café", "cafe"],
        ["\u202bسلام\u202c\u200f", "سلام"],
    ],
)
def test_spellings_of_one_word_have_one_key(spellings: list[str]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_other_words_have_other_keys() -> None:
    others = ["بله", "بلد", "شاد", "شد", "ایتا", "گپ", "کپ", "ژاله", "زاله", "۱۲", "۲۱"]
    assert len({fold(word) for word in others}) == len(others)


def test_paragraph_breaks_stay_in_the_key() -> None:
    assert fold("الف\r\nب\u2029پ") == "الف\n\nب\nپ"


@given(texts)
def test_folding_a_key_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_composed_and_decomposed_texts_have_one_key(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    assert fold(composed) == fold(unicodedata.normalize("NFD", text))


@given(texts)
def test_widths_say_what_each_character_gives(text: str) -> None:
    assert list(folded_widths(text)) == [len(fold(character)) for character in text]


@pytest.mark.parametrize(
    "cluster",
    [
        "\r\n",
        "ا\u064b",
        "ب\u0651\u064e",
        "e\u0301",
        "👍🏽",
        "👩\u200d👧\u200d👦",
        "🇮🇷",
        "1\ufe0f\u20e3",
        "❤\ufe0f\u200d🔥",
    ],
)
def test_a_cluster_is_cut_nowhere_but_at_its_ends(cluster: str) -> None:
    text = f"س{cluster}س"
    places = [place for place in range(len(text) + 1) if not cuts_cluster(text, place)]
    assert places == [0, 1, 1 + len(cluster), 2 + len(cluster)]


def test_flags_are_counted_in_pairs() -> None:
    text = "🇮🇷🇮🇷"
    assert [cuts_cluster(text, place) for place in range(5)] == [False, True, False, True, False]


@pytest.mark.parametrize("text", [" \u064b", "\u200c\u064b", "ا\u200cب", "ا\u200d ", "\u0640ا"])
def test_blanks_and_joiners_tie_nothing(text: str) -> None:
    assert not any(cuts_cluster(text, place) for place in range(len(text) + 1))


@given(texts, st.integers(0, 60))
def test_the_ends_of_a_cluster_lie_around_the_place(text: str, place: int) -> None:
    place = min(place, len(text))
    start, end = cluster_start(text, place), cluster_end(text, place)
    assert start <= place <= end
    assert not cuts_cluster(text, start)
    assert not cuts_cluster(text, end)


@given(st.characters())
def test_a_mark_has_ink_and_is_no_blank(character: str) -> None:
    assert not is_mark(character) or has_ink(character)
    assert not (character.isspace() and has_ink(character))


@needs_data
def test_the_news_keeps_its_letters_in_the_key() -> None:
    for text in articles()[::16]:
        letters = sum(character.isalnum() and character not in "\u0640ء" for character in text)
        kept = sum(character.isalnum() for character in fold(text))
        assert letters == kept
