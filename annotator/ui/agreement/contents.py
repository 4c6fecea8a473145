"""What the parts of the agreement screen show, made of a report and a comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.project.comparing import Case, Cell, Comparison
from annotator.ui.agreement import beside
from annotator.ui.agreement.figures import DASH, Figure, LabelNames, PairReport, share
from annotator.ui.agreement.grid import GridCell, GridContent
from annotator.ui.agreement.label_bars import LabelBar
from annotator.ui.agreement.row_table import LazyRows, Row
from annotator.ui.translation import number, tr

type Names = tuple[str, ...]

_BORDERS_TOLD_FROM = 5
_NOTABLE = 0.01


def measures(pair: PairReport) -> list[tuple[str, Figure, str]]:
    """Return the five measures with their names and what stands below each."""
    strict, lenient, boundary = map(pair.score, ("strict", "lenient", "boundary"))
    everybody = tr("{n} annotators", n=len(pair.report["annotators"]))
    alpha, kappa = pair.alpha, pair.kappa
    return [
        (tr("Strict: same span and label"), strict, strict.below),
        (tr("Lenient: overlapping, same label"), lenient, lenient.below),
        (tr("Boundary: same span, any label"), boundary, boundary.below),
        (tr("Kappa over words"), kappa, kappa.below),
        (tr("Unitised alpha, all annotators"), alpha, alpha.below or everybody),
    ]


def matrix(report: Mapping[str, Any]) -> GridContent:
    """Return strict F1 of every two annotators, with the documents in common below the diagonal."""
    names: Names = tuple(report["annotators"])
    pairs = {tuple(pair["annotators"]): pair for pair in report["pairs"]}
    cells = tuple(
        tuple(_matrix_cell(names, pairs, row, column) for column in range(len(names)))
        for row in range(len(names))
    )
    said = tuple(map(beside.spoken, names))
    return GridContent(said, said, cells)


def _matrix_cell(
    names: Names, pairs: Mapping[tuple[str, ...], Any], row: int, column: int
) -> GridCell:
    if row == column:
        return GridCell(DASH, beside.spoken(names[row]), muted=True, live=False)
    pair = pairs[names[min(row, column)], names[max(row, column)]]
    first, second = map(beside.spoken, pair["annotators"])
    documents = tr("{n} documents", n=pair["documents"])
    if row > column:
        short = tr("{n} docs", n=pair["documents"])
        return GridCell(short, f"{first}, {second}: {documents}", muted=True, live=False)
    value = pair["strict"]["f1"]
    text = DASH if value is None else share(value)
    strength = 0.0 if value is None else min(0.45, max(0.0, (value - 0.6) * 1.1))
    return GridCell(text, f"{first}, {second}: {text}", "accent", strength)


def bars(pair: PairReport, comparison: Comparison | None, names: LabelNames) -> list[LabelBar]:
    """Return the measures of every label, in the order of the schema."""
    labels = pair.labels()
    counts = _counts(comparison)
    return [
        LabelBar(names.name(key), names.colour(key), counts.get(key, 0), *labels[key])
        for key in names.ordered(set(labels))
    ]


def _counts(comparison: Comparison | None) -> dict[str, int]:
    counts: dict[str, int] = {}
    if comparison is None:
        return counts
    for cell, count in comparison.counts.items():
        for label in cell:
            if label is not None:
                counts[label] = counts.get(label, 0) + count
    return counts


def bar_columns() -> Row:
    """Return the headings of the labels as a table."""
    return (tr("Label"), tr("Entities"), tr("Strict"), tr("Interval"), tr("Lenient"))


def bar_rows(shown: Sequence[LabelBar]) -> list[Row]:
    """Return the labels as rows of a table."""
    return [
        (bar.name, number(bar.count), bar.strict.text, bar.strict.below, bar.lenient.text)
        for bar in shown
    ]


def confusion_axis(comparison: Comparison, names: LabelNames) -> list[str | None]:
    """Return the rows, which are also the columns: labels as the schema has them, then not seen."""
    used = {label for cell in comparison.counts for label in cell if label is not None}
    return [*names.ordered(used), None]


def confusion(comparison: Comparison, names: LabelNames) -> GridContent:
    """Return the confusion table: rows are the first layer's labels, columns the second's."""
    axis = confusion_axis(comparison, names)
    titles = tuple(names.name(label) for label in axis)
    most = max(comparison.counts.values(), default=1)
    cells = tuple(
        tuple(_confusion_cell(comparison, names, (row, column), most) for column in axis)
        for row in axis
    )
    return GridContent(titles, titles, cells)


def _confusion_cell(comparison: Comparison, names: LabelNames, cell: Cell, most: int) -> GridCell:
    count = comparison.counts.get(cell, 0)
    first, second = cell
    said = tr(
        "{first} in {one}, {second} in {other}: {count}",
        first=names.name(first),
        one=beside.spoken(comparison.annotators[0]),
        second=names.name(second),
        other=beside.spoken(comparison.annotators[1]),
        count=count,
    )
    if cell == (None, None):
        return GridCell(DASH, "", muted=True, live=False)
    if not count:
        return GridCell("·", said, muted=True)
    if first == second:
        return GridCell(number(count), said, "accent", 0.08 + 0.18 * count / most)
    return GridCell(number(count), said, "warn", min(0.38, 0.015 * count))


def case_rows(cases: Sequence[Case], titles: Mapping[str, str], names: LabelNames) -> LazyRows:
    """Return cases as rows: the words, what differs, the document."""

    def row(place: int) -> Row:
        case = cases[place]
        what = names.cell(case.cell)
        if case.attribute:
            what = beside.attribute(names.schema, case.cell[0] or "", case.attribute)
        return (_one_line(case.quote), what, titles[case.document])

    return LazyRows(len(cases), row)


def case_columns() -> Row:
    """Return the headings of cases."""
    return (tr("Words"), tr("What differs"), tr("Document"))


def document_columns() -> Row:
    """Return the headings of the documents."""
    return (tr("Document"), tr("Differences"), tr("Strict"))


def dispute_columns() -> Row:
    """Return the headings of the texts in dispute."""
    return (tr("Words"), tr("What differs"), tr("Count"))


def document_rows(comparison: Comparison) -> LazyRows:
    """Return the documents as rows: title, differences, strict F1."""

    def row(place: int) -> Row:
        one = comparison.documents[place]
        return (one.title, number(one.differences), DASH if one.f1 is None else share(one.f1))

    return LazyRows(len(comparison.documents), row)


def dispute_rows(comparison: Comparison, names: LabelNames, most: int) -> list[Row]:
    """Return the texts most often in dispute as rows: the words, what differs, how often."""
    return [
        (_one_line(one.quote), names.cell(one.cell), number(len(one.cases)))
        for one in comparison.disputed[:most]
    ]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def sentences(
    pair: PairReport,
    comparison: Comparison | None,
    names: LabelNames,
    over_time: Sequence[beside.Point] = (),
) -> list[str]:
    """Say in plain words what the numbers mean."""
    if comparison is None:
        return []
    said: list[str] = []
    known = {
        label: strict.value
        for label, (strict, _) in pair.labels().items()
        if strict.value is not None
    }
    if len(known) > 1:
        weakest, best = min(known, key=known.__getitem__), max(known, key=known.__getitem__)
        said.append(
            tr(
                "They agree least about {weakest} ({low}) and most about {best} ({high}).",
                weakest=names.name(weakest),
                low=share(known[weakest]),
                best=names.name(best),
                high=share(known[best]),
            )
        )
    said += [
        _kinds(comparison),
        _borders(comparison, names),
        beside.worst_value(comparison, names.schema),
        beside.drift(over_time),
        _by_hand(pair),
    ]
    return [one for one in said if one]


def _by_hand(pair: PairReport) -> str:
    """Say how far they agree on their own; empty where suggestions made no difference."""
    strict, by_hand = pair.score("strict").value, pair.score("strict_by_hand").value
    if strict is None or by_hand is None or abs(strict - by_hand) < _NOTABLE:
        return ""
    return tr(
        "Without what both took from suggestions, strict F1 is {value}.", value=share(by_hand)
    )


def _borders(comparison: Comparison, names: LabelNames) -> str:
    """Say at which label most boundaries differ; empty where that is no news."""
    counts = {
        first: len(cases)
        for (first, second), cases in comparison.cases.items()
        if first is not None and first == second
    }
    total = sum(counts.values())
    if len(counts) < 2 or total < _BORDERS_TOLD_FROM:
        return ""
    label = max(counts, key=lambda key: (counts[key], key))
    return tr(
        "Most boundaries differ at {label}: {count} of {total}.",
        label=names.name(label),
        count=counts[label],
        total=total,
    )


def _kinds(comparison: Comparison) -> str:
    borders = labels = missed = 0
    for (first, second), cases in comparison.cases.items():
        if first is None or second is None:
            missed += len(cases)
        elif first == second:
            borders += len(cases)
        else:
            labels += len(cases)
    total = borders + labels + missed
    if not total:
        return tr("Both layers hold the same entities.")
    return tr(
        "Of {total} differences {borders} are about boundaries, {labels} about the label, "
        "{missed} were seen by one alone.",
        total=total,
        borders=borders,
        labels=labels,
        missed=missed,
    )
