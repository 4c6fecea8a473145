from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.persian.characters import cuts_cluster, fold
from annotator.persian.offsets import FoldedText, OffsetMap, align, find, fold_with_map
from annotator.persian.tokens import tokens
from tests.persian.texts import articles, needs_data, texts


def found(text: str, needle: str, *, whole_tokens: bool = False) -> list[str]:
    return [span.of(text) for span in find(text, needle, whole_tokens=whole_tokens)]


@st.composite
def spans_in_texts(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(texts)
    return text, Span(*sorted(draw(st.integers(0, len(text))) for _ in range(2)))


@given(texts)
def test_each_character_of_a_key_goes_back_to_the_one_it_came_from(text: str) -> None:
    key, way = fold_with_map(text)
    assert key == fold(text)
    for place in range(len(key)):
        origin = way.to_text(Span(place, place + 1))
        assert origin is not None
        assert len(origin) == 1
        assert key[place] in fold(origin.of(text))


@given(spans_in_texts())
def test_a_span_goes_to_exactly_its_own_key_and_back_to_its_hull(case: tuple[str, Span]) -> None:
    text, span = case
    key, way = fold_with_map(text)
    image = way.to_form(span)
    assert (image.of(key) if image else "") == fold(span.of(text))
    if image:
        back = way.to_text(image)
        assert back is not None
        assert span.contains(back)
        assert way.to_form(back) == image


@given(texts)
def test_maps_join_end_to_end(text: str) -> None:
    key, first = fold_with_map(text)
    shorter, second = _without_vowels(key)
    both = first.then(second)
    for place in range(len(shorter)):
        between = second.to_text(Span(place, place + 1))
        assert between is not None
        assert both.to_text(Span(place, place + 1)) == first.to_text(between)


def _without_vowels(text: str) -> tuple[str, OffsetMap]:
    kept = [place for place, character in enumerate(text) if character not in "او"]
    return "".join(text[place] for place in kept), OffsetMap(kept, range(len(kept)))


TEXT = "پیام‌رسان‌های ایتا، پيام رسان بله و پیامرسان گپ؛ پیامرسانی و پیـام‌رِسانِ روبیکا"


@pytest.mark.parametrize("needle", ["پیام‌رسان", "پیام رسان", "پیامرسان", "پيام\u00a0رسان"])
def test_every_spelling_finds_every_spelling(needle: str) -> None:
    whole = ["پیام‌رسان", "پيام رسان", "پیامرسان", "پیـام‌رِسانِ"]
    assert found(TEXT, needle, whole_tokens=True) == whole
    assert found(TEXT, needle) == [*whole[:3], "پیامرسان", whole[3]]


def test_a_blank_of_the_text_is_crossed_only_between_whole_tokens() -> None:
    assert found("ما رفتیم", "مار") == []
    assert found("ما هی رفتیم و ماهی و ما\u200cهی", "ماهی") == ["ما هی", "ماهی", "ما\u200cهی"]
    assert found("وزیر ارتباطات", "وزیر ارت") == ["وزیر ارت"]
    assert found("سلام\nدنیا", "سلام دنیا") == []


def test_whole_tokens_may_end_before_a_suffix() -> None:
    text = "ایتا و ایتا‌یی‌ها و ایتایی"
    assert found(text, "ایتا", whole_tokens=True) == ["ایتا", "ایتا"]
    assert [span.start for span in find(text, "ایتا", whole_tokens=True, suffixes="in")] == [0]


def test_marks_and_tatweel_around_a_place_belong_to_it() -> None:
    assert found("«ـکِتابِ» کتابـــ املاء", "کتاب", whole_tokens=True) == ["ـکِتابِ", "کتابـــ"]
    assert found("املاء", "املا", whole_tokens=True) == ["املاء"]


def test_tatweel_of_the_next_token_does_not_belong_to_a_place() -> None:
    assert found("سال ۱ـا", "۱", whole_tokens=True) == ["۱"]


def test_a_ligature_is_found_whole_or_not_at_all() -> None:
    assert found("ﻻله", "لاله") == ["ﻻله"]
    assert found("ﻻله", "اله") == []
    assert found("ﷲ", "ل") == []


def test_an_emoji_is_found_in_every_skin_but_not_inside_another() -> None:
    assert found("👍🏽 👍 👩\u200d👧", "👍") == ["👍🏽", "👍"]
    assert found("👩\u200d👧", "👧") == []


def test_nothing_is_found_for_nothing() -> None:
    assert find("سلام", "") == find("سلام", " \u200c") == find("", "سلام") == []


@given(texts, st.data())
def test_a_token_is_found_at_its_own_place(text: str, data: st.DataObject) -> None:
    whole = [one for one in tokens(text) if not _cuts_foreign_marks(text, one)]
    choices = [token for token in whole if fold(token.of(text))]
    assume(choices)
    token = data.draw(st.sampled_from(choices))
    needle = token.of(text)
    assume(fold(needle[-1]))
    hits = find(text, needle, whole_tokens=True, suffixes="in")
    assert any(hit.overlaps(token) for hit in hits)


def _cuts_foreign_marks(text: str, token: Span) -> bool:
    return cuts_cluster(text, token.start) or cuts_cluster(text, token.end)


@given(texts, st.text("ابیکي ۱1\u200cs.", min_size=1, max_size=3))
def test_places_have_the_needles_key_and_do_not_overlap(text: str, needle: str) -> None:
    end = 0
    for hit in find(text, needle):
        assert end <= hit.start < hit.end <= len(text)
        assert fold(hit.of(text)) == fold(needle)
        assert not cuts_cluster(text, hit.end)
        end = hit.end


@needs_data
def test_searching_a_megabyte_again_takes_no_time_to_speak_of() -> None:
    text = FoldedText("\n".join(articles()[:200]))
    assert text.find("ایران")
    start = perf_counter()
    assert text.find("وزیر ارتباطات و فناوری اطلاعات")
    assert perf_counter() - start < 0.1


NORMALISED = [
    ("پیام رسان های ایتا میتوانیم", "پیام‌رسان‌های ایتا می‌توانیم"),
    ("كتابهاي 100 ميليون،و", "کتابهای ۱۰۰ میلیون، و"),
    ('گفت:"آمد"...', "گفت: «آمد» …"),
    ("قیمت 2.5 شد", "قیمت ۲ ٫ ۵ شد"),
    ("نامهٔ وزیــر", "نامه وزیر"),
]


@pytest.mark.parametrize(("text", "normalised"), NORMALISED)
def test_a_normalised_form_maps_back_token_by_token(text: str, normalised: str) -> None:
    way = align(text, normalised)
    assert way is not None
    for token in tokens(normalised):
        back = way.to_text(token)
        assert back is not None
        assert fold(back.of(text).replace("...", "…")).strip('«"»') == fold(
            token.of(normalised)
        ).strip('«"»').replace("٫", ".")


def test_a_form_with_other_letters_is_not_aligned() -> None:
    assert align("سلام دنیا", "سلام دنی") is None
    assert align("صلوات ﷺ", "صلوات") is None


@given(spans_in_texts())
def test_a_text_aligned_with_itself_keeps_its_spans(case: tuple[str, Span]) -> None:
    text, span = case
    way = align(text, text)
    assert way is not None
    image = way.to_form(span)
    assert image is None or span.contains(image)
