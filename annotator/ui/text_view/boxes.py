"""Where a range of the document stands on the lines of a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRectF

from annotator.ui.text_view.document_layout import Row
from annotator.ui.text_view.geometry import Line, Metrics
from annotator.ui.text_view.pieces import Stretch


def boxes_of(
    row: Row, lines: Iterable[Line], start: int, end: int
) -> Iterator[tuple[Line, Stretch]]:
    """Return the pieces of a range of document units on these lines."""
    start, end = start - row.start, end - row.start
    for line in lines:
        if start < line.end and line.start < end:
            for box in line.boxes(start, end):
                yield line, box


def tint_box(line: Line, box: Stretch, metrics: Metrics) -> QRectF:
    """Return the ground behind words: as high as the letters, a little wider."""
    top = line.baseline - metrics.ascent - metrics.near(1)
    bottom = line.baseline + metrics.descent + metrics.near(1.5)
    return QRectF(box[0] - 0.5, top, box[1] - box[0] + 1, bottom - top)
