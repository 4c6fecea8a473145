"""The bar below the forms: what the draft changes or what is wrong with it, discard, store."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from annotator.ui.elided_label import ElidedLabel
from annotator.ui.icons import pixmap
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import tr

HEIGHT = 48
_ICON = 18


class DraftBar(QWidget):
    """Says one thing in one line; the tooltip and a screen reader get the whole."""

    store_requested = Signal()
    discard_requested = Signal()
    show_requested = Signal()  # the place that is wrong

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._icon_name, self._said = "", ""
        self._icon, self._text = QLabel(), ElidedLabel()
        self.show_place = QPushButton()
        self.discard, self.store = QPushButton(), QPushButton()
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addStretch()
        for button in (self.show_place, self.discard, self.store):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.store.clicked.connect(lambda: self.store_requested.emit())
        self.discard.clicked.connect(lambda: self.discard_requested.emit())
        self.show_place.clicked.connect(lambda: self.show_requested.emit())

    @property
    def said(self) -> str:
        """What it says, whole."""
        return self._said

    def show_locked(self, sentence: str) -> None:
        """Say why nothing can be changed."""
        self._say("person", sentence)
        for button in (self.show_place, self.discard, self.store):
            button.hide()

    def show_draft(self, version: int, key: str, changes: Sequence[str], wrong: str = "") -> None:
        """Show what would become version ``version``; ``wrong`` says why it cannot be stored."""
        nothing = tr(
            "Version {number} is in force. What you change here is a draft until it is stored.",
            number=version - 1,
        )
        listed = tr("; ").join(changes)
        self._say(
            "refused" if wrong else ("schema" if changes else "done"), wrong or listed or nothing
        )
        self._text.setToolTip("\n".join([wrong, *changes]).strip())
        self.store.setText(
            tr("Store version {number}", number=version) + (f"  {key}" if key else "")
        )
        self.store.setVisible(True)
        self.store.setEnabled(bool(changes) and not wrong)
        self.store.setDefault(bool(changes) and not wrong)
        self.discard.setVisible(bool(changes))
        self.show_place.setVisible(bool(wrong))

    def _say(self, icon: str, text: str) -> None:
        self._icon_name, self._said = icon, text
        self._text.setText(text)
        self.setAccessibleName(text)
        self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self._draw()

    def retranslate(self) -> None:
        """Set the texts of the buttons anew."""
        self.discard.setText(tr("Discard the draft"))
        self.show_place.setText(tr("Show the place"))

    def _draw(self) -> None:
        theme = self._theme
        colours = {"refused": theme.error, "done": theme.ok}
        if self._icon_name:
            colour = colours.get(self._icon_name, theme.muted)
            self._icon.setPixmap(pixmap(self._icon_name, colour, _ICON, self.devicePixelRatioF()))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.pane))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
