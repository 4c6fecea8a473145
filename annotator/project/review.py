"""The reviewer's work: disputed places settled one by one, each by one edit on the gold layer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import override

from annotator.agreement.disagreements import Kind
from annotator.agreement.values import attribute_types
from annotator.errors import AnnotatorError, StaleEditError, sentence
from annotator.model import rules
from annotator.model.document import Document
from annotator.model.edit import (
    Edit,
    LoggedEdit,
    RulingFact,
    StatusFact,
)
from annotator.model.entity import Entity
from annotator.model.in_force import leave_sayable
from annotator.model.layer import Layer
from annotator.model.ruling import Ruling
from annotator.model.schema import GOLD, Schema
from annotator.project.history import History, Steps
from annotator.project.jobs import Progress
from annotator.project.review_edits import (
    Decision,
    Review,
    held,
    settling,
    taking_over,
    united,
)
from annotator.project.review_look import Look
from annotator.project.review_places import (
    Choice,
    Place,
    agreed,
    matching,
    places,
)
from annotator.store.project_store import ProjectStore

__all__ = ["Choice", "Decision", "Kind", "Place", "ReviewDocument", "ReviewSession"]


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """A document that two or more people have finished, and whether gold is done there."""

    id: str
    title: str
    annotators: tuple[str, ...]
    done: bool


class ReviewSession(Steps):
    """One reviewer at work on the gold layer, in one document at a time.

    Every decision is one edit: checked by `rules`, on disk when the call returns, told to every
    subscriber. What gold turns down stands in it as rejections, so a place is settled when
    everything said there is either in gold or rejected. A refusal raises `AnnotatorError`.
    """

    def __init__(
        self,
        store: ProjectStore,
        reviewer: str,
        *,
        seed: int | None = None,
        take_over: bool = True,
    ) -> None:
        """Begin; ``seed`` shuffles versions, ``take_over`` takes first what all agree on."""
        rules.check_annotator(reviewer)
        self._store = store
        self.reviewer = reviewer
        self.seed = seed
        self._take_over = take_over
        self._open: Review | None = None
        self._words = store.schema()
        self.look = Look(
            self._seen,
            lambda document: store.layer(document, GOLD),
            lambda: [one.id for one in self.documents()],
        )
        self._subscribers: list[Callable[[], None]] = []
        self.saved_at: datetime | None = None

    # -- looking -------------------------------------------------------------------------------

    @property
    def schema(self) -> Schema:
        """The schema in force."""
        return self._store.schema()

    def documents(self) -> list[ReviewDocument]:
        """Return the documents with two or more finished layers, in the project's order."""
        statuses = self._store.layer_statuses()
        found: list[ReviewDocument] = []
        for row in self._store.documents():
            here = statuses.get(row.id, {})
            names = tuple(n for n, status in here.items() if n != GOLD and status == "done")
            if len(names) > 1:
                found.append(ReviewDocument(row.id, row.title, names, here.get(GOLD) == "done"))
        return found

    @property
    def is_open(self) -> bool:
        """Whether a document is open."""
        return self._open is not None

    @property
    def document(self) -> Document:
        """The open document; raises `AnnotatorError` where none is."""
        return self._here.document

    @property
    def gold(self) -> Layer:
        """The gold layer of the open document."""
        return self._here.gold

    @property
    def layers(self) -> Mapping[str, Layer]:
        """The finished layers of the open document by annotator."""
        return self._here.layers

    @property
    def places(self) -> list[Place]:
        """The disputed places of the open document in order."""
        return self._here.places

    @property
    def undecided(self) -> list[Place]:
        """The places of the open document that still wait."""
        return [place for place in self.places if not place.decided(self.gold)]

    def subscribe(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call ``callback`` after every opening and edit; returns what ends that."""
        self._subscribers.append(callback)
        return lambda: self._subscribers.remove(callback)

    def held(self, place: Place) -> list[Entity]:
        """Return what gold holds at a place of the open document, agreed entities aside."""
        return held(self._here, place)

    def open(self, document: str) -> None:
        """Open a document; raises `AnnotatorError` where fewer than two have finished it."""
        self._load(document)
        open_still = self._take_over and self.gold.status in ("new", "started")
        if open_still and (edit := taking_over(self._here, self.schema)):
            self._commit(edit)
        self._tell()

    def reload(self) -> None:
        """Read the open document anew, whatever changed it meanwhile; nothing is taken over."""
        self.look.forget()
        self._load(self.document.id)
        self._tell()

    # -- deciding ------------------------------------------------------------------------------

    def decide(self, place: Place, decision: Decision) -> None:
        """Settle a place of the open document, or settle it anew, by one edit."""
        self._commit(settling(self._here, place, decision))

    def decide_alike(self, place: Place, choice: Choice, decision: Decision) -> int:
        """Settle a place and every undecided one like it, in one step; returns how many.

        The same words, letters folded, with the same versions in any document are alike. Only a
        ``choice`` can be repeated, so ``decision`` must not have been edited by hand.
        """
        here = self._here
        try:
            edits = [self._tried(here, place, decision)]
            for document, found in _by_document(self.look.alike(place)).items():
                review = here if document == here.document.id else self._review(document)
                for there in found:
                    same = matching(choice, place, here.document.text, there, review.document.text)
                    alike = replace(
                        decision, entities=there.entities(same), links=there.links_of(same)
                    )
                    edits.append(self._tried(review, there, alike))
        finally:
            self._load(here.document.id)
        self._commit(united(edits))
        return len(edits)

    def decide_all(
        self,
        decisions: Iterable[tuple[Place, Decision]],
        ruling: Ruling,
        *,
        stands: bool = True,
        progress: Progress | None = None,
    ) -> int:
        """Settle places of any documents in one step; returns how many.

        ``ruling`` is what was decided; it takes the place of an earlier one about the same, or,
        where it is not to stand, takes that away. Where one place cannot be settled so, nothing is.
        """
        by_document: dict[str, list[tuple[Place, Decision]]] = {}
        for place, decision in decisions:
            by_document.setdefault(place.document, []).append((place, decision))
        edits: list[Edit] = []
        for number, (document, found) in enumerate(by_document.items()):
            if progress:
                progress.check()
                progress.report(number, len(by_document))
            review = self._review(document)
            edits += [self._tried(review, *one) for one in found]
        standing = self._store.rulings()
        self._commit(_with_ruling(united(edits), ruling, standing, stands=stands))
        return len(edits)

    @property
    def rulings(self) -> list[Ruling]:
        """What was ruled so far."""
        return self._store.rulings()

    def _tried(self, review: Review, place: Place, decision: Decision) -> Edit:
        """Return the edit that settles a place, made in memory only."""
        if place not in review.places:
            raise StaleEditError(sentence("The layers have changed since; please look again."))
        edit = settling(review, place, decision)
        rules.check(edit, review.gold, review.document.text, self.schema)
        review.gold.apply(edit)
        return edit

    def catch_up(self, documents: Iterable[str]) -> None:
        """Take in what this reviewer wrote to documents on another connection."""
        touched = set(documents)
        self._history = self._read_history()
        self.look.drop_gold(touched)
        if self._open and self._open.document.id in touched:
            self._load(self._open.document.id)
        self._tell()

    def finish(self) -> None:
        """Say that gold is done here; raises `AnnotatorError` while a place still waits."""
        if self.undecided:
            raise AnnotatorError(
                sentence("There are disagreements left in this document: {left}."),
                left=len(self.undecided),
            )
        old, new = self.gold.status_fact, StatusFact(self.document.id, GOLD, "done")
        if old != new:
            self._commit(Edit("finish", (old,) if old else (), (new,)))
        self._store.checkpoint()

    # -- undo ----------------------------------------------------------------------------------

    @override
    def _read_history(self) -> History:
        return History(self._store.steps(self.reviewer, on_gold=True))

    @override
    def _take_back(self, step: str) -> LoggedEdit:
        logged = self._store.logged(step)
        documents = sorted(document for document, name in logged.edit.layers if name == GOLD)
        if not self.is_open or self.document.id not in documents:
            self._load(documents[0])
        edit = logged.edit.inverse
        self._check_elsewhere(edit)  # other reviewers may have built on it since
        return self._commit(edit, undoes=step)

    # -- reading -------------------------------------------------------------------------------

    @property
    def _here(self) -> Review:
        if self._open is None:
            raise AnnotatorError(sentence("No document is open."))
        return self._open

    def _seen(self, document: str) -> Review:
        """Return the open document as it is, so that what is decided there is seen."""
        opened = self._open
        return opened if opened and opened.document.id == document else self._review(document)

    def _load(self, document: str) -> None:
        self._words = self.schema
        self._open = self._review(document)
        self.look.remember(self._open)

    def _review(self, document: str) -> Review:
        statuses = self._store.layer_statuses(document).get(document, {})
        names = [name for name, status in statuses.items() if name != GOLD and status == "done"]
        if len(names) < 2:
            raise AnnotatorError(sentence("Fewer than two people have finished this document."))
        found = self._store.document(document)
        layers = {name: self._said(found, name) for name in names}
        heads = self._store.heads(document, GOLD)
        disputed, links = places(found, layers, attribute_types(self.schema), self.seed)
        gold = self._store.layer(document, GOLD)
        same = agreed(layers.values(), disputed)
        return Review(found, layers, gold, heads, disputed, same, links)

    def _said(self, document: Document, annotator: str) -> Layer:
        """Return a layer as far as gold can say it: by the schema in force."""
        layer, schema = self._store.layer(document.id, annotator), self.schema
        return leave_sayable(layer, schema, document.text) if schema.version > 1 else layer

    # -- edits ---------------------------------------------------------------------------------

    def _commit(self, edit: Edit, undoes: str | None = None) -> LoggedEdit:
        touched = {document for document, _ in edit.layers}
        review = self._open if self._open and self._open.document.id in touched else None
        if review:
            self._check_here(review, edit, again=undoes is not None)
        history = self._history  # read before the log holds this edit too
        logged = self._store.apply(edit, self.reviewer, undoes)
        if review:
            review.gold.apply(logged.edit)
            review.heads = self._store.heads(review.document.id, GOLD)
        self.look.drop_gold(touched - {review.document.id} if review else touched)
        history.append(logged.id, undoes)
        self.saved_at = datetime.fromisoformat(logged.time).astimezone()
        self._tell()
        return logged

    def _check_here(self, review: Review, edit: Edit, *, again: bool) -> None:
        heads = self._store.heads(review.document.id, GOLD)
        if heads != review.heads or self.schema != self._words:
            self.look.forget()
            self._load(review.document.id)
            self._tell()
            raise StaleEditError(
                sentence("This layer was changed elsewhere and is shown anew; please try again.")
            )
        review.gold.check(edit)
        rules.check(edit, review.gold, review.document.text, self.schema, again=again)

    def _check_elsewhere(self, edit: Edit) -> None:
        """Raise `AnnotatorError` where an edit does not fit gold of a document that is not open."""
        for (document, annotator), part in edit.by_layer().items():
            if document != self.document.id:
                gold = self._store.layer(document, annotator)
                gold.check(part)
                text = self._store.document(document).text
                rules.check(part, gold, text, self.schema, again=True)

    def _tell(self) -> None:
        for callback in tuple(self._subscribers):
            callback()


def _by_document(found: Iterable[Place]) -> dict[str, list[Place]]:
    groups: dict[str, list[Place]] = {}
    for place in found:
        groups.setdefault(place.document, []).append(place)
    return groups


def _with_ruling(edit: Edit, ruling: Ruling, standing: Iterable[Ruling], *, stands: bool) -> Edit:
    """Return the edit with a ruling, if it ``stands``, in place of one about the same."""
    fact = RulingFact(ruling)
    old = [there for one in standing if (there := RulingFact(one)).key == fact.key]
    new = [fact] if stands else []
    if old == new:
        return Edit("rule", edit.removed, edit.added)
    return Edit("rule", (*edit.removed, *old), (*edit.added, *new))
