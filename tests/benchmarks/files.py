"""What happens without a window: import, export, commit, tokens, suggestions, agreement."""

from __future__ import annotations

import gc
import io
import sqlite3
import tempfile
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import orjson

from annotator.agreement.report import agreement_report
from annotator.formats.schema_toml import built_in_schema
from annotator.model.document import Document, digest
from annotator.persian.tokens import token_bounds, token_pattern
from annotator.project import agreement
from annotator.project.export import Export, export
from annotator.project.project import Project
from annotator.project.transfer import Import, import_files
from annotator.suggest.by_gazetteer import ByGazetteer
from annotator.suggest.by_numbers import ByNumbers
from annotator.suggest.by_titles import ByTitles
from annotator.suggest.combine import combine
from tests.benchmarks.measure import Report, timed
from tests.benchmarks.texts import entities_of, text_of

DOCUMENTS = 10_000
ENTITIES = 30
LENGTH = 2_300
"""Code points of a document of 4 kB."""
ROUNDS = 3
TURNS = 5
"""Of import and of export, with the raw ones between: a clock that changes spoils one or two."""


def measure(report: Report, documents: int = DOCUMENTS) -> None:
    """Measure all of it into the report."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = folder / "lines.jsonl"
        lines.write_bytes(b"".join(_lines(documents, ("a1",))))
        for _ in range(TURNS):
            _import(report, folder, lines, documents)
        for _ in range(TURNS):
            _export(report, folder, documents)
        _commit(report, folder)
        _tokens(report)
        _suggesters(report)
        _agreement(report, folder, documents)


def _lines(documents: int, annotators: tuple[str, ...]) -> list[bytes]:
    """Return house JSONL: shuffled texts of their own, the same entities a little moved."""
    text = text_of(LENGTH * 40)
    lines: list[bytes] = []
    for number in range(documents):
        start = number * 97 % (len(text) - LENGTH)
        part = f"{number} {text[start : start + LENGTH]}"
        for place, annotator in enumerate(annotators):
            lines.append(_line(f"d{number:05}", part, annotator, seed=number % 50 + place * 25))
    return lines


def _line(id: str, text: str, annotator: str, seed: int) -> bytes:
    row = {
        "format": "annotator/1",
        "id": id,
        "text": text,
        "text_sha256": digest(text),
        "offset_unit": "codepoint",
        "schema": "دولت و سکوها/1",
        "source": None,
        "annotator": annotator,
        "status": "done",
        "document_labels": [],
        "entities": [
            {
                "id": one.id,
                "label": one.label,
                "start": one.span.start,
                "end": one.span.end,
                "text": one.span.of(text),
                "attributes": {"value": "30500000"} if one.label == "NUMBER" else {},
                "origin": "hand",
            }
            for one in entities_of(text, ENTITIES, seed)
        ],
        "relations": [],
    }
    return orjson.dumps(row) + b"\n"


def _import(report: Report, folder: Path, lines: Path, documents: int) -> None:
    path = folder / "project.annotator"
    path.unlink(missing_ok=True)
    Project.create(path, built_in_schema()).close()
    gc.collect()
    seconds = timed(lambda: import_files(path, Import((str(lines),))))
    report.add("import", [documents / seconds], "docs/s")
    gc.collect()
    raw = folder / "raw.sqlite"
    raw.unlink(missing_ok=True)
    _copy_tables(path, raw)
    seconds = timed(lambda: _import_raw(lines, raw))
    report.add("import_raw", [documents / seconds], "docs/s")


def _copy_tables(project: Path, raw: Path) -> None:
    """Make the same tables and indices, empty, with the same pragmas."""
    with closing(sqlite3.connect(project)) as source, closing(sqlite3.connect(raw)) as target:
        target.execute("PRAGMA journal_mode=WAL")
        for (statement,) in source.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"):
            target.execute(statement)


def _import_raw(lines: Path, raw: Path) -> None:
    """Bring the same rows in by plain orjson and sqlite3: documents, layers, entities, log."""
    with closing(sqlite3.connect(raw)) as database, lines.open("rb") as stream:
        database.execute("PRAGMA synchronous=FULL")
        database.execute("INSERT INTO batches VALUES (1, '', '', '', 1)")
        entities: list[tuple[object, ...]] = []
        for number, line in enumerate(stream):
            row = orjson.loads(line)
            database.execute(
                "INSERT INTO documents (number, id, text, text_sha256, title, length, meta, batch) "
                "VALUES (?,?,?,?,?,?,?,?)",
                (number, row["id"], row["text"], row["text_sha256"], "", len(row["text"]), "{}", 1),
            )  # fmt: skip
            database.execute(
                "INSERT INTO layers (number, document, annotator, status, batch) VALUES (?,?,?,?,?)",
                (number, number, row["annotator"], row["status"], 1),
            )
            database.execute(
                "INSERT INTO edits (number, id, project, copy, counter, author, time, name, removed, "
                "added, batch) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
                (number, str(number), "p", "c", number, row["annotator"], "t", "import",
                 "[]", orjson.dumps(row["entities"]).decode(), 1),
            )  # fmt: skip
            entities += [
                (number, one["id"], one["label"], one["start"], one["end"],
                 orjson.dumps(one["attributes"]).decode(), one["origin"], None, 0, "", "{}")
                for one in row["entities"]
            ]  # fmt: skip
        database.executemany("INSERT INTO entities VALUES (?,?,?,?,?,?,?,?,?,?,?)", entities)
        database.commit()


def _export(report: Report, folder: Path, documents: int) -> None:
    project = Project.open(folder / "project.annotator")
    out = folder / "out.jsonl"
    gc.collect()
    seconds = timed(lambda: export(project, str(out), Export()))
    project.close()
    report.add("export", [documents / seconds], "docs/s")
    gc.collect()
    seconds = timed(lambda: _export_raw(folder / "project.annotator", folder / "raw.jsonl"))
    report.add("export_raw", [documents / seconds], "docs/s")


def _export_raw(path: Path, out: Path) -> None:
    """Write the same rows by plain sqlite3 and orjson."""
    with closing(sqlite3.connect(path)) as database, out.open("wb") as stream:
        layers = database.execute(
            "SELECT d.id, d.text, d.text_sha256, l.number, l.annotator, l.status "
            "FROM documents d JOIN layers l ON l.document=d.number ORDER BY d.batch, d.id"
        )
        for id, text, sha256, layer, annotator, status in layers:
            rows = database.execute(
                'SELECT id, label, start, "end", attributes, origin FROM entities '
                'WHERE layer=? ORDER BY start, "end" DESC, label, id',
                (layer,),
            )
            entities = [
                {"id": one, "label": label, "start": start, "end": end, "text": text[start:end],
                 "attributes": orjson.loads(attributes), "origin": origin}
                for one, label, start, end, attributes, origin in rows
            ]  # fmt: skip
            row = {
                "format": "annotator/1", "id": id, "text": text, "text_sha256": sha256,
                "offset_unit": "codepoint", "schema": "دولت و سکوها/1", "source": None,
                "annotator": annotator, "status": status, "document_labels": [],
                "entities": entities, "relations": [],
            }  # fmt: skip
            stream.write(orjson.dumps(row) + b"\n")


def _commit(report: Report, folder: Path) -> None:
    project = Project.open(folder / "project.annotator")
    session = project.session("bench")
    session.open("d00000")
    samples: list[float] = []
    for number in range(200):
        begin = time.perf_counter()
        session.set_document_note(str(number))
        samples.append((time.perf_counter() - begin) * 1000)
    project.close()
    report.add("commit", samples)


def _tokens(report: Report) -> None:
    text = text_of(600_000)
    size = len(text.encode()) / 1e6
    pattern = token_pattern()
    for _ in range(5):
        report.add("tokens", [size / timed(lambda: token_bounds(text))], "MB/s")
        raw = timed(lambda: sum(1 for _ in pattern.finditer(text)))
        report.add("tokens_raw", [size / raw], "MB/s")


def _suggesters(report: Report) -> None:
    """Suggest as a project does: articles one by one, what the suggesters say settled together."""
    articles = [Document(str(number), text_of(LENGTH, seed=number)) for number in range(100)]
    size = sum(len(article.text.encode()) for article in articles) / 1e6
    suggesters = (ByNumbers(), ByGazetteer(), ByTitles())
    for _ in range(ROUNDS):
        begin = time.process_time()
        for article in articles:
            combine(one for suggester in suggesters for one in suggester.suggest(article))
        report.add("suggest", [size / (time.process_time() - begin)], "MB/s")


def _agreement(report: Report, folder: Path, documents: int) -> None:
    lines = folder / "three.jsonl"
    path = folder / "three.annotator"
    stream = io.BytesIO(b"".join(_lines(documents, ("a1", "a2", "a3"))))
    lines.write_bytes(stream.getvalue())
    Project.create(path, built_in_schema()).close()
    import_files(path, Import((str(lines),)))
    project = Project.open(path)
    for _ in range(ROUNDS):
        gc.collect()
        begin = time.perf_counter()
        layers = agreement.read(project)
        report.add("agree_read", [time.perf_counter() - begin], "s")
        report.add("agree", [timed(partial(agreement_report, layers))], "s")
    project.close()
