"""Years and decades: «سال ۸۷», «بودجه ۱۴۰۱ و ۱۴۰۲», «۱۴۰۲-۱۴۰۳», «دهه ۹۰»."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.calendars import (
    GREGORIAN,
    ISLAMIC,
    JALALI,
    YEARS,
    calendar_of,
    expanded_year,
)
from annotator.persian.numbers.core import Core
from annotator.persian.numbers.figures import parts, shape_of
from annotator.persian.numbers.lexicon import (
    AND,
    DASHES,
    ORDINALS,
    RANGE_WORDS,
    SCALES,
    SCALES_WITH_YE,
    words,
)
from annotator.persian.numbers.nouns import CLASSIFIERS, CURRENCIES, MEASURES
from annotator.persian.numbers.pieces import Passage
from annotator.persian.numbers.units import is_known_unit, read_mark, read_unit

_SINGLE_YEAR = frozenset({"سال", "سالهای", "سنه"})
_SEASONS = words("بهار تابستان پاییز زمستان نوروز فصل سیزن")
_NAMED = words(
    "بودجه انتخابات المپیک پارالمپیک کنکور فتنه افق جام چشم‌انداز جهانی اروپا آسیا مدل"
    " تحصیلی مالی زراعی قانون کودتای انقلاب زلزله سرشماری یورو مصوب مصوبه تقویم سالنامه کرونای دربی ژانویه متولد متولدین"
)
_FOUR_DIGIT_CUES = _SEASONS | _NAMED
_TWO_DIGIT_CUES = words(
    "فتنه انتخابات بودجه کنکور کودتای نوروز بهار تابستان پاییز زمستان تحصیلی زراعی مالی فصل"
    " مدل متولد متولدین ورودی مصوب وقایع حوادث قیام زلزله سیل انقلاب"
)
_DECADE = frozenset({"دهه", "دههی", "دهههای"})
_LIFE = frozenset({"زندگی", "عمر", "زندگیاش", "عمرش"})
_ERAS = {
    "میلادی": GREGORIAN, "م": GREGORIAN, "شمسی": JALALI, "خورشیدی": JALALI, "ش": JALALI,
    "قمری": ISLAMIC, "ق": ISLAMIC,
}  # fmt: skip
_HIJRI = "هجری"
_BEFORE_CHRIST = frozenset({("پیش", "از", "میلاد"), ("قبل", "از", "میلاد")})
_COUNTED = (
    CLASSIFIERS | MEASURES | frozenset(CURRENCIES) | frozenset(SCALES) | frozenset(SCALES_WITH_YE)
    | frozenset({"درصد", "درصدی", "٪", "%", "برابر", "واحد", "همت"})
)  # fmt: skip


_LATE = 60
"""From here on a number after سال is likelier a year than a count."""
_SURELY_COUNTED = words(
    "نفر مورد دستگاه فقره بار مرتبه قلم عدد رأس اصله فروند نوبت دوره پرونده پروژه طرح"
)
_LINKS = frozenset("/:%٪*+=")
"""Signs beside a number that is no year; a citation («قمی، ۱۳۶۷: ۱۸») excepted."""
_BEFORE_SUMS = frozenset({"تعداد", "مبلغ", "حدود", "شماره", "مجموع", "از", "به"})
_PRICED = frozenset(CURRENCIES) | frozenset(SCALES)


@dataclass(frozen=True, slots=True)
class _Year:
    number: int
    last: int
    calendar: str

    @property
    def text(self) -> str:
        return str(self.number)


def read_year(passage: Passage, index: int) -> Core | None:
    """Return the year, the range of years or the decade that begins at piece ``index``."""
    core = _read_core(passage, index)
    if core:
        passage.years |= {index, core.last - 1}
    return core


def _read_core(passage: Passage, index: int) -> Core | None:
    if _is_after_decade(passage, index):
        return _decade(passage, index)
    is_said = _is_said(passage, index)
    if pair := _slashed_pair(passage, index, is_said=is_said):
        return pair
    year = _read_year(passage, index, is_said=is_said)
    if not year:
        return None
    right = _right_end(passage, year)
    if right:
        lo, hi = sorted((year.number, right.number))
        return Core(index, right.last, "year", lo=str(lo), hi=str(hi), calendar=right.calendar)
    return Core(index, year.last, "year", value=year.text, calendar=year.calendar)


def _slashed_pair(passage: Passage, index: int, *, is_said: bool) -> Core | None:
    """Read the two years of «سال تحصیلی ۱۴۰۲/۱۴۰۳»."""
    form = passage.at(index).form
    if shape_of(form) != "slash":
        return None
    first, second = parts(form)
    is_announced = is_said or passage.before(index) in _TWO_DIGIT_CUES
    if (
        len(first) != len(second)
        or len(first) not in {2, 4}
        or (len(first) == 2 and not is_announced)
    ):
        return None
    lo, hi = sorted((expanded_year(first), expanded_year(second)))
    calendar = calendar_of(lo)
    is_pair = calendar is not None and hi == lo + 1
    return (
        Core(index, index + 1, "year", lo=str(lo), hi=str(hi), calendar=calendar)
        if is_pair
        else None
    )


def _right_end(passage: Passage, year: _Year) -> _Year | None:
    joint = passage.form(year.last)
    if joint not in RANGE_WORDS | DASHES and joint != "/":
        return None
    return (
        _read_year(passage, year.last + 1, is_said=True, like=year)
        if passage.form(year.last + 1)
        else None
    )


def _is_said(passage: Passage, index: int) -> bool:
    """Say whether the words before, or a year listed before, announce a year."""
    before = passage.before(index)
    if before in _SINGLE_YEAR:
        is_long = len(passage.at(index).form) == 4 or _is_thousands(passage, index)
        is_duration = passage.before(index, 2) in {"هر", "یک", "چند", "در"}
        return is_long or not is_duration or _is_free(passage, index)
    if before in ORDINALS and passage.before(index, 2) == "سال":
        return passage.form(index + 1) in DASHES
    if before in {AND, "،"}:
        listed = passage.before(index, 2)
        is_number = passage.at(index - 2).is_figure and listed.isdigit()
        same = is_number and len(listed) == len(passage.at(index).form)
        return same and index - 2 in passage.years
    if before in {"تا", "الی"}:
        return passage.before(index, 3) in _SINGLE_YEAR
    return False


def _is_thousands(passage: Passage, index: int) -> bool:
    amount = None if passage.at(index).is_figure else read_amount(passage, index)
    return amount is not None and amount.value > 1000


def _is_free(passage: Passage, index: int) -> bool:
    """Say whether the figure counts nothing itself («در سال ۵۰ نفر» against «در سال ۸۷»)."""
    form, following = passage.at(index).form, passage.form(index + 1)
    is_late = form.isdigit() and int(form) > _LATE and passage.before(index) in _SINGLE_YEAR
    if is_late and following in CLASSIFIERS:
        return following not in _SURELY_COUNTED  # «در سال ۹۸ کشور …»
    return following not in _COUNTED


def _read_year(
    passage: Passage, index: int, *, is_said: bool, like: _Year | None = None
) -> _Year | None:
    piece = passage.at(index)
    if not piece.is_figure:
        return _year_in_words(passage, index, is_said=is_said)
    digits = piece.form
    if not digits.isdigit() or len(digits) not in {2, 3, 4}:
        return None
    if passage.forms(index + 1, 3) in _BEFORE_CHRIST:
        return _Year(-int(digits), index + 1, GREGORIAN)
    era = _era(passage, index + 1)
    if len(digits) == 4:
        return _four_digits(passage, index, era, is_said=is_said)
    if len(digits) == 2 and _is_named(passage, index):
        return _two_digits(digits, index, era, like)
    if len(digits) == 2 and (like or is_said) and _is_free(passage, index):
        return _two_digits(digits, index, era, like)
    if len(digits) == 3 and (era or (is_said and read_unit(passage, index + 1) is None)):
        return _Year(int(digits), index + 1, era or JALALI)
    return _Year(int(digits), index + 1, era) if era and is_said else None


def _two_digits(digits: str, index: int, era: str | None, like: _Year | None) -> _Year:
    if era == ISLAMIC:
        return _Year(int(digits), index + 1, era)
    if like and like.number > 1000:
        century = like.number // 100 * 100
        return _Year(century + int(digits), index + 1, like.calendar)
    return _Year(expanded_year(digits), index + 1, JALALI)


def _is_named(passage: Passage, index: int) -> bool:
    """Say whether an event is named by the year («فتنه ۸۸»)."""
    is_counted = not _is_free(passage, index) and passage.form(index + 1) not in CLASSIFIERS
    is_late = int(passage.at(index).form) > 31
    return passage.before(index) in _TWO_DIGIT_CUES and is_late and not is_counted


def _four_digits(passage: Passage, index: int, era: str | None, *, is_said: bool) -> _Year | None:
    number = int(passage.at(index).form)
    calendar = era or calendar_of(number)
    if is_said and not calendar and number in YEARS[JALALI]:
        calendar = JALALI
    if not calendar or passage.at(index).form.startswith("0"):
        return None
    is_money = _is_priced(passage, index + 1)
    is_year = is_said or era or (passage.before(index) in _FOUR_DIGIT_CUES and not is_money)
    is_year = is_year or _opens_years(passage, index)
    if not is_year and not _stands_alone(passage, index, number):
        return None
    return _Year(number, index + 1, calendar)


def _opens_years(passage: Passage, index: int) -> bool:
    """Say whether two years stand as «از … تا …» («از ۱۳۲۰ تا ۱۳۳۲») and count nothing."""
    low, joint, high = passage.forms(index, 3)
    if passage.before(index) != "از" or joint not in RANGE_WORDS or not high.isdigit():
        return False
    is_pair = len(high) == len(low) == 4 and calendar_of(int(low)) == calendar_of(int(high))
    is_round = int(low) % 100 == int(high) % 100 == 0
    return is_pair and not is_round and not is_known_unit(passage, index + 3)


def _is_priced(passage: Passage, index: int) -> bool:
    """Say whether a price or a percentage follows («بودجه ۱۷۰۰ تومان»)."""
    return passage.form(index) in _PRICED or read_mark(passage, index) is not None


def _stands_alone(passage: Passage, index: int, number: int) -> bool:
    """Say whether an unannounced four-digit number is likelier a year than a quantity."""
    is_until = passage.before(index) == "تا" and not passage.before(index, 2).isdigit()
    is_recent = 1340 <= number < (1450 if is_until else 1415) or 1930 <= number < 2036
    following = passage.form(index + 1)
    is_alone = not following.isalpha() or read_unit(passage, index + 1) is None
    before = passage.before(index)
    if before in {"در", "از"} and number % 100:
        is_alone = is_alone or not is_known_unit(passage, index + 1)
    is_sum = before in _BEFORE_SUMS and following not in {AND, "تا", ")", "در"}
    is_cited = before == "،" and following == ":"
    is_linked = not is_cited and bool({following, before} & _LINKS)
    if following == AND:
        after = passage.form(index + 2)
        is_alone = after.isdigit() and len(after) == 4
    return is_recent and is_alone and not is_linked and not (is_sum and before not in {"از", "به"})


def _era(passage: Passage, index: int) -> str | None:
    form = passage.form(index)
    if passage.forms(index, 2) == ("ه", ".") and passage.form(index + 2) in _ERAS:
        return _ERAS[passage.form(index + 2)]
    if form == _HIJRI:
        return _ERAS.get(
            passage.form(index + 1), ISLAMIC if passage.form(index + 1) != "شمسی" else JALALI
        )
    if form in {"م", "ش", "ق"}:
        is_cited = form == "ق" and not passage.form(index + 1).isalpha()
        return _ERAS[form] if is_cited or passage.is_glued(index) else None
    return _ERAS.get(form)


def _year_in_words(passage: Passage, index: int, *, is_said: bool) -> _Year | None:
    amount = read_amount(passage, index)
    if not amount or amount.is_ordinal or amount.shape or not is_said:
        return None
    number = int(amount.value)
    calendar = _era(passage, amount.end) or calendar_of(number)
    if calendar and number > 1000:
        return _Year(number, amount.end, calendar)
    is_short = 50 <= number < 100 and amount.value == number
    return (
        _Year(1300 + number, amount.end, JALALI)
        if is_short and _is_free(passage, amount.end - 1)
        else None
    )


def _is_after_decade(passage: Passage, index: int) -> bool:
    before = passage.before(index)
    is_listed = before in {AND, "تا"} and passage.before(index, 3) in _DECADE
    return before in _DECADE or is_listed


def _decade(passage: Passage, index: int) -> Core | None:
    amount = read_amount(passage, index)
    if not amount or amount.is_ordinal or amount.value.denominator != 1 or amount.value % 10:
        return None
    number = int(amount.value)
    if passage.form(amount.end) in _LIFE or not (10 <= number < 100 or calendar_of(number)):
        return None
    century = 1900 if _era(passage, amount.end) == GREGORIAN else 1300
    year = century + number if number < 100 else number
    calendar = calendar_of(year) or JALALI
    return Core(index, amount.end, "year", value=f"{year // 10}x", approx=True, calendar=calendar)
