"""Why something is suggested, in words that can be said in any language."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

type Argument = str | int
"""What fills a placeholder: a number, a text marked with `annotator.errors.sentence`, or a
label's key under the name ``label``."""

LABEL = "label"
"""The placeholder for the name of the suggestion's label."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence: its English ``source``, marked for the catalogs, and what fills it."""

    source: str
    arguments: Mapping[str, Argument] = field(default_factory=dict[str, Argument])

    def written(self) -> str:
        """Return the form that suggestions and project files keep."""
        if not self.arguments:
            return self.source
        return json.dumps([self.source, dict(self.arguments)], ensure_ascii=False)

    @classmethod
    def read(cls, written: str) -> Reason:
        """Return what was written; anything else, a finished sentence say, is its own source."""
        try:
            parts = cast("object", json.loads(written)) if written.startswith("[") else None
        except ValueError:
            parts = None
        match parts:
            case [str(source), dict()]:
                return cls(source, cast("list[dict[str, Argument]]", parts)[1])
            case _:
                return cls(written)


def because(source: str, /, **arguments: Argument) -> str:
    """Return the written form of a reason; ``source`` is marked with `annotator.errors.sentence`."""
    return Reason(source, arguments).written()
