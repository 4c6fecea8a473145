"""The project file: documents, layers, the log. The only door to SQLite."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from annotator.errors import AnnotatorError, StaleEditError, sentence
from annotator.model.clash import Clash
from annotator.model.edit import BinFact, Edit, LoggedEdit, RulingFact, SchemaFact, TitleFact
from annotator.model.entity import Suggestion
from annotator.model.schema import Schema
from annotator.store import (
    carrying_over,
    clock,
    edit_log,
    layers,
    merging,
    place,
    projection,
    proposals,
    schemas,
)
from annotator.store.carrying_over import Watch
from annotator.store.content import Assignment, Content
from annotator.store.database import Database
from annotator.store.import_batch import ImportBatch, remove_abandoned
from annotator.store.merging import Taken
from annotator.store.migrate import Migrations, create, migrate, migrations
from annotator.store.project_reader import ProjectReader
from annotator.store.proposals import ListEntry, PatternRow


class ProjectStore(ProjectReader):
    """One open project file, used from one thread: what it holds, and every way to change that."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self.migrated: Path | None = None

    @classmethod
    def create(cls, path: Path, name: str, schema: Schema) -> ProjectStore:
        """Make a new project file; refuses to overwrite, leaves nothing half-made."""

        def found(store: ProjectStore) -> None:
            store._identify(secrets.token_hex(16), name)
            store.apply(Edit("create", added=(SchemaFact(schema),)), author="")

        return cls._make(path, found)

    @classmethod
    def create_share(cls, path: Path, project: ProjectStore, annotator: str) -> ProjectStore:
        """Make an empty file of the same project that belongs to ``annotator``."""

        def found(store: ProjectStore) -> None:
            store._identify(project.id, project.name, annotator)

        return cls._make(path, found)

    @classmethod
    def _make(cls, path: Path, found: Callable[[ProjectStore], None]) -> ProjectStore:
        _claim(path)
        try:
            database = Database(path, new=True)
            try:
                create(database, migrations())
                store = cls(database)
                found(store)
            except BaseException:
                database.close()
                raise
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return store

    @classmethod
    def open(cls, path: Path, steps: Migrations | None = None) -> ProjectStore:
        """Open a project file, migrating one of an earlier release (``migrated``: the old copy).

        ``recovered`` tells that the last run ended without closing; nothing is lost by that.
        Raises `RefusedFileError` for anything that is no project of this or an earlier release.
        """
        if not path.is_file():
            raise AnnotatorError(sentence("There is no project “{path}”."), path=path)
        database = Database(path)
        try:
            copy = migrate(database, steps or migrations())
            store = cls(database)
            store.migrated = copy
            store._arrive()
        except BaseException:
            database.close()
            raise
        return store

    def _identify(self, project: str, name: str, annotator: str | None = None) -> None:
        facts = {
            "id": project,
            "name": name,
            "copy": secrets.token_hex(8),
            "place": place.of(self.path),
            "created": clock.now(),
        }
        if annotator is not None:
            facts["annotator"] = annotator
        with self._database.transaction():
            self._database.change_many("INSERT INTO project VALUES (?,?)", list(facts.items()))

    def _arrive(self) -> None:
        """Give a file that was copied here an identity of its own; clear up after a crash."""
        here = place.of(self.path)
        if self._fact("place") != here:
            with self._database.transaction():
                self._set_fact("place", here)
                self._set_fact("copy", secrets.token_hex(8))
        with suppress(AnnotatorError):  # nobody sees it: where the disk is full it can wait
            remove_abandoned(self._database)

    def add_person(self, name: str) -> None:
        """Put an annotator on the project's list."""
        if name not in self.people():
            with self._database.transaction():
                self._database.change(
                    "INSERT INTO people VALUES (?,?) ON CONFLICT DO NOTHING", name, clock.now()
                )

    def _set_fact(self, key: str, value: str) -> None:
        self._database.change("UPDATE project SET value=? WHERE key=?", value, key)

    # -- suggestions ------------------------------------------------------------------------------

    def replace_suggestions(
        self, document: str, by: str, owner: str | None, suggestions: Iterable[Suggestion]
    ) -> None:
        """Store what a suggester proposes for a document in place of what it proposed before."""
        self.replace_many_suggestions([(document, by, owner, suggestions)])

    def replace_many_suggestions(
        self, many: Iterable[tuple[str, str, str | None, Iterable[Suggestion]]]
    ) -> None:
        """Do so for many (document, by, owner, suggestions) in one transaction."""
        with self._database.transaction():
            heirs = self.carrying.labels
            for document, by, owner, suggestions in many:
                row = (self._document_number(document), owner or "", by)
                proposals.replace(self._database, row, suggestions, heirs)

    def add_list_entry(self, entry: ListEntry, added_by: str) -> None:
        """Let a name be suggested always; one that is there already gets the new standard form."""
        proposals.add_list_entry(self._database, entry, added_by)

    def remove_list_entry(self, name: str, label: str) -> None:
        """Take a name off that list."""
        proposals.remove_list_entry(self._database, name, label, self.carrying.labels)

    def add_pattern(self, row: PatternRow, added_by: str) -> None:
        """Keep a regular expression and the label of its matches."""
        proposals.add_pattern(self._database, row, added_by)

    def remove_pattern(self, row: PatternRow) -> None:
        """Forget a regular expression."""
        proposals.remove_pattern(self._database, row, self.carrying.labels)

    # -- edits ------------------------------------------------------------------------------------

    def apply(
        self, edit: Edit, author: str, undoes: str | None = None, watch: Watch | None = None
    ) -> LoggedEdit:
        """Change the tables and add one row to the log, in one transaction, on disk on return.

        The edit may speak the words of an earlier schema; it is kept in those of the one in force.
        ``watch`` follows how the layers are carried over to another schema.
        Raises `StaleEditError` (nothing changed) where a removed fact is not there as described.
        """
        with self._database.transaction():
            carrying = self.carrying
            edit = carrying.edit(edit)
            numbers = {here: self._begin_layer(*here) for here in edit.layers}
            layers.settle(self._database, numbers, author, carrying)
            layers.settle_rulings(self._database, edit, author, carrying)
            for fact in projection.layer_facts(edit.removed):
                projection.remove(self._database, fact, numbers[fact.document, fact.annotator])
            for fact in projection.layer_facts(edit.added):
                projection.add(self._database, fact, numbers[fact.document, fact.annotator])
            self._change_project(edit)
            seen = layers.heads(self._database, numbers.values())
            logged = edit_log.append(self._database, edit, author, undoes, seen)
            layers.set_heads(self._database, numbers.values(), [logged.id])
            if schemas.add(self._database, [logged]):
                carrying_over.carry(self._database, carrying, self.carrying, watch=watch)
            return logged

    def _begin_layer(self, document: str, annotator: str) -> int:
        number = self._layer_number(document, annotator)
        if number is not None:
            return number
        row = (self._document_number(document), annotator)
        if self._database.row("SELECT 1 FROM layers WHERE document=? AND annotator=?", *row):
            raise AnnotatorError(
                sentence("An import is just bringing {annotator}'s layer; wait until it is done."),
                annotator=annotator,
            )
        return self._database.insert("INSERT INTO layers (document, annotator) VALUES (?,?)", *row)

    def _change_project(self, edit: Edit) -> None:
        for comes, facts in ((False, edit.removed), (True, edit.added)):
            for fact in facts:
                if isinstance(fact, BinFact):
                    number = self._document_number(fact.document)
                    projection.change_bin(self._database, number, binned=comes)
                elif isinstance(fact, TitleFact):
                    rename = projection.add_title if comes else projection.remove_title
                    rename(self._database, self._document_number(fact.document), fact.title)
                elif isinstance(fact, SchemaFact) and not comes:
                    self._check_in_force(fact.schema)
                elif isinstance(fact, RulingFact):
                    change = projection.add_ruling if comes else projection.remove_ruling
                    change(self._database, fact)

    def _check_in_force(self, schema: Schema) -> None:
        if schema != self.schema():
            raise StaleEditError(
                sentence("This step no longer fits: what it would change has changed since.")
            )

    # -- several files ----------------------------------------------------------------------------

    def merge(self, arriving: Content) -> Taken:
        """Unite the content of another file with this one: all of it or nothing."""
        with self._database.transaction():
            return merging.take(self._database, arriving, self.carrying)

    def rule(self, clash: Clash) -> None:
        """Note that the lead has settled a clash."""
        with self._database.transaction():
            merging.rule(self._database, clash)

    def assign(self, assignments: Iterable[Assignment]) -> None:
        """Note who has which document."""
        with self._database.transaction():
            merging.assign(self._database, assignments)

    def begin_import(self) -> ImportBatch:
        """Start an import whose rows stay invisible until it is finished."""
        return ImportBatch(self._database, self.id, self.copy)

    # -- the file ---------------------------------------------------------------------------------

    def checkpoint(self) -> None:
        """Bring everything into the one file, so that a copy of it is whole."""
        self._database.checkpoint()

    def save_copy(self, path: Path) -> None:
        """Write a whole copy; raises `AnnotatorError` where the disk does not take it."""
        if self.lies_at(path):
            raise AnnotatorError(
                sentence("“{path}” is the project itself; please choose another name."), path=path
            )
        self._database.copy_to(path)

    def close(self) -> None:
        """Close the file; one file is left."""
        self._database.close()


def _claim(path: Path) -> None:
    try:
        path.touch(exist_ok=False)
    except FileExistsError:
        raise AnnotatorError(
            sentence("“{path}” is there already; nothing was overwritten."), path=path
        ) from None
    except OSError as error:
        raise AnnotatorError(
            sentence("“{path}” cannot be made ({reason})."), path=path, reason=error.strerror
        ) from error
