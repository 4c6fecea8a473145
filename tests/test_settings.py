"""Settings survive, forgive wrong files, and keep what a person wrote into them."""

from __future__ import annotations

import os
import string
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from annotator import settings
from annotator.settings import RecentProject, Settings

NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)


def test_without_a_file_everything_is_as_it_comes() -> None:
    assert settings.load() == Settings()
    assert settings.recent_projects() == ()


@hypothesis_settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    chosen=st.builds(
        Settings,
        language=st.sampled_from(["system", "fa", "en"]),
        annotator=NAMES,
        text_size=st.integers(11, 22),
        column=st.integers(20, 50),
        line_spacing=st.integers(0, 16),
        compact=st.booleans(),
        keys=st.dictionaries(
            st.text(string.ascii_lowercase, min_size=1),
            st.lists(NAMES, max_size=2).map(tuple),
            max_size=3,
        ),
    )
)
def test_what_is_saved_is_loaded(settings_folder: Path, chosen: Settings) -> None:
    settings.save(chosen)
    assert settings.load() == chosen


def test_comments_of_a_file_edited_by_hand_are_kept(settings_folder: Path) -> None:
    file = settings_folder / "settings.toml"
    file.write_text('# mine\ntext_size = 18 # large\nlanguage = "fa"\n', encoding="utf-8")
    settings.save(settings.load()._replace(language="en"))
    text = file.read_text(encoding="utf-8")
    assert "# mine" in text
    assert "text_size = 18 # large" in text
    assert settings.load().language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "text_size = 'large'",
        "text_size = true",
        "compact = 1",
        "keys = 3",
        "this is no TOML",
        "language = ",
        "unknown = 3",
    ],
)
def test_what_makes_no_sense_reads_as_the_default(settings_folder: Path, text: str) -> None:
    (settings_folder / "settings.toml").write_text(text, encoding="utf-8")
    assert settings.load() == Settings()


def test_a_text_size_stays_within_what_the_window_can_show(settings_folder: Path) -> None:
    (settings_folder / "settings.toml").write_text("text_size = 400", encoding="utf-8")
    assert settings.load().text_size == settings.TEXT_SIZES[1]


def test_the_project_opened_last_comes_first_and_once() -> None:
    for name in ("a", "b", "c", "a"):
        settings.remember(RecentProject(f"/{name}", name))
    assert [project.name for project in settings.recent_projects()] == ["a", "c", "b"]


def test_a_project_keeps_its_progress_and_the_place_left_last() -> None:
    known = RecentProject("/p", "نام", "2026-11-24T14:02:11+03:30", 3, 12, "2024/سند", 412)
    settings.remember(known)
    assert settings.recent("/p") == known
    settings.forget("/p")
    assert settings.recent("/p") is None


def test_only_so_many_projects_are_kept() -> None:
    for number in range(settings.MOST_RECENT + 5):
        settings.remember(RecentProject(f"/{number}"))
    assert len(settings.recent_projects()) == settings.MOST_RECENT


def test_settings_load_without_anything_slow() -> None:
    code = (
        "import sys, annotator.settings as s; s.load(); s.recent_projects();"
        "print([m for m in ('tomlkit', 'PySide6', 'pydantic', 'platformdirs') if m in sys.modules])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert run.stdout.strip() == "[]"
