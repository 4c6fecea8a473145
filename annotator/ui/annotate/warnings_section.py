"""What may be wrong in the document, one sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from annotator.ui.annotate.section import Section
from annotator.ui.keys import KeyMap
from annotator.ui.theme import font
from annotator.ui.translation import number, tr

FEW = 12
"""So many warnings are shown at a time, from the current one on; the rest are counted."""


class WarningsSection(Section):
    """Hidden while there is nothing to warn of."""

    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__("warning")
        self._shown: tuple[Sequence[tuple[str, bool]], int | None, int] = ((), None, 0)
        self._key_map = KeyMap()
        self._labels = [self._label() for _ in range(FEW)]
        self._next, self._repair = QPushButton(), QPushButton()
        line = QHBoxLayout()
        for button, action in ((self._repair, "repair"), (self._next, "next_warning")):
            button.setFont(font("small"))
            button.clicked.connect(lambda _=False, name=action: self.action_requested.emit(name))
            line.addWidget(button)
        line.addStretch()
        self.contents.addLayout(line)
        self.hide()

    def _label(self) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.hide()
        self.contents.addWidget(label)
        return label

    def show_warnings(
        self, rows: Sequence[tuple[str, bool]], current: int | None, total: int
    ) -> None:
        """Show these of ``total`` warnings: sentences, whether each has a repair, which is current."""
        if (rows, current, total) == self._shown:
            return
        self._shown = (rows, current, total)
        for place, label in enumerate(self._labels):
            words = rows[place][0] if place < len(rows) else ""
            self._show_row(label, words, is_current=place == current)
        self._repair.setVisible(current is not None and rows[current][1])
        self._show_count()
        self.setVisible(bool(rows))

    def _show_row(self, label: QLabel, words: str, *, is_current: bool) -> None:
        label.setVisible(bool(words))
        label.setText(words)
        used = font("current" if is_current else "interface")
        if label.font() != used:
            label.setFont(used)

    def said(self) -> list[str]:
        """Return the sentences that are shown."""
        return [label.text() for label in self._labels if not label.isHidden()]

    def _show_count(self) -> None:
        self.show_heading(tr("Warnings in this document"), number(self._shown[2]))

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self._repair.setText(f"{tr('Repair')}  {key_map.shown('repair')}")
        self._next.setText(f"{tr('Next warning')}  {key_map.shown('next_warning')}")
        self._show_count()
