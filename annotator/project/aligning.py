"""Gamma of two layers: it takes seconds or minutes, so it is computed only when somebody asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from annotator.agreement.alignment import Unit
from annotator.agreement.gamma import UnitedText, gamma
from annotator.agreement.repeats import second_reading
from annotator.agreement.undefined import Value
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import Project


def gamma_of(
    path: Path,
    annotators: tuple[str, str],
    documents: Sequence[str],
    progress: Progress | None,
    again: Mapping[str, str] | None = None,
) -> Value:
    """Return gamma of two layers in ``documents``, on a connection of its own.

    ``annotators`` and ``again`` are as for `annotator.project.comparing.compare`.
    """
    progress = progress or Unwatched()
    first, second = annotators
    later = {id: id for id in documents}
    if second == second_reading(first):
        second, later = first, dict(again or {})
    project = Project.open(path)
    try:
        lengths = {row.id: row.length for row in project.documents()}
        sides = [_units(project, first), _units(project, second)]
    finally:
        project.close()
    texts = [
        UnitedText(lengths[id], (tuple(sides[0][id]), tuple(sides[1][later[id]])))
        for id in documents
    ]

    def watch(done: int, wanted: int) -> None:
        progress.check()
        progress.report(done, wanted)

    return gamma(texts, watch=watch)


def _units(project: Project, annotator: str) -> defaultdict[str, list[Unit]]:
    units: defaultdict[str, list[Unit]] = defaultdict(list)
    for document, _, start, end, label, _ in project.store.side(annotator).entities:
        units[document].append(Unit(start, end, label))
    return units
