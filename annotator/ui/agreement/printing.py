"""The agreement screen's contents as tables, for the printed report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.project.comparing import Comparison
from annotator.ui.agreement import beside, contents
from annotator.ui.agreement.figures import LabelNames, PairReport
from annotator.ui.agreement.row_table import Row
from annotator.ui.agreement.writing import Table
from annotator.ui.translation import tr

if TYPE_CHECKING:  # numpy comes with it
    from annotator.project.agreement import Survey

_MOST_DISPUTES, _MOST_DOCUMENTS = 50, 200


def tables(
    survey: Survey, pair: PairReport, comparison: Comparison | None, names: LabelNames
) -> list[Table]:
    """Return what the screen shows, the longest lists cut."""
    five = [(name, figure.text, below) for name, figure, below in contents.measures(pair)]
    shown = contents.bars(pair, comparison, names)
    found: list[Table] = [
        (tr("Measures"), (tr("Measure"), tr("Value"), tr("Interval")), five),
        (tr("Label by label"), contents.bar_columns(), contents.bar_rows(shown)),
    ]
    if len(survey.annotators) > 2:
        found.append((tr("Two by two"), *_grid(contents.matrix(survey.report))))
    if survey.measured:
        found.append((tr("Checks"), beside.check_columns(), beside.check_rows(survey.measured)))
    return found + (_of_comparison(comparison, names) if comparison else [])


def _of_comparison(comparison: Comparison, names: LabelNames) -> list[Table]:
    disputes = contents.dispute_rows(comparison, names, _MOST_DISPUTES)
    values = [row for row, _ in beside.value_rows(comparison, names.schema)]
    found: list[Table] = [
        (tr("Which was taken for which"), *_grid(contents.confusion(comparison, names))),
        (tr("Values and relations"), beside.value_columns(), values),
        (tr("Most often in dispute"), contents.dispute_columns(), disputes),
    ]
    for heading, columns, rows in (
        (tr("Documents"), contents.document_columns(), contents.document_rows(comparison)),
        (tr("Over time"), beside.point_columns(), beside.point_rows(beside.points(comparison))),
    ):
        found.append((heading, columns, [rows[n] for n in range(min(len(rows), _MOST_DOCUMENTS))]))
    return [table for table in found if table[2]]


def _grid(grid: contents.GridContent) -> tuple[Row, Sequence[Row]]:
    rows: list[Row] = [
        (name, *(cell.text for cell in cells))
        for name, cells in zip(grid.rows, grid.cells, strict=True)
    ]
    return ("", *grid.columns), rows
