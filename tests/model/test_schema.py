"""What is asked of a schema."""

from __future__ import annotations

from dataclasses import replace

from tests.making import SCHEMA


def test_a_hotkey_is_found_in_whatever_case() -> None:
    number, platform = SCHEMA.labels
    schema = replace(SCHEMA, labels=(number, replace(platform, hotkey="p")))
    assert schema.label_with_hotkey("P") == schema.label("PLATFORM")
    assert schema.label_with_hotkey("1") == number
    assert schema.label_with_hotkey("2") is None
