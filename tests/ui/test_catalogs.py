"""The translation catalogs are complete, and the extractor reads what it should."""

from __future__ import annotations

from pathlib import Path

from tests import catalogs


def test_every_text_is_translated_and_compiled() -> None:
    assert catalogs.problems() == []


def test_texts_are_read_from_the_calls(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text(
        'tr("Plain"); translation.tr("{n} counted", n=3); sentence("Marked")', encoding="utf-8"
    )
    texts = catalogs.collect(tmp_path)
    assert texts.numerus == {"Plain": False, "{n} counted": True, "Marked": False}
    assert texts.problems == ()


def test_a_call_without_its_literal_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "one.py").write_text('tr(text)\nsentence(f"{x}")', encoding="utf-8")
    assert catalogs.collect(tmp_path).problems == (
        "one.py:1: no literal in the call",
        "one.py:2: no literal in the call",
    )


def test_vanished_texts_are_dropped_and_translations_kept() -> None:
    texts = catalogs.Texts({"Kept": False, "New": False, "{n} many": True}, ())
    old: catalogs.Catalog = {"Kept": ("مانده",), "Gone": ("رفته",)}
    assert catalogs.merged(texts, old, "fa") == {
        "Kept": ("مانده",),
        "New": ("",),
        "{n} many": ("",),
    }
    assert catalogs.merged(texts, old, "en")["New"] == ("New",)
    assert catalogs.merged(texts, old, "en")["{n} many"] == ("", "")
