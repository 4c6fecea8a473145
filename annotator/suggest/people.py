"""Ministers' names in a text, and who held an office on the article's day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.errors import sentence
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Hit, Words, folded_words
from annotator.suggest.lists import (
    LAST_KNOWN_YEAR,
    SAYYID,
    Tenure,
    families,
    given_names,
    ministers,
    tenures,
)
from annotator.suggest.offices import Office

_NEAR = 4
_NOT_AFTER = folded_words(
    "شهید خیابان میدان بلوار بزرگراه آیت‌الله آیت‌ا... حجت‌الاسلام حجت‌الاسلام‌والمسلمین امام حضرت "
    "دانشگاه روستای شهرستان بیمارستان مدرسه"
)
_NOT_BEFORE = folded_words(
    "رفسنجانی شاهرودی گلپایگانی خوانساری مقدم اصل زاده نژاد پور فر تبار نیا راد منش خواه دوست پرست"
)
_WITH_TITLE = sentence("The name of a minister whose title stands in the text too.")
_WAS_MINISTER = sentence("The name of somebody who has been a minister.")
_WHOLE_NAME_ELSEWHERE = sentence(
    "The family name of a minister whose whole name stands in the text."
)
_BESIDE_TITLE = sentence("The family name of a minister, beside the title.")
_FAMILY_OF_MINISTER = sentence("The family name of somebody who has been a minister.")


@dataclass(frozen=True, slots=True)
class Named:
    """A minister's name: where, whose tenures it may be, how sure that it is that person."""

    hit: Hit[Tenure]
    tenures: tuple[Tenure, ...]
    score: float
    reason: str


def named(text: Words, titles: Iterable[Office], day: str | None) -> list[Named]:
    """Return the ministers' names in a text, whole ones and family names, in order."""
    whole = ministers().find(text)
    homes = _Titles(office for office in titles if office.is_home)
    people = [one for hit in whole if (one := _whole(hit, homes, day))]
    people += _by_family(text, whole, homes, day)
    return sorted(people, key=lambda one: one.hit.first)


class _Titles:
    """The titles and ministries of a text, by portfolio and place."""

    def __init__(self, offices: Iterable[Office]) -> None:
        self.portfolios: set[str] = set()
        self._begin: dict[int, tuple[str, ...]] = {}
        self._end: dict[int, tuple[str, ...]] = {}
        for office in offices:
            self.portfolios.update(office.portfolios)
            if office.kind == "minister":
                self._begin[office.first] = office.portfolios
                self._end[office.after] = office.portfolios

    def are_beside(self, hit: Hit[Tenure], tenure: Tenure) -> bool:
        """Say whether the tenure's title stands at most a few words before or after a name."""
        before = (self._end.get(hit.first - gap, ()) for gap in range(_NEAR))
        after = (self._begin.get(hit.after + gap, ()) for gap in range(_NEAR))
        return any(tenure.portfolio in held for held in (*before, *after))


def _whole(hit: Hit[Tenure], titles: _Titles, day: str | None) -> Named | None:
    if day and _is_before(day, hit.values):
        return None
    kept = _of_day(hit.values, titles, day)
    if any(one.portfolio in titles.portfolios for one in kept):
        return Named(hit, kept, 0.97, _WITH_TITLE)
    score = 0.85 if any(one.named_by_family for one in kept) else 0.75
    return Named(hit, kept, score, _WAS_MINISTER)


def _by_family(
    text: Words, whole: list[Hit[Tenure]], titles: _Titles, day: str | None
) -> Iterator[Named]:
    taken = {index for hit in whole for index in range(hit.first, hit.after)}
    present = {one.name for hit in whole for one in hit.values}
    for hit in families().find(text):
        if hit.first in taken or _is_of_another(text, hit):
            continue
        if day and _is_before(day, hit.values):
            continue
        introduced = tuple(one for one in hit.values if one.name in present)
        beside = tuple(one for one in hit.values if titles.are_beside(hit, one))
        if introduced:
            kept = _of_day(introduced, titles, day)
            yield Named(hit, kept, 0.93, _WHOLE_NAME_ELSEWHERE)
        elif beside:
            kept = _of_day(beside, titles, day)
            yield Named(hit, kept, 0.9, _BESIDE_TITLE)
        elif alone := tuple(one for one in hit.values if one.named_by_family):
            yield Named(hit, _of_day(alone, titles, day), 0.8, _FAMILY_OF_MINISTER)


def _is_of_another(text: Words, hit: Hit[Tenure]) -> bool:
    """Say whether the words around make it a part of somebody else's name, or of a place's."""
    before = text.key(hit.first - 1) if text.goes_on(hit.first) else ""
    after = text.key(hit.after) if text.goes_on(hit.after) else ""
    if before == fold(SAYYID):
        before = text.key(hit.first - 2)
    if before in _NOT_AFTER or before in given_names() or after in _NOT_BEFORE:
        return True
    return text.goes_on(hit.after) and families().at(text, hit.after) is not None


def _is_before(day: str, all_tenures: tuple[Tenure, ...]) -> bool:
    return all(day < one.since for one in all_tenures)


def _of_day(candidates: tuple[Tenure, ...], titles: _Titles, day: str | None) -> tuple[Tenure, ...]:
    """Narrow one name's tenures by the article's day, else by the titles in the text."""
    if day and (then := tuple(one for one in candidates if one.holds_on(day))):
        return then
    here = tuple(one for one in candidates if one.portfolio in titles.portfolios)
    return here or candidates


def holder(portfolio: str, day: str | None, names: Iterable[str]) -> Tenure | None:
    """Return who held an office on a Jalali day, None where that is not known for sure.

    Where the day leaves several (years, not days, are known), ``names`` of the text decide.
    """
    if day is None or day[:4] > LAST_KNOWN_YEAR:
        return None
    then = [one for one in tenures() if one.portfolio == portfolio and one.holds_on(day)]
    here = [one for one in then if one.name in set(names)]
    for candidates in (then, here):
        if len({one.name for one in candidates}) == 1:
            return candidates[0]
    return None
