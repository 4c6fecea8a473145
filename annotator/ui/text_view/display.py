"""The display copy of a text: equal in length, cut into the blocks that Qt shows."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Literal

from annotator.model.rules import PARAGRAPH_BREAKS
from annotator.model.span import Span

type Direction = Literal["auto", "rtl", "ltr"]

LONGEST = 2000
"""Code points after which a paragraph is cut: one `QTextLayout` over more gets slow."""

_BETWEEN_LETTERS = re.compile(
    ".*[\u0620-\u064a\u066e-\u06d3]( )(?=[\u0620-\u064a\u066e-\u06d3])", re.DOTALL
)
_NOT_FOR_QT = "\ufdd0\ufdd1\ufffc"  # of frames and objects
_SURROGATE = re.compile("[\ud800-\udfff]")
_STRONG = {"L": False, "R": True, "AL": True}


class DisplayText:
    """A text as the view shows it.

    ``display`` has the same code points at the same places as ``text``, but every paragraph
    break is ``\\n``, the CR of CRLF has no width, and long paragraphs are cut at a space by
    ``\\n``. ``starts`` are the code points at which its blocks begin.
    """

    def __init__(self, text: str, direction: Direction = "auto") -> None:
        self.text = text
        self._wish = direction
        self.blocks: list[str] = []
        self._continued: set[int] = set()
        for paragraph in _shown(text).split("\n"):
            first, *others = _pieces(paragraph) if len(paragraph) > LONGEST else (paragraph,)
            self.blocks.append(first)
            for other in others:
                self._continued.add(len(self.blocks))
                self.blocks.append(other)
        self.display = "\n".join(self.blocks)
        self.starts = list(accumulate((len(block) + 1 for block in self.blocks), initial=0))[:-1]

    def block_at(self, point: int) -> int:
        """Return the number of the block in which a code point stands."""
        return max(bisect_right(self.starts, point) - 1, 0)

    def blocks_of(self, span: Span) -> range:
        """Return the numbers of the blocks that a span touches."""
        return range(self.block_at(span.start), self.block_at(max(span.start, span.end - 1)) + 1)

    def span_of_block(self, number: int) -> Span:
        """Return what a block covers, without its break (for CRLF without both)."""
        start = self.starts[number]
        end = start + len(self.blocks[number])
        ends_with_crlf = self.text[end - 1 : end + 1] == "\r\n"
        return Span(start, end - ends_with_crlf)

    def paragraph_of_block(self, number: int) -> Span:
        """Return the whole paragraph around a block."""
        first = last = number
        while self.continues(first):
            first -= 1
        while self.continues(last + 1):
            last += 1
        return Span(self.span_of_block(first).start, self.span_of_block(last).end)

    def continues(self, number: int) -> bool:
        """Say whether a block goes on with the paragraph of the block before it."""
        return number in self._continued

    def blank(self, number: int) -> bool:
        """Say whether a block holds no visible character."""
        return not self.blocks[number].strip(" \t\u00a0\u200b\u200c\u200e\u200f\ufeff")

    @cached_property
    def numbers(self) -> list[int]:
        """The running number of each block's paragraph; blank paragraphs do not count."""
        counted = (
            not self.continues(number) and not self.blank(number)
            for number in range(len(self.blocks))
        )
        return list(accumulate(counted))

    @cached_property
    def right_to_left(self) -> bool:
        """Direction of the document: as wished, else of its first strong character."""
        return self._given() if self._wish != "auto" else strong_direction(self.text, default=True)

    @cached_property
    def mixed(self) -> bool:
        """Whether paragraphs of both directions occur among the first two hundred."""
        return len({self.block_right_to_left(n) for n in range(min(200, len(self.blocks)))}) > 1

    def block_right_to_left(self, number: int) -> bool:
        """Direction of a block: as wished, else of its paragraph's first strong character."""
        if self._wish != "auto":
            return self._given()
        while self.continues(number):
            number -= 1
        return strong_direction(self.blocks[number], default=self.right_to_left)

    def _given(self) -> bool:
        return self._wish == "rtl"


def strong_direction(text: str, *, default: bool) -> bool:
    """Say whether the first strong character runs right to left (UAX 9, rules P2 and P3)."""
    for character in text:
        found = _STRONG.get(unicodedata.bidirectional(character))
        if found is not None:
            return found
    return default


def _shown(text: str) -> str:
    """Return the text with one kind of line end. Without regular expressions: texts are long."""
    text = text.replace("\r\n", "\u200b\n")
    for line_end in PARAGRAPH_BREAKS:
        text = text.replace(line_end, "\n")
    for character in _NOT_FOR_QT:
        text = text.replace(character, "\ufffd")
    try:
        text.encode("utf-16-le")
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


def _pieces(paragraph: str) -> Iterator[str]:
    """Cut a paragraph at spaces; each cut stands for the space that it takes away."""
    start, end = 0, len(paragraph)
    while end - start > LONGEST:
        cut = _cut(paragraph, start, end)
        if cut is None:
            break
        yield paragraph[start:cut]
        start = cut + 1
    yield paragraph[start:]


def _cut(text: str, start: int, end: int) -> int | None:
    """Choose a space, best one between two right-to-left letters: neutrals then resolve as before."""
    between = _BETWEEN_LETTERS.match(text, start + LONGEST * 3 // 4, start + LONGEST)
    best = between.start(1) if between else -1
    if best < 0:
        best = text.rfind(" ", start + 1, start + LONGEST)
    if best < 0:
        best = text.find(" ", start + LONGEST, end - 1)
    return best if best >= 0 else None
