"""What a reviewer's session has seen of the documents that are not open."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from annotator.agreement.disagreements import Link, Version
from annotator.model.layer import Layer
from annotator.project.review_edits import Review
from annotator.project.review_places import Place, ends_in


class Look:
    """Goes through documents one by one and remembers their places and gold.

    ``read`` reads a document's review and ``read_gold`` its gold, ``documents`` says which there
    are, in order.
    """

    def __init__(
        self,
        read: Callable[[str], Review],
        read_gold: Callable[[str], Layer],
        documents: Callable[[], list[str]],
    ) -> None:
        self._read = read
        self._read_gold = read_gold
        self._documents = documents
        self._places: dict[str, list[Place]] = {}
        self._golds: dict[str, Layer] = {}
        self._waiting: list[str] | None = None

    def forget(self) -> None:
        """Begin anew: layers may have come from elsewhere."""
        self._places.clear()
        self._golds.clear()
        self._waiting = None

    def next(self) -> Review | None:
        """Look at one more document; None where all have been looked at."""
        if self._waiting is None:
            self._waiting = self._documents()[::-1]
        if not self._waiting:
            return None
        return self.at(self._waiting.pop())

    def at(self, document: str) -> Review:
        """Look at a document, again if need be."""
        review = self._read(document)
        self.remember(review)
        return review

    def remember(self, review: Review) -> None:
        """Keep a review's places and gold; who changes that gold need not say so."""
        self._places[review.document.id] = review.places
        self._golds[review.document.id] = review.gold

    def drop_gold(self, documents: Iterable[str]) -> None:
        """Read gold of these documents again when it is asked for."""
        for document in documents:
            self._golds.pop(document, None)

    def alike(self, place: Place) -> list[Place]:
        """Return the other undecided places like this one in the documents seen so far."""
        return [
            there
            for found in self._places.values()
            for there in found
            if there.signature == place.signature and there != place and not self.decided(there)
        ]

    def decided(self, place: Place) -> bool:
        """Say whether a place of any document is settled."""
        return place.decided(self.gold(place.document))

    def gold(self, document: str) -> Layer:
        """Return the gold layer of a document."""
        if document not in self._golds:
            self._golds[document] = self._read_gold(document)
        return self._golds[document]

    def holds(self, place: Place, version: Version) -> bool:
        """Say whether gold has, of all that was said at a place, what a version says."""
        return place.holds(self.gold(place.document), version)

    def can_link(self, place: Place, links: Iterable[Link]) -> bool:
        """Say whether gold has both ends of relations that begin at a place."""
        gold = self.gold(place.document)
        return all(None not in ends_in(gold, link) for link in links)
