"""The settings that are changed where the text is, and their way to it."""

from __future__ import annotations

from typing import Literal

from annotator.settings import TEXT_SIZES, Settings
from annotator.ui.annotate.text_bar import TextBar
from annotator.ui.keys import KeyMap
from annotator.ui.motion import motion_of
from annotator.ui.text_view.view import TextView


def switched(settings: Settings, name: Literal["half_spaces", "character_wise"]) -> Settings:
    """Return the settings with one switch turned over."""
    on = {name: not getattr(settings, name)}
    return settings._replace(**on)


def zoomed(settings: Settings, steps: int) -> Settings:
    """Return the settings with a text so many steps larger or smaller, as far as it goes."""
    low, high = TEXT_SIZES
    return settings._replace(text_size=min(max(settings.text_size + steps, low), high))


def show_text(settings: Settings, text: TextView) -> None:
    """Let a text follow the settings."""
    text.show_text_size(settings.text_size)
    text.show_column_width(settings.column)
    text.show_line_spacing(settings.line_spacing)
    text.show_compact(settings.compact)
    text.show_half_spaces(settings.half_spaces)
    text.show_character_mode(settings.character_wise)
    text.show_motion(motion_of(settings).scroll)


def show_bar(settings: Settings, bar: TextBar, key_map: KeyMap) -> None:
    """Let the bar over the text follow them."""
    bar.retranslate(key_map)
    bar.show_switches(half_spaces=settings.half_spaces, character_wise=settings.character_wise)
