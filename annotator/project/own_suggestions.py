"""What people want suggested always in their project: names with a label, and patterns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.project import suggesting
from annotator.project.project import Project
from annotator.store.proposals import ListEntry, PatternRow
from annotator.suggest.by_pattern import compiled


@dataclass(frozen=True, slots=True)
class Own:
    """A name, or a pattern (a regular expression), and the label that it gets.

    ``canonical`` is a name's standard form, empty where the name is that itself.
    """

    words: str
    label: str
    canonical: str = ""
    is_pattern: bool = False

    def check(self) -> None:
        """Raise `AnnotatorError` where it cannot be looked for."""
        if self.is_pattern:
            compiled(self.words)
        else:
            suggesting.check_name(self.words)


def own_suggestions(project: Project) -> list[Own]:
    """Return names, then patterns, each by words and label."""
    names = [
        Own(one.name, one.label, one.canonical if one.canonical != one.name else "")
        for one in suggesting.always_suggested(project)
    ]
    rows = suggesting.patterns(project)
    return [*names, *(Own(one.pattern, one.label, is_pattern=True) for one in rows)]


def keep(project: Project, wanted: Iterable[Own], annotator: str) -> bool:
    """Let these be suggested always and no others; False if that changes nothing.

    It counts from the next run on. Raises `AnnotatorError`, with nothing changed, where one of
    them cannot be looked for.
    """
    before, after = set(own_suggestions(project)), set(wanted)
    for one in after - before:
        one.check()
    for one in before - after:
        _remove(project, one)
    for one in after - before:
        _add(project, one, annotator)
    return before != after


def _add(project: Project, one: Own, annotator: str) -> None:
    if one.is_pattern:
        suggesting.add_pattern(project, one.words, one.label, annotator)
    else:
        suggesting.suggest_always(project, one.words, one.label, one.canonical, annotator)


def _remove(project: Project, one: Own) -> None:
    if one.is_pattern:
        suggesting.remove_pattern(project, PatternRow(one.words, one.label))
    else:
        suggesting.no_longer_suggest(project, ListEntry(one.words, one.label, one.canonical))
