"""Adjectives of a counted unit in the core of a number: «پنج‌ساله», «۳۰ صفحه‌ای», «۴۰ ساله‌ای»."""

from __future__ import annotations

from annotator.persian.numbers.lexicon import fold, words
from annotator.persian.numbers.nouns import ADJECTIVES, CLASSIFIERS
from annotator.persian.numbers.pieces import JOINED, Passage

_JOINED_ADJECTIVES = words("ستاره طبقه تخته سیلندر سرنشین لایه پرده")
_SUFFIXES = ("\u200cای", "\u200cاش", "\u200cام", "\u200cشان", "\u200cاند", "\u200cست", "\u200cاست")
_EI = "ای"


def adjective_unit(passage: Passage, index: int) -> str | None:
    """Return the unit that the adjective at ``index`` tells, '' if none, None if it is no adjective."""
    form = passage.form(index)
    if passage.at(index).gap == JOINED and form in _JOINED_ADJECTIVES:
        return form
    is_clause = form.endswith("ی") and passage.form(index + 1) == "که"
    if is_clause and not form.endswith(_EI):
        return None  # «سه نفری که آمدند»: the ending is no adjective's
    unit = ADJECTIVES.get(form.removesuffix("ها"))
    if unit is None:
        unit = _suffixed(passage, index)
    return _of_classifier(passage, index) if unit is None else unit


def _suffixed(passage: Passage, index: int) -> str | None:
    """Return the unit of «۴۰ ساله‌ای», «سه‌روزه‌اش»; «سال‌های» has its half-space elsewhere."""
    piece = passage.at(index)
    word = passage.text[piece.start : piece.end]
    stem = next((word.removesuffix(end) for end in _SUFFIXES if word.endswith(end)), "")
    return ADJECTIVES.get(fold(stem)) if stem.endswith("ه") else None


def _of_classifier(passage: Passage, index: int) -> str | None:
    """Return the classifier of «۲۴ واحدی», «۳۰ صفحه‌ای»; after یک the ending is indefinite."""
    form = passage.form(index)
    if form.endswith(_EI) and form[: -len(_EI)] in CLASSIFIERS:
        return form[: -len(_EI)]
    if form in CLASSIFIERS or passage.before(index) == "یک":
        return None
    stem = form.removesuffix("ی")
    is_adjective = stem != form and stem in CLASSIFIERS
    return stem if is_adjective and not stem.endswith(("ه", "ا", "و")) else None
