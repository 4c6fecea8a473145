"""Telephone numbers: after «تلفن», «تماس», «سامانه», or in the shape of one."""

from __future__ import annotations

import re

from annotator.persian.numbers.core import Core
from annotator.persian.numbers.lexicon import AND, DASHES, DIGITS, fold, words
from annotator.persian.numbers.nouns import CLASSIFIERS, CURRENCIES, MEASURES
from annotator.persian.numbers.pieces import Passage
from annotator.persian.numbers.verbs import LIGHT_NOUNS

_PHONE_CUES = words(
    "تلفن تلفن‌های تلفکس نمابر فکس دورنگار موبایل همراه تماس شماره‌تلفن گویای اورژانس آتش‌نشانی پیش‌شماره واتساپ"
)
_EMERGENCY = {
    "اورژانس": "115", "پلیس": "110", "آتشنشانی": "125", "پلیسی": "110", "نشانی": "125", "فوریتهای": "110"
}  # fmt: skip
_MOBILE_OR_AREA = re.compile(r"0(?:9\d{9}|[1-8]\d{9})")
_CHAINED = re.compile(rf"\+?[{DIGITS}]+(?:[-–‐ /\u00a0]{{1,3}}[{DIGITS}]+){{0,6}}")
_BETWEEN = words(": شماره شماره‌های با به ( ملی گویا ثابت های - فقط")
"""What may stand between a telephone word and the number."""
_AREA = re.compile(rf"\(\s?([0۰٠][{DIGITS}]{{2,3}})\s?\)\s?([{DIGITS}]{{7,8}})(?![{DIGITS}])")
_AREA_CODE = re.compile(r"0[1-8]\d{1,2}")
_SHORT_NUMBER = range(4, 7)
"""Digits of the short number of an office."""
_SENT = words("پیامک ارسال کد عدد پیام حرف کلمه")
_SHORT_CODE = 5
"""Digits of a number that messages are sent to, at least."""
_LONGEST_LIST = 12
_LOCAL = 7
"""Digits of a local number, at least."""
_COUNTED = (
    MEASURES | CLASSIFIERS | frozenset(CURRENCIES) | {"هزار", "میلیون", "میلیارد", "درصد", "٪"}
)


def read_phone(passage: Passage, index: int) -> Core | None:
    """Return the telephone number that begins at piece ``index``."""
    form, before = passage.at(index).form, passage.before(index)
    if _EMERGENCY.get(before) == form:
        return _core(index, index + 1, form)
    following = passage.form(index + 1)
    is_free = form.isdigit() and (following not in _COUNTED or following in LIGHT_NOUNS)
    first = _first_of_list(passage, index)
    if is_free and (_is_cued(passage, first) or _is_called(passage, first, index)):
        return (
            phone_number(passage, index)
            or _series(passage, index)
            or _short_with_area(passage, index)
            or _core(index, index + 1, form)
        )
    return phone_number(passage, index) or _short_with_area(passage, index)


def bracketed_area(passage: Passage, index: int) -> Core | None:
    """Read «(۰۲۱) ۸۸۷۶۵۴۳۲» from its bracket on."""
    match = _AREA.match(passage.text, passage.at(index).start)
    if not match:
        return None
    return _core(index, passage.index_after(index, match.end()), fold(match[1] + match[2]))


def _core(first: int, last: int, value: str) -> Core:
    return Core(first, last, "identifier", value=value, subkind="phone")


def _series(passage: Passage, index: int) -> Core | None:
    """Read «۵-۸۸۷۶۵۴۳۰»: the numbers from …30 to …35."""
    last, joint, first = passage.forms(index, 3)
    is_glued = passage.is_glued(index + 1) and passage.is_glued(index + 2)
    if joint not in DASHES or not is_glued or not first.isdigit():
        return None
    short, long = sorted((last, first), key=len)
    is_series = len(short) <= 2 and len(long) >= _LOCAL
    return _core(index, index + 3, f"{long}-{short}") if is_series else None


def _short_with_area(passage: Passage, index: int) -> Core | None:
    """Read «۰۲۱-۶۱۱۵۱»: an area and the short number of an office."""
    area, joint, short = passage.forms(index, 3)
    is_glued = passage.is_glued(index + 1) and passage.is_glued(index + 2)
    is_short = short.isdigit() and len(short) in _SHORT_NUMBER
    if joint not in DASHES or not (is_glued and is_short and _AREA_CODE.fullmatch(area)):
        return None
    is_chained = passage.form(index + 3) in DASHES and passage.at(index + 4).is_figure
    return None if is_chained else _core(index, index + 3, area + short)


def _is_cued(passage: Passage, index: int) -> bool:
    """Say whether a telephone word stands right before, but for «با», «شماره», a colon."""
    for distance in (1, 2, 3):
        form = passage.before(index, distance)
        if form in _PHONE_CUES:
            return form != "همراه" or distance > 1 or len(passage.at(index).form) > 4
        if form not in _BETWEEN:
            return False
    return False


def _first_of_list(passage: Passage, index: int) -> int:
    """Return the first of the local numbers that are listed up to ``index``."""
    for _ in range(_LONGEST_LIST):
        if passage.before(index) in {AND, "،"} and len(passage.before(index, 2)) >= _LOCAL:
            index -= 2
    return index


def _is_called(passage: Passage, first: int, index: int) -> bool:
    """Say whether one calls it («با شماره ۱۵۷۰ تماس بگیرید», «سامانه ۱۳۷»).

    ``first`` begins the list that the number at ``index`` stands in.
    """
    before, following = passage.before(first), passage.form(index + 1)
    if before == "سامانه" and re.fullmatch(r"1\d\d|\d{4,}", passage.at(index).form):
        return True
    if before == "با" and following == "تماس":
        return True
    is_sent_to = before == "به" and bool(_SENT & set(passage.forms_before(first, 7)))
    is_total = following.startswith(("رسید", "می", "افزایش", "کاهش", "بالغ"))
    if is_sent_to and not is_total and len(passage.at(index).form) >= _SHORT_CODE:
        return True
    is_for_calls = bool({"تماس", "تلفن"} & set(passage.forms(index + 1, 3)))
    return before in {"شماره", "شمارههای"} and is_for_calls


def phone_number(passage: Passage, index: int) -> Core | None:
    """Read a long number in the shapes of telephones, with blanks or hyphens between."""
    head = passage.at(index)
    if not (head.form.startswith(("0", "+", "9")) or len(head.form) >= 8):
        return None
    if head.is_figure and not head.form.isdigit():
        return None
    match = _CHAINED.match(passage.text, head.start)
    chain = match.group() if match else ""
    while chain:
        value = re.sub(r"[^\d+]", "", fold(chain))
        ends_with_area = re.search(r"[-–](0\d{2,3})$", fold(chain))
        if ends_with_area:
            value = ends_with_area[1] + value[: -len(ends_with_area[1])]
        if _is_phone(value):
            return _core(index, passage.index_after(index, head.start + len(chain)), value)
        chain = (
            re.sub(rf"[-–‐ /\u00a0]*[{DIGITS}]+$", "", chain) if re.search(r"\D", chain[1:]) else ""
        )
    return None


def _is_phone(value: str) -> bool:
    return bool(_MOBILE_OR_AREA.fullmatch(value) or re.fullmatch(r"(?:00|\+)98\d{8,10}", value))
