"""Facts to table rows and back: the tables are a projection of the log."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import cast

from annotator.errors import StaleEditError, sentence
from annotator.model.edit import (
    PROJECT_FACTS,
    DocumentLabelFact,
    EntityFact,
    Fact,
    LayerFact,
    NoteFact,
    RejectionFact,
    RelationFact,
    RulingFact,
    Status,
    StatusFact,
    UnsureFact,
)
from annotator.model.entity import Entity, Origin, Relation
from annotator.model.ruling import Ruling
from annotator.model.span import Span
from annotator.store.codec import (
    decode_attributes,
    decode_json,
    encode_attributes,
    encode_json,
    ruling_from_json,
    ruling_to_json,
)
from annotator.store.database import Database
from annotator.store.listings import VISIBLE

type Row = tuple[object, ...]

_ENTITY = 'layer, id, label, start, "end", attributes, origin, "by", unsure, note, meta'
_RELATION = 'layer, id, label, source, target, attributes, origin, "by", unsure, note, meta'
INSERT_ENTITY = f"INSERT INTO entities ({_ENTITY}) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
INSERT_RELATION = f"INSERT INTO relations ({_RELATION}) VALUES (?,?,?,?,?,?,?,?,?,?,?)"
_IN_SHORT = 'SELECT id, label, start, "end", origin FROM entities WHERE layer=? ORDER BY id'
_REST = (
    'SELECT id, attributes, "by", unsure, note, meta FROM entities WHERE layer=? AND '
    "NOT (attributes='{}' AND \"by\" IS NULL AND NOT unsure AND note='' AND meta='{}')"
)
_DELETE_ENTITY = (
    'DELETE FROM entities WHERE layer=? AND id=? AND label=? AND start=? AND "end"=? AND '
    'attributes=? AND origin=? AND "by" IS ? AND unsure=? AND note=? AND meta=?'
)
_DELETE_RELATION = (
    "DELETE FROM relations WHERE layer=? AND id=? AND label=? AND source=? AND target=? AND "
    'attributes=? AND origin=? AND "by" IS ? AND unsure=? AND note=? AND meta=?'
)


def entity_row(layer: int, entity: Entity) -> Row:
    """Return the row of an entity."""
    span = entity.span
    return (
        layer,
        entity.id,
        entity.label,
        span.start,
        span.end,
        encode_attributes(entity.attributes),
        entity.origin,
        entity.by,
        int(entity.unsure),
        entity.note,
        encode_json(entity.meta),
    )


def relation_row(layer: int, relation: Relation) -> Row:
    """Return the row of a relation."""
    return (
        layer,
        relation.id,
        relation.label,
        relation.source,
        relation.target,
        encode_attributes(relation.attributes),
        relation.origin,
        relation.by,
        int(relation.unsure),
        relation.note,
        encode_json(relation.meta),
    )


def remove(database: Database, fact: LayerFact, layer: int) -> None:
    """Take a fact out of the tables; raises `StaleEditError` where it is not there."""
    match fact:
        case EntityFact():
            changed = database.change(_DELETE_ENTITY, *entity_row(layer, fact.entity))
        case RelationFact():
            changed = database.change(_DELETE_RELATION, *relation_row(layer, fact.relation))
        case StatusFact():
            changed = database.change(
                "UPDATE layers SET status=NULL, skip_reason='' "
                "WHERE number=? AND status=? AND skip_reason=?",
                layer,
                fact.status,
                fact.skip_reason,
            )
        case NoteFact():
            changed = database.change(
                "UPDATE layers SET note=NULL WHERE number=? AND note=?", layer, fact.text
            )
        case UnsureFact():
            changed = database.change(
                "UPDATE layers SET unsure=0 WHERE number=? AND unsure=1", layer
            )
        case DocumentLabelFact():
            changed = database.change(
                "DELETE FROM document_labels WHERE layer=? AND label=?", layer, fact.label
            )
        case RejectionFact():
            changed = database.change(
                'DELETE FROM rejections WHERE layer=? AND start=? AND "end"=? AND label=?',
                *_rejection_row(layer, fact),
            )
    _expect_one(changed)


def add(database: Database, fact: LayerFact, layer: int) -> None:
    """Bring a fact into the tables; raises `StaleEditError` where its place is taken."""
    match fact:
        case EntityFact():
            row = entity_row(layer, fact.entity)
            changed = database.change(f"{INSERT_ENTITY} ON CONFLICT DO NOTHING", *row)
        case RelationFact():
            row = relation_row(layer, fact.relation)
            changed = database.change(f"{INSERT_RELATION} ON CONFLICT DO NOTHING", *row)
        case StatusFact():
            changed = database.change(
                "UPDATE layers SET status=?, skip_reason=? WHERE number=? AND status IS NULL",
                fact.status,
                fact.skip_reason,
                layer,
            )
        case NoteFact():
            changed = database.change(
                "UPDATE layers SET note=? WHERE number=? AND note IS NULL", fact.text, layer
            )
        case UnsureFact():
            changed = database.change(
                "UPDATE layers SET unsure=1 WHERE number=? AND unsure=0", layer
            )
        case DocumentLabelFact():
            changed = database.change(
                "INSERT INTO document_labels VALUES (?,?) ON CONFLICT DO NOTHING",
                layer,
                fact.label,
            )
        case RejectionFact():
            changed = database.change(
                "INSERT INTO rejections VALUES (?,?,?,?) ON CONFLICT DO NOTHING",
                *_rejection_row(layer, fact),
            )
    _expect_one(changed)


def fill(database: Database, facts: Iterable[Fact], layer: int) -> None:
    """Bring all facts of a layer into its empty rows."""
    entities: list[Row] = []
    relations: list[Row] = []
    for fact in layer_facts(facts):
        if isinstance(fact, EntityFact):
            entities.append(entity_row(layer, fact.entity))
        elif isinstance(fact, RelationFact):
            relations.append(relation_row(layer, fact.relation))
        else:
            add(database, fact, layer)
    database.change_many(INSERT_ENTITY, entities)
    database.change_many(INSERT_RELATION, relations)


def change_bin(database: Database, document: int, *, binned: bool) -> None:
    """Put a document into the bin or take it out."""
    _expect_one(
        database.change(
            "UPDATE documents SET binned=? WHERE number=? AND binned=?",
            int(binned),
            document,
            int(not binned),
        )
    )


def add_title(database: Database, document: int, title: str) -> None:
    """Store what a person calls a document; raises `StaleEditError` where it has such a title."""
    _expect_one(
        database.change("INSERT INTO titles VALUES (?,?) ON CONFLICT DO NOTHING", document, title)
    )


def remove_title(database: Database, document: int, title: str) -> None:
    """Let a document have its first telling line again; raises `StaleEditError`."""
    _expect_one(database.change("DELETE FROM titles WHERE document=? AND title=?", document, title))


def add_ruling(database: Database, fact: RulingFact) -> None:
    """Store a ruling; raises `StaleEditError` where its place is taken."""
    row = (*_place_of_ruling(fact), encode_json(ruling_to_json(fact.ruling)))
    _expect_one(
        database.change("INSERT INTO rulings VALUES (?,?,?,?) ON CONFLICT DO NOTHING", *row)
    )


def remove_ruling(database: Database, fact: RulingFact) -> None:
    """Take a ruling away; raises `StaleEditError` where it is not there."""
    row = (*_place_of_ruling(fact), encode_json(ruling_to_json(fact.ruling)))
    _expect_one(
        database.change(
            "DELETE FROM rulings WHERE cause=? AND labels=? AND detail=? AND content=?", *row
        )
    )


def rulings(database: Database) -> list[Ruling]:
    """Return the rulings that stand, by cause, labels and detail."""
    rows = database.rows("SELECT content FROM rulings ORDER BY cause, labels, detail")
    return [ruling_from_json(decode_json(str(content))) for (content,) in rows]


def _place_of_ruling(fact: RulingFact) -> Row:
    ruling = fact.ruling
    return (ruling.cause, " ".join(ruling.labels), ruling.detail)


@dataclass(frozen=True, slots=True)
class LayerContent:
    """What a layer holds, rejections left aside: they are the annotator's own."""

    status: Status
    skip_reason: str
    note: str
    unsure: bool
    document_labels: tuple[str, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]


def layer_content(database: Database, document: str, annotator: str) -> LayerContent | None:
    """Return what a layer holds: labels by code point, entities and relations in no order.

    None where nobody has begun it.
    """
    row = database.row(
        "SELECT l.number, status, skip_reason, note, unsure "
        "FROM layers l JOIN documents d ON d.number=l.document "
        f"WHERE d.id=? AND l.annotator=? AND (l.batch IS NULL OR l.{VISIBLE})",
        document,
        annotator,
    )
    if row is None:
        return None
    layer, status, skip_reason, note, unsure = cast("tuple[int, *tuple[object, ...]]", row)
    labels = database.rows("SELECT label FROM document_labels WHERE layer=? ORDER BY 1", layer)
    return LayerContent(
        cast("Status", status or "new"),
        str(skip_reason),
        str(note or ""),
        bool(unsure),
        tuple(str(label) for (label,) in labels),
        tuple(_entities(*_entity_rows(database, layer))),
        tuple(relations(database, layer)),
    )


def facts(database: Database, layer: int, document: str, annotator: str) -> Generator[LayerFact]:
    """Yield the facts of one layer from the tables."""
    yield from other_facts(database, layer, document, annotator)
    for entity in entities(database, layer):
        yield EntityFact(document, annotator, entity)


def other_facts(
    database: Database, layer: int, document: str, annotator: str
) -> Generator[LayerFact]:
    """Yield the facts of one layer that are no entities."""
    here = (document, annotator)
    row = database.row("SELECT status, skip_reason, note, unsure FROM layers WHERE number=?", layer)
    if row is None:
        return
    status, skip_reason, note, unsure = row
    if status is not None:
        yield StatusFact(*here, cast("Status", status), str(skip_reason))
    if note is not None:
        yield NoteFact(*here, str(note))
    if unsure:
        yield UnsureFact(*here)
    for (label,) in database.rows("SELECT label FROM document_labels WHERE layer=?", layer):
        yield DocumentLabelFact(*here, str(label))
    for relation in relations(database, layer):
        yield RelationFact(*here, relation)
    for row in database.rows('SELECT start, "end", label FROM rejections WHERE layer=?', layer):
        start, end, label = cast("tuple[int, int, str]", row)
        yield RejectionFact(*here, Span(start, end), label)


def entities(database: Database, layer: int) -> list[Entity]:
    """Return the entities of a layer by start, longer first, label, id.

    Rows come by id; to sort them once for each column takes less time than entities, or in SQL.
    """
    rows, rest = _entity_rows(database, layer)
    rows.sort(key=itemgetter(1))
    rows.sort(key=itemgetter(3), reverse=True)
    rows.sort(key=itemgetter(2))
    return _entities(rows, rest)


def _entity_rows(database: Database, layer: int) -> tuple[list[_Short], dict[str, _Long]]:
    """Return what every entity of a layer has, by id, and the rest of those that have more.

    What is mostly empty is read where it is not: columns take most of the time.
    """
    with database.snapshot():
        rows = cast("list[_Short]", database.rows(_IN_SHORT, layer))
        rest = {row[0]: row for row in cast("list[_Long]", database.rows(_REST, layer))}
    return rows, rest


def _entities(rows: Iterable[_Short], rest: Mapping[str, _Long]) -> list[Entity]:
    return [
        Entity(row[0], row[1], Span(row[2], row[3]), {}, row[4], None, False, "", {})  # noqa: FBT003
        if (more := rest.get(row[0])) is None
        else _whole(row, more)
        for row in rows
    ]


def relations(database: Database, layer: int) -> Generator[Relation]:
    """Yield the relations of a layer, in no order."""
    query = f"SELECT {_RELATION} FROM relations WHERE layer=?"
    for row in cast("list[tuple[int, str, str, str, str, *_Rest]]", database.rows(query, layer)):
        _, id, label, source, target, attributes, origin, by, unsure, note, meta = row
        yield Relation(
            id,
            label,
            source,
            target,
            decode_attributes(attributes),
            origin,
            by,
            bool(unsure),
            note,
            decode_json(meta),
        )


type _Rest = tuple[str, Origin, str | None, int, str, str]
type _Short = tuple[str, str, int, int, Origin]
type _Long = tuple[str, str, str | None, int, str, str]


def _whole(short: _Short, long: _Long) -> Entity:
    id, label, start, end, origin = short
    _, attributes, by, unsure, note, meta = long
    place, values = Span(start, end), decode_attributes(attributes)
    return Entity(id, label, place, values, origin, by, bool(unsure), note, decode_json(meta))


def _rejection_row(layer: int, fact: RejectionFact) -> Row:
    return (layer, fact.span.start, fact.span.end, fact.label)


def _expect_one(changed: int) -> None:
    if changed != 1:
        raise StaleEditError(
            sentence("This step no longer fits: what it would change has changed since.")
        )


def layer_facts(facts: Iterable[Fact]) -> Generator[LayerFact]:
    """Yield only those facts that belong to a layer."""
    for fact in facts:
        if not isinstance(fact, PROJECT_FACTS):
            yield fact
