"""What the article shows under review: gold, and beneath it what every layer says in dispute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.agreement.disagreements import Link, Version
from annotator.model.entity import Entity
from annotator.model.schema import Schema
from annotator.model.span import Span
from annotator.project.review import Place, ReviewSession
from annotator.project.review_places import ends_in
from annotator.ui.annotate.marks import arc_of, mark_of, relation_name
from annotator.ui.review.draft import Draft
from annotator.ui.text_view.marks import Arc, Mark
from annotator.ui.translation import number, tr


@dataclass(frozen=True, slots=True)
class _Owner:
    """Whose version it is: ``group`` counts from 1 and is said in the round sign."""

    group: int
    version: Version


def gold_sign() -> str:
    """Return the round sign of gold's lanes."""
    return tr("G")


def marks_of(session: ReviewSession, draft: Draft | None, *, named: bool) -> list[Mark]:
    """Return gold's marks and, in lanes of their own, those of every layer at disputed places.

    The lanes of a layer bear its number; where names are hidden, the number of the version.
    """
    text, sign = session.document.text, gold_sign()
    edited = draft.entities if draft and draft.editing else ()
    replaced = session.held(draft.place) if draft and draft.editing else []
    found = [
        replace(mark_of(one, text), owner=sign)
        for one in session.gold.entities
        if one not in replaced
    ]
    found += [
        Mark(f"draft {n}", one.span, one.label, tooltip=tr("being edited"), owner=sign)
        for n, one in enumerate(edited)
    ]
    for place in session.places:
        decided = place.decided(session.gold)
        for owner in _owners(session, place, named=named):
            found += _of_version(place, owner, decided=decided)
    return found


def _owners(session: ReviewSession, place: Place, *, named: bool) -> Iterator[_Owner]:
    """Yield the versions of a place for each layer, or, with names hidden, each version once."""
    if not named:
        yield from (_Owner(number, one) for number, one in enumerate(place.versions, 1))
        return
    for group, name in enumerate(session.layers, 1):
        yield from (_Owner(group, one) for one in place.versions if name in one.annotators)


def _of_version(place: Place, owner: _Owner, *, decided: bool) -> Iterator[Mark]:
    for entity in owner.version.entities:
        yield Mark(
            _id(place, owner.group, entity),
            entity.span,
            entity.label,
            warning="" if decided else tr("in dispute"),
            group=owner.group,
            owner=number(owner.group),
            look="settled" if decided else "disputed",
        )


def _id(place: Place, group: int, entity: Entity) -> str:
    span = entity.span
    return f"v {place.span.start} {group} {span.start} {span.end} {entity.label}"


def disputed_spans(places: Iterable[Place], session: ReviewSession) -> list[Span]:
    """Return the places whose words wait for a decision, in order and apart."""
    return [
        place.span
        for place in places
        if place.kind != "relation" and not place.decided(session.gold)
    ]


def current_mark(draft: Draft) -> str | None:
    """Return the id of the mark to outline: only what is being edited has one."""
    return f"draft {draft.at}" if draft.editing else None


def place_of(id: str, places: Sequence[Place]) -> Place | None:
    """Return the place to which the mark of a version belongs."""
    kind, _, rest = id.partition(" ")
    if kind != "v":
        return None
    start = rest.split(" ")[0]
    here = (one for one in places if str(one.span.start) == start and one.kind != "relation")
    return next(here, None)


# Relations


def arcs_of(session: ReviewSession, draft: Draft | None, marks: Sequence[Mark]) -> list[Arc]:
    """Return gold's relations and, of the place that is being decided, those in dispute."""
    schema = session.schema
    found = [arc_of(one, schema) for one in session.gold.relations]
    if draft is None or draft.place.kind != "relation":
        return found
    shown = {(arc.source, arc.target) for arc in found}
    for link in draft.place.links:
        source, target = (_end(session, link, at, marks) for at in (0, 1))
        if source and target and (source, target) not in shown:
            found.append(_arc(draft.place, link, source, target, schema))
    return found


def _end(session: ReviewSession, link: Link, at: int, marks: Sequence[Mark]) -> str | None:
    """Return the mark at an end of a relation: gold's, or a layer's where gold has none."""
    entity = ends_in(session.gold, link)[at]
    if entity:
        return entity.id
    said = (link.source, link.target)[at]
    there = (one.id for one in marks if (one.span, one.label) == (said.span, said.label))
    return next(there, None)


def _arc(place: Place, link: Link, source: str, target: str, schema: Schema) -> Arc:
    versions = (n for n, one in enumerate(place.versions, 1) if link in one.links)
    name = relation_name(link.label, schema)
    words = tr("{words} ({version})?", words=name, version=number(next(versions)))
    return Arc(f"link {source} {target}", source, target, words)
