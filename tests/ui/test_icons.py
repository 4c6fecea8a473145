"""Icons: coloured, sharp, mirrored where they have a direction."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator import resources
from annotator.ui import icons, translation
from annotator.ui.actions import ACTIONS

NAMES = sorted(file.stem for file in Path(resources.path("icons")).glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_drawn_in_the_colour_asked_for(app: QApplication, name: str) -> None:
    image = icons.pixmap(name, "#ff0000", 24).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert len(inked) >= 8
    assert all(colour.red() > 240 and colour.green() < 10 for colour in inked)


def test_drawings_are_made_for_the_pixels_of_the_screen(app: QApplication) -> None:
    picture = icons.pixmap("search", "#000000", 18, 2.0)
    assert (picture.width(), picture.deviceIndependentSize().width()) == (36, 18)


@pytest.mark.parametrize("name", NAMES)
def test_only_drawings_with_a_direction_turn_over_in_persian(app: QApplication, name: str) -> None:
    persian = icons.pixmap(name, "#000000", 24).toImage()
    translation.install(app, "en")
    latin = icons.pixmap(name, "#000000", 24).toImage()
    assert (persian == latin) == (name not in icons.MIRRORED)


def test_every_action_names_a_drawing_that_exists() -> None:
    assert {action.icon for action in ACTIONS.values() if action.icon} <= set(NAMES)
