"""The bar above the text that finds words in the open document."""

from __future__ import annotations

from collections.abc import Callable
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator.model.span import Span
from annotator.ui.annotate.section import mute
from annotator.ui.bar_buttons import Tool
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import tr

type Find = Callable[[str], list[Span]]
"""Returns where a needle is found in the open document, in order."""


class FindBar(QWidget):
    """Shows how many places were found and goes through them; hidden until it is opened."""

    hits_changed = Signal(object, object)  # list of Span, number of the current one or None
    left = Signal(object)  # the current place, a Span or None

    def __init__(self, find: Find) -> None:
        super().__init__()
        self._find = find
        self._hits: list[Span] = []
        self._at = 0
        self._from = 0
        self._theme = LIGHT
        self.field = _Field()
        self._count = QLabel()
        self._count.setFont(font("small"))
        mute(self._count)
        self._previous, self._next = Tool("previous_hit", "prev"), Tool("next_hit", "next")
        self._close = Tool("leave", "reject")
        self._lay_out()
        self.field.textChanged.connect(self.renew)
        self.field.stepped.connect(self.step)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.close_bar)
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        self.field.setMaximumWidth(320)
        row.addWidget(self.field, 1)
        for part in (self._count, self._previous, self._next):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._close)

    @property
    def hits(self) -> list[Span]:
        """The places that were found."""
        return self._hits

    @property
    def current(self) -> int | None:
        """Number of the current place, from 0."""
        return self._at if self._hits else None

    def open_bar(self, needle: str, place: int) -> None:
        """Show the bar and search from a code point on; an empty needle keeps the last one."""
        self._from = place
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if needle and needle != self.field.text():
            self.field.setText(needle)
        else:
            self.renew()
        self.field.selectAll()

    def close_bar(self) -> bool:
        """Hide the bar and its hits; False if it was hidden already.

        It tells the current hit if one comes from the bar, not from the article.
        """
        if self.isHidden():
            return False
        hit = self._hits[self._at] if self._hits and self._has_focus() else None
        self.hide()
        self._hits = []
        self.hits_changed.emit([], None)
        self.left.emit(hit)
        return True

    def _has_focus(self) -> bool:
        return any(part.hasFocus() for part in (self.field, *self.findChildren(Tool)))

    def renew(self) -> None:
        """Search again: the needle or the document is another."""
        if self.isHidden():
            return
        needle = self.field.text()
        self._hits = self._find(needle) if needle.strip() else []
        after = (n for n, hit in enumerate(self._hits) if hit.start >= self._from)
        self._at = next(after, 0)
        self._tell()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) place, around the ends of the text."""
        if self._hits:
            self._at = (self._at + step) % len(self._hits)
            self._tell()

    def _tell(self) -> None:
        self._count.setText(self._counted())
        for tool in (self._previous, self._next):
            tool.setEnabled(len(self._hits) > 1)
        self.hits_changed.emit(self._hits, self.current)

    def _counted(self) -> str:
        if not self.field.text().strip():
            return ""
        if not self._hits:
            return tr("Nothing was found.")
        return tr("{number} of {total}", number=self._at + 1, total=len(self._hits))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for tool in (self._previous, self._next, self._close):
            tool.show_theme(theme)
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.field.setPlaceholderText(tr("Find in this document"))
        self.field.setAccessibleName(tr("Find in this document"))
        self._previous.say(tr("Previous place (Shift+Enter)"))
        self._next.say(tr("Next place (Enter)"))
        self._close.say(tr("Close (Esc)"))
        self._count.setText(self._counted())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.pane))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self._theme.line))


class _Field(QLineEdit):
    stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)
