"""MINISTER, the titles: «وزیر ارتباطات» whoever that is, and the ministry nested in one."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.document import Document
from annotator.model.entity import Suggestion
from annotator.persian.gazetteer import words
from annotator.suggest.lists import ministers
from annotator.suggest.offices import Office, offices
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
        found, day = words(text), article_day(text)
        titles = [office for office in offices(found) if office.kind == "minister"]
        names = (
            {one.name for hit in ministers().find(found) for one in hit.values}
            if titles
            else set[str]()
        )
        for office in titles:
            yield _title(office, day, names)
            if office.inner:
                yield ministry(office.inner, TITLES)


def _title(office: Office, day: str | None, names: set[str]) -> Suggestion:
    person = None
    if office.holder_is_in_office:
        person = holder(office.portfolios[0], day, names)
    attributes = {
        "form": "title",
        "canonical": person.name if person else office.title,
        "ministry": office.ministry,
    }
    return Suggestion(
        "MINISTER",
        office.span,
        TITLES,
        _score(office),
        attributes,
        _reason(office, person is not None),
    )


def _score(office: Office) -> float:
    if office.is_joint:
        return 0.92
    return 0.97 if office.is_home else 0.95


def _reason(office: Office, resolved: bool) -> str:  # noqa: FBT001
    if resolved:
        return "عنوان وزیر با حوزهٔ کارش است؛ نامش از روی تاریخ خبر پیدا شد."
    if not office.is_home:
        return "عنوان وزیر کشوری دیگر است."
    if office.inner:
        return "عنوان سرپرست یک وزارتخانه است."
    if office.is_joint:
        return "عنوان مشترک چند وزیر است."
    return "عنوان وزیر با حوزهٔ کارش است."


def ministry(office: Office, by: str) -> Suggestion:
    """Return the suggestion of a ministry's name."""
    reason = "نام وزارتخانه است." if office.is_home else "نام وزارتخانهٔ کشوری دیگر است."
    attributes = {"canonical": office.ministry}
    return Suggestion("MINISTRY", office.span, by, 0.96, attributes, reason)
