"""Fields of the forms: a line in a language, a pair of them, rows of a name and its fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple, override

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.model.schema import Words
from annotator.ui.annotate.section import mute
from annotator.ui.icons import pixmap
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import Language, direction_of, tr, translate

NAME_WIDTH = 116
_ICON = 14


class Remark(NamedTuple):
    """What is said of a field: a reason why it cannot stay so, or a warning."""

    text: str
    kind: Literal["refused", "warning"] = "refused"


class Line(QLineEdit):
    """A line of text in a language; ``typed`` tells every change, ``left`` that it is finished."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.setLayoutDirection(direction_of(language))
        self.textEdited.connect(self.typed)
        self.editingFinished.connect(self.left)

    def show_text(self, text: str) -> None:
        """Show a text; what is being typed stays as it is typed."""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.setToolTip(text)

    def show_wrong(self, *, wrong: bool) -> None:
        """Mark the line as one that cannot stay so."""
        if bool(self.property("wrong")) != wrong:
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)


class KeyLine(Line):
    """What goes into exports: told when it is left, since every half of it would be a key too."""

    settled = Signal(str)

    def __init__(self) -> None:
        super().__init__("en")
        self._shown = ""
        self.left.connect(self.settle)

    @override
    def show_text(self, text: str) -> None:
        if text != self._shown or text == self.text().strip():
            self._shown = text
            super().show_text(text)

    def settle(self) -> None:
        """Tell what was typed, if that has not been told."""
        typed = self.text().strip()
        if typed != self._shown:
            self._shown = typed
            self.settled.emit(typed)


class Pair(QWidget):
    """A text in Persian and in English; other languages of it are kept."""

    typed = Signal(object)  # Words
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words: Words = {}
        self.lines: Mapping[Language, Line] = {"fa": Line("fa"), "en": Line("en")}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for line in self.lines.values():
            row.addWidget(line, 1)
            line.typed.connect(self._tell)
            line.left.connect(self.left)
        self.setFocusProxy(self.lines["fa"])

    def show_words(self, words: Words) -> None:
        """Show a text."""
        self._words = words
        for language, line in self.lines.items():
            line.show_text(words.get(language, ""))

    def show_locked(self, *, locked: bool) -> None:
        """Let the text be read only."""
        for line in self.lines.values():
            line.setReadOnly(locked)

    def say(self, name: str) -> None:
        """Name the lines for a screen reader."""
        for line, of in zip(self.lines.values(), (tr("Persian"), tr("English")), strict=True):
            line.setAccessibleName(f"{name}, {of}")

    def _tell(self) -> None:
        typed = {language: line.text() for language, line in self.lines.items()}
        merged = {**self._words, **typed}
        self._words = {language: text for language, text in merged.items() if text}
        self.typed.emit(self._words)


class Remarks(QWidget):
    """A sentence below a field, with the sign of its kind; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._remark: Remark | None = None
        self._theme = LIGHT
        self._icon, self._text = QLabel(), QLabel()
        self._text.setFont(font("small"))
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while nothing is."""
        return self._remark.text if self._remark else ""

    def show_remark(self, remark: Remark | None) -> None:
        """Say something, or nothing."""
        if remark != self._remark:
            self._remark = remark
            self._text.setText(remark.text if remark else "")
            self.setVisible(remark is not None)
            self._draw()

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._draw()

    def _draw(self) -> None:
        if self._remark is not None:
            kind, theme = self._remark.kind, self._theme
            colour = theme.error if kind == "refused" else theme.warn
            self._icon.setPixmap(pixmap(kind, colour, _ICON, self.devicePixelRatioF()))


class Fields(QWidget):
    """Rows, each a name, a field, and below it what is to be said of it."""

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, tuple[QLabel, str]] = {}
        self._hints: dict[str, tuple[QLabel, str]] = {}
        self._fields: dict[str, QWidget] = {}
        self._remarks: dict[str, Remarks] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, NAME_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def add(self, key: str, source: str, field: QWidget, hint: str = "") -> None:
        """Add a row; ``key`` is what the schema calls it, ``source`` and ``hint`` are marked texts."""
        name, remarks, cell = QLabel(), Remarks(), QVBoxLayout()
        mute(name)
        name.setBuddy(field)
        name.setMinimumHeight(28)
        cell.setSpacing(4)
        cell.addWidget(self._hinted(key, field, hint) if hint else field)
        cell.addWidget(remarks)
        row = self._grid.rowCount()
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(cell, row, 1)
        self._names[key], self._fields[key] = (name, source), field
        self._remarks[key] = remarks

    def _hinted(self, key: str, field: QWidget, hint: str) -> QWidget:
        """Return the field with a muted text behind it."""
        text, both = QLabel(), QWidget()
        text.setFont(font("small"))
        text.setWordWrap(True)
        mute(text)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(field)
        row.addWidget(text, 1)
        field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._hints[key] = text, hint
        return both

    def show_hint(self, key: str, text: str) -> None:
        """Say ``text`` behind a field; empty for what is always said there."""
        label, hint = self._hints[key]
        label.setText(text or translate(hint))

    def show_row(self, key: str, *, shown: bool) -> None:
        """Show a row that has no hint, or hide it."""
        self._names[key][0].setVisible(shown)
        self._fields[key].setVisible(shown)

    def first(self) -> QWidget | None:
        """Return the first field, where the keys go first."""
        return next(iter(self._fields.values()), None)

    def wrong(self) -> QWidget | None:
        """Return the first field of which something is said."""
        return next((self._fields[key] for key, said in self._remarks.items() if said.text), None)

    def remark(self, key: str) -> str:
        """Return what is said of a field, empty for nothing."""
        return self._remarks[key].text

    def show_remarks(self, remarks: Mapping[str, Remark]) -> None:
        """Say these things of fields, by their keys, and of the others nothing."""
        for key, shown in self._remarks.items():
            remark = remarks.get(key)
            shown.show_remark(remark)
            field = self._fields[key]
            if isinstance(field, Line):
                field.show_wrong(wrong=remark is not None and remark.kind == "refused")

    def show_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for remarks in self._remarks.values():
            remarks.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        for key, (label, source) in self._names.items():
            label.setText(translate(source))
            field = self._fields[key]
            if isinstance(field, Pair):
                field.say(label.text())
            else:
                field.setAccessibleName(label.text())
        for label, hint in self._hints.values():
            label.setText(translate(hint))
