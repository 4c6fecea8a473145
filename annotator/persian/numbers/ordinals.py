"""Ordinals: «هفتم», «بیست و سومین», «۵۴ام», «اول تا سوم», and bare numbers of a place («دقیقه ۹۰»)."""

from __future__ import annotations

from annotator.persian.numbers.amount import Amount
from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.core import Core, exact
from annotator.persian.numbers.lexicon import (
    AND,
    CARDINALS,
    DASHES,
    DECIMAL_PLACES,
    FIRSTS,
    ORDINALS,
    RANGE_WORDS,
    words,
)
from annotator.persian.numbers.nouns import MEASURES, NOT_NOUNS, POSITION_NOUNS
from annotator.persian.numbers.pieces import Passage
from annotator.persian.numbers.units import is_known_unit, read_mark, read_unit

_LONGEST_LIST = 12
_GRAMMAR = frozenset({"شخص"})
_WITHOUT_VALUE = frozenset({"چندمین", "چندم"})
_STRONG = words(
    "دقیقه دقایق رتبه رده قرن سده فصل قسمت جلد منطقه طبقه فاز مرحله صفحه شبکه کانال گروه لیگ دسته ناحیه سوره آیه"
    " دهک ردیف جایگاه شعبه خط کیلومتر جزء"
)
_SUREST = words("دقیقه شعبه رتبه صفحه قرن آیه آیات سوره خط کیلومتر جزء")
_GIVEN = words(
    "انجام ادامه نشان توضیح پاسخ قرار اجازه رای رأی شرح گزارش یاد جواب تغییر ترجیح نجات هدیه دست خبر"
)
"""Nouns of verbs with دادن: دهم after them is «I give»."""
_FIRST_FOLLOWERS = words("بار نفر شخص مقام رده تیم مرداد تا")
_AFTER_PERSON = words("مفرد جمع غایب حاضر از در به با تا که و هم نیز را بر این همان .") | {""}
"""What follows «سوم شخص» where it is the grammarians'."""


def read_ordinal(passage: Passage, index: int) -> Core | None:
    """Return the ordinal that begins at piece ``index``."""
    if passage.at(index).form in _WITHOUT_VALUE:
        return Core(index, index + 1, "ordinal", approx=True)
    amount = read_amount(passage, index)
    if not amount:
        return None
    if not amount.is_ordinal:
        return _place(passage, index, amount)
    if not _is_ordinal_here(passage, index, amount):
        return None
    high = _right_end(passage, amount)
    if high:
        return Core(index, high.end, "ordinal", lo=exact(amount.value), hi=exact(high.value))
    return Core(index, amount.end, "ordinal", value=exact(amount.value))


def _right_end(passage: Passage, low: Amount) -> Amount | None:
    if passage.form(low.end) not in RANGE_WORDS or not passage.form(low.end + 1):
        return None
    high = read_amount(passage, low.end + 1)
    return high if high and high.is_ordinal else None


def _is_ordinal_here(passage: Passage, index: int, amount: Amount) -> bool:
    form, following, before = (
        passage.at(index).form,
        passage.form(amount.end),
        passage.before(index),
    )
    if following in _GRAMMAR and passage.form(amount.end + 1) in _AFTER_PERSON:
        return False
    if (form == "دوم" and before == "دست") or (form == "دهم" and before in _GIVEN | {"می", "نمی"}):
        return False
    if form in FIRSTS:
        is_listed = before == AND and passage.before(index, 2) in ORDINALS
        return is_listed or _is_first(before, following)
    if form in DECIMAL_PLACES and (before == "چند" or following in {"ثانیه", "درصد"}):
        return False
    return form != "یکم" or bool(before and before not in NOT_NOUNS and before.isalpha())


def _is_first(before: str, following: str) -> bool:
    """Say whether اول or نخست is no adverb: it follows a noun, or a noun that it counts follows."""
    if following in _FIRST_FOLLOWERS:
        return True
    if following.startswith("وزیر") or following in {"صبح", "وقت", "باید"}:
        return False
    is_after_noun = bool(before) and before.isalpha() and len(before) > 1
    return is_after_noun and before not in NOT_NOUNS and not before.startswith(("می", "نمی"))


def _place(passage: Passage, index: int, amount: Amount) -> Core | None:
    """Read ۹۰ of «دقیقه ۹۰» and ۵ of «منطقه ۵ تهران»."""
    noun = _position_noun(passage, index)
    is_plain = (
        amount.shape in {None, "plain"} and amount.scale == 1 and amount.value.denominator == 1
    )
    if not noun or not is_plain or amount.is_adjective:
        return None
    if is_known_unit(passage, amount.end) and not _is_place_of_goal(passage, noun, amount.end):
        return None
    if noun not in _STRONG and read_unit(passage, amount.end):
        return None
    if passage.forms(amount.end, 1) == ("بار",) and passage.forms_before(index, 2) == ("در", noun):
        return None  # a rate: «در دقیقه ۷۰ بار»
    if _is_measured_range(passage, amount):
        return None
    value = exact(amount.value)
    return _place_range(passage, index, amount) or Core(index, amount.end, "ordinal", value=value)


def _is_measured_range(passage: Passage, low: Amount) -> bool:
    """Say whether sizes follow a noun of places («واحدهای ۷۰ تا ۱۲۰ متری»)."""
    if passage.form(low.end) not in RANGE_WORDS | DASHES or not passage.form(low.end + 1):
        return False
    high = read_amount(passage, low.end + 1)
    if not high:
        return False
    return passage.form(high.end) in MEASURES or read_mark(passage, high.end) is not None


def _is_place_of_goal(passage: Passage, noun: str, index: int) -> bool:
    """Say whether a noun that could be counted is not («در دقیقه ۷۳ گل زد»)."""
    unit = read_unit(passage, index)
    is_counted = unit is None or unit.kind != "cardinal" or read_mark(passage, index) is not None
    return noun in _SUREST and not is_counted


def _place_range(passage: Passage, index: int, low: Amount) -> Core | None:
    """Read «صص ۵۵ تا ۵۷» and «ص ۱۴۴-۱۴۳»."""
    joint = passage.form(low.end)
    if joint not in RANGE_WORDS | DASHES or not passage.form(low.end + 1):
        return None
    high = read_amount(passage, low.end + 1)
    if not high or is_known_unit(passage, high.end) or high.scale != 1 or high.is_ordinal:
        return None
    lo, hi = low.value, high.value
    if joint in DASHES:
        lo, hi = min(lo, hi), max(lo, hi)
    return Core(index, high.end, "ordinal", lo=exact(lo), hi=exact(hi))


def _position_noun(passage: Passage, index: int) -> str | None:
    """Return the noun of a series before a number or before a number listed with it."""
    before = _singular(passage.before(index))
    place = index
    for _ in range(_LONGEST_LIST):
        if passage.before(place) in {AND, "،"} and passage.at(place - 2).is_figure:
            place -= 2
    if place < index and passage.at(index).is_figure:
        before = _singular(passage.before(place))
        return before if before in _STRONG else None
    earlier = passage.before(index, 2)
    is_amount = earlier.isdigit() or earlier in CARDINALS or earlier == "هر"
    is_phrase = before not in _STRONG and earlier in {"چند", "در"}
    return before if before in POSITION_NOUNS and not (is_amount or is_phrase) else None


def _singular(noun: str) -> str:
    return noun.removesuffix("های")
