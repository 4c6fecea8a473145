"""The middle pane of a review: two options, and the article or what stands in its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import override

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.ui.annotate.empty_state import EmptyState
from annotator.ui.review.legend import Legend
from annotator.ui.text_view.view import TextView
from annotator.ui.theme import LIGHT, Theme
from annotator.ui.translation import tr

_MARGIN, _APART, _BAR_HEIGHT = 12, 16, 40


class ReviewedArticle(QWidget):
    """Shows the article under the options of the review."""

    options_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.text = TextView()
        self.hidden, self.taken, self.legend = QCheckBox(), QCheckBox(), Legend()
        self._empty, self.pages = EmptyState(), QStackedWidget()
        self.taken.setChecked(True)
        head = QWidget()
        head.setFixedHeight(_BAR_HEIGHT)
        bar = QHBoxLayout(head)
        bar.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        bar.setSpacing(_APART)
        for option in (self.taken, self.hidden):
            option.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            option.toggled.connect(self.options_changed)
            bar.addWidget(option)
        bar.addStretch()
        bar.addWidget(self.legend)
        for page in (self.text, self._empty):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.pages, 1)
        self.setMinimumWidth(380)

    @property
    def names_hidden(self) -> bool:
        """Whether annotators' names are hidden and their versions shuffled."""
        return self.hidden.isChecked()

    @property
    def takes_over(self) -> bool:
        """Whether what all agree on is taken over first."""
        return self.taken.isChecked()

    def show_text(self, annotators: Sequence[str]) -> None:
        """Show the article; the layers beneath its words are those of ``annotators``."""
        self.legend.show_layers(() if self.names_hidden else annotators)
        self._fit_legend()
        self.pages.setCurrentWidget(self.text)

    def show_empty(self, fact: str, hint: str = "") -> None:
        """Say why there is nothing to review, and what to do."""
        self._empty.show_texts(fact, hint)
        self.pages.setCurrentWidget(self._empty)

    def _fit_legend(self) -> None:
        """Leave the legend out where it would cut the options short."""
        options = sum(option.sizeHint().width() for option in (self.taken, self.hidden))
        room = self.width() - options - 2 * _MARGIN - 3 * _APART
        self.legend.setVisible(self.legend.sizeHint().width() <= room)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.pane))
        painter.fillRect(0, _BAR_HEIGHT - 1, self.width(), 1, QColor(self._theme.line))
        # the text view leaves its start edge free
        painter.fillRect(self.pages.geometry(), QColor(self._theme.paper))

    def show_theme(self, theme: Theme) -> None:
        """Paint in another theme from now on."""
        self._theme = theme
        self.legend.show_theme(theme)
        self.text.show_theme(theme)
        self.update()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.legend.retranslate()
        self.text.setAccessibleName(tr("Article"))
        self.taken.setText(tr("Take over what all agree on"))
        self.hidden.setText(tr("Hide names"))
