"""Drafts that were not stored when the window was closed: one small file a project."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from annotator import settings
from annotator.errors import SchemaError
from annotator.model.schema import Schema
from annotator.model.schema_json import schema_from_json, schema_to_json


def keep(project: Path, schema: Schema | None) -> None:
    """Keep the draft of a project, or with None forget it; where that fails nothing is kept."""
    file = _file(project)
    with suppress(OSError):
        if schema is None:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(".new")
        fresh.write_text(json.dumps(schema_to_json(schema), ensure_ascii=False), encoding="utf-8")
        fresh.replace(file)


def kept(project: Path) -> Schema | None:
    """Return the draft that was kept of a project; None where there is none to be read."""
    with suppress(OSError, ValueError, SchemaError):
        return schema_from_json(json.loads(_file(project).read_text(encoding="utf-8")))
    return None


def _file(project: Path) -> Path:
    name = hashlib.sha256(str(project.resolve()).encode()).hexdigest()[:24]
    return settings.folder() / "drafts" / f"{name}.json"
