"""What pydantic finds wrong in a row, as one plain sentence that names the place."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic_core import ErrorDetails

from annotator.errors import AnnotatorError, RefusedFileError, sentence

_KINDS = {
    "string_type": sentence("a text"),
    "int_type": sentence("a whole number"),
    "int_from_float": sentence("a whole number"),
    "float_type": sentence("a number"),
    "bool_type": sentence("true or false"),
    "list_type": sentence("a list"),
    "dict_type": sentence("an object"),
}


def misfit(problem: ErrorDetails) -> AnnotatorError:
    """Return what to say of one of pydantic's ``errors()``; places count from 0 as JSON does."""
    place = _place(problem["loc"])
    if problem["type"] == "missing":
        return RefusedFileError(sentence("{place} is missing."), place=place)
    if problem["type"] == "literal_error":
        choices = str(problem.get("ctx", {}).get("expected", ""))
        return RefusedFileError(
            sentence("{place} must be {choices}."), place=place, choices=choices.replace("'", "")
        )
    if kind := _KINDS.get(problem["type"]):
        return RefusedFileError(
            sentence("{place} must be {kind}."), place=place, kind=AnnotatorError(kind)
        )
    return RefusedFileError(
        sentence("{place} cannot be used ({reason})."), place=place, reason=problem["msg"]
    )


def _place(steps: Sequence[str | int]) -> str:
    """Write ``entities[3].attributes.value``; of a choice of types only the key is said."""
    place = ""
    for step in steps:
        if isinstance(step, int):
            place += f"[{step}]"
        elif not step.startswith(_TYPES):
            place += f".{step}" if place else step
    return place or "line"


_TYPES = ("str", "bool", "int", "float", "list[", "dict[", "literal[")
"""How pydantic names a member of a union in a place."""
