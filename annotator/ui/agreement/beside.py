"""What stands beside spans and labels: values, relations, document labels, checks, in rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.agreement.repeats import first_reading
from annotator.agreement.undefined import Undefined, Value, defined
from annotator.model.schema import GOLD, Schema, in_language
from annotator.project.cases import Cases
from annotator.project.comparing import Comparison
from annotator.ui.agreement.curve import Point
from annotator.ui.agreement.figures import DASH, PairReport, share
from annotator.ui.agreement.row_table import LazyRows, Row
from annotator.ui.translation import language, number, tr, translate

if TYPE_CHECKING:  # numpy comes with it
    from annotator.project.measuring import Measured

_WORST_TOLD_FROM = 5
_THIRDS_FROM = 9


def spoken(name: str) -> str:
    """Return the name of a layer as a person says it."""
    if name == GOLD:
        return tr("gold")
    first = first_reading(name)
    return name if first is None else tr("{name}, the second time", name=first)


# Checks


def check_columns() -> Row:
    """Return the headings of the checks."""
    return (tr("Annotator"), tr("Against"), tr("Done"), tr("Strict"))


def check_rows(measured: Sequence[Measured]) -> list[Row]:
    """Return who was measured by what, how much of it is done, strict F1."""
    return [
        (
            one.annotator,
            tr("themselves") if one.kind == "repeat" else tr("known gold"),
            tr("{done} of {all}", done=len(one.documents), all=one.handed),
            _strict(one),
        )
        for one in measured
    ]


def _strict(one: Measured) -> str:
    value = PairReport(one.report, one.names).score("strict").value
    return DASH if value is None else share(value)


# Over time


def points(comparison: Comparison) -> list[Point]:
    """Return the documents that both have done, in that order."""
    return [
        Point(one.id, one.title, one.finished, one.f1)
        for one in comparison.over_time
        if one.f1 is not None
    ]


def point_columns() -> Row:
    """Return the headings of the curve as a table."""
    return (tr("Document"), tr("Finished"), tr("Strict"))


def point_rows(shown: Sequence[Point]) -> LazyRows:
    """Return the curve as a table."""

    def row(place: int) -> Row:
        return (shown[place].title, shown[place].day, share(shown[place].f1))

    return LazyRows(len(shown), row)


def drift(shown: Sequence[Point]) -> str:
    """Say how the last third of the documents went beside the first; empty for too few."""
    if len(shown) < _THIRDS_FROM:
        return ""
    third = len(shown) // 3
    early, late = (sum(one.f1 for one in part) / third for part in (shown[:third], shown[-third:]))
    return tr(
        "In the first third of the documents F1 was {early} on average, in the last {late}.",
        early=share(early),
        late=share(late),
    )


def gamma(value: Value) -> str:
    """Say gamma, or why there is none."""
    if isinstance(value, Undefined):
        return tr("Gamma cannot be computed: {why}", why=translate(value.why))
    return tr("Gamma, for position and label together: {value}.", value=share(value))


# Values, relations, document labels


type Beside = tuple[Row, Cases | None]
"""A row, and the cases that it opens, where it has any."""


def value_columns() -> Row:
    """Return the headings of what stands beside spans and labels."""
    return (tr("What"), tr("Compared"), tr("Alike"))


def value_rows(comparison: Comparison, schema: Schema) -> list[Beside]:
    """Return how far values, those that differ most first, relations and document labels agree."""
    rows: list[Beside] = []
    by_difference = sorted(
        comparison.attributes.items(), key=lambda one: one[1].equal - one[1].compared
    )
    for (label, key), equal in by_difference:
        cases = comparison.attribute_cases.get((label, key))
        value = share(equal.value) if defined(equal.value) else DASH
        rows.append(((attribute(schema, label, key), number(equal.compared), value), cases))
    for label, found in comparison.relations.items():
        name = tr("relation {label}", label=_relation(schema, label))
        value = share(found.f1) if defined(found.f1) else DASH
        rows.append(((name, number(found.first + found.second), value), None))
    if comparison.document_labels is not None:
        equal = comparison.document_labels.equal
        value = share(equal.value) if defined(equal.value) else DASH
        rows.append(((tr("document labels"), number(equal.compared), value), None))
    return rows


def attribute(schema: Schema, label: str, key: str) -> str:
    """Return a label and one of its attributes in the interface language."""
    found = schema.label(label)
    if found is None:
        return f"{label}: {key}"
    names = {one.key: in_language(one.name, language(), one.key) for one in found.attributes}
    return f"{in_language(found.name, language(), label)}: {names.get(key, key)}"


def _relation(schema: Schema, key: str) -> str:
    names = {one.key: in_language(one.name, language(), one.key) for one in schema.relations}
    return names.get(key, key)


def worst_value(comparison: Comparison, schema: Schema) -> str:
    """Say which value differs most often; empty where hardly any does."""
    cases = comparison.attribute_cases
    if not cases:
        return ""
    label, key = max(cases, key=lambda place: len(cases[place]))
    count, compared = len(cases[label, key]), comparison.attributes[label, key].compared
    if count < _WORST_TOLD_FROM:
        return ""
    return tr(
        "Of the values, {what} differs most often: {count} times in {compared}.",
        what=attribute(schema, label, key),
        count=count,
        compared=compared,
    )
