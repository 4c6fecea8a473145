"""What was said under earlier schemas, read in the words of the one in force.

Labels are renamed and united while people work, in several copies of a project at once; what they
said is never rewritten. A key that the schema in force does not know is looked up among the former
keys of its labels, then in every other schema that the project ever had: there it stood for a
label whose other keys may be known. So work under a renamed label is carried over, also where two
copies renamed it differently, and going back to an earlier schema gives everything its old place.
A key of which no schema knows an heir stays as it is.

Attributes keep their keys and values, also those that the label in force lacks: they stay with the
entity, go into exports, and come to the fore again with an attribute of that key.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.model.edit import (
    DocumentLabelFact,
    Edit,
    EntityFact,
    Fact,
    LoggedEdit,
    RejectionFact,
    RelationFact,
    RulingFact,
)
from annotator.model.ruling import Example, Part, Ruling
from annotator.model.schema import DocumentLabel, Label, RelationLabel, Schema

type Heirs = Mapping[str, str]
"""Former key -> key in force; what it lacks stays as it is."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """How old keys are read, for each kind of label; false where none is read otherwise."""

    labels: Heirs = field(default_factory=dict[str, str])
    relations: Heirs = field(default_factory=dict[str, str])
    document_labels: Heirs = field(default_factory=dict[str, str])

    def __bool__(self) -> bool:
        return bool(self.labels or self.relations or self.document_labels)

    @classmethod
    def under(cls, schemas: Iterable[Schema]) -> Carrying:
        """Return how keys are read under the first of all schemas of a project, newest first."""
        known = list(schemas)
        return cls(
            _heirs([one.labels for one in known]),
            _heirs([one.relations for one in known]),
            _heirs([one.document_labels for one in known]),
        )

    def fact(self, fact: Fact) -> Fact:
        """Return a fact in the words of the schema in force; it may take another's place."""
        match fact:
            case DocumentLabelFact() if fact.label in self.document_labels:
                return replace(fact, label=self.document_labels[fact.label])
            case RejectionFact():
                return replace(fact, label=self._rejected(fact.label))
            case RulingFact():
                return RulingFact(self._ruling(fact.ruling))
            case _:
                return self.in_place(fact)

    def in_place(self, fact: Fact) -> Fact:
        """Return a fact so, if its label does not tell it apart from others; else as it is."""
        match fact:
            case EntityFact() if fact.entity.label in self.labels:
                entity = replace(fact.entity, label=self.labels[fact.entity.label])
                return replace(fact, entity=entity)
            case RelationFact() if fact.relation.label in self.relations:
                relation = replace(fact.relation, label=self.relations[fact.relation.label])
                return replace(fact, relation=relation)
            case _:
                return fact

    def edit(self, edit: Edit) -> Edit:
        """Return an edit in the words of the schema in force, each place once."""
        if not self:
            return edit
        return Edit(edit.name, self._each(edit.removed), self._each(edit.added))

    def logged(self, logged: LoggedEdit) -> LoggedEdit:
        """Return a logged edit so."""
        return replace(logged, edit=self.edit(logged.edit)) if self else logged

    def _each(self, facts: Iterable[Fact]) -> tuple[Fact, ...]:
        carried = map(self.fact, facts)
        return tuple({fact.key: fact for fact in carried}.values())

    def _rejected(self, label: str) -> str:
        """Read what is rejected: a label, or of a relation its label, a blank and where it is."""
        key, blank, rest = label.partition(" ")
        return (
            f"{self.relations.get(key, key)}{blank}{rest}" if blank else self.labels.get(key, key)
        )

    def _ruling(self, ruling: Ruling) -> Ruling:
        choice, blank, of = ruling.choice.partition(" ")
        detail, of_relation = ruling.detail, ruling.cause == "relation"
        return replace(
            ruling,
            labels=tuple(sorted({self.labels.get(key, key) for key in ruling.labels})),
            detail=self.relations.get(detail, detail) if of_relation else detail,
            choice=f"{choice}{blank}{self.labels.get(of, of) if choice == 'label' else of}",
            examples=tuple(self._example(one) for one in ruling.examples),
        )

    def _example(self, example: Example) -> Example:
        right, wrong = _parts(example.right, self.labels), _parts(example.wrong, self.labels)
        return replace(example, right=right, wrong=tuple(one for one in wrong if one not in right))


AS_SAID = Carrying()
"""Reads everything as it was said."""


def is_moot(fact: Fact) -> bool:
    """Say whether a fact has become empty by being read: a choice between labels that are one."""
    return (
        isinstance(fact, RulingFact) and fact.ruling.cause == "label" and not fact.ruling.labels[1:]
    )


def _heirs(versions: Sequence[Sequence[Label | RelationLabel | DocumentLabel]]) -> Heirs:
    """Return former key -> key in force; the nearest known key of a label's past is its heir."""
    known: dict[str, str] = {}
    for number, labels in enumerate(versions):
        for label in labels:
            names = (label.key, *label.formerly)
            heirs = (known[name] for name in names if name in known)
            heir = label.key if number == 0 else next(heirs, None)
            if heir is not None:
                known |= {name: heir for name in names if name not in known}
    return {old: new for old, new in known.items() if old != new}


def _parts(parts: Iterable[Part], heirs: Heirs) -> tuple[Part, ...]:
    return tuple(replace(part, label=heirs.get(part.label, part.label)) for part in parts)
