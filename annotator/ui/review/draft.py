"""What a reviewer is about to put into gold at one place."""

from __future__ import annotations

from dataclasses import replace

from annotator.agreement.disagreements import Link
from annotator.model.entity import Entity
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project.review import Choice, Place
from annotator.ui.annotate.edges import Move, moved


class Draft:
    """A choice at a place and, once edited, what became of it. Nothing is chosen beforehand."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.choice: Choice | None = None
        self.entities: tuple[Entity, ...] = ()
        self.links: tuple[Link, ...] = ()
        self.editing = False
        self.edited = False
        self.at = 0

    @property
    def ready(self) -> bool:
        """Whether something was chosen."""
        return self.choice is not None

    def choose(self, choice: Choice) -> bool:
        """Choose a version, all or none; False for a version that is not there."""
        if isinstance(choice, int) and not 0 <= choice < len(self.place.versions):
            return False
        self.choice, self.entities = choice, self.place.entities(choice)
        self.links = self.place.links_of(choice)
        self.editing = self.edited = False
        self.at = 0
        return True

    def begin_editing(self) -> bool:
        """Let keys act on the chosen entities, or on the first version that has any.

        False for relations, which have no edges to move.
        """
        if self.place.kind == "relation":
            return False
        if not self.entities:
            filled = (n for n, one in enumerate(self.place.versions) if one.entities)
            self.choose(next(filled))
        self.editing = True
        return True

    def step(self, step: int) -> None:
        """Make another entity of the draft the one that keys act on."""
        self.at = (self.at + step) % len(self.entities)

    def relabel(self, label: str, schema: Schema) -> None:
        """Give the current entity another label; attributes that this label lacks go."""
        kind = schema.label(label)
        known = {one.key for one in kind.attributes} if kind else set[str]()
        old = self.entities[self.at]
        kept = {key: value for key, value in old.attributes.items() if key in known}
        self._put(replace(old, label=label, attributes=kept))

    def move_edge(self, text: str, move: Move) -> None:
        """Move an edge of the current entity, where it can go further."""
        span = moved(text, self.entities[self.at].span, move)
        if span is not None:
            self.move(span)

    def move(self, span: Span) -> None:
        """Give the current entity another span."""
        self._put(replace(self.entities[self.at], span=span))

    def remove(self) -> None:
        """Take the current entity out; without any left, none is the choice."""
        left = tuple(one for number, one in enumerate(self.entities) if number != self.at)
        if not left:
            self.choose("none")
            return
        self.entities, self.at, self.edited = left, 0, True

    def _put(self, entity: Entity) -> None:
        changed = list(self.entities)
        changed[self.at] = entity
        self.entities, self.edited = tuple(changed), True
