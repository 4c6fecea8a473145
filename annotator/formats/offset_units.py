"""Offsets that other programs count in UTF-16 units or graphemes, brought to code points."""

from __future__ import annotations

from collections.abc import Callable

from annotator.errors import RefusedFileError, sentence
from annotator.formats.format import OffsetUnit
from annotator.model.span import Span

UNITS: tuple[OffsetUnit, ...] = ("codepoint", "utf16", "grapheme")

type Convert = Callable[[int, int], Span]
"""start and end in some unit -> `Span`; raises `RefusedFileError` outside the text."""


def converter(text: str, unit: OffsetUnit) -> Convert:
    """Return what turns offsets in ``unit`` into spans of ``text``."""
    if unit == "codepoint" or (unit == "utf16" and not _has_astral(text)):
        return Span
    stops = _utf16_stops(text) if unit == "utf16" else _grapheme_stops(text)

    def convert(start: int, end: int) -> Span:
        return Span(_position(stops, start, unit), _position(stops, end, unit))

    return convert


def units_agree(text: str) -> bool:
    """Say whether all three units count this text alike."""
    if text.isascii():
        return "\r\n" not in text  # one grapheme
    return not _has_astral(text) and len(_grapheme_stops(text)) == len(text) + 1


def _has_astral(text: str) -> bool:
    return not text.isascii() and max(text, default="") > "\uffff"


def _utf16_stops(text: str) -> dict[int, int]:
    stops = {0: 0}
    units = 0
    for position, character in enumerate(text, 1):
        units += 2 if character > "\uffff" else 1
        stops[units] = position
    return stops


def _grapheme_stops(text: str) -> dict[int, int]:
    """Number the borders of extended grapheme clusters (UAX 29)."""
    import regex

    ends = (match.end() for match in regex.finditer(r"\X", text))
    return {0: 0, **dict(enumerate(ends, 1))}


def _position(stops: dict[int, int], offset: int, unit: OffsetUnit) -> int:
    position = stops.get(offset)
    if position is None:
        raise RefusedFileError(
            sentence("The offset {offset} is no border of {unit} units in the text."),
            offset=offset,
            unit=unit,
        )
    return position
