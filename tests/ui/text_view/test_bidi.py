"""Boxes against painted pixels, and selecting by mouse and keys, in lines of mixed directions."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QTextCharFormat, QTextLayout
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.persian.snapping import snap_characters
from annotator.ui import theme
from annotator.ui.text_view.clusters import Grapheme
from annotator.ui.text_view.display import strong_direction
from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.geometry import Line, Stretch, break_lines, merged
from annotator.ui.text_view.positions import Positions
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.bidi_lines import LINES
from tests.ui.text_view.conftest import Shower, drag, press

WIDTH = 900
GRAPHEME, RUN = 1.6, 6.0  # tolerances in pixels

# One glyph for several letters: what a part of it paints depends on how Qt cuts it.
LIGATURE = re.compile(
    "[\u0627\u0644\ufdf2\u064b-\u0652]*ل[\u064b-\u0652]*[اأإآله]+|f[fil]|[\U0001f1e6-\U0001f1ff]{2}"
)


@dataclass(frozen=True)
class Shape:
    """A text on one line."""

    text: str
    layout: QTextLayout
    line: Line
    positions: Positions


def shape(text: str, font: QFont, painted: tuple[int, int] | None = None) -> Shape:
    layout = QTextLayout(text, font)
    if painted:
        layout.setFormats(list(_formats(painted, Positions(text).to_unit(len(text)))))
    right_to_left = strong_direction(text, default=True)
    lines = break_lines(layout, text, WIDTH, right_to_left=right_to_left)
    return Shape(text, layout, lines[0], Positions(text))


def _formats(painted: tuple[int, int], length: int) -> Iterator[QTextLayout.FormatRange]:
    start, end = painted
    for first, last, ground in ((0, start, None), (start, end, "black"), (end, length, None)):
        if last > first:
            made = QTextLayout.FormatRange()
            made.start, made.length = first, last - first  # pyright: ignore[reportAttributeAccessIssue]
            look = QTextCharFormat()
            look.setForeground(QColor(0, 0, 0, 0))
            if ground:
                look.setBackground(QColor(ground))
            made.format = look  # pyright: ignore[reportAttributeAccessIssue]
            yield made


def unkerned(one: Shape, other: Shape) -> bool:
    """Say whether painting a span alone has left all advances as they are in the whole line."""
    widths = [shaped.line.shape.naturalTextWidth() for shaped in (one, other)]
    return abs(widths[0] - widths[1]) < 0.1


def painted_stretches(shaped: Shape) -> list[Stretch]:
    """Return which columns of pixels Qt paints for the one span that has a ground."""
    image = QImage(WIDTH + 200, 1, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    shaped.line.shape.setPosition(QPointF(100, -10))
    shaped.line.shape.draw(painter, QPointF(0, 0))
    painter.end()
    row = bytes(image.constBits())[: WIDTH + 200]
    return [(found.start() - 100, found.end() - 100) for found in re.finditer(b"[^\xff]{2,}", row)]


def spans_of(shaped: Shape, chance: random.Random, count: int) -> Iterator[tuple[int, int]]:
    clusters = shaped.line.graphemes
    for number in range(count):
        first = chance.randrange(len(clusters))
        last = first if number % 4 == 0 else min(len(clusters) - 1, first + chance.randrange(14))
        start, end = clusters[first].start, min(clusters[last].end, shaped.line.text_end)
        span = shaped.positions.to_span(start, end)
        if span and not cuts_a_ligature(shaped.text, span):
            yield start, end


def cuts_a_ligature(text: str, span: Span) -> bool:
    found = list(LIGATURE.finditer(text))
    return any(one.start() < end < one.end() for one in found for end in (span.start, span.end))


def near(boxes: list[Stretch], painted: list[Stretch], tolerance: float) -> bool:
    return len(boxes) == len(painted) and all(
        abs(one - other) <= tolerance
        for box, stretch in zip(boxes, painted, strict=True)
        for one, other in zip(box, stretch, strict=True)
    )


def together(stretches: list[Stretch]) -> list[Stretch]:
    """Join what pixels cannot tell apart."""
    widened = merged([(left - 0.6, right + 0.6) for left, right in stretches if right - left > 1.2])
    return [(left + 0.6, right - 0.6) for left, right in widened]


@pytest.fixture
def font() -> QFont:
    theme.load_fonts()
    return theme.font("article")


def test_boxes_equal_the_pixels_that_qt_paints_for_the_span_alone(qtbot: QtBot, font: QFont):
    chance = random.Random(11)
    tried, wrong = 0, list[tuple[str, list[Stretch], list[Stretch]]]()
    for text in LINES:
        shaped = shape(text, font)
        for start, end in spans_of(shaped, chance, 10):
            single = any(
                (one.start, one.end) == (start, end) for one in shaped.line.graphemes
            )
            boxes = together(shaped.line.boxes(start, end))
            alone = shape(text, font, (start, end))
            painted = together(painted_stretches(alone))
            tried += 1
            if not near(boxes, painted, GRAPHEME if single and unkerned(alone, shaped) else RUN):
                words = shaped.positions.to_span(start, end).of(text)
                wrong.append((words, boxes, painted))
    assert tried >= 2000
    assert wrong == []


def test_all_boxes_of_the_clusters_of_a_line_cover_the_line_once(qtbot: QtBot, font: QFont):
    for text in LINES:
        shaped = shape(text, font)
        if LIGATURE.search(text):
            continue
        clusters = shaped.line.graphemes
        width = sum(one.right - one.left for one in clusters if one.end <= shaped.line.text_end)
        whole = shaped.line.boxes(0, shaped.line.text_end)
        assert width == pytest.approx(sum(right - left for left, right in whole), abs=2), text


# Selecting


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
            if snapped and not cuts_a_ligature(text, snapped):
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
