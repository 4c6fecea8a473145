from __future__ import annotations

import unicodedata
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.persian.characters import cuts_cluster
from annotator.persian.tokens import (
    next_border,
    part_at,
    parts,
    previous_border,
    token_at,
    token_at_caret,
    token_bounds,
    token_pattern,
    tokens,
)
from tests.persian.texts import articles, gold_sentences, needs_data, texts, tricky

NOT_VISIBLE = set("\u200b\u200c\u200d\u200e\u200f\u061c\u180e\ufeff\u2060")


def is_visible(character: str) -> bool:
    format_control = "\u202a" <= character <= "\u202e" or "\u2060" <= character <= "\u206f"
    return not (
        character.isspace()
        or unicodedata.category(character) == "Cc"
        or character in NOT_VISIBLE
        or format_control
    )


def words(text: str) -> list[str]:
    return [token.of(text) for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«ایتا‌یی‌ها»، گفت:", "« ایتا‌یی‌ها » ، گفت :"),
        ("۲/۵ و ۲.۵ و ۱۰۰٬۰۰۰ و 100,000", "۲/۵ و ۲.۵ و ۱۰۰٬۰۰۰ و 100,000"),
        ("در ۱۴۰۳/۰۴/۰۳ ساعت ۱۴:۳۰.", "در ۱۴۰۳/۰۴/۰۳ ساعت ۱۴:۳۰ ."),
        ("جذب714 ۲۰میلیونی G20 کووید۱۹", "جذب 714 ۲۰ میلیونی G 20 کووید ۱۹"),
        ("(https://x.ir/a?b=1)، www.eitaa.com.", "( https://x.ir/a?b=1 ) ، www.eitaa.com ."),
        ("به info@x.ir.", "به info@x.ir ."),
        ("عالی!!! چرا؟!...", "عالی !!! چرا ؟ ! ..."),
        ("سلام😂سلام 👨‍👩‍👧🇮🇷🇮🇷1️⃣👍🏽", "سلام 😂 سلام 👨‍👩‍👧 🇮🇷 🇮🇷 1️⃣ 👍🏽"),
        ("اللّٰه و كِتابِ مـــا و نامهٔ ما", "اللّٰه و كِتابِ مـــا و نامهٔ ما"),
        ("#سلام_دنیا ۱۲.۵٪ -۳", "# سلام _ دنیا ۱۲.۵ ٪ - ۳"),
        ("a,b;سلام٬'نقل'", "a , b ; سلام ٬ ' نقل '"),
        ("اگر او خواهد\nگفته", "اگر او خواهد گفته"),
        ("سال\xadهای وي‍‍‍ژه", "سال\xadهای وي‍‍‍ژه"),
    ],
)
def test_a_text_falls_into_the_tokens_that_an_editor_would_name(text: str, expected: str) -> None:
    assert words(text) == expected.split(" ")


def test_blanks_direction_marks_and_stray_half_spaces_are_in_no_token() -> None:
    text = "\ufeffدست\u00a0پیدا\u2009\u202bکرد\u200c \u200fو\u200b\u2067رفت\u2069\r\n\u200c"
    assert words(text) == ["دست", "پیدا", "کرد", "و", "رفت"]


@given(texts)
def test_every_visible_character_is_in_exactly_one_token(text: str) -> None:
    covered = [position for start, end in token_bounds(text) for position in range(start, end)]
    visible = {position for position, character in enumerate(text) if is_visible(character)}
    assert len(covered) == len(set(covered))
    assert visible <= set(covered)


@given(texts)
def test_no_token_is_empty_or_has_an_edge_without_ink(text: str) -> None:
    for token in tokens(text):
        assert token
        assert is_visible(text[token.start])
        assert is_visible(text[token.end - 1])


@given(tricky.map(lambda text: text.replace("क", "").replace("\u093f", "")))
def test_no_token_cuts_a_base_from_its_marks(text: str) -> None:
    flags = text.count("🇮") + text.count("🇷")
    for start, end in token_bounds(text):
        assert flags or not cuts_cluster(text, start)
        assert flags or not cuts_cluster(text, end)


@given(texts, st.integers(0, 60))
def test_looking_up_one_place_finds_the_token_of_the_whole_text(text: str, position: int) -> None:
    found = [token for token in tokens(text) if token.start <= position < token.end]
    assert [token_at(text, position)] == (found or [None])


@given(texts, st.integers(0, 60))
def test_borders_are_the_ends_forward_and_the_starts_backward(text: str, position: int) -> None:
    position = min(position, len(text))
    bounds = token_bounds(text)
    assert next_border(text, position) == min(
        (end for _, end in bounds if end > position), default=len(text)
    )
    assert previous_border(text, position) == max(
        (start for start, _ in bounds if start < position), default=0
    )


def test_a_caret_between_a_word_and_punctuation_is_at_the_word() -> None:
    text = "«ایتا»، ۵٪"
    word, number = Span(1, 5), Span(8, 9)
    assert token_at_caret(text, 1) == word
    assert token_at_caret(text, 3) == word
    assert token_at_caret(text, 5) == word
    assert token_at_caret(text, 9) == number
    assert token_at_caret("الف  ب", 4) is None
    assert token_at_caret("", 0) is None


def test_a_second_double_click_takes_the_part_between_half_spaces() -> None:
    text = "به ایتا‌یی‌ها رفت"
    token = Span(3, 13)
    assert [part.of(text) for part in parts(text, token)] == ["ایتا", "یی", "ها"]
    assert part_at(text, token, 4).of(text) == "ایتا"
    assert part_at(text, token, 8).of(text) == "یی"
    assert part_at(text, token, 13).of(text) == "ها"


@given(texts)
def test_parts_leave_out_nothing_but_half_spaces(text: str) -> None:
    for token in tokens(text):
        pieces = parts(text, token)
        joined = "".join(piece.of(text) for piece in pieces)
        assert all(token.contains(piece) and piece for piece in pieces)
        assert joined.replace("\u200c", "").replace("\xad", "") == token.of(text).replace(
            "\u200c", ""
        ).replace("\xad", "")


@needs_data
def test_tokens_agree_with_the_treebank() -> None:
    right = ours = theirs = 0
    for text, gold in gold_sentences():
        found = token_bounds(text)
        right += len(set(found) & set(gold))
        ours += len(found)
        theirs += len(gold)
    assert 2 * right / (ours + theirs) >= 0.9999


@needs_data
def test_every_character_of_the_news_is_in_one_token_or_has_no_ink() -> None:
    for text in articles():
        covered = 0
        for start, end in token_bounds(text):
            assert not any(is_visible(character) for character in text[covered:start])
            covered = end
        assert not any(is_visible(character) for character in text[covered:])


@needs_data
def test_tokens_take_at_most_twice_the_time_of_the_bare_pattern() -> None:
    text = "\n".join(articles()[:80])

    def bare() -> None:
        for _ in token_pattern().finditer(text):
            pass

    ratios = [_seconds(bare) / _seconds(lambda: token_bounds(text)) for _ in range(5)]
    assert max(ratios) >= 0.5


@pytest.mark.parametrize("piece", ["-", "a-", "a.", "www.", "\u200c", "a@", "(", "ا\u200c", "🇮"])
def test_long_runs_take_linear_time(piece: str) -> None:
    small = _seconds(lambda: token_bounds(piece * 2_000))
    large = _seconds(lambda: token_bounds(piece * 40_000))
    assert large < 100 * small + 0.05


def _seconds(work: object) -> float:
    assert callable(work)
    start = perf_counter()
    work()
    return perf_counter() - start
