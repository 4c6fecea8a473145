"""Bytes to text without a wrong character, or a refusal that says why.

Valid decoding alone proves nothing (windows-1256 as a codec takes every byte), so a candidate
without a byte-order mark must also look like text, and the legacy ones like Arabic script.

Names of encodings, as they stand in ``source.encoding``: ``utf-8``, ``utf-16-le``,
``utf-16-be``, ``utf-32-le``, ``utf-32-be``, each with ``-bom`` behind it where the file begins
with a byte-order mark; ``windows-1256``; anything else as Python calls it.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.errors import RefusedFileError, sentence

WINDOWS_1256 = "windows-1256"

_BOMS = (
    ("utf-8", codecs.BOM_UTF8),
    ("utf-32-le", codecs.BOM_UTF32_LE),  # before UTF-16: it begins with the same two bytes
    ("utf-32-be", codecs.BOM_UTF32_BE),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
)
_OTHER_FILES = (
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"PK\x03\x04", "ZIP (Word, Excel, EPUB …)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word 97"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
)
_NO_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]"  # noncharacters too
)
_ARABIC = re.compile("[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff]")
_ARABIC_SCRIPT = "\u0600-\u06ff\u200c-\u200f\xa0\xad«»–—…“”‘’•"  # what surrounds the letters too
_FOREIGN = re.compile(f"[^\x00-\x7f{_ARABIC_SCRIPT}]")
_NOT_ASCII = re.compile("[^\x00-\x7f]")
_FREQUENT = re.compile("[اتدرلمنهويى]")  # two letters in three of any Persian or Arabic text
_UTF8_PAIR = re.compile(f"[طظعغ][^\x00-\x7f{_ARABIC_SCRIPT}]")  # D8 to DB and a continuation byte
_UTF8_LEAD = re.compile("[طظ]")  # D8 and D9: about every second byte of Persian UTF-8

_LEAST_ARABIC = 0.5  # of all letters
_MOST_FOREIGN = 0.1  # of what is not ASCII
_MOST_PAIRED = 0.1
_MOST_LEADS = 0.3
_LEAST_FREQUENT = 0.4  # of the Arabic letters, once there are enough of them to count
_ENOUGH_LETTERS = 10


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, byte-order mark left out; ``guessed`` where nothing proves the encoding."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, encoding: str = "auto") -> Decoded:
    """Return the text of the file.

    ``encoding`` is a name that a person gave, or ``auto``: the byte-order mark, then strict
    UTF-8, then UTF-16 without a mark, then windows-1256, the first that yields plausible text.
    Raises `RefusedFileError` with the reason, with the offset of the first bad byte.
    """
    _refuse_other_files(data)
    decoded = _guess(data) if encoding == "auto" else _named(data, encoding)
    if all(char.isspace() or unicodedata.category(char) == "Cf" for char in decoded.text):
        raise RefusedFileError(sentence("The file holds no text."))
    return decoded


def _refuse_other_files(data: bytes) -> None:
    for head, kind in _OTHER_FILES:
        if data.startswith(head):
            raise RefusedFileError(
                sentence("This is a file of the kind {kind}, no raw text."), kind=kind
            )


def _guess(data: bytes) -> Decoded:
    for encoding, bom in _BOMS:
        if data.startswith(bom):
            return Decoded(_strict(data, encoding, len(bom)), f"{encoding}-bom", guessed=False)
    try:
        return Decoded(_strict(data, "utf-8"), "utf-8", guessed=False)
    except RefusedFileError as refusal:
        for encoding, text in _legacy_candidates(data):
            if _is_arabic(text):
                return Decoded(text, encoding, guessed=True)
        raise refusal from None


def _legacy_candidates(data: bytes) -> Iterator[tuple[str, str]]:
    for encoding in ("utf-16-le", "utf-16-be", WINDOWS_1256):
        try:
            text = _strict(data, encoding)
        except RefusedFileError:
            continue
        if encoding != WINDOWS_1256 or _is_like_windows_1256(text):
            yield encoding, text


def _named(data: bytes, name: str) -> Decoded:
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        raise RefusedFileError(sentence("There is no encoding “{name}”."), name=name) from None
    wanted = "utf-8" if encoding == "utf-8-sig" else encoding
    for marked, bom in _BOMS:
        if data.startswith(bom) and marked.startswith(wanted):
            return Decoded(_strict(data, marked, len(bom)), f"{marked}-bom", guessed=False)
    text = _strict(data, wanted)
    return Decoded(text, WINDOWS_1256 if wanted == "cp1256" else wanted, guessed=False)


def _strict(data: bytes, encoding: str, bom: int = 0) -> str:
    """Decode what follows the ``bom`` bytes of the mark; raise `RefusedFileError` if it is no text."""
    try:
        text = data[bom:].decode(encoding)
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise RefusedFileError(
            sentence("No valid {encoding}: the byte at offset {offset} does not fit."),
            encoding=encoding,
            offset=bom + start,
        ) from None
    except LookupError:
        raise RefusedFileError(sentence("There is no encoding “{name}”."), name=encoding) from None
    if found := _NO_TEXT.search(text):
        raise RefusedFileError(
            sentence(
                "No text: the control character {code} stands at byte offset {offset} ({encoding})."
            ),
            code=f"U+{ord(found[0]):04X}",
            offset=bom + len(text[: found.start()].encode(encoding)),
            encoding=encoding,
        )
    return text


def _is_arabic(text: str) -> bool:
    letters = sum(char.isalpha() for char in text)
    return letters > 0 and _count(_ARABIC, text) >= _LEAST_ARABIC * letters


def _is_like_windows_1256(text: str) -> bool:
    """Say whether the text is not another encoding's, damaged UTF-8 foremost, read as 1256."""
    beyond_ascii = _count(_NOT_ASCII, text)
    if _count(_FOREIGN, text) > _MOST_FOREIGN * beyond_ascii:
        return False
    pairs, leads = _count(_UTF8_PAIR, text), _count(_UTF8_LEAD, text)
    if pairs > 1 and 2 * pairs > _MOST_PAIRED * beyond_ascii:
        return False
    if leads > 1 and leads > _MOST_LEADS * beyond_ascii:
        return False
    arabic = _count(_ARABIC, text)
    return arabic < _ENOUGH_LETTERS or _count(_FREQUENT, text) >= _LEAST_FREQUENT * arabic


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
