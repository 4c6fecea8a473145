"""What is told after handing out and after collecting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.project.merge import Merged
from annotator.project.split import Share
from annotator.ui.translation import isolated, tr, translate_error


def shares(written: Sequence[Share]) -> list[str]:
    """Return a line for each annotator's file, and one more for what is mixed into it."""
    lines: list[str] = []
    for share in written:
        lines.append(
            tr(
                "{name}: {documents} documents, {common} of them in common, {length} characters",
                name=isolated(share.path.name),
                documents=share.documents,
                common=share.common,
                length=share.length,
            )
        )
        if share.repeats or share.questions:
            lines.append(
                tr(
                    "{name}: {repeats} hidden repeats and {questions} gold questions among them",
                    name=isolated(share.path.name),
                    repeats=share.repeats,
                    questions=share.questions,
                )
            )
    return lines


def summary(merged: Merged) -> list[str]:
    """Return what a merge brought, in a few sentences."""
    edits = sum(taken.edits for _, taken in merged.taken)
    documents = sum(len(taken.documents) for _, taken in merged.taken)
    said = [tr("{n} new edits were taken over.", n=edits)]
    if documents:
        said.append(tr("{n} new documents came in.", n=documents))
    if carried := sum(taken.carried for _, taken in merged.taken):
        said.append(tr("{n} labels were carried over to the newer schema.", n=carried))
    if merged.clashes:
        said.append(tr("{n} clashes wait for a ruling.", n=len(merged.clashes)))
    if merged.gone:
        said.append(tr("{n} layers hold labels that the schema no longer has.", n=len(merged.gone)))
    return said


def details(merged: Merged) -> Iterator[str]:
    """Yield a line for each file, clash and layer with labels that are gone."""
    for path, error in merged.refused:
        yield f"{isolated(path.name)}: {translate_error(error)}"
    for path, taken in merged.taken:
        yield tr(
            "{name}: {edits} new edits in {layers} layers",
            name=isolated(path.name),
            edits=taken.edits,
            layers=len(taken.layers),
        )
    for clash in merged.clashes:
        yield tr(
            "Clash in {document}: {annotator} worked on it in two places; the later edit stands.",
            document=clash.document,
            annotator=clash.annotator,
        )
    for gone in merged.gone:
        yield tr(
            "{document}, {annotator}: labels that are gone: {labels}",
            document=gone.document,
            annotator=gone.annotator,
            labels=", ".join(gone.labels),
        )
