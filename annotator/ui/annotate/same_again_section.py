"""The same again: other places of the words just labelled, to tick."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.model.span import Span
from annotator.ui.annotate.quoting import around
from annotator.ui.annotate.section import Section, mute
from annotator.ui.keys import KeyMap
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import font
from annotator.ui.translation import number, tr

_AROUND = 14
"""Code points of context on either side."""
_FEW = 40
"""So many places are shown; the others are ticked all the same and counted on the button."""


class SameAgainSection(Section):
    """Hidden while no place is offered."""

    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__("again")
        self._places: list[Span] = []
        self._rows: list[_Row] = []
        self._key_map = KeyMap()
        self._button = QPushButton()
        self._button.clicked.connect(lambda: self.action_requested.emit("same_again"))
        self.contents.addWidget(self._button)
        self.hide()

    def show_places(self, places: Sequence[Span], text: str, words: str, style: LabelStyle) -> None:
        """Offer these places in the document's ``text``, all ticked; none hides the section."""
        if list(places) != self._places:
            self._places = list(places)
            for row in self._rows:
                self.contents.removeWidget(row)
                row.deleteLater()
            self._rows = [_Row(span, text, words, style) for span in places[:_FEW]]
            for place, row in enumerate(self._rows, 1):
                self.contents.insertWidget(place, row)
                row.box.toggled.connect(self._show_count)
            self._show_count()
        self.setVisible(bool(places))

    @property
    def ticked(self) -> list[Span]:
        """The places to label."""
        off = {row.span for row in self._rows if not row.box.isChecked()}
        return [span for span in self._places if span not in off] if not self.isHidden() else []

    @property
    def boxes(self) -> list[QCheckBox]:
        """The check boxes, in the order of the text."""
        return [row.box for row in self._rows]

    def _show_count(self) -> None:
        off = sum(not row.box.isChecked() for row in self._rows)
        count = len(self._places) - off
        self.show_heading(tr("The same again"), number(len(self._places)))
        key = self._key_map.shown("same_again")
        self._button.setText(f"{tr('Label {n} places', n=count)}  {key}")
        self._button.setEnabled(count > 0)

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self._key_map = key_map
        self._show_count()


class _Row(QWidget):
    """A check box and the words around a place."""

    def __init__(self, span: Span, text: str, words: str, style: LabelStyle) -> None:
        super().__init__()
        self.span = span
        self.setFixedHeight(30)
        self.box = QCheckBox()
        self.box.setChecked(True)
        before, after = around(text, span, _AROUND)
        here = span.of(text)
        said = QLabel(
            f"{escape(before)}<span style='background:{style.chip};color:{style.ink}'>"
            f"{escape(here)}</span>{escape(after)}"
        )
        said.setTextFormat(Qt.TextFormat.RichText)
        said.setFont(font("small"))
        said.setMinimumWidth(0)
        self.box.setAccessibleName(f"{before}{here}{after}")
        if here != words:
            self.setToolTip(tr("Another spelling: {words}", words=here))
            self.box.setAccessibleDescription(self.toolTip())
        place = QLabel(number(span.start))
        place.setFont(font("small"))
        mute(place)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.box)
        line.addWidget(said, 1)
        line.addWidget(place)
