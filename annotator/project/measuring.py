"""How far annotators agree with themselves and with known gold: hidden repeats, gold questions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, cast

from annotator.agreement.layers import Continuum, EntityRow, LayerRow, Scope, layers_of
from annotator.agreement.pairs import pairs
from annotator.agreement.repeats import readings, second_reading
from annotator.agreement.report import Report, agreement_report
from annotator.model.schema import GOLD
from annotator.store.checks import Check

type Kind = Literal["repeat", "gold"]
"""Against the same person's first reading, or against gold."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One annotator against themselves or gold: a report of these two names only.

    ``documents`` are those that count; of ``handed`` checks the others are not done yet. ``again``
    maps a document to its hidden repeat.
    """

    annotator: str
    kind: Kind
    report: Report
    documents: tuple[str, ...]
    handed: int
    again: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def names(self) -> tuple[str, str]:
        """The two names of the report; the first is the reference."""
        return names_of(self.annotator, self.kind)


def as_json(one: Measured) -> Report:
    """Return what `annotator agree --json` says of it: a pair's block with whom and how many."""
    pairs_of = cast("list[Report]", one.report["pairs"])
    about: Report = {"annotator": one.annotator, "kind": one.kind, "handed": one.handed}
    return about | pairs_of[0]


def names_of(annotator: str, kind: Kind) -> tuple[str, str]:
    """Return what is compared: the first reading with the second, or gold with the annotator."""
    return (annotator, second_reading(annotator)) if kind == "repeat" else (GOLD, annotator)


def measured(
    checks: Iterable[Check],
    continua: Mapping[str, Continuum],
    layers: Sequence[LayerRow],
    entities: Sequence[EntityRow],
    scope: Scope = "done",
) -> list[Measured]:
    """Measure everybody who was handed repeats or gold questions, by name, repeats first.

    ``continua`` holds at least the documents that the checks and their originals are.
    """
    by_whom: defaultdict[tuple[str, Kind], list[Check]] = defaultdict(list)
    for check in checks:
        if (check.original or check.document) in continua:  # else it is in the bin
            by_whom[check.annotator, "gold" if check.original is None else "repeat"].append(check)
    found: list[Measured] = []
    for (name, kind), mine in sorted(
        by_whom.items(), key=lambda one: (one[0][0], one[0][1] != "repeat")
    ):
        again = {one.original: one.document for one in mine if one.original is not None}
        rows = (
            _own(name, again, layers, entities)
            if kind == "repeat"
            else _with_gold(name, {one.document for one in mine}, layers, entities)
        )
        wanted = [continua[id] for id in again or [one.document for one in mine]]
        columns = layers_of(wanted, *rows, names_of(name, kind))
        (pair,) = pairs(columns, scope)
        common = zip(columns.documents, pair.documents.tolist(), strict=True)
        documents = tuple(id for id, counts in common if counts)
        report = agreement_report(columns, scope)
        found.append(Measured(name, kind, report, documents, len(mine), again))
    return found


type _Rows = tuple[list[LayerRow], list[EntityRow]]


def _own(
    name: str, again: Mapping[str, str], layers: Iterable[LayerRow], entities: Iterable[EntityRow]
) -> _Rows:
    return readings(
        (row for row in layers if row[1] == name),
        (row for row in entities if row[1] == name),
        {repeat: original for original, repeat in again.items()},
    )


def _with_gold(
    name: str, documents: set[str], layers: Iterable[LayerRow], entities: Iterable[EntityRow]
) -> _Rows:
    names = (GOLD, name)
    return (
        [row for row in layers if row[0] in documents and row[1] in names],
        [row for row in entities if row[0] in documents and row[1] in names],
    )
