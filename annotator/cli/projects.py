"""Projects as such: the sample, a new one, whether one is sound."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from annotator.cli.arguments import NOT_DONE, OpenWindow, ProjectPath, counted
from annotator.errors import RefusedFileError
from annotator.project.project import Project, with_suffix


@click.command()
@click.argument(
    "folder", type=click.Path(path_type=Path, readable=False), default=Path("annotator-demo")
)
@click.option("--no-window", is_flag=True, help="Do not open the window at the end.")
@click.pass_obj
def demo(open_window: OpenWindow, folder: Path, *, no_window: bool) -> int:
    """Make a sample project in FOLDER, label, measure, export, and open it."""
    from annotator.project.demo import make

    path = make(folder, click.echo)
    return 0 if no_window or not _has_display() else open_window(path)


@click.command()
@click.argument("project", type=click.Path(path_type=Path, readable=False))
@click.option("--schema", type=click.Path(path_type=Path), help="A schema file (TOML).")
def new(project: Path, schema: Path | None) -> None:
    """Make the new project file PROJECT; never overwrites one."""
    from annotator.formats.schema_toml import built_in_schema, read_schema_file

    path = with_suffix(project)
    chosen = built_in_schema() if schema is None else read_schema_file(schema)
    Project.create(path, chosen).close()
    click.echo(f"New project: {path}")


@click.command()
@click.argument("project", type=ProjectPath())
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def check(project: Path, *, as_json: bool) -> int:
    """Check that PROJECT is sound: SQLite, log against tables, offsets, digests."""
    from annotator.project.checking import problems

    opened = Project.open(project)
    try:
        found = [str(problem) for problem in problems(opened)]
        documents = _count(opened)
    finally:
        opened.close()
    if as_json:
        answer = {"ok": not found, "documents": documents, "problems": found}
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        well = f"All is well: {counted(documents or 0, 'document')}."
        click.echo("\n".join(found) or well)
    return NOT_DONE if found else 0


def _count(project: Project) -> int | None:
    with suppress(RefusedFileError):  # it is damaged, as its problems say
        return len(project.documents())
    return None


def _has_display() -> bool:
    """Say whether a window can be shown; only X11 and Wayland systems may have none."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
