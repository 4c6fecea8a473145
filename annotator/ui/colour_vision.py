"""How far apart two colours are for the eye, also for eyes that lack a kind of cone."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from annotator.ui.colour import through, to_lch

type Vision = Literal["normal", "deuteranopia", "protanopia"]

type Lab = tuple[float, float, float]
"""Lightness 0 to 100 and the two axes of colour; CIE 1976."""

VISIONS: tuple[Vision, ...] = ("normal", "deuteranopia", "protanopia")

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear channels
_LACKING: Mapping[Vision, tuple[tuple[float, ...], ...]] = {
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}
_GREY = 25.0**7


def seen(colour: str, vision: Vision) -> str:
    """Return the colour as which ``colour`` is seen."""
    matrix = _LACKING.get(vision)
    return through(colour, matrix) if matrix else colour


def difference(one: str, other: str) -> float:
    """Return CIEDE2000 between two colours: about 1 is just seen, 8 is told apart at a glance."""
    return ciede2000(_lab(one), _lab(other))


def ciede2000(one: Lab, other: Lab) -> float:
    """Return the colour difference of CIE 142-2001 (Sharma, Wu and Dalal 2005)."""
    stretch = 1.5 - 0.5 * _saturation((math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2)
    chroma_1, hue_1 = _polar(one, stretch)
    chroma_2, hue_2 = _polar(other, stretch)
    grey = chroma_1 * chroma_2 == 0
    turn = 0.0 if grey else (hue_2 - hue_1 + 180) % 360 - 180
    lightness, chroma = (one[0] + other[0]) / 2, (chroma_1 + chroma_2) / 2
    hue = hue_1 + hue_2 if grey else (hue_1 + turn / 2) % 360
    by_lightness = (other[0] - one[0]) / _lightness_weight(lightness)
    by_chroma = (chroma_2 - chroma_1) / (1 + 0.045 * chroma)
    by_hue = 2 * math.sqrt(chroma_1 * chroma_2) * _sine(turn / 2) / _hue_weight(chroma, hue)
    crossing = _blue_rotation(chroma, hue) * by_chroma * by_hue
    return math.sqrt(by_lightness**2 + by_chroma**2 + by_hue**2 + crossing)


@lru_cache(maxsize=1 << 10)
def _lab(colour: str) -> Lab:
    lightness, chroma, hue = to_lch(colour)
    return lightness, chroma * math.cos(hue), chroma * math.sin(hue)


def _polar(lab: Lab, stretch: float) -> tuple[float, float]:
    """Return chroma and hue in degrees, the first axis stretched."""
    _, a, b = lab
    return math.hypot(a * stretch, b), math.degrees(math.atan2(b, a * stretch)) % 360


def _saturation(chroma: float) -> float:
    return math.sqrt(chroma**7 / (chroma**7 + _GREY))


def _lightness_weight(lightness: float) -> float:
    off = (lightness - 50) ** 2
    return 1 + 0.015 * off / math.sqrt(20 + off)


def _hue_weight(chroma: float, hue: float) -> float:
    waves = (
        -0.17 * _cosine(hue - 30),
        0.24 * _cosine(2 * hue),
        0.32 * _cosine(3 * hue + 6),
        -0.20 * _cosine(4 * hue - 63),
    )
    return 1 + 0.015 * chroma * (1 + sum(waves))


def _blue_rotation(chroma: float, hue: float) -> float:
    return -2 * _saturation(chroma) * _sine(60 * math.exp(-(((hue - 275) / 25) ** 2)))


def _cosine(degrees: float) -> float:
    return math.cos(math.radians(degrees))


def _sine(degrees: float) -> float:
    return math.sin(math.radians(degrees))
