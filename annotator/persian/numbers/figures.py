"""One run of digits and its separators: what can it mean?

Works on Latin digits; the separators stay as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from annotator.model.value import value

type Shape = Literal[
    "plain", "grouped", "reversed", "points", "decimal", "slash", "comma", "colon", "other"
]

_SHAPES: tuple[tuple[Shape, re.Pattern[str]], ...] = (
    ("grouped", re.compile(r"[1-9]\d{0,2}(?:([,٬،'’])\d{3})(?:\1\d{3})*(?:[.٫/]\d+)?")),
    ("grouped", re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+[,٫]\d+")),
    ("grouped", re.compile(r"[1-9]\d{0,2}(?:/\d{3}){2,}|[1-9]\d{0,2}/000")),
    ("reversed", re.compile(r"(?:000/)+[1-9]\d{0,2}|(?:\d{3}/){2,}[1-9]\d{0,2}")),
    ("points", re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")),
    ("decimal", re.compile(r"\d+[.٫]\d+")),
    ("slash", re.compile(r"\d+/\d+")),
    ("comma", re.compile(r"\d+[,٬]\d+")),
    ("colon", re.compile(r"\d+:\d+(?::\d+)?")),
    ("other", re.compile(r"\d+(?:([./٫])\d+)(?:\1\d+)+")),
)
_SEPARATORS = re.compile(r"[^\d]")
_PLAIN = re.compile(r"\d+")


@value()
class Figure:
    """A number in digits: its likelier value, perhaps a second one, and how it is typed."""

    shape: Shape
    value: Fraction
    other: Fraction | None = None


def shape_of(digits: str) -> Shape | None:
    """Return how ``digits`` is typed; None if it is no single figure (a list, say)."""
    if not digits[:1].isdigit():
        return None
    if digits.isdigit():
        return "plain"
    return next((shape for shape, pattern in _SHAPES if pattern.fullmatch(digits)), None)


def single_figures(digits: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the figures in ``digits``: one, unless it is a list like ``1،2``."""
    if shape_of(digits):
        yield 0, len(digits)
    else:
        yield from (match.span() for match in _PLAIN.finditer(digits))


def parts(digits: str) -> tuple[str, ...]:
    """Return the runs of digits between the separators."""
    return tuple(_SEPARATORS.split(digits))


def read_figure(digits: str) -> Figure | None:
    """Return the quantity that ``digits`` writes; None for dates, times, versions and the like."""
    shape = shape_of(digits)
    match shape:
        case "plain":
            return Figure(shape, Fraction(digits))
        case "grouped":
            return Figure(shape, _grouped(digits))
        case "reversed":
            return Figure(shape, Fraction("".join(reversed(parts(digits)))))
        case "points":
            return _points(digits)
        case "decimal" | "slash" | "comma":
            return _two_parts(shape, *parts(digits))
        case _:
            return None


def _grouped(digits: str) -> Fraction:
    separators = _SEPARATORS.findall(digits)
    whole, places = digits, "0"
    if separators[-1] != separators[0]:
        whole, _, places = digits.rpartition(separators[-1])
    return Fraction(f"{_SEPARATORS.sub('', whole)}.{places}")


def _points(digits: str) -> Figure:
    grouped = Fraction(digits.replace(".", ""))
    decimal = Fraction(digits) if digits.count(".") == 1 else None
    return Figure("points", grouped, decimal)


def _two_parts(shape: Shape, left: str, right: str) -> Figure:
    straight, reverse = Fraction(f"{left}.{right}"), Fraction(f"{right}.{left}")
    if shape == "decimal":
        return Figure(shape, straight)
    if right == "0" and left != "0":
        return Figure(shape, reverse, straight)
    return Figure(shape, straight, reverse if shape == "comma" or right == "1" else None)
