"""Which relations the schema allows between two entities of a layer."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.errors import AnnotatorError, sentence
from annotator.model.layer import Layer
from annotator.model.rules import named
from annotator.model.schema import RelationLabel, Schema
from annotator.ui.text_view.marks import Mark


def check_source(source: Mark | None, marks: Iterable[Mark], schema: Schema) -> None:
    """Raise `AnnotatorError` where no relation can begin at ``source`` or end at any of ``marks``."""
    if source is None or source.kind != "entity":
        raise AnnotatorError(
            sentence("A relation begins at an entity; choose one with Tab or a click on its chip.")
        )
    name = named(source.label, schema)
    if not any(not one.sources or source.label in one.sources for one in schema.relations):
        raise AnnotatorError(
            sentence("The schema has no relation that begins at {label}."), label=name
        )
    if not any(can_end_at(mark, source, schema) for mark in marks):
        raise AnnotatorError(
            sentence("This document has no entity yet at which a relation of {label} can end."),
            label=name,
        )


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
            source=named(labels[0], schema),
            target=named(labels[1], schema),
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
