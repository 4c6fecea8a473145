"""Self-agreement: the same person's two readings of one article, as two annotators.

A hidden repeat is a document of its own with an earlier document's text. Renaming its rows lets
every measure of this package compare a person with themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # numpy comes with it
    from annotator.agreement.layers import EntityRow, LayerRow

_SECOND = ":2"


def second_reading(annotator: str) -> str:
    """Return the name of an annotator's second reading; no person can bear it."""
    return f"{annotator}{_SECOND}"


def first_reading(name: str) -> str | None:
    """Return whose second reading a name stands for, None for any other name."""
    return name.removesuffix(_SECOND) if name.endswith(_SECOND) else None


def readings(
    layers: Iterable[LayerRow], entities: Iterable[EntityRow], repeats: Mapping[str, str]
) -> tuple[list[LayerRow], list[EntityRow]]:
    """Return the rows of repeated documents, the repeat's as `second_reading` of the original.

    ``repeats`` maps the repeat's document id to the original's. Other documents are left out.
    """
    originals = set(repeats.values())

    def place(document: str, annotator: str) -> tuple[str, str] | None:
        if document in repeats:
            return repeats[document], second_reading(annotator)
        return (document, annotator) if document in originals else None

    return (
        [
            (*at, status)
            for document, annotator, status in layers
            if (at := place(document, annotator))
        ],
        [
            (*at, start, end, label, origin)
            for document, annotator, start, end, label, origin in entities
            if (at := place(document, annotator))
        ],
    )
