"""Settle clashes: one person's layer that was changed in two copies of the project.

What only one copy changed stands in the united layer already. Where both changed a place the later
edit stands; the lead looks at these places and lets that be, or takes the other version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import AnnotatorError, sentence
from annotator.model import rules
from annotator.model.clash import Clash
from annotator.model.contest import Contest, contest, taking
from annotator.model.document import Document
from annotator.model.edit import LoggedEdit
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import Project


@dataclass(frozen=True, slots=True)
class Waiting:
    """A clash as the lead looks at it, with its document; ``here`` is the id of this copy."""

    contest: Contest
    document: Document
    title: str
    here: str

    @property
    def clash(self) -> Clash:
        """The clash itself."""
        return self.contest.clash


def count(project: Project) -> int:
    """Return how many clashes wait for the lead; none in an annotator's own file."""
    return len(_waiting(project))


def waiting(path: Path, progress: Progress | None = None) -> list[Waiting]:
    """Return the clashes that wait, contested ones first, on a connection of its own."""
    progress = progress or Unwatched()
    project = Project.open(path)
    try:
        ruled = _ruled(project.clashes())
        found: list[Waiting] = []
        clashes = _waiting(project)
        for number, clash in enumerate(clashes):
            progress.check()
            progress.report(number, len(clashes))
            full = _contest(project, clash, ruled[clash.document, clash.annotator])
            document, title = project.document(clash.document), project.title(clash.document)
            found.append(Waiting(full, document, title, project.store.copy))
    finally:
        project.close()
    return sorted(found, key=lambda one: not one.contest.places)


def look(project: Project, clash: Clash) -> Contest:
    """Return both lines of a clash and the places that they contest."""
    return _contest(project, clash, _ruled(project.clashes())[clash.document, clash.annotator])


def _ruled(clashes: Iterable[Clash]) -> defaultdict[tuple[str, str], list[Clash]]:
    """Return those that are settled, by layer."""
    found: defaultdict[tuple[str, str], list[Clash]] = defaultdict(list)
    for one in clashes:
        if one.ruled:
            found[one.document, one.annotator].append(one)
    return found


def _contest(project: Project, clash: Clash, ruled: Sequence[Clash]) -> Contest:
    store = project.store
    now = {fact.key: fact for fact in store.facts(clash.document, clash.annotator)}
    return contest(clash, store.lines_of([clash, *ruled]), now, ruled)


def let_stand(project: Project, clash: Clash) -> None:
    """Settle a clash as it is."""
    _check_lead(project)
    project.store.rule(clash)


def take_other(project: Project, clash: Clash, lead: str) -> LoggedEdit | None:
    """Bring the contested places to what the other line left there, and settle the clash.

    That is the loser's line, or the winner's where all is as the loser left it. It is one edit of
    ``lead`` in the annotator's layer, told by its name; None where nothing is contested. Raises
    `AnnotatorError`, with nothing changed, where the rules forbid the other version by now.
    """
    _check_lead(project)
    found, store = look(project, clash), project.store
    layer = store.layer(clash.document, clash.annotator)
    edit = taking(found, layer, winner=found.other_is_winner)
    logged = None
    if edit:
        layer.check(edit)
        rules.check(edit, layer, store.document(clash.document).text, store.schema())
        logged = store.apply(edit, lead)
    store.rule(clash)
    return logged


def _check_lead(project: Project) -> None:
    if project.preset_annotator is not None:
        raise AnnotatorError(sentence("Clashes are settled by the lead, in the lead's file."))


def _waiting(project: Project) -> Sequence[Clash]:
    if project.preset_annotator is not None:
        return ()
    return [one for one in project.clashes() if one.ruled is None]
