"""Sentences with code-point spans on the raw text.

A paragraph break always ends a sentence, so headlines need no full stop. Within a paragraph a
sentence ends at . ! ? ؟ …, with what closes behind it, unless the dot belongs to an abbreviation,
an initial, a list number or an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.persian.characters import INVISIBLE, JOINERS, has_ink
from annotator.persian.tokens import token_at

_ABBREVIATION = re.compile(
    "نک|رک|قس|صص|mrs?|ms|dr|prof|gen|sen|rep|gov|inc|ltd|co|corp|bros|vs|nos?|st|[js]r|fig|vol|pp|eds|al",
    re.IGNORECASE,
)
_LATIN = re.compile("[A-Za-z]")
_OPENING = "([{«“‘‹"
_LIST_MARK = re.compile(r"[\s(\[]*(?:\d+|[^\W\d_]|الف|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده)[)\]\s]*")
_DOTTED = re.compile(
    r"(?<![\w.])(?:(?:[^\W\d_]{1,3}\.){2,}(?:[^\W\d_]{1,3}(?!\w))?|(?:[^\W\d_]{1,2}\. ?){2,})"
)
_DOTTED_REACH = 24
_GOES_ON = re.compile(r"\s*[،؛:,;]")
_GOES_ON_AFTER_CLOSER = re.compile(r"\s*(?:و|را|که|اما|است|بود|نیست)(?!\w)")


def sentences(text: str) -> list[Span]:
    """Return the spans of all sentences in order; together they hold all the text's ink."""
    pieces = (piece for paragraph in _paragraphs(text) for piece in _cut(text, paragraph))
    return [sentence for piece in pieces if (sentence := _trimmed(text, piece))]


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for line_end in PARAGRAPH_BREAK.finditer(text):
        yield Span(start, line_end.start())
        start = line_end.end()
    yield Span(start, len(text))


def _cut(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for stop in _stop_pattern().finditer(text, paragraph.start, paragraph.end):
        if _ends_sentence(text, start, stop):
            yield Span(start, stop.end())
            start = stop.end()
    yield Span(start, paragraph.end)


def _trimmed(text: str, piece: Span) -> Span:
    start, end = piece.start, piece.end
    while start < end and not has_ink(text[start]):
        start += 1
    while start < end and not has_ink(text[end - 1]):
        end -= 1
    return Span(start, end)


@cache
def _stop_pattern() -> re.Pattern[str]:
    unseen = rf"[{INVISIBLE}{JOINERS}]*"
    return re.compile(rf"(?P<marks>[.!?؟⸮…]+)(?P<closers>(?:{unseen}[»”\"’')\]}}›])*){unseen}")


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether the sentence that began at ``start`` ends at ``stop``."""
    token = token_at(text, stop.start())
    if token is None or token.start != stop.start() or token.start == start:
        return False
    if _GOES_ON.match(text, stop.end()):
        return False
    if stop["closers"] and _GOES_ON_AFTER_CLOSER.match(text, stop.end()):
        return False
    if stop["marks"] == ".":
        return _is_full_stop(text, start, stop)
    before = text[max(stop.start() - 2, start) : stop.start()]
    is_ellipsis = not stop["marks"].strip(".…")
    stands_for_words = is_ellipsis and (before[-1].isspace() or before == " و")
    return before[-1] not in _OPENING and not stands_for_words


def _is_full_stop(text: str, start: int, stop: re.Match[str]) -> bool:
    dot = stop.start()
    if _LIST_MARK.fullmatch(text, start, dot) or _is_abbreviated(text, dot):
        return False
    before, after = text[dot - 1], text[stop.end() : stop.end() + 1]
    if stop["closers"] or not after or after.isspace() or after in _OPENING:
        return True
    is_address = _LATIN.match(before) or _LATIN.match(after)
    is_decimal = before.isspace() and after.isdecimal()
    return after.isalnum() and not is_address and not is_decimal


def _is_abbreviated(text: str, dot: int) -> bool:
    """Say whether the dot belongs to an initial, a known abbreviation or a dotted one."""
    token = token_at(text, dot - 1)
    word = token.of(text) if token else ""
    if not word.isalpha():
        return False
    if len(word) == 1 or _ABBREVIATION.fullmatch(word):
        return True
    around = _DOTTED.finditer(text, max(dot - _DOTTED_REACH, 0), dot + _DOTTED_REACH)
    return any(dotted.start() < dot < dotted.end() for dotted in around)
