"""Finding words in the open document: what the bar begins with, and where they stand."""

from __future__ import annotations

from annotator.model.span import Span
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.find_bar import FindBar
from annotator.ui.text_view.view import TextView


def open_find(bar: FindBar, text: TextView, session: AnnotationSession) -> bool:
    """Open the bar with what is selected; False where no document is open."""
    if session.document is None:
        return False
    selection = text.selection()
    needle = selection.of(session.document.text) if selection else ""
    bar.open_bar(needle, selection.start if selection else text.caret())
    return True


def places_of(needle: str, session: AnnotationSession) -> list[Span]:
    """Return where the words stand in the open document, in whatever spelling."""
    from annotator.persian.offsets import find

    return find(session.document.text, needle) if session.document else []
