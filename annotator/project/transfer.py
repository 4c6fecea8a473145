"""Files into a project: raw texts and annotated lines, all visible at once or not at all."""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from annotator.errors import AnnotatorError, RefusedFileError, RefusedLineError, sentence
from annotator.formats import registry as formats
from annotator.formats.format import OffsetUnit, Reading, Record
from annotator.model import rules
from annotator.project import mapping, titles
from annotator.project.incoming import AnnotatedFile, Intake, MissingAnnotatorError
from annotator.project.jobs import Progress, Unwatched, without_collector
from annotator.project.schema_changes import put_in_force
from annotator.store.database import is_database
from annotator.store.import_batch import ImportBatch, Incoming
from annotator.store.project_store import ProjectStore

STDIN = "-"
_SHORT = 100
"""Documents in one transaction: short, so that labelling goes on meanwhile."""


@dataclass(frozen=True, slots=True)
class Import:
    """What to import and how; the options of ``annotator import``.

    ``left_out`` are files that the person does not want after the preview.
    """

    paths: tuple[str, ...]
    format: str = "auto"
    encoding: str = "auto"
    offsets: OffsetUnit | None = None
    as_name: str | None = None
    map: tuple[str, ...] = ()
    skip_bad: bool = False
    left_out: frozenset[Path] = frozenset()


Refused = tuple[str, AnnotatorError]


@dataclass(slots=True)
class Imported:
    """What an import did; ``refused`` are (file or file and line, reason)."""

    documents: int = 0
    layers: int = 0
    repeated: list[str] = field(default_factory=list[str])
    same_text: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    refused: list[Refused] = field(default_factory=list[Refused])
    guessed: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    other_files: int = 0
    left_out: Counter[str] = field(default_factory=Counter[str])

    @property
    def nothing(self) -> bool:
        """Whether nothing at all was taken or found to be there already."""
        return not (self.documents or self.layers or self.repeated)


@dataclass(frozen=True, slots=True)
class Guess:
    """A file whose encoding was guessed, with its first lines to look at."""

    path: Path
    encoding: str
    head: str


@dataclass(frozen=True, slots=True)
class _File:
    """A file to read: where it is and the path below the imported folder."""

    path: Path | None
    relative: str

    @property
    def id(self) -> str:
        folder, slash, name = self.relative.rpartition("/")
        stem = name.rpartition(".")[0] or name
        return f"{folder}{slash}{stem}"

    @property
    def size(self) -> int:
        """Bytes, for the progress; 0 where that cannot be said, `read` says why."""
        with suppress(OSError):
            return self.path.stat().st_size if self.path else 0
        return 0

    def read(self) -> bytes:
        if self.path and is_database(self.path):
            raise RefusedFileError(
                sentence("This is a file of the kind {kind}, no raw text."), kind="SQLite"
            )
        try:
            return self.path.read_bytes() if self.path else sys.stdin.buffer.read()
        except OSError as error:
            raise _unreadable(self.path, error) from error


def import_files(path: Path, what: Import, progress: Progress | None = None) -> Imported:
    """Import into the project file at ``path``, on a connection of its own.

    Files that must be refused are listed, the rest is imported. Raises `AnnotatorError` where
    nothing can be done, and `CancelledError`; then nothing is left of it.
    """
    if what.as_name is not None:
        rules.check_annotator(what.as_name)
    store = ProjectStore.open(path)
    try:
        with without_collector():
            return _Importing(store, what, progress or Unwatched()).run()
    finally:
        store.close()


def guesses(what: Import, progress: Progress | None = None) -> list[Guess]:
    """Return the raw texts among the files whose encoding can only be guessed."""
    from annotator.formats import encodings

    found: list[Guess] = []
    progress = progress or Unwatched()
    files, _ = _files(what, [])
    for number, file in enumerate(files):
        progress.check()
        progress.report(number, len(files))
        if file.path is None or _format_of(file, what, b"") != "text":
            continue
        try:
            decoded = encodings.decode(file.read(), what.encoding)
        except AnnotatorError:
            continue
        if decoded.guessed:
            found.append(Guess(file.path, decoded.encoding, decoded.text[:400]))
    return found


class _Importing:
    def __init__(self, store: ProjectStore, what: Import, progress: Progress) -> None:
        self.store = store
        self.what = what
        self.progress = progress
        self.done = Imported()
        self.schema = store.schema()
        self.mapped = mapping.Mapped(self.schema, mapping.parse(what.map))
        self.intake = Intake(store, self.mapped, what.as_name)
        self.waiting: list[Incoming] = []

    def run(self) -> Imported:
        files, self.done.other_files = _files(self.what, self.done.refused)
        total, read = sum(file.size for file in files), 0
        batch = self.store.begin_import()
        try:
            for file in files:
                self.progress.report(read, total)
                self._take(file, batch)
                read += file.size
            self._write(batch)
            self.progress.check()
            self._grow_schema()
            batch.finish(self._titles(batch))
        except BaseException:
            batch.cancel()
            raise
        self.progress.report(total, total)
        self.store.checkpoint()
        self.done.repeated = self.intake.repeated
        self.done.same_text = self.intake.same_text
        self.done.left_out = self.mapped.left_out
        return self.done

    def _take(self, file: _File, batch: ImportBatch) -> None:
        """Read one file whole, then write it; a refused file leaves no trace."""
        self.progress.check()
        try:
            data = file.read()
            name = _format_of(file, self.what, data[:4096])
            if name == "text":
                self._take_text(file, data)
            else:
                with self.mapped.unless_refused():
                    self._take_lines(file, name, data)
        except MissingAnnotatorError:
            raise
        except AnnotatorError as error:
            self.done.refused.append((file.relative, error))
        if len(self.waiting) >= _SHORT:
            self._write(batch)

    def _take_text(self, file: _File, data: bytes) -> None:
        for record in self._records(file, "text", data):
            incoming = self.intake.raw(record)
            source = record.document.source
            if incoming and source and _is_guess(source.encoding, self.what):
                self.done.guessed.append((file.relative, source.encoding))
            if incoming:
                self.waiting.append(incoming)

    def _take_lines(self, file: _File, name: str, data: bytes) -> None:
        whole = AnnotatedFile()
        taken: list[Incoming] = []
        for record in self._records(file, name, data):
            self.progress.check()
            try:
                with self.mapped.unless_refused():
                    incoming = self.intake.annotated(record, whole)
            except MissingAnnotatorError:
                raise
            except AnnotatorError as error:
                self._refuse_line(file, RefusedLineError(record.line or 0, error))
                continue
            if incoming:
                taken.append(incoming)
        self.intake.keep(whole)
        self.waiting += taken

    def _records(self, file: _File, name: str, data: bytes) -> Iterator[Record]:
        def refuse(error: RefusedLineError) -> None:
            self._refuse_line(file, error)

        how = Reading(
            id=file.id,
            path=file.relative,
            encoding=self.what.encoding,
            offsets=self.what.offsets,
            refused=refuse if self.what.skip_bad else None,
        )
        stream: BinaryIO = io.BytesIO(data)
        yield from formats.reader(name).read(stream, how)

    def _refuse_line(self, file: _File, error: RefusedLineError) -> None:
        if not self.what.skip_bad:
            raise error
        self.done.refused.append((file.relative, error))

    def _write(self, batch: ImportBatch) -> None:
        for start in range(0, len(self.waiting), _SHORT):
            self.progress.check()
            part = self.waiting[start : start + _SHORT]
            batch.add(part)
            self.done.documents += sum(one.document is not None for one in part)
            self.done.layers += sum(one.annotator is not None for one in part)
        self.waiting.clear()

    def _grow_schema(self) -> None:
        if self.mapped.schema == self.schema:
            return
        if self.store.schema() != self.schema:
            raise AnnotatorError(
                sentence("The schema was changed during the import; please try again.")
            )
        put_in_force(self.store, self.mapped.schema)

    def _titles(self, batch: ImportBatch) -> list[tuple[str, int]]:
        renewed = titles.renewed(batch.heads(titles.HEAD))
        return [(title, number) for number, title in renewed.items()]


def _is_guess(encoding: str, what: Import) -> bool:
    return what.encoding == "auto" and encoding in {"windows-1256", "utf-16-le", "utf-16-be"}


def _format_of(file: _File, what: Import, head: bytes) -> str:
    return formats.detect(file.relative, head) if what.format == "auto" else what.format


def _files(what: Import, refused: list[Refused]) -> tuple[Sequence[_File], int]:
    """Return the files to read in the order of their paths, and how many others lie there.

    ``refused`` gets the folders that cannot be entered.
    """
    files: list[_File] = []
    others = 0
    for name in what.paths:
        if name == STDIN:
            files.append(_File(None, "stdin"))
            continue
        path = Path(name)
        if path.is_dir():
            found, passed = _in_folder(path, what, refused)
            files += found
            others += passed
        elif path.exists():
            files.append(_File(path, _plain(path.name)))
        else:
            raise AnnotatorError(sentence("There is no file or folder “{path}”."), path=name)
    return [file for file in files if file.path not in what.left_out], others


def _in_folder(folder: Path, what: Import, refused: list[Refused]) -> tuple[list[_File], int]:
    suffixes = formats.SUFFIXES.get("text" if what.format == "auto" else what.format, ())
    found: list[_File] = []
    others = 0
    for path in sorted(_below(folder, refused), key=lambda one: one.relative_to(folder).parts):
        if not _is_file(path):
            continue
        if path.suffix.lower() in suffixes:
            found.append(_File(path, _plain(path.relative_to(folder).as_posix())))
        else:
            others += 1
    return found, others


def _below(folder: Path, refused: list[Refused]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        refused.append((_plain(str(error.filename)), _unreadable(error.filename, error)))

    for inner, _, names in folder.walk(on_error=refuse):
        yield from (inner / name for name in names)


def _is_file(path: Path) -> bool:
    with suppress(OSError):
        return path.is_file()
    return True  # reading it says what is the matter


def _unreadable(path: object, error: OSError) -> AnnotatorError:
    return AnnotatorError(
        sentence("“{path}” cannot be read ({reason})."), path=path, reason=error.strerror
    )


def _plain(name: str) -> str:
    """Return a file name as text, even where its bytes are no UTF-8."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
