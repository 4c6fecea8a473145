"""Every dialog of the program, behind one class that is handed in, so that tests answer by script.

A heading that is the question or the fact, plain sentences, details that can be copied; the
primary button outermost and named by its verb, the safe one with the focus; Esc always cancels.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFileDialog,  # noqa: TID251  this is the place
    QListWidget,
    QWidget,
)

from annotator.project.project import SUFFIX, with_suffix
from annotator.settings import Settings
from annotator.ui.ask_sheet import AskSheet
from annotator.ui.keys import KeyMap
from annotator.ui.sheet import ROW_HEIGHT, Details, Sheet
from annotator.ui.translation import isolated, tr

if TYPE_CHECKING:
    from annotator.model.schema import Schema
    from annotator.project.clashes import Waiting
    from annotator.project.own_suggestions import Own
    from annotator.project.split import Split, Standing
    from annotator.ui.annotate.mark_rows import Listing
    from annotator.ui.annotate.quoting import Proposal
    from annotator.ui.handing.clash_sheet import Settle
    from annotator.ui.preview_sheet import Guess


class Dialogs:
    """Asks and tells a person; every method returns when they have answered.

    None, or False, means that they cancelled.
    """

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    # Files

    def open_project(self, folder: Path) -> Path | None:
        """Ask for a project that exists."""
        names = _pattern(tr("Projects"), SUFFIX)
        name, _ = QFileDialog.getOpenFileName(
            self._parent, tr("Open a project"), str(folder), names
        )
        return Path(name) if name else None

    def new_project(self, folder: Path) -> Path | None:
        """Ask where a new project is to be made; its name gets our suffix, whatever it ends in."""
        suggestion = folder / (tr("new project") + SUFFIX)
        return self.save_file(tr("New project"), suggestion, tr("Projects"), SUFFIX)

    def save_file(self, title: str, suggestion: Path, kind: str, suffix: str) -> Path | None:
        """Ask for a file to write; its name gets ``suffix``, in which files of this ``kind`` end.

        A project always gets it; other files may have another one.
        """
        names = _pattern(kind, suffix)
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(suggestion), names)
        if not name:
            return None
        path, whole = Path(name), _suffixed(Path(name), suffix)
        question = tr("Replace “{name}”?", name=isolated(whole.name))
        if whole == path or not whole.exists() or self.confirm(question, action=tr("Replace")):
            return whole
        return None

    def open_files(self, title: str, folder: Path) -> tuple[Path, ...]:
        """Ask for files to read; empty if cancelled."""
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, str(folder))
        return tuple(map(Path, names))

    def open_file(self, title: str, folder: Path, kind: str, suffix: str) -> Path | None:
        """Ask for a file to read; ``kind`` names files that end in ``suffix``."""
        name, _ = QFileDialog.getOpenFileName(
            self._parent, title, str(folder), f"{kind} (*{suffix})"
        )
        return Path(name) if name else None

    def choose_folder(self, title: str, folder: Path) -> Path | None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(self._parent, title, str(folder))
        return Path(name) if name else None

    # Questions

    def ask_text(
        self,
        question: str,
        sentences: Sequence[str] = (),
        *,
        action: str,
        value: str = "",
        check: Callable[[str], object] | None = None,
    ) -> str | None:
        """Ask for one line of text; ``check`` raises `AnnotatorError` for what cannot be taken."""
        sheet = AskSheet(self._parent, question, sentences, action, value, check)
        return sheet.text() if sheet.exec() else None

    def confirm(
        self,
        question: str,
        sentences: Sequence[str] = (),
        *,
        action: str,
        details: Sequence[str] = (),
    ) -> bool:
        """Ask whether to do something; ``action`` is the verb on the button that does it."""
        sheet = Sheet(self._parent, question, sentences, wide=bool(details))
        if details:
            sheet.add(Details(details))
        sheet.add_safe(tr("Cancel")).setFocus()
        sheet.add_primary(action)
        return bool(sheet.exec())

    def choose(
        self,
        question: str,
        options: Sequence[str],
        *,
        action: str,
        sentences: Sequence[str] = (),
    ) -> int | None:
        """Ask for one of several; return its place among ``options``."""
        sheet = Sheet(self._parent, question, sentences)
        rows = QListWidget()
        rows.addItems(list(options))
        for row in range(rows.count()):
            rows.item(row).setSizeHint(QSize(0, ROW_HEIGHT))
        rows.setCurrentRow(0)
        rows.setFixedHeight(ROW_HEIGHT * min(len(options), 8) + 2)
        rows.itemActivated.connect(sheet.accept)
        sheet.add(rows)
        sheet.add_safe(tr("Cancel"))
        sheet.add_primary(action)
        rows.setFocus()
        return rows.currentRow() if sheet.exec() else None

    # Facts

    def inform(
        self,
        fact: str,
        sentences: Sequence[str] = (),
        details: Sequence[str] = (),
        action: str = "",
    ) -> bool:
        """Tell something; ``details`` (refused files with their reasons, say) can be copied.

        With an ``action``, what can be done now, return whether that was chosen.
        """
        return self._tell(fact, sentences, Details(details) if details else None, action)

    def _tell(
        self, fact: str, sentences: Sequence[str], rows: Details | None, action: str = ""
    ) -> bool:
        sheet = Sheet(self._parent, fact, sentences, wide=rows is not None)
        if rows is not None:
            sheet.add(rows)
            sheet.add_copy(rows.toPlainText)
        if action:
            sheet.add_safe(tr("Close"))
        sheet.add_primary(action or tr("Close")).setFocus()
        return bool(sheet.exec()) and bool(action)

    def report(self, text: str) -> None:
        """Show what is needed to mend a bug, to be copied."""
        self._tell(
            tr("Something in the program went wrong."),
            [
                tr("Your work is saved. You can go on."),
                tr("The report below helps to mend it; nothing is sent by itself."),
            ],
            Details(text.splitlines(), towards=Qt.LayoutDirection.LeftToRight),
        )

    def settings(self, settings: Settings) -> Settings | None:
        """Let a person change the settings; return the changed ones."""
        from annotator.ui.settings.dialog import SettingsDialog

        sheet = SettingsDialog(self._parent, settings)
        return sheet.settings() if sheet.exec() else None

    def action(self, key_map: KeyMap) -> str | None:
        """Let a person find an action by its name; return which one."""
        from annotator.ui.action_palette import ActionPalette

        palette = ActionPalette(self._parent, key_map)
        return palette.chosen() if palette.exec() else None

    def help(self, key_map: KeyMap, page: str) -> None:
        """Show the help at a page: ``keys`` or the name of a file in ``resources/help``."""
        from annotator.ui.help import Help

        Help(self._parent, key_map, page).exec()

    def split(
        self,
        documents: int,
        new: int,
        people: Sequence[str],
        standings: Sequence[Standing],
        gold: int = 0,
    ) -> Split | None:
        """Ask what of ``documents`` to hand out to whom.

        ``new`` of them nobody has yet, in ``gold`` of them gold is done.
        """
        from annotator.ui.handing.split_sheet import SplitSheet

        sheet = SplitSheet(self._parent, documents, new, people, standings, gold)
        return sheet.wish() if sheet.exec() else None

    def clashes(
        self, waiting: Sequence[Waiting], schema: Schema, settle: Settle
    ) -> tuple[int, Waiting | None]:
        """Let a lead settle clashes; return how many, and the one whose document is to be opened."""
        from annotator.ui.handing.clash_sheet import ClashSheet

        sheet = ClashSheet(self._parent, waiting, schema, settle)
        sheet.exec()
        return sheet.settled, sheet.wanted

    def accept_all(self, question: str, proposals: Sequence[Proposal]) -> frozenset[int] | None:
        """Show suggestions to accept at once; return the places of those to take."""
        from annotator.ui.annotate.accept_sheet import AcceptSheet

        sheet = AcceptSheet(self._parent, question, proposals)
        return sheet.ticked() if sheet.exec() else None

    def own_suggestions(
        self, own: Sequence[Own], labels: Sequence[tuple[str, str]], new: Own | None
    ) -> tuple[Own, ...] | None:
        """Show what is always suggested, and ``new`` beside it; return what is to be kept."""
        from annotator.ui.annotate.own_sheet import OwnSheet

        sheet = OwnSheet(self._parent, own, labels, new)
        return sheet.kept() if sheet.exec() else None

    def choose_mark(self, listing: Listing) -> str | None:
        """Let a person choose an entity or suggestion of a document; return its id."""
        from annotator.ui.annotate.marks_sheet import MarksSheet

        sheet = MarksSheet(self._parent, listing)
        return sheet.chosen() if sheet.exec() else None

    def preview(self, guesses: Sequence[Guess]) -> frozenset[int] | None:
        """Show files whose encoding was guessed; return the places of those to take."""
        from annotator.ui.preview_sheet import PreviewSheet

        sheet = PreviewSheet(self._parent, guesses)
        return sheet.ticked() if sheet.exec() else None


def _pattern(kind: str, suffix: str) -> str:
    """Return what a file dialog calls files of a kind; its pattern runs left to right."""
    return f"{kind} \u200e(*{suffix})"


def _suffixed(path: Path, suffix: str) -> Path:
    is_project = suffix == SUFFIX and path.suffix != suffix
    return path.with_name(path.name + suffix) if is_project else with_suffix(path, suffix)
