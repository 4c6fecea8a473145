"""The caret: where it stands, how it looks, when it is to be seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPainterPath

from annotator.ui.background import Pulse
from annotator.ui.text_view.document_layout import AnnotatedLayout
from annotator.ui.text_view.shown import Shown

WIDTH = 2.0
FLAG = (6.0, 5.0)
"""Width and height of the triangle that tells the direction of the character before."""


class Blinking:
    """Lets the caret come and go as the system wishes; after a move it stands still for a while.

    The system's time is asked for whenever the caret moves or gets the focus: nobody can change
    it without leaving the text.
    """

    def __init__(self, shown: Shown, repaint: Callable[[], None], parent: QObject) -> None:
        self._shown = shown
        self._repaint = repaint
        self._pulse = Pulse(self._turn, parent)

    def begin(self) -> None:
        """Show the caret and begin to wait anew; do nothing more where there is none."""
        if not self._shown.caret_lit:
            self._turn()
        if self._shown.caret is None:
            self._pulse.end()
        else:
            self._pulse.begin(QGuiApplication.styleHints().cursorFlashTime() // 2)

    def _turn(self) -> bool:
        self._shown.caret_lit = not self._shown.caret_lit
        self._repaint()
        return self._shown.caret is not None


def caret_area(layout: AnnotatedLayout, position: int) -> QRect | None:
    """Return what the caret covers at a position, in pixels of the document.

    None where its block has no lines yet, so that nothing of it can be in view.
    """
    found = _stem(layout, position)
    return found[0].adjusted(-FLAG[0], -1, FLAG[0], 1).toAlignedRect() if found else None


def paint_caret(painter: QPainter, position: int, colour: QColor, layout: AnnotatedLayout) -> None:
    """Paint the caret with its flag, if its block has lines."""
    found = _stem(layout, position)
    if found is None:
        return
    stem, before_is_right_to_left = found
    x = stem.center().x()
    painter.fillRect(stem, colour)
    flag = QPainterPath(QPointF(x, stem.top()))
    flag.lineTo(x - FLAG[0] if before_is_right_to_left else x + FLAG[0], stem.top())
    flag.lineTo(x, stem.top() + FLAG[1])
    painter.fillPath(flag, colour)


def _stem(layout: AnnotatedLayout, position: int) -> tuple[QRectF, bool] | None:
    """Return the caret's stem, and whether the character before it runs to the left."""
    number = layout.text.block_at(layout.positions.to_point(position))
    row = layout.row(number) if layout.laid(number) else None
    line = row.line_of(position) if row else None
    if row is None or line is None:
        return None
    x, before_is_right_to_left = line.caret(position - row.start)
    metrics, baseline = layout.metrics, layout.top(number) + line.baseline
    top = baseline - metrics.ascent - metrics.near(5)
    bottom = baseline + metrics.descent + metrics.near(4.5)
    stem = QRectF(layout.column_left + x - WIDTH / 2, top, WIDTH, bottom - top)
    return stem, before_is_right_to_left
