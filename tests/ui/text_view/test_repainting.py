"""What is painted anew after a change: as much as it changed, and no more than that is needed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model.span import Span
from annotator.ui.text_view.marks import Arc, Mark
from annotator.ui.text_view.view import TextView
from tests.ui.text_view.conftest import Shower, press

PARAGRAPH = (
    "وزیر ارتباطات گفت: کاربران پیام‌رسان «ایتا» به ۳۰ میلیون و ۵۰۰ هزار نفر رسیده‌اند، "
    "و Office 2024 را ۱۲٫۵ درصد لاله‌ها دارند؛ آللّٰهُ اَکبَر 😀 و https://example.ir/a?b=1 نیز. "
)
TEXT = "\n".join(
    [PARAGRAPH * 2, "", PARAGRAPH, "بند کوتاه.", PARAGRAPH * 3, "Left to right. " * 9] * 2
)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEYS: tuple[tuple[Qt.Key, *tuple[Qt.KeyboardModifier, ...]], ...] = (
    (Qt.Key.Key_Left,),
    (Qt.Key.Key_Right,),
    (Qt.Key.Key_Down,),
    (Qt.Key.Key_Up,),
    (Qt.Key.Key_End,),
    (Qt.Key.Key_Left, SHIFT),
    (Qt.Key.Key_Right, CTRL, SHIFT),
    (Qt.Key.Key_Down, SHIFT),
    (Qt.Key.Key_Up, SHIFT),
    (Qt.Key.Key_PageDown,),
    (Qt.Key.Key_PageUp, SHIFT),
)


@pytest.fixture(autouse=True)
def standing_caret(qapp: QApplication) -> Iterator[None]:
    """A system with a caret that does not blink, so that time changes nothing."""
    before = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield
    QApplication.setCursorFlashTime(before)


def on_screen(view: TextView) -> QImage:
    """Return what the screen shows of the view, as its partial paintings have left it."""
    QApplication.processEvents()
    return view.screen().grabWindow(view.winId()).toImage()


def alike(one: QImage, other: QImage) -> bool:
    """Say whether two pictures are the same but for rounding: 1 of 255 where a bar is cut."""
    if one == other:
        return True
    pairs = zip(one.constBits(), other.constBits(), strict=True)
    return one.size() == other.size() and all(abs(left - right) <= 1 for left, right in pairs)


class Changes:
    """Does anything that changes what the view shows, by chance."""

    def __init__(self, view: TextView, seed: int, *, related: bool) -> None:
        self.view, self.related = view, related
        self.chance = random.Random(seed)
        self.marks = [self.mark(f"m{number}") for number in range(30)]
        view.show_marks(self.marks)

    def mark(self, id: str) -> Mark:
        chance = self.chance
        start = chance.randrange(len(TEXT) - 90)
        end = min(TEXT.find("\n", start) % len(TEXT), start + chance.choice((3, 9, 30, 80)))
        return Mark(
            id,
            Span(start, max(end, start + 1)),
            chance.choice(("NUMBER", "MINISTER")),
            chance.choice(("entity", "entity", "suggestion")),
            value=chance.choice(("", "۱۲")),
            warning=chance.choice(("", "", "!")),
            unsure=chance.random() < 0.2,
        )

    def any_id(self) -> str:
        return self.chance.choice(self.marks).id

    def replace(self) -> None:
        gone = self.marks.pop(self.chance.randrange(len(self.marks)))
        new = self.mark(self.chance.choice((gone.id, f"n{self.chance.randrange(10_000)}")))
        self.marks.append(new)
        self.view.change_marks([gone.id], [new])

    def relate(self) -> None:
        arcs = [Arc(f"r{n}", self.any_id(), self.any_id(), "مربوط به") for n in range(6)]
        self.view.show_relations([arc for arc in arcs if arc.source != arc.target])

    def hover(self) -> None:
        box = self.view.chip_box(self.any_id())
        point = box.center().toPoint() if box else QPoint(3, 3)
        QTest.mouseMove(self.view.viewport(), point)

    def select(self) -> None:
        start = self.chance.randrange(len(TEXT) - 60)
        self.view.select(Span(start, start + self.chance.randrange(60)))

    def press(self) -> None:
        key, *held = self.chance.choice(KEYS)
        press(self.view, key, *held)

    def scroll(self) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + self.chance.choice((-300, -40, -17, 17, 40, 300)))

    def find(self) -> None:
        starts = sorted(self.chance.sample(range(0, len(TEXT) - 9, 10), 8))
        hits = [Span(one, one + 5) for one in starts]
        self.view.show_hits(hits, self.chance.choice((None, 2)))

    def focus(self) -> None:
        self.view.clearFocus()
        self.view.setFocus()

    def do(self) -> str:
        """Do something; return what."""
        does: list[Callable[[], object]] = [
            *[self.press] * 4,
            *[self.replace] * 3,
            *[self.scroll] * 2,
            self.find,
            lambda: self.view.show_current(self.any_id()),
            lambda: self.view.show_current(None),
            self.hover,
            self.select,
            self.focus,
            *[self.relate] * self.related,
        ]
        act = self.chance.choice(does)
        act()
        return getattr(act, "__name__", "")


@pytest.mark.parametrize(
    ("seed", "compact", "points"),
    [(1, False, 14), (2, True, 14), (3, False, 14), (4, False, 18), (5, False, 14)],
)
@pytest.mark.parametrize("related", [False, True])
def test_after_every_change_the_screen_is_as_if_all_were_painted_anew(
    show: Shower, seed: int, compact: bool, points: int, related: bool
):
    view = show(TEXT, height=620)
    if seed % 2:
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.show_text_size(points)
    view.show_compact(compact)
    view.show_half_spaces(seed == 2)
    changes = Changes(view, seed, related=related)
    for step in range(120):
        what = changes.do()
        partly = on_screen(view)
        view.viewport().update()
        assert alike(partly, on_screen(view)), (seed, step, what)
