"""What is done with whole projects from the window: make, open, fill, write out, close."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from annotator import settings as stored
from annotator.errors import AnnotatorError
from annotator.model import rules
from annotator.project.export import Export, Exported, export
from annotator.project.incoming import MissingAnnotatorError
from annotator.project.jobs import Progress
from annotator.project.project import SUFFIX, Project
from annotator.project.transfer import Guess, Import, Imported, guesses, import_files
from annotator.settings import RecentProject
from annotator.ui import preview_sheet
from annotator.ui.background import Background, Idle
from annotator.ui.dialogs import Dialogs
from annotator.ui.translation import isolated, tr, translate_error

_IDLE_MS = 2000


class ProjectWork(QObject):
    """The open project, and the ways to one; long work runs in the background."""

    opened = Signal()
    closed = Signal()
    filled = Signal()  # documents or layers came in
    said = Signal(str, str)  # text, kind of the message strip
    refused = Signal(object)  # an AnnotatorError
    action_requested = Signal(str)  # an action of the window
    place_requested = Signal(str, int)  # document, code point

    def __init__(
        self,
        dialogs: Dialogs,
        background: Background,
        who_labels: Callable[[], str | None],
        parent: QObject,
    ) -> None:
        """``who_labels`` asks for it, if need be, before something is made; None cancels."""
        super().__init__(parent)
        self.project: Project | None = None
        self._who_labels = who_labels
        self._dialogs = dialogs
        self._background = background
        self._idle = Idle(_IDLE_MS, self._checkpoint, self)

    # Opening and closing

    def new(self, then_import: Sequence[Path] = ()) -> None:
        """Ask where, make a project there, open it, and import into it what was dropped."""
        from annotator.formats.schema_toml import built_in_schema  # slow to import: pydantic

        path = self._dialogs.new_project(self._folder())
        if path is not None and self._who_labels() is not None:
            Project.create(path, built_in_schema()).close()
            self.open(path)
            if then_import:
                self.import_paths(then_import)

    def ask_and_open(self) -> None:
        """Ask for a project file and open it."""
        path = self._dialogs.open_project(self._folder())
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Open a project in place of the one that is open; the same one stays as it is."""
        if self.project is not None and self.project.lies_at(path):
            return
        if self.project is not None and self.project.path == path:
            self.close()  # another file lies there now, and the two would share what lies beside
        project = Project.open(path)
        self.close()
        self.project = project
        self.opened.emit()
        if self.project is project:  # else nobody said who labels
            self._tell_opened(project)

    def _tell_opened(self, project: Project) -> None:
        if project.open_elsewhere:
            text = tr(
                "This project is open in another window or program, too. "
                "Both can go on; no edit is lost."
            )
            self.said.emit(text, "warning")
        elif project.migrated is not None:
            text = tr(
                "Brought up from an earlier release; the old file is {name}.",
                name=project.migrated.name,
            )
            self.said.emit(text, "done")
        elif project.recovered:
            text = tr("The last run ended without closing the project. Nothing was lost.")
            self.said.emit(text, "done")

    def make_sample(self) -> None:
        """Make the sample project in the home folder, if it is not there, and open it."""
        if self._who_labels() is None:
            return
        folder = Path.home() / "annotator-demo"

        def job(progress: Progress) -> Path:
            from annotator.project import demo

            return demo.make(folder, lambda _: None, progress)

        self._start(tr("Making the sample project"), job, self.open)

    def close(self) -> None:
        """Close the open project; whoever shows it must have let go of it in ``closed``."""
        if self.project is None:
            return
        self._background.stop()
        self._idle.end()
        self.closed.emit()
        project, self.project = self.project, None
        try:
            project.close()
        except AnnotatorError as error:
            self.refused.emit(error)

    def remember(self, annotator: str, document: str, place: int) -> None:
        """Keep where the person is in the open project, and how far."""
        project = self._open()
        queue = project.queue(annotator)
        finished = sum(row.status in ("done", "skipped") for row in queue)
        stored.remember(
            RecentProject(
                path=str(project.path.resolve()),
                name=project.name,
                opened=datetime.now().astimezone().isoformat(timespec="seconds"),
                done=finished,
                documents=len(queue),
                document=document,
                place=place,
            )
        )

    def stir(self) -> None:
        """Bring everything into the one file after a while without edits."""
        self._idle.stir()

    def _checkpoint(self) -> None:
        if self.project is not None and not self._background.busy:
            self.project.checkpoint()

    def _open(self) -> Project:
        assert self.project is not None
        return self.project

    def _folder(self) -> Path:
        if self.project is not None:
            return self.project.path.parent
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return Path(QStandardPaths.writableLocation(documents))

    # Import

    def ask_and_import(self, *, folder: bool = False) -> None:
        """Ask for files or a folder and import them."""
        if folder:
            chosen = self._dialogs.choose_folder(tr("Import a folder"), self._folder())
            paths = (chosen,) if chosen else ()
        else:
            paths = self._dialogs.open_files(tr("Import files"), self._folder())
        if paths:
            self.import_paths(paths)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open project, after a look at guessed encodings."""
        what = Import(tuple(map(str, paths)))
        self._start(
            tr("Looking at the files"),
            lambda progress: guesses(what, progress),
            lambda found: self._import_after(what, found),
        )

    def _import_after(self, what: Import, found: Sequence[Guess]) -> None:
        if found:
            shown = [
                preview_sheet.Guess(guess.path.name, guess.encoding, tuple(guess.head.splitlines()))
                for guess in found
            ]
            taken = self._dialogs.preview(shown)
            if taken is None:
                return
            left = frozenset(one.path for row, one in enumerate(found) if row not in taken)
            what = replace(what, left_out=left)
        self._import(what)

    def _import(self, what: Import) -> None:
        path = self._open().path_again()

        def refused(error: AnnotatorError) -> None:
            if isinstance(error, MissingAnnotatorError):
                self._ask_whose(what)
            else:
                self.refused.emit(error)

        self._start(
            tr("Importing"),
            lambda progress: import_files(path, what, progress),
            self._tell_imported,
            refused,
        )

    def _ask_whose(self, what: Import) -> None:
        name = self._dialogs.ask_text(
            tr("Whose labels are these?"),
            [tr("The file holds entities and does not say who made them.")],
            action=tr("Import"),
            check=rules.check_annotator,
        )
        if name is not None:
            self._import(replace(what, as_name=name))

    def _tell_imported(self, done: Imported) -> None:
        self.filled.emit()
        parts = [tr("{n} documents imported.", n=done.documents)]
        if done.layers:
            parts.append(tr("{n} layers of labels imported.", n=done.layers))
        if done.repeated:
            parts.append(tr("{n} were there already.", n=len(done.repeated)))
        if done.other_files:
            parts.append(tr("{n} other files were passed over.", n=done.other_files))
        self.said.emit(" ".join(parts), "done" if not done.refused else "warning")
        if done.refused:
            self._dialogs.inform(
                tr("{n} files or lines were not imported.", n=len(done.refused)),
                parts,
                [f"{isolated(name)}: {translate_error(error)}" for name, error in done.refused],
            )

    # Export

    def ask_and_export(self) -> None:
        """Ask for a file and write every layer into it, as JSONL with its schema beside it."""
        path = self._open().path_again()
        suggestion = path.with_suffix(".jsonl")
        out = self._dialogs.save_file(tr("Export"), suggestion, "JSONL", ".jsonl")
        if out is None:
            return

        def job(progress: Progress) -> Exported:
            project = Project.open(path)
            try:
                return export(project, str(out), Export(with_schema=True), progress)
            finally:
                project.close()

        def tell(done: Exported) -> None:
            text = tr("{n} lines written to {name}.", n=done.lines, name=out.name)
            self.said.emit(text, "done")

        self._start(tr("Exporting"), job, tell)

    def ask_and_save_copy(self) -> None:
        """Ask for a file and write a whole copy of the project."""
        project = self._open()
        path = project.path
        suggestion = path.with_name(f"{path.stem}-2{SUFFIX}")
        out = self._dialogs.save_file(tr("Save a copy"), suggestion, tr("Projects"), SUFFIX)
        if out is None:
            return

        def job(_: Progress) -> None:
            again = Project.open(path)
            try:
                again.save_copy(out)
            finally:
                again.close()

        def tell(_: None) -> None:
            self.said.emit(tr("The copy is {name}.", name=out.name), "done")

        if project.lies_at(path):
            self._start(tr("Saving a copy"), job, tell)
        else:  # gone or replaced: only this connection still has what is in it
            project.save_copy(out)
            tell(None)

    # Handing out and collecting

    def ask_and_split(self) -> None:
        """Ask who gets what and a folder, and write a file for each annotator."""
        from annotator.project.split import Share, documents_with_gold, split, standings
        from annotator.ui.handing import told

        project = self._open()
        path, handed = project.path_again(), standings(project)
        out = {one.document for one in project.assignments()}
        documents = len(project.documents())
        people = [one.annotator for one in handed]
        gold = documents_with_gold(project)
        what = self._dialogs.split(documents, documents - len(out), people, handed, gold)
        title = tr("Folder for the annotators' files")
        folder = self._dialogs.choose_folder(title, self._folder()) if what else None
        if what is None or folder is None:
            return

        def tell(written: list[Share]) -> None:
            self.filled.emit()
            fact = tr("{n} files were written.", n=len(written))
            self._dialogs.inform(fact, [str(folder)], told.shares(written))

        name = tr("Handing out")
        self._start(name, lambda progress: split(path, folder, what, progress), tell)

    def ask_and_merge(self) -> None:
        """Ask for files of annotators and take what they hold into the open project."""
        from annotator.project.merge import Merged, merge_files
        from annotator.ui.handing import told

        path = self._open().path_again()
        ours = self._open().preset_annotator is None
        files = self._dialogs.open_files(tr("Collect files"), self._folder())
        if not files:
            return

        def tell(merged: Merged) -> None:
            self.filled.emit()
            fact = tr("{n} files were collected.", n=len(merged.taken))
            if merged.refused:
                fact += " " + tr("{n} files were refused.", n=len(merged.refused))
            settle = tr("Settle the clashes") if merged.clashes and ours else ""
            said = told.summary(merged), list(told.details(merged))
            if self._dialogs.inform(fact, *said, action=settle):
                self.action_requested.emit("clashes")

        self._start(tr("Collecting"), lambda progress: merge_files(path, files, progress), tell)

    def settle_clashes(self, lead: str) -> None:
        """Let ``lead`` settle the clashes that wait."""
        from annotator.project import clashes
        from annotator.ui.handing.clash_words import place_of

        project = self._open()
        path = project.path_again()

        def settle(one: clashes.Waiting, other: bool) -> None:  # noqa: FBT001 (a callback)
            if other:
                clashes.take_other(project, one.clash, lead)
            else:
                clashes.let_stand(project, one.clash)

        def show(waiting: list[clashes.Waiting]) -> None:
            if not waiting:
                self.said.emit(tr("No clash waits for a ruling."), "done")
                return
            settled, wanted = self._dialogs.clashes(waiting, project.schema, settle)
            if settled:
                self.filled.emit()
                self.said.emit(tr("{n} clashes are settled.", n=settled), "done")
            if wanted is not None:
                self.place_requested.emit(wanted.clash.document, place_of(wanted))

        name = tr("Looking at the clashes")
        self._start(name, lambda progress: clashes.waiting(path, progress), show)

    def _start[T](
        self,
        name: str,
        job: Callable[[Progress], T],
        then: Callable[[T], None],
        refused: Callable[[AnnotatorError], None] | None = None,
    ) -> None:
        task = self._background.start(name, job, self._guarded(then))
        task.refused.connect(refused or self.refused.emit)

    def _guarded[T](self, then: Callable[[T], None]) -> Callable[[T], None]:
        """Let what ``then`` refuses reach the message strip like every other refusal."""

        def call(result: T) -> None:
            try:
                then(result)
            except AnnotatorError as error:
                self.refused.emit(error)

        return call
