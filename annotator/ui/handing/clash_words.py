"""A clash in plain words: who worked where, and what each side says of a contested place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from annotator.model.contest import Place
from annotator.model.edit import (
    DocumentLabelFact,
    EntityFact,
    Fact,
    LoggedEdit,
    NoteFact,
    RejectionFact,
    RelationFact,
    StatusFact,
    UnsureFact,
)
from annotator.model.entity import AttributeValue, Entity, Relation
from annotator.model.schema import GOLD, Schema, in_language
from annotator.model.span import Span
from annotator.project.clashes import Waiting
from annotator.ui.annotate.choice_names import choice_name
from annotator.ui.annotate.marks import label_names, relation_name
from annotator.ui.annotate.queue_model import status_name
from annotator.ui.review.words import listed
from annotator.ui.translation import isolated, language, number, tr, when

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A contested place: what it is, what both sides say; ``now`` is empty unless it is neither."""

    place: str
    winner: str
    loser: str
    stands: str
    now: str = ""


def person(waiting: Waiting) -> str:
    """Return whose layer it is."""
    name = waiting.clash.annotator
    return tr("gold") if name == GOLD else name


def contested(waiting: Waiting) -> str:
    """Return how many places both sides contest."""
    places = len(waiting.contest.places)
    return tr("{n} places", n=places) if places else tr("nothing contradicts")


def about(waiting: Waiting) -> str:
    """Return what the lead should know of a clash before ruling it."""
    if waiting.contest.places:
        return tr("A tick marks what stands now. All else that either side did stands as well.")
    return tr("What both sides did stands beside each other; nothing is left to choose.")


def side(line: Sequence[LoggedEdit], here: str) -> str:
    """Return where and when a line of edits was made, in two lines."""
    now = datetime.now().astimezone()
    last = datetime.fromisoformat(line[-1].time).astimezone()
    edits = tr("{n} edits, the last {when}", n=len(line), when=when(last, now))
    authors = listed(isolated(name) for name in dict.fromkeys(one.author for one in line) if name)
    return "\n".join((_where(line, here), f"{authors} · {edits}" if authors else edits))


def _where(line: Sequence[LoggedEdit], here: str) -> str:
    copies = {edit.copy for edit in line}
    if copies == {here}:
        return tr("In this file")
    if len(copies) > 1:
        return tr("In {n} copies", n=len(copies))
    return tr("In the copy {id}", id=isolated(line[-1].copy[:4]))


def rows(waiting: Waiting, schema: Schema) -> list[PlaceRow]:
    """Return the contested places in words."""
    speaker = _Speaker(waiting, schema)
    return [speaker.row(place) for place in waiting.contest.places]


class _Speaker:
    """Says facts of one document; only what differs where both sides have an entity there."""

    def __init__(self, waiting: Waiting, schema: Schema) -> None:
        self._text = waiting.document.text
        self._entities = waiting.contest.entities
        self._schema = schema
        self._labels = label_names(schema)

    def row(self, place: Place) -> PlaceRow:
        stands = "winner" if place.now == place.winner else "loser"
        neither = place.now not in (place.winner, place.loser)
        return PlaceRow(
            self._place(place.winner or place.loser or place.now),
            self._said(place.winner, place.loser),
            self._said(place.loser, place.winner),
            "" if neither else stands,
            self._said(place.now, None) if neither else "",
        )

    def _place(self, fact: Fact | None) -> str:
        match fact:
            case EntityFact():
                return self._quoted(fact.entity.span)
            case RelationFact():
                return tr("Relation")
            case StatusFact():
                return tr("Status of the document")
            case NoteFact():
                return tr("Note on the document")
            case UnsureFact():
                return tr("Mark on the document")
            case DocumentLabelFact():
                return tr("Label of the document")
            case RejectionFact():
                return self._quoted(fact.span)
            case _:
                return ""

    def _said(self, fact: Fact | None, other: Fact | None) -> str:
        match fact:
            case EntityFact():
                return self._entity(fact.entity, other)
            case RelationFact():
                return self._relation(fact.relation)
            case StatusFact():
                name = status_name(fact.status)
                return f"{name}: {fact.skip_reason}" if fact.skip_reason else name
            case NoteFact():
                return fact.text
            case UnsureFact():
                return tr("Marked as unsure")
            case DocumentLabelFact():
                found = self._schema.document_label(fact.label)
                return in_language(found.name, language(), fact.label) if found else fact.label
            case RejectionFact():
                return tr("suggestion rejected: {label}", label=self._name(fact.label))
            case _:
                return tr("not there")

    def _entity(self, entity: Entity, other: Fact | None) -> str:
        there = other.entity if isinstance(other, EntityFact) else None
        said = [*self._differing(entity, there)] if there else []
        alike = there and (entity.span, entity.label) == (there.span, there.label)
        if not alike or not said:
            quoted = self._quoted(entity.span)
            said.insert(0, tr("{label}: {words}", label=self._name(entity.label), words=quoted))
        return listed(said)

    def _differing(self, one: Entity, other: Entity) -> Iterator[str]:
        names = self._attribute_names(one.label)
        for key in sorted({*one.attributes, *other.attributes}):
            mine, theirs = one.attributes.get(key), other.attributes.get(key)
            if mine != theirs and (mine is not None or one.label == other.label):
                yield tr("{key}: {value}", key=names(key), value=self._value(key, mine))
        if one.note != other.note:
            yield tr("note: {text}", text=one.note or tr("none"))
        if one.unsure != other.unsure:
            yield tr("unsure") if one.unsure else tr("sure")

    def _attribute_names(self, label: str) -> Callable[[str], str]:
        found = self._schema.label(label)
        names = {one.key: one.name for one in found.attributes} if found else {}
        return lambda key: in_language(names.get(key, {}), language(), key)

    def _value(self, key: str, value: AttributeValue | None) -> str:
        if value is None:
            return tr("none")
        if isinstance(value, Span):
            return self._quoted(value)
        if isinstance(value, bool):
            return tr("yes") if value else tr("no")
        return isolated(choice_name(key, value))

    def _relation(self, relation: Relation) -> str:
        ends = [self._entities.get(id) for id in (relation.source, relation.target)]
        source, target = (self._quoted(one.span) if one else "?" for one in ends)
        name = relation_name(relation.label, self._schema)
        return tr("{source} — {relation} — {target}", source=source, relation=name, target=target)

    def _name(self, label: str) -> str:
        return self._labels.get(label, label)

    def _quoted(self, span: Span) -> str:
        words = " ".join(span.of(self._text).split())
        return f"«{words if len(words) <= _LONGEST else words[:_LONGEST] + '…'}»"


def place_of(waiting: Waiting) -> int:
    """Return the code point at which the first contested place begins, 0 where it has none."""
    facts = (
        fact
        for place in waiting.contest.places
        for fact in (place.now, place.winner, place.loser)
        if isinstance(fact, EntityFact)
    )
    first = next(facts, None)
    return first.entity.span.start if first else 0


def total(waiting: Sequence[Waiting]) -> str:
    """Return how many clashes are left, and how many of them contradict each other anywhere."""
    count = sum(bool(one.contest.places) for one in waiting)
    left = tr("{n} clashes wait for a ruling.", n=len(waiting))
    contested = tr("In {count} of them both sides changed the same place.", count=number(count))
    return f"{left} {contested}"
