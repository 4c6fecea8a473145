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
from annotator.persian.tokens import token_bounds
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import Project


def read(project: Project, annotators: Sequence[str] | None = None) -> Layers:
    """Read the layers that take part, in columns, with the tokens of their documents.

    Without ``annotators`` everybody who has a layer takes part, but not gold. Raises
    `AnnotatorError` for a name that has no layer.
    """
    store = project.store
    layers: list[LayerRow] = list(store.layer_rows())
    unknown = set(annotators or ()) - {annotator for _, annotator, _ in layers}
    if unknown:
        raise AnnotatorError(
            sentence("Nobody called “{name}” has labelled anything here."), name=min(unknown)
        )
    touched = {document for document, _, _ in layers}
    entities: Iterable[EntityRow] = store.entity_rows()
    documents = (one for one in store.stream_documents() if one.id in touched)
    return layers_of(map(_continuum, documents), layers, entities, annotators)


def report(
    project: Project, annotators: Sequence[str] | None = None, scope: Scope = "done"
) -> Report:
    """Return the agreement report of contract.md, section 5."""
    return agreement_report(read(project, annotators), scope)


@dataclass(frozen=True, slots=True)
class Survey:
    """The report, and for every two annotators the ids of the documents they have in common."""

    report: Report
    common: Mapping[tuple[str, str], tuple[str, ...]]


def survey(path: Path, scope: Scope = "done", progress: Progress | None = None) -> Survey:
    """Measure the agreement of a project, on a connection of its own."""
    progress = progress or Unwatched()
    progress.report(0, 3)
    project = Project.open(path)
    try:
        layers = read(project)
    finally:
        project.close()
    progress.check()
    progress.report(1, 3)
    common = {
        pair.names: tuple(compress(layers.documents, pair.documents.tolist()))
        for pair in pairs(layers, scope)
    }
    return Survey(agreement_report(layers, scope), common)


def _continuum(document: Document) -> Continuum:
    starts, ends = array("i"), array("i")
    for start, end in token_bounds(document.text):
        starts.append(start)
        ends.append(end)
    return Continuum(document.id, len(document.text), starts, ends)


def lines(report: Report) -> list[str]:
    """Say the report in a few lines of English, for a terminal."""
    said: list[str] = []
    for pair in cast("list[dict[str, Any]]", report["pairs"]):
        first, second = pair["annotators"]
        said.append(f"{first} and {second}: {pair['documents']} documents in common")
        said += [f"  {name:16}{_figure(pair[name])}" for name in _F1]
        said.append(f"  {'kappa (tokens)':16}{_number(pair['kappa_tokens'])}")
        for label, blocks in pair["per_label"].items():
            said.append(f"  {label:16}{_figure(blocks['strict'])}")
    for note in cast("list[dict[str, Any]]", report["undefined"]):
        about = " ".join(filter(None, (note["measure"], note.get("label"))))
        said.append(f"  {about} ({', '.join(note['annotators'])}): {note['why']}")
    return said or ["Nobody but one has labelled anything."]


_F1 = ("strict", "lenient", "boundary", "strict_by_hand")


def _figure(block: dict[str, float | None]) -> str:
    interval = f"  [{_number(block['low'])}, {_number(block['high'])}]" if block["low"] else ""
    return f"F1 {_number(block['f1'])}{interval}"


def _number(value: float | None) -> str:
    return "not defined" if value is None else f"{value:.3f}"
