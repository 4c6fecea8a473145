"""What a minister's title or a ministry's name says, and its standard form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.span import Span
from annotator.persian.gazetteer import folded_words
from annotator.suggest.lists import OWN_COUNTRY

type Kind = Literal["minister", "ministry"]

POLITE = folded_words("محترم")
IN_OFFICE = frozenset({"", *folded_words("محترم کنونی فعلی")})
"""Folded qualities of a title that its holder of the day has."""


@dataclass(frozen=True, slots=True)
class Office:
    """A title or a ministry: words ``first`` up to ``after``.

    ``names`` are the portfolios, those of home by their full name, those abroad as written.
    ``quality`` is the folded word that says former, proposed and the like; ``inner`` is the
    ministry within «سرپرست وزارت کشور»; ``is_elsewhere`` says that «این کشور» follows, ``is_plural`` that
    the head is «وزیران» or «وزارتخانه‌های».
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
    is_plural: bool = False

    @property
    def is_home(self) -> bool:
        """Whether it is of the own country."""
        return not self.is_elsewhere and self.countries in {(), (OWN_COUNTRY,)}

    @property
    def is_joint(self) -> bool:
        """Whether it is of several ministers or ministries."""
        return self.is_plural or len(self.portfolios) > 1 or len(self.countries) > 1

    @property
    def is_of_unnamed_countries(self) -> bool:
        """Whether it is of several countries that stand elsewhere («وزرای خارجه ۲۵ کشور»)."""
        return self.is_plural and len(self.portfolios) == 1 and not self.countries

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
            return f"وزیران {self.portfolios[0]} {_listed(self.countries)}".strip()
        if self.is_joint:
            return f"وزیران {_listed(self._places)}"
        words = ("وزیر", "" if self.quality in POLITE else self.head, *self._places)
        return " ".join(word for word in words if word)

    @property
    def _places(self) -> tuple[str, ...]:
        if self.is_home or not self.countries:
            return self.portfolios
        return tuple(f"{name} {one}" for name in self.portfolios for one in self.countries)


def tidy(written: str) -> str:
    """Return a name for an attribute: Persian letters, single blanks."""
    return " ".join(written.translate(_PERSIAN).split())


_PERSIAN = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ـ": None, "\u200e": None, "\u200f": None})


def _listed(names: tuple[str, ...]) -> str:
    return " و ".join(filter(None, ("، ".join(names[:-1]), *names[-1:])))
