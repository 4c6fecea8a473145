"""Texts and labels of any size to measure with, made from the sample articles; seeded."""

from __future__ import annotations

import random
import re

from annotator import resources
from annotator.model.entity import Entity
from annotator.model.span import Span

_LABELS = ("NUMBER", "MINISTER", "MINISTRY", "PLATFORM", "STATE_BODY", "DATE")
_WORD = re.compile(r"\w+")
_EXTRAS = ("Eitaa 2.5", "😀", "https://example.ir/a?b=1", "«گفت‌وگو»", "G20", "٣٤٥", "(۸)")


def text_of(length: int, *, one_paragraph: bool = False, seed: int = 7) -> str:
    """Return ``length`` code points of shuffled news paragraphs, mixed with Latin and emoji."""
    choose = random.Random(seed)
    files = sorted(resources.sample_corpus().glob("*.txt"))
    articles = [file.read_bytes().decode() for file in files]
    paragraphs = [part for text in articles for part in re.split(r"[\r\n]+", text) if part.strip()]
    parts: list[str] = []
    size = 0
    while size < length:
        paragraph = f"{choose.choice(paragraphs)} {choose.choice(_EXTRAS)}"
        parts.append(paragraph)
        size += len(paragraph) + 1
    return (" " if one_paragraph else "\n").join(parts)[:length]


def entities_of(text: str, count: int, seed: int = 7) -> list[Entity]:
    """Return entities all over the text, three in ten nested in another or crossing it."""
    choose = random.Random(seed)
    words = [match.span() for match in _WORD.finditer(text)]
    places: dict[tuple[Span, str], Entity] = {}
    while len(places) < count:
        number = choose.randrange(len(words) - 4)
        last = number + choose.choice((0, 0, 1, 2, 3))
        span = Span(words[number][0], words[last][1])
        if "\n" in text[span.start : span.end]:
            continue
        label = choose.choice(_LABELS)
        places.setdefault((span, label), Entity(f"e{len(places)}", label, span))
        if choose.random() < 0.3 and len(places) < count and last > number:
            inner = Span(*words[number])
            places.setdefault((inner, "NUMBER"), Entity(f"e{len(places)}", "NUMBER", inner))
    return list(places.values())
