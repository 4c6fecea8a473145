"""Words that number words were written into: «سی‌وپنج», «صدروزه», «درصدیتراکنش‌ها»."""

from __future__ import annotations

from functools import lru_cache

from annotator.persian.numbers.lexicon import (
    AND,
    CARDINALS,
    DENOMINATORS,
    HALF,
    HUNDREDS,
    NUMBER_WORDS,
    ORDINALS,
    PAIRS,
    PLURALS,
    SCALES,
    SCALES_WITH_YE,
    TENS,
    VAGUE,
    words,
)
from annotator.persian.numbers.nouns import (
    ADJECTIVES,
    CLASSIFIERS,
    CURRENCY_ADJECTIVES,
    GLUED_TAILS,
)
from annotator.persian.numbers.verbs import VERBS

_SOME = "چند"
_SEVERAL = "چندین"
_HEADS = frozenset({HALF, _SOME, _SEVERAL})
_WHOLE = words(
    "یکتا همتا نیمروز نیمسال نیمشب نیمکت دوگانه دوجانبه دوطرفه یکجانبه یکطرفه یکسویه دوباره"
    " یکباره یکدست یکسر یکسان یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه دهستان دهان سیما نهاد صدا"
    " هزارتو یگانه یکگانه سیمرغ ششم نهم دهم دوده سیب دوام سهام سهم صدم بیستم نیمه نیمهماه مترو"
)
_KNOWN = _WHOLE | NUMBER_WORDS | frozenset(ORDINALS) | frozenset(VAGUE)
_AND_WORDS = frozenset(AND + word for word in (*NUMBER_WORDS, *ORDINALS, *VAGUE, HALF))
"""و written onto the number word behind it («بیست وپنج»); no other words look like these."""
_WORDS_AND = frozenset(word + AND for word in (*SCALES, *HUNDREDS, *TENS) if len(word) > 2)
_ARE = (
    frozenset(noun + "ند" for noun in CLASSIFIERS if len(noun) > 2 and noun[-1] not in "اهی")
    - VERBS
)
"""«۱۲۰۰ نفرند»: what is counted, and «are»."""
_MARKED_PLURALS = frozenset(
    word + "ها"
    for word in (*SCALES_WITH_YE, *CURRENCY_ADJECTIVES, *ADJECTIVES, "درصدی")
    if word not in CLASSIFIERS
)
"""«۲۰ میلیونی‌ها»: the core ends before the plural; «گله‌ها» are herds."""
_LEAD_LETTERS = frozenset(word[:2] for word in (*NUMBER_WORDS, HALF, _SOME))
_TAILS = (
    GLUED_TAILS
    | {"تایی"}
    | frozenset(
        word + ending
        for word in GLUED_TAILS
        if word.endswith("ه") and word in ADJECTIVES
        for ending in ("ای", "اش")
    )
)
_AFTER_DIGITS = (
    _TAILS | frozenset(SCALES) | frozenset(SCALES_WITH_YE) | frozenset(DENOMINATORS) | {AND, "ها"}
)
_LONGEST = max(map(len, _AFTER_DIGITS))

type _Parts = tuple[str, ...]


@lru_cache(maxsize=16384)
def joined_parts(form: str) -> _Parts | None:
    """Return the parts of a word that begins with a number word, None if it is one word."""
    if form in _AND_WORDS:
        return (AND, form[1:])
    if form in _ARE or form in _MARKED_PLURALS:
        return (form[:-2], form[-2:])
    if form[:2] not in _LEAD_LETTERS or len(form) < 4 or form in _KNOWN:
        return None
    if form in _WORDS_AND:
        return (form[:-1], AND)
    for head in _heads(form):
        rest = _rest(head, form[len(head) :])
        if rest:
            return (head, *rest)
    return None


@lru_cache(maxsize=4096)
def glued_parts(form: str) -> _Parts | None:
    """Return the parts of a word glued to digits: what belongs to the number, and the rest."""
    if form in _AFTER_DIGITS or form in _KNOWN:
        return None
    for length in range(min(_LONGEST, len(form) - 1), 2, -1):
        head, rest = form[:length], form[length:]
        if head in _AFTER_DIGITS and (length > 3 or rest in _AFTER_DIGITS):
            return (head, *(glued_parts(rest) or (rest,)))
    return joined_parts(form)


def _heads(form: str) -> list[str]:
    candidates = (form[:length] for length in range(min(8, len(form) - 1), 1, -1))
    return [head for head in candidates if head in NUMBER_WORDS or head in _HEADS]


def _rest(head: str, rest: str) -> _Parts | None:
    """Parts of ``rest`` that can follow the number word ``head`` without a blank."""
    if head == _SOME and rest in PLURALS:
        return (rest,)
    if head == _SEVERAL:
        return (rest,) if rest in _TAILS or rest in SCALES else None
    if rest in SCALES or rest in SCALES_WITH_YE or rest in _TAILS or _is_ending(head, rest):
        return (rest,)
    if rest in _WORDS_AND:
        return (rest[:-1], AND)
    if rest in _MARKED_PLURALS:
        return (rest[:-2], rest[-2:])
    if rest.startswith(AND) and head != _SOME:
        after = _after_and(rest[1:])
        if after:
            return (AND, *after)
    for number in _heads(rest):
        tail = _rest(number, rest[len(number) :])
        if tail and (number in SCALES or _is_pair(head, number)):
            return (number, *tail)
    return None


def _is_ending(head: str, rest: str) -> bool:
    if rest == "ها":
        return head in PLURALS
    if rest in {"ام", "امین"}:
        return head == "سی"
    if rest in DENOMINATORS:
        return head in CARDINALS and CARDINALS[head] < 10 and DENOMINATORS[rest] > 2
    return _is_pair(head, rest)


def _after_and(rest: str) -> _Parts | None:
    if rest in CARDINALS or rest in ORDINALS or rest in SCALES or rest == HALF:
        return (rest,)
    for number in (*_heads(rest), HALF):
        if rest.startswith(number) and (tail := _rest(number, rest[len(number) :])):
            return (number, *tail)
    return None


def _is_pair(head: str, number: str) -> bool:
    return (CARDINALS.get(head), CARDINALS.get(number)) in PAIRS
