"""An open document, and the one way for every edit of it: checked, stored, told to views."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, override

from annotator.errors import AnnotatorError, StaleEditError, sentence
from annotator.model import rules
from annotator.model.document import Document
from annotator.model.edit import Edit, Fact, LoggedEdit, StatusFact, TitleFact
from annotator.model.entity import Suggestion
from annotator.model.layer import Layer
from annotator.model.ruling import Ruling
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project.history import History, Steps
from annotator.project.jobs import without_collector
from annotator.project.proposed import Proposed
from annotator.store.project_store import ProjectStore


@dataclass(frozen=True, slots=True)
class Change:
    """What views are told: a document was opened, or an edit was made in ``document``."""

    kind: Literal["opened", "edited"]
    document: str
    edit: Edit | None = None


class Editing(Steps):
    """One annotator in one document at a time: what is there, what was done, how it is undone."""

    def __init__(self, store: ProjectStore, annotator: str) -> None:
        self._store = store
        self.annotator = annotator
        self.document: Document | None = None
        self._proposed = Proposed()
        self.saved_at: datetime | None = None
        self._layer: Layer | None = None
        self._heads: list[str] = []
        self._words: Schema | None = None
        self._subscribers: list[Callable[[Change], None]] = []

    # -- looking -------------------------------------------------------------------------------

    @property
    def layer(self) -> Layer:
        """The layer of the open document; raises `AnnotatorError` where none is open."""
        if self._layer is None:
            raise AnnotatorError(sentence("No document is open."))
        return self._layer

    @property
    def schema(self) -> Schema:
        """The schema in force."""
        return self._store.schema()

    @property
    def rulings(self) -> list[Ruling]:
        """What the lead has ruled for all."""
        return self._store.rulings()

    @property
    def suggestions(self) -> list[Suggestion]:
        """What still waits for an answer in the open document, in order, each place once."""
        return list(self._proposed.waiting(self.layer))

    def suggestion_at(self, span: Span, label: str) -> Suggestion | None:
        """Return what waits for an answer at just this place."""
        return self._proposed.waiting_at(span, label, self.layer)

    @property
    def proposed(self) -> Proposed:
        """Everything that was ever proposed for the open document, answered or not."""
        return self._proposed

    def subscribe(self, callback: Callable[[Change], None]) -> Callable[[], None]:
        """Call ``callback`` at every change; returns what ends that."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def open(self, document: str) -> None:
        """Make a document the open one."""
        with without_collector():
            found = self._store.document(document)
            self._heads = self._store.heads(document, self.annotator)
            self._words = self.schema
            self._layer = self._store.layer(document, self.annotator)
            self._proposed = Proposed(self._store.suggestions(document, self.annotator))
            self.document = found
            self._tell(Change("opened", document))

    def follow(self) -> None:
        """Show the open document anew where its layer or the schema was changed from elsewhere."""
        if self.document is not None and self._is_stale():
            self.open(self.document.id)

    def _is_stale(self) -> bool:
        heads = self._store.heads(*self._here)
        return heads != self._heads or self.schema != self._words

    def renew_suggestions(self) -> None:
        """Read again what is proposed for the open document, after suggesters have run."""
        if self.document is not None:
            self._proposed = Proposed(self._store.suggestions(self.document.id, self.annotator))

    # -- undo ----------------------------------------------------------------------------------

    @override
    def _read_history(self) -> History:
        return History(self._store.steps(self.annotator))

    @override
    def _take_back(self, step: str) -> LoggedEdit:
        logged = self._store.logged(step)
        documents = sorted(
            {*titled(logged.edit), *(document for document, _ in logged.edit.layers)}
        )
        if documents and (self.document is None or self.document.id not in documents):
            self.open(documents[0])
        edit = logged.edit.inverse
        self._check(edit, again=True)  # what came by merging may stand in its way
        return self._commit(edit, undoes=step)

    # -- one way for every edit ----------------------------------------------------------------

    def _edit(self, name: str, removed: Sequence[Fact] = (), added: Sequence[Fact] = ()) -> None:
        """Check, store and tell one edit of the open document."""
        edit = Edit(name, tuple(removed), tuple(added))
        here = self.layer.document
        if not any(isinstance(one, StatusFact) and one.document == here for one in edit.added):
            edit = self._begun(edit)
        self._check(edit)
        self._commit(edit)

    def _check(self, edit: Edit, *, again: bool = False) -> None:
        document = self.document
        assert document is not None
        if self._is_stale():  # by a merge, or in another window
            self.open(document.id)
            raise StaleEditError(
                sentence("This layer was changed elsewhere and is shown anew; please try again.")
            )
        self.layer.check(edit)
        rules.check(edit, self.layer, document.text, self.schema, again=again)
        for (other, annotator), part in edit.by_layer().items():
            if (other, annotator) != self._here:
                layer = self._store.layer(other, annotator)
                layer.check(part)
                text = self._store.document(other).text
                rules.check(part, layer, text, self.schema, again=again)

    def _begun(self, edit: Edit) -> Edit:
        """Let the first edit in a layer make it ``started``."""
        if self.layer.status != "new":
            return edit
        old = self.layer.status_fact
        return Edit(
            edit.name,
            (*edit.removed, old) if old else edit.removed,
            (*edit.added, StatusFact(*self._here, "started")),
        )

    def _commit(self, edit: Edit, undoes: str | None = None) -> LoggedEdit:
        history = self._history  # read before the log holds this edit too
        logged = self._store.apply(edit, self.annotator, undoes)
        self.layer.apply(logged.edit)
        if self._here in edit.layers:
            self._heads = [logged.id]
        history.append(logged.id, undoes)
        self.saved_at = datetime.fromisoformat(logged.time).astimezone()
        self._tell(Change("edited", self.layer.document, logged.edit))
        return logged

    def _tell(self, change: Change) -> None:
        for callback in tuple(self._subscribers):
            callback(change)

    @property
    def _here(self) -> tuple[str, str]:
        return (self.layer.document, self.annotator)


def titled(edit: Edit) -> set[str]:
    """Return the documents of which an edit changes the title."""
    facts = (*edit.removed, *edit.added)
    return {fact.document for fact in facts if isinstance(fact, TitleFact)}
