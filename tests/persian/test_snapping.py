from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.persian.characters import cuts_cluster, has_ink
from annotator.persian.snapping import Suffixes, snap, snap_characters
from annotator.persian.tokens import tokens
from tests.persian.texts import articles, needs_data, texts

any_suffixes = st.sampled_from(["in", "out"])


@st.composite
def selections(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(texts)
    ends = sorted(draw(st.integers(0, len(text))) for _ in range(2))
    return text, Span(*ends)


def snapped(marked: str, suffixes: Suffixes = "out") -> str | None:
    """Snap the selection between ⟨ and ⟩."""
    before, selected, after = marked.replace("⟩", "⟨").split("⟨")
    text = before + selected + after
    span = snap(text, Span(len(before), len(before + selected)), suffixes=suffixes)
    return span.of(text) if span else None


def kept(marked: str) -> str | None:
    """Snap the selection between ⟨ and ⟩ by characters."""
    before, selected, after = marked.replace("⟩", "⟨").split("⟨")
    text = before + selected + after
    span = snap_characters(text, Span(len(before), len(before + selected)))
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("از پیا⟨م‌رسان ای⟩تا رفت", "پیام‌رسان ایتا"),
        ("گفت⟨ ایتا\u00a0\u200f⟩ و", "ایتا"),
        ("جذ⟨ب⟩714", "جذب"),
        ("⟨۳۰ میلیون و ۵۰۰ هزا⟩ر نفر", "۳۰ میلیون و ۵۰۰ هزار"),
        ("حدود ۲⟨.⟩۵ میلیون", "۲.۵"),
    ],
)
def test_a_selection_grows_to_tokens_and_leaves_blanks_out(marked: str, expected: str) -> None:
    assert snapped(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("⟨گفت:⟩ او", "گفت"),
        ("⟨شماره:۱۲⟩", "شماره:۱۲"),
        ("⟨، تهران؛⟩", "تهران"),
        ("⟨رفت...⟩", "رفت"),
        ("⟨چرا؟!⟩", "چرا"),
        ("⟨۱۲٪،⟩ است", "۱۲٪"),
        ("⟨% 12⟩", "% 12"),
        ("⟨-۱۸⟩ درجه", "-۱۸"),
        ("⟨۱۸-⟩ درجه", "۱۸-"),
        ("⟨− تهران⟩", "تهران"),
        ("در ⟨U.S.⟩ و", "U.S."),
        ("سال ۶۱ ⟨ه. ق.⟩", "ه. ق."),
        ("آقای ⟨رضایی.⟩", "رضایی"),
        ("⟨سال ۱۴۰۳.⟩", "سال ۱۴۰۳"),
    ],
)
def test_punctuation_at_an_edge_is_left_out_but_signs_and_abbreviations_stay(
    marked: str, expected: str
) -> None:
    assert snapped(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("⟨«ایتا»⟩،", "ایتا"),
        ("⟨(«ایتا»)،⟩", "ایتا"),
        ("«ای⟨تا» و⟩", "ایتا» و"),
        ("«ای⟨تا»⟩ و", "ایتا"),
        ("⟨«ایتا⟩» و", "ایتا"),
        ("در ⟨بند (۸) ماده (۲۲)⟩ آیین‌نامه", "بند (۸) ماده (۲۲)"),
        ("⟨(۸) ماده (۲۲)⟩", "(۸) ماده (۲۲)"),
        ("⟨«الف» و «ب»⟩", "«الف» و «ب»"),
        ("⟨((الف))⟩", "الف"),
        ('⟨"ایتا"⟩', "ایتا"),
        ('⟨"الف" و "ب"⟩', '"الف" و "ب"'),
        ("⟨”ایتا“⟩", "ایتا"),
        ("⟨“ایتا” و⟩", "“ایتا” و"),
        ("⟨Alzheimer’s⟩", "Alzheimer’s"),
    ],
)
def test_a_bracket_stays_only_with_its_partner_and_not_around_everything(
    marked: str, expected: str
) -> None:
    assert snapped(marked) == expected


@pytest.mark.parametrize(
    ("marked", "without", "with_them"),
    [
        ("⟨پیام‌رسان‌ها⟩ را", "پیام‌رسان", "پیام‌رسان‌ها"),
        ("پیام‌رسان‌⟨ها⟩ را", "پیام‌رسان", "پیام‌رسان‌ها"),
        ("⟨پیام‌رسان‌های ایتا⟩", "پیام‌رسان‌های ایتا", "پیام‌رسان‌های ایتا"),
        ("ای⟨تا‌یی‌ها⟩", "ایتا", "ایتا‌یی‌ها"),
        ("⟨دستگاه‌هایشان⟩", "دستگاه", "دستگاه‌هایشان"),
        ("⟨بله‌ای⟩ دیگر", "بله", "بله‌ای"),
        ("⟨پيام‌هاي⟩", "پيام", "پيام‌هاي"),
        ("⟨«ایتا‌ها»⟩", "ایتا", "ایتا‌ها"),
        ("⟨«ایتا»‌ها⟩", "ایتا", "«ایتا»‌ها"),
        ("⟨دستگاهها⟩", "دستگاهها", "دستگاهها"),
        ("⟨دستگاه ها⟩", "دستگاه ها", "دستگاه ها"),
        ("⟨می‌آید⟩", "می‌آید", "می‌آید"),
        ("⟨بزرگ‌ترین⟩", "بزرگ‌ترین", "بزرگ‌ترین"),
    ],
)
def test_the_project_says_whether_suffixes_after_a_half_space_belong_to_an_entity(
    marked: str, without: str, with_them: str
) -> None:
    assert snapped(marked) == without
    assert snapped(marked, "in") == with_them


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("⟨ ـــ سلام⟩", "سلام"),
        ("⟨سـلام⟩", "سـلام"),
        ("س⟨ـ⟩لام", "سـلام"),
    ],
)
def test_tatweel_is_left_out_only_where_it_stands_alone(marked: str, expected: str) -> None:
    assert snapped(marked) == expected


@pytest.mark.parametrize("marked", ["⟨ \u200f\u00a0⟩", "⟨⟩سلام", "⟨ـــ⟩", "⟨، … «»⟩", "⟨\u200c⟩"])
def test_a_selection_of_nothing_is_no_span(marked: str) -> None:
    assert snapped(marked) is None


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\n \n", "\u2028", "\u2029"])
def test_a_selection_over_a_paragraph_break_is_refused(line_end: str) -> None:
    assert snapped(f"وزیر ⟨نفت{line_end}ایران⟩") is None
    assert kept(f"وزیر ⟨نفت{line_end}ایران⟩") is None
    assert snapped(f"وزیر ⟨نفت{line_end}⟩ایران") == "نفت"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("میلیو⟨نی ⟩", "نی"),
        ("جذ⟨ب7⟩14", "ب7"),
        ("⟨«ایتا»،⟩", "«ایتا»،"),
        ("ایتا⟨‌ها⟩", "ها"),
        ("کت⟨ا⟩\u0651ب", "ا\u0651"),
        ("👩⟨\u200d👧⟩", "👩\u200d👧"),
        ("🇮⟨🇷⟩", "🇮🇷"),
    ],
)
def test_by_characters_only_clusters_and_blanks_count(marked: str, expected: str) -> None:
    assert kept(marked) == expected


def test_a_selection_beyond_the_text_is_brought_inside() -> None:
    assert snap("سلام", Span(-3, 40)) == Span(0, 4)
    assert snap("سلام", Span(3, 1)) is None


@settings(max_examples=600)
@given(selections(), any_suffixes)
def test_snapping_a_snapped_span_changes_nothing(
    selection: tuple[str, Span], suffixes: Suffixes
) -> None:
    text, span = selection
    once = snap(text, span, suffixes=suffixes)
    assert once is None or snap(text, once, suffixes=suffixes) == once
    by_characters = snap_characters(text, span)
    assert by_characters is None or snap_characters(text, by_characters) == by_characters


@settings(max_examples=600)
@given(selections(), any_suffixes)
def test_a_snapped_span_is_a_visible_piece_of_one_paragraph(
    selection: tuple[str, Span], suffixes: Suffixes
) -> None:
    text, span = selection
    for found in (snap(text, span, suffixes=suffixes), snap_characters(text, span)):
        if found is None:
            continue
        assert 0 <= found.start < found.end <= len(text)
        assert has_ink(text[found.start])
        assert has_ink(text[found.end - 1])
        assert not cuts_cluster(text, found.start)
        assert not cuts_cluster(text, found.end)
        assert not PARAGRAPH_BREAK.search(found.of(text))


@needs_data
def test_a_selection_of_any_word_of_the_news_snaps_to_it_and_stays() -> None:
    for text in articles()[::8]:
        for token in tokens(text):
            found = snap(text, token, suffixes="in")
            assert found is None or found == token
            assert found or not text[token.start].isalnum()


def test_snapping_in_a_long_text_takes_no_longer_than_in_a_short_one() -> None:
    text = "وزیر ارتباطات گفت «ایتا» را می‌بیند. " * 30_000
    start = perf_counter()
    for place in range(500_000, 500_500):
        snap(text, Span(place, place + 30))
    assert perf_counter() - start < 1
