"""The title of a document: its first telling line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

HEAD = 1_000
"""How many code points of a text are looked at for its title."""

_FOUR_WORDS = re.compile(r"[\W\d_]*+[^\W\d_]\S*+(?:\s[\W\d_]*+[^\W\d_]\S*+){3}")
_STEP = re.compile(r"\s+[»›>|/•]\s+|\s+[-–]\s+")
_LEAST_WORDS = 4  # as `_FOUR_WORDS` has it
_LONGEST = 200
_LONGEST_PATH = 80


def candidates(head: str) -> list[str]:
    """Return the lines of four words or more at the head of a text, without outer blanks."""
    lines = map(str.strip, head.splitlines())
    return [line[:_LONGEST] for line in lines if _has_words(line) and not _is_path(line)]


def titles(heads: Iterable[tuple[int, str]]) -> dict[int, str]:
    """Choose a title for each numbered head: the first line that no other document repeats.

    Site headers stand in many documents and are no titles. Where every line is repeated the
    first long one is taken, where there is none the first line that is not blank.
    """
    texts = dict(heads)
    lines = {number: candidates(head) for number, head in texts.items()}
    return _chosen(texts, lines, _counted(lines))


def renewed(heads: Iterable[tuple[int, str, str]]) -> dict[int, str]:
    """Return the titles to change, by number; ``heads`` are number, head and title until now.

    A document without a title gets one, and one whose title stands in other documents too gets
    another. A title that a person gave is no such line and stays.
    """
    known = list(heads)
    lines = {number: candidates(head) for number, head, _ in known}
    in_texts = _counted(lines)
    chosen = _chosen({number: head for number, head, _ in known}, lines, in_texts)
    return {
        number: chosen[number]
        for number, _, title in known
        if chosen[number] != title and (not title or in_texts[title] > 1)
    }


type _Lines = Mapping[int, list[str]]


def _counted(lines: _Lines) -> Counter[str]:
    """Count in how many documents each line stands."""
    return Counter(line for each in lines.values() for line in set(each))


def _chosen(texts: Mapping[int, str], lines: _Lines, repeated: Counter[str]) -> dict[int, str]:
    return {
        number: next((line for line in each if repeated[line] == 1), None)
        or (each[0] if each else _first_line(texts[number]))
        for number, each in lines.items()
    }


def _has_words(line: str) -> bool:
    return _FOUR_WORDS.match(line) is not None


def _is_path(line: str) -> bool:
    """Say whether a line is a way through a site («خانه » اقتصاد » انرژی»), not a sentence."""
    parts = _STEP.split(line) if len(line) < _LONGEST_PATH else ()
    return len(parts) > 1 and all(len(part.split()) <= _LEAST_WORDS - 1 for part in parts)


def _first_line(head: str) -> str:
    lines = map(str.strip, head.splitlines())
    return next((line[:_LONGEST] for line in lines if line), "")
