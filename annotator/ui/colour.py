"""Colour arithmetic on ``#rrggbb`` strings: contrast, mixing, CIE LCh."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

type Lch = tuple[float, float, float]
"""Lightness 0 to 100, chroma, hue in radians; CIE 1976, white point D65."""

_WHITE = (0.95047, 1.0, 1.08883)
_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_TO_RGB = (
    (3.2404542, -1.5371385, -0.4985314),
    (-0.9692660, 1.8760108, 0.0415560),
    (0.0556434, -0.2040259, 1.0572252),
)
_EPSILON = (6 / 29) ** 3


def over(colour: str, ground: str, alpha: float) -> str:
    """Return the colour that ``colour`` at ``alpha`` (0 to 1) gives over ``ground``."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return _hex(alpha * above + (1 - alpha) * below for above, below in pairs)


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two colours, 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def to_lch(colour: str) -> Lch:
    """Return the colour in CIE LCh(ab)."""
    linear = [_expand(channel) for channel in _channels(colour)]
    x, y, z = (
        _cube_root(value / white)
        for value, white in zip(_times(_TO_XYZ, linear), _WHITE, strict=True)
    )
    a, b = 500 * (x - y), 200 * (y - z)
    return 116 * y - 16, math.hypot(a, b), math.atan2(b, a)


def from_lch(lch: Lch) -> str:
    """Return the colour nearest to ``lch``; chroma shrinks until sRGB can show it."""
    lightness, chroma, hue = lch
    inside = _last(lambda part: _shows(_linear((lightness, chroma * part, hue))), 0.0, 1.0)
    return _nearest(_linear((lightness, chroma * inside, hue)))


def through(colour: str, matrix: tuple[tuple[float, ...], ...]) -> str:
    """Return the colour whose linear channels are ``matrix`` times those of ``colour``."""
    return _nearest(_times(matrix, [_expand(channel) for channel in _channels(colour)]))


def with_contrast(lch: Lch, ground: str, wanted: float) -> str:
    """Return ``lch`` with its lightness moved just until it has ``wanted`` contrast on ``ground``.

    It gets darker on a light ground and lighter on a dark one; a colour that has the contrast
    already stays.
    """
    lightness, chroma, hue = lch
    limit = 0.0 if _luminance(ground) > 0.18 else 100.0

    def at(part: float) -> str:
        return from_lch((lightness + (limit - lightness) * part, chroma, hue))

    if contrast(at(0.0), ground) >= wanted:
        return at(0.0)
    short = _last(lambda part: contrast(at(part), ground) < wanted, 0.0, 1.0)
    return at(min(short + 0.004, 1.0))


def _last(holds: Callable[[float], bool], low: float, high: float) -> float:
    """Return the highest point of ``low`` to ``high`` up to which ``holds``, by bisection."""
    if holds(high):
        return high
    for _ in range(14):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return low


def _channels(colour: str) -> list[float]:
    return [value / 255 for value in bytes.fromhex(colour.removeprefix("#"))]


def _nearest(linear: Iterable[float]) -> str:
    return _hex(_compress(min(max(channel, 0.0), 1.0)) for channel in linear)


def _hex(channels: Iterable[float]) -> str:
    return "#" + bytes(round(channel * 255) for channel in channels).hex()


def _luminance(colour: str) -> float:
    return _times(_TO_XYZ, [_expand(channel) for channel in _channels(colour)])[1]


def _linear(lch: Lch) -> list[float]:
    lightness, chroma, hue = lch
    y = (lightness + 16) / 116
    x, z = y + chroma * math.cos(hue) / 500, y - chroma * math.sin(hue) / 200
    xyz = [_cube(value) * white for value, white in zip((x, y, z), _WHITE, strict=True)]
    return _times(_TO_RGB, xyz)


def _shows(linear: list[float]) -> bool:
    return all(-0.0005 <= channel <= 1.0005 for channel in linear)


def _times(matrix: tuple[tuple[float, ...], ...], vector: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def _expand(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _compress(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055


def _cube_root(value: float) -> float:
    return math.cbrt(value) if value > _EPSILON else value / (3 * (6 / 29) ** 2) + 4 / 29


def _cube(root: float) -> float:
    return root**3 if root > 6 / 29 else 3 * (6 / 29) ** 2 * (root - 4 / 29)
