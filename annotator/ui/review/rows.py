"""The rows of the list of disagreements."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.project.review import Place, ReviewDocument, ReviewSession
from annotator.ui.annotate.marks import label_names
from annotator.ui.review import words
from annotator.ui.review.place_list import Row
from annotator.ui.translation import tr


def rows_of(
    session: ReviewSession, documents: Sequence[ReviewDocument], place: Place | None, *, named: bool
) -> list[Row]:
    """Return a row for every document, and after the open one its places; ``place`` is current."""
    here = session.document.id if session.is_open else ""
    found: list[Row] = []
    for one in documents:
        who = words.listed(one.annotators) if named else ""
        if one.id == here:
            found += [_open_row(session, one, who), *_place_rows(session, place)]
        else:
            found.append(Row(one.id, one.title, who, "", one.done))
    return found


def _open_row(session: ReviewSession, document: ReviewDocument, who: str) -> Row:
    total = len(session.places)
    count = tr("{done} of {total}", done=total - len(session.undecided), total=total)
    settled = session.gold.status == "done"
    return Row(document.id, document.title, who, count, settled, current=True)


def _place_rows(session: ReviewSession, current: Place | None) -> list[Row]:
    names, text = label_names(session.schema), session.document.text
    return [
        Row(
            place.document,
            place.quote,
            words.versions_in_short(place, text, names),
            words.kind_name(place.kind),
            place.decided(session.gold),
            place == current,
            place,
        )
        for place in session.places
    ]
