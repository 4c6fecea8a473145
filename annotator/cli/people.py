"""Several annotators: agreement, hand-out, collection."""

from __future__ import annotations

import json
from pathlib import Path

import click

from annotator.cli.arguments import IN_PART, NOT_DONE, ProjectPath, bar, counted
from annotator.project.project import Project


@click.command()
@click.argument("project", type=ProjectPath())
@click.option("--annotators", metavar="A,B,…", help="Who takes part; the first is the reference.")
@click.option("--status", type=click.Choice(["done", "any"]), default="done", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Print the whole report as JSON.")
def agree(project: Path, annotators: str | None, status: str, *, as_json: bool) -> None:
    """Say how far the annotators of PROJECT agree."""
    from annotator.project import agreement

    names = None if annotators is None else [name.strip() for name in annotators.split(",")]
    opened = Project.open(project)
    try:
        answer = agreement.report(opened, names, "any" if status == "any" else "done")
    finally:
        opened.close()
    if as_json:
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        click.echo("\n".join(agreement.lines(answer)))


@click.command()
@click.argument("project", type=ProjectPath())
@click.argument("folder", type=click.Path(path_type=Path, readable=False))
@click.option("--annotators", metavar="A,B,…", required=True, help="Who gets a file.")
@click.option("--overlap", metavar="N|P%", default="0", help="Documents in common.")
@click.option("--each", type=int, metavar="K", help="How many get each common document.")
@click.option("--new", "new_only", is_flag=True, help="Only documents not yet handed out.")
@click.option("--seed", type=int, default=0, show_default=True)
@click.option("--suggest-in-common", is_flag=True, help="Leave suggestions in common documents.")
@click.option("--repeats", type=click.IntRange(0), default=0, metavar="N", help="Hidden repeats.")
@click.option("--gold-questions", type=click.IntRange(0), default=0, metavar="N", help="For each.")
def split(
    project: Path,
    folder: Path,
    annotators: str,
    overlap: str,
    each: int | None,
    *,
    new_only: bool,
    seed: int,
    suggest_in_common: bool,
    repeats: int,
    gold_questions: int,
) -> None:
    """Write FOLDER/NAME.annotator for each annotator, with a share of PROJECT.

    To measure each of them, articles of their own share can come again later (--repeats) and
    documents whose gold is known can be mixed in (--gold-questions); nothing marks either.
    """
    from annotator.project.split import Split
    from annotator.project.split import split as hand_out

    names = tuple(name.strip() for name in annotators.split(","))
    count, percent = _overlap(overlap)
    what = Split(
        *(names, count, percent, each, new_only, seed, suggest_in_common), repeats, gold_questions
    )
    with bar("split", " files") as progress:
        shares = hand_out(project, folder, what, progress)
    for share in shares:
        click.echo(
            f"{share.path}: {counted(share.documents, 'document')} ({share.common} in common"
            f"{_checks(share.repeats, share.questions)}), {counted(share.length, 'character')}."
        )


def _carried(count: int) -> str:
    return f"; {counted(count, 'label')} carried over to the schema in force" if count else ""


def _checks(repeats: int, questions: int) -> str:
    said = [counted(repeats, "hidden repeat")] if repeats else []
    said += [counted(questions, "gold question")] if questions else []
    return "".join(f", {one}" for one in said)


def _overlap(text: str) -> tuple[int, bool]:
    number = text.removesuffix("%")
    if not number.isdecimal() or (number != text and int(number) > 100):
        raise click.UsageError(f"--overlap takes a number or a percentage, not {text!r}.")
    return int(number), number != text


@click.command()
@click.argument("project", type=ProjectPath())
@click.argument("files", type=click.Path(path_type=Path, readable=False), nargs=-1, required=True)
def merge(project: Path, files: tuple[Path, ...]) -> int:
    """Add the layers and the history of other files of the same project to PROJECT."""
    from annotator.project.merge import merge_files

    with bar("merge", " files") as progress:
        done = merge_files(project, files, progress)
    for file, taken in done.taken:
        click.echo(
            f"{file}: {counted(len(taken.documents), 'new document')}, "
            f"{counted(taken.edits, 'new edit')}, {counted(len(taken.layers), 'layer')} changed"
            f"{_carried(taken.carried)}."
        )
    for clash in done.clashes:
        click.echo(
            f"Clash: {clash.annotator} changed {clash.document} in two copies; "
            "where they differ the later edit holds."
        )
    for gone in done.gone:
        labels = ", ".join(gone.labels)
        click.echo(f"{gone.document}, {gone.annotator}: the schema no longer has {labels}.")
    for file, reason in done.refused:
        click.echo(f"{file}: {reason}", err=True)
    if done.refused:
        return IN_PART if done.taken else NOT_DONE
    return 0
