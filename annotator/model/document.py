"""A document: one article, whose text never changes after import."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None
"""A parsed JSON value."""


def digest(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 bytes in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a document came from; ``sha256`` is of the file's bytes."""

    path: str
    encoding: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article: the decoded file unchanged, line ends included, byte-order mark left out.

    ``id`` never changes after import. ``meta`` keeps what the source line carried beside the
    text and we do not use.
    """

    id: str
    text: str
    source: Source | None = None
    meta: Mapping[str, Json] = field(default_factory=dict[str, Json])

    @property
    def sha256(self) -> str:
        """SHA-256 of the text's UTF-8 bytes."""
        return digest(self.text)
