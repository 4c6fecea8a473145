"""The application of the journeys: the one of the window's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator import settings
from annotator.settings import Settings
from tests.ui.conftest import app, persian_letters

__all__ = ["app", "persian_letters"]


@pytest.fixture
def persian_settings(settings_folder: Path) -> Settings:
    """A person who works in Persian and whose name is known."""
    chosen = Settings(language="fa", theme="light", annotator="علی")
    settings.save(chosen)
    return chosen
