"""What a person has set, and where they were: small TOML files in the system's settings folder.

``settings.toml`` may be edited by hand; ``recent.toml`` is the program's own. A value that is not
as it should be reads as the default; the file is kept.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, cast

FOLDER_VARIABLE = "ANNOTATOR_SETTINGS_DIR"
TEXT_SIZES = (11, 22)
"""Smallest and largest size of the article, in points."""
COLUMN_WIDTHS = (20, 50)
"""Narrowest and widest column of the article, in ems."""
LINE_SPACINGS = (0, 16)
"""Least and most room added between its lines, in pixels at 14 points."""
MOST_RECENT = 12


class Settings(NamedTuple):
    """Everything that a person can set; units as above. Empty means not chosen."""

    language: str = "system"  # fa, en
    theme: str = "system"  # light, dark
    annotator: str = ""
    text_size: int = 14
    column: int = 30
    line_spacing: int = 0
    compact: bool = False
    half_spaces: bool = False
    character_wise: bool = False
    motion: bool = True
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class RecentProject(NamedTuple):
    """A project that was open: where, how far, and the document and code point left last."""

    path: str = ""
    name: str = ""
    opened: str = ""  # local time, ISO 8601
    done: int = 0
    documents: int = 0
    document: str = ""
    place: int = 0


def folder() -> Path:
    """Return the folder of the settings; it need not exist yet."""
    if chosen := os.environ.get(FOLDER_VARIABLE):
        return Path(chosen)
    from platformdirs import user_config_path

    return user_config_path("annotator", appauthor=False)


def load() -> Settings:
    """Read the settings."""
    stored = _read(_settings_file())
    keys = _table(stored.pop("keys", {}))
    settings = _fitting(Settings, stored)
    return settings._replace(
        text_size=_within(TEXT_SIZES, settings.text_size),
        column=_within(COLUMN_WIDTHS, settings.column),
        line_spacing=_within(LINE_SPACINGS, settings.line_spacing),
        keys={action: tuple(map(str, _rows(chords))) for action, chords in keys.items()},
    )


def save(settings: Settings) -> None:
    """Write the settings, keeping the comments of a file that was edited by hand."""
    import tomlkit
    import tomlkit.exceptions

    file = _settings_file()
    document = tomlkit.document()
    with suppress(OSError, UnicodeDecodeError, tomlkit.exceptions.ParseError):
        document = tomlkit.parse(file.read_text(encoding="utf-8"))
    before = document.unwrap()
    values = settings._asdict()
    values["keys"] = {action: list(chords) for action, chords in settings.keys.items()}
    for name, value in values.items():
        if before.get(name) != value:
            document[name] = value
    _write(file, tomlkit.dumps(document))


def recent_projects() -> tuple[RecentProject, ...]:
    """Return the projects that were open, the last one first."""
    rows = [_table(row) for row in _rows(_read(_recent_file()).get("projects"))]
    return tuple(_fitting(RecentProject, row) for row in rows if row.get("path"))


def remember(project: RecentProject) -> None:
    """Put a project first among the recent ones, in place of what was known of it."""
    others = [other for other in recent_projects() if other.path != project.path]
    _write_recent([project, *others][:MOST_RECENT])


def forget(path: str) -> None:
    """Take a project off the recent ones; the project itself stays."""
    _write_recent([project for project in recent_projects() if project.path != path])


def recent(path: str) -> RecentProject | None:
    """Return what is known of the project at ``path``."""
    return next((project for project in recent_projects() if project.path == path), None)


def geometry_file() -> Path:
    """Return the file in which the window keeps its size and the widths of its panes."""
    return folder() / "window.ini"


def _settings_file() -> Path:
    return folder() / "settings.toml"


def _recent_file() -> Path:
    return folder() / "recent.toml"


def _read(file: Path) -> dict[str, Any]:
    if not file.exists():
        return {}
    import tomllib

    with suppress(OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return tomllib.loads(file.read_text(encoding="utf-8"))
    return {}


def _fitting[T: (Settings, RecentProject)](kind: type[T], stored: Mapping[str, Any]) -> T:
    """Make a ``kind`` of the values that have the type of their default."""
    defaults = kind()._asdict()
    fits: dict[str, Any] = {
        name: value
        for name, value in stored.items()
        if name in defaults and type(value) is type(defaults[name])
    }
    return kind(**fits)


def _within(limits: tuple[int, int], value: int) -> int:
    low, high = limits
    return min(max(value, low), high)


def _table(value: object) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _rows(value: object) -> list[Any]:
    return cast("list[Any]", value) if isinstance(value, list) else []


def _write_recent(projects: list[RecentProject]) -> None:
    import tomlkit

    _write(_recent_file(), tomlkit.dumps({"projects": [project._asdict() for project in projects]}))


def _write(file: Path, text: str) -> None:
    """Write ``text`` whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(file.name + ".new")
    with fresh.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(file)
