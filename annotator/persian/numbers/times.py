"""Clock times: «۱۴:۳۰», «۸ صبح», «ده و نیم», «۲۰ و ۳۰ دقیقه», «یک ربع به ده», ranges of them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.calendars import MONTHS
from annotator.persian.numbers.core import Core
from annotator.persian.numbers.figures import parts
from annotator.persian.numbers.lexicon import AND, DASHES, ORDINALS, RANGE_WORDS, words
from annotator.persian.numbers.nouns import CLASSIFIERS, CURRENCIES, MEASURES
from annotator.persian.numbers.pieces import Passage

_HOUR_WORDS = frozenset({"ساعت", "ساعات", "ساعتهای"})
_PARTS_OF_DAY = {
    "صبح": (0, 12), "بامداد": (0, 12), "سحر": (0, 12), "ظهر": (11, 23), "عصر": (12, 24),
    "بعدازظهر": (12, 24), "شب": (12, 25), "شامگاه": (12, 25), "غروب": (12, 24),
    "نیمهشب": (0, 12), "pm": (12, 24), "am": (0, 12),
}  # fmt: skip
"""Hours of the clock that each word can mean: from, to (exclusive)."""
_EVENING = frozenset({"شب", "شامگاه"})
_LEADS = words("ساعت ساعات از تا الی حدود رأس راس حوالی")
_OPENING_HOURS = words("کار کاری اداری رسمی فعالیت بازدید پذیرش ملاقات")
_NO_CLOCK = words("نسبت مقیاس نتیجه آیه رکورد زمان با")
_DAYS = frozenset({"روز", "شب"})
_WHICH_DAY = words("جمعه گذشته بعد قبل آینده جاری حادثه بازی مسابقه انتخابات")
_DURATIONS = words("مدت طی برای هر ظرف")


@dataclass(frozen=True, slots=True)
class _Clock:
    hour: int
    minute: int
    last: int
    part: str = ""
    second: int | None = None
    is_sure: bool = False

    def text(self, part: str = "") -> str:
        hour = _hour_of_day(self.hour, self.part or part)
        return f"{hour:02d}:{self.minute:02d}" + (
            "" if self.second is None else f":{self.second:02d}"
        )


def read_time(passage: Passage, index: int) -> Core | None:
    """Return the clock time, or the range of times, that begins at piece ``index``."""
    is_said = _is_said(passage, index) or _is_timetable(passage, index)
    left = _read_clock(passage, index, is_said=is_said)
    if not left:
        return None
    right = _right_end(passage, left)
    has_minutes = _has_minutes(passage, index) or (right and ":" in passage.at(left.last + 1).form)
    if right and (is_said or right.part or left.part or has_minutes):
        is_shared = left.hour <= right.hour and not left.part
        lo = left.text(right.part if is_shared else "")
        return Core(index, right.last, "time", lo=lo, hi=right.text())
    if not (is_said or left.part or left.is_sure or _has_minutes(passage, index)):
        return None
    return Core(index, left.last, "time", value=left.text())


def _right_end(passage: Passage, left: _Clock) -> _Clock | None:
    if passage.form(left.last) not in RANGE_WORDS | DASHES or not passage.form(left.last + 1):
        return None
    right = _read_clock(passage, left.last + 1, is_said=True)
    is_day = right is not None and passage.form(right.last) in MONTHS
    return None if is_day else right


def _is_said(passage: Passage, index: int) -> bool:
    """Say whether «ساعت» announces the time; not as a duration («۲۴ ساعت», «هر ساعت»)."""
    before, earlier = passage.before(index), passage.before(index, 2)
    if before == "راس":
        return True
    if before in {AND, "،"}:
        return passage.before(index, 3) in _HOUR_WORDS and passage.at(index - 2).is_figure
    if before in {"حدود", "رأس", "راس", "حوالی", "تقریبا", ":"}:
        before, earlier = earlier, passage.before(index, 3)
    is_duration = earlier.isdigit() or earlier in {"هر", "چند", "یک", "نیم", "سه", "دو"}
    return before in _HOUR_WORDS and not is_duration


def _is_timetable(passage: Passage, index: int) -> bool:
    """Say whether hours from … to … are told («ساعت کار ادارات ۷ تا ۱۳»)."""
    if passage.form(index + 1) not in RANGE_WORDS or not passage.at(index + 2).is_figure:
        return False
    before = passage.forms_before(index, 5)
    return any(hour in _HOUR_WORDS and what in _OPENING_HOURS for hour, what in pairwise(before))


def _has_minutes(passage: Passage, index: int) -> bool:
    form = passage.at(index).form
    if form.count(":") == 2:
        return True
    if ":" not in form or passage.before(index) in _NO_CLOCK:
        return False
    following = passage.form(index + 1)
    return following == "دقیقه" or following not in MEASURES | CLASSIFIERS


def _read_clock(passage: Passage, index: int, *, is_said: bool) -> _Clock | None:
    piece = passage.at(index)
    if piece.is_figure and not piece.form.isdigit():
        return _typed(passage, index, is_said=is_said)
    if to_hour := _minutes_to_hour(passage, index):
        return to_hour
    amount = read_amount(passage, index)
    if not amount or amount.is_ordinal or amount.is_adjective or not 0 <= amount.value <= 24:
        return None
    hour, half = divmod(amount.value, 1)
    if half not in {0, Fraction(1, 2)} or (
        half and not is_said and not _part(passage, amount.end)[0]
    ):
        return None
    minute, last = int(half * 60), amount.end
    if not half and (is_said or _has_part_after_minutes(passage, last)):
        minute, last = _minutes(passage, last)
    part, after = _part(passage, last)
    if part and not is_said and not _is_part_of_day(passage, index, part, after):
        return None
    has_minutes = last > amount.end or half
    is_counting = passage.form(last) in _COUNTED and not (is_said and _is_day(passage, last))
    if not part and not has_minutes and is_counting:
        return None
    return _Clock(int(hour), minute, after if part else last, part)


_COUNTED = (
    MEASURES | CLASSIFIERS | frozenset(CURRENCIES) | {"هزار", "میلیون", "درصد", "٪", "%", "میلیارد"}
)


def _is_day(passage: Passage, index: int) -> bool:
    """Say whether «روز» at ``index`` tells which day («ساعت ۱۴ روز جمعه»), not how many."""
    following = passage.form(index + 1)
    is_dated = following.isdigit() or following in ORDINALS or following.endswith("شنبه")
    return passage.form(index) in _DAYS and (is_dated or following in _WHICH_DAY)


def _typed(passage: Passage, index: int, *, is_said: bool) -> _Clock | None:
    form = passage.at(index).form
    fields = parts(form)
    if len(fields) < 2:
        return None
    is_clock = ":" in form or (is_said and len(fields) == 2 and len(fields[1]) == 2)
    if not is_clock or len(fields) > 3 or any(len(field) > 2 for field in fields):
        return None
    hour, minute, *seconds = [int(field) for field in fields]
    is_valid = hour <= 24 and minute < 60 and len(fields[1]) == 2 and all(s < 60 for s in seconds)
    if not is_valid:
        return None
    part, last = _part(passage, index + 1)
    return _Clock(hour, minute, last if part else index + 1, part, seconds[0] if seconds else None)


def _minutes(passage: Passage, index: int) -> tuple[int, int]:
    """Read «و ۳۰ دقیقه» or «و ربع» after an hour: (minutes, index after them)."""
    if passage.form(index) != AND or not passage.form(index + 1):
        return 0, index
    if passage.form(index + 1) == "ربع":
        return 15, index + 2
    amount = read_amount(passage, index + 1)
    if not amount or amount.value >= 60 or amount.value.denominator != 1:
        return 0, index
    if passage.form(amount.end) == "دقیقه":
        return int(amount.value), amount.end + 1
    is_bare = (
        amount.shape == "plain" and amount.value > 24 and passage.form(amount.end) not in _COUNTED
    )
    return (int(amount.value), amount.end) if is_bare else (0, index)


def _has_part_after_minutes(passage: Passage, index: int) -> bool:
    """Say whether «و بیست دقیقه صبح» follows an hour that nothing announced."""
    last = _minutes(passage, index)[1]
    return passage.form(last - 1) == "دقیقه" and bool(_part(passage, last)[0])


def _minutes_to_hour(passage: Passage, index: int) -> _Clock | None:
    """Read «یک ربع به ده» and «ده دقیقه به پنج»."""
    amount = read_amount(passage, index)
    if not amount:
        return None
    joint = amount.end + 1 + (passage.form(amount.end + 1) == "مانده")
    if passage.form(joint) != "به":
        return None
    unit = {"ربع": 15, "دقیقه": 1}.get(passage.form(amount.end))
    hour = read_amount(passage, joint + 1)
    if not unit or not hour or not 1 <= hour.value <= 24 or not 0 < amount.value * unit < 60:
        return None
    part, last = _part(passage, hour.end)
    is_change = passage.before(index) == "از" or passage.form(hour.end) in _COUNTED
    is_clock = part or unit == 15 or (not is_change and hour.value <= 12)
    if not is_clock or hour.value.denominator != 1:
        return None
    minutes = int(hour.value) * 60 - int(amount.value * unit)
    after = last if part else hour.end
    return _Clock(minutes // 60, minutes % 60, after, part, is_sure=True)


def _part(passage: Passage, index: int) -> tuple[str, int]:
    """Return the part of the day that stands at ``index`` and the index after it."""
    if passage.forms(index, 3) == ("بعد", "از", "ظهر"):
        return "بعدازظهر", index + 3
    if passage.forms(index, 2) == ("نیمه", "شب"):
        return "نیمهشب", index + 2
    form = passage.form(index)
    return (form, index + 1) if form in _PARTS_OF_DAY else ("", index)


def _is_part_of_day(passage: Passage, index: int, part: str, after: int) -> bool:
    """Say whether «۸ شب» without «ساعت» is a time; «۵ شب اقامت» is a duration."""
    before = passage.before(index)
    if before in _DURATIONS or passage.form(after) in {"اقامت", "متوالی", "پیاپی"}:
        return False
    return part not in _EVENING or before in _LEADS


def _hour_of_day(hour: int, part: str) -> int:
    if part in {"شب", "نیمهشب"} and hour == 12:
        return 0
    if part in _EVENING and hour < 5:
        return hour
    low, high = _PARTS_OF_DAY.get(part, (0, 25))
    return hour + 12 if hour < low and hour + 12 < high else hour
