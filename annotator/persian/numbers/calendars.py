"""Months, years and which days exist, in the Jalali, Gregorian and lunar calendars."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from annotator.persian.numbers.lexicon import fold

JALALI, GREGORIAN, ISLAMIC = "jalali", "gregorian", "islamic"

_JALALI_MONTHS = (
    [
        "فروردین",
        "اردیبهشت",
        "خرداد",
        "تیر",
        "مرداد",
        "شهریور",
        "مهر",
        "آبان",
        "آذر",
        "دی",
        "بهمن",
        "اسفند",
    ],
    ["", "", "", "", "امرداد"],
)
_GREGORIAN_MONTHS = (
    [
        "ژانویه",
        "فوریه",
        "مارس",
        "آوریل",
        "مه",
        "ژوئن",
        "ژوئیه",
        "اوت",
        "سپتامبر",
        "اکتبر",
        "نوامبر",
        "دسامبر",
    ],
    [
        "ژانویهٔ",
        "فوریهٔ",
        "مارچ",
        "آپریل",
        "می",
        "جون",
        "جولای",
        "آگوست",
        "سپتمبر",
        "اکتوبر",
        "نومبر",
        "دیسمبر",
    ],
    ["", "", "", "اوریل", "مای", "", "جولائی", "آگست"],
    ["", "", "", "", "", "", "ژوییه", "اگوست"],
)
_ENGLISH_MONTHS = (
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
)
_ISLAMIC_MONTHS = (
    [
        "محرم",
        "صفر",
        "ربیع‌الاول",
        "ربیع‌الثانی",
        "جمادی‌الاول",
        "جمادی‌الثانی",
        "رجب",
        "شعبان",
        "رمضان",
        "شوال",
        "ذی‌القعده",
        "ذی‌الحجه",
    ],
    ["", "", "", "", "جمادی‌الاولی", "جمادی‌الثانیه", "", "", "", "", "ذیقعده", "ذیحجه"],
    ["", "", "", "", "", "", "", "", "", "", "ذی‌قعده", "ذی‌حجه"],
)


def _months() -> dict[str, tuple[str, int]]:
    tables = (
        (JALALI, _JALALI_MONTHS),
        (GREGORIAN, _GREGORIAN_MONTHS + _ENGLISH_MONTHS),
        (ISLAMIC, _ISLAMIC_MONTHS),
    )
    return {
        fold(name) + ending: (calendar, number)
        for calendar, lists in tables
        for names in lists
        for number, name in enumerate(names, 1)
        for ending in ("", "ماه")
        if name
    }


MONTHS = _months()
"""Month names, with ماه written on or not, their calendar and number."""
MONTH = "ماه"
YEARS = {JALALI: range(1200, 1500), GREGORIAN: range(1000, 2200), ISLAMIC: range(1, 1500)}
"""Which years a date of a calendar may have."""


def expanded_year(digits: str) -> int:
    """Return the year that ``digits`` writes; two digits are of 1310 to 1409."""
    year = int(digits)
    if len(digits) != 2:
        return year
    return year + (1400 if year < 10 else 1300)


def calendar_of(year: int) -> str | None:
    """Return the calendar in which a bare four-digit ``year`` is plausible in news."""
    if 1250 <= year < 1480:
        return JALALI
    return GREGORIAN if 1700 <= year < 2150 else None


@lru_cache(maxsize=4096)
def exists(calendar: str, year: int | None, month: int, day: int) -> bool:
    """Say whether the calendar has that day; without ``year``, in any year."""
    if not (1 <= month <= 12 and day >= 1):
        return False
    if calendar == JALALI:
        return _exists_in_jalali(year, month, day)
    if calendar == ISLAMIC:
        return day <= 30
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _exists_in_jalali(year: int | None, month: int, day: int) -> bool:
    if year is None:
        return day <= (31 if month <= 6 else 30)
    from persiantools.jdatetime import JalaliDate  # late: the first window must not load it

    return JalaliDate.check_date(year, month, day)


def iso(year: int | None, month: int, day: int | None = None) -> str:
    """Return ``YYYY-MM-DD``, ``--MM-DD`` or ``YYYY-MM``."""
    head = f"{year:04d}" if year is not None else "-"
    return f"{head}-{month:02d}" + (f"-{day:02d}" if day else "")
