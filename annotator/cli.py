"""The commands: read the words, call the project, print."""

from __future__ import annotations

import codecs
import json
import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn, override

import click

from annotator import __version__
from annotator.errors import AnnotatorError, CancelledError, LossError, sentence
from annotator.formats.format import OffsetUnit
from annotator.formats.registry import READERS, WRITERS
from annotator.project import mapping
from annotator.project.export import Export, Which, export
from annotator.project.incoming import MissingAnnotatorError
from annotator.project.jobs import Progress
from annotator.project.project import SUFFIX, Project
from annotator.project.transfer import Import, Imported, import_files

if TYPE_CHECKING:
    from tqdm import tqdm

type OpenWindow = Callable[[Path | None], int]

NOT_DONE, WRONG_USAGE, LOSSES, IN_PART = 1, 2, 3, 4


def run(arguments: list[str], open_window: OpenWindow) -> int:
    """Run one command; returns the exit status of contract.md, section 1."""
    try:
        status = commands.main(arguments, "annotator", standalone_mode=False, obj=open_window)
    except click.ClickException as error:
        error.show()
        return WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        return _refuse(CancelledError(), NOT_DONE)
    except MissingAnnotatorError as error:
        return _refuse(error, WRONG_USAGE)
    except LossError as error:
        return _refuse(error, LOSSES)
    except AnnotatorError as error:
        return _refuse(error, NOT_DONE)
    except BrokenPipeError:  # whoever read our output has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_DONE
    return status if isinstance(status, int) else 0


def _refuse(error: AnnotatorError, status: int) -> int:
    click.echo(str(error), err=True)
    return status


class _ProjectPath(click.Path):
    """A project file; its suffix may be left out, as with ``annotator new``."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    @override
    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> Path:
        path = Path(value)
        suffixed = path.with_name(path.name + SUFFIX) if path.name else path
        return suffixed if not path.exists() and suffixed.is_file() else path


class _TextFile(click.File):
    """A file of texts; one that cannot be read is no wrong usage."""

    def __init__(self) -> None:
        super().__init__("rb")

    @override
    def fail(
        self, message: str, param: click.Parameter | None = None, ctx: click.Context | None = None
    ) -> NoReturn:
        raise AnnotatorError(sentence("The file cannot be read ({reason})."), reason=message)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command: opens the window; with a project file: opens it there.",
)
@click.version_option(__version__, prog_name="annotator")
def commands() -> None:
    """Label right-to-left news text: entities, numbers, dates."""


@commands.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("annotator-demo"))
@click.option("--no-window", is_flag=True, help="Do not open the window at the end.")
@click.pass_obj
def demo(open_window: OpenWindow, folder: Path, *, no_window: bool) -> int:
    """Make a sample project in FOLDER, label, measure, export, and open it."""
    from annotator.project.demo import make

    path = make(folder, click.echo)
    return 0 if no_window or not _has_display() else open_window(path)


@commands.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--schema", type=click.Path(path_type=Path), help="A schema file (TOML).")
def new(project: Path, schema: Path | None) -> None:
    """Make the new project file PROJECT; never overwrites one."""
    from annotator.formats.schema_toml import built_in_schema, read_schema_file

    path = project if project.suffix else project.with_name(project.name + SUFFIX)
    chosen = built_in_schema() if schema is None else read_schema_file(schema)
    Project.create(path, chosen).close()
    click.echo(f"New project: {path}")


@commands.command("import")
@click.argument("project", type=_ProjectPath())
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
    with _bar("import", "B") as progress:
        done = import_files(project, what, progress)
    _say_imported(done)
    if done.refused:
        return NOT_DONE if done.nothing else IN_PART
    return 0


@commands.command("export")
@click.argument("project", type=_ProjectPath())
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
        with _bar("export", " lines") as progress:
            done = export(opened, out, what, progress)
    finally:
        opened.close()
    losses = ", ".join(f"{loss.kind}: {loss.count}" for loss in done.losses)
    lines, documents = _count(done.lines, "line"), _count(done.documents, "document")
    click.echo(f"Exported {lines} of {documents}.", err=True)
    click.echo(f"Left out: {losses or 'nothing'}.", err=True)
    if done.repeated:
        click.echo(f"{_count(done.repeated, 'text')} in several lines, one a layer.", err=True)


@commands.command()
@click.argument("project", type=_ProjectPath())
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def check(project: Path, *, as_json: bool) -> int:
    """Check that PROJECT is sound: SQLite, log against tables, offsets, digests."""
    from annotator.project.checking import problems

    opened = Project.open(project)
    try:
        found = [str(problem) for problem in problems(opened)]
        documents = len(opened.documents())
    finally:
        opened.close()
    if as_json:
        answer = {"ok": not found, "documents": documents, "problems": found}
        click.echo(json.dumps(answer, ensure_ascii=False))
    else:
        click.echo("\n".join(found) or f"All is well: {_count(documents, 'document')}.")
    return NOT_DONE if found else 0


@commands.command()
@click.argument("project", type=_ProjectPath())
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


@commands.command()
@click.argument("project", type=_ProjectPath())
@click.option("--by", metavar="NAME,…", help="numbers, gazetteer, titles, memory, pattern")
@click.option("--document", metavar="ID", help="Only this document.")
@click.option("--as", "as_name", metavar="NAME", help="Whose labels memory learns from.")
def suggest(project: Path, by: str | None, document: str | None, as_name: str | None) -> None:
    """Run the suggesters over PROJECT and store what they propose."""
    from annotator.project.suggesting import suggest as run_suggesters

    names = _suggesters(by)
    if "memory" in (names or ()) and as_name is None:
        raise click.UsageError("Memory learns from one annotator: say whose with --as.")
    with _bar("suggest", " documents") as progress:
        done = run_suggesters(project, names, document, as_name, progress)
    counts = ", ".join(f"{name} {count}" for name, count in done.by.items())
    found, documents = _count(done.suggestions, "suggestion"), _count(done.documents, "document")
    click.echo(f"{found} in {documents} ({counts or 0}).")
    if done.lessons == 0:
        click.echo(f"“{as_name}” has labelled nothing yet: memory proposes nothing.", err=True)
    for pattern in done.runaways:
        click.echo(f"{pattern}: this pattern takes too long and was left out.", err=True)


@commands.command()
@click.argument("project", type=_ProjectPath())
@click.option("--as", "as_name", metavar="NAME", required=True, help="Whose entities they become.")
@click.option("--by", metavar="NAME,…", help="Only those of these suggesters.")
@click.option("--min-score", type=float, default=0, metavar="X", help="From 0 to 1.")
def accept(project: Path, as_name: str, by: str | None, min_score: float) -> None:
    """Turn the suggestions in PROJECT into entities, one edit a document."""
    from annotator.project.suggesting import accept as accept_suggestions

    if not 0 <= min_score <= 1:  # click's own range lets “nan” pass
        raise click.UsageError("--min-score takes a number from 0 to 1.")
    with _bar("accept", " documents") as progress:
        count = accept_suggestions(project, as_name, _suggesters(by), min_score, progress)
    click.echo(f"Accepted {_count(count, 'suggestion')}.")


def _suggesters(by: str | None) -> list[str] | None:
    from annotator.suggest.suggester import NAMES

    names = None if by is None else [name.strip() for name in by.split(",")]
    for name in names or ():
        if name not in NAMES:
            raise click.UsageError(f"No suggester “{name}”; there are {', '.join(NAMES)}.")
    return names


@commands.command()
@click.argument("project", type=_ProjectPath())
@click.argument("folder", type=click.Path(path_type=Path))
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
    with _bar("split", " files") as progress:
        shares = hand_out(project, folder, what, progress)
    for share in shares:
        click.echo(
            f"{share.path}: {_count(share.documents, 'document')} ({share.common} in common"
            f"{_checks(share.repeats, share.questions)}), {_count(share.length, 'character')}."
        )


def _checks(repeats: int, questions: int) -> str:
    said = [_count(repeats, "hidden repeat")] if repeats else []
    said += [_count(questions, "gold question")] if questions else []
    return "".join(f", {one}" for one in said)


def _overlap(text: str) -> tuple[int, bool]:
    number = text.removesuffix("%")
    if not number.isdecimal() or (number != text and int(number) > 100):
        raise click.UsageError(f"--overlap takes a number or a percentage, not {text!r}.")
    return int(number), number != text


@commands.command()
@click.argument("project", type=_ProjectPath())
@click.argument("files", type=click.Path(path_type=Path), nargs=-1, required=True)
def merge(project: Path, files: tuple[Path, ...]) -> int:
    """Add the layers and the history of other files of the same project to PROJECT."""
    from annotator.project.merge import merge_files

    with _bar("merge", " files") as progress:
        done = merge_files(project, files, progress)
    for file, taken in done.taken:
        click.echo(
            f"{file}: {_count(len(taken.documents), 'new document')}, "
            f"{_count(taken.edits, 'new edit')}, {_count(len(taken.layers), 'layer')} changed."
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


@commands.command()
@click.argument("file", type=_TextFile(), default="-")
def numbers(file: BinaryIO) -> None:
    """Print the numbers of each line of FILE (or standard input) as JSON."""
    from annotator.persian.numbers import as_json, read

    for line in _lines(file):
        found = [as_json(number) for number in read(line)]
        click.echo(json.dumps({"text": line, "numbers": found}, ensure_ascii=False))


@commands.command()
@click.argument("file", type=_TextFile(), default="-")
def tokens(file: BinaryIO) -> None:
    """Print the tokens of each line of FILE (or standard input) as JSON."""
    from annotator.persian.tokens import tokens as tokens_of

    for line in _lines(file):
        spans = [[span.start, span.end] for span in tokens_of(line)]
        click.echo(json.dumps({"text": line, "tokens": spans}, ensure_ascii=False))


class _Bar:
    """A progress bar on standard error, where that is a terminal."""

    def __init__(self, bar: tqdm[NoReturn]) -> None:
        self._bar = bar

    def report(self, done: int, total: int) -> None:
        if total:
            self._bar.total = total
        self._bar.update(done - self._bar.n)

    def check(self) -> None:
        pass  # Ctrl+C stops a command


@contextmanager
def _bar(name: str, unit: str) -> Generator[Progress]:
    from tqdm import tqdm

    off = not sys.stderr.isatty()
    with tqdm(desc=name, unit=unit, unit_scale=True, disable=off, leave=False) as bar:
        yield _Bar(bar)


def _check_usage(encoding: str, map_: tuple[str, ...]) -> None:
    try:
        mapping.parse(map_)
        if encoding != "auto":
            codecs.lookup(encoding)
    except AnnotatorError as error:
        raise click.UsageError(str(error)) from error
    except LookupError:
        raise click.UsageError(f"There is no encoding “{encoding}”.") from None


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _say_imported(done: Imported) -> None:
    documents, layers = _count(done.documents, "document"), _count(done.layers, "layer")
    click.echo(f"Imported {documents} and {layers}.")
    if done.repeated:
        click.echo(f"There already, nothing new: {len(done.repeated)}.")
    for id, other in done.same_text:
        click.echo(f"{id}: the same text as {other}, imported.", err=True)
    for path, encoding in done.guessed:
        click.echo(f"{path}: read as {encoding} (a guess).", err=True)
    if done.other_files:
        click.echo(
            f"{_count(done.other_files, 'other file')} passed over in the folders.", err=True
        )
    for key, count in done.left_out.items():
        click.echo(f"{key}: left out {_count(count, 'time')}, as you said.", err=True)
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


def _lines(file: BinaryIO) -> Generator[str]:
    """Yield the texts of a file, one a line; lines end at \\n only."""
    for number, line in enumerate(file, 1):
        try:
            yield line.removesuffix(b"\n").decode("utf-8")
        except UnicodeDecodeError as error:
            raise AnnotatorError(
                sentence("Line {line} is no UTF-8 (byte {byte})."), line=number, byte=error.start
            ) from error


def _has_display() -> bool:
    """Say whether a window can be shown; only X11 and Wayland systems may have none."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
