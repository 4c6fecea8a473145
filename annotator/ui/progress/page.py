"""The page of the progress screen: the whole, days, people, entities, suggestions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.project.progress import Overview
from annotator.ui.agreement.row_table import RowTable
from annotator.ui.annotate.section import mute
from annotator.ui.heading import Heading
from annotator.ui.progress import people, words
from annotator.ui.progress.bars import Bars, Whole
from annotator.ui.progress.days import Days
from annotator.ui.progress.legend import Legend
from annotator.ui.progress.people import People
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import tr


class Page(QWidget):
    """Shows an overview, as charts or as tables."""

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._shown: Overview | None = None
        self.fact, self._pace, self._by_hand = QLabel(), QLabel(), QLabel()
        self.whole, self.legend = Whole(), Legend()
        self.days, self.people, self.entities, self.suggesters = Days(), People(), Bars(), Bars()
        self.tables = (RowTable((90,)), RowTable((110, 70, 110)), RowTable((90,)), RowTable((90,)))
        self._headings = tuple(Heading(ruled=True) for _ in range(4))
        self._lay_out()
        self.show_as_tables(on=False)

    def _lay_out(self) -> None:
        self.fact.setFont(font("heading"))
        mute(self._pace, self._by_hand)
        self._by_hand.setFont(font("small"))
        self._by_hand.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.fact)
        head.addWidget(self._pace, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(48)
        grid.setVerticalSpacing(8)
        for number, chart in enumerate((self.days, self.people, self.entities, self.suggesters)):
            cell = QVBoxLayout()
            cell.setSpacing(6)
            cell.addWidget(self._headings[number])
            cell.addWidget(chart)
            cell.addWidget(self.tables[number])
            if chart is self.suggesters:
                cell.addWidget(self._by_hand)
            cell.addStretch(1)
            grid.addLayout(cell, number // 2, number % 2)
            grid.setColumnStretch(number % 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.whole)
        column.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(grid)
        column.addStretch(1)

    def show_as_tables(self, *, on: bool) -> None:
        """Show every chart as a table instead, or the charts again."""
        for chart in (self.days, self.people, self.entities, self.suggesters):
            chart.setVisible(not on)
        for table in self.tables:
            table.setVisible(on)

    def show_overview(self, found: Overview) -> None:
        """Show other counts."""
        self._shown = found
        theme = self._theme
        self.fact.setText(words.fact(found))
        self._pace.setText(words.pace(found))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        centre = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        self._pace.setAlignment(side | centre)  # figures have no side
        self._by_hand.setText(words.decided(found))
        self.whole.show_parts(words.parts(found, theme), words.said(found))
        self.legend.show_statuses(found.statuses)
        self.days.show_days(tr("Documents done a day"), found.days)
        self.people.show_people(found.people)
        self.entities.show_bars(tr("Entities"), words.entity_bars(found, theme))
        self.suggesters.show_bars(tr("Suggestions"), words.suggester_bars(found, theme))
        self._show_tables(found)
        self._say()

    def _show_tables(self, found: Overview) -> None:
        contents: Sequence[tuple[tuple[str, ...], Sequence[tuple[str, ...]]]] = (
            ((tr("Day"), tr("Done")), words.day_rows(found)),
            (people.columns(), people.rows(found.people)),
            (
                (tr("Label"), tr("Entities")),
                words.bar_rows(words.entity_bars(found, LIGHT)),
            ),
            ((tr("Suggester"), tr("Accepted")), words.bar_rows(words.suggester_bars(found, LIGHT))),
        )
        for table, (columns, rows) in zip(self.tables, contents, strict=True):
            table.show_rows(columns, rows)

    def _say(self) -> None:
        texts = (
            (tr("Documents done a day"), tr("dashed: today, up to now")),
            (tr("Annotators"), ""),
            (tr("Entities"), tr("in documents that are done")),
            (tr("Suggestions"), tr("share accepted, of all that were decided on")),
        )
        for heading, (title, hint) in zip(self._headings, texts, strict=True):
            heading.say(title, hint)

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        charts = (self.days, self.people, self.entities, self.suggesters)
        for part in (*charts, *self.tables, self.legend):
            part.show_theme(theme)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._shown is not None:
            self.show_overview(self._shown)
