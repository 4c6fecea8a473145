"""A process that edits without end and says each edit whose return it saw; for the kill test."""

from __future__ import annotations

import random
import sys
from pathlib import Path

from annotator.errors import AnnotatorError
from annotator.model.entity import Entity
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
        say("+", one)
        edits += 1
        if edits % 11 == 0:
            say("?", one)
            session.undo()
            session.redo()
            say("+", one)
        if edits % 7 == 0:
            say("?", one)
            session.remove(one.id)
            say("-", one)
        if edits % 13 == 0:
            project.checkpoint()


def say(what: str, one: Entity) -> None:
    """Say that an entity is there (+), gone (-), or about to change (?)."""
    sys.stdout.write(f"{what}{one.id} {one.span.start} {one.span.end}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
