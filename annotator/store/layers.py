"""Layers in the tables after a merge: made anew from the log, settled by the next edit.

Two copies can bring together what the rules forbid, and labels that are united can make two things
one (see `model.united`); the tables hold what is shown. ``hidden`` counts by how many facts a
layer's log and its tables differ. Before somebody edits such a layer, one more edit takes the hidden
facts out of the log's state for good, so that nothing hidden comes up again when what hid it is
removed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast

from annotator.model.carrying import Carrying
from annotator.model.clash import heads as heads_of
from annotator.model.edit import (
    PROJECT_FACTS,
    BinFact,
    Edit,
    Fact,
    FactKey,
    LoggedEdit,
    RulingFact,
    TitleFact,
)
from annotator.model.united import United, part_of, settling
from annotator.store import edit_log, projection, schemas
from annotator.store.database import Database
from annotator.store.edit_log import RULINGS

type Here = tuple[str, str]
"""(document, annotator): what names a layer."""


def heads(database: Database, layers: Iterable[int]) -> list[str]:
    """Return the ids of the newest edits of these layers, sorted."""
    found: set[str] = set()
    for layer in layers:
        ((ids,),) = database.rows("SELECT heads FROM layers WHERE number=?", layer)
        found.update(str(ids).split())
    return sorted(found)


def set_heads(database: Database, layers: Iterable[int], ids: Iterable[str]) -> None:
    """Note the newest edits of these layers."""
    text = " ".join(ids)
    database.change_many(
        "UPDATE layers SET heads=? WHERE number=?", [(text, one) for one in layers]
    )


def settle(database: Database, layers: Mapping[Here, int], author: str, carrying: Carrying) -> None:
    """Log what makes hidden facts go for good, where these layers have any."""
    for here, number in layers.items():
        if _hidden(database, number):
            log = edit_log.leading_to(database, here, heads(database, [number]))
            if edit := _settling(log, carrying):
                id = _log_settling(database, edit, author, heads(database, [number]))
                set_heads(database, [number], [id])
            database.change("UPDATE layers SET hidden=0 WHERE number=?", number)


def settle_rulings(database: Database, edit: Edit, author: str, carrying: Carrying) -> None:
    """Log what brings the rulings that an edit touches to the places where they are read."""
    touched = {fact.key for fact in (*edit.removed, *edit.added) if isinstance(fact, RulingFact)}
    if not touched or not carrying:
        return
    log = [part_of(one, _is_ruling) for one in edit_log.read(database, RULINGS)]
    whole = _settling(log, carrying)
    removed = [fact for fact in whole.removed if carrying.fact(fact).key in touched]
    added = [fact for fact in whole.added if fact.key in touched]
    if removed or added:
        _log_settling(database, Edit(whole.name, tuple(removed), tuple(added)), author, ())


def _settling(log: Iterable[LoggedEdit], carrying: Carrying) -> Edit:
    united = United(log, carrying)
    return settling(united.facts, united.shown)


def _log_settling(database: Database, edit: Edit, author: str, seen: Iterable[str]) -> str:
    logged = edit_log.append(database, edit, author, None, seen)
    database.change("UPDATE edits SET merged=1 WHERE id=?", logged.id)  # no step to undo
    return logged.id


def logs(log: Iterable[LoggedEdit], layers: Iterable[Here]) -> dict[Here, list[LoggedEdit]]:
    """Return the part of the log that speaks of each of these layers."""
    found: dict[Here, list[LoggedEdit]] = {here: [] for here in layers}
    for logged in log:
        for here in logged.edit.layers & found.keys():
            found[here].append(part_of(logged, _in_layer(here)))
    return found


def rebuild(database: Database, here: Here, log: list[LoggedEdit], carrying: Carrying) -> None:
    """Make a layer's rows anew from its part of the log."""
    number = _number(database, here)
    for table in ("entities", "relations", "document_labels", "rejections"):
        database.change(f"DELETE FROM {table} WHERE layer=?", number)
    united = United(log, carrying)
    facts, shown = united.facts, united.shown
    database.change(
        "UPDATE layers SET status=NULL, skip_reason='', note=NULL, unsure=0, heads=?, hidden=? "
        "WHERE number=?",
        *(" ".join(heads_of(log)), _differences(facts, shown), number),
    )
    projection.fill(database, shown.values(), number)


def rebuild_project(database: Database, log: Iterable[LoggedEdit]) -> None:
    """Bring the schemas, the bin, the titles and the rulings to what the log says."""
    parts = [part_of(logged, _of_project) for logged in log]
    schemas.add(database, parts)
    facts = United(parts).facts.values()
    binned = [fact.document for fact in facts if isinstance(fact, BinFact)]
    database.change("UPDATE documents SET binned=0 WHERE binned")
    database.change_many("UPDATE documents SET binned=1 WHERE id=?", [(id,) for id in binned])
    database.change("DELETE FROM titles")
    database.change_many(
        "INSERT INTO titles SELECT number, ? FROM documents WHERE id=?",
        [(fact.title, fact.document) for fact in facts if isinstance(fact, TitleFact)],
    )
    rebuild_rulings(database, parts, schemas.carrying(database))


def rebuild_rulings(database: Database, log: Iterable[LoggedEdit], carrying: Carrying) -> None:
    """Bring the rulings to what the log says."""
    database.change("DELETE FROM rulings")
    rulings = United((part_of(logged, _is_ruling) for logged in log), carrying)
    for fact in rulings.shown.values():
        if isinstance(fact, RulingFact):
            projection.add_ruling(database, fact)


def _is_ruling(fact: Fact) -> bool:
    return isinstance(fact, RulingFact)


def _of_project(fact: Fact) -> bool:
    return isinstance(fact, PROJECT_FACTS)


def _in_layer(here: Here) -> Callable[[Fact], bool]:
    return lambda fact: fact.key[1:3] == here


def _hidden(database: Database, layer: int) -> bool:
    return bool(database.row("SELECT 1 FROM layers WHERE number=? AND hidden", layer))


def _number(database: Database, here: Here) -> int:
    query = (
        "SELECT l.number FROM layers l JOIN documents d ON d.number=l.document "
        "WHERE d.id=? AND l.annotator=?"
    )
    row = database.row(query, *here)
    if row is not None:
        return cast("int", row[0])
    return database.insert(
        "INSERT INTO layers (document, annotator) SELECT number, ? FROM documents WHERE id=?",
        *(here[1], here[0]),
    )


def _differences(facts: Mapping[FactKey, Fact], shown: Mapping[FactKey, Fact]) -> int:
    edit: Edit = settling(dict(facts), dict(shown))
    return len(edit.removed) + len(edit.added)
