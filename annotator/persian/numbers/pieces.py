"""Cuts a text into the pieces that the grammar reads, each with its span in code points.

Finer than the tokens of the annotation tool: glued crawl text («رشد۲۲۰درصدی», «دوساعته») and
words joined by a half-space («سی‌وپنج») come apart where, and only where, number words are found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from annotator.model.value import value
from annotator.persian.numbers.amount import Amount
from annotator.persian.numbers.compounds import glued_parts, joined_parts
from annotator.persian.numbers.figures import single_figures
from annotator.persian.numbers.lexicon import DIGITS, fold

_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640"
_JOINERS = "\u200c\u200d\u00ad"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_PIECE = re.compile(
    r"(?P<opaque>(?:https?://|www\.)\S+|[A-Za-z0-9][A-Za-z0-9_.+-]{0,63}@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<figure>[{DIGITS}]+(?:[.,٫٬/:،'’][{DIGITS}]+)*)"
    rf"|(?P<word>[^\W\d_](?:[{_MARKS}{_JOINERS}]*[^\W\d_])*[{_MARKS}]*)"
    rf"|(?P<mark>[^\s{_INVISIBLE}])"
)
_LONGEST_FIGURE = 80
"""A longer run of digits is no number that anybody reads."""
_PLAIN_GAPS = frozenset({"", " "})
_TATWEEL = "ـ"
"""Alone it is a dash («۵ـ۱۰ درصد»)."""
_BREAK = re.compile(r"[\n\r\u2028\u2029\x0b\x0c]")
_BLANK = re.compile(r"\s")

GLUED, JOINED, BLANK, BREAK = "", "\u200c", " ", "\n"
"""What separates a piece from the one before: nothing, a half-space, blanks, a line's end."""


@value()
class Piece:
    """A figure, a word (or a part of a glued one), or one mark."""

    start: int
    end: int
    form: str
    gap: str
    is_word: bool = False
    is_figure: bool = False


NOTHING = Piece(0, 0, "", BREAK)
_PADDING = (NOTHING,) * 128
"""Stands behind the last piece, and so before the first: index -1 is the last of the padding."""


class Passage:
    """A text and its pieces; asking beyond an end gives an empty piece."""

    __slots__ = ("_padded", "amounts", "pieces", "text", "years")

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = _pieces(text)
        self._padded = [*self.pieces, *_PADDING]
        self.amounts: dict[int, Amount | None] = {}
        """What was read at an index: every recogniser of the grammar asks for the same amounts."""
        self.years = set[int]()
        """Where years were read, so that the next of a list is one too."""

    def __len__(self) -> int:
        return len(self.pieces)

    def at(self, index: int) -> Piece:
        """Return the piece at ``index``; an empty one outside the text."""
        try:
            return self._padded[index]
        except IndexError:
            return NOTHING

    def form(self, index: int) -> str:
        """Return the form at ``index``, empty where a new line starts there."""
        piece = self.at(index)
        return "" if piece.gap == BREAK else piece.form

    def before(self, index: int, distance: int = 1) -> str:
        """Return the form ``distance`` pieces before ``index`` on the same line, else ''."""
        last = index - distance
        for place in range(last + 1, index + 1):
            if self.at(place).gap == BREAK:
                return ""
        return self.at(last).form

    def forms(self, index: int, count: int) -> tuple[str, ...]:
        """Return ``count`` forms from ``index`` on; '' from a line's end on."""
        return tuple(self.form(i) for i in range(index, index + count))

    def forms_before(self, index: int, count: int) -> tuple[str, ...]:
        """Return the ``count`` forms before ``index`` in text order."""
        forms, is_same_line = [""] * count, True
        for distance in range(1, count + 1):
            is_same_line = is_same_line and self.at(index - distance + 1).gap != BREAK
            if not is_same_line:
                break
            forms[-distance] = self.at(index - distance).form
        return tuple(forms)

    def is_glued(self, index: int) -> bool:
        """Say whether nothing visible or blank separates the piece from the one before."""
        return self.at(index).gap == GLUED

    def index_after(self, index: int, end: int) -> int:
        """Return the first index from ``index`` on whose piece begins at code point ``end`` or later."""
        while index < len(self.pieces) and self.pieces[index].start < end:
            index += 1
        return index

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the code points from piece ``first`` up to piece ``last`` (exclusive)."""
        return self.pieces[first].start, self.pieces[last - 1].end


def _pieces(text: str) -> list[Piece]:
    pieces = list[Piece]()
    end, is_after_figure = 0, False
    for match in _PIECE.finditer(text):
        start, stop = match.span()
        gap = text[end:start]
        gap = gap if gap in _PLAIN_GAPS else _gap(gap)
        raw, kind = match.group(), match.lastgroup
        if kind == "word":
            is_glued = is_after_figure and gap != BLANK
            form, parts = _read_glued_word(raw) if is_glued else _read_word(raw)
            if parts:
                pieces.extend(_split(raw, start, gap, parts))
            else:
                pieces.append(Piece(start, stop, form or _TATWEEL, gap, form != ""))
        elif kind == "figure":
            pieces.extend(_figures(raw, start, gap))
        else:
            pieces.append(Piece(start, stop, fold(raw) if kind == "mark" else "", gap))
        end, is_after_figure = stop, kind == "figure"
    return pieces


def _gap(between: str) -> str:
    if _BREAK.search(between):
        return BREAK
    if _BLANK.search(between):
        return BLANK
    return JOINED if JOINED in between else GLUED


def _figures(raw: str, start: int, gap: str) -> Iterator[Piece]:
    if len(raw) > _LONGEST_FIGURE:
        yield Piece(start, start + len(raw), "", gap)
        return
    digits, done = fold(raw), 0
    for left, right in single_figures(digits):
        for place in range(done, left):
            yield Piece(start + place, start + place + 1, digits[place], GLUED)
        yield Piece(
            start + left, start + right, digits[left:right], GLUED if left else gap, is_figure=True
        )
        done = right


@lru_cache(maxsize=16384)
def _read_word(raw: str) -> tuple[str, tuple[str, ...] | None]:
    """Return the folded form of a word and the parts it was written together from."""
    form = fold(raw).lower()
    return form, joined_parts(form)


@lru_cache(maxsize=4096)
def _read_glued_word(raw: str) -> tuple[str, tuple[str, ...] | None]:
    """Return the folded form of a word that follows digits without a blank, and its parts."""
    form = fold(raw).lower()
    return form, glued_parts(form)


def _split(raw: str, start: int, gap: str, parts: Iterable[str]) -> Iterator[Piece]:
    for part, (left, right) in zip(parts, _part_spans(raw, tuple(map(len, parts))), strict=True):
        joined = JOINED if JOINED in raw else GLUED
        yield Piece(start + left, start + right, part, joined if left else gap, is_word=True)


@lru_cache(maxsize=4096)
def _part_spans(raw: str, lengths: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Spans in ``raw`` of consecutive parts of its folded form."""
    kept = [place for place, character in enumerate(raw) if fold(character)]
    firsts = [0]
    for length in lengths:
        firsts.append(firsts[-1] + length)
    bounds = [kept[first] for first in firsts[:-1]]
    ends = [kept[first - 1] + 1 for first in firsts[1:-1]] + [len(raw)]
    return tuple(zip(bounds, ends, strict=True))
