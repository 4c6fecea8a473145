"""Finding many names at once, whatever their spelling, at the borders of tokens.

A text is cut into words once; each list of names is one dictionary of folded names. Half-space,
blank and nothing are the same inside a name, ي and ی, hamza forms, digits and case everywhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import lru_cache

from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.persian.characters import HALF_SPACES, fold
from annotator.persian.snapping import is_whole
from annotator.persian.tokens import token_bounds


def folded_words(written: str) -> frozenset[str]:
    """Return words, written with blanks between them, folded as `Words.keys` are."""
    return frozenset(map(fold, written.split()))


_POSSESSIVES = folded_words("ام ات اش مان تان شان")
_USUAL_GAPS = frozenset({"", " "})
_COMMAS = str.maketrans("", "", "،,")


class Words:
    """The tokens of a text with their folded forms; ``keys[i]`` belongs to ``bounds[i]``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.bounds = token_bounds(text)
        self.keys = [_key(text[start:end]) for start, end in self.bounds]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self._stem_places: defaultdict[str, list[int]] = defaultdict(list)
        for index, (key, (start, end)) in enumerate(zip(self.keys, self.bounds, strict=True)):
            self._places[key].append(index)
            if end - start != len(key):  # most words have nothing that folding drops
                for stem, _ in self.stems(index):
                    self._stem_places[stem].append(index)

    def __len__(self) -> int:
        return len(self.bounds)

    def key(self, index: int) -> str:
        """Return the folded form of a word, nothing before the first and after the last."""
        return self.keys[index] if 0 <= index < len(self.keys) else ""

    def where(self, keys: Set[str], *, inflected: bool = False) -> list[int]:
        """Return the words with one of some folded forms; ``inflected`` ones are those with suffixes."""
        places = [self._places[key] for key in self._places.keys() & keys]
        if inflected:
            places += [self._stem_places[key] for key in self._stem_places.keys() & keys]
        return sorted({index for indices in places for index in indices})

    def span(self, first: int, after: int) -> Span:
        """Return the span of the words from ``first`` up to, without, ``after``."""
        return Span(self.bounds[first][0], self.bounds[after - 1][1])

    def goes_on(self, index: int) -> bool:
        """Say whether the word at ``index`` follows the one before it in the same paragraph."""
        if not 0 < index < len(self.bounds):
            return False
        gap_start, gap_end = self.bounds[index - 1][1], self.bounds[index][0]
        if self.text[gap_start:gap_end] in _USUAL_GAPS:
            return True
        return not PARAGRAPH_BREAK.search(self.text, gap_start, gap_end)

    def stems(self, index: int) -> tuple[tuple[str, int], ...]:
        """Return (folded form, end) of the word without the suffixes that follow a half-space.

        Those are ها، ی، ای and the possessive ones.
        """
        start, end = self.bounds[index]
        if end - start == len(self.keys[index]):
            return ()
        return tuple((stem, start + cut) for stem, cut in _stems(self.text[start:end]))


@lru_cache(maxsize=1 << 14)
def _stems(word: str) -> tuple[tuple[str, int], ...]:
    return tuple(
        (_key(word[:cut]), cut)
        for cut in range(len(word) - 1, 0, -1)
        if word[cut] in HALF_SPACES
        and (_key(word[cut:]) in _POSSESSIVES or is_whole(word, Span(0, cut)))
    )


@lru_cache(maxsize=4)
def words(text: str) -> Words:
    """Return the words of a text; the last few texts are remembered, for one reader after another."""
    return Words(text)


@dataclass(frozen=True, slots=True)
class Hit[T]:
    """A name found: words ``first`` up to ``after``, where it stands, whose name it may be."""

    first: int
    after: int
    span: Span
    values: tuple[T, ...]


@dataclass(frozen=True, slots=True)
class _Spelling[T]:
    """A value and the places, as folded beginnings, where its name may be broken by a blank."""

    value: T
    beginnings: frozenset[str]


class Gazetteer[T]:
    """Names and what they stand for; several values may share a name."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._spellings: dict[str, list[_Spelling[T]]] = {}
        self._beginnings: set[str] = set()
        self._firsts: set[str] = set()
        for name, value in entries:
            for spelling in dict.fromkeys((name, name.translate(_COMMAS))):
                self._add(spelling, value)

    def __bool__(self) -> bool:
        return bool(self._spellings)

    def _add(self, name: str, value: T) -> None:
        key = fold(name)
        if key:
            beginnings = frozenset(_beginnings(name))
            self._spellings.setdefault(key, []).append(_Spelling(value, beginnings))
            self._beginnings |= beginnings
            self._firsts |= beginnings | {key}

    def find(self, text: Words) -> list[Hit[T]]:
        """Return the longest names from left to right; they do not overlap."""
        return list(self._find(text))

    def _find(self, text: Words) -> Iterator[Hit[T]]:
        after = 0
        for first in text.where(self._firsts, inflected=True):
            if first >= after and (hit := self.at(text, first)):
                yield hit
                after = hit.after

    def at(self, text: Words, first: int) -> Hit[T] | None:
        """Return the longest name that begins with the word ``first``.

        A name ends with a word or before its suffixes.
        """
        found: Hit[T] | None = None
        broken: list[str] = []
        so_far = ""
        for index in range(first, len(text)):
            if index > first and not text.goes_on(index):
                break
            found = self._ending(text, first, index, broken) or found
            so_far += text.keys[index]
            if so_far not in self._beginnings:
                break
            broken.append(so_far)
        return found

    def _ending(self, text: Words, first: int, last: int, broken: list[str]) -> Hit[T] | None:
        """Return the name that ends with the word ``last``, or with its stem."""
        so_far = broken[-1] if broken else ""
        if values := self._values(so_far + text.keys[last], broken):
            return Hit(first, last + 1, text.span(first, last + 1), values)
        for stem, cut in text.stems(last):
            if values := self._values(so_far + stem, broken):
                return Hit(first, last + 1, Span(text.bounds[first][0], cut), values)
        return None

    def _values(self, key: str, broken: list[str]) -> tuple[T, ...]:
        spellings = self._spellings.get(key)
        if not spellings:
            return ()
        kept = (one.value for one in spellings if one.beginnings.issuperset(broken))
        return tuple(dict.fromkeys(kept))


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    return fold(word)


def _beginnings(name: str) -> Iterator[str]:
    """Yield the folded forms of what stands before each place where the name may be broken."""
    for start, end in token_bounds(name):
        if start:
            yield fold(name[:start])
        for position in range(start + 1, end):
            if name[position] in HALF_SPACES:
                yield fold(name[:position])
