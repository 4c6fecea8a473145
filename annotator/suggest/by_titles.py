"""MINISTER, the titles: «وزیر ارتباطات» whoever that is, and the ministry nested in one."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.errors import sentence
from annotator.model.document import Document
from annotator.model.entity import Suggestion
from annotator.persian.gazetteer import Words, words
from annotator.suggest.lists import Tenure, ministers
from annotator.suggest.office import Office
from annotator.suggest.offices import offices
from annotator.suggest.people import holder
from annotator.suggest.reading import article_day
from annotator.suggest.suggester import TITLES


class ByTitles:
    """Proposes ministers' titles with their portfolio."""

    name = TITLES

    def suggest(self, document: Document) -> list[Suggestion]:
        """Return the titles of a text, resolved to a person where the article has its day."""
        return list(self._suggest(document.text))

    def _suggest(self, text: str) -> Iterator[Suggestion]:
        found = words(text)
        titles = [office for office in offices(found) if office.kind == "minister"]
        holders = _Holders(titles, found) if titles else None
        for office in titles:
            yield _title(office, holders.of(office) if holders else None)
            if office.inner:
                yield ministry(office.inner, TITLES)


class _Holders:
    """Who held the offices of a text on its day, as far as that is sure."""

    def __init__(self, titles: list[Office], text: Words) -> None:
        self._day = article_day(text.text)
        self._names = {one.name for hit in ministers().find(text) for one in hit.values}
        # Where somebody acts as minister, nobody is.
        self._vacant = {name for one in titles if one.inner for name in one.portfolios}

    def of(self, office: Office) -> Tenure | None:
        """Return the tenure of the title's holder, None where it is not known."""
        if not office.holder_is_in_office or office.portfolios[0] in self._vacant:
            return None
        return holder(office.portfolios[0], self._day, self._names)


def _title(office: Office, person: Tenure | None) -> Suggestion:
    attributes = {"form": "title", "canonical": person.name if person else office.title}
    if not office.is_of_unnamed_countries:
        attributes["ministry"] = office.ministry
    reason = _reason(office, resolved=person is not None)
    return Suggestion("MINISTER", office.span, TITLES, _score(office), attributes, reason)


def _score(office: Office) -> float:
    if office.is_joint:
        return 0.92
    return 0.97 if office.is_home else 0.95


def _reason(office: Office, *, resolved: bool) -> str:
    if resolved:
        return sentence("A minister’s title; who that is was found by the article’s date.")
    if not office.is_home:
        return sentence("It is the title of another country’s minister.")
    if office.inner:
        return sentence("It is the title of a ministry’s acting head.")
    if office.is_joint:
        return sentence("It is a title that several ministers share.")
    return sentence("It is a minister’s title with the portfolio.")


def ministry(office: Office, by: str) -> Suggestion:
    """Return the suggestion of a ministry's name."""
    reason = sentence("It is the name of a ministry.")
    if not office.is_home:
        reason = sentence("It is the name of another country’s ministry.")
    attributes = {"canonical": office.ministry}
    return Suggestion("MINISTRY", office.span, by, 0.96, attributes, reason)
