"""A grammar of ministers' titles and ministries' names, over the words of a text.

    title    = ("وزیر" | acting "وزارت") [quality] portfolio [quality] [country] [quality]
    ministry = "وزارت" portfolio [country]
    joint    = ("وزیران" | "وزارتخانه‌های") portfolio ("،" portfolio)* "و" portfolio

A joint one may also have one portfolio and several countries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from annotator.model.span import Span
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Hit, Words, folded_words
from annotator.suggest.lists import OWN_COUNTRY, Portfolio, countries, portfolios

type Kind = Literal["minister", "ministry"]
type Take = Callable[[], bool]

_MINISTER, _MINISTERS = folded_words("وزیر"), folded_words("وزیران وزرای وزرا وزراي")
_MINISTRY = folded_words("وزارت وزارتخانه وزارتخانه‌ی")
_MINISTRIES = folded_words("وزارتخانه‌های وزارت‌های")
_ACTING = folded_words("سرپرست کفیل")
_HALVES_OF_MINISTRY = {fold("خانه"): False, fold("خانه‌های"): True}
_QUALITIES = folded_words(
    "پیشنهادی سابق پیشین اسبق وقت جدید کنونی فعلی مستعفی معزول منتخب برکنارشده محترم"
)
IN_OFFICE = frozenset({"", *folded_words("محترم کنونی فعلی")})
"""Folded qualities of a title that its holder of the day has."""
_THAT_COUNTRY = {(fold(one), fold("کشور")) for one in ("این", "آن")}
_AFFAIRS, _AND, _COMMA = fold("امور"), fold("و"), fold("،")

_ANOTHERS = folded_words(
    "معاون معاونان معاونین مشاور مشاوران قائم‌مقام قائم دستیار دستیاران جانشین سخنگوی نماینده "
    "نمایندگان منشی بازرس"
)
_RELATIVES = folded_words("همسر فرزند پسر دختر برادر خواهر پدر دفتر خانواده")
_STOPS = folded_words(
    "از به با در برای که را گفت است بود شد تا بر این آن هم نیز اما ولی پس اگر چون یا توسط کرد "
    'افزود دارد داشت می‌شود می‌کند شود کند ـ ، . : ؛ ! ؟ ( ) « » " - – / * …'
)
_REACH = 6


@dataclass(frozen=True, slots=True)
class Office:
    """A title or a ministry: words ``first`` up to ``after``.

    ``names`` are the portfolios, those of home by their full name, those abroad as written.
    ``quality`` is the folded word that says former, proposed and the like; ``inner`` is the
    ministry within «سرپرست وزارت کشور»; ``is_elsewhere`` says that «این کشور» follows.
    """

    kind: Kind
    first: int
    after: int
    span: Span
    portfolios: tuple[str, ...]
    countries: tuple[str, ...] = ()
    quality: str = ""
    head: str = ""
    inner: Office | None = None
    is_elsewhere: bool = False

    @property
    def is_home(self) -> bool:
        """Whether it is of the own country."""
        return not self.is_elsewhere and self.countries in {(), (OWN_COUNTRY,)}

    @property
    def is_joint(self) -> bool:
        """Whether it is of several ministers or ministries."""
        return len(self.portfolios) > 1 or len(self.countries) > 1

    @property
    def holder_is_in_office(self) -> bool:
        """Whether the title is that of the one minister of the day, at home."""
        return self.is_home and not self.is_joint and self.quality in IN_OFFICE and not self.inner

    @property
    def ministry(self) -> str:
        """The ministry's standard name; several stand with a comma between them."""
        return "، ".join(f"وزارت {name}" for name in self._places)

    @property
    def title(self) -> str:
        """The standard form of a minister's title."""
        if self.inner:
            return f"{self.head} {self.inner.ministry}"
        if len(self.portfolios) == 1 and self.is_joint:
            return f"وزیران {self.portfolios[0]} {_listed(self.countries)}"
        if self.is_joint:
            return f"وزیران {_listed(self._places)}"
        words = ("وزیر", self.head, *self._places)
        return " ".join(word for word in words if word)

    @property
    def _places(self) -> tuple[str, ...]:
        if self.is_home or not self.countries:
            return self.portfolios
        return tuple(f"{name} {one}" for name in self.portfolios for one in self.countries)


def offices(text: Words) -> list[Office]:
    """Return the titles and ministries of a text from left to right.

    Left out: «نخست وزیر», and the title inside another person's («معاون وزیر ارتباطات»).
    """
    return list(_offices(text))


def _offices(text: Words) -> Iterator[Office]:
    after = 0
    for first, key in enumerate(text.keys):
        if first < after or key not in _HEADS:
            continue
        office = _office(text, first)
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

    def read(self, *, joint: bool, qualities: bool = False) -> _Body | None:
        """Read on as far as it goes; None where it is no office."""
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
        abroad = any(portfolio.abroad for portfolio, _ in self.found)
        return self if several or not (joint or (abroad and not self.countries)) else None

    def office(self, kind: Kind, first: int) -> Office:
        own = not self.is_elsewhere and self.countries in ([], [OWN_COUNTRY])
        names = tuple(one.name if own else written for one, written in self.found)
        span = Span(self.text.bounds[first][0], self.end)
        return Office(
            kind, first, self.at, span, names, tuple(self.countries), self.quality,
            self.quality_as_written, is_elsewhere=self.is_elsewhere,
        )  # fmt: skip

    def _take_quality(self) -> None:
        if not self.quality and self.text.goes_on(self.at) and self.text.key(self.at) in _QUALITIES:
            self.quality = self.text.keys[self.at]
            self.quality_as_written = _plain(self.text, self.at)
            self._go(self.at + 1, self.text.bounds[self.at][1])

    def _take_portfolio(self) -> bool:
        hit = self._hit_portfolio()
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

    def _take_country(self) -> bool:
        if self.text.goes_on(self.at + 1):
            pair = (self.text.key(self.at), self.text.key(self.at + 1))
            self.is_elsewhere = pair in _THAT_COUNTRY
        hit = countries().at(self.text, self.at) if self.text.goes_on(self.at) else None
        if hit is None:
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
    if before in _RELATIVES:
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


def tidy(written: str) -> str:
    """Return a name for an attribute: Persian letters, single blanks."""
    return " ".join(written.translate(_PERSIAN).split())


_PERSIAN = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ـ": None, "\u200e": None, "\u200f": None})


def _listed(names: tuple[str, ...]) -> str:
    return " و ".join(filter(None, ("، ".join(names[:-1]), names[-1])))
