"""A person's own regular expressions, each with the label that its matches get."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.errors import AnnotatorError, sentence
from annotator.model.document import Document
from annotator.model.entity import Suggestion
from annotator.model.rules import PARAGRAPH_BREAK
from annotator.model.span import Span
from annotator.suggest.suggester import PATTERN

if TYPE_CHECKING:
    import regex

_SECONDS = 0.25
"""For one pattern in one document: a pattern that needs more runs away."""
_SCORE = 0.9


@dataclass(frozen=True, slots=True)
class LabelPattern:
    """A regular expression; what its first group takes, else all that it takes, gets the label."""

    pattern: str
    label: str


class ByPattern:
    """Proposes the matches of patterns.

    A pattern that runs away in a document is not tried again; ``runaways`` tells of it.
    """

    name = PATTERN

    def __init__(self, patterns: Iterable[LabelPattern]) -> None:
        self._patterns = [(one, compiled(one.pattern)) for one in patterns]
        self.runaways: list[LabelPattern] = []

    def suggest(self, document: Document) -> list[Suggestion]:
        """Return a suggestion for each match that is not empty and in one paragraph."""
        found: list[Suggestion] = []
        for one, expression in self._patterns:
            if one in self.runaways:
                continue
            try:
                found += _matches(one, expression, document.text)
            except TimeoutError:
                self.runaways.append(one)
        return sorted(found, key=lambda one: one.order)


def _matches(one: LabelPattern, expression: regex.Pattern[str], text: str) -> Iterator[Suggestion]:
    reason = sentence("It matches a pattern of this project.")
    for match in expression.finditer(text, timeout=_SECONDS):
        span = Span(*match.span(1 if expression.groups else 0))
        if span and span.start >= 0 and not PARAGRAPH_BREAK.search(text, span.start, span.end):
            yield Suggestion(one.label, span, PATTERN, _SCORE, {}, reason)


def compiled(pattern: str) -> regex.Pattern[str]:
    """Compile a person's pattern; raises `AnnotatorError` with the reason where it is none."""
    import regex

    try:
        return regex.compile(pattern)
    except regex.error as error:
        raise AnnotatorError(
            sentence("“{pattern}” is no pattern ({reason})."), pattern=pattern, reason=error
        ) from error
