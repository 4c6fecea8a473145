"""Offsets between a text and another form of it, and finding strings through the folded form."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat

from annotator.model.span import Span
from annotator.persian.characters import cluster_end, cuts_cluster, fold, folded_widths, has_ink
from annotator.persian.snapping import Suffixes, is_inside_word, is_whole
from annotator.persian.tokens import token_at

_ALIKE_WHEN_NORMALISED = str.maketrans("«»“”„‟", '""""""')
_SKELETON = re.compile(r"\.+|[^.\n]")


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Which code point of a text became which code point of its other form.

    ``text_points[i]`` and ``form_points[i]`` belong together; neither ever decreases. What the
    form lacks or adds is in no pair.
    """

    text_points: Sequence[int]
    form_points: Sequence[int]

    def to_form(self, span: Span) -> Span | None:
        """Return the hull of what the span's characters became, None if nothing is left."""
        return _hull(span, self.text_points, self.form_points)

    def to_text(self, span: Span) -> Span | None:
        """Return the hull of the characters that a span of the form came from, or None."""
        return _hull(span, self.form_points, self.text_points)

    def then(self, other: OffsetMap) -> OffsetMap:
        """Return the map from this text to the form that ``other`` makes of this form."""
        pairs = list(self._joined(other))
        return OffsetMap([text for text, _ in pairs], [form for _, form in pairs])

    def _joined(self, other: OffsetMap) -> Iterator[tuple[int, int]]:
        for text_point, between in zip(self.text_points, self.form_points, strict=True):
            first = bisect_left(other.text_points, between)
            for index in range(first, bisect_left(other.text_points, between + 1)):
                yield text_point, other.form_points[index]


def _hull(span: Span, points: Sequence[int], images: Sequence[int]) -> Span | None:
    first, after = bisect_left(points, span.start), bisect_left(points, span.end)
    return Span(images[first], images[after - 1] + 1) if first < after else None


class FoldedText:
    """A text with its search key, for many searches in it. ``key`` is `fold` of ``text``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.key = fold(text)

    @cached_property
    def map(self) -> OffsetMap:
        """The way between the text and its key."""
        widths = folded_widths(self.text)
        origins = array("I", chain.from_iterable(map(repeat, range(len(widths)), widths)))
        return OffsetMap(origins, range(len(origins)))

    def find(
        self, needle: str, *, whole_tokens: bool = False, suffixes: Suffixes = "out"
    ) -> list[Span]:
        """Return all places where ``needle`` stands in whatever spelling; they do not overlap.

        A blank that the needle lacks is crossed only where the place is made of whole tokens:
        «پیامرسان» finds «پیام رسان», but «مار» does not find «ما رفتیم». With ``whole_tokens``
        only such places count; ``suffixes`` "out" lets a token end before a suffix. Marks and
        tatweel at the end belong to the place.
        """
        wanted, key = _Needle(needle, whole_tokens, suffixes), fold(needle)
        found: list[Span] = []
        at = self.key.find(key) if key else -1
        while at >= 0:
            span = self._place(at, at + len(key))
            if span and (hit := wanted.accepted(self.text, span)):
                found.append(hit)
                at += len(key) - 1
            at = self.key.find(key, at + 1)
        return found

    def _place(self, start: int, end: int) -> Span | None:
        """Return the text's span for a span of the key, None if it takes a cluster in part."""
        origins = self.map.text_points
        first, last = origins[start], origins[end - 1]
        if start and origins[start - 1] == first:
            return None
        if end < len(origins) and origins[end] == last:
            return None
        after = _after_unfolded(self.text, last + 1)
        if cuts_cluster(self.text, first) or cuts_cluster(self.text, after):
            return None
        return Span(first, after)


def fold_with_map(text: str) -> tuple[str, OffsetMap]:
    """Return the search key of a text and the way between the two."""
    folded = FoldedText(text)
    return folded.key, folded.map


def find(
    text: str, needle: str, *, whole_tokens: bool = False, suffixes: Suffixes = "out"
) -> list[Span]:
    """Search one text once; see `FoldedText.find`."""
    return FoldedText(text).find(needle, whole_tokens=whole_tokens, suffixes=suffixes)


@dataclass(frozen=True, slots=True)
class _Needle:
    text: str
    whole_tokens: bool
    suffixes: Suffixes

    def accepted(self, text: str, span: Span) -> Span | None:
        """Return the place, from the start of its token where only tatweel is before it."""
        if self._has_its_blanks(span.of(text)) and not self.whole_tokens:
            return span
        if is_inside_word(text, span.start) or is_inside_word(text, span.end):
            return None
        token = token_at(text, span.start)
        if token and not fold(text[token.start : span.start]):
            span = Span(token.start, span.end)
        return span if is_whole(text, span, suffixes=self.suffixes) else None

    def _has_its_blanks(self, found: str) -> bool:
        words = found.split()
        return len(words) == 1 or [*map(fold, words)] == [*map(fold, self.text.split())]


def _after_unfolded(text: str, position: int) -> int:
    """Return the end of what the token goes on with and no search key holds: marks, tatweel."""
    end = position
    while end < len(text) and has_ink(text[end]) and not fold(text[end]):
        end += 1
    token = token_at(text, position - 1) if end > position else None
    return cluster_end(text, min(end, token.end)) if token else end


def align(text: str, normalised: str) -> OffsetMap | None:
    """Map a text to what a normaliser made of it, None where the two do not tally.

    Compares skeletons: the folded forms, all double quotes alike, a run of dots as one. What is
    left after that must be equal, so the i-th character belongs to the i-th.
    """
    text_skeleton, text_points = _skeleton(text)
    form_skeleton, form_points = _skeleton(normalised)
    return OffsetMap(text_points, form_points) if text_skeleton == form_skeleton else None


def _skeleton(text: str) -> tuple[str, list[int]]:
    """Return what a normaliser leaves alone, and where each character of it stands.

    A run of dots stands there with its first and its last one.
    """
    folded = FoldedText(text)
    origins = folded.map.text_points
    pieces: list[str] = []
    points: list[int] = []
    for match in _SKELETON.finditer(folded.key.translate(_ALIKE_WHEN_NORMALISED)):
        piece = match[0][0]
        pieces.append(piece)
        points.append(origins[match.start()])
        if piece == ".":
            pieces.append(piece)
            points.append(origins[match.end() - 1])
    return "".join(pieces), points
