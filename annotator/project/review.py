"""The reviewer's work: disputed places settled one by one, each by one edit on the gold layer."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from annotator.agreement.values import attribute_types
from annotator.errors import AnnotatorError, StaleEditError, sentence
from annotator.model import rules
from annotator.model.document import Document
from annotator.model.edit import (
    Edit,
    EntityFact,
    Fact,
    LoggedEdit,
    NoteFact,
    RejectionFact,
    RelationFact,
    StatusFact,
    UnsureFact,
)
from annotator.model.entity import Entity, Relation
from annotator.model.layer import Layer
from annotator.model.schema import GOLD, Schema
from annotator.project.history import History
from annotator.project.review_places import (
    Choice,
    Kind,
    Place,
    Spot,
    agreed,
    matching,
    places,
    spot_of,
)
from annotator.store.project_store import ProjectStore

__all__ = ["Choice", "Decision", "Kind", "Place", "ReviewDocument", "ReviewSession"]

type _Link = tuple[str, Spot, Spot]


@dataclass(frozen=True, slots=True)
class ReviewDocument:
    """A document that two or more people have finished, and whether gold is done there."""

    id: str
    title: str
    annotators: tuple[str, ...]
    done: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """What a reviewer puts into gold at a place, and why; ``guideline``: it lacks a rule for this."""

    entities: tuple[Entity, ...]
    why: str = ""
    guideline: bool = False


@dataclass(slots=True)
class _Review:
    """One document under review: its text, the finished layers, gold, what is disputed."""

    document: Document
    layers: Mapping[str, Layer]
    gold: Layer
    heads: list[str]
    places: list[Place]


class ReviewSession:
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
        self._seed = seed
        self._take_over = take_over
        self._open: _Review | None = None
        self._examined: dict[str, list[Place]] = {}
        self._waiting: list[str] | None = None
        self._subscribers: list[Callable[[], None]] = []
        self.saved_at: datetime | None = None

    @cached_property
    def _history(self) -> History:
        """The reviewer's own steps on gold; read from the log when first asked for."""
        store = self._store
        return History(
            (id, undoes)
            for id, undoes in store.steps(self.reviewer)
            if any(annotator == GOLD for _, annotator in store.logged(id).edit.layers)
        )

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
        return self._held(self._here, place)

    def open(self, document: str) -> None:
        """Open a document; raises `AnnotatorError` where fewer than two have finished it."""
        self._load(document)
        if self._take_over and self.gold.status in ("new", "started"):
            self._take_agreed()
        self._tell()

    def reload(self) -> None:
        """Read the open document anew, whatever changed it meanwhile; nothing is taken over."""
        self._examined.clear()
        self._waiting = None
        self._load(self.document.id)
        self._tell()

    # -- deciding ------------------------------------------------------------------------------

    def decide(self, place: Place, decision: Decision) -> None:
        """Settle a place of the open document, or settle it anew, by one edit."""
        self._commit(self._settling(self._here, place, decision))

    def decide_alike(self, place: Place, choice: Choice, decision: Decision) -> int:
        """Settle a place and every undecided one like it, in one step; returns how many.

        The same words, letters folded, with the same versions in any document are alike. Only a
        ``choice`` can be repeated, so ``decision`` must not have been edited by hand.
        """
        here = self._here
        try:
            edits = [self._tried(here, place, decision)]
            for document, found in _by_document(self.alike(place)).items():
                review = here if document == here.document.id else self._review(document)
                for there in found:
                    same = matching(choice, place, here.document.text, there, review.document.text)
                    alike = replace(decision, entities=there.entities(same))
                    edits.append(self._tried(review, there, alike))
        finally:
            self._load(here.document.id)
        self._commit(_united(edits))
        return len(edits)

    def _tried(self, review: _Review, place: Place, decision: Decision) -> Edit:
        """Return the edit that settles a place, made in memory only."""
        edit = self._settling(review, place, decision)
        rules.check(edit, review.gold, review.document.text, self.schema)
        review.gold.apply(edit)
        return edit

    def alike(self, place: Place) -> list[Place]:
        """Return the other undecided places like this one in the documents examined so far."""
        return [
            there
            for document, found in self._examined.items()
            for there in found
            if there.signature == place.signature
            and there != place
            and not there.decided(self._gold_of(document))
        ]

    def examine_next(self) -> bool:
        """Look for disputed places in one more document; False where all have been looked at."""
        if self._waiting is None:
            self._waiting = [one.id for one in reversed(self.documents())]
        if not self._waiting:
            return False
        document = self._waiting.pop()
        if document not in self._examined:
            self._examined[document] = self._review(document).places
        return True

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

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return bool(self._history.undoable)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to redo."""
        return bool(self._history.redoable)

    def undo(self) -> LoggedEdit | None:
        """Take back the reviewer's last step, after opening its document; None without one."""
        return self._step_back(self._history.undoable)

    def redo(self) -> LoggedEdit | None:
        """Bring back what was undone last, after opening its document; None without one."""
        return self._step_back(self._history.redoable)

    def _step_back(self, stack: Sequence[str]) -> LoggedEdit | None:
        if not stack:
            return None
        step = self._store.logged(stack[-1])
        documents = sorted(document for document, name in step.edit.layers if name == GOLD)
        if not self.is_open or self.document.id not in documents:
            self._load(documents[0])
        return self._commit(step.edit.inverse, undoes=step.id)

    # -- reading -------------------------------------------------------------------------------

    @property
    def _here(self) -> _Review:
        if self._open is None:
            raise AnnotatorError(sentence("No document is open."))
        return self._open

    def _load(self, document: str) -> None:
        self._open = self._review(document)
        self._examined[document] = self._open.places

    def _review(self, document: str) -> _Review:
        statuses = self._store.layer_statuses().get(document, {})
        names = [name for name, status in statuses.items() if name != GOLD and status == "done"]
        if len(names) < 2:
            raise AnnotatorError(sentence("Fewer than two people have finished this document."))
        found = self._store.document(document)
        layers = {name: self._store.layer(document, name) for name in names}
        heads = self._store.heads(document, GOLD)
        disputed = places(found, layers, attribute_types(self.schema), self._seed)
        gold = self._store.layer(document, GOLD)
        return _Review(found, layers, gold, heads, disputed)

    def _gold_of(self, document: str) -> Layer:
        if self._open is not None and self._open.document.id == document:
            return self._open.gold
        return self._store.layer(document, GOLD)

    # -- edits ---------------------------------------------------------------------------------

    def _take_agreed(self) -> None:
        review = self._here
        gold, flat = review.gold, not self.schema.nesting
        wanted = [
            self._made(entity, review)
            for entity in agreed(review.layers.values(), review.places)
            if gold.entity_at(*spot_of(entity)) is None
            and spot_of(entity) not in gold.rejections
            and not (flat and any(entity.span.overlaps(one.span) for one in gold.entities))
        ]
        links = self._links(review, [*gold.entities, *wanted], ())
        if wanted or links:
            self._commit(_begun("take_over", review, (), [*_entity_facts(review, wanted), *links]))

    def _settling(self, review: _Review, place: Place, decision: Decision) -> Edit:
        """Return the edit that settles a place: its entities in, all else said there turned down."""
        gold, document = review.gold, review.document.id
        old = self._held(review, place)
        new = [self._decided(one, review, decision) for one in decision.entities]
        cut = {link.id: link for one in old for link in gold.relations_of(one.id)}
        turned_down = place.spots - {spot_of(one) for one in new}
        was = {spot for spot in gold.rejections if spot in place.spots}
        removed: list[Fact] = [
            *(RelationFact(document, GOLD, link) for link in cut.values()),
            *_entity_facts(review, old),
            *_rejections(document, was - turned_down),
        ]
        kept = [one for one in gold.entities if one not in old]
        added: list[Fact] = [
            *_entity_facts(review, new),
            *_rejections(document, turned_down - was),
            *self._links(review, [*kept, *new], cut),
        ]
        if not new:
            removed_note, added_note = _remarks(review, place, decision)
            removed, added = [*removed, *removed_note], [*added, *added_note]
        return _begun("decide", review, removed, added)

    def _held(self, review: _Review, place: Place) -> list[Entity]:
        same = {spot_of(one) for one in agreed(review.layers.values(), review.places)}
        others = {spot for one in review.places if one != place for spot in one.spots}
        return [
            entity
            for entity in review.gold.entities
            if entity.span.overlaps(place.span) and spot_of(entity) not in same | others
        ]

    def _links(
        self, review: _Review, entities: Iterable[Entity], without: Iterable[str]
    ) -> list[Fact]:
        """Return the relations that all layers have and gold lacks, where both ends are there."""
        ids = {spot_of(entity): entity.id for entity in entities}
        gone = set(without)
        there = {
            (one.label, one.source, one.target)
            for one in review.gold.relations
            if one.id not in gone
        }
        first, *others = (_linked(layer) for layer in review.layers.values())
        facts: list[Fact] = []
        for link, relation in first.items():
            label, source, target = link
            ends = ids.get(source), ids.get(target)
            if not (ends[0] and ends[1]) or (label, *ends) in there:
                continue
            if all(link in other for other in others):
                made = replace(relation, id=_new_id(), source=ends[0], target=ends[1])
                facts.append(RelationFact(review.document.id, GOLD, _reviewed(made)))
        return facts

    def _made(self, entity: Entity, review: _Review) -> Entity:
        free = review.gold.entity(entity.id) is None
        return replace(
            entity,
            id=entity.id if free and review.gold.relation(entity.id) is None else _new_id(),
            origin="review",
            by=None,
            unsure=False,
            note="",
        )

    def _decided(self, entity: Entity, review: _Review, decision: Decision) -> Entity:
        made = replace(self._made(entity, review), id=_new_id())
        return replace(made, unsure=decision.guideline, note=decision.why)

    def _commit(self, edit: Edit, undoes: str | None = None) -> LoggedEdit:
        review = self._here
        if self._store.heads(review.document.id, GOLD) != review.heads:
            self._load(review.document.id)
            self._tell()
            raise StaleEditError(
                sentence("This layer was changed elsewhere and is shown anew; please try again.")
            )
        review.gold.check(edit)
        rules.check(edit, review.gold, review.document.text, self.schema)
        history = self._history  # read before the log holds this edit too
        logged = self._store.apply(edit, self.reviewer, undoes)
        review.gold.apply(edit)
        review.heads = self._store.heads(review.document.id, GOLD)
        history.append(logged.id, undoes)
        self.saved_at = datetime.fromisoformat(logged.time).astimezone()
        self._tell()
        return logged

    def _tell(self) -> None:
        for callback in tuple(self._subscribers):
            callback()


def _new_id() -> str:
    return secrets.token_hex(4)


def _reviewed(relation: Relation) -> Relation:
    return replace(relation, origin="review", by=None, unsure=False, note="")


def _entity_facts(review: _Review, entities: Iterable[Entity]) -> list[Fact]:
    return [EntityFact(review.document.id, GOLD, entity) for entity in entities]


def _rejections(document: str, spots: Iterable[Spot]) -> list[Fact]:
    ordered = sorted(spots, key=lambda spot: (spot[0].start, spot[0].end, spot[1]))
    return [RejectionFact(document, GOLD, *spot) for spot in ordered]


def _remarks(review: _Review, place: Place, decision: Decision) -> tuple[list[Fact], list[Fact]]:
    """Return what changes in gold's own note and mark, where no entity can carry them."""
    gold, here = review.gold, (review.document.id, GOLD)
    removed: list[Fact] = []
    added: list[Fact] = []
    if decision.why:
        removed += [NoteFact(*here, gold.note)] if gold.note else []
        lines = [gold.note] if gold.note else []
        added.append(NoteFact(*here, "\n".join([*lines, f"{place.quote}: {decision.why}"])))
    if decision.guideline and not gold.unsure:
        added.append(UnsureFact(*here))
    return removed, added


def _linked(layer: Layer) -> dict[_Link, Relation]:
    spots = {entity.id: spot_of(entity) for entity in layer.entities}
    return {(one.label, spots[one.source], spots[one.target]): one for one in layer.relations}


def _begun(name: str, review: _Review, removed: Iterable[Fact], added: Iterable[Fact]) -> Edit:
    """Return an edit that also says that gold is begun where it was not."""
    old, taken, given = review.gold.status_fact, list(removed), list(added)
    if review.gold.status == "new":
        taken += [old] if old else []
        given.append(StatusFact(review.document.id, GOLD, "started"))
    return Edit(name, tuple(taken), tuple(given))


def _by_document(found: Iterable[Place]) -> dict[str, list[Place]]:
    groups: dict[str, list[Place]] = {}
    for place in found:
        groups.setdefault(place.document, []).append(place)
    return groups


def _united(edits: Iterable[Edit]) -> Edit:
    """Return one edit with the outcome of edits made one after the other."""
    removed: dict[tuple[str, ...], Fact] = {}
    added: dict[tuple[str, ...], Fact] = {}
    for edit in edits:
        for fact in edit.removed:
            if added.pop(fact.key, None) is None:
                removed[fact.key] = fact
        added |= {fact.key: fact for fact in edit.added}
    return Edit("decide", tuple(removed.values()), tuple(added.values()))
