"""Labels of a file that the schema lacks: renamed, created or left out, as the person says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from annotator.errors import AnnotatorError, sentence
from annotator.formats.format import LayerRecord
from annotator.model import rules
from annotator.model.carrying import Carrying
from annotator.model.entity import Attributes, AttributeValue, Entity, Relation, Suggestion
from annotator.model.schema import (
    Attribute,
    AttributeType,
    DocumentLabel,
    Label,
    RelationLabel,
    Schema,
)
from annotator.model.span import Span

PALETTE = (
    *("#1f86cc", "#9b2422", "#38369b", "#19957b", "#a6750a", "#555a61"),
    *("#de4f7c", "#6a8457", "#066781", "#37231e", "#4c274e", "#aa502f"),
)
"""Colours of new labels, in the order in which they are taken; look.md, section 2."""

CREATE = "create"
SKIP = "skip"


def parse(choices: Iterable[str]) -> dict[str, str]:
    """Read ``OLD=NEW``, ``OLD=create``, ``OLD=skip``; raises `AnnotatorError` for anything else."""
    mapping: dict[str, str] = {}
    for choice in choices:
        old, equals, new = choice.rpartition("=")
        if not (old and equals and new):
            raise AnnotatorError(
                sentence("“{choice}” is no mapping; write OLD=NEW, OLD=create or OLD=skip."),
                choice=choice,
            )
        mapping[old] = new
    return mapping


@dataclass(slots=True)
class Mapped:
    """A schema that grows by what is created, and the names that are changed on the way in.

    Keys that the schema had formerly are read as those that it has now, unless the person says
    otherwise. ``left_out`` counts, by key, what was skipped because the person said so.
    """

    schema: Schema
    choices: Mapping[str, str] = field(default_factory=dict[str, str])
    left_out: Counter[str] = field(default_factory=Counter[str])
    _now: Carrying = field(init=False)

    def __post_init__(self) -> None:
        former = Carrying.under([self.schema])
        self._now = Carrying(
            *(
                {old: new for old, new in heirs.items() if old not in self.choices}
                for heirs in (former.labels, former.relations, former.document_labels)
            )
        )

    @contextmanager
    def unless_refused(self) -> Generator[None]:
        """Create nothing, and count nothing as left out, for the sake of what is refused within."""
        schema, left_out = self.schema, self.left_out.copy()
        try:
            yield
        except AnnotatorError:
            self.schema, self.left_out = schema, left_out
            raise

    def apply(self, layer: LayerRecord) -> LayerRecord:
        """Return the layer with its labels, relations, attributes and document labels mapped.

        Raises `RuleError` where that makes two entities one.
        """
        if self._now:
            layer = _carried(layer, self._now)
        if self.choices:
            layer = self._mapped(layer)
        if self._now or self.choices:
            rules.check_apart(layer.entities, self.schema)
        return layer

    def _mapped(self, layer: LayerRecord) -> LayerRecord:
        entities = [new for one in layer.entities if (new := self._entity(one))]
        ids = {entity.id for entity in entities}
        relations = [
            new
            for one in layer.relations
            if one.source in ids and one.target in ids and (new := self._relation(one))
        ]
        labels = [new for one in layer.document_labels if (new := self._document_label(one))]
        return replace(
            layer,
            entities=tuple(entities),
            relations=tuple(relations),
            document_labels=tuple(dict.fromkeys(labels)),
        )

    def suggestions(self, suggestions: tuple[Suggestion, ...]) -> tuple[Suggestion, ...]:
        """Return the suggestions with their labels mapped."""
        if not (self.choices or self._now):
            return suggestions
        now = self._now.labels
        keys = [(one, self._key(now.get(one.label, one.label))) for one in suggestions]
        return tuple(replace(one, label=key) for one, key in keys if key is not None)

    def _key(self, old: str) -> str | None:
        """Return the key to use, or None where it is left out."""
        choice = self.choices.get(old, old)
        if choice == SKIP:
            self.left_out[old] += 1
            return None
        return old if choice == CREATE else choice

    def _creates(self, key: str) -> bool:
        return self.choices.get(key) == CREATE

    def _entity(self, entity: Entity) -> Entity | None:
        key = self._key(entity.label)
        if key is None:
            return None
        label = self.schema.label(key)
        if label is None and self._creates(key):
            label = _new_label(key, self.schema)
            self.schema = replace(self.schema, labels=(*self.schema.labels, label))
        if label is None:
            return replace(entity, label=key)
        attributes, added = self._attributes(entity.attributes, label.attributes)
        if added:
            grown = replace(label, attributes=(*label.attributes, *added))
            labels = tuple(grown if one.key == key else one for one in self.schema.labels)
            self.schema = replace(self.schema, labels=labels)
        return replace(entity, label=key, attributes=attributes)

    def _relation(self, relation: Relation) -> Relation | None:
        key = self._key(relation.label)
        if key is None:
            return None
        kind = self.schema.relation(key)
        if kind is None and self._creates(key):
            kind = RelationLabel(key, {"fa": key, "en": key})
            self.schema = replace(self.schema, relations=(*self.schema.relations, kind))
        if kind is None:
            return replace(relation, label=key)
        attributes, added = self._attributes(relation.attributes, kind.attributes)
        if added:
            grown = replace(kind, attributes=(*kind.attributes, *added))
            kinds = tuple(grown if one.key == key else one for one in self.schema.relations)
            self.schema = replace(self.schema, relations=kinds)
        return replace(relation, label=key, attributes=attributes)

    def _document_label(self, old: str) -> str | None:
        key = self._key(old)
        if key is not None and self.schema.document_label(key) is None and self._creates(key):
            label = DocumentLabel(key, {"fa": key, "en": key})
            labels = (*self.schema.document_labels, label)
            self.schema = replace(self.schema, document_labels=labels)
        return key

    def _attributes(
        self, attributes: Attributes, known: tuple[Attribute, ...]
    ) -> tuple[dict[str, AttributeValue], list[Attribute]]:
        """Return the attributes with mapped keys, and those that must be created for them."""
        there = {attribute.key for attribute in known}
        mapped: dict[str, AttributeValue] = {}
        added: list[Attribute] = []
        for old, value in attributes.items():
            key = old if old in there else self._key(old)
            if key is None:
                continue
            mapped[key] = value
            if key not in there and self._creates(key):
                added.append(Attribute(key, {"fa": key, "en": key}, _type_of(value)))
        return mapped, added


def _carried(layer: LayerRecord, now: Carrying) -> LayerRecord:
    labels = (now.document_labels.get(one, one) for one in layer.document_labels)
    return replace(
        layer,
        entities=tuple(
            replace(one, label=now.labels.get(one.label, one.label)) for one in layer.entities
        ),
        relations=tuple(
            replace(one, label=now.relations.get(one.label, one.label)) for one in layer.relations
        ),
        document_labels=tuple(dict.fromkeys(labels)),
    )


def _new_label(key: str, schema: Schema) -> Label:
    taken = {label.colour for label in schema.labels}
    hotkeys = {label.hotkey for label in schema.labels}
    colour = next((one for one in PALETTE if one not in taken), PALETTE[len(taken) % len(PALETTE)])
    hotkey = next((one for one in "123456789" if one not in hotkeys), None)
    return Label(key, {"fa": key, "en": key}, colour, hotkey=hotkey)


def _type_of(value: AttributeValue) -> AttributeType:
    if isinstance(value, bool):
        return "flag"
    return "span" if isinstance(value, Span) else "text"
