"""The rules of annotation, stated here only: what an edit may bring about."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NoReturn

from annotator.errors import Named, RuleError, sentence
from annotator.model.edit import DocumentLabelFact, Edit, EntityFact, Fact, RelationFact
from annotator.model.entity import Attributes, AttributeValue, Entity, Relation, Suggestion
from annotator.model.layer import Layer
from annotator.model.schema import GOLD, Attribute, Schema
from annotator.model.span import Span

PARAGRAPH_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"
PARAGRAPH_BREAK = re.compile(f"[{PARAGRAPH_BREAKS}]")

_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_FORBIDDEN_IN_NAMES = frozenset('/\\:*?"<>|,')


def check(edit: Edit, layer: Layer, text: str, schema: Schema, *, again: bool = False) -> None:
    """Raise `RuleError` if the edit would leave its part of ``layer`` against the rules.

    ``text`` is the document's text. What an edit leaves as it was may be against a schema that has
    changed since; so may what it brings back (``again``: an undo), apart from where it stands.
    Takes time proportional to the edit, except where the schema forbids nesting.
    """
    here = (layer.document, layer.annotator)
    removed = {fact.key: fact for fact in edit.removed if fact.key[1:3] == here}
    added = [fact for fact in edit.added if fact.key[1:3] == here]
    if not again:
        for fact in added:
            _check_said(fact, removed.get(fact.key), text, schema)
    entities = [fact.entity for fact in added if isinstance(fact, EntityFact)]
    before = {
        fact.entity.id: fact.entity for fact in removed.values() if isinstance(fact, EntityFact)
    }
    _check_places(entities, layer, before, schema)
    if not schema.nesting:
        _check_flat(entities, layer, before, schema)
    for relation, ends in _linked(edit, added, entities, layer, before):
        if not (again or _stays(relation, ends, layer, schema)):
            check_relation(relation, *ends, schema)
    _check_begun(edit, layer)


def _check_said(fact: Fact, before: Fact | None, text: str, schema: Schema) -> None:
    """Check what a fact says, but for what the one in whose place it comes said already."""
    match fact, before:
        case EntityFact(entity=new), EntityFact(entity=old) if new.label == old.label:
            check_span(new.span, text)
            label = schema.label(new.label)
            known, values = (
                label.attributes if label else (),
                _unlike(new.attributes, old.attributes),
            )
            check_attributes(values, known, text)
        case EntityFact(entity=new), _:
            check_entity(new, text, schema)
        case RelationFact(relation=new), RelationFact(relation=old) if new.label == old.label:
            values = _unlike(new.attributes, old.attributes)
            check_attributes(values, _relation_attributes(new.label, schema), text)
        case RelationFact(relation=new), _:
            check_attributes(new.attributes, _relation_attributes(new.label, schema), text)
        case DocumentLabelFact(), None:
            _check_document_label(fact.label, schema)
        case _:
            pass


def _unlike(attributes: Attributes, others: Attributes) -> Attributes:
    """Return the attributes that others do not have so."""
    return {key: value for key, value in attributes.items() if others.get(key) != value}


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
        _check_none_overlap(entities, schema)
    for relation in relations:
        _check_relation_in(relation, labels, schema, len(text))
    for label in document_labels:
        _check_document_label(label, schema)


def check_apart(entities: Iterable[Entity], schema: Schema) -> None:
    """Raise `RuleError` where two entities have one span and label."""
    taken: set[tuple[Span, str]] = set()
    for entity in entities:
        place = (entity.span, entity.label)
        if place in taken:
            _there_already(entity, schema)
        taken.add(place)


def check_suggestion(suggestion: Suggestion, text: str, schema: Schema) -> None:
    """Raise `RuleError` unless the suggestion could become an entity of this text and schema."""
    check_entity(Entity("", suggestion.label, suggestion.span, suggestion.attributes), text, schema)


def named(key: str, schema: Schema) -> Named:
    """Return a label as refusals say it."""
    label = schema.label(key)
    return Named(key, label.name if label else {})


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
        if not fits(value, attribute, length):
            raise RuleError(
                sentence("“{value}” is no value of type {type} for the attribute “{key}”."),
                value=[value.start, value.end] if isinstance(value, Span) else value,
                type=attribute.type,
                key=key,
            )


def fits(value: AttributeValue, attribute: Attribute, length: int) -> bool:
    """Say whether a value is of the attribute's type, in a text of ``length`` code points."""
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


def _check_none_overlap(entities: Sequence[Entity], schema: Schema) -> None:
    end = 0
    for entity in sorted(entities, key=lambda one: one.order):
        if entity.span.start < end:
            _overlap(entity, schema)
        end = max(end, entity.span.end)


def _there_already(entity: Entity, schema: Schema) -> NoReturn:
    raise RuleError(
        sentence("{label} is there already on exactly this span."),
        label=named(entity.label, schema),
    )


def _overlap(entity: Entity, schema: Schema) -> NoReturn:
    raise RuleError(
        sentence("This schema lets no entity lie over another ({label} is there)."),
        label=named(entity.label, schema),
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


def _check_places(
    entities: Iterable[Entity], layer: Layer, before: Mapping[str, Entity], schema: Schema
) -> None:
    taken: set[tuple[Span, str]] = set()
    for entity in entities:
        place = (entity.span, entity.label)
        there = layer.entity_at(*place)
        if place in taken or (there is not None and there.id not in before):
            _there_already(entity, schema)
        taken.add(place)


def _check_flat(
    entities: Sequence[Entity], layer: Layer, before: Mapping[str, Entity], schema: Schema
) -> None:
    others = [entity for entity in layer.entities if entity.id not in before]
    stays = {one.id for one in entities if one.id in before and before[one.id].span == one.span}
    stays |= {one.id for one in others}
    for number, entity in enumerate(entities):
        for other in (*others, *entities[:number]):
            is_new = not {entity.id, other.id} <= stays
            if is_new and entity.id != other.id and entity.span.overlaps(other.span):
                _overlap(other, schema)


def _linked(
    edit: Edit,
    added: Sequence[Fact],
    entities: Sequence[Entity],
    layer: Layer,
    before: Mapping[str, Entity],
) -> Iterator[tuple[Relation, tuple[str, str]]]:
    """Yield the relations that an edit brings or hangs anew, with the labels of their ends.

    Raises `RuleError` where one would lack an end.
    """
    here = {entity.id: entity for entity in entities}
    gone = before.keys() - here.keys()
    cut = {fact.relation.id for fact in edit.removed if isinstance(fact, RelationFact)}
    for id in gone:
        if {one.id for one in layer.relations_of(id)} - cut:
            raise RuleError(sentence("A relation would lose its end."))
    hanging = {one.id: one for id in here.keys() & before for one in layer.relations_of(id)}
    kept = [one for id, one in sorted(hanging.items()) if id not in cut]
    new = [fact.relation for fact in added if isinstance(fact, RelationFact)]
    for relation in (*new, *kept):
        ends = [
            here.get(id) or (None if id in gone else layer.entity(id))
            for id in (relation.source, relation.target)
        ]
        source, target = ends
        if source is None or target is None:
            raise RuleError(sentence("A relation needs an entity at both ends."))
        yield relation, (source.label, target.label)


def _stays(relation: Relation, ends: tuple[str, str], layer: Layer, schema: Schema) -> bool:
    """Say whether the layer has this relation so already, or by a label that is gone."""
    there = layer.relation(relation.id)
    link = (relation.label, relation.source, relation.target)
    if there is None or (there.label, there.source, there.target) != link:
        return False
    old = (layer.entity(there.source), layer.entity(there.target))
    return schema.relation(there.label) is None or tuple(one.label for one in old if one) == ends


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
            label=Named(kind.key, kind.name),
            source=named(source, schema),
            target=named(target, schema),
        )


def _relation_attributes(label: str, schema: Schema) -> tuple[Attribute, ...]:
    kind = schema.relation(label)
    return kind.attributes if kind else ()
