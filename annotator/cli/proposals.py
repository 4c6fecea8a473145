"""What the program proposes: suggesters run, suggestions taken."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.cli.arguments import ProjectPath, bar, counted


@click.command()
@click.argument("project", type=ProjectPath())
@click.option("--by", metavar="NAME,…", help="numbers, gazetteer, titles, memory, pattern")
@click.option("--document", metavar="ID", help="Only this document.")
@click.option("--as", "as_name", metavar="NAME", help="Whose labels memory learns from.")
def suggest(project: Path, by: str | None, document: str | None, as_name: str | None) -> None:
    """Run the suggesters over PROJECT and store what they propose."""
    from annotator.project.suggesting import suggest as run_suggesters

    names = _suggesters(by)
    if "memory" in (names or ()) and as_name is None:
        raise click.UsageError("Memory learns from one annotator: say whose with --as.")
    with bar("suggest", " documents") as progress:
        done = run_suggesters(project, names, document, as_name, progress)
    counts = ", ".join(f"{name} {count}" for name, count in done.by.items())
    found, documents = counted(done.suggestions, "suggestion"), counted(done.documents, "document")
    click.echo(f"{found} in {documents} ({counts or 0}).")
    if done.lessons == 0:
        click.echo(f"“{as_name}” has labelled nothing yet: memory proposes nothing.", err=True)
    for pattern in done.runaways:
        click.echo(f"{pattern}: this pattern takes too long and was left out.", err=True)


@click.command()
@click.argument("project", type=ProjectPath())
@click.option("--as", "as_name", metavar="NAME", required=True, help="Whose entities they become.")
@click.option("--by", metavar="NAME,…", help="Only those of these suggesters.")
@click.option("--min-score", type=float, default=0, metavar="X", help="From 0 to 1.")
def accept(project: Path, as_name: str, by: str | None, min_score: float) -> None:
    """Turn the suggestions in PROJECT into entities, one edit a document."""
    from annotator.project.suggesting import accept as accept_suggestions

    if not 0 <= min_score <= 1:  # click's own range lets “nan” pass
        raise click.UsageError("--min-score takes a number from 0 to 1.")
    with bar("accept", " documents") as progress:
        count = accept_suggestions(project, as_name, _suggesters(by), min_score, progress)
    click.echo(f"Accepted {counted(count, 'suggestion')}.")


def _suggesters(by: str | None) -> list[str] | None:
    from annotator.suggest.suggester import NAMES

    names = None if by is None else [name.strip() for name in by.split(",")]
    for name in names or ():
        if name not in NAMES:
            raise click.UsageError(f"No suggester “{name}”; there are {', '.join(NAMES)}.")
    return names
