"""The draft at work: what is asked for on the page is made in it, and stored when it is wished."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.errors import AnnotatorError, StaleEditError, sentence
from annotator.model import schema_changes as core
from annotator.model.carrying import Carrying
from annotator.model.schema import Schema
from annotator.model.schema_rules import problems
from annotator.project import schema_changes
from annotator.project.jobs import Progress
from annotator.project.project import Project
from annotator.project.schema_changes import Uses, Version
from annotator.ui.background import Idle
from annotator.ui.schema import editing, kept_draft, words
from annotator.ui.schema.changes import Part, keys_of, part_at, parts
from annotator.ui.schema.draft import Draft, Kind, Spot
from annotator.ui.schema.page import Page
from annotator.ui.schema.shown import Shown
from annotator.ui.screen import Workspace, guarded
from annotator.ui.translation import language, tr

_SUFFIX = ".toml"
_KEEP_AFTER = 400
"""Milliseconds without a change after which the draft is kept."""


class Drafting(QObject):
    """Wires a page to a draft of the project's schema."""

    refused = Signal(object)  # an AnnotatorError
    changed = Signal()  # the draft, or what is stored
    stored = Signal()  # another schema is in force

    def __init__(self, workspace: Workspace, page: Page) -> None:
        super().__init__(page)
        self._work = workspace
        self._page = page
        project = workspace.project
        self.draft = Draft(project.schema, kept_draft.kept(project.path))
        self.spot = Spot("labels" if self.draft.schema.labels else "schema")
        self.uses: Uses | None = None
        self.versions: Sequence[Version] = schema_changes.versions(project)
        self._keeping = Idle(_KEEP_AFTER, self.keep, self)
        self._sent: Schema | None = None  # what is being stored
        self._connect()

    def _connect(self) -> None:
        page, forms, safe = self._page, self._page.forms, self._safe
        page.list.chosen.connect(self.look_at)
        page.list.addition_requested.connect(safe(self._add))
        page.list.move_requested.connect(safe(self._move))
        for part in (page.list, forms):
            part.removal_requested.connect(safe(self._remove))
        forms.part_edited.connect(safe(self._edit_part))
        forms.schema_edited.connect(safe(self._edit_schema))
        forms.guideline_typed.connect(safe(self._write_guideline))
        forms.key_requested.connect(safe(self._rename))
        forms.union_requested.connect(safe(self._unite))
        forms.return_requested.connect(safe(self._return_to))
        forms.left.connect(self._end_step)
        page.bar.store_requested.connect(safe(self.store))
        page.bar.discard_requested.connect(safe(self._discard))
        page.bar.show_requested.connect(self._show_wrong)
        page.read.clicked.connect(safe(self._read))
        page.write.clicked.connect(safe(self._write))

    def _safe[**P](self, call: Callable[P, object]) -> Callable[P, None]:
        return guarded(call, self._refuse)

    def _refuse(self, error: AnnotatorError) -> None:
        self.refused.emit(error)
        self.show()  # what holds, not what was typed

    # What is shown

    def show(self) -> None:
        """Show the draft as it stands."""
        schema = self.draft.schema
        remarks, in_order = words.remarks(problems(schema), schema)
        self._page.show_schema(
            Shown(
                stored=self.draft.stored,
                schema=schema,
                spot=self._kept_spot(),
                uses=self.uses,
                carrying=self._carrying(),
                versions=self.versions,
                remarks=words.with_warnings(remarks, schema),
                reason=next((text for _, text in in_order), ""),
                owner=self._work.project.preset_annotator,
                store_key=self._work.key_map.shown("done"),
            )
        )

    def _carrying(self) -> Carrying:
        """Return how work under earlier schemas is read under the draft."""
        return Carrying.under([self.draft.schema, *(one.schema for one in self.versions)])

    def _kept_spot(self) -> Spot:
        """Return where one is, or the nearest place that is still there."""
        kind, number = self.spot
        here = len(self.versions) if kind == "versions" else len(parts(self.draft.schema, kind))
        if kind != "schema" and not here:
            self.spot = Spot("schema")
        elif kind != "schema" and number >= here:
            self.spot = Spot(kind, here - 1)
        return self.spot

    def look_at(self, spot: Spot) -> None:
        """Show another part."""
        self._page.settle()
        self.draft.end_step()
        self.spot = spot
        self.show()

    def _show_wrong(self) -> None:
        schema = self.draft.schema
        _, in_order = words.remarks(problems(schema), schema)
        if in_order:
            self.look_at(in_order[0][0])
            self._page.forms.enter_wrong()

    def begin_anew(self) -> None:
        """Show what has come into the project; a draft that says something goes on."""
        project = self._work.project
        self.versions = schema_changes.versions(project)
        stored = project.schema
        if stored != self.draft.stored:
            self.draft = Draft(stored, self.draft.schema if self.draft.changed else None)
        self.show()
        self.count()

    def count(self) -> None:
        """Count in the background how often each part stands in the project."""
        path = self._work.project.path_again()

        def job(progress: Progress) -> Uses:
            progress.check()
            project = Project.open(path)
            try:
                return schema_changes.uses(project)
            finally:
                project.close()

        self._work.background.start(tr("Counting"), job, self._take_uses, quiet=True)

    def _take_uses(self, uses: Uses) -> None:
        if uses != self.uses:
            self.uses = uses
            self.show()

    # Changes

    def _take(self, schema: Schema, field: str = "", spot: Spot | None = None) -> None:
        here = spot or self.spot
        if self.draft.take(schema, self.spot, field):
            self.spot = here
            self._tell()

    def _tell(self) -> None:
        self._keeping.stir()
        self.show()
        self.changed.emit()

    def keep(self) -> None:
        """Keep the draft for the next time the project is opened."""
        self._keeping.end()
        draft = self.draft
        kept_draft.keep(self._work.project.path, draft.schema if draft.changed else None)

    def _end_step(self) -> None:
        self.draft.end_step()

    def _edit_part(self, spot: Spot, field: str, part: Part) -> None:
        typed = field if _is_typed(field) else ""
        self._take(editing.with_part(self.draft.schema, spot, part), typed)

    def _edit_schema(self, field: str, schema: Schema) -> None:
        self._take(schema, field)

    def _write_guideline(self, spot: Spot, text: str) -> None:
        self._take(editing.with_guideline(self.draft.schema, spot.number, text), "guideline")

    def _rename(self, spot: Spot, key: str) -> None:
        kind, part = self._named(spot)
        schema = core.renamed(self.draft.schema, part.key, key, kind)
        self._take(self._without_own_past(schema, spot))

    def _named(self, spot: Spot) -> tuple[core.Kind, Part]:
        """Return the part at a spot where there is one, and its kind."""
        part = part_at(self.draft.schema, spot)
        assert part is not None
        assert spot.kind in ("labels", "relations", "document_labels")
        return spot.kind, part

    def _without_own_past(self, schema: Schema, spot: Spot) -> Schema:
        """Let go of keys that only this draft has ever used."""
        part = part_at(schema, spot)
        assert part is not None
        known = {
            key
            for version in self.versions
            for one in parts(version.schema, spot.kind)
            for key in (one.key, *one.formerly)
        }
        past = tuple(key for key in part.formerly if key in known)
        return editing.with_part(schema, spot, replace(part, formerly=past))

    def _add(self, kind: Kind) -> None:
        names = {
            "labels": tr("new label"),
            "relations": tr("new relation"),
            "document_labels": tr("new document label"),
        }
        schema, spot = editing.with_new(self.draft.schema, kind, names[kind], language())
        self._take(schema, spot=spot)
        self._page.forms.enter_name()

    def _move(self, spot: Spot, step: int) -> None:
        there = spot._replace(number=spot.number + step)
        self._take(editing.moved(self.draft.schema, spot, step), spot=there)

    def _remove(self, spot: Spot) -> None:
        kind, part = self._named(spot)
        schema = core.without(self.draft.schema, part.key, kind)
        keys = keys_of(part, kind, self._carrying())
        question = tr("Remove “{name}” from the schema?", name=words.quoted(part))
        if not words.count_of(self.uses, kind, keys) or self._work.dialogs.confirm(
            question, words.of_removal(kind, keys, self.uses), action=tr("Remove")
        ):
            self._take(schema)

    def _unite(self, spot: Spot) -> None:
        kind, part = self._named(spot)
        others = [one for one in parts(self.draft.schema, kind) if one is not part]
        keys = keys_of(part, kind, self._carrying())
        chosen = self._work.dialogs.choose(
            tr("Merge “{name}” into which one?", name=words.quoted(part)),
            [words.part_name(one) for one in others],
            action=tr("Merge"),
            sentences=words.of_union(kind, part, keys, self.uses),
        )
        if chosen is not None:
            into = others[chosen].key
            schema = core.united(self.draft.schema, part.key, into, kind)
            there = [one.key for one in parts(schema, kind)].index(into)
            self._take(schema, spot=Spot(kind, there))

    def _return_to(self, number: int) -> None:
        self._take(self._as_stored(self.versions[number].schema))

    def _as_stored(self, schema: Schema) -> Schema:
        """Return a schema as storing would leave it: with every former key of its labels."""
        carrying = Carrying.under([schema, *(one.schema for one in self.versions)])
        return replace(core.completed(schema, carrying), version=self.draft.stored.version)

    def _discard(self) -> None:
        self._take(self.draft.stored)

    def undo(self) -> bool:
        """Take the last step back."""
        return self._turn(self.draft.undo())

    def redo(self) -> bool:
        """Do again what was taken back."""
        return self._turn(self.draft.redo())

    def _turn(self, spot: Spot | None) -> bool:
        if spot is None:
            return False
        self.spot = spot
        self._tell()
        return True

    # Storing, files

    def store(self) -> None:
        """Put the draft in force as the next version: seconds where much is labelled."""
        self._page.settle()
        work, draft = self._work, self.draft
        if work.project.preset_annotator is not None or not draft.changed or self._sent:
            return
        path, person = work.project.path_again(), work.session.annotator
        old, new = draft.stored, draft.schema

        def job(progress: Progress) -> Schema:
            return schema_changes.change_at(path, old, new, person, progress)

        task = work.background.start(tr("Storing the schema"), job, self._take_stored)
        task.refused.connect(self._refuse_storing)
        task.ended.connect(self._end_storing)
        self._sent = new

    def _take_stored(self, stored: Schema) -> None:
        """Begin anew on what is in force now, with what was changed in the meantime."""
        later = self.draft.schema
        self.draft = Draft(stored, later if later != self._sent else None)
        self.draft.saved_at = datetime.now().astimezone()
        self.versions = schema_changes.versions(self._work.project)
        self._tell()
        self.stored.emit()

    def _refuse_storing(self, error: AnnotatorError) -> None:
        if isinstance(error, StaleEditError):
            self.begin_anew()
            error = StaleEditError(
                sentence(
                    "The schema was changed elsewhere; look at what the draft changes now, "
                    "then store it again."
                )
            )
        self._refuse(error)

    def _end_storing(self) -> None:
        self._sent = None

    def _read(self) -> None:
        folder = self._work.project.path.parent
        title = tr("Import a schema")
        path = self._work.dialogs.open_file(title, folder, tr("Schemas"), _SUFFIX)
        if path is not None:
            self._take(self._as_stored(schema_changes.read(path)))

    def _write(self) -> None:
        suggestion = (
            Path(self._work.project.path.parent) / f"{_plain(self.draft.schema.name)}{_SUFFIX}"
        )
        title = tr("Export the schema")
        path = self._work.dialogs.save_file(title, suggestion, tr("Schemas"), _SUFFIX)
        if path is not None:
            schema_changes.write(self.draft.schema, path)


def _is_typed(field: str) -> bool:
    """Whether a change of this field comes letter by letter."""
    whole = ("hotkey", "sources", "targets", "attributes")
    return field not in whole


def _plain(name: str) -> str:
    """Return a schema's name as a file can be called."""
    kept = "".join("-" if letter in '/\\:*?"<>|' else letter for letter in name)
    return kept.strip(" .") or "schema"
