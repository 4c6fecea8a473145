"""Words of the article for a list: what they are, and what stands around them in their line."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.model.entity import Attributes
from annotator.model.rules import PARAGRAPH_BREAKS
from annotator.model.span import Span
from annotator.ui.annotate.attribute_fields import typed_number
from annotator.ui.annotate.marks import chip_value

_PARAGRAPH = re.compile(
    f"(?:(?<=[{PARAGRAPH_BREAKS}])|^)[^{PARAGRAPH_BREAKS}]*[^\\s\u200b-\u200f\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A suggestion as a list shows it; ``value`` is empty where the words say it themselves."""

    words: str
    value: str
    around: str


def proposal(text: str, span: Span, attributes: Attributes, reach: int) -> Proposal:
    """Return the row of a suggestion over ``span`` of ``text``; both count code points."""
    words = span.of(text)
    before, after = around(text, span, reach)
    return Proposal(words, _value(attributes, words), f"{before}{words}{after}")


def around(text: str, span: Span, reach: int) -> tuple[str, str]:
    """Return at most ``reach`` code points before and after a span, within its line."""
    before = text[max(0, span.start - reach) : span.start].splitlines()
    after = text[span.end : span.end + reach].splitlines()
    starts_line = span.start and text[span.start - 1] in "\r\n"
    return ("" if starts_line or not before else before[-1]), (after[0] if after else "")


def _value(attributes: Attributes, words: str) -> str:
    value = attributes.get("value")
    ends = [one for key in ("lo", "hi") if isinstance(one := attributes.get(key), str)]
    if isinstance(value, str):
        return chip_value(value, words) if typed_number(value) else value
    canonical = attributes.get("canonical")
    return " … ".join(ends) or (canonical if isinstance(canonical, str) else "")


def paragraphs_at(text: str, spans: Sequence[Span]) -> list[int]:
    """Return the number of the paragraph of each span, as the gutter counts: without blank ones."""
    starts = [found.start() for found in _PARAGRAPH.finditer(text)]
    return [bisect_right(starts, span.start) for span in spans]
