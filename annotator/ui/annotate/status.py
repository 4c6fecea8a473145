"""What the status bar says about the open document."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.span import Span
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.open_marks import OpenMarks
from annotator.ui.annotate.queue_model import QueueModel
from annotator.ui.annotate.warning_walk import WarningWalk
from annotator.ui.screen import Workspace
from annotator.ui.text_view.view import TextView
from annotator.ui.translation import number, tr


@dataclass(frozen=True, slots=True)
class Facts:
    """``selection`` and ``caret`` are code points; ``position`` counts documents from 1."""

    entities: int
    suggestions: int
    warnings: int
    selection: Span | None
    caret: int
    half_spaces: bool
    unsure: bool
    relating: bool
    position: int
    documents: int


class Status:
    """Gathers what the bar says."""

    def __init__(
        self,
        workspace: Workspace,
        marks: OpenMarks,
        labelling: Labelling,
        warnings: WarningWalk,
        text: TextView,
    ) -> None:
        self._work = workspace
        self._marks = marks
        self._labelling = labelling
        self._warnings = warnings
        self._text = text

    def said(self, queue: QueueModel) -> tuple[tuple[str, ...], str]:
        """Return the parts of the bar and what stands at its end."""
        session, ring = self._work.session, self._marks.ring
        if session.document is None:
            return (), ""
        mark = ring.get(self._labelling.current)
        facts = Facts(
            entities=ring.entities,
            suggestions=ring.suggestions,
            warnings=len(self._warnings.warnings),
            selection=self._text.selection() or (mark.span if mark else None),
            caret=self._text.caret(),
            half_spaces=self._work.settings.half_spaces,
            unsure=session.layer.unsure,
            relating=self._labelling.source is not None,
            position=queue.position(session.document.id),
            documents=queue.total,
        )
        return parts(facts), position(facts)


def parts(facts: Facts) -> tuple[str, ...]:
    """Return the parts of the bar in order, without empty ones."""
    said = (
        _how_to_relate() if facts.relating else "",
        tr("{n} suggestions left", n=facts.suggestions) if facts.suggestions else "",
        tr("{n} warnings", n=facts.warnings) if facts.warnings else "",
        tr("{n} entities", n=facts.entities),
        _place(facts),
        tr("half-spaces shown") if facts.half_spaces else "",
        tr("document marked as unsure") if facts.unsure else "",
    )
    return tuple(part for part in said if part)


def position(facts: Facts) -> str:
    """Return where the document stands in the queue."""
    if not facts.position:
        return ""
    return tr("document {position} of {total}", position=facts.position, total=facts.documents)


def _place(facts: Facts) -> str:
    if facts.selection is None:
        return tr("code point {place}", place=facts.caret)
    span = f"{number(facts.selection.start)}–{number(facts.selection.end)}"
    return tr("code points {span}", span=span)


def _how_to_relate() -> str:
    return tr("Relation: choose the other entity with Tab or a click, then Enter; Esc ends it")
