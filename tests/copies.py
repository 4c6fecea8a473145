"""Copies of a project: work in them, merge them, look at what people see; random histories."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.errors import AnnotatorError
from annotator.model.edit import Fact, FactKey
from annotator.model.entity import Suggestion
from annotator.model.schema import DocumentLabel, RelationLabel
from annotator.model.schema_changes import Kind, named, renamed, united
from annotator.model.span import Span
from annotator.project import schema_changes
from annotator.project.checking import problems
from annotator.project.export import Export, export
from annotator.project.merge import Merged, merge_files
from annotator.project.project import Clash, Project
from annotator.project.session import AnnotationSession
from tests.making import SCHEMA, TEXT, make_project

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


def told(path: Path) -> tuple[bytes, list[Clash], list[str], Mapping[FactKey, Fact]]:
    """Return what people see of a project: its export, its clashes, its log, all facts."""
    out = path.with_suffix(".jsonl")
    with opened(path) as project:
        assert problems(project) == []
        export(project, str(out), Export())
        log = [logged.id for logged in project.store.log()]
        facts = {fact.key: fact for fact in project.store.all_facts()}
        return out.read_bytes(), project.clashes(), log, facts


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


@dataclass(frozen=True)
class Change:
    """The schema is changed in one copy: labels renamed or united, or an earlier one taken again."""

    copy: int
    kind: Kind
    how: str
    number: int


type Step = Work | Meeting | Change


def act(session: AnnotationSession, action: str, number: int) -> None:
    entities = [entity.id for entity in session.layer.entities] or [""]
    one, other = entities[number % len(entities)], entities[number // 2 % len(entities)]
    labels, relations, document_labels = (
        sorted(each.key for each in kind)
        for kind in (
            session.schema.labels,
            session.schema.relations,
            session.schema.document_labels,
        )
    )
    key = labels[number % len(labels)]
    arguments: dict[str, tuple[Any, ...]] = {
        "label": (Span(27, 30 + number // 2 % 2), key),
        "remove": (one,),
        "relate": (one, other, relations[number % len(relations)]),
        "move": (one, Span(27, 30 + number % 3)),
        "relabel": (one, key),
        "set_note": (one, str(number)),
        "set_document_note": (f"یادداشت {number}",),
        "set_title": (f"عنوان {number}" if number else "",),
        "set_document_label": (document_labels[number % len(document_labels)], number % 3 > 0),
        "reject": (Suggestion(key, Span(0, 4 + number // 4), "numbers", 1),),
    }
    with suppress(AnnotatorError):
        getattr(session, action)(*arguments.get(action, ()))


def change(project: Project, kind: Kind, how: str, number: int) -> None:
    """Change the schema of a project, if that is possible."""
    schema = project.schema
    keys = [label.key for label in named(schema, kind)]
    one, other = keys[number % len(keys)], keys[number // 3 % len(keys)]
    with suppress(AnnotatorError):
        if how == "rename":
            schema = renamed(schema, one, f"{one[0]}{number}", kind)
        elif how == "unite":
            schema = united(schema, one, other, kind)
        else:
            versions = schema_changes.versions(project)
            schema = versions[number % len(versions)].schema
        schema_changes.change(project, schema, "lead")


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
        "set_title",
        "set_document_label",
        "set_document_label",
        "reject",
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


CHANGES = st.builds(
    Change,
    st.integers(0, 2),
    st.sampled_from(["labels", "labels", "relations", "document_labels"]),
    st.sampled_from(["rename", "unite", "unite", "back"]),
    st.integers(0, 9),
)
MANY_LABELS = replace(
    SCHEMA,
    labels=(*SCHEMA.labels, replace(SCHEMA.labels[1], key="BODY", hotkey=None)),
    relations=(RelationLabel("measures", {"fa": "م"}), RelationLabel("heads", {"fa": "و"})),
    document_labels=(*SCHEMA.document_labels, DocumentLabel("sport", {"fa": "ورزشی"})),
)
"""A schema of which labels of every kind can be united."""


def run_history(paths: Sequence[Path], history: Sequence[Step]) -> None:
    for step in history:
        if isinstance(step, Meeting):
            take(paths[step.copy], paths[step.other])
            continue
        with opened(paths[step.copy]) as project:
            if isinstance(step, Change):
                change(project, step.kind, step.how, step.number)
                assert problems(project) == []
                continue
            session = project.session(step.name)
            session.open(step.document)
            for action, number in step.actions:
                act(session, action, number)
            assert problems(project) == []
