"""A project as everything above the store sees it."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.model import rules
from annotator.model.clash import Clash
from annotator.model.document import Document
from annotator.model.layer import Layer
from annotator.model.schema import Schema
from annotator.project.session import AnnotationSession
from annotator.store.content import Assignment
from annotator.store.listings import DocumentRow, QueueRow
from annotator.store.project_store import ProjectStore

__all__ = [
    "SUFFIX",
    "Assignment",
    "Clash",
    "DocumentRow",
    "Project",
    "QueueRow",
    "with_suffix",
]

SUFFIX = ".annotator"
_OTHER_SUFFIX = re.compile(r"\.(?=[0-9]*[A-Za-z])[A-Za-z0-9]+$")


def with_suffix(path: Path, suffix: str = SUFFIX) -> Path:
    """Return the path with the suffix, if its name has none: what follows the dot of ۱.۲ is none."""
    if not path.name or _OTHER_SUFFIX.search(path.name):
        return path
    return path.with_name(path.name + suffix)


class Project:
    """An open project file: its documents, people, schema and the sessions of its annotators.

    Used from one thread; work in another thread opens the file again.
    """

    def __init__(self, store: ProjectStore) -> None:
        self.store = store

    @classmethod
    def create(cls, path: Path, schema: Schema, name: str | None = None) -> Project:
        """Make a new project file; raises `AnnotatorError` rather than overwrite one."""
        return cls(ProjectStore.create(path, name or path.stem, schema))

    @classmethod
    def open(cls, path: Path) -> Project:
        """Open a project file; raises `AnnotatorError` where it cannot be opened."""
        return cls(ProjectStore.open(path))

    def close(self) -> None:
        """Close the file; one whole file is left."""
        self.store.close()

    @property
    def path(self) -> Path:
        """Where the project file is."""
        return self.store.path

    def lies_at(self, path: Path) -> bool:
        """Say whether the file that is open is the one at a path."""
        return self.store.lies_at(path)

    def path_again(self) -> Path:
        """Return the path for work in another thread, which opens the file again.

        Raises `AnnotatorError` where the file is gone or another one lies in its place.
        """
        self.store.check_place()
        return self.path

    @property
    def name(self) -> str:
        """The project's name."""
        return self.store.name

    @property
    def schema(self) -> Schema:
        """The schema in force."""
        return self.store.schema()

    @property
    def recovered(self) -> bool:
        """Whether the last run ended without closing the file (nothing was lost)."""
        return self.store.recovered

    @property
    def open_elsewhere(self) -> bool:
        """Whether it was open already, in another window or program, when it was opened."""
        return self.store.open_elsewhere

    @property
    def migrated(self) -> Path | None:
        """The copy of the old file, if opening brought it up from an earlier release."""
        return self.store.migrated

    def documents(self) -> list[DocumentRow]:
        """Return all documents in the order of the contract, without their texts."""
        return self.store.documents()

    def document(self, id: str) -> Document:
        """Return one document with its text."""
        return self.store.document(id)

    def title(self, document: str) -> str:
        """Return what a document is called in lists."""
        return self.store.title(document)

    def queue(self, annotator: str) -> list[QueueRow]:
        """Return the documents as this annotator's queue shows them."""
        return self.store.queue(annotator)

    def people(self) -> list[str]:
        """Return the annotators' names."""
        return self.store.people()

    @property
    def preset_annotator(self) -> str | None:
        """Whose own file this is, made by `split`; None for the lead's."""
        return self.store.preset_annotator

    def assignments(self) -> list[Assignment]:
        """Return who has which document, by annotator, then place in the queue."""
        return self.store.assignments()

    def clashes(self) -> list[Clash]:
        """Return the clashes that merging brought, those that wait for a ruling first."""
        return self.store.clashes()

    def rule(self, clash: Clash) -> None:
        """Note that the lead has settled a clash; it is then no longer waiting."""
        self.store.rule(clash)

    def layer(self, document: str, annotator: str) -> Layer:
        """Return one person's layer in one document, fresh from the file."""
        return self.store.layer(document, annotator)

    def session(self, annotator: str) -> AnnotationSession:
        """Begin the work of one annotator; raises `RuleError` for an impossible name."""
        rules.check_annotator(annotator)
        self.store.add_person(annotator)
        return AnnotationSession(self.store, annotator)

    def checkpoint(self) -> None:
        """Bring everything into the one file; called when nothing has happened for a while."""
        self.store.checkpoint()

    def save_copy(self, path: Path) -> None:
        """Write a whole copy of the project, while it is open."""
        self.store.save_copy(path)
