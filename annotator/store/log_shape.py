"""The form of log rows that come from a file which nobody vouches for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from typing import Any, Literal, NotRequired, TypedDict

from pydantic import ConfigDict, JsonValue, TypeAdapter, ValidationError, with_config

from annotator.errors import RefusedFileError, sentence
from annotator.model.edit import Status
from annotator.model.entity import Origin
from annotator.store.database import Database

_STRICT = ConfigDict(strict=True, extra="forbid")
_ID = re.compile("[0-9a-f]{24}")
_COPY = re.compile("[0-9a-f]{16}")
_TIME = re.compile(r"[12]\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00")

_MOST_EDITS = 2**40

type _Attributes = dict[str, str | bool | tuple[int, int]]


@with_config(_STRICT)
class _Entity(TypedDict):
    id: str
    label: str
    start: int
    end: int
    origin: Origin
    attributes: NotRequired[_Attributes]
    by: NotRequired[str]
    unsure: NotRequired[Literal[True]]
    note: NotRequired[str]
    meta: NotRequired[dict[str, JsonValue]]


_Relation = with_config(_STRICT)(
    TypedDict(
        "_Relation",
        {
            "id": str,
            "label": str,
            "from": str,
            "to": str,
            "origin": Origin,
            "attributes": NotRequired[_Attributes],
            "by": NotRequired[str],
            "unsure": NotRequired[Literal[True]],
            "note": NotRequired[str],
            "meta": NotRequired[dict[str, JsonValue]],
        },
    )
)


@with_config(_STRICT)
class _Layer(TypedDict):
    document: str
    annotator: str
    status: NotRequired[tuple[Status, str]]
    note: NotRequired[str]
    unsure: NotRequired[Literal[True]]
    document_labels: NotRequired[list[str]]
    entities: NotRequired[list[_Entity]]
    relations: NotRequired[list[_Relation]]
    rejections: NotRequired[list[tuple[int, int, str]]]


@with_config(_STRICT)
class _Bin(TypedDict):
    document: str
    bin: Literal[True]


@with_config(_STRICT)
class _Title(TypedDict):
    document: str
    title: str


@with_config(_STRICT)
class _Example(TypedDict):
    context: str
    right: list[tuple[int, int, str]]
    wrong: list[tuple[int, int, str]]


@with_config(_STRICT)
class _RulingContent(TypedDict):
    cause: str
    labels: list[str]
    detail: str
    choice: str
    why: str
    examples: list[_Example]
    warns: bool


@with_config(_STRICT)
class _Ruling(TypedDict):
    ruling: _RulingContent


@with_config(_STRICT)
class _Schema(TypedDict):
    schema: dict[str, JsonValue]


@cache
def _facts() -> TypeAdapter[Any]:
    return TypeAdapter(list[_Layer | _Bin | _Title | _Ruling | _Schema])


def check(database: Database, project: str) -> None:
    """Raise `RefusedFileError` for the first log row that no release of ours would write."""
    query = (
        "SELECT id, copy, counter, before, author, time, name, undoes, seen, project, "
        "removed, added FROM edits"
    )
    with closing(database.stream(query)) as rows:
        for row in rows:
            if not _well_formed(row[:9]) or row[9] != project or not _are_facts(row[10:]):
                raise RefusedFileError(
                    sentence("The row “{id}” of the log is not one that Annotator writes."),
                    id=row[0],
                )


def _well_formed(row: Sequence[object]) -> bool:
    id, copy, counter, before, author, time, name, undoes, seen = row
    texts = all(isinstance(value, str) for value in (author, name, seen))
    ids = [id, *(one for one in (before, undoes) if one is not None), *str(seen).split()]
    return (
        texts
        and all(_matches(_ID, one) for one in ids)
        and _matches(_COPY, copy)
        and _matches(_TIME, time)
        and isinstance(counter, int)
        and 0 < counter < _MOST_EDITS
    )


def _matches(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _are_facts(values: Sequence[object]) -> bool:
    try:
        for value in values:
            _facts().validate_json(value if isinstance(value, str) else "")
    except ValidationError:
        return False
    return True
