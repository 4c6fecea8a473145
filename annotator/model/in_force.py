"""What of a layer the schema in force can say: labels and attributes may have been taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from annotator.model import rules
from annotator.model.edit import DocumentLabelFact, Edit, EntityFact, Fact, RelationFact
from annotator.model.entity import Attributes
from annotator.model.layer import Layer
from annotator.model.schema import Attribute, Schema


def leave_sayable(layer: Layer, schema: Schema, text: str) -> Layer:
    """Take out of a layer in memory what the schema has no word for; returns it."""
    length = len(text)
    read = [(fact, _said(fact, layer, schema, length)) for fact in layer.facts()]
    removed = tuple(fact for fact, said in read if said != fact)
    added = tuple(said for fact, said in read if said is not None and said != fact)
    layer.apply(Edit("leave", removed, added))
    return layer


def _said(fact: Fact, layer: Layer, schema: Schema, length: int) -> Fact | None:
    """Return what the schema can say of a fact."""
    match fact:
        case EntityFact(entity=entity):
            label = schema.label(entity.label)
            if label is None:
                return None
            values = _known(entity.attributes, label.attributes, length)
            return replace(fact, entity=replace(entity, attributes=values))
        case RelationFact(relation=relation):
            kind = schema.relation(relation.label)
            ends = [layer.entity(id) for id in (relation.source, relation.target)]
            if kind is None or not all(end and schema.label(end.label) for end in ends):
                return None
            values = _known(relation.attributes, kind.attributes, length)
            return replace(fact, relation=replace(relation, attributes=values))
        case DocumentLabelFact():
            return fact if schema.document_label(fact.label) else None
        case _:
            return fact


def _known(attributes: Attributes, known: Sequence[Attribute], length: int) -> Attributes:
    by_key = {one.key: one for one in known}
    return {
        key: value
        for key, value in attributes.items()
        if key in by_key and rules.fits(value, by_key[key], length)
    }
