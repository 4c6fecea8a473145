"""A case as the list shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

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


@dataclass(frozen=True, slots=True)
class LazyRows:
    """Rows that are made when they come into view, each once."""

    count: int
    make: Callable[[int], CaseRow]
    _made: dict[int, CaseRow] = field(default_factory=dict[int, CaseRow])

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, number: int) -> CaseRow:
        if not 0 <= number < self.count:
            raise IndexError(number)
        if number not in self._made:
            self._made[number] = self.make(number)
        return self._made[number]
