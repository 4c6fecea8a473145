"""Tokens: what snapping, double-click and keys move by. Offsets are code points of the raw text.

Every character with ink is in exactly one token; blanks, direction marks, controls and stray
half-spaces are in none. A half-space compound is one token, digits glued to letters are two,
decimals, dates, URLs and emoji are whole.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import starmap
from typing import overload

from annotator.model.span import Span
from annotator.persian.characters import (
    FLAG_LETTERS,
    HALF_SPACES,
    INVISIBLE,
    JOINERS,
    MARKS,
    PICTOGRAPHS,
    ZWJ,
    ZWNJ,
)

_LETTER = r"[^\W\d_]"
_FAR = 200
"""Code points without a blank that no ordinary text has."""


@cache
def token_pattern() -> re.Pattern[str]:
    """Return the compiled pattern; each of its matches is a token.

    No token holds a blank, so a search may begin after any blank and finds what a search from
    the start of the text would.
    """
    marks = f"[{MARKS}]*+"
    pictograph = f"[{PICTOGRAPHS}]{marks}"
    kinds = (
        rf"(?:https?://|www\.)[^\s«»“”\"<>،؛{INVISIBLE}]+[\w/]",
        # The bounds keep a long run of letters, dots and dashes from being read again and again.
        r"[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}",
        r"\d++(?:[.,٫٬/:]\d++)*+",
        rf"{_LETTER}++(?:[{MARKS}{JOINERS}]++{_LETTER}++)*+",
        f"[{FLAG_LETTERS}]{{2}}",
        f"{pictograph}(?:{ZWJ}{pictograph})++",
        r"\.++|!++|؟++|\?++|…++",
        rf"[^\s\w{INVISIBLE}{ZWNJ}{ZWJ}]",
        "_++",
    )
    return re.compile(f"(?:{'|'.join(kinds)}){marks}(?:[{JOINERS}]++[{MARKS}]++)*+")


def token_bounds(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of every token; the fast form of `tokens`."""
    return [match.span() for match in token_pattern().finditer(text)]


def tokens(text: str) -> list[Span]:
    """Return the spans of all tokens in order."""
    return list(starmap(Span, token_bounds(text)))


def token_at(text: str, position: int) -> Span | None:
    """Return the token that holds the character at ``position``, in time of a word, not a text."""
    back = _after_blank(text, position, _FAR)
    if back is None:
        return _listed_at(text, position)
    for start, end in _bounds_from(text, back):
        if start > position:
            return None
        if end > position:
            return Span(start, end)
    return None


def token_at_caret(text: str, position: int) -> Span | None:
    """Return the token that a caret at ``position`` stands in or touches.

    Between two tokens the one with letters or digits wins, then the one after.
    """
    after = token_at(text, position)
    if after is None or after.start < position:
        return after or _token_before(text, position)
    before = _token_before(text, position)
    if before is None or _is_word(text, after) or not _is_word(text, before):
        return after
    return before


def next_border(text: str, position: int) -> int:
    """Return the nearest end of a token after ``position``, or the text's end."""
    ends = (end for _, end in _bounds_from(text, _after_blank(text, position)))
    return next((end for end in ends if end > position), len(text))


def previous_border(text: str, position: int) -> int:
    """Return the nearest start of a token before ``position``, or 0."""
    while position > 0:
        back = _after_blank(text, position)
        starts = [start for start, _ in _bounds_from(text, back, position) if start < position]
        if starts:
            return starts[-1]
        position = back - 1
    return 0


def parts(text: str, token: Span) -> list[Span]:
    """Return the pieces of a token between half-spaces and at borders of digit and letter.

    A second double-click takes one of them: ایتا of «ایتا‌یی‌ها».
    """
    found = _part_pattern().finditer(text, token.start, token.end)
    return [Span(*match.span()) for match in found] or [token]


def part_at(text: str, token: Span, position: int) -> Span:
    """Return the part of a token that holds ``position``; between two parts the one before."""
    pieces = parts(text, token)
    return next((piece for piece in pieces if position < piece.end), pieces[-1])


@cache
def _part_pattern() -> re.Pattern[str]:
    stop = rf"(?<=\d){_LETTER}|(?<={_LETTER})\d"
    unmarked = rf"(?!{stop})[^{HALF_SPACES}]"
    return re.compile(rf"[^{HALF_SPACES}](?:{unmarked}|[{HALF_SPACES}]++[{MARKS}])*+")


def _bounds_from(text: str, start: int, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the tokens that begin from ``start`` on; those that begin before ``end`` are right."""
    limit = len(text) if end is None else _before_blank(text, end)
    return (match.span() for match in token_pattern().finditer(text, start, limit))


def _listed_at(text: str, position: int) -> Span | None:
    """Do what `token_at` does, for texts in which the nearest blank is far: all tokens are kept."""
    bounds = _bounds_of_last_text(text)
    found = bisect_right(bounds, (position, len(text) + 1)) - 1
    is_inside = found >= 0 and bounds[found][1] > position
    return Span(*bounds[found]) if is_inside else None


@lru_cache(maxsize=1)
def _bounds_of_last_text(text: str) -> list[tuple[int, int]]:
    return token_bounds(text)


@overload
def _after_blank(text: str, position: int) -> int: ...
@overload
def _after_blank(text: str, position: int, reach: int) -> int | None: ...
def _after_blank(text: str, position: int, reach: int | None = None) -> int | None:
    """Return the place after the last blank before ``position``, None if it is out of ``reach``."""
    position = min(position, len(text))
    last = 0 if reach is None else max(position - reach, 0)
    while position > last and not text[position - 1].isspace():
        position -= 1
    return None if position == last > 0 else position


def _before_blank(text: str, position: int) -> int:
    while position < len(text) and not text[position].isspace():
        position += 1
    return position


def _token_before(text: str, position: int) -> Span | None:
    return token_at(text, position - 1) if position > 0 else None


def _is_word(text: str, token: Span) -> bool:
    return text[token.start].isalnum()
