"""Schema files: TOML that a person writes, refused with the line and the reason."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, MutableMapping, MutableSequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from annotator import resources
from annotator.errors import RefusedFileError, SchemaError, sentence
from annotator.model.schema import Schema
from annotator.model.schema_json import schema_from_json, schema_to_json
from annotator.model.schema_rules import problems

BUILT_IN = "schemas/government-and-platforms.toml"
GUIDELINES = "guidelines"
_TABLES = frozenset({"labels", "relations", "document_labels", "attributes"})


def built_in_schema() -> Schema:
    """Return the schema that every new project has unless it is given another one."""
    return read_schema_file(resources.path(BUILT_IN))


def read_schema_file(path: Path) -> Schema:
    """Read a schema file and the guideline texts beside it or in ``guidelines/``.

    Raises `RefusedFileError` with the line and the reason.
    """
    schema = read_schema(_read(path))
    return replace(schema, guidelines=_guidelines(schema, path.parent))


def read_schema(text: str) -> Schema:
    """Read the text of a schema file, guideline texts left aside."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RefusedFileError(sentence("The schema is no TOML: {reason}."), reason=error) from None
    values.pop("version", None)  # a project counts its versions itself
    try:
        schema = schema_from_json(values)
    except SchemaError as error:
        raise _at_line(text, error) from None
    for problem in problems(schema):
        raise _at_line(text, problem)
    return schema


def schema_to_toml(schema: Schema) -> str:
    """Write a schema as `read_schema` reads it and a person would write it."""
    import tomlkit

    values: dict[str, Any] = schema_to_json(schema)
    del values["version"], values["guidelines"]
    document = tomlkit.document()
    _fill(document, values)
    return tomlkit.dumps(document)


def _fill(table: MutableMapping[str, Any], values: Mapping[str, Any]) -> None:
    """Write values into a table: texts by language in one line, tables one after the other."""
    import tomlkit

    for key, value in values.items():
        if isinstance(value, dict):
            line: MutableMapping[str, Any] = tomlkit.inline_table()
            line |= cast("dict[str, str]", value)
            table[key] = line
        elif key in _TABLES and value:
            tables = cast("MutableSequence[Any]", tomlkit.aot())
            for one in value:
                tables.append(tomlkit.table())
                _fill(tables[-1], one)
            table[key] = tables
        elif value != []:
            table[key] = value


def _guidelines(schema: Schema, folder: Path) -> dict[str, str]:
    names = sorted({label.guideline for label in schema.labels if label.guideline})
    return {name: _guideline(name, folder) for name in names}


def _guideline(name: str, folder: Path) -> str:
    if Path(name).name != name:
        raise RefusedFileError(
            sentence("The guideline “{name}” must lie beside the schema."), name=name
        )
    for place in (folder / name, folder / GUIDELINES / name):
        if place.is_file():
            return _read(place)
    raise RefusedFileError(sentence("The guideline “{name}” is missing."), name=name)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")  # editors of Windows write the mark
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedFileError(
            sentence("“{path}” cannot be read ({reason})."), path=path, reason=_reason(error)
        ) from error


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror if isinstance(error, OSError) and error.strerror else str(error)


def _at_line(text: str, error: SchemaError) -> RefusedFileError:
    return RefusedFileError(
        sentence("Line {line}: {reason}"), line=_line_of(text, error.place), reason=error
    )


def _line_of(text: str, place: Iterable[str | int]) -> int:
    """Return the line on which the keys and positions of ``place`` lead, as near as it goes.

    A number after a name counts the ``[[name]]`` headers or inline tables under it.
    """
    lines = text.split("\n")
    parts, at = list(place), 0
    for number, part in enumerate(parts):
        if isinstance(part, int):
            continue
        count = parts[number + 1] if number + 1 < len(parts) else None
        found = _find(lines, at, part, count if isinstance(count, int) else 0)
        at = at if found is None else found
    return at + 1


def _find(lines: list[str], start: int, name: str, count: int) -> int | None:
    header = re.compile(rf"\s*\[\[(?:\w+\.)*{re.escape(name)}\]\]")
    headers = [number for number in range(start, len(lines)) if header.match(lines[number])]
    if count < len(headers):
        return headers[count]
    key = re.compile(rf"(?:^|[\s{{,]){re.escape(name)}\s*=")
    found = next((number for number in range(start, len(lines)) if key.search(lines[number])), None)
    return found if found is None or not count else min(found + count, len(lines) - 1)
