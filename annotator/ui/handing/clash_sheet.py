"""The sheet of clashes: which wait, what both sides say of them, and the lead's ruling."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from annotator.errors import AnnotatorError
from annotator.model.schema import Schema
from annotator.project.clashes import Waiting
from annotator.ui.handing import clash_words as words
from annotator.ui.icons import icon
from annotator.ui.keys import chord_of
from annotator.ui.sheet import Sheet, plain_words
from annotator.ui.theme import font
from annotator.ui.translation import digits, isolated, tr, translate_error

type Settle = Callable[[Waiting, bool], None]
"""Settle a clash; with True by the other side. Raises `AnnotatorError`."""

_SIZE = (860, 620)
_LIST_HEIGHT = 170
_PERSON, _PLACES = 130, 130


class ClashSheet(Sheet):
    """Every ruling is kept at once; `wanted` is the clash whose document is to be opened."""

    def __init__(
        self, parent: QWidget | None, waiting: Sequence[Waiting], schema: Schema, settle: Settle
    ) -> None:
        super().__init__(parent, tr("Clashes"), wide=True)
        self.resize(*_SIZE)
        self._waiting, self._schema, self._settle = list(waiting), schema, settle
        self._total = plain_words(words.total(waiting))
        self.list, self.places = QTreeWidget(), QTreeWidget()
        self._about, self._wrong = plain_words(""), plain_words("")
        self.settled = 0
        self.wanted: Waiting | None = None
        self._lay_out()
        self._keys = self._add_buttons()
        self.list.installEventFilter(self)
        self.list.itemSelectionChanged.connect(self._show)
        self.list.currentItemChanged.connect(self._show)
        for one in waiting:
            self._add(one)
        self._go_to(0)
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.list.setHeaderLabels([tr("Document"), tr("Annotator"), tr("Contested")])
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(tr("Clashes"))
        self.list.setMaximumHeight(_LIST_HEIGHT)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, _PERSON)
        header.resizeSection(2, _PLACES)
        self.places.setAccessibleName(tr("Contested places"))
        self.places.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.places.setWordWrap(True)
        self.places.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.places.header().setSectionsClickable(False)
        for tree in (self.list, self.places):
            tree.setRootIsDecorated(False)
            tree.setAllColumnsShowFocus(True)
        for label in (self._about, self._wrong):
            label.setFont(font("small"))
        for part in (self._total, self.list, self.places, self._about, self._wrong):
            self.add(part)

    def _add_buttons(self) -> dict[str, QPushButton]:
        """Add the buttons; the keys of the list press them."""
        self.add_safe(tr("Close"))
        open_ = self.add_other(_keyed(tr("Open the document"), "3"), self._open)
        other = self.add_other(
            _keyed(tr("Take the other one"), "2"), lambda: self._rule(other=True)
        )
        stand = self.add_other(_keyed(tr("Let it stand"), "1"), lambda: self._rule(other=False))
        return {"1": stand, "2": other, "3": open_}

    def _add(self, one: Waiting) -> None:
        texts = (one.title, words.person(one), words.contested(one))
        item = QTreeWidgetItem([isolated(text) for text in texts])
        item.setToolTip(0, one.title)
        self.list.addTopLevelItem(item)

    def _go_to(self, row: int) -> None:
        item = self.list.topLevelItem(min(row, len(self._waiting) - 1))
        if item is not None:
            self.list.setCurrentItem(item)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the keys of the list press the buttons, whatever the keyboard's language."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            chord = chord_of(event)
            button = self._keys.get(str(chord)) if chord else None
            if button is not None:
                button.click()
                return True
        return super().eventFilter(watched, event)

    # -- showing -------------------------------------------------------------------------------

    def _chosen(self) -> list[int]:
        rows = sorted({index.row() for index in self.list.selectedIndexes()})
        current = self.list.currentIndex().row()
        return rows or ([current] if current >= 0 else [])

    def _show(self) -> None:
        chosen, row = self._chosen(), self.list.currentIndex().row()
        self.places.clear()
        shown = self._waiting[row] if 0 <= row < len(self._waiting) else None
        self.places.setVisible(shown is not None and bool(shown.contest.places))
        self._about.setText(words.about(shown) if shown else "")
        self._keys["1"].setEnabled(bool(chosen))
        self._keys["2"].setEnabled(any(self._waiting[one].contest.places for one in chosen))
        self._keys["3"].setEnabled(shown is not None)
        if shown is not None:
            sides = (shown.contest.winner, shown.contest.loser)
            captions = [words.side(line, shown.here) for line in sides]
            self.places.setHeaderLabels([tr("Place"), *captions])
            for place in words.rows(shown, self._schema):
                self._add_place(place)
            self.places.scheduleDelayedItemsLayout()  # rows as high as their wrapped words

    def _add_place(self, row: words.PlaceRow) -> None:
        now = "\n" + tr("now: {what}", what=row.now) if row.now else ""
        item = QTreeWidgetItem([row.place + now, row.winner, row.loser])
        standing = {"winner": 1, "loser": 2}.get(row.stands)
        if standing is not None:
            colour = self.palette().color(QPalette.ColorRole.WindowText).name()
            item.setIcon(standing, icon("done", colour))
            used = item.font(standing)
            used.setWeight(used.Weight.DemiBold)
            item.setFont(standing, used)
            stands = tr("{what}; this stands now", what=item.text(standing))
            item.setData(standing, Qt.ItemDataRole.AccessibleTextRole, stands)
        for column in range(3):
            item.setToolTip(column, item.text(column))
        self.places.addTopLevelItem(item)

    # -- ruling --------------------------------------------------------------------------------

    def _rule(self, *, other: bool) -> None:
        rows, refused = self._chosen(), ""
        blocker = QSignalBlocker(self.list)
        for row in reversed(rows):
            try:
                self._settle(self._waiting[row], other)
            except AnnotatorError as error:
                refused = f"{isolated(self._waiting[row].title)}: {translate_error(error)}"
            else:
                self.settled += 1
                del self._waiting[row]
                self.list.takeTopLevelItem(row)
        blocker.unblock()
        self._wrong.setText(refused)
        if not self._waiting:
            self.accept()
            return
        self._total.setText(words.total(self._waiting))
        self._go_to(rows[0] if rows else 0)
        self._show()
        self.list.setFocus()

    def _open(self) -> None:
        self.wanted = self._waiting[self.list.currentIndex().row()]
        self.accept()


def _keyed(verb: str, key: str) -> str:
    return f"{verb}  {digits(key)}"
