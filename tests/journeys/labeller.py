"""A process that edits without end and says each edit whose return it saw; for the kill test."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from annotator.errors import AnnotatorError
from annotator.model.span import Span
from annotator.project.project import Project


def main(path: str, seed: str) -> None:
    choose = random.Random(seed)
    project = Project.open(Path(path))
    session = project.session("a1")
    session.open("d1")
    text = session.document.text if session.document else ""
    edits = 0
    while True:
        start = choose.randrange(len(text) - 12)
        try:
            one = session.label(Span(start, start + choose.randint(1, 12)), "PLATFORM")
        except AnnotatorError:
            continue
        sys.stdout.write(f"+{one.id} {one.span.start} {one.span.end}\n")
        edits += 1
        if edits % 7 == 0:
            session.remove(one.id)
            sys.stdout.write(f"-{one.id} 0 0\n")
        if edits % 11 == 0:
            session.undo()
            session.redo()
        if edits % 13 == 0:
            project.checkpoint()
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
