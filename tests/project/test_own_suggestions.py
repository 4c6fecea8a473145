"""What a person wants suggested always, kept as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.errors import AnnotatorError
from annotator.project.own_suggestions import Own, keep, own_suggestions
from tests.making import make_project

NAME = Own("هم‌رأی", "PLATFORM", "سامانهٔ هم‌رأی")
SAME = Own("رفاه", "PLATFORM")
PATTERN = Own(r"کد (\d+)", "NUMBER", is_pattern=True)


def test_names_and_patterns_are_kept_changed_and_removed(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    assert keep(project, [PATTERN, NAME, SAME], "a1")
    assert own_suggestions(project) == [SAME, NAME, PATTERN]
    changed = Own(NAME.words, "NUMBER")
    assert keep(project, [changed, PATTERN], "a1")
    assert own_suggestions(project) == [changed, PATTERN]
    assert not keep(project, own_suggestions(project), "a1")
    project.close()


@pytest.mark.parametrize(
    "bad", [Own("(", "NUMBER", is_pattern=True), Own("…", "PLATFORM"), Own("الف\n\nب", "PLATFORM")]
)
def test_what_cannot_be_looked_for_changes_nothing(tmp_path: Path, bad: Own) -> None:
    project = make_project(tmp_path)
    keep(project, [NAME], "a1")
    with pytest.raises(AnnotatorError):
        keep(project, [SAME, bad], "a1")
    assert own_suggestions(project) == [NAME]
    project.close()
