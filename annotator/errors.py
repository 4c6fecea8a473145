"""What can go wrong for a person, and how it is said."""

from __future__ import annotations

from collections.abc import Mapping


def sentence(text: str) -> str:
    """Mark ``text`` (English, ``{name}`` placeholders) for the translation catalogs."""
    return text


class Named:
    """A part of the schema within a sentence: a command says its key, the window its name."""

    def __init__(self, key: str, names: Mapping[str, str]) -> None:
        self.key = key
        self.names = names  # by language

    def __str__(self) -> str:
        return self.key


class AnnotatorError(Exception):
    """Something could not be done; carries one sentence for a person.

    ``source`` is the English text with placeholders, ``arguments`` fill them. The window looks
    the source up in its catalog, the commands print it as it is. Anything else that is raised is
    a bug.
    """

    def __init__(self, source: str, /, **arguments: object) -> None:
        super().__init__(source, arguments)
        self.source = source
        self.arguments = arguments

    def __str__(self) -> str:
        return self.source.format(**self.arguments)


class RuleError(AnnotatorError):
    """An edit would break a rule of ``model.rules``."""


class StaleEditError(AnnotatorError):
    """What an edit takes away is no longer as the edit describes it."""


class RefusedFileError(AnnotatorError):
    """A file cannot be read as what it should be; nothing of it was taken."""


class RefusedLineError(RefusedFileError):
    """One line of a file cannot be taken; ``reason`` says why, ``line`` counts from 1."""

    def __init__(self, line: int, reason: AnnotatorError) -> None:
        super().__init__(sentence("Line {line}: {reason}"), line=line, reason=reason)
        self.line = line
        self.reason = reason


class SchemaError(RefusedFileError):
    """A schema is wrong at ``place``: the keys and positions that lead there from its top."""

    def __init__(self, place: tuple[str | int, ...], source: str, **arguments: object) -> None:
        super().__init__(source, **arguments)
        self.place = place


class LossError(AnnotatorError):
    """An export would leave something out, and nobody allowed it."""


class CancelledError(AnnotatorError):
    """The person stopped long work; nothing of it is left."""

    def __init__(self) -> None:
        super().__init__(sentence("Stopped; nothing was changed."))
