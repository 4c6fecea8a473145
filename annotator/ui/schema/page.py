"""The page of the schema screen: parts at the start, the form of one of them, the draft's bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.ui.annotate.panes import go_round
from annotator.ui.page_head import PageHead
from annotator.ui.schema import words
from annotator.ui.schema.changes import Change, changes
from annotator.ui.schema.draft import Spot
from annotator.ui.schema.draft_bar import DraftBar
from annotator.ui.schema.forms import Forms
from annotator.ui.schema.part_list import PartList
from annotator.ui.schema.rows import rows
from annotator.ui.schema.shown import Shown
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import tr


class Page(QWidget):
    """Shows a draft; its list, forms and bar ask for changes of it."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._shown: Shown | None = None
        self.read, self.write = QPushButton(), QPushButton()
        self._head = PageHead(self.read, self.write)
        self.list, self.forms, self.bar = PartList(), Forms(), DraftBar()
        self._lay_out()
        self.list.entered.connect(self.forms.enter)

    def _lay_out(self) -> None:
        for button in (self.read, self.write):
            button.setAutoDefault(False)
        body = QHBoxLayout()
        body.setSpacing(1)  # of the hairline
        body.addWidget(self.list)
        body.addWidget(self.forms, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(body, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.list)

    @property
    def spot(self) -> Spot:
        """What is looked at."""
        return self.forms.spot

    def show_schema(self, shown: Shown) -> None:
        """Show a draft."""
        before, self._shown = self._shown, shown
        if before is None or before.owner != shown.owner:
            self._show_locked(locked=shown.owner is not None)
        stored = shown.stored
        self._head.about.setText(
            tr("{schema}, version {number}", schema=stored.name, number=stored.version)
        )
        found = changes(stored, shown.schema, shown.carrying)
        changed = frozenset(one.spot for one in found if one.spot is not None)
        self.list.show_rows(rows(shown, changed), shown.spot)
        self.forms.show_part(shown)
        self._show_bar(shown, found)

    def _show_locked(self, *, locked: bool) -> None:
        self.list.show_locked(locked=locked)
        self.forms.show_locked(locked=locked)
        self.read.setVisible(not locked)

    def _show_bar(self, shown: Shown, found: Sequence[Change]) -> None:
        if shown.owner is None:
            version = shown.stored.version + 1
            self.bar.show_draft(version, shown.store_key, words.said(found), shown.reason)
            return
        self.bar.show_locked(
            tr(
                "This is the file of {person}: the lead changes the schema in the project, and "
                "“Collect files” brings it here.",
                person=shown.owner,
            )
        )

    def go_round(self, step: int) -> None:
        """Move the focus to the next (1) or previous (-1) of list, form and bar."""
        bar = self.bar.store if self.bar.store.isEnabled() else self.bar.discard
        stops: list[tuple[QWidget, QWidget]] = [
            (self.list, self.list.view),
            (self.forms, self.forms.entrance()),
            (self.bar, bar),
        ]
        go_round([(pane, target) for pane, target in stops if target.isVisible()], step)

    def leave(self) -> bool:
        """Go back to the list; False where the focus is there or nowhere here."""
        focus = QApplication.focusWidget()
        away = focus is not None and self.isAncestorOf(focus) and focus is not self.list.view
        if away:
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        return away

    def settle(self) -> None:
        """Tell what is still being typed."""
        if self._shown is not None:
            self.forms.settle()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for part in (self._head, self.list, self.forms, self.bar):
            part.show_theme(theme)
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._head.title.setText(tr("Schema of the labels"))
        self.read.setText(tr("Import from a file…"))
        self.write.setText(tr("Export to a file…"))
        for part in (self.list, self.forms, self.bar):
            part.retranslate()
        if self._shown is not None:
            self.show_schema(self._shown)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # a palette would not do: the style's sheet takes it back from a screen that is hidden
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.paper))
        edge = self.list.geometry()
        x = edge.left() - 1 if self.isRightToLeft() else edge.right() + 1
        painter.fillRect(x, edge.top(), 1, edge.height(), QColor(self._theme.line))
