"""A pane of sections beside the article, with the cards of what can be chosen in one of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.annotate.section import Section
from annotator.ui.review.choice_card import ChoiceCard
from annotator.ui.theme import LIGHT, Theme

WIDTH = 312
_NARROWEST, _WIDEST = 272, 420


class SectionPane[Choice](QScrollArea):
    """Stacks sections; whoever inherits it fills them, and puts `card_column` into one."""

    choice_requested = Signal(object)  # a Choice

    def __init__(self, *sections: Section) -> None:
        super().__init__()
        self._theme = LIGHT
        self._sections = sections
        self.cards: dict[Choice, ChoiceCard] = {}
        self.card_column = QVBoxLayout()
        self.card_column.setSpacing(8)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
        inner = QWidget()
        inner.setAutoFillBackground(True)
        inner.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in sections:
            column.addWidget(section)
        column.addStretch()
        sections[0].ruled = False  # the bar above ends in a hairline
        self.setWidget(inner)

    def show_cards(self, cards: Mapping[Choice, ChoiceCard], chosen: Choice | None) -> None:
        """Show other cards, one of them chosen."""
        for card in self.cards.values():
            self.card_column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = dict(cards)
        for choice, card in cards.items():
            card.setChecked(choice == chosen)
            card.show_theme(self._theme)
            card.clicked.connect(lambda _=False, choice=choice: self._choose(choice))
            self.card_column.addWidget(card)

    def _choose(self, choice: Choice) -> None:
        self.choice_requested.emit(choice)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        for part in (*self._sections, *self.cards.values()):
            part.show_theme(theme)
