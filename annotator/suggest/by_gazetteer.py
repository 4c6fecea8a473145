"""Names on lists: ministries, ministers, platforms, state bodies, and what a person added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.errors import sentence
from annotator.model.document import Document
from annotator.model.entity import AttributeValue, Suggestion
from annotator.persian.gazetteer import Gazetteer, Hit, Words, words
from annotator.suggest.bodies import bodies
from annotator.suggest.by_titles import ministry
from annotator.suggest.introduced import introduced
from annotator.suggest.lists import Listed
from annotator.suggest.office import Office
from annotator.suggest.offices import offices
from annotator.suggest.people import Named, named
from annotator.suggest.platforms import platforms
from annotator.suggest.reading import article_day
from annotator.suggest.suggester import GAZETTEER
from annotator.suggest.titled import titled


class ByGazetteer:
    """Proposes listed names; ``always`` are the entries that a person added to the project."""

    name = GAZETTEER

    def __init__(self, always: Iterable[tuple[str, Listed]] = ()) -> None:
        self._always = Gazetteer(always)

    def suggest(self, document: Document) -> list[Suggestion]:
        """Return the names of a text, in order."""
        found = words(document.text)
        everything = [
            *(_always(hit) for hit in self._always.find(found)),
            *_officials(found, document.text),
            *platforms(found),
            *introduced(found),
            *bodies(found),
        ]
        return sorted(everything, key=lambda one: one.order)


def _always(hit: Hit[Listed]) -> Suggestion:
    entry = hit.values[0]
    attributes: dict[str, AttributeValue] = {"canonical": entry.canonical}
    reason = sentence("Somebody said that this name is always to be suggested.")
    return Suggestion(entry.label, hit.span, GAZETTEER, 0.97, attributes, reason)


def _officials(text: Words, raw: str) -> Iterator[Suggestion]:
    found = offices(text)
    yield from map(_ministry, filter(_is_ministry, found))
    yield from (_ministry(one.inner) for one in found if one.inner)
    people = named(text, found, article_day(raw))
    yield from map(_minister, people)
    titles = [one for one in found if one.kind == "minister"]
    known = (index for one in people for index in range(one.hit.first, one.hit.after))
    yield from titled(text, titles, known)


def _is_ministry(office: Office) -> bool:
    return office.kind == "ministry"


def _ministry(office: Office) -> Suggestion:
    return ministry(office, GAZETTEER)


def _minister(one: Named) -> Suggestion:
    attributes: dict[str, AttributeValue] = {"form": "name"}
    names = {tenure.name for tenure in one.tenures}
    offices_held = {tenure.portfolio for tenure in one.tenures}
    if len(names) == 1:
        attributes["canonical"] = names.pop()
    if len(offices_held) == 1:
        attributes["ministry"] = f"وزارت {offices_held.pop()}"
    return Suggestion("MINISTER", one.hit.span, GAZETTEER, one.score, attributes, one.reason)
