"""The pane beside the cases: the choices, what a ruling will do, what else becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from annotator.model.ruling import Ruling
from annotator.ui.annotate.section import Section, mute
from annotator.ui.review.choice_card import ChoiceCard
from annotator.ui.review.section_pane import SectionPane
from annotator.ui.theme import font
from annotator.ui.translation import number, tr


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


class RulingPane(SectionPane[str]):
    """Shows a topic and asks for a choice and for the ruling; it decides nothing itself."""

    ruling_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        self._topic, self._result = Section(), Section("gold")
        self._also, self._reason = Section("book"), Section("note")
        super().__init__(self._topic, self._result, self._also, self._reason)
        self._about, self._counts, self._outcome, self._ruled = (QLabel() for _ in range(4))
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
        self._about.setFont(font("quote"))
        self._counts.setFont(font("small"))
        mute(self._counts)
        for label in (self._about, self._counts, self._outcome, self._ruled):
            label.setWordWrap(True)
        self._ruled.setTextFormat(Qt.TextFormat.MarkdownText)
        self._topic.contents.addWidget(self._about)
        self._topic.contents.addWidget(self._counts)
        self._topic.contents.addLayout(self.card_column)
        self._result.contents.addWidget(self._outcome)
        self._result.contents.addWidget(self.rule)
        for box in (self.guideline, self.warns, self.always):
            self._also.contents.addWidget(box)
        self._also.contents.addWidget(self._ruled)
        self._reason.contents.addWidget(self.why)
        self.rule.setDefault(True)

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
            self._outcome.setText(self.cards[shown.chosen].accessibleDescription())
        self.rule.setText(tr("Write it for {n} cases (Enter)", n=shown.writes))
        self.rule.setEnabled(shown.writes > 0)
        self._show_also(shown)

    def _show_options(self, shown: Topical) -> None:
        cards: dict[str, ChoiceCard] = {}
        for one in shown.options:
            cards[one.choice] = card = ChoiceCard(one.key, "", one.words, one.earlier)
            card.setAccessibleDescription(one.words)
        self.show_cards(cards, shown.chosen)

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
