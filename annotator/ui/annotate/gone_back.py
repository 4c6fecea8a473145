"""Where an undone or redone edit was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model.edit import Edit, EntityFact, Fact, RejectionFact
from annotator.model.entity import Entity
from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What to look at in one document, best first: entities made, suggestions opened, a place."""

    made: tuple[str, ...]
    opened: tuple[str, ...]
    place: Span | None


def whereabouts(edit: Edit, document: str) -> Whereabouts:
    """Return what an edit that was just applied shows in a document (its id)."""
    added, removed = _here(edit.added, document), _here(edit.removed, document)
    places = [(one.span, one.label) for one in removed]
    places += [(one.span, one.label) for one in edit.removed if isinstance(one, RejectionFact)]
    return Whereabouts(
        made=tuple(one.id for one in added),
        opened=tuple(f"~{span.start}-{span.end}-{label}" for span, label in places),
        place=removed[0].span if removed else None,
    )


def _here(facts: Iterable[Fact], document: str) -> list[Entity]:
    entities = (one for one in facts if isinstance(one, EntityFact))
    return [one.entity for one in entities if one.document == document]
