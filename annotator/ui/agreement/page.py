"""The page of the agreement screen: everything about one pair, under the head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, override

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPixmap, QRegion
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.agreement.undefined import Value
from annotator.project.cases import Case, Cases
from annotator.project.comparing import Comparison
from annotator.ui.agreement import beside, contents, printing
from annotator.ui.agreement.curve import Curve, Point
from annotator.ui.agreement.figures import LabelNames, PairReport
from annotator.ui.agreement.grid import Grid
from annotator.ui.agreement.label_bars import LabelBars
from annotator.ui.agreement.measures_row import MeasuresRow
from annotator.ui.agreement.row_table import RowTable
from annotator.ui.agreement.writing import Table
from annotator.ui.heading import Heading
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import tr

if TYPE_CHECKING:  # numpy comes with it
    from annotator.project.agreement import Survey

_SIDE, _GAP = 400, 40
_DISPUTES = 8


def _headings(count: int) -> list[Heading]:
    return [Heading(ruled=True) for _ in range(count)]


class Page(QWidget):
    """Shows a pair's measures at once and the comparison when it is there."""

    pair_chosen = Signal(str, str)
    check_chosen = Signal(int)  # its place among what the survey measured
    place_requested = Signal(str, int)  # document, code point
    gamma_requested = Signal()
    cases_shown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self._survey: Survey | None = None
        self._pair: PairReport | None = None
        self._comparison: Comparison | None = None
        self._names: LabelNames | None = None
        self._cases: Sequence[Case] = ()
        self._points: list[Point] = []
        self._beside: list[beside.Beside] = []
        self._make_parts()
        self._lay_out()
        self._connect()

    def _make_parts(self) -> None:
        self.measures, self.bars, self.curve = MeasuresRow(), LabelBars(), Curve()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.gamma, self._gamma_said = QPushButton(), ""
        self.matrix = Grid(QSize(78, 38), 84)
        self.confusion = Grid(QSize(72, 30), 92)
        self.checks = RowTable((100, 80, 56))
        self.disputes, self.documents = RowTable((150, 48)), RowTable((84, 56))
        self.cases, self.values = RowTable((170, 320)), RowTable((110, 80))
        self.bar_table, self.curve_table = RowTable((80, 80, 110, 80)), RowTable((180, 80))
        self._switch = QPushButton()
        self._switch.setCheckable(True)
        self._of_pairs, self._of_checks, self._of_disputes, self._of_documents = _headings(4)
        self._of_time, self._of_confusion, self._of_cases, self._of_values = _headings(4)
        self._of_labels = Heading(self._switch, ruled=True)
        for table in (self.bar_table, self.curve_table, self.cases):
            table.hide()

    def _lay_out(self) -> None:
        side = QWidget()
        side.setFixedWidth(_SIDE)
        start = QVBoxLayout(side)
        start.setContentsMargins(0, 0, 0, 0)
        rest = QVBoxLayout()
        for column, parts in (
            (start, (self._of_pairs, self.matrix, self._of_checks, self.checks, self._of_disputes,
                     self.disputes, self._of_documents, self.documents)),
            (rest, (self._of_labels, self.bars, self.bar_table, self._of_time, self.curve,
                    self.curve_table, self._of_confusion, self.confusion, self._of_cases,
                    self.cases, self._of_values, self.values)),
        ):  # fmt: skip
            column.setSpacing(6)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        grid = QHBoxLayout()
        grid.setSpacing(_GAP)
        grid.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(rest, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(16)
        column.addWidget(self.measures)
        words = QHBoxLayout()
        words.setSpacing(_GAP)
        words.addWidget(self.said, 1)
        words.addWidget(self.gamma, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(words)
        column.addLayout(grid)
        column.addStretch(1)

    def _connect(self) -> None:
        self.matrix.cell_chosen.connect(self._choose_pair)
        self.checks.row_chosen.connect(self.check_chosen)
        self.checks.row_opened.connect(self.check_chosen)
        self.confusion.cell_chosen.connect(self._show_cell)
        self._switch.toggled.connect(self._show_as_table)
        self.cases.row_opened.connect(self._open_case)
        self.documents.row_chosen.connect(self._show_document)
        self.documents.row_opened.connect(self._open_document)
        self.disputes.row_chosen.connect(self._show_dispute)
        self.disputes.row_opened.connect(self._show_dispute)
        self.values.row_chosen.connect(self._show_value)
        self.values.row_opened.connect(self._show_value)
        self.curve.point_chosen.connect(self._show_point)
        self.curve_table.row_chosen.connect(self._show_point)
        self.gamma.clicked.connect(self.gamma_requested)

    # What it shows

    def show_survey(self, survey: Survey) -> None:
        """Show whose agreement can be looked at."""
        self._survey = survey
        self.matrix.show_content(contents.matrix(survey.report))
        self.checks.show_rows(beside.check_columns(), beside.check_rows(survey.measured))
        for part in (self._of_checks, self.checks):
            part.setVisible(bool(survey.measured))

    def show_pair(self, pair: PairReport, names: LabelNames) -> None:
        """Show the measures of two layers; what needs a comparison stays empty."""
        assert self._survey is not None
        self._pair, self._names = pair, names
        everybody = self._survey.annotators
        if pair.report is self._survey.report:
            first, second = map(everybody.index, pair.annotators)
            self.matrix.choose(first, second)
        else:
            self.matrix.clearSelection()
        self.measures.show_figures(contents.measures(pair))
        self._gamma_said = ""
        self.gamma.setEnabled(True)
        self._show(None)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show where the two differ."""
        self._show(comparison)

    def show_gamma(self, gamma: Value) -> None:
        """Say gamma, which was asked for."""
        self._gamma_said = beside.gamma(gamma)
        self.gamma.setEnabled(False)
        self.said.setText(" ".join(self.sentences()))

    def sentences(self) -> list[str]:
        """Return what stands in words beside the numbers."""
        if self._pair is None or self._names is None:
            return []
        said = contents.sentences(self._pair, self._comparison, self._names, self._points)
        return [*said, self._gamma_said] if self._gamma_said else said

    def _show(self, comparison: Comparison | None) -> None:
        assert self._pair is not None
        assert self._names is not None
        self._comparison = comparison
        found = comparison or Comparison(self._pair.annotators)
        bars = contents.bars(self._pair, comparison, self._names)
        self.bars.show_bars(bars)
        self.bar_table.show_rows(contents.bar_columns(), contents.bar_rows(bars))
        self._points = beside.points(found)
        self.curve.show_points(self._points)
        self.curve_table.show_rows(beside.point_columns(), beside.point_rows(self._points))
        self.confusion.show_content(contents.confusion(found, self._names))
        disputes = contents.dispute_rows(found, self._names, _DISPUTES)
        self.disputes.show_rows(contents.dispute_columns(), disputes)
        self.documents.show_rows(contents.document_columns(), contents.document_rows(found))
        self._beside = beside.value_rows(found, self._names.schema)
        self.values.show_rows(beside.value_columns(), [row for row, _ in self._beside])
        for part in (self._of_values, self.values):
            part.setVisible(bool(self._beside))
        self._show_cases(())
        self.said.setText(" ".join(self.sentences()))

    def _show_cases(self, cases: Sequence[Case], what: str = "") -> None:
        assert self._names is not None
        self._cases = cases
        documents = self._comparison.documents if self._comparison else ()
        titles = {row.id: row.title for row in documents}
        self.cases.show_rows(
            contents.case_columns(), contents.case_rows(cases, titles, self._names)
        )
        self.cases.setVisible(bool(cases))
        hint = tr("Click a cell above to see its cases; a double-click opens the document.")
        if what:
            hint = tr("{n} cases: {what}", n=len(cases), what=what)
        self._of_cases.say(tr("Cases"), hint)
        if cases:
            self.cases_shown.emit()

    def _show_cell(self, row: int, column: int) -> None:
        if self._comparison is not None and self._names is not None:
            axis = contents.confusion_axis(self._comparison, self._names)
            cell = (axis[row], axis[column])
            cases = self._comparison.cases.get(cell, ())
            what = self._names.cell(cell) if cases else tr("no difference in this cell")
            self._show_cases(cases, what)

    def _show_dispute(self, row: int) -> None:
        if self._comparison is not None and self._names is not None:
            dispute = self._comparison.disputed[row]
            self._show_cases(dispute.cases, self._names.cell(dispute.cell))

    def _show_value(self, row: int) -> None:
        (what, *_), cases = self._beside[row]
        found: Cases | tuple[()] = () if cases is None else cases
        self._show_cases(found, what)

    def _show_document(self, row: int) -> None:
        if self._comparison is not None:
            document = self._comparison.documents[row]
            self._show_cases(self._comparison.of_document(document.id), document.title)

    def _show_point(self, number: int) -> None:
        if self._comparison is not None:
            point = self._points[number]
            self._show_cases(self._comparison.of_document(point.document), point.title)

    def _show_as_table(self, wanted: bool) -> None:  # noqa: FBT001  the signal's form
        for chart, table in ((self.bars, self.bar_table), (self.curve, self.curve_table)):
            chart.setVisible(not wanted)
            table.setVisible(wanted)

    # What it asks for

    def _choose_pair(self, row: int, column: int) -> None:
        if self._survey is not None:
            names = self._survey.annotators
            self.pair_chosen.emit(names[row], names[column])

    def _open_case(self, row: int) -> None:
        case = self._cases[row]
        self.place_requested.emit(case.document, case.span.start)

    def _open_document(self, row: int) -> None:
        if self._comparison is not None:
            self.place_requested.emit(self._comparison.documents[row].id, 0)

    # The printed report

    def tables(self) -> list[Table]:
        """Return what is shown as tables."""
        if self._survey is None or self._pair is None or self._names is None:
            return []
        return printing.tables(self._survey, self._pair, self._comparison, self._names)

    def pictures(self) -> list[tuple[str, QPixmap]]:
        """Return the charts as they look on white paper, with their headings."""
        found: list[tuple[str, QPixmap]] = []
        for heading, chart in ((tr("Label by label"), self.bars), (tr("Over time"), self.curve)):
            chart.show_theme(LIGHT)
            picture = QPixmap(chart.size() * 2)
            picture.setDevicePixelRatio(2)
            picture.fill(QColor(LIGHT.raised))
            chart.render(picture, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
            chart.show_theme(self._theme)
            found.append((heading, picture))
        return found

    # Looks and texts

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), QColor(self._theme.paper))

    def show_theme(self, theme: Theme = LIGHT) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(colours)
        for part in (
            self.measures, self.bars, self.curve, self.matrix, self.confusion, self.checks,
            self.disputes, self.documents, self.cases, self.values, self.bar_table,
            self.curve_table,
        ):  # fmt: skip
            part.show_theme(theme)

    def retranslate(self) -> None:
        """Set every text anew."""
        for heading, part, title, hint in (
            (self._of_pairs, self.matrix, tr("Two by two"),
             tr("strict F1; below the diagonal the documents in common")),
            (self._of_checks, self.checks, tr("Checks"), tr("hidden repeats and gold questions")),
            (self._of_disputes, self.disputes, tr("Most often in dispute"), ""),
            (self._of_documents, self.documents, tr("Documents"), tr("most differences first")),
            (self._of_labels, self.bar_table, tr("Label by label"),
             tr("full circle: strict with its 95% interval; empty: lenient")),
            (self._of_time, self.curve_table, tr("Over time"),
             tr("strict F1 of each document, in the order in which both were done; line: mean")),
            (self._of_confusion, self.confusion, tr("Which was taken for which"),
             tr("rows: the first annotator; columns: the second")),
            (self._of_cases, self.cases, tr("Cases"), ""),
            (self._of_values, self.values, tr("Values and relations"),
             tr("of entities with the same label; relations and document labels strictly")),
        ):  # fmt: skip
            heading.say(title, hint)
            part.setAccessibleName(title)
        self._switch.setText(tr("As a table"))
        self.gamma.setText(tr("Compute gamma"))
        self.gamma.setToolTip(
            tr("Judges position and label as one and allows nesting; takes its time.")
        )
        survey, pair, comparison, names = self._survey, self._pair, self._comparison, self._names
        if survey is not None:
            self.show_survey(survey)
        if pair is not None and names is not None:
            self.show_pair(pair, names)
            if comparison is not None:
                self.show_comparison(comparison)
