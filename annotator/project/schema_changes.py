"""The schema of a project under work: who uses it how, its versions, a new one, files of it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from annotator.errors import AnnotatorError, RefusedFileError, sentence
from annotator.formats import schema_toml
from annotator.model import schema_rules
from annotator.model.carrying import Carrying
from annotator.model.edit import Edit, SchemaFact
from annotator.model.schema import Schema
from annotator.model.schema_changes import completed
from annotator.project.export import whole_file
from annotator.project.jobs import Progress, Unwatched
from annotator.project.project import Project
from annotator.store.carrying_over import Watch
from annotator.store.counting import LabelCounts as Uses
from annotator.store.project_store import ProjectStore

__all__ = ["Uses", "Version", "change", "change_at", "read", "uses", "versions", "write"]


@dataclass(frozen=True, slots=True)
class Version:
    """A schema as it was put in force: when, and by whom; ``author`` is empty where nobody is named."""

    version: int
    time: datetime
    author: str
    schema: Schema


def uses(project: Project) -> Uses:
    """Return how often each key stands, over all layers: a dictionary for each kind of label."""
    return project.store.label_counts()


def versions(project: Project) -> list[Version]:
    """Return every schema that was put in force, the newest first: that one is in force.

    Two have one number where they were made in two copies; the first of them counts.
    """
    return [
        Version(one.version, datetime.fromisoformat(one.time).astimezone(), one.author, one.schema)
        for one in project.store.schema_versions()
    ]


def change(project: Project, schema: Schema, author: str = "") -> Schema:
    """Put a schema in force as the next version; returns what is stored.

    Work done under earlier versions is carried over by renaming and uniting; what is stored names
    all former keys of its labels. Going back is a change to the schema of an earlier version; no
    undo takes a change back. Raises `SchemaError`, with nothing changed, for one that may not be
    used; does nothing where it is in force already.
    """
    return put_in_force(project.store, schema, author)


def change_at(
    path: Path, old: Schema, schema: Schema, author: str = "", progress: Progress | None = None
) -> Schema:
    """Do so on a connection of its own, for another thread: seconds where much is labelled.

    Stopped, it leaves everything as it was; so it does, raising `StaleEditError`, where ``old`` is
    no longer in force.
    """
    progress = progress or Unwatched()

    def watch(done: int, total: int) -> None:
        progress.check()
        progress.report(done, total)

    progress.check()
    store = ProjectStore.open(path)
    try:
        return put_in_force(store, schema, author, watch, old)
    finally:
        store.close()


def put_in_force(
    store: ProjectStore,
    schema: Schema,
    author: str = "",
    watch: Watch | None = None,
    old: Schema | None = None,
) -> Schema:
    """Do so in a project file, in the place of ``old``; ``watch`` is told how far it is."""
    here, *earlier = [one.schema for one in store.schema_versions()]
    for problem in schema_rules.problems(schema):
        raise problem
    new = completed(schema, Carrying.under([schema, here, *earlier]))
    if replace(new, version=here.version) == here:
        return here
    new = replace(new, version=here.version + 1)
    gone = SchemaFact(old or here)
    store.apply(Edit("schema", (gone,), (SchemaFact(new),)), author, watch=watch)
    return new


def read(path: Path) -> Schema:
    """Read a schema file and the guideline texts beside it; raises `RefusedFileError`."""
    return schema_toml.read_schema_file(path)


def write(schema: Schema, path: Path) -> None:
    """Write a schema file and its guideline texts beside it, all or nothing.

    Raises `AnnotatorError` where that would overwrite a guideline of another schema.
    """
    texts = {path: schema_toml.schema_to_toml(schema)}
    theirs = _guidelines_of(path)
    for name, text in schema.guidelines.items():
        place = path.parent / name
        if Path(name).name != name or name in {"", ".."} or place == path:
            raise AnnotatorError(
                sentence("The guideline “{name}” cannot lie beside the schema."), name=name
            )
        if name not in theirs and place.is_file() and place.read_bytes() != text.encode():
            raise AnnotatorError(
                sentence("“{path}” is there already; nothing was overwritten."), path=place
            )
        texts[place] = text
    _write_all({place: text.encode() for place, text in texts.items()})


def _guidelines_of(path: Path) -> set[str]:
    """Return the names of the guidelines of the schema file that is to be replaced."""
    try:
        return set(schema_toml.read_schema_file(path).guidelines)
    except RefusedFileError:
        return set()


def _write_all(contents: dict[Path, bytes]) -> None:
    """Write files beside their places, then move all there, the first one last."""
    with ExitStack() as files:
        for place, content in contents.items():
            file = files.enter_context(whole_file(str(place)))
            file.write(content)
            file.flush()  # what the disk refuses it refuses before any is moved
