"""Words in all documents of a queue, in whatever spelling."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.model.document import Document
from annotator.model.span import Span
from annotator.persian.offsets import find
from annotator.project.jobs import Progress, Unwatched
from annotator.store.project_store import ProjectStore

MOST = 2_000
"""So many places are listed; who finds more is told to look for more words."""
_REACH = 60
"""Code points of the line that are kept on either side of a place."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where the words stand, with what stands around them in their line."""

    document: str
    title: str
    span: Span
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, in the order of the queue; ``more``: the list stops at `MOST`."""

    needle: str
    hits: tuple[Hit, ...]
    documents: int
    more: bool


def search(path: Path, needle: str, annotator: str, progress: Progress | None = None) -> Found:
    """Look for ``needle`` in the documents of an annotator's queue, on a connection of its own.

    Spellings are folded as in `annotator.persian.offsets.find`. Raises `CancelledError`.
    """
    store = ProjectStore.open(path)
    try:
        hits: list[Hit] = []
        for hit in _hits(store, needle, annotator, progress or Unwatched()):
            if len(hits) == MOST:
                return _found(needle, hits, more=True)
            hits.append(hit)
        return _found(needle, hits, more=False)
    finally:
        store.close()


def _found(needle: str, hits: list[Hit], *, more: bool) -> Found:
    return Found(needle, tuple(hits), len({hit.document for hit in hits}), more)


def _hits(store: ProjectStore, needle: str, annotator: str, progress: Progress) -> Iterator[Hit]:
    queue = store.queue(annotator)
    for number, row in enumerate(queue):
        progress.check()
        progress.report(number, len(queue))
        document = store.document(row.id)
        for span in find(document.text, needle):
            yield hit_at(document, row.title, span)


def hit_at(document: Document, title: str, span: Span) -> Hit:
    """Return the place of a span in a document."""
    text = document.text
    before = text[max(0, span.start - _REACH) : span.start].splitlines(keepends=True)
    after = text[span.end : span.end + _REACH].splitlines()
    starts_line = not before or before[-1].endswith(("\n", "\r"))
    return Hit(
        document.id,
        title,
        span,
        "" if starts_line else before[-1],
        span.of(text),
        after[0] if after else "",
    )
