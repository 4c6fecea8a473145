"""The pane of a schema's parts: the schema, its labels, relations, document labels, versions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from annotator.ui.bar_buttons import MenuButton, Tool
from annotator.ui.row_delegate import Index, RowList
from annotator.ui.schema.changes import PART_KINDS
from annotator.ui.schema.draft import Kind, Spot
from annotator.ui.schema.row_model import Row, RowModel, RowPainter
from annotator.ui.theme import Theme
from annotator.ui.translation import tr

WIDTH = 288


class PartList(QWidget):
    """Shows rows and asks for adding, removing and moving; the row with the cursor is chosen."""

    chosen = Signal(object)  # a Spot
    addition_requested = Signal(str)  # a Kind
    removal_requested = Signal(object)  # a Spot
    move_requested = Signal(object, int)  # a Spot; -1 up, 1 down
    entered = Signal()  # the part that is shown is to be changed

    def __init__(self) -> None:
        super().__init__()
        self.model = RowModel()
        self.view = _View(self.model)
        self._painter = RowPainter(self.view)
        self.add = MenuButton("plus")
        self.up, self.down = Tool("move_up", "up"), Tool("move_down", "down")
        self.remove = Tool("remove_part", "trash")
        self._locked = False
        self._showing = False
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setFixedWidth(WIDTH)
        tools = QHBoxLayout()
        tools.setContentsMargins(6, 6, 6, 4)
        tools.setSpacing(4)
        tools.addWidget(self.add)
        tools.addStretch()
        for tool in (self.up, self.down, self.remove):
            tools.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.current_changed.connect(self._choose)
        self.view.activated.connect(self._enter)
        self.view.move_requested.connect(self._move)
        self.view.removal_requested.connect(self._remove)
        self.view.addition_requested.connect(self._add_alike)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)

    # What it shows

    def show_rows(self, rows: Sequence[Row], at: Spot) -> None:
        """Show these rows, the cursor on that of a spot."""
        self._showing = True
        self.model.show_rows(rows)
        number = self.model.number_of(at)
        if number is not None:
            self.view.setCurrentIndex(self.model.index(number))
        self._showing = False
        self._show_tools()

    def show_locked(self, *, locked: bool) -> None:
        """Let nothing be added, moved or removed."""
        self._locked = locked
        self._show_tools()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._painter.theme = theme
        for part in (self.add, self.up, self.down, self.remove):
            part.show_theme(theme)
        self.view.viewport().update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.view.setAccessibleName(tr("Parts of the schema"))
        self.add.setText(tr("Add"))
        self.add.updateGeometry()
        self._fill_menu(self.add.menu)
        self.up.say(tr("Move up") + "  Ctrl+↑")
        self.down.say(tr("Move down") + "  Ctrl+↓")
        self.remove.say(tr("Remove") + "  Delete")

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        kinds: tuple[tuple[Kind, str], ...] = (
            ("labels", tr("Label")),
            ("relations", tr("Relation")),
            ("document_labels", tr("Document label")),
        )
        for kind, text in kinds:
            entry = menu.addAction(text)
            entry.triggered.connect(lambda _=False, kind=kind: self.addition_requested.emit(kind))

    def _show_tools(self) -> None:
        spot = self.spot
        usable = not self._locked and spot is not None and spot.kind in PART_KINDS
        self.add.setVisible(not self._locked)
        for tool, step in ((self.up, -1), (self.down, 1)):
            tool.setVisible(not self._locked)
            tool.setEnabled(usable and spot is not None and self._can_move(spot, step))
        self.remove.setVisible(not self._locked)
        self.remove.setEnabled(usable)

    def _can_move(self, spot: Spot, step: int) -> bool:
        return self.model.number_of(spot._replace(number=spot.number + step)) is not None

    # What it asks for

    @property
    def spot(self) -> Spot | None:
        """The spot of the row with the cursor."""
        at = self.view.currentIndex().row()
        return self.model.rows[at].spot if 0 <= at < len(self.model.rows) else None

    def _choose(self) -> None:
        self._show_tools()
        if not self._showing and self.spot is not None:
            self.chosen.emit(self.spot)

    def _enter(self, _: QModelIndex) -> None:
        self.entered.emit()

    def _move(self, step: int) -> None:
        spot = self.spot
        tool = self.up if step < 0 else self.down
        if spot is not None and tool.isEnabled():
            self.move_requested.emit(spot, step)

    def _remove(self) -> None:
        if self.remove.isEnabled():
            self.removal_requested.emit(self.spot)

    def _add_alike(self) -> None:
        if not self._locked:
            kind = self.spot.kind if self.spot else "labels"
            self.addition_requested.emit(kind if kind in PART_KINDS else "labels")


class _View(RowList):
    """The list itself, with the keys that act on its row."""

    current_changed = Signal()
    move_requested = Signal(int)
    removal_requested = Signal()
    addition_requested = Signal()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if held == Qt.KeyboardModifier.ControlModifier and step:
            self.move_requested.emit(step)
        elif not held and event.key() == Qt.Key.Key_Delete:
            self.removal_requested.emit()
        elif not held and event.key() == Qt.Key.Key_Insert:
            self.addition_requested.emit()
        else:
            super().keyPressEvent(event)
