"""What the tests of the text view share: fonts, a shown view, labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui import theme
from annotator.ui.text_view.marks import LabelStyle
from annotator.ui.text_view.view import TextView

type Shower = Callable[..., TextView]

NAMES = {"NUMBER": ("عدد", "ع", "#1f86cc"), "MINISTER": ("وزیر", "", "#9b2422")}


def styles(look: theme.Theme = theme.LIGHT) -> dict[str, LabelStyle]:
    """Return how two labels look."""
    made: dict[str, LabelStyle] = {}
    for key, (name, short, colour) in NAMES.items():
        four = theme.label_colours(colour, look)
        made[key] = LabelStyle(name, short, four.bar, four.tint, four.chip, four.ink)
    return made


@pytest.fixture
def show(qtbot: QtBot) -> Shower:
    """Return a function that shows a text in a view with the focus."""

    def shower(text: str, *, width: int = 700, height: int = 500) -> TextView:
        theme.load_fonts()
        view = TextView()
        qtbot.addWidget(view)
        view.resize(width, height)
        view.show_labels(styles())
        view.show_document(text)
        view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        return view

    return shower


def press(view: TextView, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """Press a key in the window that holds the view."""
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(view.window().windowHandle(), key, held)


def edge(view: TextView, span: Span, *, start: bool) -> QPoint:
    """Return where the mouse must be for the first or last edge of a span, reading RTL or LTR."""
    boxes = view.boxes(span)
    box = boxes[0] if start else boxes[-1]
    return box.center().toPoint()


def drag(
    view: TextView, start: QPointF, end: QPointF, held: Qt.KeyboardModifier = Qt.KeyboardModifier(0)
) -> None:
    """Press at one point of the viewport, move, let go at another."""
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, held, start.toPoint())
    QTest.mouseMove(port, ((start + end) / 2).toPoint())
    QTest.mouseMove(port, end.toPoint())
    QTest.mouseRelease(port, left, held, end.toPoint())
