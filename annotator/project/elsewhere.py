"""The same words in other documents: where they stand, and how they are labelled there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.model.edit import Edit, EntityFact, Fact, StatusFact
from annotator.model.entity import Attributes, Entity
from annotator.model.span import Span
from annotator.project import reading
from annotator.project.jobs import Progress, Unwatched
from annotator.project.same_again import SameAgain
from annotator.project.search import Hit, hit_at
from annotator.store.project_store import ProjectStore

MOST = 200
"""So many places are offered: each is ticked by hand."""

type Place = tuple[str, Span]
"""A document and a span in it."""


def same_elsewhere(
    path: Path, here: str, entity: Entity, annotator: str, progress: Progress | None = None
) -> list[Hit]:
    """Return where an entity's words wait for its label in the annotator's other documents.

    ``here`` is the entity's document. Looks on a connection of its own, in the order of the
    queue, skipped documents left out.
    """
    store = ProjectStore.open(path)
    try:
        words = entity.span.of(store.document(here).text)
        hits: list[Hit] = []
        for hit in _hits(store, here, words, entity.label, annotator, progress or Unwatched()):
            hits.append(hit)
            if len(hits) == MOST:
                break
        return hits
    finally:
        store.close()


def _hits(
    store: ProjectStore, here: str, words: str, label: str, annotator: str, progress: Progress
) -> Iterator[Hit]:
    schema, queue, texts = store.schema(), store.queue(annotator), store.texts_by_id()
    seen = {texts[here]}
    for number, row in enumerate(queue):
        progress.check()
        progress.report(number, len(queue))
        again = texts[row.id] in seen  # a text that comes again may be there to be read afresh
        seen.add(texts[row.id])
        if again or row.status == "skipped":
            continue
        document = store.document(row.id)
        entities = store.layer(row.id, annotator).entities if row.entities else []
        for span in SameAgain(document.text, schema).waiting(words, label, entities):
            yield hit_at(document, row.title, span)


def labelled(
    store: ProjectStore,
    annotator: str,
    places: Iterable[Place],
    label: str,
    attributes: Attributes | None,
    new_id: str,
) -> Edit:
    """Return what labelling places in other documents changes; new layers begin by it.

    Without ``attributes`` each place gets those that can be read from it. ``new_id`` begins the
    ids of the entities.
    """
    schema, removed, added = store.schema(), list[Fact](), list[Fact]()
    begun = set[str]()
    for number, (document, span) in enumerate(places):
        text, layer = store.document(document).text, store.layer(document, annotator)
        held = reading.read(text, span, label, schema) if attributes is None else attributes
        entity = Entity(f"{new_id}{number}", label, span, dict(held), "propagated")
        added.append(EntityFact(document, annotator, entity))
        if layer.status == "new" and document not in begun:
            begun.add(document)
            removed += [layer.status_fact] if layer.status_fact else []
            added.append(StatusFact(document, annotator, "started"))
    return Edit("label_again", tuple(removed), tuple(added))
