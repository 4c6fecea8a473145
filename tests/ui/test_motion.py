"""What moves: for how long, from where to where; and that nothing does where it is not wished."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.settings import Settings
from annotator.ui import motion
from annotator.ui.motion import LIVELY, STILL, Fade, Glide, motion_of

LONG = 600_000  # ms: as good as for ever
SHORT = 30


@pytest.fixture
def fading(app: QApplication, qtbot: QtBot) -> tuple[QWidget, Fade]:
    """A black widget that fades on a white window."""
    window, widget = QWidget(), QWidget()
    qtbot.addWidget(window)
    window.setPalette(QPalette(QColor("white")))
    widget.setAutoFillBackground(True)
    widget.setPalette(QPalette(QColor("black")))
    QVBoxLayout(window).addWidget(widget)
    window.resize(80, 80)
    window.show()
    return window, Fade(widget)


def middle(window: QWidget) -> int:
    """Return how light the window's middle is, 0 to 255."""
    return window.grab().toImage().pixelColor(40, 40).lightness()


@pytest.mark.parametrize(
    ("wished", "still", "expected"),
    [(True, False, LIVELY), (False, False, STILL), (True, True, STILL), (False, True, STILL)],
)
def test_things_move_where_both_the_person_and_the_system_like_it(
    wished: bool, still: bool, expected: motion.Motion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(motion, "system_is_still", lambda: still)
    assert motion_of(Settings(motion=wished)) == expected


def test_a_glide_begins_fast_and_ends_where_it_should(app: QApplication, qtbot: QtBot) -> None:
    steps: list[float] = []
    arrivals: list[bool] = []
    parent = QObject()
    glide = Glide(steps.append, parent, lambda: arrivals.append(True))
    glide.begin(100, 20, SHORT)
    qtbot.waitUntil(lambda: bool(arrivals))
    assert steps[0] <= 100
    assert steps[-1] == 20
    assert steps == sorted(steps, reverse=True)
    assert not glide.running


def test_a_glide_that_begins_anew_or_is_stopped_tells_nothing_of_the_way_before(
    app: QApplication, qtbot: QtBot
) -> None:
    steps: list[float] = []
    arrivals: list[bool] = []
    parent = QObject()
    glide = Glide(steps.append, parent, lambda: arrivals.append(True))
    glide.begin(0, 1, LONG)
    steps.clear()
    glide.begin(5, 6, LONG)
    qtbot.wait(20)
    glide.stop()
    assert all(5 <= step < 6 for step in steps)
    steps.clear()
    qtbot.wait(20)
    assert not steps
    assert not arrivals


def test_a_strip_without_motion_is_there_and_gone_at_once(
    fading: tuple[QWidget, Fade],
) -> None:
    window, fade = fading
    assert middle(window) == 255
    fade.show()
    assert middle(window) == 0
    fade.hide()
    assert middle(window) == 255


@pytest.mark.parametrize("shown", [True, False])
def test_a_strip_fades_and_is_then_as_it_is_without(
    fading: tuple[QWidget, Fade], qtbot: QtBot, shown: bool
) -> None:
    window, fade = fading
    act: Callable[[], None] = fade.show if shown else fade.hide
    if not shown:
        fade.show()
    fade.milliseconds = 300
    act()
    assert fade.shown == shown
    qtbot.waitUntil(lambda: 0 < middle(window) < 255)
    qtbot.waitUntil(lambda: middle(window) == (0 if shown else 255))


def test_a_strip_that_comes_back_while_it_fades_stays(
    fading: tuple[QWidget, Fade], qtbot: QtBot
) -> None:
    window, fade = fading
    fade.show()
    fade.milliseconds = LONG
    fade.hide()
    fade.milliseconds = SHORT
    fade.show()
    qtbot.waitUntil(lambda: middle(window) == 0)
    qtbot.wait(2 * SHORT)
    assert middle(window) == 0
