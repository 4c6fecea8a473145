"""One answer for many disagreements: which there are for a cause, and what each says of a place.

A choice is a word, with what it speaks of after a blank: ``shorter`` and ``longer`` of two spans;
``all`` that was said there, or ``none``; of nested entities the ``outer`` or ``inner`` ones alone;
``with`` or ``without`` a value of the attribute; ``label KEY``; ``said NAME``, what that annotator
said; ``votes``, what most said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from annotator.agreement.causes import BOUNDARY_CAUSES, Cause
from annotator.agreement.disagreements import Version
from annotator.model.entity import Entity
from annotator.model.span import Span

NOTHING = Version((), ())
"""The answer that nothing is to stand there."""


def choices(cause: Cause, labels: Sequence[str], annotators: Sequence[str]) -> list[str]:
    """Return the choices that make sense for a cause, in the order in which to offer them."""
    if cause in BOUNDARY_CAUSES:
        own = ["shorter", "longer"]
    elif cause == "label":
        own = [*(f"label {key}" for key in labels), "all"]
    elif cause == "nested":
        own = ["outer", "inner", "all"]
    else:
        own = ["with", "without"] if cause == "attribute" else ["all"]
    votes = ["votes"] if len(annotators) > 2 else []
    return [*own, *(f"said {name}" for name in annotators), *votes, "none"]


def ruled(
    versions: Sequence[Version], choice: str, detail: str = "", agreed: Iterable[Entity] = ()
) -> Version | None:
    """Return what a choice puts in place of the versions; None where it does not answer.

    ``detail`` is the key of the attribute in question, ``agreed`` what all have around the place.
    """
    name, _, of = choice.partition(" ")
    match name:
        case "none":
            return NOTHING
        case "all":
            return _all(versions)
        case "shorter" | "longer":
            return _by_length(versions, longer=name == "longer")
        case "outer" | "inner":
            return _nested(versions, list(agreed), outer=name == "outer")
        case "with" | "without":
            return _by_value(versions, detail, wanted=name == "with")
        case "label":
            return _only(one for one in _entities(versions) if one.label == of)
        case "said":
            return next((one for one in versions if of in one.annotators), None)
        case _:
            return _by_votes(versions)


def _all(versions: Sequence[Version]) -> Version:
    links = dict.fromkeys(link for version in _by_weight(versions) for link in version.links)
    return Version(tuple(_entities(versions)), (), tuple(links))


def _entities(versions: Sequence[Version]) -> list[Entity]:
    """Return every entity said, one span and label once with the attributes most gave it."""
    found: dict[tuple[Span, str], Entity] = {}
    for version in _by_weight(versions):
        for entity in version.entities:
            found.setdefault((entity.span, entity.label), entity)
    return sorted(found.values(), key=lambda entity: entity.order)


def _by_weight(versions: Sequence[Version]) -> list[Version]:
    return sorted(versions, key=lambda version: -len(version.annotators))


def _only(entities: Iterable[Entity]) -> Version | None:
    found = tuple(entities)
    return Version(found, ()) if len(found) == 1 else None


def _by_length(versions: Sequence[Version], *, longer: bool) -> Version | None:
    entities = _entities(versions)
    lengths = [len(one.span) for one in entities]
    wanted = max(lengths) if longer else min(lengths)
    return _only(one for one in entities if len(one.span) == wanted)


def _nested(versions: Sequence[Version], agreed: list[Entity], *, outer: bool) -> Version | None:
    """Keep outer or inner entities; None where what all have would contradict that."""
    said = _entities(versions)
    kept = [one for one in said if not _covered(one, [*said, *agreed], outer=outer)]
    left = [one for one in agreed if _covered(one, kept, outer=outer)]
    apart = all(not one.span.overlaps(other.span) for one in kept for other in kept if one != other)
    return Version(tuple(kept), ()) if apart and not left else None


def _covered(one: Entity, others: Iterable[Entity], *, outer: bool) -> bool:
    """Say whether another entity makes this one an inner (or, for ``outer`` False, outer) one."""
    return any(
        other.span != one.span
        and (other.span.contains(one.span) if outer else one.span.contains(other.span))
        for other in others
    )


def _by_value(versions: Sequence[Version], key: str, *, wanted: bool) -> Version | None:
    found = [
        version
        for version in versions
        if version.entities and all((key in one.attributes) == wanted for one in version.entities)
    ]
    return Version(found[0].entities, ()) if len(found) == 1 else None


def _by_votes(versions: Sequence[Version]) -> Version | None:
    first, *others = _by_weight(versions)
    if others and len(others[0].annotators) == len(first.annotators):
        return None
    return first
