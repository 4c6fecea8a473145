"""Where the shipped files are: in the installed wheel or in the checkout. The one place that knows."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_SHIPPED = _PACKAGE / "_shipped"
_ROOT = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent


def path(name: str) -> Path:
    """Return the file or folder ``name`` (``icons/undo.svg``) below ``resources/``."""
    return _ROOT / "resources" / name


def sample_corpus() -> Path:
    """Return the folder of the sample articles, with ``layers/`` in it."""
    return _ROOT / "corpora" / "sample"
