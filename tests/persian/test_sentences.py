from __future__ import annotations

import pytest
from hypothesis import given

from annotator.model.rules import PARAGRAPH_BREAK
from annotator.persian.characters import has_ink
from annotator.persian.sentences import sentences
from tests.persian.texts import articles, gold_sentences, needs_data, texts


def split(text: str) -> list[str]:
    return [sentence.of(text) for sentence in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["وزیر آمد.", "او رفت!", "چرا؟", "نمی‌دانیم…", "باز آمد."],
        ["دکتر ا. رضایی آمد.", "م. ح. کریمی رفت."],
        ["به گزارش بی.بی.سی او رفت.", "سی. ان. ان نوشت."],
        ["سال ۶۱ ه.ق. در مکه بود.", "ارتش ج.ا.ا آمد."],
        ["۱. اول است.", "دوم است."],
        ["الف. متن آمد.", "(ب) متن رفت."],
        ["یک. متن آمد.", "دو نفر رفتند."],
        ["سال ۱۴۰۳.", "وی گفت ۲.۵ درصد رسید."],
        ["نشانی www.x.ir.", "پست a.b@x.ir است.", "farsnews.ir را ببینید."],
        ["«آمد.»", "او رفت."],
        ["«کجاست؟» را پرسید.", "(او نیامد!)، و رفت."],
        ["این (!) و آن [؟] را دید.", "رفت؟!", "آمد."],
        ["وزیر و ... گفتند.", "کار و... ماند.", "خب...", "رفت"],
        ["Mr. Smith آمد.", "U.S. Army رفت."],
        ["آمد .", "رفت ."],
    ],
)
def test_a_paragraph_falls_into_its_sentences(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected
    assert split("\u00a0".join(expected)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("آمد.رفت", ["آمد.", "رفت"]),
        ("آمد…رفت", ["آمد…", "رفت"]),
        ("آمد .رفت", ["آمد .", "رفت"]),
        ("سال ۱۴۰۳.وزیر گفت", ["سال ۱۴۰۳.", "وزیر گفت"]),
        ("آمد.\u200c رفت.\u200f\u00a0باز", ["آمد.", "رفت.", "باز"]),
        ("آمد.«رفت»", ["آمد.", "«رفت»"]),
        ("نسخهٔ v2.b و file.txt", ["نسخهٔ v2.b و file.txt"]),
    ],
)
def test_a_missing_or_invisible_blank_is_understood(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\n\n", " \n\t\n"])
def test_every_line_end_ends_a_headline(line_end: str) -> None:
    assert split(f"تیتر خبر{line_end}متن خبر") == ["تیتر خبر", "متن خبر"]


@given(texts)
def test_sentences_hold_all_ink_of_the_text_in_order(text: str) -> None:
    covered = 0
    for sentence in sentences(text):
        assert not any(map(has_ink, text[covered : sentence.start]))
        assert has_ink(text[sentence.start])
        assert has_ink(text[sentence.end - 1])
        assert not PARAGRAPH_BREAK.search(sentence.of(text))
        covered = sentence.end
    assert not any(map(has_ink, text[covered:]))


@needs_data
def test_sentences_of_the_treebank_that_have_a_stop_are_found_in_running_text() -> None:
    gold = [text for text, _ in gold_sentences() if text[-1] in ".!؟"]
    found = split(" ".join(gold))
    right = len(set(gold) & set(found))
    assert right / len(gold) > 0.97
    assert right / len(found) > 0.97


@needs_data
def test_no_sentence_of_the_news_is_lost_or_runs_over_a_full_stop() -> None:
    found = [sentence for text in articles() for sentence in split(text)]
    inside = sum(". " in sentence for sentence in found)
    assert inside / len(found) < 0.03
