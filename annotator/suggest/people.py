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
from annotator.suggest.office import Office

_NEAR = 4
_UNTITLED = 0.55
"""Score of somebody who was minister once, in a text that does not say so."""
_OPENING, _CLOSING = frozenset('«“"'), frozenset('»”"')
_NOT_AFTER = folded_words(
    "شهید خیابان میدان بلوار بزرگراه آیت‌الله آیت‌ا... حجت‌الاسلام حجت‌الاسلام‌والمسلمین امام حضرت "
    "دانشگاه روستای شهرستان بیمارستان مدرسه"
)
_OTHER_RANKS = folded_words(
    "والمسلمین سردار امیر امیرخلبان خلبان سرلشکر سرتیپ سرهنگ دریادار سرباز استاندار شهردار فرماندار نماینده"
)
"""Before a minister's name they tell of another time of that life, unless a title or the day does."""
_NOT_BEFORE = folded_words(
    "رفسنجانی شاهرودی گلپایگانی خوانساری مقدم اصل زاده نژاد پور فر تبار نیا راد منش خواه دوست پرست"
)
_WITH_TITLE = sentence("The name of a minister whose title stands in the text too.")
_WAS_MINISTER = sentence("The name of somebody who has been a minister.")
_WHOLE_NAME_ELSEWHERE = sentence(
    "The family name of a minister whose whole name stands in the text."
)
_HELD_THE_TITLE = sentence(
    "The family name of the one who held a title of this text on the article’s day."
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
    homes = _Titles(office for office in titles if office.is_home)
    found = ministers().find(text)
    people = [one for hit in found if (one := _whole(hit, homes, day))]
    others = {
        held.name for one in people if _has_other_rank(text, one, day) for held in one.tenures
    }
    people = [one for one in people if one.score > _UNTITLED or not _is_any(one.tenures, others)]
    taken = {index for hit in found for index in range(hit.first, hit.after)}
    people += _by_family(text, _Known(people, homes, day, taken, others))
    return sorted(people, key=lambda one: one.hit.first)


def _has_other_rank(text: Words, one: Named, day: str | None) -> bool:
    if day and any(held.holds_on(day) for held in one.tenures):
        return False
    before = text.key(one.hit.first - 1) if text.goes_on(one.hit.first) else ""
    return one.score == _UNTITLED and before in _NOT_AFTER | _OTHER_RANKS


def _is_any(held: Iterable[Tenure], names: set[str]) -> bool:
    return any(one.name in names for one in held)


class _Titles:
    """The titles and ministries of a text, by portfolio and place."""

    def __init__(self, offices: Iterable[Office]) -> None:
        self._portfolios: set[str] = set()
        self._begin: dict[int, tuple[str, ...]] = {}
        self._end: dict[int, tuple[str, ...]] = {}
        for office in offices:
            self._portfolios.update(office.portfolios)
            if office.kind == "minister":
                self._begin[office.first] = office.portfolios
                self._end[office.after] = office.portfolios

    def name(self, tenure: Tenure) -> bool:
        """Say whether the tenure's title or ministry stands in the text."""
        return tenure.portfolio in self._portfolios

    def are_beside(self, hit: Hit[Tenure], tenure: Tenure) -> bool:
        """Say whether the tenure's title stands at most a few words before or after a name."""
        before = (self._end.get(hit.first - gap, ()) for gap in range(_NEAR))
        after = (self._begin.get(hit.after + gap, ()) for gap in range(_NEAR))
        return any(tenure.portfolio in held for held in (*before, *after))


def _whole(hit: Hit[Tenure], titles: _Titles, day: str | None) -> Named | None:
    if day and _is_before(day, hit.values):
        return None
    kept = _of_day(hit.values, titles, day)
    then = [one for one in kept if one.holds_on(day)] if day else []
    fitting = then if day else [one for one in kept if not one.needs_title]
    if any(titles.are_beside(hit, one) for one in kept) or any(map(titles.name, fitting)):
        return Named(hit, kept, 0.97, _WITH_TITLE)
    is_likely = any(map(titles.name, kept)) if day else bool(fitting)
    needs_title = all(one.needs_title for one in kept)
    return (
        Named(hit, kept, _UNTITLED, _WAS_MINISTER)
        if then or (is_likely and not needs_title)
        else None
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What a text says before its family names are looked at: whole names, titles, its day.

    ``others`` are names of ministers who in this text are something else.
    """

    people: list[Named]
    titles: _Titles
    day: str | None
    taken: set[int]
    others: set[str]

    def scores(self) -> dict[str, float]:
        """Return how sure the whole names are."""
        return {held.name: one.score for one in self.people for held in one.tenures}


def _by_family(text: Words, known: _Known) -> Iterator[Named]:
    scores = known.scores()
    for hit in families().find(text):
        if hit.first in known.taken or _is_of_another(text, hit):
            continue
        if known.day and _is_before(known.day, hit.values):
            continue
        if judged := _judged(hit, known, scores):
            candidates, score, reason = judged
            yield Named(hit, _of_day(candidates, known.titles, known.day), score, reason)


def _judged(
    hit: Hit[Tenure], known: _Known, scores: dict[str, float]
) -> tuple[tuple[Tenure, ...], float, str] | None:
    """Return which of a family name's tenures are meant, how sure that is, and why."""
    held, titles, day = hit.values, known.titles, known.day
    if introduced := tuple(one for one in held if one.name in scores):
        is_sure = any(scores[one.name] > _UNTITLED for one in introduced)
        return introduced, 0.93 if is_sure else _UNTITLED, _WHOLE_NAME_ELSEWHERE
    if beside := tuple(one for one in held if titles.are_beside(hit, one)):
        return beside, 0.9, _BESIDE_TITLE
    if then := tuple(one for one in held if day and titles.name(one) and one.holds_on(day)):
        return then, 0.9, _HELD_THE_TITLE
    alone = tuple(one for one in held if one.named_by_family)
    if alone and not _is_any(alone, known.others):
        score = 0.85 if any(map(titles.name, alone)) else _UNTITLED
        return alone, score, _FAMILY_OF_MINISTER
    return None


def _is_of_another(text: Words, hit: Hit[Tenure]) -> bool:
    """Say whether the words around make it a part of somebody else's name, or of a place's."""
    before = text.key(hit.first - 1) if text.goes_on(hit.first) else ""
    after = text.key(hit.after) if text.goes_on(hit.after) else ""
    if before in _OPENING and _is_closed(text, hit.after):
        return True
    if before == fold(SAYYID):
        before = text.key(hit.first - 2)
    if before in _NOT_AFTER or before in given_names() or after in _NOT_BEFORE:
        return True
    return text.goes_on(hit.after) and families().at(text, hit.after) is not None


def _is_closed(text: Words, after: int) -> bool:
    """Say whether quotes hold a few words more: a longer name."""
    return text.key(after) not in _CLOSING and any(
        text.key(index) in _CLOSING for index in range(after, after + _NEAR - 1)
    )


def _is_before(day: str, all_tenures: tuple[Tenure, ...]) -> bool:
    return all(day < one.since for one in all_tenures)


def _of_day(candidates: tuple[Tenure, ...], titles: _Titles, day: str | None) -> tuple[Tenure, ...]:
    """Narrow one name's tenures by the article's day, else by the titles in the text."""
    if day and (then := tuple(one for one in candidates if one.holds_on(day))):
        return then
    here = tuple(filter(titles.name, candidates))
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
