from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.persian.numbers import Number, as_json, read, read_one
from tests.persian.numbers.scoring import (
    DEV_SET,
    OWN_SETS,
    SHARED,
    Table,
    load,
    load_marked,
    score,
)

NEWS = SHARED / "data/corpora/fars-news"
ALPHABET = (
    "یکدوسهچهارپنجهزارمیلیوندرصدتابر و،.:/-۰۱۲۳۴۵۶۷۸۹0123456789٫٬%\u200c\u200f\u00a0\n()آذرمهر"
)
PARTS = st.sampled_from(
    ["از", "بین", "تا", "و", "۳", "۱۲", "1403", "۲/۵", "سی", "هزار", "میلیون", "درصد", "برابر", "نیم", "سوم", "اول", "مهر", "می", "تیر", "ساعت", "سال", "بند", "ماده", "*", "#", "-", "+", "منفی", "(", ")", "۱۴:۳۰", "۱۴۰۳/۰۴/۰۳", "نفر", "تومان", "چند", "ده", "ها", "به", "بر", "در", "یک", "یکی", "٪", "$", "ب", "IR"]
)  # fmt: skip


def fields_of(text: str) -> list[tuple[str, str, str | None]]:
    return [(number.text, number.kind, number.value) for number in read(text)]


def only(text: str) -> Number:
    (number,) = read(text)
    return number


def check(table: Table) -> None:
    total = table.total
    assert total.f1 >= 0.98, f"{table}\n" + "\n".join(table.differences)
    assert total.accuracy >= 0.98, f"{table}\n" + "\n".join(table.differences)


@pytest.mark.skipif(not DEV_SET.exists(), reason="needs ../shared")
def test_dev_set_is_read_with_exact_spans_and_values() -> None:
    check(score(load(DEV_SET)))


@pytest.mark.skipif(not DEV_SET.exists(), reason="needs ../shared")
def test_dev_sentences_without_numbers_give_none() -> None:
    assert [text for _, text, gold in load(DEV_SET) if not gold and read(text)] == []


@pytest.mark.parametrize("path", OWN_SETS, ids=lambda path: path.stem)
def test_sentences_of_other_fields_are_read_with_exact_spans_and_values(path: Path) -> None:
    check(score(load_marked(path)))


@pytest.mark.parametrize("path", OWN_SETS, ids=lambda path: path.stem)
def test_own_sentences_without_numbers_give_none(path: Path) -> None:
    assert [text for _, text, gold in load_marked(path) if not gold and read(text)] == []


@pytest.mark.parametrize(
    ("text", "core", "value"),
    [
        ("پلاک ایران ۱۲ - ۳۴۵ ب ۶۷ توقیف شد", "ایران ۱۲ - ۳۴۵ ب ۶۷", "67ب345-12"),
        ("ایران ۶۷ – ۱۲ الف ۳۴۵ رفت", "ایران ۶۷ – ۱۲ الف ۳۴۵", "12الف345-67"),
        ("خودروی ۲۴ط۵۳۶/۱۱ رفت", "۲۴ط۵۳۶/۱۱", "24ط536-11"),
        ("خودروی ۱۲ب۳۴۵۶۷ رفت", "۱۲ب۳۴۵۶۷", "12ب345-67"),
        ("پلاک ۱۲ ب ۳۴۵ رفت", "۱۲ ب ۳۴۵", "12ب345"),
    ],
)
def test_plates_have_one_value_in_whatever_order_they_are_typed(
    text: str, core: str, value: str
) -> None:
    assert fields_of(text) == [(core, "identifier", value)]


@pytest.mark.parametrize(
    "text",
    ["بین ۱۰۰ و ۲۰۰۰ نفر", "بین ۱۰ و ۱۲۵۰۰ نفر", "۱۲۰ و ۱۴۰۰ واحد", "۱۲ و ۳۴۵ - ۶۷", "۱۰۰ م ۲۰۰۰"],
)
def test_a_letter_between_two_counts_makes_no_plate(text: str) -> None:
    assert "identifier" not in {one.kind for one in read(text)}


def test_the_letter_that_is_and_may_stand_in_a_plate() -> None:
    assert fields_of("خودروی ۱۲ و ۳۴۵ ایران ۶۷ رفت")[0][2] == "12و345-67"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("هر خانواده ۳ بسته گرفت", "بسته"),
        ("سهم هر خانواده ۲ بسته است", "بسته"),
        ("او ۳ سپرده دارد", "سپرده"),
        ("در مراسم ۲۰ شعر خوانده شد", "شعر"),
        ("۴۰ برگه شمرده شد", "برگه"),
        ("معدل‌های بالای ۱۷ پذیرفته شد", None),
    ],
)
def test_what_was_counted_is_no_part_of_the_verb(text: str, unit: str | None) -> None:
    assert [one.unit for one in read(text)] == [unit]


def test_the_noun_of_a_share_is_whole_in_the_plural() -> None:
    text = "۵۰ درصد گله‌ها"
    (share,) = read(text)
    assert (share.noun_start, share.noun_end) == (8, len(text))


@pytest.mark.parametrize(
    "text", ["." * 100_000, "a." * 50_000, "۱۲ب" * 30_000, "از ۵ به " * 2000, "۱۰۰ " * 2000]
)
def test_long_runs_of_the_same_end(text: str) -> None:
    assert all(one.text for one in read(text))


@pytest.mark.parametrize(
    ("text", "likelier", "second"),
    [
        ("۱۰.۵۰۰ دکل نصب شد", "10500", "10.5"),
        ("۳/۴ اعضا آمدند", "3/4", "3.4"),
        ("نرخ 8,1 اعلام شد", "8.1", "1.8"),
        ("نرخ ۵/۱ شد", "5.1", "1.5"),
        ("رشد ۵/۰ درصد", "0.5", "5"),
        ("در تاریخ ۱۲/۰۶/۲۰۲۴", "2024-06-12", "2024-12-06"),
    ],
)
def test_two_readings_give_the_likelier_and_the_other(
    text: str, likelier: str, second: str
) -> None:
    number = only(text)
    assert number.ambiguous
    assert number.other is not None
    assert (number.value, number.other.value) == (likelier, second)
    other = as_json(number)["other"]
    assert isinstance(other, dict)
    assert "other" not in other


@pytest.mark.parametrize("text", ["۲/۵ میلیون نفر", "۱/۴ واحد درصد", "12,400 خانوار", "۱٬۲۵۰"])
def test_what_context_settles_is_not_ambiguous(text: str) -> None:
    assert not only(text).ambiguous


@pytest.mark.parametrize("text", ["۳۰ اسفند ۱۴۰۲", "۳۱ مهر ۱۴۰۲", "1402/13/45", "۳۰ فوریه ۲۰۲۴"])
def test_days_that_no_calendar_has_are_dates_without_a_value(text: str) -> None:
    number = only(text)
    assert (number.kind, number.value, number.lo) == ("date", None, None)


def test_leap_day_of_a_jalali_leap_year_has_a_value() -> None:
    assert only("۳۰ اسفند ۱۴۰۳").value == "1403-12-30"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("دمای منفی ۳ درجه", "-3"),
        ("دمای -۳ درجه", "-3"),
        ("دمای −۳ درجه", "-3"),
        ("دمای ۳- درجه", "-3"),
        ("دمای ۳ درجه زیر صفر", "-3"),
    ],
)
def test_every_spelling_of_a_negative_is_read(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("بیش از ۵ نفر", ">"), ("کمتر از ۵ نفر", "<"), ("دست کم ۵ نفر", ">="), ("تا ۵ نفر", "<="),
        ("در حدود ۵ نفر", "~"), ("۵ نفر به بالا", ">="), ("حداقل روزانه ۵ نفر", ">="),
        ("۵ نفر یا کمتر", "<="), ("حدود ساعت ۸ صبح", "~"), ("حدود ۵ تا ۶ نفر", "~"), ("بیش از ۲ تا ۳ میلیون نفر", ">"),
        ("حول و حوش ۳۰ نفر", "~"), ("تا سقف ۵ میلیون تومان", "<="),
    ],
)  # fmt: skip
def test_bounds_are_found_before_after_and_apart(text: str, bound: str) -> None:
    number = only(text)
    assert number.bound == bound
    assert number.bound_start is not None
    assert not number.start <= number.bound_start < number.end
    assert number.approx == (bound == "~")


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("روزانه ۳ هزار نفر", "day"), ("ماهی ۵ گیگابایت", "month"), ("نفری ۲ کیلو", "person"),
        ("هر کیلو ۵۰ هزار تومان", "kg"), ("۱۵۰۰ ریال به ازای هر دقیقه", "minute"),
        ("۳۰ نفر در روز", "day"), ("سالی ۲۰ درصد", "year"), ("۸ میلیارد تراکنش در سال گذشته", None),
    ],
)  # fmt: skip
def test_rates_are_told(text: str, per: str | None) -> None:
    assert only(text).per == per


@pytest.mark.parametrize(
    ("text", "lo", "hi"),
    [
        ("۱۵ تا ۲۰ میلیون تومان", "15000000", "20000000"),
        ("۵۰۰ تا ۲ هزار نفر", "500", "2000"),
        ("سال ۱۴۰۴-۱۴۰۳", "1403", "1404"),
        ("۲۵-۲۰ درصد", "20", "25"),
        ("دو سه هزار نفر", "2000", "3000"),
        ("از ۲۰ درصد تا ۳۰ درصد", "20", "30"),
        ("بین ۲۰ درصد و ۳۰ درصد", "20", "30"),
        ("بین منفی ۲ تا ۳ درجه", "-2", "3"),
        ("بیست و پنج شش نفر", "25", "26"),
        ("صد و پنجاه شصت هزار نفر", "150000", "160000"),
        ("هفت هشت ده نفر", "7", "10"),
        ("۵ـ۱۰ درصد", "5", "10"),
        ("از دی ۹۶ تا آبان ۹۸", "1396-10", "1398-08"),
    ],
)
def test_ranges_share_scales_and_stand_in_order(text: str, lo: str, hi: str) -> None:
    number = only(text)
    assert (number.value, number.lo, number.hi) == (None, lo, hi)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("کد ملی ۰۰۱۲۳۴۵۶۷۸", "0012345678"),
        ("تلفن ۸۸۷۶۵۴۳۲-۰۲۱", "02188765432"),
        ("*۷۸۰*۱#", "*780*1#"),
        ("IR82 0540 1026 8002 0817 9090 02", "IR820540102680020817909002"),
    ],
)
def test_identifiers_keep_their_leading_zeros(text: str, value: str) -> None:
    assert fields_of(text)[0][1:] == ("identifier", value)


def test_spans_count_code_points_behind_characters_outside_the_first_plane() -> None:
    number = only("😂😂 ۵ نفر")
    assert (number.start, number.end, number.unit_start, number.unit_end) == (3, 4, 5, 8)


def test_numbers_never_reach_over_a_line_end() -> None:
    assert [number.text for number in read("۳۰\nمیلیون نفر و ۵\nدرصد")] == ["۳۰", "۵"]


@pytest.mark.parametrize(
    "text",
    [
        "۱- افزایش سرمایه\n۲) فروش\nG20 و COVID-19 و 4G",
        "باطل شد: ۱- سنندج ۲- مریوان ۳- سقز",
        "این حکم مستند است.(۷) پس چنین گفت(۸) و رفت.",
        "میگ-۲۹ و اف-۱۴ بر فراز شهر",
        "کاری که انجام دهم همین است و قول می دهم",
        "متن\nسه. هنگام بازگشت [۴] چنین گفت",
        "خودرو دست دوم و ۵ شنبه",
    ],
)
def test_names_notes_and_numbers_of_items_are_left(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سی وپنج نفر", "35"),
        ("سه میلیون ودویست هزار نفر", "3200000"),
        ("دوهزارو پانصد نفر", "2500"),
        ("۱ ۱۲۰ ۰۰۰ داوطلب", "1120000"),
        ("۱۲\u00a0۵۰۰ داوطلب", "12500"),
        ("۲ ٫ ۵ درصد", "2.5"),
        ("73 هزار و 555.9 واحد", "73555.9"),
        ("مصوب ۴/ ۱۲/ ۱۳۹۲", "1392-12-04"),
        ("مورخ ۱۴۰۳.۰۲.۱۵", "1403-02-15"),
        ("سال­های ۹۸", "1398"),
    ],
)
def test_damaged_text_is_read(text: str, value: str) -> None:
    assert only(text).value == value


@settings(max_examples=150)
@given(
    st.one_of(
        st.text(ALPHABET, max_size=60),
        st.lists(PARTS, max_size=14).map(" ".join),
        st.text(max_size=40),
    )
)
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    end = 0
    for number in read(text):
        assert end <= number.start < number.end <= len(text)
        assert number.text == text[number.start : number.end]
        assert number.text == number.text.strip()
        for start, stop in (
            (number.unit_start, number.unit_end),
            (number.noun_start, number.noun_end),
            (number.bound_start, number.bound_end),
        ):
            assert (start is None) == (stop is None)
            assert start is None or (stop is not None and 0 <= start < stop <= len(text))
        end = number.end


@pytest.mark.skipif(not NEWS.exists(), reason="needs ../shared")
def test_numbers_of_news_do_not_overlap_and_can_be_read_again() -> None:
    for path in sorted(NEWS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        numbers = read(text)
        assert all(a.end <= b.start for a, b in pairwise(numbers)), path.name
        for number in numbers[::7]:
            assert read_one(text, Span(number.start, number.end)) == number


@pytest.mark.parametrize(
    ("text", "core", "value"),
    [
        ("ساعت ۱۴ و ۳۰ برگزار شد", "۱۴ و ۳۰", "14:30"),
        ("یک ربع مانده به هشت", "یک ربع مانده به هشت", "07:45"),
        ("پنج و بیست دقیقه صبح", "پنج و بیست دقیقه صبح", "05:20"),
        ("۱۴:۳۲ - ۲۱ دی ۱۴۰۰", "۱۴:۳۲", "14:32"),
        ("بازی را دو هیچ برد", "دو هیچ", "2-0"),
        ("سه-دو بردیم", "سه-دو", "3-2"),
        ("دو و یک‌سوم لیوان", "دو و یک‌سوم", "7/3"),
        ("پرواز W5-112 نشست", "W5-112", "W5-112"),
        ("تلفن (۰۲۱) ۸۸۷۷۶۶۵۵", "(۰۲۱) ۸۸۷۷۶۶۵۵", "02188776655"),
    ],
)
def test_rarer_forms_are_read_whole(text: str, core: str, value: str) -> None:
    assert (core, value) in [(number.text, number.value) for number in read(text)]


@pytest.mark.parametrize(
    ("text", "core", "unit"),
    [
        ("گلوله ۱۵۵ میلی‌متری", "۱۵۵ میلی‌متری", "میلی‌متر"),
        ("مرد ۴۰ ساله‌ای که", "۴۰ ساله‌ای", "سال"),
        ("کمیسیون هفت‌نفره‌ای", "هفت‌نفره‌ای", "نفر"),
        ("۱۴ روستای دیگر", "۱۴", "روستای"),
        ("در دقیقه ۸۱ گل‌های تیم", "۸۱", None),
        ("۵۰ شرکت کننده", "۵۰", "شرکت کننده"),
        ("۱۲۰km/h", "۱۲۰", "km/h"),
    ],
)
def test_units_are_told_from_endings(text: str, core: str, unit: str | None) -> None:
    assert (core, unit) in [(number.text, number.unit) for number in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "، ".join(["1390"] * 3000),
        " و ".join(["12"] * 3000) + " مهر",
        "هزار " * 5000,
        "9" * 6000 + " نفر",
        "1" * 6000 + ":30",
        "2/" + "5" * 6000 + " درصد",
        "تلفن " + "، ".join(["88776655"] * 1000),
        "ده‌ها " + "میلیارد " * 5000,
    ],
    ids=lambda text: text[:9],
)
def test_endless_lists_and_figures_are_read_without_complaint(text: str) -> None:
    assert all(number.end <= len(text) for number in read(text))
