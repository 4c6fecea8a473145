"""Who gets which documents: shares that are alike in number, length and kind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import batched, combinations, pairwise
from math import comb
from random import Random

from annotator.errors import AnnotatorError, RuleError, sentence
from annotator.model import rules
from annotator.project.project import DocumentRow

_MOST_GROUPS = 1_000


@dataclass(frozen=True, slots=True)
class Split:
    """What to hand out to whom; the options of ``annotator split``.

    ``overlap`` documents (or per cent of all, with ``percent``) are common: each goes to ``each``
    of the annotators, or to all where that is None. ``repeats`` and ``gold_questions`` are mixed
    into each share beyond that.
    """

    annotators: tuple[str, ...]
    overlap: int = 0
    percent: bool = False
    each: int | None = None
    new_only: bool = False
    seed: int = 0
    suggest_in_common: bool = False
    repeats: int = 0
    gold_questions: int = 0

    def common_of(self, documents: int) -> int:
        """Return how many of ``documents`` are common; half a document counts as one."""
        return (documents * self.overlap * 2 + 100) // 200 if self.percent else self.overlap


def shares(documents: Sequence[DocumentRow], what: Split) -> dict[str, list[tuple[str, bool]]]:
    """Return each annotator's queue: (document, whether it is common); the same for one seed.

    Stratified: documents are ordered by folder and length; the common ones are drawn one from
    each of as many equal stretches, the others dealt in rounds of neighbours. Balanced: within a
    round the longest goes to whoever has least so far. Every queue is shuffled as a whole, since
    a common document among others left in order would stand out.
    """
    _check(what, len(documents))
    random = Random(what.seed)
    ordered = sorted(documents, key=lambda row: (_folder(row.id), row.length, row.id))
    common = _spread(ordered, what.common_of(len(ordered)), random)
    queues = _Queues(what.annotators)
    queues.deal_common(common, what.each or len(what.annotators))
    taken = {row.id for row in common}
    queues.deal([row for row in ordered if row.id not in taken])
    for name in what.annotators:
        Random(f"{what.seed}/{name}").shuffle(queues.of[name])
    return queues.of


class _Queues:
    """What each annotator has so far, and how long that is."""

    def __init__(self, annotators: Sequence[str]) -> None:
        self.of: dict[str, list[tuple[str, bool]]] = {name: [] for name in annotators}
        self._load = dict.fromkeys(annotators, 0)

    def deal_common(self, documents: Iterable[DocumentRow], each: int) -> None:
        """Give every document to ``each`` annotators, every group of them equally often."""
        used = dict.fromkeys(_groups(tuple(self.of), each), 0)
        for row in documents:
            group = min(used, key=lambda names: (used[names], *self._had_by(names)))
            used[group] += 1
            for name in group:
                self._give(name, row, common=True)

    def deal(self, documents: Iterable[DocumentRow]) -> None:
        """Give every document to one annotator; nobody gets more than one a round."""
        for round_ in batched(documents, len(self.of)):
            whole = len(round_) == len(self.of)
            names = sorted(
                self.of, key=lambda name: (0 if whole else len(self.of[name]), self._load[name])
            )
            for name, row in zip(names, sorted(round_, key=lambda row: -row.length), strict=False):
                self._give(name, row, common=False)

    def _had_by(self, names: Iterable[str]) -> tuple[int, int]:
        names = tuple(names)
        return sum(len(self.of[name]) for name in names), sum(self._load[name] for name in names)

    def _give(self, name: str, row: DocumentRow, *, common: bool) -> None:
        self.of[name].append((row.id, common))
        self._load[name] += row.length


def _groups(annotators: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    """Return all groups of this size, or, where they are too many, those of neighbours."""
    count = len(annotators)
    if comb(count, size) <= _MOST_GROUPS:
        return list(combinations(annotators, size))
    ring = annotators + annotators
    return [ring[first : first + size] for first in range(count)]


def _spread(ordered: Sequence[DocumentRow], count: int, random: Random) -> list[DocumentRow]:
    """Draw one from each of ``count`` equal stretches."""
    bounds = [number * len(ordered) // count for number in range(count + 1)] if count else []
    stretches = pairwise(bounds)
    return [ordered[random.randrange(start, end)] for start, end in stretches]


def _folder(id: str) -> str:
    return id.rpartition("/")[0]


def check_names(what: Split) -> None:
    """Raise `RuleError` for names that cannot be handed anything."""
    for name in what.annotators:
        rules.check_annotator(name)
    folded = [name.casefold() for name in what.annotators]
    if not folded or len(set(folded)) != len(folded):
        raise RuleError(sentence("Name each annotator once (upper and lower case are one name)."))


def _check(what: Split, documents: int) -> None:
    check_names(what)
    if what.each is not None and not 2 <= what.each <= len(what.annotators):
        raise RuleError(
            sentence("A common document can go to 2 to {count} of these annotators."),
            count=len(what.annotators),
        )
    if not documents:
        raise AnnotatorError(sentence("There is no document to hand out."))
    if not 0 <= what.common_of(documents) <= documents:
        raise AnnotatorError(
            sentence("Of {documents} documents {common} cannot be common."),
            documents=documents,
            common=what.common_of(documents),
        )
