"""Which formats there are: by name, by suffix, by the first bytes of a file."""

from __future__ import annotations

import re

from annotator.errors import AnnotatorError, sentence
from annotator.formats.format import Reader, Writer

READERS = ("text", "jsonl")
"""Names of the formats that can be read, for ``--format``."""

WRITERS = ("jsonl",)
"""Names of the formats that can be written, for ``--format``."""

SUFFIXES = {"text": (".txt",), "jsonl": (".jsonl", ".ndjson")}
"""The endings of file names (lower case) by format; the first one is the usual one."""

_OBJECT = re.compile(rb'(\xef\xbb\xbf)?\s*\{\s*"')


def detect(path: str, head: bytes) -> str:
    """Return the name of the format that the suffix, else the first bytes, speak for."""
    for name, suffixes in SUFFIXES.items():
        if path.lower().endswith(suffixes):
            return name
    return "jsonl" if _OBJECT.match(head) else "text"


def reader(name: str) -> Reader:
    """Return the reader of this format; raises `AnnotatorError` where there is none."""
    match name:
        case "text":
            from annotator.formats.text import TextReader

            return TextReader()
        case "jsonl":
            from annotator.formats.jsonl import JsonlReader

            return JsonlReader()
        case _:
            raise AnnotatorError(sentence("The format “{name}” cannot be read."), name=name)


def writer(name: str) -> Writer:
    """Return the writer of this format; raises `AnnotatorError` where there is none."""
    match name:
        case "jsonl":
            from annotator.formats.jsonl import JsonlWriter

            return JsonlWriter()
        case _:
            raise AnnotatorError(sentence("The format “{name}” cannot be written."), name=name)
