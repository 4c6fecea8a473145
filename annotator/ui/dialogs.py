"""Every dialog of the program, behind one class that is handed in, so that tests answer by script.

A heading that is the question or the fact, plain sentences, details that can be copied; the
primary button outermost and named by its verb, the safe one with the focus; Esc always cancels.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,  # noqa: TID251  this is the place
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.errors import AnnotatorError
from annotator.project.project import SUFFIX, with_suffix
from annotator.settings import Settings
from annotator.ui.keys import KeyMap
from annotator.ui.sheet import ROW_HEIGHT, Details, Sheet, plain_words
from annotator.ui.theme import font
from annotator.ui.translation import isolated, tr, translate_error

if TYPE_CHECKING:
    from annotator.model.schema import Schema
    from annotator.project.clashes import Waiting
    from annotator.project.own_suggestions import Own
    from annotator.project.split import Split, Standing
    from annotator.ui.annotate.mark_rows import Listing
    from annotator.ui.annotate.quoting import Proposal
    from annotator.ui.handing.clash_sheet import Settle


@dataclass(frozen=True, slots=True)
class Guess:
    """A file whose encoding was guessed: its name, the encoding, and its first lines so read."""

    name: str
    encoding: str
    lines: tuple[str, ...]


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
        sheet = Sheet(self._parent, question, sentences)
        field = _CheckedField(value, check)
        sheet.add(field)
        sheet.add_safe(tr("Cancel"))
        primary = sheet.add_primary(action)
        field.show_button(primary)
        field.line.setFocus()
        return field.line.text() if sheet.exec() else None

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
            Details(text.splitlines(), left_to_right=True),
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
        sheet = Sheet(
            self._parent,
            tr("Are these {n} texts readable?", n=len(guesses)),
            [tr("The files do not say how they are encoded. Untick what is not readable.")],
            wide=True,
        )
        choice = _GuessList(guesses)
        sheet.add(choice)
        sheet.add_safe(tr("Cancel"))
        sheet.add_primary(tr("Import the ticked ones"))
        choice.rows.setFocus()
        return choice.ticked() if sheet.exec() else None


def _pattern(kind: str, suffix: str) -> str:
    """Return what a file dialog calls files of a kind; its pattern runs left to right."""
    return f"{kind} \u200e(*{suffix})"


def _suffixed(path: Path, suffix: str) -> Path:
    is_project = suffix == SUFFIX and path.suffix != suffix
    return path.with_name(path.name + suffix) if is_project else with_suffix(path, suffix)


class _CheckedField(QWidget):
    """A line edit with, below it, what is wrong with its text."""

    def __init__(self, value: str, check: Callable[[str], object] | None) -> None:
        super().__init__()
        self.line = QLineEdit(value)
        self._check = check
        self._wrong = plain_words("")
        self._wrong.setFont(font("small"))
        self._button: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addWidget(self._wrong)
        self.line.textChanged.connect(self._show)

    def show_button(self, button: QPushButton) -> None:
        """Let ``button`` be usable only while the text can be taken."""
        self._button = button
        self._show()

    def _show(self) -> None:
        text = self.line.text()
        reason = self._reason(text)
        # an empty field needs no reproach
        self._wrong.setText(reason if text else "")
        if self._button is not None:
            self._button.setEnabled(not reason)

    def _reason(self, text: str) -> str:
        if self._check is None:
            return "" if text.strip() else tr("Something must stand here.")
        try:
            self._check(text)
        except AnnotatorError as error:
            return translate_error(error)
        return ""


class _GuessList(QWidget):
    """Files to tick, and the first lines of the current one."""

    def __init__(self, guesses: Sequence[Guess]) -> None:
        super().__init__()
        self._guesses = guesses
        self.rows = QListWidget()
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setFixedWidth(232)
        self._encoding = QLabel()
        self._encoding.setFont(font("small"))
        self._lines = Details(())
        self._all = QCheckBox(tr("All"))
        self._all.setChecked(True)
        self._lay_out()
        for guess in guesses:
            self._add(guess)
        self._all.toggled.connect(self._tick_all)
        self.rows.currentRowChanged.connect(self._show)
        self.rows.setCurrentRow(0)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._all)
        left.addWidget(self.rows)
        right.addWidget(self._encoding)
        right.addWidget(self._lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left)
        row.addLayout(right, 1)

    def _add(self, guess: Guess) -> None:
        item = QListWidgetItem(guess.name)
        item.setCheckState(Qt.CheckState.Checked)
        item.setToolTip(guess.name)
        item.setSizeHint(QSize(0, ROW_HEIGHT))
        self.rows.addItem(item)

    def _show(self, row: int) -> None:
        guess = self._guesses[row]
        self._encoding.setText(tr("Read as {encoding}", encoding=guess.encoding))
        self._lines.setPlainText("\n".join(guess.lines))

    def _tick_all(self, ticked: bool) -> None:  # noqa: FBT001  the signal's form
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for row in range(self.rows.count()):
            self.rows.item(row).setCheckState(state)

    def ticked(self) -> frozenset[int]:
        """Return the places of the ticked files."""
        checked = Qt.CheckState.Checked
        return frozenset(
            row for row in range(self.rows.count()) if self.rows.item(row).checkState() == checked
        )
