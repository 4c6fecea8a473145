"""JSON that is kept whole: what a parser would silently drop or bend is refused."""

from __future__ import annotations

import json
from collections.abc import Sequence

import orjson

from annotator.errors import RefusedFileError, sentence
from annotator.model.document import Json

_LEAST, _MOST = -(2**63), 2**64 - 1
_MOST_DIGITS = 20


def parse(line: bytes) -> Json:
    """Return the value that the line holds.

    Raises `RefusedFileError` for bytes that are no JSON, for a key that stands twice in an object,
    for integers beyond 64 bits and for values nested too deeply to be written again.
    """
    try:
        value: Json = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise RefusedFileError(sentence("It is no JSON ({reason})."), reason=error) from None
    try:
        again = orjson.dumps([[value]])[2:-2]  # unknown keys go down two levels at most
    except TypeError:
        raise RefusedFileError(sentence("The values are nested too deeply.")) from None
    if again != line.strip(b" \t\r\n"):  # else it comes back to the byte, so nothing was dropped
        json.loads(line, object_pairs_hook=_refuse_repeated, parse_int=_refuse_huge)
    return value


def _refuse_repeated(pairs: Sequence[tuple[str, object]]) -> None:
    keys: set[str] = set()
    for key, _ in pairs:
        if key in keys:
            raise RefusedFileError(sentence("The key “{key}” stands twice in an object."), key=key)
        keys.add(key)


def _refuse_huge(digits: str) -> int:
    number = int(digits) if len(digits) <= _MOST_DIGITS else _MOST + 1
    if not _LEAST <= number <= _MOST:
        raise RefusedFileError(
            sentence("The integer {digits} is beyond 64 bits."), digits=digits[:40]
        )
    return number
