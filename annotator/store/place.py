"""Tell whether a project file still lies where it was: a copied file is a copy of its own."""

from __future__ import annotations

import platform
import uuid
from pathlib import Path


def of(path: Path) -> str:
    """Return what is the same for a file on this machine as long as it is not copied."""
    status = path.stat()
    return f"{platform.node()}:{uuid.getnode():x}:{status.st_dev:x}:{status.st_ino:x}"
