"""Where the window was, kept apart from the settings."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from annotator import settings


def restore(window: QWidget, width: int, height: int) -> None:
    """Put the window where it was last, or give it this size."""
    geometry = _file().value("geometry")
    if not isinstance(geometry, QByteArray) or not window.restoreGeometry(geometry):
        window.resize(width, height)


def keep(window: QWidget) -> None:
    """Keep where the window is."""
    _file().setValue("geometry", window.saveGeometry())


def _file() -> QSettings:
    return QSettings(str(settings.geometry_file()), QSettings.Format.IniFormat)
