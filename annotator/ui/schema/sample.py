"""A line of an article with a label on it, painted as the text view paints it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.model.schema import Label, Schema
from annotator.model.span import Span
from annotator.ui.annotate.marks import styles_of
from annotator.ui.text_view.document_layout import FAR_MARGIN, GUTTER
from annotator.ui.text_view.heat_strip import HeatStrip
from annotator.ui.text_view.marks import Mark
from annotator.ui.text_view.view import TextView
from annotator.ui.theme import LIGHT, Theme

HEIGHT = 58
_WHOLE = 160  # high enough for the line never to scroll
_ANY = 1000.0  # em: as wide as there is room
_ABOVE = 16
"""What is cut off over the line, in pixels: the margin of the article and room for no one's lane."""
_WORDS = ("چند واژهٔ خبر", "۵")
_TEXT = "برچسب روی چند واژهٔ خبر این‌گونه دیده می‌شود و روی ۵ کوتاه."


class Sample(QWidget):
    """Shows one line, flush with its right edge; the gutter of the article is cut off."""

    def __init__(self, text: str = _TEXT, words: Sequence[str] = _WORDS) -> None:
        super().__init__()
        self._label: Label | None = None
        self._theme = LIGHT
        self._spans = [Span(text.index(one), text.index(one) + len(one)) for one in words]
        self._line = _Line(self)
        self._line.show_document(text, direction="rtl")
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(text)

    def show_label(self, label: Label) -> None:
        """Show the words with this label."""
        if label != self._label:
            self._label = label
            self.retranslate()

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self._line.show_theme(theme)
        self.retranslate()

    def retranslate(self) -> None:
        """Call the label as it is called in the language of the interface."""
        if self._label is not None:
            styles = styles_of(Schema("", labels=(self._label,)), self._theme)
            key = self._label.key
            self._line.show_labels(styles)
            self._line.show_marks(Mark(str(n), span, key) for n, span in enumerate(self._spans))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        wide = self.width() + round(GUTTER + FAR_MARGIN / 2)
        self._line.setGeometry(0, -_ABOVE, wide, _WHOLE)


class _Line(TextView):
    """The text view without what belongs to a whole article; it takes no keys and no mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.show_column_width(_ANY)
        for strip in self.findChildren(HeatStrip):
            strip.hide()

    @override
    def _margins(self) -> tuple[int, int, int, int]:
        return (0, 0, 0, 0)
