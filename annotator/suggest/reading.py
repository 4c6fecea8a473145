"""What several suggesters read from one document: its numbers, and the day it was written."""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.persian.numbers import Number, read

_HEAD = 600
_FOOT = 300
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@lru_cache(maxsize=4)
def numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers and dates of a text; the last few texts are remembered."""
    return tuple(read(text))


@lru_cache(maxsize=4)
def article_day(text: str) -> str | None:
    """Return the Jalali day on which an article says it was written, ``1402-06-29``, or None.

    That is the first whole date in its first 600 code points, else in its last 300: where news
    sites print it.
    """
    days = [(one.start, day) for one in numbers(text) if (day := _jalali_day(one))]
    head = (day for start, day in days if start < _HEAD)
    foot = (day for start, day in days if start >= len(text) - _FOOT)
    return next(head, None) or next(foot, None)


def _jalali_day(number: Number) -> str | None:
    match = _DAY.fullmatch(number.value or "")
    if number.kind != "date" or match is None:
        return None
    if number.calendar == "gregorian":
        from datetime import date

        from persiantools.jdatetime import JalaliDate

        return JalaliDate(date.fromisoformat(match[0])).isoformat()
    return match[0]
