"""The lists in ``resources/gazetteers``: tab-separated, comments with #, names of columns first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from annotator import resources
from annotator.persian.characters import fold
from annotator.persian.gazetteer import Gazetteer, Hit, Words, folded_words

type Rule = Literal["plain", "cue", "home", "always"]
"""Where a name counts: anywhere; only after a cue or in guillemets; only in a text that is not
about another country; because a person said so."""
_RULES: dict[str, Rule] = {"": "plain", "cue": "cue", "home": "home"}

SAYYID = "سید"


@dataclass(frozen=True, slots=True)
class Listed:
    """What a name on a list stands for.

    ``not_before`` and ``not_after`` are folded words beside which the string is something else;
    platforms of one ``kind`` compete, so that two of them beside each other are platforms.
    """

    label: str
    canonical: str
    rule: Rule = "plain"
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Portfolio:
    """What a ministry is for; ``abroad`` counts only before a country's name."""

    name: str
    abroad: bool = False
    former: bool = False


@dataclass(frozen=True, slots=True)
class Tenure:
    """A minister's time in office; ``since`` and ``until`` are Jalali years or days, or empty.

    The name ``needs_title`` where its bearer is better known for something else, or forgotten.
    """

    name: str
    portfolio: str
    since: str
    until: str
    named_by_family: bool
    needs_title: bool = False

    def holds_on(self, day: str) -> bool:
        """Say whether the office was held on a Jalali day or in a month (``1402-03``)."""
        return self.since <= day and (not self.until or day <= self.until + "~")


LAST_KNOWN_YEAR = "1404"
"""After this Jalali year nothing is known of who holds an office."""


@cache
def listed_names() -> Gazetteer[Listed]:
    """Return the platforms and state bodies."""
    return Gazetteer([*_listed("PLATFORM", "platforms"), *_listed("STATE_BODY", "state-bodies")])


@lru_cache(maxsize=4)
def listed(text: Words) -> tuple[Hit[Listed], ...]:
    """Return the platforms and state bodies that stand in a text."""
    return tuple(listed_names().find(text))


def _listed(label: str, file: str) -> Iterator[tuple[str, Listed]]:
    for canonical, names, rule, not_before, not_after, kind in _rows(file):
        before, after = (frozenset(map(fold, _split(cell))) for cell in (not_before, not_after))
        entry = Listed(label, canonical, _RULES[rule], before, after, kind)
        for name in _with_forms(_split(names)):
            yield name, entry
            yield from ((short, entry) for short in _without_country(name))


def _without_country(name: str) -> Iterator[str]:
    """Yield «سازمان ثبت احوال» for «سازمان ثبت احوال کشور»."""
    head, _, last = name.rpartition(" ")
    if last in {"کشور", OWN_COUNTRY} and head.startswith(_HEADS_ENOUGH):
        yield head


_HEADS_ENOUGH = ("سازمان ", "مرکز ", "شرکت ", "صندوق ", "پژوهشگاه ", "بیمه ")


def names_with_forms() -> list[str]:
    """Return the names on the lists whose other written forms are kept in ``forms.tsv``."""
    named = [
        name
        for file in ("platforms", "state-bodies")
        for row in _rows(file)
        for name in _split(row[1])
    ]
    held = [name for row in _rows("ministries") for name in (row[0], *_split(row[1]))]
    return list(dict.fromkeys([*named, *held]))


@cache
def other_forms() -> dict[str, tuple[str, ...]]:
    """Return the other written forms of names on the lists, as hazm knows them."""
    return {name: tuple(_split(forms)) for name, forms in _rows("forms")}


def _with_forms(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield name
        yield from other_forms().get(name, ())


@cache
def portfolios() -> Gazetteer[Portfolio]:
    """Return what may follow «وزیر» and «وزارت»."""
    entries: list[tuple[str, Portfolio]] = []
    for name, variants, successor in _rows("ministries"):
        portfolio = Portfolio(name, abroad=successor == "-", former=successor not in {"", "-"})
        spellings = _with_forms((name, *_split(variants)))
        entries += [(spelling, portfolio) for spelling in spellings]
    return Gazetteer(entries)


@cache
def portfolio_words() -> frozenset[str]:
    """Return the folded words that portfolios are made of."""
    names = (
        name for name, variants, _ in _rows("ministries") for name in (name, *_split(variants))
    )
    return folded_words(" ".join(names).replace("،", " "))


@cache
def countries() -> Gazetteer[str]:
    """Return the names of countries."""
    return Gazetteer(
        (spelling, name)
        for name, variants, _ in _rows("countries")
        for spelling in (name, *_split(variants))
    )


@cache
def places() -> Gazetteer[str]:
    """Return countries and some of their cities, each standing for the country."""
    return Gazetteer(
        (spelling, name)
        for name, variants, cities in _rows("countries")
        for spelling in (name, *_split(variants), *_split(cities))
    )


OWN_COUNTRY = "ایران"


@cache
def provinces() -> Gazetteer[str]:
    """Return the provinces and larger towns of the own country."""
    return Gazetteer(
        (spelling, name)
        for name, variants in _rows("provinces")
        for spelling in (name, *_split(variants))
    )


@cache
def given_names() -> frozenset[str]:
    """Return common given names, folded."""
    return frozenset(fold(name) for (name,) in _rows("given-names"))


@cache
def ministers() -> Gazetteer[Tenure]:
    """Return the whole names of ministers."""
    return Gazetteer(
        (spelling, tenure)
        for tenure, names, _ in _tenures()
        for name in names
        for spelling in _with_sayyid(name)
    )


@cache
def families() -> Gazetteer[Tenure]:
    """Return the family names of ministers."""
    return Gazetteer((family, tenure) for tenure, _, names in _tenures() for family in names)


@cache
def tenures() -> tuple[Tenure, ...]:
    """Return all tenures."""
    return tuple(tenure for tenure, _, _ in _tenures())


@cache
def _tenures() -> tuple[tuple[Tenure, list[str], list[str]], ...]:
    return tuple(
        (Tenure(name, portfolio, since, until, rule == "alone", rule == "titled"),
         [name, *_split(variants)], _split(family))
        for name, variants, family, rule, portfolio, since, until in _rows("ministers")
    )  # fmt: skip


def _with_sayyid(name: str) -> tuple[str, str]:
    bare = name.removeprefix(SAYYID).lstrip() if name.startswith(SAYYID) else name
    bare = _parted(bare)
    return bare, f"{SAYYID} {bare}"


_FIRST_HALVES = ("محمد", "علی", "امیر", "غلام", "حمید", "احمد")


def _parted(name: str) -> str:
    """Part a given name made of two by a half-space: «محمد جواد» is «محمدجواد» too."""
    for half in _FIRST_HALVES:
        given, _, family = name.removeprefix(half).partition(" ")
        if name.startswith(half) and fold(given) in given_names():
            return f"{half}\u200c{given} {family}"
    return name


def _rows(file: str) -> Iterator[list[str]]:
    text = resources.path(f"gazetteers/{file}.tsv").read_text(encoding="utf-8")
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return ([*cells, *[""] * (len(lines[0]) - len(cells))] for cells in lines[1:])


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]
