"""The schema: which labels, attributes, relations and document labels a project knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

type Words = Mapping[str, str]
"""A text in the interface languages: ``{"fa": …, "en": …}``."""

type AttributeType = Literal["text", "choice", "flag", "number", "span"]

GOLD = "gold"
"""The annotator name of the reviewed layer."""


def in_language(words: Words, language: str, otherwise: str = "") -> str:
    """Return the text in ``language``, else in any language, else ``otherwise``."""
    return words.get(language) or next((text for text in words.values() if text), otherwise)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A typed value on an entity or relation; ``filled_by`` names a suggester that fills it."""

    key: str
    name: Words
    type: AttributeType = "text"
    choices: tuple[str, ...] = ()
    filled_by: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of entity. ``colour`` is the light bar, ``#rrggbb``; ``hotkey`` one Latin character.

    ``formerly`` are keys of earlier versions, the newest first: of the label itself before it was
    renamed, of labels united with it.
    """

    key: str
    name: Words
    colour: str
    short: Words = field(default_factory=dict[str, str])
    hotkey: str | None = None
    help: Words = field(default_factory=dict[str, str])
    guideline: str | None = None
    attributes: tuple[Attribute, ...] = ()
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationLabel:
    """A kind of relation: ``sources`` and ``targets`` are label keys; empty means any."""

    key: str
    name: Words
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    help: Words = field(default_factory=dict[str, str])
    attributes: tuple[Attribute, ...] = ()
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentLabel:
    """A label of a whole document."""

    key: str
    name: Words
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Schema:
    """``version`` counts from 1 within a project; ``guidelines`` maps file names to their text."""

    name: str
    language: str = "fa"
    nesting: bool = True
    suffixes: Literal["in", "out"] = "out"
    labels: tuple[Label, ...] = ()
    relations: tuple[RelationLabel, ...] = ()
    document_labels: tuple[DocumentLabel, ...] = ()
    guidelines: Mapping[str, str] = field(default_factory=dict[str, str])
    version: int = 1

    @property
    def reference(self) -> str:
        """Name and version as exports write it, e.g. ``دولت و سکوها/1``."""
        return f"{self.name}/{self.version}"

    def label(self, key: str) -> Label | None:
        """Return the label with this key."""
        return next((label for label in self.labels if label.key == key), None)

    def label_with_hotkey(self, key: str) -> Label | None:
        """Return the label that has this hotkey, in whatever case."""
        return next((one for one in self.labels if (one.hotkey or "").upper() == key.upper()), None)

    def current(self, key: str) -> str | None:
        """Return the key now of the label that has or had this one; None where it is gone."""
        found = (one.key for one in self.labels if key == one.key or key in one.formerly)
        return next(found, None)

    def relation(self, key: str) -> RelationLabel | None:
        """Return the relation label with this key."""
        return next((relation for relation in self.relations if relation.key == key), None)

    def document_label(self, key: str) -> DocumentLabel | None:
        """Return the document label with this key."""
        return next((label for label in self.document_labels if label.key == key), None)
