"""The commands: read the words, call the project, print."""

from __future__ import annotations

import os
import sys

import click

from annotator import __version__
from annotator.cli import exchange, people, projects, proposals, texts
from annotator.cli.arguments import LOSSES, NOT_DONE, WRONG_USAGE, OpenWindow
from annotator.errors import AnnotatorError, CancelledError, LossError
from annotator.project.incoming import MissingAnnotatorError


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
        return _silenced()
    except OSError as error:
        click.echo(f"{error.filename or 'Standard output'}: {error.strerror}.", err=True)
        return NOT_DONE if error.filename else _silenced()
    return status if isinstance(status, int) else 0


def _silenced() -> int:
    """Let nothing more reach standard output, which takes no more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NOT_DONE


def _refuse(error: AnnotatorError, status: int) -> int:
    click.echo(str(error), err=True)
    return status


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command: opens the window; with a project file: opens it there.",
)
@click.version_option(__version__, prog_name="annotator")
def commands() -> None:
    """Label right-to-left news text: entities, numbers, dates."""


for _command in (
    *(projects.demo, projects.new, exchange.import_, exchange.export_, projects.check),
    *(proposals.suggest, proposals.accept, people.agree, people.split, people.merge),
    *(texts.numbers, texts.tokens),
):
    commands.add_command(_command)
