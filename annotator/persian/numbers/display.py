"""A number as the number card shows it: value in Persian digits, and how it was read."""

from __future__ import annotations

from fractions import Fraction

from annotator.persian.numbers.amount import Amount
from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.calendars import GREGORIAN, JALALI
from annotator.persian.numbers.core import exact
from annotator.persian.numbers.lexicon import SCALES, fold
from annotator.persian.numbers.number import Number
from annotator.persian.numbers.pieces import Passage

_PERSIAN = str.maketrans("0123456789.,", "۰۱۲۳۴۵۶۷۸۹٫٬")
_TO = " تا "
_GROUPED_KINDS = frozenset(
    {"cardinal", "measure", "money", "percent", "percentage_point", "multiple", "ordinal", "vague"}
)


def display(number: Number) -> str:
    """Return the value in Persian digits («۳۰٬۵۰۰٬۰۰۰», «۵ تا ۱۰»), empty if there is none."""
    if number.value is not None:
        return _shown(number, number.value)
    ends = (number.lo, number.hi)
    return _TO.join(_shown(number, end) for end in ends if end is not None)


def explain(number: Number) -> str:
    """Return how the core was read («۳۰ × میلیون + ۵۰۰ × هزار»), empty if that says nothing new."""
    if number.kind not in _GROUPED_KINDS:
        return ""
    names = _scale_words(number.text)
    explained = (_explained(amount, names) for amount in _amounts(number.text))
    shown = _TO.join(text for text in explained if text)
    return "" if shown == display(number) else shown


def in_other_calendar(number: Number) -> str | None:
    """Return a full date as ISO in the other calendar (Jalali or Gregorian), None for others."""
    if number.kind != "date" or number.value is None or len(number.value) != 10:
        return None
    if not number.value[:4].isdigit() or number.calendar not in {JALALI, GREGORIAN}:
        return None
    from datetime import date

    from persiantools.jdatetime import JalaliDate  # late: the first window must not load it

    year, month, day = map(int, number.value.split("-"))
    if number.calendar == JALALI:
        return JalaliDate(year, month, day).to_gregorian().isoformat()
    return str(JalaliDate(date(year, month, day)).isoformat())


def _shown(number: Number, value: str) -> str:
    if number.kind in _GROUPED_KINDS:
        whole, point, places = value.partition(".")
        is_number = whole.lstrip("-").isdigit()
        value = f"{int(whole):,}{point}{places}" if is_number and abs(int(whole)) > 9999 else value
    return value.translate(_PERSIAN) if number.kind != "identifier" else value


def _amounts(text: str) -> list[Amount]:
    passage, found, index = Passage(text), list[Amount](), 0
    while index < len(passage):
        amount = read_amount(passage, index)
        if amount:
            found.append(amount)
        index = amount.end if amount else index + 1
    return found


def _explained(amount: Amount, names: dict[int, str]) -> str:
    return " + ".join(_term(coefficient, scale, names) for coefficient, scale in amount.terms)


def _term(coefficient: Fraction, scale: Fraction, names: dict[int, str]) -> str:
    words, rest = list[str](), int(scale)
    for worth in sorted(names, reverse=True):
        while rest % worth == 0:
            words.append(names[worth])
            rest //= worth
    return " × ".join([exact(coefficient).translate(_PERSIAN), *reversed(words)])


def _scale_words(text: str) -> dict[int, str]:
    """Return the scale words that ``text`` uses: 10^12 is هزار میلیارد for one, تریلیون for another."""
    folded = fold(text)
    return {worth: name for name, worth in SCALES.items() if name in folded}
