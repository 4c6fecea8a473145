"""Differences of colours: known answers, and the table of the look."""

from __future__ import annotations

from itertools import combinations

import pytest

from annotator.ui.colour_vision import Lab, Vision, ciede2000, difference, seen
from annotator.ui.theme import LABEL_PALETTE


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
        ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
        ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_published_pairs_come_out_in_either_order(one: Lab, other: Lab, known: float) -> None:
    assert ciede2000(one, other) == pytest.approx(known, abs=5e-5)
    assert ciede2000(other, one) == pytest.approx(known, abs=5e-5)


@pytest.mark.parametrize(
    ("many", "dark", "vision", "known"),
    [
        (6, False, "normal", 18.9),
        (6, False, "deuteranopia", 16.3),
        (6, False, "protanopia", 20.1),
        (6, True, "normal", 15.9),
        (6, True, "deuteranopia", 13.8),
        (6, True, "protanopia", 12.1),
        (12, False, "normal", 12.1),
        (12, False, "deuteranopia", 8.2),
        (12, False, "protanopia", 8.7),
        (12, True, "normal", 10.3),
        (12, True, "deuteranopia", 8.6),
        (12, True, "protanopia", 8.5),
    ],
)
def test_the_label_palette_is_as_far_apart_as_the_look_says(
    many: int, dark: bool, vision: Vision, known: float
) -> None:
    bars = [seen(row[dark].bar, vision) for row in list(LABEL_PALETTE.values())[:many]]
    least = min(difference(one, other) for one, other in combinations(bars, 2))
    assert round(least, 1) == known


def test_a_colour_is_no_step_from_itself_and_grey_is_seen_as_grey() -> None:
    assert difference("#1f86cc", "#1F86CC") == 0
    assert difference(seen("#808080", "protanopia"), "#808080") < 0.5
