"""How far the annotators of a project agree: its rows laid before `agreement`."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from pathlib import Path
from typing import Any, cast

from annotator.agreement.layers import Continuum, EntityRow, LayerRow, Layers, Scope, layers_of
from annotator.agreement.pairs import pairs
from annotator.agreement.report import Report, agreement_report
from annotator.errors import AnnotatorError, sentence
from annotator.model.document import Document
from annotator.model.schema import GOLD
from annotator.persian.tokens import token_bounds
from annotator.project.jobs import Progress, Unwatched
from annotator.project.measuring import Measured, as_json, measured
from annotator.project.project import Project
from annotator.store.checks import Check
from annotator.store.project_store import ProjectStore


def read(project: Project, annotators: Sequence[str] | None = None) -> Layers:
    """Read the layers that take part, in columns, with the tokens of their documents.

    Without ``annotators`` everybody who has a layer takes part, but not gold. Raises
    `AnnotatorError` for a name that has no layer.
    """
    rows = _Rows.of(project)
    _check_names(annotators or (), rows.layers)
    return layers_of(rows.continua.values(), rows.layers, rows.entities, annotators)


def _check_names(annotators: Sequence[str], layers: Iterable[LayerRow]) -> None:
    unknown = set(annotators) - {annotator for _, annotator, _ in layers}
    if unknown:
        raise AnnotatorError(
            sentence("Nobody called “{name}” has labelled anything here."), name=min(unknown)
        )
    if len(set(annotators)) < len(annotators):
        raise AnnotatorError(sentence("Name each annotator once."))


@dataclass(frozen=True, slots=True)
class _Rows:
    """A project's rows without hidden repeats, which ``measuring`` holds with their originals."""

    continua: Mapping[str, Continuum]
    layers: list[LayerRow]
    entities: list[EntityRow]
    measuring: tuple[list[LayerRow], list[EntityRow]]
    checks: Sequence[Check]

    def measured(self, scope: Scope) -> list[Measured]:
        return measured(self.checks, self.continua, *self.measuring, scope)

    @classmethod
    def of(cls, project: Project) -> _Rows:
        with project.store.snapshot():  # else a layer could be begun between two of its readings
            return cls._read(project.store)

    @classmethod
    def _read(cls, store: ProjectStore) -> _Rows:
        checks = store.checks()
        layers: list[LayerRow] = list(store.layer_rows())
        entities: list[EntityRow] = list(store.entity_rows())
        repeats = {one.document for one in checks if one.original is not None}
        involved = {one.document for one in checks} | {one.original for one in checks}
        measuring = (
            [row for row in layers if row[0] in involved],
            [row for row in entities if row[0] in involved],
        )
        if repeats:
            layers = [row for row in layers if row[0] not in repeats]
            entities = [row for row in entities if row[0] not in repeats]
        wanted = {document for document, _, _ in layers} | involved
        documents = (one for one in store.stream_documents() if one.id in wanted)
        continua = {one.id: _continuum(one) for one in documents}
        return cls(continua, layers, entities, measuring, checks)


def report(
    project: Project, annotators: Sequence[str] | None = None, scope: Scope = "done"
) -> Report:
    """Return the agreement report of contract.md, section 5.

    Where a lead mixed hidden repeats or gold questions in, ``checks`` has what they showed.
    """
    rows = _Rows.of(project)
    _check_names(annotators or (), rows.layers)
    layers = layers_of(rows.continua.values(), rows.layers, rows.entities, annotators)
    own = [one for one in rows.measured(scope) if one.annotator in (annotators or (one.annotator,))]
    return _with_checks(agreement_report(layers, scope), own)


def _with_checks(report: Report, own: Sequence[Measured]) -> Report:
    if own:
        report["checks"] = [as_json(one) for one in own]
    return report


@dataclass(frozen=True, slots=True)
class Survey:
    """The report, and for every two annotators the ids of the documents they have in common.

    ``measured`` are annotators against themselves and against gold, where a lead mixed that in.
    ``gold`` tells whether there is gold that could take part.
    """

    report: Report
    common: Mapping[tuple[str, str], tuple[str, ...]]
    measured: tuple[Measured, ...] = ()
    gold: bool = False

    @property
    def annotators(self) -> tuple[str, ...]:
        """The names of the report, in its order."""
        return tuple(cast("list[str]", self.report["annotators"]))

    def of(self, names: tuple[str, str]) -> Measured | None:
        """Return what these names of `Measured` say, None for two annotators."""
        return next((one for one in self.measured if one.names == names), None)


def survey(
    path: Path, scope: Scope = "done", progress: Progress | None = None, *, with_gold: bool = False
) -> Survey:
    """Measure the agreement of a project, on a connection of its own.

    ``with_gold`` lets gold take part, if there is any, as the reference of everybody.
    """
    progress = progress or Unwatched()
    progress.report(0, 3)
    project = Project.open(path)
    try:
        rows = _Rows.of(project)
    finally:
        project.close()
    progress.check()
    progress.report(1, 3)
    people = sorted({name for _, name, _ in rows.layers})
    gold = GOLD in people
    names = [GOLD] if gold and with_gold else []
    names += [name for name in people if name != GOLD]
    layers = layers_of(rows.continua.values(), rows.layers, rows.entities, names)
    common = {
        pair.names: tuple(compress(layers.documents, pair.documents.tolist()))
        for pair in pairs(layers, scope)
    }
    progress.check()
    progress.report(2, 3)
    own = rows.measured(scope)
    return Survey(_with_checks(agreement_report(layers, scope), own), common, tuple(own), gold)


def _continuum(document: Document) -> Continuum:
    starts, ends = array("i"), array("i")
    for start, end in token_bounds(document.text):
        starts.append(start)
        ends.append(end)
    return Continuum(document.id, len(document.text), starts, ends)


def lines(report: Report) -> list[str]:
    """Say the report in a few lines of English, for a terminal.

    Of annotators without a common document nothing more is said than that.
    """
    pairs = cast("list[dict[str, Any]]", report["pairs"])
    apart = [pair["annotators"] for pair in pairs if not pair["documents"]]
    said = [row for pair in pairs if pair["documents"] for row in _pair(pair)]
    if apart:
        names = "; ".join(" and ".join(pair) for pair in apart)
        said.append(f"No document in common that both have finished: {names}")
    said += map(_check, cast("list[dict[str, Any]]", report.get("checks", [])))
    for note in cast("list[dict[str, Any]]", report["undefined"]):
        shown = note["measure"].partition(".")[0] in (*_F1, "kappa_tokens", "interval")
        if shown and note["annotators"] not in apart:
            about = " ".join(filter(None, (note["measure"], note.get("label"))))
            said.append(f"  {about} ({', '.join(note['annotators'])}): {note['why']}")
    return said or ["Fewer than two people have labelled anything."]


def _pair(pair: dict[str, Any]) -> list[str]:
    first, second = pair["annotators"]
    said = [f"{first} and {second}: {pair['documents']} documents in common"]
    said += [f"  {name:16}{_figure(pair[name])}" for name in _F1]
    said.append(f"  {'kappa (tokens)':16}{_number(pair['kappa_tokens'])}")
    for label, blocks in pair["per_label"].items():
        said.append(f"  {label:16}{_figure(blocks['strict'])}")
    return said


def _check(one: dict[str, Any]) -> str:
    what = "hidden repeats" if one["kind"] == "repeat" else "gold questions"
    done = f"{one['annotator']}, {what}: {one['documents']} of {one['handed']} done"
    return f"{done}, strict {_figure(one['strict'])}"


_F1 = ("strict", "lenient", "boundary", "strict_by_hand")


def _figure(block: dict[str, float | None]) -> str:
    ends = "" if block["low"] is None else f"  [{_number(block['low'])}, {_number(block['high'])}]"
    return f"F1 {_number(block['f1'])}{ends}"


def _number(value: float | None) -> str:
    return "not defined" if value is None else f"{value:.3f}"
