from __future__ import annotations

import pytest

from annotator.model.span import Span
from annotator.persian.numbers import (
    display,
    explain,
    in_other_calendar,
    longer_than,
    read,
    read_one,
)

TEXT = "کاربران ایتا بیش از ۳۰ میلیون و ۵۰۰ هزار نفر است و یک نماینده گفت"


def span(part: str, text: str = TEXT) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def test_a_marked_number_is_read_with_what_stands_around() -> None:
    number = read_one(TEXT, span("۳۰ میلیون و ۵۰۰ هزار"))
    assert number is not None
    assert (number.value, number.unit, number.bound) == ("30500000", "نفر", ">")
    assert number == read(TEXT)[0]


def test_a_span_that_cuts_a_number_short_has_its_own_value_and_names_the_longer() -> None:
    cut = span("۳۰ میلیون")
    number, longer = read_one(TEXT, cut), longer_than(TEXT, cut)
    assert number is not None
    assert longer is not None
    assert (number.value, longer.value) == ("30000000", "30500000")


def test_a_whole_number_is_no_part_of_a_longer_one() -> None:
    assert longer_than(TEXT, span("۳۰ میلیون و ۵۰۰ هزار")) is None


def test_a_marked_article_counts() -> None:
    number = read_one(TEXT, span("یک"))
    assert number is not None
    assert (number.value, number.unit) == ("1", "نماینده")


@pytest.mark.parametrize("part", ["کاربران", "۳۰ میلیون و", " ", "میلیون"])
def test_what_is_no_number_has_no_value(part: str) -> None:
    assert read_one(TEXT, span(part)) is None


def test_a_span_in_a_very_long_line_is_read_in_place() -> None:
    text = "خبر تازه " * 8000 + TEXT + " پایان خبر" * 8000
    marked = span("۳۰ میلیون و ۵۰۰ هزار", text)
    number = read_one(text, marked)
    assert number is not None
    assert (number.start, number.end, number.value) == (marked.start, marked.end, "30500000")


@pytest.mark.parametrize(
    ("text", "shown", "how"),
    [
        ("۳۰ میلیون و ۵۰۰ هزار نفر", "۳۰٬۵۰۰٬۰۰۰", "۳۰ × میلیون + ۵۰۰ × هزار"),
        ("بین ۵ تا ۱۰ برابر", "۵ تا ۱۰", ""),
        ("۱۵ تا ۲۰ میلیون تومان", "۱۵٬۰۰۰٬۰۰۰ تا ۲۰٬۰۰۰٬۰۰۰", "۱۵ تا ۲۰ × میلیون"),
        ("چهل هزار میلیارد تومان", "۴۰٬۰۰۰٬۰۰۰٬۰۰۰٬۰۰۰", "۴۰ × هزار × میلیارد"),
        ("سه‌چهارم مردم", "۳/۴", ""),
        ("رشد ۲٫۵ درصد", "۲٫۵", ""),
        ("کد ملی ۰۰۱۲۳۴۵۶۷۸", "0012345678", ""),
        ("در ۳ تیرماه ۱۴۰۳", "۱۴۰۳-۰۴-۰۳", ""),
        ("برای چندمین بار", "", ""),
    ],
)
def test_the_number_card_shows_value_and_reading(text: str, shown: str, how: str) -> None:
    (number,) = read(text)
    assert (display(number), explain(number)) == (shown, how)


def test_a_full_date_is_told_in_the_other_calendar_too() -> None:
    jalali, gregorian, open_date = read("۳ تیرماه ۱۴۰۳، ۱۲ ژوئن ۲۰۲۴، ۵ آبان")
    assert in_other_calendar(jalali) == "2024-06-23"
    assert in_other_calendar(gregorian) == "1403-03-23"
    assert in_other_calendar(open_date) is None
