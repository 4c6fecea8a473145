"""Numbers that name instead of count: telephones, codes, USSD, IBAN, plates, versions.

Their value is a string: leading zeros stay.
"""

from __future__ import annotations

import re

from annotator.persian.numbers.core import Core
from annotator.persian.numbers.figures import shape_of
from annotator.persian.numbers.lexicon import AND, DASHES, DIGITS, fold, words
from annotator.persian.numbers.nouns import CLASSIFIERS, CURRENCIES, MEASURES, NOT_NOUNS
from annotator.persian.numbers.phones import phone_number, read_phone
from annotator.persian.numbers.pieces import BLANK, BREAK, GLUED, Passage
from annotator.persian.numbers.units import read_mark, read_unit

_CODE_CUES = words(
    "کد کدهای شناسه سرشماره کدپستی کدملی شماره شماره‌ی شماره‌های شمارهٔ سریال بارکد شابک پرواز بوئینگ ایرباس پژو قطعنامه"
    " کلاسه کدینگ رهگیری پیامکی کدپیگیری isbn دادنامه بارنامه فالکون سوخو میگ پلاکارد ردیف‌بودجه شاپا استاندارد ایزو آیفون گلکسی"
)
_CODE_WORDS = words(
    "مطلب خبر ملی پستی رهگیری پیگیری شما آن ثبت پرونده حساب کارت سریال مجوز نامه پروانه نظام جلسه دانشجویی"
    " شناسنامه سفارش ترخیص کالا تخفیف فعال‌سازی دستوری اقتصادی بورسی شبا قبض پرداخت عضویت ابلاغیه"
    " دادنامه بایگانی اختصاصی ویژه خط پیامک پیامکی سامانه داوطلبی مستقیم رای تأیید تایید موبایل تلفن همراه ثابت"
    " تماس پروژه واحد قطعنامه بلیت بلیط گذرنامه بیمه سیم‌کارت تلفن‌های سایت نشر چاپ ساخت کسب"
)
_VERSION_CUES = words(
    "نسخه ورژن ویرایش اندروید ویندوز آپدیت version ios android windows firmware نسخه‌ی"
)
_SURE_CUES = words("سرشماره شماره شناسه کد کدپستی کدملی")
_TOO_LONG = 10
"""Digits without grouping that are likelier a code than a count."""
_PLATE_CUES = words("پلاک")
_LETTERS_OF_PLATES = frozenset("بپتثجدزژسشصطعفقکگلمنوهی") | {"الف"}
_BY_PLATE = r"[\s\u200c-\u200f]{0,2}"
_PLATE_JOINT = rf"{_BY_PLATE}[-–—ـ|/]?{_BY_PLATE}"
_LETTER = rf"{_BY_PLATE}(?P<letter>{'|'.join(_LETTERS_OF_PLATES)}|[\u0643\u064a]){_BY_PLATE}"
_TWO = rf"(?P<two>[{DIGITS}]{{2}})(?![{DIGITS}])"
_THREE = rf"(?P<three>[{DIGITS}]{{3}})"
_REGION = rf"(?P<region>[{DIGITS}]{{2}})"
_PLATES = tuple(
    re.compile(rf"{pattern}(?![{DIGITS}])")
    for letters in (f"{_TWO}{_LETTER}{_THREE}", f"{_THREE}{_LETTER}{_TWO}")
    for pattern in (
        rf"ایران{_PLATE_JOINT}{_REGION}{_PLATE_JOINT}{letters}",
        rf"{letters}{_PLATE_JOINT}(?:ایران)?{_PLATE_JOINT}{_REGION}",
        letters,
    )
)
"""Plates as they are typed: the region («ایران ۶۷») before or behind, the rest in either order."""
_USSD = re.compile(
    rf"\*?[*#](?:[{DIGITS}]+[*#])+(?:[{DIGITS}]+\*?)*#?|[*#](?:[{DIGITS}]+[*#])*[{DIGITS}]+#"
)
_LETTERED = re.compile(
    rf"[A-Za-z]{{1,4}}[-–]?(?=[{DIGITS}])[A-Za-z{DIGITS}]+(?:-[A-Za-z{DIGITS}]+)*"
)
_IBAN = re.compile(rf"[Ii][Rr](?:[ \-\u00a0]?[{DIGITS}]){{24}}(?![{DIGITS}])")
_COUNTED = (
    MEASURES | CLASSIFIERS | frozenset(CURRENCIES) | {"هزار", "میلیون", "میلیارد", "درصد", "٪"}
)


def read_identifier(passage: Passage, index: int) -> Core | None:
    """Return the identifier that begins at piece ``index``."""
    piece = passage.at(index)
    if piece.form in {"*", "#"}:
        return _matched(passage, index, _USSD, "ussd")
    if piece.form == "ایران":
        return _plate(passage, index)
    if piece.is_word and not piece.form.isascii():
        return None
    if piece.is_word:
        iban = _matched(passage, index, _IBAN, "iban") if piece.form == "ir" else None
        return iban or _lettered(passage, index)
    if piece.form == "+":
        return phone_number(passage, index)
    if not piece.is_figure:
        return None
    return (
        _plate(passage, index)
        or read_phone(passage, index)
        or _version(passage, index)
        or _code(passage, index)
    )


def _matched(passage: Passage, index: int, pattern: re.Pattern[str], subkind: str) -> Core | None:
    match = pattern.match(passage.text, passage.at(index).start)
    if not match:
        return None
    value = re.sub(r"[\s\-–]", "", fold(match.group())).upper()
    return Core(
        index, passage.index_after(index, match.end()), "identifier", value=value, subkind=subkind
    )


def _lettered(passage: Passage, index: int) -> Core | None:
    """Read «پرواز W5-112» and «کد رهگیری AB12345»: a code that begins with Latin letters."""
    if not (_is_code_cued(passage, index) or passage.before(index) in _PLATE_CUES):
        return None
    match = _LETTERED.match(passage.text, passage.at(index).start)
    if not match or passage.form(index + 1) in CURRENCIES:
        return None
    last = passage.index_after(index, match.end())
    return Core(index, last, "identifier", value=fold(match.group()), subkind="code")


def _plate(passage: Passage, index: int) -> Core | None:
    match = _plate_match(passage, index)
    if match:
        found = match.groupdict("")
        value = fold(f"{found['two']}{found['letter']}{found['three']}-{found.get('region', '')}")
        last = passage.index_after(index, match.end())
        return Core(index, last, "identifier", value=value.rstrip("-"), subkind="plate")
    if passage.before(index) in _PLATE_CUES and passage.at(index).form.isdigit():
        return Core(index, index + 1, "identifier", value=passage.at(index).form, subkind="plate")
    return None


def _plate_match(passage: Passage, index: int) -> re.Match[str] | None:
    """Match a plate; without its region it needs the word before it, as «و» does, which is «and»."""
    piece, following = passage.at(index), passage.at(index + 1)
    is_likely = following.is_figure if piece.is_word else following.form in _LETTERS_OF_PLATES
    if not is_likely:
        return None
    start = piece.start
    match = next(filter(None, (plate.match(passage.text, start) for plate in _PLATES)), None)
    if not match or "پلاک" in passage.forms_before(index, 4):
        return match
    is_sure = "ایران" in match[0] or match["letter"] != AND
    return match if is_sure and "region" in match.re.groupindex else None


def _version(passage: Passage, index: int) -> Core | None:
    form, before = passage.at(index).form.replace("٫", "."), passage.before(index)
    shape = shape_of(form)
    is_cued = before in _VERSION_CUES and passage.form(index + 1) not in _COUNTED
    if is_cued and (shape in {"plain", "decimal", "points"} or shape == "other"):
        return Core(index, index + 1, "identifier", value=form, subkind="version")
    is_day = form.count(".") == 2 and any(len(field) == 4 for field in form.split("."))
    if shape == "other" and form.count(".") >= 2 and not is_day:
        subkind = "version" if form.count(".") == 2 else "code"
        return Core(index, index + 1, "identifier", value=form, subkind=subkind)
    return None


def _code(passage: Passage, index: int) -> Core | None:
    form = passage.at(index).form
    is_bank_card = _bank_card(passage, index)
    if is_bank_card:
        return is_bank_card
    if group := _sum_in_name(passage, index):
        return group
    if form.isdigit() and len(form) >= _TOO_LONG and read_unit(passage, index + 1) is None:
        return Core(index, index + 1, "identifier", value=form, subkind="code")
    has_zero = (
        form.startswith("0")
        and len(form) > 2
        and form.isdigit()
        and passage.form(index + 1) not in _COUNTED
    )
    if not has_zero and not _is_code_cued(passage, index):
        return None
    last = _end_of_code(passage, index)
    value = "".join(passage.at(place).form for place in range(index, last))
    return Core(index, last, "identifier", value=value, subkind="code")


def _sum_in_name(passage: Passage, index: int) -> Core | None:
    """Read «گروه ۱+۵» and «دقیقه ۹۰+۳»."""
    plus, after = passage.at(index + 1), passage.at(index + 2)
    is_glued = plus.form == "+" and plus.gap == GLUED and after.gap == GLUED and after.is_figure
    value = f"{passage.at(index).form}+{after.form}"
    if is_glued and passage.before(index) == "گروه":
        return Core(index, index + 3, "identifier", value=value, subkind="code")
    return (
        Core(index, index + 3, "ordinal", value=value)
        if is_glued and _is_minute(passage, index)
        else None
    )


def _is_minute(passage: Passage, index: int) -> bool:
    return passage.before(index) in {"دقیقه", "دقایق"}


def _is_code_cued(passage: Passage, index: int) -> bool:
    """Say whether «کد», «شماره», … stand before, with at most three naming words between."""
    if passage.forms_before(index, 2) == ("صندوق", "پستی"):
        return True
    if read_mark(passage, index + 1):
        return False
    if passage.before(index) in _SURE_CUES and passage.form(index + 1) not in MEASURES:
        return True
    if passage.form(index + 1) in _COUNTED:
        return False
    place = 1
    before = passage.before(index, place)
    if before in {":", "(", "«"}:
        place += 1
    for distance in range(place, place + 4):
        form = passage.before(index, distance)
        if form in _CODE_CUES:
            return True
        is_near = distance == place and form and form[0].isalpha() and form not in NOT_NOUNS
        is_near = is_near and passage.before(index, distance + 1) in {"شناسه", "کد"}
        if form not in _CODE_WORDS and not is_near and not _is_naming(passage, index, distance):
            return False
    return False


def _is_naming(passage: Passage, index: int, distance: int) -> bool:
    """Say whether a word stands between «شناسه ملی» and its number («شناسه ملی شرکت ۱۴۰…»)."""
    form = passage.before(index, distance)
    is_long = len(passage.at(index).form) >= 6 and passage.at(index).form.isdigit()
    is_name = form not in NOT_NOUNS or form in {"این", "آن"}
    return is_long and form.isalpha() and is_name


def _end_of_code(passage: Passage, index: int) -> int:
    last = index + 1
    while True:
        joint, following = passage.at(last), passage.at(last + 1)
        is_joint = (joint.form in DASHES or joint.form == "/") and joint.gap == GLUED
        is_part = following.gap == GLUED and (
            following.is_figure or (len(following.form) == 1 and following.is_word)
        )
        if not (is_joint and is_part):
            return last
        last += 2


def _bank_card(passage: Passage, index: int) -> Core | None:
    groups = [passage.at(index + place) for place in range(7)]
    dashed = groups[::2]
    if all(len(p.form) == 4 and p.is_figure for p in dashed) and all(
        p.form in DASHES for p in groups[1::2]
    ):
        return Core(
            index, index + 7, "identifier", value="".join(p.form for p in dashed), subkind="code"
        )
    blank = groups[:4]
    is_spaced = all(len(p.form) == 4 and p.is_figure and p.form.isdigit() for p in blank)
    if (
        is_spaced
        and all(p.gap == BLANK for p in blank[1:])
        and blank[0].gap in {BLANK, BREAK, GLUED}
    ):
        return Core(
            index, index + 4, "identifier", value="".join(p.form for p in blank), subkind="code"
        )
    return None
