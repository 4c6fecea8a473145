"""What may be wrong in the document, one sentence each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from annotator.ui.annotate.section import Section
from annotator.ui.keys import KeyMap
from annotator.ui.theme import font
from annotator.ui.translation import number, tr

_FEW = 12
"""So many warnings are shown at a time, from the current one on; the rest are counted."""


class WarningsSection(Section):
    """Hidden while there is nothing to warn of."""

    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__("warning")
        self._rows: list[tuple[str, bool]] = []
        self._current: int | None = None
        self._key_map = KeyMap()
        self._labels = [self._label() for _ in range(_FEW)]
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

    def show_warnings(self, rows: Sequence[tuple[str, bool]], current: int | None) -> None:
        """Show these warnings, each a sentence and whether it has a repair, and which is current."""
        if (list(rows), current) == (self._rows, self._current):
            return
        self._rows, self._current = list(rows), current
        first = max(0, min(current or 0, len(rows) - _FEW))
        for place, label in enumerate(self._labels, first):
            self._show_row(label, place)
        self._repair.setVisible(current is not None and rows[current][1])
        self._show_count()
        self.setVisible(bool(rows))

    def _show_row(self, label: QLabel, place: int) -> None:
        label.setVisible(place < len(self._rows))
        label.setText(self._rows[place][0] if place < len(self._rows) else "")
        used = font("current" if place == self._current else "interface")
        if label.font() != used:
            label.setFont(used)

    def said(self) -> list[str]:
        """Return the sentences that are shown."""
        return [label.text() for label in self._labels if not label.isHidden()]

    def _show_count(self) -> None:
        self.show_heading(tr("Warnings in this document"), number(len(self._rows)))

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self._repair.setText(f"{tr('Repair')}  {key_map.shown('repair')}")
        self._next.setText(f"{tr('Next warning')}  {key_map.shown('next_warning')}")
        self._show_count()
