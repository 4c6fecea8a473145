"""Raw text: one file is one document, nobody's yet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import BinaryIO

from annotator.formats.encodings import decode
from annotator.formats.format import Reading, Record
from annotator.model.document import Document, Source


class TextReader:
    """Reads a raw text; see `encodings.decode` for what is refused."""

    def read(self, data: BinaryIO, how: Reading) -> Iterator[Record]:
        """Yield the one record of the file."""
        yield read_text(data.read(), how)


def read_text(data: bytes, how: Reading) -> Record:
    """Return the document that the bytes are; raises `RefusedFileError`."""
    decoded = decode(data, how.encoding)
    source = Source(how.path, decoded.encoding, hashlib.sha256(data).hexdigest())
    return Record(Document(how.id, decoded.text, source))
