"""The rows of the list of disagreements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.model.span import Span
from annotator.project.review import Kind, Place, ReviewDocument, ReviewSession
from annotator.ui.review import words
from annotator.ui.review.place_list import Filter, Row
from annotator.ui.ruling_words import listed
from annotator.ui.translation import tr

_KINDS: Mapping[Filter, frozenset[Kind]] = {
    "boundary": frozenset(("boundary", "nested")),
    "label": frozenset(("label", "attribute")),
    "missed": frozenset(("missed",)),
    "relation": frozenset(("relation",)),
}


def passes(place: Place, wanted: Filter) -> bool:
    """Say whether a filter of the list shows a place."""
    return wanted == "all" or place.kind in _KINDS[wanted]


def rows_of(
    session: ReviewSession,
    documents: Sequence[ReviewDocument],
    place: Place | None,
    wanted: Filter = "all",
    *,
    named: bool,
) -> list[Row]:
    """Return a row for every document, and after the open one its places; ``place`` is current."""
    here = session.document.id if session.is_open else ""
    found: list[Row] = []
    for one in documents:
        who = listed(one.annotators) if named else ""
        if one.id == here:
            found += [_open_row(session, one, who), *_place_rows(session, place, wanted)]
        else:
            found.append(Row(one.id, one.title, who, "", one.done))
    return found


def _open_row(session: ReviewSession, document: ReviewDocument, who: str) -> Row:
    total = len(session.places)
    count = tr("{done} of {total}", done=total - len(session.undecided), total=total)
    settled = session.gold.status == "done"
    return Row(document.id, document.title, who, count, settled, current=True)


def _place_rows(session: ReviewSession, current: Place | None, wanted: Filter) -> list[Row]:
    names, text = words.Names.of(session.schema), session.document.text

    def quote(span: Span) -> str:
        return span.of(text)

    return [
        Row(
            place.document,
            place.quote,
            words.versions_in_short(place, quote, names),
            words.kind_name(place.kind),
            place.decided(session.gold),
            place == current,
            place,
        )
        for place in session.places
        if passes(place, wanted)
    ]
