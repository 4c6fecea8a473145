"""Spans in lines of mixed directions: taken with mouse and keys at the window, read from the file."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from annotator.persian.snapping import snap, snap_characters
from annotator.project.project import Project
from annotator.settings import Settings
from annotator.ui.text_view.clusters import Grapheme
from annotator.ui.text_view.document_layout import AnnotatedLayout
from tests.journeys.person import CTRL, LEFT, NO, SHIFT, Person
from tests.making import make_project
from tests.ui.text_view.bidi_lines import LINES, WRITTEN

SAMPLE = (*WRITTEN, *LINES[len(WRITTEN) :: 6])
"""Every line written for a reason, and each sixth of those made by chance."""

TEXT = "\n".join(SAMPLE)


@dataclass(frozen=True)
class Shown:
    """A grapheme as the window shows it: in code points, and where the hand finds it."""

    span: Span
    box: Grapheme
    y: float
    left: float

    def inside(self, part: float) -> QPointF:
        """Return the point ``part`` of the way through it, in reading direction."""
        x = self.box.leading + (self.box.trailing - self.box.leading) * part
        return QPointF(self.left + x, self.y)


class Hand:
    """Takes spans in the article of a person's window."""

    def __init__(self, person: Person) -> None:
        self.person = person
        layout = person.text.document().documentLayout()
        assert isinstance(layout, AnnotatedLayout)
        self.layout = layout

    def shown(self, paragraph: Span) -> list[Shown]:
        """Scroll to a paragraph and return the graphemes of it that can be pointed at."""
        self.person.text.reveal(paragraph)
        row = self.layout.row(self.layout.text.block_at(paragraph.start))
        up = self.layout.top(row.number) - self.person.text.verticalScrollBar().value()
        return [
            Shown(
                self.layout.positions.to_span(row.start + one.start, row.start + one.end),
                one,
                up + line.baseline - 4,
                self.layout.column_left,
            )
            for line in row.lines
            for one in line.graphemes
            if one.right - one.left > 1 and one.start < line.text_end
        ]

    def drag(self, first: Shown, last: Shown, held: Qt.KeyboardModifier) -> None:
        """Press inside one grapheme, let go inside another, with events to the window."""
        start, end = self._point(first.inside(0.2)), self._point(last.inside(0.8))
        window = self.person.handle
        QTest.mousePress(window, LEFT, held, start)
        QTest.mouseMove(window, (start + end) / 2)
        QTest.mouseMove(window, end)
        QTest.mouseRelease(window, LEFT, held, end)

    def go(self, goal: int) -> None:
        """Move the caret to a code point with the arrow keys: by token, then by character."""
        text = self.person.text
        while text.caret() < goal:
            self._step(text.caret(), forward=True, held=CTRL)
        while text.caret() > goal:
            self._step(text.caret(), forward=False, held=NO)

    def select_to(self, goal: int) -> None:
        """Extend the selection to a code point, character by character."""
        while self.person.text.caret() < goal:
            self._step(self.person.text.caret(), forward=True, held=SHIFT)

    def _step(self, caret: int, *, forward: bool, held: Qt.KeyboardModifier) -> None:
        rightwards = forward != self.layout.text.block_right_to_left(
            self.layout.text.block_at(caret)
        )
        self.person.press(Qt.Key.Key_Right if rightwards else Qt.Key.Key_Left, held=held)
        assert self.person.text.caret() != caret

    def _point(self, point: QPointF) -> QPoint:
        return self.person.text.viewport().mapTo(self.person.window, point.toPoint())


def paragraphs() -> Iterator[Span]:
    start = 0
    for line in SAMPLE:
        yield Span(start, start + len(line))
        start += len(line) + 1


def some(graphemes: Sequence[Shown], chance: random.Random) -> tuple[Shown, Shown]:
    first = chance.randrange(len(graphemes))
    last = min(len(graphemes) - 1, first + chance.randrange(12))
    return graphemes[first], graphemes[last]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    made = make_project(tmp_path, {"bidi": TEXT})
    made.close()
    return tmp_path / "test.annotator"


@pytest.fixture
def hand(
    project: Path, qtbot: QtBot, app: QApplication, persian_settings: Settings
) -> Iterator[Hand]:
    person = Person(qtbot, app)
    person.open(project)
    yield Hand(person)
    person.window.close()


def store(hand: Hand, span: Span | None, kept: set[Span]) -> None:
    """Label what is selected, and note what should be stored; a span is stored once."""
    assert hand.person.text.selection() == span
    if span and span not in kept:
        hand.person.press(Qt.Key.Key_1)
        kept.add(span)
    hand.person.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)


def stored(project: Path) -> set[Span]:
    opened = Project.open(project)
    spans = {entity.span for entity in opened.layer("bidi", "علی").entities}
    opened.close()
    return spans


@pytest.mark.parametrize("held", [CTRL, NO], ids=["characters", "tokens"])
def test_what_the_mouse_takes_is_stored_as_the_rules_say(
    hand: Hand, project: Path, held: Qt.KeyboardModifier
):
    rule = snap_characters if held else snap
    chance, kept = random.Random(7), set[Span]()
    for paragraph in paragraphs():
        for _ in range(2):
            first, last = some(hand.shown(paragraph), chance)
            hand.drag(first, last, held)
            store(hand, rule(TEXT, Span(first.span.start, last.span.end)), kept)
    hand.person.quit()
    assert stored(project) == kept
    assert len(kept) > 80


def test_what_keys_take_is_stored_as_the_rules_say(hand: Hand, project: Path):
    chance, kept = random.Random(8), set[Span]()
    hand.person.press(Qt.Key.Key_Home, held=CTRL)
    for paragraph in paragraphs():
        first, last = some(hand.shown(paragraph), chance)
        hand.go(first.span.start)
        hand.select_to(last.span.end)
        taken = Span(first.span.start, last.span.end)
        assert hand.person.text.selection() == taken
        expected = snap_characters(TEXT, taken)
        if expected and expected not in kept:
            hand.person.press(Qt.Key.Key_1)
            kept.add(expected)
        hand.person.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    hand.person.quit()
    assert stored(project) == kept
    assert len(kept) > 50


def test_a_selection_over_a_paragraph_break_or_of_blanks_alone_stores_nothing(
    hand: Hand, project: Path
):
    first, second, *_ = paragraphs()
    here, there = hand.shown(first), hand.shown(second)
    hand.drag(here[-1], there[0], CTRL)
    assert hand.person.text.selection() is None
    blank = next(one for one in here if one.span.of(TEXT) == " ")
    hand.drag(blank, blank, CTRL)
    assert hand.person.text.selection() is None
    for span in (Span(first.end - 1, second.start + 1), blank.span):
        hand.person.text.select(span)
        hand.person.press(Qt.Key.Key_1)
    hand.person.quit()
    assert stored(project) == set()


def test_whatever_the_rules_leave_unchanged_can_be_pointed_at(hand: Hand):
    """Its first and its last character are in graphemes that, taken whole, snap to it alone."""
    tried = 0
    for paragraph in paragraphs():
        graphemes = hand.shown(paragraph)
        for start in range(paragraph.start, paragraph.end):
            for end in range(start + 1, min(start + 9, paragraph.end) + 1):
                span = Span(start, end)
                if snap_characters(TEXT, span) != span:
                    continue
                first = next(one for one in graphemes if one.span.end > start)
                last = next(one for one in reversed(graphemes) if one.span.start < end)
                taken = Span(first.span.start, last.span.end)
                assert snap_characters(TEXT, taken) == span, span.of(TEXT)
                tried += 1
    assert tried > 5000
