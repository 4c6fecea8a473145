"""A schema that is being changed: every step can be taken back, nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, NamedTuple

from annotator.model.schema import Schema

type Kind = Literal["schema", "labels", "relations", "document_labels", "versions"]


class Spot(NamedTuple):
    """What of a schema is looked at: the schema itself, or one of its parts by number from 0."""

    kind: Kind
    number: int = 0


@dataclass(frozen=True, slots=True)
class _Step:
    """What the schema was before the step, and where the step was made."""

    before: Schema
    spot: Spot


class Draft:
    """What a schema is to become. Typing in one field is one step until the field is left."""

    def __init__(self, stored: Schema, schema: Schema | None = None) -> None:
        self.stored = stored
        self.schema = schema or stored
        self.saved_at: datetime | None = None
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._open: tuple[Spot, str] | None = None

    @property
    def changed(self) -> bool:
        """Whether it says anything else than the stored schema."""
        return replace(self.schema, version=self.stored.version) != self.stored

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def take(self, schema: Schema, spot: Spot, field: str = "") -> bool:
        """Make a step to ``schema`` at a spot; False if it says what is there already.

        With the name of a ``field`` it goes on with the step that was begun in that field.
        """
        if schema == self.schema:
            return False
        if not field or self._open != (spot, field):
            self._done.append(_Step(self.schema, spot))
        self._open = (spot, field) if field else None
        self._undone.clear()
        self.schema = schema
        return True

    def end_step(self) -> None:
        """Let what is typed next be another step."""
        self._open = None

    def undo(self) -> Spot | None:
        """Take the last step back; return where it was made."""
        return self._turn(self._done, self._undone)

    def redo(self) -> Spot | None:
        """Do again what was taken back; return where it was made."""
        return self._turn(self._undone, self._done)

    def _turn(self, source: list[_Step], target: list[_Step]) -> Spot | None:
        self._open = None
        if not source:
            return None
        step = source.pop()
        target.append(_Step(self.schema, step.spot))
        self.schema = step.before
        return step.spot
