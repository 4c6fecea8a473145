"""Whether a word that can be a number is one where it stands: یک the article, ده the village."""

from __future__ import annotations

from itertools import pairwise, takewhile

from annotator.persian.numbers.lexicon import AND, CARDINALS, FROM, HALF, SCALES, words
from annotator.persian.numbers.nouns import (
    CLASSIFIERS,
    CURRENCIES,
    MEASURES,
    NOT_NOUNS,
    NOUNS_OF_ONE,
    PERSONS,
    TIME_UNITS,
)
from annotator.persian.numbers.pieces import JOINED, Passage
from annotator.persian.numbers.units import is_known_unit, read_mark, read_unit
from annotator.persian.numbers.verbs import LIGHT_VERBS, VERBS

_ONLY = words(
    "تنها فقط حداقل حداکثر دست‌کم لااقل از زیر بالای حدود تقریبا تقریباً بر کم صرفا صرفاً"
    " هر روزی سالی ماهی هفته‌ای نفری روزانه سالانه ماهانه"
)
_ONLY_PAIRS = frozenset(
    {
        ("بیش", "از"),
        ("کمتر", "از"),
        ("بیشتر", "از"),
        ("بالغ", "بر"),
        ("افزون", "بر"),
        ("دست", "کم"),
        ("نزدیک", "به"),
    }
)
_NEEDS_PAIR = frozenset({"از", "بر", "کم", "هر"})
_NUMBERED = frozenset({"عدد", "رقم", "نمره", "معدل"})
_NEVER_AFTER: dict[str, frozenset[str]] = {
    "دو": words(
        "هوا طرفه جانبه سویه قطبی زیست آتشه پهلو راهی میدانی صحرانوردی سرعت استقامت امدادی ماراتن نیمهاستقامت شنبه"
    ),
    "سه": words("سوته بعدی شنبه تار راه راهی"),
    "چهار": words("شنبه محال باغ راه راهی چوب"),
    "پنج": frozenset({"شنبه"}),
    "یک": words("شنبه طرفه جانبه سویه"),
    "هفت": words("سین تپه تیر خوان"),
    "هشت": frozenset({"پا"}),
    "چهل": frozenset({"ستون", "دختر", "چراغ"}),
    "هزار": words("تو توی جریب ماشاالله ماشاءالله ماشالله"),
    "صد": words("البته رحمت حیف افسوس آفرین دریغ مرحبا"),
    "نود": words("اقتصادی فوتبالی"),
    "شصت": words("پا پایش پایم پایت دستش دستم دستت پاش"),
    "سی": words("سی دی تی ان سخت ای پلاس بی اس پی یو"),
    "ده": words("بالا پایین آباد ما کوچک بزرگ علیا سفلی نمکی آنها خود مان"),
    "شش": words("ها راست چپ هایش"),
}
"""Words after which a number word is part of a name or another word."""
_NEVER_BEFORE: dict[str, frozenset[str]] = {
    "سی": words("بی سی ان ای پی او جی آی تی ال دی اس یو"),
    "دو": words("مسابقات مسابقه رشته ورزش"),
    "شش": words("سرطان بیماری عفونت پیوند"),
    "ده": words("اهالی مردم کدخدای این آن"),
}
_NEEDS_UNIT = frozenset({"نه"})
_NEEDS_NOUN = frozenset({"ده", "سی", "شش", "نود", "بیست", "صد"})
_PIECES_OF = words("باب گل امتیاز فروند قبضه فقره رأس راس جلد قلاده اصله عدد کیلو")
"""Nouns that news only counts, so that یک before them is no article."""
_MACHINES = words(
    "خودرو خودروی آمبولانس اتوبوس کامیون موتورسیکلت تریلی لودر بیل بولدوزر تراکتور رایانه گوشی موبایل ماینر پژو"
    " پراید سمند وانت مینی‌بوس آپارتمان ونتیلاتور پهپاد تلویزیون یخچال کمباین سواری"
)
"""What دستگاه counts; by itself it is an authority as well."""
_HARMED = words(
    "کشته زخمی مجروح مصدوم شهید جان فوت بازداشت دستگیر مفقود بستری مبتلا نجات قربانی زخمی‌شدن غرق"
)
_BOTH = "هر"


def is_number_here(passage: Passage, index: int, last: int) -> bool:
    """Say whether pieces ``index`` to ``last`` count something; only single words are in doubt."""
    form = passage.at(index).form
    if len(passage) == last - index:
        return True
    if last != index + 1 or (form not in CARDINALS and form != "هزار"):
        return True
    following = passage.form(last).removesuffix("های").removesuffix("ها")
    if following in _NEVER_AFTER.get(form, ()):
        return False
    if read_mark(passage, last):
        return True
    if form == "یک":
        return _counts_one(passage, index)
    if form == "دو" and passage.forms(last, 2) == (AND, "میدانی"):
        return False
    return _counts_many(passage, index, form)


def _counts_many(passage: Passage, index: int, form: str) -> bool:
    before = passage.before(index)
    if before in _NUMBERED or is_known_unit(passage, index + 1):
        return before not in _NEVER_BEFORE.get(form, ()) or form in {"ده", "دو"}
    if form in _NEEDS_UNIT or before in _NEVER_BEFORE.get(form, ()):
        return False
    if form == "صفر" and before in {"زیر", "بالای", "ماه"}:
        return False
    is_noun_needed = form in _NEEDS_NOUN
    return not is_noun_needed or read_unit(passage, index + 1) is not None


def _counts_one(passage: Passage, index: int) -> bool:
    """Say whether یک is a number and no article."""
    following = passage.form(index + 1)
    if (
        not following
        or following == FROM
        or (passage.at(index + 1).gap == JOINED and following == "دیگر")
    ):
        return passage.before(index) in _NUMBERED
    if _is_restricted(passage, index) or _is_once_in(passage, index):
        return True
    if following in TIME_UNITS or following == "تن":
        return _is_part_of_measure(passage, index)
    if following in CURRENCIES or (following in MEASURES and following != "تن"):
        return True
    if following == "دستگاه" and passage.form(index + 2) in _MACHINES:
        return True
    if following in _PIECES_OF or (following in PERSONS and _are_victims(passage, index + 2)):
        return True
    return _is_contrasted(passage, index)


def _is_part_of_measure(passage: Passage, index: int) -> bool:
    """Say whether «یک ساعت و نیم», «یک تن و ۲۰ کیلو» or «دو ساعت و یک دقیقه» is said."""
    joint, half, unit = passage.forms(index + 2, 3)
    is_before = joint == AND and (
        half in {HALF, HALF + "ه"} or (_is_number(half) and unit in MEASURES)
    )
    number, unit, joint = passage.forms_before(index, 3)
    return is_before or (joint == AND and unit in MEASURES and _is_number(number))


def _is_once_in(passage: Passage, index: int) -> bool:
    """Say whether «دو هفته یک بار» is said."""
    is_after_time = passage.before(index) in TIME_UNITS and _is_number(passage.before(index, 2))
    return is_after_time and passage.form(index + 1) in {"بار", "نوبت", "مرتبه"}


def _are_victims(passage: Passage, index: int) -> bool:
    """Say whether an accident is told («یک نفر در این حادثه جان باخت»)."""
    clause = takewhile(lambda form: form not in {"", ".", "،", "؛", "که"}, passage.forms(index, 8))
    return bool(_HARMED & set(clause))


def _is_restricted(passage: Passage, index: int) -> bool:
    before = passage.before(index)
    if passage.forms(index + 2, 2) in {("برای", _BOTH), ("از", _BOTH)}:
        return True
    if _BOTH in passage.forms_before(index, 3)[:2] and before not in NOT_NOUNS:
        return True
    if before not in _ONLY:
        return False
    pair = passage.forms_before(index, 2)
    return (
        pair in _ONLY_PAIRS if before in _NEEDS_PAIR else not _is_clause_after_only(passage, index)
    )


def _is_clause_after_only(passage: Passage, index: int) -> bool:
    return passage.before(index) == "زیر" and passage.form(index + 1) not in MEASURES


def _is_contrasted(passage: Passage, index: int) -> bool:
    """Say whether another number is coordinated with it («دو گل و یک پاس گل»)."""
    if not read_unit(passage, index + 1):
        return False
    noun = passage.form(index + 1)
    before, after = passage.forms_before(index, 4), passage.forms(index + 2, 4)
    follows_and = before[-1] in {AND, "،"}
    if follows_and and any(map(_is_many, before[:-1])):
        return noun in CLASSIFIERS or before[-2] not in VERBS | LIGHT_VERBS
    counts = _is_number if noun in NOUNS_OF_ONE else _is_many
    is_before_number = any(joint in {AND, "،"} and counts(form) for joint, form in pairwise(after))
    is_after_number = follows_and and any(map(counts, before[:-1]))
    return noun in NOUNS_OF_ONE | CLASSIFIERS and (is_before_number or is_after_number)


def _is_many(form: str) -> bool:
    return form != "یک" and _is_number(form)


def _is_number(form: str) -> bool:
    return form.isdigit() or (form in CARDINALS and form != "نه") or form in SCALES
