"""STATE_BODY: listed names, names with a telling frame, and a particular government."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from annotator.errors import sentence
from annotator.model.entity import Suggestion
from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Gazetteer, Hit, Words, folded_words
from annotator.suggest.lists import (
    OWN_COUNTRY,
    Listed,
    countries,
    listed,
    listed_names,
    places,
    provinces,
)
from annotator.suggest.office import tidy
from annotator.suggest.reading import numbers
from annotator.suggest.suggester import GAZETTEER

_GOVERNMENTS = folded_words("دولت دولت‌های")
_AND = fold("و")
_OF_COUNTRY, _COUNTRY = folded_words("سازمان شورای ستاد مرکز صندوق شرکت پلیس"), fold("کشور")
_COMMITTEE, _PARLIAMENT = fold("کمیسیون"), fold("مجلس")
_FRAMED = folded_words("سازمان ستاد صندوق")
_FRAME_ENDS = folded_words("کشور ایران")
_BREAKS = folded_words(
    "از به با در برای که را گفت است بود شد تا بر این آن هم نیز اما ولی پس اگر چون یا توسط کرد "
    "افزود دارد داشت شود کند رئیس معاون وزیر وزارت دولت سازمان‌های سازمان ستاد صندوق کمیسیون "
    'مجلس ملل لیگ مجاهدین . : ؛ ! ؟ ( ) « » " - – / * …'
)
_LISTED = sentence("It is on the list of state bodies.")
_OF_PROVINCE = sentence("It is the name of a state body of a province or town.")
_PROVINCIAL = (
    "استانداری", "فرمانداری", "فرمانداری ویژه", "دادگستری", "دادگستری کل", "دادستانی", "دادستانی عمومی و انقلاب",
    "سازمان جهاد کشاورزی", "سازمان صنعت، معدن و تجارت", "سازمان مدیریت و برنامه‌ریزی", "سازمان بازرگانی",
)  # fmt: skip
_REGIONS = folded_words("استان شهرستان")
_NUMBERED = sentence("The word for government with its number: a particular government.")
_OF_PARLIAMENT = sentence("It is the name of a committee of the parliament.")
_LOOKS_LIKE_ONE = sentence("It is built like the name of a state body.")
_LONGEST_FRAME = 8
_NEAR = 3
_OF_HOME = folded_words(
    "تهران کشورمان استان استان‌ها استان‌های شهرستان اصفهان مشهد شیراز تبریز قم اهواز کرمان رشت ایرانی "
    "ایرانیان تومان ریال همت"
)


def bodies(text: Words) -> Iterator[Suggestion]:
    """Yield the state bodies of a text."""
    hits = [hit for hit in listed(text) if hit.values[0].label == "STATE_BODY"]
    abroad = any(hit.values[0].rule == "home" for hit in hits) and _is_set_abroad(text)
    for hit in hits:
        if _is_meant(text, hit) and not (hit.values[0].rule == "home" and abroad):
            yield _suggestion(_of_country(text, hit), 0.94, hit.values[0].canonical, _LISTED)
    yield from _governments(text)
    yield from _provincial(text)
    for first in text.where({_COMMITTEE}):
        yield from _committee(text, first)
    for first in text.where(_FRAMED):
        yield from _framed(text, first)


def _is_meant(text: Words, hit: Hit[Listed]) -> bool:
    entry = hit.values[0]
    if text.goes_on(hit.first) and text.key(hit.first - 1) in entry.not_after:
        return False
    if not text.goes_on(hit.after):
        return True
    if text.key(hit.after) in entry.not_before:
        return False
    if entry.rule != "home":
        country = countries().at(text, hit.after)
        return country is None or country.values[0] == OWN_COUNTRY
    return not any(_is_foreign(text, index) for index in range(hit.after, hit.after + _NEAR))


def _of_country(text: Words, hit: Hit[Listed]) -> Span:
    """Return the span with a last «کشور» that the list lacks: «شورای عالی ترافیک کشور»."""
    goes_on = text.goes_on(hit.after) and text.key(hit.after) == _COUNTRY
    if not goes_on or text.keys[hit.first] not in _OF_COUNTRY or _is_foreign(text, hit.after + 1):
        return hit.span
    return text.span(hit.first, hit.after + 1)


def _is_foreign(text: Words, index: int) -> bool:
    place = places().at(text, index) if text.goes_on(index) else None
    return place is not None and place.values[0] != OWN_COUNTRY


def _is_set_abroad(text: Words) -> bool:
    """Say whether a text names other countries more often than what tells of the own one."""
    named = [hit.values[0] for hit in places().find(text)]
    home = named.count(OWN_COUNTRY) + len(text.where(_OF_HOME))
    return len(named) - named.count(OWN_COUNTRY) > home


def _suggestion(span: Span, score: float, canonical: str, reason: str) -> Suggestion:
    return Suggestion("STATE_BODY", span, GAZETTEER, score, {"canonical": canonical}, reason)


def _governments(text: Words) -> Iterator[Suggestion]:
    """Yield «دولت سیزدهم»: the word before an ordinal, or before two with و between."""
    ordinals = {one.start: one.end for one in numbers(text.text) if one.kind == "ordinal"}
    for first in text.where(_GOVERNMENTS):
        last = _last_ordinal(text, first + 1, ordinals)
        if last is not None:
            span = Span(text.bounds[first][0], ordinals[text.bounds[last][0]])
            yield _suggestion(span, 0.95, tidy(span.of(text.text)), _NUMBERED)


def _last_ordinal(text: Words, first: int, ordinals: dict[int, int]) -> int | None:
    if not text.goes_on(first) or text.bounds[first][0] not in ordinals:
        return None
    after = first + 2
    goes_on = text.goes_on(after) and text.key(first + 1) == _AND
    return after if goes_on and text.bounds[after][0] in ordinals else first


def _provincial(text: Words) -> Iterator[Suggestion]:
    """Yield «استانداری خوزستان» and «دادگستری استان فارس»."""
    for head in _provincial_heads().find(text):
        at = head.after
        if text.goes_on(at) and text.key(at) in _REGIONS:
            at += 1
        place = provinces().at(text, at) if text.goes_on(at) else None
        if place is not None:
            span = Span(head.span.start, place.span.end)
            yield _suggestion(span, 0.93, tidy(span.of(text.text)), _OF_PROVINCE)


@cache
def _provincial_heads() -> Gazetteer[str]:
    return Gazetteer((name, name) for name in _PROVINCIAL)


def _committee(text: Words, first: int) -> Iterator[Suggestion]:
    """Yield «کمیسیون اقتصادی مجلس», with or without «شورای اسلامی»."""
    last = _frame_end(text, first, frozenset({_PARLIAMENT}))
    if last is None:
        return
    hit = listed_names().at(text, last)
    end = hit.span.end if hit else text.bounds[last][1]
    span = Span(text.bounds[first][0], end)
    yield _suggestion(span, 0.95, tidy(span.of(text.text)), _OF_PARLIAMENT)


def _framed(text: Words, first: int) -> Iterator[Suggestion]:
    """Yield «سازمان … کشور» and «سازمان … ایران»: names of bodies that no list has."""
    last = _frame_end(text, first, _FRAME_ENDS)
    if last is not None:
        span = text.span(first, last + 1)
        yield _suggestion(span, 0.75, tidy(span.of(text.text)), _LOOKS_LIKE_ONE)


def _frame_end(text: Words, first: int, ends: frozenset[str]) -> int | None:
    """Return the word that closes the frame, at least one word after the one that opens it."""
    for index in range(first + 1, min(first + _LONGEST_FRAME, len(text))):
        key = text.keys[index]
        if not text.goes_on(index):
            return None
        if key in ends:
            return index if index > first + 1 else None
        if key in _BREAKS:
            return None
    return None
