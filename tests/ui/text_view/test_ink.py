"""The boxes of spans against the pixels that Qt paints for their characters alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from annotator.ui import theme
from annotator.ui.text_view.clusters import Grapheme
from annotator.ui.text_view.pieces import Stretch
from tests.ui.text_view.bidi_lines import LINES
from tests.ui.text_view.ink import Columns, Paper, Shape

GRAPHEME, RUN = 1.6, 6.0  # tolerances in pixels


@dataclass(frozen=True)
class Fit:
    """How a span's boxes lie to the ink, in pixels; nothing is perfect.

    ``beyond``: own ink over the edge of the boxes; ``within``: ink of others inside them;
    ``slack``: emptiness between the edge of a box and what it is for.
    """

    words: str
    single: bool
    way: str
    beyond: float
    within: float
    slack: float

    @property
    def holds(self) -> bool:
        tolerance = GRAPHEME if self.single else RUN
        return max(self.beyond, self.within) <= tolerance and self.slack <= RUN


def fit(shape: Shape, first: Grapheme, last: Grapheme) -> Fit:
    start, end = first.start, min(last.end, shape.line.text_end)
    boxes, ink = shape.line.boxes(start, end), shape.ink(start, end)
    cut = [found for found in map(shape.sharing, (start, end)) if found]
    halved = {x for letters in cut for box in shape.line.boxes(*letters) for x in _columns(box)}
    own, others = ink.own - halved, ink.others - halved
    filled = own | {x for box in _blanks(shape, start, end) for x in _columns(box)} | halved
    return Fit(
        shape.words(start, end),
        first is last,
        ink.way,
        beyond=max((min(_outside(x, box) for box in boxes) for x in own), default=0),
        within=max((_inside(x, box) for x in others for box in boxes), default=0),
        slack=max((_slack(box, filled) for box in boxes), default=0),
    )


def _columns(box: Stretch) -> range:
    return range(int(box[0] - 1), int(box[1] + 2))


def _outside(x: int, box: Stretch) -> float:
    return max(box[0] - (x + 0.5), x + 0.5 - box[1], 0)


def _inside(x: int, box: Stretch) -> float:
    return min(x + 0.5 - box[0], box[1] - (x + 0.5))


def _slack(box: Stretch, filled: Columns | set[int]) -> float:
    inside = [x for x in filled if box[0] - RUN <= x <= box[1] + RUN]
    empty = box[1] - box[0]
    return max(min(inside) - box[0], box[1] - max(inside) - 1) if inside else empty


def _blanks(shape: Shape, start: int, end: int) -> Iterator[Stretch]:
    for one in shape.line.graphemes:
        if start <= one.start < end and shape.is_blank(one):
            yield one.left, one.right


def random_fits(shape: Shape, chance: random.Random, count: int) -> Iterator[Fit]:
    """Return the fit of ``count`` random spans of a line, each fourth of one grapheme."""
    shown = [one for one in shape.line.graphemes if one.start < shape.line.text_end]
    for number in range(count):
        first = chance.randrange(len(shown))
        more = chance.randrange(14) if number % 4 else 0
        yield fit(shape, shown[first], shown[min(len(shown) - 1, first + more)])


def lines_of(text: str, paper: Paper) -> Iterator[Shape]:
    first = Shape(text, paper)
    yield first
    yield from (Shape(text, paper, number) for number in range(1, first.count))


@pytest.fixture
def paper(qtbot: QtBot) -> Paper:
    theme.load_fonts()
    return Paper(theme.font("article"))


@pytest.fixture
def debian_paper(qtbot: QtBot) -> Paper:
    """With the font that a fresh Debian has for Persian."""
    font = QFont(["DejaVu Sans"])
    font.setPixelSize(19)
    return Paper(font)


def test_what_is_painted_glyph_by_glyph_is_what_the_line_paints(paper: Paper):
    for text in LINES:
        shape = Shape(text, paper)
        assert shape.paint(shape.glyphs) == shape.whole


def test_boxes_are_where_the_ink_of_the_span_alone_is(paper: Paper):
    chance = random.Random(11)
    fits = [one for text in LINES for one in random_fits(Shape(text, paper), chance, 10)]
    assert len(fits) >= 2500
    assert sum(one.way == "colour" for one in fits) > 2000
    assert [one for one in fits if not one.holds] == []


def test_boxes_are_where_the_ink_is_in_the_font_of_a_fresh_debian_too(debian_paper: Paper):
    chance = random.Random(12)
    fits = [one for text in LINES[:80] for one in random_fits(Shape(text, debian_paper), chance, 8)]
    assert [one for one in fits if not one.holds] == []


def test_boxes_are_where_the_ink_is_on_every_line_of_a_paragraph(paper: Paper):
    chance, narrow = random.Random(13), Paper(paper.font, 180)
    lines = [line for text in LINES[:60] for line in lines_of(text, narrow)]
    assert len(lines) > 120
    fits = [one for line in lines for one in random_fits(line, chance, 4)]
    assert [one for one in fits if not one.holds] == []


@pytest.mark.parametrize("name", ["paper", "debian_paper"])
def test_letters_of_a_ligature_share_its_box_in_reading_order(
    request: pytest.FixtureRequest, name: str
):
    tried = 0
    for text in LINES:
        shape = Shape(text, request.getfixturevalue(name))
        for first, last in ligatures(shape):
            letters = [one for one in shape.line.graphemes if first <= one.start < last]
            ((left, right),) = shape.line.boxes(first, last)
            width, edge = (right - left) / len(letters), letters[0].leading
            assert edge in (pytest.approx(left), pytest.approx(right))
            for letter in letters:
                ((start, end),) = shape.line.boxes(letter.start, letter.end)
                assert (start, end) == (letter.left, letter.right)
                assert end - start == pytest.approx(width)
                assert letter.leading == pytest.approx(edge)
                assert any(start < x < end for x in shape.ink(first, last).own)
                edge = letter.trailing
            tried += 1
    assert tried > 30


def ligatures(shape: Shape) -> set[tuple[int, int]]:
    """Return the ranges of letters between which the caret stops though one glyph shows them."""
    stops = [one.start for one in shape.line.graphemes]
    found = {one for one in map(shape.sharing, stops) if one}
    return {(start, end) for start, end in found if shape.ink(start, end).own}


def test_the_graphemes_of_a_line_cover_it_once(paper: Paper):
    for text in LINES:
        shape = Shape(text, paper)
        end = shape.line.text_end
        width = sum(one.right - one.left for one in shape.line.graphemes if one.end <= end)
        whole = shape.line.boxes(0, end)
        assert width == pytest.approx(sum(right - left for left, right in whole), abs=2), text
