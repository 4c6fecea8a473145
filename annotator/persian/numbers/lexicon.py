"""The words that numbers are written with, all in folded form (see ``fold``)."""

from __future__ import annotations

from fractions import Fraction

DIGITS = "0-9۰-۹٠-٩"

_DROPPED = [0x00AD, 0x200C, 0x200D, 0x0640, 0x0670, *range(0x0610, 0x061B), *range(0x064B, 0x0660)]
_FOLDED: dict[int, int | None] = {
    **str.maketrans(
        "\u064a\u0649\u0643\u0629أإٱۀ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩",
        "ییکهاااه01234567890123456789",
    ),
    **dict.fromkeys(_DROPPED),
}


def fold(word: str) -> str:
    """Return the look-up form: Persian letters, Latin digits, no half-spaces, marks or tatweel."""
    return word.translate(_FOLDED)


def words(text: str) -> frozenset[str]:
    """Return the blank-separated words of ``text``, folded: how the tables below are written."""
    return frozenset(fold(word) for word in text.split())


ONES = {
    "یک": 1, "دو": 2, "سه": 3, "چهار": 4, "پنج": 5, "شش": 6, "شیش": 6, "هفت": 7, "هشت": 8, "نه": 9,
}  # fmt: skip
TEENS = {
    "ده": 10, "یازده": 11, "دوازده": 12, "سیزده": 13, "چهارده": 14, "پانزده": 15, "پونزده": 15,
    "شانزده": 16, "شونزده": 16, "هفده": 17, "هیفده": 17, "هجده": 18, "هیجده": 18, "هژده": 18,
    "نوزده": 19,
}  # fmt: skip
TENS = {
    "بیست": 20, "سی": 30, "چهل": 40, "پنجاه": 50, "شصت": 60, "هفتاد": 70, "هشتاد": 80, "نود": 90,
}  # fmt: skip
HUNDREDS = {
    "صد": 100, "یکصد": 100, "دویست": 200, "سیصد": 300, "چهارصد": 400, "چارصد": 400, "پانصد": 500,
    "پونصد": 500, "ششصد": 600, "شیشصد": 600, "هفتصد": 700, "هفصد": 700, "هشتصد": 800, "هشصد": 800,
    "نهصد": 900,
}  # fmt: skip
SPOKEN_ONE = "یه"
"""«یه میلیون»; by itself it is an article."""
CARDINALS = {"صفر": 0} | ONES | TEENS | TENS | HUNDREDS
"""Words below a thousand and what they are worth."""

SCALES = {
    "هزار": 10**3, "میلیون": 10**6, "ملیون": 10**6, "میلیارد": 10**9, "ملیارد": 10**9,
    "بیلیون": 10**12, "بلیون": 10**12, "تریلیون": 10**12, "تریلیارد": 10**15,
    "کوادریلیون": 10**15,
}  # fmt: skip
SCALES_WITH_YE = {word + "ی": worth for word, worth in SCALES.items()}
"""Scale words as adjectives («۲۰ میلیونی»)."""


def _ordinals() -> dict[str, int]:
    stems = {word: worth for word, worth in CARDINALS.items() if word not in {"سه", "سی", "صفر"}}
    stems |= {"سو": 3} | SCALES
    words = {stem + "م": worth for stem, worth in stems.items()}
    words |= {word + "ین": worth for word, worth in words.items()}
    return words | {"اول": 1, "اولین": 1, "نخست": 1, "نخستین": 1}


ORDINALS = _ordinals()
"""Ordinal words that are one piece; «سی‌ام» is a cardinal and a suffix."""
ORDINAL_SUFFIXES = frozenset({"ام", "امین", "م", "مین"})
FIRSTS = frozenset({"اول", "نخست"})
"""Ordinals that are adverbs as well («نخست باید گفت»)."""

DENOMINATORS = {
    word: worth
    for word, worth in ORDINALS.items()
    if worth > 1 and word.endswith("م") and word not in SCALES
}
"""Second halves of fractions: سوم of «دو سوم»."""
DECIMAL_PLACES = {"دهم": 10, "صدم": 100, "هزارم": 1000, "دههزارم": 10_000}
HALF = "نیم"
NAMED_FRACTIONS = {"نیم": (1, 2), "نیمی": (1, 2), "نصف": (1, 2), "ربع": (1, 4), "ثلث": (1, 3)}
VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4),
    "¾": Fraction(3, 4), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅛": Fraction(1, 8),
}  # fmt: skip

VAGUE = {"هزاران": 1000, "چندین": None}
"""Vague plurals that are one piece, with their lower end."""
PLURALS = {"ده": 10, "صد": 100} | SCALES
"""Words whose plural is a vague number («ده‌ها»)."""

PAIRS = frozenset(
    [(n, n + 1) for n in range(1, 10)]
    + [(10, 12), (10, 15), (12, 13), (13, 14), (14, 15), (15, 20), (20, 25), (18, 20)]
    + [(n, n + 10) for n in range(20, 90, 10)] + [(10, 20)]
    + [(n, n + 100) for n in range(100, 900, 100)] + [(3, 5), (90, 100), (50, 100)]
)  # fmt: skip
"""What stands side by side for "about": «دو سه نفر», «ده دوازده روز»."""

RANGE_WORDS = frozenset({"تا", "الی", "لغایت"})
DASHES = frozenset("-–—−‐‑ـ")
MINUSES = frozenset("-−–")
AND = "و"
FROM = "از"

NUMBER_WORDS = frozenset(CARDINALS) | frozenset(SCALES)
