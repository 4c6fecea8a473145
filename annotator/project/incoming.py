"""From records of a file to what the project takes in: ids, names, the schema's labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.errors import AnnotatorError, RefusedFileError, sentence
from annotator.formats.format import LayerRecord, Record
from annotator.model import rules
from annotator.model.document import Document
from annotator.model.edit import (
    DocumentLabelFact,
    EntityFact,
    LayerFact,
    NoteFact,
    RejectionFact,
    RelationFact,
    StatusFact,
    UnsureFact,
)
from annotator.model.schema import GOLD
from annotator.project.mapping import Mapped
from annotator.store.import_batch import Incoming
from annotator.store.project_store import ProjectStore


class MissingAnnotatorError(AnnotatorError):
    """A line holds entities, and neither it nor the person says whose they are."""


@dataclass(slots=True)
class AnnotatedFile:
    """What one annotated file brought so far; ``repeated`` are ids that were there already."""

    repeated: list[str] = field(default_factory=list[str])
    texts: dict[str, str] = field(default_factory=dict[str, str])
    layers: dict[tuple[str, str], tuple[LayerFact, ...]] = field(
        default_factory=dict[tuple[str, str], tuple[LayerFact, ...]]
    )


@dataclass(slots=True)
class Intake:
    """Decides for each record whether it is new, known, or refused.

    ``as_name`` wins over the annotator that a line names. It remembers what this import brought
    so far, so that the second of two equal files is noticed too.
    """

    store: ProjectStore
    mapped: Mapped
    as_name: str | None = None
    repeated: list[str] = field(default_factory=list[str])
    same_text: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    _texts: dict[str, str] = field(default_factory=dict[str, str])
    _ids: dict[str, str] = field(default_factory=dict[str, str])
    _layers: dict[tuple[str, str], tuple[LayerFact, ...]] = field(
        default_factory=dict[tuple[str, str], tuple[LayerFact, ...]]
    )

    def __post_init__(self) -> None:
        self._texts = self.store.texts_by_id()
        self._ids = {sha256: id for id, sha256 in self._texts.items()}

    def raw(self, record: Record) -> Incoming | None:
        """Take a raw text: a clash of ids gets ``-2``, ``-3``; None if the project has it."""
        sha256 = record.document.sha256
        id, number = record.document.id, 1
        while self._texts.get(id, sha256) != sha256:
            number += 1
            id = f"{record.document.id}-{number}"
        if id in self._texts:
            self.repeated.append(id)
            return None
        return self._new(replace(record.document, id=id), sha256)

    def annotated(self, record: Record, whole: AnnotatedFile) -> Incoming | None:
        """Take a line of an annotated file; None if it brings nothing new.

        Raises `AnnotatorError` where the line must be refused.
        """
        sha256 = record.document.sha256
        id = record.document.id
        if self._texts.get(id, whole.texts.get(id, sha256)) != sha256:
            raise RefusedFileError(sentence("“{id}” is there already with another text."), id=id)
        facts, annotator = self._facts(record)
        suggestions = self.mapped.suggestions(record.suggestions)
        for one in suggestions:
            rules.check_suggestion(one, record.document.text, self.mapped.schema)
        if annotator is not None and (id, annotator) in whole.layers:
            raise RefusedFileError(
                sentence("“{id}” as {annotator} labelled it stands twice in the file."),
                id=id,
                annotator=annotator,
            )
        known = annotator is None or self._known(id, annotator, facts)
        new = id not in self._texts and id not in whole.texts
        if not new and known and not suggestions:
            whole.repeated.append(id)
            return None
        whole.texts[id] = sha256
        if annotator is not None:
            whole.layers[id, annotator] = facts
        return Incoming(
            id,
            record.document if new else None,
            sha256,
            None if known else annotator,
            () if known else facts,
            suggestions,
        )

    def keep(self, whole: AnnotatedFile) -> None:
        """Remember what a file brought, once all of it was taken."""
        self.repeated += whole.repeated
        for id, sha256 in whole.texts.items():
            if id not in self._texts:
                self._note_text(id, sha256)
        self._layers.update(whole.layers)

    def _new(self, document: Document, sha256: str) -> Incoming:
        self._note_text(document.id, sha256)
        return Incoming(document.id, document, sha256)

    def _note_text(self, id: str, sha256: str) -> None:
        if sha256 in self._ids:
            self.same_text.append((id, self._ids[sha256]))
        self._texts[id] = sha256
        self._ids.setdefault(sha256, id)

    def _facts(self, record: Record) -> tuple[tuple[LayerFact, ...], str | None]:
        layer = record.layer
        if layer is None:
            return (), None
        layer = self.mapped.apply(layer)
        if layer.annotator is None and not _says_something(layer):
            return (), None
        annotator = self.as_name or layer.annotator
        if annotator is None:
            raise MissingAnnotatorError(
                sentence("The file does not say who labelled it; name the annotator (--as).")
            )
        if annotator != GOLD:
            rules.check_annotator(annotator)
        text, schema = record.document.text, self.mapped.schema
        rules.check_layer(layer.entities, layer.relations, layer.document_labels, text, schema)
        return facts_of(record.document.id, annotator, layer), annotator

    def _known(self, id: str, annotator: str, facts: tuple[LayerFact, ...]) -> bool:
        """Say whether the project has exactly this layer; refuse where it has another one."""
        there = self._layers.get((id, annotator))
        if there is None:
            facts_there = self.store.facts(id, annotator) if id in self._texts else ()
            # what was rejected is the annotator's own, and no file tells it
            there = tuple(one for one in facts_there if not isinstance(one, RejectionFact))
        if not there:
            return False
        if _by_key(there) == _by_key(facts):
            return True
        if all(isinstance(fact, StatusFact) and fact.status == "new" for fact in there):
            return False
        raise RefusedFileError(
            sentence("{annotator} has labelled “{id}” otherwise in this project."),
            annotator=annotator,
            id=id,
        )


def facts_of(document: str, annotator: str, layer: LayerRecord) -> tuple[LayerFact, ...]:
    """Return the facts that make up a layer as a file tells it."""
    here = (document, annotator)
    facts: list[LayerFact] = [StatusFact(*here, layer.status, layer.skip_reason)]
    if layer.note:
        facts.append(NoteFact(*here, layer.note))
    if layer.unsure:
        facts.append(UnsureFact(*here))
    facts += [DocumentLabelFact(*here, label) for label in layer.document_labels]
    facts += [EntityFact(*here, entity) for entity in layer.entities]
    facts += [RelationFact(*here, relation) for relation in layer.relations]
    return tuple(facts)


def _says_something(layer: LayerRecord) -> bool:
    return bool(
        layer.entities
        or layer.relations
        or layer.document_labels
        or layer.note
        or layer.unsure
        or layer.status != "new"
    )


def _by_key(facts: Sequence[LayerFact]) -> Mapping[tuple[str, ...], LayerFact]:
    return {fact.key: fact for fact in facts}
