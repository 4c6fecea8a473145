"""A case as the list shows it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.project.clinic import Case


@dataclass(frozen=True, slots=True)
class Said:
    """What some said of a case: ``by`` names them; ``chosen``: the ruling takes it."""

    words: str
    by: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as it is shown. ``answered`` tells whether the chosen ruling says anything of it."""

    case: Case
    title: str
    said: tuple[Said, ...]
    ticked: bool
    decided: bool
    answered: bool = True
    right_to_left: bool = True
