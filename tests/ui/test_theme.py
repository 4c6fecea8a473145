"""The look: colours as the look page says, contrast for any label colour, fonts, palette."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.ui import theme
from annotator.ui.colour import contrast, from_lch, over, to_lch
from annotator.ui.theme import DARK, LABEL_PALETTE, LIGHT, Theme, label_colours

THEMES = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@THEMES
@pytest.mark.parametrize("ground", ["window", "pane", "paper", "raised", "selection", "hit"])
def test_text_can_be_read_on_every_ground(look: Theme, ground: str) -> None:
    assert contrast(look.text, getattr(look, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["window", "pane", "paper", "raised"])
@pytest.mark.parametrize("ink", ["muted", "warn", "error", "ok"])
def test_secondary_text_can_be_read_on_every_ground(look: Theme, ground: str, ink: str) -> None:
    assert contrast(getattr(look, ink), getattr(look, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["window", "pane", "paper", "raised"])
@pytest.mark.parametrize("graphic", ["edge", "focus"])
def test_outlines_can_be_seen_on_every_ground(look: Theme, ground: str, graphic: str) -> None:
    assert contrast(getattr(look, graphic), getattr(look, ground)) >= 3.0


@THEMES
def test_the_contrast_of_text_on_the_window_is_the_one_measured_for_the_look(look: Theme) -> None:
    assert round(contrast(look.text, look.window), 1) == (12.1 if look.dark else 14.2)


def test_the_twelve_label_colours_have_the_rows_of_the_look() -> None:
    assert len(LABEL_PALETTE) == 12
    light = label_colours("#1F86CC", LIGHT)
    assert (light.bar, light.tint, light.chip, light.ink) == (
        "#1f86cc",
        "#dfecf4",
        "#d1e5f2",
        "#046095",
    )
    assert label_colours("#38369b", DARK).bar == "#cdc4fb"


@THEMES
@pytest.mark.parametrize("bar", LABEL_PALETTE)
def test_tints_of_the_twelve_are_their_bar_over_paper(look: Theme, bar: str) -> None:
    colours = label_colours(bar, look)
    assert colours.tint == over(colours.bar, look.paper, look.tint_alpha)


@THEMES
@settings(max_examples=60)
@given(colour=COLOURS)
def test_any_label_colour_can_be_seen_and_its_chip_read(look: Theme, colour: str) -> None:
    colours = label_colours(colour, look)
    assert contrast(colours.bar, look.paper) >= 3.25
    assert contrast(colours.ink, colours.chip) >= 4.5
    assert contrast(look.text, colours.tint) >= 4.5


def test_the_derivation_gives_what_the_look_chose_by_hand_for_the_light_theme() -> None:
    near_brick = label_colours("#9b2423", LIGHT)
    assert near_brick.chip == "#ead2d0"
    assert contrast(near_brick.ink, "#91312a") < 1.02


@settings(max_examples=100)
@given(colour=COLOURS)
def test_colours_survive_the_way_through_lch(colour: str) -> None:
    back = from_lch(to_lch(colour))
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(back[1:]), strict=True)
    assert all(abs(one - other) <= 1 for one, other in pairs)


def test_a_colour_that_is_none_still_gives_something_to_draw() -> None:
    assert label_colours("blue-ish", LIGHT).bar.startswith("#")


def test_switching_the_theme_reaches_palette_sheet_and_style(app: QApplication) -> None:
    theme.apply(app, DARK)
    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.focus in app.styleSheet()
    assert "@" not in app.styleSheet()
    field = QLineEdit()
    assert field.font().families()[0] == theme.FAMILIES[0]
    theme.apply(app, LIGHT)
    assert app.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


@THEMES
def test_a_box_can_be_seen_before_it_is_ticked(
    app: QApplication, qtbot: QtBot, look: Theme
) -> None:
    theme.apply(app, look)
    box = QCheckBox()
    qtbot.addWidget(box)
    shown = box.grab().toImage()
    row = (shown.pixelColor(x, shown.height() // 2) for x in range(shown.width() // 2))
    assert max(contrast(one.name(), look.window) for one in row) >= 2.9


def test_the_article_takes_the_size_that_was_set(app: QApplication) -> None:
    assert theme.font("article").pointSizeF() == 14
    assert theme.font("article", 18).pointSizeF() == 18
    assert theme.font("figure").weight() == 600


def test_the_font_that_is_named_is_the_font_that_is_used(app: QApplication) -> None:
    assert theme.text_family() in theme.FAMILIES
