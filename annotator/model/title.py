"""What a title that a person gives a document may be."""

from __future__ import annotations

import unicodedata

from annotator.errors import RuleError, sentence

LONGEST = 200
"""Code points of a title, at most."""


def check_title(title: str) -> None:
    """Raise `RuleError` unless the title is one line, not blank and not too long."""
    if not title.strip():
        raise RuleError(sentence("A title cannot be blank."))
    if len(title) > LONGEST:
        raise RuleError(sentence("A title has at most {most} characters."), most=LONGEST)
    if any(unicodedata.category(char) in {"Cc", "Zl", "Zp"} for char in title):
        raise RuleError(sentence("A title is one line."))
