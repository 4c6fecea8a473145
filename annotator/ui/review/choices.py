"""The pane beside the article: what differs, the versions to choose from, what gold will hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton

from annotator.agreement.disagreements import Version
from annotator.model.ruling import Ruling
from annotator.model.schema import Schema, in_language
from annotator.model.span import Span
from annotator.project.review import Choice
from annotator.ui import ruling_words
from annotator.ui.annotate.section import Section, mute
from annotator.ui.review import words
from annotator.ui.review.choice_card import ChoiceCard
from annotator.ui.review.draft import Draft
from annotator.ui.review.section_pane import SectionPane
from annotator.ui.theme import font
from annotator.ui.translation import digits, language, number, tr


@dataclass(frozen=True, slots=True)
class Shown:
    """What the pane needs to know of a place: ``position`` counts from 1 in the document."""

    draft: Draft
    text: str
    names: words.Names
    schema: Schema
    rulings: Sequence[Ruling]
    position: int
    places: int
    annotators: int
    alike: int
    named: bool
    decided: bool

    def quote(self, span: Span) -> str:
        """Return the words of the document at a span."""
        return span.of(self.text)


class Choices(SectionPane[Choice]):
    """Shows a place under decision and asks for choices; it decides nothing itself."""

    edit_requested = Signal()
    accept_requested = Signal()
    left = Signal()

    def __init__(self) -> None:
        self._place, self._gold = Section(), Section("gold")
        self._elsewhere, self._help = Section("again"), Section("book")
        self._reason = Section("note")
        super().__init__(self._place, self._gold, self._elsewhere, self._help, self._reason)
        self._quote, self._sentence = QLabel(), QLabel()
        self._result, self._guideline = QLabel(), QLabel()
        self.accept, self.edit = QPushButton(), QPushButton()
        self.alike, self.unsure = QCheckBox(), QCheckBox()
        self.why = QLineEdit()
        self._lay_out()
        self.accept.clicked.connect(self.accept_requested)
        self.edit.clicked.connect(self.edit_requested)
        self.why.returnPressed.connect(self.left)
        self.alike.clicked.connect(self.left)
        self.unsure.clicked.connect(self.left)

    def _lay_out(self) -> None:
        self._quote.setFont(font("quote"))
        self._sentence.setFont(font("small"))
        mute(self._sentence)
        for label in (self._quote, self._sentence, self._result, self._guideline):
            label.setWordWrap(True)
        self._guideline.setTextFormat(Qt.TextFormat.MarkdownText)
        self._place.contents.addWidget(self._quote)
        self._place.contents.addWidget(self._sentence)
        self._place.contents.addLayout(self.card_column)
        buttons = QHBoxLayout()
        buttons.addWidget(self.accept, 1)
        buttons.addWidget(self.edit)
        self._gold.contents.addWidget(self._result)
        self._gold.contents.addLayout(buttons)
        self._elsewhere.contents.addWidget(self.alike)
        self._help.contents.addWidget(self._guideline)
        self._reason.contents.addWidget(self.why)
        self._reason.contents.addWidget(self.unsure)
        self.accept.setDefault(True)

    def forget(self) -> None:
        """Empty what was said about the last place."""
        self.why.clear()
        self.alike.setChecked(False)
        self.unsure.setChecked(False)

    def show_place(self, shown: Shown) -> None:
        """Show a place with its versions and what was chosen."""
        draft = shown.draft
        heading = tr(
            "Disagreement {position} of {total}", position=shown.position, total=shown.places
        )
        self._place.show_heading(heading, words.kind_name(draft.place.kind))
        self._quote.setText(draft.place.quote)
        self._sentence.setText(words.difference(draft.place.kind))
        self._show_cards(shown)
        self._show_gold(shown)
        self._elsewhere.setVisible(shown.alike > 0)
        self._elsewhere.show_heading(tr("The same disagreement elsewhere"), number(shown.alike))
        self.alike.setText(tr("Write the same decision for {n} more (=)", n=shown.alike))
        self.alike.setEnabled(not draft.edited)
        self._show_guideline(shown)
        self._reason.show_heading(tr("Reason"))
        self.why.setPlaceholderText(tr("Annotators can read it (N)"))
        self.why.setAccessibleName(tr("Reason"))
        self.unsure.setText(tr("Needs the guideline (?)"))

    def _show_cards(self, shown: Shown) -> None:
        versions = shown.draft.place.versions
        cards: dict[Choice, ChoiceCard] = {
            at: self._card(at, version, shown) for at, version in enumerate(versions)
        }
        cards["all"] = ChoiceCard("+", "", tr("All versions"))
        cards["none"] = ChoiceCard(digits("0"), "", tr("None is right"))
        self.show_cards(cards, shown.draft.choice)

    def _card(self, at: int, version: Version, shown: Shown) -> ChoiceCard:
        place, quote, names = shown.draft.place, shown.quote, shown.names
        said, details = words.version_words(version, quote, names, place.kind), ""
        if place.kind == "attribute":
            details = words.attribute_words(version, place.versions, quote, names)
        counted = words.votes(version, shown.annotators, named=shown.named)
        return ChoiceCard(digits(str(at + 1)), counted, said, details)

    def _show_gold(self, shown: Shown) -> None:
        draft = shown.draft
        self._gold.show_heading(tr("Gold"), tr("decided") if shown.decided else "")
        if draft.ready:
            said, kind = Version(draft.entities, (), draft.links), draft.place.kind
            self._result.setText(words.version_words(said, shown.quote, shown.names, kind))
        else:
            self._result.setText(tr("Nothing is chosen yet."))
        self.accept.setText(tr("Accept and go on (Enter)"))
        self.accept.setEnabled(draft.ready)
        self.edit.setVisible(draft.place.kind != "relation")
        self.edit.setText(tr("End editing (Esc)") if draft.editing else tr("Edit (E)"))

    def _show_guideline(self, shown: Shown) -> None:
        place = shown.draft.place
        entities = shown.draft.entities or place.entities("all")
        keys = [one.label for one in entities] or [one.source.label for one in place.links]
        label = shown.schema.label(keys[0])
        said = in_language(label.help, language()) if label else ""
        ruled = ruling_words.guideline(shown.rulings, keys[0], shown.schema)
        self._help.setVisible(bool(said or ruled))
        self._help.show_heading(tr("Guideline"))
        name = shown.names.labels.get(keys[0], "")
        described = ruling_words.escaped(tr("{label}: {words}", label=name, words=said))
        self._guideline.setText("\n\n".join(filter(None, [described if said else "", ruled])))
