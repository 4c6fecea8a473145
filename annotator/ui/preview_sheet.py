"""The dialog that shows texts whose encoding was guessed, before they come in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.sheet import ROW_HEIGHT, Details, Sheet
from annotator.ui.theme import font
from annotator.ui.translation import tr


@dataclass(frozen=True, slots=True)
class Guess:
    """A file whose encoding was guessed: its name, the encoding, and its first lines so read."""

    name: str
    encoding: str
    lines: tuple[str, ...]


class PreviewSheet(Sheet):
    """Lists the files to tick, with the first lines of the current one beside them."""

    def __init__(self, parent: QWidget | None, guesses: Sequence[Guess]) -> None:
        question = tr("Are these {n} texts readable?", n=len(guesses))
        said = tr("The files do not say how they are encoded. Untick what is not readable.")
        super().__init__(parent, question, [said], wide=True)
        self._guesses = guesses
        self.rows = QListWidget()
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows.setFixedWidth(232)
        self._encoding = QLabel()
        self._encoding.setFont(font("small"))
        self._lines = Details(towards=Qt.LayoutDirection.LayoutDirectionAuto)
        self._all = QCheckBox(tr("All"))
        self._all.setChecked(True)
        self.add(self._contents())
        self.add_safe(tr("Cancel"))
        self.add_primary(tr("Import the ticked ones"))
        for guess in guesses:
            self._add(guess)
        self._all.toggled.connect(self._tick_all)
        self.rows.currentRowChanged.connect(self._show)
        self.rows.setCurrentRow(0)
        self.rows.setFocus()

    def _contents(self) -> QWidget:
        contents = QWidget()
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self._all)
        left.addWidget(self.rows)
        right.addWidget(self._encoding)
        right.addWidget(self._lines)
        row = QHBoxLayout(contents)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left)
        row.addLayout(right, 1)
        return contents

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
