"""The head of the inspector: which entity, its label and words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import override

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.annotate.section import mute
from annotator.ui.bar_buttons import Tool
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.theme import Theme, font
from annotator.ui.translation import tr

_LONGEST_QUOTE = 300


@dataclass(frozen=True, slots=True)
class EntityFacts:
    """What the head says of an entity; ``rank`` of ``total`` counts from 1."""

    id: str
    style: LabelStyle
    quote: str
    origin: str
    rank: int
    total: int
    unsure: bool


class EntitySection(QWidget):
    """Shows the current entity and asks for its neighbours; without one it says how to get one."""

    neighbour_requested = Signal(int)  # 1 or -1
    unsure_changed = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._facts: EntityFacts | None = None
        self._title, self._rank = QLabel(), QLabel()
        self._previous, self._next = Tool("previous_item", "prev"), Tool("next_item", "next")
        self._chip, self._origin, self._quote = Chip(), QLabel(), QLabel()
        self._unsure = QCheckBox()
        self._hint = QLabel()
        self._lay_out()
        self._previous.clicked.connect(lambda: self.neighbour_requested.emit(-1))
        self._next.clicked.connect(lambda: self.neighbour_requested.emit(1))
        self._unsure.clicked.connect(self._tell_unsure)

    def _lay_out(self) -> None:
        self._title.setFont(font("current"))
        self._quote.setFont(font("quote"))
        for label in (self._rank, self._origin, self._hint):
            label.setFont(font("small"))
            mute(label)
        for label in (self._quote, self._hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._quote.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        heading = QHBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self._title)
        heading.addStretch()
        for part in (self._rank, self._previous, self._next):
            heading.addWidget(part)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._chip)
        line.addWidget(self._origin)
        line.addStretch()
        line.addWidget(self._unsure)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 14, 12)
        column.setSpacing(8)
        for part in (heading, line):
            column.addLayout(part)
        for part in (self._quote, self._hint):
            column.addWidget(part)

    def show_entity(self, facts: EntityFacts | None, total: int) -> None:
        """Show an entity; None says how to choose one of ``total``."""
        if facts != self._facts or facts is None:
            self._facts = facts
            self._show_facts(facts)
        for tool in (self._previous, self._next):
            tool.setEnabled(total > 0)

    def _show_facts(self, facts: EntityFacts | None) -> None:
        for part in (self._chip, self._origin, self._quote, self._unsure, self._rank):
            part.setVisible(facts is not None)
        self._hint.setVisible(facts is None)
        if facts is None:
            return
        self._chip.show_label(facts.style)
        self._origin.setText(facts.origin)
        self._show_quote(facts.quote)
        self._unsure.setChecked(facts.unsure)
        self._rank.setText(tr("entity {rank} of {total}", rank=facts.rank, total=facts.total))

    def _show_quote(self, quote: str) -> None:
        shown = quote if len(quote) <= _LONGEST_QUOTE else quote[:_LONGEST_QUOTE] + "…"
        if shown != self._quote.text():
            rtl = any(unicodedata.bidirectional(one) in ("R", "AL") for one in shown)
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            self._quote.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self._quote.setText(shown)

    def _tell_unsure(self) -> None:
        if self._facts is not None:
            self.unsure_changed.emit(self._facts.id, self._unsure.isChecked())

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        for tool in (self._previous, self._next):
            tool.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._title.setText(tr("Details"))
        self._unsure.setText(tr("Unsure"))
        self._unsure.setToolTip(tr("Mark the entity for the lead (?)"))
        self._hint.setText(tr("Click a label or press Tab."))
        self._previous.say(tr("Previous entity or suggestion"))
        self._next.say(tr("Next entity or suggestion"))
        self._show_facts(self._facts)


class Chip(QWidget):
    """A label's name on its ground, 18 high."""

    def __init__(self) -> None:
        super().__init__()
        self._style: LabelStyle | None = None
        self.setFont(font("small"))
        self.setFixedHeight(18)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_label(self, style: LabelStyle) -> None:
        """Show a label."""
        if style != self._style:
            self._style = style
            self.setAccessibleName(style.name)
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        name = self._style.name if self._style else ""
        return QSize(QFontMetrics(self.font()).horizontalAdvance(name) + 14, 18)

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
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._style.name)
