"""What is on the screen after any changes is what painting everything anew would show."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.ui.text_view.marks import Arc, Mark
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, press

WORDS = "وزیر ارتباطات دربارهٔ کاربران پیام‌رسان‌های داخلی مانند Eitaa 2.5 و «بله» گفت: ۳۰ میلیون نفر "
TEXT = "\n".join(WORDS * (number % 5) for number in range(40))
LABELS = ("NUMBER", "MINISTER", "PLATFORM")


def on_screen(view: TextView) -> QImage:
    """Return what has been painted, bit by bit, into the window."""
    QApplication.processEvents()
    return view.screen().grabWindow(view.winId()).toImage()


def differs(view: TextView) -> list[tuple[int, int]]:
    """Return pixels that painting everything anew changes."""
    before = on_screen(view)
    view.viewport().update()
    after = on_screen(view)
    if before == after:
        return []
    size = before.size()
    places = ((x, y) for y in range(size.height()) for x in range(size.width()))
    return [(x, y) for x, y in places if before.pixel(x, y) != after.pixel(x, y)][:5]


class Changes:
    """Random things that happen to a view."""

    def __init__(self, view: TextView, seed: int, *, related: bool) -> None:
        self.view, self.related, self.chance = view, related, random.Random(seed)
        self.marks: dict[str, Mark] = {}
        self.count = 0

    def any(self) -> str:
        """Let one happen; return its name."""
        acts = [self.scroll, self.scroll, self.mark, self.mark, self.unmark, self.step]
        acts += [self.select, self.reveal, self.current, self.hits]
        act = self.chance.choice([*acts, self.relate] if self.related else acts)
        act()
        return act.__name__

    def scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + self.chance.choice((-300, -40, -17, 17, 40, 300)))

    def span(self, longest: int = 30) -> Span:
        start = self.view.place() + self.chance.randrange(900)
        start = min(start, len(TEXT) - 2)
        end = min(start + self.chance.randint(1, longest), len(TEXT))
        return Span(start, end)

    def mark(self) -> None:
        self.count += 1
        kind = self.chance.choice(("entity", "entity", "suggestion"))
        mark = Mark(f"m{self.count}", self.span(), self.chance.choice(LABELS), kind)
        self.marks[mark.id] = mark
        self.view.change_marks([], [mark])

    def unmark(self) -> None:
        if self.marks:
            id = self.chance.choice(list(self.marks))
            del self.marks[id]
            self.view.change_marks([id], [])

    def step(self) -> None:
        key = self.chance.choice((Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End))
        held = Qt.KeyboardModifier.ShiftModifier if self.chance.random() < 0.4 else None
        press(self.view, key, held or Qt.KeyboardModifier.NoModifier)

    def select(self) -> None:
        self.view.select(self.span())

    def reveal(self) -> None:
        start = self.chance.randrange(len(TEXT) - 9)
        self.view.reveal(Span(start, start + 8))

    def current(self) -> None:
        id = self.chance.choice([None, *self.marks])
        self.view.show_current(id, reveal=self.chance.random() < 0.3)

    def hits(self) -> None:
        starts = sorted(self.chance.sample(range(0, len(TEXT) - 9, 10), 8))
        self.view.show_hits([Span(one, one + 5) for one in starts], self.chance.choice((None, 2)))

    def relate(self) -> None:
        if len(self.marks) > 1:
            ends = [self.chance.sample(list(self.marks), 2) for _ in range(6)]
            self.view.show_relations(
                Arc(f"r{number}", source, target, "رابطه")
                for number, (source, target) in enumerate(ends)
            )


@pytest.mark.parametrize("related", [False, True])
@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]
)
def test_the_screen_shows_what_painting_everything_would(
    show: Shower, qtbot: QtBot, seed: int, related: bool, direction: Qt.LayoutDirection
):
    view = show(TEXT)
    view.setLayoutDirection(direction)
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    changes = Changes(view, seed, related=related)
    done: list[str] = []
    for _ in range(60):
        done += [changes.any() for _ in range(changes.chance.randint(1, 3))]
        assert not differs(view), (done[-4:], len(done))
