"""The same again: other places of the words just labelled, to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from annotator.model.span import Span
from annotator.project.search import Hit
from annotator.ui.annotate.place_row import Offer, PlaceRow, offers, offers_elsewhere
from annotator.ui.annotate.section import Section, mute
from annotator.ui.keys import KeyMap
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import font
from annotator.ui.translation import number, tr

_FEW = 16
"""So many places are shown; those here are ticked all the same and counted on the button."""


class SameAgainSection(Section):
    """Places in this document come ticked, those in others never. Hidden while there are none."""

    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__("again")
        self._places: list[Span] = []
        self._hits: list[Hit] | None = None
        self._rows: list[PlaceRow[Span]] = []
        self._other_rows: list[PlaceRow[tuple[str, Span]]] = []
        self._key_map = KeyMap()
        self._others = QLabel()
        self._others.setFont(font("small"))
        mute(self._others)
        self._button, self._look = QPushButton(), QPushButton()
        self._button.setDefault(True)
        self._look.setFont(font("small"))
        for button, action in ((self._look, "same_elsewhere"), (self._button, "same_again")):
            button.clicked.connect(lambda _=False, name=action: self.action_requested.emit(name))
        for part in (self._others, self._button, self._look):
            self.contents.addWidget(part)
        self.hide()

    def show_places(
        self,
        places: Sequence[Span],
        hits: Sequence[Hit] | None,
        text: str,
        words: str,
        style: LabelStyle,
    ) -> None:
        """Offer places in the document's ``text``, and ``hits`` in others once they were looked for.

        ``words`` are those of the entity. Without places and hits the section is hidden.
        """
        found = None if hits is None else list(hits)
        if list(places) != self._places:
            self._places = list(places)
            self._rows = self._renewed(self._rows, offers(places[:_FEW], text, words), style)
        if found != self._hits:
            self._hits = found
            others = offers_elsewhere((found or [])[:_FEW], words)
            self._other_rows = self._renewed(self._other_rows, others, style)
        self._lay_out()
        self.setVisible(bool(places) or hits is not None)

    def _renewed[Key](
        self, old: Sequence[PlaceRow[Key]], new: Sequence[Offer[Key]], style: LabelStyle
    ) -> list[PlaceRow[Key]]:
        for row in old:
            self.contents.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows = [PlaceRow(offer, style) for offer in new]
        for row in rows:
            row.box.toggled.connect(self._show_count)
        return rows

    def _lay_out(self) -> None:
        """Put the rows in order: places here, the heading of the others, places there."""
        parts = [*self._rows, self._others, *self._other_rows]
        for place, part in enumerate(parts, 1):
            self.contents.insertWidget(place, part)
        self._show_count()

    @property
    def ticked(self) -> list[Span]:
        """The places to label in this document."""
        if self.isHidden():
            return []
        off = {row.key for row in self._rows if not row.box.isChecked()}
        return [span for span in self._places if span not in off]

    @property
    def ticked_elsewhere(self) -> list[tuple[str, Span]]:
        """The places to label in other documents."""
        if self.isHidden():
            return []
        return [row.key for row in self._other_rows if row.box.isChecked()]

    @property
    def boxes(self) -> list[QCheckBox]:
        """The check boxes, in the order of the text, then of the other documents."""
        return [row.box for row in (*self._rows, *self._other_rows)]

    def _show_count(self) -> None:
        off = sum(not row.box.isChecked() for row in self._rows)
        count = len(self._places) - off + sum(row.box.isChecked() for row in self._other_rows)
        self.show_heading(tr("The same again"), number(len(self._places)))
        key = self._key_map.shown("same_again")
        self._button.setText(f"{tr('Label {n} places', n=count)}  {key}")
        self._button.setEnabled(count > 0)
        self._look.setText(tr("Places in other documents"))
        self._look.setVisible(self._hits is None)
        self._others.setVisible(self._hits is not None)
        many = tr("{n} places in other documents", n=len(self._hits or ()))
        self._others.setText(many if self._hits else tr("No place in other documents."))

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self._key_map = key_map
        self._show_count()
