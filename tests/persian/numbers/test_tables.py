from __future__ import annotations

from pathlib import Path

import annotator.persian.numbers as package

SOURCES = sorted(Path(package.__file__).parent.glob("*.py"))
ARABIC_LETTERS = "\u064a\u0643\u0649\u0629"


def test_word_lists_hold_no_arabic_letters() -> None:
    assert SOURCES
    found = {
        (path.name, letter)
        for path in SOURCES
        for letter in ARABIC_LETTERS
        if letter in path.read_text(encoding="utf-8")
    }
    assert found == set()
