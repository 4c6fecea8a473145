"""Classes of characters, where a text must not be cut, and the folding of search keys.

The upper-case strings are bodies of character classes: they go between the brackets of a pattern.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from annotator.model.rules import PARAGRAPH_BREAK

ZWNJ = "\u200c"
ZWJ = "\u200d"
TATWEEL = "\u0640"

HALF_SPACES = f"{ZWNJ}\u00ad"
"""The half-space, and the soft hyphen that crawled text has in its place."""

JOINERS = f"{HALF_SPACES}{ZWJ}"
"""Invisible characters that are part of a word when they stand inside it."""

INVISIBLE = (
    "\u0000-\u001f\u007f-\u009f"  # controls
    "\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # direction marks, no width
)
"""Characters without ink that are in no token; blanks and `JOINERS` aside."""

MARKS = (
    "\u0300-\u036f\u0483-\u0489"  # Latin, Greek, Cyrillic
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"  # Arabic
    "\u0898-\u089f\u08ca-\u08e1\u08e3-\u08ff"  # Arabic, extended
    "\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3"  # Syriac, Thaana, N'Ko
    "\u1ab0-\u1ace\u1dc0-\u1dff\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"  # for any script
    "\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\U000e0100-\U000e01ef"  # skin tones, emoji tags
)
"""Marks that belong to the character before them, of the scripts that news in Persian may hold.

A pattern with the marks of all scripts has 250 ranges; `is_mark` knows them all.
"""

PICTOGRAPHS = (
    "\u203c\u2049\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff"
)
"""Characters that ZWJ may tie together to one emoji."""

FLAG_LETTERS = "\U0001f1e6-\U0001f1ff"
"""Regional indicators: two of them make a flag."""

_FOLDED_LETTERS = {
    **dict.fromkeys("يىے", "ی"),
    **dict.fromkeys("كڪ", "ک"),
    **dict.fromkeys("ةەہھۃ", "ه"),
    "ٱ": "ا",
    **dict.fromkeys(f"ء{TATWEEL}", ""),
    **dict(zip("،٬٫؛؟٪", ",,.;?%", strict=True)),
}
"""What the compatibility decomposition of Unicode does not bring together."""

_NO_INK = re.compile(rf"[\s{INVISIBLE}{JOINERS}]")
_PICTOGRAPH = re.compile(f"[{PICTOGRAPHS}]")
_FLAG_LETTER = re.compile(f"[{FLAG_LETTERS}]")


def has_ink(character: str) -> bool:
    """Say whether the character is anything but a blank, a joiner, a direction mark, a control."""
    return not _NO_INK.match(character)


def is_mark(character: str) -> bool:
    """Say whether the character belongs to the one before it: a mark, skin tone or emoji tag."""
    if character < "\u0300":
        return False
    return (
        unicodedata.category(character)[0] == "M"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
    )


def cuts_cluster(text: str, position: int) -> bool:
    """Say whether a code point position falls inside what a reader sees as one character.

    That is CR LF, a surrogate pair, a base with its marks, two regional indicators, or pictographs
    tied by ZWJ. A blank is no base: a mark after it stands alone.
    """
    if not 0 < position < len(text):
        return False
    before, after = text[position - 1], text[position]
    if before == "\r":
        return after == "\n"
    if after < "\u00ad":
        return False
    if before in JOINERS or after in JOINERS:
        return _cuts_at_joiner(text, position)
    if is_mark(after):
        return has_ink(before)
    if _FLAG_LETTER.match(after):
        return _flag_letters_before(text, position) % 2 == 1
    return "\ud800" <= before <= "\udbff" and "\udc00" <= after <= "\udfff"


def cluster_start(text: str, position: int) -> int:
    """Return the nearest place at or before ``position`` that cuts no cluster."""
    while cuts_cluster(text, position):
        position -= 1
    return position


def cluster_end(text: str, position: int) -> int:
    """Return the nearest place at or after ``position`` that cuts no cluster."""
    while cuts_cluster(text, position):
        position += 1
    return position


def fold(text: str) -> str:
    """Return the search key of a text: spelling variants of one word have one key.

    Arabic and Persian ي ی and ك ک, letters with and without hamza or madda, digits of all scripts,
    upper and lower case, presentation forms, ٬ ٫ ٪ and their Latin forms become equal; marks,
    tatweel, half-spaces, blanks and direction marks vanish. Paragraph breaks stay, as U+000A.
    """
    return text.translate(_fold_table())


def folded_widths(text: str) -> bytes:
    """Return for each code point of ``text`` how many code points it gives in `fold`."""
    return text.translate(_width_table()).encode("latin-1")


class _FoldTable(dict[int, str]):
    """Folded characters by code point, found out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _folded(chr(code))
        return folded


class _WidthTable(dict[int, str]):
    """Widths of folded characters by code point, each as the character with that number."""

    def __missing__(self, code: int) -> str:
        self[code] = width = chr(len(_fold_table()[code]))
        return width


@cache
def _fold_table() -> _FoldTable:
    return _FoldTable()


@cache
def _width_table() -> _WidthTable:
    return _WidthTable()


def _folded(character: str) -> str:
    if PARAGRAPH_BREAK.match(character):
        return "\n"
    plain = unicodedata.normalize("NFKD", character).casefold()
    return "".join(map(_folded_letter, unicodedata.normalize("NFKD", plain)))


def _folded_letter(letter: str) -> str:
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if not has_ink(letter) or is_mark(letter):
        return ""
    return _FOLDED_LETTERS.get(letter, letter)


def _cuts_at_joiner(text: str, position: int) -> bool:
    """Say whether the joiners around a position tie what is on their two sides together."""
    start, end = position, position
    while start > 0 and text[start - 1] in JOINERS:
        start -= 1
    while end < len(text) and text[end] in JOINERS:
        end += 1
    if start == 0 or end == len(text) or not has_ink(text[start - 1]):
        return False
    if is_mark(text[end]):
        return True
    return text[start:end] == ZWJ and _ties_pictographs(text, start, end)


def _ties_pictographs(text: str, start: int, end: int) -> bool:
    while start > 0 and is_mark(text[start - 1]):
        start -= 1
    return bool(start and _PICTOGRAPH.match(text, start - 1) and _PICTOGRAPH.match(text, end))


def _flag_letters_before(text: str, position: int) -> int:
    start = position
    while start > 0 and _FLAG_LETTER.match(text, start - 1):
        start -= 1
    return position - start
