"""The page of the agreement screen: everything about one pair, under the head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotator.project.comparing import Case, Comparison
from annotator.ui.agreement import contents
from annotator.ui.agreement.figures import LabelNames, PairReport
from annotator.ui.agreement.grid import Grid
from annotator.ui.agreement.label_bars import LabelBars
from annotator.ui.agreement.measures_row import MeasuresRow
from annotator.ui.agreement.row_table import Row, RowTable
from annotator.ui.agreement.writing import Table
from annotator.ui.annotate.section import mute
from annotator.ui.theme import LIGHT, Theme, font
from annotator.ui.translation import tr

_SIDE, _GAP = 400, 40
_DISPUTES = 8


class Page(QWidget):
    """Shows a `PairReport` at once and the comparison when it is there."""

    pair_chosen = Signal(str, str)
    place_requested = Signal(str, int)  # document, code point

    def __init__(self) -> None:
        super().__init__()
        self._pair: PairReport | None = None
        self._comparison: Comparison | None = None
        self._names: LabelNames | None = None
        self._cases: Sequence[Case] = ()
        self.measures, self.bars = MeasuresRow(), LabelBars()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.matrix = Grid(QSize(78, 38), 84)
        self.confusion = Grid(QSize(72, 30), 92)
        self.disputes, self.documents = RowTable((150, 48)), RowTable((84, 56))
        self.cases, self.bar_table = RowTable((170, 320)), RowTable((80, 80, 110, 80))
        self._switch = QPushButton()
        self._switch.setCheckable(True)
        self.bar_table.hide()
        self._headings = [_Heading() for _ in range(6)]
        self._lay_out()
        self._connect()
        self.setAutoFillBackground(True)

    def _lay_out(self) -> None:
        pairs, disputed, documents, labels, confused, cases = self._headings
        start, rest = QVBoxLayout(), QVBoxLayout()
        for part in (
            pairs, self.matrix, disputed, self.disputes, documents, self.documents
        ):  # fmt: skip
            start.addWidget(part)
        start.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(labels, 1)
        head.addWidget(self._switch)
        rest.addLayout(head)
        for part in (self.bars, self.bar_table, confused, self.confusion, cases, self.cases):
            rest.addWidget(part)
        rest.addStretch(1)
        side = QWidget()
        side.setFixedWidth(_SIDE)
        side.setLayout(start)
        start.setContentsMargins(0, 0, 0, 0)
        grid = QHBoxLayout()
        grid.setSpacing(_GAP)
        grid.addWidget(side)
        grid.addLayout(rest, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.measures)
        column.addWidget(self.said)
        column.addLayout(grid)
        column.addStretch()

    def _connect(self) -> None:
        self.matrix.cell_chosen.connect(self._choose_pair)
        self.confusion.cell_chosen.connect(self._show_cell)
        self._switch.toggled.connect(self._show_as_table)
        self.cases.row_opened.connect(self._open_case)
        self.documents.row_opened.connect(self._open_document)
        self.disputes.row_chosen.connect(self._show_dispute)
        self.disputes.row_opened.connect(self._show_dispute)

    # What it shows

    def show_pair(self, pair: PairReport, names: LabelNames) -> None:
        """Show the measures of two annotators; what needs a comparison stays empty."""
        self._pair, self._names, self._comparison = pair, names, None
        self.measures.show_figures(contents.measures(pair))
        self.matrix.show_content(contents.matrix(pair.report))
        everybody = list(pair.report["annotators"])
        self.matrix.choose(*map(everybody.index, pair.annotators))
        self._show_bars()
        self._show_comparison(Comparison(pair.annotators))
        self.said.clear()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show where the two differ."""
        assert self._pair is not None
        assert self._names is not None
        self._comparison = comparison
        self._show_bars()
        self._show_comparison(comparison)
        self.said.setText(" ".join(self.sentences()))

    def sentences(self) -> list[str]:
        """Return what stands in words beside the numbers."""
        if self._pair is None or self._names is None:
            return []
        return contents.sentences(self._pair, self._comparison, self._names)

    def _show_bars(self) -> None:
        assert self._pair is not None
        assert self._names is not None
        shown = contents.bars(self._pair, self._comparison, self._names)
        self.bars.show_bars(shown)
        self.bar_table.show_rows(contents.bar_columns(), contents.bar_rows(shown))

    def _show_comparison(self, comparison: Comparison) -> None:
        assert self._names is not None
        self.confusion.show_content(contents.confusion(comparison, self._names))
        rows = contents.dispute_rows(comparison, self._names, _DISPUTES)
        self.disputes.show_rows((tr("Words"), tr("What differs"), tr("Count")), rows)
        documents = contents.document_rows(comparison)
        self.documents.show_rows((tr("Document"), tr("Differences"), tr("Strict")), documents)
        self._show_cases(())

    def _show_cases(self, cases: Sequence[Case], note: str = "") -> None:
        assert self._names is not None
        self._cases = cases
        found = self._comparison.documents if self._comparison else ()
        titles = {row.id: row.title for row in found}
        rows = contents.case_rows(cases, titles, self._names)
        self.cases.show_rows((tr("Words"), tr("What differs"), tr("Document")), rows)
        self.cases.setVisible(bool(cases))
        hint = note or tr("Click a cell above to see its cases; a double-click opens the document.")
        self._headings[5].say(tr("Cases"), hint)

    def _show_cell(self, row: int, column: int) -> None:
        if self._comparison is None or self._names is None:
            return
        axis = contents.confusion_axis(self._comparison, self._names)
        cell = (axis[row], axis[column])
        cases = self._comparison.cases.get(cell, ())
        if not cases:
            self._show_cases((), tr("No difference in this cell."))
            return
        self._show_cases(cases, tr("{n} cases: {what}", n=len(cases), what=self._names.cell(cell)))

    def _show_dispute(self, row: int) -> None:
        if self._comparison is not None and self._names is not None:
            dispute = self._comparison.disputed[row]
            what, n = self._names.cell(dispute.cell), len(dispute.cases)
            self._show_cases(dispute.cases, tr("{n} cases: {what}", n=n, what=what))

    def _show_as_table(self, wanted: bool) -> None:  # noqa: FBT001  the signal's form
        self.bars.setVisible(not wanted)
        self.bar_table.setVisible(wanted)

    # What it asks for

    def _choose_pair(self, row: int, column: int) -> None:
        if self._pair is not None:
            names = self._pair.report["annotators"]
            self.pair_chosen.emit(names[row], names[column])

    def _open_case(self, row: int) -> None:
        case = self._cases[row]
        self.place_requested.emit(case.document, case.span.start)

    def _open_document(self, row: int) -> None:
        if self._comparison is not None:
            self.place_requested.emit(self._comparison.documents[row].id, 0)

    # Looks and texts

    def tables(self) -> list[Table]:
        """Return what is shown as tables, for the printed report."""
        if self._pair is None or self._names is None:
            return []
        five = [(name, figure.text, below) for name, figure, below in contents.measures(self._pair)]
        shown = contents.bars(self._pair, self._comparison, self._names)
        tables: list[Table] = [
            (tr("Measures"), (tr("Measure"), tr("Value"), tr("Interval")), five),
            (tr("Label by label"), contents.bar_columns(), contents.bar_rows(shown)),
        ]
        if self._comparison is not None:
            grid = contents.confusion(self._comparison, self._names)
            rows: list[Row] = [
                (name, *(cell.text for cell in cells))
                for name, cells in zip(grid.rows, grid.cells, strict=True)
            ]
            disputes = contents.dispute_rows(self._comparison, self._names, 50)
            documents = contents.document_rows(self._comparison)
            tables += [
                (tr("Which was taken for which"), ("", *grid.columns), rows),
                (
                    tr("Most often in dispute"),
                    (tr("Words"), tr("What differs"), tr("Count")),
                    disputes,
                ),
                (
                    tr("Documents"),
                    (tr("Document"), tr("Differences"), tr("Strict")),
                    list(documents),
                ),
            ]
        return tables

    def show_theme(self, theme: Theme = LIGHT) -> None:
        """Paint in another theme from now on."""
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(colours)
        for part in (
            self.measures, self.bars, self.matrix, self.confusion,
            self.disputes, self.documents, self.cases, self.bar_table,
        ):  # fmt: skip
            part.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        texts = (
            (tr("Two by two"), tr("strict F1; below the diagonal the documents in common")),
            (tr("Most often in dispute"), ""),
            (tr("Documents"), tr("most differences first")),
            (tr("Label by label"), tr("full circle: strict with its 95% interval; empty: lenient")),
            (tr("Which was taken for which"), tr("rows: the first annotator; columns: the second")),
        )
        for heading, (title, hint) in zip(self._headings, texts, strict=False):
            heading.say(title, hint)
        named = (self.matrix, self.disputes, self.documents, self.bar_table, self.confusion)
        for part, (title, _) in zip(named, texts, strict=True):
            part.setAccessibleName(title)
        self.cases.setAccessibleName(tr("Cases"))
        self._switch.setText(tr("As a table"))
        pair, comparison, names = self._pair, self._comparison, self._names
        if pair is not None and names is not None:
            self.show_pair(pair, names)
            if comparison is not None:
                self.show_comparison(comparison)


class _Heading(QWidget):
    """A title and, muted behind it, how to read what stands below."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._hint = QLabel(), QLabel()
        self._title.setFont(font("current"))
        self._hint.setFont(font("small"))
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        mute(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 4)
        row.setSpacing(10)
        row.addWidget(self._title)
        row.addWidget(self._hint, 1)
        self.setFixedHeight(self._title.fontMetrics().height() + 20)

    def say(self, title: str, hint: str) -> None:
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setToolTip(hint)
