"""What is read from plain texts: numbers and tokens, a line each."""

from __future__ import annotations

import json
from collections.abc import Generator
from typing import BinaryIO

import click

from annotator.cli.arguments import TextFile
from annotator.errors import AnnotatorError, sentence


@click.command()
@click.argument("file", type=TextFile(), default="-")
def numbers(file: BinaryIO) -> None:
    """Print the numbers of each line of FILE (or standard input) as JSON."""
    from annotator.persian.numbers import as_json, read

    for line in _lines(file):
        found = [as_json(number) for number in read(line)]
        click.echo(json.dumps({"text": line, "numbers": found}, ensure_ascii=False))


@click.command()
@click.argument("file", type=TextFile(), default="-")
def tokens(file: BinaryIO) -> None:
    """Print the tokens of each line of FILE (or standard input) as JSON."""
    from annotator.persian.tokens import tokens as tokens_of

    for line in _lines(file):
        spans = [[span.start, span.end] for span in tokens_of(line)]
        click.echo(json.dumps({"text": line, "tokens": spans}, ensure_ascii=False))


def _lines(file: BinaryIO) -> Generator[str]:
    """Yield the texts of a file, one a line; lines end at \\n only."""
    for number, line in enumerate(file, 1):
        try:
            yield line.removesuffix(b"\n").decode("utf-8")
        except UnicodeDecodeError as error:
            raise AnnotatorError(
                sentence("Line {line} is no UTF-8 (byte {byte})."), line=number, byte=error.start
            ) from error
