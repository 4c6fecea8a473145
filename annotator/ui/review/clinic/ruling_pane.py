"""The pane beside the cases: the choices, what a ruling will do, what else becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.model.ruling import Ruling
from annotator.ui.annotate.section import Section, mute
from annotator.ui.review.choice_card import ChoiceCard
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import number, tr

WIDTH = 312


@dataclass(frozen=True, slots=True)
class Option:
    """A choice with its key and words; ``earlier`` says how often gold has it so."""

    choice: str
    key: str
    words: str
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class Topical:
    """What the pane shows of a topic: ``writes`` cases would be written, ``names`` suggested."""

    heading: str
    about: str
    decided: int
    cases: int
    options: Sequence[Option]
    chosen: str | None
    writes: int
    names: int
    can_warn: bool
    ruled: str


class RulingPane(QScrollArea):
    """Shows a topic and asks for a choice and for the ruling; it decides nothing itself."""

    choice_requested = Signal(str)
    ruling_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._cards: dict[str, ChoiceCard] = {}
        self._topic, self._result = Section(), Section("gold")
        self._also, self._reason = Section("book"), Section("note")
        self._about, self._counts, self._outcome, self._ruled = (QLabel() for _ in range(4))
        self._options = QVBoxLayout()
        self.rule = QPushButton()
        self.guideline, self.warns, self.always = QCheckBox(), QCheckBox(), QCheckBox()
        self.why = QLineEdit()
        self._lay_out()
        self.show_earlier(None)
        self.rule.clicked.connect(self.ruling_requested)
        self.why.returnPressed.connect(self.left)
        for box in (self.guideline, self.warns, self.always):
            box.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setMinimumWidth(272)
        self.setMaximumWidth(420)
        self._about.setFont(font("quote"))
        self._counts.setFont(font("small"))
        mute(self._counts)
        for label in (self._about, self._counts, self._outcome, self._ruled):
            label.setWordWrap(True)
        self._ruled.setTextFormat(Qt.TextFormat.MarkdownText)
        self._options.setSpacing(8)
        self._topic.contents.addWidget(self._about)
        self._topic.contents.addWidget(self._counts)
        self._topic.contents.addLayout(self._options)
        self._result.contents.addWidget(self._outcome)
        self._result.contents.addWidget(self.rule)
        for box in (self.guideline, self.warns, self.always):
            self._also.contents.addWidget(box)
        self._also.contents.addWidget(self._ruled)
        self._reason.contents.addWidget(self.why)
        self.rule.setDefault(True)
        inner = QWidget()
        inner.setAutoFillBackground(True)
        inner.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in self._sections:
            column.addWidget(section)
        column.addStretch()
        self.setWidget(inner)

    @property
    def _sections(self) -> tuple[Section, ...]:
        return (self._topic, self._result, self._also, self._reason)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for part in (*self._sections, *self._cards.values()):
            part.show_theme(theme)

    def show_earlier(self, ruling: Ruling | None) -> None:
        """Begin another topic with what was said in an earlier ruling on it."""
        self.why.setText(ruling.why if ruling else "")
        self.guideline.setChecked(True)
        self.warns.setChecked(ruling is not None and ruling.warns)
        self.always.setChecked(False)

    def show_topic(self, shown: Topical) -> None:
        """Show a topic with its choices and what the chosen one would do."""
        self._topic.show_heading(shown.heading, number(shown.cases))
        self._about.setText(shown.about)
        self._counts.setText(tr("{done} of {total} decided", done=shown.decided, total=shown.cases))
        self._show_options(shown)
        self._result.show_heading(tr("Ruling"))
        if shown.chosen is None:
            self._outcome.setText(tr("Choose what holds for the ticked cases."))
        else:
            self._outcome.setText(self._cards[shown.chosen].accessibleDescription())
        self.rule.setText(tr("Write it for {n} cases (Enter)", n=shown.writes))
        self.rule.setEnabled(shown.writes > 0)
        self._show_also(shown)

    def _show_options(self, shown: Topical) -> None:
        for card in self._cards.values():
            self._options.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for one in shown.options:
            card = ChoiceCard(one.key, "", one.words, one.earlier)
            card.setAccessibleDescription(one.words)
            card.setChecked(one.choice == shown.chosen)
            card.show_theme(self._theme)
            card.clicked.connect(lambda _=False, choice=one.choice: self._choose(choice))
            self._cards[one.choice] = card
            self._options.addWidget(card)

    def _choose(self, choice: str) -> None:
        self.choice_requested.emit(choice)

    def _show_also(self, shown: Topical) -> None:
        self._also.show_heading(tr("What becomes of it"))
        self.guideline.setText(tr("Into the guideline, with examples (?)"))
        self.warns.setText(tr("Warn of what goes against it (W)"))
        self.warns.setVisible(shown.can_warn)
        self.always.setText(tr("Always suggest these {n} names (=)", n=shown.names))
        self.always.setVisible(shown.names > 0)
        self._ruled.setVisible(bool(shown.ruled))
        self._ruled.setText(shown.ruled)
        self._reason.show_heading(tr("Reason"))
        self.why.setPlaceholderText(tr("Annotators can read it (N)"))
        self.why.setAccessibleName(tr("Reason"))
