"""PLATFORM: names that no list has, but that the text itself introduces: «سامانه «درمان‌یار»»."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.errors import sentence
from annotator.model.entity import Suggestion
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Gazetteer, Words
from annotator.suggest.lists import listed_names
from annotator.suggest.suggester import GAZETTEER

_CUES = frozenset(
    fold(cue + ending)
    for cue in ("پیام‌رسان", "سامانه", "پلتفرم", "سکو", "اپلیکیشن", "مسیریاب", "شبکه اجتماعی")
    for ending in ("", "ی")
)  # fmt: skip
_INTRODUCED = sentence("It stands in guillemets after a word that announces a platform.")
_AGAIN = sentence("This text calls it a platform elsewhere.")
_LONGEST_NAME = 3
_SHORTEST_ALONE = 4
"""Letters: a shorter name is too likely a common word to be found without guillemets."""


def introduced(text: Words) -> Iterator[Suggestion]:
    """Yield such names where they are introduced, and where they stand again."""
    names: set[str] = set()
    for opening, key in enumerate(text.keys):
        if key == "«" and _has_cue(text, opening):
            closing = _closing(text, opening)
            if closing is not None and not listed_names().at(text, opening + 1):
                span = text.span(opening + 1, closing)
                name = span.of(text.text)
                names.add(name)
                yield Suggestion(
                    "PLATFORM", span, GAZETTEER, 0.85, {"canonical": name}, _INTRODUCED
                )
    for hit in Gazetteer((name, name) for name in names).find(text) if names else ():
        if text.key(hit.first - 1) != "«" and len(hit.span) >= _SHORTEST_ALONE:
            attributes = {"canonical": min(hit.values)}
            yield Suggestion("PLATFORM", hit.span, GAZETTEER, 0.7, attributes, _AGAIN)


def _has_cue(text: Words, opening: int) -> bool:
    one, two = text.key(opening - 1), text.key(opening - 2) + text.key(opening - 1)
    return text.goes_on(opening) and (one in _CUES or two in _CUES)


def _closing(text: Words, opening: int) -> int | None:
    for index in range(opening + 1, min(opening + 2 + _LONGEST_NAME, len(text))):
        if not text.goes_on(index):
            return None
        if text.keys[index] == "»":
            return index if index > opening + 1 else None
    return None
