"""Into a project and out of it."""

from __future__ import annotations

import codecs
from pathlib import Path

import click

from annotator.cli.arguments import IN_PART, NOT_DONE, ProjectPath, bar, counted
from annotator.errors import AnnotatorError
from annotator.formats.format import OffsetUnit
from annotator.formats.registry import READERS, WRITERS
from annotator.project import mapping
from annotator.project.export import Export, Which, export
from annotator.project.project import Project
from annotator.project.transfer import Import, Imported, import_files


@click.command("import")
@click.argument("project", type=ProjectPath())
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format", "format_", type=click.Choice(["auto", *READERS]), default="auto", show_default=True
)
@click.option("--encoding", default="auto", show_default=True, help="Of raw text files.")
@click.option("--offsets", type=click.Choice(["codepoint", "utf16", "grapheme"]))
@click.option("--as", "as_name", metavar="NAME", help="Whose layers these are.")
@click.option("--map", "map_", multiple=True, metavar="OLD=NEW|create|skip")
@click.option("--skip-bad", is_flag=True, help="Leave bad lines out instead of the whole file.")
def import_(
    project: Path,
    paths: tuple[str, ...],
    *,
    format_: str,
    encoding: str,
    offsets: str | None,
    as_name: str | None,
    map_: tuple[str, ...],
    skip_bad: bool,
) -> int:
    """Import files and folders into PROJECT; “-” is standard input."""
    _check_usage(encoding, map_)
    what = Import(paths, format_, encoding, _unit(offsets), as_name, map_, skip_bad)
    with bar("import", "B") as progress:
        done = import_files(project, what, progress)
    _say_imported(done)
    if done.refused:
        return NOT_DONE if done.nothing else IN_PART
    return 0


@click.command("export")
@click.argument("project", type=ProjectPath())
@click.argument("out")
@click.option("--format", "format_", type=click.Choice(WRITERS), default="jsonl", show_default=True)
@click.option("--annotator", metavar="NAME", help="Only this annotator's layers.")
@click.option("--gold", is_flag=True, help="Only the reviewed layers.")
@click.option("--best", is_flag=True, help="One line a document, for training.")
@click.option("--all", "all_", is_flag=True, help="Every layer (the default).")
@click.option("--status", type=click.Choice(["any", "done"]), default="any", show_default=True)
@click.option("--with-suggestions", is_flag=True)
@click.option("--with-schema", is_flag=True, help="Write OUT.schema.json beside it.")
@click.option("--allow-losses", is_flag=True, help="Go on where the format cannot hold all.")
def export_(
    project: Path,
    out: str,
    *,
    format_: str,
    annotator: str | None,
    gold: bool,
    best: bool,
    all_: bool,
    status: str,
    with_suggestions: bool,
    with_schema: bool,
    allow_losses: bool,
) -> None:
    """Export layers of PROJECT to OUT; “-” is standard output."""
    which = _which(annotator, gold=gold, best=best, all_=all_)
    what = Export(
        format=format_,
        which=which,
        annotator=annotator or "",
        done_only=status == "done",
        with_suggestions=with_suggestions,
        with_schema=with_schema,
        allow_losses=allow_losses,
    )
    opened = Project.open(project)
    try:
        with bar("export", " lines") as progress:
            done = export(opened, out, what, progress)
    finally:
        opened.close()
    losses = ", ".join(f"{loss.kind}: {loss.count}" for loss in done.losses)
    lines, documents = counted(done.lines, "line"), counted(done.documents, "document")
    click.echo(f"Exported {lines} of {documents}.", err=True)
    click.echo(f"Left out: {losses or 'nothing'}.", err=True)
    if done.repeated:
        click.echo(f"{counted(done.repeated, 'text')} in several lines, one a layer.", err=True)


def _check_usage(encoding: str, map_: tuple[str, ...]) -> None:
    try:
        mapping.parse(map_)
        if encoding != "auto":
            codecs.lookup(encoding)
    except AnnotatorError as error:
        raise click.UsageError(str(error)) from error
    except LookupError:
        raise click.UsageError(f"There is no encoding “{encoding}”.") from None


def _say_imported(done: Imported) -> None:
    documents, layers = counted(done.documents, "document"), counted(done.layers, "layer")
    click.echo(f"Imported {documents} and {layers}.")
    if done.repeated:
        click.echo(f"There already, nothing new: {len(done.repeated)}.")
    for id, other in done.same_text:
        click.echo(f"{id}: the same text as {other}, imported.", err=True)
    for path, encoding in done.guessed:
        click.echo(f"{path}: read as {encoding} (a guess).", err=True)
    if done.other_files:
        click.echo(
            f"{counted(done.other_files, 'other file')} passed over in the folders.", err=True
        )
    for key, count in done.left_out.items():
        click.echo(f"{key}: left out {counted(count, 'time')}, as you said.", err=True)
    for path, reason in done.refused:
        click.echo(f"{path}: {reason}", err=True)


def _which(annotator: str | None, *, gold: bool, best: bool, all_: bool) -> Which:
    asked: dict[Which, bool] = {
        "annotator": annotator is not None,
        "gold": gold,
        "best": best,
        "all": all_,
    }
    named: list[Which] = [which for which, yes in asked.items() if yes]
    if len(named) > 1:
        raise click.UsageError("Choose one of --annotator, --gold, --best, --all.")
    return named[0] if named else "all"


def _unit(offsets: str | None) -> OffsetUnit | None:
    units: tuple[OffsetUnit, ...] = ("codepoint", "utf16", "grapheme")
    return next((unit for unit in units if unit == offsets), None)
