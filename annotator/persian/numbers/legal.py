"""References to laws: «بند (۸) ماده (۲۲)», «مواد ۱۰ و ۱۱», «بند الف تبصره ۷», «اصل هشتاد و پنجم»."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.persian.numbers.amounts import read_amount
from annotator.persian.numbers.core import Core
from annotator.persian.numbers.lexicon import AND, DASHES, RANGE_WORDS, words
from annotator.persian.numbers.nouns import CLASSIFIERS, CURRENCIES, MEASURES
from annotator.persian.numbers.pieces import Passage

HEADS = {
    "بند": "بند", "بندهای": "بند", "جزء": "جزء", "جزو": "جزء", "جز": "جزء", "اجزای": "جزء",
    "تبصره": "تبصره", "تبصرهی": "تبصره", "تبصرههای": "تبصره", "ماده": "ماده", "مادهی": "ماده",
    "مواد": "ماده", "مادههای": "ماده", "اصل": "اصل", "اصول": "اصل", "اصلهای": "اصل",
    "فصل": "فصل", "فصول": "فصل", "فصلهای": "فصل",
}  # fmt: skip
_LETTERS = words("الف ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی")
_UNSURE_LETTERS = frozenset({"و"})
_OPENING, _CLOSING = frozenset('(«["“'), frozenset(')»]"”')
_LINKS = frozenset({"از", "ذیل", "و", "،", "در"})
_LAWS = words("قانون آییننامه آئیننامه اساسنامه مقررات دستورالعمل لایحه منشور برنامه")
_NOT_LAW = words("زندان اوین قرآن")
_COUNTED = (
    MEASURES | CLASSIFIERS | frozenset(CURRENCIES) | {"درصد", "درصدی", "هزار", "میلیون"}
) - _LAWS
_AGAIN = frozenset({"مکرر"})


@dataclass(frozen=True, slots=True)
class _Part:
    head: str
    value: str
    last: int
    is_ordinal: bool = False


def read_legal(passage: Passage, index: int) -> Core | None:
    """Return the reference whose first head (بند, ماده, …) is piece ``index``."""
    if passage.at(index).form not in HEADS:
        return None
    first = _read_part(passage, index)
    if not first:
        return None
    chain = [first]
    while following := _next_part(passage, chain[-1].last):
        chain.append(following)
    last = chain[-1].last
    is_unsure = passage.at(index).form == "جز"  # «except» as well
    if len(chain) == 1 and (is_unsure or not _is_law(passage, first)):
        return None
    value = ",".join(f"{part.head}={part.value}" for part in chain)
    return Core(index, last, "legal_ref", value=value)


def _is_law(passage: Passage, part: _Part) -> bool:
    following = passage.form(part.last)
    if part.head == "فصل":
        law = passage.form(part.last + 1) if following == "این" else following
        return law in _LAWS
    return following not in _NOT_LAW and (following not in _COUNTED or following in HEADS)


def _next_part(passage: Passage, index: int) -> _Part | None:
    form = passage.form(index)
    if form in HEADS:
        return _read_part(passage, index)
    if form in _LINKS and passage.form(index + 1) in HEADS:
        return _read_part(passage, index + 1)
    return None


def _read_part(passage: Passage, index: int) -> _Part | None:
    head = HEADS[passage.at(index).form]
    item = _item(passage, index + 1)
    if not item:
        return None
    value, last, is_ordinal = item
    while longer := _joined_item(passage, last, is_ordinal=is_ordinal):
        value, last = value + longer[0], longer[1]
    return _Part(head, value, last, is_ordinal)


def _joined_item(passage: Passage, index: int, *, is_ordinal: bool) -> tuple[str, int] | None:
    """Read what a list («۱۰ و ۱۱») or a range («۱۰ تا ۱۵») adds: (text, index after it)."""
    form = passage.form(index)
    sign = "+" if form in {AND, "،"} else ".." if form in RANGE_WORDS | DASHES else ""
    item = _item(passage, index + 1) if sign else None
    if not item or item[2] != is_ordinal:
        return None
    is_other = passage.form(item[1]) in _COUNTED and passage.form(item[1]) not in HEADS
    return None if is_other else (sign + item[0], item[1])


def _item(passage: Passage, index: int) -> tuple[str, int, bool] | None:
    """Read a number, an ordinal or a letter, bracketed or not: (value, index after, ordinal)."""
    is_open = passage.form(index) in _OPENING
    place = index + is_open
    form = passage.form(place)
    if form in _LETTERS and (is_open or form not in _UNSURE_LETTERS):
        value, last, is_ordinal = form, place + 1, False
    else:
        amount = read_amount(passage, place) if form else None
        if not amount or amount.value.denominator != 1 or amount.shape not in {None, "plain"}:
            return None
        value, last, is_ordinal = str(amount.value), amount.end, amount.is_ordinal
    if is_open:
        return (value, last + 1, is_ordinal) if passage.form(last) in _CLOSING else None
    return value, last + (passage.form(last) in _AGAIN), is_ordinal
