"""Numbers and dates with their attributes."""

from __future__ import annotations

from annotator.model.span import Span
from tests.suggest.finding import attributes, labelled


def test_a_number_has_value_unit_and_bound_with_their_places() -> None:
    text = "بیش از ۳۰ میلیون و ۵۰۰ هزار نفر"
    assert attributes(text, "۳۰ میلیون و ۵۰۰ هزار") == {
        "kind": "cardinal",
        "value": "30500000",
        "unit": "نفر",
        "bound": ">",
        "unit_span": Span(28, 31),
        "bound_span": Span(0, 6),
    }


def test_dates_and_years_are_dates_and_clock_times_numbers() -> None:
    text = "ساعت ۱۷:۳۰ روز ۳ تیر ۱۴۰۲ و سال ۱۴۰۳"
    assert labelled(text, "DATE") == ["۳ تیر ۱۴۰۲", "۱۴۰۳"]
    assert labelled(text, "NUMBER") == ["۱۷:۳۰"]
    assert attributes(text, "۳ تیر ۱۴۰۲") == {
        "kind": "date",
        "value": "1402-04-03",
        "calendar": "jalali",
    }


def test_a_range_has_two_ends_and_no_value() -> None:
    found = attributes("بین ۵ تا ۱۰ برابر شد", "بین ۵ تا ۱۰ برابر")
    assert (found["lo"], found["hi"], "value" in found) == ("5", "10", False)
