"""What a person is asked before something is done to the open document."""

from __future__ import annotations

from annotator.model.schema import RelationLabel
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.marks import label_names, relation_name
from annotator.ui.dialogs import Dialogs
from annotator.ui.translation import tr


def choose_relation(
    kinds: list[RelationLabel], session: AnnotationSession, dialogs: Dialogs
) -> RelationLabel | None:
    """Ask which of several relations is meant."""
    names = [relation_name(kind.key, session.schema) for kind in kinds]
    at = dialogs.choose(tr("Which relation?"), names, action=tr("Relate"))
    return None if at is None else kinds[at]


def accept_all(labelling: Labelling, session: AnnotationSession, dialogs: Dialogs) -> bool:
    """Accept all suggestions of the current one's kind, after showing how many."""
    kind = labelling.of_this_kind
    if not kind:
        return False
    name = label_names(session.schema)[kind[0].label]
    question = tr("Accept {n} suggestions “{label}” of this suggester?", n=len(kind), label=name)
    sure = [tr("They become entities of this document; one step of undo takes all back.")]
    if len(kind) == 1 or dialogs.confirm(question, sure, action=tr("Accept all")):
        labelling.accept_all()
    return True
