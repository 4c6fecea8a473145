"""A grammar of ministers' titles and ministries' names, over the words of a text.

    title    = ("وزیر" | acting "وزارت") [quality] portfolio [quality] [country] [quality]
    ministry = "وزارت" portfolio [country]
    joint    = ("وزیران" | "وزارتخانه‌های") portfolio ("،" portfolio)* "و" portfolio

A joint one may also have one portfolio and several countries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Hit, Words, folded_words
from annotator.suggest.lists import OWN_COUNTRY, Portfolio, countries, portfolio_words, portfolios
from annotator.suggest.office import Kind, Office, tidy

type Take = Callable[[], bool]

_MINISTER, _MINISTERS = folded_words("وزیر"), folded_words("وزیران وزرای وزرا وزراي")
_MINISTRY = folded_words("وزارت وزارتخانه وزارتخانه‌ی")
_MINISTRIES = folded_words("وزارتخانه‌های وزارت‌های")
_ACTING = folded_words("سرپرست کفیل")
_HALVES_OF_MINISTRY = {fold("خانه"): False, fold("خانه‌های"): True}
_QUALITIES = folded_words(
    "پیشنهادی سابق پیشین اسبق وقت جدید کنونی فعلی مستعفی معزول منتخب برکنارشده محترم"
)
_THAT_COUNTRY = {(fold(one), fold("کشور")) for one in ("این", "آن")}
_PORTFOLIO_MARKS = folded_words("و ،")
_GOVERNMENT = fold("دولت")
_AFFAIRS, _AND, _COMMA, _COUNTRY = fold("امور"), fold("و"), fold("،"), fold("کشور")

_ANOTHERS = folded_words("معاون معاونان معاونین مشاور مشاوران قائم‌مقام قائم دستیار دستیاران")
"""Words of a title that take the minister's title in, even where others stand between."""
_ANOTHERS_BESIDE = folded_words(
    "جانشین سخنگوی نماینده نمایندگان منشی بازرس همسر فرزند پسر دختر برادر خواهر پدر دفتر خانواده"
)
_STOPS = folded_words(
    "جمهور جمهوری رئیس‌جمهور رئیس‌جمهوری از به با در برای که را گفت است بود شد تا بر این آن هم نیز اما ولی پس اگر چون یا توسط کرد "
    'افزود دارد داشت می‌شود می‌کند شود کند ـ ، . : ؛ ! ؟ ( ) « » " - – / * …'
)
_REACH = 6


@lru_cache(maxsize=4)
def offices(text: Words) -> tuple[Office, ...]:
    """Return the titles and ministries of a text from left to right.

    Left out: «نخست وزیر», and the title inside another person's («معاون وزیر ارتباطات»).
    """
    return tuple(_offices(text))


def _offices(text: Words) -> Iterator[Office]:
    after = 0
    for first in text.where(_HEADS):
        office = _office(text, first) if first >= after else None
        if office:
            after = office.after
            if office.kind == "ministry" or not _is_anothers(text, first):
                yield office


_HEADS = _MINISTER | _MINISTERS | _MINISTRY | _MINISTRIES | _ACTING


def _office(text: Words, first: int) -> Office | None:
    key = text.keys[first]
    if key in _ACTING:
        return _acting(text, first)
    if key in _MINISTER | _MINISTERS:
        return _minister(text, first, joint=key in _MINISTERS)
    return _ministry(text, first)


def _acting(text: Words, first: int) -> Office | None:
    if not text.goes_on(first + 1) or text.key(first + 1) not in _MINISTRY:
        return None
    inner = _ministry(text, first + 1)
    if inner is None or inner.is_joint:
        return None
    span, head = Span(text.bounds[first][0], inner.span.end), _plain(text, first)
    return Office(
        "minister", first, inner.after, span, inner.portfolios, inner.countries, text.keys[first],
        head, inner,
    )  # fmt: skip


def _ministry(text: Words, first: int) -> Office | None:
    joint = text.keys[first] in _MINISTRIES
    start = first + 1
    if text.key(start) in _HALVES_OF_MINISTRY and text.goes_on(start):
        joint = _HALVES_OF_MINISTRY[text.key(start)]
        start += 1
    body = _Body(text, start).read(joint=joint)
    return body.office("ministry", first) if body else None


def _minister(text: Words, first: int, *, joint: bool) -> Office | None:
    if text.key(first - 1) == fold("نخست"):
        return None
    body = _Body(text, first + 1).read(joint=joint, qualities=True)
    return body.office("minister", first) if body else None


class _Body:
    """What follows the head of a title: portfolios, qualities, countries."""

    def __init__(self, text: Words, at: int) -> None:
        self.text = text
        self.at = at
        self.end = 0
        self.found: list[tuple[Portfolio, str]] = []
        self.countries: list[str] = []
        self.quality = ""
        self.quality_as_written = ""
        self.is_elsewhere = False
        self.is_plural = False

    def read(self, *, joint: bool, qualities: bool = False) -> _Body | None:
        """Read on as far as it goes; None where it is no office."""
        self.is_plural = joint
        if qualities:
            self._take_quality()
        if not self._take_portfolio():
            return None
        if joint:
            self._take_rest(self._take_portfolio, self.found)
        if qualities:
            self._take_quality()
        if self._take_country() and joint:
            self._take_rest(self._take_country, self.countries)
        if qualities:
            self._take_quality()
        several = len(self.found) > 1 or len(self.countries) > 1
        return self if several or not (self._is_vague(joint=joint, titles=qualities)) else None

    def _is_vague(self, *, joint: bool, titles: bool) -> bool:
        """Say whether it names no office: «وزارتخانه‌های کشور», a portfolio of no known country."""
        portfolio, _ = self.found[0]
        if joint and (not titles or portfolio.name == _COUNTRY):
            return True
        return portfolio.abroad and not self.countries

    def office(self, kind: Kind, first: int) -> Office:
        own = not self.is_elsewhere and self.countries in ([], [OWN_COUNTRY])
        names = tuple(one.name if own else written for one, written in self.found)
        span = Span(self.text.bounds[first][0], self.end)
        return Office(
            kind, first, self.at, span, names, tuple(self.countries), self.quality,
            self.quality_as_written, is_elsewhere=self.is_elsewhere, is_plural=self.is_plural,
        )  # fmt: skip

    def _take_quality(self) -> None:
        if not self.quality and self.text.goes_on(self.at) and self.text.key(self.at) in _QUALITIES:
            self.quality = self.text.keys[self.at]
            self.quality_as_written = _plain(self.text, self.at)
            self._go(self.at + 1, self.text.bounds[self.at][1])

    def _take_portfolio(self) -> bool:
        hit = self._hit_portfolio()
        if not self.is_plural and not (hit and self._is_before_country(hit.after)):
            hit = self._hit_foreign_portfolio() or hit
        if hit is None:
            return False
        self.found.append((hit.values[0], tidy(hit.span.of(self.text.text))))
        self._go(hit.after, hit.span.end)
        return True

    def _hit_portfolio(self) -> Hit[Portfolio] | None:
        if not self.text.goes_on(self.at):
            return None
        hit = portfolios().at(self.text, self.at)
        if hit is None and self.text.keys[self.at] == _AFFAIRS and self.text.goes_on(self.at + 1):
            hit = portfolios().at(self.text, self.at + 1)
        return hit

    def _hit_foreign_portfolio(self) -> Hit[Portfolio] | None:
        """Return words of portfolios, put together as at home they are not, before a country."""
        after, made_of = self.at, _PORTFOLIO_MARKS | portfolio_words()
        while self.text.goes_on(after) and self.text.keys[after] in made_of:
            after += 1
        ends_well = after > self.at and self.text.keys[after - 1] not in _PORTFOLIO_MARKS
        if not ends_well or not self._is_before_country(after):
            return None
        span = self.text.span(self.at, after)
        portfolio = Portfolio(tidy(span.of(self.text.text)), abroad=True)
        return Hit(self.at, after, span, (portfolio,))

    def _is_before_country(self, at: int) -> bool:
        hit = countries().at(self.text, at) if self.text.goes_on(at) else None
        return hit is not None and hit.values[0] != OWN_COUNTRY

    def _take_country(self) -> bool:
        if self.text.goes_on(self.at + 1):
            pair = (self.text.key(self.at), self.text.key(self.at + 1))
            self.is_elsewhere = pair in _THAT_COUNTRY
        at = self.at + (self.text.key(self.at) == _GOVERNMENT)
        hit = countries().at(self.text, at) if self.text.goes_on(at) else None
        if hit is None or (at > self.at and hit.values[0] == OWN_COUNTRY):
            return False
        self.countries.append(hit.values[0])
        self._go(hit.after, hit.span.end)
        return True

    def _take_rest[T](self, take: Take, taken: list[T]) -> None:
        """Take the rest of a list; a comma belongs to it only before a last «و»."""
        at, end, count = self.at, self.end, len(taken)
        while self._take_after(_COMMA, take):
            pass
        if not self._take_after(_AND, take):
            self._go(at, end)
            del taken[count:]
            return
        while self._take_after(_AND, take):
            pass

    def _take_after(self, separator: str, take: Take) -> bool:
        """Take a separator and what ``take`` takes, or neither."""
        before = self.at
        if self.text.key(self.at) != separator or not self.text.goes_on(self.at):
            return False
        self.at += 1
        if take():
            return True
        self.at = before
        return False

    def _go(self, at: int, end: int) -> None:
        self.at, self.end = at, end


def _is_anothers(text: Words, first: int) -> bool:
    """Say whether the title stands in the title of somebody else, who serves that minister."""
    before = text.key(first - 1)
    if before == _AND or not text.goes_on(first):
        return False
    if before in _ANOTHERS_BESIDE:
        return True
    for index in range(first - 1, max(first - 1 - _REACH, -1), -1):
        if text.keys[index] in _STOPS:
            return False
        if text.keys[index] in _ANOTHERS:
            return True
        if not text.goes_on(index):
            return False
    return False


def _plain(text: Words, index: int) -> str:
    start, end = text.bounds[index]
    return tidy(text.text[start:end])
