"""What the reader says about one number or date expression."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

type Kind = Literal[
    "cardinal", "measure", "money", "percent", "percentage_point", "multiple", "fraction",
    "ordinal", "year", "date", "time", "legal_ref", "identifier", "score", "ratio", "vague",
]  # fmt: skip
type Bound = Literal[">=", "<=", ">", "<", "~"]

DATE_KINDS: frozenset[str] = frozenset({"date", "year"})
"""The kinds that the annotation tool labels DATE; all others are NUMBER."""


@dataclass(frozen=True, slots=True)
class Number:
    """One expression: its core span in code points, its value, what stands around it.

    ``value``, ``lo`` and ``hi`` are exact decimals in Latin digits (``30500000``, ``-2.4``),
    ``p/q`` for fractions, ``a-b`` for scores, ``a:b`` for ratios, ISO forms for dates and times;
    all three are None where the text gives no value. ``other`` is the second reading of an
    ambiguous expression. Spans of unit, noun and bound are None when those are not separate words.
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: str | None = None
    lo: str | None = None
    hi: str | None = None
    bound: Bound | None = None
    approx: bool = False
    unit: str | None = None
    unit_start: int | None = None
    unit_end: int | None = None
    noun_start: int | None = None
    noun_end: int | None = None
    bound_start: int | None = None
    bound_end: int | None = None
    per: str | None = None
    subkind: str | None = None
    calendar: str | None = None
    ambiguous: bool = False
    distributive: bool = False
    other: Number | None = None


_OPTIONAL = frozenset({"subkind", "calendar", "ambiguous", "distributive", "other"})
_NAMES = tuple(field.name for field in fields(Number))


def as_json(number: Number) -> dict[str, object]:
    """Return the fields in the order of the exchange format; optional ones only where they apply."""
    row: dict[str, object] = {}
    for name in _NAMES:
        value = getattr(number, name)
        if name not in _OPTIONAL or value:
            row[name] = as_json(value) if isinstance(value, Number) else value
    return row
