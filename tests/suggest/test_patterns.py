"""A person's own regular expressions."""

from __future__ import annotations

import pytest

from annotator.errors import AnnotatorError
from annotator.model.document import Document
from annotator.suggest.by_pattern import ByPattern, LabelPattern, compiled


def proposed(pattern: str, text: str) -> list[str]:
    """Return what a pattern takes."""
    found = ByPattern([LabelPattern(pattern, "CODE")]).suggest(Document("d", text))
    return [one.span.of(text) for one in found]


def test_matches_get_the_label() -> None:
    assert proposed(r"[A-Z]{2}-\d+", "کد AB-12 و CD-۷") == ["AB-12", "CD-۷"]


def test_the_first_group_is_the_span_where_there_is_one() -> None:
    assert proposed(r"کد (\w+)", "کد الف") == ["الف"]


def test_empty_matches_and_those_over_a_paragraph_break_are_none() -> None:
    assert proposed(r"x*", "ایتا") == []
    assert proposed(r"ا\s*ب", "ا\nب ا ب") == ["ا ب"]


def test_a_pattern_that_runs_away_is_left_out_and_named() -> None:
    bad, good = LabelPattern(r"(a|aa)+$", "X"), LabelPattern("b", "Y")
    suggester = ByPattern([bad, good])
    found = suggester.suggest(Document("d", "a" * 5000 + "b"))
    assert [one.label for one in found] == ["Y"]
    assert suggester.runaways == [bad]


def test_a_wrong_pattern_is_refused_with_the_reason() -> None:
    with pytest.raises(AnnotatorError, match="no pattern"):
        compiled("(")
