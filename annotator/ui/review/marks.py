"""What the article shows under review: gold, and beneath it the versions that are in dispute."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.model.entity import Entity
from annotator.project.review import Place, ReviewSession
from annotator.ui.annotate.marks import mark_of
from annotator.ui.review.draft import Draft
from annotator.ui.text_view.marks import Mark
from annotator.ui.translation import number, tr


def marks_of(session: ReviewSession, draft: Draft | None, names: Mapping[str, str]) -> list[Mark]:
    """Return gold's marks and, in lanes of their own, those of every version still in dispute.

    The chip of a version says its number, which is also its key.
    """
    text = session.document.text
    edited = draft.entities if draft and draft.editing else ()
    replaced = session.held(draft.place) if draft and draft.editing else []
    found = [
        mark_of(one, text, names.get(one.label, one.label))
        for one in session.gold.entities
        if one not in replaced
    ]
    found += [
        Mark(f"draft {n}", one.span, one.label, tooltip=tr("being edited"))
        for n, one in enumerate(edited)
    ]
    for place in session.undecided:
        found += _of_versions(place)
    return found


def current_mark(session: ReviewSession, draft: Draft) -> str | None:
    """Return the id of the mark to outline for the place that is being decided."""
    if draft.editing:
        return f"draft {draft.at}"
    if not draft.place.decided(session.gold):
        return next((mark.id for mark in _of_versions(draft.place)), None)
    return next((one.id for one in session.held(draft.place)), None)


def place_of(id: str, places: list[Place]) -> Place | None:
    """Return the place to which the mark of a version belongs."""
    return next((one for one in places if any(m.id == id for m in _of_versions(one))), None)


def _of_versions(place: Place) -> Iterator[Mark]:
    for group, version in enumerate(place.versions, 1):
        for entity in version.entities:
            yield _of_version(place, group, entity)


def _of_version(place: Place, group: int, entity: Entity) -> Mark:
    span = entity.span
    return Mark(
        f"v {place.span.start} {group} {span.start} {span.end} {entity.label}",
        span,
        entity.label,
        value=number(group),
        warning=tr("in dispute"),
        group=group,
    )
