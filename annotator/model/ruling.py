"""Rulings: what a lead decided once for all disagreements of one cause, with examples."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.span import Span


@dataclass(frozen=True, slots=True)
class Part:
    """Words of an example, by code points of its context, with their label."""

    span: Span
    label: str


@dataclass(frozen=True, slots=True)
class Example:
    """A ruled case: the words around it, what is right there and what is not."""

    context: str
    right: tuple[Part, ...]
    wrong: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """What holds wherever people disagree over these ``labels`` for this ``cause``.

    ``detail`` tells causes apart further (the attribute, the relation); ``choice`` is the answer,
    in the words of `agreement.rulings`. With ``warns`` entities against it get a warning.
    """

    cause: str
    labels: tuple[str, ...]
    detail: str
    choice: str
    why: str = ""
    examples: tuple[Example, ...] = ()
    warns: bool = False
