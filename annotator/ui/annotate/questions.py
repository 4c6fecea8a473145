"""What a person is asked before something is done to the open document."""

from __future__ import annotations

from annotator.errors import AnnotatorError, sentence
from annotator.model.schema import RelationLabel
from annotator.project.project import Project
from annotator.project.session import AnnotationSession
from annotator.ui.annotate.labelling import Labelling
from annotator.ui.annotate.mark_rows import Listing
from annotator.ui.annotate.marks import label_names, relation_name, styles_of
from annotator.ui.annotate.quoting import proposal
from annotator.ui.annotate.ring import Ring
from annotator.ui.dialogs import Dialogs
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

_REACH = 16
"""Code points on either side of a suggestion in the list of those to accept."""


def choose_relation(
    kinds: list[RelationLabel], session: AnnotationSession, dialogs: Dialogs
) -> RelationLabel | None:
    """Ask which of several relations is meant."""
    names = [relation_name(kind.key, session.schema) for kind in kinds]
    at = dialogs.choose(tr("Which relation?"), names, action=tr("Relate"))
    return None if at is None else kinds[at]


def choose_mark(
    labelling: Labelling, ring: Ring, session: AnnotationSession, dialogs: Dialogs, theme: Theme
) -> bool:
    """List all entities and suggestions, and go to the one that a person chooses."""
    if session.document is None:
        return False
    here = labelling.current or ring.step(None, labelling.caret, 1, lambda _: True)
    styles = styles_of(session.schema, theme)
    chosen = dialogs.choose_mark(Listing(session.document.text, tuple(ring), styles, theme, here))
    if chosen is not None:
        labelling.choose(chosen)
    return True


def accept_all(labelling: Labelling, session: AnnotationSession, dialogs: Dialogs) -> bool:
    """Accept all suggestions of the current one's kind, after showing how many and which."""
    kind, document = labelling.answers.of_this_kind, session.document
    if not kind or document is None:
        return False
    if len(kind) == 1:
        return labelling.answers.accept()
    name = label_names(session.schema)[kind[0].label]
    question = tr("Accept {n} suggestions “{label}” of this suggester?", n=len(kind), label=name)
    shown = [proposal(document.text, one.span, one.attributes, _REACH) for one in kind]
    wanted = dialogs.accept_all(question, shown)
    if wanted:
        labelling.answers.accept_all([one for place, one in enumerate(kind) if place in wanted])
    return True


def keep_own(
    project: Project, session: AnnotationSession, dialogs: Dialogs, labelling: Labelling | None
) -> bool:
    """Let a person change what is always suggested; True if that was changed.

    With ``labelling`` the words of what is current are to be added; AnnotatorError without any.
    """
    from annotator.project import own_suggestions  # late: it brings the suggesters

    new = None
    if labelling is not None:
        one, document = labelling.entity or labelling.suggestion, session.document
        if one is None or document is None:
            raise AnnotatorError(sentence("Choose the entity whose words are to be suggested."))
        words, canonical = one.span.of(document.text), one.attributes.get("canonical")
        standard = canonical if isinstance(canonical, str) and canonical != words else ""
        new = own_suggestions.Own(words, one.label, standard)
    own = own_suggestions.own_suggestions(project)
    kept = dialogs.own_suggestions(own, list(label_names(session.schema).items()), new)
    return kept is not None and own_suggestions.keep(project, kept, session.annotator)
