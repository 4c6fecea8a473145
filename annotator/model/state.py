"""The facts that edits lead to one after the other, each fitting what was there before it."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.model.carrying import AS_SAID, Carrying
from annotator.model.edit import Edit, Fact, FactKey, SchemaFact, check_fit
from annotator.model.schema import Schema


class State:
    """The facts of a project, or of a part of it, by key.

    An edit speaks the words of the schema that was in force when it was made, so what it meets is
    read by the schemas so far.
    """

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._said: dict[FactKey, Fact] = {fact.key: fact for fact in facts}
        self._schemas: list[Schema] = []
        self._carrying = AS_SAID
        self._learn(self._said.values())

    @property
    def facts(self) -> dict[FactKey, Fact]:
        """The facts in the words of the schema in force."""
        if not self._carrying:
            return self._said
        read = map(self._carrying.fact, self._said.values())
        return {fact.key: fact for fact in read}

    def apply(self, edit: Edit) -> None:
        """Take away and add what the edit says.

        Raises `StaleEditError`, with nothing changed, where a removed fact is not there as
        described or an added one meets another with its key.
        """
        self.check(edit)
        for fact in edit.removed:
            del self._said[fact.key]
        for fact in edit.added:
            self._said[fact.key] = fact
        self._learn(edit.added)

    def check(self, edit: Edit) -> None:
        """Raise `StaleEditError` if the edit does not fit this state."""
        check_fit(edit, self._standing)

    def _standing(self, key: FactKey) -> Fact | None:
        fact = self._said.get(key)
        return fact and self._carrying.in_place(fact)

    def _learn(self, facts: Iterable[Fact]) -> None:
        new = [fact.schema for fact in facts if isinstance(fact, SchemaFact)]
        if new:
            self._schemas = sorted([*new, *self._schemas], key=lambda one: -one.version)
            self._carrying = Carrying.under(self._schemas)


def replay(edits: Iterable[Edit]) -> State:
    """Return the state that the edits lead to, from nothing.

    Raises `StaleEditError` at the first that does not apply.
    """
    state = State()
    for edit in edits:
        state.apply(edit)
    return state
