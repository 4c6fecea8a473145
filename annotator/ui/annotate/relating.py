"""Which relations the schema allows between two entities of a layer."""

from __future__ import annotations

from annotator.errors import AnnotatorError, sentence
from annotator.model.layer import Layer
from annotator.model.schema import RelationLabel, Schema
from annotator.ui.text_view.marks import Mark


def kinds_between(layer: Layer, schema: Schema, source: str, target: str) -> list[RelationLabel]:
    """Return the relations from one entity to another (ids); raises `AnnotatorError` for none."""
    ends = [layer.entity(id) for id in (source, target)]
    labels = [entity.label for entity in ends if entity is not None]
    if len(labels) < len(ends):
        raise AnnotatorError(sentence("A relation links two entities."))
    kinds = [one for one in schema.relations if _allows(one, *labels)]
    if not kinds:
        raise AnnotatorError(
            sentence("The schema has no relation from {source} to {target}."),
            source=labels[0],
            target=labels[1],
        )
    return kinds


def can_end_at(mark: Mark, source: Mark | None, schema: Schema) -> bool:
    """Say whether a relation from ``source`` may end at ``mark``."""
    return (
        source is not None
        and mark.kind == "entity"
        and mark.id != source.id
        and any(_allows(one, source.label, mark.label) for one in schema.relations)
    )


def _allows(relation: RelationLabel, source: str, target: str) -> bool:
    from_here = not relation.sources or source in relation.sources
    return from_here and (not relation.targets or target in relation.targets)
