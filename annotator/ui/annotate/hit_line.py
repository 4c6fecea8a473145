"""A place that was found, in two lines: the words where they stand, and the document's title."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from annotator.model.span import Span
from annotator.project.search import Hit
from annotator.ui.row_delegate import direction_of
from annotator.ui.text_view.positions import Positions
from annotator.ui.theme import Theme, font

_MARGIN, _TOP, _LINE = 12, 4, 20
_BEFORE = 24
"""Code points of context before the words, fewer where they would push them out of the row."""


class HitLine:
    """Paints one place; the line runs in the direction of the article, not of the interface."""

    def __init__(self, hit: Hit, theme: Theme, *, rtl: bool) -> None:
        self._hit = hit
        self._theme = theme
        self._rtl = rtl

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint into a row of the list."""
        room = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.setPen(QColor(self._theme.text))
        painter.setClipRect(room)
        layout = self._layout(room.width())
        layout.draw(painter, QPointF(room.left(), room.top() + _TOP))
        painter.setClipping(False)
        small = font("small")
        painter.setFont(small)
        painter.setPen(QColor(self._theme.muted))
        title = QFontMetrics(small).elidedText(
            self._hit.title, Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        below = QRectF(room.left(), room.top() + _TOP + _LINE - 1, room.width(), _LINE)
        painter.setLayoutDirection(direction_of(title, rtl=self._rtl))
        painter.drawText(below, int(flags), title)

    def _layout(self, width: int) -> QTextLayout:
        """Lay out the line, the words on the ground of a search hit."""
        before = _last_words(self._hit.before)
        words = self._hit.words.replace("\n", " ")
        shown = f"{before}{words}{self._hit.after}"
        layout = QTextLayout(shown, font("interface"))
        option = QTextOption()
        option.setTextDirection(direction_of(shown, rtl=self._rtl))
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        ground = QTextCharFormat()
        ground.setBackground(QColor(self._theme.hit))
        marked = QTextLayout.FormatRange()
        start, end = Positions(shown).to_units(Span(len(before), len(before) + len(words)))
        marked.start, marked.length = start, end - start  # pyright: ignore[reportAttributeAccessIssue]
        marked.format = ground  # pyright: ignore[reportAttributeAccessIssue]
        layout.setFormats([marked])
        layout.beginLayout()
        layout.createLine().setLineWidth(width)
        layout.endLayout()
        return layout


def _last_words(before: str) -> str:
    """Return the whole words that end the context; an ellipsis stands for what is left out."""
    if len(before) <= _BEFORE:
        return before
    rest = before[-_BEFORE:]
    return f"… {rest.partition(' ')[2] or rest}"
