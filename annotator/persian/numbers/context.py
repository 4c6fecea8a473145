"""What stands around a core: the bound («بیش از»), the rate («روزانه»), the base noun."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.persian.numbers.lexicon import CARDINALS, fold, words
from annotator.persian.numbers.nouns import MEASURES
from annotator.persian.numbers.number import Bound
from annotator.persian.numbers.pieces import Passage

_PHRASES: tuple[tuple[Bound, str], ...] = (
    (">=", "حداقل|حد اقل|اقلاً|دست‌کم|دست کم|لااقل|بالغ بر|بالغ‌بر|نه کمتر از|کمینه"),
    ("<=", "حداکثر|حد اکثر|تا|نهایتاً|حداکثر تا|نهایتاً تا|تا سقف|تا حداکثر|نه بیش از|نه بیشتر از|بیشینه"),
    (">", "بیش از|بیش‌از|بیشتر از|بالای|بالاتر از|افزون بر|افزون‌بر|افزون از|متجاوز از|فراتر از|زیادتر از|مازاد بر"),
    ("<", "کمتر از|کم‌تر از|کم تر از|زیر|پایین‌تر از|پایین تر از|کمتراز"),
    ("~", "حدود|حدوداً|در حدود|تا حدود|نزدیک|نزدیک به|نزدیک‌به|قریب|قریب به|قریب‌به|تقریباً|حوالی|در حوالی|حول و حوش|دور و بر"
          "|چیزی حدود|چیزی نزدیک به|تخمیناً|کمابیش|به تقریب"),
)  # fmt: skip
_BOUNDS: dict[tuple[str, ...], Bound] = {
    tuple(fold(word) for word in phrase.split()): bound
    for bound, phrases in _PHRASES
    for phrase in phrases.split("|")
}
_LONGEST = max(map(len, _BOUNDS))
_LOOSE = frozenset({"تا", "زیر", "بالای"})
"""Bound words that bind only what follows at once."""
_BOUNDS_AFTER: dict[tuple[str, ...], Bound] = {
    ("به", "بالا"): ">=", ("و", "بالاتر"): ">=", ("یا", "بیشتر"): ">=", ("و", "بیشتر"): ">=",
    ("به", "بالاتر"): ">=", ("به", "پایین"): "<=", ("یا", "کمتر"): "<=", ("و", "کمتر"): "<=",
    ("و", "پایینتر"): "<=",
}  # fmt: skip
_RATES = {
    fold(word): per
    for per, words in (
        ("day", "روزانه روزی یومیه"), ("month", "ماهانه ماهیانه ماهی"), ("year", "سالانه سالیانه سالی"),
        ("hour", "ساعتی"), ("minute", "دقیقه‌ای"), ("person", "نفری سرانه"), ("kg", "کیلویی"),
        ("week", "هفتگی هفته‌ای"), ("gram", "گرمی"),
    )
    for word in words.split()
}  # fmt: skip
_RATE_NOUNS = {
    fold(word): per
    for per, words in (
        ("day", "روز شبانه‌روز"), ("month", "ماه"), ("year", "سال"), ("hour", "ساعت"), ("minute", "دقیقه"),
        ("person", "نفر شخص فرد"), ("kg", "کیلوگرم کیلو"), ("gram", "گرم"), ("week", "هفته"), ("second", "ثانیه"),
        ("liter", "لیتر"),
    )
    for word in words.split()
}  # fmt: skip
_EACH = frozenset({"هر"})
_NOT_RATE = words("گذشته جاری آینده اخیر قبل پیش بعد آن این اول دوم کنونی میلادی تحصیلی")
_BETWEEN_RATE_AND_NUMBER = words("به حدود تا حداقل حداکثر بیش از کمتر نزدیک معادل میزان مبلغ تعداد")
_STOPS = frozenset({".", "،", "؛", ":", "!", "؟", "", "»", "«", ")", "("})
_REACH = 6
_SKIPPED = words("ساعت مبلغ تعداد به در با رقم میزان معادل بر سال سالهای") | frozenset(_RATES)


@dataclass(frozen=True, slots=True)
class FoundBound:
    """A bound and the pieces ``first`` to ``last`` (exclusive) of its words."""

    bound: Bound
    first: int
    last: int


def find_bound(passage: Passage, first: int, last: int, *, is_moment: bool) -> FoundBound | None:
    """Return the bound of the core whose pieces are ``first`` to ``last``, unit included.

    ``is_moment``: dates and times, before which تا says until when, not how much.
    """
    return (
        _adjacent(passage, first, is_moment=is_moment)
        or _after(passage, last)
        or _apart(passage, first)
    )


def _adjacent(passage: Passage, index: int, *, is_moment: bool) -> FoundBound | None:
    for length in range(_LONGEST, 0, -1):
        forms = passage.forms_before(index, length)
        if forms in _BOUNDS and "" not in forms:
            if forms == ("تا",) and (is_moment or _is_range_end(passage, index - 1)):
                return None
            return FoundBound(_BOUNDS[forms], index - length, index)
    return None


def _is_range_end(passage: Passage, joint: int) -> bool:
    """Say whether تا closes «از … تا» or follows a number."""
    unit, number = passage.before(joint), passage.at(joint - 2)
    is_measured = unit in MEASURES and (number.is_figure or number.form in CARDINALS)
    if passage.at(joint - 1).is_figure or is_measured:
        return True
    return any(passage.before(joint, distance) in {"از", "بین"} for distance in range(1, 6))


def _after(passage: Passage, last: int) -> FoundBound | None:
    forms = passage.forms(last, 2)
    return FoundBound(_BOUNDS_AFTER[forms], last, last + 2) if forms in _BOUNDS_AFTER else None


def _apart(passage: Passage, first: int) -> FoundBound | None:
    """Find a bound with words like روزانه or «به» between («حداقل روزانه ۳ میلیون»)."""
    place = first
    for _ in range(2):
        if passage.before(place) not in _SKIPPED:
            return None
        place -= 1
        found = _adjacent(passage, place, is_moment=True)
        if found and passage.at(found.first).form not in _LOOSE:
            return found
    return None


def find_rate(passage: Passage, first: int, last: int) -> str | None:
    """Return the rate (``day``, ``person`` …) said before ``first`` or after ``last``."""
    return _rate_before(passage, first) or _rate_after(passage, last)


def _rate_before(passage: Passage, first: int) -> str | None:
    is_near = True
    for distance in range(1, _REACH + 1):
        form = passage.before(first, distance)
        if form in _STOPS:
            return None
        if is_near and form in _RATES:
            return _RATES[form]
        is_near = is_near and form in _BETWEEN_RATE_AND_NUMBER
        if form in _RATE_NOUNS and passage.before(first, distance + 1) in _EACH:
            return _RATE_NOUNS[form]
    return None


def _rate_after(passage: Passage, last: int) -> str | None:
    for place in range(last, last + 4):
        form, following = passage.form(place), passage.form(place + 1)
        if form in _STOPS:
            return None
        if form in _EACH and following in _RATE_NOUNS:
            return _RATE_NOUNS[following]
        is_free = passage.form(place + 2) not in _NOT_RATE and not passage.at(place + 2).is_figure
        if form == "در" and following in _RATE_NOUNS and is_free:
            return _RATE_NOUNS[following]
        if place == last and form in _RATES and form.endswith("انه"):
            return _RATES[form]
    return None
