"""Adjectives of a counted unit in the core of a number: «پنج‌ساله», «۳۰ صفحه‌ای», «۴۰ ساله‌ای»."""

from __future__ import annotations

from annotator.persian.numbers.lexicon import fold, words
from annotator.persian.numbers.nouns import ADJECTIVES, CLASSIFIERS
from annotator.persian.numbers.pieces import JOINED, Passage

_JOINED_ADJECTIVES = words("ستاره طبقه تخته سیلندر سرنشین لایه پرده")
_SUFFIXES = ("\u200cای", "\u200cاش", "\u200cام", "\u200cشان", "\u200cاند", "\u200cست", "\u200cاست")
_EI = "ای"
_IN_FEET = words("کانتینر کانتینرهای یخچال فریزر موج ارتفاع")
_WITH_YE = frozenset(
    word + "ی"
    for word in words(
        "تخت مدال امتیاز واحد قلم عدد مورد دستگاه خانوار سهم رقم تیم بند کلاس ست گیم راند دور خط محور بلوک شعبه"
        " بیت رکعت حرف پرس برگ غرفه جلد قسمت فاز ستون مخزن نفر کاربر مشترک شغل رأی قسط پارامتر توکن مهره"
    )
)
"""Adjectives of things that are counted; «دولتی», «شهری» and the like say a kind instead."""


def adjective_unit(passage: Passage, index: int) -> str | None:
    """Return the unit that the adjective at ``index`` tells, '' if none, None if it is no adjective."""
    form = passage.form(index)
    if passage.at(index).gap == JOINED and form in _JOINED_ADJECTIVES:
        return form
    if form.endswith("ی") and not form.endswith(_EI) and _opens_clause(passage, index + 1):
        return None  # «سه نفری که آمدند»: the ending is no adjective's
    if form == "فوتی" and not _IN_FEET & set(passage.forms_before(index, 4)):
        return None  # dead, not feet
    unit = ADJECTIVES.get(form)
    if unit is None:
        unit = _suffixed(passage, index)
    return _of_classifier(passage, index) if unit is None else unit


def _opens_clause(passage: Passage, index: int) -> bool:
    following = passage.forms(index, 2)
    return following[0] == "که" or following == ("است", "که")


def spelled(passage: Passage, index: int, unit: str) -> str:
    """Return ``unit``, which begins the piece at ``index``, with the half-spaces of the text."""
    piece = passage.at(index)
    name, rest = "", unit
    for character in passage.text[piece.start : piece.end]:
        if not rest:
            break
        name += character if character == JOINED else fold(character)
        rest = rest.removeprefix(fold(character))
    return unit if rest else name


def _suffixed(passage: Passage, index: int) -> str | None:
    """Return the unit of «۴۰ ساله‌ای», «سه‌روزه‌اش»; «سال‌های» has its half-space elsewhere."""
    piece = passage.at(index)
    word = passage.text[piece.start : piece.end]
    if not word.endswith(_SUFFIXES):
        return None
    stem = next(word.removesuffix(end) for end in _SUFFIXES if word.endswith(end))
    return ADJECTIVES.get(fold(stem)) if stem.endswith("ه") else None


def _of_classifier(passage: Passage, index: int) -> str | None:
    """Return the classifier of «۲۴ واحدی», «۳۰ صفحه‌ای»; after یک the ending is indefinite."""
    form = passage.form(index)
    stem = form.removesuffix(_EI)
    if stem != form and stem in CLASSIFIERS and not _is_plural(passage, index):
        return stem
    is_adjective = form in _WITH_YE and passage.before(index) != "یک"
    return form.removesuffix("ی") if is_adjective else None


def _is_plural(passage: Passage, index: int) -> bool:
    """Say whether «های» makes a plural («گل‌های»), not «ای» an adjective of a word in ه."""
    piece = passage.at(index)
    is_suffixed = passage.text[piece.start : piece.end].endswith(_SUFFIXES)
    return piece.form.removesuffix("های") in CLASSIFIERS and not is_suffixed
