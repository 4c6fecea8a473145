"""Edits: the only way anything in a project changes.

The state of a project is a set of typed facts. An `Edit` takes some away and adds others; its
inverse swaps the two; the log of edits is the history. Every fact has a `key`: the place in the
state that it fills, so two facts with one key exclude each other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from annotator.errors import StaleEditError, sentence
from annotator.model.entity import Entity, Relation
from annotator.model.ruling import Ruling
from annotator.model.schema import Schema
from annotator.model.span import Span

type Status = Literal["new", "started", "done", "skipped"]

STATUSES: tuple[Status, ...] = ("new", "started", "done", "skipped")

type FactKey = tuple[str, ...]
"""Where a fact stands in the state: its kind, document, annotator, and what tells it apart."""


@dataclass(frozen=True, slots=True)
class EntityFact:
    """An entity stands in a layer."""

    kind: ClassVar[str] = "entity"
    document: str
    annotator: str
    entity: Entity

    @property
    def key(self) -> FactKey:
        """One entity for an id in a layer."""
        return (self.kind, self.document, self.annotator, self.entity.id)


@dataclass(frozen=True, slots=True)
class RelationFact:
    """A relation stands in a layer."""

    kind: ClassVar[str] = "relation"
    document: str
    annotator: str
    relation: Relation

    @property
    def key(self) -> FactKey:
        """One relation for an id in a layer."""
        return (self.kind, self.document, self.annotator, self.relation.id)


@dataclass(frozen=True, slots=True)
class StatusFact:
    """A layer exists and has a status; without this fact there is no layer."""

    kind: ClassVar[str] = "status"
    document: str
    annotator: str
    status: Status
    skip_reason: str = ""

    @property
    def key(self) -> FactKey:
        """One status for a layer."""
        return (self.kind, self.document, self.annotator)


@dataclass(frozen=True, slots=True)
class NoteFact:
    """A layer has a note."""

    kind: ClassVar[str] = "note"
    document: str
    annotator: str
    text: str

    @property
    def key(self) -> FactKey:
        """One note for a layer."""
        return (self.kind, self.document, self.annotator)


@dataclass(frozen=True, slots=True)
class UnsureFact:
    """A layer is marked unsure."""

    kind: ClassVar[str] = "unsure"
    document: str
    annotator: str

    @property
    def key(self) -> FactKey:
        """One mark for a layer."""
        return (self.kind, self.document, self.annotator)


@dataclass(frozen=True, slots=True)
class DocumentLabelFact:
    """A layer gives the document a document label."""

    kind: ClassVar[str] = "document_label"
    document: str
    annotator: str
    label: str

    @property
    def key(self) -> FactKey:
        """Each label once in a layer."""
        return (self.kind, self.document, self.annotator, self.label)


@dataclass(frozen=True, slots=True)
class RejectionFact:
    """The annotator does not want this label on this span suggested, whoever proposes it."""

    kind: ClassVar[str] = "rejection"
    document: str
    annotator: str
    span: Span
    label: str

    @property
    def key(self) -> FactKey:
        """One rejection for a span and label in a layer."""
        place = (str(self.span.start), str(self.span.end), self.label)
        return (self.kind, self.document, self.annotator, *place)


@dataclass(frozen=True, slots=True)
class BinFact:
    """A document lies in the bin."""

    kind: ClassVar[str] = "bin"
    document: str

    @property
    def key(self) -> FactKey:
        """A document lies there or not."""
        return (self.kind, self.document)


@dataclass(frozen=True, slots=True)
class TitleFact:
    """A person calls a document so in lists, not as its text begins."""

    kind: ClassVar[str] = "title"
    document: str
    title: str

    @property
    def key(self) -> FactKey:
        """One title for a document, whoever gave it."""
        return (self.kind, self.document)


@dataclass(frozen=True, slots=True)
class SchemaFact:
    """The project's schema in force."""

    kind: ClassVar[str] = "schema"
    schema: Schema

    @property
    def key(self) -> FactKey:
        """One schema is in force."""
        return (self.kind,)


@dataclass(frozen=True, slots=True)
class RulingFact:
    """A ruling of the lead stands: it is in the guideline of its labels."""

    kind: ClassVar[str] = "ruling"
    ruling: Ruling

    @property
    def key(self) -> FactKey:
        """One ruling for a cause, its labels and its detail; no document bears it."""
        ruling = self.ruling
        return (self.kind, "", "", ruling.cause, ruling.detail, *ruling.labels)


type LayerFact = (
    EntityFact
    | RelationFact
    | StatusFact
    | NoteFact
    | UnsureFact
    | DocumentLabelFact
    | RejectionFact
)
type ProjectFact = BinFact | TitleFact | SchemaFact | RulingFact
type Fact = LayerFact | ProjectFact

PROJECT_FACTS = (BinFact, TitleFact, SchemaFact, RulingFact)
"""The kinds of facts that belong to no layer."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One change: facts removed and facts added. ``name`` is a key that the window translates."""

    name: str
    removed: tuple[Fact, ...] = ()
    added: tuple[Fact, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.removed or self.added)

    @property
    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        return Edit(self.name, removed=self.added, added=self.removed)

    @property
    def layers(self) -> frozenset[tuple[str, str]]:
        """(document, annotator) of every layer that the edit touches."""
        return frozenset(
            (fact.document, fact.annotator)
            for fact in (*self.removed, *self.added)
            if not isinstance(fact, PROJECT_FACTS)
        )

    def by_layer(self) -> dict[tuple[str, str], Edit]:
        """Return the edit's part in each layer that it touches, by (document, annotator)."""
        parts: dict[tuple[str, str], tuple[list[Fact], list[Fact]]] = {}
        for side, facts in enumerate((self.removed, self.added)):
            for fact in facts:
                if not isinstance(fact, PROJECT_FACTS):
                    here = (fact.document, fact.annotator)
                    parts.setdefault(here, ([], []))[side].append(fact)
        return {
            here: Edit(self.name, tuple(removed), tuple(added))
            for here, (removed, added) in parts.items()
        }


@dataclass(frozen=True, slots=True)
class LoggedEdit:
    """An edit as the log keeps it.

    ``id`` is random and unique everywhere; ``copy`` names the copy of the project in which it was
    made and ``counter`` counts the edits of that copy from 1; ``before`` is the id of the edit
    before it in that file; ``time`` is UTC in ISO 8601 with microseconds; ``undoes`` is the id of
    the edit that it takes back. ``merged`` says that it came from another file; ``seen`` are the ids
    of the newest edits of its layers that the file had then.
    """

    id: str
    copy: str
    counter: int
    before: str | None
    author: str
    time: str
    edit: Edit
    undoes: str | None = None
    merged: bool = field(default=False, compare=False)
    seen: tuple[str, ...] = ()


def check_fit(edit: Edit, standing: Callable[[FactKey], Fact | None]) -> None:
    """Raise `StaleEditError` if the edit does not fit the facts that ``standing`` finds by key.

    A removed fact must be there as described, and no added one may meet another with its key.
    """
    removed = {fact.key for fact in edit.removed}
    if any(standing(fact.key) != fact for fact in edit.removed) or any(
        fact.key not in removed and standing(fact.key) is not None for fact in edit.added
    ):
        raise StaleEditError(
            sentence("This step no longer fits: what it would change has changed since.")
        )
