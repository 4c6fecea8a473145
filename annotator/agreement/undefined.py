"""What a measure gives when it has no value: the reason, never 1.0 and never NaN."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard

from annotator.errors import sentence


@dataclass(frozen=True, slots=True)
class Undefined:
    """A measure that is not defined; ``why`` is one English sentence marked for translation."""

    why: str


type Value = float | Undefined
"""A measure's value, or why it has none."""

NO_DOCUMENTS = Undefined(sentence("There is no document that both have finished."))
NO_ENTITIES = Undefined(sentence("Neither layer holds an entity that counts here."))
NO_REFERENCE = Undefined(sentence("The first layer holds no entity that counts here."))
NO_ANSWER = Undefined(sentence("The second layer holds no entity that counts here."))
NOTHING_TO_RATE = Undefined(sentence("There is nothing that two annotators have both rated."))
ONE_CATEGORY = Undefined(
    sentence("Everybody used one and the same category throughout, so chance explains everything.")
)
ONE_LABEL = Undefined(
    sentence("With one label, tokens that somebody marked leave no room for agreement by chance.")
)
OVERLAPPING_UNITS = Undefined(
    sentence("Entities of one annotator overlap, and this measure knows no overlapping units.")
)
NO_UNITS = Undefined(sentence("Nobody who has finished a document in common marked anything."))
FEW_DOCUMENTS = Undefined(sentence("An interval needs at least 8 documents in common."))


def defined(value: Value) -> TypeGuard[float]:
    """Say whether the measure has a value."""
    return not isinstance(value, Undefined)


def number(value: Value) -> float | None:
    """Return the value, or None where it is not defined."""
    return None if isinstance(value, Undefined) else value
