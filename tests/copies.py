"""Copies of a project: work in them, merge them, look at what people see; random histories."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.project.checking import problems
from annotator.project.export import Export, export
from annotator.project.merge import Merged, merge_files
from annotator.project.project import Clash, Project
from annotator.project.session import AnnotationSession
from tests.making import TEXT, make_project

TEXTS = {"d1": TEXT, "d2": TEXT + "۲"}


@contextmanager
def opened(path: Path) -> Generator[Project]:
    project = Project.open(path)
    try:
        yield project
    finally:
        project.close()


def copies(folder: Path, count: int = 3) -> list[Path]:
    """Make a project with two documents and copies of its file."""
    original = make_project(folder, TEXTS)
    paths = [folder / f"copy{number}.annotator" for number in range(count)]
    for path in paths:
        original.save_copy(path)
    original.close()
    for path in paths:
        Project.open(path).close()
    return paths


def merged(target: Path, into: Path, *files: Path) -> Path:
    """Copy ``into`` to ``target`` and merge the files into it, one after the other."""
    shutil.copyfile(into, target)
    take(target, *files)
    return target


def take(path: Path, *files: Path) -> Merged:
    done = merge_files(path, files)
    assert done.refused == []
    return done


def told(path: Path) -> tuple[bytes, list[Clash], list[str]]:
    """Return what people see of a project: its export, its clashes, its log."""
    out = path.with_suffix(".jsonl")
    with opened(path) as project:
        assert problems(project) == []
        export(project, str(out), Export())
        log = [logged.id for logged in project.store.log()]
        return out.read_bytes(), project.clashes(), log


def label(path: Path, name: str, *spans: Span, document: str = "d1", key: str = "PLATFORM") -> None:
    with opened(path) as project:
        session = project.session(name)
        session.open(document)
        for span in spans:
            session.label(span, key)


# -- random histories ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Work:
    """What somebody does at one sitting in one copy."""

    copy: int
    name: str
    document: str
    actions: list[tuple[str, int]]


@dataclass(frozen=True)
class Meeting:
    """One copy takes another in."""

    copy: int
    other: int


def act(session: AnnotationSession, action: str, number: int) -> None:
    entities = [entity.id for entity in session.layer.entities] or [""]
    one, other = entities[number % len(entities)], entities[number // 2 % len(entities)]
    arguments: dict[str, tuple[Any, ...]] = {
        "label": (Span(27, 30 + number // 2 % 2), "PLATFORM" if number % 2 else "NUMBER"),
        "remove": (one,),
        "relate": (one, other, "measures"),
        "move": (one, Span(27, 30 + number % 3)),
        "relabel": (one, "NUMBER" if number % 2 else "PLATFORM"),
        "set_note": (one, str(number)),
        "set_document_note": (f"یادداشت {number}",),
    }
    with suppress(AnnotatorError):
        getattr(session, action)(*arguments.get(action, ()))


ACTIONS = st.sampled_from(
    [
        "label",
        "label",
        "label",
        "remove",
        "relate",
        "relate",
        "move",
        "relabel",
        "set_note",
        "set_document_note",
        "finish",
        "undo",
        "undo",
        "redo",
    ]
)
WORK = st.builds(
    Work,
    st.integers(0, 2),
    st.sampled_from(["a1", "a1", "a1", "a2"]),
    st.sampled_from(["d1", "d1", "d1", "d2"]),
    st.lists(st.tuples(ACTIONS, st.integers(0, 9)), min_size=1, max_size=5),
)
COMMON = Work(0, "a1", "d1", [("label", 0), ("label", 1), ("relate", 2), ("set_note", 1)])
MEETING = st.builds(Meeting, st.integers(0, 2), st.integers(0, 2))
HISTORIES = st.lists(st.one_of(WORK, WORK, MEETING), min_size=3, max_size=9)


def run_history(paths: Sequence[Path], history: Sequence[Work | Meeting]) -> None:
    for step in history:
        if isinstance(step, Meeting):
            take(paths[step.copy], paths[step.other])
            continue
        with opened(paths[step.copy]) as project:
            session = project.session(step.name)
            session.open(step.document)
            for action, number in step.actions:
                act(session, action, number)
            assert problems(project) == []
