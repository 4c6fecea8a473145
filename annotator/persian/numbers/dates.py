"""Dates: «۳ تیرماه ۱۴۰۳», «بیست و دوم بهمن», «مهر ۱۴۰۲», «1402/12/9», and ranges of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.calendars import (
    GREGORIAN,
    JALALI,
    MONTH,
    MONTHS,
    YEARS,
    calendar_of,
    exists,
    expanded_year,
    iso,
)
from annotator.persian.numbers.core import Core
from annotator.persian.numbers.figures import parts, shape_of
from annotator.persian.numbers.lexicon import AND, DASHES, RANGE_WORDS, SCALES, words
from annotator.persian.numbers.nouns import CLASSIFIERS, CURRENCIES, MEASURES, NOT_NOUNS
from annotator.persian.numbers.pieces import GLUED, Passage
from annotator.persian.numbers.units import is_known_unit

_JOINTS = RANGE_WORDS | DASHES
_SHOTS = words("شلیک خلاص به جنگی هوایی اصابت مشقی غیب برق چراغ گلوله دروازه چوبی آهن مستقیم خورد")
_PARTS_OF_MONTH = frozenset({"نیمه", "دهه", "هفته"})
_AFTER_MONTH = NOT_NOUNS | {"", ".", "،", "؛", ":", ")", "(", "»", "–", "-", "روز", "میلادی", "به"}
_EARLIEST = 1340
_LONGEST_LIST = 12
_COUNTED = frozenset(SCALES) | frozenset(CURRENCIES) | {"درصد", "٪", "%", ":"}


@dataclass(frozen=True, slots=True)
class _Day:
    """A date or a part of one; ``last`` is the index after its last piece."""

    last: int
    day: int | None = None
    month: int = 0
    year: int | None = None
    calendar: str = JALALI

    @property
    def exists(self) -> bool:
        return exists(self.calendar, self.year, self.month, self.day or 1)

    @property
    def iso(self) -> str | None:
        return iso(self.year, self.month, self.day) if self.exists else None


def read_date(passage: Passage, index: int) -> Core | None:
    """Return the date, or the range of dates, that begins at piece ``index``."""
    return _numeric(passage, index) or _year_and_month(passage, index) or _named(passage, index)


def _year_and_month(passage: Passage, index: int) -> Core | None:
    """Read «۱۳۹۸/۱۲»."""
    form = passage.at(index).form
    if shape_of(form) != "slash" or is_known_unit(passage, index + 1):
        return None
    year, month = parts(form)
    calendar = calendar_of(int(year)) if len(year) == 4 and len(month) == 2 else None
    if calendar is None or not 1 <= int(month) <= 12:
        return None
    return _single(index, _Day(index + 1, None, int(month), int(year), calendar))


def _named(passage: Passage, index: int) -> Core | None:
    left = _read_day(passage, index)
    if left:
        right = _read_right_end(passage, left.last)
        return _range(index, left, right) if right else _single(index, left)
    day = _read_day_number(passage, index)
    if not day:
        return None
    joint = passage.form(day[1])
    right = (
        _read_day(passage, day[1] + 1) if joint in _JOINTS and passage.form(day[1] + 1) else None
    )
    if right and right.day:
        return _range(index, replace(right, day=day[0]), right)
    return _first_of_list(passage, index, day)


def _single(index: int, day: _Day) -> Core:
    return Core(index, day.last, "date", value=day.iso, calendar=day.calendar)


def _range(index: int, left: _Day, right: _Day) -> Core:
    if left.year is None and left.calendar == right.calendar:
        left = replace(left, year=right.year)
    return Core(index, right.last, "date", lo=left.iso, hi=right.iso, calendar=right.calendar)


def _read_right_end(passage: Passage, index: int) -> _Day | None:
    if passage.form(index) not in _JOINTS or not passage.form(index + 1):
        return None
    return _read_day(passage, index + 1)


def _first_of_list(passage: Passage, index: int, day: tuple[int, int]) -> Core | None:
    """Read ۱۵ of «۱۵ و ۱۶ مهر» and of «۱۵، ۱۶ و ۱۷ مهر»."""
    number, last = day
    place = last
    for _ in range(_LONGEST_LIST):
        if passage.form(place) not in {AND, "،"} or not passage.form(place + 1):
            return None
        named = _read_day(passage, place + 1)
        if named and named.day:
            return (
                _single(index, replace(named, day=number, last=last))
                if named.day > number
                else None
            )
        following = _read_day_number(passage, place + 1)
        if not following:
            return None
        place = following[1]
    return None


def _read_day(passage: Passage, index: int) -> _Day | None:
    """Read a day with its month, or a month with its year."""
    number = _read_day_number(passage, index)
    place = number[1] if number else index
    if number and passage.form(place) == MONTH and passage.form(place + 1) in MONTHS:
        place += 1
    found = MONTHS.get(passage.form(place) if number else passage.at(index).form)
    if not found or (number and passage.before(index) in _PARTS_OF_MONTH):
        return None
    calendar, month = found
    place = _after_month(passage, place)
    year = _read_year(passage, place, calendar)
    if not number:
        return year and _Day(year[1], None, month, year[0], calendar)
    if not year and not _is_month_here(passage, place):
        return None
    if not year and passage.forms(index + 1, 1) == ("دی",) and passage.at(index).form == "سی":
        return None  # a compact disc
    day = _Day(place, number[0], month, None, calendar)
    if not year and not day.exists:
        return None
    return replace(day, last=year[1], year=year[0]) if year else day


def _after_month(passage: Passage, month: int) -> int:
    has_word = passage.form(month + 1) == MONTH and not passage.form(month).endswith(MONTH)
    return month + 1 + has_word


def _read_day_number(passage: Passage, index: int) -> tuple[int, int] | None:
    """Read a day of a month: (number, index after it)."""
    amount = read_amount(passage, index)
    if amount is None or amount.shape not in {None, "plain"} or not 1 <= amount.value <= 31:
        return None
    if amount.value.denominator != 1 or amount.is_adjective:
        return None
    return int(amount.value), amount.end


def _is_month_here(passage: Passage, after: int) -> bool:
    """Say whether a month name without a year is a month: می may begin a verb, تیر is a bullet."""
    form, following = passage.at(after - 1).form, passage.form(after)
    if form == "می":
        return following in _AFTER_MONTH
    if form == "تیر":
        return following not in _SHOTS
    return not (form == "مهر" and following in {"و", "موم"} and passage.form(after + 1) == "موم")


def _read_year(passage: Passage, index: int, calendar: str) -> tuple[int, int] | None:
    """Read the year after a month, with «سال» or «،» between or not: (year, index after it)."""
    place = index + (passage.form(index) == "،")
    place += passage.form(place) == "سال"
    if not passage.form(place):
        return None
    piece = passage.at(place)
    if piece.is_figure:
        return _year_in_digits(passage, place, calendar)
    amount = read_amount(passage, place)
    if amount and not amount.is_ordinal and amount.value in YEARS[calendar] and amount.value > 1000:
        return int(amount.value), amount.end
    return None


def _year_in_digits(passage: Passage, place: int, calendar: str) -> tuple[int, int] | None:
    digits, following = passage.at(place).form, passage.form(place + 1)
    if not digits.isdigit():
        return None
    if len(digits) == 4:
        return (int(digits), place + 1) if int(digits) in YEARS[calendar] else None
    if len(digits) != 2 or calendar != JALALI:
        return None
    is_said = passage.before(place) == "سال"
    is_counted = (
        following in CLASSIFIERS
        or following in MEASURES
        or following in _COUNTED
        or (following == "تا" and passage.form(place + 2) not in MONTHS)
    )
    is_year = is_said or int(digits) > 31 or following in NOT_NOUNS or not following
    return None if is_counted or not is_year else (expanded_year(digits), place + 1)


def _numeric(passage: Passage, index: int) -> Core | None:
    """Read «1402/12/9», «۰۳/۰۴/۱۴۰۳», «2024-06-12», and a range of two of them."""
    found = _triplet(passage, index)
    if not found:
        return None
    fields, last = found
    readings = sorted(_readings(fields, last), key=_is_long_ago)
    if not readings:
        return _unreal(index, fields, last)
    right = _triplet(passage, last + 1) if passage.form(last) in _JOINTS else None
    if right and (ends := list(_readings(*right))):
        return _range(index, readings[0], ends[0])
    first, *others = (_single(index, reading) for reading in readings)
    other = next((core for core in others if core.value != first.value), None)
    return replace(first, ambiguous=bool(other), other=other)


def _is_long_ago(day: _Day) -> bool:
    """Say whether a day is of a year that two digits hardly ever mean."""
    return day.year is not None and day.year < _EARLIEST


def _unreal(index: int, fields: tuple[str, str, str], last: int) -> Core | None:
    """Return a date without a value for what is typed as a date that no calendar has."""
    lengths = tuple(map(len, fields))
    if lengths[1] > 2 or {lengths[0], lengths[2]} not in ({4, 2}, {4, 1}):
        return None
    year = int(fields[0] if lengths[0] == 4 else fields[2])
    calendar = calendar_of(year)
    return Core(index, last, "date", calendar=calendar) if calendar else None


def _triplet(passage: Passage, index: int) -> tuple[tuple[str, str, str], int] | None:
    piece = passage.at(index)
    if not piece.is_figure:
        return None
    found = parts(piece.form)
    if len(found) == 3 and piece.form[len(found[0])] in "/.":
        return (found[0], found[1], found[2]), index + 1
    forms = passage.forms(index, 5)
    if forms[1] == forms[3] == "/":
        return _torn_triplet(forms, index)
    is_dashed = forms[1] in DASHES and forms[3] in DASHES
    if not is_dashed or any(passage.at(index + i).gap != GLUED for i in range(1, 5)):
        return None
    fields = (piece.form, forms[2], forms[4])
    return (fields, index + 5) if all(field.isdigit() for field in fields) else None


def _torn_triplet(forms: tuple[str, ...], index: int) -> tuple[tuple[str, str, str], int] | None:
    """Read «1370/ 05 / 08», which has lost its shape; a year of four digits must be there."""
    fields = (forms[0], forms[2], forms[4])
    is_date = sorted(map(len, fields))[1:] in ([2, 4], [1, 4])
    return (fields, index + 5) if is_date and all(map(str.isdigit, fields)) else None


def _readings(fields: tuple[str, str, str], last: int) -> Iterator[_Day]:
    """Yield the days that three numbers can mean, the likelier order first."""
    if max(map(len, fields)) > 4 or sum(len(field) > 2 for field in fields) > 1:
        return
    first, middle, final = fields
    has_year_first = len(first) == 4 or (len(final) <= 2 and int(first) > 31)
    has_year_last = len(final) == 4 or (len(first) <= 2 and int(final) > 31)
    orders = [(first, middle, final)] if not has_year_last else []
    if not has_year_first:
        orders.append((final, middle, first))
        orders.append((final, first, middle) if len(final) == 4 else (first, middle, final))
    for year, month, day in orders:
        found = _checked(year, int(month), int(day), last)
        if found:
            yield found


def _checked(digits: str, month: int, day: int, last: int) -> _Day | None:
    year = expanded_year(digits)
    calendar = JALALI if year < 1600 else GREGORIAN
    is_plausible = 1200 <= year < 2200
    return (
        _Day(last, day, month, year, calendar)
        if is_plausible and exists(calendar, year, month, day)
        else None
    )
