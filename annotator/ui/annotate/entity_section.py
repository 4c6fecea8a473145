"""The head of the inspector: which entity, its label and words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.actions import tooltip
from annotator.ui.annotate.section import mute
from annotator.ui.bar_buttons import Tool
from annotator.ui.keys import KeyMap
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import Theme, font
from annotator.ui.translation import tr

_LONGEST_QUOTE = 300
_NARROWEST_CHIP = 48


@dataclass(frozen=True, slots=True)
class EntityFacts:
    """What is said of an entity besides its attributes."""

    id: str
    style: LabelStyle
    quote: str
    origin: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class Place:
    """Where the current entity stands among the entities: ``rank`` of ``total``, from 1.

    ``rank`` is 0 where none is current.
    """

    rank: int
    total: int


class EntityHead(QWidget):
    """Says which entity of how many is shown, and asks for its neighbours."""

    neighbour_requested = Signal(int)  # 1 or -1

    def __init__(self) -> None:
        super().__init__()
        self._place = Place(0, 0)
        self._title, self._rank = QLabel(), QLabel()
        self._previous, self._next = Tool("previous_item", "prev"), Tool("next_item", "next")
        self._title.setFont(font("current"))
        self._rank.setFont(font("small"))
        mute(self._rank)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 2)
        row.setSpacing(4)
        row.addWidget(self._title)
        row.addStretch()
        for part in (self._rank, self._previous, self._next):
            row.addWidget(part)
        self._previous.clicked.connect(lambda: self.neighbour_requested.emit(-1))
        self._next.clicked.connect(lambda: self.neighbour_requested.emit(1))

    def show_place(self, place: Place) -> None:
        """Show where the current entity stands."""
        self._place = place
        shown = tr("entity {rank} of {total}", rank=place.rank, total=place.total)
        self._rank.setText(shown if place.rank else "")

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for tool in (self._previous, self._next):
            tool.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(tr("Details"))
        self._previous.say(tr("Previous entity or suggestion"))
        self._next.say(tr("Next entity or suggestion"))
        self.show_place(self._place)


class EntitySection(QWidget):
    """Shows label, origin and words of the current entity, and whether it is unsure."""

    unsure_changed = Signal(str, bool)
    action_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._facts: EntityFacts | None = None
        self._chip, self._origin, self._quote = Chip(), QLabel(), Quote()
        self._unsure = QCheckBox()
        self._always = Tool("always_suggest", "plus", quiet=True)
        self._always.clicked.connect(lambda: self.action_requested.emit("always_suggest"))
        self._lay_out()
        self._unsure.clicked.connect(self._tell_unsure)

    def _lay_out(self) -> None:
        self._origin.setFont(font("small"))
        mute(self._origin)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._chip)
        line.addWidget(self._origin)
        line.addStretch()
        line.addWidget(self._unsure)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 4, 14, 12)
        column.setSpacing(8)
        column.addLayout(line)
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._quote, 1)
        words.addWidget(self._always, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(words)

    def show_entity(self, facts: EntityFacts) -> None:
        """Show an entity."""
        if facts == self._facts:
            return
        self._facts = facts
        self._chip.show_label(facts.style)
        self._origin.setText(facts.origin)
        self._unsure.setChecked(facts.unsure)
        self._quote.show_words(facts.quote)

    def _tell_unsure(self) -> None:
        if self._facts is not None:
            self.unsure_changed.emit(self._facts.id, self._unsure.isChecked())

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._always.show_theme(theme)

    def retranslate(self, key_map: KeyMap) -> None:
        """Set every text anew."""
        self._always.say(tooltip("always_suggest", key_map))
        self._unsure.setText(tr("Unsure"))
        self._unsure.setToolTip(tr("Mark the entity for the lead (?)"))


class Quote(QLabel):
    """Words of the article, in its own direction; very long ones are cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font("quote"))
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_words(self, words: str) -> None:
        """Show these words."""
        shown = words if len(words) <= _LONGEST_QUOTE else words[:_LONGEST_QUOTE] + "…"
        if shown != self.text():
            directions = {unicodedata.bidirectional(one) for one in shown}
            is_latin = "L" in directions and not directions & {"R", "AL"}
            side = Qt.AlignmentFlag.AlignLeft if is_latin else Qt.AlignmentFlag.AlignRight
            self.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.setText(shown)


class Chip(QWidget):
    """A label's name on its ground, 18 high; a long one is cut where the pane ends."""

    def __init__(self) -> None:
        super().__init__()
        self._style: LabelStyle | None = None
        self.setFont(font("small"))
        self.setFixedHeight(18)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_label(self, style: LabelStyle) -> None:
        """Show a label."""
        if style != self._style:
            self._style = style
            self.setAccessibleName(style.name)
            self.setToolTip(style.name)
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        name = self._style.name if self._style else ""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(name) + 14, 18)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), _NARROWEST_CHIP), 18)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._style is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._style.chip))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.setPen(QColor(self._style.ink))
        room = self.width() - 8  # more than the hint gives: advances are rounded
        metrics = QFontMetrics(self.font())
        name = metrics.elidedText(self._style.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, name)
