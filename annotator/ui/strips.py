"""The strips over the status bar: one message, and long work with its progress."""

from __future__ import annotations

from typing import Literal, override

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from annotator.ui.background import Task
from annotator.ui.bar_buttons import Tool
from annotator.ui.icons import pixmap
from annotator.ui.motion import Fade
from annotator.ui.sentence_label import SentenceLabel
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import number, tr

type Kind = Literal["refused", "warning", "done"]

_HEIGHT = 32


class MessageStrip(QWidget):
    """Says one thing until it is closed or the next one comes; hidden while there is nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._kind: Kind = "done"
        self._icon = QLabel()
        self._text = SentenceLabel()
        self._close = Tool("leave", "reject")
        self._close.clicked.connect(self.end)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._close)
        self.setMinimumHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.fade = Fade(self)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, kind: Kind) -> None:
        """Show ``text`` with the icon and ground of its kind."""
        self._kind = kind
        self._text.say(text)
        self.setAccessibleName(text)
        self.show_theme(self._theme)
        self.fade.show()

    def end(self) -> bool:
        """Take the message away; False if there is none."""
        shown = self.fade.shown
        self.fade.hide()
        return shown

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self._close.show_theme(theme)
        self._close.say(tr("Close the message"))
        self._icon.setPixmap(pixmap(self._kind, self._colour(), 18, self.devicePixelRatioF()))
        self.update()

    def _colour(self) -> str:
        theme = self._theme
        return {"refused": theme.error, "warning": theme.warn, "done": theme.ok}[self._kind]

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        grounds = {"refused": theme.errorsoft, "warning": theme.warnsoft, "done": theme.oksoft}
        QPainter(self).fillRect(self.rect(), QColor(grounds[self._kind]))


class ProgressStrip(QWidget):
    """Shows the long work that is going on, with a way to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._part: float | None = None
        self._task: Task | None = None
        self._name = QLabel()
        self._name.setFont(font("small"))
        self._count = QLabel()
        self._count.setFont(font("small"))
        self._stop = QPushButton()
        self._stop.setFont(font("small"))
        self._stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._stop.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._name)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self._stop)
        self.setFixedHeight(36)
        self.fade = Fade(self)

    def follow(self, task: Task) -> None:
        """Show a task until it has ended."""
        self._name.setText(task.name)
        self._stop.setText(tr("Stop"))
        self._stop.setEnabled(True)
        self.show_progress(0, 0)
        task.progressed.connect(self.show_progress)
        task.ended.connect(self._end)
        self._task = task
        self.fade.show()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._stop.setEnabled(False)

    def _end(self) -> None:
        self._task = None
        self.fade.hide()

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is; ``total`` 0 means that nobody knows."""
        self._part = min(done / total, 1.0) if total else None
        counted = tr("{done} of {total}", done=done, total=total) if total else ""
        self._count.setText(counted or (number(done) if done else ""))
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.pane))
        painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
        track = QRectF(0, self.height() - 4, self.width(), 4)
        painter.fillRect(track, QColor(self._theme.line))
        if self._part is not None:
            done = QRectF(track)
            done.setWidth(track.width() * self._part)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                done.moveRight(track.right())
            painter.fillRect(done, QColor(self._theme.accent))
