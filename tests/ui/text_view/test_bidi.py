"""Boxes against painted pixels, and selecting by mouse and keys, in lines of mixed directions."""

from __future__ import annotations

import random
from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.persian.snapping import snap_characters
from annotator.ui.text_view.clusters import Grapheme
from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.bidi_lines import LINES
from tests.ui.text_view.conftest import Shower, drag, press


def clusters_of(view: TextView, span: Span) -> tuple[AnnotatedLayout, list[Grapheme], float]:
    layout = view.document().documentLayout()
    assert isinstance(layout, AnnotatedLayout)
    start, end = layout.positions.to_units(span)
    row = layout.row_of(start)
    line = row.line_of(start)
    assert line is not None
    inside = [
        one
        for one in line.graphemes
        if one.start + row.start >= start and one.start + row.start < end and one.right > one.left
    ]
    y = layout.top(row.number) + line.baseline - 4 - view.verticalScrollBar().value()
    return layout, inside, y


def point(
    view: TextView, layout: AnnotatedLayout, cluster: Grapheme, y: float, part: float
) -> QPointF:
    x = cluster.leading + (cluster.trailing - cluster.leading) * part
    return QPointF(layout.column_left + x, y)


def selectable_spans(text: str, chance: random.Random) -> Iterator[Span]:
    """Return spans on one line that snapping by characters leaves as they are."""
    at = 0
    for line in text.split("\n"):
        for _ in range(2):
            start = at + chance.randrange(max(len(line) - 1, 1))
            end = min(at + len(line), start + chance.randint(1, 12))
            snapped = snap_characters(text, Span(start, end))
            if snapped:
                yield snapped
        at += len(line) + 1


def test_each_span_can_be_selected_exactly_by_ctrl_drag(show: Shower, qtbot: QtBot):
    text = "\n".join(LINES)
    view = show(text, width=1000)
    tried, wrong = 0, list[tuple[str, str]]()
    for span in selectable_spans(text, random.Random(5)):
        view.reveal(span)
        layout, clusters, y = clusters_of(view, span)
        if not clusters or len(view.boxes(span)) == 0:
            continue
        if view.boxes(span)[0].top() != view.boxes(span)[-1].top():
            continue  # goes over a line's end: another test
        start = point(view, layout, clusters[0], y, 0.2)
        drag(
            view,
            start,
            point(view, layout, clusters[-1], y, 0.8),
            Qt.KeyboardModifier.ControlModifier,
        )
        selected = view.selection()
        tried += 1
        if selected != span:
            wrong.append((span.of(text), selected.of(text) if selected else ""))
    assert tried > 300
    assert wrong == []


def test_each_span_can_be_selected_exactly_by_keys(show: Shower, qtbot: QtBot):
    text = "\n".join(LINES[:120])
    view = show(text, width=1000)
    tried, wrong = 0, list[tuple[str, str]]()
    for span in selectable_spans(text, random.Random(6)):
        view.select(Span(span.start, span.start))
        if view.caret() != span.start:
            continue
        tried += 1
        layout = view.document().documentLayout()
        assert isinstance(layout, AnnotatedLayout)
        position = layout.positions.to_unit(span.start)
        onward = Qt.Key.Key_Left if layout.row_of(position).right_to_left else Qt.Key.Key_Right
        for _ in range(len(span)):
            if view.caret() >= span.end:
                break
            press(view, onward, Qt.KeyboardModifier.ShiftModifier)
        selected = view.selection()
        kept = snap_characters(text, selected) if selected else None
        if kept != span:
            wrong.append((span.of(text), kept.of(text) if kept else ""))
    assert tried > 150
    assert wrong == []
