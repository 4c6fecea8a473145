"""The rules of annotation, stated here only: what an edit may bring about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import NoReturn

from annotator.errors import RuleError, sentence
from annotator.model.edit import DocumentLabelFact, Edit, EntityFact, RelationFact
from annotator.model.entity import Attributes, AttributeValue, Entity, Relation, Suggestion
from annotator.model.layer import Layer
from annotator.model.schema import GOLD, Attribute, Schema
from annotator.model.span import Span

PARAGRAPH_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
PARAGRAPH_BREAK = re.compile(f"[{PARAGRAPH_BREAKS}]")

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_FORBIDDEN_IN_NAMES = frozenset('/\\:*?"<>|,')


def check(edit: Edit, layer: Layer, text: str, schema: Schema) -> None:
    """Raise `RuleError` if the edit would leave its part of ``layer`` against the rules.

    ``text`` is the document's text. Takes time proportional to the edit, except where the
    schema forbids nesting.
    """
    here = (layer.document, layer.annotator)
    removed = {
        fact.entity.id
        for fact in edit.removed
        if isinstance(fact, EntityFact) and (fact.document, fact.annotator) == here
    }
    added = [fact for fact in edit.added if fact.key[1:3] == here]
    entities = [fact.entity for fact in added if isinstance(fact, EntityFact)]
    relations = [fact.relation for fact in added if isinstance(fact, RelationFact)]
    for entity in entities:
        check_entity(entity, text, schema)
    _check_places(entities, layer, removed)
    if not schema.nesting:
        _check_flat(entities, layer, removed)
    _check_ends(edit, relations, entities, layer, removed, schema)
    for relation in relations:
        check_attributes(relation.attributes, _relation_attributes(relation.label, schema), text)
    for fact in added:
        if isinstance(fact, DocumentLabelFact):
            _check_document_label(fact.label, schema)
    _check_begun(edit, layer)


def check_entity(entity: Entity, text: str, schema: Schema) -> None:
    """Raise `RuleError` unless span, label and attributes are possible in this text and schema."""
    check_span(entity.span, text)
    label = schema.label(entity.label)
    if label is None:
        _unknown_label(entity.label)
    check_attributes(entity.attributes, label.attributes, text)


def check_layer(
    entities: Sequence[Entity],
    relations: Iterable[Relation],
    document_labels: Iterable[str],
    text: str,
    schema: Schema,
) -> None:
    """Raise `RuleError` unless all of this may stand in one layer; for what comes from files."""
    known = {label.key: {one.key: one for one in label.attributes} for label in schema.labels}
    labels: dict[str, str] = {}
    for entity in entities:
        check_span(entity.span, text)
        if entity.label not in known:
            _unknown_label(entity.label)
        if entity.attributes:
            _check_values(entity.attributes, known[entity.label], len(text))
        labels[entity.id] = entity.label
    if not schema.nesting:
        _check_none_overlap(entities)
    for relation in relations:
        _check_relation_in(relation, labels, schema, len(text))
    for label in document_labels:
        _check_document_label(label, schema)


def check_suggestion(suggestion: Suggestion, text: str, schema: Schema) -> None:
    """Raise `RuleError` unless the suggestion could become an entity of this text and schema."""
    check_entity(Entity("", suggestion.label, suggestion.span, suggestion.attributes), text, schema)


def check_span(span: Span, text: str) -> None:
    """Raise `RuleError` unless the span is not empty and lies in the text."""
    if not span:
        raise RuleError(sentence("The span {start}–{end} is empty."), **_ends_of(span))
    if span.start < 0 or span.end > len(text):
        raise RuleError(
            sentence("The span {start}–{end} lies outside the text of {length} characters."),
            length=len(text),
            **_ends_of(span),
        )


def check_one_paragraph(span: Span, text: str) -> None:
    """Raise `RuleError` if the span goes over the end of a paragraph; for what is made by hand."""
    if PARAGRAPH_BREAK.search(text, span.start, span.end):
        raise RuleError(sentence("An entity cannot go over the end of a paragraph."))


def check_attributes(attributes: Attributes, known: Iterable[Attribute], text: str) -> None:
    """Raise `RuleError` for a key that ``known`` lacks or a value of the wrong type."""
    if attributes:
        _check_values(attributes, {one.key: one for one in known}, len(text))


def check_annotator(name: str) -> None:
    """Raise `RuleError` unless the name may be an annotator's; see contract.md, section 1."""
    if not 1 <= len(name) <= 64:
        raise RuleError(sentence("An annotator's name has 1 to 64 characters."))
    if name == GOLD:
        raise RuleError(sentence("“gold” is kept for the reviewed layer."))
    if unicodedata.normalize("NFC", name) != name:
        raise RuleError(sentence("The annotator's name “{name}” is not in NFC."), name=name)
    if any(char in _FORBIDDEN_IN_NAMES or unicodedata.category(char) == "Cc" for char in name):
        raise RuleError(
            sentence("An annotator's name holds no comma, no control character and none of {set}"),
            set='/ \\ : * ? " < > |',
        )
    if name.strip().strip(".") != name:
        raise RuleError(sentence("An annotator's name has no blank or dot at either end."))


def _ends_of(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _unknown_label(label: str) -> NoReturn:
    raise RuleError(sentence("The schema has no label “{label}”."), label=label)


def _check_document_label(label: str, schema: Schema) -> None:
    if schema.document_label(label) is None:
        raise RuleError(sentence("The schema has no document label “{label}”."), label=label)


def _check_values(attributes: Attributes, known: Mapping[str, Attribute], length: int) -> None:
    for key, value in attributes.items():
        attribute = known.get(key)
        if attribute is None:
            raise RuleError(sentence("The schema has no attribute “{key}” here."), key=key)
        if not _fits(value, attribute, length):
            raise RuleError(
                sentence("“{value}” is no value of type {type} for the attribute “{key}”."),
                value=value,
                type=attribute.type,
                key=key,
            )


def _fits(value: AttributeValue, attribute: Attribute, length: int) -> bool:
    match attribute.type:
        case "flag":
            return isinstance(value, bool)
        case "span":
            return isinstance(value, Span) and 0 <= value.start < value.end <= length
        case "number":
            return isinstance(value, str) and _DECIMAL.fullmatch(value) is not None
        case "choice":
            return isinstance(value, str) and (not attribute.choices or value in attribute.choices)
        case "text":
            return isinstance(value, str)


def _check_none_overlap(entities: Sequence[Entity]) -> None:
    end = 0
    for entity in sorted(entities, key=lambda one: one.order):
        if entity.span.start < end:
            _overlap(entity)
        end = max(end, entity.span.end)


def _overlap(entity: Entity) -> NoReturn:
    raise RuleError(
        sentence("This schema lets no entity lie over another ({label} is there)."),
        label=entity.label,
    )


def _check_relation_in(
    relation: Relation, labels: Mapping[str, str], schema: Schema, length: int
) -> None:
    source, target = labels.get(relation.source), labels.get(relation.target)
    if source is None or target is None:
        raise RuleError(sentence("A relation needs an entity at both ends."))
    check_relation(relation, source, target, schema)
    known = {one.key: one for one in _relation_attributes(relation.label, schema)}
    _check_values(relation.attributes, known, length)


def _check_begun(edit: Edit, layer: Layer) -> None:
    """A layer that keeps anything keeps a status; looks at all of it only where that is taken."""
    here = ("status", layer.document, layer.annotator)
    if here in {fact.key for fact in edit.removed} - {fact.key for fact in edit.added}:
        left = {fact.key for fact in layer.facts()} - {fact.key for fact in edit.removed}
        if left:
            raise RuleError(sentence("The layer is no longer empty; it stays begun."))


def _check_places(entities: Iterable[Entity], layer: Layer, removed: set[str]) -> None:
    taken: set[tuple[Span, str]] = set()
    for entity in entities:
        place = (entity.span, entity.label)
        there = layer.entity_at(*place)
        if place in taken or (there is not None and there.id not in removed):
            raise RuleError(
                sentence("{label} is there already on exactly this span."), label=entity.label
            )
        taken.add(place)


def _check_flat(entities: Sequence[Entity], layer: Layer, removed: set[str]) -> None:
    others = [entity for entity in layer.entities if entity.id not in removed]
    for number, entity in enumerate(entities):
        for other in (*others, *entities[:number]):
            if entity.id != other.id and entity.span.overlaps(other.span):
                _overlap(other)


def _check_ends(
    edit: Edit,
    added: Sequence[Relation],
    entities: Sequence[Entity],
    layer: Layer,
    removed: set[str],
    schema: Schema,
) -> None:
    here = {entity.id: entity for entity in entities}
    gone = removed - here.keys()
    cut = {fact.relation.id for fact in edit.removed if isinstance(fact, RelationFact)}
    for id in removed:
        left = {one.id for one in layer.relations_of(id)} - cut
        if left and id in gone:
            raise RuleError(sentence("A relation would lose its end."))
    hanging = {one.id: one for id in here.keys() & removed for one in layer.relations_of(id)}
    kept = [one for id, one in sorted(hanging.items()) if id not in cut]
    for relation in (*added, *kept):
        ends: list[str] = []
        for id in (relation.source, relation.target):
            entity = here.get(id) or (None if id in gone else layer.entity(id))
            if entity is None:
                raise RuleError(sentence("A relation needs an entity at both ends."))
            ends.append(entity.label)
        check_relation(relation, ends[0], ends[1], schema)


def check_relation(relation: Relation, source: str, target: str, schema: Schema) -> None:
    """Raise `RuleError` unless the schema allows the relation between these two labels."""
    kind = schema.relation(relation.label)
    if kind is None:
        raise RuleError(sentence("The schema has no relation “{label}”."), label=relation.label)
    if relation.source == relation.target:
        raise RuleError(sentence("A relation links two different entities."))
    if (kind.sources and source not in kind.sources) or (
        kind.targets and target not in kind.targets
    ):
        raise RuleError(
            sentence("The relation “{label}” does not go from {source} to {target}."),
            label=relation.label,
            source=source,
            target=target,
        )


def _relation_attributes(label: str, schema: Schema) -> tuple[Attribute, ...]:
    kind = schema.relation(label)
    return kind.attributes if kind else ()
