"""The sample project: the main job on real text, from import to export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotator import resources
from annotator.formats.schema_toml import built_in_schema
from annotator.project import agreement
from annotator.project.export import Export, export
from annotator.project.jobs import Progress
from annotator.project.project import SUFFIX, Project
from annotator.project.suggesting import suggest
from annotator.project.transfer import Import, import_files

NAME = "sample"


def make(folder: Path, say: Callable[[str], None], progress: Progress | None = None) -> Path:
    """Make the sample project in ``folder`` and say what was done; returns the project file.

    A project that is there already is left as it is.
    """
    path = folder / f"{NAME}{SUFFIX}"
    if path.exists():
        say(f"The sample project is there already: {path}")
        return path
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{NAME}.part{SUFFIX}"
    part.unlink(missing_ok=True)
    try:
        _fill(part, say, progress)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    say(f"Project: {path}")
    _write_out(path, folder / f"{NAME}.jsonl", say)
    return path


def _fill(path: Path, say: Callable[[str], None], progress: Progress | None) -> None:
    corpus = resources.sample_corpus()
    Project.create(path, built_in_schema(), name="دولت و سکوها").close()
    articles = import_files(path, Import((str(corpus),)), progress)
    say(f"Imported {articles.documents} articles from {corpus}")
    found = suggest(path)
    say(f"Made {found.suggestions} suggestions")
    layers = sorted((corpus / "layers").glob("*.jsonl"))
    labelled = import_files(path, Import(tuple(map(str, layers))), progress)
    say(f"Loaded {labelled.layers} layers of the sample annotators")


def agreement_of(path: Path) -> list[str]:
    """Return the agreement of all annotators in a few lines."""
    project = Project.open(path)
    try:
        return agreement.lines(agreement.report(project))
    finally:
        project.close()


def _write_out(path: Path, out: Path, say: Callable[[str], None]) -> None:
    project = Project.open(path)
    try:
        written = export(project, str(out), Export(with_schema=True))
    finally:
        project.close()
    say("Agreement of the sample annotators:")
    for line in agreement_of(path):
        say(f"  {line}")
    say(f"Exported {written.lines} lines: {out}")
    say(f"Schema of the export: {out}.schema.json")
