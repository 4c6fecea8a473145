"""Agreement beyond chance on things rated one by one: kappa and nominal alpha.

All sums are integers until the last division, so that "no disagreement was possible" is exact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence

from annotator.agreement.undefined import NOTHING_TO_RATE, ONE_CATEGORY, Value

type Table[C] = Mapping[tuple[C, C], int]
"""How often the first rater chose one category and the second another."""


def crosstab[C: Hashable](first: Iterable[C], second: Iterable[C]) -> Counter[tuple[C, C]]:
    """Count the pairs of categories that two raters gave the same things, in the same order."""
    return Counter(zip(first, second, strict=True))


def cohen_kappa[C: Hashable](table: Table[C]) -> Value:
    """Return Cohen's kappa of two raters.

    Source: J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and
    Psychological Measurement 20(1).
    """
    first: Counter[C] = Counter()
    second: Counter[C] = Counter()
    for (one, other), count in table.items():
        first[one] += count
        second[other] += count
    equal = sum(count for (one, other), count in table.items() if one == other)
    by_chance = sum(count * second[category] for category, count in first.items())
    return kappa_of_counts(equal, by_chance, first.total())


def kappa_of_counts(equal: int, by_chance: int, things: int) -> Value:
    """Return Cohen's kappa from its sums.

    ``equal`` of ``things`` were rated alike; ``by_chance`` is the sum over categories of the
    product of the two raters' totals.
    """
    if not things:
        return NOTHING_TO_RATE
    possible = things * things - by_chance
    return (equal * things - by_chance) / possible if possible else ONE_CATEGORY


def fleiss_kappa(counts: Sequence[Sequence[int]]) -> Value:
    """Return Fleiss' kappa; a row is a thing: how many of the raters chose each category.

    Every row has the same number of raters, at least two. Source: J. L. Fleiss (1971), Measuring
    nominal scale agreement among many raters, Psychological Bulletin 76(5).
    """
    raters = sum(counts[0]) if counts else 0
    if any(sum(row) != raters for row in counts):
        message = "every thing needs the same number of raters"
        raise ValueError(message)
    equal = sum(count * (count - 1) for row in counts for count in row)
    totals = [sum(column) for column in zip(*counts, strict=True)]
    return fleiss_of_counts(equal, totals, raters)


def fleiss_of_counts(equal: int, totals: Sequence[int], raters: int) -> Value:
    """Return Fleiss' kappa from its sums.

    ``equal`` counts the ordered pairs of raters that agree, over all things; ``totals`` the
    ratings in each category.
    """
    ratings = sum(totals)
    if not ratings or raters < 2:
        return NOTHING_TO_RATE
    squares = sum(total * total for total in totals)
    if squares == ratings * ratings:
        return ONE_CATEGORY
    expected = squares / (ratings * ratings)
    return (equal / (ratings * (raters - 1)) - expected) / (1 - expected)


def nominal_alpha(things: Iterable[Sequence[Hashable | None]]) -> Value:
    """Return Krippendorff's alpha with the nominal metric; None is a missing rating.

    A thing that fewer than two raters rated does not count. Source: K. Krippendorff (2011),
    Computing Krippendorff's Alpha-Reliability, sections C and D.
    """
    equal = 0.0
    totals: Counter[Hashable] = Counter()
    for ratings in things:
        counts = Counter(rating for rating in ratings if rating is not None)
        raters = counts.total()
        if raters >= 2:
            totals.update(counts)
            equal += sum(count * (count - 1) for count in counts.values()) / (raters - 1)
    return alpha_of_counts(equal, list(totals.values()))


def alpha_of_counts(equal: float, totals: Sequence[int]) -> Value:
    """Return nominal alpha from its sums.

    ``equal`` is the diagonal of the coincidence matrix: over all things, the ordered pairs of
    raters that agree divided by (raters - 1); ``totals`` the pairable ratings in each category.
    """
    ratings = sum(totals)
    if not ratings:
        return NOTHING_TO_RATE
    unequal_by_chance = ratings * ratings - sum(total * total for total in totals)
    if not unequal_by_chance:
        return ONE_CATEGORY
    return 1 - (ratings - equal) * (ratings - 1) / unequal_by_chance
