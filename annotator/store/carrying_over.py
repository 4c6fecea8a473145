"""Bring the tables into the words of another schema, after it came into force.

Where all that stands under a key goes to one other key, the rows are renamed in place; a layer in
which that brings two things together, or whose key means several things again, is made anew from
its log. What a document is labelled with and what was rejected is told apart by its label, so
that the log of such a layer says it at another place: the next edit settles that (``hidden``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple, cast

import orjson

from annotator.model.carrying import Carrying, Heirs
from annotator.model.edit import LoggedEdit
from annotator.store import edit_log, layers, schemas
from annotator.store.database import Database
from annotator.store.edit_log import RULINGS
from annotator.store.layers import Here

_FEW = 200
"""Layers whose histories are sooner followed one by one than found in the whole log."""

_LABEL = "label"
_LINK = "substr(label, 1, instr(label, ' ') - 1)"
"""The key in what is rejected: a label, or the label of a relation and, after a blank, its place."""


type Watch = Callable[[int, int], None]
"""Told how many of how many layers are done; raises what is to break it off."""


class Moves(NamedTuple):
    """What becomes of keys in the tables: those with one heir, and those with several."""

    heirs: dict[str, str]
    parted: set[str]

    @classmethod
    def between(cls, before: Heirs, after: Heirs) -> Moves:
        """Return them for keys that were read by ``before`` and are read by ``after``."""
        heirs: dict[str, set[str]] = {}
        for said in {*before, *before.values(), *after}:
            heirs.setdefault(before.get(said, said), set()).add(after.get(said, said))
        return cls(
            {old: new for old, (new, *others) in heirs.items() if not others and new != old},
            {old for old, new in heirs.items() if len(new) > 1},
        )


def carry(
    database: Database,
    before: Carrying,
    after: Carrying,
    log: Iterable[LoggedEdit] | None = None,
    watch: Watch | None = None,
) -> int:
    """Let tables that were read by ``before`` be read by ``after``; returns how many labels changed.

    ``log`` is the whole log where it is in memory already.
    """
    labels = Moves.between(before.labels, after.labels)
    relations = Moves.between(before.relations, after.relations)
    document_labels = Moves.between(before.document_labels, after.document_labels)
    rulings = edit_log.read(database, RULINGS) if log is None else log
    layers.rebuild_rulings(database, rulings, after)
    _carry_suggestions(database, after.labels)
    parted = {
        *_layers_with(database, "entities", labels.parted),
        *_layers_with(database, "rejections", labels.parted),
        *_layers_with(database, "rejections", relations.parted, of=_LINK),
        *_layers_with(database, "relations", relations.parted),
        *_layers_with(database, "document_labels", document_labels.parted),
    }
    changed = _rename(database, "entities", labels.heirs)
    changed += _rename(database, "relations", relations.heirs)
    changed += _move(database, "document_labels", document_labels.heirs)
    _move(database, "rejections", labels.heirs)
    _move(database, "rejections", relations.heirs, of=_LINK)
    together = _brought_together(database, labels.heirs, relations.heirs)
    _rebuild(database, parted | together, after, log, watch)
    return changed


def carry_import(database: Database, carrying: Carrying) -> None:
    """Do so for what an import wrote while the schema changed, once it is complete.

    Nothing else in the tables has a key that is read as another.
    """
    found = [
        *_layers_with(database, "entities", carrying.labels),
        *_layers_with(database, "relations", carrying.relations),
        *_layers_with(database, "document_labels", carrying.document_labels),
    ]
    _rebuild(database, {*found}, carrying, None)
    _carry_suggestions(database, carrying.labels)


def renew(database: Database) -> None:
    """Make the layers anew whose log says more than they show."""
    rows = database.rows("SELECT number FROM layers WHERE hidden")
    numbers = {cast("int", number) for (number,) in rows}
    _rebuild(database, numbers, schemas.carrying(database), None)


def _layers_with(
    database: Database, table: str, labels: Collection[str], of: str = _LABEL
) -> list[int]:
    """Return the numbers of layers with any of these labels in a table, complete imports included."""
    if not labels:
        return []
    query = f"""
        SELECT DISTINCT t.layer FROM {table} t JOIN layers l ON l.number=t.layer
        WHERE {of} IN (SELECT value FROM json_each(?)) AND (
            l.batch IS NULL OR l.batch IN (SELECT number FROM batches WHERE complete))"""
    rows = database.rows(query, _json([*labels]))
    return [cast("int", number) for (number,) in rows]


def _rename(database: Database, table: str, heirs: Heirs) -> int:
    """Give rows that an id tells apart their new labels; returns how many."""
    if not heirs:
        return 0
    return database.change(
        f"UPDATE {table} SET label=(SELECT value FROM json_each(?1) WHERE key=label) "
        "WHERE label IN (SELECT key FROM json_each(?1))",
        _json(heirs),
    )


def _move(database: Database, table: str, heirs: Heirs, of: str = _LABEL) -> int:
    """Give rows that the label itself tells apart their new labels, each place once.

    The log of their layers says them by the old ones; the next edit there is to settle that.
    """
    rows = _taken_out(database, table, heirs, of)
    marks = ",".join("?" * len(_COLUMNS[table]))
    database.change_many(f"INSERT INTO {table} VALUES ({marks}) ON CONFLICT DO NOTHING", rows)
    database.change_many(
        "UPDATE layers SET hidden=max(hidden, 1) WHERE number=?", [(row[0],) for row in rows]
    )
    return len(rows)


def _carry_suggestions(database: Database, heirs: Heirs) -> None:
    """Rename what is suggested; of two suggestions that become one the likelier stays."""
    rows = _taken_out(database, "suggestions", heirs)
    database.change_many(
        "INSERT INTO suggestions VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET "
        "attributes=excluded.attributes, score=excluded.score, reason=excluded.reason "
        "WHERE excluded.score > score",
        rows,
    )


_COLUMNS = {
    "document_labels": ("layer", "label"),
    "rejections": ("layer", "start", "end", "label"),
    "suggestions": (
        *("document", "owner", "by", "start", "end", "label"),
        *("attributes", "score", "reason"),
    ),
}


def _taken_out(
    database: Database, table: str, heirs: Heirs, of: str = _LABEL
) -> list[tuple[object, ...]]:
    """Take rows with old keys out of a table; returns them with their new ones.

    All at once, for one label's old key may be another's new one.
    """
    if not heirs:
        return []
    place, keys = _COLUMNS[table].index("label"), _json([*heirs])
    old = f"{of} IN (SELECT value FROM json_each(?))"
    rows = database.rows(f"SELECT {of}, * FROM {table} WHERE {old}", keys)
    database.change(f"DELETE FROM {table} WHERE {old}", keys)
    return [
        (*row[:place], heirs[str(key)] + str(row[place]).removeprefix(str(key)), *row[place + 1 :])
        for key, *row in rows
    ]


def _brought_together(database: Database, labels: Heirs, relations: Heirs) -> set[int]:
    """Return the layers in which two entities or relations are one by their new labels."""
    found: set[int] = set()
    for table, place, heirs in (
        ("entities", 'start, "end"', labels),
        ("relations", "source, target", relations),
    ):
        if heirs:
            query = f"""
                SELECT layer FROM {table} WHERE label IN (SELECT value FROM json_each(?))
                GROUP BY layer, label, {place} HAVING count(*) > 1"""
            rows = database.rows(query, _json([*heirs.values()]))
            found |= {cast("int", number) for (number,) in rows}
    return found


def _rebuild(
    database: Database,
    numbers: set[int],
    carrying: Carrying,
    log: Iterable[LoggedEdit] | None,
    watch: Watch | None = None,
) -> None:
    for number, (here, its_log) in enumerate(_logs(database, _named(database, numbers), log)):
        if watch is not None:
            watch(number, len(numbers))
        layers.rebuild(database, here, its_log, carrying)


def _named(database: Database, numbers: set[int]) -> dict[Here, int]:
    query = """
        SELECT d.id, l.annotator, l.number FROM layers l JOIN documents d ON d.number=l.document
        WHERE l.number IN (SELECT value FROM json_each(?)) ORDER BY l.number"""
    rows = cast("list[tuple[str, str, int]]", database.rows(query, _json([*numbers])))
    return {(document, annotator): number for document, annotator, number in rows}


def _logs(
    database: Database, named: dict[Here, int], log: Iterable[LoggedEdit] | None
) -> Iterable[tuple[Here, list[LoggedEdit]]]:
    if log is None and len(named) < _FEW:
        for here, number in named.items():
            yield here, edit_log.leading_to(database, here, layers.heads(database, [number]))
    else:
        whole = edit_log.read(database, under_way=True) if log is None else log
        yield from layers.logs(whole, named).items()


def _json(value: object) -> str:
    return orjson.dumps(value).decode()
