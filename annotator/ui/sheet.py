"""The form of all dialogs: heading, sentences, contents, buttons at the end side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QShowEvent, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.sentence_label import SentenceLabel
from annotator.ui.theme import font
from annotator.ui.translation import direction, tr

NARROW = 440
WIDE = (640, 480)
ROW_HEIGHT = 28


class Sheet(QDialog):
    """The form of all our dialogs."""

    def __init__(
        self,
        parent: QWidget | None,
        heading: str,
        sentences: Sequence[str] = (),
        *,
        wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(QGuiApplication.applicationDisplayName())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(8)
        title = plain_words(heading)
        title.setFont(font("section"))
        self._column.addWidget(title)
        for sentence in sentences:
            self._column.addWidget(plain_words(sentence))
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        self._column.addSpacing(8)
        self._column.addLayout(self._buttons)
        self._wide = wide
        if wide:
            self.resize(*WIDE)
        else:
            self.setFixedWidth(NARROW)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the wrapped sentences need, which is known only now."""
        super().showEvent(event)
        if not self._wide:
            self.resize(NARROW, self._column.totalHeightForWidth(NARROW))

    def add(self, widget: QWidget) -> None:
        """Put a widget between the sentences and the buttons."""
        self._column.insertWidget(self._column.count() - 2, widget)

    def add_primary(self, verb: str) -> QPushButton:
        """Add the button that does it; it stands outermost."""
        button = self._add_button(verb)
        button.setDefault(True)
        button.clicked.connect(self.accept)
        return button

    def add_safe(self, verb: str) -> QPushButton:
        """Add the button that leaves everything as it is."""
        button = self._add_button(verb)
        button.clicked.connect(self.reject)
        return button

    def add_other(self, verb: str, do: Callable[[], object]) -> QPushButton:
        """Add a button that does something and leaves the sheet open, if that does not close it."""
        button = self._add_button(verb)
        button.clicked.connect(lambda: do())
        return button

    def add_copy(self, text: Callable[[], str]) -> None:
        """Add a button that copies a text."""
        button = self._add_button(tr("Copy"))
        button.clicked.connect(lambda: QGuiApplication.clipboard().setText(text()))

    def _add_button(self, verb: str) -> QPushButton:
        button = QPushButton(verb)
        # else the safe button with the focus would take the primary one's colour
        button.setAutoDefault(False)
        self._buttons.addWidget(button)
        return button

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus."""
        focus = self.focusWidget()
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if pressed and isinstance(focus, QPushButton):
            focus.click()
            return
        super().keyPressEvent(event)


class Details(QTextEdit):
    """Rows that can be read and copied; they run ``towards`` one side, else as the interface."""

    def __init__(
        self, rows: Sequence[str] = (), *, towards: Qt.LayoutDirection | None = None
    ) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFont(font("small"))
        option = QTextOption()
        option.setTextDirection(direction() if towards is None else towards)
        self.document().setDefaultTextOption(option)
        self.setPlainText("\n".join(rows))
        self.setMinimumHeight(160)
        self.setTabChangesFocus(True)
        self.setObjectName("details")


def plain_words(text: str) -> QLabel:
    """Return a label for a sentence, whose marks are not taken for a markup."""
    label = SentenceLabel(text)
    label.setMinimumHeight(QFontMetrics(label.font()).height())
    fixed = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    fixed.setHeightForWidth(True)
    label.setSizePolicy(fixed)
    return label
