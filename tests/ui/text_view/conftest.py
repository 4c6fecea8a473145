"""What the tests of the text view share: fonts, a shown view, labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.ui import theme, translation
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
def show(qapp: QApplication, qtbot: QtBot) -> Shower:
    """Return a function that shows a text in a view with the focus, in English."""
    translation.install(qapp, "en")

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
    QTest.keyClick(view.window().windowHandle(), key, _held(modifiers))


def drag(view: TextView, start: QPointF, end: QPointF, *modifiers: Qt.KeyboardModifier) -> None:
    """Press at one point of the viewport, move, let go at another."""
    held = _held(modifiers)
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(port, left, held, start.toPoint())
    QTest.mouseMove(port, ((start + end) / 2).toPoint())
    QTest.mouseMove(port, end.toPoint())
    QTest.mouseRelease(port, left, held, end.toPoint())


def _held(modifiers: Iterable[Qt.KeyboardModifier]) -> Qt.KeyboardModifier:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    return held
