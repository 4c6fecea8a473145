"""What the number card says of a number: its value, its sentence, how it was read."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QCalendar, QLocale

from annotator.model.entity import Attributes
from annotator.persian.numbers import Number, display, explain, in_other_calendar
from annotator.ui.translation import digits, isolated, language, tr

_SIGNS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "~": "≈"}
_TO_LATIN = str.maketrans("۰۱۲۳۴۵۶۷۸۹٫٬", "0123456789.,")
_DATE = re.compile(r"(?:-|(\d{4}))-(\d\d)(?:-(\d\d))?")
_LEAP = {QCalendar.System.Jalali: 1403, QCalendar.System.Gregorian: 2024}
"""A year in which every day of a date without one exists."""
_LRI, _PDI = "\u2066", "\u2069"


def as_labelled(read: Number | None, attributes: Attributes) -> Number | None:
    """Return the reading with the values that the entity holds, where it holds any."""
    held = {
        key: one for key in ("value", "lo", "hi") if isinstance(one := attributes.get(key), str)
    }
    if not held:
        return read
    values = {key: held.get(key) for key in ("value", "lo", "hi")}
    if read is None:
        return replace(Number(0, 0, "", "cardinal"), **values)
    for one in (read, read.other):
        if one and {"value": one.value, "lo": one.lo, "hi": one.hi} == values:
            return one
    return replace(read, **values)


def shown(number: Number) -> str:
    """Return the value with the sign of its bound before it, from left to right in any text."""
    sign = _SIGNS.get(number.bound or "", "≈" if number.approx else "")
    value = _value(number)
    return f"{_LRI}{sign}{_PDI} {value}" if sign and value else value


def unit_name(number: Number) -> str:
    """Return the unit for people: the text's own word, or the name of a code."""
    match number.unit or "":
        case "%":
            return tr("per cent")
        case "pp":
            return tr("percentage points")
        case "x":
            return tr("times as much")
        case "IRT":
            return tr("toman")
        case "IRR":
            return tr("rial")
        case "USD":
            return tr("dollars")
        case "EUR":
            return tr("euros")
        case unit:
            return unit


def sentence_of(number: Number) -> str:
    """Return bound, value and unit in words («بیش از ۳۰٬۵۰۰٬۰۰۰ نفر»), empty without a bound."""
    value = _value(number)
    if not value:
        return ""
    amount = f"{value} {isolated(unit_name(number))}" if number.unit else value
    match number.bound or ("~" if number.approx else ""):
        case ">=":
            return tr("at least {amount}", amount=amount)
        case "<=":
            return tr("at most {amount}", amount=amount)
        case ">":
            return tr("more than {amount}", amount=amount)
        case "<":
            return tr("less than {amount}", amount=amount)
        case "~":
            return tr("about {amount}", amount=amount)
        case _:
            return ""


def lines(number: Number | None, read: Number | None) -> list[str]:
    """Return what stands under the value: the sentence, how it was read, or why it was not.

    ``read`` is what the words say; ``number`` may hold values of a person instead. A date stands
    in the other calendar, too.
    """
    if number is None:
        return [tr("No number can be read here.")]
    if read is None or (number is not read and number is not read.other):
        return [tr("written by hand")]
    said = [sentence_of(number), _explained(number), _other_calendar(number)]
    if not exported(number):
        said.append(tr("a number without an exact value"))
    return [line for line in said if line]


def _explained(number: Number) -> str:
    how = explain(number)
    return "" if how.translate(_TO_LATIN) == exported(number) else _in_figures(how)


def exported(number: Number) -> str:
    """Return the value as exports write it."""
    return number.value or " … ".join(one for one in (number.lo, number.hi) if one)


def _other_calendar(number: Number) -> str:
    other = in_other_calendar(number)
    if other is None:
        return ""
    if number.calendar == "jalali":
        return tr("Gregorian: {date}", date=_day(other, "gregorian"))
    return tr("Jalali: {date}", date=_day(other, "jalali"))


def _value(number: Number) -> str:
    """Return the value as people write it: a date by the name of its month, a reference bare."""
    if number.kind in ("date", "year"):
        days = [_day(one, number.calendar or "") for one in _written(number)]
        return (
            tr("{start} to {end}", start=days[0], end=days[-1]) if len(days) > 1 else "".join(days)
        )
    if number.kind == "legal_ref" and number.value:
        parts = (part.replace("=", " ") for part in number.value.split(","))
        return digits(tr(", ").join(parts))
    return _in_figures(display(number))


def _written(number: Number) -> list[str]:
    ends = [number.value] if number.value else [number.lo, number.hi]
    return [one for one in ends if one]


def _day(value: str, calendar: str) -> str:
    """Return «۱۲ مرداد ۱۴۰۳» for ``1403-05-12``, «۳ تیر» for ``--04-03``; others as they are."""
    found = _DATE.fullmatch(value)
    if found is None:
        return digits(value)
    year, month, day = (int(part) if part else 0 for part in found.groups())
    kind = QCalendar.System.Jalali if calendar == "jalali" else QCalendar.System.Gregorian
    name = QCalendar(kind).monthName(QLocale(), month, year or _LEAP[kind])
    parts = [str(day) if day else "", name, str(year) if year else ""]
    return digits(" ".join(part for part in parts if part))


def _in_figures(text: str) -> str:
    if language() == "en":
        return text.translate(_TO_LATIN).replace(" تا ", "–")
    return text
