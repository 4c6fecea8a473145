"""Entities (labelled spans) and the relations between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from annotator.model.document import Json
from annotator.model.span import Span
from annotator.model.value import value

type AttributeValue = str | bool | Span
"""Text and choice are strings, number an exact decimal string, flag a bool, span a `Span`."""

type Attributes = Mapping[str, AttributeValue]

type Origin = Literal["hand", "accepted", "corrected", "propagated", "bulk", "review", "imported"]
"""How an entity or relation came to be; see contract.md, section 2."""

ORIGINS: tuple[Origin, ...] = (
    "hand",
    "accepted",
    "corrected",
    "propagated",
    "bulk",
    "review",
    "imported",
)


@value()
class Entity:
    """A span with a label. ``by`` names the suggester that it came from; ``id`` is unique in a layer."""

    id: str
    label: str
    span: Span
    attributes: Attributes = field(default_factory=dict[str, AttributeValue])
    origin: Origin = "hand"
    by: str | None = None
    unsure: bool = False
    note: str = ""
    meta: Mapping[str, Json] = field(default_factory=dict[str, Json])

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Sort key of the contract: by start, longer first, label, id."""
        return (self.span.start, -self.span.end, self.label, self.id)


@dataclass(frozen=True, slots=True)
class Relation:
    """A labelled link from the entity ``source`` to the entity ``target`` (ids of one layer)."""

    id: str
    label: str
    source: str
    target: str
    attributes: Attributes = field(default_factory=dict[str, AttributeValue])
    origin: Origin = "hand"
    by: str | None = None
    unsure: bool = False
    note: str = ""
    meta: Mapping[str, Json] = field(default_factory=dict[str, Json])


@value()
class Suggestion:
    """What a program proposes; not an entity until a person accepts it.

    ``owner`` is None for everyone, or the annotator whose memory made it. ``score`` lies in
    [0, 1]. ``reason`` is one sentence for a person, as `model.reason.Reason` is written.
    """

    label: str
    span: Span
    by: str
    score: float
    attributes: Attributes = field(default_factory=dict[str, AttributeValue])
    reason: str = ""
    owner: str | None = None

    @property
    def id(self) -> str:
        """What names it in views: its place and label, whoever proposes it."""
        return suggestion_id(self.span, self.label)

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Sort key of the contract: by start, longer first, label, by."""
        return (self.span.start, -self.span.end, self.label, self.by)


def suggestion_id(span: Span, label: str) -> str:
    """Return what names the suggestions for a place in views."""
    return f"~{span.start}-{span.end}-{label}"
