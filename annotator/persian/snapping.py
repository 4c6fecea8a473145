"""Snapping: from what the mouse took to the span that was meant.

Rules of section 3.3 of the Persian notes, in that order. All offsets are code points of the raw
text; only the words at the two ends and the quotes and brackets between them are looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.persian.characters import (
    HALF_SPACES,
    JOINERS,
    MARKS,
    TATWEEL,
    cluster_end,
    cluster_start,
    has_ink,
    is_mark,
)
from annotator.persian.tokens import token_at

type Suffixes = Literal["in", "out"]
"""Whether ها، ی، ای and their forms after a half-space belong to an entity."""

_EDGE_PUNCTUATION = frozenset("،؛:.!؟…,;?")
_DASHES = frozenset("-‐‑‒–—―−")
_OPENING = "([{«‹“‘〈《﴿"
_CLOSING = ")]}»›”’〉》﴾"
_PARTNER_OF_CLOSING = dict(zip(_CLOSING, _OPENING, strict=True))
_QUOTES = {**dict.fromkeys("“”„‟", "“"), **dict.fromkeys("‘’‚‛", "‘"), '"': '"', "'": "'"}
_APOSTROPHES = frozenset("'’‘")
_LONGEST_ENDING = 32


def snap(text: str, span: Span, *, suffixes: Suffixes = "out") -> Span | None:
    """Return the tokens that ``span`` touches, without what cannot be meant at their edges.

    None where nothing is left, or where the selection goes over a paragraph break. With
    ``suffixes`` "out" a plural or indefinite suffix after a half-space is left outside, however
    the word was selected. Snapping its own result changes nothing.
    """
    selection = _visible_part(text, span)
    if selection is None:
        return None
    longer, shorter = (-1, -1), _grown_to_tokens(text, selection)
    partners = _partners(text, *shorter)
    while shorter != longer:
        longer, shorter = shorter, _trimmed(text, *shorter)
        if suffixes == "out":
            shorter = _without_suffixes(text, *shorter)
        shorter = _stripped(text, *shorter, partners)
    start, end = shorter
    return Span(start, end) if start < end else None


def snap_characters(text: str, span: Span) -> Span | None:
    """Return ``span`` as it is, whole clusters of characters and no blank at an edge aside.

    For words that a crawl has glued together. None as for `snap`.
    """
    selection = _visible_part(text, span)
    return Span(*selection) if selection else None


def is_whole(text: str, span: Span, *, suffixes: Suffixes = "out") -> bool:
    """Say whether ``span`` begins with a token and ends with one, or before its suffixes."""
    if is_inside_word(text, span.start) or is_inside_word(text, span.end):
        return False  # most places of a short word, told without looking for tokens
    first, last = token_at(text, span.start), token_at(text, span.end - 1)
    if first is None or last is None or first.start != span.start:
        return False
    if suffixes == "in" or last.end == span.end:
        return last.end == span.end
    return _without_suffixes(text, last.start, last.end)[1] == span.end


def is_inside_word(text: str, at: int) -> bool:
    """Say whether two letters of the Arabic script meet at ``at``: there no token ends."""
    return 0 < at < len(text) and _is_letter(text[at - 1]) and _is_letter(text[at])


def _is_letter(character: str) -> bool:
    return "\u0620" <= character <= "\u06d5" and character.isalpha() and character != TATWEEL


def _visible_part(text: str, span: Span) -> tuple[int, int] | None:
    start, end = max(span.start, 0), min(span.end, len(text))
    if start >= end:
        return None
    start, end = _trimmed(text, cluster_start(text, start), cluster_end(text, end))
    return None if start >= end or PARAGRAPH_BREAK.search(text, start, end) else (start, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out blanks, direction marks, joiners and lone tatweel at both ends."""
    while start < end:
        if not has_ink(text[start]):
            start += 1
        elif text[start] == TATWEEL and (lone := _lone_tatweel(text, start)):
            start = cluster_end(text, lone.end)
        elif not has_ink(text[end - 1]):
            end -= 1
        elif lone := _lone_tatweel(text, end - 1):
            end = cluster_start(text, lone.start)
        else:
            break
    return start, end


def _lone_tatweel(text: str, position: int) -> Span | None:
    """Return the token at ``position`` if it is tatweel and its marks only."""
    if text[position] != TATWEEL and not is_mark(text[position]):
        return None
    token = token_at(text, position)
    if token is None or text[token.start] != TATWEEL:
        return None
    rest = token.of(text).replace(TATWEEL, "")
    return token if all(is_mark(one) or one in JOINERS for one in rest) else None


def _grown_to_tokens(text: str, selection: tuple[int, int]) -> tuple[int, int]:
    start, end = selection
    first, last = token_at(text, start), token_at(text, end - 1)
    grown = (
        cluster_start(text, first.start if first else start),
        cluster_end(text, last.end if last else end),
    )
    # Marks of scripts that the token pattern does not know may pull in one more token.
    return selection if grown == selection else _grown_to_tokens(text, grown)


def _without_suffixes(text: str, start: int, end: int) -> tuple[int, int]:
    found = _suffix_pattern().search(text, max(start, end - _LONGEST_ENDING), end)
    return (start, found.start()) if found and found.start() > start else (start, end)


@cache
def _suffix_pattern() -> re.Pattern[str]:
    plural = "ها(?:[یي]{1,2}|[یي](?:م|ت|ش|مان|تان|شان))?"
    return re.compile(rf"(?:[{HALF_SPACES}]+(?:{plural}|ا?[یي]|[یيئ][یي])[{MARKS}]*)+\Z")


def _stripped(text: str, start: int, end: int, partners: dict[int, int]) -> tuple[int, int]:
    """Take one punctuation mark, lone bracket or enclosing pair of brackets off the edges."""
    if start >= end:
        return start, end
    edges = _Edges(text, start, end, partners)
    if edges.has_lone_opener or edges.starts_with_punctuation:
        return edges.inner_start, end
    if edges.has_lone_closer or edges.ends_with_punctuation:
        return start, edges.last
    if partners.get(start) == edges.last:
        return edges.inner_start, edges.last
    return start, end


@dataclass(frozen=True, slots=True)
class _Edges:
    """What stands first and last in a selection; ``partners`` maps bracket to bracket."""

    text: str
    start: int
    end: int
    partners: dict[int, int]

    @property
    def inner_start(self) -> int:
        return cluster_end(self.text, self.start + 1)

    @property
    def last(self) -> int:
        return cluster_start(self.text, self.end - 1)

    @property
    def has_lone_opener(self) -> bool:
        return self._is_lone(self.start)

    @property
    def has_lone_closer(self) -> bool:
        return self._is_lone(self.last)

    @property
    def starts_with_punctuation(self) -> bool:
        first = self.text[self.start]
        if first in _DASHES:
            return not self._is_digit(self.inner_start)
        return first in _EDGE_PUNCTUATION

    @property
    def ends_with_punctuation(self) -> bool:
        last = self.text[self.last]
        if last in _DASHES:
            return not self._is_digit(self.last - 1)
        if last == ".":
            window = max(self.start, self.end - _LONGEST_ENDING)
            return not _abbreviation_pattern().search(self.text, window, self.end)
        return last in _EDGE_PUNCTUATION

    def _is_digit(self, position: int) -> bool:
        return self.start <= position < self.end and self.text[position].isdecimal()

    def _is_lone(self, position: int) -> bool:
        return _is_bracket(self.text, position) and position not in self.partners


@cache
def _abbreviation_pattern() -> re.Pattern[str]:
    letter = rf"[^\W\d_][{MARKS}]*"
    return re.compile(rf"(?<![^\W_])(?:{letter}\.[ {HALF_SPACES}]?){{1,}}{letter}\.\Z")


@cache
def _bracket_pattern() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(_OPENING + _CLOSING + ''.join(_QUOTES))}]")


def _is_bracket(text: str, position: int) -> bool:
    """Say whether a quote or bracket stands there; an apostrophe inside a word is none."""
    if not _bracket_pattern().match(text, position):
        return False
    around = text[max(position - 1, 0) : position + 2]
    return not (text[position] in _APOSTROPHES and len(around) == 3 and around[::2].isalpha())


def _partners(text: str, start: int, end: int) -> dict[int, int]:
    """Pair the brackets of a stretch of text, each with the position of its partner.

    Quotes that stay alone when taken by direction are paired in order: ”متن“ and "متن".
    """
    partners: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for match in _bracket_pattern().finditer(text, start, end):
        position, character = match.start(), match[0]
        if not _is_bracket(text, position):
            continue
        kind = _PARTNER_OF_CLOSING.get(character, character)
        waiting = opened.setdefault(kind, [])
        if character in _PARTNER_OF_CLOSING and waiting:
            other = waiting.pop()
            partners[other], partners[position] = position, other
        elif character in _OPENING:
            waiting.append(position)
    return partners | _partners_in_order(text, start, end, partners)


def _partners_in_order(text: str, start: int, end: int, taken: dict[int, int]) -> dict[int, int]:
    partners: dict[int, int] = {}
    alone: dict[str, int] = {}
    for match in _bracket_pattern().finditer(text, start, end):
        kind, position = _QUOTES.get(match[0]), match.start()
        if kind is None or position in taken or not _is_bracket(text, position):
            continue
        other = alone.pop(kind, None)
        if other is None:
            alone[kind] = position
        else:
            partners[other], partners[position] = position, other
    return partners
